// The server as an agent meets it: started by the SDK's own client, in a project of files to weigh, which takes no time.

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { summarySchema } from '../../../src/report/summary/schema.ts';
import { commit } from '../../git/real-git.ts';
import { CLI, CONFIG, makeProject } from '../project.ts';

let client: Client;

beforeAll(async () => {
  const folder = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'files: { size: { files: "dist/*.js", each: true } }',
      budgets: '"**": { size: +1% }',
    }),
    'dist/a.js': 'a'.repeat(1000),
    'dist/b.js': 'b'.repeat(1000),
  });
  commit(folder, { 'dist/a.js': 'a'.repeat(1200) }, 'larger');
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [CLI, 'mcp'],
      cwd: folder,
      stderr: 'inherit',
    }),
  );
});
afterAll(() => client.close());

const call = async (name: string, given: Record<string, unknown> = {}) => {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  return { data: structuredContent as Record<string, unknown>, content, isError: isError === true };
};

test('offers its tools', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['list', 'plan', 'check', 'replay', 'profile', 'explain']);
});

test('lists benchmarks with their budgets', async () => {
  expect((await call('list')).data).toEqual({
    benchmarks: ['a', 'b'].map((name) => ({
      path: `files/dist/${name}.js`,
      runner: 'size',
      budgets: [{ metric: 'size', budget: '+1%' }],
    })),
  });
});

test('plans without judging', async () => {
  expect(JSON.stringify((await call('plan')).data)).toContain('files/dist/a.js');
});

test('a check has the verdict as data, and its record is judged again under another budget', async () => {
  const { data } = await call('check');
  const { record, ...summary } = data;
  expect(summarySchema.parse(summary)).toMatchObject({ verdict: 'over', passed: false, exitCode: 1 });
  expect(data['checks']).toMatchObject([
    { path: 'files/dist/a.js', verdict: 'over', base: 1000, head: 1200 },
    { path: 'files/dist/b.js', verdict: 'within', reproduce: null },
  ]);
  const again = await call('replay', { record, budgets: ['**:size=+50%'] });
  expect(again.data).toMatchObject({ passed: true, verdict: 'within' });
  expect((await call('explain', { record })).data).toMatchObject({
    causes: [
      { checks: [{ path: 'files/dist/a.js' }], why: expect.stringContaining('no profiler') as string },
    ],
  });
});

test('what a user can mend is an answer that says how', async () => {
  const wrong = await call('check', { base: 'no-such-branch' });
  expect(wrong.isError).toBe(true);
  expect(JSON.stringify(wrong.content)).toContain('no-such-branch');
  expect((await call('replay', { record: 'no-such-file.json' })).isError).toBe(true);
});
