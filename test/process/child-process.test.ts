import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UserError } from '../../src/core/model/errors.ts';
import { endEverything, liveGroups, processesOf } from '../../src/process/process-groups.ts';
import { runProcess, startProcess } from '../../src/process/child-process.ts';
import { openScratch } from '../../src/process/temp-folder.ts';
import { until } from '../until.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'process ü ')));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const environment = { PATH: process.env['PATH'] ?? '' };
const shell = (script: string) => ({ argv: ['sh', '-c', script], directory, environment });

/** Alive and not a zombie. */
const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const pidFrom = (file: string): Promise<number> =>
  until(() => {
    try {
      return Number(readFileSync(join(directory, file), 'utf8')) || null;
    } catch {
      return null;
    }
  });

test('runs a program with its folder, its environment and nothing on stdin', async () => {
  const result = await runProcess(
    {
      ...shell('pwd; cat; echo "$X"; env | grep -c SECRET; exit 3'),
      environment: { ...environment, X: 'x y' },
    },
    30,
  );
  expect(result).toEqual({ code: 3, signal: null, timedOut: false, output: `${directory}\nx y\n0\n` });
});

test('a command that does not exist', async () => {
  const options = { argv: ['no-such-program', 'x'], directory, environment };
  await expect(runProcess(options, 30)).rejects.toThrow('command not found: no-such-program');
  await expect(runProcess(options, 30)).rejects.toBeInstanceOf(UserError);
});

test('a folder that does not exist', async () => {
  await expect(runProcess({ ...shell('true'), directory: join(directory, 'none') }, 30)).rejects.toThrow(
    /folder .*none does not exist/,
  );
});

test('a file that may not be executed', async () => {
  writeFileSync(join(directory, 'plain'), 'text');
  await expect(runProcess({ argv: [join(directory, 'plain')], directory, environment }, 30)).rejects.toThrow(
    /cannot start .*plain: .*EACCES/,
  );
});

test('a flood neither blocks nor grows', async () => {
  const before = process.memoryUsage().rss;
  const result = await runProcess(shell('head -c 200000000 /dev/zero | tr "\\0" x; echo end'), 60);
  expect(result.code).toBe(0);
  expect(result.output.endsWith('xend\n')).toBe(true);
  expect(result.output.length).toBeLessThanOrEqual(64 * 1024);
  expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
});

test('a time limit ends a program that ignores SIGTERM, and its children', async () => {
  const result = await runProcess(
    shell('trap "" TERM; sleep 1000 & echo $! > stubborn; while :; do sleep 0.05; done'),
    0.3,
  );
  expect(result).toMatchObject({ timedOut: true, signal: 'SIGKILL' });
  expect(isAlive(await pidFrom('stubborn'))).toBe(false);
});

test('an abort ends a program and is thrown', async () => {
  const stop = new AbortController();
  const running = runProcess({ ...shell('echo $$ > aborted; sleep 1000'), signal: stop.signal }, 60);
  const pid = await pidFrom('aborted');
  stop.abort(new Error('cancelled'));
  await expect(running).rejects.toThrow('cancelled');
  expect(isAlive(pid)).toBe(false);
  await expect(runProcess({ ...shell('true'), signal: stop.signal }, 60)).rejects.toThrow('cancelled');
});

test('survivors in the group are ended and named', async () => {
  const running = await startProcess(shell('sleep 1000 & echo $! > orphan; trap "" TERM; exit 0'));
  expect(await running.exit).toEqual({ code: 0, signal: null });
  const pid = await pidFrom('orphan');
  expect(isAlive(pid)).toBe(true);
  expect(await running.end(1)).toEqual([{ pid, name: 'sleep' }]);
  expect(isAlive(pid)).toBe(false);
});

test('survivors in the group that cleared their environment', async () => {
  const running = await startProcess(shell('env -i sleep 1000 & echo $! > cleared'));
  const pid = await pidFrom('cleared');
  await running.exit;
  expect(await running.end(1)).toEqual([{ pid, name: 'sleep' }]);
  expect(isAlive(pid)).toBe(false);
});

test.skipIf(process.platform !== 'linux')('survivors that left the group are ended and named', async () => {
  const running = await startProcess(
    shell('setsid sh -c "trap \'\' TERM HUP; echo \\$\\$ > daemon; exec sleep 1000" & exit 0'),
  );
  const pid = await pidFrom('daemon');
  await running.exit;
  expect((await running.end(1)).map((survivor) => survivor.pid)).toContain(pid);
  expect(isAlive(pid)).toBe(false);
});

/** What hides: in a session of its own, with no environment that says whose it is. */
const HIDDEN = 'env -i setsid sh -c \'trap "" TERM HUP; echo $$ > "$0"; exec sleep 1000\'';

test.skipIf(process.platform !== 'linux')(
  'what hides in a session and clears its environment is found by where it works',
  async () => {
    await using scratch = await openScratch();
    for (const [place, isPrivate] of [
      [directory, false],
      [join(scratch.path, 'base'), true],
    ] as const) {
      mkdirSync(place, { recursive: true });
      const where = join(directory, `hidden ${isPrivate}`);
      const keeps = isPrivate ? 'env -i HOME=/ ' : '';
      const running = await startProcess({
        ...shell(`${keeps}${HIDDEN} "${where}" > /dev/null 2>&1 & exit 0`),
        directory: place,
      });
      const pid = await pidFrom(`hidden ${isPrivate}`);
      await running.exit;
      expect(await running.end(1)).toEqual([{ pid, name: 'sleep' }]);
      expect(isAlive(pid)).toBe(false);
    }
  },
);

test.skipIf(process.platform !== 'linux')(
  'what hides and works elsewhere is found while something leads to it',
  async () => {
    const script = `(cd /; exec ${HIDDEN} "${join(directory, 'away')}" > /dev/null 2>&1) & wait`;
    const running = await startProcess(shell(script));
    const pid = await pidFrom('away');
    expect(processesOf(running.pid)).toContain(pid);
    expect((await running.end()).map((survivor) => survivor.pid)).toContain(pid);
    expect(isAlive(pid)).toBe(false);
  },
);

test.skipIf(process.platform !== 'linux')('what is not ours is left alone', async () => {
  const launch = (script: string): Promise<number> => {
    const child = spawn('sh', ['-c', script], {
      cwd: directory,
      detached: true,
      env: { ...environment, HOME: '/' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Promise((settle) => child.stdout.once('data', (text) => settle(Number(text))));
  };
  const other = launch('setsid sleep 1000 & echo $!; exit 0');
  const running = await startProcess(shell('sleep 1000'));
  const stranger = launch('setsid sleep 1000 > /dev/null 2>&1 & echo $!; exit 0');
  const pids = await Promise.all([other, stranger]);
  try {
    expect(await running.end()).toEqual([]);
    expect(pids.every(isAlive)).toBe(true);
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGKILL');
  }
});

test('helpers that leave soon after their parent are no survivors', async () => {
  const running = await startProcess(shell('sleep 0.05 & exit 0'));
  expect(await running.end(1)).toEqual([]);
});

test('groups are remembered while they run, and a shell can end all of them at once', async () => {
  const first = await startProcess(shell('sleep 1000'));
  const second = await startProcess(
    shell('setsid sh -c "echo \\$\\$ > fled; exec sleep 1000" & trap "" TERM; sleep 1000'),
  );
  const fled = await pidFrom('fled');
  expect(liveGroups()).toEqual([first.pid, second.pid]);
  endEverything();
  expect(liveGroups()).toEqual([]);
  expect(['SIGTERM', 'SIGKILL']).toContain((await first.exit).signal);
  await second.exit;
  await until(() => ![first.pid, second.pid, fled].some(isAlive));
  await Promise.all([first.end(), second.end()]);
});

test('disposal ends the group', async () => {
  let pid: number;
  {
    await using running = await startProcess(shell('sleep 1000 & wait'));
    pid = running.pid;
    expect(liveGroups()).toContain(pid);
  }
  expect(isAlive(pid)).toBe(false);
  expect(liveGroups()).not.toContain(pid);
});
