import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNames } from '../../src/report/short-names.ts';
import { columns } from '../../src/report/text.ts';

const shown = (names: readonly string[], width: number): string[] => {
  const short = shortNames(names, width);
  return names.map((name) => short.prefix + short.of(name));
};

test('names that fit stay as they are', () => {
  expect(shown(['a/b/one', 'a/b/two'], 44)).toEqual(['a/b/one', 'a/b/two']);
});

test('what all begin with is said once', () => {
  const names = ['TestParser::test_short[utf-8]', 'TestWriter::test_long[latin-1-with-more]'].map(
    (name) => `suite/tests/bench/test_everything.py::${name}`,
  );
  const short = shortNames(names, 44);
  expect(short.prefix).toBe('suite/tests/bench/test_everything.py::');
  expect(names.map((name) => short.of(name))).toEqual([
    'TestParser::test_short[utf-8]',
    'TestWriter::test_long[latin-1-with-more]',
  ]);
});

test('what is cut is not what tells names apart', () => {
  const name = (middle: string): string =>
    `encode/with-a-long-common-beginning-${middle}-and-a-long-common-end-of-it`;
  const names = [name('one'), name('two'), name('three'), 'short'];
  const short = shortNames(names, 30);
  const cut = names.map((each) => short.of(each));
  expect(new Set(cut).size).toBe(4);
  for (const [index, word] of ['one', 'two', 'three'].entries()) expect(cut[index]).toContain(word);
});

test('no two names look alike, and none is wider than its column', () => {
  const part = fc.constantFrom('a', 'b', 'ab', '/', '::', 'x'.repeat(30), 'ü', '漢', '-', '1', '2');
  const name = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 20 }), fc.integer({ min: 16, max: 60 }), (names, width) => {
      const short = shortNames(names, width);
      const cut = names.map((each) => short.of(each));
      expect(new Set(cut).size).toBe(names.length);
      for (const each of cut) expect(columns(each)).toBeLessThanOrEqual(width);
    }),
    { seed: 7, numRuns: 500 },
  );
});
