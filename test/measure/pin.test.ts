import { spawn } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findPin, parseCores } from '../../src/measure/pin.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

const sleepers = [0, 1].map(() => spawn('sleep', ['600'], { stdio: 'ignore' }));
afterAll(() => sleepers.forEach((sleeper) => sleeper.kill()));
const pids = sleepers.map(({ pid }) => pid ?? 0);
const coresOf = (pid: number): number[] =>
  parseCores(/^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '');

test('knows a list of cores as Linux writes it', () => {
  expect(parseCores('0-2,5')).toEqual([0, 1, 2, 5]);
  expect(parseCores('')).toEqual([]);
});

describe.skipIf((await findPin(process.env['PATH'])) === null)('with taskset and two cores', () => {
  test('both sides get the same core', async () => {
    const pin = await findPin(process.env['PATH']);
    expect(await pin?.pin(pids)).toBeNull();
    expect(pids.map(coresOf)).toEqual([[pin?.core], [pin?.core]]);
  });

  test('where one side cannot be pinned neither is, once and for all, and that is one warning', async () => {
    const all = coresOf(process.pid);
    const folder = temporaryFolder();
    write(folder, {
      taskset: `#!/bin/sh
echo "$@" >> '${join(folder, 'calls')}'
case "$*" in
  *,*) exec /usr/bin/env -i PATH='${process.env['PATH']}' taskset "$@" ;;
  *${pids[1]}) echo 'taskset: failed to set the affinity' >&2; exit 1 ;;
  *) exec /usr/bin/env -i PATH='${process.env['PATH']}' taskset "$@" ;;
esac
`,
    });
    chmodSync(join(folder, 'taskset'), 0o755);
    const pin = await findPin(folder);
    const trouble = await pin?.pin(pids);
    expect(trouble).toMatch(
      /^the sides are not pinned to core \d+, .*: taskset: failed to set the affinity$/,
    );
    expect(pids.map(coresOf)).toEqual([all, all]);
    const calls = readFileSync(join(folder, 'calls'), 'utf8');
    expect(await pin?.pin(pids)).toBe(trouble);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe(calls);
  });
});
