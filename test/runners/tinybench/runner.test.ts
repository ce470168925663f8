import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { NodeFileSpec } from '../../../src/core/model/suite-specs.ts';
import { tinybench, tinybenchRunner } from '../../../src/runners/tinybench/runner.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { failureOf, fixtures, isAlive, measure, median, side } from '../side.ts';
import { until } from '../../until.ts';

const temporary = mkdtempSync(join(tmpdir(), 'tinybench ü '));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const spec = (file: string, nodeArgs: readonly string[] = []): NodeFileSpec<'tinybench'> => ({
  kind: 'tinybench',
  file,
  nodeArgs,
});
/** For what never ends. Loading is not hurried, nor is a warm-up that ends. */
const hasty = tinybenchRunner({ operationLimit: 4 });
const packageOf = (name: string): string => dirname(dirname(createRequire(import.meta.url).resolve(name)));

/** A project of its own with one copy of tinybench and some of the fixtures. */
const project = (name: string, tinybenchPackage: string, files: readonly string[]): string => {
  const root = join(temporary, name);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  symlinkSync(packageOf(tinybenchPackage), join(root, 'node_modules/tinybench'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  for (const file of files) cpSync(join(fixtures, file), join(root, file));
  return root;
};

describe.each(['tinybench2', 'tinybench3', 'tinybench4', 'tinybench5', 'tinybench'])('%s', (major) => {
  const root = project(major, major, [
    'ordinary.bench.js',
    'hooks.bench.js',
    'several.bench.js',
    'duplicate-task.bench.js',
  ]);

  test('lists', async () => {
    expect(await tinybench.list(spec('ordinary.bench.js'), side(root))).toEqual([
      { task: 'sync', warnings: [] },
      { task: 'async', warnings: [] },
      { task: 'slow', warnings: [] },
    ]);
  });

  test('measures a short function in batches', async () => {
    const { session, turns, peak } = await measure(
      tinybench,
      spec('ordinary.bench.js'),
      'sync',
      side(root),
      10,
    );
    expect(session.batch).toBeGreaterThan(16);
    const samples = turns.flatMap((turn) => turn.samples);
    expect(samples.length).toBeGreaterThan(50);
    expect(Math.min(...samples, ...turns.map(({ cpu }) => cpu ?? 0))).toBeGreaterThan(0);
    expect(peak).toBeGreaterThan(20e6);
    expect(peak).toBeLessThan(300e6);
  });

  test('waits for an asynchronous function', async () => {
    const { session, turns } = await measure(tinybench, spec('ordinary.bench.js'), 'async', side(root));
    expect(session.batch).toBe(1);
    expect(session.operation).toBeGreaterThan(0.0015);
    expect(Math.min(...turns.flatMap((turn) => turn.samples))).toBeGreaterThan(0.0009);
    // It sleeps: less processor time than wall time.
    expect(turns[0]?.cpu).toBeLessThan(Math.max(...(turns[0]?.samples ?? [])));
  });

  test('takes an operation longer than a turn as one sample', async () => {
    const { turns } = await measure(tinybench, spec('ordinary.bench.js'), 'slow', side(root));
    expect(turns.map((turn) => turn.samples.length)).toEqual([1, 1, 1]);
    expect(turns[0]?.samples[0]).toBeGreaterThanOrEqual(0.025);
    expect(turns[0]?.cpu).toBeGreaterThan(0);
  });

  test('runs the hooks around the timed region, in order', async () => {
    const { session, turns } = await measure(tinybench, spec('hooks.bench.js'), 'hooked', side(root), 5);
    expect(session.batch).toBe(1);
    const each = ['beforeEach', 'fn of hooked', 'afterEach'];
    const around = ['setup hooked run', 'beforeAll', ...each, ...each, ...each];
    const events = JSON.parse(readFileSync(join(root, 'events.json'), 'utf8')) as string[];
    expect(events.slice(0, around.length)).toEqual(around);
    expect(events.slice(-2)).toEqual(['afterAll', 'teardown']);
    // beforeEach takes 4 ms at the least, the function 0.2 ms where nothing holds it up.
    expect(Math.min(...turns.flatMap((turn) => turn.samples))).toBeLessThan(0.004);
    expect(Math.min(...turns.map((turn) => turn.cpu ?? Number.NaN))).toBeLessThan(0.004);
  });

  test('tells benches apart by their names where it gives them names', async () => {
    // Major 2 has no names: there the same task twice is an error.
    const listed = tinybench.list(spec('several.bench.js'), side(root));
    if (major === 'tinybench2')
      expect((await failureOf(listed)).message).toBe('several.bench.js has two benchmarks called "small"');
    else
      expect((await listed).map(({ task }) => task)).toEqual([
        'reading/small',
        'reading/large',
        'writing/small',
      ]);
  });

  test('refuses a task that is there twice', async () => {
    expect(await failureOf(tinybench.list(spec('duplicate-task.bench.js'), side(root)))).toMatchObject({
      message: 'duplicate-task.bench.js failed while loading: Error: Task "same" already exists',
      hint: 'every benchmark in a file needs its own name',
    });
  });
});

describe('copies of tinybench', () => {
  const source = packageOf('tinybench');
  const root = project('copies', 'tinybench5', []);
  cpSync(source, join(root, 'vendor/tinybench'), { recursive: true });
  const text = "new Bench().add('vendored', () => Math.sqrt(2));\n";
  const imported = "import { Bench } from './vendor/tinybench/dist/index.js';\nexport const bench = ";
  writeFileSync(join(root, 'vendored.bench.js'), imported + text);
  writeFileSync(join(root, 'made.js'), imported + text);
  writeFileSync(join(root, 'elsewhere.bench.js'), "export { bench } from './made.js';\n");

  test('a Bench of another copy of tinybench 6 than the one in node_modules', async () => {
    const { turns } = await measure(tinybench, spec('vendored.bench.js'), 'vendored', side(root));
    expect(turns.flatMap(({ samples }) => samples).length).toBeGreaterThan(turns.length);
  });

  test('a Bench of another copy made in another file cannot be read', async () => {
    const failure = await failureOf(tinybench.list(spec('elsewhere.bench.js'), side(root)));
    expect(failure.message).toMatch(/hides the function of benchmark "vendored"/);
    expect(failure.hint).toMatch(/a single copy of tinybench/);
  });

  test('a project without tinybench of its own', async () => {
    const bare = join(temporary, 'bare');
    mkdirSync(bare);
    cpSync(join(fixtures, 'ordinary.bench.js'), join(bare, 'ordinary.bench.mjs'));
    const failure = await failureOf(tinybench.list(spec('ordinary.bench.mjs'), side(bare)));
    expect(failure.message).toMatch(/failed while loading: .*Cannot find package 'tinybench'/);
    expect(failure.hint).toBe('install tinybench in the project: `npm install --save-dev tinybench`');
  });
});

describe('files', () => {
  test('CommonJS', async () => {
    const root = project('commonjs', 'tinybench3', ['commonjs.bench.cjs']);
    const { turns } = await measure(tinybench, spec('commonjs.bench.cjs'), 'required', side(root));
    expect(turns.flatMap(({ samples }) => samples).length).toBeGreaterThan(turns.length);
  });

  test('functions are not called while a file is loaded', async () => {
    const tasks = await tinybench.list(spec('counts.bench.js'), side());
    expect(tasks.map(({ task }) => task)).toEqual(['a', 'b', 'c', 'ran 0']);
  });

  test.each([
    ['self-running.bench.js', ['a']],
    ['self-reporting.bench.js', ['first/a', 'second/b']],
    ['in-background.bench.js', ['late']],
  ])('%s runs itself, is not run while it is loaded, and is measured', async (file, names) => {
    const tasks = await tinybench.list(spec(file), side());
    expect(tasks.map(({ task }) => task)).toEqual(names);
    expect(tasks.flatMap(({ warnings }) => warnings)).toEqual([]);
    const { turns } = await measure(tinybench, spec(file), names[0] ?? '', side());
    expect(turns.flatMap(({ samples }) => samples).length).toBeGreaterThan(0);
  });

  test.each(['tinybench', 'tinybench2', 'tinybench3', 'tinybench5'])(
    'CommonJS or not, %s runs itself',
    async (version) => {
      const files = ['self-reporting.bench.js', 'self-running-commonjs.bench.cjs'];
      const root = project(`self-running-${version}`, version, files);
      for (const [file, name] of [
        ['self-reporting.bench.js', /b$/],
        ['self-running-commonjs.bench.cjs', /^required$/],
      ] as const) {
        const tasks = await tinybench.list(spec(file), side(root));
        expect(tasks.at(-1)?.task).toMatch(name);
      }
    },
  );

  test.each([['concurrent.bench.js', /`concurrency` is ignored/]])(
    '%s is warned about',
    async (file, warning) => {
      const [task] = await tinybench.list(spec(file), side());
      expect(task?.warnings.join()).toMatch(warning);
    },
  );

  test.each([
    ['missing.bench.js', 'missing.bench.js does not exist', /prepare/, null],
    ['no-bench.bench.js', 'no-bench.bench.js makes no tinybench Bench', /new Bench/, null],
    ['empty.bench.js', 'empty.bench.js makes a Bench without tasks', /bench.add/, null],
    [
      'duplicate-bench.bench.js',
      'duplicate-bench.bench.js has two benchmarks called "same"',
      /rename one/,
      null,
    ],
    [
      'throws-on-load.bench.js',
      'throws-on-load.bench.js failed while loading: Error: no data here',
      null,
      /at load .*throws-on-load.bench.js:4[^]*about to load data\n: :error::pretend/,
    ],
    [
      'exits-on-load.bench.js',
      'exits-on-load.bench.js ended its process while loading: it ended with exit code 0',
      /process\.exit/,
      /leaving early/,
    ],
    [
      'no-tinybench.bench.js',
      /failed while loading: .*Cannot find module .*does-not-exist/,
      /extension/,
      null,
    ],
  ])('%s', async (file, message, hint, output) => {
    for (const attempt of [
      () => tinybench.list(spec(file), side()),
      () => tinybench.open(spec(file), 'x', side()),
    ]) {
      const failure = await failureOf(attempt());
      expect(failure.message).toMatch(message);
      if (hint === null) expect(failure.hint).toBeNull();
      else expect(failure.hint).toMatch(hint);
      if (output !== null) expect(failure.output).toMatch(output);
    }
    expect(liveGroups()).toEqual([]);
  });

  test.each(['hangs-on-load.bench.js', 'loops-on-load.bench.js'])('%s', async (file) => {
    const failure = await failureOf(tinybenchRunner({ loadLimit: 1 }).list(spec(file), side()));
    expect(failure.message).toBe(`${file} did not finish loading within 1 s`);
    expect(failure.hint).toMatch(/endless loop/);
    expect(liveGroups()).toEqual([]);
  });

  test('a benchmark this side does not have', async () => {
    const failure = await failureOf(tinybench.open(spec('ordinary.bench.js'), 'nothing', side()));
    expect(failure.message).toBe('ordinary.bench.js has no benchmark "nothing"');
    expect(failure.hint).toBe('it has sync, async, slow');
  });

  test('flags node does not know', async () => {
    const failure = await failureOf(tinybench.list(spec('ordinary.bench.js', ['--no-such-flag']), side()));
    expect(failure.message).toMatch(/ended with exit code 9/);
    expect(failure.output).toMatch(/bad option: --no-such-flag/);
  });
});

describe('functions that go wrong', () => {
  // Each turn is an operation or more, and what goes wrong later does so after 330.
  const trouble = (task: string, turns = 1000) =>
    measure(/hangs|loops/.test(task) ? hasty : tinybench, spec('trouble.bench.js'), task, side(), turns);
  const where = (task: string): string => `trouble.bench.js: benchmark "${task}"`;

  test.each([
    ['throws', 'failed while warming up: TypeError: not a function, says the benchmark'],
    ['rejects', "failed while warming up: 'a string'"],
    ['throws in setup', 'failed while setting up: Error: no database'],
    ['throws later', 'failed while measuring: Error: the connection is gone'],
    ['throws at the end', 'failed while tearing down: Error: cannot clean up'],
    ['exits later', 'ended its process while measuring: it ended with exit code 7'],
    ['is killed later', 'ended its process while measuring: it was killed by SIGKILL (out of memory?)'],
    ['hangs', 'did not finish warming up within 4 s'],
    ['loops', 'did not finish warming up within 4 s'],
    ['hangs later', 'did not finish measuring within 4.01 s'],
    ['reports zero', 'failed while warming up: RangeError: overriddenDuration is 0'],
    ['reports NaN', 'failed while warming up: RangeError: overriddenDuration is NaN'],
    ['reports negative', 'failed while warming up: RangeError: overriddenDuration is -1'],
    ['reports text', "failed while warming up: RangeError: overriddenDuration is '12'"],
  ])('%s', async (task, message) => {
    const failure = await failureOf(trouble(task, task === 'throws at the end' ? 1 : 1000));
    expect(failure.message).toContain(`${where(task)} ${message}`);
    expect(liveGroups()).toEqual([]);
  });

  test('an error says where in the benchmark it was thrown, and nothing of this program', async () => {
    const { output } = await failureOf(trouble('throws'));
    expect(output).toMatch(/trouble\.bench\.js:\d+/);
    expect(output).not.toMatch(/tinybench-worker|node:internal/);
  });

  test('an exit gives its code, a kill its signal', async () => {
    expect(await failureOf(trouble('exits later'))).toMatchObject({ exitCode: 7, signal: null });
    expect(await failureOf(trouble('is killed later'))).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  test('a rejection nobody caught', async () => {
    const failure = await failureOf(trouble('crashes later'));
    expect(failure.message).toMatch(/ended its process while measuring: it ended with exit code 1/);
    expect(failure.output).toMatch(/nobody caught me/);
  });

  test('survivors', async () => {
    const failure = await failureOf(trouble('leaves a process', 1));
    expect(failure.message).toBe(`${where('leaves a process')} left a process running: sleep`);
    expect(failure.hint).toMatch(/afterAll/);
    await expect(trouble('ends its process', 1)).resolves.toBeDefined();
  });

  test.each(['prints garbage', 'floods', 'talks to its parent', 'fakes the clock'])(
    '%s and is measured all the same',
    async (task) => {
      const { turns } = await trouble(task, 3);
      const samples = turns.flatMap((turn) => turn.samples);
      expect(samples.length).toBeGreaterThanOrEqual(3);
      expect(median(samples)).toBeGreaterThan(0);
      expect(turns[0]?.cpu).toBeGreaterThan(0);
    },
  );

  test.each([
    ['reports', 0.0025],
    ['reports late', 0.004],
  ])('%s its own duration', async (task, seconds) => {
    const { turns, session } = await trouble(task, 2);
    expect(session.batch).toBe(1);
    expect(new Set(turns.flatMap((turn) => turn.samples))).toEqual(new Set([seconds]));
  });
});

describe('processes', () => {
  test('a session holds one process, pinned by its id, until it is disposed of', async () => {
    const session = await tinybench.open(spec('ordinary.bench.js'), 'sync', side());
    expect(session.pid !== null && isAlive(session.pid)).toBe(true);
    await session[Symbol.asyncDispose]();
    expect(session.pid !== null && isAlive(session.pid)).toBe(false);
  });

  test('an abort ends a turn, a warm-up and a load', async () => {
    for (const [file, task] of [
      ['trouble.bench.js', 'hangs'],
      ['hangs-on-load.bench.js', 'x'],
    ] as const) {
      const stop = new AbortController();
      const note = join(temporary, `hangs ${task}`);
      const context = side(fixtures, stop.signal);
      const environment = { ...context.environment, HANGS: note };
      const opened = tinybench.open(spec(file), task, { ...context, environment });
      void until(() => existsSync(note)).then(() => stop.abort(new Error('cancelled')));
      await expect(opened).rejects.toThrow('cancelled');
      expect(liveGroups()).toEqual([]);
    }
    const stop = new AbortController();
    const session = await tinybench.open(spec('ordinary.bench.js'), 'slow', side(fixtures, stop.signal));
    const turn = session.turn(20);
    stop.abort(new Error('cancelled'));
    await expect(turn).rejects.toThrow('cancelled');
  });

  test('both sides get the batch the engine chooses', async () => {
    await using session = await tinybench.open(spec('ordinary.bench.js'), 'sync', side());
    const { samples } = await session.turn(0.01, 1_000_000);
    expect(samples.length).toBeLessThan(50);
  });

  test('memory is this process alone, not what it was forked from', async () => {
    const ballast = Buffer.alloc(600e6, 1);
    const { peak } = await measure(tinybench, spec('ordinary.bench.js'), 'sync', side(), 1);
    expect(peak).toBeLessThan(300e6);
    expect(ballast.length).toBe(600e6);
  });
});

describe('traps', () => {
  const folder = join(temporary, 'traps');
  mkdirSync(join(folder, 'node_modules/tsx'), { recursive: true });
  symlinkSync(packageOf('tinybench'), join(folder, 'node_modules/tinybench'));
  writeFileSync(join(folder, 'node_modules/tsx/index.cjs'), '');
  const text =
    "import 'tsx/index.cjs';\nimport { Bench } from 'tinybench';\nexport default new Bench().add('a', () => 1);\n";
  writeFileSync(join(folder, 'loading.bench.mjs'), text);
  writeFileSync(join(folder, 'plain.bench.mjs'), text.replace(/.*\n/, ''));

  test.each([
    ['a loader by flag', 'plain.bench.mjs', ['--import', 'tsx/index.cjs'], /tsx compiles .* 16 to 65 times/],
    ['a loader in the file', 'loading.bench.mjs', [], /tsx compiles .* 16 to 65 times/],
    ['a profiler', 'plain.bench.mjs', ['--no-opt'], /--no-opt slows/],
  ])('%s', async (_, file, args, warning) => {
    const [task] = await tinybench.list(spec(file, args), side(folder));
    expect(task?.warnings.join('\n')).toMatch(warning);
    await using session = await tinybench.open(spec(file, args), 'a', side(folder));
    expect(session.warnings.join('\n')).toMatch(warning);
  });

  test('nothing to warn of', async () => {
    expect(await tinybench.list(spec('plain.bench.mjs'), side(folder))).toEqual([
      { task: 'a', warnings: [] },
    ]);
  });
});

describe('TypeScript', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const strips = major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);

  test.skipIf(strips)('a Node too old for it names the ways out', async () => {
    const failure = await failureOf(tinybench.list(spec('typed.bench.ts'), side()));
    expect(failure.message).toMatch(/typed\.bench\.ts failed while loading: .*Unknown file extension ".ts"/);
    expect(failure.hint).toMatch(/Node 22\.18 or newer.*--experimental-strip-types.*prepare.*@oxc-node/);
  });

  describe.each(['PERF_BUDGETS_NODE22', 'PERF_BUDGETS_NODE24'])('with the Node named by %s', (variable) => {
    const node = process.env[variable] ?? '';
    const context = { ...side(), node };

    test.skipIf(!existsSync(node)).each(['typed.bench.ts', 'typed.bench.mts'])('%s', async (file) => {
      const { turns, session } = await measure(tinybench, spec(file), 'typed', context);
      expect(turns[0]?.samples.length).toBeGreaterThan(50);
      expect(session.warnings).toEqual([]);
    });

    test.skipIf(!existsSync(node))('an enum is more than Node strips', async () => {
      const failure = await failureOf(tinybench.list(spec('enum.bench.ts'), context));
      expect(failure.message).toMatch(/enum/);
      expect(failure.hint).toMatch(/--experimental-transform-types/);
    });
  });
});

describe('what cannot be loaded says where, and what to do', () => {
  const broken = (name: string, files: Readonly<Record<string, string>>): string => {
    const root = project(name, 'tinybench', []);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
    return root;
  };

  test('a file that it imports and that cannot be parsed', async () => {
    const root = broken('syntax', {
      'a.bench.js': "import './helper.js';\nconsole.log('evaluated');\n",
      'helper.js': 'let fine = 1;\nlet broken = ;\n',
    });
    const failure = await failureOf(tinybench.list(spec('a.bench.js'), side(root)));
    expect(failure.message).toMatch(/SyntaxError: Unexpected token ';' at helper\.js:2$/);
    expect(failure.output).not.toContain('evaluated');
  });

  test('a text that it parses itself is no part of it', async () => {
    const root = broken('json', { 'a.bench.js': "JSON.parse('{');\n" });
    const failure = await failureOf(tinybench.list(spec('a.bench.js'), side(root)));
    expect(failure.message).toMatch(/SyntaxError: [^\n]*JSON[^\n]*$/);
    expect(failure.message).not.toContain(' at a.bench.js');
  });

  test('a package that is not installed', async () => {
    const root = broken('package', { 'a.bench.js': "import 'a-package-nobody-has';\n" });
    const failure = await failureOf(tinybench.list(spec('a.bench.js'), side(root)));
    expect(failure.hint).toContain('npm install a-package-nobody-has');
  });
});
