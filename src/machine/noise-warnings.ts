// What a machine does behind a benchmark's back, as far as Linux tells; other systems give no warnings.
// `root` is where /proc and /sys are found.

import { readFile, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** Warnings about clock speed, battery, load and throttling. */
export async function noiseWarnings(root = '/', cores = availableParallelism()): Promise<string[]> {
  const quota = await cpuQuota(root);
  return [
    ...(await governor(root)),
    ...(await battery(root)),
    ...(await load(root, cores)),
    ...(quota !== null && quota < cores
      ? [
          `this container may use ${quota} of ${cores} cores: processes are throttled when the quota is used up`,
        ]
      : []),
  ];
}

/** Processors' worth of time the control group may use, null without a limit (cgroups 2 and 1). */
export async function cpuQuota(root = '/'): Promise<number | null> {
  const own = /^0::(\S+)$/m.exec((await read(root, 'proc/self/cgroup')) ?? '')?.[1] ?? '/';
  const limits: number[] = [];
  for (let group = own; ; group = join(group, '..')) {
    limits.push(share((await read(root, join('sys/fs/cgroup', group, 'cpu.max'))) ?? ''));
    if (group === '/') break;
  }
  const old = 'sys/fs/cgroup/cpu/cpu.cfs_';
  limits.push(share(`${await read(root, `${old}quota_us`)} ${await read(root, `${old}period_us`)}`));
  const least = Math.min(...limits);
  return Number.isFinite(least) ? least : null;
}

/** `150000 100000` -> 1.5; `max 100000`, `-1 100000` and anything else -> Infinity. */
function share(text: string): number {
  const [, quota, period] = /^(\d+) (\d+)$/.exec(text.trim()) ?? [];
  const value = Number(quota) / Number(period);
  return value > 0 ? value : Infinity;
}

async function governor(root: string): Promise<string[]> {
  const folder = 'sys/devices/system/cpu';
  const names = (await list(root, folder)).filter((name) => /^cpu\d+$/.test(name));
  const found = new Set<string>();
  for (const name of names) found.add((await read(root, `${folder}/${name}/cpufreq/scaling_governor`)) ?? '');
  const slow = [...found].filter((name) => name !== '' && name !== 'performance');
  if (slow.length === 0) return [];
  return [
    `the CPU frequency governor is ${slow.join(', ')}, so clock speed follows the load (cpupower frequency-set --governor performance)`,
  ];
}

async function battery(root: string): Promise<string[]> {
  const folder = 'sys/class/power_supply';
  for (const name of await list(root, folder)) {
    const isBattery = (await read(root, `${folder}/${name}/type`)) === 'Battery';
    const ofDevice = (await read(root, `${folder}/${name}/scope`)) === 'Device'; // a mouse's
    if (isBattery && !ofDevice && (await read(root, `${folder}/${name}/status`)) === 'Discharging')
      return ['this machine runs on battery power, which can slow processors down'];
  }
  return [];
}

async function load(root: string, cores: number): Promise<string[]> {
  const average = Number((await read(root, 'proc/loadavg'))?.split(' ')[0]);
  if (!(average > 0.6 * cores)) return [];
  return [`the machine was already busy: load average ${average} on ${cores} cores`];
}

async function read(root: string, file: string): Promise<string | null> {
  return readFile(join(root, file), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

const list = (root: string, folder: string): Promise<string[]> => readdir(join(root, folder)).catch(() => []);
