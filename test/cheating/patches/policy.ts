// What a change may try with perf-budgets.yml, with names of git, and with time.

import { BENCH, EASY, SLOW } from '../definitions.ts';
import { CONFIG, SLOWER, type Patch } from '../patch.ts';

const SUITE = 'sums: { tinybench: bench/sums.js }';

/** Work that is really done, so that it takes the time it takes. */
const REAL = (rounds: number): string => `export function work() {
  let total = 0;
  for (let round = 0; round < ${rounds}; round += 1)
    for (let i = 0; i < 300_000; i += 1) total = (total * 31 + i) | 0;
  return { total };
}
`;

const real = (suites: string): string => CONFIG(suites, { limit: '60s' });

export const POLICY: readonly Patch[] = [
  {
    on: 'definitions',
    tries: 'come from a branch that is older than a tighter budget',
    outcome: 'prevented',
    because: "the stricter one of the merge base's and the base branch's budgets counts",
    head: { 'src/sums.js': SLOWER(1.1) },
    arrange: 'main is stricter',
  },
  {
    on: 'definitions',
    tries: 'bring a tag that is called `origin/main` and is the change itself',
    outcome: 'prevented',
    because: 'names are resolved in full: `origin/main` is the branch of the remote',
    arrange: 'a tag like a branch',
    args: ['--base', 'origin/main'],
    quick: true,
  },
  {
    on: 'definitions',
    tries: 'say `undecided: pass`, and make what base defines impossible to measure',
    outcome: 'detected',
    because: "the stricter policy counts, and what base's definition does not confirm is undecided",
    config: CONFIG(SUITE, { more: 'undecided: fail\n' }),
    edited: CONFIG(SUITE, { more: 'undecided: pass\n' }),
    head: {
      'src/sums.js': SLOW.replace('work', 'renamed'),
      'bench/sums.js': EASY('sums').replaceAll('work', 'renamed'),
    },
    says: 'but only as head defines it',
    changes: ['undecided: fail -> pass, takes effect after merge'],
  },
  {
    on: 'definitions',
    tries: 'cut the time limit, so that nothing can be decided',
    outcome: 'prevented',
    because: 'the longer time counts',
    edited: CONFIG(SUITE, { limit: '20s' }),
    changes: ['time-limit: 5 min -> 20 s, takes effect after merge'],
  },
  {
    on: 'definitions',
    tries: 'have its suite skipped by `when-changed`',
    outcome: 'prevented',
    because: 'a suite is skipped only where base would skip it too',
    edited: CONFIG('sums: { tinybench: bench/sums.js, when-changed: [docs/**] }'),
    changes: ['when-changed: none -> docs/**'],
  },
  {
    on: 'definitions',
    tries: 'declare its benchmark `removed`',
    outcome: 'prevented',
    because: 'a removal counts when a code owner has approved it',
    edited: `${CONFIG()}removed: [sums/run]\n`,
    head: { 'bench/sums.js': BENCH('sums', 'other') },
    stops: ['sums/run', 'missing'],
  },
  {
    on: 'definitions',
    tries: 'raise the floor of a budget (`at-least`)',
    outcome: 'prevented',
    because: "base's budgets govern; what is looser takes effect after the merge",
    edited: CONFIG(SUITE, { budgets: "'**': { p50: { max-regression: 20%, at-least: 1m } }" }),
  },
  {
    on: 'definitions',
    tries: 'ask for another metric than the one that got worse',
    outcome: 'prevented',
    because: "base's budgets govern; what is looser takes effect after the merge",
    edited: CONFIG(SUITE, { budgets: "'**': { throughput: +900% }" }),
  },
  {
    on: 'definitions',
    tries: 'switch isolation off, and open the network',
    outcome: 'prevented',
    because: 'the stricter isolation counts',
    config: CONFIG(SUITE, { more: 'isolation: auto\nnetwork: none\n' }),
    edited: CONFIG(SUITE, { more: "isolation: 'off'\nnetwork: host\n" }),
    changes: [
      'isolation: auto -> off, takes effect after merge',
      'network: none -> host, takes effect after merge',
    ],
  },
  {
    on: 'time',
    tries: 'be so slow that no time is left to decide',
    outcome: 'detected',
    because: 'a few operations decide what is far off, and what was not measured in time has failed',
    config: real(SUITE),
    base: { 'src/sums.js': REAL(1) },
    head: { 'src/sums.js': REAL(5000) },
  },
  {
    on: 'time',
    tries: 'add a suite that takes the time that the others need',
    outcome: 'prevented',
    because: 'no benchmark waits for another one to be done',
    config: real(SUITE),
    edited: real(`${SUITE}\n  more: { tinybench: bench/more.js }`),
    base: { 'src/sums.js': REAL(1) },
    head: {
      'src/sums.js': REAL(2),
      'bench/more.js': BENCH('sums', 'integration', 'nap()').replace(
        'export',
        'const nap = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 54_000 - performance.now());\nexport',
      ),
    },
  },
];
