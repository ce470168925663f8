import { expect, test } from 'vitest';
import { cli, CONFIG, makeProject, stateOf } from './project.ts';

test('proves that the gate goes red for every benchmark, and stays green without cause', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: +10%, peak-memory: +50% }' }),
  });
  const before = stateOf(project);
  const { code, stdout, left } = await cli(project, 'selftest', '--slowdown', '50', '--seed', '3');
  expect({ code, stdout, left }).toMatchObject({ code: 0, left: [] });
  expect(stdout).toMatch(
    /^ok {4}sums\/sum p50 {2}unchanged: (within|improved) {2}\+50\.0 % injected: over$/m,
  );
  expect(stdout).toMatch(/^ok {4}sums\/sum peak-memory .* not to be seen here: within$/m);
  expect(stdout).toContain('The gate goes red on a slowdown and stays green without one.');
  expect(stateOf(project)).toEqual(before);
});

test('a gate that cannot decide fails its self-test', async () => {
  const project = makeProject();
  const { code, stdout } = await cli(project, 'selftest', '--slowdown', '50', '--time-limit', '1s');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}sums\/sum p50/m);
  expect(stdout).toContain('The gate failed its self-test.');
});

test('needs a relative budget', async () => {
  const project = makeProject({ 'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: 1s }' }) });
  const { code, stderr } = await cli(project, 'selftest', '--time-limit', '1s');
  expect(code).toBe(2);
  expect(stderr).toContain('no check with a relative budget');
});
