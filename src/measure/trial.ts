// One trial: a fresh process a side, both alive, taking short turns in random order. What is slower than
// a pair of turns hits both sides alike, and under "no change" the labels are exchangeable by the shuffle.

import { samplesNeeded } from '../core/stats/costs.ts';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { SideTrial, Trial } from '../core/model/report.ts';
import type { Random } from '../core/stats/random.ts';
import { columns, summarize } from '../core/stats/summary.ts';
import type { TrialTotals, Session, Turn, TrialOptions } from '../runners/runner.ts';
import type { Pin } from './pin.ts';
import { planTrial, type TrialPlan } from './plan.ts';
import type { Side } from '../core/model/quantities.ts';
import { roundSideTrial } from '../core/stats/rounding.ts';

/** More samples than this are kept as summaries only: of as many as a p99 needs, no trial has to be grouped with others. */
const KEPT_SAMPLES = samplesNeeded('p99');

interface OpenOptions extends Pick<TrialOptions, 'seed' | 'hurried'> {
  /** Ends the processes. */
  readonly signal: AbortSignal;
}

/** What opens the processes of a benchmark, and how long its trials must be at least. */
export interface TrialSource {
  readonly open: (side: Side, options: OpenOptions) => Promise<Session>;
  readonly minimumPairs: number;
  /** Operations a side must time in every trial, for the highest quantile with a budget. */
  readonly minimumSamples: number;
}

export interface TrialRun<Result> {
  readonly trial: Result;
  readonly plan: TrialPlan;
  readonly warnings: readonly string[];
  /** Seconds until the first turn, and of the turns. */
  readonly parts: { readonly opening: number; readonly turns: number };
}

export interface TrialRequest extends Pick<OpenOptions, 'hurried' | 'signal'> {
  readonly index: number;
  /** Null in a benchmark's first trial, which makes the plan. */
  readonly plan: TrialPlan | null;
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
  const plan = options.plan ?? planFor([sides.base, sides.head], source);
  // Quantiles of means over two operations and of single operations differ even when the code does not.
  const batch = Math.max(sides.base.batch, sides.head.batch);
  const opened = clock();
  const { order, turns } = await runTurns(sides, plan, batch, random);
  const parts = { opening: opened - begun, turns: clock() - opened };
  const base = await attributeFailure('base', sideTrial(sides.base, turns.base, batch));
  const head = await attributeFailure(
    options.control ? 'base' : 'head',
    sideTrial(sides.head, turns.head, batch),
  );
  const warnings = [...new Set([...unpinned, ...sides.base.warnings, ...sides.head.warnings])];
  return { trial: { index: options.index, order, base, head }, plan, warnings, parts };
}

/** Head alone: the same turns with nobody to alternate with. */
export async function runHeadOnly(source: TrialSource, options: TrialRequest): Promise<TrialRun<SideTrial>> {
  const { clock } = options;
  const begun = clock();
  const seed = trialSeed(options.random);
  await using session = await attributeFailure('head', source.open('head', openOptionsOf(options, seed)));
  const unpinned = await pinSessions(options.pin, [session]);
  const plan = options.plan ?? planFor([session], source);
  const opened = clock();
  const turns: Turn[] = [];
  for (let index = 0; index < plan.pairs; index++)
    turns.push(await attributeFailure('head', session.turn(plan.turn)));
  return {
    trial: await attributeFailure('head', sideTrial(session, turns, session.batch)),
    plan,
    parts: { opening: opened - begun, turns: clock() - opened },
    warnings: [...unpinned, ...session.warnings],
  };
}

async function runTurns(
  sides: Record<Side, Session>,
  plan: TrialPlan,
  batch: number,
  random: Random,
): Promise<{ order: string; turns: Record<Side, Turn[]> }> {
  const turns: Record<Side, Turn[]> = { base: [], head: [] };
  let order = '';
  for (let index = 0; index < plan.pairs; index++) {
    const first: Side = random.integer(0, 1) === 0 ? 'base' : 'head';
    const second: Side = first === 'base' ? 'head' : 'base';
    order += first === 'base' ? 'b' : 'h';
    for (const side of [first, second])
      turns[side].push(await attributeFailure(side, sides[side].turn(plan.turn, batch)));
  }
  return { order, turns };
}

async function openBoth(
  source: TrialSource,
  headSide: Side,
  request: TrialRequest,
): Promise<Record<Side, Session> & AsyncDisposable> {
  const { random } = request;
  const options = openOptionsOf(request, trialSeed(random));
  const openers = {
    base: () => attributeFailure('base', source.open('base', options)),
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
  return { ...sides, [Symbol.asyncDispose]: dispose };
}

const openOptionsOf = ({ hurried, signal }: TrialRequest, seed: number): OpenOptions => ({
  seed,
  hurried,
  signal,
});

const planFor = (sessions: readonly Session[], source: TrialSource): TrialPlan =>
  planTrial(
    Math.max(...sessions.map(({ operation }) => operation)),
    source,
    sessions.flatMap(({ turns }) => turns ?? []),
  );

/** For what runtimes draw in every process: part of a trial, and never 0, which some take for "none". */
const trialSeed = (random: Random): number => random.integer(1, 0x7fffffff);

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

async function sideTrial(session: Session, turns: readonly Turn[], batch: number): Promise<SideTrial> {
  return sideTrialOf(turns, await session.finish(), batch);
}

/** A side of a trial from its turns and what is known after them. */
export function sideTrialOf(
  turns: readonly Turn[],
  { peakMemory, values }: TrialTotals,
  batch: number,
): SideTrial {
  const samples = turns.map((turn) => turn.samples);
  const count = samples.reduce((sum, each) => sum + each.length, 0);
  return roundSideTrial({ ...timesOf(turns, samples, count), peakMemory, values, batch });
}

type Times = Pick<SideTrial, 'turns' | 'all' | 'cpuTime' | 'samples'>;

function timesOf(turns: readonly Turn[], samples: readonly (readonly number[])[], count: number): Times {
  // A tool that tells sizes or rates only.
  if (count === 0) {
    const cpu = turns.map((turn) => turn.cpu);
    const known =
      cpu.length > 0 && !cpu.includes(null)
        ? weightedMean(
            cpu.map(Number),
            cpu.map(() => 1),
          )
        : null;
    return { turns: columns([], []), all: null, cpuTime: known, samples: null };
  }
  const table = columns(
    samples.map(summarize),
    turns.map((turn) => turn.cpu),
  );
  return {
    turns: table,
    all: summarize(samples.flat()),
    cpuTime: table.cpu === null ? null : weightedMean(table.cpu, table.count),
    samples: count <= KEPT_SAMPLES ? samples : null,
  };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
