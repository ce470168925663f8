// A pilot on the command line and in the action: nothing is red, and what would have been is said.

import { expect, test } from 'vitest';
import { sh } from '../git/real-git.ts';
import { startGitHub } from '../github/server.ts';
import { checkOut, pullRequestEvent, step } from '../action/step.ts';
import { cli, commit, CONFIG, makeProject } from './project.ts';

const WEIGHED = CONFIG({
  benchmarks: 'files: { size: { files: dist/*.js, each: true } }',
  budgets: '"**": { size: +1% }',
});
const grown = (onBase: string, onHead = onBase): string => {
  const project = makeProject({ 'perf-budgets.yml': WEIGHED + onBase, 'dist/a.js': 'a'.repeat(999) });
  commit(project, { 'dist/a.js': 'a'.repeat(1200), 'perf-budgets.yml': WEIGHED + onHead }, 'larger');
  return project;
};
const check = (project: string) =>
  cli(project, 'check', '--base', 'main', '--head', 'change', '--no-explain');

test('a change that is over passes until the last day, on the command line and in the action', async () => {
  const project = grown('pilot: { until: 2099-01-15 }\n');
  const { code, stdout } = await check(project);
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(
      'Pilot until 2099-01-15: without it this run would have failed',
    ) as string,
  });
  const server = await startGitHub();
  const done = await step({
    workspace: checkOut(project),
    event: 'pull_request',
    payload: pullRequestEvent({
      head: sh(project, 'rev-parse', 'change'),
      base: sh(project, 'rev-parse', 'main'),
    }),
    api: server.url,
  });
  expect({ code: done.code, verdict: done.outputs['verdict'] }).toEqual({ code: 0, verdict: 'over' });
  expect(server.github.comments[0]?.body).toContain('Pilot until 2099-01-15');
});

test.each([
  ['has ended', 'pilot: { until: 2020-01-15 }\n', undefined, 'The pilot ended on 2020-01-15'],
  ['is brought by the change itself', '', 'pilot: { until: 2099-01-15 }\n', 'takes effect after merge'],
])('not where it %s', async (_, base, head, told) => {
  const { code, stdout } = await check(grown(base, head));
  expect(code).toBe(1);
  expect(stdout).toContain(told);
});
