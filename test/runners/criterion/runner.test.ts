// Benchmarks of real criterion, as odd as they come.

import { execFileSync } from 'node:child_process';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CriterionSpec } from '../../../src/core/model/suite-specs.ts';
import { criterion } from '../../../src/runners/criterion/runner.ts';
import type { Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, measure, median, side } from '../side.ts';

const hasCargo = ((): boolean => {
  try {
    return execFileSync('cargo', ['--version'], { encoding: 'utf8' }).startsWith('cargo');
  } catch {
    return false;
  }
})();

const MANIFEST = `[package]
name = "odd"
version = "0.1.0"
edition = "2021"

[dev-dependencies]
criterion = { version = "=0.5.1", default-features = false, features = ["cargo_bench_support"] }

[profile.bench]
opt-level = 1

[[bench]]
name = "odd"
harness = false

[[bench]]
name = "other"
harness = false

[[bench]]
name = "with_feature"
harness = false
required-features = ["extra"]

[features]
extra = []
`;

const ODD = `use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion};
use std::{hint::black_box, time::Duration};

fn spin(n: u64) -> u64 {
    (0..n).fold(1, |sum, each| black_box(sum * 31 + each))
}

fn benches(c: &mut Criterion) {
    assert!(std::path::Path::new("Cargo.toml").exists());
    let mut names = c.benchmark_group("names");
    for name in ["with space", "a/b", "[x](y)|z$^.*", "größe", "a"] {
        names.bench_function(name, |b| b.iter(|| spin(1000)));
    }
    for n in [10, 100] {
        names.bench_with_input(BenchmarkId::new("spin", n), &n, |b, n| b.iter(|| spin(*n)));
    }
    names.finish();
    let mut own = c.benchmark_group("own times");
    own.warm_up_time(Duration::from_secs(3)).measurement_time(Duration::from_secs(30)).sample_size(50);
    own.bench_function("spin", |b| b.iter(|| spin(1000)));
    own.finish();
    c.bench_function("long", |b| b.iter(|| std::thread::sleep(Duration::from_millis(30))));
    c.bench_function("prints", |b| b.iter(|| println!("names/a: benchmark")));
    c.bench_function("panics", |b| b.iter(|| panic!("oh no")));
    c.bench_function("exits", |b| b.iter(|| std::process::exit(0)));
    c.bench_function("hangs", |b| b.iter(|| std::thread::sleep(Duration::from_secs(3600))));
    c.bench_function("last", |b| b.iter(|| spin(10)));
}

criterion_group!(all, benches);
criterion_main!(all);
`;

const OTHER = `use criterion::{criterion_group, criterion_main, Criterion};
fn benches(c: &mut Criterion) {
    c.bench_function("one", |b| b.iter(|| std::hint::black_box(1) + 1));
}
criterion_group!(all, benches);
criterion_main!(all);
`;

const ALL = ['with space', 'a/b', '[x](y)|z$^.*', 'größe', 'a', 'spin/10', 'spin/100'].map(
  (name) => `names/${name}`,
);

describe.skipIf(!hasCargo)('criterion', { timeout: 240_000 }, () => {
  const root = temporaryFolder();
  // A benchmark that hangs is waited for as long as there is time.
  const context = { ...side(root), limit: 10 };
  const spec: CriterionSpec = {
    kind: 'criterion',
    benches: ['odd'],
    only: [],
    exclude: [],
    args: [],
    directory: '.',
    environment: {},
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    write(root, {
      'Cargo.toml': MANIFEST,
      'src/lib.rs': '',
      'benches/odd.rs': ODD,
      'benches/other.rs': OTHER,
      'benches/with_feature.rs': OTHER.replace('one', 'two'),
    });
    tasks = await criterion.list(spec, { ...context, limit: 300 });
  }, 400_000);

  test('all are found, and nothing lies in the project', () => {
    expect(tasks.map(({ task }) => task)).toEqual([
      ...ALL,
      'own times/spin',
      'long',
      'prints',
      'panics',
      'exits',
      'hangs',
      'last',
    ]);
    expect(tasks[0]?.metrics).toContain('p50');
    expect(tasks[0]?.metrics).not.toContain('peak-memory');
    expect(existsSync(join(root, 'target'))).toBe(false);
  });

  test.each(ALL)('%s alone is run', async (name) => {
    const { turns } = await measure(criterion, spec, name, context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThanOrEqual(10);
  });

  test('the parameter is in the time', async () => {
    const timeOf = async (name: string): Promise<number> => {
      const { turns } = await measure(criterion, spec, name, context);
      return median(turns.flatMap(({ samples }) => samples));
    };
    const ratio = (await timeOf('names/a')) / (await timeOf('names/spin/100'));
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(30);
  });

  test('what a group sets for itself does not make a shot long, nor does a long operation', async () => {
    for (const name of ['own times/spin', 'long']) {
      const { turns } = await measure(criterion, spec, name, context, 1);
      expect(turns[0]?.samples, name).toHaveLength(2);
    }
  });

  test('what prints lines like a list is measured', async () => {
    const { turns } = await measure(criterion, spec, 'prints', context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['panics', /^panics ended with exit code 101$/, 'oh no'],
    ['exits', /^exits ended without a result$/, ''],
    ['hangs', /^hangs said nothing for 10 s and was ended$/, ''],
  ])('%s fails by itself', async (name, message, output) => {
    const failure = await failureOf(criterion.open(spec, name, context));
    expect(failure.message).toMatch(message);
    expect(failure.output).toContain(output);
  });

  test('several targets name theirs; what needs a feature is left out unless it is asked for', async () => {
    const patient = { ...context, limit: 300 };
    const some = { ...spec, benches: ['.'], exclude: ['odd'] };
    expect((await criterion.list(some, patient)).map(({ task }) => task)).toEqual(['other/one']);
    const feature = { ...spec, benches: ['benches/with_feature.rs'], args: ['--features', 'extra'] };
    expect((await criterion.list(feature, patient)).map(({ task }) => task)).toEqual(['two']);
    expect((await failureOf(criterion.list({ ...feature, args: [] }, patient))).output).toContain(
      'requires the features: `extra`',
    );
  });

  test('a second checkout takes what was compiled of dependencies, and nothing of the project itself', async () => {
    const other = temporaryFolder();
    const begun = ['Cargo.toml', 'src/lib.rs', 'benches/odd.rs', 'benches/other.rs'];
    write(other, {
      'Cargo.toml': MANIFEST,
      'src/lib.rs': '',
      'benches/odd.rs': ODD.replace('"last"', '"changed"'),
      'benches/other.rs': OTHER,
      'benches/with_feature.rs': OTHER,
    });
    // Older than what was compiled for the first.
    for (const file of begun) utimesSync(join(other, file), 1, 1);
    const found = await criterion.list(spec, side(other));
    expect(found.at(-1)?.task).toBe('changed');
  });

  test('what does not compile, is not there, or needs cargo where there is none, says so', async () => {
    const patient = { ...context, limit: 300 };
    const broken = temporaryFolder();
    write(broken, {
      'Cargo.toml': MANIFEST,
      'src/lib.rs': '',
      'benches/odd.rs': 'fn main() { x }',
      'benches/other.rs': OTHER,
      'benches/with_feature.rs': OTHER,
    });
    const failure = await failureOf(criterion.list(spec, side(broken)));
    expect(failure.message).toMatch(/^`cargo bench --no-run .*` ended with exit code 101$/);
    expect(failure.output).toContain('benches/odd.rs:1');
    const nothing = await failureOf(criterion.list({ ...spec, benches: ['none'] }, patient));
    expect(nothing.message).toBe('cargo knows no bench target none');
    expect(nothing.hint).toContain('odd (benches/odd.rs), other (benches/other.rs)');
    const without = { ...side(broken), environment: { PATH: '/nowhere' } };
    expect((await failureOf(criterion.list(spec, without))).message).toBe('command not found: cargo');
    const ours = { ...spec, args: ['--', '--sample-size', '10'] };
    expect((await failureOf(criterion.list(ours, patient))).message).toBe(
      'args: --sample-size is set by perf-budgets itself',
    );
  });
});
