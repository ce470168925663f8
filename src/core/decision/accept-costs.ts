// What was accepted on purpose, applied to a report: the check is judged once more from the same trials, with the ceiling in
// place of its relative limit. Green still takes a proof, now that the cost is below the ceiling; short of that the check
// stays what it was.

import type { AcceptedCost } from '../model/accepting.ts';
import { governingPath } from '../model/definitions.ts';
import type { BenchmarkRecord, Check, Report } from '../model/report.ts';
import { formatLimit } from '../text/changes.ts';
import { judge } from './judge.ts';
import { ruleOf, type DecisionRule } from './rule.ts';
import { runVerdict } from './verdict.ts';

/** The report with these costs accepted beside those that it has. */
export function acceptCosts(report: Report, more: readonly AcceptedCost[] = []): Report {
  const all = [...(report.accepted ?? []), ...more];
  if (all.length === 0) return report;
  const rule = ruleOf(report.method);
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const judged = report.checks.map((check) => {
    const record = records.get(check.path);
    return record === undefined ? { check, standings: new Map() } : covered(check, record, all, rule);
  });
  const checks = judged.map(({ check }) => check);
  const standingOf = (cost: AcceptedCost): AcceptedCost['standing'] => {
    if (cost.by === null) return 'waiting';
    const found = judged.flatMap(({ standings }) => standings.get(cost) ?? []);
    return (['short', 'covers'] as const).find((standing) => found.includes(standing)) ?? 'idle';
  };
  return {
    ...report,
    checks,
    accepted: all.map((cost) => ({ ...cost, standing: standingOf(cost) })),
    verdict: runVerdict(checks, report.benchmarks),
  };
}

interface Covered {
  readonly check: Check;
  readonly standings: ReadonlyMap<AcceptedCost, AcceptedCost['standing']>;
}

/** The lowest ceiling that the trials prove; where they prove none, the check as it was. */
function covered(
  check: Check,
  record: BenchmarkRecord,
  all: readonly AcceptedCost[],
  rule: DecisionRule,
): Covered {
  const { maxRegression } = check.budget;
  const open = check.verdict === 'over' || check.verdict === 'undecided';
  const path = governingPath(check.path);
  const own = all
    .filter((cost) => cost.by !== null && cost.path === path && cost.metric === check.metric)
    .filter(({ upTo }) => maxRegression !== null && upTo > maxRegression)
    .toSorted((one, other) => one.upTo - other.upTo);
  if (!open || own.length === 0) return { check, standings: new Map() };
  const standings = new Map<AcceptedCost, AcceptedCost['standing']>();
  for (const cost of own) {
    const { metric, position, budget, budgetText } = check;
    const text = `${formatLimit(cost.upTo, metric)}, accepted by ${cost.by} (${budgetText})`;
    const again = judge(
      {
        path: check.path,
        metric,
        position,
        budget: { ...budget, maxRegression: cost.upTo },
        budgetText: text,
      },
      record,
      rule,
    );
    if (again.verdict === 'within' || again.verdict === 'improved')
      return { check: again, standings: standings.set(cost, 'covers') };
    standings.set(cost, 'short');
  }
  return { check, standings };
}
