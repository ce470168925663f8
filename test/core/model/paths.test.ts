import * as fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { describe, expect, test } from 'vitest';
import { globProblem } from '../../../src/core/model/globs.ts';
import { benchmarkPath, globMatcher, matcherOfAny, suiteOf } from '../../../src/core/model/paths.ts';
import { tries } from '../../effort.ts';

const matches = (glob: string, path: string): boolean => globMatcher(glob)(path);

test('a path is a suite and perhaps a task', () => {
  expect(benchmarkPath('parser', null)).toBe('parser');
  expect(benchmarkPath('parser', 'a/b')).toBe('parser/a/b');
  expect(suiteOf('parser/a/b')).toBe('parser');
  expect(suiteOf('parser')).toBe('parser');
});

describe('globMatcher', () => {
  test.each([
    ['**', 'parser/large/file'],
    ['parser/**', 'parser'],
    ['parser/**', 'parser/a'],
    ['parser/**', 'parser/a/b'],
    ['**/large', 'large'],
    ['**/large', 'parser/large'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/y/b'],
    ['*', 'startup'],
    ['parser/*', 'parser/large file'],
    ['parser/lar*', 'parser/large'],
    ['parser/?arge', 'parser/large'],
    ['{parser,search}/**', 'search/query'],
    ['src/**/*.{ts,js}', 'src/a/b.js'],
    ['sort [1,2]', 'sort [1,2]'],
    ['suite/2 * 3 = {6}', 'suite/2 * 3 = {6}'],
    ['suite/\\*', 'suite/*'],
    ['**', ''],
    ['**', '..'],
    ['a/**', 'a/..'],
    ['a/**', 'a/./b'],
    ['a/*', 'a/.hidden'],
    ['a/*', 'a/line\nbreak'],
  ])('%j covers %j', (glob, path) => expect(matches(glob, path)).toBe(true));

  test.each([
    ['*', 'parser/large'],
    ['parser/*', 'parser'],
    ['parser/*', 'parser/a/b'],
    ['parser/**', 'parser2'],
    ['parser', 'parser/a'],
    ['parser/?', 'parser/ab'],
    ['suite/\\*', 'suite/a'],
    ['a[bc]', 'ab'],
    ['Parser', 'parser'],
  ])('%j does not cover %j', (glob, path) => expect(matches(glob, path)).toBe(false));

  test('agrees with picomatch on ordinary names', () => {
    const name = fc.stringMatching(/^[ab]{1,3}$/);
    const part = fc.oneof(fc.constantFrom('*', '**', 'a*', '*b', '?', 'a?', '{a,bb}', 'a'), name);
    const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(glob, path, (pattern, text) => {
        // There `a/**` covers `a`, but a glob before the slash does not count as such an `a`.
        fc.pre(!/[*?}].*\/\*\*$/.test(pattern));
        expect(matches(pattern, text)).toBe(picomatch(pattern, { dot: true })(text));
      }),
      tries(1000, 5000),
    );
  });

  test('** covers every name there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(matches('**', name)).toBe(true);
        expect(matches('suite/**', `suite/${name}`)).toBe(true);
      }),
      tries(500, 2000),
    );
  });

  test('hostile globs and names are matched in a bounded number of steps', () => {
    // Seconds to centuries for a backtracking matcher; the test would run into its time limit.
    const glob = `${'**/*a*a*a/'.repeat(20)}**/${'*a'.repeat(20)}b`;
    expect(matches(glob, `${'a'.repeat(500)}/`.repeat(20))).toBe(false);
    expect(matches('{a,aa}'.repeat(6) + '*'.repeat(200), 'a'.repeat(100_000))).toBe(true);
  });
});

test.each([
  ['', /empty/],
  ['!a', /negated/],
  ['a'.repeat(257), /256/],
  ['{a,{b,c}}', /nested/],
  ['{a,b}'.repeat(7), /64/],
])('refuses the glob %j', (glob, reason) => {
  expect(globProblem(glob)).toMatch(reason);
  expect(() => globMatcher(glob)).toThrow(reason);
});

test('any name can be written as a glob that means it and nothing else', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'b', '*', '?', '{', '}', ',', '\\', '!', '/'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(name, name, (path, other) => {
      const escaped = path.replace(/[*?{},\\!]/g, '\\$&');
      expect(globProblem(escaped)).toBeNull();
      expect(globMatcher(escaped)(path)).toBe(true);
      // A path that is the glob letter by letter is meant as well.
      fc.pre(other !== path && other !== escaped);
      expect(globMatcher(escaped)(other)).toBe(false);
    }),
    tries(500, 5000),
  );
});

test('what is escaped opens, closes and separates no braces', () => {
  expect(globMatcher('{a\\,b,c}')('a,b')).toBe(true);
  expect(globMatcher('{a\\,b,c}')('a')).toBe(false);
  expect(globMatcher('{a,b\\}c}')('b}c')).toBe(true);
  expect(globMatcher('a\\\\{b,c}')('a\\c')).toBe(true);
  expect(globProblem('\\{a\\{b')).toBeNull();
});

test('several globs cover what any of them does, none everything', () => {
  const fits = matcherOfAny(['a/*', 'b']);
  expect(['a/x', 'b', 'b/x', 'c'].filter(fits)).toEqual(['a/x', 'b']);
  expect(['a/x', 'c'].filter(matcherOfAny([]))).toEqual(['a/x', 'c']);
});
