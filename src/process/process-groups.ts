// Every process started here leads a process group and carries a random marker in its environment: the group reaches
// what it started, the marker (Linux) also what fled into a session of its own. A program that clears its environment
// and leaves its group escapes; only a container would hold it.

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The variable that carries the marker. */
export const MARKER = 'PERF_BUDGETS_RUN';

const run = randomBytes(8).toString('hex');
const live = new Map<number, string>();
let started = 0;

/** A marker for one more group. Always of one length: the size of the environment moves the stack, and with it times. */
export const newMarker = (): string => `${run}-${String((started += 1)).padStart(6, '0')}`;

/** Remembers a running group until `forget`. */
export const remember = (pid: number, marker: string): void => void live.set(pid, marker);

export const forget = (pid: number): void => void live.delete(pid);

/** Process ids of the groups that run now. */
export const liveGroups = (): readonly number[] => [...live.keys()];

/** Sends a signal to a process group; false when nobody is left to get it. */
export const signalGroup = (pid: number, signal: NodeJS.Signals | 0): boolean => signalTo(-pid, signal);

const signalTo = (target: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(target, signal);
  } catch {
    return false;
  }
};

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
};

const processes = (): readonly number[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid !== process.pid);
  } catch {
    return [];
  }
};

/** State letter and process group; `comm` before them may hold spaces and brackets, hence the search from the end. */
const status = (pid: number): { state: string; group: number } => {
  const [state = '', , group = ''] = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return { state, group: Number(group) };
};

const isAlive = (pid: number): boolean => !['', 'Z', 'X'].includes(status(pid).state);

const marked = (marker: string): number[] =>
  processes().filter((pid) => read(pid, 'environ').includes(`${MARKER}=${marker}`));

const members = (group: number): number[] => processes().filter((pid) => status(pid).group === group);

/** One process that outlived the one it belongs to. */
export interface Survivor {
  readonly pid: number;
  readonly name: string;
}

/** What is left of a group whose leader has ended. Without /proc: only that there is something. */
export const survivors = (leader: number, marker: string): readonly Survivor[] => {
  const answers = signalGroup(leader, 0);
  if (process.platform !== 'linux') return answers ? [{ pid: -leader, name: 'a process' }] : [];
  // Zombies answer signal 0 as well, and in a container without an init process they stay for ever.
  return [...new Set([...(answers ? members(leader) : []), ...marked(marker)])]
    .filter((pid) => pid !== leader && isAlive(pid))
    .map((pid) => ({ pid, name: read(pid, 'comm').trim() || 'a process' }));
};

/** Process ids of a group that runs: its leader, its members, and what carries its marker elsewhere. */
export const processesOf = (leader: number): readonly number[] => {
  const marker = live.get(leader);
  const found = process.platform !== 'linux' || marker === undefined ? [] : marked(marker);
  return [...new Set([leader, ...members(leader), ...found])].filter(isAlive);
};

/** Ends survivors at once. */
export const kill = (found: readonly Survivor[]): void => {
  for (const { pid } of found) signalTo(pid, 'SIGKILL');
};

/**
 * Ends every process that is still running, synchronously: for handlers of SIGINT, SIGTERM and `exit`.
 * Launchers get 50 ms to end what they started in groups of their own.
 */
export const endEverything = (): void => {
  if (live.size === 0) return;
  for (const pid of live.keys()) signalGroup(pid, 'SIGTERM');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  for (const pid of live.keys()) signalGroup(pid, 'SIGKILL');
  for (const pid of marked(run)) signalTo(pid, 'SIGKILL');
  live.clear();
};
