// Every major of vitest that has a benchmark mode does the same for us.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { vitestRunner } from '../../../src/runners/vitest/runner.ts';
import { failureOf, side } from '../side.ts';
import { OWN_VITEST, projectWith } from './project.ts';

/** One folder a version, where .ci/run has made them. */
const folder = process.env['PERF_BUDGETS_VITESTS'] ?? '';
const FOUND = [
  ...(existsSync(folder)
    ? readdirSync(folder).map((major) => [major, join(folder, major, 'node_modules/vitest')] as const)
    : []),
  ['this project’s', OWN_VITEST] as const,
];
if (FOUND.length === 1)
  process.stderr.write('older vitests are not here (PERF_BUDGETS_VITESTS): tests with them are skipped\n');

const runner = vitestRunner();
const spec = {
  kind: 'vitest',
  files: ['bench'],
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
} as const;
const TRIAL = { seed: 1, metrics: [], hurried: false } as const;

afterEach(async () => {
  await runner.close?.();
  expect(liveGroups()).toEqual([]);
});

test.skipIf(FOUND.length < 4)('majors 1 to 4 are here', () => {
  expect(FOUND.length).toBeGreaterThanOrEqual(4);
});

describe.each(FOUND)('vitest %s', (_, vitest) => {
  const root = projectWith(vitest);
  const good = (name: string): string => `bench/good.bench.ts/${name}`;
  const opened = (name: string) => runner.open(spec, good(name), side(root), TRIAL);

  test('names and measures', async () => {
    const tasks = await runner.list(spec, side(root));
    expect(tasks.map(({ task }) => task)).toContain(good('a/b > [c]/twice (2)'));
    expect(tasks.filter(({ skipped }) => skipped !== undefined).map(({ task }) => task)).toEqual(
      ['skipped', 'later', 'all of it/too'].map(good),
    );
    const pids = new Set<number | null>();
    for (const name of ['totals', 'hooked', 'named']) {
      await using session = await opened(name);
      pids.add(session.pid);
      for (let turn = 0; turn < 3; turn += 1)
        expect((await session.turn(0.005)).samples.length).toBeGreaterThan(0);
      await session.finish();
    }
    expect(pids.size).toBe(3);
  });

  test('a process that is killed is told, and the next one is measured', async () => {
    const killed = runner.open({ ...spec, files: ['bad'] }, 'bad/bad.bench.ts/is killed', side(root), TRIAL);
    expect((await failureOf(killed)).message).toMatch(/it was killed by SIGKILL/);
    await using session = await opened('totals');
    expect((await session.turn(0.005)).samples.length).toBeGreaterThan(0);
    await session.finish();
    rmSync(root, { recursive: true });
  });
});
