import { expect, test } from 'vitest';
import { noiseWarningsIn } from '../../../src/runners/tinybench/noise-warnings.ts';

test.each([
  [['--import', 'tsx'], /^tsx compiles/],
  [['--import=tsx/esm'], /^tsx compiles/],
  [['-r', 'ts-node/register'], /^ts-node compiles/],
  [['/project/node_modules/jiti/lib/jiti.cjs'], /^jiti compiles/],
  [['--inspect=9229'], /^--inspect=9229 slows/],
  [['--cpu-prof'], /^--cpu-prof slows/],
  [['--jitless'], /^--jitless slows/],
])('%j', (args, warning) => {
  expect(noiseWarningsIn(args)).toEqual([expect.stringMatching(warning)]);
});

test('says a thing once', () => {
  expect(noiseWarningsIn(['--import', 'tsx', '/x/node_modules/tsx/dist/a.cjs']).length).toBe(1);
});

test.each([
  ['--import', '@oxc-node/core/register'],
  ['--experimental-strip-types', '--expose-gc', '--max-old-space-size=4096'],
  ['./src/tsx/setup.js', '/home/me/jiti/bench/x.js', '/x/node_modules/tsx-utils/a.js'],
])('nothing about %s', (...args) => {
  expect(noiseWarningsIn(args)).toEqual([]);
});
