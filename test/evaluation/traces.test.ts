import { expect, test } from 'vitest';
import { parseTraces, readTraces } from '../../evaluation/traces.ts';
import { SHAPES, syntheticTrial } from '../../evaluation/synthetic.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import type { UserError } from '../../src/core/model/errors.ts';

const poor = {
  machine: 'busy',
  workload: 'sort',
  scheme: 'turns',
  turnMs: 10,
  base: [1_000_000, 2_000_000, 4_000_000],
  head: [3_000_000, 1_000_000, 1_000_000],
  baseP95: 5_000_000,
  headP95: 6_000_000,
  baseMean: 2_500_000,
  headMean: 1_700_000,
};
const origin = { machine: 'm', workload: 'w', scheme: 'turns', turnMs: 10 };
const trial = syntheticTrial(SHAPES[0] as (typeof SHAPES)[number], 5, seededRandom(1));
const lines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const problem = (text: string): UserError => {
  try {
    parseTraces(text, 'runs.jsonl');
  } catch (error) {
    return error as UserError;
  }
  throw new Error('nothing was wrong');
};

test('reads medians of turns, in seconds, and leaves absent what was not recorded', () => {
  const [pool] = parseTraces(lines(poor), 'f');
  expect(pool).toMatchObject({ machine: 'busy', scheme: 'turns 10 ms', workload: 'sort' });
  const { base, head, order } = pool?.trials[0] ?? {};
  expect(base?.turns.p50).toEqual([0.001, 0.002, 0.004]);
  expect(base?.turns.count).toEqual([10, 5, 3]);
  expect(base?.all).toMatchObject({ count: 18, p50: 0.002, p95: 0.005, mean: 0.0025 });
  expect(head?.all.p50).toBe(0.001);
  expect([base?.all.p99, base?.turns.p95, base?.samples]).toEqual([NaN, [], null]);
  expect(order).toHaveLength(3);
});

test('reads whole trials unchanged', () => {
  const [pool] = parseTraces(lines({ ...origin, extra: 1, trial }), 'f');
  expect(pool?.trials[0]).toEqual({ ...trial, index: 0 });
});

test('groups by machine, scheme, length of turn and workload, and counts trials', () => {
  const text = lines(
    poor,
    { ...poor, turnMs: 40 },
    poor,
    { ...poor, workload: 'gzip' },
    { ...origin, trial },
  );
  const pools = parseTraces(`\n${text}\n\n`, 'f');
  expect(pools.map((pool) => [pool.scheme, pool.trials.map((each) => each.index)])).toEqual([
    ['turns 10 ms', [0, 1]],
    ['turns 40 ms', [0]],
    ['turns 10 ms', [0]],
    ['turns 10 ms', [0]],
  ]);
});

test.each([
  ['not JSON', `${lines(poor)}\n{"machine`, /^runs\.jsonl:2: not JSON$/],
  ['an array', '[]', /^runs\.jsonl:1: line: /],
  [
    'a key that is missing',
    lines(poor, { ...poor, headP95: undefined }),
    /^runs\.jsonl:2: headP95: .*number/,
  ],
  ['a time of zero', lines({ ...poor, base: [1, 0, 3] }), /^runs\.jsonl:1: base\.1: /],
  ['a word for a time', lines({ ...poor, base: [1, 'fast', 3] }), /^runs\.jsonl:1: base\.1: .*string/],
  ['sides of unequal length', lines({ ...poor, head: [1] }), /^runs\.jsonl:1: head: expected as many turns/],
  ['nothing', '\n\n', /^runs\.jsonl: no recorded trials/],
  [
    'a column of a whole trial that is too short',
    lines({
      ...origin,
      trial: { ...trial, head: { ...trial.head, turns: { ...trial.head.turns, p95: [1] } } },
    }),
    /^runs\.jsonl:1: trial\.head\.turns\.p95: expected 24 turns.* received 1/,
  ],
  [
    'NaN in a whole trial',
    lines({ ...origin, trial: { ...trial, base: { ...trial.base, all: { ...trial.base.all, p95: NaN } } } }),
    /^runs\.jsonl:1: trial\.base\.all\.p95: /,
  ],
])('says where it is wrong: %s', (_, text, expected) => {
  expect(problem(text).message).toMatch(expected);
});

test('names every problem of a line', () => {
  const { message } = problem(lines({ ...poor, machine: '', turnMs: -1 }));
  expect(message.split('\n')).toHaveLength(2);
});

test('says which file cannot be read', () => {
  expect(() => readTraces('no/such/file.jsonl')).toThrow(/no\/such\/file\.jsonl/);
});

test('the recordings that ship cover three machines, with eight workloads each', () => {
  const pools = readTraces('evaluation/traces/aa-trials.jsonl');
  for (const machine of ['busy', 'calm', 'loaded']) {
    const own = pools.filter((pool) => pool.machine === machine && pool.scheme === 'turns 10 ms');
    expect(own).toHaveLength(8);
    for (const pool of own) expect(pool.trials.length).toBeGreaterThanOrEqual(5);
  }
});
