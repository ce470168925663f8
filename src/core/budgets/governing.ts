// The budgets of base govern a change: it may tighten them for itself at once, but what it loosens, removes or
// hides takes effect only once it is merged. So nothing a change writes into the file lets it pass more easily
// than the file it found, and every difference is told in words.

import { resolveBudgets } from './resolve.ts';
import type { ResolvedBudget } from './resolve.ts';
import { METRIC_NAMES, metricOf } from '../model/metrics.ts';
import type { MetricName } from '../model/metrics.ts';
import { formatPercent, formatQuantity } from '../text/units.ts';
import type { Budget, BudgetRule, Configuration, Suite } from '../model/configuration.ts';

export const LATER = 'takes effect after merge';
export const NOW = 'applies at once';

/** How much each part of a budget allows: larger is looser, an absent limit allows everything. */
const allowance = (
  budget: Budget,
  metric: MetricName,
): { regression: number; limit: number; floor: number; since: number } => {
  const { maxRegression, max, atLeast } = budget;
  const sign = metricOf(metric).worse === 'higher' ? 1 : -1;
  return {
    regression: maxRegression ?? Infinity,
    limit: max === null ? Infinity : sign * max,
    // Without a relative limit there is no floor to speak of.
    floor: maxRegression === null ? Infinity : (atLeast ?? 0),
    since: budget.sinceRelease ?? Infinity,
  };
};

/** Whether `budget` allows anything that `than` does not. */
export const isLooser = (budget: Budget, than: Budget, metric: MetricName): boolean => {
  const [own, other] = [allowance(budget, metric), allowance(than, metric)];
  return (
    own.regression > other.regression ||
    own.limit > other.limit ||
    own.floor > other.floor ||
    own.since > other.since
  );
};

/** Allows only what both allow. */
const strictest = (base: Budget, head: Budget, metric: MetricName): Budget => {
  const [ours, theirs] = [allowance(base, metric), allowance(head, metric)];
  const floor = Math.min(ours.floor, theirs.floor);
  const since = Math.min(ours.since, theirs.since);
  return {
    maxRegression: (ours.regression <= theirs.regression ? base : head).maxRegression,
    max: (ours.limit <= theirs.limit ? base : head).max,
    atLeast: floor > 0 && floor < Infinity ? floor : null,
    owner: base.owner ?? head.owner,
    ...(since < Infinity && { sinceRelease: since }),
  };
};

const inWords = ({ max, maxRegression, atLeast }: Budget, metric: MetricName): string => {
  const { unit, worse } = metricOf(metric);
  const limit = worse === 'higher' ? 'max' : 'min';
  const parts = [
    max === null ? [] : `${limit} ${formatQuantity(max, unit)}`,
    maxRegression === null ? [] : `max-regression ${formatPercent(maxRegression)}`,
    atLeast === null ? [] : `at-least ${formatQuantity(atLeast, unit)}`,
  ];
  return parts.flat().join(', ');
};

interface Governed {
  readonly check: ResolvedBudget;
  readonly change: string | null;
}

/** The part of a glob that is not wildcard tells how much it is about this path. */
const closest = (base: BudgetRule, head: BudgetRule): string =>
  base.glob.replace(/[*?]/g, '').length > head.glob.replace(/[*?]/g, '').length ? base.glob : head.glob;

/** The stricter of two budgets for one metric of one benchmark, limit by limit, and the difference in words. */
export const governBoth = (base: ResolvedBudget, head: ResolvedBudget): Governed => {
  const { metric } = head;
  const looser = isLooser(head.budget, base.budget, metric);
  const stricter = isLooser(base.budget, head.budget, metric);
  const budget = strictest(base.budget, head.budget, metric);
  const text = !looser ? head.text : !stricter ? base.text : inWords(budget, metric);
  const effect = !looser ? NOW : !stricter ? LATER : `what is stricter ${NOW}, what is looser ${LATER}`;
  const isSame = base.budget.sinceRelease === head.budget.sinceRelease;
  const said = ({ text: own, budget: { sinceRelease } }: ResolvedBudget): string =>
    isSame
      ? own
      : `${own}, since-release ${sinceRelease === undefined ? 'none' : formatPercent(sinceRelease)}`;
  const change = `${closest(base.rule, head.rule)} ${metric}: ${said(base)} -> ${said(head)}, ${effect}`;
  return { check: { ...head, budget, text }, change: looser || stricter ? change : null };
};

const governOne = (base: ResolvedBudget | undefined, head: ResolvedBudget | undefined): Governed[] => {
  if (base !== undefined && head !== undefined) return [governBoth(base, head)];
  const check = base ?? head;
  if (check === undefined) return [];
  const effect = base === undefined ? `added, ${NOW}` : `removed, ${LATER}`;
  return [{ check, change: `${check.rule.glob} ${check.metric}: ${check.text} ${effect}` }];
};

/** Budgets that hold for a change, and what it changes about them, in words. */
export interface GoverningBudgets {
  readonly checks: readonly ResolvedBudget[];
  readonly changes: readonly string[];
  /** About rules of head that do nothing. */
  readonly warnings: readonly string[];
}

const NO_BASE = 'base has no budgets yet, so the budgets of this change apply';

type Keyed = Map<string, ResolvedBudget>;

export const keyOf = (metric: MetricName, path: string): string => `${metric} ${path}`;

const keyed = (checks: readonly ResolvedBudget[]): Keyed =>
  new Map(checks.map((check) => [keyOf(check.metric, check.path), check]));

/** Budgets of base by head's paths. What was renamed keeps those of its old name, and does not escape those of its new one. */
const budgetsOnBase = (
  rules: readonly BudgetRule[],
  paths: readonly string[],
  formerOf: (path: string) => string,
): Keyed => {
  const found = keyed(resolveBudgets(rules, [...new Set([...paths, ...paths.map(formerOf)])]).checks);
  const governed = paths.flatMap((path) =>
    METRIC_NAMES.flatMap((metric) => {
      const [now, former] = [path, formerOf(path)].map((name) => found.get(keyOf(metric, name)));
      if (now === undefined || former === undefined) return now ?? former ?? [];
      return governBoth(former, now).check;
    }).map((check) => ({ ...check, path })),
  );
  return keyed(governed);
};

/**
 * The budgets of a change whose base has `baseRules` (null: base has no configuration file) for all paths of
 * either side. Never looser than base's; positions are those of head's file where head has a rule, else of base's.
 * @param formerOf what base calls a path: its budgets stay with what was renamed
 */
export const governingBudgets = (
  baseRules: readonly BudgetRule[] | null,
  headRules: readonly BudgetRule[],
  basePaths: readonly string[],
  headPaths: readonly string[],
  formerOf: (path: string) => string = (path) => path,
): GoverningBudgets => {
  const paths = [...new Set([...headPaths, ...basePaths])];
  const head = resolveBudgets(headRules, paths);
  if (baseRules === null) return { checks: head.checks, changes: [NO_BASE], warnings: head.warnings };
  const ours = budgetsOnBase(baseRules, paths, formerOf);
  const theirs = keyed(head.checks);
  const governed = paths.flatMap((path) =>
    METRIC_NAMES.flatMap((metric) =>
      governOne(ours.get(keyOf(metric, path)), theirs.get(keyOf(metric, path))),
    ),
  );
  return {
    checks: governed.map(({ check }) => check),
    changes: [...new Set(governed.flatMap(({ change }) => change ?? []))],
    warnings: head.warnings,
  };
};

/** Suites that base declares and head does not: they are to be reported, not forgotten. */
export const missingSuites = (
  base: Pick<Configuration, 'suites'>,
  head: Pick<Configuration, 'suites'>,
): readonly Suite[] => base.suites.filter(({ name }) => !head.suites.some((suite) => suite.name === name));
