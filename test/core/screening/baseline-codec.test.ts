import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BaselineRun } from '../../../src/core/model/baseline-run.ts';
import {
  addRun,
  decodeBaseline,
  encodeBaseline,
  KEPT_RUNS,
  LARGEST_BASELINE,
} from '../../../src/core/screening/baseline-codec.ts';
import { isStorable } from '../../../src/core/screening/baseline-schema.ts';
import { METRIC_NAMES } from '../../../src/core/model/metrics.ts';
import {
  benchmarksOf,
  configuration,
  decoded,
  digestOf,
  filled,
  hash,
  MACHINE,
  runOf,
} from './baseline-runs.ts';
import { tries, times } from '../../effort.ts';

const problem = (text: string): string | null => {
  const read = decodeBaseline(text, hash);
  return 'problem' in read ? read.problem : null;
};
/** Contents that may hold anything anywhere. */
interface Loose {
  [key: string]: unknown;
}
/** Puts a value where a path like `benchmarks.0.path` leads. */
const placing =
  (path: string, value: unknown) =>
  (content: Loose): void => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const place = keys.reduce((at, key) => at[key] as Loose, content);
    place[last] = typeof value === 'function' ? (value as (before: unknown) => unknown)(place[last]) : value;
  };
/** A text with something else in its contents and the digest that belongs to them. */
const forged = (text: string, change: (content: Loose) => void): string => {
  const { content } = JSON.parse(text) as { content: Loose };
  change(content);
  return JSON.stringify({ digest: hash(JSON.stringify(content)), content });
};

const cost = fc.double({ min: 1e-12, max: 1e15, noNaN: true });
const metrics = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...METRIC_NAMES), value), {
      selector: ([name]) => name,
      maxLength: 4,
    })
    .map((entries) => Object.fromEntries(entries) as Partial<Record<(typeof METRIC_NAMES)[number], Value>>);
const benchmark = fc
  .record({
    path: fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
    recipe: fc.integer({ min: 0, max: 2 }).map((each) => digestOf(String(each))),
    costs: metrics(fc.array(cost, { minLength: 1, maxLength: 4 })),
    exact: metrics(fc.nat()),
    basis: fc.option(fc.string({ maxLength: 20 })),
  })
  .map(({ basis, ...rest }) => ({ ...rest, ...(basis !== null && { basis }) }));
const machine = fc
  .integer({ min: 0, max: 3 })
  .map((each) => ({ ...MACHINE, fingerprint: digestOf(`m${each}`) }));
const run: fc.Arbitrary<BaselineRun> = fc.record({
  commit: fc.constantFrom('a'.repeat(40), 'b'.repeat(64)),
  at: fc.constant('2026-11-24T10:00:00.000Z'),
  tool: fc.string({ maxLength: 20 }),
  machine,
  complete: fc.boolean(),
  benchmarks: fc.uniqueArray(
    benchmark.filter(({ path }) => isStorable(path)),
    { selector: ({ path }) => path, maxLength: 6 },
  ),
});

test('what is read is what was written, but for the rounding, and is written the same again', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const text = encodeBaseline({ configuration, runs }, hash);
      const read = decoded(text);
      expect(encodeBaseline(read, hash)).toBe(text);
      expect(read.runs.map(({ commit, machine: on, complete }) => ({ commit, on, complete }))).toEqual(
        runs.map(({ commit, machine: on, complete }) => ({ commit, on, complete })),
      );
      for (const [at, { benchmarks }] of runs.entries())
        for (const each of benchmarks) {
          const found = read.runs[at]?.benchmarks.find(({ path }) => path === each.path);
          expect(found).toMatchObject({ recipe: each.recipe, exact: each.exact });
          expect(found?.basis).toBe(each.basis);
          expect(Object.keys(found?.costs ?? {})).toHaveLength(Object.keys(each.costs).length);
          for (const [name, costs] of Object.entries(found?.costs ?? {}))
            for (const [index, value] of costs.entries()) {
              const wanted = each.costs[name as 'p50']?.[index] ?? NaN;
              expect(Math.abs(Math.log(value / wanted))).toBeLessThan(0.6e-4);
            }
        }
    }),
    tries(30, 200),
  );
});

test('no mutation of a file is read as something else: nearly all are refused, the rest mean the same', () => {
  const text = filled(3, 4);
  const original = decoded(text);
  const place = fc.integer({ min: 0, max: text.length - 1 });
  const mutation = fc.oneof(
    fc
      .tuple(place, fc.string({ maxLength: 3 }))
      .map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1)),
    fc
      .tuple(place, fc.constantFrom('0', '1', '-', '.', 'e9', ',', '"', '}', ' ', '\u0000'))
      .map(([at, put]) => text.slice(0, at) + put + text.slice(at)),
    fc.tuple(place, fc.nat(60)).map(([at, length]) => text.slice(0, at) + text.slice(at + length)),
    fc
      .tuple(place, place, fc.nat(40))
      .map(([from, to, length]) => text.slice(0, to) + text.slice(from, from + length) + text.slice(to)),
    fc.tuple(place, fc.nat(7)).map(([at, bit]) => {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
      return text.slice(0, at) + flipped + text.slice(at + 1);
    }),
    place.map((at) => text.slice(0, at)),
  );
  const mutations = times(1_000, 10_000);
  let refused = 0;
  fc.assert(
    fc.property(mutation, (mutated) => {
      const read = decodeBaseline(mutated, hash);
      if ('problem' in read) refused += 1;
      else expect(read.baseline).toEqual(original);
    }),
    { numRuns: mutations, seed: 1 },
  );
  expect(refused).toBeGreaterThan(0.9 * mutations);
});

describe('refuses, with its reason,', () => {
  const text = filled(2, 2);
  test.each<[string, string, string]>([
    ['nothing', '', 'not JSON'],
    ['half a file', text.slice(0, text.length / 2), 'not JSON'],
    ['another kind of file', '{"a":1}', 'no format'],
    ['a list', '[]', 'no format'],
    ['null', 'null', 'no format'],
    ['a newer format', text.replace('"schema":1', '"schema":2'), 'format 2 is unknown'],
    ['another digest', text.replace(/"digest":"./, '"digest":"x'), 'contents are invalid'],
    [
      'a digest of something else',
      text.replace(/"digest":"[0-9a-f]{64}/, `"digest":"${hash('')}`),
      'digest does not match',
    ],
    ['too much', text + ' '.repeat(LARGEST_BASELINE), 'larger than 256 KiB'],
  ])('%s', (_, given, reason) => {
    expect(problem(given)).toContain(reason);
  });

  const twice = (list: unknown): unknown[] => [...(list as unknown[]), (list as unknown[])[0]];
  test.each<[string, string, unknown]>([
    ['a negative number', 'benchmarks.0.exact.size', [1, -1]],
    ['a number as text', 'benchmarks.0.costs.p50.level', '1'],
    ['a cost beyond all measure', 'benchmarks.0.costs.p50.level', 1e9],
    ['a reserved name', 'benchmarks.0.path', '__proto__'],
    ['an unknown key', 'verdict', 'within'],
    ['an unknown metric', 'benchmarks.0.costs.speed', { level: 1, readings: [[1], [1]] }],
    ['a commit that is none', 'runs.0.commit', 'main'],
    ['a machine that is not there', 'runs.0.machine', 9],
    ['a run that is not there', 'benchmarks.0.runs', [0, 7]],
    ['a run twice', 'benchmarks.0.runs', [1, 1]],
    ['a column too short', 'benchmarks.0.costs.p50.readings', [[1]]],
    ['a benchmark twice', 'benchmarks', twice],
    ['two machines of one fingerprint', 'machines', twice],
  ])('%s', (_, path, value) => {
    const change = placing(path, value);
    expect(problem(forged(text, () => {}))).toBeNull();
    expect(problem(forged(text, change))).toMatch(/contents are invalid|contradict/);
  });

  test('keys that would change what all objects are', () => {
    const { content } = JSON.parse(text) as { content: object };
    const bad = JSON.stringify(content).replace('{', '{"__proto__":{"polluted":1},');
    expect(problem(`{"digest":"${hash(bad)}","content":${bad}}`)).toMatch(/contents are invalid|digest/);
    expect('polluted' in {}).toBe(false);
  });
});

test('a benchmark whose name cannot be stored is left out, and the run is said to lack one', () => {
  for (const path of ['__proto__', 'constructor', 'x'.repeat(1_001)]) {
    const [first] = benchmarksOf(1, 1);
    const benchmarks = [first, { ...first, path }] as BaselineRun['benchmarks'];
    const [read] = decoded(addRun(null, runOf(1, { benchmarks }), configuration, hash) as string).runs;
    expect(read).toMatchObject({ complete: false, benchmarks: [{ path: first?.path }] });
  }
});

test('a run that is too large by itself is not stored', () => {
  expect(addRun(null, runOf(1, { benchmarks: benchmarksOf(3_000, 1) }), configuration, hash)).toBeNull();
});

test('the last runs of every kind of machine are kept', () => {
  const other = { ...MACHINE, fingerprint: digestOf('another') };
  const text = filled(KEPT_RUNS + 7, 2, other, filled(5, 2));
  const { runs } = decoded(text);
  const of = (fingerprint: string) => runs.filter((each) => each.machine.fingerprint === fingerprint);
  expect(of(MACHINE.fingerprint)).toHaveLength(5);
  expect(of(other.fingerprint).map(({ commit }) => commit)).toEqual(
    Array.from({ length: KEPT_RUNS }, (_, index) => runOf(index + 7).commit),
  );
});

test('an infinite number is refused whatever its digest says', () => {
  const content = filled(1, 1)
    .replace(/^.*"content":/, '')
    .replace(/\}\n$/, '')
    .replace('"exact":{}', '"exact":{"size":[1e999]}');
  expect(content).toContain('1e999');
  for (const digest of [hash(content), hash(content.replace('1e999', 'null'))])
    expect(problem(`{"digest":"${digest}","content":${content}}`)).toContain('contents are invalid');
});

test('files of every released format stay readable', () => {
  const text = readFileSync(join(import.meta.dirname, 'golden/baseline-1.json'), 'utf8');
  expect(decoded(text).runs).toHaveLength(2);
  expect(encodeBaseline(decoded(text), hash)).toBe(text);
});
