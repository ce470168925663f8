// Part of the preloaded recorder: what this process used, and what others did for it.

import { readFileSync } from 'node:fs';

/** Clock ticks a second in /proc: USER_HZ is 100 on every architecture Node runs on. */
const TICKS = 100;

/** Processor seconds of this process and of those it waited for; null where there is no /proc. */
export const processorUse = (): { own: number; children: number } | null => {
  if (process.platform !== 'linux') return null;
  // The name of a program stands in brackets and may hold anything.
  const [, fields = ''] = /^.*\) (.*)$/s.exec(readFileSync('/proc/self/stat', 'latin1')) ?? [];
  const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number);
  const own = process.cpuUsage();
  return { own: (own.user + own.system) / 1e6, children: (user + system) / TICKS };
};
