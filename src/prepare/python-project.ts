// How a Python project gets its packages: told by uv.lock, poetry.lock, requirements.txt and pyproject.toml. A project
// that asks for none of them needs no environment of its own.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { UserError } from '../core/model/errors.ts';
import { findExecutable } from '../process/executable.ts';

/** How to make `.venv` in a folder. */
export interface PythonInstallation {
  /** Absolute folder of the files that say what to install; `.venv` is made in it. */
  readonly home: string;
  /** The one command, where a tool makes the environment too; null: `python -m venv`, then pip. */
  readonly tool: readonly string[] | null;
  /** What pip installs. */
  readonly packages: readonly string[];
  /** Digest of everything that decides what is installed; null: that is not known from files alone. */
  readonly inputs: string | null;
  readonly warnings: readonly string[];
}

const ENVIRONMENTS = ['.venv', 'venv'];

/** What the first of the folders that says anything asks for; null: nothing, or it has its environment. `path` is PATH. */
export async function detectPython(
  folders: readonly string[],
  path: string | undefined,
): Promise<PythonInstallation | null> {
  for (const home of folders) {
    if (ENVIRONMENTS.some((name) => existsSync(join(home, name)))) return null;
    const found = await detectIn(home, path);
    if (found !== null) return found;
  }
  return null;
}

const LOCKED = [
  ['uv.lock', ['uv', 'sync', '--frozen']],
  ['poetry.lock', ['poetry', 'install', '--no-interaction']],
] as const;

async function detectIn(home: string, path: string | undefined): Promise<PythonInstallation | null> {
  const warnings: string[] = [];
  for (const [lockfile, tool] of LOCKED) {
    if (!existsSync(join(home, lockfile))) continue;
    if ((await findExecutable(tool[0], path, home)) !== null)
      return { home, tool, packages: [], inputs: null, warnings: [] };
    warnings.push(
      `${lockfile} exists but ${tool[0]} is not on PATH: pip installs from pyproject.toml, possibly other versions`,
    );
  }
  const requirements = await requirementsIn(home);
  const packages = [
    ...(requirements.length > 0 ? ['-r', 'requirements.txt'] : []),
    ...((await isPackage(home)) ? ['-e', '.'] : []),
  ];
  if (packages.length === 0) return null;
  return { home, tool: null, packages, inputs: await inputsOf(home), warnings };
}

/** Lines of requirements.txt that ask for something. */
async function requirementsIn(home: string): Promise<string[]> {
  const text = await readFile(join(home, 'requirements.txt'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
}

interface Manifest {
  readonly project?: { readonly dependencies?: unknown; readonly dynamic?: unknown };
  readonly 'build-system'?: unknown;
}

/** Whether the project is one that pip installs: it is built, or it names packages it needs. */
async function isPackage(home: string): Promise<boolean> {
  if (existsSync(join(home, 'setup.py'))) return true;
  const { project, 'build-system': build } = await readPyproject(home);
  const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return (
    build !== undefined ||
    items(project?.dependencies).length > 0 ||
    items(project?.dynamic).includes('dependencies')
  );
}

async function readPyproject(home: string): Promise<Manifest> {
  const file = join(home, 'pyproject.toml');
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return parse(text);
  } catch (cause) {
    const [line = ''] = (cause as Error).message.split('\n');
    throw new UserError(`${file} is not TOML: ${line}`, { exitCode: 3, cause });
  }
}

const INPUT =
  /^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/;
/** A package that is code of the project, or a file that INPUT does not name. */
const ELSEWHERE =
  /^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;

/** Digest of what a project asks for; null where that is not known from these files alone. */
export async function inputsOf(home: string): Promise<string | null> {
  const digest = createHash('sha256');
  const names = await readdir(home).catch(() => []);
  for (const name of names.filter((each) => INPUT.test(each)).sort()) {
    const text = await readFile(join(home, name), 'utf8');
    if (name.endsWith('.txt') && text.split('\n').some((line) => ELSEWHERE.test(line))) return null;
    digest.update(`\0${name}\0`).update(text);
  }
  return digest.digest('hex');
}
