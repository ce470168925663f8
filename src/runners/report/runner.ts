// Tools that measure by themselves (go test, pytest-benchmark, criterion, …): each run of the tool is one side of one
// trial, and its own report says what every benchmark of the suite cost. See docs/decisions/0020-report-suites.md.

import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { ReportSpec } from '../../core/model/runner-specs.ts';
import type { Measurement } from '../../formats/format.ts';
import { isFormatName } from '../../formats/registry.ts';
import { formatOf, readReport } from '../../formats/report.ts';
import { commandInWords } from '../failure.ts';
import { runTool } from './run.ts';
import { metricsIn, sharesOf } from './shares.ts';
import type { Runner, SideContext } from '../runner.ts';
import type { Values } from '../../core/model/quantities.ts';

export const report: Runner<ReportSpec> = {
  minimumPairs: 1,
  async list(spec, context) {
    const measurements = await measure(spec, context);
    return [...sharesOf(measurements, 0)].map(([task, share]) => ({
      task,
      warnings: [],
      metrics: metricsIn(
        share,
        measurements.filter(({ name }) => name === task),
      ),
    }));
  },
  runSuite: async (spec, context) => sharesOf(await measure(spec, context), context.slowdown),
  async exact(spec, task, context, metrics) {
    const counted = await counts(spec, context);
    const own = counted.filter(({ name }) => name === task);
    return { values: exactly(own, metrics), basis: `${spec.format} report`, operations: null, warnings: [] };
  },
};

/** Runs the tool and reads its report. Rejects with BenchmarkFailure. */
async function measure(spec: ReportSpec, context: SideContext): Promise<readonly Measurement[]> {
  const { format } = spec;
  if (!isFormatName(format)) throw new TypeError(`no format ${format}`);
  const words = commandInWords(spec.argv);
  try {
    const written = await runTool(spec, context, formatOf(format));
    return understood(spec, () => readReport(format, written.report), written.output);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `the report of ${words}: ${error.message}`, hint: error.hint });
  }
}

function understood<Result>(spec: ReportSpec, work: () => Result, output: string): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const hint = error.hint ?? `perf-budgets parse --format ${spec.format} FILE shows how a report is read`;
    const message = `the report of ${commandInWords(spec.argv)} is not a valid ${spec.format} report: ${error.message}`;
    throw new BenchmarkFailure({ message, hint, output }, error);
  }
}

/** What is exact is the same in every run, so one run a side serves all benchmarks. */
const known = new WeakMap<AbortSignal, Map<string, Promise<readonly Measurement[]>>>();

function counts(spec: ReportSpec, context: SideContext): Promise<readonly Measurement[]> {
  const runs = known.get(context.signal) ?? new Map<string, Promise<readonly Measurement[]>>();
  known.set(context.signal, runs);
  const key = JSON.stringify([context.root, spec]);
  const run = runs.get(key) ?? measure(spec, context);
  runs.set(key, run);
  return run;
}

const exactly = (measurements: readonly Measurement[], metrics: readonly MetricName[]): Values =>
  Object.fromEntries(
    measurements
      .filter(({ metric, summary }) => metrics.includes(metric) && summary.mean !== undefined)
      .map(({ metric, summary }) => [metric, summary.mean]),
  );
