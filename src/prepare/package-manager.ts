// Which package manager installs the project, told by its lockfile. Looks upwards from the project to the
// repository's top, because of a workspace only the top folder has one.

import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../core/model/errors.ts';

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** How to install one side's dependencies. */
export interface Installation {
  readonly manager: Manager;
  /** Absolute path of the folder to install in. */
  readonly directory: string;
  /** Name of the lockfile there; null: there is none. */
  readonly lockfile: string | null;
  readonly argv: readonly string[];
  readonly warnings: readonly string[];
}

const LOCKFILES: readonly (readonly [string, Manager])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/** What a package.json says, as far as installing goes. */
export interface Manifest {
  readonly [field: string]: unknown;
}

/** How to install the project at `root` inside the checkout at `top`; null when there is nothing to install. */
export async function detectInstallation(root: string, top: string): Promise<Installation | null> {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = LOCKFILES.filter(([name]) => existsSync(join(folder, name)));
    if (found.length > 0 && existsSync(join(folder, 'package.json'))) return locked(folder, found);
    if (folder === top || folder === dirname(folder)) break;
  }
  return existsSync(join(root, 'package.json')) ? unlocked(root) : null;
}

async function locked(directory: string, found: typeof LOCKFILES): Promise<Installation> {
  const named = declaredManager(await readManifest(directory));
  const [lockfile = '', manager = 'npm'] = found.find(([, each]) => each === named) ?? found[0] ?? [];
  const others = found.filter(([, each]) => each !== manager).map(([name]) => name);
  const warnings =
    others.length > 0 && named === null
      ? [
          `used ${lockfile} and ignored ${others.join(', ')}; choose one with "packageManager" in package.json`,
        ]
      : [];
  return { manager, directory, lockfile, argv: await frozen(manager, join(directory, lockfile)), warnings };
}

async function frozen(manager: Manager, lockfile: string): Promise<readonly string[]> {
  if (manager === 'npm') return ['npm', 'ci'];
  if (manager === 'yarn' && /^__metadata:/m.test(await readFile(lockfile, 'utf8')))
    return ['yarn', 'install', '--immutable'];
  return [manager, 'install', '--frozen-lockfile'];
}

async function unlocked(directory: string): Promise<Installation | null> {
  const manifest = await readManifest(directory);
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies'].map(
    (field) => manifest[field] ?? {},
  );
  if (groups.every((group) => Object.keys(group).length === 0)) return null;
  const manager = declaredManager(manifest) ?? 'npm';
  return {
    manager,
    directory,
    lockfile: null,
    argv: manager === 'npm' ? ['npm', 'install', '--no-package-lock'] : [manager, 'install'],
    warnings: [],
  };
}

const declaredManager = ({ packageManager: named }: Manifest): Manager | null =>
  (/^(npm|pnpm|yarn|bun)@/.exec(typeof named === 'string' ? named : '')?.[1] as Manager | undefined) ?? null;

/** Reads package.json of a folder. Rejects with UserError when it is no JSON object. */
export async function readManifest(directory: string): Promise<Manifest> {
  const file = join(directory, 'package.json');
  const text = await readFile(file, 'utf8');
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof manifest === 'object' && manifest !== null) return manifest as Manifest;
  } catch (cause) {
    throw new UserError(`${file} is not JSON: ${(cause as Error).message}`, { exitCode: 3, cause });
  }
  throw new UserError(`${file} is not a JSON object`, { exitCode: 3 });
}
