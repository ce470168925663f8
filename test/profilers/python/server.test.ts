import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { pythonTime } from '../../../src/profilers/python/profiler.ts';
import { profilersFor } from '../../../src/profilers/registry.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { functionsOf, httpTarget, request } from '../target.ts';

const PYTHON = spawnSync('python3', ['-c', 'pass']).status === 0;

describe.skipIf(!PYTHON)('Python servers', () => {
  test.each(['alone', 'processes'])('what a request costs, per request: %s', async (mode) => {
    const target = httpTarget(['python3', 'server.py', mode]);
    expect(profilersFor(target.spec, 'p50')[0]).toBe(pythonTime);
    // On a busy machine a short one may hold few samples of either process.
    const profile = await pythonTime.take(target, request(1));
    const functions = functionsOf(profile);
    expect(functions.get('tax_of')?.place).toMatchObject({ file: 'prices.py', line: 8, kind: 'own' });
    const ownOf = (name: string): number => functions.get(name)?.self.head ?? 0;
    expect(ownOf('tax_of')).toBeGreaterThan(ownOf('price_of'));
    expect(functions.get('price_of')?.total.head).toBeGreaterThan(0);
    expect(profile.operations).toBeGreaterThan(10);
    if (mode === 'processes') expect(profile.notes.join()).toContain('its 2 processes are shown as one');
    expect(liveGroups()).toEqual([]);
  });

  test('of threads beside the main one it says that they are not seen', async () => {
    const profile = await pythonTime.take(httpTarget(['python3', 'server.py', 'threads']), request());
    expect(functionsOf(profile).has('(other threads)')).toBe(true);
    expect(profile.notes.join()).toContain('only the main thread is sampled');
  });

  test('says in a line why there is no profile', async () => {
    const isolated = httpTarget(['python3', '-E', 'server.py']);
    const problem: unknown = await pythonTime.take(isolated, request()).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ProfilerProblem);
    expect((problem as Error).message).toMatch(
      /^the server left no profile: only Python servers that keep PYTHONPATH/,
    );
  });
});
