// Where the time of Python code goes: a sampler of ours on the standard library, and exact counts of calls by cProfile.

import { joinProfiles, type Profile } from '../../explain/profile.ts';
import type { HttpSpec } from '../../core/model/http-spec.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import { recordAsv } from '../../runners/asv/runner.ts';
import { recordPyperf } from '../../runners/pyperf/runner.ts';
import { recordPytest } from '../../runners/pytest/runner.ts';
import { recordPython } from '../../runners/python/runner.ts';
import {
  isOfTime,
  ProfilerProblem,
  type ProfileRequest,
  type Profiler,
  type ProfileTarget,
} from '../profiler.ts';
import { readPython } from './native.ts';
import { NOT_COUNTED, pythonProfile, withChildren } from './profile.ts';
import { recordPythonProgram, recordPythonServer } from './program.ts';
import { PYTHON_READER, PYTHON_RECORDER } from './recorder.ts';
import { findSpy } from './spy.ts';
import { chargeTurns, turnsOf } from './turns.ts';

export const pythonTime: Profiler = {
  name: 'Python sampler',
  counts: 'python',
  suits: ({ kind }, metric) =>
    (['python', 'timeit', 'pytest', 'asv', 'pyperf', 'command', 'http'].includes(kind) && isOfTime(metric)) ||
    (['python', 'timeit', 'pytest', 'pyperf'].includes(kind) && metric === 'instructions'),
  expects: (spec) => startsPython(spec),
  async take(target, request) {
    const { spec, task, context } = target;
    if (spec.kind === 'command') return ofProgram({ ...target, spec }, request);
    if (spec.kind === 'http') return ofServer({ ...target, spec }, request);
    const { seconds, file } = request;
    const programs = { recorder: PYTHON_RECORDER, reader: PYTHON_READER, spy: await findSpy(context) };
    const told = { ...programs, seconds, file };
    if (spec.kind === 'python' || spec.kind === 'timeit') await recordPython(spec, task, context, told);
    else if (spec.kind === 'pytest') await recordPytest(spec, task, context, told);
    else if (spec.kind === 'asv') await recordAsv(spec, task, context, told);
    else if (spec.kind === 'pyperf') await recordPyperf(spec, task, context, told);
    else throw new ProfilerProblem(`Python runs no ${spec.kind} benchmarks`);
    return ofOneProcess(file);
  },
};

const argvOf = (spec: RunnerSpec): readonly string[] => {
  if (spec.kind === 'http') return spec.serve?.argv ?? [];
  return spec.kind === 'command' ? spec.argv : [];
};

/** What people call to start Python. */
const STARTERS =
  /^(?:python[\d.]*|pypy[\d.]*|py|uv|poetry|hatch|pdm|pytest|gunicorn|uvicorn|flask)(?:\.exe)?$|\.py$/;

const startsPython = (spec: RunnerSpec): boolean =>
  argvOf(spec)
    .slice(0, 3)
    .some((word) => STARTERS.test(word.replace(/^.*[/\\]/, '')));

const ofOneProcess = (file: string): Profile => {
  const recording = readPython(file);
  return withChildren(chargeTurns(pythonProfile(recording), turnsOf(recording)), recording.children);
};

/** All processes of a server; `operations` are the requests that all of them together answered. */
const ofServer = async (
  target: ProfileTarget & { readonly spec: HttpSpec },
  request: ProfileRequest,
): Promise<Profile> => {
  const files = await recordPythonServer(target, request);
  const profiles = files.map((file) => pythonProfile(readPython(file)));
  const joined = joinProfiles(profiles);
  const several = profiles.length > 1 ? [`its ${profiles.length} processes are shown as one`] : [];
  const notes = joined.notes.filter((note) => note !== NOT_COUNTED);
  return { ...joined, operations: profiles[0]?.operations ?? null, notes: [...notes, ...several] };
};

const ofProgram = async (
  target: ProfileTarget & { readonly spec: Extract<RunnerSpec, { kind: 'command' }> },
  request: ProfileRequest,
): Promise<Profile> => {
  const { runs, counted } = await recordPythonProgram(target, request);
  const joined = joinProfiles(runs.map(ofOneRun));
  const counts = counted.map(readPython);
  const calls = counts.flatMap(({ functions }) => functions);
  const charged = chargeTurns(joined, counts.flatMap(turnsOf));
  return {
    ...charged,
    frames: [
      ...charged.frames.map((frame) => ({ ...frame, calls: null })),
      ...calls.filter((frame) => frame.calls !== null),
    ],
    notes: charged.notes.filter((note) => note !== NOT_COUNTED),
  };
};

/** All processes of a run. While one waits for another, only the other works. */
const ofOneRun = (files: readonly string[]): Profile => {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return ofOneProcess(only);
  const joined = joinProfiles(files.map((file) => pythonProfile(readPython(file))));
  return {
    ...joined,
    operations: 1,
    self: joined.self.map((cost, index) =>
      joined.frames[joined.frame[index] ?? -1]?.kind === 'idle' ? 0 : cost,
    ),
    notes: [...joined.notes, `its ${files.length} processes are shown as one`],
  };
};
