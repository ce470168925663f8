// What a suite notices of slowdowns that are written into the code it runs.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Sensitivity } from '../../src/core/model/sensitivity.ts';
import { PYTHON } from '../runners/python/pythons.ts';
import { cli, commit, CONFIG, makeProject, stateOf, temporaryFolder } from './project.ts';

const COUNTING = (name: string, n: number): string =>
  `function ${name}(seed) { let s = seed; for (let i = 0; i < ${n}; i++) s = (s * 31 + i) | 0; return s; }\n`;

const LIBRARY = `export ${COUNTING('large', 120_000)}export ${COUNTING('loose', 60_000)}
export async ${COUNTING('waiting', 30_000)}
export const tiny = (seed) => seed + 1;
export const unrelated = (seed) => seed - 1;
`;

const BENCHMARKS = `import { Bench } from 'tinybench';
import { large, loose, tiny, waiting } from '../src/library.js';
export const bench = new Bench();
bench.add('tight', async () => (await waiting(1)) + large(tiny(1)));
bench.add('loose', () => loose(1));
bench.add('told', () => ({ overriddenDuration: 1 + Math.random() / 1e3 }));
`;

const project = (): string =>
  makeProject({
    'perf-budgets.yml': CONFIG({ budgets: 'sums/*: { p50: +5% }\n  sums/loose: { p50: +100% }' }),
    'src/library.js': LIBRARY,
    'bench/sums.bench.js': BENCHMARKS,
  });

const found = (file: string): Sensitivity => JSON.parse(readFileSync(file, 'utf8')) as Sensitivity;

test('functions are slowed down in the code, one at a time, and what the gate notices is counted', async () => {
  const folder = project();
  // What is not committed is tested too.
  writeFileSync(join(folder, 'src/library.js'), LIBRARY.replace('unrelated', 'renamed'));
  const before = stateOf(folder);
  const file = join(temporaryFolder(), 'sensitivity.json');
  const { code, stdout, stderr, left } = await cli(
    folder,
    'selftest',
    '--suite',
    '--seed',
    '3',
    '--json',
    file,
  );
  expect({ code, left }, stdout + stderr).toEqual({ code: 0, left: [] });
  const { functions, leftOut, slowdown } = found(file);
  expect(slowdown).toBe(0.25);
  const outcomes = functions.map(({ name, notice, seenBy }) => ({ name, notice, seenBy }));
  // Which of them takes more is a matter of chance.
  expect(
    outcomes.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    stdout,
  ).toEqual([
    { name: 'large', notice: 'noticed', seenBy: [{ path: 'sums/tight', metric: 'p50' }] },
    { name: 'loose', notice: 'allowed', seenBy: [] },
  ]);
  expect(leftOut.map(({ name }) => name)).toEqual(['waiting']);
  expect(stdout).toContain('The gate notices 1 of 2 functions that become 25 % slower; 1 allowed');
  expect(stdout).toMatch(/large \(src\/library\.js:1\)\n +noticed by sums\/tight p50/);
  expect(stderr).toMatch(
    /^Making 2 functions 25 % slower, one at a time, and measuring 2 benchmarks: at least /m,
  );
  expect(stateOf(folder)).toEqual(before);
});

test('what there is no time for is not tried, and said', async () => {
  const { code, stdout, stderr } = await cli(project(), 'selftest', '--suite', '--time-limit', '15s');
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/not tried: there was no time left/);
});

test('where nothing can be slowed down it says why', async () => {
  const folder = makeProject({
    'perf-budgets.yml': CONFIG({ benchmarks: 'start: { command: "sh -c true" }' }),
  });
  const { code, stderr } = await cli(folder, 'selftest', '--suite');
  expect(code).toBe(3);
  expect(stderr).toContain('no function that takes 5 % of an operation can be slowed down');
  expect(stderr).toContain('start: ');
});

test('it has no page', async () => {
  const { code, stderr } = await cli(project(), 'selftest', '--suite', '--html', 'page.html');
  expect(code).toBe(2);
  expect(stderr).toContain('selftest --suite writes no --html');
});

test.skipIf(PYTHON === null)('functions of Python are slowed down too, generators are not', async () => {
  const folder = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'app: { python: { setup: from shop.app import page, benchmarks: { page: page(50) } } }',
      budgets: '"**": { p50: +5% }',
    }),
    'shop/__init__.py': '',
    'shop/app.py': `"""A shop."""
from __future__ import annotations

def price(n):
    total = 0
    for i in range(n * 40):
        total += i * i
    return total

def ids(n):
    for i in range(n * 12):
        yield i

def page(n):
    return price(n) + sum(ids(n))
`,
  });
  commit(folder, {}, 'third');
  const file = join(temporaryFolder(), 'sensitivity.json');
  const { code, stdout, stderr } = await cli(folder, 'selftest', '--suite', '--json', file);
  expect(code, stdout + stderr).toBe(0);
  const { functions, leftOut } = found(file);
  expect(functions.find(({ name }) => name === 'price')).toMatchObject({
    notice: 'noticed',
    seenBy: [{ path: 'app/page', metric: 'p50' }],
  });
  expect([...functions, ...leftOut].map(({ name }) => name)).toContain('ids');
});
