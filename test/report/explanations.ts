// Explanations for tests of reports, one of every kind; `text` gives what comes from the code under test.

import type {
  CallTree,
  Conclusion,
  Explanation,
  FunctionCost,
  FunctionPlace,
} from '../../src/core/model/explanation.ts';

export type Text = () => string;

const fixed = (): string => 'text';

const place = (name: string, parts: Partial<FunctionPlace> = {}): FunctionPlace => ({
  name,
  file: `src/${name}.ts`,
  line: 41,
  kind: 'own',
  package: null,
  changed: false,
  ...parts,
});

/** A function that costs this much more. */
const costs = (
  where: FunctionPlace,
  base: number,
  head: number,
  parts: Partial<FunctionCost> = {},
): FunctionCost => ({
  place: where,
  seen: base === 0 ? 'head' : 'both',
  self: { base, head },
  total: { base, head },
  change: {
    value: head - base,
    interval: { low: 0.9 * (head - base) - 2e-6, high: 1.08 * (head - base) + 3e-6, confidence: 0.992 },
  },
  grew: head - base > 1e-4,
  calls: { base: null, head: null },
  service: null,
  ...parts,
});

const explanationOf = (
  path: string,
  conclusion: Conclusion,
  parts: Partial<Explanation> = {},
): Explanation => ({
  path,
  metric: 'p50',
  also: [],
  profiler: 'V8 CPU profiler, inlining off',
  unit: 's',
  per: 'operation',
  cost: { base: 2.53e-3, head: 5.47e-3 },
  conclusion,
  functions: [],
  hotPath: [],
  tree: null,
  rounds: 5,
  samples: { base: 5321, head: 5944 },
  drift: 1.02,
  notes: [],
  seconds: 9.4,
  ...parts,
});

/** The calls of such an explanation, by what they cost on both sides: `main`, in it `clone`, and so on. */
const callTree = (
  calls: readonly (readonly [place: FunctionPlace | null, above: number, base: number, head: number])[],
): CallTree => {
  const functions = calls.flatMap(([where]) => (where === null ? [] : [where]));
  const growth = calls.map(([, , base, head]) => head - base);
  for (const [at, [, above]] of [...calls.entries()].reverse())
    if (above >= 0) growth[above] = (growth[above] ?? 0) + (growth[at] ?? 0);
  return {
    functions,
    parent: calls.map(([, above]) => above),
    function: calls.map(([where]) => (where === null ? -1 : functions.indexOf(where))),
    base: calls.map(([, , base]) => base),
    head: calls.map(([, , , head]) => head),
    trend: growth.map((change) => (change > 0 ? '+' : change < 0 ? '-' : '=')).join(''),
  };
};

/** A deep clone that the change added, as most explanations are. */
export const cloned = (path: string): Explanation => {
  const clone = place('cloneOrder', { file: 'src/pipeline.ts', line: 22, changed: true });
  return explanationOf(
    path,
    {
      kind: 'culprit',
      place: clone,
      of: 'self',
      cost: { base: 0, head: 2.49e-3 },
      share: 0.84,
      within: null,
    },
    {
      functions: [
        costs(clone, 0, 2.49e-3, {
          calls: { base: null, head: 200 },
          service: {
            place: place('structuredClone', { file: null, line: null, kind: 'native' }),
            cost: { base: 0, head: 2.1e-3 },
          },
        }),
        costs(place('parseOrder', { file: 'src/pipeline.ts', line: 12 }), 1.07e-3, 1.21e-3),
        costs(
          place('(garbage collector)', { file: null, line: null, kind: 'gc', changed: null }),
          1.6e-4,
          2.9e-4,
          { grew: false },
        ),
        costs(place('render'), 5.9e-4, 5.7e-4),
      ],
      hotPath: ['(the benchmark)', 'processAll', 'cloneOrder'].map((name) => place(name)),
      tree: callTree([
        [place('(the benchmark)', { file: null, line: null, kind: 'native' }), -1, 0, 0],
        [place('processAll', { file: 'src/pipeline.ts', line: 8 }), 0, 3e-5, 3e-5],
        [place('parseOrder', { file: 'src/pipeline.ts', line: 12 }), 1, 1.07e-3, 1.21e-3],
        [clone, 1, 0, 2.49e-3],
        [place('render'), 1, 5.9e-4, 5.7e-4],
        [place('escape', { file: 'node_modules/escape-html/index.js', kind: 'library' }), 4, 6.8e-4, 8.8e-4],
        [null, 4, 1e-6, 1e-6],
        [place('(garbage collector)', { file: null, line: null, kind: 'gc' }), -1, 1.6e-4, 2.9e-4],
      ]),
    },
  );
};

/** One explanation of every kind. */
export const everyKind = (path: Text, text: Text = fixed): Explanation[] => {
  const named = (parts: Partial<FunctionPlace> = {}): FunctionPlace =>
    place('', { name: text(), file: text(), changed: true, ...parts });
  const dependency = (): FunctionPlace =>
    named({ kind: 'library', package: { name: text(), base: text(), head: text() } });
  const culprit = (parts: Partial<Extract<Conclusion, { kind: 'culprit' }>> = {}): Conclusion => ({
    kind: 'culprit',
    place: named(),
    of: 'self',
    cost: { base: 2e-4, head: 1.9e-3 },
    share: 0.93,
    within: null,
    ...parts,
  });
  const conclusions: Conclusion[] = [
    culprit(),
    culprit({ of: 'total', within: named({ changed: false }) }),
    culprit({ place: dependency() }),
    { kind: 'spread', share: 0.61 },
    { kind: 'uniform', factor: 1.214 },
    { kind: 'gc', share: 0.7, cost: { base: 1e-4, head: 1.1e-3 }, allocator: null },
    {
      kind: 'gc',
      share: 0.7,
      cost: { base: 1e-4, head: 1.1e-3 },
      allocator: { place: named(), cost: { base: 65_536, head: 624_640 }, share: 0.9 },
    },
    { kind: 'idle', share: 0.8, cost: { base: 0, head: 2e-3 } },
    { kind: 'unclear' },
    { kind: 'same' },
    { kind: 'faster' },
    { kind: 'failed', problem: text() },
  ];
  return conclusions.map((conclusion) =>
    explanationOf(
      path(),
      conclusion,
      conclusion.kind === 'failed'
        ? { profiler: null, cost: null, rounds: 0, drift: null }
        : {
            functions: [
              costs(named(), 2e-4, 1.9e-3, {
                calls: { base: 20, head: 4900.5 },
                service: { place: dependency(), cost: { base: 1e-4, head: 1.7e-3 } },
              }),
              costs(named({ line: null, changed: null }), 1e-3, 1.5e-3),
            ],
            hotPath: Array.from({ length: 9 }, () => named()),
            notes: [text()],
            tree: callTree([
              [named(), -1, 1e-4, 2e-4],
              [dependency(), 0, 1e-4, 1.7e-3],
              [null, 0, 1e-5, 1e-5],
            ]),
          },
    ),
  );
};
