import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BenchmarkFailure } from '../../../src/core/model/errors.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import type { ReportSpec } from '../../../src/core/model/suite-specs.ts';
import { report } from '../../../src/runners/report/runner.ts';
import type { SuiteResult } from '../../../src/runners/runner.ts';
import { failureOf, isAlive, side } from '../side.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'report ü ')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'sub'));
const here = side(root);

/** A tool in JavaScript: its program text. */
const tool = (program: string, more: Partial<ReportSpec> = {}): ReportSpec => ({
  kind: 'report',
  argv: [process.execPath, '--input-type=module', '-e', program],
  format: 'json',
  file: null,
  directory: '.',
  environment: {},
  ...more,
});
const print = (entries: readonly object[]): string =>
  `console.log(${JSON.stringify(JSON.stringify(entries))})`;
const SORT = { name: 'sort', metric: 'p50', unit: 'ms', samples: [1, 2, 4] };
const shares = async (spec: ReportSpec, context = here): Promise<ReadonlyMap<string | null, SuiteResult>> =>
  (await report.runSuite?.(spec, context)) as ReadonlyMap<string | null, SuiteResult>;

test('every benchmark of the report is a task, in the order of the report', async () => {
  const spec = tool(
    print([SORT, { ...SORT, name: 'a/b' }, { name: 'sort', metric: 'peak-memory', unit: 'MiB', value: 3 }]),
  );
  expect((await report.list(spec, here)).map(({ task }) => task)).toEqual(['sort', 'a/b']);
});

test('samples are times of a turn; statistics without samples are values; nothing is made up', async () => {
  const found = await shares(
    tool(
      print([
        SORT,
        { name: 'sort', metric: 'peak-memory', unit: 'MiB', value: 3 },
        { name: 'sort', metric: 'heap-per-op', unit: 'B', value: 0 },
        { name: 'sort', metric: 'cpu-time', unit: 'ms', samples: [1, 3] },
        { name: 'mean', metric: 'mean', unit: 'ms', value: 5 },
        { name: 'tail', metric: 'p50', unit: 'ms', summary: { count: 9, p50: 5, p99: 8 } },
      ]),
    ),
  );
  expect(found.get('sort')).toEqual({
    turn: { samples: [0.001, 0.002, 0.004], cpu: 0.002 },
    batch: 1,
    peakMemory: 3 * 2 ** 20,
    values: { 'heap-per-op': 0 },
    units: {},
  });
  expect(found.get('mean')).toMatchObject({
    turn: { samples: [], cpu: null },
    peakMemory: null,
    values: { mean: 0.005 },
  });
  expect(found.get('tail')?.values).toEqual({ p50: 0.005, p99: 0.008 });
});

test('the self-test slows the tool itself, and what it reports is taken as it is', async () => {
  const program = `let stops = 0;
    process.on('SIGCONT', () => (stops += 1));
    setTimeout(() => console.log(JSON.stringify([{ name: 'stops', metric: 'mean', unit: 's', value: stops + 1 }])), 400);`;
  const stops = async (slowdown: number): Promise<number> =>
    (await shares(tool(program), { ...here, slowdown })).get('stops')?.values.mean ?? NaN;
  expect(await stops(0)).toBe(1);
  expect(await stops(0.25)).toBeGreaterThan(1);
});

test('it runs in its folder, with its environment, without stdin and without a shell', async () => {
  process.env['SECRET'] = 'secret';
  const program = `import { readFileSync } from 'node:fs';
    const name = [process.cwd(), process.env.X, process.env.SECRET, process.argv[1], readFileSync(0, 'utf8')].join('|');
    console.log(JSON.stringify([{ ...${JSON.stringify(SORT)}, name }]))`;
  const spec = tool(program, { directory: 'sub', environment: { X: 'x y' } });
  const [task] = await report.list({ ...spec, argv: [...spec.argv, '$HOME *'] }, here);
  expect(task?.task).toBe(`${join(root, 'sub')}|x y||$HOME *|`);
});

describe('a report in a file', () => {
  const write = (file: string, text = JSON.stringify([SORT])): string =>
    `import { mkdirSync, writeFileSync } from 'node:fs'; import { dirname } from 'node:path';
     mkdirSync(dirname(${JSON.stringify(file)}), { recursive: true }); writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(text)}); console.log('done');`;

  test('is read where the tool runs', async () => {
    const spec = tool(write('out/a.json'), { file: 'out/a.json', directory: 'sub' });
    expect([...(await shares(spec)).keys()]).toEqual(['sort']);
    // And again, with the same contents.
    expect([...(await shares(spec)).keys()]).toEqual(['sort']);
  });

  test('counts only when this run wrote it', async () => {
    writeFileSync(join(root, 'old.json'), JSON.stringify([SORT]));
    const failure = await failureOf(shares(tool('console.log("hello there")', { file: 'old.json' })));
    expect(failure.message).toMatch(/ wrote no old\.json$/);
    expect(failure.output).toContain('hello there');
  });

  test('is begun anew by every run, though the tool adds to what it finds', async () => {
    const program = `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
      const before = existsSync('grown.json') ? JSON.parse(readFileSync('grown.json'))[0].samples : [];
      const samples = [...before, Math.random(), Math.random(), Math.random()];
      writeFileSync('grown.json', JSON.stringify([{ ...${JSON.stringify(SORT)}, samples }]));`;
    const spec = tool(program, { file: 'grown.json' });
    for (const _ of [1, 2]) expect((await shares(spec)).get('sort')?.turn.samples.length).toBe(3);
    // One that keeps its results elsewhere, and reports all of them.
    const kept = tool(`${program} console.log(readFileSync('grown.json', 'utf8'))`);
    const failure = await failureOf(shares(kept).then(() => shares(kept)));
    expect(failure.message).toMatch(/ still holds the samples of the run before, of "sort" for one$/);
  });

  test('that is not there is missed, with what the tool printed', async () => {
    const failure = await failureOf(shares(tool('console.error("no such flag")', { file: 'none.json' })));
    expect(failure.message).toMatch(/ wrote no none\.json$/);
    expect(failure.hint).toContain('file:');
    expect(failure.output).toContain('no such flag');
  });

  test('or in a folder, without what earlier runs left in it', async () => {
    const benchmark = (name: string): string => `criterion/${name}/new/benchmark.json`;
    const all = (name: string): string =>
      write(benchmark(name), JSON.stringify({ full_id: name })) +
      `writeFileSync('criterion/${name}/new/sample.json', JSON.stringify({ iters: [10, 20], times: [1000, 2000] }));`;
    const first = tool(all('old'), { format: 'criterion', file: 'criterion' });
    expect([...(await shares(first)).keys()]).toEqual(['old']);
    // A run that rewrites the samples of another benchmark only.
    const second = tool(all('now'), { format: 'criterion', file: 'criterion' });
    const found = await shares(second);
    expect([...found.keys()]).toEqual(['now']);
    expect(found.get('now')?.turn.samples).toEqual([1e-7, 1e-7]);
    expect(found.get('now')?.batch).toBe(20);
  });
});

describe('what goes wrong is a failure that says what to do', () => {
  test.each([
    [
      'exits with 3',
      'console.log("reason on stdout"); console.error("reason on stderr"); process.exitCode = 3',
      /ended with exit code 3$/,
      /reason on stdout\nreason on stderr/,
    ],
    ['prints nothing', '', /is not a valid json report: stdout: the report is empty$/, null],
    [
      'prints something else',
      'console.log("BenchmarkSort 1"); console.error("warning: x")',
      /stdout: line 1, column 1: expected JSON, not "BenchmarkSort 1"$/,
      /BenchmarkSort 1\nwarning: x/,
    ],
    ['is killed', 'process.kill(process.pid, "SIGKILL")', /was killed by SIGKILL/, null],
  ])('a tool that %s', async (_, program, message, output) => {
    const failure = await failureOf(shares(tool(program)));
    expect(failure.message).toMatch(message);
    if (output !== null) expect(failure.output).toMatch(output);
  });

  test('a report with a hole fails the benchmark that has it, with what the tool printed', async () => {
    const hole = { ...SORT, name: 'hole', samples: [null] };
    const program = `console.error('warning: x'); ${print([SORT, hole])}`;
    expect((await report.list(tool(program), here)).map(({ task }) => task)).toEqual(['sort', 'hole']);
    const found = await report.runSuite?.(tool(program), here);
    expect(found?.get('sort')).toHaveProperty('turn');
    const failure = found?.get('hole');
    if (!(failure instanceof BenchmarkFailure)) throw new Error('expected a failure');
    expect(failure.message).toMatch(/^the report of `.*`: stdout: \[1\]\.samples\[0\]: expected a number$/);
    expect(failure.failure.output).toContain('warning: x');
  });

  test('what the tool skipped is listed as that', async () => {
    const rows = [
      { name: 'BM_a', run_name: 'BM_a', real_time: 5, time_unit: 'ns' },
      { name: 'BM_b', run_name: 'BM_b', skipped: true, skip_message: 'no GPU' },
    ];
    const program = `console.log(${JSON.stringify(JSON.stringify({ benchmarks: rows }))})`;
    const [one, other] = await report.list(tool(program, { format: 'google-benchmark' }), here);
    expect(one).not.toHaveProperty('skipped');
    expect(other).toMatchObject({ task: 'BM_b', skipped: expect.stringContaining('no GPU') as string });
  });

  test('a tool that floods is ended', async () => {
    const failure = await failureOf(shares(tool('', { argv: ['cat', '/dev/zero'] })));
    expect(failure.message).toBe('`cat /dev/zero` printed more than 64 MiB');
  });

  test('a tool that never ends is ended, and told so', async () => {
    const failure = await failureOf(
      shares(tool('console.error("working"); setInterval(() => {}, 1000)'), { ...here, limit: 0.5 }),
    );
    expect(failure.message).toMatch(/did not end within 0\.5 s$/);
    expect(failure.output).toContain('working');
  });

  const hiding: [string, string][] = process.platform === 'linux' ? [['one that hides', 'env: {},']] : [];
  test.each<[string, string]>([['a process', ''], ...hiding])(
    'a tool that leaves behind %s',
    async (_, options) => {
      const program = `import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { ${options} detached: true, stdio: 'ignore' });
      child.unref(); console.error(child.pid); ${print([SORT])}`;
      const error = await report.list(tool(program), here).then(
        () => null,
        (reason: unknown) => reason as BenchmarkFailure,
      );
      expect(error?.failure.message).toContain('left a process running');
      await expect
        .poll(() => isAlive(Number(/\d+/.exec(error?.failure.output ?? '')?.[0] ?? -1)))
        .toBe(false);
    },
  );

  test.each([
    [{ argv: ['no-such-tool', '-x'] }, /^command not found: no-such-tool$/],
    [{ argv: ['./missing'] }, /^command not found: \.\/missing$/],
    [{ directory: 'nowhere' }, /the folder nowhere does not exist$/],
  ])('%j', async (more, message) => {
    expect((await failureOf(shares(tool('', more)))).message).toMatch(message);
  });

  test('an abort is no failure', async () => {
    const stop = new AbortController();
    const running = shares(tool('setInterval(() => {}, 1000)'), side(root, stop.signal));
    setTimeout(() => stop.abort(new Error('cancelled')), 200);
    await expect(running).rejects.toThrow('cancelled');
  });
});

test('exact metrics come from one run a side, whatever asks', async () => {
  const program = `import { appendFileSync } from 'node:fs'; appendFileSync('runs', 'x'); ${print([
    { name: 'a', metric: 'instructions', unit: '1', value: 1234 },
    { name: 'b', metric: 'size', unit: 'kB', value: 2 },
  ])}`;
  const context = side(root);
  const spec = tool(program);
  const values = async (task: string, metrics: readonly MetricName[]) =>
    // The engine gives every benchmark a context of its own.
    (await report.exact?.(spec, task, { ...context }, metrics, null))?.values;
  expect(await values('a', ['instructions'])).toEqual({ instructions: 1234 });
  expect(await values('b', ['size', 'instructions'])).toEqual({ size: 2000 });
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(join(root, 'runs'), 'utf8')).toBe('x');
});
