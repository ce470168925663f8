import { BenchmarkFailure } from '../../core/model/errors.ts';
import { lastLines } from '../../process/output.ts';
import type { Exit } from '../../process/child-process.ts';
import { endedFailure } from '../failure.ts';
import type { Phase, PythonFacts, WorkerFailure } from './protocol.ts';

/** The worker's process ended before it answered. */
export const goneFailure = (where: string, phase: Phase, exit: Exit, printed: string): BenchmarkFailure =>
  endedFailure(
    `${where} ended its process while ${phase}: it`,
    exit,
    printed,
    exit.code === null ? null : 'a benchmark must not end its process, as os._exit() does',
  );

/** The worker did not answer in time. */
export const lateFailure = (
  where: string,
  phase: Phase,
  seconds: number,
  printed: string,
): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${where} did not finish ${phase} within ${Number(seconds.toPrecision(3))} s`,
    hint:
      phase === 'counting'
        ? 'counting instructions takes 20 to 50 times as long as running: allow more time, or give the statement less work'
        : 'look for an endless loop, or for what it waits for; the output ends with its stack',
    output: lastLines(printed),
  });

/** The code failed, or cannot be used as it is. */
export const workerFailure = (where: string, failure: WorkerFailure, printed: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message: failure.problem
      ? `${where}: ${failure.message}`
      : `${where} failed while ${failure.phase}: ${said(failure)}`,
    hint: failure.hint ?? HINTS[failure.type] ?? null,
    output: lastLines([printed.trimEnd(), failure.trace].filter((text) => text !== '').join('\n')),
  });

const said = ({ type, message }: WorkerFailure): string =>
  type === 'SystemExit' ? `it called ${message}` : message === '' ? type : `${type}: ${message}`;

const MISSING =
  'does `prepare` install it? Modules are looked up in the folder the benchmark runs in and in the packages of ' +
  'its Python; PYTHONPATH is not passed on, set it under `environment:`';

const HINTS: Readonly<Record<string, string>> = {
  ModuleNotFoundError: MISSING,
  ImportError: MISSING,
  EOFError: 'benchmarks get no input: does it read stdin?',
  SystemExit: 'a benchmark must not end its process',
};

/** Threads, or what runs when Python ends, kept the process alive. */
export const leftFailure = (where: string, threads: readonly string[], printed: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message:
      threads.length === 0
        ? `${where} did not end after its last turn`
        : `${where} left ${threads.length === 1 ? 'a thread' : `${threads.length} threads`} running: ${threads.join(', ')}`,
    hint: 'stop what the setup starts in an exit handler (atexit), or make its threads daemons',
    output: lastLines(printed),
  });

/** Both sides would run one and the same code. */
export const strangerFailure = (
  where: string,
  [name, file]: NonNullable<PythonFacts['stranger']>,
): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${where}: ${name} was imported from ${file}, not from the checkout that is measured`,
    hint:
      'base and head would run the same code: let `prepare` install each checkout into its own .venv, or name ' +
      'the source folder, such as `environment: { PYTHONPATH: src }`',
  });
