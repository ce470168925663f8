// Pull requests that make a release, under `since-release`: against the last release, on the machine of the run.

import { beforeAll, expect, test } from 'vitest';
import { cli, CONFIG, COST, makeProject, verdicts } from '../cli/project.ts';
import { commit, sh } from '../git/real-git.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { checkOut, pullRequestEvent, step, type Step } from './step.ts';

const BUDGETS = (since: string): string =>
  CONFIG({ budgets: `"**": { p50: +25%, since-release: ${since} }`, limit: '60s' });
const FILE = `${BUDGETS('+20%')}history: {}\n`;
const SINCE = 'sums/sum since v1.0.0';

let project: string;
beforeAll(() => {
  project = makeProject({ 'perf-budgets.yml': FILE });
  sh(project, 'checkout', '--quiet', 'main');
  sh(project, 'tag', 'v1.0.0');
  // Each passes alone.
  commit(project, { 'src/work.js': COST(235) }, 'one');
  commit(project, { 'src/work.js': COST(275) }, 'two');
});

interface Change {
  readonly branch: string;
  readonly files?: Record<string, string>;
  readonly fork?: boolean;
  /** What is committed on the branch before. */
  readonly prepare?: () => void;
}

async function change({
  branch,
  files,
  fork = false,
  prepare,
}: Change): Promise<{ done: Step; server: FakeServer }> {
  sh(project, 'checkout', '--quiet', '-B', branch, 'main');
  prepare?.();
  const head = commit(project, { VERSION: '2.0.0', ...files }, 'release 2.0.0');
  const base = sh(project, 'rev-parse', 'main');
  const server = await startGitHub();
  const done = await step({
    workspace: checkOut(project, { from: branch }),
    event: 'pull_request',
    payload: pullRequestEvent({ head, base, headRef: branch, fork }),
    api: server.url,
  });
  return { done, server };
}

test('a release that is over is red, and says by how much since which release', async () => {
  const { done, server } = await change({ branch: 'release/2.0' });
  expect(verdicts(done.report!), done.log).toEqual({ 'sums/sum': 'within', [SINCE]: 'over' });
  expect(done.code).toBe(1);
  expect(server.github.comments).toHaveLength(1);
  expect(server.github.comments[0]?.body).toMatch(/### ❌ .*sums\/sum since v1\.0\.0.*slower/);
  expect((await cli(project, 'replay', done.outputs['report']!)).code).toBe(1);
});

test('no pull request writes to the repository, whatever it says of the history', async () => {
  const files = { 'perf-budgets.yml': FILE.replace('{}', '{ branch: main, bisect: 30m }') };
  sh(project, 'checkout', '--quiet', '-B', 'release/3.0', 'main');
  const head = commit(project, files, 'release 3.0.0');
  const workspace = checkOut(project, { from: 'release/3.0' });
  const refs = (): string => sh(workspace, 'ls-remote', 'origin');
  const before = refs();
  const server = await startGitHub();
  const payload = pullRequestEvent({ head, base: sh(project, 'rev-parse', 'main'), headRef: 'release/3.0' });
  const done = await step({ workspace, event: 'pull_request', payload, api: server.url });
  expect(done.report?.checks.length, done.log).toBe(2);
  expect(refs()).toBe(before);
  expect(server.github.issues).toEqual([]);
});

test('a release cannot allow itself more', async () => {
  const files = { 'perf-budgets.yml': `${BUDGETS('+90%')}history: { release-branches: [] }\n` };
  const { done } = await change({ branch: 'changeset-release/main', files });
  expect({ code: done.code, since: verdicts(done.report!)[SINCE] }, done.log).toEqual({
    code: 1,
    since: 'over',
  });
});

test('what was renamed since the release is judged against what that called it, though no file says so any more', async () => {
  const { done } = await change({
    branch: 'release/4.0',
    prepare: () => {
      const renamed = FILE.replace('sums:', 'totals:');
      commit(project, { 'perf-budgets.yml': `${renamed}moved: { sums: totals }\n` });
      commit(project, { 'perf-budgets.yml': renamed });
    },
  });
  expect(verdicts(done.report!)['totals/sum since v1.0.0'], done.log).toBe('over');
});

test.each<[string, Change]>([
  ['another pull request', { branch: 'feature/release' }],
  ['a branch of a fork, whatever it is called', { branch: 'release/2.1', fork: true }],
])('%s is not judged by it', async (_, about) => {
  const { done } = await change(about);
  expect({ code: done.code, checks: Object.keys(verdicts(done.report!)) }, done.log).toEqual({
    code: 0,
    checks: ['sums/sum'],
  });
});

test('a release that is within is green, with a proof of it', async () => {
  const { done } = await change({
    branch: 'release-please--branches--main',
    files: { 'src/work.js': COST(200) },
  });
  expect(verdicts(done.report!)[SINCE], done.log).toBe('within');
  expect(done.code).toBe(0);
});
