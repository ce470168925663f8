// What a check of 50 benchmarks takes when the change reaches none, five or all of them.

import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../src/core/model/report.ts';

const CLI = resolve('dist/cli.js');

/** Files of five benchmarks each, and a module for each file. */
const [FILES, TASKS] = [10, 5];

export interface ReachRun {
  readonly change: string;
  /** From start to exit, and of that until measuring began. */
  readonly seconds: number;
  readonly preparing: number;
  readonly measured: number;
  readonly benchmarks: number;
  readonly verdict: string;
}

/** Whole checks: documentation only, one module of ten, a module that all share. */
export function reachRuns(folder: string): ReachRun[] {
  const repository = join(folder, 'reach');
  write(repository);
  return [
    run(repository, folder, 'documentation only', 'docs/guide.md'),
    run(repository, folder, 'read by 5 of 50', 'module0.mjs'),
    run(repository, folder, 'read by all 50', 'shared.mjs'),
  ];
}

function write(repository: string): void {
  mkdirSync(join(repository, 'docs'), { recursive: true });
  const put = (name: string, text: string): void => writeFileSync(join(repository, name), text);
  put('docs/guide.md', '# Guide\n');
  put(
    'shared.mjs',
    'export const work = (n) => { let s = 0; for (let i = 0; i < n; i++) s = (s * 31 + i) | 0; return s; };\n',
  );
  const suites = Array.from({ length: FILES }, (_, file) => {
    put(
      `module${file}.mjs`,
      "import { work } from './shared.mjs';\nexport const run = () => work(40_000);\n",
    );
    put(
      `file${file}.bench.mjs`,
      `import { Bench } from 'tinybench';\nimport { run } from './module${file}.mjs';\nexport const bench = new Bench();\nfor (let task = 0; task < ${TASKS}; task++) bench.add(\`task \${task}\`, () => run());\n`,
    );
    return `  file${file}: { tinybench: file${file}.bench.mjs }\n`;
  });
  put(
    'perf-budgets.yml',
    `time-limit: 1h\nbenchmarks:\n${suites.join('')}budgets: { '**': { p50: +10% } }\n`,
  );
  const git = (...words: string[]): void => {
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
    execFileSync('git', [...identity, ...words], { cwd: repository, stdio: 'ignore' });
  };
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '--message', 'Fifty benchmarks');
}

function run(repository: string, scratch: string, change: string, file: string): ReachRun {
  const path = join(repository, file);
  const before = readFileSync(path);
  appendFileSync(path, file.endsWith('.md') ? 'More.\n' : '// more\n');
  const json = join(scratch, 'reach.json');
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [CLI, 'check', '--base', 'HEAD', '--seed', '1', '--quiet', '--no-explain', '--json', json],
    // Checkouts are made in TMPDIR; in `scratch` the benchmarks find tinybench above them.
    { cwd: repository, env: { ...process.env, TMPDIR: scratch }, encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  writeFileSync(path, before);
  try {
    const { benchmarks, reach, verdict } = JSON.parse(readFileSync(json, 'utf8')) as Report;
    return {
      change,
      seconds,
      preparing: reach?.seconds ?? 0,
      measured: benchmarks.filter(({ status }) => status === 'measured').length,
      benchmarks: benchmarks.length,
      verdict,
    };
  } catch (cause) {
    throw new Error(`check left no record: ${stderr}`, { cause });
  }
}
