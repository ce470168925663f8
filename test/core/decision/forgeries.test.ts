import { describe, expect, test } from 'vitest';
import { forgery } from '../../../src/core/decision/forgeries.ts';
import type { RunnerKind } from '../../../src/core/model/runner-specs.ts';
import type { SideTrial, Trial } from '../../../src/core/model/report.ts';
import { benchmark, trialsOf } from '../../report/sample-reports.ts';
import type { BenchmarkParts, WrittenBenchmark } from '../../report/written.ts';

const trials = (p50: number, count = 8): Trial[] => trialsOf({ p50, count });
const honest = (path: string, p50: number, parts: BenchmarkParts = {}): WrittenBenchmark =>
  benchmark(path, { trials: trials(p50), control: trials(1.1 * p50, 7), ...parts });
const found = (records: readonly WrittenBenchmark[], kind: RunnerKind | null = 'tinybench'): string | null =>
  forgery(records, () => kind);
const with1 = (time: (side: SideTrial) => SideTrial): WrittenBenchmark => {
  const [first, ...others] = trials(1e-3) as [Trial, ...Trial[]];
  return honest('a/b', 1e-3, { trials: [{ ...first, head: time(first.head) }, ...others] });
};

test('what was measured is nothing of the kind', () => {
  expect(found([honest('a/b', 1e-3), honest('a/c', 2e-3), benchmark('d', { status: 'missing' })])).toBeNull();
});

describe('times', () => {
  test.each([1e-12, 1e6])('of %d s may be', (time) => {
    expect(found([with1((side) => ({ ...side, cpuTime: time }))])).toBeNull();
  });

  test.each<[string, (side: SideTrial, time: number) => SideTrial]>([
    [
      'of a turn',
      (side, time) => ({ ...side, turns: { ...side.turns, p99: [time, ...side.turns.p99.slice(1)] } }),
    ],
    ['of a processor in a turn', (side, time) => ({ ...side, turns: { ...side.turns, cpu: [time] } })],
    ['of the trial', (side, time) => ({ ...side, all: { ...side.all!, min: time } })],
    ['of one operation', (side, time) => ({ ...side, samples: [[1], [1, time]] })],
    ['of a processor', (side, time) => ({ ...side, cpuTime: time })],
  ])('%s that nothing takes are refused', (_, change) => {
    for (const time of [9.9e-13, 1.1e6])
      expect(found([with1((side) => change(side, time))])).toBe(
        `a/b has a time of ${time} s, which nothing takes`,
      );
  });

  test('of no processor are none', () => {
    expect(
      found([with1((side) => ({ ...side, cpuTime: 0, turns: { ...side.turns, cpu: [0] } }))]),
    ).toBeNull();
  });

  test('of head alone and of the control are looked at too', () => {
    const [first] = trials(1e-14, 1) as [Trial];
    expect(found([honest('a/b', 1e-3, { control: [first] })])).toMatch(/^a\/b has a time of/);
    expect(found([honest('a/b', 1e-3, { alone: [first.head] })])).toMatch(/^a\/b has a time of/);
  });

  test('of a count they are not: any number of operations may be', () => {
    expect(
      found([with1((side) => ({ ...side, turns: { ...side.turns, count: [5e9, 0, 0, 0, 0, 0] } }))]),
    ).toBeNull();
  });
});

test('a thousand turns may be, one more is refused', () => {
  const of = (turns: number): WrittenBenchmark =>
    honest('a/b', 1e-3, { trials: trialsOf({ p50: 1e-3, count: 1, base: { turns }, head: { turns } }) });
  expect(found([of(1000)])).toBeNull();
  expect(found([of(1001)])).toBe('a/b has 1001 turns in a trial, more than 1000: let a trial take less time');
});

describe('the same times again', () => {
  const twin = (trial: Trial): Trial => ({ ...trial, base: trial.head });
  const some = (change: (trial: Trial) => Trial, share: number): Trial[] =>
    trials(1e-3).map((trial, index) => (index < share * 8 ? change(trial) : trial));

  test('on base and on head: by chance in some trials, never in most', () => {
    expect(found([honest('a/b', 1e-3, { trials: some(twin, 0.5) })])).toBeNull();
    expect(found([honest('a/b', 1e-3, { trials: some(twin, 0.6) })])).toBe(
      'a/b has the very same times on base and on head',
    );
  });

  test('in other trials of the benchmark, or of another', () => {
    const [first] = trials(1e-3) as [Trial];
    expect(found([honest('a/b', 1e-3, { trials: some(() => first, 0.6) })])).toBe(
      'a/b repeats the times of other trials',
    );
    const borrowed = trials(1e-3).slice(0, 7);
    expect(found([honest('a/b', 1e-3), honest('a/c', 2e-3, { control: borrowed })])).toBe(
      'a/b repeats the times of other trials',
    );
    expect(found([honest('a/b', 1e-3), honest('a/c', 2e-3, { control: borrowed.slice(0, 4) })])).toBe(
      'a/c has a control with the times of other trials',
    );
  });

  test('in the control, on both of its sides', () => {
    expect(found([honest('a/b', 1e-3, { control: trials(2e-3, 7).map(twin) })])).toBe(
      'a/b has a control with the times of other trials',
    );
    const half = trials(2e-3, 6).map((trial, index) => (index < 3 ? twin(trial) : trial));
    expect(found([honest('a/b', 1e-3, { control: half })])).toBeNull();
  });

  test('is no wonder where a tool rounds to two digits and nothing changes', () => {
    const [first] = trials(1e-3).map(twin) as [Trial];
    const constant = honest('a/b', 1e-3, { trials: trials(1e-3).map(() => first), control: [first] });
    expect(found([constant], 'report')).toBeNull();
    expect(found([constant], 'command')).toBe('a/b has the very same times on base and on head');
    expect(found([constant], null)).toBe('a/b has the very same times on base and on head');
    const moving = honest('a/b', 1e-3, { trials: trials(1e-3).map(twin), control: [] });
    expect(found([moving], 'report')).toBe('a/b has the very same times on base and on head');
  });

  test('is no wonder of what is only counted', () => {
    const count = (trial: Trial): Trial => {
      const none = { count: [], min: [], p50: [], p75: [], p90: [], p95: [], p99: [], mean: [], cpu: null };
      const side = { ...trial.head, turns: none, all: null, values: { allocations: 5 } };
      return { ...trial, base: side, head: side };
    };
    expect(found([honest('a/b', 1e-3, { trials: trials(1e-3).map(count), control: [] })])).toBeNull();
  });
});
