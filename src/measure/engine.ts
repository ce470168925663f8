// Spends the time: trials round-robin over benchmarks, so that slow drift spreads over all of them, for as long as
// they are undecided; when the time is short, first for those that are closest to a verdict.

import { BenchmarkFailure } from '../core/errors.ts';
import type { ExactValues, Failure, Side, SideTrial, Trial } from '../core/model.ts';
import { seededRandom, shuffled } from '../core/random.ts';
import type { Exact } from '../runners/runner.ts';
import type { Pin } from './pin.ts';
import type { TrialPlan } from './plan.ts';
import { blaming, takeAlone, takeTrial, type Taken, type TrialSource } from './trial.ts';

/** A benchmark to measure; `alone` has no base to take turns with. */
export interface Subject extends TrialSource {
  readonly path: string;
  readonly alone: boolean;
  /** Whether there is anything to time; false for what is only counted. */
  readonly timed: boolean;
  /** Measures a side's exact metrics in at most `seconds` a process; null: no budget asks for any. */
  readonly exact: ((side: Side, seconds: number, other: Exact | null) => Promise<Exact>) | null;
}

export interface Measured {
  readonly path: string;
  readonly trials: Trial[];
  readonly control: Trial[];
  readonly alone: SideTrial[];
  exact: ExactValues;
  failure: Failure | null;
  readonly warnings: Set<string>;
}

export type Progress =
  | { readonly kind: 'trial'; readonly path: string; readonly trials: number; readonly next: number }
  | { readonly kind: 'decided'; readonly path: string; readonly trials: number }
  | { readonly kind: 'control'; readonly path: string }
  | { readonly kind: 'exact'; readonly path: string };

export interface MeasureOptions {
  readonly seed: number;
  /** Trials of a benchmark that nobody set a budget for, and the most there may be. */
  readonly firstLook: number;
  readonly lastLook: number;
  /** Seconds from now. */
  readonly timeLimit: number;
  readonly pin: Pin | null;
  /** Asked before the first trial and after every one: how many more does this benchmark need at the least? 0: decided. */
  readonly needed: (measured: Measured) => number;
  /** Asked when a benchmark is decided, and after every control trial: is one more due, because something looks over? */
  readonly wantsControl: (measured: Measured) => boolean;
  readonly onProgress: (event: Progress) => void;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

interface State {
  readonly subject: Subject;
  readonly measured: Measured;
  plan: TrialPlan | null;
  /** Seconds the trials so far took. */
  spent: number;
  taken: number;
  /** Trials to a verdict at the least; 0: decided. */
  needed: number;
}

/** Measures every subject until its checks are decided, its trials are used up, or the time is. */
export async function measure(subjects: readonly Subject[], options: MeasureOptions): Promise<Measured[]> {
  const states = subjects.map((subject) => begin(subject, options));
  const random = seededRandom(options.seed, 'rounds');
  const deadline = options.clock() + options.timeLimit;
  const left = (): number => deadline - options.clock();
  await countAll(states, left, options);
  for (;;) {
    const open = states.filter((state) => isOpen(state) && state.taken < options.lastLook);
    const next = affordable(open, left());
    if (next.length === 0) break;
    for (const state of shuffled(next, random)) {
      options.signal.throwIfAborted();
      if (left() <= 0) break;
      await takeOne(state, options);
      await look(state, options);
    }
  }
  return states.map((state) => state.measured);
}

function begin(subject: Subject, options: MeasureOptions): State {
  const exact = { base: null, head: null };
  const warnings = new Set<string>();
  const measured = { path: subject.path, trials: [], control: [], alone: [], exact, failure: null, warnings };
  return {
    subject,
    measured,
    plan: null,
    spent: 0,
    taken: 0,
    needed: subject.timed ? options.needed(measured) : 0,
  };
}

const isOpen = (state: State): boolean => state.needed > 0 && state.measured.failure === null;

/** Exact metrics first: they take as long as they take, and one measurement a side is enough. */
async function countAll(
  states: readonly State[],
  left: () => number,
  options: MeasureOptions,
): Promise<void> {
  for (const state of states) {
    const { exact, alone, path } = state.subject;
    if (exact === null || left() <= 0) continue;
    options.onProgress({ kind: 'exact', path });
    await catching(state, async () => {
      let other: Exact | null = null;
      for (const side of alone ? (['head'] as const) : (['base', 'head'] as const)) {
        options.signal.throwIfAborted();
        if (left() <= 0) return;
        other = await blaming(side, exact(side, left(), other));
        keepExact(state.measured, side, other);
      }
    });
    if (state.needed === 0) options.onProgress({ kind: 'decided', path, trials: 0 });
  }
}

function keepExact(measured: Measured, side: Side, { values, basis, warnings }: Exact): void {
  measured.exact = { ...measured.exact, [side]: values, basis };
  for (const warning of warnings) measured.warnings.add(warning);
}

/**
 * Which benchmarks to take on when there is not time for all: those that can be decided soonest, because that decides
 * the most. What can no longer be decided in time gets none of it. Before the first trial nothing is known about
 * the cost, and all are begun.
 */
export function affordable<Item extends Pick<State, 'spent' | 'taken' | 'needed'>>(
  states: readonly Item[],
  seconds: number,
): Item[] {
  if (seconds <= 0) return [];
  const cost = ({ spent, taken, needed }: Item): number => (taken === 0 ? 0 : (spent / taken) * needed);
  let left = seconds;
  return [...states]
    .sort((one, other) => cost(one) - cost(other))
    .filter((state) => (left -= cost(state)) >= 0);
}

async function takeOne(state: State, options: MeasureOptions): Promise<void> {
  const started = options.clock();
  const index = state.taken;
  await catching(state, () =>
    state.subject.alone ? addAlone(state, index, options) : addPair(state, index, options),
  );
  state.taken += 1;
  state.spent += options.clock() - started;
}

async function look(state: State, options: MeasureOptions): Promise<void> {
  const { path } = state.subject;
  if (state.measured.failure !== null) return;
  state.needed = options.needed(state.measured);
  options.onProgress({ kind: 'trial', path, trials: state.taken, next: state.taken + state.needed });
  if (state.needed > 0) return;
  await catching(state, () => addControl(state, options));
  options.onProgress({ kind: 'decided', path, trials: state.taken });
}

/** A benchmark that fails is a result; anything else that goes wrong is not. */
async function catching(state: State, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    state.measured.failure = { side: error.side, ...error.failure };
  }
}

const purpose = (state: State, index: number): string => `${state.subject.path}/${index}`;

async function addPair(state: State, index: number, options: MeasureOptions): Promise<void> {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await takeTrial(state.subject, {
    index,
    plan: state.plan,
    pin: options.pin,
    random,
    control: false,
  });
  state.measured.trials.push(keep(state, taken));
}

/** Base in both parts, head's included: what differs now is not the code. */
async function addControl(state: State, options: MeasureOptions): Promise<void> {
  for (let index = 0; options.wantsControl(state.measured); index++) {
    options.signal.throwIfAborted();
    options.onProgress({ kind: 'control', path: state.subject.path });
    const random = seededRandom(options.seed, `${purpose(state, index)}/control`);
    const taken = await takeTrial(state.subject, {
      index,
      plan: state.plan,
      pin: options.pin,
      random,
      control: true,
    });
    state.measured.control.push(keep(state, taken));
  }
}

async function addAlone(state: State, index: number, options: MeasureOptions): Promise<void> {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await takeAlone(state.subject, { index, plan: state.plan, pin: options.pin, random });
  state.measured.alone.push(keep(state, taken));
}

function keep<Result>(state: State, taken: Taken<Result>): Result {
  state.plan = taken.plan;
  for (const warning of taken.warnings) state.measured.warnings.add(warning);
  return taken.trial;
}
