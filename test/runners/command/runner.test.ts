import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CommandSpec } from '../../../src/core/model/program-spec.ts';
import { findTools } from '../../../src/runners/command/tools.ts';
import { command, commandRunner } from '../../../src/runners/command/runner.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { failureOf, isAlive, measure, median, side } from '../side.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'command ü ')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'sub'));

const spec = (argv: readonly string[], more: Partial<CommandSpec> = {}): CommandSpec => ({
  kind: 'command',
  argv,
  directory: '.',
  environment: {},
  ...more,
});
const shell = (script: string): CommandSpec => spec(['sh', '-c', script]);
const here = side(root);
const count = (file: string): number => readFileSync(join(root, file), 'utf8').length;

const tools = await findTools(process.env['PATH']);
const ways = [
  ['python3', commandRunner({ tools }), tools.python !== null],
  ['GNU time', commandRunner({ tools: { ...tools, python: null } }), tools.time !== null],
  ['the clock', commandRunner({ tools: { python: null, time: null } }), true],
] as const;

describe.each(ways)('accounted for by %s', (way, runner, available) => {
  const it = test.skipIf(!available);

  it('runs the program in its folder, with its environment, without stdin and without a shell', async () => {
    writeFileSync(join(root, 'sub/show'), '#!/bin/sh\necho "$PWD|$X|$1|$SECRET" > shown; cat >> shown\n', {
      mode: 0o755,
    });
    process.env['SECRET'] = 'secret';
    const options = { directory: 'sub', environment: { X: 'a\nb =' } };
    const { session } = await measure(runner, spec(['./show', '$HOME *'], options), null, here, 1);
    expect(readFileSync(join(root, 'sub/shown'), 'utf8')).toBe(`${root}/sub|a\nb =|$HOME *|\n`);
    expect(session).toMatchObject({ batch: 1, pid: null });
  });

  it('times each run, warms up before, and runs several in one turn when they are short', async () => {
    rmSync(join(root, 'runs'), { force: true });
    await using session = await runner.open(shell('printf x >> runs; sleep 0.01'), null, here);
    const before = count('runs');
    expect(before).toBeGreaterThanOrEqual(2);
    expect(session.operation).toBeGreaterThan(0.01);
    const { samples } = await session.turn(0.5);
    expect(samples.length).toBe(count('runs') - before);
    expect(samples.length).toBeGreaterThan(1);
    expect(Math.min(...samples)).toBeGreaterThan(0.01);
    const once = await session.turn(0);
    expect(once.samples.length).toBe(1);
  });

  it('takes a command longer than a turn as one sample', async () => {
    const { turns } = await measure(runner, shell('sleep 0.1'), null, here, 2);
    expect(turns.map((turn) => turn.samples.length)).toEqual([1, 1]);
    expect(turns[0]?.samples[0]).toBeGreaterThan(0.1);
  });

  it('sums the processor time of the tree and finds its largest process', async () => {
    const work =
      'let u; do { for (let i = 0; i < 1e5; i++); u = process.cpuUsage(); } while (u.user + u.system < 80e3); Buffer.alloc(90e6, 1)';
    const { turns, peak } = await measure(
      runner,
      spec(['sh', '-c', `"$0" -e "${work}"; sleep 0.1`, process.execPath]),
      null,
      here,
      1,
    );
    const [turn] = turns;
    if (way === 'the clock') return expect([turn?.cpu, peak]).toEqual([null, null]);
    expect(turn?.cpu).toBeGreaterThanOrEqual(0.07);
    expect(turn?.cpu).toBeLessThan((turn?.samples[0] ?? 0) - 0.05);
    expect(peak).toBeGreaterThan(90e6);
    expect(peak).toBeLessThan(300e6);
  });

  it('sees how small a program is, from a large process', async () => {
    const ballast = Buffer.alloc(300e6, 1);
    const { peak } = await measure(runner, spec(['true']), null, here, 1);
    if (way === 'the clock') expect(peak).toBeNull();
    else expect(peak).toBeLessThan(tools.time === null ? 20e6 : 4e6);
    expect(ballast.length).toBe(300e6);
  });

  it.each([
    [
      'another exit code',
      'echo one; echo two >&2; exit 3',
      'ended with exit code 3',
      { exitCode: 3, output: 'one\ntwo' },
    ],
    [
      'a signal',
      'echo last; kill -SEGV $$',
      'was killed by SIGSEGV',
      { signal: 'SIGSEGV', exitCode: null, output: 'last' },
    ],
  ])('%s', async (_, script, message, details) => {
    const failure = await failureOf(runner.open(shell(script), null, here));
    const isHidden = way === 'GNU time' && 'signal' in details;
    // GNU time tells a signal as a shell does.
    expect(failure).toMatchObject(isHidden ? { exitCode: 139, output: 'last' } : details);
    expect(failure.message).toBe(
      `command \`sh -c '${script}'\` ${isHidden ? 'ended with exit code 139' : message}`,
    );
    expect(liveGroups()).toEqual([]);
  });

  it('a run that goes wrong later', async () => {
    rmSync(join(root, 'later'), { force: true });
    const script = 'printf x >> later; [ $(wc -c < later) -lt 20 ] || { echo tired; exit 1; }; sleep 0.01';
    const failure = await failureOf(measure(runner, shell(script), null, here, 100));
    expect(failure).toMatchObject({ exitCode: 1, output: 'tired' });
  });

  it('a command that ignores SIGTERM and never ends, with its children', async () => {
    const script =
      'trap "" TERM; sleep 1000 & echo $! > stubborn; echo started; while :; do sleep 0.05; done';
    const failure = await failureOf(runner.open(shell(script), null, { ...here, limit: 5 }));
    expect(failure.message).toMatch(/^command `sh -c 'trap .*` did not end within 5 s$/);
    expect(failure.output).toBe('started');
    expect(isAlive(Number(readFileSync(join(root, 'stubborn'), 'utf8')))).toBe(false);
    expect(liveGroups()).toEqual([]);
  });

  it('survivors in its group', async () => {
    const failure = await failureOf(runner.open(shell('sleep 1000 & echo $! > left; true'), null, here));
    expect(failure.message).toMatch(/ left a process running: sleep$/);
    expect(failure.hint).toMatch(/wait for what it starts/);
    expect(isAlive(Number(readFileSync(join(root, 'left'), 'utf8')))).toBe(false);
  });

  it('helpers that end a moment later are no survivors', async () => {
    await expect(measure(runner, shell('sleep 0.02 & true'), null, here, 1)).resolves.toBeDefined();
  });

  const onLinux = test.skipIf(!available || process.platform !== 'linux');
  onLinux('survivors that left its group', async () => {
    // Node makes it larger than the launcher, so that nothing runs it once more for its memory.
    const script = 'setsid sh -c "echo \\$\\$ > daemon; exec sleep 1000" & "$0" -e 0';
    const argv = ['sh', '-c', script, process.execPath];
    const failure = await failureOf(measure(runner, spec(argv), null, here, 1));
    expect(failure.message).toMatch(/ left .* running: sleep$/);
    expect(isAlive(Number(readFileSync(join(root, 'daemon'), 'utf8')))).toBe(false);
  });

  // Only that launcher adopts what loses its parent.
  if (way === 'python3')
    onLinux('helpers that work on after the end, wherever they hide, and end by themselves', async () => {
      const busy = 'while (process.cpuUsage().user < 150e3);';
      for (const hidden of ['', 'setsid env -i ']) {
        const script = `${hidden}"$0" -e "${busy}" & true`;
        const failure = await failureOf(
          measure(runner, spec(['sh', '-c', script, process.execPath]), null, here, 1),
        );
        expect(failure.message).toMatch(/ left a process running: (node|MainThread)$/);
      }
    });

  it('a flood of output and garbage', async () => {
    const script = 'head -c 20000000 /dev/urandom; echo; echo "::error::end"; exit 1';
    const failure = await failureOf(runner.open(shell(script), null, here));
    expect(failure.output).toMatch(/: :error::end$/);
    expect(failure.output.length).toBeLessThan(7000);
    expect(failure.output).not.toMatch(/(?!\n|\t)\p{Cc}/u);
  });

  it('an abort', async () => {
    const stop = new AbortController();
    const opened = runner.open(shell('echo $$ > aborted; sleep 1000'), null, side(root, stop.signal));
    setTimeout(() => stop.abort(new Error('cancelled')), 300);
    await expect(opened).rejects.toThrow('cancelled');
    expect(isAlive(Number(readFileSync(join(root, 'aborted'), 'utf8')))).toBe(false);
    expect(liveGroups()).toEqual([]);
  });

  it('disposal in the middle of a run', async () => {
    const session = await runner.open(shell('sleep 0.2'), null, here);
    const turn = session.turn(60).catch((error: unknown) => error);
    await session[Symbol.asyncDispose]();
    expect(await turn).toBeInstanceOf(Error);
    expect(liveGroups()).toEqual([]);
  });
});

describe('commands that cannot start', () => {
  writeFileSync(join(root, 'plain'), 'text');
  writeFileSync(join(root, 'text'), 'no program\n', { mode: 0o755 });
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'));

  test.each([
    [spec(['no-such-program', 'x']), 'command not found: no-such-program', /no shell runs commands/],
    [spec(['./nothing']), 'command not found: ./nothing', /prepare/],
    [spec(['./plain']), 'command not found: ./plain', /Is it executable/],
    [spec(['./dangling']), 'command not found: ./dangling', /prepare/],
    [spec(['true'], { directory: 'none' }), 'command `true`: the folder none does not exist', /prepare/],
  ])('%o', async (wrong, message, hint) => {
    for (const attempt of [() => command.list(wrong, here), () => command.open(wrong, null, here)]) {
      const failure = await failureOf(attempt());
      expect(failure.message).toBe(message);
      expect(failure.hint).toMatch(hint);
    }
  });

  test.skipIf(tools.python === null)('a text file without a first line that says how', async () => {
    const failure = await failureOf(command.open(spec(['./text']), null, here));
    expect(failure.message).toBe('command `./text` cannot be started: ENOEXEC');
    expect(failure.hint).toMatch(/#!/);
  });
});

test('lists one benchmark without a name and does not run it', async () => {
  expect(await command.list(shell('touch ran'), here)).toEqual([{ task: null, warnings: [] }]);
  expect(() => readFileSync(join(root, 'ran'))).toThrow('ENOENT');
});

test('what cannot be measured is said', async () => {
  const warnings = async (given: typeof tools): Promise<string> => {
    await using session = await commandRunner({ tools: given }).open(spec(['true']), null, here);
    return session.warnings.join('\n');
  };
  expect(await warnings({ python: null, time: null })).toMatch(/python3 was not found.* not measured/);
  if (tools.time !== null)
    expect(await warnings({ ...tools, python: null })).toMatch(/python3 was not found.*10 ms/);
  if (tools.python !== null) {
    expect(await warnings({ ...tools, time: null })).toMatch(/memory below \d+ MiB cannot be distinguished/);
    if (tools.time !== null) expect(await warnings(tools)).toBe('');
  }
});

test.skipIf(tools.python === null)('the launcher does not change what the program sees', async () => {
  const script = 'env | sort > seen; ls -l /proc/self/fd > fds; ps -o ignored= -p $$ > ignored';
  await measure(
    commandRunner({ tools: { ...tools, time: null } }),
    shell(script),
    null,
    { ...here, environment: { PATH: process.env['PATH'] ?? '' } },
    1,
  );
  const seen = readFileSync(join(root, 'seen'), 'utf8').replace(/^(PATH|PWD|OLDPWD|_|SHLVL)=.*\n/gm, '');
  expect(seen).toMatch(/^PERF_BUDGETS_RUN=[0-9a-f]{16}-\d{6}\n$/);
  // Nothing but the three standard streams, the folder ls reads, and what it writes to.
  const open = readFileSync(join(root, 'fds'), 'utf8').match(/ \d -> .*/g) ?? [];
  expect(open.map((line) => line.trim().replace(/\d+\]?$/, ''))).toEqual([
    '0 -> /dev/null',
    `1 -> ${root}/fds`,
    '2 -> pipe:[',
    expect.stringMatching(/^3 -> \/proc\//) as string,
  ]);
  // Python ignores SIGPIPE (13) and SIGXFSZ (25), which would be inherited.
  const ignored = BigInt(`0x${readFileSync(join(root, 'ignored'), 'utf8').trim()}`);
  expect(ignored & ((1n << 12n) | (1n << 24n))).toBe(0n);
});

test('both sides at once', async () => {
  const results = await Promise.all([1, 2].map(() => measure(command, shell('exit 0'), null, here, 3)));
  for (const { turns } of results) expect(median(turns.flatMap((turn) => turn.samples))).toBeGreaterThan(0);
});
