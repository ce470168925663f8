// Suites of airspeed velocity as they are, in the project's own Python and our checkouts: base and head take turns where asv
// would make an environment for each commit.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import { METRIC_NAMES, METRICS, type MetricName } from '../../core/model/metrics.ts';
import type { AsvSpec } from '../../core/model/suite-specs.ts';
import { isRate } from '../../formats/units.ts';
import { strangerFailure } from '../python/failure.ts';
import type { ToldBenchmark } from '../python/protocol.ts';
import {
  END,
  limitsOf,
  recordIn,
  sessionOf,
  type PythonLimits,
  type RecordRequest,
} from '../python/session.ts';
import type { WorkerClient } from '../python/worker-client.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type { Session, SideContext, Task, TimingRunner, TrialOptions } from '../runner.ts';
import { isChosen } from '../names.ts';
import { newCache, startAsv } from './process.ts';

/** The runner for `asv:` suites. */
export const asvRunner = (own: Partial<PythonLimits> = {}): TimingRunner<AsvSpec> => ({
  minimumPairs: 3,
  usualPairs: 12,
  list: (spec, context) => list(spec, context, limitsOf(context, own)),
  open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
    open(spec, task ?? '', context, trial, limitsOf(context, own)),
});

export const asv = asvRunner();

/** What listing told of the benchmarks of a side. */
const known = new Map<string, ReadonlyMap<string, ToldBenchmark>>();
const keyOf = (spec: AsvSpec, { root }: SideContext): string => JSON.stringify([root, spec]);

const list = async (
  spec: AsvSpec,
  context: SideContext,
  { loadLimit }: PythonLimits,
): Promise<readonly Task[]> => {
  await newCache(spec, context);
  const where = `asv ${spec.benchmarks}`;
  const link = await startAsv(spec, context, DEFAULT_TRIAL_OPTIONS, null);
  await using running = link.running;
  const { benchmarks } = await link.expect('benchmarks', 'loading', loadLimit);
  const { facts } = await link.expect('listed', 'loading', loadLimit);
  if (facts.stranger !== null) throw strangerFailure(where, facts.stranger);
  await running.end(END);
  const runtime = { name: facts.name, version: facts.version, path: facts.path };
  const wanted = benchmarks.filter(({ name }) => isChosen(dotted(name), slashed(spec)));
  if (wanted.length === 0) throw nothingFound(spec, benchmarks);
  known.set(keyOf(spec, context), new Map(wanted.map((each) => [each.name, each])));
  return wanted.map((each) => ({
    task: each.name,
    warnings: [],
    runtime,
    metrics: metricsOf(each),
    ...(each.skipped !== null && { skipped: each.skipped }),
  }));
};

/** Names are matched as paths: `module.Class.time_x` stands below its class and its module. */
const dotted = (name: string): string => {
  const [before = '', ...parameters] = name.split(/(?=\()/);
  return before.replaceAll('.', '/') + parameters.join('').replaceAll('/', '∕');
};
const slashed = ({ only, exclude }: AsvSpec) => ({ only: only.map(dotted), exclude: exclude.map(dotted) });

const nothingFound = ({ benchmarks: folder }: AsvSpec, found: readonly ToldBenchmark[]): BenchmarkFailure =>
  new BenchmarkFailure(
    found.length > 0
      ? {
          message: 'no benchmark is left by `only` and `exclude`',
          hint: `there are ${found.length}, such as ${found[0]?.name}`,
        }
      : {
          message: `${folder} has no benchmark`,
          hint: 'is it the `benchmark_dir` of asv.conf.json? Names begin with time_, timeraw_, mem_, peakmem_ or track_',
        },
  );

const TIMED = METRIC_NAMES.filter(
  (name) =>
    METRICS[name].source === 'operations' || ['cpu-time', 'peak-memory', 'heap-per-op'].includes(name),
);

/** Metrics that a benchmark tells, by its kind. */
function metricsOf({ type, unit }: Pick<ToldBenchmark, 'type' | 'unit'>): readonly MetricName[] {
  switch (type) {
    case 'time':
      return TIMED;
    case 'timeraw':
      return TIMED.filter((name) => METRICS[name].source === 'operations');
    case 'mem':
      return ['heap-per-op'];
    case 'peakmem':
      return ['peak-memory'];
    case 'track':
      return [isRate(unit) ? 'score' : 'value'];
  }
}

const open = async (
  spec: AsvSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
  limits: PythonLimits,
): Promise<Session> => {
  if (!known.has(keyOf(spec, context))) await list(spec, context, limits);
  const told = known.get(keyOf(spec, context))?.get(task);
  if (told === undefined)
    throw new BenchmarkFailure({ message: `there is no benchmark ${JSON.stringify(task)} any more` });
  const link = await startAsv(spec, context, trial, task);
  return told.type === 'time' || told.type === 'timeraw'
    ? sessionOf(link, task, trial.metrics, limits)
    : valueOf(link, told, limits);
};

/** A benchmark that tells one number, once a process: what takes turns is nothing. */
async function valueOf(link: WorkerClient, told: ToldBenchmark, limits: PythonLimits): Promise<Session> {
  await using running = link.running;
  const { value, peak, seconds, facts } = await link.expect(
    'valued',
    'measuring',
    limits.loadLimit + limits.operationLimit,
  );
  if (facts.stranger !== null) throw strangerFailure(told.name, facts.stranger);
  await running.end(END);
  const [metric = 'value'] = metricsOf(told);
  return {
    batch: 1,
    operation: seconds,
    warnings: [],
    turns: { seconds: 0.01, samples: 1, pairs: 1, most: 1 },
    pid: null,
    turn: () => Promise.resolve({ samples: [], cpu: null }),
    finish: () =>
      Promise.resolve({
        peakMemory: told.type === 'peakmem' ? peak : null,
        values: value === null ? {} : { [metric]: value },
      }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** Records a benchmark in a process of its own; see recordPython. */
export const recordAsv = async (
  spec: AsvSpec,
  task: string | null,
  context: SideContext,
  request: RecordRequest,
): Promise<void> =>
  recordIn(await startAsv(spec, context, DEFAULT_TRIAL_OPTIONS, task ?? ''), limitsOf(context), request);
