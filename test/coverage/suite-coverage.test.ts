import { expect, test } from 'vitest';
import { functionsIn } from '../../src/coverage/source-functions.ts';
import { suiteCoverage } from '../../src/coverage/suite-coverage.ts';
import type { Frame, Profile } from '../../src/explain/profile.ts';

const TEXT = `export function parse(text) {
  return text.map((part) => clean(part));
}
function clean(part) {
  return part;
}
export function lost() {}
`;
const FUNCTIONS = [
  ...functionsIn('src/a.js', TEXT),
  ...functionsIn('src/b.js', 'export const far = () => 1;\n'),
];

const frame = (name: string, line: number | null, part: Partial<Frame> = {}): Frame => ({
  kind: 'own',
  name,
  file: 'src/a.js',
  line,
  lastLine: line,
  identity: name,
  package: null,
  calls: 1,
  ...part,
});

const NATIVE = { kind: 'native', file: null } as const;

/** `parse` takes 1 s and a callback in it 2, `clean` 3 and native code below it 4; waiting does not count. */
const profile = (part: Partial<Profile> = {}): Profile => ({
  unit: 's',
  frames: [
    frame('parse', 1),
    frame('(anonymous in parse)', 2),
    frame('clean', 4),
    frame('join', null, NATIVE),
    frame('(waiting)', null, { kind: 'idle', file: null }),
    frame('(the benchmark)', 9, { file: 'bench/a.bench.js' }),
    frame('lost', 7, { calls: 0 }),
  ],
  parent: [-1, 0, 1, 2, 3, -1],
  frame: [5, 0, 1, 2, 3, 4],
  self: [0, 1, 2, 3, 4, 90],
  operations: 10,
  per: 'operation',
  samples: 10,
  notes: [],
  ...part,
});

const TRACKED = new Set(['src/a.js', 'src/b.js', 'bench/a.bench.js']);

test('time is charged to the nearest function of the project, and waiting to nobody', () => {
  const { functions, unrun, counted } = suiteCoverage(
    FUNCTIONS,
    [{ path: 'a', profile: profile() }],
    [],
    TRACKED,
  );
  expect(functions).toEqual([
    { name: 'clean', file: 'src/a.js', line: 4, share: 0.7, benchmarks: ['a'] },
    { name: 'parse', file: 'src/a.js', line: 1, share: expect.closeTo(0.3) as number, benchmarks: ['a'] },
  ]);
  expect(unrun.map(({ name }) => name)).toEqual(['lost', 'far']);
  expect(counted).toEqual([{ path: 'a', functions: 2 }]);
});

test('benchmarks that run the same functions are found, however often they run them', () => {
  const less = profile({
    frames: [frame('parse', 1, { calls: 7 }), frame('clean', 4, { calls: 9 })],
    parent: [-1],
    frame: [0],
    self: [1],
  });
  const other = profile({ frames: [frame('clean', 4)], parent: [-1], frame: [0], self: [1] });
  const { alike, functions } = suiteCoverage(
    FUNCTIONS,
    [
      { path: 'a', profile: profile() },
      { path: 'b', profile: other },
      { path: 'c', profile: less },
    ],
    [],
    TRACKED,
  );
  expect(alike).toEqual([{ paths: ['a', 'c'], functions: 2 }]);
  expect(functions.map(({ benchmarks }) => benchmarks)).toEqual([
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
});

test('where built code runs, nothing is said of files that were not loaded', () => {
  const built = profile({
    frames: [frame('parse', 1), frame('made', 1, { file: 'dist/b.js' })],
    parent: [-1],
    frame: [0],
    self: [1],
  });
  const { unrun, isBuilt } = suiteCoverage(FUNCTIONS, [{ path: 'a', profile: built }], [], TRACKED);
  expect(isBuilt).toBe(true);
  expect(unrun.map(({ name }) => name)).toEqual(['clean', 'lost']);
});

test('without a benchmark everything is unrun, and nothing is divided by it', () => {
  expect(suiteCoverage(FUNCTIONS, [], [{ path: 'go', why: 'no profiler' }], TRACKED)).toMatchObject({
    functions: [],
    counted: [],
    alike: [],
  });
});
