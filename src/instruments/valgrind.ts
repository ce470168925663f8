// Valgrind runs a program on a processor of its own making, one instruction after the other, and so can count them
// exactly (https://valgrind.org/docs/manual/cg-manual.html). The processor it shows is one and the same on every x86-64
// machine with AVX2, so that libraries which choose their code by what the processor can do choose alike.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { arch, machine, platform } from 'node:os';
import { join } from 'node:path';
import { BenchmarkFailure } from '../core/model/errors.ts';
import { runProcess } from '../process/child-process.ts';
import { temporaryFor } from '../process/enclosures.ts';
import { findProgram } from '../process/programs.ts';
import { openScratch } from '../process/temp-folder.ts';

/** A valgrind that runs here. */
export interface Valgrind {
  /** `valgrind-3.19.0`. */
  readonly version: string;
  /** Words that start it, before its own options; without random addresses where the system allows that. */
  readonly argv: readonly string[];
}

/** The valgrind on PATH, tried out. Rejects with BenchmarkFailure where there is none that runs. */
export const findValgrind = (path: string | undefined): Promise<Valgrind> => {
  const key = path ?? '';
  const found = known.get(key) ?? look(key);
  known.set(key, found);
  return found;
};

const known = new Map<string, Promise<Valgrind>>();

const look = async (path: string): Promise<Valgrind> => {
  const valgrind = await findProgram('valgrind', path);
  if (valgrind === null) throw missing();
  const setarch = await findProgram('setarch', path);
  const fixed = setarch === null ? null : [setarch, machine(), '-R', valgrind];
  // Containers may forbid it.
  for (const argv of [fixed, [valgrind]]) {
    const said = argv === null ? null : await ask([...argv, '--version'], path);
    if (argv !== null && said !== null) return { version: said, argv };
  }
  throw new BenchmarkFailure({
    message: `${valgrind}, which counts instructions, does not run`,
    hint: 'try `valgrind --version`, and reinstall it',
  });
};

const ask = async (argv: readonly string[], path: string): Promise<string | null> => {
  const result = await runProcess({ argv, directory: '/', environment: { PATH: path } }, 60);
  return result.code === 0 ? (/^valgrind-\S+$/m.exec(result.output)?.[0] ?? null) : null;
};

const missing = (): BenchmarkFailure =>
  new BenchmarkFailure({
    message: 'counting instructions needs valgrind, which is not on PATH',
    hint:
      platform() === 'linux'
        ? 'install it, e.g. `sudo apt-get install -y valgrind`, or budget a time such as p50 instead'
        : `on ${platform()} (${arch()}) valgrind is not supported: budget a time such as p50 instead`,
  });

/** What processes did, all together. */
export interface Count {
  readonly instructions: number;
  /** Command lines of all of them. */
  readonly commands: readonly string[];
  readonly warnings: readonly string[];
}

/** What everything did that was started. */
export interface Counts extends Count {
  /** A process and everything it started. Throws BenchmarkFailure. */
  readonly of: (pid: number) => Count;
}

/** How to start what is to be counted. */
export interface Counting {
  /** Words before a command. */
  readonly prefix: readonly string[];
  /** A private folder that lasts until all is counted. */
  readonly folder: string;
}

/**
 * Counts the instructions of everything that `work` starts in `directory` with the words it is given. All of it must have ended when
 * `work` resolves. Rejects with what `work` rejects with, or with BenchmarkFailure.
 */
export const countInstructions = (
  valgrind: Valgrind,
  directory: string,
  work: (counting: Counting) => Promise<void>,
): Promise<Counts> =>
  underValgrind(
    valgrind,
    directory,
    () => CACHEGRIND,
    work,
    async (_, logs) => ({ ...sum(logs), of: (pid) => sum(family(String(pid), logs)) }),
  );

/**
 * Does `work` in `directory` with the words that start a tool of valgrind with `options`, and reads what it left in a private folder and
 * in its logs. Rejects with what `work` or `read` reject with, made clearer by the logs.
 */
export const underValgrind = async <Read>(
  { argv }: Valgrind,
  directory: string,
  options: (folder: string) => readonly string[],
  work: (counting: Counting) => Promise<void>,
  read: (folder: string, logs: readonly Log[]) => Promise<Read>,
): Promise<Read> => {
  await using scratch = await openScratch(temporaryFor(directory));
  const folder = join(scratch.path, 'counts');
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  try {
    await work({ prefix: [...argv, ...options(folder), `--log-file=${join(logs, '%p')}`], folder });
    return await read(folder, await readLogs(logs));
  } catch (error) {
    throw explained(error, await readLogs(logs));
  }
};

/** Of all tools that count the quickest, as long as no cache is modelled. */
const CACHEGRIND = [
  '--tool=cachegrind',
  '--cache-sim=no',
  '--branch-sim=no',
  '--cachegrind-out-file=/dev/null',
  '--trace-children=yes',
];

/** What valgrind says of a process. */
export interface Log {
  readonly pid: string;
  readonly text: string;
}

const readLogs = async (folder: string): Promise<Log[]> =>
  Promise.all(
    (await readdir(folder)).map(async (pid) => ({ pid, text: await readFile(join(folder, pid), 'utf8') })),
  );

const sum = (logs: readonly Log[]): Count => {
  const counts = logs.map(({ text }) => /^==\d+== I\s+refs:\s+([\d,]+)/m.exec(text)?.[1]);
  if (counts.length === 0 || counts.includes(undefined))
    throw new BenchmarkFailure({
      message: 'valgrind did not report an instruction count',
      hint: 'was a process killed (SIGKILL)? Let every process exit by itself',
      output: logs
        .map(({ text }) => text)
        .join('\n')
        .slice(-4000),
    });
  const forks = logs.filter(({ text }) => isFork(text, logs)).length;
  return {
    instructions: counts.reduce((total, count) => total + Number(count?.replaceAll(',', '')), 0),
    commands: commandsIn(logs),
    warnings:
      forks === 0
        ? []
        : [
            `a process forked ${forks === 1 ? 'once' : `${forks} times`} without exec: its work before the fork counts again each time`,
          ],
  };
};

/** Command lines of processes. */
export const commandsIn = (logs: readonly Log[]): string[] =>
  logs.flatMap(({ text }) => fieldOf('Command', text) ?? []);

/** Of a process and everything it started. */
const family = (pid: string, logs: readonly Log[]): readonly Log[] => {
  const own = logs.filter((log) => log.pid === pid);
  const children = logs.filter(({ text }) => fieldOf('Parent PID', text) === pid);
  return [...own, ...children.flatMap((log) => family(log.pid, logs))];
};

/** A child that runs the same command line as its parent went on where that was, counter and all. */
const isFork = (text: string, logs: readonly Log[]): boolean => {
  const parent = fieldOf('Parent PID', text);
  const twin = logs.find(({ pid }) => pid === parent);
  return twin !== undefined && fieldOf('Command', text) === fieldOf('Command', twin.text);
};

const fieldOf = (name: string, text: string): string | undefined =>
  new RegExp(`^==\\d+== ${name}: (.*)$`, 'm').exec(text)?.[1];

/** A failure, with what valgrind knows about its cause. */
const explained = (error: unknown, logs: readonly Log[]): unknown => {
  const unknown = logs.some(({ text }) => /unhandled instruction bytes|Unrecognised instruction/.test(text));
  if (!(error instanceof BenchmarkFailure) || !unknown) return error;
  return new BenchmarkFailure({
    ...error.failure,
    hint: 'valgrind met an instruction it does not know, such as those of AVX-512: build for x86-64-v3, not with -march=native',
  });
};
