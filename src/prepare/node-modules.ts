// Copies node_modules from one checkout to another. Never a link to it: links of a workspace would lead both
// sides into one side's code, and the comparison would be green whatever the change did.

import { readFile, readdir, readlink, realpath, rm, stat, lstat, cp } from 'node:fs/promises';
import { constants, existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readManifest, type Installation, type Manifest } from './package-manager.ts';
import { findProgram } from '../process/programs.ts';
import { runProcess } from '../process/child-process.ts';

/** Caches of tools may hold compiled code of one side. */
const CACHES = ['.cache', '.vite', '.vite-temp', '.vitest'];

/** Why the installed packages of a checkout cannot serve another one, or null when they can; `fresh`: this run installed them. */
export async function whyNotReusable(
  directory: string,
  top: string,
  installation: Installation,
  folders: readonly string[],
  fresh = false,
): Promise<string | null> {
  const stale = fresh
    ? existsSync(join(directory, 'node_modules'))
      ? null
      : 'nothing is installed'
    : await whyStale(directory, installation);
  if (stale !== null) return stale;
  const within = await realpath(top);
  for (const folder of folders) {
    const modules = join(directory, folder, 'node_modules');
    const kind = await lstat(modules).catch(() => null);
    if (kind === null) continue;
    if (!kind.isDirectory()) return `${modules} is a link`;
    if (existsSync(join(modules, '.prisma'))) return 'node_modules/.prisma is generated from the project';
    const reason = await whyTied(modules, top, within);
    if (reason !== null) return reason;
  }
  return null;
}

/** Does what is installed fit the lockfile? Of npm's the lockfile tells; of others the time of the last install does. */
async function whyStale(directory: string, { manager, lockfile }: Installation): Promise<string | null> {
  const modules = join(directory, 'node_modules');
  if (!existsSync(modules)) return 'nothing is installed';
  if (lockfile === null) return 'there is no lockfile';
  if (manager === 'npm') return npmStale(join(directory, lockfile), directory);
  const marker = { pnpm: '.modules.yaml', yarn: '.yarn-integrity', bun: null }[manager];
  const installed = marker === null ? null : await stat(join(modules, marker)).catch(() => null);
  const written = await stat(join(directory, lockfile));
  return installed !== null && installed.mtimeMs > written.mtimeMs
    ? null
    : `it is unknown whether node_modules matches ${lockfile}`;
}

interface Locked {
  readonly packages?: Readonly<Record<string, Package>>;
}
interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** Compares what lies in node_modules, because npm's own record of it may be incomplete; that decides only where a version is not enough. */
async function npmStale(lockfile: string, directory: string): Promise<string | null> {
  const wanted = await readLocked(lockfile);
  if (wanted === null) return 'the lockfile has no list of packages';
  const record = await readLocked(join(directory, 'node_modules', '.package-lock.json'));
  if (record === null) return 'npm left no record of what it installed';
  const needed = Object.entries(wanted).filter(([path]) => /(^|\/)node_modules\//.test(path));
  const fits = await Promise.all(
    needed.map(([path, locked]) => isInstalled(join(directory, path), path, locked, record[path])),
  );
  const differs = needed[fits.indexOf(false)];
  return differs === undefined ? null : `the installed ${differs[0]} differs from the lockfile`;
}

async function isInstalled(
  folder: string,
  path: string,
  locked: Package,
  recorded: Package | undefined,
): Promise<boolean> {
  const kind = await lstat(folder).catch(() => null);
  if (kind === null) return locked.optional === true || locked.devOptional === true;
  if (kind.isSymbolicLink() || locked.link === true) return kind.isSymbolicLink() && locked.link === true;
  const isNamedByVersion = locked.resolved === undefined || /^https?:/.test(locked.resolved);
  if (!isNamedByVersion && recorded?.integrity !== locked.integrity) return false;
  if (!isNamedByVersion && recorded?.resolved !== locked.resolved) return false;
  const manifest = await readManifest(folder).catch((): Manifest => ({}));
  const name = locked.name ?? path.replace(/^.*node_modules\//, '');
  return manifest['name'] === name && manifest['version'] === locked.version;
}

async function readLocked(file: string): Promise<Readonly<Record<string, Package>> | null> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as Locked).packages ?? null;
  } catch {
    return null;
  }
}

/** Looks for links and start scripts that lead out of the copy: into the checkout it was made from, or elsewhere. */
async function whyTied(folder: string, top: string, within: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (await leadsOut(path, top, within)) return `${path} is a link that leads out of the checkout`;
    } else if (entry.isDirectory()) {
      const reason = await whyTied(path, top, within);
      if (reason !== null) return reason;
    } else if (folder.endsWith('/.bin') && (await readFile(path, 'latin1')).includes(toBytes(top)))
      return `${path} names the checkout it was installed in`;
  }
  return null;
}

const toBytes = (text: string): string => Buffer.from(text).toString('latin1');

async function leadsOut(link: string, top: string, within: string): Promise<boolean> {
  const target = await readlink(link);
  if (isAbsolute(target) || isOutside(resolve(dirname(link), target), top)) return true;
  const real = await realpath(link).catch(() => null); // a link may lead to another one
  return real !== null && isOutside(real, within);
}

const isOutside = (path: string, folder: string): boolean =>
  /^\.\.(\/|$)/.test(relative(folder, path)) || isAbsolute(relative(folder, path));

/** Copies every node_modules of the folders; links stay as they are. */
export async function copyModules(
  from: string,
  to: string,
  folders: readonly string[],
  options: { environment: Readonly<Record<string, string>>; signal?: AbortSignal | undefined },
): Promise<void> {
  for (const folder of folders) {
    const source = join(from, folder, 'node_modules');
    const target = join(to, folder, 'node_modules');
    if (!existsSync(source)) continue;
    await rm(target, { recursive: true, force: true });
    await copyTree(source, target, options);
    for (const cache of CACHES) await rm(join(target, cache), { recursive: true, force: true });
  }
}

/** `cp` is several times faster than Node's own copy and shares blocks where the file system can. */
export async function copyTree(
  from: string,
  to: string,
  {
    environment,
    signal,
  }: { environment: Readonly<Record<string, string>>; signal?: AbortSignal | undefined },
): Promise<void> {
  if (process.platform === 'linux') {
    const program = (await findProgram('cp', environment['PATH'])) ?? '/bin/cp';
    const argv = [program, '-a', '--reflink=auto', '--', from, to];
    const { code } = await runProcess(
      // Of no side, so that it sees both.
      { argv, directory: '/', environment, ...(signal && { signal }) },
      600,
    );
    if (code === 0) return;
    await rm(to, { recursive: true, force: true });
  }
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE,
  });
}
