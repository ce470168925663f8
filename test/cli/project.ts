// Tiny real projects under git, and the bundled CLI as a child process on them.

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFailed } from 'vitest';
import { commit, sh, temporaryFolder } from '../git/real-git.ts';
import { COST } from './cost.ts';
import type { WrittenReport } from '../report/written.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'build/cli/cli.js');

/** A function that counts to `n`, some microseconds for 2000: really timed. */
export const WORK = (n: number): string =>
  `export const work = () => { let s = 0; for (let i = 0; i < ${n}; i++) s = (s * 31 + i) | 0; return s; };\n`;

/** A benchmark file with these tasks, name and body. */
export const BENCH = (tasks: Record<string, string> = { sum: 'work()' }, before = ''): string =>
  `import { Bench } from 'tinybench';\nimport { work } from '../src/work.js';\n${before}\nexport const bench = new Bench();\n${Object.entries(
    tasks,
  )
    .map(([name, body]) => `bench.add(${JSON.stringify(name)}, () => ${body});\n`)
    .join('')}`;

/** perf-budgets.yml with the suite `sums` and what is given beside it. */
export const CONFIG = ({
  benchmarks = 'sums: { tinybench: bench/sums.bench.js }',
  budgets = '"**": { p50: +25% }',
  limit = '10m',
} = {}): string =>
  `prepare: { install: false }\ntime-limit: ${limit}\nbenchmarks:\n  ${benchmarks}\nbudgets:\n  ${budgets}\n`;

export const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',
  'perf-budgets.yml': CONFIG(),
  'src/work.js': COST(200),
  'bench/sums.bench.js': BENCH(),
};

/** A project on branch main with one commit and a second, empty one on branch `change`; tinybench is committed. */
export function makeProject(files: Record<string, string> = {}): string {
  const folder = join(temporaryFolder(), 'проект ü');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  cpSync(join(ROOT, 'node_modules/tinybench'), join(folder, 'node_modules/tinybench'), { recursive: true });
  commit(folder, { ...FILES, ...files }, 'first');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, {}, 'second');
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What was left in the run's own temporary folder. */
  readonly left: readonly string[];
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/**
 * Starts the CLI in a folder, with a temporary folder of its own, which is its home too unless `environment` has
 * another, or in `temporary`; `limit`: blocks a file may be long; `under`: words before the command.
 */
export function start(
  cwd: string,
  {
    limit,
    environment = {},
    temporary: TMPDIR = temporaryFolder(),
    under = [],
  }: {
    limit?: number;
    environment?: NodeJS.ProcessEnv;
    temporary?: string;
    under?: readonly string[];
  },
  ...args: string[]
): Running {
  const size = limit === undefined ? 'unlimited' : String(limit);
  const shell = `ulimit -f ${size}; exec "$@"`;
  const child = spawn('sh', ['-c', shell, 'sh', ...under, process.execPath, CLI, ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: TMPDIR,
      ...environment,
      TMPDIR,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk));
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...text, left: readdirSync(TMPDIR) }));
  });
  showOnFailure(() => [args.join(' '), text.stdout, text.stderr].join('\n'));
  return { child, ended };
}

/** Prints what was run when the test that runs now fails; a hook's runs are not printed. */
function showOnFailure(output: () => string): void {
  try {
    onTestFailed(() => void process.stderr.write(`${output()}\n`));
  } catch {
    // In beforeAll there is no test yet.
  }
}

/** Runs the CLI to its end. */
export const cli = (cwd: string, ...args: string[]): Promise<Ended> => start(cwd, {}, ...args).ended;

export type Checked = Ended & { report: WrittenReport; file: string };

/** Runs `check` and reads its record too. Nothing is profiled, which takes time and changes no verdict. */
export const check = (cwd: string, ...args: string[]): Promise<Checked> =>
  explainedCheck(cwd, '--no-explain', ...args);

/** The same, profiles and all. */
export async function explainedCheck(cwd: string, ...args: string[]): Promise<Checked> {
  // Outside the checkout.
  const file = join(temporaryFolder(), 'report.json');
  const ended = await cli(cwd, 'check', '--json', file, ...args);
  if (!readdirSync(join(file, '..')).includes('report.json'))
    throw new Error(`no report, exit code ${ended.code}:\n${ended.stdout}\n${ended.stderr}`);
  return { ...ended, file, report: JSON.parse(readFileSync(file, 'utf8')) as WrittenReport };
}

/** Path and verdict of every check. */
export const verdicts = (report: Pick<WrittenReport, 'checks'>): Record<string, string> =>
  Object.fromEntries(report.checks.map(({ path, verdict }) => [path, verdict]));

/** Process ids of everything that carries this run's marker. */
export const marked = (marker: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`PERF_BUDGETS_RUN=${marker}`);
      } catch {
        return false;
      }
    });

export { COST } from './cost.ts';
export { commit, sh, stateOf, temporaryFolder, write } from '../git/real-git.ts';
