import { beforeAll, describe, expect, test } from 'vitest';
import {
  BENCH,
  check,
  cli,
  commit,
  CONFIG,
  FILES,
  makeProject,
  sh,
  temporaryFolder,
  write,
} from './project.ts';

describe('what the user wrote wrong ends with exit code 2', () => {
  const project = makeProject();

  test('missing configuration', async () => {
    const { code, stderr, stdout } = await cli(temporaryFolder(), 'validate');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('perf-budgets.yml');
  });

  test.each([
    ['', /perf-budgets\.yml/],
    ['benchmarks: [\n', /perf-budgets\.yml:\d+:\d+/],
    [CONFIG({ benchmarks: 'sums: { tinybnch: bench/sums.bench.js }' }), /perf-budgets\.yml:4:11.*tinybench/s],
    [CONFIG({ budgets: '"**": { p50: fast }' }), /perf-budgets\.yml:6:16/],
    [`# ${'x'.repeat(70_000)}`, /64 KiB/],
  ])('configuration %#', async (text, message) => {
    const folder = temporaryFolder();
    write(folder, { 'perf-budgets.yml': text });
    const { code, stderr, stdout } = await cli(folder, 'validate');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.each([
    [['check', '--bsae', 'main'], '--bsae'],
    [['chekc'], 'chekc'],
    [['check', '--time-limit', 'soon'], 'soon'],
    [['check', '--time-limit', '0s'], 'longer than zero'],
    [['check', '--json', 'out', '--markdown', './out'], '--json and --markdown name the same file ./out'],
    [['check', '--json', 'perf-budgets.yml'], '--config and --json name the same file'],
    [['check', '--seed', '-1'], '--seed'],
    [['run', '--only', 'sums/sum', '--only', 'lost/x'], '--only lost/x matches no benchmark'],
    [['check', 'extra'], 'too many arguments'],
    [['check', '--base', 'no-such-branch'], 'no-such-branch'],
    [['check', '--head', 'no-such-branch'], 'no-such-branch'],
    [['check', '--only', 'no-such/benchmark'], 'sums/sum'],
    [['check', '--only', ''], '--only'],
    [['check', '--config', 'src'], 'src'],
    [['check', '--config', 'elsewhere/perf-budgets.yml'], 'elsewhere'],
    [['replay', 'no-such.json'], 'no-such.json'],
    [['replay', 'package.json'], 'package.json'],
    [['replay', 'src/work.js'], 'not JSON'],
    [['replay', 'package.json', '--budget', 'nonsense'], ''],
  ])('%j', async (args, words) => {
    const { code, stderr, left } = await cli(project, ...args);
    expect({ code, stderr, left }).toMatchObject({ code: 2, left: [] });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/fault of perf-budgets|\n\s+at /);
  });

  test('not a repository, a branch without a commit, a first commit', async () => {
    const folder = temporaryFolder();
    write(folder, FILES);
    const outside = await cli(folder, 'check');
    expect({ ...outside, code: 2 }).toEqual(outside);
    expect(outside.stderr).toContain('not in a git repository');
    sh(folder, 'init', '--quiet', '--initial-branch=main');
    const unborn = await cli(folder, 'check');
    expect({ ...unborn, code: 2 }).toEqual(unborn);
    expect(unborn.stderr).toContain('no commit');
    commit(folder, {});
    const first = await cli(folder, 'check');
    expect({ ...first, code: 2 }).toEqual(first);
    expect(first.stderr).toContain('--base');
  });
});

describe('what cannot be measured ends with exit code 3', () => {
  /** Benchmark files by what is wrong with them, and what has to be said. */
  const BROKEN: Readonly<Record<string, readonly [file: string, words: string]>> = {
    'throws-on-import': [
      BENCH({ sum: 'work()' }, 'throw new Error("broken on import");'),
      'broken on import',
    ],
    'exits-in-the-middle': [BENCH({ sum: '{ work(); process.exit(0); }' }), 'exit'],
    'throws-in-a-task': [BENCH({ sum: '{ throw new TypeError("broken in task"); }' }), 'broken in task'],
    'exports-nothing': ['export const nothing = 1;\n', 'Bench'],
    'has-two-of-one-name': [`${BENCH()}export const twin = new Bench().add('sum', work);\n`, 'sum'],
    'reports-negative-times': [BENCH({ sum: '({ overriddenDuration: -1 })' }), 'overriddenDuration is -1'],
    'reports-no-number': [BENCH({ sum: '({ overriddenDuration: NaN })' }), 'overriddenDuration is NaN'],
    'reports-no-time-at-all': [BENCH({ sum: '({ overriddenDuration: 0 })' }), 'overriddenDuration is 0'],
    'leaves-a-process': [
      BENCH(
        { sum: 'work()' },
        "import { spawn } from 'node:child_process';\nspawn('sleep', ['300'], { detached: true, stdio: 'ignore' }).unref();",
      ),
      'sleep',
    ],
  };
  const names = Object.keys(BROKEN);
  let run: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    const benchmarks = names.map((name) => `${name}: { tinybench: bench/${name}.bench.js }`).join('\n  ');
    const whole = names.map((name) => [`bench/${name}.bench.js`, BENCH()]);
    const project = makeProject({
      ...(Object.fromEntries(whole) as Record<string, string>),
      'perf-budgets.yml': CONFIG({ benchmarks }),
    });
    const broken = names.map((name) => [`bench/${name}.bench.js`, BROKEN[name]?.[0]]);
    write(project, Object.fromEntries(broken) as Record<string, string>);
    run = await check(project);
  });

  test.each(names)('a benchmark file that %s', (name) => {
    const { code, report, stdout, left } = run;
    expect({ code, verdict: report.verdict, left }).toEqual({ code: 3, verdict: 'failed', left: [] });
    const found = report.benchmarks.filter(({ suite }) => suite === name);
    expect(found.map(({ status }) => status)).toEqual(['failed']);
    const words = BROKEN[name]?.[1] ?? '';
    expect(found[0]?.failure?.message).toContain(words);
    expect(stdout).toContain(words);
  });

  test('a benchmark that hangs ends with the time limit, and leaves nothing running', async () => {
    const project = makeProject();
    write(project, {
      'bench/sums.bench.js': BENCH({ sum: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)' }),
    });
    const { code, stdout, stderr, left } = await cli(project, 'check', '--time-limit', '15s');
    expect({ code, left }, stdout + stderr).toEqual({ code: 3, left: [] });
    // On a busy machine the time is over before a trial begins, or before that.
    expect((stdout + stderr).replaceAll(/\s+/g, ' ')).toMatch(
      /not measured in time: no trial finished in \d|no time was left for a trial|nothing was decided: the time limit of 15 s/,
    );
    expect(stdout + stderr).toContain('--time-limit');
  });

  test('a benchmark that floods its output is measured all the same, and none of it is shown', async () => {
    const project = makeProject();
    const flood = "console.log('::error::flood '.repeat(2000)); console.error('##[error]flood'.repeat(200));";
    write(project, { 'bench/sums.bench.js': BENCH({ sum: `{ ${flood} return work(); }` }) });
    const { code, report, stdout, stderr } = await check(project);
    expect({ code, status: report.benchmarks[0]?.status }).toEqual({ code: 0, status: 'measured' });
    expect(stdout + stderr).not.toContain('flood');
  });

  test('commands that are not there, fail, or are killed', async () => {
    const benchmarks = `absent: { command: no-such-program --now }
  fails: { command: sh -c "echo wrong input >&2; exit 9" }
  killed: { command: [sh, -c, "kill -9 $$"] }`;
    const project = makeProject({ 'perf-budgets.yml': CONFIG({ benchmarks }) });
    write(project, { 'src/work.js': '' });
    const { code, report, stdout } = await check(project);
    expect({ code, left: report.verdict }).toEqual({ code: 3, left: 'failed' });
    const failures = Object.fromEntries(report.benchmarks.map(({ path, failure }) => [path, failure]));
    expect(failures['absent']?.message).toContain('no-such-program');
    expect(failures['fails']).toMatchObject({ exitCode: 9 });
    expect(failures['fails']?.output).toContain('wrong input');
    expect(failures['killed']).toMatchObject({ signal: 'SIGKILL' });
    for (const path of ['absent', 'fails', 'killed']) expect(stdout).toContain(path);
  });

  test('a file of benchmarks that is not there', async () => {
    const project = makeProject();
    sh(project, 'rm', '--quiet', 'bench/sums.bench.js');
    const { code, stdout, report } = await check(project);
    expect([1, 3]).toContain(code);
    expect(report.verdict).not.toBe('within');
    expect(stdout).toContain('bench/sums.bench.js');
  });
});
