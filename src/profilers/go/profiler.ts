// Where the time of a Go benchmark goes, and its memory: by the profilers that every test program has.

import { readFileSync, realpathSync } from 'node:fs';
import type { Profile } from '../../explain/profile.ts';
import { recordGo } from '../../runners/go/recording.ts';
import {
  isOfTime,
  ProfilerProblem,
  type ProfileRequest,
  type Profiler,
  type ProfileTarget,
} from '../profiler.ts';
import { goFrames } from './frames.ts';
import { parsePprof, type PprofStack } from './pprof.ts';
import { goProfile, type GoCost } from './profile.ts';

export const goTime: Profiler = {
  name: 'Go CPU profiler',
  suits: ({ kind }, metric) => kind === 'go' && isOfTime(metric),
  take: (target, request) => take(target, request, TIME),
};

export const goMemory: Profiler = {
  name: 'Go memory profiler, every allocation',
  exact: true,
  suits: ({ kind }, metric) => kind === 'go' && (metric === 'allocations' || metric === 'heap-per-op'),
  take: (target, request) => take(target, request, request.metric === 'allocations' ? ALLOCATIONS : BYTES),
};

/** Of what a profile says of each stack, the one number that is wanted. */
const TIME: GoCost = {
  unit: 's',
  of: ([samples = 0, nanoseconds = 0]) => ({ cost: nanoseconds / 1e9, samples }),
  notes: ["Go's profiler shows processor time: waiting does not show"],
};
const ALLOCATIONS: GoCost = { unit: '1', of: ([objects = 0]) => ({ cost: objects, samples: 0 }), notes: [] };
const BYTES: GoCost = { unit: 'B', of: ([, bytes = 0]) => ({ cost: bytes, samples: 0 }), notes: [] };

/** Of the time that is left: six profiles, and four times as long for each as its processor time where others are at work. */
const SHARES = 24;

const take = async (
  { spec, task, context }: ProfileTarget,
  { seconds: most, operation, file, remaining = Infinity }: ProfileRequest,
  cost: GoCost,
): Promise<Profile> => {
  if (spec.kind !== 'go') throw new ProfilerProblem(`Go runs no ${spec.kind} benchmarks`);
  const kept = `${file}.pprof`;
  // On a machine so busy that the fewest profiles would not fit, later ones are shorter.
  const seconds = Math.min(most, remaining / SHARES);
  const what = cost === TIME ? 'time' : 'memory';
  const wish = { what, seconds, file: kept, ...(operation !== undefined && { operation }) } as const;
  const { origins, operations, setup } = await recordGo(spec, task, context, wish);
  return goProfile(read(kept), {
    cost,
    frameOf: goFrames(origins, realpathSync(context.root)),
    operations,
    setup: setup === null ? null : { stacks: read(setup.file), times: setup.times },
  });
};

const read = (file: string): PprofStack[] => parsePprof(readFileSync(file));
