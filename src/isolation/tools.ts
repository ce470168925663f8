// The programs of util-linux and iproute2 that make namespaces, by absolute path.

import { findExecutable } from '../process/executable.ts';

export interface Tools {
  readonly unshare: string;
  readonly nsenter: string;
  readonly setpriv: string;
  readonly ip: string;
  readonly sh: string;
  /** Where the shell finds mount and the like. */
  readonly path: string;
}

/** Of the system, never of a PATH that a project may have changed. */
const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** Null: which of them is not there, in words. */
export async function findTools(): Promise<Tools | string> {
  const found = new Map<string, string>();
  for (const name of ['unshare', 'nsenter', 'setpriv', 'mount', 'ip', 'sh']) {
    const file = await findExecutable(name, PATH, '/');
    if (file === null) return `${name} is not installed`;
    found.set(name, file);
  }
  const at = (name: string): string => found.get(name) ?? name;
  return {
    unshare: at('unshare'),
    nsenter: at('nsenter'),
    setpriv: at('setpriv'),
    ip: at('ip'),
    sh: at('sh'),
    path: PATH,
  };
}
