// One report out of the records of several platforms. Each platform's checks stay as its own job decided them, because base
// and head were compared there and measuring ended there; the worst of them is the verdict of the run.

import { UserError } from '../model/errors.ts';
import { NOTHING_MEASURED } from '../model/measurement.ts';
import { onPlatform, platformOf } from '../model/platforms.ts';
import type { BenchmarkRecord, Caveat, Report } from '../model/report.ts';
import { enumerate } from '../text/lists.ts';
import { runVerdict, severity, worst } from '../decision/verdict.ts';
import { mergeParts, type Part } from './merge.ts';

/** A record, with the name its platform is given by whoever merges. */
export interface NamedPart extends Part {
  readonly platform?: string;
}

interface PlatformReport {
  readonly name: string;
  readonly file: string;
  readonly report: Report;
}

/**
 * The parts of one run, or of a run on each of several platforms. `expected` names the platforms that must be there; none:
 * those that are. Throws UserError for records that do not belong together.
 */
export function mergeRecords(parts: readonly NamedPart[], expected: readonly string[]): Report {
  const groups = new Map<string, NamedPart[]>();
  for (const part of parts) {
    const name = part.platform ?? nameOf(part.report);
    groups.set(name, [...(groups.get(name) ?? []), part]);
  }
  const isOne =
    groups.size < 2 && (parts.length < 2 || parts.some(({ report }) => report.shard !== undefined));
  if (isOne && expected.length === 0) return mergeParts(parts);
  const reports = [...groups].map(([name, group]) => ofPlatform(name, group));
  for (const { name, file } of reports)
    if (expected.length > 0 && !expected.includes(name))
      throw new UserError(`${file} is of platform ${name}, which is not among ${enumerate(expected, 5)}`, {
        hint: 'give `platforms:` every `name:` of the jobs that measure',
        exitCode: 3,
      });
  for (const report of reports) refuseStranger(report, reports[0] ?? report);
  return combined(reports, expected);
}

const nameOf = ({ platform, environment: { os, arch } }: Report): string =>
  platform ?? `${os} ${arch}`.replaceAll(/[^\w. -]/g, '-');

function ofPlatform(name: string, group: readonly NamedPart[]): PlatformReport {
  const [first, second] = group;
  if (first === undefined) throw new TypeError('a group has members');
  if (first.report.platforms !== undefined)
    throw new UserError(`${first.file} is the record of several platforms already`, {
      hint: 'merge the records of the jobs that measured',
    });
  if (first.report.shard !== undefined) return { name, file: first.file, report: mergeParts(group) };
  if (second !== undefined)
    throw new UserError(`${first.file} and ${second.file} are both of platform ${name}`, {
      hint: 'give each job a `name:` of its own; on the command line, merge linux=a.json macos=b.json',
      exitCode: 3,
    });
  return { name, file: first.file, report: first.report };
}

/** What must be equal for two platforms to have measured one change, in words. */
const SAME: Readonly<Record<string, (report: Report) => unknown>> = {
  mode: ({ mode }) => mode,
  version: ({ tool }) => tool,
  base: ({ base }) => base?.commit ?? null,
  head: ({ head }) => head.commit,
  configuration: ({ configuration }) => configuration,
};

function refuseStranger({ file, report }: PlatformReport, first: PlatformReport): void {
  for (const [what, of] of Object.entries(SAME))
    if (JSON.stringify(of(report)) !== JSON.stringify(of(first.report)))
      throw new UserError(`${file} and ${first.file} are not of one change: they differ in ${what}`, {
        hint: 'run every platform for the same commits, with the same configuration and version',
        exitCode: 3,
      });
}

function combined(reports: readonly PlatformReport[], expected: readonly string[]): Report {
  const [first] = reports;
  if (first === undefined) throw new UserError('there is no record to merge');
  const lost = expected.filter((name) => reports.every((each) => each.name !== name));
  const benchmarks = [...reports.flatMap(benchmarksOf), ...lost.flatMap((name) => lostOn(name, reports))];
  const checks = reports.flatMap(({ name, report }) =>
    report.checks.map((check) => ({ ...check, path: onPlatform(name, check.path) })),
  );
  const { changedFunctions: _, platform: __, isolation: ___, baseline: ____, ...rest } = first.report;
  const all = reports.map(({ report }) => report);
  return {
    ...rest,
    startedAt: all.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.report.startedAt,
    duration: Math.max(...all.map(({ duration }) => duration)),
    // Each platform may turn red by chance on its own.
    method: {
      ...first.report.method,
      alphaOver: Math.min(1, sum(all.map(({ method }) => method.alphaOver))),
    },
    baseline: null,
    reach: null,
    benchmarks,
    checks,
    explanations: reports.flatMap(({ name, report }) =>
      report.explanations.map((each) => ({
        ...each,
        path: onPlatform(name, each.path),
        also: each.also.map((also) => ({ ...also, path: onPlatform(name, also.path) })),
      })),
    ),
    caveats: [...lost.map(lostCaveat), ...caveatsOf(reports)],
    budgetChanges: distinct(all.flatMap(({ budgetChanges }) => budgetChanges)),
    renames: distinct(all.flatMap(({ renames }) => renames)),
    removals: distinct(all.flatMap(({ removals }) => removals)),
    platforms: reports.map(({ name, report }) => ({ name, environment: report.environment })),
    verdict: worst([runVerdict(checks, benchmarks), ...all.map(({ verdict }) => verdict)]),
  };
}

const benchmarksOf = ({ name, report }: PlatformReport): BenchmarkRecord[] =>
  report.benchmarks.map((record) => ({
    ...record,
    path: onPlatform(name, record.path),
    suite: onPlatform(name, record.suite),
    ...('likely' in record && record.likely !== undefined && { likely: onPlatform(name, record.likely) }),
  }));

/** What a platform without a record did not measure: whatever the others did. */
function lostOn(name: string, reports: readonly PlatformReport[]): BenchmarkRecord[] {
  const others = new Map(reports.flatMap(({ report }) => report.benchmarks.map((each) => [each.path, each])));
  return [...others.values()].map(({ path, suite, runner }) => ({
    path: onPlatform(name, path),
    suite: onPlatform(name, suite),
    runner,
    scenario: null,
    dataset: null,
    warnings: [],
    ...NOTHING_MEASURED,
    status: 'failed',
    failure: {
      side: null,
      message: `${name} left no record`,
      hint: 'look at the log of its job, and run it again',
      output: '',
      exitCode: null,
      signal: null,
    },
  }));
}

const lostCaveat = (name: string): Caveat => ({ path: null, text: `${name} left no record` });

/** What all platforms say is said once. */
function caveatsOf(reports: readonly PlatformReport[]): Caveat[] {
  const everywhere = (text: string): boolean =>
    reports.every(({ report }) => report.caveats.some((each) => each.path === null && each.text === text));
  return distinct(
    reports.flatMap(({ name, report }) =>
      report.caveats.map(({ path, text }): Caveat => {
        if (path !== null) return { path: onPlatform(name, path), text };
        return { path: null, text: everywhere(text) ? text : `${name}: ${text}` };
      }),
    ),
  );
}

/** The same report for whoever asks about benchmarks and not about platforms: each once, as the worst platform has it. */
export function withoutPlatforms(report: Report): Report {
  const { platforms = [], ...rest } = report;
  if (platforms.length === 0) return report;
  const bare = (path: string): string => platformOf(path, platforms)?.path ?? path;
  const checks = report.checks
    .toSorted((one, other) => severity(one.verdict) - severity(other.verdict))
    .map((check) => ({ ...check, path: bare(check.path) }));
  const bad = new Set(['failed', 'missing']);
  const benchmarks = report.benchmarks
    .toSorted((one, other) => Number(bad.has(other.status)) - Number(bad.has(one.status)))
    .map((record) => ({ ...record, path: bare(record.path), suite: bare(record.suite) }));
  return {
    ...rest,
    checks: firstOf(checks, ({ path, metric }) => `${metric} ${path}`),
    benchmarks: firstOf(benchmarks, ({ path }) => path),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const firstOf = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.toReversed().map((item) => [key(item), item])).values(),
];

const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
