// Any program, without a shell: one run is one operation. Wall time, processor time and peak memory come from the
// operating system's accounting of the whole process tree, not from polling.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { CommandSpec } from '../../core/model/program-spec.ts';
import { findExecutable } from '../../process/executable.ts';
import { plainLauncher, timeLauncher } from './plain-launcher.ts';
import { countRun } from './instructions.ts';
import { pythonLauncher } from './python-launcher.ts';
import { inWords, leftBehind } from './program.ts';
import type { Launcher, Program } from './program.ts';
import { findTools } from './tools.ts';
import type { Tools } from './tools.ts';
import type { Session, SideContext, TimingRunner } from '../runner.ts';

export interface CommandOptions {
  /** Seconds one run may take. */
  readonly limit: number;
  /** What accounts for runs; left out, what this machine has. */
  readonly tools: Tools;
}

/** The runner for `command:` suites. */
export const commandRunner = (options: Partial<CommandOptions> = {}): TimingRunner<CommandSpec> => ({
  minimumPairs: 1,
  async list(spec, context) {
    await programOf(spec, context, options);
    return [{ task: null, warnings: [] }];
  },
  async open(spec, task, context) {
    if (task !== null) throw new Error('a command is one benchmark and has no tasks');
    const program = await programOf(spec, context, options);
    const tools = options.tools ?? (await findTools(context.environment['PATH']));
    const launcher = await launch(program, tools);
    try {
      return await sessionOf(launcher, program, tools);
    } catch (error) {
      await launcher[Symbol.asyncDispose]();
      throw error;
    }
  },
  // Counting takes much longer than running, so that only the gate's own time limit holds.
  exact: async (spec, _, context, __, other) =>
    countRun(await programOf(spec, context, { limit: Infinity }), context, other),
});

export const command: TimingRunner<CommandSpec> = commandRunner();

export const programOf = async (
  spec: CommandSpec,
  context: SideContext,
  { limit = 300 }: Partial<CommandOptions>,
): Promise<Program> => {
  const directory = join(context.root, spec.directory);
  const environment = { ...context.environment, ...spec.environment };
  const [name = ''] = spec.argv;
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${inWords(spec)}: the folder ${spec.directory} does not exist`,
      hint: 'does `prepare` build it? Is the path right?',
    });
  const file = await findExecutable(name, environment['PATH'], directory);
  if (file === null)
    throw new BenchmarkFailure({
      message: `command not found: ${name}`,
      hint: name.includes('/')
        ? 'does `prepare` build it? Is it executable?'
        : 'it is looked up on PATH; no shell runs commands (use `sh -c "…"` for that)',
    });
  return {
    file,
    argv: spec.argv,
    directory,
    environment,
    signal: context.signal,
    limit: Math.min(limit, context.limit),
    slowdown: context.slowdown,
    under: context.under ?? [],
  };
};

const launch = (program: Program, { python, time }: Tools): Promise<Launcher> | Launcher => {
  if (python !== null) return pythonLauncher(python, program);
  return time === null ? plainLauncher(program) : timeLauncher(time, program);
};

/** Runs before the first turn: files are then in memory. Short commands run for at least 60 ms. */
const warmUp = async (launcher: Launcher): Promise<{ operation: number; memory: number | null }> => {
  const first = await launcher.run(0);
  const more = await launcher.run(Math.max(0, 0.06 - (first.samples[0] ?? 0)));
  const sorted = more.samples.toSorted((a, b) => a - b);
  return { operation: sorted[sorted.length >> 1] ?? Number.NaN, memory: more.memory };
};

const sessionOf = async (launcher: Launcher, program: Program, tools: Tools): Promise<Session> => {
  const { operation, memory } = await warmUp(launcher);
  let peak = memory;
  const hidden = (): boolean => peak !== null && launcher.floor > 0 && peak <= launcher.floor + SLACK;
  return {
    batch: 1,
    operation,
    warnings:
      hidden() && tools.time === null
        ? [
            ...launcher.warnings,
            `memory below ${megabytes(launcher.floor + SLACK)} cannot be distinguished here`,
          ]
        : launcher.warnings,
    pid: null,
    async turn(seconds) {
      const runs = await launcher.run(seconds);
      if (runs.memory !== null) peak = Math.max(peak ?? 0, runs.memory);
      return { samples: runs.samples, cpu: runs.cpu === null ? null : runs.cpu / runs.samples.length };
    },
    async finish() {
      const survivors = await launcher.end();
      if (survivors.length > 0) throw leftBehind(program, survivors);
      return { peakMemory: hidden() ? await smallPeak(program, tools) : peak, values: {} };
    },
    [Symbol.asyncDispose]: () => launcher[Symbol.asyncDispose](),
  };
};

/** The system counts resident pages in portions; a peak this close to the launcher's own may be the launcher's. */
const SLACK = 1 << 20;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1 << 20))} MiB`;

/** Peak memory of a program smaller than the launcher, by one more run under a smaller one; null where there is none. */
const smallPeak = async (program: Program, { time }: Tools): Promise<number | null> => {
  if (time === null) return null;
  await using launcher = await timeLauncher(time, program);
  return (await launcher.run(0)).memory;
};
