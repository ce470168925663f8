// Benchmarks of JMH as they are, each in JVMs of its own. Mean times and rates take turns, iteration by iteration, in two
// JVMs that are warm; what an iteration does not tell is measured in short JVMs.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { Values } from '../../core/model/quantities.ts';
import type { JmhSpec } from '../../core/model/suite-specs.ts';
import { isChosen } from '../names.ts';
import type { SideContext, SuiteResult, Task, TimingRunner } from '../runner.ts';
import { metricsIn } from '../shares.ts';
import { modesAsked, refuseArguments } from './arguments.ts';
import { benchmarkList } from './jar.ts';
import { benchmarksIn, taskOf, type JmhBenchmark } from './listing.ts';
import { endless, failureOf, jarOf, listingOf, runOne, type Iterations } from './process.ts';
import { glance, learn, learnCold, shotOf, shotSession, type Known, type Shot } from './shots.ts';
import { TURN_ITERATION } from './steady.ts';
import { openTurns } from './turns.ts';

interface Found {
  readonly jar: string;
  readonly benchmarks: ReadonlyMap<string, JmhBenchmark>;
  /** What its first short JVMs told of a benchmark. */
  readonly known: Map<string, Promise<Known>>;
}

const suites = new Map<string, Found>();

export const jmh: TimingRunner<JmhSpec> = {
  minimumPairs: 1,
  async list(spec, context) {
    const { benchmarks } = await discover(spec, context);
    return [...benchmarks].map(([task, { mode }]): Task => ({
      task,
      warnings: [],
      ...(mode !== null && { metrics: mode === 'thrpt' ? RATES : TIMES }),
    }));
  },
  async open(spec, task, context, wishes) {
    const { jar, benchmarks, known } = suites.get(keyOf(spec, context)) ?? (await discover(spec, context));
    const benchmark = benchmarks.get(task ?? '');
    if (task === null || benchmark === undefined)
      throw new BenchmarkFailure({
        message: `there is no benchmark ${JSON.stringify(task)} any more`,
        hint: 'does the jar list the same benchmarks every time?',
      });
    const allocations = wishes?.metrics.includes('heap-per-op') === true && !spec.args.includes('-prof');
    const shoot = async (iterations: Iterations): Promise<Shot> =>
      shotOf(benchmark, await runOne(jar, spec, benchmark, { iterations, allocations }, context));
    if (context.under !== undefined) return glance(shoot);
    if (canTakeTurns(benchmark) && context.slowdown === 0)
      return openTurns({
        // Of both sides together: neither is to be less warm than the other.
        key: JSON.stringify([spec, task]),
        isRate: benchmark.mode === 'thrpt',
        command: await endless(jar, spec, benchmark, { iteration: TURN_ITERATION, allocations }, context),
        failed: (broken) => failureOf(benchmark, broken),
      });
    const facts = known.get(task) ?? (benchmark.mode === 'ss' ? learnCold(shoot) : learn(shoot));
    known.set(task, facts);
    facts.catch(() => known.delete(task));
    return shotSession(await facts, (seconds) => shoot(benchmark.mode === 'ss' ? null : seconds));
  },
};

/** Whether iterations tell all there is, and one JVM has nothing else to run. */
const canTakeTurns = ({ mode, unnamed }: JmhBenchmark): boolean =>
  (mode === 'avgt' || mode === 'thrpt') && unnamed.length === 0 && process.platform !== 'win32';

/** A side is a checkout, and a suite what is declared of it. */
const keyOf = (spec: JmhSpec, { root }: SideContext): string => JSON.stringify([root, spec]);

async function discover(spec: JmhSpec, side: SideContext): Promise<Found> {
  const context = { ...side, slowdown: 0 };
  refuseArguments(spec.args);
  const jar = await jarOf(spec, context);
  const listed = await listingOf(jar, spec, context);
  const all = benchmarksIn(listed, await benchmarkList(jar), modesAsked(spec.args));
  const chosen = all.map((each) => [taskOf(each), each] as const).filter(([task]) => isChosen(task, spec));
  const [first] = all;
  if (first === undefined)
    throw new BenchmarkFailure({
      message: `${spec.jar} lists no benchmark`,
      hint: "did JMH's annotation processor run when it was compiled (jmh-generator-annprocess)?",
    });
  if (chosen.length === 0)
    throw new BenchmarkFailure({
      message: 'no benchmark is left by `only` and `exclude`',
      hint: `there are ${all.length}, such as ${taskOf(first)}`,
    });
  const found: Found = { jar, benchmarks: new Map(chosen), known: new Map() };
  suites.set(keyOf(spec, context), found);
  return found;
}

const told = (turn: SuiteResult['turn'], values: Values): readonly MetricName[] =>
  metricsIn({ turn, batch: 1, peakMemory: null, values, units: {} }, []);
/** What the modes tell; bytes of an operation where a budget asks for them. */
const TIMES = told({ samples: [1], cpu: null }, { 'heap-per-op': 1 });
const RATES = told({ samples: [], cpu: null }, { throughput: 1, 'heap-per-op': 1 });
