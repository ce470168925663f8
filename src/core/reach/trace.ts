// From system calls to what a program and everything it started read, looked for and listed, and to what cannot be told
// from that. Where two readings are possible the wider one is taken: a path too many means a benchmark measured in vain.

import { readCalls, type NamedPath, type SystemCall } from './calls.ts';

/** `look`: whether it is there, and what it is; `read`: its content too; `list`: the names in it. */
export type Access = 'look' | 'read' | 'list';

export interface Observed {
  readonly access: ReadonlySet<Access>;
  /** What the first call that named it found: nothing, something, or whatever was there it was replaced. */
  readonly first: 'absent' | 'there' | 'replaced';
}

export interface Trace {
  /** By absolute path as it was named: links in it are not followed. */
  readonly paths: ReadonlyMap<string, Observed>;
  /** Why it cannot be told by files alone what the program does. */
  readonly problems: readonly string[];
}

/** What has to be printed for `readTrace`, as an argument of `strace -e`. */
export const TRACED = [
  '%file',
  // What a processor does not have is left out.
  ...'getdents getdents64 fchdir connect bind getsockname sendto sendmsg sendmmsg io_uring_setup open_by_handle_at'
    .split(' ')
    .map((name) => `?${name}`),
  ...'unshare setns clone clone3 ptrace process_vm_readv shmget msgget mq_open'
    .split(' ')
    .map((name) => `?${name}`),
].join(',');

interface State {
  readonly paths: Map<string, { access: Set<Access>; first: Observed['first'] }>;
  readonly problems: Set<string>;
  /** Every folder that any process of it worked in. */
  readonly folders: Set<string>;
  /** Ports and sockets that it opened itself. */
  readonly own: Set<string>;
}

/** Reads the log of a program that was started in `directory`. */
export function readTrace(log: string, directory: string): Trace {
  const { calls, whole } = readCalls(log);
  const state: State = {
    paths: new Map(),
    problems: new Set(whole ? [] : ['it was not watched to its end']),
    folders: new Set([directory]),
    own: new Set(),
  };
  // Where it goes comes first, because a relative path may be relative to any of these.
  for (const call of calls) if (/^f?chdir$/.test(call.name)) follow(call, state);
  for (const call of calls) read(call, state);
  return { paths: state.paths, problems: [...state.problems] };
}

function follow(call: SystemCall, state: State): void {
  if (call.error !== null) return;
  const [, folder] = /^\d+<((?:[^>\\]|\\.)*)>$/.exec(call.text) ?? [];
  if (folder !== undefined) state.folders.add(folder);
  for (const path of call.paths) for (const each of absolute(path, state)) state.folders.add(each);
}

/** A path named without its folder may lie in any folder that was worked in. */
const absolute = ({ folder, path }: NamedPath, { folders }: State): string[] => {
  if (path.startsWith('/')) return [path];
  const below = folder === null || !folder.startsWith('/') ? [...folders] : [folder];
  return below.map((each) => (path === '' ? each : `${each}/${path}`));
};

function note(paths: readonly string[], access: Access, found: Observed['first'], state: State): void {
  // Which of several it was is not known, nor what was found in the others.
  const first = paths.length > 1 ? 'there' : found;
  for (const path of paths) {
    const known = state.paths.get(path);
    if (known === undefined) state.paths.set(path, { access: new Set([access]), first });
    else known.access.add(access);
  }
}

function read(call: SystemCall, state: State): void {
  const handle = HANDLERS[call.name] ?? (LISTS.has(call.name) ? list : undefined);
  if (handle !== undefined) handle(call, state);
  else for (const path of call.paths) note(absolute(path, state), 'look', foundBy(call), state);
}

const LISTS = new Set(['getdents', 'getdents64']);

const foundBy = ({ error }: SystemCall): Observed['first'] =>
  error === 'ENOENT' || error === 'ENOTDIR' ? 'absent' : 'there';

function list({ text }: SystemCall, state: State): void {
  const [, folder] = /^\d+<((?:[^>\\]|\\.)*)>/.exec(text) ?? [];
  if (folder === undefined) state.problems.add('it lists a folder that cannot be told');
  else note([folder], 'list', 'there', state);
}

const WRITES = /\bO_(WRONLY|RDWR|CREAT|TRUNC)\b/;

function open(call: SystemCall, state: State): void {
  const [path] = call.paths;
  if (path === undefined) return;
  const isReplaced = /\bO_TRUNC\b/.test(call.text) || /\bO_EXCL\b/.test(call.text) || call.name === 'creat';
  const replaced = call.error === null && isReplaced && (WRITES.test(call.text) || call.name === 'creat');
  const first = replaced ? 'replaced' : foundBy(call);
  const access = /\bO_PATH\b/.test(call.text) || call.error !== null ? 'look' : 'read';
  note(absolute(path, state), access, first, state);
  // Where a link led, also one such as /proc/self/cwd.
  if (call.opened?.startsWith('/') === true) note([call.opened], access, first, state);
}

const run = (call: SystemCall, state: State): void => {
  const [path] = call.paths;
  if (path !== undefined) note(absolute(path, state), 'read', foundBy(call), state);
};

/** What is made stands there from now on, whatever was there before. */
const make = (call: SystemCall, state: State): void => {
  const [path] = call.paths.slice(-1);
  if (path !== undefined)
    note(absolute(path, state), 'look', call.error === null ? 'replaced' : foundBy(call), state);
};

/** What is moved is read under its new name. */
const move = (call: SystemCall, state: State): void => {
  const [from] = call.paths;
  if (from !== undefined) note(absolute(from, state), 'read', foundBy(call), state);
  make(call, state);
};

const refuse =
  (problem: string, when: (call: SystemCall) => boolean = () => true) =>
  (call: SystemCall, state: State): void => {
    if (call.error === null && when(call)) state.problems.add(problem);
  };

const port = (text: string): string | null => /sin6?_port=htons\((\d+)\)/.exec(text)?.[1] ?? null;
const socketFile = (text: string): string | null => /sun_path=(@?"(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? null;
const isHere = (text: string): boolean => /"127\.\d+\.\d+\.\d+"|"(::ffff:127\.\d+\.\d+\.\d+|::1)"/.test(text);

function bind({ text }: SystemCall, { own }: State): void {
  const name = port(text) ?? socketFile(text);
  if (name !== null) own.add(name);
}

function connect(call: SystemCall, state: State): void {
  const { text, error } = call;
  const [file, number] = [socketFile(text), port(text)];
  if (file !== null) {
    if (state.own.has(file)) return;
    if (foundBy(call) === 'absent') {
      if (file.startsWith('"')) note([file.slice(1, -1)], 'look', 'absent', state);
    } else state.problems.add('it talks to a process that it did not start');
  } else if (number !== null) {
    // To connect a datagram to nowhere asks for a route; a refusal is an answer as well.
    const isOwn = isHere(text) && (state.own.has(number) || number === '0');
    if (!isOwn && error !== 'EAFNOSUPPORT') state.problems.add('it uses the network');
  }
}

const send = (call: SystemCall, state: State): void => {
  if (port(call.text) !== null) connect(call, state);
};

const OTHER_VIEW = 'it changes what paths mean to it';
const SHARES = 'it shares memory or queues with other processes';

const HANDLERS: Readonly<Record<string, (call: SystemCall, state: State) => void>> = {
  open,
  openat: open,
  openat2: open,
  creat: open,
  execve: run,
  execveat: run,
  mkdir: make,
  mkdirat: make,
  mknod: make,
  mknodat: make,
  symlink: make,
  symlinkat: make,
  rename: move,
  renameat: move,
  renameat2: move,
  link: move,
  linkat: move,
  fchdir: () => {},
  bind,
  getsockname: bind,
  connect,
  sendto: send,
  sendmsg: send,
  sendmmsg: send,
  io_uring_setup: refuse('it reads files in a way that cannot be watched (io_uring)'),
  open_by_handle_at: refuse('it opens files without their names'),
  name_to_handle_at: refuse('it opens files without their names'),
  unshare: refuse(OTHER_VIEW, ({ text }) => /CLONE_NEW(NS|USER)/.test(text)),
  clone: refuse(OTHER_VIEW, ({ text }) => /CLONE_NEW(NS|USER)/.test(text)),
  clone3: refuse(OTHER_VIEW, ({ text }) => /CLONE_NEW(NS|USER)/.test(text)),
  setns: refuse(OTHER_VIEW),
  chroot: refuse(OTHER_VIEW),
  pivot_root: refuse(OTHER_VIEW),
  mount: refuse(OTHER_VIEW),
  ptrace: refuse('it watches other processes'),
  process_vm_readv: refuse('it watches other processes'),
  shmget: refuse(SHARES, ({ text }) => !text.startsWith('IPC_PRIVATE')),
  msgget: refuse(SHARES, ({ text }) => !text.startsWith('IPC_PRIVATE')),
  mq_open: refuse(SHARES),
};
