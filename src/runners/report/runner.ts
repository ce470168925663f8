// Tools that measure by themselves (go test, pytest-benchmark, criterion, …): each run of the tool is one side of one
// trial, and its own report says what every benchmark of the suite cost. See docs/decisions/0020-report-suites.md.

import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import { isTimed, type MetricName } from '../../core/model/metrics.ts';
import type { ReportSpec } from '../../core/model/suite-specs.ts';
import type { FailedEntry, Measurement, Understood } from '../../formats/format.ts';
import { isFormatName } from '../../formats/registry.ts';
import type { RunClock } from '../../core/model/turn-clock.ts';
import { formatOf, readReport } from '../../formats/report.ts';
import { commandInWords } from '../failure.ts';
import { repeatedIn } from './repeats.ts';
import { runTool } from './run.ts';
import { metricsIn, sharesOf } from '../shares.ts';
import type { Runner, SideContext, SuiteResult } from '../runner.ts';
import type { Values } from '../../core/model/quantities.ts';

export const report: Runner<ReportSpec> = {
  minimumPairs: 1,
  async list(spec, context) {
    const { measurements, failed } = await measure(spec, context);
    const tellsOf = (task: string) => measurements.filter(({ name }) => name === task);
    return [
      ...[...sharesOf(measurements)].map(([task, share]) => ({
        task,
        warnings: [],
        metrics: metricsIn(share, tellsOf(task)),
      })),
      // Whatever failed is a benchmark all the same: its first trial says so, on the side where it fails.
      ...failed.map(({ name, skipped, message }) => ({
        task: name,
        warnings: [],
        ...(skipped ? { skipped: message } : {}),
      })),
    ];
  },
  async runSuite(spec, context) {
    const { measurements, failed, output, wall } = await measure(spec, context);
    const shares: [string, SuiteResult | BenchmarkFailure][] = [...sharesOf(measurements)];
    const results = new Map([
      ...shares,
      ...failed.map((entry) => [entry.name, failureOf(spec, entry, output)] as const),
    ]);
    return Object.assign(results, { run: { wall, ...reportedBy(measurements) } });
  },
  async exact(spec, task, context, metrics) {
    const { measurements, failed, output } = await counts(spec, context);
    const lost = failed.find(({ name }) => name === task);
    if (lost !== undefined) throw failureOf(spec, lost, output);
    const own = measurements.filter(({ name }) => name === task);
    return { values: exactly(own, metrics), basis: `${spec.format} report`, operations: null, warnings: [] };
  },
};

/** Seconds that a report adds up to: by its samples, or else one operation of each benchmark. */
function reportedBy(measurements: readonly Measurement[]): Omit<RunClock, 'wall'> {
  const timed = measurements.filter(({ metric }) => isTimed(metric));
  const total = (of: (each: Measurement) => number): number => timed.reduce((all, each) => all + of(each), 0);
  if (timed.length === 0) return { reported: null, summed: null };
  if (timed.every(({ samples }) => samples.length === 0))
    return { reported: null, summed: total(({ summary }) => summary.p50 ?? summary.mean ?? 0) };
  const ofSamples = ({ samples, batch }: Measurement): number =>
    batch * samples.reduce((sum, sample) => sum + sample, 0);
  return { reported: total(ofSamples), summed: null };
}

/** A benchmark that the report names and that has no result. */
const failureOf = (spec: ReportSpec, { message, hint }: FailedEntry, output: string): BenchmarkFailure =>
  new BenchmarkFailure({ message: `the report of ${commandInWords(spec.argv)}: ${message}`, hint, output });

/** What a run came to, and the end of what the tool printed. */
interface Reported extends Understood {
  readonly output: string;
  readonly wall: number;
}

/** Runs the tool and reads its report. Rejects with BenchmarkFailure. */
async function measure(spec: ReportSpec, context: SideContext): Promise<Reported> {
  const { format } = spec;
  if (!isFormatName(format)) throw new TypeError(`no format ${format}`);
  const words = commandInWords(spec.argv);
  try {
    const { report: files, output, wall } = await runTool(spec, context, formatOf(format));
    const found = understood(spec, () => readReport(format, files), output);
    refuseRepeats(spec, context, found.measurements);
    return { ...found, output, wall };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `the report of ${words}: ${error.message}`, hint: error.hint });
  }
}

/** What the last run of a suite on a side measured. */
const latest = new Map<string, readonly Measurement[]>();

function refuseRepeats(spec: ReportSpec, context: SideContext, now: readonly Measurement[]): void {
  const key = JSON.stringify([context.root, spec]);
  const repeated = repeatedIn(latest.get(key) ?? [], now);
  latest.set(key, now);
  if (repeated === null) return;
  throw new BenchmarkFailure({
    message: `the report of ${commandInWords(spec.argv)} still holds the samples of the run before, of ${JSON.stringify(repeated)} for one`,
    hint: 'each run has to write a report of its own: do not append to an old one',
  });
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
const known = new WeakMap<AbortSignal, Map<string, Promise<Reported>>>();

function counts(spec: ReportSpec, context: SideContext): Promise<Reported> {
  const runs = known.get(context.signal) ?? new Map<string, Promise<Reported>>();
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
