// What in a record cannot have been measured. Times can be made up so that nobody can tell; these are the ways that can be told.

import { measurementOf } from '../model/measurement.ts';
import { governingPath } from '../model/definitions.ts';
import { suiteOf } from '../model/paths.ts';
import type { RunnerKind } from '../model/runner-specs.ts';
import type { BenchmarkRecord, SideTrial, Trial } from '../model/report.ts';

/** Seconds: light crosses a third of a millimetre in the one; the other is eleven days. */
const SHORTEST = 1e-12;
const LONGEST = 1e6;

/** Turns that a side of one trial may have: registering them takes time by their square. */
const MOST_TURNS = 1_000;

/**
 * What is wrong with the first benchmark that cannot have been measured, in words; null: nothing.
 * @param kindOf what a suite is declared to run; null: it is not declared
 */
export function forgery(
  records: readonly BenchmarkRecord[],
  kindOf: (suite: string) => RunnerKind | null,
): string | null {
  for (const record of records) {
    const wrong = impossible(record);
    if (wrong !== null) return `${record.path} ${wrong}`;
  }
  const printed = records.map(printsOf);
  const seen = new Map<string, number>();
  for (const { trials, control } of printed)
    for (const { both } of [...trials, ...control]) seen.set(both, (seen.get(both) ?? 0) + 1);
  for (const prints of printed) {
    const wrong = copied(prints, seen, kindOf(suiteOf(governingPath(prints.path))) === 'report');
    if (wrong !== null) return `${prints.path} ${wrong}`;
  }
  return null;
}

function impossible(record: BenchmarkRecord): string | null {
  for (const side of sidesOf(record)) {
    const turns = side.turns.count.length;
    if (turns > MOST_TURNS)
      return `has ${turns} turns in a trial, more than ${MOST_TURNS}: let a trial take less time`;
    const wrong = timesOf(side).find((time) => time !== 0 && (time < SHORTEST || time > LONGEST));
    if (wrong !== undefined) return `has a time of ${wrong} s, which nothing takes`;
  }
  return null;
}

const sidesOf = (record: BenchmarkRecord): SideTrial[] => {
  const { trials, control, alone } = measurementOf(record);
  return [...[...trials, ...control].flatMap(({ base, head }) => [base, head]), ...alone];
};

function timesOf({ turns, all, samples, cpuTime }: SideTrial): number[] {
  const { count: _, cpu, ...columns } = turns;
  const { count: __, ...summary } = all ?? { count: 0 };
  return [
    ...Object.values(columns).flat(),
    ...Object.values(summary),
    ...(cpu ?? []),
    ...(samples ?? []).flat(),
    cpuTime ?? 0,
  ];
}

/** The times of a trial as text: equal ones are equal bit for bit. */
interface Print {
  readonly base: string;
  readonly head: string;
  readonly both: string;
}

interface Prints {
  readonly path: string;
  readonly trials: readonly Print[];
  readonly control: readonly Print[];
}

function copied(
  { trials, control }: Prints,
  seen: ReadonlyMap<string, number>,
  rounds: boolean,
): string | null {
  const texts = new Set([...trials, ...control].flatMap(({ base, head }) => [base, head]));
  // A tool may print the same two digits every time.
  if (rounds && texts.size <= 1) return null;
  const isTwin = ({ base, head }: Print): boolean => base === head;
  const isRepeated = ({ both }: Print): boolean => (seen.get(both) ?? 0) > 1;
  if (isMost(trials.filter(isTwin), trials)) return 'has the very same times on base and on head';
  if (isMost(trials.filter(isRepeated), trials)) return 'repeats the times of other trials';
  const twice = control.filter((print) => isTwin(print) || isRepeated(print));
  return isMost(twice, control) ? 'has a control with the times of other trials' : null;
}

/** One of many by chance is no proof: tools round, and a short trial has few digits. */
const isMost = (some: readonly unknown[], all: readonly unknown[]): boolean => 2 * some.length > all.length;

const printsOf = (record: BenchmarkRecord): Prints => {
  const { trials, control } = measurementOf(record);
  return { path: record.path, trials: trials.flatMap(printOf), control: control.flatMap(printOf) };
};

/** None of what was not timed: what is only counted may well be the same every time. */
function printOf(trial: Trial): Print[] {
  if (trial.base.turns.count.length === 0 || trial.head.turns.count.length === 0) return [];
  const [base, head] = [trial.base, trial.head].map(({ turns: { min, p50, p95, mean } }) =>
    JSON.stringify([min, p50, p95, mean]),
  ) as [string, string];
  return [{ base, head, both: `${base} ${head}` }];
}
