// Where the time of Node code goes: V8's sampling CPU profiler, with inlining off (see v8-recorder.ts).

import { joinProfiles, type Profile } from '../../explain/profile.ts';
import { isOfTime, type Profiler } from '../profiler.ts';
import { unseenChildren } from './children.ts';
import { readCalls, readTime } from './profile.ts';
import { recordV8 } from './recording.ts';

/** Microseconds between samples. Measured overhead: 3.4 % at 500, 2.3 % at 1000, 9 % at 100. */
const INTERVAL = 500;

const TIMED: ReadonlySet<string> = new Set(['tinybench', 'mitata', 'benchmark', 'vitest', 'command', 'http']);
const COUNTED: ReadonlySet<string> = new Set(['tinybench', 'mitata', 'benchmark']);

export const v8Cpu: Profiler = {
  name: 'V8 CPU profiler, inlining off',
  counts: 'javascript',
  // Instructions of a program are callgrind's to explain.
  suits: ({ kind }, metric) =>
    (TIMED.has(kind) && isOfTime(metric)) || (COUNTED.has(kind) && metric === 'instructions'),
  async take(target, request) {
    const { root } = target.context;
    const files = await recordV8(target, request, { what: 'cpu', interval: INTERVAL });
    const runs = files.runs.map((run) => {
      const profile = ofOneRun(run.map((file) => readTime(file, root)));
      const unseen = unseenChildren(run);
      return {
        ...profile,
        ...(unseen.length > 0 && { partial: true as const }),
        notes: [...profile.notes, ...unseen],
      };
    });
    const joined = joinProfiles(runs);
    return {
      ...joined,
      frames: [...joined.frames, ...files.counted.flatMap((file) => readCalls(file, root))],
    };
  },
};

/** All processes and threads of a run. While one waits for another, only the other works. */
const ofOneRun = (profiles: readonly Profile[]): Profile => {
  const joined = joinProfiles(profiles);
  if (profiles.length === 1) return joined;
  return {
    ...joined,
    operations: profiles[0]?.operations ?? null,
    self: joined.self.map((cost, index) =>
      joined.frames[joined.frame[index] ?? -1]?.kind === 'idle' ? 0 : cost,
    ),
    notes: [...joined.notes, `its ${profiles.length} processes and threads are shown as one`],
  };
};
