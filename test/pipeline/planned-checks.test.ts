import { NO_RENAMES } from '../../src/core/budgets/renames.ts';
import { expect, test } from 'vitest';
import { parseConfigurationBytes } from '../../src/config/load.ts';
import type { Candidate } from '../../src/measure/discover.ts';
import { budgetsOf } from '../../src/pipeline/planned-checks.ts';
import type { GateRequest } from '../../src/pipeline/request.ts';
import { written } from '../report/written.ts';

const { configuration } = parseConfigurationBytes(
  Buffer.from(`benchmarks:
  mine: { report: { command: node bench.js, format: json } }
budgets: { '**': { p50: +10% } }
`),
  'perf-budgets.yml',
);
const candidate = (path: string, reported: 'p50' | 'mean'): Candidate => ({
  record: written(path, { runner: 'report', reported: [reported] }),
  task: null,
  specs: { base: null, head: null },
});
const candidates = [candidate('mine/parse', 'mean'), candidate('mine/render', 'p50')];
const request: GateRequest = {
  mode: 'check',
  configuration: 'perf-budgets.yml',
  base: undefined,
  head: undefined,
  only: [],
  seed: 1,
  timeLimit: undefined,
  slowdown: 0,
  reach: false,
  explain: null,
};
const asked = (parts: Partial<GateRequest>) =>
  budgetsOf(
    { configuration, baseConfiguration: configuration, tip: null, candidates, renames: NO_RENAMES },
    candidates,
    {
      ...request,
      ...parts,
    },
  );

test('a general rule passes over benchmarks whose reports lack its metric, and says so', () => {
  const { checks, warnings } = asked({});
  expect(checks.map(({ path }) => path)).toEqual(['mine/render']);
  expect(warnings.join('\n')).toContain('does not apply to mine/parse');
});

test('for a judge who believes no report it asks them all, so that both halves say the same', () => {
  const { checks, warnings } = asked({ forJudge: true });
  expect(checks.map(({ path }) => path)).toEqual(['mine/parse', 'mine/render']);
  expect(warnings).toEqual([]);
});
