// Budgets that the base branch has tightened since a change left it: a branch from before does not dodge them.

import type { BudgetRule, Configuration } from '../model/configuration.ts';
import { shorterPilot, strictPolicy } from './governing-configuration.ts';
import { governBoth, isLooser, keyOf } from './governing.ts';
import { resolveBudgets, type ResolvedBudget } from './resolve.ts';

const SINCE = 'on the base branch since, applies here too';

interface Tightened {
  readonly checks: readonly ResolvedBudget[];
  /** What the base branch has changed, in words. */
  readonly changes: readonly string[];
}

/**
 * Checks that allow nothing that the tip of the base branch forbids.
 * @param tip rules of the tip; null: it has no file of its own
 */
export function tightenedBy(
  tip: readonly BudgetRule[] | null,
  checks: readonly ResolvedBudget[],
  paths: readonly string[],
): Tightened {
  if (tip === null) return { checks, changes: [] };
  const known = new Map(checks.map((check) => [keyOf(check.metric, check.path), check]));
  const changes = new Set<string>();
  for (const own of resolveBudgets(tip, paths).checks) {
    const key = keyOf(own.metric, own.path);
    const check = known.get(key);
    if (check !== undefined && !isLooser(check.budget, own.budget, own.metric)) continue;
    const both = check === undefined ? own : governBoth(own, check).check;
    known.set(key, both);
    const before = check === undefined ? 'none' : check.text;
    changes.add(`${own.rule.glob} ${own.metric}: ${before} -> ${both.text} ${SINCE}`);
  }
  return { checks: [...known.values()], changes: [...changes] };
}

/** What to do about undecided checks, and a pilot, no more lenient than at the tip. */
export function tightenedPolicy(
  tip: Pick<Configuration, 'undecided' | 'pilot'> | null,
  configuration: Configuration,
): { readonly configuration: Configuration; readonly changes: readonly string[] } {
  if (tip === null) return { configuration, changes: [] };
  const { undecided } = configuration;
  const { value } = strictPolicy(tip.undecided, undecided);
  const pilot = shorterPilot(tip.pilot, configuration.pilot);
  const changes = [
    ...(value === undecided ? [] : [`undecided: ${undecided} -> ${value} ${SINCE}`]),
    ...(pilot?.until === configuration.pilot?.until
      ? []
      : [`pilot: ${configuration.pilot?.until} -> ${pilot?.until ?? 'none'} ${SINCE}`]),
  ];
  return { configuration: { ...configuration, undecided: value, pilot }, changes };
}
