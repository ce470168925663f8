// Every process started here leads a process group and carries a random marker in its environment: the group reaches
// what it started, the marker (Linux) also what fled into a session of its own, and what cleared its environment as well
// is found by its parents and by where it works (hidden-processes.ts).

import { randomBytes } from 'node:crypto';
import {
  entryOf,
  placeOf,
  processTable,
  readProc,
  straysIn,
  withDescendants,
  type Place,
  type ProcessTable,
} from './hidden-processes.ts';

/** The variable that carries the marker. */
export const MARKER = 'PERF_BUDGETS_RUN';

/** Part of every marker of this process. */
export const RUN = randomBytes(8).toString('hex');

interface Group {
  readonly marker: string;
  readonly place: Place;
  /** When its leader started, in clock ticks; Infinity: not known. */
  readonly since: number;
  /** What was seen below its leader, and when that started. */
  readonly seen: Map<number, number>;
}

const live = new Map<number, Group>();
let started = 0;

/** A marker for one more group. Always of one length: the size of the environment moves the stack, and with it times. */
export const newMarker = (): string => `${RUN}-${String((started += 1)).padStart(6, '0')}`;

/** Remembers a running group, which works in `directory`, until `forget`. */
export const remember = (pid: number, marker: string, directory: string): void => {
  const since = entryOf(pid)?.started ?? Infinity;
  live.set(pid, { marker, place: placeOf(directory), since, seen: new Map() });
};

/** Looks at what a leader has below it, which nothing leads to once the leader has ended. */
export const lookBelow = (leader: number): void => {
  const seen = live.get(leader)?.seen;
  if (seen === undefined || process.platform !== 'linux') return;
  const table = processTable();
  for (const pid of withDescendants(table, [leader])) seen.set(pid, table.get(pid)?.started ?? 0);
};

/**
 * The program behind the leader of an enclosed group: what the one process it started has started first, or what below it
 * calls itself `own` in its namespace. Null: it has not come so far.
 */
export const innermost = (leader: number, own: number | null = null): number | null => {
  const table = processTable();
  const childOf = (pid: number): number | null =>
    [...table].find(([, { parent }]) => parent === pid)?.[0] ?? null;
  const first = childOf(leader);
  const program = first === null ? null : childOf(first);
  if (own === null || program === null) return program;
  return [...withDescendants(table, [program])].find((pid) => ownPidOf(pid) === own) ?? program;
};

/** What a process calls itself: the last number of NSpid in proc_pid_status(5). */
const ownPidOf = (pid: number): number =>
  Number(/^NSpid:.*\s(\d+)$/m.exec(readProc(pid, 'status'))?.[1] ?? NaN);

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

const isRunning = (state: string): boolean => !['Z', 'X'].includes(state);

const isAlive = (pid: number): boolean => {
  const entry = entryOf(pid);
  return entry !== null && isRunning(entry.state);
};

const marked = (table: ProcessTable, marker: string): number[] =>
  [...table.keys()].filter((pid) => readProc(pid, 'environ').includes(`${MARKER}=${marker}`));

/** Processes of a group, and what has left it: by its marker, by who started it, by where it works. */
function belongingTo(leader: number, marker: string): number[] {
  const table = processTable();
  const group = live.get(leader);
  const found = withDescendants(table, [
    ...[...table].flatMap(([pid, entry]) => (pid === leader || entry.group === leader ? [pid] : [])),
    ...marked(table, marker),
    ...[...(group?.seen ?? [])].flatMap(([pid, began]) => (table.get(pid)?.started === began ? [pid] : [])),
    ...(group === undefined || isShared(leader, group) ? [] : straysIn(table, group.place, group.since)),
  ]);
  return [...found].filter((pid) => isRunning(table.get(pid)?.state ?? 'X'));
}

/** Which of two groups in one place a stray is of, nothing tells; the last to end looks for it. */
const isShared = (leader: number, { place }: Group): boolean =>
  [...live].some(([pid, other]) => pid !== leader && other.place.folder === place.folder);

/** One process that outlived the one it belongs to. */
export interface Survivor {
  readonly pid: number;
  readonly name: string;
}

/** What is left of a group whose leader has ended. Without /proc: only that there is something. */
export const survivors = (leader: number, marker: string): readonly Survivor[] => {
  if (process.platform !== 'linux')
    return signalGroup(leader, 0) ? [{ pid: -leader, name: 'a process' }] : [];
  // Zombies answer signals as well, and in a container without an init process they stay for ever.
  return belongingTo(leader, marker)
    .filter((pid) => pid !== leader && isAlive(pid))
    .map((pid) => ({ pid, name: readProc(pid, 'comm').trim() || 'a process' }));
};

/** Process ids of a group that runs: its leader, its members, and what has left it. None without /proc. */
export const processesOf = (leader: number): readonly number[] => {
  const group = live.get(leader);
  return process.platform !== 'linux' || group === undefined ? [] : belongingTo(leader, group.marker);
};

/** What of a running group has left it, so that no signal to the group reaches it. None without /proc. */
export const straysOf = (leader: number): readonly number[] => {
  const table = processTable();
  return processesOf(leader).filter((pid) => table.get(pid)?.group !== leader);
};

/** Stops processes, or lets them go on; whoever has ended meanwhile is no matter. */
export const holdBack = (pids: readonly number[], held: boolean): void => {
  for (const pid of pids) signalTo(pid, held ? 'SIGSTOP' : 'SIGCONT');
};

/** Ends survivors at once. */
export const kill = (found: readonly Survivor[]): void => {
  for (const { pid } of found) signalTo(pid, 'SIGKILL');
};

const sleep = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** How often what was killed is looked for again, 10 ms apart: a busy machine takes a while to end it. */
const LOOKS = 100;

/** Kills what is found until nothing is, for a second at the most. Nothing is found without /proc. */
function killAll(find: () => readonly number[]): void {
  if (process.platform !== 'linux') return;
  for (let look = 0; look < LOOKS; look += 1) {
    const found = find();
    if (found.length === 0) return;
    for (const pid of found) signalTo(pid, 'SIGKILL');
    sleep(10);
  }
}

/** Ends whatever carries a marker that begins so, and returns when it has ended. */
export const endMarked = (run: string): void => killAll(() => marked(processTable(), run));

/**
 * Ends every process that is still running, synchronously: for handlers of SIGINT, SIGTERM and `exit`. Launchers get 50 ms to
 * end what they started in groups of their own.
 */
export const endEverything = (): void => {
  if (started === 0) return;
  for (const pid of live.keys()) {
    lookBelow(pid);
    signalGroup(pid, 'SIGTERM');
  }
  if (live.size > 0) sleep(50);
  for (const pid of live.keys()) signalGroup(pid, 'SIGKILL');
  killAll(() => [
    ...[...live].flatMap(([leader, { marker }]) => belongingTo(leader, marker)),
    ...marked(processTable(), RUN),
  ]);
  live.clear();
};
