import { expect, test } from 'vitest';
import { totalOf, type Frame, type Profile } from '../../../src/explain/profile.ts';
import { chargeTurns } from '../../../src/profilers/python/turns.ts';

const made = (name: string, kind: Frame['kind'], file: string | null): Frame => ({
  kind,
  name,
  file,
  line: null,
  lastLine: null,
  identity: name,
  package: null,
  calls: null,
});
const FOREVER = made('BaseEventLoop.run_forever', 'runtime', 'asyncio/base_events.py');
const ONCE = made('BaseEventLoop._run_once', 'runtime', 'asyncio/base_events.py');
const MAIN = made('main', 'own', 'main.py');
const DECODE = made('decode', 'own', 'main.py');
const WAITING = made('(waiting)', 'idle', null);

// The loop 1 s, a turn of it 3 s, `main` in it 5 s, the runtime below `main` 2 s, waiting 4 s.
const PROFILE: Profile = {
  unit: 's',
  frames: [FOREVER, ONCE, MAIN, WAITING],
  parent: [-1, 0, 1, 2, 1],
  frame: [0, 1, 2, 1, 3],
  self: [1, 3, 5, 2, 4],
  operations: 1,
  per: 'operation',
  samples: 10,
  notes: [],
};

const costs = ({ frames, parent, frame, self }: Profile): Record<string, number> => {
  const path = (at: number): string =>
    at < 0
      ? ''
      : `${path(parent[at] as number)}/${(frames[frame[at] as number] as Frame).name.split('.').at(-1)}`;
  return Object.fromEntries(self.map((cost, at) => [path(at), cost]));
};

test('the loop’s own cost goes to coroutines by their turns, and what is nobody’s stays', () => {
  const turns = [
    { path: [FOREVER, ONCE, MAIN], count: 1 },
    { path: [FOREVER, ONCE, MAIN, DECODE], count: 2 },
    { path: [], count: 1 },
  ];
  const charged = chargeTurns(PROFILE, turns);
  expect(costs(charged)).toEqual({
    '/run_forever': 0.25,
    '/run_forever/_run_once': 0.75,
    '/run_forever/_run_once/main': 5,
    '/run_forever/_run_once/main/_run_once': 2,
    '/run_forever/_run_once/(waiting)': 4,
    '/run_forever/_run_once/main/(event loop)': 1,
    '/run_forever/_run_once/main/decode': 0,
    '/run_forever/_run_once/main/decode/(event loop)': 2,
  });
  expect(totalOf(charged)).toBeCloseTo(totalOf(PROFILE), 12);
  expect(charged.parent.every((parent, at) => parent < at)).toBe(true);
});

test('a profile without a loop, or without turns, is left as it is', () => {
  expect(chargeTurns(PROFILE, [])).toBe(PROFILE);
  const none = { ...PROFILE, frames: [ONCE, ONCE, MAIN, WAITING] };
  expect(chargeTurns(none, [{ path: [FOREVER, MAIN], count: 1 }])).toBe(none);
});
