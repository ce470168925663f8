// Benchmarks of real divan, as odd as they come.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DivanSpec } from '../../../src/core/model/suite-specs.ts';
import { divan } from '../../../src/runners/divan/runner.ts';
import type { Session, Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, side } from '../side.ts';

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
divan = "=0.1.21"

[profile.bench]
opt-level = 1

[[bench]]
name = "odd"
harness = false

[[bench]]
name = "forgotten"

[[bench]]
name = "nightly"
`;

const ODD = `fn main() {
    divan::main();
}

fn spin(n: u64) -> u64 {
    (0..n).fold(1, |sum, each| divan::black_box(sum * 31 + each))
}

const FACTOR: u64 = 1;

#[divan::bench(args = [100, 1000])]
fn counted(n: u64) -> u64 {
    spin(FACTOR * n)
}

#[divan::bench(args = ["a b", "größe/[x](y)|z$^.*"])]
fn named(text: &str) -> usize {
    spin(100);
    text.len()
}

#[divan::bench(sample_count = 3, sample_size = 7, min_time = 30)]
fn own_times() -> u64 {
    spin(100)
}

#[divan::bench(threads = [1, 2])]
fn threads() -> u64 {
    spin(100)
}

mod inner {
    #[divan::bench(types = [u8, u64])]
    fn made<T: Default>() -> T {
        super::spin(100);
        T::default()
    }
}

#[divan::bench]
fn nothing() {}

#[divan::bench]
fn prints() {
    println!("odd::no: benchmark");
}

#[divan::bench]
fn panics() {
    panic!("oh no");
}

#[divan::bench]
fn exits() {
    std::process::exit(0);
}

#[divan::bench]
fn hangs() {
    std::thread::sleep(std::time::Duration::from_secs(3600));
}

#[divan::bench(ignore)]
fn left_out() {}
`;

const spec: DivanSpec = {
  kind: 'divan',
  benches: ['odd'],
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
};

describe.skipIf(!hasCargo)('divan', { timeout: 300_000 }, () => {
  const [root, slower] = [temporaryFolder(), temporaryFolder()];
  // A benchmark that hangs is waited for as long as there is time.
  const context = { ...side(root), limit: 10 };
  const projectOf = (source: string) => ({
    'Cargo.toml': MANIFEST,
    'src/lib.rs': '',
    'benches/odd.rs': source,
    'benches/forgotten.rs': '',
    'benches/nightly.rs': '#![feature(test)]\n',
  });
  const timeOf = async (task: string, where = context): Promise<number> => {
    await using session: Session = await divan.open(spec, task, where);
    expect((await session.turn(session.turns?.seconds ?? 0, session.batch)).samples).toEqual([]);
    const { values } = await session.finish();
    expect(values.mean).toBeGreaterThanOrEqual(values.min ?? Infinity);
    return values.p50 ?? Number.NaN;
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    write(root, projectOf(ODD));
    tasks = await divan.list(spec, { ...context, limit: 500 });
  }, 600_000);

  test('all are found, and nothing lies in the project', () => {
    expect(tasks.map(({ task }) => task ?? '').toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
      'counted/100',
      'counted/1000',
      'exits',
      'hangs',
      'inner/made/u64',
      'inner/made/u8',
      'named/a b',
      'named/größe/[x](y)|z$^.*',
      'nothing',
      'own_times',
      'panics',
      'prints',
      'threads',
    ]);
    expect(tasks[0]?.metrics).toEqual(['p50', 'mean', 'min', 'throughput']);
    expect(existsSync(join(root, 'target'))).toBe(false);
  });

  test.each(['named/a b', 'named/größe/[x](y)|z$^.*', 'own_times', 'inner/made/u8', 'prints'])(
    '%s alone is run',
    async (name) => {
      expect(await timeOf(name)).toBeGreaterThan(1e-9);
    },
  );

  test('what takes hardly any time is run no longer than others, or fails', async () => {
    const opened = divan.open(spec, 'nothing', context).then(
      (session) => session.turn(session.turns?.seconds ?? 0, session.batch),
      (error: unknown) => error,
    );
    const outcome = await opened;
    if (outcome instanceof Error) expect(outcome.message).toContain('takes no time that divan can see');
    else expect(outcome).toMatchObject({ cpu: null });
  });

  test('the parameter and the code of the side are in the time', async () => {
    const [few, many] = [await timeOf('counted/100'), await timeOf('counted/1000')];
    expect(many / few).toBeGreaterThan(3);
    expect(many / few).toBeLessThan(30);
    write(slower, projectOf(ODD.replace('FACTOR: u64 = 1', 'FACTOR: u64 = 8')));
    const other = { ...side(slower), limit: 500 };
    await divan.list(spec, other);
    expect((await timeOf('counted/1000', other)) / many).toBeGreaterThan(3);
  });

  test.each([
    ['panics', /^panics ended with exit code 101$/, 'oh no'],
    ['exits', /^exits ended without a result$/, ''],
    ['hangs', /^hangs said nothing for 10 s and was ended$/, ''],
    ['threads', /^threads runs with several numbers of threads, which cannot be told apart$/, ''],
  ])('%s fails by itself', async (name, message, output) => {
    const failure = await failureOf(divan.open(spec, name, context));
    expect(failure.message).toMatch(message);
    expect(failure.output).toContain(output);
  });

  test('options of divan are passed on, and only and exclude choose', async () => {
    const some = {
      ...spec,
      only: ['threads', 'counted'],
      exclude: ['*/1000'],
      args: ['--', '--threads', '1'],
    };
    const patient = { ...context, limit: 300 };
    expect(
      (await divan.list(some, patient))
        .map(({ task }) => task ?? '')
        .toSorted((one, other) => (one < other ? -1 : 1)),
    ).toEqual(['counted/100', 'threads']);
    await using session = await divan.open(some, 'threads', patient);
    await session.turn(session.turns?.seconds ?? 0, session.batch);
    expect((await session.finish()).values.p50).toBeGreaterThan(0);
  });

  test('what does not compile, is there twice, or is ours to set, says so', async () => {
    const broken = temporaryFolder();
    write(broken, projectOf(`${ODD}\nfn broken() { y }\n`));
    const patient = { ...context, limit: 300 };
    expect((await failureOf(divan.list(spec, { ...patient, root: broken }))).output).toContain(
      'cannot find value',
    );
    const ours = { ...spec, args: ['--', '--sample-size=3'] };
    expect((await failureOf(divan.list(ours, patient))).message).toBe(
      'args: --sample-size is set by perf-budgets itself',
    );
    const forgotten = await failureOf(divan.list({ ...spec, benches: ['forgotten'] }, patient));
    expect(forgotten.message).toBe("forgotten runs with Rust's own harness");
    expect(forgotten.hint).toContain('harness = false');
    const nightly = await failureOf(divan.list({ ...spec, benches: ['nightly'] }, patient));
    expect(nightly.hint).toContain('nightly');
    expect((await failureOf(divan.list({ ...spec, benches: ['no'] }, patient))).message).toBe(
      'cargo knows no bench target no',
    );
  });
});
