import { describe, expect, test } from 'vitest';
import { explain, type Evidence } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/core/model/explanation.ts';
import type { Frame } from '../../src/explain/profile.ts';
import { changing, profileOf, roundsOf, type Stacks } from './profiles.ts';

type Frames = Readonly<Record<string, Partial<Frame>>>;
interface Options extends Partial<Pick<Evidence, 'changes' | 'waiting'>> {
  readonly baseFrames?: Frames;
  readonly headFrames?: Frames;
  readonly rounds?: number;
  /** Cost of an operation; left out: the sum of the stacks. */
  readonly level?: Evidence['level'];
}

const sum = (stacks: Stacks): number => Object.values(stacks).reduce((all, cost) => all + cost, 0);

/** Why `head` costs more than `base`. */
const why = (base: Stacks, head: Stacks, options: Options = {}): Explanation => {
  const { baseFrames = {}, headFrames = {}, rounds = 5, changes = changing(), waiting = true } = options;
  return explain({
    path: 'suite/case',
    metric: 'p50',
    profiler: 'a profiler',
    profiles: {
      base: roundsOf(base, { seed: 1, rounds, frames: baseFrames }),
      head: roundsOf(head, { seed: 2, rounds, frames: headFrames }),
    },
    level: options.level ?? { base: sum(base), head: sum(head) },
    changes,
    waiting,
    notes: [],
    seconds: 9,
  });
};

const named = ({ conclusion }: Explanation): string | null =>
  conclusion.kind === 'culprit' ? conclusion.place.name : null;
const row = ({ functions }: Explanation, name: string) => functions.find(({ place }) => place.name === name);

const BASE = {
  main: 0.1,
  'main > parse': 1,
  'main > parse > split': 0.5,
  'main > price': 0.6,
  'main > render': 0.8,
};

const MANY = 'a b c d e f g'.split(' ');

describe('a function that grew', () => {
  const found = why(BASE, { ...BASE, 'main > price': 1.6 }, { changes: changing('price') });

  test('is named, with what it cost, how much of the slowdown that is, and whether changed', () => {
    expect(found.conclusion).toMatchObject({
      kind: 'culprit',
      of: 'self',
      within: null,
      place: { name: 'price', file: 'src/price.js', line: 10, kind: 'own', changed: true },
    });
    if (found.conclusion.kind !== 'culprit') throw new Error('nobody');
    expect(found.conclusion.share).toBeGreaterThan(0.9);
    expect(found.conclusion.cost.base).toBeCloseTo(0.6, 1);
    expect(found.conclusion.cost.head).toBeCloseTo(1.6, 1);
    expect(found.hotPath.map(({ name }) => name)).toEqual(['main', 'price']);
  });

  test('leaves functions alone whose share fell although their cost did not', () => {
    for (const name of ['parse', 'split', 'render']) {
      expect(row(found, name)?.grew).toBe(false);
      const cost = row(found, name)?.self;
      expect(cost?.head).toBeCloseTo(cost?.base ?? 0, 1);
    }
    expect(found.drift).toBeCloseTo(1, 1);
  });

  test('is found by what it is and not by where it stands', () => {
    const moved = why(
      BASE,
      { ...BASE, 'main > price': 1.6 },
      { headFrames: { price: { line: 99, lastLine: 108 } } },
    );
    expect(row(moved, 'price')).toMatchObject({ seen: 'both', grew: true, place: { line: 99 } });
  });

  test('is found in a file that head calls otherwise', () => {
    const files = [
      { base: 'src/price.js', head: 'lib/cost.js', baseLines: [], headLines: [{ from: 11, to: 11 }] },
    ];
    const renamed = why(
      BASE,
      { ...BASE, 'main > price': 1.6 },
      {
        headFrames: { price: { file: 'lib/cost.js' } },
        changes: { files, tracked: new Set(['src/price.js', 'lib/cost.js']) },
      },
    );
    expect(renamed.conclusion).toMatchObject({ place: { file: 'lib/cost.js', changed: true } });
    expect(row(renamed, 'price')?.seen).toBe('both');
  });

  test('may be new', () => {
    const fresh = why(BASE, { ...BASE, 'main > fresh': 1 });
    expect(named(fresh)).toBe('fresh');
    expect(row(fresh, 'fresh')).toMatchObject({ seen: 'head', self: { base: 0 } });
  });

  test('is asked for what dependencies and the runtime do in its service', () => {
    const base = { ...BASE, 'main > clone > dep:copy': 0.1, 'main > clone > dep:copy > dep:inner': 0.1 };
    const head = { ...base, 'main > clone > dep:copy > dep:inner': 1.2 };
    const found2 = why(base, head);
    expect(named(found2)).toBe('clone');
    expect(row(found2, 'clone')?.service).toMatchObject({
      place: { name: 'copy', file: 'node_modules/dep/index.js', kind: 'library' },
    });
    const read = why(BASE, { ...BASE, 'main > parse > node:readFileSync': 1 });
    expect(named(read)).toBe('parse');
    expect(row(read, 'parse')?.service?.place).toMatchObject({ name: 'readFileSync', kind: 'runtime' });
  });
});

describe('whom to ask', () => {
  test('a dependency itself, when the change brings another version of it', () => {
    const base = { ...BASE, 'main > clone > dep:copy@1.2.0': 0.2 };
    const head = { ...BASE, 'main > clone > dep:copy@1.3.0': 1.2 };
    expect(why(base, head).conclusion).toMatchObject({
      kind: 'culprit',
      place: { name: 'copy', package: { name: 'dep', base: '1.2.0', head: '1.3.0' }, changed: true },
    });
  });

  test('the changed caller that asks more of a function the change leaves alone', () => {
    const base = { ...BASE, 'main > rank': 0.1, 'main > rank > score': 0.2 };
    const head = { ...BASE, 'main > rank': 0.15, 'main > rank > score': 1.4 };
    const frames = (calls: number): Frames => ({ score: { calls }, rank: { calls: 1 } });
    const found = why(base, head, {
      changes: changing('rank'),
      baseFrames: frames(20),
      headFrames: frames(140),
    });
    expect(found.conclusion).toMatchObject({
      kind: 'culprit',
      of: 'total',
      place: { name: 'rank', changed: true },
      within: { name: 'score', changed: false },
    });
    expect(found.functions[0]).toMatchObject({ place: { name: 'score' }, calls: { base: 20, head: 140 } });
  });

  test('the function where it is spent, when no caller was touched', () => {
    const head = { ...BASE, 'main > parse > split': 1.5 };
    expect(why(BASE, head, { changes: changing('render') }).conclusion).toMatchObject({
      place: { name: 'split' },
      within: null,
    });
  });

  test('a new function and not its caller, although it does its work in several others', () => {
    const grown = {
      'main > fresh': 0.3,
      'main > fresh > a': 0.2,
      'main > fresh > b': 0.2,
      '(garbage collector)': 0.2,
    };
    const found = why(
      BASE,
      { ...BASE, ...grown, main: 0.2 },
      { changes: changing('main', 'fresh', 'a', 'b') },
    );
    expect(found.conclusion).toMatchObject({ of: 'total', place: { name: 'fresh' } });
  });

  test('a function below which everything grew, when no single one did', () => {
    const base = {
      'main > search > a': 0.3,
      'main > search > b': 0.3,
      'main > search > c': 0.3,
      'main > other': 1,
    };
    const head = {
      'main > search > a': 0.6,
      'main > search > b': 0.6,
      'main > search > c': 0.6,
      'main > other': 1,
    };
    const calls = (count: number): Frames => ({
      a: { calls: count },
      b: { calls: count },
      c: { calls: count },
    });
    const found = why(base, head, {
      changes: changing('search'),
      baseFrames: calls(1),
      headFrames: calls(2),
    });
    expect(found.conclusion).toMatchObject({ kind: 'culprit', of: 'total', place: { name: 'search' } });
  });
});

describe('nobody is named', () => {
  test('for work that moved between caller and callee', () => {
    const head = { ...BASE, 'main > parse': 0.4, 'main > parse > fresh': 0.6 };
    const found = why(BASE, head, { changes: changing('parse', 'fresh') });
    expect(found.conclusion.kind).not.toBe('culprit');
  });

  test('for work that moved, when everything became slower alike', () => {
    const head = { ...BASE, 'main > parse': 0.4, 'main > parse > fresh': 0.6 };
    const found = why(BASE, head, { changes: changing('parse', 'fresh'), level: { base: 3, head: 3.45 } });
    expect(found.conclusion.kind).toBe('uniform');
  });

  test('for work that moved, while something else is to blame', () => {
    const head = { ...BASE, 'main > parse': 0.4, 'main > parse > fresh': 0.6, 'main > render': 1.2 };
    const found = why(BASE, head, { changes: changing('parse', 'fresh', 'render') });
    expect(named(found)).toBe('render');
  });

  test('when everything became slower alike', () => {
    const found = why(BASE, BASE, { level: { base: 3, head: 3.6 }, changes: changing('price') });
    expect(found.conclusion).toMatchObject({ kind: 'uniform' });
    if (found.conclusion.kind === 'uniform') expect(found.conclusion.factor).toBeCloseTo(1.2, 1);
    expect(found.functions.filter(({ grew }) => grew)).toEqual([]);
  });

  test('when all that is called became slower alike, but the caller that the change touches is told', () => {
    const more = Object.fromEntries(Object.entries(BASE).map(([path, cost]) => [path, 1.4 * cost]));
    const found = why(BASE, { ...more, main: 0.1 }, { changes: changing('main') });
    expect(found.conclusion).toMatchObject({ kind: 'uniform', below: { name: 'main', changed: true } });
    const elsewhere = why(BASE, more, { changes: changing('split') });
    expect(elsewhere.conclusion).toMatchObject({ kind: 'uniform' });
    expect(elsewhere.conclusion).not.toHaveProperty('below');
  });

  test('when everything seems slower alike, but the only function that the change touches and that grew is', () => {
    const head = { ...BASE, 'main > price': 1.15 * (BASE['main > price'] ?? 0) };
    const level = { base: 3, head: 3.9 };
    const found = why(BASE, head, { level, changes: changing('price', 'split') });
    expect(found.conclusion).toMatchObject({ kind: 'culprit', place: { name: 'price', changed: true } });
    expect(found.drift).toBeGreaterThan(1.15);
    expect(why(BASE, head, { level, changes: changing('split') }).conclusion.kind).toBe('uniform');
    const both = { ...head, 'main > render': 1.15 * (BASE['main > render'] ?? 0) };
    expect(why(BASE, both, { level, changes: changing('price', 'render') }).conclusion.kind).toBe('uniform');
  });

  test('for the rest of a slowdown that is mostly uniform, but the one that stands out is', () => {
    const head = { ...BASE, 'main > price': 2.6 };
    const found = why(BASE, head, { level: { base: 3, head: 5.5 } });
    expect(named(found)).toBe('price');
    expect(found.functions.filter(({ grew }) => grew).map(({ place }) => place.name)).toEqual(['price']);
  });

  test('when base and head cost the same', () => {
    expect(why(BASE, BASE, { level: { base: 3, head: 3.01 } }).conclusion.kind).toBe('same');
  });

  /** Rounds that are as they are. */
  const exactly = (base: readonly Stacks[], head: readonly Stacks[], changes = changing()): Explanation =>
    explain({
      path: 'suite/case',
      metric: 'p50',
      profiler: 'a profiler',
      profiles: { base: base.map((each) => profileOf(each)), head: head.map((each) => profileOf(each)) },
      level: null,
      changes,
      waiting: true,
      notes: [],
      seconds: 1,
    });

  test('when one profile of base cost as much as head', () => {
    const found = exactly(
      [1, 1, 1, 1, 3].map((cost) => ({ main: 2, 'main > price': cost })),
      [2, 2, 2, 2, 2].map((cost) => ({ main: 2, 'main > price': cost })),
    );
    expect(found.conclusion.kind).toBe('unclear');
    expect(row(found, 'price')).toMatchObject({ grew: false, change: { value: 1 } });
  });

  test('for work that moved, when its caller only seems to have grown', () => {
    const found = exactly(
      [0.9, 1, 1, 1, 1.1].map((cost) => ({ main: 2, 'main > parse': cost })),
      [0.98, 1.08, 1.08, 1.08, 1.18].map((cost) => ({
        main: 2,
        'main > parse': cost - 0.6,
        'main > parse > fresh': 0.6,
      })),
      changing('parse', 'fresh'),
    );
    expect(row(found, 'fresh')?.grew).toBe(true);
    expect(named(found)).toBe(null);
  });

  test('when head costs less, and what saved it comes first', () => {
    const found = why(BASE, { ...BASE, 'main > render': 0.3 });
    expect(found.conclusion).toEqual({ kind: 'faster' });
    expect(found.functions[0]?.place.name).toBe('render');
  });

  test('when it is spread over many functions', () => {
    const many = Object.fromEntries(MANY.map((name) => [`main > ${name}`, 0.3]));
    const head = Object.fromEntries(MANY.map((name, at) => [`main > ${name}`, at < 5 ? 0.42 : 0.3]));
    const { conclusion, functions } = why({ ...many, main: 2 }, { ...head, main: 2 });
    expect(conclusion.kind).toBe('spread');
    expect(functions.filter(({ grew }) => grew).length).toBeGreaterThan(2);
  });

  test('for garbage collection, and for waiting, which are told as such', () => {
    const collected = why({ ...BASE, '(garbage collector)': 0.1 }, { ...BASE, '(garbage collector)': 1 });
    expect(collected.conclusion).toMatchObject({ kind: 'gc', allocator: null });
    const waited = why({ ...BASE, '(waiting)': 0.1 }, { ...BASE, '(waiting)': 1 });
    expect(waited.conclusion).toMatchObject({ kind: 'idle' });
    const processor = why(
      { ...BASE, '(waiting)': 0.1 },
      { ...BASE, '(waiting)': 1, 'main > price': 1 },
      {
        waiting: false,
        level: { base: 3, head: 3.4 },
      },
    );
    expect(named(processor)).toBe('price');
    expect(row(processor, '(waiting)')).toBeUndefined();
  });

  test('by native stacks and by the runtime alone', () => {
    const found = why({ ...BASE, '(native code)': 0.1 }, { ...BASE, '(native code)': 1.1 });
    expect(found.conclusion.kind).not.toBe('culprit');
    expect(row(found, '(native code)')).toMatchObject({ grew: true, place: { kind: 'native' } });
    const only = why({ 'node:read': 1 }, { 'node:read': 2 });
    expect(only.conclusion.kind).not.toBe('culprit');
  });
});

test('recursion counts every operation once, however deep', () => {
  const deep = ['main', ...Array.from({ length: 3000 }, (_, at) => (at % 2 === 0 ? 'a' : 'b'))].join(' > ');
  const stacks = { main: 1, 'main > a': 1, 'main > a > b > a > b': 1, [deep]: 1 };
  const found = why(stacks, { ...stacks, [deep]: 3 });
  expect(row(found, 'a')?.total.base).toBeLessThan(3.2);
  expect(row(found, 'main')?.total.head).toBeCloseTo(6, 0);
  expect(named(found)).toBe('b');
});

test('asynchronous stacks begin anew: a function is one, with and without its caller', () => {
  const base = { 'main > parse': 0.5, parse: 0.5, 'main > render': 1 };
  const head = { 'main > parse': 1, parse: 1.5, 'main > render': 1 };
  const found = why(base, head);
  expect(named(found)).toBe('parse');
  expect(row(found, 'parse')?.self.head).toBeCloseTo(2.5, 0);
});

test('three rounds are too few to name whom a small part belongs to', () => {
  const base = { 'main > a': 1, 'main > b': 1, 'main > c': 1, main: 1 };
  const small = why(base, { ...base, 'main > a': 1.16, 'main > b': 1.9 }, { rounds: 3 });
  expect(small.functions.filter(({ grew }) => grew).map(({ place }) => place.name)).toEqual(['b']);
  const enough = why(base, { ...base, 'main > a': 1.16, 'main > b': 1.9 }, { rounds: 5 });
  expect(
    enough.functions
      .filter(({ grew }) => grew)
      .map(({ place }) => place.name)
      .sort(),
  ).toEqual(['a', 'b']);
});

describe('functions without a name', () => {
  const nameless = (text: string, line = 3): Partial<Frame> => ({
    name: '(anonymous in parse)',
    file: 'src/parse.js',
    line,
    lastLine: line,
    identity: `(anonymous in parse) ${text}`,
  });
  const base = { ...BASE, 'main > parse > x': 0.5 };
  const head = { ...BASE, 'main > parse > x': 1.5 };

  test('are the same although how they begin has changed', () => {
    const found = why(base, head, {
      baseFrames: { x: nameless('(a) => a') },
      headFrames: { x: nameless('(a) => b', 9) },
    });
    expect(row(found, '(anonymous in parse)')).toMatchObject({ seen: 'both', grew: true });
    expect(named(found)).toBe('(anonymous in parse)');
  });

  test('are told apart by how they begin', () => {
    const two = { ...base, 'main > parse > y': 0.3 };
    const found = why(
      two,
      { ...two, 'main > parse > y': 1.3 },
      {
        baseFrames: { x: nameless('(a) => a', 3), y: nameless('(b) => b', 5) },
        headFrames: { y: nameless('(b) => b', 3), x: nameless('(a) => a', 5) },
      },
    );
    expect(found.conclusion).toMatchObject({ kind: 'culprit', place: { line: 3 }, cost: {} });
    if (found.conclusion.kind === 'culprit') expect(found.conclusion.cost.base).toBeCloseTo(0.3, 1);
  });
});

test('what is not under version control is neither changed nor unchanged', () => {
  const head = { ...BASE, 'main > price': 1.6 };
  const built = { price: { file: 'dist/price.js' } };
  expect(why(BASE, head, { baseFrames: built, headFrames: built }).conclusion).toMatchObject({
    place: { changed: null },
  });
  expect(why(BASE, head, { changes: null }).conclusion).toMatchObject({ place: { changed: null } });
});

test('one side alone shows where the cost goes', () => {
  const found = explain({
    path: 'suite/case',
    metric: 'heap-per-op',
    profiler: 'a profiler',
    profiles: {
      base: [],
      head: [{ ...profileOf({ main: 100, 'main > parse': 300 }), unit: 'B', operations: 4 }],
    },
    level: null,
    changes: null,
    waiting: true,
    notes: ['a remark'],
    seconds: 1,
  });
  expect(found).toMatchObject({ conclusion: { kind: 'alone' }, unit: 'B', cost: { base: null, head: 100 } });
  expect(found.functions.map(({ place, self, total }) => [place.name, self, total.head])).toEqual([
    ['parse', { base: null, head: 75 }, 75],
    ['main', { base: null, head: 25 }, 100],
  ]);
  expect(found.notes).toEqual(['a remark']);
});
