// What a pull request may try against what is measured: each changes one suite of one project whose code gets twice as slow.
// A new one is a row here: the test and the table in docs/security.md follow.

import { COST } from '../cli/cost.ts';
import type { Attack } from './attack.ts';

type Files = Readonly<Record<string, string | null>>;

export interface DefinitionAttack extends Attack {
  /** How perf-budgets.yml declares the suite; of head null: no more. Left out: the file `bench/NAME.js` on both sides. */
  readonly base?: (name: string) => string;
  readonly head?: (name: string) => string | null;
  /** Files besides the usual ones; null: deleted. */
  readonly onBase?: (name: string) => Files;
  readonly onHead?: (name: string) => Files;
  /** More lines of head's perf-budgets.yml: of its suites, of its budgets, at its end. */
  readonly suites?: (name: string) => string;
  readonly budgets?: (name: string) => string;
  readonly lines?: (name: string) => string;
  /** The check that stops it, by path, and its verdict. */
  readonly stops: (name: string) => readonly [path: string, verdict: string];
}

/** Milliseconds of an operation of base and of head. */
const [BASE, HEAD] = [200, 400];

export const BENCH = (
  name: string,
  task = 'run',
  body = 'work()',
): string => `import { work } from '../src/${name}.js';
export const bench = {
  tasks: [],
  add(name, fn, opts = {}) { this.tasks.push({ name, fn, opts }); return this; },
  run() {},
};
bench.add('${task}', () => ${body});
`;

/** Takes what base took, whatever the code under test takes. */
export const EASY = (name: string, task = 'run'): string =>
  BENCH(name, task, `(work, { overriddenDuration: ${BASE} * (0.99 + 0.02 * Math.random()) })`);

export const FAST = COST(BASE);
export const SLOW = COST(HEAD);

/** Slow, unless it is told to be fast. */
const UNLESS = (told: string): string => SLOW.replace(String(HEAD), `(${told} ? ${BASE} : ${HEAD})`);

const over = (name: string): readonly [string, string] => [`${name}/run`, 'over'];
const overOnBase = (name: string): readonly [string, string] => [`${name}@base/run`, 'over'];
const missing = (name: string): readonly [string, string] => [`${name}/run`, 'missing'];
const TWICE = "base's definition is measured on head's code too, and has to keep the budget";
const LOST = 'what base declares and head lost is missing';

export const DEFINITIONS: readonly DefinitionAttack[] = [
  {
    tries: 'edit the benchmark so that it does less',
    outcome: 'prevented',
    because: TWICE,
    onHead: (name) => ({ [`bench/${name}.js`]: EASY(name) }),
    stops: overOnBase,
  },
  {
    tries: 'point a suite at another file',
    outcome: 'prevented',
    because: TWICE,
    head: (name) => `{ tinybench: bench/${name}-new.js }`,
    onHead: (name) => ({ [`bench/${name}-new.js`]: EASY(name) }),
    stops: overOnBase,
  },
  {
    tries: 'declare the code under test to be the file of the benchmark, which runs on both sides',
    outcome: 'prevented',
    because: TWICE,
    head: (name) => `{ tinybench: src/${name}.js }`,
    onHead: (name) => ({ [`src/${name}.js`]: SLOW + BENCH(name).replace(/^import.*$/m, '') }),
    stops: overOnBase,
  },
  {
    tries: 'list the code under test under `harness:`, so that it runs on both sides',
    outcome: 'prevented',
    because: 'what belongs to a benchmark is for base to say',
    head: (name) => `{ tinybench: bench/${name}.js, harness: [src/**] }`,
    stops: over,
  },
  {
    tries: 'do that in a new suite, whose files would be laid over base for all suites',
    outcome: 'prevented',
    because: 'nothing of a suite that only head has is laid over base',
    suites: (name) => `  ${name}-new: { tinybench: bench/${name}.js, harness: [src/**] }\n`,
    stops: over,
  },
  {
    tries: 'add arguments of Node that make the code do less',
    outcome: 'prevented',
    because: TWICE,
    head: (name) => `{ tinybench: { file: bench/${name}.js, node-args: ['--title=easy'] } }`,
    onHead: (name) => ({ [`src/${name}.js`]: UNLESS("process.execArgv.includes('--title=easy')") }),
    stops: overOnBase,
  },
  {
    tries: 'set a variable of the environment that makes the code do less',
    outcome: 'prevented',
    because: TWICE,
    head: (name) => `{ tinybench: { file: bench/${name}.js, environment: { EASY: '1' } } }`,
    onHead: (name) => ({ [`src/${name}.js`]: UNLESS("process.env.EASY === '1'") }),
    stops: overOnBase,
  },
  {
    tries: 'say that an easier benchmark is the old one `moved`',
    outcome: 'prevented',
    because: TWICE,
    onHead: (name) => ({ [`bench/${name}.js`]: EASY(name, 'easy') }),
    lines: (name) => `  ${name}/run: ${name}/easy\n`,
    stops: overOnBase,
  },
  {
    tries: "break base's benchmark on head (rename what it calls) and bring an easier one",
    outcome: 'detected',
    because: "undecided is the best that head's own definition reaches, and the headline says so",
    onHead: (name) => ({
      [`src/${name}.js`]: SLOW.replace('work', 'renamed'),
      [`bench/${name}.js`]: EASY(name).replaceAll('work', 'renamed'),
    }),
    stops: (name) => [`${name}/run`, 'undecided'],
  },
  {
    tries: 'drop a benchmark from its file',
    outcome: 'prevented',
    because: LOST,
    onHead: (name) => ({ [`bench/${name}.js`]: EASY(name, 'another') }),
    stops: missing,
  },
  {
    tries: 'drop a suite from `perf-budgets.yml`',
    outcome: 'prevented',
    because: LOST,
    head: () => null,
    stops: missing,
  },
  {
    tries: 'make the suite one of another kind, which is quicker',
    outcome: 'prevented',
    because: LOST,
    head: () => '{ command: node -e 0 }',
    stops: missing,
  },
  {
    tries: 'loosen the budget',
    outcome: 'prevented',
    because: "base's budgets govern; what is looser takes effect after the merge",
    budgets: (name) => `  '${name}/**': { p50: +900% }\n`,
    stops: over,
  },
  {
    tries: 'leave the large file out of what is weighed',
    outcome: 'prevented',
    because: TWICE,
    base: (name) => `{ size: pack/${name}/** }`,
    head: (name) => `{ size: { files: pack/${name}/**, exclude: '**/large.txt' } }`,
    onBase: (name) => ({ [`pack/${name}/small.txt`]: 'x'.repeat(1000), [`pack/${name}/large.txt`]: 'x' }),
    onHead: (name) => ({ [`pack/${name}/large.txt`]: 'y'.repeat(5000) }),
    stops: (name) => [`${name}@base`, 'over'],
  },
];
