// A project's vitest on one side, held by a program of ours (worker/main.ts), and one benchmark at a time that runs there.

import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { VitestSpec } from '../../core/model/suite-specs.ts';
import { endingWith, startProcess, type StartedProcess } from '../../process/child-process.ts';
import { openFrames, type Frames } from '../../process/frames.ts';
import { lastLines } from '../../process/output.ts';
import { programFile } from '../../process/program-file.ts';
import { MARKER } from '../../process/process-groups.ts';
import type { SideContext } from '../runner.ts';
import { endedFailure } from '../failure.ts';
import type { FromHolder, HeldFile, HolderRequest } from './protocol.ts';

/** Where its end of each conversation is: with the program itself, and with the process that it has a file run in. */
const [HOLDER, FILE] = [3, 4] as const;
/** Seconds that nobody waits. */
const EVER = 86_400;

export type Ended = Extract<FromHolder, { kind: 'ended' }>;

type Listed = Extract<FromHolder, { kind: 'listed' }>;

export interface Holder {
  readonly running: StartedProcess;
  /** Of vitest. */
  readonly version: string;
  /** Folder of vitest's own code. */
  readonly vitest: string;
  readonly files: readonly HeldFile[];
  readonly others: number;
  /** A stream to the process that a file will be run in. */
  readonly stream: Duplex;
  /** Has files run; resolves at their end. Rejects with BenchmarkFailure where there is none. */
  run(files: readonly HeldFile[]): Promise<Ended>;
  /** Tells what files hold, of a holder that lists, in at most so many seconds. Rejects with BenchmarkFailure. */
  list(files: readonly HeldFile[], seconds: number): Promise<Listed>;
}

/** How messages call a suite. */
export const inWords = ({ files }: VitestSpec): string => `vitest bench ${files.join(' ')}`;

/** Starts it. Rejects with BenchmarkFailure, and the reason of an abort. */
export const startHolder = async (
  spec: VitestSpec,
  context: SideContext,
  { list, loadLimit }: { readonly list: boolean; readonly loadLimit: number },
): Promise<Holder> => {
  const directory = join(context.root, spec.directory);
  const running = await startProcess({
    argv: [...(context.under ?? []), context.node, programFile('vitest-holder.js')],
    directory,
    environment: { ...context.environment, ...spec.environment },
    signal: context.signal,
    talk: 'descriptors',
  });
  const [own, stream] = [running.child.stdio[HOLDER] as Duplex, running.child.stdio[FILE] as Duplex];
  const frames = openFrames<FromHolder>({ reading: own, writing: own, exit: running.exit });
  const request: HolderRequest = {
    directory,
    files: spec.files,
    args: spec.args,
    list,
    runner: programFile('vitest-runner.js'),
    preload: programFile('vitest-worker.cjs'),
    marker: MARKER,
  };
  frames.send({ ...request, key: frames.key });
  const next = <K extends FromHolder['kind']>(kind: K, seconds: number) =>
    expect(frames, kind, seconds, { spec, context, running });
  const held = await next('held', loadLimit).catch(endingWith(running));
  return {
    running,
    version: held.version,
    vitest: held.vitest,
    files: held.files,
    others: held.others,
    stream,
    run(files) {
      frames.send({ kind: 'run', files });
      return next('ended', EVER);
    },
    list(files, seconds) {
      frames.send({ kind: 'run', files });
      return next('listed', seconds);
    },
  };
};

interface Told {
  readonly spec: VitestSpec;
  readonly context: SideContext;
  readonly running: StartedProcess;
}

const expect = async <K extends FromHolder['kind']>(
  frames: Frames<FromHolder>,
  kind: K,
  seconds: number,
  { spec, context, running }: Told,
): Promise<Extract<FromHolder, { kind: K }>> => {
  const message = await frames.next(seconds);
  if (typeof message !== 'string' && message.kind === kind)
    return message as Extract<FromHolder, { kind: K }>;
  await running.end(message === 'gone' ? 1 : 0);
  context.signal.throwIfAborted();
  const output = lastLines(running.output());
  if (message === 'gone')
    throw endedFailure(`${inWords(spec)} ended before its benchmarks: it`, await running.exit, output);
  if (message === 'late')
    throw new BenchmarkFailure({
      message: `${inWords(spec)} did not load within ${Number(seconds.toPrecision(3))} s`,
      hint: 'does something in its configuration, its `globalSetup` or its files wait, or loop without end?',
      output,
    });
  if (message === 'foreign' || message.kind !== 'failed')
    throw new BenchmarkFailure({
      message: `${inWords(spec)}: its configuration wrote into the channel that belongs to perf-budgets`,
      hint: 'it must leave descriptors 3 and 4 alone',
      output,
    });
  throw new BenchmarkFailure({ message: `${inWords(spec)}: ${message.message}`, hint: message.hint, output });
};
