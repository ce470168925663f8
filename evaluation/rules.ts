// The rules that can be evaluated, by name; the first is the default.

import type { RuleFor } from './rule.ts';
import { shippedRule, withoutControl } from './shipped-rule.ts';
import { signRule } from './sign-rule.ts';

/** Chance of one false `over` in a run, shared by its checks. */
const ALPHA = 0.01;

export const RULES: Readonly<Record<string, RuleFor>> = {
  shipped: shippedRule,
  'without-control': withoutControl,
  'sign-test': (checks) => signRule(ALPHA / checks),
};
