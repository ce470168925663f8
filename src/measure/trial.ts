// One trial: a fresh process a side, both alive, taking short turns in random order. What is slower than
// a pair of turns hits both sides alike, and under "no change" the labels are exchangeable by the shuffle.

import { BenchmarkFailure } from '../core/model/errors.ts';
import type { SideTrial, Trial } from '../core/model/report.ts';
import { seededRandom, type Random } from '../core/stats/random.ts';
import type { TrialClock } from '../core/model/turn-clock.ts';
import { sideTrialOf } from './side-trial.ts';
import { bothTell, clockOf } from './trial-clock.ts';
import type { Session, Turn, TrialOptions } from '../runners/runner.ts';
import type { Pin } from './pin.ts';
import { fewestPairs, planTrial, type TrialPlan } from './plan.ts';
import type { Side } from '../core/model/quantities.ts';

interface OpenOptions extends Pick<TrialOptions, 'seed' | 'hurried'> {
  /** Ends the processes. */
  readonly signal: AbortSignal;
}

/** What opens the processes of a benchmark, and how long its trials must be at least. */
export interface TrialSource {
  readonly open: (side: Side, options: OpenOptions) => Promise<Session>;
  readonly minimumPairs: number;
  readonly usualPairs?: number;
  /** Whether operations of head alone may say themselves how long they take; left out: they may. */
  readonly tells?: boolean;
  /** Operations a side must time in every trial, for the highest quantile with a budget. */
  readonly minimumSamples: number;
}

export interface TrialRun<Result> {
  readonly trial: Result;
  readonly plan: TrialPlan;
  readonly warnings: readonly string[];
  /** Operations said themselves how long they took, and were believed. */
  readonly tells: boolean;
  /** Of both sides, or of head alone, as seen from outside; null: nobody watched. */
  readonly clocks: Readonly<Record<Side, TrialClock | null>>;
  /** Seconds until the first turn, and of the turns. */
  readonly parts: { readonly opening: number; readonly turns: number };
  /** Seconds that base against base would take; null: not known. */
  readonly control: number | null;
}

export interface TrialRequest extends Pick<OpenOptions, 'hurried' | 'signal'> {
  readonly index: number;
  /** Null in a benchmark's first trial, which makes the plan. */
  readonly plan: TrialPlan | null;
  /** Seconds it may take: a first trial is planned to fit. */
  readonly seconds: number;
  readonly random: Random;
  /** Of the run. */
  readonly seed: number;
  readonly pin: Pin | null;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
}

/** One trial of head against base; with `control`, of base against itself. */
export async function runTrial(
  source: TrialSource,
  options: TrialRequest & { control: boolean },
): Promise<TrialRun<Trial>> {
  const { random, pin, clock } = options;
  const begun = clock();
  await using sides = await openBoth(source, options.control ? 'base' : 'head', options);
  const unpinned = await pinSessions(pin, [sides.base, sides.head]);
  const opened = clock();
  const left = options.seconds - (opened - begun);
  const plan = options.plan ?? planFor([sides.base, sides.head], source, left);
  const batches = batchesOf(sides, options.hurried);
  const { order, turns, ofBase } = await runTurns(sides, plan, batches, random, clock).finally(() =>
    release(sides),
  );
  const parts = { opening: opened - begun, turns: clock() - opened };
  const base = await attributeFailure('base', finished(sides.base, turns.base, batches.base));
  const head = await attributeFailure(
    options.control ? 'base' : 'head',
    finished(sides.head, turns.head, batches.head),
  );
  const warnings = [...new Set([...unpinned, ...sides.base.warnings, ...sides.head.warnings])];
  const control = 2 * (sides.openedBase - begun + ofBase);
  const trial = { index: options.index, order, base: base.trial, head: head.trial };
  const clocks = { base: base.clock, head: head.clock };
  return { trial, plan, warnings, clocks, parts, control, tells: bothTell(sides) };
}

/** Head alone: the same turns with nobody to alternate with. */
export async function runHeadOnly(source: TrialSource, options: TrialRequest): Promise<TrialRun<SideTrial>> {
  const { clock } = options;
  const begun = clock();
  await using session = await attributeFailure(
    'head',
    source.open('head', openOptionsOf(options, trialSeed(options, 'alone'))),
  );
  const unpinned = await pinSessions(options.pin, [session]);
  const opened = clock();
  const plan = options.plan ?? planFor([session], source, options.seconds - (opened - begun));
  const tells = session.tells === true && source.tells !== false;
  const turns: Turn[] = [];
  for (let index = 0; index < plan.pairs; index++)
    turns.push(await attributeFailure('head', session.turn(plan.turn, session.batch, tells)));
  const { trial, clock: head } = await attributeFailure('head', finished(session, turns, session.batch));
  return {
    trial,
    plan,
    tells,
    clocks: { base: null, head },
    parts: { opening: opened - begun, turns: clock() - opened },
    control: null,
    warnings: [...unpinned, ...session.warnings],
  };
}

/** One side takes so many times what the other does that no manner of timing could make up for it. */
const FAR_APART = 4;

const isFarAbove = (one: Session, other: Session): boolean => one.operation > FAR_APART * other.operation;

/** Quantiles of means over two operations and of single operations differ even when the code does not. */
function batchesOf({ base, head }: Record<Side, Session>, hurried: boolean): Record<Side, number> {
  if (hurried && (isFarAbove(base, head) || isFarAbove(head, base)))
    return { base: base.batch, head: head.batch };
  const batch = Math.max(base.batch, head.batch);
  return { base: batch, head: batch };
}

/**
 * A turn that the warm-up was already, because time is short: on both sides, or on the one that is far above the other;
 * a first call against a warm one would be unfair.
 */
function earlyTurns({ base, head }: Record<Side, Session>): Partial<Record<Side, Turn>> {
  const { first: ofBase } = base;
  const { first: ofHead } = head;
  if (ofBase !== undefined && ofHead !== undefined) return { base: ofBase, head: ofHead };
  if (ofHead !== undefined && isFarAbove(head, base)) return { head: ofHead };
  return ofBase !== undefined && isFarAbove(base, head) ? { base: ofBase } : {};
}

async function runTurns(
  sides: Record<Side, Session>,
  plan: TrialPlan,
  batches: Record<Side, number>,
  random: Random,
  clock: () => number,
): Promise<{ order: string; turns: Record<Side, Turn[]>; ofBase: number }> {
  const turns: Record<Side, Turn[]> = { base: [], head: [] };
  const told = bothTell(sides);
  const early = earlyTurns(sides);
  let [order, ofBase] = ['', 0];
  for (let index = 0; index < plan.pairs; index++) {
    const first: Side = random.integer(0, 1) === 0 ? 'base' : 'head';
    const second: Side = first === 'base' ? 'head' : 'base';
    order += first === 'base' ? 'b' : 'h';
    for (const side of [first, second]) {
      hold(sides, side);
      const begun = clock();
      turns[side].push(
        (index === 0 && (sides[side].tells === true) === told ? early[side] : undefined) ??
          (await attributeFailure(side, sides[side].turn(plan.turn, batches[side], told))),
      );
      if (side === 'base') ofBase += clock() - begun;
    }
  }
  return { order, turns, ofBase };
}

/** Only one side runs at a time: what the other would do meanwhile, it would do at this one's expense. */
function hold(sides: Record<Side, Session>, side: Side): void {
  const other = sides[side === 'base' ? 'head' : 'base'];
  other.hold?.(true);
  sides[side].hold?.(false);
}

/** Both go on, so that they can come to an end. */
function release({ base, head }: Record<Side, Session>): void {
  base.hold?.(false);
  head.hold?.(false);
}

async function openBoth(
  source: TrialSource,
  headSide: Side,
  request: TrialRequest,
): Promise<Record<Side, Session> & AsyncDisposable & { readonly openedBase: number }> {
  const { random, clock } = request;
  let openedBase = clock();
  const options = openOptionsOf(request, trialSeed(request, headSide === 'base' ? 'control' : 'trial'));
  const openers = {
    base: async () => {
      const session = await attributeFailure('base', source.open('base', options));
      openedBase = clock();
      return session;
    },
    head: () => attributeFailure(headSide, source.open(headSide, options)),
  };
  // Who starts first is drawn too: the later one could always find warmer file caches.
  const first: Side = random.integer(0, 1) === 0 ? 'base' : 'head';
  const second: Side = first === 'base' ? 'head' : 'base';
  const settled = await Promise.allSettled([openers[first](), openers[second]()]);
  const opened = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  const dispose = async (): Promise<void> => {
    await Promise.all(opened.map((session) => session[Symbol.asyncDispose]()));
  };
  const [one, other] = opened;
  if (one === undefined || other === undefined) {
    await dispose();
    throw settled.find((result) => result.status === 'rejected')?.reason;
  }
  const sides = first === 'base' ? { base: one, head: other } : { base: other, head: one };
  return { ...sides, openedBase, [Symbol.asyncDispose]: dispose };
}

const openOptionsOf = ({ hurried, signal }: TrialRequest, seed: number): OpenOptions => ({
  seed,
  hurried,
  signal,
});

/** Of a first trial; `seconds` are left for its turns. */
function planFor(sessions: readonly Session[], source: TrialSource, seconds: number): TrialPlan {
  const plan = planTrial(
    Math.max(...sessions.map(({ operation }) => operation)),
    source,
    sessions.flatMap(({ turns }) => turns ?? []),
  );
  const pair = sessions.reduce((sum, { operation }) => sum + Math.max(plan.turn, operation), 0);
  const fitting = Math.floor((CAREFUL * seconds) / pair);
  return { ...plan, pairs: Math.min(plan.pairs, Math.max(fewestPairs(plan, source), fitting)) };
}

/** Part of the time that a first trial is planned to take. */
const CAREFUL = 0.75;

/**
 * For what runtimes draw in every process: part of a trial, and never 0, which some take for "none". The same for the trials
 * of one round, so that benchmarks can be run by one process that was started for the round.
 */
const trialSeed = ({ seed, index }: TrialRequest, what: 'trial' | 'control' | 'alone'): number =>
  seededRandom(seed, `${what} ${index}`).integer(1, 0x7fffffff);

/** Notes on a benchmark's failure whose process it was. */
export async function attributeFailure<Result>(side: Side, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BenchmarkFailure ? error.on(side) : error;
  }
}

/** A warning where sessions could not be pinned: they are measured all the same. */
async function pinSessions(pin: Pin | null, sessions: readonly Session[]): Promise<string[]> {
  const pids = sessions.flatMap(({ pid }) => pid ?? []);
  const trouble = pin === null || pids.length === 0 ? null : await pin.pin(pids);
  return trouble === null ? [] : [trouble];
}

/** Ends a session: its part of the trial, and what was seen of it from outside. */
async function finished(
  session: Session,
  turns: readonly Turn[],
  batch: number,
): Promise<{ readonly trial: SideTrial; readonly clock: TrialClock | null }> {
  const totals = await session.finish();
  return { trial: sideTrialOf(turns, totals, batch), clock: clockOf(turns, totals.used ?? null, batch) };
}
