// From budgets of two commits and the benchmarks found to the questions that are judged.

import { resolveBudgets } from '../core/budgets.ts';
import { governingBudgets } from '../core/govern.ts';
import type { Question } from '../core/judge.ts';
import type { MetricName } from '../core/metrics.ts';
import type { BenchmarkRecord } from '../core/model.ts';
import { canHave } from '../core/suitable.ts';
import type { Candidate } from '../measure/discover.ts';
import type { GateRequest } from './request.ts';
import type { Sides } from './sides.ts';

export interface Questions {
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
  /** Budgets the change itself edits, in words. */
  readonly changes: readonly string[];
}

/** One question for every metric with a budget of every benchmark that is not skipped. Alone, only absolute limits can be asked. */
export function budgetsOf(sides: Sides, candidates: readonly Candidate[], request: GateRequest): Questions {
  const paths = candidates
    .filter(({ record }) => record.status !== 'skipped')
    .map(({ record }) => record.path);
  const rules = sides.configuration.rules;
  const records = new Map(candidates.map(({ record }) => [record.path, record]));
  const governed =
    request.mode === 'check'
      ? governingBudgets(sides.baseConfiguration?.rules ?? null, rules, paths, paths)
      : { ...resolveBudgets(rules, paths), changes: [] as string[] };
  const questions = governed.checks.flatMap(({ path, metric, budget, text, rule }): Question[] => {
    const asked = request.mode === 'run' ? { ...budget, maxRegression: null, atLeast: null } : budget;
    if (asked.maxRegression === null && asked.max === null) return [];
    if (!mayAnswer(records.get(path), metric, sides)) return [];
    return [{ path, metric, budget: asked, budgetText: text, position: rule.position }];
  });
  // With --only most rules match nothing on purpose.
  return {
    questions,
    warnings: request.only === undefined ? governed.warnings : [],
    changes: governed.changes,
  };
}

/** Whether a benchmark can have the metric as either side declares it: no change of its kind takes a budget away. */
function mayAnswer(record: BenchmarkRecord | undefined, metric: MetricName, sides: Sides): boolean {
  if (record === undefined) return true;
  const own = sides.baseConfiguration?.suites.find(({ name }) => name === record.suite);
  return canHave(record.runner, metric) || (own !== undefined && canHave(own.runner.kind, metric));
}
