// Files of mitata and of Benchmark.js are measured by the same worker, with the tools as npm has them.

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
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { NodeFileSpec, NodeTool } from '../../../src/core/model/suite-specs.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { tinybench, tinybenchRunner } from '../../../src/runners/tinybench/runner.ts';
import { failureOf, measure, side } from '../side.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'tools ü ')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => expect(liveGroups()).toEqual([]));

mkdirSync(join(root, 'node_modules'));
for (const name of ['benchmark', 'mitata', 'lodash', 'platform'])
  symlinkSync(resolve(import.meta.dirname, '../../../node_modules', name), join(root, 'node_modules', name));

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'mitata.js': `
import { appendFileSync } from 'node:fs';
import { barplot, bench, do_not_optimize, group, run, summary } from 'mitata';
const text = 'a shoe and a boot '.repeat(20);
const say = (line) => appendFileSync('events.txt', line + '\\n');
bench('count', () => do_not_optimize(text.split(' ').length)).baseline(true).highlight('red').gc('inner');
bench('async', async () => { await new Promise((done) => setTimeout(done, 1)); });
bench(function named() { text.split('a'); });
group('sizes', () => {
  summary(() => bench('of $size', function* (state) {
    const data = Array.from({ length: state.get('size') }, (_, n) => n);
    say('made ' + data.length);
    yield () => do_not_optimize(data.reduce((a, b) => a + b, 0));
    say('done');
  }).range('size', 1, 100, 10));
  barplot(() => { bench('pair $a $b', () => text.split(' ')).args({ a: [1, 2], b: ['x'] }); });
});
bench('fresh', function* () {
  yield { [0]() { return [3, 1, 2]; }, bench(list) { if (list[0] !== 3) throw new Error('used'); list.sort(); } };
});
bench('same', function* (state) { const n = state.get('x'); yield () => text.slice(n); }).args([1, 2]);
bench('a/b > [c] ü \\n d', () => text.split(' '));
bench('throws', () => { throw new TypeError('not a function'); });
bench('exits', () => process.exit(3));
bench('hangs', () => new Promise(() => {}));
bench('prints', () => { console.log('::error::pretend'); text.split(' '); });
const { benchmarks } = await run({ colors: false });
console.log(benchmarks[0].runs[0].stats.avg);
`,
  'iterates.js':
    "import { bench } from 'mitata';\nbench('old', (state) => { for (const _ of state) ''.padStart(9); });\n",
  'none.js': "import 'mitata';\n",
  'suites.cjs': `
const Benchmark = require('benchmark');
const { appendFileSync } = require('node:fs');
const say = (line) => appendFileSync('suites.txt', line + '\\n');
const data = Array.from({ length: 100 }, (_, i) => (i * 7) % 100);
let ready = false;
new Benchmark.Suite('first')
  .on('start', () => { ready = true; say('start'); })
  .add('sort', () => { if (!ready) throw new Error('not started'); [...data].sort(); }, { maxTime: 0.1 })
  .add('deferred', { defer: true, fn: (deferred) => setTimeout(() => deferred.resolve(), 1) })
  .add('text', { setup: 'var list = [3, 1, 2];', fn: 'list.slice().sort();', teardown: 'list = null;' })
  .add('shared', { setup: function () { var words = ['b', 'a']; }, fn: function () { words.slice().sort(); } })
  .add('closed', { setup: () => say('setup'), fn: () => { [...data].sort(); }, teardown: () => say('teardown') })
  .add('throws', () => { throw new Error('no data'); })
  .on('cycle', ({ target }) => console.log(String(target), target.stats.mean.toFixed(3)))
  .run({ async: true });
new Benchmark.Suite('second').add('sort', function () { data.slice().sort(); }).run();
new Benchmark('alone', () => { data.slice().sort(); }).run();
`,
  'module.js':
    "import Benchmark from 'benchmark';\nconst suite = new Benchmark.Suite();\nsuite.add('one', () => { 'x'.padStart(99); });\nexport default suite;\n",
};
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text);

const spec = (kind: NodeTool, file: string): NodeFileSpec<NodeTool> => ({ kind, file, nodeArgs: [] });
const lines = (file: string): string[] => readFileSync(join(root, file), 'utf8').trim().split('\n');
const short = tinybenchRunner({ operationLimit: 2 });

describe('mitata', () => {
  const file = spec('mitata', 'mitata.js');
  const NAMES = [
    'count',
    'async',
    'named',
    'sizes/of 1',
    'sizes/of 10',
    'sizes/of 100',
    'sizes/pair 1 x',
    'sizes/pair 2 x',
    'fresh',
    'same (x: 1)',
    'same (x: 2)',
    'a/b > [c] ü d',
    'throws',
    'exits',
    'hangs',
    'prints',
  ];

  test('is named with groups and arguments, and not run', async () => {
    const tasks = await tinybench.list(file, side(root));
    expect(tasks.map(({ task }) => task)).toEqual(NAMES);
    expect(tasks.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test.each(['count', 'async', 'sizes/of 100', 'fresh', 'same (x: 2)', 'a/b > [c] ü d', 'prints'])(
    '%s is measured',
    async (task) => {
      const { session, turns } = await measure(tinybench, file, task, side(root));
      expect(turns.flatMap(({ samples }) => samples).length).toBeGreaterThan(2);
      // Arguments are made before each call.
      if (task === 'fresh') expect(session.batch).toBe(1);
      if (task === 'sizes/of 100') expect(lines('events.txt')).toEqual(['made 100', 'done']);
    },
  );

  test.each([
    ['throws', /^mitata\.js: benchmark "throws" failed while warming up: TypeError: not a function$/],
    ['exits', /ended its process while warming up: it ended with exit code 3/],
    ['hangs', /did not finish warming up within 2 s/],
    ['nothing', /^mitata\.js has no benchmark "nothing"$/],
  ])('%s', async (task, message) => {
    expect((await failureOf(measure(short, file, task, side(root)))).message).toMatch(message);
  });

  test.each([
    ['iterates.js', /iterates over its state/, /yield the function/],
    ['none.js', /calls no `bench/, /add one/],
    ['gone.js', /does not exist/, /prepare/],
  ])('%s', async (name, message, hint) => {
    const failure = await failureOf(tinybench.list(spec('mitata', name), side(root)));
    expect(failure.message).toMatch(message);
    expect(failure.hint).toMatch(hint);
  });
});

describe('Benchmark.js', () => {
  const file = spec('benchmark', 'suites.cjs');

  test('is named with suites where names alone do not do, and not run', async () => {
    const tasks = await tinybench.list(file, side(root));
    expect(tasks.map(({ task }) => task)).toEqual([
      'sort',
      'deferred',
      'text',
      'shared',
      'closed',
      'throws',
      'second/sort',
      'alone',
    ]);
  });

  test.each(['sort', 'deferred', 'text', 'shared', 'closed', 'second/sort', 'alone'])(
    '%s is measured',
    async (task) => {
      const { session, turns } = await measure(tinybench, file, task, side(root));
      expect(turns.flatMap(({ samples }) => samples).length).toBeGreaterThan(2);
      if (task === 'deferred') expect(session.operation).toBeGreaterThan(0.0009);
      if (task === 'closed') expect(lines('suites.txt').slice(-3)).toEqual(['start', 'setup', 'teardown']);
    },
  );

  test('of a module that exports its suite', async () => {
    const { turns } = await measure(tinybench, spec('benchmark', 'module.js'), 'one', side(root));
    expect(turns.flatMap(({ samples }) => samples).length).toBeGreaterThan(2);
  });

  test('throws', async () => {
    const failure = await failureOf(measure(tinybench, file, 'throws', side(root)));
    expect(failure.message).toBe('suites.cjs: benchmark "throws" failed while warming up: Error: no data');
  });

  test.each([
    ['benchmark', /needs Benchmark\.js, which is not installed/],
    ['mitata', /needs mitata, which is not installed/],
  ] as const)('%s is not installed', async (kind, message) => {
    const bare = realpathSync(mkdtempSync(join(tmpdir(), 'bare-')));
    writeFileSync(join(bare, 'a.mjs'), '');
    expect((await failureOf(tinybench.list(spec(kind, 'a.mjs'), side(bare)))).message).toMatch(message);
    rmSync(bare, { recursive: true });
  });
});
