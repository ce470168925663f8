import { chmodSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeMachine, findNode } from '../../src/machine/describe.ts';
import { cpuQuota, noiseWarnings } from '../../src/machine/noise-warnings.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

const environment = { PATH: process.env['PATH'] ?? '' };

test("finds the project's node and asks it for its version", async () => {
  const cwd = temporaryFolder();
  const found = await findNode(environment, cwd);
  expect(found?.version).toBe(process.version);
  expect(await findNode({ PATH: cwd }, cwd)).toBeNull();
});

test("sees through a version manager's stand-in, which chooses by folder", async () => {
  const cwd = temporaryFolder();
  const real = await findNode(environment, cwd);
  write(cwd, {
    'shims/node': `#!/bin/sh\ntest -f .here && exec '${real?.path}' "$@"\necho 'no version set'\nexit 3\n`,
    '.here': '',
  });
  chmodSync(join(cwd, 'shims/node'), 0o755);
  const PATH = `${cwd}/shims:${environment.PATH}`;
  expect(await findNode({ PATH }, cwd)).toEqual(real);
  await expect(findNode({ PATH }, join(cwd, 'shims'))).rejects.toThrow(
    /shims\/node does not run \(exit code 3\): no version set/,
  );
});

test('describes this machine', async () => {
  const node = { path: '/x/node', version: 'v99.0.0' };
  const { environment: described } = await describeMachine(node, 1, {
    ImageOS: 'ubuntu24',
    ImageVersion: '1.2',
  });
  expect(described).toMatchObject({ arch: process.arch, node: 'v99.0.0', pinnedTo: 1 });
  expect(described.os).toMatch(/^ubuntu24 1\.2, \w+ \d/);
  expect(described.cores).toBeGreaterThan(0);
  expect(described.cores).toBeLessThanOrEqual(availableParallelism());
  expect(described.memory).toBeGreaterThan(2 ** 27);
  expect((await describeMachine(null, null, {})).environment.node).toBeNull();
});

test('a quiet machine has no traps, a laptop on battery in a small container has all', async () => {
  const quiet = temporaryFolder();
  write(quiet, {
    'proc/loadavg': '0.10 0.50 0.90 1/174 17240\n',
    'proc/self/cgroup': '0::/\n',
    'sys/fs/cgroup/cpu.max': 'max 100000\n',
    'sys/devices/system/cpu/cpu0/cpufreq/scaling_governor': 'performance\n',
    'sys/class/power_supply/BAT0/type': 'Battery\n',
    'sys/class/power_supply/BAT0/status': 'Charging\n',
    'sys/class/power_supply/mouse/type': 'Battery\n',
    'sys/class/power_supply/mouse/scope': 'Device\n',
    'sys/class/power_supply/mouse/status': 'Discharging\n',
  });
  expect(await noiseWarnings(quiet, 4)).toEqual([]);
  write(quiet, {
    'proc/loadavg': '3.10 0.50 0.90 1/174 17240\n',
    'proc/self/cgroup': '0::/box/inner\n',
    'sys/fs/cgroup/box/cpu.max': '150000 100000\n',
    'sys/fs/cgroup/box/inner/cpu.max': 'max 100000\n',
    'sys/devices/system/cpu/cpu1/cpufreq/scaling_governor': 'powersave\n',
    'sys/class/power_supply/BAT0/status': 'Discharging\n',
  });
  expect(await noiseWarnings(quiet, 4)).toEqual([
    expect.stringContaining('governor is powersave'),
    expect.stringContaining('battery'),
    expect.stringContaining('load average 3.1 on 4 cores'),
    expect.stringContaining('1.5 of 4 cores'),
  ]);
});

test('cgroups 1 and no cgroups at all', async () => {
  const root = temporaryFolder();
  expect(await cpuQuota(root)).toBeNull();
  write(root, {
    'sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n',
    'sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
  });
  expect(await cpuQuota(root)).toBeNull();
  write(root, { 'sys/fs/cgroup/cpu/cpu.cfs_quota_us': '200000\n' });
  expect(await cpuQuota(root)).toBe(2);
});
