// Free ports for servers that are started, and which ports those really listen on.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * A port of 127.0.0.1 that was free a moment ago. Another program may take it before the one it is meant for, so
 * be ready to try again.
 */
export const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => settle(port));
    });
  });

/** TCP ports that processes listen on, in order; empty where the system does not tell. */
export const listeningPorts = (pids: readonly number[]): readonly number[] => {
  const ports = pids.flatMap((pid) => {
    const sockets = new Set(socketsOf(pid));
    return ['tcp', 'tcp6'].flatMap((table) => listening(pid, table, sockets));
  });
  return [...new Set(ports)].sort((a, b) => a - b);
};

const socketsOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      return /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${fd}`))?.slice(1) ?? [];
    });
  } catch {
    return [];
  }
};

/** Files come and go while they are looked at. */
const targetOf = (link: string): string => {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
};

/** Rows of proc_net_tcp in state 0A, LISTEN: local address and port in the second field, inode in the tenth. */
const listening = (pid: number, table: string, sockets: ReadonlySet<string>): number[] => {
  try {
    return readFileSync(`/proc/${pid}/net/${table}`, 'latin1')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9] ?? ''))
      .map((fields) => Number.parseInt(fields[1]?.split(':').at(-1) ?? '', 16));
  } catch {
    return [];
  }
};
