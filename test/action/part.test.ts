// A part of the benchmarks on demand, as the run that `/perf run GLOB` started again measures it.

import { beforeAll, describe, expect, test } from 'vitest';
import { BENCH, COST, makeProject, verdicts } from '../cli/project.ts';
import { commit, sh } from '../git/real-git.ts';
import type { FakeComment } from '../github/fake-github.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { checkOut, pullRequestEvent, step, type Step } from './step.ts';

const WORKFLOW = 'perf-parts.yml';
const ASK = '/perf run sums/a*';
const AFTER = '2026-11-20T11:00:00Z';

let project: string;
let workspace: string;
beforeAll(() => {
  project = makeProject({
    'src/work.js': COST(200),
    'bench/sums.bench.js': BENCH({ apples: 'work()', pears: 'work()' }),
  });
  commit(project, { 'src/work.js': COST(600) }, 'thrice');
  workspace = checkOut(project);
});
const tip = (): string => sh(project, 'rev-parse', 'change');

async function situation(): Promise<FakeServer> {
  const server = await startGitHub();
  const { github } = server;
  github.permissions.set('ann', 'write').set('helper[bot]', 'write');
  github.runs.push({
    id: 556,
    workflow: WORKFLOW,
    sha: tip(),
    branch: 'change',
    repository: 1,
    owner: 'o',
    created: '2026-11-20T10:00:00Z',
  });
  return server;
}

const write = (
  { github }: FakeServer,
  body: string,
  login = 'ann',
  parts: Partial<FakeComment> = {},
): FakeComment => Object.assign(github.add(7, body, login), { at: AFTER }, parts);

const again = (
  { url: api }: FakeServer,
  { attempt = '2', event = pullRequestEvent({ head: tip(), base: sh(project, 'rev-parse', 'main') }) } = {},
): Promise<Step> =>
  step({
    workspace,
    event: 'pull_request',
    payload: event,
    api,
    inputs: { mode: 'part' },
    environment: {
      GITHUB_RUN_ATTEMPT: attempt,
      GITHUB_WORKFLOW_REF: `o/r/.github/workflows/${WORKFLOW}@refs/pull/7/merge`,
    },
  });

test('measures what the glob names, and tells it in a comment of its own', async () => {
  const server = await situation();
  write(server, '/perf run sums/p*');
  write(server, ASK);
  const verdict = server.github.add(7, '<!-- perf-budgets:perf-budgets.yml run 99.1 -->\n\nthe verdict');
  const done = await again(server);
  expect(done.code, done.log).toBe(1);
  expect(verdicts(done.report!)).toEqual({ 'sums/apples': 'over' });
  expect(verdict.body).toContain('the verdict');
  const own = server.github.comments.at(-1)?.body ?? '';
  expect(own).toMatch(/^<!-- perf-budgets:\S+demand run 100\.2 -->/);
  expect(own).toMatch(/asked for by ann: only .*sums\/a.*; the verdict about the pull request is another/);
  expect(own).not.toContain('sums/pears');
  expect(server.github.statuses).toEqual([]);
});

test('a glob that names nothing is told there, with what there is', async () => {
  const server = await situation();
  write(server, '/perf run plums/**');
  const done = await again(server);
  expect(done.code).toBe(2);
  expect(server.github.comments.at(-1)?.body).toMatch(/plums.* matches no benchmark[^]*sums\/apples/);
});

describe('measures nothing', () => {
  test.each<[string, (server: FakeServer) => unknown]>([
    ['that nobody asked for', () => null],
    ['for somebody without write access', (server) => write(server, ASK, 'mallory')],
    ['for a program', (server) => write(server, ASK, 'helper[bot]')],
    ['for a quoted command', (server) => write(server, `> ${ASK}`)],
    [
      'for a command that was edited',
      (server) => write(server, ASK, 'ann', { edited: '2026-11-20T12:00:00Z' }),
    ],
    ['for one about an older commit', (server) => write(server, ASK, 'ann', { at: '2026-11-20T09:00:00Z' })],
  ])('%s', async (_, prepare) => {
    const server = await situation();
    prepare(server);
    const before = server.github.comments.length;
    const done = await again(server);
    expect({ code: done.code, report: done.report }).toEqual({ code: 0, report: null });
    expect(server.github.comments).toHaveLength(before);
  });

  test('when it is not known who may write', async () => {
    const server = await situation();
    write(server, ASK);
    server.fault = (_, route) =>
      route.includes('/collaborators/')
        ? { status: 403, body: { message: 'Resource not accessible' } }
        : null;
    const done = await again(server);
    expect(done.code).toBe(3);
    expect(done.log).toContain('what was asked for could not be read');
  });

  test('in the first attempt, which a push started', async () => {
    const server = await situation();
    write(server, ASK);
    const done = await again(server, { attempt: '1' });
    expect({ code: done.code, report: done.report }).toEqual({ code: 0, report: null });
  });
});

test('of a fork, whose token may not comment: the log and the summary have it', async () => {
  const server = await situation();
  Object.assign(server.github.runs[0]!, { repository: 2 });
  write(server, ASK);
  server.fault = (_, route) =>
    route.startsWith('POST ') && route.endsWith('/comments')
      ? { status: 403, body: { message: 'Resource not accessible by integration' } }
      : null;
  const event = pullRequestEvent({ head: tip(), base: sh(project, 'rev-parse', 'main'), fork: true });
  const done = await again(server, { event });
  expect(done.code, done.log).toBe(1);
  expect(done.summary).toContain('sums/apples');
});
