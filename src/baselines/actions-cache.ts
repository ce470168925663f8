// Stored runs in the cache of GitHub Actions. Entries never change and go after seven days without use, so every run of
// main writes a new one, with the runs of the one it found: under a key that tells the kind of machine, because the newest
// entry of the same kind has all of its runs.

import { count } from '../core/text/lists.ts';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Baseline, BaselineRun } from '../core/model/baseline-run.ts';
import { addRun } from '../core/screening/baseline-codec.ts';
import { sha256 } from '../process/digest.ts';
import { askCache, cacheWorker, type CacheClient, type CacheFolders } from './cache-client.ts';
import { keyInLog, restoreOutcome, saveProblem, type Outcome } from './cache-log.ts';
import { CACHE_FILE, CACHE_PATH } from './cache-protocol.ts';
import { readBaselineFile } from './file.ts';
import type { BaselineStore, Found, Saved, Wanted } from './store.ts';
import { openScratch } from '../process/temp-folder.ts';

export interface CacheStoreOptions extends Partial<Pick<CacheClient, 'deadline' | 'worker'>> {
  /** process.env of the step. */
  readonly variables: NodeJS.ProcessEnv;
  /** Makes keys unique: the workflow run and its attempt. */
  readonly run: { readonly id: number; readonly attempt: number };
  /** Folder for temporary ones, without blanks in its name (the client of the cache); default: the system's. */
  readonly parent?: string;
  /**
   * The repository's entries whose keys begin with a prefix (`GET /repos/{owner}/{repo}/actions/caches?key=…`), which tells an
   * outage from absence; null: it could not be asked.
   */
  readonly listEntries?: (prefix: string) => Promise<readonly ListedEntry[] | null>;
  /** Of a run of a change: its ref, whose entries are not main's but come before them. It uses none whose writer is not known. */
  readonly ownRef?: string | undefined;
}

interface ListedEntry {
  readonly key: string;
  /** Ref of the run that wrote it. */
  readonly ref: string;
}

/** Seconds the cache may take before it counts as out of order. */
const DEADLINE = 60;

/** What all keys of a configuration begin with. */
export const keyPrefix = (configuration: string): string => `perf-budgets-v1-${configuration}-`;

/** The store in the cache of the repository this workflow runs in. */
export function actionsCacheStore(options: CacheStoreOptions): BaselineStore {
  const { deadline = DEADLINE, variables } = options;
  const client = (): CacheClient => ({ variables, deadline, worker: options.worker ?? cacheWorker() });
  return {
    load: (wanted, signal) =>
      inPrivate(options.parent, (folders) =>
        load(wanted, { options, client: client(), folders, signal }),
      ).catch((error: unknown): Found => ({
        ...lost({ kind: 'unavailable', why: reasonOf(error, signal) }),
        runs: [],
      })),
    save: (run, configuration, signal) =>
      inPrivate(options.parent, (folders) =>
        save(run, configuration, { options, client: client(), folders, signal }),
      ).catch((error: unknown): Saved => ({ saved: false, text: reasonOf(error, signal) })),
  };
}

/** A full disk, say, is trouble with the store like any other; only an abort goes on. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) throw error;
  return error instanceof Error ? error.message : String(error);
}

interface Asking {
  readonly options: CacheStoreOptions;
  readonly client: CacheClient;
  readonly folders: CacheFolders;
  readonly signal: AbortSignal;
}

async function inPrivate<Value>(
  parent: string | undefined,
  work: (folders: CacheFolders) => Promise<Value>,
): Promise<Value> {
  await using scratch = await openScratch(parent);
  const folders = { workspace: join(scratch.path, 'workspace'), temporary: join(scratch.path, 'temporary') };
  await Promise.all([mkdir(folders.workspace), mkdir(folders.temporary)]);
  return await work(folders);
}

async function load(wanted: Wanted, asking: Asking): Promise<Found> {
  const restored = await restore(wanted, asking);
  if ('baseline' in restored) {
    const { runs } = restored.baseline;
    return { availability: 'found', text: `${count(runs.length, 'run')} of main in the cache`, runs };
  }
  return { ...restored, runs: [] };
}

type Restored = { readonly baseline: Baseline } | Omit<Found, 'runs'>;

async function restore({ configuration, fingerprint }: Wanted, asking: Asking): Promise<Restored> {
  const { options, client, folders, signal } = asking;
  const prefix = keyPrefix(configuration);
  const before = await listed(options, prefix);
  if (before?.length === 0) return absent(before);
  const doubt = doubtAbout(before, options);
  if (doubt !== null) return lost(doubt);
  // The first key is never an entry's: it only has to be one.
  const keys = [`${prefix}${fingerprint}-none`, `${prefix}${fingerprint}-`, prefix];
  const result = await askCache({ kind: 'restore', keys }, client, folders, signal);
  const outcome = restoreOutcome(result, client.deadline);
  if (outcome.kind === 'found') {
    // Nobody can take an entry away again that was there when this one was given out.
    const later = options.ownRef === undefined ? null : doubtAbout(await listed(options, prefix), options);
    return later === null ? readRestored(folders.workspace, configuration) : lost(later);
  }
  if (outcome.kind !== 'miss' && outcome.kind !== 'corrupt') return lost(outcome);
  if (before === null) return outcome.kind === 'miss' ? absent(null) : lost(outcome);
  const still = await listed(options, prefix);
  // Bytes that are gone look like a broken archive to the client.
  const asked = keyInLog(result) ?? before[0]?.key;
  const gone = still?.every(({ key }) => key !== asked) === true;
  if (gone) return lost({ kind: 'evicted', why: 'a listed entry is gone' });
  return lost(
    outcome.kind === 'corrupt'
      ? outcome
      : { kind: 'unavailable', why: 'entries are listed but none was restored' },
  );
}

/**
 * Why a change cannot use what the cache gives out; null: the writer of every entry is known, and it is not the change itself.
 * What it stored under a key of main comes before main's own.
 */
function doubtAbout(
  entries: readonly ListedEntry[] | null,
  { ownRef }: CacheStoreOptions,
): Exclude<Outcome, { kind: 'found' | 'miss' }> | null {
  if (ownRef === undefined) return null;
  if (entries === null)
    return {
      kind: 'refused',
      why: 'nobody can tell who stored them: give the job the permission actions: read',
    };
  return entries.some(({ ref }) => ref === ownRef)
    ? { kind: 'corrupt', why: 'this change stored an entry of its own under the same key' }
    : null;
}

/** Trouble with the list is no trouble with the cache. */
const listed = async (
  { listEntries }: CacheStoreOptions,
  prefix: string,
): Promise<readonly ListedEntry[] | null> =>
  listEntries === undefined ? null : listEntries(prefix).catch(() => null);

const absent = (known: readonly ListedEntry[] | null): Omit<Found, 'runs'> => ({
  availability: 'never-written',
  text:
    known === null
      ? 'no run of main is in the cache: none has been stored yet, or none was used for seven days'
      : 'no run of main is in the cache',
});

const LOST = {
  evicted: 'the stored runs of main were evicted from the cache',
  unavailable: 'the cache does not work, so the stored runs of main are unknown',
  refused: 'this run may not read the stored runs of main',
  corrupt: 'the stored runs of main are not used',
} as const;

const lost = ({ kind, why }: Exclude<Outcome, { kind: 'found' | 'miss' }>): Omit<Found, 'runs'> => ({
  availability: kind,
  text: `${LOST[kind]} (${why.slice(0, 300)})`,
});

/** The archive must have held one file and nothing else. */
async function readRestored(workspace: string, configuration: string): Promise<Restored> {
  const entries = await readdir(workspace, { recursive: true });
  const expected = [CACHE_PATH, join(CACHE_PATH, CACHE_FILE)];
  if (entries.length !== 2 || !expected.every((name) => entries.includes(name)))
    return lost({ kind: 'corrupt', why: 'the entry contains unexpected files' });
  const read = await readBaselineFile(join(workspace, CACHE_PATH, CACHE_FILE), configuration);
  return 'baseline' in read ? read : lost({ kind: 'corrupt', why: read.problem });
}

async function save(run: BaselineRun, configuration: string, asking: Asking): Promise<Saved> {
  const { options, client, folders, signal } = asking;
  const { fingerprint } = run.machine;
  const earlier = await restore({ configuration, fingerprint }, asking);
  if (
    !('baseline' in earlier) &&
    (earlier.availability === 'unavailable' || earlier.availability === 'refused')
  )
    return { saved: false, text: `${earlier.text}; a new entry would hide them` };
  const known = 'baseline' in earlier ? earlier.baseline : null;
  const text = addRun(known, run, configuration, sha256);
  if (text === null) return { saved: false, text: 'this run is too large to be stored' };
  const folder = join(folders.workspace, CACHE_PATH);
  await rm(folders.workspace, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, CACHE_FILE), text);
  const key = `${keyPrefix(configuration)}${fingerprint}-${run.commit}-${options.run.id}-${options.run.attempt}`;
  const result = await askCache({ kind: 'save', key }, client, folders, signal);
  const problem = saveProblem(result, client.deadline);
  if (problem !== null) return { saved: false, text: `the cache rejected it (${problem.slice(0, 300)})` };
  const before = known === null ? 'as the first one' : `with ${count(known.runs.length, 'earlier run')}`;
  const reason = 'baseline' in earlier || earlier.availability === 'never-written' ? '' : `; ${earlier.text}`;
  return { saved: true, text: `stored in the cache, ${before}${reason}` };
}
