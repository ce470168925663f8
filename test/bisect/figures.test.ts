// That the right commit is named, and nobody where nothing happened: made histories, judged by the real sequential rule.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CIRCUMSTANCES, figuresOf, SHAPES, tableOf } from './figures.ts';

const RUNS = process.env['PERF_BUDGETS_TESTS'] === 'all' ? 2000 : 200;
const SEED = 20_261_129;

describe.each(CIRCUMSTANCES)('$name', (circumstances) => {
  test.each(Object.keys(SHAPES))('%s: right in at least 95 % of runs, wrong in at most 1 %', (shape) => {
    const { right, wrong, runs, ...rest } = figuresOf(shape, circumstances, RUNS, SEED);
    expect(right / runs, JSON.stringify(rest)).toBeGreaterThanOrEqual(0.95);
    expect(wrong / runs, JSON.stringify(rest)).toBeLessThanOrEqual(0.01);
  });
});

test('docs/bisect.md has these figures', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/bisect.md'), 'utf8');
  const [, table = ''] = /<!-- figures -->\n([^]*?)\n<!-- \/figures -->/.exec(text) ?? [];
  expect(table.trim()).toBe(tableOf(400, SEED));
});
