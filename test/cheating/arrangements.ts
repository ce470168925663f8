// What some attacks need besides files: branches, tags, a service of the machine.

import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { commit, sh, temporaryFolder } from '../cli/project.ts';
import { CONFIG, type Patch } from './patch.ts';

type Arrange = (folder: string) => Promise<void> | void;

/** The change is checked out when they begin, and when they end. */
export const ARRANGEMENTS: Readonly<Record<NonNullable<Patch['arrange']>, Arrange>> = {
  'main is stricter'(folder) {
    sh(folder, 'checkout', '--quiet', 'main');
    commit(folder, { 'perf-budgets.yml': CONFIG(undefined, { budgets: "'**': { p50: +5% }" }) }, 'tighten');
    sh(folder, 'checkout', '--quiet', 'change');
  },
  'a tag like a branch'(folder) {
    const remote = join(temporaryFolder(), 'remote.git');
    sh(folder, 'clone', '--quiet', '--bare', folder, remote);
    sh(folder, 'remote', 'add', 'origin', remote);
    sh(folder, 'fetch', '--quiet', 'origin');
    sh(folder, 'tag', 'origin/main', 'change');
  },
  async 'a service'(folder) {
    const service = createServer((socket) => socket.end())
      .listen(0, '127.0.0.1')
      .unref();
    await once(service, 'listening');
    commit(folder, { 'service.json': String((service.address() as AddressInfo).port) });
  },
};
