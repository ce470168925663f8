// Where the time of Python code goes: a sampler of ours on the standard library, and exact counts of calls by cProfile.

import { metricOf } from '../core/metrics.ts';
import { recordPython } from '../runners/python.ts';
import { ProfilerProblem, type Profiler } from './profiler.ts';
import { readPython } from './python-native.ts';
import { pythonProfile, withChildren } from './python-profile.ts';
import { PYTHON_READER, PYTHON_RECORDER } from './python-recorder.ts';

export const pythonTime: Profiler = {
  name: 'Python sampler',
  suits: ({ kind }, metric) =>
    kind === 'python' && (metricOf(metric).unit === 's' || metric === 'throughput'),
  async take({ spec, task, context }, { seconds, file }) {
    if (spec.kind !== 'python') throw new ProfilerProblem(`Python runs no ${spec.kind} benchmarks`);
    await recordPython(spec, task, context, {
      recorder: PYTHON_RECORDER,
      reader: PYTHON_READER,
      seconds,
      file,
    });
    const recording = readPython(file);
    return withChildren(pythonProfile(recording), recording.children);
  },
};
