// A machine that is short of something, for the gate and all that it starts: memory and processes (control groups), room on a disk
// (a small file system in namespaces of its own), or a clock that is set back while it runs.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { until } from '../until.ts';

/** Words before a command that make it run so. */
export type Under = readonly string[];

const GROUPS = '/sys/fs/cgroup';
/** Control groups of version 1 have a tree for each controller. */
const treeOf = (controller: string): string =>
  existsSync(join(GROUPS, controller)) ? join(GROUPS, controller) : GROUPS;

let made = 0;

/** Ends who is still in a group; true when nobody is. */
function endAll(folder: string): boolean {
  const pids = readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  for (const signal of ['SIGSTOP', 'SIGKILL'])
    for (const pid of pids)
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended.
      }
  return pids.length === 0;
}

/** A control group; null where none can be made, which takes root. Gone at the end of the test. */
function group(controller: 'memory' | 'pids', limits: Readonly<Record<string, number>>): string | null {
  const folder = join(treeOf(controller), `perf-budgets-test-${process.pid}-${(made += 1)}`);
  try {
    mkdirSync(folder);
    onTestFinished(async () => {
      await until(() => endAll(folder));
      rmdirSync(folder);
    });
    for (const [name, limit] of Object.entries(limits))
      if (existsSync(join(folder, name))) writeFileSync(join(folder, name), String(limit));
    return folder;
  } catch {
    return null;
  }
}

const inGroup = (folder: string | null): Under | null =>
  folder === null ? null : ['sh', '-c', `echo $$ > '${folder}/cgroup.procs'; exec "$@"`, 'sh'];

/** No more memory than that, and no swap. */
export const withMemory = (bytes: number): Under | null =>
  inGroup(group('memory', { 'memory.limit_in_bytes': bytes, 'memory.max': bytes, 'memory.swap.max': 0 }));

/** No more processes and threads than that; `alive`: how many there are. */
export function withProcesses(most: number): { readonly under: Under; readonly alive: () => number } | null {
  const folder = group('pids', { 'pids.max': most });
  const under = inGroup(folder);
  if (folder === null || under === null) return null;
  return { under, alive: () => Number(readFileSync(join(folder, 'pids.current'), 'utf8')) };
}

const NAMESPACE: Under = ['unshare', '--user', '--map-root-user', '--mount'];

export const canMount =
  process.platform === 'linux' && spawnSync('unshare', [...NAMESPACE.slice(1), 'true']).status === 0;

/** A folder has no more room than that, and nothing in it is left; what is goes to the errors, as `left: NAMES`. */
export const withRoom = (kilobytes: number, folder: string): Under => [
  ...NAMESPACE,
  'sh',
  '-c',
  `mount -t tmpfs -o size=${kilobytes}k tmpfs "$1"; shift; "$@"; code=$?; echo left: $(ls -A "$TMPDIR") >&2; exit $code`,
  'sh',
  folder,
];

const CLOCK = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
/* Set back by an hour from when a file is there. */
static int (*real)(clockid_t, struct timespec *);
static int isBack;
int clock_gettime(clockid_t id, struct timespec *out) {
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  if (!isBack) isBack = access(getenv("CLOCK_BACK"), F_OK) == 0;
  int code = real(id, out);
  if (isBack && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) out->tv_sec -= 3600;
  return code;
}
int gettimeofday(struct timeval *out, void *zone) {
  struct timespec now;
  (void)zone;
  clock_gettime(CLOCK_REALTIME, &now);
  out->tv_sec = now.tv_sec;
  out->tv_usec = now.tv_nsec / 1000;
  return 0;
}
`;

/** Variables with which a program's clock of the day is set back by an hour when a file comes to be; null: no compiler. */
export function withClockSetBack(when: string): Readonly<Record<string, string>> | null {
  // The loader takes no spaces in a path.
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'clock.c'), CLOCK);
  const compile = ['-shared', '-fPIC', '-o', join(folder, 'clock.so'), join(folder, 'clock.c'), '-ldl'];
  if (spawnSync('gcc', compile).status !== 0) return null;
  return { LD_PRELOAD: join(folder, 'clock.so'), CLOCK_BACK: when };
}
