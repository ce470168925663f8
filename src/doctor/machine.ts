// What of a machine makes verdicts late or doubtful.

import type { Environment } from '../core/model/environment.ts';
import type { Isolation } from '../core/model/isolation.ts';
import type { Symptom } from './symptom.ts';

export interface MachineFacts {
  readonly environment: Environment;
  /** Of clock speed, battery, load and throttling. */
  readonly warnings: readonly string[];
  readonly hasValgrind: boolean;
  readonly isolation: Isolation;
  /** Nothing is measured without. */
  readonly isIsolationRequired: boolean;
}

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/governor/, 'set it for the time of the run: sudo cpupower frequency-set --governor performance'],
  [/battery/, 'plug it in'],
  [/load average/, 'close what else runs, or wait; on a shared runner, measure in a job of its own'],
  [/throttled/, 'give the container whole cores'],
];

export function machineSymptoms(facts: MachineFacts): Symptom[] {
  const { environment, warnings, hasValgrind, isolation, isIsolationRequired } = facts;
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
        REMEDIES.find(([pattern]) => pattern.test(what))?.[1] ?? 'measure on another machine',
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
    ...(isolation.inForce
      ? []
      : [
          of(
            isIsolationRequired,
            `base and head are not isolated from each other here: ${isolation.reason ?? 'not known why'}`,
            'docs/security.md says what holds without; with it: Linux with unprivileged user namespaces',
          ),
        ]),
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
