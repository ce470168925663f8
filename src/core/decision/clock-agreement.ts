// A measured process says itself how long its operations took, and the code under test runs in that very process: so what it
// says is held against the clock of the gate and against the processor time of its main thread, both read from outside.
// The tolerance is measured: docs/decisions/0063-the-gates-own-clock.md.

import { median } from 'simple-statistics';
import type { Side } from '../model/quantities.ts';
import type { RunClock, TrialClock } from '../model/turn-clock.ts';
import { formatQuantity } from '../text/units.ts';

const CLOCK = {
  /** Part of the reported time that may be missing from it. */
  share: 0.05,
  /** Seconds a turn besides: messages, and what a runtime does between them. */
  perTurn: { paired: 0.0003, alone: 0.003 },
  /** Seconds a turn of work beside the operations before a reader is told. */
  beside: 0.001,
  /** Without base beside it, or where the system says nothing of waiting for a core, only a report of less than half is surely wrong. */
  unknownShare: 1,
  /** Reported beyond the clock: no process can have taken longer than it was watched. */
  beyond: { share: 0.01, perTurn: 0.0005 },
  /** One trial may meet anything; half of them do not. */
  fewestTrials: 3,
  /** Against base's own gap between the report and the clock, which waiting for a core does not explain: in three of four trials. */
  besideBase: { times: 2, share: 0.25, trials: 8, part: 0.75 },
} as const;

/** What a side reports and what the clock says, seconds a turn. */
export interface Disagreement {
  readonly reported: number;
  readonly clock: number;
}

type Clocks = readonly (TrialClock | null)[];

/**
 * Whether what `own` trials report disagrees with the clock in half of them or more; null: it does not, or nobody can
 * tell. With trials of base, taken in turns with them, base's own overhead is nobody's fault.
 */
export function disagreementOf(own: Clocks, base: Clocks | null): Disagreement | null {
  const pairs = own.flatMap((clock, index) =>
    clock === null || clock.reported <= 0 ? [] : [{ clock, beside: base?.[index] ?? null }],
  );
  if (pairs.length < CLOCK.fewestTrials) return null;
  const isMissing = median(pairs.map(({ clock, beside }) => missingIn(clock, beside))) > 0;
  if (isMissing || isFarFromBase(pairs)) {
    const reported = perTurn(own, (clock) => clock.reported);
    const busy = (clock: TrialClock): number => excess(clock, isMissing ? clock.delay : 0);
    return { reported, clock: reported + perTurn(own, busy) };
  }
  return overstatementOf(own);
}

interface Pair {
  readonly clock: TrialClock;
  readonly beside: TrialClock | null;
}

/**
 * Whether nearly every trial leaves far more time unexplained than base did in the same trial. Where both wait for a core for much of the
 * time, a report of half the time looks like one that leaves out the waiting; but then base would have to leave it out too.
 */
function isFarFromBase(pairs: readonly Pair[]): boolean {
  const { times, share, trials, part } = CLOCK.besideBase;
  const gap = ({ wall, reported, turns }: TrialClock): number => (wall - reported) / turns;
  const known = pairs.flatMap(({ clock, beside }) => (beside === null ? [] : [{ clock, beside }]));
  const far = known.filter(
    ({ clock, beside }) => gap(clock) > times * gap(beside) + (share * clock.reported) / clock.turns,
  );
  return known.length >= trials && far.length >= part * known.length;
}

/** Whether a side tells of more time than it was watched; null: it does not. */
export function overstatementOf(own: Clocks): Disagreement | null {
  const known = own.flatMap((clock) => clock ?? []);
  if (known.length < CLOCK.fewestTrials || median(known.map(beyondClock)) <= 0) return null;
  return { reported: perTurn(own, (clock) => clock.reported), clock: perTurn(own, ({ wall }) => wall) };
}

const perTurn = (own: Clocks, of: (clock: TrialClock) => number): number =>
  medianOf(own, (clock) => of(clock) / clock.turns);

/** 0 where nobody can tell. */
const medianOf = (own: Clocks, of: (clock: TrialClock) => number): number => {
  const known = own.flatMap((clock) => (clock === null ? [] : [of(clock)]));
  return known.length < CLOCK.fewestTrials ? 0 : median(known);
};

/** Seconds by which the report falls short of the clock, beyond the tolerance; negative: it agrees. */
function missingIn(clock: TrialClock, beside: TrialClock | null): number {
  const { reported, turns } = clock;
  const isKnown = clock.delay !== null && beside !== null;
  const share = isKnown ? CLOCK.share : CLOCK.unknownShare;
  const each = beside === null ? CLOCK.perTurn.alone : CLOCK.perTurn.paired;
  const usual = beside === null ? 0 : Math.max(0, excess(beside, beside.delay) * (turns / beside.turns));
  return excess(clock, creditOf(clock, beside)) - usual - share * reported - each * turns;
}

/** What waiting for a core explains: of a side that waits far longer than the other beside it, not all of it. */
function creditOf({ delay, turns }: TrialClock, beside: TrialClock | null): number {
  if (delay === null) return 0;
  if (beside === null || beside.delay === null || beside.turns === 0) return delay;
  return Math.min(delay, (2 * beside.delay * turns) / beside.turns + 0.001 * turns);
}

/** Seconds on a core, or without any reason to wait, that are not reported. */
const excess = ({ reported, wall, busy }: TrialClock, credit: number | null): number =>
  Math.max(busy === null ? -Infinity : busy - reported, wall - reported - (credit ?? 0));

const beyondClock = ({ reported, wall, turns }: TrialClock): number =>
  reported - wall * (1 + CLOCK.beyond.share) - CLOCK.beyond.perTurn * turns;

const inTime = (seconds: number): string => formatQuantity(seconds, 's');

/** What a failure says, after the sentence that says that they disagree. */
export const disagreementInWords = ({ reported, clock }: Disagreement): string =>
  `it told of ${inTime(reported)} a turn, and took ${inTime(clock)}`;

/** What is beside the timed operations grows by this much of what they take before a reader is told. */
const GROWN = 0.25;

/** What a reader should know of what head does beside its timed operations, and base does not. */
export function besideOperations(head: Clocks, base: Clocks): string[] {
  const [hooks, hooksBefore] = [head, base].map((side) => medianOf(side, (c) => c.untimed / c.operations));
  const [extra, extraBefore] = [head, base].map((side) =>
    medianOf(side, ({ processor, turns }) =>
      processor === null ? 0 : (processor.used - processor.reported) / turns,
    ),
  );
  const timed = medianOf(head, ({ reported, untimed, operations }) => (reported - untimed) / operations);
  const used = perTurn(head, ({ processor }) => processor?.reported ?? 0);
  return [
    ...(grew(hooks, hooksBefore, timed, 0)
      ? [
          `hooks around each operation, which are not timed, take ${inTime(hooks ?? 0)} on head and ${inTime(hooksBefore ?? 0)} on base`,
        ]
      : []),
    ...(grew(extra, extraBefore, used, CLOCK.beside)
      ? [
          `beside the operations that are timed, head uses ${inTime(extra ?? 0)} of processor time a turn, and base ${inTime(Math.max(0, extraBefore ?? 0))}: ` +
            'what an operation leaves to be done later is not in its time',
        ]
      : []),
  ];
}

const grew = (now = 0, before = 0, timed: number, least: number): boolean =>
  now - Math.max(0, before) > Math.max(GROWN * timed, GROWN * before, least);

type Runs = readonly Readonly<Record<Side, RunClock>>[];

/** What is typical of the runs of a side; null: of too few is it known. */
function typical(runs: Runs, side: Side, of: (run: RunClock) => number | null): number | null {
  const known = runs.flatMap(({ [side]: run }) => of(run) ?? []);
  return known.length < CLOCK.fewestTrials ? null : median(known);
}

/** What runs of a tool take beside what its report adds up to, where head's grew: the words of a warning. */
export function besideReports(runs: Runs): string[] {
  const sideOf = (side: Side) => {
    const reported = typical(runs, side, (run) => run.reported);
    const wall = typical(runs, side, (run) => (run.reported === null ? null : run.wall));
    const beside = typical(runs, side, (run) => (run.reported === null ? null : run.wall - run.reported));
    return reported === null || wall === null || beside === null ? null : { reported, wall, beside };
  };
  const [base, head] = [sideOf('base'), sideOf('head')];
  if (base === null || head === null) return besideSummaries(runs);
  if (!grew(head.beside, base.beside, head.reported, 0)) return [];
  const inWords = ({ wall, reported }: { wall: number; reported: number }): string =>
    `${inTime(reported)} of the ${inTime(wall)} that it takes`;
  return [
    `the report of a run on head adds up to ${inWords(head)}, and on base to ${inWords(base)}: is some of the time missing from it?`,
  ];
}

/**
 * The same of reports without samples. How many operations there were they do not say: as many as before, or as many as fit into
 * a time. Either way a run grows no more than what is reported, or not at all.
 */
function besideSummaries(runs: Runs): string[] {
  const sideOf = (side: Side) => ({
    wall: typical(runs, side, ({ wall, summed }) => (summed === null ? null : wall)),
    summed: typical(runs, side, ({ summed }) => summed),
  });
  const [base, head] = [sideOf('base'), sideOf('head')];
  if (base.wall === null || head.wall === null || !base.summed || !head.summed) return [];
  if (head.wall <= (1 + GROWN) * base.wall * Math.max(1, head.summed / base.summed)) return [];
  return [
    `a run of the tool takes ${inTime(head.wall)} on head and ${inTime(base.wall)} on base, and by its report an operation ${inTime(head.summed)} and ${inTime(base.summed)}: is some of the time missing from it?`,
  ];
}
