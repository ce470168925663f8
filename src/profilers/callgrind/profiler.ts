// Where the instructions of native code go: callgrind counts them, function by function and call by call, exactly.

import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import { joinProfiles, type Frame, type Profile } from '../../explain/profile.ts';
import { once } from '../../runners/command/plain-launcher.ts';
import type { Program } from '../../runners/command/program.ts';
import { PREDICTABLE_NODE, predictableEnvironment } from '../../instruments/deterministic-runtimes.ts';
import { findValgrind, type Valgrind } from '../../instruments/valgrind.ts';
import { below, compiledRun, isCompiled, loopOf, type CompiledRun } from '../shared/compiled.ts';
import { differenceOf } from './difference.ts';
import { parseCallgrind, type CallgrindFile } from './format.ts';
import { graphOf } from './graph.ts';
import { inlinedAt, type InlinedAt } from './inlined.ts';
import { treeOf } from './tree.ts';
import { looksBuilt, nativeFrame, NOBODY, plainName } from '../shared/native.ts';
import {
  isOfTime,
  ProfilerProblem,
  type Profiler,
  type ProfileRequest,
  type ProfileTarget,
} from '../profiler.ts';

export const callgrind: Profiler = {
  name: 'callgrind, exact instruction counts',
  exact: true,
  fallback: true,
  expects: looksBuilt,
  suits: (spec, metric) =>
    isCompiled(spec) && (isOfTime(metric) || (spec.kind === 'command' && metric === 'instructions')),
  async take(target, { file, operation, remaining = Infinity }) {
    const { spec, context } = target;
    const run = await compiledRun(target, { seconds: COUNTED, operation, slower: SLOWER, besides: 1 });
    const valgrind = await valgrindOf(run.program);
    const isFixed = typeof run.operations === 'number';
    if (isFixed) await refuseLong(run.program, remaining);
    const files = await count(run.program, valgrind, { file, context });
    const setup =
      isFixed && spec.kind !== 'command' ? await countSetup(target, valgrind, `${file}.setup`) : [];
    const [whole, before] = [files[0], setup[0]];
    const isApart = whole !== undefined && before !== undefined && files.length === 1;
    return profileOf(isApart ? [differenceOf(whole, before)] : files, {
      program: run.program,
      root: realpathSync(context.root),
      loop: loopOf(spec),
      operations: isApart && typeof run.operations === 'number' ? run.operations - 1 : run.operations,
    });
  },
};

/** Seconds of operations that are counted. */
const COUNTED = 0.03;

/** What a first run leaves on disk is there from then on; and it tells how long counting will take. */
const refuseLong = async (program: Program, remaining: number): Promise<void> => {
  const seconds = await once(program, []);
  if (seconds * SLOWER > remaining)
    throw new ProfilerProblem(
      `a run takes ${seconds.toPrecision(2)} s, and counting its instructions takes about ${SLOWER} times as long`,
    );
};

const countSetup = async (
  target: ProfileTarget,
  valgrind: Valgrind,
  file: string,
): Promise<CallgrindFile[]> => {
  const { program } = await compiledRun(target, { seconds: 1, operation: 1, slower: 1 });
  return count(program, valgrind, { file, context: target.context });
};

/** Measured: C 22 to 35 times, interpreters 20 to 50. */
const SLOWER = 40;

/** A profile that is larger is not read. */
const LARGEST = 64 * 2 ** 20;

const valgrindOf = async ({ environment }: Program): Promise<Valgrind> => {
  try {
    return await findValgrind(environment['PATH']);
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    throw new ProfilerProblem(`native code is profiled by valgrind: ${error.failure.message}`, {
      cause: error,
    });
  }
};

const count = async (
  program: Program,
  { argv }: Valgrind,
  { file, context }: Pick<ProfileRequest, 'file'> & Pick<ProfileTarget, 'context'>,
): Promise<CallgrindFile[]> => {
  mkdirSync(file, { recursive: true });
  const literally = file.replaceAll('%', '%%');
  const environment = await predictableEnvironment(program.environment, file, [
    context.node,
    ...PREDICTABLE_NODE,
  ]);
  await once({ ...program, environment }, [
    ...argv,
    '--quiet',
    '--tool=callgrind',
    '--trace-children=yes',
    '--dump-instr=yes',
    '--compress-strings=yes',
    `--log-file=${join(literally, 'log.%p')}`,
    `--callgrind-out-file=${join(literally, 'callgrind.out.%p')}`,
  ]);
  const outputs = readdirSync(file)
    .filter((name) => /^callgrind\.out\.\d+$/.test(name))
    .map((name) => join(file, name))
    // What was killed leaves an empty one.
    .filter((path) => statSync(path).size > 0);
  if (outputs.length === 0) throw new ProfilerProblem('callgrind left no profile: was the program killed?');
  return outputs.map(read);
};

const read = (path: string): CallgrindFile => {
  const { size } = statSync(path);
  if (size > LARGEST)
    throw new ProfilerProblem(
      `callgrind's profile is ${Math.round(size / 2 ** 20)} MiB, above the limit of ${LARGEST / 2 ** 20} MiB`,
    );
  return parseCallgrind(readFileSync(path, 'utf8'));
};

interface Counted {
  readonly program: Program;
  readonly root: string;
  readonly loop: RegExp | null;
  readonly operations: CompiledRun['operations'];
}

const profileOf = async (
  files: readonly CallgrindFile[],
  { program, root, loop, operations: told }: Counted,
): Promise<Profile> => {
  const inlined = await inlinedIn(files, program, root);
  const profiles = files.map((file): Profile => {
    const tree = treeOf(graphOf(file, inlined.at, root));
    const profile = { ...tree, unit: '1', operations: 1, per: 'operation', samples: 0, notes: [] } as const;
    return below({ ...profile, exact: true }, loop);
  });
  const joined = joinProfiles(profiles);
  const operations = told === 'doubled' ? doubled(files, loop) : told;
  const notes = [COUNTED_NOTE, ...inlined.notes, ...notesOn(joined, files)];
  if (operations !== null)
    return { ...joined, operations, frames: callsPer(joined.frames, operations), notes };
  // Of how many operations is not known: shares of time are left.
  const { exact: _, ...shares } = joined;
  return {
    ...shares,
    unit: 's',
    operations: null,
    frames: callsPer(joined.frames, null),
    notes: [...notes, SHARES],
  };
};

const SHARES =
  'the tool chooses how often it runs the benchmark: instructions are shown as shares of the time';

/** One operation at first, and with every call of the loop twice as many as before; null: the loop has no name. */
const doubled = (files: readonly CallgrindFile[], loop: RegExp | null): number | null => {
  const calls = files
    .flatMap(({ functions }) =>
      [...functions.values()].flatMap((each) =>
        each.calls.map(({ callee, count: times }) => [functions.get(callee)?.name ?? '', times] as const),
      ),
    )
    .filter(([name]) => loop?.test(plainName(name)) === true);
  const times = calls.reduce((all, [, each]) => all + each, 0);
  return times > 0 ? 2 ** times - 1 : null;
};

/** Calls were counted over the whole run. */
const callsPer = (frames: readonly Frame[], operations: number | null): Frame[] =>
  frames.map((frame) => ({
    ...frame,
    calls: operations === null || frame.calls === null ? null : frame.calls / operations,
  }));

const COUNTED_NOTE =
  'callgrind counts instructions, not time: slowdowns without more instructions, such as cache misses or waiting, do not show';

interface Inlined {
  readonly at: ReadonlyMap<string, InlinedAt>;
  readonly notes: readonly string[];
}

/** Of the project's own programs and libraries. */
const inlinedIn = async (
  files: readonly CallgrindFile[],
  { environment, signal }: Program,
  root: string,
): Promise<Inlined> => {
  const addresses = new Map<string, Set<number>>();
  for (const each of files.flatMap(({ functions }) => [...functions.values()])) {
    if (each.object === null || each.file === null || nativeFrame(each, root).kind !== 'own') continue;
    const known = addresses.get(each.object) ?? new Set();
    addresses.set(each.object, known);
    for (const { address } of [...each.costs, ...each.calls]) known.add(address);
  }
  const at = new Map<string, InlinedAt>();
  for (const [object, wanted] of addresses) {
    const found = await inlinedAt(object, [...wanted], environment, signal);
    signal.throwIfAborted();
    if (found !== null) at.set(object, found);
  }
  return { at, notes: at.size < addresses.size ? [PHYSICAL] : [] };
};

const PHYSICAL =
  'addr2line (binutils) did not resolve inlined functions: they are shown as part of their callers';

const notesOn = ({ frames, frame, self }: Profile, files: readonly CallgrindFile[]): string[] => {
  const own = frames.filter(({ kind }) => kind === 'own');
  const nameless = self.filter((_, at) => frames[frame[at] ?? -1]?.name.startsWith(NOBODY));
  const commands = files.map(({ command }) => command);
  return [
    ...(sum(nameless) >= NOTABLE * sum(self) ? [NAMELESS] : []),
    ...(own.length > 0 && own.every(({ line }) => line === null) ? [LINELESS] : []),
    ...(files.length > 1 ? [`its ${files.length} processes are shown as one`] : []),
    ...(new Set(commands).size < commands.length ? [FORKED] : []),
  ];
};

const sum = (costs: readonly number[]): number => costs.reduce((all, cost) => all + cost, 0);

/** Share of all instructions. */
const NOTABLE = 0.02;
const NAMELESS = 'some of the code has no symbols: build it with -g and do not strip it';
const LINELESS = 'there is no line information: build with -g to get it';
const FORKED =
  'processes with the same command line may be forks: work before a fork counts once more for each';
