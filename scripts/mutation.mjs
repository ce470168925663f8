// Breaks what decides, in one place at a time, and counts how often a test notices: `npm run mutation`, or of some files only,
// `npm run mutation -- 'src/core/budgets/*.ts'`. Some files at a time, each in a process of their own, because what a mutant leaves in
// memory stays there; what is done stands in build/mutation, and `-- --go-on` does the rest. Stryker brings a hundred packages
// that nothing else needs, so it is installed beside the others, in build/, when it is first asked for.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';

const STRYKER = '9.6.1';
/** Percent. */
const WANTED = 90;
const FILES = [
  'src/core/budgets/*.ts',
  'src/core/decision/*.ts',
  // The judge, as far as it is pure, and what makes strangers' text harmless.
  'src/core/record/duplicate-keys.ts',
  'src/action/deliberation.ts',
  'src/process/output.ts',
  'src/report/text.ts',
];

const home = resolve('build/stryker');
const packages = join(home, 'node_modules/@stryker-mutator');
const results = resolve('build/mutation');
/** Files that one process of Stryker is given. */
const AT_ONCE = 4;

const run = (command, args, cwd = '.') => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(join(packages, 'core'))) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `@stryker-mutator/core@${STRYKER}`], home);
}

const given = process.argv.slice(2);
const isGoingOn = given.includes('--go-on');
const chosen = given.filter((each) => each !== '--go-on');
const isWanted = picomatch(chosen.length > 0 ? chosen : FILES);
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => isWanted(file))
  .toSorted();
if (!isGoingOn) rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** Mutates some files; what came of it is kept under the name of the first. */
function mutate(part) {
  const report = join(results, `${part[0].replaceAll('/', '-')}.json`);
  if (existsSync(report)) return report;
  writeFileSync(
    'build/stryker.json',
    JSON.stringify({
      testRunner: 'in-process',
      plugins: [resolve('scripts/mutation/runner.mjs')],
      mutate: part,
      coverageAnalysis: 'perTest',
      // What is computed once as a file is loaded would need every test for every mutant.
      ignoreStatic: true,
      // What goes round for ever is counted out long before; a mutant is not killed by a busy machine.
      timeoutMS: 60_000,
      concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? 1),
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: `${report}.part` },
      // Not through a link, or vitest does not know the files again.
      tempDirName: join(realpathSync('build'), 'stryker-tmp'),
      ignorePatterns: ['/dist', '/build', '/evaluation', '/examples', '/docs', '/bench'],
      // It reads a tsconfig.json with the compiler's old interface, which TypeScript 7 has no more.
      tsconfigFile: 'build/no-tsconfig.json',
    }),
  );
  run(process.execPath, [join(packages, 'core/bin/stryker.js'), 'run', 'build/stryker.json']);
  renameSync(`${report}.part`, report);
  return report;
}

const reports = [];
for (let at = 0; at < files.length; at += AT_ONCE) reports.push(mutate(files.slice(at, at + AT_ONCE)));

const KILLED = new Set(['Killed', 'Timeout']);
const ALIVE = new Set(['Survived', 'NoCoverage']);
const rows = reports
  .flatMap((report) => Object.entries(JSON.parse(readFileSync(report, 'utf8')).files))
  .map(([file, { mutants, source }]) => {
    const of = (statuses) => mutants.filter(({ status }) => statuses.has(status));
    return { file, killed: of(KILLED).length, alive: of(ALIVE), lines: source.split('\n') };
  });
const percent = (killed, alive) =>
  (killed + alive === 0 ? 100 : (100 * killed) / (killed + alive)).toFixed(1);
for (const { file, alive, lines } of rows)
  for (const { location, replacement, status } of alive) {
    const { start, end } = location;
    const to = end.line === start.line ? end.column - 1 : undefined;
    const code = lines[start.line - 1].slice(start.column - 1, to);
    console.log(`${file}:${start.line} ${status}: ${code} -> ${(replacement ?? '').split('\n')[0]}`);
  }
for (const { file, killed, alive } of rows)
  console.log(
    `${percent(killed, alive.length).padStart(6)} %  ${killed} of ${killed + alive.length}  ${file}`,
  );
const killed = rows.reduce((sum, row) => sum + row.killed, 0);
const alive = rows.reduce((sum, row) => sum + row.alive.length, 0);
console.log(
  `${percent(killed, alive)} % of ${killed + alive} mutants are killed; at least ${WANTED} % are wanted`,
);
process.exitCode = Number(percent(killed, alive)) >= WANTED ? 0 : 1;
