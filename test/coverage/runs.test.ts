import { expect, test } from 'vitest';
import type { Frame, Profile } from '../../src/explain/profile.ts';
import { didFunctionRun, seenIn } from '../../src/coverage/runs.ts';
import { functionsIn } from '../../src/coverage/source-functions.ts';

/** Frames that cost something, with whatever they call. */
const profileOf = (frames: readonly Frame[], costs: readonly number[] = frames.map(() => 1)): Profile => ({
  unit: 's',
  frames,
  parent: frames.map((_, at) => at - 1),
  frame: frames.map((_, at) => at),
  self: costs,
  operations: 1,
  per: 'operation',
  samples: 1,
  notes: [],
});

const TRACKED = new Set(['a.js', 'a.py', 'b.js']);

const frame = (name: string, line: number, part: Partial<Frame> = {}): Frame => ({
  kind: 'own',
  name,
  file: 'a.js',
  line,
  lastLine: line,
  identity: name,
  package: null,
  calls: 1,
  ...part,
});

const ran = (text: string, frames: readonly Frame[], file = 'a.js'): string[] => {
  const functions = functionsIn(file, text);
  return functions
    .filter((each) => didFunctionRun(each, functions, seenIn([profileOf(frames)], TRACKED)))
    .map(({ name }) => name);
};

test('a function ran when it was called, or seen by samples, and not when it was only loaded', () => {
  const text = 'function one() {}\nfunction two() {}\nfunction three() {}\nasync function four() {}\n';
  const frames = [
    frame('one', 1),
    frame('two', 2, { calls: 0 }),
    frame('three', 3, { calls: null }),
    frame('four', 4, { calls: null, ran: false }),
  ];
  expect(ran(text, frames)).toEqual(['one', 'three']);
  expect(ran(text, [frame('four', 4, { calls: null, ran: true })])).toEqual(['four']);
  expect([...seenIn([profileOf(frames)], TRACKED).loaded]).toEqual(['a.js']);
  expect(ran(text, [frame('one', 1, { kind: 'library' }), frame('two', 2, { file: 'b.js' })])).toEqual([]);
});

test('of several on one line it is the one of that name', () => {
  const text = 'const o = { one() {}, two: () => 1 };\n';
  expect(ran(text, [frame('two', 1)])).toEqual(['two']);
  expect(ran('class A { one() {} two() {} }', [frame('A.one', 1)])).toEqual(['A.one']);
});

test('one that is alone on its line may be called anything', () => {
  expect(ran('exports.one = function () {};', [frame('(anonymous)', 1)])).toEqual(['one']);
});

test('in Python it begins at its decorator', () => {
  const text = '@cache\ndef page(): return 1\n';
  expect(ran(text, [frame('page', 1, { file: 'a.py' })], 'a.py')).toEqual(['page']);
});

test('code that git does not track, or that lies in a folder of built files, is built', () => {
  const isBuilt = (file: string): boolean =>
    seenIn([profileOf([frame('f', 1, { file })])], new Set([file, 'a.js'].slice(Number(file === 'made.js'))))
      .isBuilt;
  expect(isBuilt('made.js')).toBe(true);
  expect(isBuilt('dist/a.js')).toBe(true);
  expect(isBuilt('packages/x/build/a.js')).toBe(true);
  expect(isBuilt('src/a.js')).toBe(false);
  expect(isBuilt('../../worker.js')).toBe(false);
});

test('what was not counted ran when it cost something, or called what did', () => {
  const frames = ['one', 'two', 'three'].map((name, at) => frame(name, at + 1, { calls: null }));
  const seen = seenIn([profileOf(frames, [0, 1, 0])], TRACKED);
  expect(seen.ran.get('a.js')?.map(({ name }) => name)).toEqual(['one', 'two']);
});
