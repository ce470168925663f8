// What of a machine makes verdicts late or doubtful.

import type { Environment } from '../core/model/environment.ts';
import type { Symptom } from './symptom.ts';

export interface MachineFacts {
  readonly environment: Environment;
  /** Of clock speed, battery, load and throttling. */
  readonly warnings: readonly string[];
  readonly hasValgrind: boolean;
}

const TODO: readonly (readonly [RegExp, string])[] = [
  [/governor/, 'set it for the time of the run: sudo cpupower frequency-set --governor performance'],
  [/battery/, 'plug it in'],
  [/load average/, 'close what else runs, or wait; on a shared runner, measure in a job of its own'],
  [/throttled/, 'give the container whole cores'],
];

export function machineSymptoms({ environment, warnings, hasValgrind }: MachineFacts): Symptom[] {
  const { cores, os, cpu } = environment;
  const where = `${cpu}, ${os}`;
  const of = (serious: boolean, what: string, todo: string): Symptom => ({
    about: 'machine',
    where,
    serious,
    what,
    todo,
  });
  return [
    ...warnings.map((what) =>
      of(
        /load|throttled/.test(what),
        what,
        TODO.find(([pattern]) => pattern.test(what))?.[1] ?? 'measure on another machine',
      ),
    ),
    ...(cores < 2
      ? [
          of(
            true,
            'it has one core, which the benchmark shares with everything else',
            'use a machine with two cores or more',
          ),
        ]
      : []),
    ...(hasValgrind
      ? []
      : [
          of(
            false,
            'valgrind is not here, so instructions, which no noise touches, cannot be counted',
            'install valgrind, on Linux',
          ),
        ]),
  ];
}
