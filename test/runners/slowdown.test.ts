import { expect, test } from 'vitest';
import { median } from 'simple-statistics';
import { RUNNERS } from '../../src/runners/registry.ts';
import type { RunnerSpec } from '../../src/core/model/runner-specs.ts';
import type { Runner } from '../../src/runners/runner.ts';
import { PYTHON } from './python/pythons.ts';
import { side } from './side.ts';

const PYTHON_SPIN: RunnerSpec = {
  kind: 'python',
  code: { form: 'stmt', setup: '', stmt: 'sum(range(1000))' },
  gc: false,
  interpreter: null,
  directory: '.',
  environment: {},
};

/** Median seconds per operation of alternating turns without and with the injected slowdown. */
async function medians(spec: RunnerSpec, task: string | null): Promise<[number, number]> {
  const runner: Runner = RUNNERS[spec.kind];
  if (runner.open === undefined) throw new Error('nothing to slow down');
  const taken: [number[], number[]] = [[], []];
  await using plain = await runner.open(spec, task, side());
  await using slowed = await runner.open(spec, task, { ...side(), slowdown: 1 });
  for (let turn = 0; turn < 12; turn++) {
    taken[0].push(...(await plain.turn(0.01)).samples);
    taken[1].push(...(await slowed.turn(0.01)).samples);
  }
  return [median(taken[0]), median(taken[1])];
}

test.each<readonly [RunnerSpec, string | null]>([
  [{ kind: 'tinybench', file: 'slowdown.mjs', nodeArgs: [] } as const, 'spin'],
  [{ kind: 'command', argv: [process.execPath, '-e', '0'], directory: '.', environment: {} } as const, null],
  [
    {
      kind: 'http',
      serve: { argv: [process.execPath, 'http/server.mjs', 'slow', '5'], directory: '.', environment: {} },
      ready: null,
      within: 30,
      requests: [
        {
          name: 'GET /',
          weight: 1,
          method: 'GET',
          url: 'http://127.0.0.1:{port}/',
          headers: {},
          body: null,
          expect: null,
        },
      ],
      warmUp: 0,
      duration: 0.8,
      rate: 100,
      connections: 10,
      keepAlive: true,
      timeout: 10,
      errors: 0,
      ca: null,
    } as const,
    null,
  ],
  ...(PYTHON === null ? [] : [[PYTHON_SPIN, null] as const]),
])('an injected slowdown of 100 %% is real time: $kind', async (spec, task) => {
  // Whatever else runs may fall on one side; not three times.
  let largest = 0;
  for (let attempt = 0; attempt < 3 && largest <= 1.5; attempt += 1) {
    const [plain, slowed] = await medians(spec, task);
    largest = Math.max(largest, slowed / plain);
  }
  expect(largest).toBeGreaterThan(1.5);
});
