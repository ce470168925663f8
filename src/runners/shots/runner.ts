// The runner of every tool whose benchmarks are measured in short shots.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import type { Session, SideContext, Task, TimingRunner, Turn } from '../runner.ts';
import { aimOf, planShots, setupWarning, type ShotPlan } from './plan.ts';
import {
  medianOf,
  type Aim,
  type Shot,
  type ShotBenchmark,
  type ShotProcess,
  type ShotTool,
} from './tool.ts';

/** What is known of a benchmark on a side after its first shot. */
interface Known {
  readonly plan: ShotPlan;
  readonly operation: number;
  readonly setup: number;
  readonly start: number;
}

interface Found<Benchmark> {
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly known: Map<string, Known>;
}

type Planned = typeof planShots;

/** Seconds of a first shot, from which the others are planned. */
const FIRST = 0.01;
/** Samples of the second one. */
const LEARNING = 6;
/** Seconds of a set-up that is looked at again, and how often. */
const DOUBTFUL = 0.03;
const RETRIES = 2;

export interface ShotRunner<Spec extends RunnerSpec, Benchmark> extends TimingRunner<Spec> {
  /** What the tool knows of a benchmark, for who runs it otherwise. Rejects with BenchmarkFailure. */
  find(this: void, spec: Spec, task: string | null, context: SideContext): Promise<Benchmark>;
  /** How a profiler starts a benchmark; null: it cannot. Rejects with BenchmarkFailure. */
  start(
    this: void,
    spec: Spec,
    task: string | null,
    aim: Aim,
    context: SideContext,
  ): Promise<ShotProcess | null>;
}

export function shotRunner<Spec extends RunnerSpec, Benchmark extends ShotBenchmark>(
  tool: ShotTool<Spec, Benchmark>,
): ShotRunner<Spec, Benchmark> {
  const suites = new Map<string, Found<Benchmark>>();
  const plan = tool.plan ?? planShots;
  const discover = async (spec: Spec, context: SideContext): Promise<Found<Benchmark>> => {
    const all = await tool.discover(spec, context);
    const found = { benchmarks: new Map(all.map((each) => [each.task, each])), known: new Map() };
    suites.set(keyOf(spec, context), found);
    return found;
  };
  const find = async (spec: Spec, task: string | null, context: SideContext): Promise<Benchmark> => {
    const found = suites.get(keyOf(spec, context)) ?? (await discover(spec, context));
    const benchmark = found.benchmarks.get(task ?? '');
    if (benchmark !== undefined) return benchmark;
    throw new BenchmarkFailure({
      message: `there is no benchmark ${JSON.stringify(task)} any more`,
      hint: 'does the tool list the same benchmarks every time?',
    });
  };
  return {
    minimumPairs: 3,
    find,
    start: async (spec, task, aim, context) =>
      (await tool.start?.(spec, await find(spec, task, context), aim, context)) ?? null,
    async list(spec, context) {
      const { benchmarks } = await discover(spec, context);
      return [...benchmarks.values()].map(taskOf);
    },
    async open(spec, task, context) {
      const benchmark = await find(spec, task, context);
      const found = suites.get(keyOf(spec, context)) as Found<Benchmark>;
      const shoot = (aim: Aim): Promise<Shot> => tool.shoot(spec, benchmark, aim, context);
      // What is watched takes longer to start.
      const facts = context.under === undefined ? found.known : new Map<string, Known>();
      const first = facts.get(benchmark.task) ?? (await learn(shoot, plan));
      facts.set(benchmark.task, first);
      return sessionOf(first, async (wish) => {
        const shot = await shoot(wish);
        const before = facts.get(benchmark.task) ?? first;
        facts.set(benchmark.task, better(before, known(shot, wish.samples, plan), plan));
        return shot;
      });
    },
  };
}

/** A side is a checkout, and a suite what is declared of it. */
const keyOf = (spec: RunnerSpec, { root }: SideContext): string => JSON.stringify([root, spec]);

const taskOf = ({ task, skipped, metrics, warnings }: ShotBenchmark): Task => ({
  task,
  warnings,
  ...(metrics !== null && { metrics }),
  ...(skipped !== null && { skipped }),
});

/** A shot of so many seconds sets up until it knows how many operations these are; the second sets up once a sample. */
async function learn(shoot: (aim: Aim) => Promise<Shot>, planned: Planned): Promise<Known> {
  const { plan, operation } = known(await shoot({ seconds: FIRST }), 1, planned);
  const { operations } = plan;
  const seconds = LEARNING * operations * operation;
  const again = async (): Promise<Known> =>
    known(await shoot({ operations, samples: LEARNING, seconds }), LEARNING, planned, operation);
  let facts = await again();
  // What a busy machine made look like a set-up would give every trial one long sample in place of many short ones.
  for (let tries = 0; tries < RETRIES && facts.setup > DOUBTFUL; tries += 1)
    facts = better(facts, await again(), planned);
  return facts;
}

/** What tells no time is measured by its process. `most`: no operation takes longer, as was seen before. */
function known(
  { operations, operation, seconds, start, setups }: Shot,
  samples: number,
  planned: Planned,
  most = Infinity,
): Known {
  const each = Math.min(most, operation ?? seconds / operations);
  const setup =
    operation === null ? 0 : Math.max(0, seconds - start - operations * operation) / (setups ?? samples);
  return { plan: planned(each, { start, setup }), operation: each, setup, start };
}

/**
 * A busy machine makes an operation and a set-up look longer than they are, never shorter. What was seen once would otherwise
 * give one side few long samples and the other many short ones in every trial.
 */
function better(one: Known, other: Known, planned: Planned): Known {
  const [operation, setup, start] = [
    Math.min(one.operation, other.operation),
    Math.min(one.setup, other.setup),
    Math.min(one.start, other.start),
  ];
  return { plan: planned(operation, { start, setup }), operation, setup, start };
}

function sessionOf(
  { plan, operation, setup }: Known,
  shoot: (wish: ReturnType<typeof aimOf>) => Promise<Shot>,
): Session {
  const shots: Shot[] = [];
  return {
    batch: plan.operations,
    operation,
    turns: plan,
    warnings: [setupWarning(setup)].filter((text) => text !== null),
    pid: null,
    async turn(seconds, batch = plan.operations): Promise<Turn> {
      const shot = await shoot(aimOf(plan, operation, { seconds, batch }));
      shots.push(shot);
      return shot.result.turn;
    },
    finish: () => {
      const peaks = shots.flatMap(({ result }) => result.peakMemory ?? []);
      return Promise.resolve({
        peakMemory: peaks.length === 0 ? null : Math.max(...peaks),
        values: medianOf(shots.map(({ result }) => result.values)),
      });
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
