import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startProcess } from '../../src/process/child-process.ts';
import { stutter } from '../../src/process/stutter.ts';
import { until } from '../until.ts';

test.skipIf(process.platform !== 'linux')('a slowed process is stopped, goes on, and ends', async () => {
  const program = 'process.stdin.once("data", () => process.exit(7)); setInterval(() => {}, 5)';
  await using running = await startProcess({
    argv: [process.execPath, '-e', program],
    directory: '/',
    environment: {},
    talk: 'streams',
  });
  stutter(running, 2);
  const isStopped = (): boolean => /\) T /.test(readFileSync(`/proc/${running.pid}/stat`, 'utf8'));
  await until(isStopped);
  await until(() => !isStopped());
  running.child.stdin?.write('end');
  expect(await running.exit).toEqual({ code: 7, signal: null });
  expect(await running.leave()).toEqual([]);
});
