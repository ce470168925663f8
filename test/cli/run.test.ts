import { expect, test } from 'vitest';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { BENCH, cli, CONFIG, makeProject, stateOf, temporaryFolder, verdicts, write } from './project.ts';
import type { WrittenReport } from '../report/written.ts';

async function run(project: string, ...args: string[]) {
  const file = join(temporaryFolder(), 'report.json');
  const ended = await cli(project, 'run', '--json', file, ...args);
  return { ...ended, report: JSON.parse(readFileSync(file, 'utf8')) as WrittenReport };
}

test('judges absolute budgets of what lies there, and nothing is checked out', async () => {
  const benchmarks = 'sums: { tinybench: bench/sums.bench.js }\n  startup: { command: node -e 0 }';
  const budgets = `sums/sum: { p50: { max: 10s, max-regression: 5% } }
  startup: { p50: 1us, peak-memory: 4GiB }`;
  const project = makeProject({ 'perf-budgets.yml': CONFIG({ benchmarks, budgets }) });
  const before = stateOf(project);
  const { code, report, stdout, left } = await run(project);
  expect({ code, left, base: report.base, mode: report.mode }).toEqual({
    code: 1,
    left: [],
    base: null,
    mode: 'run',
  });
  expect(report.checks.map(({ path, metric, verdict }) => `${path} ${metric} ${verdict}`).sort()).toEqual([
    'startup p50 over',
    'startup peak-memory within',
    'sums/sum p50 within',
  ]);
  expect(report.checks.find(({ metric, path }) => path === 'startup' && metric === 'p50')?.reason).toMatch(
    /^p50 is .* ms, at least .* ms; the budget is 1us$/,
  );
  expect(stdout).toContain('Gate failed: 1 over, 2 within');
  expect(stateOf(project)).toEqual(before);
});

test('without any absolute budget it measures and says that nothing was held against it', async () => {
  const project = makeProject();
  const { code, report, stdout } = await run(project);
  expect({ code, checks: report.checks }).toEqual({ code: 0, checks: [] });
  expect(report.benchmarks[0]?.alone.length).toBeGreaterThan(0);
  expect(stdout).toMatch(/^Measured without a budget\n {2}sums\/sum {2}p50 .*s, p95 .*s, peak-memory .*B$/m);
});

test('the time limit is said, not hidden', async () => {
  const project = makeProject({ 'perf-budgets.yml': CONFIG({ budgets: 'sums/sum: { p50: 1s }' }) });
  const slow = BENCH({ sum: '{ const end = Date.now() + 900; while (Date.now() < end) work(); }' });
  write(project, { 'bench/sums.bench.js': slow });
  const { code, report } = await run(project, '--time-limit', '12s');
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 3, verdicts: { 'sums/sum': 'failed' } });
  expect(report.checks[0]?.reason).toMatch(
    /^not measured in time: (?:\d of the 8 readings .*; a trial takes|no trial finished in) .*--time-limit \d+[sm]/,
  );
});
