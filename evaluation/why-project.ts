// Makes base and head of a case: two folders with the project in them, built where that is part of the case, and the lines
// in which they differ as git tells them.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { parseUnifiedDiff, type LineChanges } from '../src/explain/line-changes.ts';
import type { Edit, WhyCase } from './why-case.ts';
import { compileNative, isNative } from './why-cases-native.ts';
import type { Side } from '../src/core/model/quantities.ts';

const PROJECTS = resolve('evaluation/why/projects');

export interface WhyProject {
  readonly roots: Readonly<Record<Side, string>>;
  readonly changes: LineChanges;
  /** What a function is called where the build renamed it. */
  readonly builtName: (name: string) => string;
}

/** Projects in Python are called so. */
export const isPython = (project: string): boolean => project.startsWith('py-');

export async function makeProject(folder: string, wanted: WhyCase): Promise<WhyProject> {
  const roots = { base: join(folder, 'base'), head: join(folder, 'head') };
  copyBase(roots.base, wanted.project);
  cpSync(roots.base, roots.head, { recursive: true, verbatimSymlinks: true });
  for (const each of wanted.edits) apply(roots.head, each);
  for (const [from, to] of Object.entries(wanted.renamed ?? {}))
    renameSync(join(roots.head, from), join(roots.head, to));
  git(roots.head, 'add', '--all');
  git(roots.head, 'commit', '--quiet', '--allow-empty', '--message', 'head');
  for (const root of Object.values(roots)) await buildProject(root, wanted);
  const tracked = [git(roots.base, 'ls-files', '-z'), git(roots.head, 'ls-files', '-z')].join('').split('\0');
  const files = parseUnifiedDiff(git(roots.head, 'diff', '--unified=0', '--find-renames', 'HEAD~1', 'HEAD'));
  return {
    roots,
    changes: { files, tracked: new Set(tracked) },
    builtName: wanted.build === 'minified' ? await minifiedNames(roots.head) : (name) => name,
  };
}

function copyBase(root: string, project: string): void {
  const source = join(PROJECTS, project);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  cpSync(source, root, { recursive: true, filter: (path) => !path.includes('/dependencies') });
  if (existsSync(join(source, 'dependencies')))
    cpSync(join(source, 'dependencies'), join(root, isPython(project) ? 'site-packages' : 'node_modules'), {
      recursive: true,
    });
  symlinkSync(resolve('node_modules/tinybench'), join(root, 'node_modules/tinybench'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\nsite-packages\n__pycache__\n*.o\ncase\n');
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'base');
}

function apply(root: string, { file, from, to }: Edit): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

async function buildProject(root: string, { build: how, project }: WhyCase): Promise<void> {
  if (isNative(project)) compileNative(root);
  if (how === undefined) return;
  await build({ ...bundled(root), minify: how === 'minified', sourcemap: how === 'source map' });
}

const bundled = (root: string) => ({
  entryPoints: [join(root, 'src/index.ts')],
  outfile: join(root, 'dist/index.js'),
  bundle: true,
  format: 'esm' as const,
  platform: 'node' as const,
  logLevel: 'warning' as const,
});

/** The minifier's names, found by minifying once more with a mark in every function. */
async function minifiedNames(root: string): Promise<(name: string) => string> {
  const text = readFileSync(join(root, 'dist/index.js'), 'utf8');
  const source = readFileSync(join(root, 'src/index.ts'), 'utf8');
  // Functions keep their order.
  const before = [...(await plain(root)).matchAll(/function (\w+)\(/g)].map(([, name]) => name ?? '');
  const after = [...text.matchAll(/function (\w+)\(/g)].map(([, name]) => name ?? '');
  if (before.length !== after.length || source === '') throw new Error('the minifier changed the functions');
  return (name) => after[before.indexOf(name)] ?? name;
}

async function plain(root: string): Promise<string> {
  const { outputFiles } = await build({ ...bundled(root), write: false, treeShaking: true });
  return outputFiles?.[0]?.text ?? '';
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=why', '-c', 'user.email=why@example.invalid', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: dirname(cwd) },
  });
