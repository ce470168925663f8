// Where the memory of Node code is allocated, and what of it stays: V8's sampling heap profiler. Buffers lie outside the
// heap and are not seen.

import { joinProfiles, type Profile } from '../../explain/profile.ts';
import type { Profiler } from '../profiler.ts';
import { readMemory } from './profile.ts';
import { recordV8 } from './recording.ts';

/** Bytes between samples. Measured spread of all allocations of an operation: 1 % at 32 KiB, 5 % at 512 KiB. */
const INTERVAL = 32 * 1024;

const NOTE = 'memory outside V8’s heap, such as Buffers, does not show';

const LOOPED: ReadonlySet<string> = new Set(['tinybench', 'mitata', 'benchmark', 'vitest']);

/** What operations allocate, garbage included; of a program all it allocates. */
export const v8Allocations: Profiler = {
  name: 'V8 sampling heap profiler, all allocations',
  suits: ({ kind }, metric) =>
    (LOOPED.has(kind) && (metric === 'heap-per-op' || metric === 'peak-memory')) ||
    ((kind === 'command' || kind === 'http') && metric === 'peak-memory'),
  async take(target, request) {
    const { runs } = await recordV8(target, request, { what: 'allocations', interval: INTERVAL });
    const profiles = runs.map((run) => memoryOf(run, target.context.root));
    return joinProfiles(profiles);
  },
};

/** What is still alive at the end, of everything allocated since the benchmark was loaded. */
export const v8Alive: Profiler = {
  name: 'V8 sampling heap profiler, what stays alive',
  label: 'alive',
  suits: ({ kind }, metric) => (LOOPED.has(kind) || kind === 'http') && metric === 'peak-memory',
  async take(target, request) {
    const { runs } = await recordV8(target, request, { what: 'alive', interval: INTERVAL });
    // It belongs to the process and not to an operation.
    const joined = joinProfiles(runs.map((run) => memoryOf(run, target.context.root)));
    return { ...joined, operations: 1, per: 'process' };
  },
};

const memoryOf = (files: readonly string[], root: string): Profile => {
  const profiles = files.map((file) => readMemory(file, root, INTERVAL));
  const joined = joinProfiles(profiles);
  return { ...joined, operations: profiles[0]?.operations ?? null, notes: [...joined.notes, NOTE] };
};
