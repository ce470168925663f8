// Spends the time: trials round-robin over benchmarks, so that slow drift spreads over all of them, in legs
// from one look to the next, and only for benchmarks that are still undecided.

import { BenchmarkFailure } from '../core/errors.ts';
import type { Failure, SideTrial, Trial } from '../core/model.ts';
import { seededRandom, shuffled } from '../core/random.ts';
import type { Pin } from './pin.ts';
import type { TrialPlan } from './plan.ts';
import { takeAlone, takeTrial, type Taken, type TrialSource } from './trial.ts';

/** A benchmark to measure; `alone` has no base to take turns with. */
export interface Subject extends TrialSource {
  readonly path: string;
  readonly alone: boolean;
}

export interface Measured {
  readonly path: string;
  readonly trials: Trial[];
  readonly control: Trial[];
  readonly alone: SideTrial[];
  failure: Failure | null;
  readonly warnings: Set<string>;
}

export type Progress =
  | { readonly kind: 'trial'; readonly path: string; readonly trials: number; readonly next: number }
  | { readonly kind: 'decided'; readonly path: string; readonly trials: number }
  | { readonly kind: 'control'; readonly path: string };

export interface MeasureOptions {
  readonly seed: number;
  /** Trials before the first verdict, and the most there may be; a look after every trial between. */
  readonly firstLook: number;
  readonly lastLook: number;
  readonly controlTrials: number;
  /** Seconds from now. */
  readonly timeLimit: number;
  readonly pin: Pin | null;
  /** Asked after every trial from the first look on: does this benchmark need more? */
  readonly undecided: (measured: Measured) => boolean;
  /** Asked when a benchmark is decided: is anything about to be called over, so that a control is due? */
  readonly accused: (measured: Measured) => boolean;
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
  decided: boolean;
}

/** Measures every subject until its checks are decided, its trials are used up, or the time is. */
export async function measure(subjects: readonly Subject[], options: MeasureOptions): Promise<Measured[]> {
  const states = subjects.map(begin);
  const random = seededRandom(options.seed, 'rounds');
  const deadline = options.clock() + options.timeLimit;
  const left = (): number => deadline - options.clock();
  for (;;) {
    const open = states.filter((state) => isOpen(state) && state.taken < options.lastLook);
    const next = affordable(open, options.firstLook, left());
    if (next.length === 0) break;
    for (const state of shuffled(next, random)) {
      options.signal.throwIfAborted();
      if (left() <= 0) break;
      await takeOne(state, options);
      if (isOpen(state) && state.taken >= options.firstLook) await look(state, options);
    }
  }
  return states.map((state) => state.measured);
}

function begin(subject: Subject): State {
  const warnings = new Set<string>();
  const measured = { path: subject.path, trials: [], control: [], alone: [], failure: null, warnings };
  return { subject, measured, plan: null, spent: 0, taken: 0, decided: false };
}

const isOpen = (state: State): boolean => !state.decided && state.measured.failure === null;

/**
 * Which benchmarks to take to their next look when there is not time for all: those without a first look come first,
 * because how much more an undecided one needs is unknown; the cheapest first, because that decides the most.
 * Before the first trial nothing is known and all are begun.
 */
export function affordable<Item extends { readonly spent: number; readonly taken: number }>(
  states: readonly Item[],
  firstLook: number,
  seconds: number,
): Item[] {
  if (seconds <= 0) return [];
  const cost = ({ spent, taken }: Item): number =>
    taken === 0 ? 0 : (spent / taken) * Math.max(firstLook - taken, 1);
  const looked = ({ taken }: Item): number => (taken < firstLook ? 0 : 1);
  let left = seconds;
  return [...states]
    .sort((one, other) => looked(one) - looked(other) || cost(one) - cost(other))
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
  const next = Math.max(options.firstLook, state.taken);
  options.onProgress({ kind: 'trial', path: state.subject.path, trials: state.taken, next });
}

async function look(state: State, options: MeasureOptions): Promise<void> {
  if (options.undecided(state.measured)) return;
  state.decided = true;
  if (options.accused(state.measured)) await catching(state, () => addControl(state, options));
  options.onProgress({ kind: 'decided', path: state.subject.path, trials: state.taken });
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
  for (let index = 0; index < options.controlTrials; index++) {
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
