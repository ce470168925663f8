// Slowdowns written into source files: the code still does what it did, and every call waits.

import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { functionsIn } from '../../src/coverage/source-functions.ts';
import { paceOf, slowedSource } from '../../src/coverage/slowed-source.ts';

const PACE = { call: 2e6, piece: 500 };

const slowed = (file: string, text: string, name: string): string | null => {
  const place = functionsIn(file, text).find((each) => each.name === name);
  return place === undefined ? null : slowedSource(text, place, PACE);
};

/** The line that the function begins in, afterwards. */
const lineOf = (file: string, text: string, name: string, line: string): string =>
  (slowed(file, text, name) ?? '').split('\n').find((each) => each.includes(line)) ?? '';

describe('JavaScript', () => {
  test.each([
    ['a.js', 'function f(x) { return x; }', 'f', 'function f(x) { perfBudgetsSlow();  return x; }'],
    ['a.js', 'const f = (x) => x + 1;', 'f', 'const f = (x) => (perfBudgetsSlow(), x + 1);'],
    ['a.js', 'const f = (x) => ({ x });', 'f', 'const f = (x) => (perfBudgetsSlow(), ({ x }));'],
    [
      'a.js',
      'function f() { "use strict"; g(); }',
      'f',
      'function f() { "use strict"; perfBudgetsSlow();  g(); }',
    ],
    [
      'a.ts',
      'class A { m(x: number): number { return x } }',
      'A.m',
      'class A { m(x: number): number { perfBudgetsSlow();  return x } }',
    ],
    [
      'a.js',
      'export const o = { get p() { return 1 } };',
      'p',
      'export const o = { get p() { perfBudgetsSlow();  return 1 } };',
    ],
    [
      'a.js',
      'module.exports.f = function () {};',
      'f',
      'module.exports.f = function () { perfBudgetsSlow(); };',
    ],
  ])('%s: %s', (file, text, name, expected) => {
    expect(lineOf(file, text, name, expected.slice(0, 12))).toBe(expected);
  });

  test('what was on one line stays there, so that stacks and profiles still fit', () => {
    const text = 'const a = 1;\nfunction f() {\n  return a;\n}\n';
    expect(slowed('a.js', text, 'f')?.split('\n').slice(2, 4)).toEqual(['  return a;', '}']);
  });

  test('a function that is not there, and a file that is nothing of the kind', () => {
    expect(slowedSource('const a = 1;', { file: 'a.js', name: 'f', line: 1 }, PACE)).toBeNull();
    expect(slowedSource('f', { file: 'a.css', name: 'f', line: 1 }, PACE)).toBeNull();
  });
});

/** Runs JavaScript on a clock of milliseconds that goes on by `tick` whenever it is read. */
const runOn = (
  text: string,
  tick: number,
  calls: number,
): { readonly value: unknown; readonly clock: number } => {
  let clock = 0;
  const performance = { now: () => (clock += tick) };
  const value: unknown = runInNewContext(
    `${text}\n;(() => { let v; for (let i = 0; i < calls; i++) v = f(i); return v; })()`,
    { performance, calls },
  );
  return { value, clock };
};

test('calls wait as long as they are told to together, however short each wait is', () => {
  // 30 ns a call, in pieces of 500 ns, on a clock that is read in 40 ns: 30 µs in a thousand calls.
  const text = slowedSource(
    'function f(x) { return x * 2; }',
    { file: 'a.js', name: 'f', line: 1 },
    paceOf(30, 900),
  );
  const { value, clock } = runOn(text ?? '', 40e-6, 1000);
  expect(value).toBe(1998);
  expect(clock * 1e6).toBeGreaterThan(29_000);
  expect(clock * 1e6).toBeLessThan(34_000);
});

test('a call before the file has run to its end waits for nothing', () => {
  const text = slowedSource(
    'const early = f(1);\nfunction f(x) { return x; }',
    { file: 'a.js', name: 'f', line: 2 },
    PACE,
  );
  expect(runOn(text ?? '', 1e-3, 0).clock).toBe(0);
  expect(runOn(text ?? '', 1e-3, 3).clock).toBeGreaterThan(5.9);
});

test('pieces are no shorter than a clock can tell, and no longer than an operation waits', () => {
  expect(paceOf(1, 20).piece).toBe(100);
  expect(paceOf(10, 300).piece).toBe(300);
  expect(paceOf(1e6, 1e6).piece).toBe(500);
});

describe('Python', () => {
  const MODULE = `#!/usr/bin/env python
"""What it is."""
from __future__ import annotations
import os

@staticmethod
def f(x):
    """Doubles."""
    # by hand
    if x:
        return 2 * x
    return 0

class A:
    def m(self): return 1
`;

  test('the wait comes after docstrings and `from __future__`, before anything that may call it', () => {
    const lines = (slowed('a.py', MODULE, 'f') ?? '').split('\n');
    const at = (text: string): number => lines.indexOf(text);
    expect(at('def _perf_budgets(step, piece, clock):')).toBe(at('from __future__ import annotations') + 1);
    expect(at('import os')).toBeGreaterThan(at('    return slow'));
    expect(lines.slice(at('    # by hand'), at('    # by hand') + 3)).toEqual([
      '    # by hand',
      '    _perf_budgets_slow()',
      '    if x:',
    ]);
    expect(slowed('a.py', MODULE, 'A.m')).toContain('    def m(self): _perf_budgets_slow(); return 1\n');
  });

  test('a function that only has a docstring does nothing', () => {
    expect(slowed('a.py', 'def f():\n    """Nothing."""\n', 'f')).toBeNull();
  });
});
