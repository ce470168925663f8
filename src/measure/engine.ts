// Spends the time: trials round-robin over benchmarks, so that slow drift spreads over all of them, for as long as
// they are undecided; what the change touches comes first, and what only head has last. When the time is short trials become shorter,
// and go first to what looks over budget, then to what is closest to a verdict.

import { seededRandom, shuffled } from '../core/stats/random.ts';
import { runningMedian } from '../core/stats/running-median.ts';
import { holdAgainstClock, noteBesideOperations } from './clock.ts';
import { countAll } from './count.ts';
import { begin, groupsOf } from './groups.ts';
import { fewestPairs } from './plan.ts';
import {
  affordable,
  beginsOneMore,
  costOfTrial,
  costOfVerdict,
  early,
  firstTrialLimit,
  likelyFirst,
  paceFor,
  reachingFirstLook,
  usualAfterGivingUp,
  type Shortening,
} from './schedule.ts';
import {
  catching,
  isPending,
  type Measured,
  type MeasureOptions,
  type State,
  type Subject,
  type TrialCost,
  type TrialGroup,
} from './state.ts';
import { isAccused, noteShortages } from './shortage.ts';
import { runSuiteControl, runSuiteTrial } from './suite-trials.ts';
import { within } from './time-limit.ts';
import { runHeadOnly, runTrial, type TrialRequest, type TrialRun } from './trial.ts';

/** What one run of the engine works with. */
interface Engine {
  readonly options: MeasureOptions;
  /** Seconds. */
  readonly left: () => number;
}

/** Measures every subject until its checks are decided, its trials are used up, or the time is. */
export async function measure(subjects: readonly Subject[], options: MeasureOptions): Promise<Measured[]> {
  const states = subjects.map((subject) => begin(subject, options));
  const groups = groupsOf(states, options);
  const deadline = options.clock() + options.timeLimit;
  const engine = { options, left: () => deadline - options.clock() };
  await countAll(states, engine.left, options);
  for (const isNew of [false, true])
    await measureGroups(
      groups.filter((group) => group.states.every(({ subject }) => subject.isNew) === isNew),
      engine,
    );
  noteShortages(groups, options);
  for (const { measured } of states) noteBesideOperations(measured);
  return states.map((state) => state.measured);
}

/** One trial of each, then as many as it takes for those that can be decided in time; then the same for who had to wait. */
async function measureGroups(groups: readonly TrialGroup[], engine: Engine): Promise<void> {
  const { options, left } = engine;
  const random = seededRandom(options.seed, 'rounds');
  const pending = (): TrialGroup[] =>
    groups.filter((group) => group.states.some(isPending) && group.taken < options.lastLook);
  for (let waiting = likelyFirst(shuffled(pending(), random)); waiting.length > 0 && left() > 0;) {
    waiting = await firstTrials(waiting, engine);
    hurry(pending().filter(isBegun), engine);
    for (;;) {
      const open = pending().filter(canGoOn);
      const decidable = early(open, affordable(open, left()));
      const next = decidable.length > 0 ? decidable : reachingFirstLook(open, left(), options.firstLook);
      if (next.length === 0) break;
      for (const group of shuffled(next, random)) {
        if (left() <= 0) break;
        await takeTrial(group, left(), engine);
      }
    }
  }
}

const isBegun = ({ latest, gaveUpAfter }: TrialGroup): boolean => latest !== null || gaveUpAfter !== null;

/** One whose trials do not come to an end is waited for no more, and one that was not begun has its turn later. */
const canGoOn = ({ latest }: TrialGroup): boolean => latest !== null;

/**
 * What takes very long is given up, and tried again in a hurry when everybody has had a trial. Returns whom there was no
 * time for.
 */
async function firstTrials(groups: readonly TrialGroup[], engine: Engine): Promise<TrialGroup[]> {
  const { options, left } = engine;
  const [whole, medianWith, again] = [left(), runningMedian(), [] as TrialGroup[]];
  let [usual, owed, isKnown]: [number | null, number, boolean] = [null, 0, false];
  const limitFor = (waiting: number): number => firstTrialLimit(left(), waiting, options.firstLook, usual);
  const waiting = [...groups];
  while (waiting.length > 0 && beginsOneMore({ left: left(), whole, owed })) {
    const limit = limitFor(waiting.length);
    const group = waiting.shift();
    if (group === undefined) break;
    await takeTrial(group, limit, engine);
    if (group.latest !== null) {
      usual = medianWith(group.latest.seconds);
      isKnown = true;
      owed += costOfFirstLook(group, options);
    } else if (group.gaveUpAfter !== null) {
      again.push(group);
      if (!isKnown) usual = usualAfterGivingUp(group.gaveUpAfter);
    }
  }
  for (const [index, group] of again.entries()) {
    if (left() <= 0) break;
    group.hurried = true;
    await takeTrial(group, limitFor(again.length - index), engine);
  }
  return waiting;
}

/** What is missing to a group's first look, with the shortest trials there are. */
function costOfFirstLook(group: TrialGroup, { firstLook }: MeasureOptions): number {
  const missing = Number.isFinite(group.needed) ? Math.min(group.needed, firstLook - group.taken) : 0;
  const shortening = shorteningOf(group);
  return missing * (shortening === null ? costOfTrial(group) : paceFor(shortening, 0).seconds);
}

/** How short trials of a group can be; null: no other than they are. */
function shorteningOf({ states: [state], latest }: TrialGroup): Shortening | null {
  const parts = latest?.parts ?? null;
  return state?.plan == null || parts === null
    ? null
    : { plan: state.plan, fewestPairs: fewestPairs(state.plan, state.subject), ...parts };
}

/** Makes trials shorter where there is not time for a verdict on everything. */
function hurry(groups: readonly TrialGroup[], { left }: Engine): void {
  const wanted = costOfVerdict;
  const possible = groups.filter((group) => Number.isFinite(group.needed));
  if (possible.reduce((sum, group) => sum + wanted(group), 0) <= left()) return;
  const share = left() / Math.max(1, possible.length);
  for (const group of possible) {
    const [state] = group.states;
    const shortening = shorteningOf(group);
    if (state === undefined || shortening === null || wanted(group) <= share) continue;
    const pace = paceFor(shortening, share / group.needed);
    state.plan = { ...shortening.plan, pairs: pace.pairs };
    group.hurried ||= pace.hurried;
    group.latest = { seconds: pace.seconds, parts: null, control: group.latest?.control ?? null };
  }
}

/** One trial of a group in at most `seconds`, and what its benchmarks come to by it. */
async function takeTrial(group: TrialGroup, seconds: number, engine: Engine): Promise<void> {
  const { options } = engine;
  options.signal.throwIfAborted();
  const looking = group.states.filter(isPending);
  const started = options.clock();
  const limit = Math.min(seconds, engine.left());
  const finished = await within(limit, options.signal, (signal) =>
    runGroup(group, limit, { ...options, signal }),
  );
  options.onRun?.(pathsOf(group), options.clock() - started);
  if (finished === null) {
    group.gaveUpAfter = limit;
    return;
  }
  group.latest = { seconds: options.clock() - started, ...finished };
  group.taken += 1;
  for (const state of looking) await look(state, group, engine);
}

const pathsOf = ({ states }: TrialGroup): string[] => states.map(({ subject }) => subject.path);

async function runGroup(
  group: TrialGroup,
  seconds: number,
  options: MeasureOptions,
): Promise<Omit<TrialCost, 'seconds'>> {
  if (group.suiteRun !== null) {
    await runSuiteTrial(group, group.suiteRun, options);
    return { parts: null, control: null };
  }
  let cost: Omit<TrialCost, 'seconds'> = { parts: null, control: null };
  for (const state of group.states)
    await catching(state, async () => {
      const request = requestOf(state, group, { ...options, seconds });
      cost = await (state.subject.headOnly ? addHeadOnly(state, request) : addPair(state, request));
    });
  return cost;
}

async function look(state: State, group: TrialGroup, { options, left }: Engine): Promise<void> {
  const { path } = state.subject;
  if (state.measured.failure !== null) return;
  state.trialsNeeded = options.needed(state.measured);
  state.suspect = options.isSuspect?.(state.measured) ?? false;
  options.onProgress({ kind: 'trial', path, trials: group.taken, next: group.taken + state.trialsNeeded });
  if (state.trialsNeeded > 0) return;
  for (let index = 0; isAccused(state, options) && left() > 0; index++) {
    options.signal.throwIfAborted();
    options.onProgress({ kind: 'control', path });
    const began = options.clock();
    const taken = await within(left(), options.signal, (signal) =>
      takeControl(state, group, index, { ...options, signal }),
    );
    options.onRun?.(group.suiteRun === null ? [path] : pathsOf(group), options.clock() - began);
    if (taken === null) return;
  }
  options.onProgress({ kind: 'decided', path, trials: group.taken });
}

/** True, to tell it from no time. */
async function takeControl(
  state: State,
  group: TrialGroup,
  index: number,
  options: MeasureOptions,
): Promise<true> {
  if (group.suiteRun !== null) await runSuiteControl(group, group.suiteRun, options);
  else
    await catching(state, () =>
      addControl(state, index, requestOf(state, group, { ...options, seconds: Infinity })),
    );
  return true;
}

/** What a trial is asked for; `random` is another one in every trial and every control. */
const requestOf = (
  state: State,
  { taken, hurried }: TrialGroup,
  { seed, pin, clock, signal, seconds }: MeasureOptions & { readonly seconds: number },
): TrialRequest => ({
  index: taken,
  plan: state.plan,
  pin,
  clock,
  signal,
  hurried,
  seconds,
  random: seededRandom(seed, `${state.subject.path}/${taken}`),
  seed,
});

async function addPair(state: State, request: TrialRequest): Promise<Omit<TrialCost, 'seconds'>> {
  const run = await runTrial(state.subject, { ...request, control: false });
  state.measured.trials.push(keep(state, run));
  state.measured.clocks.trials.push(run.clocks);
  holdAgainstClock(state.measured);
  return { parts: run.parts, control: run.control };
}

/** Base in both parts, head's included: what differs now is not the code. */
async function addControl(state: State, index: number, request: TrialRequest): Promise<void> {
  const random = seededRandom(request.seed, `${state.subject.path}/${index}/control`);
  const run = await runTrial(state.subject, { ...request, index, random, control: true });
  state.measured.control.push(keep(state, run));
}

async function addHeadOnly(state: State, request: TrialRequest): Promise<Omit<TrialCost, 'seconds'>> {
  const run = await runHeadOnly(state.subject, request);
  state.measured.alone.push(keep(state, run));
  state.measured.clocks.alone.push(run.clocks.head);
  holdAgainstClock(state.measured);
  return { parts: run.parts, control: run.control };
}

function keep<Result>(state: State, run: TrialRun<Result>): Result {
  state.plan = run.plan;
  state.measured.tells ||= run.tells;
  for (const warning of run.warnings) state.measured.warnings.add(warning);
  return run.trial;
}
