// Keeps the processes of a side apart with what Linux has: namespaces of users, mounts and networks that a small process
// holds for the whole run, and one of process ids for every program that is started in them.

import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startProcess, type StartedProcess } from '../process/child-process.ts';
import { enclose, type Enclosure } from '../process/enclosures.ts';
import { harmless } from '../process/output.ts';
import { INIT } from './init.ts';
import { commandsFor, outsideOf, parseMounts, type View } from './mounts.ts';
import type { Tools } from './tools.ts';
import type { Network } from '../core/model/isolation.ts';

export interface EnclosureOptions extends Omit<View, 'mounts' | 'stage'> {
  readonly tools: Tools;
  readonly network: Network;
  readonly signal?: AbortSignal | undefined;
}

/** Seconds until the namespaces must stand. */
const PATIENCE = 20;

/** Why there is no enclosure, in a sentence for the report. */
export class NoEnclosure extends Error {}

/** Encloses what is started in a folder until it is disposed of. Rejects with NoEnclosure. */
export async function openEnclosure(options: EnclosureOptions): Promise<AsyncDisposable> {
  const { own, tools, network } = options;
  const left = join(own, '.left');
  mkdirSync(left, { recursive: true });
  const holder = await hold(options);
  const space = (name: string): string => `/proc/${holder.pid}/ns/${name}`;
  const user = process.getuid?.() ?? 0;
  const group = process.getgid?.() ?? 0;
  const enclosure: Enclosure = {
    folder: own,
    enclosed: (argv, directory, reach) => {
      const net = network === 'host' || reach === 'machine' ? [] : [`--net=${space('net')}`];
      const spaces = [`--user=${space('user')}`, `--mount=${space('mnt')}`, ...net];
      const enter = [tools.nsenter, '--preserve-credentials', ...spaces];
      // Ends with the gate, whatever becomes of it.
      const ending = [tools.setpriv, '--pdeathsig', 'KILL'];
      const apart = [tools.unshare, '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
      const init = [tools.sh, '-c', INIT, 'sh', directory, left];
      // Once more, as the user it is, without a right over what the first one holds.
      const powerless = [tools.unshare, '--user', `--map-user=${user}`, `--map-group=${group}`];
      return [...enter, ...ending, ...apart, ...init, ...powerless, ...argv];
    },
    outside: outsideOf(options, (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined),
    left: (marker) => namesIn(join(left, marker)),
  };
  const enclosing = enclose(enclosure);
  return {
    async [Symbol.asyncDispose]() {
      enclosing[Symbol.dispose]();
      await holder.end();
    },
  };
}

function namesIn(file: string): string[] {
  try {
    const names = harmless(readFileSync(file, 'utf8')).split('\n');
    rmSync(file, { force: true });
    return names.filter((name) => name !== '').slice(0, 100);
  } catch {
    return [];
  }
}

const NAMESPACES = ({ unshare }: Tools): string[] => [
  unshare,
  '--user',
  '--map-root-user',
  '--mount',
  '--net',
  '--propagation',
  'private',
];

/**
 * Holds the namespaces for as long as its input is open. The signal ends it only until they stand: trials that go on when a
 * time limit is reached must not lose them.
 */
async function hold({ signal, ...options }: EnclosureOptions): Promise<StartedProcess> {
  const starting = new AbortController();
  const abort = (): void => starting.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    signal?.throwIfAborted();
    return await startHolder({ ...options, signal: starting.signal });
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

async function startHolder({ tools, network, signal, ...view }: EnclosureOptions): Promise<StartedProcess> {
  const mounts = parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
  const script = [
    'set -e',
    ...commandsFor({ ...view, mounts, stage: join(view.own, '.stage') }),
    ...(network === 'loopback' ? [`'${tools.ip}' link set lo up`] : []),
    'echo ready',
    'exec cat',
  ].join('\n');
  const holder = await startProcess({
    argv: [...NAMESPACES(tools), tools.sh, '-c', script],
    directory: '/',
    environment: { PATH: tools.path, LC_ALL: 'C' },
    talk: 'streams',
    ...(signal && { signal }),
  });
  const isReady = new Promise<boolean>((settle) => {
    holder.child.stdout?.once('data', () => settle(true));
    void holder.exit.then(() => settle(false));
  });
  const stop = new AbortController();
  const late = delay(PATIENCE * 1000, null, { signal: stop.signal }).catch(() => null);
  const ready = await Promise.race([isReady, late]);
  stop.abort();
  if (ready === true) return holder;
  await holder.end();
  signal?.throwIfAborted();
  const said = holder.output().trim().split('\n').at(-1) ?? '';
  throw new NoEnclosure(
    ready === null ? 'the namespaces did not come to be in time' : said || 'unshare failed',
  );
}
