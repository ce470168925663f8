// Decides again from recorded trials: same record, same verdicts. With other budgets it answers "what if".

import { boundariesOf, judge, testsOf, type Question } from './judge.ts';
import type { BudgetRule, Check, Report } from '../model/report.ts';
import { resolveBudgets } from '../budgets/resolve.ts';
import { runVerdict } from './verdict.ts';

/** The report with every check judged anew; `rules` replace the recorded budgets where they match. */
export function replayReport(report: Report, rules: readonly BudgetRule[]): Report {
  const questions = rules.length === 0 ? report.checks : replaced(report, rules);
  const tests = questions.reduce((sum, question) => sum + testsOf(question), 0);
  const method = rules.length === 0 ? report.method : { ...report.method, tests };
  const bounds = boundariesOf(method);
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const checks = questions.flatMap((question): Check[] => {
    const record = records.get(question.path);
    return record === undefined ? [] : [judge(questionOf(question), record, method, bounds)];
  });
  return { ...report, method, checks, verdict: runVerdict(checks, report.benchmarks) };
}

const questionOf = ({ path, metric, budget, budgetText, position }: Question): Question => ({
  path,
  metric,
  budget,
  budgetText,
  position,
});

/** Budgets asked about, beside the recorded ones they do not touch. */
function replaced(report: Report, rules: readonly BudgetRule[]): Question[] {
  const paths = report.benchmarks.filter(({ status }) => status !== 'skipped').map(({ path }) => path);
  const asked = resolveBudgets(rules, paths).checks.map(({ path, metric, budget, text, rule }) => {
    return { path, metric, budget, budgetText: text, position: rule.position };
  });
  const key = ({ path, metric }: Question): string => `${path}\n${metric}`;
  const kept = report.checks.filter((check) => !asked.some((question) => key(question) === key(check)));
  return [...kept, ...asked];
}
