import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { BenchmarkFailure } from '../../src/core/model/errors.ts';
import type { Profile } from '../../src/explain/profile.ts';
import { ProfilerProblem, type Profiler } from '../../src/profilers/profiler.ts';
import { profileRounds, type RoundsOptions } from '../../src/profilers/rounds.ts';
import { profileOf } from '../explain/profiles.ts';
import { temporary, tinybenchTarget } from './target.ts';

const target = { base: tinybenchTarget('all', '/base'), head: tinybenchTarget('all', '/head') };

/** A profiler that does as it is told and remembers who was asked. */
const scripted = (
  taking: (side: string, count: number, signal: AbortSignal) => Profile | Promise<Profile>,
): Profiler & { readonly asked: string[]; readonly files: string[] } => {
  const asked: string[] = [];
  const files: string[] = [];
  return {
    name: 'scripted',
    asked,
    files,
    suits: () => true,
    async take({ context }, { file }) {
      asked.push(context.root.slice(1));
      files.push(file);
      return taking(context.root.slice(1), asked.length, context.signal);
    },
  };
};

const options = (parts: Partial<RoundsOptions> = {}): RoundsOptions => {
  const clock = (): number => performance.now() / 1000;
  return {
    metric: 'p50',
    targets: target,
    deadline: clock() + 20,
    clock,
    signal: new AbortController().signal,
    keep: null,
    ...parts,
  };
};

const problemOf = async (promise: Promise<unknown>): Promise<ProfilerProblem> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ProfilerProblem) return error;
  throw error;
};

test('base and head take turns in going first', async () => {
  const profiler = scripted(() => profileOf({ main: 1 }));
  const rounds = await profileRounds(profiler, options());
  expect(profiler.asked.join(' ')).toBe('base head head base base head head base base head');
  expect([rounds.base.length, rounds.head.length]).toEqual([5, 5]);
});

test('a glance is one short profile a side', async () => {
  const seconds: number[] = [];
  const profiler: Profiler = {
    name: 'asked',
    suits: () => true,
    take(_, request) {
      seconds.push(request.seconds);
      return Promise.resolve(profileOf({ main: 1 }));
    },
  };
  const whole = await profileRounds(profiler, options());
  const glance = await profileRounds(profiler, options({ glance: true }));
  expect([whole.base.length, glance.base.length, glance.head.length]).toEqual([5, 1, 1]);
  expect(Math.max(...seconds.slice(10))).toBeLessThan(Math.min(...seconds.slice(0, 10)));
});

test('head alone where there is no base', async () => {
  const profiler = scripted(() => profileOf({ main: 1 }));
  const rounds = await profileRounds(profiler, options({ targets: { base: null, head: target.head } }));
  expect([rounds.base.length, rounds.head.length]).toEqual([0, 5]);
});

describe('within its time', () => {
  test('fewer rounds when they are long, three at the least', async () => {
    let now = 0;
    const profiler = scripted(() => {
      now += 3;
      return profileOf({ main: 1 });
    });
    const rounds = await profileRounds(profiler, options({ clock: () => now, deadline: 20 }));
    expect(rounds.head.length).toBe(3);
  });

  test('what hangs is ended, and too few rounds are a problem that says so', async () => {
    const profiler = scripted(async (_, count, signal) => {
      if (count > 4) await delay(60_000, undefined, { signal });
      return profileOf({ main: 1 });
    });
    const started = options();
    const problem = await problemOf(profileRounds(profiler, { ...started, deadline: started.clock() + 0.3 }));
    expect(problem.message).toMatch(/^3 profiles per side do not fit into 0 s: 2 did$/);
  });

  test('what hangs late costs the last round', async () => {
    const profiler = scripted(async (_, count, signal) => {
      if (count > 7) await delay(60_000, undefined, { signal });
      return profileOf({ main: 1 });
    });
    const started = options();
    const rounds = await profileRounds(profiler, { ...started, deadline: started.clock() + 0.3 });
    expect([rounds.base.length, rounds.head.length]).toEqual([3, 3]);
  });
});

describe('a profile that fails', () => {
  test('is a problem in one sentence, whoever failed', async () => {
    const broken = scripted((side) => {
      if (side === 'head') throw new BenchmarkFailure({ message: 'it threw' });
      return profileOf({ main: 1 });
    });
    expect((await problemOf(profileRounds(broken, options()))).message).toBe(
      'head could not be profiled: it threw',
    );
    const empty = scripted(() => profileOf({ main: 0 }));
    expect((await problemOf(profileRounds(empty, options()))).message).toBe('the profile of base is empty');
  });

  test('is not one when it was cancelled', async () => {
    const cancel = new AbortController();
    const profiler = scripted(async (_, count, signal) => {
      if (count === 2) cancel.abort(new Error('cancelled'));
      await delay(10, undefined, { signal });
      return profileOf({ main: 1 });
    });
    await expect(profileRounds(profiler, options({ signal: cancel.signal }))).rejects.toThrow('cancelled');
  });
});

test('native files are kept where somebody wants them, and nothing else is left behind', async () => {
  const profiler = scripted((side, count) => {
    const file = profiler.files.at(-1) ?? '';
    writeFileSync(`${file}.cpuprofile`, side);
    writeFileSync(`${file}.notes.json`, '{}');
    if (count === 2) {
      mkdirSync(`${file}-1`);
      writeFileSync(join(`${file}-1`, '77-0.cpuprofile'), 'a program');
    }
    return profileOf({ main: 1 });
  });
  const folder = join(temporary, 'kept', 'here');
  // Others use the usual one at the same time.
  const scratch = join(temporary, 'scratch');
  mkdirSync(scratch);
  vi.stubEnv('TMPDIR', scratch);
  await profileRounds(profiler, options({ keep: { folder, name: 'suite-case' } }));
  expect(readdirSync(folder).sort()).toEqual([
    ...[1, 2, 3, 4, 5].map((round) => `suite-case-base-${round}.cpuprofile`),
    'suite-case-head-1-1-77-0.cpuprofile',
    ...[1, 2, 3, 4, 5].map((round) => `suite-case-head-${round}.cpuprofile`),
  ]);
  expect(readdirSync(scratch)).toEqual([]);
  vi.unstubAllEnvs();
});

test('a folder that cannot be written costs the files and not the profiles', async () => {
  const profiler = scripted(() => {
    writeFileSync(`${profiler.files.at(-1) ?? ''}.cpuprofile`, '{}');
    return profileOf({ main: 1 });
  });
  const file = join(temporary, 'a file');
  writeFileSync(file, '');
  const rounds = await profileRounds(profiler, options({ keep: { folder: join(file, 'below'), name: 'x' } }));
  expect(rounds.head).toHaveLength(5);
  expect(rounds.head[0]?.notes).toEqual([expect.stringContaining(`could not be kept in ${file}/below`)]);
  expect(existsSync(profiler.files.at(-1) ?? '')).toBe(false);
});

test('two profilers that write files of one kind do not overwrite each other', async () => {
  const writing = (label?: string): Profiler => {
    const profiler = scripted((side) => {
      writeFileSync(`${profiler.files.at(-1) ?? ''}.heapprofile`, side);
      return profileOf({ main: 1 });
    });
    return { ...profiler, exact: true, ...(label !== undefined && { label }) };
  };
  const folder = join(temporary, 'kept', 'both');
  const keep = { folder, name: 'case' };
  for (const label of [undefined, 'alive']) await profileRounds(writing(label), options({ keep }));
  expect(readdirSync(folder).sort()).toEqual(
    ['base', 'head'].flatMap((side) =>
      [1, 2].flatMap((round) => [
        `case-${side}-${round}.alive.heapprofile`,
        `case-${side}-${round}.heapprofile`,
      ]),
    ),
  );
});
