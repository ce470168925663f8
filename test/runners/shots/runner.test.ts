// What a shot teaches about the next one, with a tool that answers as it is told.

import { expect, test } from 'vitest';
import type { GoSpec } from '../../../src/core/model/suite-specs.ts';
import { shotRunner } from '../../../src/runners/shots/runner.ts';
import type { Aim, Shot } from '../../../src/runners/shots/tool.ts';
import { side } from '../side.ts';

const SPEC: GoSpec = {
  kind: 'go',
  packages: [],
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
};

/** A tool whose operations take 1 µs, and `first` in the shots before its first turn. */
function toolOf(first: number) {
  const aims: Aim[] = [];
  const runner = shotRunner<GoSpec, { task: string; skipped: null; metrics: null; warnings: [] }>({
    discover: () => Promise.resolve([{ task: 'a', skipped: null, metrics: null, warnings: [] }]),
    shoot: (_spec, _benchmark, aim): Promise<Shot> => {
      aims.push(aim);
      const operation = aims.length <= 2 ? first : 1e-6;
      const operations = 'operations' in aim ? aim.operations * aim.samples : aim.seconds / operation;
      const result = { peakMemory: null, values: {}, units: {}, turn: { samples: [operation], cpu: null } };
      return Promise.resolve({ operations, operation, result, seconds: operations * operation, start: 0 });
    },
  });
  return { runner, aims };
}

test('a side that learned on a busy machine takes the same samples as the other from its second trial on', async () => {
  const [calm, busy] = [toolOf(1e-6), toolOf(20e-6)];
  const context = side('/');
  for (let trial = 0; trial < 2; trial += 1) {
    const sessions = [await calm.runner.open(SPEC, 'a', context), await busy.runner.open(SPEC, 'a', context)];
    const seconds = Math.max(...sessions.map(({ turns }) => turns?.seconds ?? 0));
    const batch = Math.max(...sessions.map((session) => session.batch));
    for (const session of sessions) await session.turn(seconds, batch);
  }
  expect(busy.aims.at(-1)).toMatchObject({ operations: 1000, samples: 24 });
  expect(calm.aims.at(-1)).toEqual(busy.aims.at(-1));
});
