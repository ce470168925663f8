// A workflow that measures in parts and decides in a job of its own: what the parts left is taken through the API, and accepting
// a cost starts that job again and nothing else. The parts are measured once, here as there.

import { beforeAll, describe, expect, test } from 'vitest';
import { makeRepository } from '../git/real-git.ts';
import type { FakeServer } from '../github/server.ts';
import { stepHere, type StepHere } from './in-process.ts';
import { gitHubWith, JOB, leave, measureParts, RUN, WORKFLOW, type MeasuredParts } from './parts.ts';
import { payload, step, type Step, type StepOptions } from './step.ts';

const ACCEPT = '/perf accept files/dist/b.js size up to +25% because of the new letters';

let measured: MeasuredParts;
/** No code of the pull request: with it alone nothing could be measured. */
let workspace: string;
beforeAll(async () => {
  measured = await measureParts();
  workspace = makeRepository({ 'README.md': 'default branch' });
});

/** A GitHub on which both parts left what they measured. */
async function situation(): Promise<FakeServer> {
  const server = await gitHubWith(measured);
  for (const [index, record] of measured.records.entries()) leave(server, index + 1, record);
  server.github.permissions.set('ann', 'write');
  return server;
}

const deciding = ({ url }: FakeServer, attempt = 1, inputs: object = {}): StepOptions => ({
  workspace,
  event: 'pull_request',
  payload: measured.event,
  inputs: { mode: 'merge', parts: '2', ...inputs },
  api: url,
  run: RUN,
  environment: {
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_WORKFLOW_REF: `o/r/.github/workflows/${WORKFLOW}@refs/pull/7/merge`,
  },
});
const decide = (server: FakeServer, attempt?: number, inputs?: object): Promise<Step> =>
  stepHere(deciding(server, attempt, inputs));

interface CommentExample {
  readonly issue: object;
  readonly comment: object;
}

const hearing = (server: FakeServer, id: number, action: string, inputs: object): StepOptions => ({
  workspace,
  event: 'issue_comment',
  payload: payload('issue_comment', 'created', ({ issue, comment }: CommentExample) => ({
    action,
    issue: { ...issue, number: 7, pull_request: {} },
    comment: { ...comment, id, body: ACCEPT, user: { login: 'ann', type: 'User' } },
  })),
  api: server.url,
  inputs: { mode: 'commands', 'measured-by': WORKFLOW, 'decided-by': 'perf', ...inputs },
  run: 900,
  environment: { GITHUB_REF: 'refs/heads/main' },
});

/** Somebody who may write accepts the cost. */
const accept = async (server: FakeServer, inputs: object = {}): Promise<StepHere> => {
  const { id } = Object.assign(server.github.add(7, ACCEPT, 'ann'), { at: '2026-11-20T11:00:00Z' });
  return stepHere(hearing(server, id, 'created', inputs));
};

const started = ({ github }: FakeServer): object => ({ runs: github.rerun, jobs: github.rerunJobs });
const ours = ({ github }: FakeServer): string =>
  github.comments.find(({ body }) => body.startsWith('<!-- perf-budgets:'))?.body ?? '';

test('red, accepted, green, taken back, red: every time from what the parts left in the first attempt', async () => {
  const server = await situation();
  const { github } = server;
  expect((await step(deciding(server))).code).toBe(1);
  expect(ours(server)).toContain('`files/dist/b.js` size is');

  const comment = Object.assign(github.add(7, ACCEPT, 'ann'), { at: '2026-11-20T11:00:00Z' });
  expect((await step(hearing(server, comment.id, 'created', {}))).code).toBe(0);
  expect(started(server)).toEqual({ runs: [], jobs: [JOB] });
  expect(github.reactions).toEqual([{ comment: comment.id, content: 'eyes' }]);
  const again = await step(deciding(server, 2));
  expect(again.code, again.log).toBe(0);
  expect(ours(server)).toMatch(/### ✅ All 2 checks are within budget, with 1 accepted cost/);
  expect(ours(server)).toMatch(/Accepted by `ann` for this commit: `files\/dist\/b\.js` size \+20\.1 %/);

  github.comments.splice(github.comments.indexOf(comment), 1);
  await step(hearing(server, comment.id, 'deleted', {}));
  expect(started(server)).toEqual({ runs: [], jobs: [JOB, JOB] });
  expect(github.reactions).toHaveLength(1);
  expect((await step(deciding(server, 3))).code).toBe(1);
  expect(ours(server)).not.toContain('Accepted by');
});

describe('a part', () => {
  test('that left nothing has failed, whatever was accepted, and is named', async () => {
    const server = await situation();
    server.github.artifacts.shift();
    await accept(server);
    expect(started(server)).toEqual({ runs: [], jobs: [JOB] });
    const { code, outputs } = await decide(server, 2);
    expect({ code, failed: outputs['failed'], over: outputs['over'] }).toEqual({
      code: 3,
      failed: '1',
      over: '0',
    });
    expect(ours(server)).toContain('part 1 of 2 left no record');
  });

  test('that is late is waited for: the comment counts then, and nothing is started', async () => {
    const server = await situation();
    const [run] = server.github.runs;
    server.github.runs[0] = { ...run!, status: 'in_progress' };
    for (const status of [null, 'queued']) {
      server.github.jobs.splice(1);
      if (status !== null) server.github.jobs.push({ id: JOB, run: RUN, name: 'perf', status });
      await accept(server);
      expect(server.github.comments.at(-1)?.body).toMatch(/has not been decided yet/);
    }
    expect(started(server)).toEqual({ runs: [], jobs: [] });
  });

  test('of a later attempt counts, though its id is lower', async () => {
    const server = await situation();
    const other = measured.records[0].replaceAll(measured.head, 'c'.repeat(40));
    leave(server, 1, other, { id: 900, created: '2026-11-20T08:00:00Z' });
    expect((await decide(server, 2)).code).toBe(1);
    leave(server, 1, other, { id: 2, created: '2026-11-20T10:00:00Z' });
    const { code, log } = await decide(server, 2);
    expect(code).toBe(3);
    expect(log).toMatch(/are not of one run: they differ in head/);
  });

  test.each<[string, (server: FakeServer) => void, RegExp]>([
    [
      'is not what was uploaded',
      ({ github }) =>
        void (github.artifacts[0] = { ...github.artifacts[0]!, digest: `sha256:${'0'.repeat(64)}` }),
      /its digest does not match/,
    ],
    [
      'has expired',
      ({ github }) => void (github.artifacts[0] = { ...github.artifacts[0]!, expired: true }),
      /perf-budgets-record-part-1 has expired; start all jobs of its run again/,
    ],
    [
      'is another one',
      (server) => {
        server.github.artifacts.shift();
        leave(server, 1, measured.records[1]);
      },
      /perf-budgets-record-part-1 holds the record of part 2 of 2, not of part 1 of 2/,
    ],
    [
      'says something twice',
      (server) => {
        server.github.artifacts.shift();
        leave(server, 1, measured.records[0].replace('{', '{"mode":"check",'));
      },
      /the key "mode" stands twice/,
    ],
    ['may not be read', (server) => forbid(server, '/artifacts'), /needs `actions: read`/],
  ])('decides nothing when it %s', async (_, spoil, told) => {
    const server = await situation();
    spoil(server);
    const { code, log } = await decide(server, 2);
    expect(code).toBe(3);
    expect(log).toMatch(told);
    expect(ours(server)).toMatch(/### /);
  });

  test('of more than there are said to be is refused', async () => {
    const { code, log } = await decide(await situation(), 1, { parts: '3' });
    expect(code).toBe(3);
    expect(log).toMatch(/holds the record of part 1 of 2, not of part 1 of 3/);
  });

  test('none at all is no green', async () => {
    const server = await situation();
    server.github.artifacts.splice(0);
    expect(await decide(server)).toMatchObject({
      code: 3,
      log: expect.stringMatching(/none of 2 parts left/),
    });
  });
});

const forbid = (server: FakeServer, route: string): void => {
  server.fault = (_, asked) =>
    asked.endsWith(route) ? { status: 403, body: { message: 'Resource not accessible' } } : null;
};

describe('the job that decides', () => {
  test('is let end before it is started again: it may have read the comments already', async () => {
    const server = await situation();
    const [run] = server.github.runs;
    server.github.runs[0] = { ...run!, status: 'in_progress' };
    let looks = 0;
    server.fault = (_, route) => {
      if (route.endsWith('/jobs') && (looks += 1) === 3) server.github.runs[0] = run!;
      return null;
    };
    const { waits } = await accept(server);
    expect(waits).toEqual([10, 10, 10]);
    expect(started(server)).toEqual({ runs: [], jobs: [JOB] });
  });

  test('that never ends is told of', async () => {
    const server = await situation();
    server.github.runs[0] = { ...server.github.runs[0]!, status: 'in_progress' };
    await accept(server);
    expect(started(server)).toEqual({ runs: [], jobs: [] });
    expect(server.github.comments.at(-1)?.body).toMatch(/has not ended/);
  });

  test('that is not there is told of', async () => {
    const server = await situation();
    await accept(server, { 'decided-by': 'judge' });
    expect(started(server)).toEqual({ runs: [], jobs: [] });
    expect(server.github.comments.at(-1)?.body).toMatch(/has no job `judge` that decides/);
  });

  test('that GitHub does not start is told of', async () => {
    const server = await situation();
    forbid(server, '/rerun');
    expect((await accept(server)).code).toBe(0);
    expect(server.github.comments.at(-1)?.body).toContain('actions: write');
  });

  test('stays as it is when somebody without write access accepts', async () => {
    const server = await situation();
    server.github.permissions.delete('ann');
    await accept(server);
    expect(started(server)).toEqual({ runs: [], jobs: [] });
    expect((await decide(server, 2)).code).toBe(1);
  });
});

test.each<[string, object, RegExp]>([
  ['parts beside the job that takes them', { parts: '2' }, /input parts: "2": that job takes the parts/],
  [
    'such a job for whoever decides itself',
    { mode: 'merge' },
    /input decided-by: it does not go with this mode/,
  ],
])('refused is %s', async (_, inputs, told) => {
  const { code, log } = await accept(await situation(), inputs);
  expect(code).toBe(2);
  expect(log).toMatch(told);
});
