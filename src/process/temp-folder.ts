// Private temporary folders, gone when the scope ends, whatever happens. What a killed run left behind is removed by
// the next one. They lie outside the user's checkout on purpose: inside, `node` would
// find the user's node_modules above both sides.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../core/model/errors.ts';

/** `perf` takes whatever is called /tmp/perf-… for a list of names, and finds no function in a program there. */
const PREFIX = 'scratch-perf-budgets-';
const DAY = 24 * 3600 * 1000;

export interface Scratch extends AsyncDisposable {
  readonly path: string;
  /** Last resort for signal handlers: synchronous, within two seconds; what is left then goes with the next run. */
  disposeNow(): void;
}

const open = new Set<Scratch>();
const disposeAllNow = (): void => {
  for (const scratch of open) scratch.disposeNow();
};

/** The side of an open temporary folder, or the folder itself, that a path lies in; null: it lies elsewhere. */
export function privateFolderOf(path: string): string | null {
  const real = read(() => realpathSync(path)) ?? path;
  for (const { path: own } of open) {
    if (real === own) return own;
    const [side] = real.startsWith(`${own}/`) ? real.slice(own.length + 1).split('/') : [];
    if (side !== undefined) return join(own, side);
  }
  return null;
}

/** Where this process has looked for what dead runs left. */
const swept = new Set<string>();

/** Makes a folder in `parent` (default: the system's, see TMPDIR); the first one there removes those of dead runs. */
export async function openScratch(parent: string = tmpdir()): Promise<Scratch> {
  const path = makeFolder(parent);
  const place = dirname(path);
  if (!swept.has(place)) await removeStale(place);
  swept.add(place);
  const release = (): void => {
    open.delete(scratch);
    if (open.size === 0) process.off('exit', disposeAllNow);
  };
  const scratch: Scratch = {
    path,
    disposeNow: () => {
      release();
      removeNow(path);
    },
    [Symbol.asyncDispose]: async () => {
      await removeFolder(path);
      release();
    },
  };
  if (open.size === 0) process.on('exit', disposeAllNow);
  open.add(scratch);
  return scratch;
}

function makeFolder(parent: string): string {
  try {
    const path = mkdtempSync(join(realpathSync(parent), PREFIX));
    writeFileSync(
      join(path, 'owner'),
      JSON.stringify({ ...here(), pid: process.pid, started: startOf(process.pid) }),
    );
    return path;
  } catch (cause) {
    throw new UserError(`cannot make a temporary folder in ${parent}: ${(cause as Error).message}`, {
      hint: 'point TMPDIR at a writable folder',
      exitCode: 3,
      cause,
    });
  }
}

/** Process ids mean something only on one machine and in one pid namespace (containers may share /tmp). */
const here = (): { host: string; space: string | null } => ({
  host: hostname(),
  space: read(() => readlinkSync('/proc/self/ns/pid')),
});

/** When a process began, so that a reused id is not taken for its owner; null: not known here. */
const startOf = (pid: number): string | null =>
  read(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? null,
  );

function read<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

async function removeStale(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const path = join(parent, name);
    if (await isStale(path)) await removeFolder(path).catch(() => {});
  }
}

/** Ours, and its run is dead; of other machines' and half-made folders only what is older than a day. */
async function isStale(path: string): Promise<boolean> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null || !stat.isDirectory() || stat.uid !== (process.getuid?.() ?? stat.uid)) return false;
  const owner = read(() => JSON.parse(readFileSync(join(path, 'owner'), 'utf8')) as Record<string, unknown>);
  const { host, space } = here();
  if (owner === null || owner['host'] !== host || owner['space'] !== space)
    return Date.now() - stat.mtimeMs > DAY;
  const pid = Number(owner['pid']);
  return !isAlive(pid) || startOf(pid) !== owner['started'];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function removeFolder(path: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 3, retryDelay: 100 } as const;
  try {
    await rm(path, options);
  } catch {
    await makeWritable(path); // builds may leave read-only folders
    await rm(path, options);
  }
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700).catch(() => {});
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
}

function removeNow(path: string): void {
  try {
    const { error } = spawnSync('/bin/rm', ['-rf', '--', path], {
      env: {},
      stdio: 'ignore',
      timeout: 2000,
      killSignal: 'SIGKILL',
    });
    if (error && 'code' in error && error.code === 'ENOENT') rmSync(path, { recursive: true, force: true });
  } catch {
    // nothing more can be done here: the next run removes it
  }
}
