import { expect, test } from 'vitest';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';
import type { Candidate } from '../../../src/measure/discover.ts';
import { watchBoth, type ReachWork } from '../../../src/pipeline/reach/here.ts';
import type { Seen } from '../../../src/pipeline/reach/watching.ts';
import { written } from '../../report/written.ts';

const spec = { kind: 'tinybench', file: 'a.bench.js' } as unknown as RunnerSpec;
const candidates = Array.from({ length: 20 }, (_, index): Candidate => ({
  record: written(`mine/task ${index}`, { status: 'measured' }),
  task: `task ${index}`,
  specs: { base: spec, head: spec },
}));

/** Watches every benchmark with 100 s left, where each side's run takes 5 s of a clock of its own. */
async function watchAll(problems: readonly string[]): Promise<string[]> {
  let now = 0;
  const place = {
    top: '/nowhere',
    scratch: [],
    outside: (path: string) => path,
    began: 0n,
    tracked: new Set(),
  };
  const seen = { paths: new Map(), problems, cost: null, began: 0n, place } as unknown as Seen;
  const work = {
    watching: { watcher: null, onHead: () => [], see: () => ((now += 5), Promise.resolve(seen)) },
    contexts: { base: {}, head: {} },
    checks: [],
    seed: 1,
    controls: new Set(),
    onRun: () => {},
    world: { clock: () => now, onEvent: () => {}, signal: new AbortController().signal },
    left: () => 100 - now / 100,
  } as unknown as ReachWork;
  const { benchmarks } = await watchBoth(candidates, work);
  return benchmarks.map(({ outcome, why }) => `${outcome}: ${why}`);
}

test('watching what has to be measured all the same takes no more than a quarter of the time', async () => {
  const found = await watchAll(['it talks to the network']);
  expect(found.filter((each) => each === 'unwatched: it talks to the network')).toHaveLength(3);
  expect(found.filter((each) => each === 'unwatched: there was no time to watch it')).toHaveLength(17);
});

test('watching what need not be measured is worth its time', async () => {
  const found = await watchAll([]);
  expect(found.filter((each) => each.includes('differs'))).toHaveLength(20);
});
