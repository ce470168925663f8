// Where the time of a Go benchmark goes: by the profiler that every test program has.

import { readFileSync, realpathSync } from 'node:fs';
import { recordGo } from '../../runners/go/recording.ts';
import { isOfTime, ProfilerProblem, type Profiler } from '../profiler.ts';
import { goFrames } from './frames.ts';
import { parsePprof, type PprofStack } from './pprof.ts';
import { goProfile } from './profile.ts';

export const goTime: Profiler = {
  name: 'Go CPU profiler',
  suits: ({ kind }, metric) => kind === 'go' && isOfTime(metric),
  async take({ spec, task, context }, { seconds, operation, file }) {
    if (spec.kind !== 'go') throw new ProfilerProblem(`Go runs no ${spec.kind} benchmarks`);
    const kept = `${file}.pprof`;
    const told = { seconds, file: kept, ...(operation !== undefined && { operation }) };
    const { origins, operations, setup } = await recordGo(spec, task, context, told);
    return goProfile(read(kept), {
      frameOf: goFrames(origins, realpathSync(context.root)),
      operations,
      setup: setup === null ? null : { stacks: read(setup.file), times: setup.times },
    });
  },
};

const read = (file: string): PprofStack[] => parsePprof(readFileSync(file));
