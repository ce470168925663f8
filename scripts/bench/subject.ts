// The benchmark that the figures are about: one operation takes about 50 µs. It lies in a temporary folder inside
// build/, so that it finds this repository's tinybench as a user's file finds the user's.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const FILE = 'fifty.bench.mjs';
/** A module of the suite, edited so that a change reaches it. */
export const LOADED = 'loaded.mjs';

const BENCHMARK = `import { Bench } from 'tinybench';
const article = { title: 'A lamp of oak', tags: ['lamp', 'oak', 'desk'], price: 4999, stock: [3, 0, 12] };
const build = (count) => Array.from({ length: count }, (_, id) => ({ id, ...article }));
const trip = (data) => JSON.parse(JSON.stringify(data)).length;

// Sized to this machine once, and written down, so that every process does the same work.
const data = build(COUNT);
export const bench = new Bench().add('trip', () => trip(data));
`;

const CONFIGURATION = `benchmarks:
  fifty: { tinybench: ${FILE} }
budgets:
  '**': { p50: +10% }
`;

/** Makes a temporary folder in build/; it goes when disposed of. */
export function temporaryFolder(): { readonly path: string } & Disposable {
  mkdirSync('build', { recursive: true });
  const path = mkdtempSync(resolve('build/bench-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes the benchmark and its budgets into a new git repository with one commit. */
export function writeRepository(folder: string): void {
  commit(folder, {
    [FILE]: BENCHMARK.replace('COUNT', String(articles())),
    'perf-budgets.yml': CONFIGURATION,
  });
}

/**
 * The same with so many tasks and a budget that stored runs can prove kept on a shared machine, which may run twice as
 * fast from one trial to the next.
 */
export function writeSuite(folder: string, tasks: number): void {
  const add = "export const bench = new Bench().add('trip', () => trip(data));";
  const many = `export const bench = new Bench();\nfor (let task = 0; task < ${tasks}; task++) bench.add(\`trip \${task}\`, () => trip(data));`;
  const own = BENCHMARK.replace('COUNT', String(articles())).replace(add, many);
  commit(folder, {
    [LOADED]: '// Every benchmark loads this file.\n',
    [FILE]: `import './${LOADED}';\n${own}`,
    'perf-budgets.yml': `time-limit: 1h\n${CONFIGURATION.replace('+10%', '+300%')}`,
  });
}

function commit(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
  };
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '--message', 'Measure a round trip through JSON');
}

/** How many articles make an operation of 50 µs here. */
function articles(): number {
  const article = {
    id: 1,
    title: 'A lamp of oak',
    tags: ['lamp', 'oak', 'desk'],
    price: 4999,
    stock: [3, 0, 12],
  };
  const data = Array.from({ length: 100 }, () => article);
  const times = Array.from({ length: 2000 }, () => {
    const start = performance.now();
    JSON.parse(JSON.stringify(data));
    return performance.now() - start;
  });
  const median = times.sort((one, other) => one - other)[1000] ?? 0.1;
  return Math.max(1, Math.round((100 * 0.05) / median));
}
