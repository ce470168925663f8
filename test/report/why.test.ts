import { expect, test } from 'vitest';
import type { AlsoExplained } from '../../src/core/model/explanation.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { causesOf } from '../../src/report/causes.ts';
import { alsoInWords, explanationsOf } from '../../src/report/why.ts';
import { cloned } from './explanations.ts';
import { check, report } from './sample-reports.ts';

const VOICE = { name: (text: string) => `<${text}>`, sentence: (text: string) => text, change: 'changed' };
const also = (path: string, share = 0.8): AlsoExplained => ({ path, metric: 'p50', share });
const over = (path: string, verdict: 'over' | 'within' = 'over') => check(path, 'p50', { verdict });

test('one function behind several checks is told once, with how many and which', () => {
  const alone = cloned('r/a');
  const words = (count: number): string | null =>
    alsoInWords(
      { ...alone, also: Array.from({ length: count }, (_, index) => also(`r/${index}`, 0.9 - index / 20)) },
      VOICE,
    );
  expect(words(0)).toBeNull();
  expect(words(1)).toBe(
    '2 checks are over because of <cloneOrder>: this one and <r/0> p50 (90 % of the slowdown)',
  );
  expect(words(16)).toMatch(
    /^17 checks are over because of <cloneOrder>: this one, <r\/0> .*, <r\/2> p50 \(80 % of the slowdown\) and 13 more$/,
  );
});

test('only what is over is told of, and what is explained with another is not lost', () => {
  const explanation = { ...cloned('r/a'), also: [also('r/b'), also('r/c')] };
  const shown = (...checks: ReturnType<typeof over>[]) =>
    explanationsOf(report({ benchmarks: [], checks, explanations: [explanation] })).map((each) => [
      each.path,
      ...each.also.map(({ path }) => path),
    ]);
  expect(shown(over('r/a'), over('r/b'), over('r/c', 'within'))).toEqual([['r/a', 'r/b']]);
  expect(shown(over('r/a', 'within'), over('r/c'))).toEqual([['r/a', 'r/c']]);
  expect(shown(over('r/a', 'within'), over('r/d'))).toEqual([]);
});

test('they are checks of one cause, found by a glance or by a whole profile', () => {
  const [first, second] = [{ ...cloned('r/a'), also: [also('r/b')] }, cloned('r/c')];
  const checks = ['r/a', 'r/b', 'r/c'].map((path) => over(path));
  const causes = causesOf(report({ benchmarks: [], checks, explanations: [first, second] }));
  expect(causes.map((cause) => cause.checks.map(({ path }) => path))).toEqual([['r/a', 'r/b', 'r/c']]);
});

test('a remark stands on the function for every check that it explains', () => {
  const explanation = { ...cloned('r/a'), also: [also('r/b')] };
  const remarks = annotationsOf(
    report({ benchmarks: [], checks: [over('r/a'), over('r/b')], explanations: [explanation] }),
  );
  expect(remarks).toHaveLength(1);
  expect(remarks[0]?.file).not.toBe('perf-budgets.yml');
  expect(remarks[0]?.message).toContain('r/b');
});
