// Makes a process truly slower, whatever it is: its group is stopped and continued, so that its own clock sees it.

import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../core/model/errors.ts';
import type { StartedProcess } from './child-process.ts';
import { signalGroup } from './process-groups.ts';

/** Milliseconds between two stops: short beside what is measured, long beside what a timer is late. */
const PERIOD = 8;

/** Stops the group of a running process again and again, for `share` of the time that it ran; until it ends. */
export function stutter({ pid, exit }: Pick<StartedProcess, 'pid' | 'exit'>, share: number): void {
  if (share <= 0) return;
  if (process.platform === 'win32')
    throw new UserError('on Windows no program can be slowed down from outside', {
      hint: 'run the self-test on Linux or macOS',
    });
  let running = true;
  void exit.finally(() => (running = false));
  void (async () => {
    for (;;) {
      const ran = await elapsed(PERIOD);
      if (!running || !signalGroup(pid, 'SIGSTOP')) return;
      await delay(ran * share);
      signalGroup(pid, 'SIGCONT');
    }
  })();
}

/** Waits about so many milliseconds, and tells how many it were. */
async function elapsed(milliseconds: number): Promise<number> {
  const begun = performance.now();
  await delay(milliseconds);
  return performance.now() - begun;
}
