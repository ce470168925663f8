import { describe, expect, test } from 'vitest';
import { governingConfiguration } from '../../../src/core/budgets/governing-configuration.ts';
import { missingSuites } from '../../../src/core/budgets/governing.ts';
import type { Configuration, Suite, UndecidedPolicy } from '../../../src/core/model/configuration.ts';

const suite = (name: string, whenChanged: string[] = [], file = 'a.mjs'): Suite => ({
  name,
  runner: { kind: 'tinybench', file, nodeArgs: [] },
  scenario: null,
  dataset: null,
  whenChanged,
  harness: [],
  position: { line: 1, column: 1 },
});
const policy = (suites: Suite[], undecided: UndecidedPolicy = 'warn', timeLimit = 600): Configuration => ({
  file: 'perf-budgets.yml',
  prepare: { install: null, build: null },
  suites,
  undecided,
  isolation: 'auto',
  network: 'loopback',
  timeLimit,
  moved: [],
  history: null,
  pilot: null,
  removed: [],
  accepted: [],
  rules: [],
});

test('missingSuites lists what base declares and head does not', () => {
  const gone = missingSuites(policy([suite('a'), suite('b')]), policy([suite('b'), suite('c')]));
  expect(gone.map(({ name }) => name)).toEqual(['a']);
});

describe('governingConfiguration', () => {
  test.each([
    ['warn', 'pass', 'warn', 'takes effect after merge'],
    ['fail', 'warn', 'fail', 'takes effect after merge'],
    ['pass', 'fail', 'fail', 'applies at once'],
  ] as const)('undecided: %s on base, %s on head', (base, head, holds, effect) => {
    const governing = governingConfiguration(policy([], base), policy([], head));
    expect(governing.configuration.undecided).toBe(holds);
    expect(governing.changes).toEqual([`undecided: ${base} -> ${head}, ${effect}`]);
  });

  test('the longer time limit holds, for a short one leaves more undecided', () => {
    expect(
      governingConfiguration(policy([], 'warn', 600), policy([], 'warn', 1)).configuration.timeLimit,
    ).toBe(600);
    expect(
      governingConfiguration(policy([], 'warn', 1), policy([], 'warn', 600)).configuration.timeLimit,
    ).toBe(600);
  });

  test('a time limit or a policy that stays is no change', () => {
    expect(governingConfiguration(policy([]), policy([]))).toEqual({
      configuration: policy([]),
      changes: [],
    });
    const governed = governingConfiguration(policy([], 'warn', 60), policy([], 'warn', 120));
    expect(governed.changes).toEqual(['time-limit: 60 s -> 2 min, applies at once']);
  });

  test.each<[string | null, string | null, string | null, string]>([
    [null, '2027-01-15', null, 'pilot: none -> 2027-01-15, takes effect after merge'],
    ['2027-01-15', null, null, 'pilot: 2027-01-15 -> none, applies at once'],
    ['2027-01-15', '2027-02-15', '2027-01-15', 'pilot: 2027-01-15 -> 2027-02-15, takes effect after merge'],
    ['2027-02-15', '2027-01-15', '2027-01-15', 'pilot: 2027-02-15 -> 2027-01-15, applies at once'],
  ])('a pilot until %s on base and %s on head lasts until %s', (base, head, holds, change) => {
    const until = (day: string | null): Configuration => ({
      ...policy([]),
      pilot: day === null ? null : { until: day },
    });
    const { configuration, changes } = governingConfiguration(until(base), until(head));
    expect({ holds: configuration.pilot?.until ?? null, changes }).toEqual({ holds, changes: [change] });
  });

  test('each suite is held against base’s of its name', () => {
    const base = policy([suite('a', ['src/**']), suite('b', ['lib/**'])]);
    const head = policy([suite('b', ['lib/**']), suite('c', ['new/**'])]);
    expect(governingConfiguration(base, head)).toEqual({ configuration: head, changes: [] });
  });

  test('a suite is skipped only where both files would skip it', () => {
    const skip = (base: string[], head: string[]) =>
      governingConfiguration(policy([suite('a', base)]), policy([suite('a', head)]));
    const told = (change: string, effect: string): string[] => [`a when-changed: ${change}, ${effect}`];
    const later = 'skips more changes than on base, takes effect after merge';
    expect(skip([], ['nothing/**'])).toMatchObject({
      configuration: { suites: [{ whenChanged: [] }] },
      changes: told('none -> nothing/**', later),
    });
    expect(skip(['src/**', 'lib/**'], ['src/**'])).toMatchObject({
      configuration: { suites: [{ whenChanged: ['src/**', 'lib/**'] }] },
      changes: told('src/**, lib/** -> src/**', later),
    });
    expect(skip(['src/**'], ['src/**', 'lib/**'])).toMatchObject({
      configuration: { suites: [{ whenChanged: ['src/**', 'lib/**'] }] },
      changes: told('src/** -> src/**, lib/**', 'applies at once'),
    });
    expect(skip(['src/**'], [])).toMatchObject({
      configuration: { suites: [{ whenChanged: [] }] },
      changes: told('src/** -> none', 'applies at once'),
    });
  });

  test('every other difference of policy is told', () => {
    const built = { ...policy([]), prepare: { install: 'auto', build: 'make' } };
    const plain = { ...policy([]), prepare: { install: 'auto', build: null } };
    expect(governingConfiguration(built, plain).changes).toEqual([
      'prepare build: make -> none, what base says counts too',
    ]);
    expect(governingConfiguration(policy([], 'warn', 600), policy([], 'warn', 90)).changes).toEqual([
      'time-limit: 10 min -> 90 s, takes effect after merge',
    ]);
    expect(governingConfiguration(policy([], 'warn', 90), policy([], 'warn', 600)).changes).toEqual([
      'time-limit: 90 s -> 10 min, applies at once',
    ]);
  });

  test('what belongs to a benchmark is for base to say', () => {
    const of = (...harness: string[]) => policy([{ ...suite('a'), harness }]);
    expect(governingConfiguration(of(), of('src/**'))).toMatchObject({
      configuration: { suites: [{ harness: [] }] },
      changes: ['a harness: none -> src/**, takes effect after merge'],
    });
    expect(governingConfiguration(of('data/**'), of())).toMatchObject({
      configuration: { suites: [{ harness: ['data/**'] }] },
      changes: ['a harness: data/** -> none, takes effect after merge'],
    });
  });

  test('a benchmark that is declared differently is told, a new one and a first file are not', () => {
    const head = policy([suite('a', [], 'other.mjs'), suite('b')]);
    expect(governingConfiguration(policy([suite('a')]), head).changes).toEqual([
      'a: declared otherwise than on base, what base says counts too',
    ]);
    expect(governingConfiguration(null, head)).toEqual({ configuration: head, changes: [] });
  });
});
