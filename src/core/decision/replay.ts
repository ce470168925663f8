// Decides again from recorded trials: same record, same verdicts. With other budgets it answers "what if".

import { UserError } from '../model/errors.ts';
import type { MetricName } from '../model/metrics.ts';
import { globMatcher } from '../model/paths.ts';
import { nearest } from '../text/did-you-mean.ts';
import { judge } from './judge.ts';
import { ruleForChecks, ruleOf, type PlannedCheck } from './rule.ts';
import type { Check, Report } from '../model/report.ts';
import { resolveBudgets } from '../budgets/resolve.ts';
import { runVerdict } from './verdict.ts';
import type { BudgetRule } from '../model/configuration.ts';

/**
 * The report with every check judged anew; `rules` replace the recorded budgets where they match. Throws UserError for
 * a rule that matches nothing.
 */
export function replayReport(report: Report, rules: readonly BudgetRule[]): Report {
  if (report.platforms !== undefined)
    throw new UserError('this is what several platforms measured together', {
      hint: 'replay the record of each platform',
    });
  const planned = rules.length === 0 ? report.checks : replaced(report, rules);
  // What is asked afterwards takes nothing back: the error of red is divided as it was when the trials were taken.
  const rule = report.method.tests > 0 ? ruleOf(report.method) : ruleForChecks(report.method, planned);
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const checks = planned.flatMap((check): Check[] => {
    const record = records.get(check.path);
    return record === undefined ? [] : [judge(plannedOf(check), record, rule)];
  });
  return { ...report, method: rule.method, checks, verdict: runVerdict(checks, report.benchmarks) };
}

const plannedOf = ({ path, metric, budget, budgetText, position }: PlannedCheck): PlannedCheck => ({
  path,
  metric,
  budget,
  budgetText,
  position,
});

function refuseIdle(glob: string, metric: MetricName, paths: readonly string[]): void {
  if (paths.some(globMatcher(glob))) return;
  const meant = nearest(glob, paths);
  throw new UserError(`--budget ${glob}:${metric} matches no benchmark of this report`, {
    hint:
      meant === null
        ? `benchmarks:\n${paths.map((path) => `  ${path}`).join('\n')}`
        : `did you mean "${meant}"?`,
  });
}

/** Budgets asked about, beside the recorded ones they do not touch. */
function replaced(report: Report, rules: readonly BudgetRule[]): PlannedCheck[] {
  const paths = report.benchmarks.filter(({ status }) => status !== 'skipped').map(({ path }) => path);
  for (const { glob, metric } of rules) refuseIdle(glob, metric, paths);
  const asked = resolveBudgets(rules, paths).checks.map(({ path, metric, budget, text, rule }) => {
    return { path, metric, budget, budgetText: text, position: rule.position };
  });
  const key = ({ path, metric }: PlannedCheck): string => `${path}\n${metric}`;
  const kept = report.checks.filter((check) => !asked.some((each) => key(each) === key(check)));
  return [...kept, ...asked];
}
