// One process of a compiled program, from its start to its end.

import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import { startProcess, type Exit, type StartedProcess } from '../../process/child-process.ts';
import type { Reach } from '../../process/enclosures.ts';
import { harmless, lastLines, tail } from '../../process/output.ts';
import { stutter } from '../../process/stutter.ts';
import { survivorFailure } from '../failure.ts';

export interface ProgramCall {
  readonly argv: readonly string[];
  /** Words before them, of what watches it. */
  readonly under?: readonly string[] | undefined;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Seconds it may be silent. */
  readonly patience: number;
  /** It is stopped for this share of its time; 0 in earnest. */
  readonly slowdown: number;
  /** Which network it has where the side is enclosed; default: the side's own. */
  readonly reach?: Reach;
  /** Whether what it has said so far is all that is wanted: it is ended. Left out: it ends by itself. */
  readonly enough?: (said: string) => boolean;
  /** What messages call it. */
  readonly what: string;
}

export interface Ended {
  readonly exit: Exit;
  readonly stdout: string;
  /** The last lines of both streams, harmless to show. */
  readonly output: string;
  /** From its start to its end. */
  readonly seconds: number;
  /** Seconds that it said nothing, and was ended for it; null: it ended by itself. */
  readonly silent: number | null;
  /** It was ended because it had said enough. */
  readonly enough: boolean;
}

/** Bytes of stdout: no benchmark has that much to say. */
const MOST = 64 * 2 ** 20;
/** Seconds that what was printed before the end is waited for. */
const LAST_LINES = 5;

/** Runs a program to its end. Rejects with BenchmarkFailure when it cannot start, floods its output or leaves processes behind. */
export async function runProgram(call: ProgramCall): Promise<Ended> {
  const begun = performance.now();
  await using running = await started(call);
  stutter(running, call.slowdown);
  const chunks: Buffer[] = [];
  const printed = tail();
  let size = 0;
  let silent: number | null = null;
  const giveUp = (): void => {
    silent = call.patience;
    void running.end();
  };
  let watch = setTimeout(giveUp, call.patience * 1000);
  const enough = listen(running, call.enough);
  running.child.stdin?.end();
  running.child.stdout?.on('data', (chunk: Buffer) => {
    clearTimeout(watch);
    watch = setTimeout(giveUp, call.patience * 1000);
    printed.push(chunk);
    size += chunk.length;
    if (size <= MOST) chunks.push(chunk);
    else void running.end();
  });
  const closed = new Promise<void>((settle) => running.child.stdout?.once('close', () => settle()));
  const exit = await running.exit.finally(() => clearTimeout(watch));
  const seconds = (performance.now() - begun) / 1000;
  const left = await running.leave();
  // On a busy machine the last lines come long after the end.
  await Promise.race([closed, delay(LAST_LINES * 1000, undefined, { ref: false })]);
  clearTimeout(watch);
  call.signal.throwIfAborted();
  if (size > MOST)
    throw new BenchmarkFailure({ message: `${call.what} printed more than ${MOST / 2 ** 20} MiB` });
  if (exit.code === 0 && left.length > 0)
    throw survivorFailure(call.what, left, 'let the benchmark wait for what it starts');
  return {
    exit,
    stdout: Buffer.concat(chunks).toString('utf8'),
    output: said(printed.text(), running),
    seconds,
    silent,
    enough: enough(),
  };
}

/** Characters of what was said before: a sentence is shorter. */
const SENTENCE = 1000;

/** Ends it once it has said enough. The function given tells whether it has. */
function listen(running: StartedProcess, enough: ProgramCall['enough']): () => boolean {
  let had = false;
  for (const stream of enough === undefined ? [] : [running.child.stdout, running.child.stderr]) {
    let before = '';
    stream?.on('data', (chunk: Buffer) => {
      const text = before + chunk.toString('utf8');
      before = text.slice(-SENTENCE);
      if (had || enough?.(text) !== true) return;
      had = true;
      void running.end();
    });
  }
  return () => had;
}

const said = (printed: string, running: StartedProcess): string =>
  [printed, running.output()]
    .map((text) => lastLines(harmless(text), 14))
    .filter((text) => text !== '')
    .join('\n');

async function started({ what, ...call }: ProgramCall): Promise<StartedProcess> {
  const { under = [], argv, directory, environment, signal, reach } = call;
  try {
    return await startProcess({
      argv: [...under, ...argv],
      directory,
      environment,
      signal,
      talk: 'streams',
      ...(reach !== undefined && { reach }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${what} cannot be started: ${error.message}`, hint: error.hint });
  }
}
