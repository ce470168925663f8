// Everything that decides what an install puts into node_modules. Equal inputs: one install serves both sides.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type Installation, type Manifest } from './package-manager.ts';

const SETTINGS = ['.npmrc', '.yarnrc', '.yarnrc.yml', 'pnpm-workspace.yaml', '.pnpmfile.cjs', 'bunfig.toml'];

const FIELDS = [
  'name',
  'version',
  'bin',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'bundleDependencies',
  'bundledDependencies',
  'dependenciesMeta',
  'overrides',
  'resolutions',
  'pnpm',
  'workspaces',
  'packageManager',
];

/** Digest of the lockfile, the settings and what the manifests declare; `manifests` are folders below `directory`. */
export async function installInputs(
  directory: string,
  lockfile: string | null,
  manifests: readonly string[],
): Promise<string> {
  const digest = createHash('sha256');
  for (const name of [...(lockfile === null ? [] : [lockfile]), ...SETTINGS])
    digest.update(`\0${name}\0`).update(await readFile(join(directory, name)).catch(() => ''));
  for (const folder of manifests) {
    const manifest = await readManifest(join(directory, folder)).catch((): Manifest => ({}));
    digest.update(`\0${folder}\0`).update(JSON.stringify(FIELDS.map((field) => manifest[field] ?? null)));
  }
  return digest.digest('hex');
}

const LIFECYCLE = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
];
/** Scripts that only set up git hooks, which have no effect on what is measured. */
const HOOKS_ONLY = /^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;

/**
 * Why an install has to run on each side although its inputs are equal, or null: scripts of the project itself
 * may put code of that side into node_modules or beside it, and copied folders are code of that side.
 */
export async function whyInstallEach(
  { directory, lockfile }: Installation,
  manifests: readonly string[],
): Promise<string | null> {
  for (const folder of manifests) {
    const scripts = Object((await readManifest(join(directory, folder)))['scripts']) as Record<
      string,
      unknown
    >;
    const script = LIFECYCLE.find(
      (name) => name in scripts && !HOOKS_ONLY.test(String(scripts[name]).trim()),
    );
    if (script !== undefined) return `${join(folder, 'package.json')} has a ${script} script`;
  }
  if (lockfile === null || lockfile === 'bun.lockb') return null;
  const text = await readFile(join(directory, lockfile), 'utf8');
  const copies = /^(package-lock|npm-shrinkwrap)/.test(lockfile)
    ? /"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/
    : /[@"'\s:]file:/;
  return copies.test(text) ? `${lockfile} has a dependency on a folder (file:)` : null;
}
