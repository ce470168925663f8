// Spends the time: trials round-robin over benchmarks, so that slow drift spreads over all of them, for as long as
// they are undecided; when the time is short, first for those that look over budget, then for those closest to a verdict.

import { BenchmarkFailure } from '../core/model/errors.ts';
import { seededRandom, shuffled } from '../core/stats/random.ts';
import type { Exact } from '../runners/runner.ts';
import { runSuiteControl, runSuiteTrial } from './suite-trials.ts';
import { attributeFailure, runHeadOnly, runTrial, type TrialRun } from './trial.ts';
import type { Side } from '../core/model/quantities.ts';
import {
  type Subject,
  type Measured,
  type MeasureOptions,
  type State,
  type TrialGroup,
  isPending,
  catching,
  type SuiteRun,
} from './state.ts';

/** Measures every subject until its checks are decided, its trials are used up, or the time is. */
export async function measure(subjects: readonly Subject[], options: MeasureOptions): Promise<Measured[]> {
  const states = subjects.map((subject) => begin(subject, options));
  const groups = groupsOf(states);
  const random = seededRandom(options.seed, 'rounds');
  const deadline = options.clock() + options.timeLimit;
  const left = (): number => deadline - options.clock();
  await countAll(states, left, options);
  for (;;) {
    const open = groups.filter((group) => group.states.some(isPending) && group.taken < options.lastLook);
    const next = affordable(open, left());
    if (next.length === 0) break;
    for (const group of shuffled(next, random)) {
      options.signal.throwIfAborted();
      if (left() <= 0) break;
      const looking = group.states.filter(isPending);
      await runGroup(group, options);
      for (const state of looking) await look(state, group, options);
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
    trialsNeeded: subject.timed ? options.needed(measured) : 0,
    suspect: false,
  };
}

function groupsOf(states: readonly State[]): TrialGroup[] {
  const groups = new Map<SuiteRun | State, State[]>();
  for (const state of states) {
    const key = state.subject.suiteRun?.run ?? state;
    groups.set(key, [...(groups.get(key) ?? []), state]);
  }
  return [...groups.values()].map((group) => ({
    suiteRun: group[0]?.subject.suiteRun?.run ?? null,
    states: group,
    spent: 0,
    taken: 0,
    get needed() {
      const wanted = group.filter(isPending).map(({ trialsNeeded }) => trialsNeeded);
      // One that can no longer be decided must not keep its neighbours from it.
      const possible = wanted.filter(Number.isFinite);
      return Math.max(0, ...(possible.length > 0 ? possible : wanted));
    },
    get suspect() {
      return group.some((state) => isPending(state) && state.suspect);
    },
  }));
}

/** Of all the time: whoever has had that much and was not done is too slow, or hangs. */
const MOST = 0.9;

/** Exact metrics first: they take as long as they take, and one measurement a side is enough. */
async function countAll(
  states: readonly State[],
  left: () => number,
  options: MeasureOptions,
): Promise<void> {
  for (const state of states) {
    const { exact, headOnly, path } = state.subject;
    if (exact === null || left() <= 0) continue;
    options.onProgress({ kind: 'exact', path });
    await catching(state, async () => {
      let other: Exact | null = null;
      for (const side of headOnly ? (['head'] as const) : (['base', 'head'] as const)) {
        options.signal.throwIfAborted();
        if (left() <= 0) return;
        const granted = left();
        other = await attributeFailure(side, exact(side, granted, other)).catch((error: unknown) => {
          // Cut off by what others had used of the time is no fault of its own; with all of the time to itself it is.
          if (!(error instanceof BenchmarkFailure) || left() > 0 || granted > MOST * options.timeLimit)
            throw error;
          return null;
        });
        if (other === null) {
          state.measured.warnings.add(
            `${side} could not be counted in the ${granted.toFixed(1)} s that were left`,
          );
          return;
        }
        keepExact(state.measured, side, other);
      }
    });
    if (state.trialsNeeded === 0) options.onProgress({ kind: 'decided', path, trials: 0 });
  }
}

function keepExact(measured: Measured, side: Side, { values, basis, warnings }: Exact): void {
  measured.exact = { ...measured.exact, [side]: values, basis };
  for (const warning of warnings) measured.warnings.add(warning);
}

/**
 * Which benchmarks to take on when there is not time for all: what looks over budget, because to find that is what a
 * gate is for, then those that can be decided soonest, because that decides the most. What can no longer be decided in
 * time gets none of it. Before the first trial nothing is known about the cost, and all are begun.
 */
export function affordable<Item extends Pick<TrialGroup, 'spent' | 'taken' | 'needed' | 'suspect'>>(
  states: readonly Item[],
  seconds: number,
): Item[] {
  if (seconds <= 0) return [];
  const cost = ({ spent, taken, needed }: Item): number => (taken === 0 ? 0 : (spent / taken) * needed);
  let left = seconds;
  return [...states]
    .sort((one, other) => Number(other.suspect) - Number(one.suspect) || cost(one) - cost(other))
    .filter((state) => {
      const fits = cost(state) <= left;
      if (fits) left -= cost(state);
      return fits;
    });
}

async function runGroup(group: TrialGroup, options: MeasureOptions): Promise<void> {
  const started = options.clock();
  if (group.suiteRun !== null) await runSuiteTrial(group, group.suiteRun, options);
  else
    for (const state of group.states)
      await catching(state, () =>
        state.subject.headOnly
          ? addHeadOnly(state, group.taken, options)
          : addPair(state, group.taken, options),
      );
  group.taken += 1;
  group.spent += options.clock() - started;
}

async function look(state: State, group: TrialGroup, options: MeasureOptions): Promise<void> {
  const { path } = state.subject;
  if (state.measured.failure !== null) return;
  state.trialsNeeded = options.needed(state.measured);
  state.suspect = options.isSuspect?.(state.measured) ?? false;
  options.onProgress({ kind: 'trial', path, trials: group.taken, next: group.taken + state.trialsNeeded });
  if (state.trialsNeeded > 0) return;
  for (let index = 0; isAccused(state, options); index++) {
    options.signal.throwIfAborted();
    options.onProgress({ kind: 'control', path });
    if (group.suiteRun === null) await catching(state, () => addControl(state, index, options));
    else await runSuiteControl(group, group.suiteRun, options);
  }
  options.onProgress({ kind: 'decided', path, trials: group.taken });
}

const isAccused = ({ measured }: State, options: MeasureOptions): boolean =>
  measured.failure === null && options.wantsControl(measured);
const purpose = (state: State, index: number): string => `${state.subject.path}/${index}`;

async function addPair(state: State, index: number, options: MeasureOptions): Promise<void> {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await runTrial(state.subject, {
    index,
    plan: state.plan,
    pin: options.pin,
    random,
    control: false,
  });
  state.measured.trials.push(keep(state, taken));
}

/** Base in both parts, head's included: what differs now is not the code. */
async function addControl(state: State, index: number, options: MeasureOptions): Promise<void> {
  const random = seededRandom(options.seed, `${purpose(state, index)}/control`);
  const taken = await runTrial(state.subject, {
    index,
    plan: state.plan,
    pin: options.pin,
    random,
    control: true,
  });
  state.measured.control.push(keep(state, taken));
}

async function addHeadOnly(state: State, index: number, options: MeasureOptions): Promise<void> {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await runHeadOnly(state.subject, { index, plan: state.plan, pin: options.pin, random });
  state.measured.alone.push(keep(state, taken));
}

function keep<Result>(state: State, taken: TrialRun<Result>): Result {
  state.plan = taken.plan;
  for (const warning of taken.warnings) state.measured.warnings.add(warning);
  return taken.trial;
}
