// Decides again about what an untrusted job measured: from its trials alone, under the budgets of base, for the
// benchmarks that base declares. What the job itself decided or says in words is not read.

import {
  currentPath,
  declaredRemovals,
  formerPath,
  inHeadsNames,
  NO_RENAMES,
  renamedBenchmarks,
  renamedSuites,
  renamesIn,
  type Renames,
} from '../budgets/renames.ts';
import { waitingCosts } from '../budgets/accepted-entries.ts';
import { tightenedBy, tightenedPolicy } from '../budgets/tightened.ts';
import { governingConfiguration } from '../budgets/governing-configuration.ts';
import { governingBudgets } from '../budgets/governing.ts';
import { redefinedSuites, type Redefined } from '../budgets/redefined.ts';
import { unaffectedSuites } from '../budgets/unaffected-suites.ts';
import { findCaveats } from '../caveats/caveats.ts';
import type { Explanation } from '../model/explanation.ts';
import { judge } from './judge.ts';
import { ruleForChecks, type PlannedCheck } from './rule.ts';
import { measurementOf, NOTHING_MEASURED } from '../model/measurement.ts';
import { asOnBase, governingPath, isAsOnBase } from '../model/definitions.ts';
import type { BenchmarkRecord, Failure, Measurement, Method, Report } from '../model/report.ts';
import { benchmarkPath, suiteOf } from '../model/paths.ts';
import { declaredTasks } from '../model/runner-specs.ts';
import { declaredChecks } from '../budgets/metric-support.ts';
import { runVerdict } from './verdict.ts';
import type { Configuration } from '../model/configuration.ts';

export interface Evidence {
  /** What the job measured. */
  readonly report: Report;
  /** Of the base commit; null: base is known to have none. */
  readonly base: Configuration | null;
  /** Of the base branch as it is now; null: it has none, or none that can be read. */
  readonly tip: Configuration | null;
  /** Of the head commit; null: it has none, or none that can be read. */
  readonly head: Configuration | null;
  /** Files the change touches, relative to the project; null: not all are known. */
  readonly changedFiles: readonly string[] | null;
  readonly method: Omit<Method, 'tests'>;
}

/** The report as base's configuration wants it. Null: neither side has a configuration, so there is nothing to judge by. */
export function rejudge({ report, base: onBase, tip, head, changedFiles, method }: Evidence): Report | null {
  const wanted = onBase ?? head;
  if (wanted === null) return null;
  const renames =
    onBase === null ? NO_RENAMES : renamesOf(parted(report.benchmarks).ofHead, onBase, head ?? wanted);
  const base = onBase && inHeadsNames(onBase, renames.suites);
  const declared = base ?? wanted;
  const byBase = governingConfiguration(base, head ?? declared);
  const byTip = tightenedPolicy(tip, byBase.configuration);
  const { configuration: policy } = byTip;
  const skippable =
    changedFiles === null ? new Set<string>() : unaffectedSuites(policy.suites, changedFiles, declared.file);
  const { ofHead, ofBase } = parted(report.benchmarks);
  const believed = ofHead.map((record) => believe(record, declared, base, skippable, renames));
  const asBase = ofBase
    .map((record) => believe(record, declared, base, skippable, renames))
    .filter(({ status }) => status === 'measured' || status === 'failed');
  const known = [...believed, ...absent(believed, base, renames)];
  const redefined = redefinedSuites(base, head ?? declared, changedFiles);
  const benchmarks = [...unlessOnBase(known, asBase, redefined, ofHead), ...asBase];
  const paths = known.filter(({ status }) => status !== 'skipped').map(({ path }) => path);
  const governing = { base, tip, head, rules: (head ?? declared).rules, renames };
  const { planned: own, changes } = plannedFor(paths, governing);
  const again = plannedFor(
    asBase.map(({ path }) => governingPath(path)),
    governing,
  );
  const planned = [...own, ...again.planned.map((check) => ({ ...check, path: asOnBase(check.path) }))];
  const rule = ruleForChecks(method, planned);
  const records = new Map(benchmarks.map((record) => [record.path, record]));
  const checks = planned.map((check) => judge(check, records.get(check.path) as BenchmarkRecord, rule));
  const lost = benchmarks.filter(({ status }) => status === 'missing').map(({ path }) => path);
  const removed = declaredRemovals(lost, base, head ?? declared);
  // Which functions ran is the word of the process that ran them.
  const { changedFunctions: _, ...told } = report;
  const judged = {
    ...told,
    configuration: { file: declared.file, undecided: policy.undecided },
    baseline: null,
    reach: null,
    method: rule.method,
    benchmarks,
    checks,
    explanations: report.explanations.flatMap(withoutWords),
    budgetChanges: [...byBase.changes, ...byTip.changes, ...changes],
    renames: renamesIn(renames),
    removals: removed.paths.map((path) => ({ path, approvedBy: null })),
    accepted: waitingCosts(base, head ?? declared),
    verdict: runVerdict(checks, benchmarks),
  };
  return { ...judged, caveats: [ORIGIN, ...tooGood(judged), ...findCaveats(judged)] };
}

/** As head defines benchmarks, and as base does. */
const parted = (records: readonly BenchmarkRecord[]) => ({
  ofHead: records.filter(({ path }) => !isAsOnBase(path)),
  ofBase: records.filter(({ path }) => isAsOnBase(path)),
});

interface Governing extends Pick<Evidence, 'base' | 'tip' | 'head'> {
  readonly rules: Configuration['rules'];
  readonly renames: Renames;
}

/** What is asked of these paths. By what is declared: the record's own word for what ran or was reported would let it choose its budgets. */
function plannedFor(
  paths: readonly string[],
  { base, tip, head, rules, renames }: Governing,
): { readonly planned: readonly PlannedCheck[]; readonly changes: readonly string[] } {
  const governed = governingBudgets(base?.rules ?? null, rules, paths, paths, (path) =>
    formerPath(path, renames),
  );
  const tightened = tightenedBy(tip?.rules ?? null, governed.checks, paths);
  const planned = declaredChecks(tightened.checks, [base, head])
    .map(({ path, metric, budget, text, rule: { position } }): PlannedCheck => {
      return { path, metric, budget, budgetText: text, position };
    })
    .filter(({ budget }) => budget.maxRegression !== null || budget.max !== null);
  return { planned, changes: [...governed.changes, ...tightened.changes] };
}

/**
 * What the change defines otherwise is believed as far as its suite was measured as base defines it too. Which benchmarks of the
 * suite base has is not known here: the job that measured tells of those that could not be.
 */
function unlessOnBase(
  records: readonly BenchmarkRecord[],
  asBase: readonly BenchmarkRecord[],
  redefined: readonly Redefined[],
  told: readonly BenchmarkRecord[],
): BenchmarkRecord[] {
  const measured = new Set(asBase.map(({ suite }) => suite));
  const open = new Set(told.filter((each) => each.unconfirmed !== undefined).map(({ path }) => path));
  return records.map((record) => {
    const own = redefined.find(({ suite }) => suite.name === record.suite);
    if (own === undefined || record.status !== 'measured') return record;
    if (measured.has(asOnBase(record.suite)) && !open.has(record.path)) return record;
    const unmeasured = `the change edits ${own.what}, and it was not measured as base defines it`;
    return { ...record, unconfirmed: own.problem ?? unmeasured };
  });
}

/** Renames that head declares and that fit what base declares and what was measured. */
function renamesOf(records: readonly BenchmarkRecord[], base: Configuration, head: Configuration): Renames {
  const suites = renamedSuites(base, head).names;
  const measured = new Set(
    records.filter(({ status }) => status !== 'missing' && status !== 'new').map(({ path }) => path),
  );
  const all = [...measured];
  const benchmarks = [...new Set(all.map(suiteOf))].flatMap((suite) => {
    // Of base only what it calls by name is known for sure; the rest is taken at head's word.
    const known = namedIn(suites.get(suite) ?? suite, base, NO_RENAMES);
    const paths = { suite, base: new Set([...head.moved.map(({ from }) => from), ...known]), head: measured };
    return [...renamedBenchmarks(paths, head.moved, base.moved, suites).names];
  });
  return { suites, benchmarks: new Map(benchmarks) };
}

const ORIGIN = {
  path: null,
  text: 'measured by a job that ran this change and judged by one that did not: budgets and benchmarks come from base, times and function names are as that job reported them',
};

/** Names and figures of an explanation; sentences that the job wrote are not passed on. */
const withoutWords = (explanation: Explanation): Explanation[] =>
  explanation.conclusion.kind === 'failed' ? [] : [{ ...explanation, notes: [], profiler: null }];

/** What an improvement by more than half often is: a benchmark that no longer does its work. */
const tooGood = ({ checks }: Pick<Report, 'checks'>): Report['caveats'] =>
  checks
    .filter(({ effect }) => effect !== null && effect.value < -0.5)
    .map(({ path, metric }) => ({
      path,
      text: `${metric} dropped by more than half: check that the benchmark still does its work`,
    }));

/** The record without its words, and with the status that base allows it to have. */
function believe(
  record: BenchmarkRecord,
  declared: Configuration,
  base: Configuration | null,
  skippable: ReadonlySet<string>,
  renames: Renames,
): BenchmarkRecord {
  const suite = declared.suites.find(({ name }) => name === suiteOf(governingPath(record.path)));
  const declaration = {
    path: record.path,
    suite: suiteOf(record.path),
    runner: record.runner,
    scenario: suite?.scenario ?? null,
    dataset: suite?.dataset ?? null,
    warnings: [],
  };
  const missing = (why: string): BenchmarkRecord => ({
    ...declaration,
    status: 'missing',
    failure: unfound(why),
  });
  const { harness, trials, control, exact, alone } = measurementOf(record);
  // Without a partner a trial says nothing about a benchmark that base has.
  const measurement = {
    ...NOTHING_MEASURED,
    harness,
    trials,
    control,
    exact,
    alone: record.status === 'new' ? alone : [],
  };
  const run = { ...declaration, ...measurement };
  switch (record.status) {
    case 'failed':
      return { ...run, status: 'failed', failure: UNMEASURED };
    case 'measured':
      return isCompared(measurement)
        ? { ...run, status: 'measured' }
        : { ...run, status: 'failed', failure: unfound('could not be measured: no trial has both sides') };
    case 'skipped':
      return skippable.has(declaration.suite)
        ? { ...declaration, status: 'skipped' }
        : missing('was skipped, although nothing shows that the change cannot affect it');
    // Nobody here saw what it reads: that head runs base's program is the word of the program itself.
    case 'unreached':
      return missing('was not measured, and only the measuring job says that the change does not reach it');
    case 'new':
      return base !== null && isNamed(record.path, base, renames)
        ? missing('is on base, but was measured as if it were new')
        : { ...run, status: 'new' };
    case 'missing':
      return missing('declared on base, not found on head');
  }
}

/** What base declares and the record does not hold: whole suites, and benchmarks whose names are known. */
function absent(
  records: readonly BenchmarkRecord[],
  base: Configuration | null,
  renames: Renames,
): BenchmarkRecord[] {
  const paths = new Set(records.map(({ path }) => path));
  const onBase = new Set(records.filter(({ status }) => status !== 'new').map(({ suite }) => suite));
  const lost = (base?.suites ?? []).flatMap(({ name }) => {
    if (!onBase.has(name)) return paths.has(name) ? [] : [name];
    // One record for the suite as a whole, skipped or failed, stands for all of its benchmarks.
    return paths.has(name) || base === null
      ? []
      : namedIn(name, base, renames).filter((path) => !paths.has(path));
  });
  return lost.map(nothingOf);
}

const isCompared = ({ trials, exact }: Measurement): boolean =>
  trials.length > 0 || (exact.base !== null && exact.head !== null);

/** Head's paths of a suite's benchmarks that base calls by name: in the suite's declaration, or in a budget. */
const namedIn = (suite: string, { suites, rules }: Configuration, renames: Renames): string[] => {
  const declared = suites.find(({ name }) => name === suite);
  const tasks = declared === undefined ? [] : (declaredTasks(declared.runner) ?? []);
  const former = renames.suites.get(suite) ?? suite;
  const budgeted = rules.map(({ glob }) => glob).filter((path) => !/[*?{}\\]/.test(path) && path !== former);
  const own = [...tasks.map((task) => benchmarkPath(former, task)), ...budgeted]
    .map((path) => currentPath(path, renames))
    .filter((path) => suiteOf(path) === suite);
  return [...new Set(own)];
};

/** Base has a suite of that very name, or calls a benchmark so. */
const isNamed = (path: string, base: Configuration, renames: Renames): boolean =>
  base.suites.some(({ name }) => name === path) ||
  (base.suites.some(({ name }) => name === suiteOf(path)) &&
    namedIn(suiteOf(path), base, renames).includes(path));

const nothingOf = (path: string): BenchmarkRecord => ({
  path,
  suite: suiteOf(path),
  runner: 'command',
  scenario: null,
  dataset: null,
  status: 'missing',
  failure: unfound('declared on base, not in the record'),
  warnings: [],
});

const unfound = (message: string, side: Failure['side'] = 'head'): Failure => ({
  side,
  message,
  hint: null,
  output: '',
  exitCode: null,
  signal: null,
});

const UNMEASURED = unfound('could not be measured; the log of the measuring run says why', null);
