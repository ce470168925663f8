import { expect, test } from 'vitest';
import type { Frame, Profile } from '../../../src/explain/profile.ts';
import { below, loopOf } from '../../../src/profilers/shared/compiled.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';

const frame = (name: string): Frame => ({
  kind: 'own',
  name,
  file: null,
  line: null,
  lastLine: null,
  identity: name,
  package: null,
  calls: null,
});
const PROFILE: Profile = {
  unit: 's',
  frames: ['main', 'load', 'loop', 'work'].map(frame),
  parent: [-1, 0, 1, 0, 3, 4],
  frame: [0, 1, 3, 2, 3, 2],
  self: [1, 2, 4, 8, 16, 32],
  operations: 1,
  per: 'operation',
  samples: 0,
  notes: [],
};

test('what a loop calls is left, and the loop itself', () => {
  expect(below(PROFILE, /^loop$/)).toMatchObject({ parent: [-1, 0, 1], frame: [2, 3, 2], self: [8, 16, 32] });
});

test('without such a loop all is left', () => {
  expect(below(PROFILE, /^other$/)).toBe(PROFILE);
  expect(below(PROFILE, null)).toEqual(PROFILE);
});

const loop = (kind: RunnerSpec['kind']): RegExp => loopOf({ kind } as RunnerSpec) ?? /^no loop$/;

test('loops of the tools, as callgrind and perf name them', () => {
  expect('criterion::bencher::Bencher<M>::iter').toMatch(loop('criterion'));
  expect('criterion::bencher::Bencher<M>::iter_batched').toMatch(loop('criterion'));
  expect('<criterion::bencher::Bencher>::iter::<usize, words::bench::{closure#0}>').toMatch(
    loop('criterion'),
  );
  expect('criterion::bencher::Bencher<M>::iter::{{closure}}').not.toMatch(loop('criterion'));
  expect(
    'Catch::Benchmark::Detail::BenchmarkFunction::model<C_A_T_C_H_T_E_S_T_0()::{lambda(int)#1}>::call(Catch::Benchmark::Chronometer) const',
  ).toMatch(loop('catch2'));
  expect(
    'benchmark::internal::BenchmarkInstance::Run(long, int, benchmark::internal::ThreadTimer*) const',
  ).toMatch(loop('google-benchmark'));
});
