// What to do about a verdict, with the exact command that shows it again on another machine.

import { isToldByTool } from '../core/model/runner-specs.ts';
import { isMeasured } from '../core/stats/coverage.ts';
import { globProblem } from '../core/model/globs.ts';
import { suiteOf } from '../core/model/paths.ts';
import { platformOf } from '../core/model/platforms.ts';
import { withoutPlatforms } from '../core/sharding/platforms.ts';
import type { Failure, Report } from '../core/model/report.ts';
import { writtenDuration } from '../core/text/durations.ts';
import { enumerate } from '../core/text/lists.ts';
import { rowsOf, type Row } from './rows.ts';
import { visible } from './text.ts';
import { measurementOf, noTrialEnded } from '../core/model/measurement.ts';

export interface NextSteps {
  /** Shell commands that measure the bad rows again; empty when nothing is bad. */
  readonly commands: readonly string[];
  /** Sentences; text from outside went through `name`. */
  readonly hints: readonly string[];
}

/** Next steps for what is over, missing, failed or undecided. `tool` is how the program is called. */
export const nextSteps = (told: Report, tool: string, name: (text: string) => string): NextSteps => {
  const report = withoutPlatforms(told);
  const rows = rowsOf(report);
  const failures = failuresIn(report);
  const again = rows.filter(
    ({ verdict }) => verdict === 'over' || verdict === 'failed' || verdict === 'undecided',
  );
  return {
    commands: again.length === 0 ? [] : reproduce(report, [...new Set(again.map(({ path }) => path))], tool),
    hints: [
      ...acceptCost(
        rows.filter(({ verdict }) => verdict === 'over'),
        report,
        name,
      ),
      ...restore(
        rows.filter(({ verdict }) => verdict === 'missing'),
        report,
        name,
      ),
      ...repair(rows, report, name),
      ...decide(
        rows.filter(
          ({ verdict, path }) => verdict === 'undecided' || (verdict === 'failed' && !failures.has(path)),
        ),
        report,
      ),
    ],
  };
};

const MOST = 3;

const acceptCost = (rows: readonly Row[], report: Report, name: (text: string) => string): string[] => {
  const checks = rows.flatMap(({ check }) => check ?? []);
  if (checks.length === 0) return [];
  const owners = [...new Set(checks.flatMap(({ budget }) => budget.owner ?? []))];
  const lines = new Set(checks.map(({ position }) => position.line));
  const budgets = [...lines].map((line) => {
    const on = checks.filter(({ position }) => position.line === line);
    const texts = [...new Set(on.map(({ metric, budgetText }) => `${metric} ${name(budgetText)}`))];
    return `${place(line, report, name)} (${enumerate(texts, MOST)})`;
  });
  const owned = owners.length === 0 ? '' : `, owner ${enumerate(owners.map(name), MOST)}`;
  const branch =
    report.mode === 'check' ? "; it takes effect once merged, because the base branch's budgets apply" : '';
  return [`If the cost is intended, raise the budget at ${enumerate(budgets, MOST)}${owned}${branch}.`];
};

const place = (line: number, { configuration }: Report, name: (text: string) => string): string =>
  name(`${configuration.file}:${line}`);

const restore = (rows: readonly Row[], report: Report, name: (text: string) => string): string[] => {
  const { removals, configuration, benchmarks } = report;
  const paths = [...new Set(rows.map(({ path }) => path))];
  const declared = new Set(removals.map(({ path }) => path));
  const [removed, lost] = [true, false].map((is) => paths.filter((path) => declared.has(path) === is));
  const file = name(configuration.file);
  return [
    ...(removed?.length
      ? [
          `To remove ${enumerate(removed.map(name), MOST)}, have a code owner of ${file} (without one: somebody with write access), not its author, approve this pull request; then run the check again.`,
        ]
      : []),
    ...lostSteps(lost ?? [], benchmarks, file, name),
  ];
};

/** Names that YAML takes without quotes. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;

/** How to keep, rename or drop benchmarks. */
const lostSteps = (
  lost: readonly string[],
  benchmarks: Report['benchmarks'],
  file: string,
  name: (text: string) => string,
): string[] => {
  if (lost.length === 0) return [];
  const first = `Restore ${enumerate(lost.map(name), MOST)}`;
  const [path] = lost.filter((each) => PLAIN_NAME.test(each));
  if (path === undefined) return [`${first}.`];
  const record = benchmarks.find((each) => each.path === path);
  const likely = record?.status === 'missing' ? record.likely : undefined;
  const renamed = likely === undefined ? '' : `, ${name(`moved: { ${path}: ${likely} }`)} if it was renamed`;
  return [
    `${first}. Or say in ${file} what this change does${renamed}, ${name(`removed: [${path}]`)} if it is to go.`,
  ];
};

/** Nothing can be compared with a base that does not run; what repairs it is another benchmark. */
const repair = (rows: readonly Row[], report: Report, name: (text: string) => string): string[] => {
  const failures = failuresIn(report);
  const broken = rows.filter(
    ({ path, verdict }) => verdict === 'failed' && failures.get(path)?.side === 'base',
  );
  const paths = [...new Set(broken.map(({ path }) => path))];
  const [first] = paths;
  if (report.mode !== 'check' || first === undefined) return [];
  const suite = suiteOf(first);
  const file = name(report.configuration.file);
  const otherwise = PLAIN_NAME.test(suite)
    ? ` If this change is the repair, give the suite ${name(suite)} another name in ${file}, with ${name(`removed: [${suite}]`)}, and have a code owner approve.`
    : '';
  return [`Base does not run ${enumerate(paths.map(name), MOST)}: repair it there first.${otherwise}`];
};

const failuresIn = ({ benchmarks }: Report): ReadonlyMap<string, Failure> =>
  new Map(
    benchmarks.flatMap((record) =>
      record.status === 'failed' ? [[record.path, record.failure] as const] : [],
    ),
  );

const decide = (rows: readonly Row[], report: Report): string[] => {
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const hopeless = rows.filter(({ path, check }) => {
    const record = records.get(path);
    return (
      check !== null &&
      record !== undefined &&
      isToldByTool(record.runner) &&
      !isMeasured(measurementOf(record), check.metric)
    );
  });
  const timeLimit = timeToDecide(report);
  const metrics = [...new Set(hopeless.flatMap(({ check }) => check?.metric ?? []))];
  return [
    ...(rows.length === hopeless.length
      ? []
      : [
          timeLimit === null
            ? QUIETER
            : `To get a decision, give the run more time: --time-limit ${writtenDuration(timeLimit)}${isGuess(report) ? ' or more' : ''}.`,
        ]),
    ...(metrics.length === 0
      ? []
      : [
          `No trial can decide ${enumerate(metrics, MOST)}, which the tool does not report: budget a metric that it reports.`,
        ]),
  ];
};

const QUIETER = 'To get a decision, measure on a quieter machine or widen the budget.';

/** The time limit that would do for all that was short of time, seconds; null when nothing was. */
const timeToDecide = ({ benchmarks }: Report): number | null => {
  const wanted = benchmarks.flatMap((record) => measurementOf(record).short?.timeLimit ?? []);
  return wanted.length === 0 ? null : Math.max(...wanted);
};

/** Whether something had no trial that would tell what it takes. */
const isGuess = ({ benchmarks }: Report): boolean =>
  benchmarks.some((record) => noTrialEnded(measurementOf(record)));

/** Commands that measure benchmarks again, the last of them ours. */
export const reproduce = (report: Report, paths: readonly string[], tool: string): string[] => {
  const { base, head, configuration, mode, platforms = [] } = report;
  const only = globFor([...new Set(paths.map((path) => platformOf(path, platforms)?.path ?? path))]);
  const timeLimit = timeToDecide(report);
  const words = [
    tool,
    mode,
    ...(mode === 'check' && isCommit(base?.commit) ? ['--base', base.commit.slice(0, 12)] : []),
    ...(configuration.file === 'perf-budgets.yml' ? [] : ['--config', quote(configuration.file)]),
    ...(only === null ? [] : ['--only', quote(only)]),
    ...(timeLimit === null ? [] : ['--time-limit', writtenDuration(timeLimit)]),
  ];
  const switching =
    !head.dirty && isCommit(head.commit) ? [`git switch --detach ${head.commit.slice(0, 12)}`] : [];
  return [...switching, words.join(' ')];
};

const isCommit = (commit: string | null | undefined): commit is string =>
  /^[0-9a-f]{12,64}$/.test(commit ?? '');

/** One glob for all paths, or null when there is none that is short and sure. */
const globFor = (paths: readonly string[]): string | null => {
  const [first] = paths;
  if (first === undefined || paths.some((path) => visible(path) !== path)) return null;
  if (paths.length === 1) return globProblem(first) === null ? first : null;
  if (!paths.every((path) => /^[\w./:@-]+$/.test(path))) return null;
  const suite = suiteOf(first);
  if (paths.length > MOST) return paths.every((path) => suiteOf(path) === suite) ? `${suite}/**` : null;
  return `{${paths.join(',')}}`;
};

/** A word as a POSIX shell takes it literally. */
export const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`;
