// A real repository with a submodule, on which changes are made and planned.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Change } from './changes.ts';
import { SUITES, type Language } from './languages.ts';

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=reach',
      '-c',
      'user.email=reach@localhost',
      '-c',
      'protocol.file.allow=always',
      ...words,
    ],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

function write(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    rmSync(path, { force: true, recursive: true });
    if (text === null) continue;
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), path);
    else writeFileSync(path, text);
  }
}

const commit = (folder: string, message: string): void => {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
};

const configuration = ({ install, build, suite }: Language): string =>
  [
    'prepare:',
    `  install: ${JSON.stringify(install)}`,
    `  build: ${JSON.stringify(build)}`,
    'benchmarks:',
    ...SUITES.map((name, index) => `  ${name}: ${suite(index)}`),
    "budgets: { '**': { p50: +10% } }",
    '',
  ].join('\n');

/** Makes the project of a language; returns its folder, which the caller removes with `removeProject`. */
export function makeProject(language: Language): string {
  const folder = mkdtempSync(join(tmpdir(), 'reach-'));
  const [project, submodule] = [join(folder, 'project'), join(folder, 'submodule')];
  for (const place of [project, submodule]) {
    mkdirSync(place);
    git(place, 'init', '--quiet', '--initial-branch=main');
  }
  write(submodule, Object.fromEntries(['0', '1', '2', 'x'].map((i) => [`f${i}.txt`, '1\n'])));
  commit(submodule, 'first');
  if (language.name === 'JavaScript') {
    cpSync('node_modules/tinybench', join(project, 'node_modules/tinybench'), { recursive: true });
    for (const i of ['0', '1', '2', 'x'])
      symlinkSync(`../packages/pk${i}`, join(project, `node_modules/pk${i}`));
  }
  write(project, { ...language.files, 'perf-budgets.yml': configuration(language) });
  write(project, { '.gitignore': 'deps/\nlib/\ngen/\nbin/\nbuild/\n__pycache__/\n' });
  git(project, 'submodule', '--quiet', 'add', submodule, 'sub');
  commit(project, 'first');
  return project;
}

export const removeProject = (project: string): void =>
  rmSync(dirname(project), { recursive: true, force: true });

/** Puts a change on the branch `change`, which leaves main. */
export function makeChange(project: string, change: Change): void {
  git(project, 'checkout', '--quiet', '--force', '-B', 'change', 'main');
  git(project, 'submodule', '--quiet', 'update', '--init', '--force');
  write(project, change.files);
  if (change.submodule !== undefined) {
    const sub = join(project, 'sub');
    write(sub, change.submodule);
    commit(sub, 'change');
  }
  commit(project, change.kind);
}
