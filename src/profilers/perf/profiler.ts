// Where the time of native code goes: `perf record`, where the kernel allows it. For programs that run too long to be
// counted instruction by instruction.

import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { once } from '../../runners/command/plain-launcher.ts';
import type { Program } from '../../runners/command/program.ts';
import { findProgram } from '../../process/programs.ts';
import { runProcess } from '../../process/child-process.ts';
import { collapsed, parseStacks, profileOfStacks, type StackFrame } from './script.ts';
import { below, compiledRun, isCompiled, loopOf } from '../shared/compiled.ts';
import { looksBuilt } from '../shared/native.ts';
import { isOfTime, ProfilerProblem, type Profiler } from '../profiler.ts';

/** Samples a second. Not a round number, so that it keeps no step with timers. */
const RATE = 997;
const MOST_RUNS = 12;

export const perfRecord: Profiler = {
  name: 'perf, processor time',
  fallback: true,
  expects: looksBuilt,
  suits: (spec, metric) => isCompiled(spec) && isOfTime(metric),
  async take(target, { file, seconds, operation }) {
    const { spec, context } = target;
    const { program } = await compiledRun(target, { seconds, operation, slower: 1 });
    mkdirSync(file, { recursive: true });
    const perf = await findPerf(program, file);
    const stacks: StackFrame[][] = [];
    const begin = performance.now();
    let runs = 0;
    do {
      const data = join(file, `${(runs += 1)}.perf.data`);
      await once(program, [perf, 'record', ...OPTIONS, '-o', data, '--']);
      stacks.push(...parseStacks(await scriptOf(perf, data, program)));
    } while (performance.now() - begin < seconds * 1000 && runs < MOST_RUNS);
    // What perf itself wrote is large, and nothing without the programs of this very machine.
    writeFileSync(`${file}.collapsed`, collapsed(stacks));
    const root = realpathSync(context.root);
    const profile = profileOfStacks(stacks, { root, seconds: 1 / RATE, operations: runs });
    return { ...below(profile, loopOf(spec)), notes: [USER] };
  },
};

const USER = 'kernel time and waiting do not show';

/** In user space only, which the kernel allows more often; stacks by debug information, since compilers leave out frame pointers. */
const OPTIONS = ['--quiet', '-e', 'cpu-clock:u', '-F', String(RATE), '--call-graph', 'dwarf,8192'];

/** The perf on PATH, tried out. Rejects with ProfilerProblem. */
const findPerf = async ({ environment, signal }: Program, folder: string): Promise<string> => {
  const perf = await findProgram('perf', environment['PATH']);
  if (perf === null)
    throw new ProfilerProblem('no perf on PATH (on Debian: linux-perf, on Ubuntu: linux-tools)');
  const argv = [
    perf,
    'record',
    '-e',
    'cpu-clock:u',
    '-o',
    join(folder, 'probe.perf.data'),
    '--',
    perf,
    '--version',
  ];
  const { code, output } = await runProcess({ argv, directory: folder, environment, signal }, 30);
  if (code !== 0) throw new ProfilerProblem(refusal(output, paranoid()));
  return perf;
};

/** Why perf does not record, from what it printed and the kernel's setting. */
export const refusal = (output: string, setting: string | null): string => {
  if (/perf_event_paranoid|[Pp]ermission|EPERM|EACCES|not permitted/.test(output))
    return `the kernel does not let perf record (kernel.perf_event_paranoid is ${setting ?? 'not known'}): allow it with a setting of 2 or less, or with the capability CAP_PERFMON`;
  const [first = 'no reason'] = output.split('\n').filter((line) => line.trim() !== '');
  return `perf does not run here: ${first.slice(0, 200)}`;
};

const paranoid = (): string | null => {
  try {
    return readFileSync('/proc/sys/kernel/perf_event_paranoid', 'utf8').trim();
  } catch {
    return null;
  }
};

const scriptOf = async (perf: string, data: string, { environment, signal }: Program): Promise<string> => {
  const argv = ['script', '-i', data, '-F', 'ip,sym,dso,srcline', '--full-source-path'];
  try {
    const { stdout } = await promisify(execFile)(perf, argv, {
      env: environment,
      signal,
      maxBuffer: 64 * 2 ** 20,
    });
    return stdout;
  } catch (error) {
    signal.throwIfAborted();
    throw new ProfilerProblem(
      `perf script cannot read the profile: ${(error as Error).message.slice(0, 200)}`,
    );
  }
};
