// A budget from the command line, for questions such as "would +3 % have passed?".

import { UserError } from '../core/model/errors.ts';
import { METRIC_NAMES } from '../core/model/metrics.ts';
import { budgets } from './budget-fields.ts';
import type { BudgetRule } from '../core/model/configuration.ts';

const FORM = 'expected GLOB:METRIC=BUDGET, such as "search/**:p50=+3%"';

/** Parses `search/**:p50=+3%`. Throws UserError. */
export function parseBudgetRule(text: string): BudgetRule {
  const match = /^(.+):([\w-]+)=(.+)$/.exec(text);
  const [, glob = '', name = '', written = ''] = match ?? [];
  const metric = METRIC_NAMES.find((each) => each === name);
  if (metric === undefined) {
    throw new UserError(`--budget ${text}: ${match === null ? FORM : `unknown metric ${name}`}`, {
      hint: `metrics: ${METRIC_NAMES.join(', ')}`,
    });
  }
  const parsed = budgets.safeParse({ [glob]: { [metric]: written } });
  const budget = parsed.data?.[glob]?.[metric]?.budget;
  if (budget === undefined) {
    throw new UserError(`--budget ${text}: ${parsed.error?.issues[0]?.message ?? FORM}`, { hint: FORM });
  }
  return {
    glob,
    metric,
    budget: { ...budget, owner: null },
    text: written,
    position: { line: 1, column: 1 },
  };
}
