import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Frame } from '../../../src/explain/profile.ts';
import { parsePprof, type PprofFrame, type PprofStack } from '../../../src/profilers/go/pprof.ts';
import { goProfile, type GoCost } from '../../../src/profilers/go/profile.ts';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { partOf } from '../target.ts';

const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value % 0x80) + 0x80, ...varint(Math.floor(value / 0x80))];
const number = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, content: readonly number[]): number[] => [
  ...varint(field * 8 + 2),
  ...varint(content.length),
  ...content,
];
const text = (content: string): number[] => bytes(6, [...Buffer.from(content)]);

const PROFILE = [
  ...['', 'a.outer', 'a/a.go', 'a.größe'].flatMap(text),
  // A field of eight bytes that nobody asks for.
  9 * 8 + 1,
  ...Array.from({ length: 8 }, () => 0),
  ...bytes(5, [...number(1, 7), ...number(2, 1), ...number(4, 2), ...number(5, 300)]),
  ...bytes(5, [...number(1, 8), ...number(2, 3), ...number(4, 2), ...number(5, 9)]),
  ...bytes(4, [
    ...number(1, 1),
    ...bytes(4, [...number(1, 8), ...number(2, 10)]),
    ...bytes(4, [...number(1, 7), ...number(2, 301)]),
  ]),
  ...bytes(4, [...number(1, 2), ...bytes(4, [...number(1, 7), ...number(2, 302)])]),
  ...bytes(2, [...bytes(1, [1, 2]), ...bytes(2, [3, ...varint(30_000_000_000)])]),
  // Not packed.
  ...bytes(2, [...number(1, 2), ...number(2, 1), ...number(2, 10_000_000)]),
];
const OUTER = { name: 'a.outer', file: 'a/a.go', start: 300 };
const INNER = { name: 'a.größe', file: 'a/a.go', start: 9 };

test('stacks with what was put into them, packed and not, compressed and not', () => {
  const stacks = [
    {
      frames: [
        { ...OUTER, line: 302 },
        { ...OUTER, line: 301 },
        { ...INNER, line: 10 },
      ],
      values: [3, 3e10],
    },
    { frames: [{ ...OUTER, line: 302 }], values: [1, 1e7] },
  ];
  expect(parsePprof(Buffer.from(PROFILE))).toEqual(stacks);
  expect(parsePprof(gzipSync(Buffer.from(PROFILE)))).toEqual(stacks);
});

test.each([
  ['half of it', Buffer.from(PROFILE.slice(0, -5))],
  ['half of it, compressed', gzipSync(Buffer.from(PROFILE)).subarray(0, 40)],
  ['text', Buffer.from('nothing to see')],
])('%s is damaged', (_, damaged) => {
  expect(() => parsePprof(damaged)).toThrow(ProfilerProblem);
});

const frames = new Map<string, Frame>();
const frameOf = ({ name }: PprofFrame): Frame => {
  const kind = name.startsWith('a.') ? 'own' : 'runtime';
  const rest = { file: null, line: null, lastLine: null, identity: name, package: null, calls: null };
  const frame = frames.get(name) ?? { kind, name, ...rest };
  frames.set(name, frame);
  return frame;
};
const stack = (seconds: number, ...names: string[]): PprofStack => ({
  frames: names.map((name) => ({ name, file: 'a.go', line: 1, start: 1 })),
  values: [Math.round(seconds * 100), seconds * 1e9],
});
const cost: GoCost = { unit: 's', of: ([samples = 0, time = 0]) => ({ cost: time, samples }), notes: [] };
const RUN = ['testing.(*B).launch', 'testing.(*B).runN'];

test('what runs benchmarks is no part, and collecting garbage is nobody else’s', () => {
  const profile = goProfile(
    [
      stack(4, ...RUN, 'a.BenchmarkX', 'a.work'),
      stack(8, ...RUN, 'runtime.GC'),
      stack(8, 'runtime.main', 'main.main', 'testing.(*M).Run'),
      stack(1, 'runtime.goexit', 'a.other'),
      stack(2, ...RUN, 'a.BenchmarkX', 'a.work', 'runtime.mallocgc', 'runtime.gcAssistAlloc', 'runtime.x'),
      stack(1, 'runtime.gcBgMarkWorker', 'runtime.gcDrain'),
    ],
    { cost, frameOf, operations: 10, setup: null },
  );
  expect(partOf(profile, 'a.work')).toBeCloseTo(0.5);
  expect(partOf(profile, 'a.other')).toBeCloseTo(0.125);
  expect(partOf(profile, '(garbage collector)')).toBeCloseTo(0.375);
});

test('an interruption is no call of whom it interrupts', () => {
  const interrupted = ['runtime.asyncPreempt', 'runtime.asyncPreempt2', 'runtime.mcall'];
  const profile = goProfile(
    [stack(1, ...RUN, 'a.BenchmarkX', 'a.work'), stack(3, ...RUN, 'a.BenchmarkX', 'a.work', ...interrupted)],
    { cost, frameOf, operations: 10, setup: null },
  );
  expect(partOf(profile, 'a.work')).toBeCloseTo(1);
  expect(profile.frames.map(({ name }) => name)).toEqual(['a.BenchmarkX', 'a.work']);
});

test('what setting up took is taken off, as often as it was done', () => {
  const profile = goProfile(
    [
      stack(4, ...RUN, 'a.BenchmarkX', 'a.load', 'a.read'),
      stack(1, ...RUN, 'a.BenchmarkX', 'a.load', 'a.sort'),
      stack(6, ...RUN, 'a.BenchmarkX', 'a.work', 'a.sort'),
    ],
    {
      cost,
      frameOf,
      operations: 10,
      setup: {
        times: 2,
        stacks: [
          stack(2, ...RUN, 'a.BenchmarkX', 'a.load', 'a.read'),
          stack(0.4, ...RUN, 'a.BenchmarkX', 'a.load', 'a.sort'),
        ],
      },
    },
  );
  expect(partOf(profile, 'a.read')).toBe(0);
  expect(partOf(profile, 'a.sort')).toBeCloseTo(1);
});
