// `mode: merge`: one comment and one verdict from the records of a matrix.

import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cli, commit, CONFIG, makeProject } from '../cli/project.ts';
import { sh } from '../git/real-git.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { checkOut, pullRequestEvent, step } from './step.ts';

let workspace: string;
let server: FakeServer;
let event: object;

beforeAll(async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'files: { size: { files: dist/*.js, each: true } }',
      budgets: '"**": { size: +1% }',
    }),
    'dist/a.js': 'a'.repeat(999),
    'dist/b.js': 'b'.repeat(999),
  });
  commit(project, { 'dist/b.js': 'b'.repeat(1200) }, 'larger');
  event = pullRequestEvent({
    head: sh(project, 'rev-parse', 'change'),
    base: sh(project, 'rev-parse', 'main'),
  });
  workspace = checkOut(project);
  for (const part of ['1', '2']) {
    await cli(
      project,
      'check',
      '--head',
      'change',
      '--shard',
      `${part}/2`,
      '--json',
      `part-${part}.json`,
      '--no-explain',
    );
    mkdirSync(join(workspace, 'perf-budgets-parts', part), { recursive: true });
    renameSync(
      join(project, `part-${part}.json`),
      join(workspace, 'perf-budgets-parts', part, 'report.json'),
    );
  }
  server = await startGitHub();
});

const merge = (inputs: Record<string, string> = {}) =>
  step({
    workspace,
    event: 'pull_request',
    payload: event,
    inputs: { mode: 'merge', ...inputs },
    api: server.url,
  });

test('writes one comment about everything, and fails for what is over', async () => {
  const { code, outputs } = await merge();
  expect({ code, verdict: outputs['verdict'], over: outputs['over'], within: outputs['within'] }).toEqual({
    code: 1,
    verdict: 'over',
    over: '1',
    within: '1',
  });
  expect(server.github.comments.map(({ body }) => body.split('\n')[2])).toEqual([
    expect.stringContaining('`files/dist/b.js` size is') as string,
  ]);
});

test('fails where no part left a record', async () => {
  const { code } = await merge({ records: 'nowhere' });
  expect(code).toBe(3);
});
