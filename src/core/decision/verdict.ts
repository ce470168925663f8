// A run is as good as its worst part, and success has one path: every benchmark that was not skipped is measured and
// every check shows a verdict that may pass, with a number behind it. What could not be measured fails; what stays
// undecided fails only with `undecided: fail`, and `pass` and `warn` let it through. Two runs fail although nothing
// went wrong: one without a benchmark, and one whose benchmarks no budget covers.

import { metricOf } from '../model/metrics.ts';
import { VERDICTS, type BenchmarkRecord, type Check, type Report, type Verdict } from '../model/report.ts';
import { measurementOf } from '../model/measurement.ts';
import type { UndecidedPolicy } from '../model/configuration.ts';

export type ExitCode = 0 | 1 | 2 | 3;

/** Place in `VERDICTS`; a word that is no verdict counts as the worst. */
export const severity = (verdict: Verdict): number => Math.max(0, VERDICTS.indexOf(verdict));

/** The worst of some verdicts; `failed` for none, because nothing shown is nothing proved. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS[Math.min(...verdicts.map(severity))] ?? 'failed';

/** The verdict that a benchmark's status settles, whatever was measured; null when it settles none. */
export const statusVerdict = ({ status }: BenchmarkRecord): Verdict | null =>
  status === 'failed' || status === 'missing' ? status : null;

/** Verdict over the whole run. All benchmarks skipped as not touched by the change: `within`. */
export const runVerdict = (checks: readonly Check[], benchmarks: readonly BenchmarkRecord[]): Verdict => {
  const parts = partsOf(checks, benchmarks);
  if (isUnjudged(checks, benchmarks)) return 'failed';
  return parts.length === 0 ? 'within' : worst(parts);
};

/**
 * Exit code of a finished run. A proved regression (1) outranks a benchmark that could not be measured (3), so that
 * breaking one benchmark does not hide another one's regression. A recorded verdict can make it worse, never better.
 */
export const exitCode = ({ checks, benchmarks, configuration, verdict }: Report): ExitCode => {
  const parts = partsOf(checks, benchmarks);
  const all = [verdict, runVerdict(checks, benchmarks), ...parts];
  const effects = new Set(all.map((part) => EFFECTS[part] ?? 'unmeasured'));
  if (effects.has('breaks')) return 1;
  if (effects.has('unmeasured')) return isUnjudged(checks, benchmarks) && !parts.includes('failed') ? 2 : 3;
  if (!effects.has('doubt')) return 0;
  const leansOver = checks.some(({ likelyOver }) => likelyOver);
  const tolerates = TOLERATED[configuration.undecided] ?? ((): boolean => false);
  return tolerates(leansOver) ? 0 : 1;
};

/** Whether a pilot keeps the run from being red. */
export const isPiloted = ({ pilot }: Pick<Report, 'pilot'>): boolean => pilot?.isOver === false;

/** What the gate ends with: as `exitCode`, which in a pilot says only what would have been. */
export const gateCode = (report: Report): ExitCode => (isPiloted(report) ? 0 : exitCode(report));

/** What a verdict does to the run. */
const EFFECTS: Readonly<Record<Verdict, 'passes' | 'doubt' | 'breaks' | 'unmeasured'>> = {
  failed: 'unmeasured',
  missing: 'breaks',
  over: 'breaks',
  undecided: 'doubt',
  new: 'passes',
  within: 'passes',
  improved: 'passes',
};

/** Whether a run passes with doubt, some of which may lean far over a budget. */
const TOLERATED: Readonly<Record<UndecidedPolicy, (leansOver: boolean) => boolean>> = {
  pass: () => true,
  warn: (leansOver) => !leansOver,
  fail: () => false,
};

/** True when no budget judged anything although something was measured, or when there is no benchmark at all. */
export const isUnjudged = (checks: readonly Check[], benchmarks: readonly BenchmarkRecord[]): boolean =>
  checks.length === 0 && (benchmarks.length === 0 || benchmarks.some((record) => isCompared(record)));

const partsOf = (checks: readonly Check[], benchmarks: readonly BenchmarkRecord[]): Verdict[] => {
  const timed = new Set(checks.filter(({ metric }) => !metricOf(metric).exact).map(({ path }) => path));
  const unreached = new Set(
    benchmarks.filter(({ status }) => status === 'unreached').map(({ path }) => path),
  );
  return [
    ...checks.map((check) => standing(check, unreached)),
    ...benchmarks.flatMap((record) => ownVerdict(record, timed.has(record.path))),
  ];
};

/** A check that claims to pass has failed, unless it has a number to show for it or its benchmark is the same program. */
const standing = (
  { path, verdict, evidence, effect, value }: Check,
  unreached: ReadonlySet<string>,
): Verdict => {
  const isSame = evidence === 'unreached' && unreached.has(path);
  const shown = isSame || Number.isFinite(effect?.value) || Number.isFinite(value?.value);
  return (verdict === 'within' || verdict === 'improved') && !shown ? 'failed' : verdict;
};

/** What a benchmark means for the run apart from its checks. Head measured alone has nothing to compare with: `new`. */
const ownVerdict = (record: BenchmarkRecord, timed: boolean): Verdict[] => {
  if (record.status === 'skipped' || record.status === 'unreached') return [];
  if (record.status !== 'measured') return [record.status];
  if (isCompared(record, timed)) return [];
  const { alone, exact } = record;
  return alone.length > 0 || (exact.head !== null && !timed) ? ['new'] : ['failed'];
};

/** Whether something of head can be held against base; what has a budget for a time needs a time. */
const isCompared = (record: BenchmarkRecord, timed = false): boolean => {
  if (record.status === 'unreached') return true;
  const { trials, alone, stored, exact } = measurementOf(record);
  if (trials.length > 0 || (alone.length > 0 && stored !== null)) return true;
  const base = exact.base ?? stored?.exact ?? null;
  return !timed && exact.head !== null && base !== null;
};
