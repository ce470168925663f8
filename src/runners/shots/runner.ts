// The runner of every tool whose benchmarks are measured in short shots.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import type { Session, SideContext, Task, TimingRunner, Turn } from '../runner.ts';
import { operationsOf, planShots, setupWarning, type ShotPlan } from './plan.ts';
import { medianOf, type Aim, type Shot, type ShotBenchmark, type ShotTool } from './tool.ts';

/** What is known of a benchmark on a side after its first shot. */
interface Known {
  readonly plan: ShotPlan;
  readonly operation: number;
  readonly overhead: number;
}

interface Found<Benchmark> {
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly known: Map<string, Known>;
}

/** Seconds of a first shot, from which the others are planned. */
const FIRST = 0.02;

export function shotRunner<Spec extends RunnerSpec, Benchmark extends ShotBenchmark>(
  tool: ShotTool<Spec, Benchmark>,
): TimingRunner<Spec> {
  const suites = new Map<string, Found<Benchmark>>();
  const discover = async (spec: Spec, context: SideContext): Promise<Found<Benchmark>> => {
    const all = await tool.discover(spec, context);
    const found = { benchmarks: new Map(all.map((each) => [each.task, each])), known: new Map() };
    suites.set(keyOf(spec, context), found);
    return found;
  };
  return {
    minimumPairs: 3,
    async list(spec, context) {
      const { benchmarks } = await discover(spec, context);
      return [...benchmarks.values()].map(taskOf);
    },
    async open(spec, task, context) {
      const found = suites.get(keyOf(spec, context)) ?? (await discover(spec, context));
      const benchmark = found.benchmarks.get(task ?? '');
      if (benchmark === undefined)
        throw new BenchmarkFailure({
          message: `there is no benchmark ${JSON.stringify(task)} any more`,
          hint: 'does the tool list the same benchmarks every time?',
        });
      const shoot = (aim: Aim): Promise<Shot> => tool.shoot(spec, benchmark, aim, context);
      const facts = found.known.get(benchmark.task) ?? (await learn(shoot));
      found.known.set(benchmark.task, facts);
      return sessionOf(facts, (operations) => shoot({ operations }));
    },
  };
}

/** A side is a checkout, and a suite what is declared of it. */
const keyOf = (spec: RunnerSpec, { root }: SideContext): string => JSON.stringify([root, spec]);

const taskOf = ({ task, skipped, metrics }: ShotBenchmark): Task => ({
  task,
  warnings: [],
  ...(metrics !== null && { metrics }),
  ...(skipped !== null && { skipped }),
});

/** A shot of so many seconds may set up several times until it knows how many operations these are; the second does not. */
async function learn(shoot: (aim: Aim) => Promise<Shot>): Promise<Known> {
  const first = known(await shoot({ seconds: FIRST }));
  return first.overhead < FIRST ? first : known(await shoot({ operations: first.plan.operations }));
}

/** What tells no time is measured by its process. */
function known({ operations, operation, seconds }: Shot): Known {
  const each = operation ?? seconds / operations;
  const overhead = operation === null ? 0 : Math.max(0, seconds - operations * operation);
  return { plan: planShots(each, overhead), operation: each, overhead };
}

function sessionOf(
  { plan, operation, overhead }: Known,
  shoot: (operations: number) => Promise<Shot>,
): Session {
  const shots: Shot[] = [];
  return {
    batch: plan.operations,
    operation,
    turns: plan,
    warnings: [setupWarning(overhead)].filter((text) => text !== null),
    pid: null,
    async turn(_seconds, batch = plan.operations): Promise<Turn> {
      const shot = await shoot(operationsOf(plan, operation, batch));
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
