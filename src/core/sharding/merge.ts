// One run out of the records of its parts, decided once: the error of red is spent over every check of the plan, whoever
// measured it. Refused is whatever does not fit together; a part without a record has failed, and the others are told.

import type { ChangedFunctions, FunctionPlace } from '../model/changed-functions.ts';
import { UserError } from '../model/errors.ts';
import { NOTHING_MEASURED } from '../model/measurement.ts';
import type { BenchmarkRecord, Report } from '../model/report.ts';
import type { Shard } from '../model/shard.ts';
import { count, enumerate } from '../text/lists.ts';
import { judge } from '../decision/judge.ts';
import { ruleOf } from '../decision/rule.ts';
import { runVerdict } from '../decision/verdict.ts';

/** A record, and the file it is from, for messages. */
export interface Part {
  readonly file: string;
  readonly report: Report;
}

type ShardReport = Report & { readonly shard: Shard };

/** Throws UserError for records that are no parts of one run. */
export function mergeParts(parts: readonly Part[]): Report {
  return decided(fitting(parts));
}

/** What all parts measured, for whoever decides otherwise: nothing is judged. Throws UserError where one of `of` is missing too. */
export function joinParts(parts: readonly Part[], of: number): Report {
  const reports = fitting(parts);
  const found = reports[0]?.shard.of;
  if (found !== of || reports.length !== of)
    throw new UserError(`the records are ${reports.length} of ${found} parts, and ${of} are judged`, {
      hint: 'give the judge the same number with `parts:` as the jobs with `shard:`',
      exitCode: 3,
    });
  return {
    ...united(reports),
    benchmarks: reports.flatMap(({ benchmarks }) => benchmarks),
    checks: [],
    verdict: 'within',
  };
}

/** In order of their parts. */
function fitting(parts: readonly Part[]): readonly ShardReport[] {
  const all = parts.map(({ file, report }) => ({ file, report: asShard(report, file) }));
  const [first] = all;
  if (first === undefined) throw new UserError('there is no record to merge');
  for (const part of all) refuseStranger(part, first);
  refuseTwice(all);
  const reports = all
    .map(({ report }) => report)
    .toSorted((one, other) => one.shard.index - other.shard.index);
  for (const report of reports) refuseOtherBenchmarks(report);
  return reports;
}

function asShard(report: Report, file: string): ShardReport {
  const { shard } = report;
  if (shard === undefined)
    throw new UserError(`${file} is the record of a whole run`, {
      hint: 'merge records of check --shard 1/3, 2/3 and so on, or of several platforms',
    });
  return { ...report, shard };
}

/** What must be equal for two records to be of one run, in words. */
const SAME: Readonly<Record<string, (report: ShardReport) => unknown>> = {
  'the number of parts': ({ shard }) => shard.of,
  version: ({ tool }) => tool,
  base: ({ base }) => base?.commit ?? null,
  head: ({ head }) => [head.commit, head.dirty],
  configuration: ({ configuration }) => configuration,
  method: ({ method }) => method,
  budgets: ({ shard }) => shard.plan,
  benchmarks: ({ shard }) => shard.parts,
  platform: ({ platform }) => platform ?? null,
};

function refuseStranger(
  { file, report }: { readonly file: string; readonly report: ShardReport },
  first: { readonly file: string; readonly report: ShardReport },
): void {
  for (const [what, of] of Object.entries(SAME))
    if (JSON.stringify(of(report)) !== JSON.stringify(of(first.report)))
      throw new UserError(`${file} and ${first.file} are not of one run: they differ in ${what}`, {
        hint: 'run every part for the same commits, with the same configuration and version',
        exitCode: 3,
      });
}

function refuseTwice(all: readonly { readonly file: string; readonly report: ShardReport }[]): void {
  const seen = new Map<number, string>();
  for (const { file, report } of all) {
    const { index, of } = report.shard;
    const before = seen.get(index);
    if (before !== undefined)
      throw new UserError(`${before} and ${file} are both part ${index} of ${of}`, {
        hint: 'give each part once',
        exitCode: 3,
      });
    seen.set(index, file);
  }
}

/** A part has measured what the plan gave it, neither more nor less. */
function refuseOtherBenchmarks({ shard, benchmarks }: ShardReport): void {
  const wanted = new Set(shard.parts.filter(({ part }) => part === shard.index).map(({ path }) => path));
  const found = new Set(benchmarks.map(({ path }) => path));
  const wrong = [...wanted].filter((path) => !found.has(path));
  const foreign = [...found].filter((path) => !wanted.has(path));
  if (wrong.length + foreign.length > 0)
    throw new UserError(
      `part ${shard.index} of ${shard.of} does not hold what its plan says: ${enumerate([...wrong, ...foreign], 3)}`,
      { hint: 'run this part again', exitCode: 3 },
    );
}

function decided(reports: readonly ShardReport[]): Report {
  const [first] = reports;
  if (first === undefined) throw new TypeError('there is no part');
  const lost = lostParts(reports, first.shard);
  const benchmarks = [...reports.flatMap((report) => report.benchmarks), ...lost.benchmarks];
  const records = new Map(benchmarks.map((record) => [record.path, record]));
  const rule = ruleOf(first.method);
  const checks = first.shard.plan.flatMap((check) => {
    const record = records.get(check.path);
    return record === undefined ? [] : [judge(check, record, rule)];
  });
  const { caveats, ...whole } = united(reports);
  return {
    ...whole,
    benchmarks,
    checks,
    caveats: [...lost.caveats, ...caveats],
    verdict: runVerdict(checks, benchmarks),
  };
}

/** The run as a whole, but for what was measured and decided. */
function united(reports: readonly ShardReport[]): Report {
  const [first] = reports;
  if (first === undefined) throw new TypeError('there is no part');
  const { shard: _, changedFunctions: __, ...rest } = first;
  const unrun = unrunInAll(reports);
  return {
    ...rest,
    startedAt: reports.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
    duration: Math.max(...reports.map(({ duration }) => duration)),
    reach: reachOf(reports),
    explanations: reports.flatMap(({ explanations }) => explanations),
    ...(unrun !== null && { changedFunctions: unrun }),
    caveats: [...machines(reports), ...distinct(reports.flatMap(({ caveats }) => caveats))],
    budgetChanges: distinct(reports.flatMap(({ budgetChanges }) => budgetChanges)),
    renames: distinct(reports.flatMap(({ renames }) => renames)),
    removals: distinct(reports.flatMap(({ removals }) => removals)),
    ...acceptedIn(reports),
  };
}

const acceptedIn = (reports: readonly ShardReport[]): Pick<Report, 'accepted'> => {
  const accepted = distinct(reports.flatMap((report) => report.accepted ?? []));
  return accepted.length === 0 ? {} : { accepted };
};

/** What no part runs; null where a part does not say, because its benchmarks may run anything. */
function unrunInAll(reports: readonly ShardReport[]): ChangedFunctions | null {
  const told = reports.flatMap(({ changedFunctions }) => changedFunctions ?? []);
  const [first, ...others] = told;
  if (first === undefined || told.length < reports.length) return null;
  const sum = (key: 'counted' | 'uncounted'): number => told.reduce((all, each) => all + each[key], 0);
  const isUnrun = (wanted: FunctionPlace): boolean =>
    others.every(({ unrun }) =>
      unrun.some(
        (each) => each.file === wanted.file && each.line === wanted.line && each.name === wanted.name,
      ),
    );
  return {
    changed: Math.max(...told.map(({ changed }) => changed)),
    unrun: first.unrun.filter(isUnrun),
    counted: sum('counted'),
    uncounted: sum('uncounted'),
  };
}

/** What nobody handed in, as failed benchmarks. */
function lostParts(
  reports: readonly ShardReport[],
  { of, parts }: Shard,
): { readonly benchmarks: BenchmarkRecord[]; readonly caveats: Report['caveats'] } {
  const there = new Set(reports.map(({ shard }) => shard.index));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return { benchmarks: [], caveats: [] };
  const names = enumerate(missing.map(String), 5);
  const benchmarks = parts
    .filter(({ part }) => !there.has(part))
    .map(({ path, suite, runner, part }): BenchmarkRecord => ({
      path,
      suite,
      runner,
      scenario: null,
      dataset: null,
      warnings: [],
      ...NOTHING_MEASURED,
      status: 'failed',
      failure: {
        side: null,
        message: `part ${part} of ${of} left no record`,
        hint: 'look at the log of its job, and run it again',
        output: '',
        exitCode: null,
        signal: null,
      },
    }));
  const text = `of ${count(of, 'part')} ${names} left no record`;
  return { benchmarks, caveats: [{ path: null, text }] };
}

/** Base and head of a check always ran on one machine; which one is said where they differ. */
function machines(reports: readonly ShardReport[]): Report['caveats'] {
  const kinds = new Set(reports.map(({ environment }) => environment.cpu));
  return kinds.size < 2
    ? []
    : [
        {
          path: null,
          text: `the parts ran on different processors (${enumerate([...kinds], 3)}); base and head of a check always ran on the same one`,
        },
      ];
}

function reachOf(reports: readonly ShardReport[]): Report['reach'] {
  const told = reports.flatMap(({ reach }) => (reach === null ? [] : [reach]));
  const [first] = told;
  if (first === undefined) return null;
  return {
    text: distinct(told.map(({ text }) => text)).join('; '),
    watcher: first.watcher,
    seconds: Math.max(...told.map(({ seconds }) => seconds)),
    benchmarks: told.flatMap(({ benchmarks }) => benchmarks),
  };
}

const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
