// `mode: merge`: one comment and one verdict from the records of a matrix.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import type { FakeServer } from '../github/server.ts';
import { gitHubWith, measureParts } from './parts.ts';
import { step } from './step.ts';

let workspace: string;
let server: FakeServer;
let event: object;

beforeAll(async () => {
  const measured = await measureParts();
  ({ workspace, event } = measured);
  for (const [index, record] of measured.records.entries()) {
    const folder = join(workspace, 'perf-budgets-parts', String(index + 1));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'report.json'), record);
  }
  server = await gitHubWith(measured);
});

const merge = (inputs: Record<string, string> = {}, name = 'pull_request', about = event) =>
  step({
    workspace,
    event: name,
    payload: about,
    inputs: { mode: 'merge', ...inputs },
    api: server.url,
    environment: { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/perf.yml@refs/pull/7/merge' },
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

test('passes when somebody with write access has accepted that, in a merge queue too', async () => {
  const { github } = server;
  const { head, base } = (event as { pull_request: { head: { sha: string }; base: { sha: string } } })
    .pull_request;
  const comment = github.add(
    7,
    '/perf accept files/dist/b.js size up to +25% because of the new letters',
    'ann',
  );
  expect((await merge()).code).toBe(1);
  github.permissions.set('ann', 'write');
  const { code, outputs } = await merge();
  expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 0, verdict: 'within' });
  const queue = {
    merge_group: {
      head_sha: head.sha,
      base_sha: base.sha,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base.sha}`,
    },
  };
  expect((await merge({}, 'merge_group', queue)).code).toBe(0);
  github.comments.splice(github.comments.indexOf(comment), 1);
  expect((await merge({}, 'merge_group', queue)).code).toBe(1);
});

test('is red though a record says itself that somebody accepted that', async () => {
  const { github } = server;
  for (const part of ['1', '2']) {
    const from = join(workspace, 'perf-budgets-parts', part, 'report.json');
    const record = JSON.parse(readFileSync(from, 'utf8')) as object;
    const said = { path: 'files/dist/b.js', metric: 'size', upTo: 0.25, because: 'x', lasts: 'commit' };
    const accepted = [{ ...said, review: null, by: 'ann', at: null, standing: 'covers' }];
    mkdirSync(join(workspace, 'forged', part), { recursive: true });
    writeFileSync(join(workspace, 'forged', part, 'report.json'), JSON.stringify({ ...record, accepted }));
  }
  github.permissions.set('ann', 'write');
  // Something is accepted, so that everything is judged again.
  const comment = github.add(7, '/perf accept files/dist/a.js size up to +25% because of a', 'ann');
  const { code, log } = await merge({ records: 'forged' });
  expect(code, log).toBe(1);
  github.comments.splice(github.comments.indexOf(comment), 1);
});

test('fails where no part left a record', async () => {
  const { code } = await merge({ records: 'nowhere' });
  expect(code).toBe(3);
});

test('platforms get one comment with a column each, and one that is lost has failed', async () => {
  for (const name of ['ubuntu-latest', 'macos-latest']) {
    const report = join(workspace, 'perf-budgets-platforms', name, 'report.json');
    mkdirSync(join(workspace, 'perf-budgets-platforms', name), { recursive: true });
    const { code } = await step({
      workspace,
      event: 'pull_request',
      payload: event,
      inputs: {
        name,
        comment: 'false',
        report: `perf-budgets-platforms/${name}/report.json`,
        explain: 'false',
      },
      api: server.url,
    });
    expect({ code, platform: (JSON.parse(readFileSync(report, 'utf8')) as Report).platform }).toEqual({
      code: 1,
      platform: name,
    });
  }
  const about = { records: 'perf-budgets-platforms', config: 'perf-budgets.yml' };
  const both = await merge({ ...about, platforms: 'ubuntu-latest, macos-latest' });
  expect({ code: both.code, over: both.outputs['over'], failed: both.outputs['failed'] }).toEqual({
    code: 1,
    over: '2',
    failed: '0',
  });
  expect(server.github.comments.at(-1)?.body).toMatch(
    /\| benchmark +\| `macos-latest` +\| `ubuntu-latest` +\|/,
  );
  const lost = await merge({ ...about, platforms: 'ubuntu-latest, macos-latest, windows-latest' });
  expect({ code: lost.code, failed: lost.outputs['failed'] }).toEqual({ code: 1, failed: '2' });
  expect(server.github.comments.at(-1)?.body).toContain('windows-latest left no record');
});

test('a part is measured for the judge too, with no right to write', async () => {
  const { code, outputs, log } = await step({
    workspace,
    event: 'pull_request',
    payload: event,
    inputs: { mode: 'measure', token: '', shard: '2/2' },
    api: server.url,
  });
  expect([0, 1], log).toContain(code);
  const part = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as Report;
  expect(part.shard).toMatchObject({ index: 2, of: 2 });
  expect(part.benchmarks).toHaveLength(1);
});
