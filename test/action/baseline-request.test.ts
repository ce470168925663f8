// Which events ask the cache for stored runs, and which store one: only those of the default branch may.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COST, makeProject } from '../cli/project.ts';
import { startGitHub } from '../github/server.ts';
import { commit, sh } from '../git/real-git.ts';
import { checkOut, pullRequestEvent, step, type Step, type StepOptions } from './step.ts';

const asked: string[] = [];
let results = '';
const server = createServer((request, response) => {
  asked.push(request.url?.split('/').at(-1) ?? '');
  request.resume();
  // Nothing is there, and nothing is taken.
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false}');
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  results = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
const folder = mkdtempSync(join(tmpdir(), 'perf-budgets-test-'));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An entry that is listed, whatever becomes of asking for it. */
const MAINS = { key: 'perf-budgets-v1-x', ref: 'refs/heads/main' };

/** `may`: whether the token may list who stored what. */
async function run(
  options: Omit<StepOptions, 'workspace' | 'api'>,
  project: string,
  may = true,
): Promise<Step & { asked: string[] }> {
  const github = await startGitHub();
  const caches = may
    ? { status: 200, body: { actions_caches: [MAINS] } }
    : { status: 403, body: { message: 'no' } };
  github.fault = (_, route) => (route.endsWith('/caches') ? caches : null);
  asked.length = 0;
  const done = await step({
    workspace: checkOut(project),
    api: github.url,
    ...options,
    environment: {
      // The client of the cache takes no folder with blanks in its name.
      TMPDIR: folder,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: results,
      ...options.environment,
    },
  });
  return { ...done, asked: [...new Set(asked)].sort() };
}

describe('the cache', () => {
  let project: string;
  let parts: { head: string; base: string };
  beforeAll(() => {
    project = makeProject();
    commit(project, { 'src/work.js': `// reached\n${COST(200)}` });
    parts = { head: sh(project, 'rev-parse', 'change'), base: sh(project, 'rev-parse', 'main') };
  });
  const READ = 'GetCacheEntryDownloadURL';
  const WRITE = 'CreateCacheEntry';
  const push = (): Omit<StepOptions, 'workspace'> => ({
    event: 'push',
    payload: { repository: { default_branch: 'main' } },
    environment: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: parts.base },
  });

  test('is asked to store a run of the default branch, which passes though the cache takes nothing', async () => {
    const done = await run(push(), project, false);
    expect({ code: done.code, asked: done.asked }, done.log).toEqual({ code: 0, asked: [WRITE, READ] });
    expect(done.report?.head.commit).toBe(parts.base);
    expect(done.summary).toContain('the cache rejected it');
  });

  test('is only read for a pull request and a merge queue, and having nothing it decides nothing', async () => {
    const pull = await run({ event: 'pull_request', payload: pullRequestEvent(parts) }, project);
    expect({ code: pull.code, asked: pull.asked }, pull.log).toEqual({ code: 0, asked: [READ] });
    expect(pull.report?.checks.map(({ evidence }) => evidence)).toEqual(['paired']);
    const group = {
      merge_group: {
        head_sha: parts.head,
        base_sha: parts.base,
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
      },
    };
    const queue = await run({ event: 'merge_group', payload: group }, project);
    expect({ code: queue.code, asked: queue.asked }, queue.log).toEqual({ code: 0, asked: [READ] });
    expect(queue.report?.head.commit).toBe(parts.head);
  });

  test('is not even asked for a pull request whose token may not tell who stored what, and the report says so', async () => {
    const pull = await run({ event: 'pull_request', payload: pullRequestEvent(parts) }, project, false);
    expect({ code: pull.code, asked: pull.asked }, pull.log).toEqual({ code: 0, asked: [] });
    expect(pull.report?.baseline).toMatchObject({ availability: 'refused', runs: [] });
    expect(pull.summary).toContain('actions: read');
  });

  test.each([
    ['a pull request that wants pairs', { strategy: 'paired' }],
    ['a record for the judge', { mode: 'measure' }],
  ])('is left alone for %s', async (_, inputs) => {
    const done = await run({ event: 'pull_request', payload: pullRequestEvent(parts), inputs }, project);
    expect({ code: done.code, asked: done.asked }, done.log).toEqual({ code: 0, asked: [] });
  });

  test('is never asked by an event that is refused', async () => {
    for (const event of ['pull_request_target', 'release', 'issue_comment'])
      expect(await run({ event, payload: pullRequestEvent(parts) }, project)).toMatchObject({
        code: 2,
        asked: [],
      });
  });
});
