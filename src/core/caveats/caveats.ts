// What a reader should know before believing the verdicts, found in the record itself. A caveat never changes a
// verdict. Each is one sentence; the same one about many benchmarks is said once, and what is left over is counted.

import { groupedByPath } from '../model/paths.ts';
import { benchmarkCaveats, GENERAL, type Finding } from './per-benchmark.ts';
import { adviceFor, weightOf } from './advice.ts';
import { overdueDatasets } from './datasets.ts';
import { canRead } from '../model/runner-specs.ts';
import { wasRun } from '../model/measurement.ts';
import type { BenchmarkRecord, Caveat, Report, RunBenchmark } from '../model/report.ts';
import { count, enumerate } from '../text/lists.ts';

const MOST = 8;
const NAMED = 3;

/** Caveats of a report, the weightiest first, at most nine. */
export const findCaveats = (
  report: Pick<Report, 'mode' | 'benchmarks' | 'checks' | 'startedAt' | 'reach'>,
): Caveat[] => {
  const measured = report.benchmarks
    .filter(wasRun)
    .filter(({ trials, alone }) => trials.length + alone.length > 0);
  const checks = groupedByPath(report.checks);
  const findings = measured.flatMap((record) => benchmarkCaveats(record, checks.get(record.path) ?? []));
  const caveats = [
    ...movedControls(report),
    ...Object.entries(GENERAL).flatMap(([kind, general]) =>
      together(
        findings.filter((finding) => finding.kind === kind),
        general,
      ),
    ),
    ...aboutNew(measured),
    ...datasets(report, measured),
    ...unwatched(report.mode, report.benchmarks.filter(wasRun).filter(isThere), checks),
  ];
  const left = caveats.length - MOST;
  if (left <= 1) return caveats;
  return [...caveats.slice(0, MOST), { path: null, text: `${count(left, 'minor caveat')} not shown` }];
};

/** The worst of what is wrong with benchmarks that a change adds: nobody has seen them yet. */
const aboutNew = (measured: readonly RunBenchmark[]): Caveat[] => {
  const found = measured
    .filter(({ status }) => status === 'new')
    .flatMap((record) => adviceFor(record).slice(0, 1));
  const [worst] = found.toSorted((one, other) => weightOf(one) - weightOf(other));
  if (worst === undefined) return [];
  const rest =
    found.length > 1 ? ` (perf-budgets doctor --new: ${count(found.length - 1, 'new benchmark')} more)` : '';
  return [{ path: worst.path, text: `it is new, and ${worst.what}: ${worst.todo}${rest}` }];
};

/** The same program on both sides does not get slower or faster: either the machine lies, or what it uses was not seen. */
const movedControls = ({ reach, checks }: Pick<Report, 'reach' | 'checks'>): Caveat[] => {
  const controls = new Set(
    (reach?.benchmarks ?? []).filter(({ outcome }) => outcome === 'control').map(({ path }) => path),
  );
  return checks
    .filter(({ path, verdict, likelyOver }) => controls.has(path) && (MOVED.has(verdict) || likelyOver))
    .map(({ path, metric, verdict }) => ({
      path,
      text:
        `CONTROL MOVED: nothing that it uses differs, and yet ${metric} was measured to be ${verdict}. Either this machine favours one side, ` +
        'or something that it uses was not seen, and then what was not measured proves nothing: measure everything with `--strategy full` (label `full-run`), and report it',
    }));
};

const MOVED: ReadonlySet<string> = new Set(['over', 'improved']);

/** One or two are told in full, more in general. */
const together = (findings: readonly Finding[], general: string): Caveat[] =>
  findings.length <= 2
    ? findings.map(({ path, text }) => ({ path, text }))
    : [{ path: null, text: `${names(findings)}: ${general}` }];

const names = (items: readonly { readonly path: string }[]): string =>
  enumerate(
    items.map(({ path }) => path),
    NAMED,
  );

/** A change is not asked for what nobody has looked at for months. */
const datasets = (
  { mode, startedAt }: Pick<Report, 'mode' | 'startedAt'>,
  records: readonly BenchmarkRecord[],
): Caveat[] =>
  mode === 'run' ? overdueDatasets(records, Date.parse(startedAt)).map((text) => ({ path: null, text })) : [];

/** Measured, or it would have been if a budget had asked for anything. */
const isThere = ({ trials, alone, runner, status }: RunBenchmark): boolean =>
  trials.length + alone.length > 0 || (!canRead(runner, 'operations') && status !== 'failed');

const unwatched = (
  mode: Report['mode'],
  records: readonly RunBenchmark[],
  budgeted: ReadonlyMap<string, unknown>,
): Caveat[] => {
  // What was measured to be stored is held against budgets later.
  const forLater = ({ recipe, stored, trials }: RunBenchmark): boolean =>
    recipe !== null && stored === null && trials.length === 0;
  const loose = records.filter((record) => !budgeted.has(record.path) && !forLater(record));
  if (loose.length === 0) return [];
  const text =
    mode === 'check'
      ? `no budget covers ${names(loose)}`
      : `no absolute budget, such as p95: 300ms, covers ${names(loose)}; changes are judged by \`check\``;
  return [{ path: null, text }];
};
