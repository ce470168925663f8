// A report around explanations, to see what they take of a comment.

import type { Explanation } from '../src/core/model/explanation.ts';
import type { Check, Report } from '../src/core/model/report.ts';
import { METHOD } from '../src/core/decision/rule.ts';

const CHECK: Check = {
  path: 'case',
  metric: 'p50',
  budget: { maxRegression: 0.05, max: null, atLeast: null, owner: null },
  budgetText: '+5%',
  position: { line: 1, column: 1 },
  verdict: 'over',
  likelyOver: false,
  reason: '',
  effect: null,
  value: null,
  base: null,
  head: null,
  trials: 8,
  detectable: null,
  evidence: 'paired',
};

export const reportOf = (explanations: readonly Explanation[]): Report => ({
  schema: 1,
  tool: 'perf-budgets',
  mode: 'check',
  startedAt: '2026-11-24T00:00:00.000Z',
  duration: 1,
  seed: 1,
  environment: {
    os: '',
    arch: '',
    cpu: '',
    cores: 1,
    memory: 1,
    node: null,
    pinnedTo: null,
    fingerprint: '',
  },
  baseline: null,
  reach: null,
  base: null,
  head: { commit: null, name: 'head', dirty: false },
  configuration: { file: 'perf-budgets.yml', undecided: 'warn' },
  method: { ...METHOD, tests: 1 },
  benchmarks: [],
  checks: [CHECK],
  explanations,
  caveats: [],
  budgetChanges: [],
  renames: [],
  removals: [],
  verdict: 'over',
});
