// Has V8 record a benchmark: the worker of a tinybench benchmark is asked to, a program or a server gets a
// recorder preloaded.

import type { HttpSpec } from '../../core/model/http-spec.ts';
import type { CommandSpec } from '../../core/model/program-spec.ts';
import { isNodeTool } from '../../core/model/runner-specs.ts';
import { recordTinybench } from '../../runners/tinybench/runner.ts';
import { recordVitest } from '../../runners/vitest/runner.ts';
import { programFile } from '../../process/program-file.ts';
import type { Recorded } from '../../instruments/v8-recorder.ts';
import { recordProgram, type ProgramFiles } from '../shared/program.ts';
import { recordServer } from '../shared/server.ts';
import { ProfilerProblem, type ProfileRequest, type ProfileTarget } from '../profiler.ts';
import { RECORDING, type ProgramRecording } from './program-recording.ts';

export interface V8Recording {
  readonly what: Recorded;
  /** Microseconds (`cpu`) or bytes. */
  readonly interval: number;
}

/** One run of the benchmark each, several when it is a program. */
export type V8Files = ProgramFiles;

/** Records a benchmark for about as long as asked. Rejects with ProfilerProblem or BenchmarkFailure. */
export const recordV8 = async (
  target: ProfileTarget,
  request: ProfileRequest,
  recording: V8Recording,
): Promise<V8Files> => {
  const { spec, task, context } = target;
  if (isNodeTool(spec)) {
    const { seconds, file } = request;
    await recordTinybench(spec, task ?? '', context, { recording, seconds, file });
    return { runs: [[file]], counted: [] };
  }
  if (spec.kind === 'vitest') {
    const { seconds, file } = request;
    await recordVitest(spec, task, context, { recording, seconds, file });
    return { runs: [[file]], counted: [] };
  }
  if (spec.kind === 'command') return recordRuns({ ...target, spec }, request, recording);
  if (spec.kind === 'http') return recordV8Server({ ...target, spec }, request, recording);
  throw new ProfilerProblem(`V8 runs no ${spec.kind} benchmarks`);
};

const recordRuns = async (
  target: ProfileTarget & { readonly spec: CommandSpec },
  request: ProfileRequest,
  recording: V8Recording,
): Promise<V8Files> =>
  recordProgram(target, request, {
    suffix: '.notes.json',
    missing: 'the program left no profile: only Node programs that exit normally write one',
    counts: recording.what === 'cpu',
    preload: (own, folder, counting) => preloaded(own, { ...recording, folder, counting }),
  });

const recordV8Server = async (
  target: ProfileTarget & { readonly spec: HttpSpec },
  request: ProfileRequest,
  recording: V8Recording,
): Promise<V8Files> => {
  const files = await recordServer(target, request, {
    suffix: '.notes.json',
    missing: 'the server left no profile: only Node servers that keep NODE_OPTIONS write one',
    preload: (own, folder, link) => preloaded(own, { ...recording, folder, counting: false, link }),
  });
  return { runs: [files], counted: [] };
};

/** Variables that bring the recorder into a program with these variables. */
const preloaded = (
  own: Readonly<Record<string, string>>,
  told: ProgramRecording,
): Record<string, string> => ({
  NODE_OPTIONS: [own['NODE_OPTIONS'], `--require ${quoted(programFile('v8-preload.cjs'))}`]
    .filter(Boolean)
    .join(' '),
  [RECORDING]: JSON.stringify(told),
});

/** As NODE_OPTIONS wants a path. */
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`;
