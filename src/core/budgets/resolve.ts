// Which budget holds for which metric of which benchmark: rules are read from top to bottom, and a later one
// replaces an earlier one, metric by metric. A rule that does nothing is said to do nothing.

import { METRIC_NAMES } from '../model/metrics.ts';
import type { MetricName } from '../model/metrics.ts';
import { nearest } from '../text/did-you-mean.ts';
import { globMatcher, suiteOf } from '../model/paths.ts';
import type { Position } from '../model/quantities.ts';
import type { Budget, BudgetRule } from '../model/configuration.ts';

/** A budget that holds for one metric of one benchmark path. */
export interface ResolvedBudget {
  readonly path: string;
  readonly metric: MetricName;
  readonly budget: Budget;
  /** As written, e.g. `+5%`. */
  readonly text: string;
  readonly position: Position;
  /** The rule it comes from, the last one that covers the path. */
  readonly rule: BudgetRule;
}

interface Resolution {
  readonly checks: readonly ResolvedBudget[];
  readonly warnings: readonly string[];
}

type Covered = ReadonlyMap<string, ReadonlySet<string>>;

const coveredPaths = (rules: readonly BudgetRule[], paths: readonly string[]): Covered =>
  new Map(
    [...new Set(rules.map(({ glob }) => glob))].map((glob) => [
      glob,
      new Set(paths.filter(globMatcher(glob))),
    ]),
  );

const rulesOfPath = (rules: readonly BudgetRule[], covered: Covered, path: string): ResolvedBudget[] => {
  const effective = new Map<MetricName, ResolvedBudget>();
  for (const rule of rules) {
    if (covered.get(rule.glob)?.has(path) !== true) continue;
    const { metric, text, position } = rule;
    // Who to ask stays the same when a later rule only changes the figure.
    const owner = rule.budget.owner ?? effective.get(metric)?.budget.owner ?? null;
    const sinceRelease = rule.budget.sinceRelease ?? effective.get(metric)?.budget.sinceRelease;
    const budget = { ...rule.budget, owner, ...(sinceRelease !== undefined && { sinceRelease }) };
    effective.set(metric, { path, metric, budget, text, position, rule });
  }
  return METRIC_NAMES.flatMap((metric) => effective.get(metric) ?? []);
};

const quoted = ({ glob, position }: BudgetRule): string => `budgets, line ${position.line}: "${glob}"`;

const likelyGlob = (glob: string, paths: readonly string[]): string | null => {
  const suites = [...new Set(paths.map(suiteOf))];
  const suite = suiteOf(glob);
  if (suites.includes(suite)) return nearest(glob, paths);
  const meant = nearest(suite, suites);
  return meant === null ? nearest(glob, paths) : meant + glob.slice(suite.length);
};

const matchesNothing = (rule: BudgetRule, paths: readonly string[]): string => {
  const meant = likelyGlob(rule.glob, paths);
  return `${quoted(rule)} matches no benchmark${meant === null ? '' : `, did you mean "${meant}"?`}`;
};

const firstOfGlob = (rules: readonly BudgetRule[]): BudgetRule[] => {
  const seen = new Set<string>();
  return rules.filter(({ glob }) => seen.size < seen.add(glob).size);
};

const idleWarnings = (rules: readonly BudgetRule[], paths: readonly string[], covered: Covered): string[] =>
  firstOfGlob(rules)
    .filter(({ glob }) => covered.get(glob)?.size === 0)
    .map((rule) => matchesNothing(rule, paths));

const covers = (general: ReadonlySet<string>, special: ReadonlySet<string>): boolean =>
  general.size > special.size && [...special].every((path) => general.has(path));

/** A specific rule above a general one can never hold, which nobody means. */
const hiddenWarning = (rule: BudgetRule, later: readonly BudgetRule[], covered: Covered): string[] => {
  const none: ReadonlySet<string> = new Set();
  const own = covered.get(rule.glob) ?? none;
  const general = later.find(
    ({ glob, metric }) => metric === rule.metric && covers(covered.get(glob) ?? none, own),
  );
  if (own.size === 0 || general === undefined) return [];
  const reason = `line ${general.position.line} ("${general.glob}") comes after it`;
  return [`${quoted(rule)} ${rule.metric} never applies: ${reason}; put the general rule first`];
};

const hiddenWarnings = (
  rules: readonly BudgetRule[],
  covered: Covered,
  checks: readonly ResolvedBudget[],
): string[] => {
  const used = new Set(checks.map(({ rule }) => rule));
  return rules.flatMap((rule, index) =>
    used.has(rule) ? [] : hiddenWarning(rule, rules.slice(index + 1), covered),
  );
};

/** The budget of every (path, metric) pair that has one, in the order of the paths; warns of rules that do nothing. */
export const resolveBudgets = (rules: readonly BudgetRule[], paths: readonly string[]): Resolution => {
  const covered = coveredPaths(rules, paths);
  const checks = paths.flatMap((path) => rulesOfPath(rules, covered, path));
  return {
    checks,
    warnings: [...idleWarnings(rules, paths, covered), ...hiddenWarnings(rules, covered, checks)],
  };
};

/** Warnings about rules that name a suite that is not there; for when the tasks of the suites are not known yet. */
export const rulesOfNoSuite = (rules: readonly BudgetRule[], suites: readonly string[]): string[] =>
  firstOfGlob(rules)
    .filter(({ glob }) => !/[*?{\\]/.test(suiteOf(glob)) && !suites.includes(suiteOf(glob)))
    .map((rule) => matchesNothing(rule, suites));
