import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { execute } from '../../../scripts/demo/execute.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perf-budgets-demo-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const node = (code: string, signal = new AbortController().signal): Promise<void> =>
  execute(process.execPath, ['-e', code], { cwd: folder, environment: process.env, signal });

test('a program that fails is told with what it printed', async () => {
  await expect(node('')).resolves.toBeUndefined();
  await expect(node('console.error("no space left"); process.exit(4)')).rejects.toThrow(
    /exit code 4\nno space left/,
  );
  await expect(
    execute('no-such-program', [], {
      cwd: folder,
      environment: process.env,
      signal: new AbortController().signal,
    }),
  ).rejects.toThrow('ENOENT');
});

test('a program is asked to stop exactly once, and waited for', async () => {
  const cancelled = new AbortController();
  const running = node(
    `const { appendFileSync } = require('node:fs');
     process.on('SIGINT', () => { appendFileSync('asked', 'x'); setTimeout(() => process.exit(0), 300); });
     setInterval(() => {}, 1000);
     appendFileSync('ready', '');`,
    cancelled.signal,
  );
  const ended = expect(running).rejects.toThrow('aborted');
  await vi.waitFor(() => expect(existsSync(join(folder, 'ready'))).toBe(true), { timeout: 30_000 });
  cancelled.abort();
  cancelled.abort();
  await ended;
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('x');
});

test('nothing is started any more once cancelled', async () => {
  const late = node('require("node:fs").writeFileSync("started", "")', AbortSignal.abort());
  await expect(late).rejects.toThrow('aborted');
  expect(existsSync(join(folder, 'started'))).toBe(false);
});
