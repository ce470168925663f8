import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, CONFIG, makeProject, stateOf, temporaryFolder, WORK } from './project.ts';

test('proves that the gate goes red for every benchmark, and stays green without cause', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: +25%, peak-memory: +200% }' }),
    'src/work.js': WORK(20_000),
  });
  const before = stateOf(project);
  const file = join(temporaryFolder(), 'report.json');
  const { code, stdout, left } = await cli(project, 'selftest', '--seed', '3', '--json', file);
  expect({ code, left }, stdout).toMatchObject({ code: 0, left: [] });
  expect(stdout).toMatch(
    /^ok {4}sums\/sum p50 {2}unchanged: (within|improved) {2}\+50\.0 % injected: over$/m,
  );
  expect(stdout).toMatch(
    /^ok {4}sums\/sum peak-memory .*, which this metric does not show: (within|improved)$/m,
  );
  expect(stdout).toContain('The gate goes red on a slowdown and stays green without one.');
  expect(stateOf(project)).toEqual(before);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ verdict: 'over' });
});

test('a gate that cannot decide fails its self-test', async () => {
  // Some processes take a thousand times as long as others: no number of trials shows half as much more.
  const work =
    'const scale = 10 ** (3 * Math.random());\nexport const work = () => ({ overriddenDuration: 100 * scale });\n';
  const project = makeProject({ 'src/work.js': work });
  const { code, stdout } = await cli(project, 'selftest', '--slowdown', '50');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}sums\/sum p50/m);
  expect(stdout).toContain('The gate failed its self-test.');
});

test('a slowdown that the budget allows proves nothing', async () => {
  const project = makeProject({ 'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: +60% }' }) });
  const { code, stdout } = await cli(project, 'selftest', '--slowdown', '30');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}sums\/sum p50 .* which its budget of \+60% allows: give --slowdown 120/m);
});

test('needs a relative budget', async () => {
  const project = makeProject({ 'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: 1s }' }) });
  const { code, stderr } = await cli(project, 'selftest');
  expect(code).toBe(2);
  expect(stderr).toContain('no check with a relative budget');
});
