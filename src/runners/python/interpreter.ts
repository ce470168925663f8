// Which Python runs a benchmark: the one the project would use by itself. Stand-ins of version managers and launchers
// (`uv run`) are only asked which interpreter they stand for, because what they cost is not the benchmark's.

import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import type { PythonSpec } from '../../core/model/python-spec.ts';
import { findExecutable } from '../../process/executable.ts';
import { lastLines } from '../../process/output.ts';
import { runProcess } from '../../process/child-process.ts';
import type { SideContext } from '../runner.ts';

export interface Interpreter {
  /** Absolute path of the program itself; of a virtual environment its own link, which is what makes it one. */
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

type Where = Pick<PythonSpec, 'interpreter' | 'directory' | 'environment'>;

/** Finds the interpreter of a benchmark. Rejects with BenchmarkFailure when there is none, or it is too old. */
export const findInterpreter = async (spec: Where, context: SideContext): Promise<Interpreter> => {
  const environment = { ...context.environment, ...spec.environment };
  const directory = join(context.root, spec.directory);
  if (!existsSync(directory))
    throw new BenchmarkFailure({
      message: `the folder ${spec.directory} does not exist`,
      hint: 'does `prepare` build it? Is the path under `directory:` right?',
    });
  const command = spec.interpreter ?? (await commandOf(directory, context.root, environment));
  // Paths are relative to the project wherever the benchmark runs; names are looked up in PATH.
  const program = await findExecutable(command[0] ?? '', environment['PATH'], context.root);
  if (program === null) throw notFound(command[0] ?? '');
  const argv = [program, ...command.slice(1)];
  const key = JSON.stringify([argv, directory, environment]);
  const found = known.get(key) ?? ask(argv, directory, environment, context.signal);
  known.set(key, found);
  return found;
};

const known = new Map<string, Promise<Interpreter>>();

const WINDOWS = process.platform === 'win32';
const inVenv = (folder: string): string => join(folder, WINDOWS ? 'Scripts/python.exe' : 'bin/python');

/** Words of a command that starts the project's Python, the most particular first. */
const commandOf = async (
  directory: string,
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const active = environment['VIRTUAL_ENV'];
  const folders = [
    ...[directory, root].flatMap((folder) => [join(folder, '.venv'), join(folder, 'venv')]),
    ...(active ? [active] : []),
  ];
  const venv = folders.map(inVenv).find(existsSync);
  if (venv !== undefined) return [venv];
  for (const [lockfile, ...command] of LAUNCHERS) {
    const locked = [directory, root].some((folder) => existsSync(join(folder, lockfile)));
    const installed = await findExecutable(command[0] ?? '', environment['PATH'], directory);
    if (locked && installed !== null) return command;
  }
  const onPath = await findExecutable('python3', environment['PATH'], directory);
  return [onPath === null ? 'python' : 'python3'];
};

const LAUNCHERS = [
  ['uv.lock', 'uv', 'run', '--frozen', '--no-sync', 'python'],
  ['poetry.lock', 'poetry', 'run', 'python'],
] as const;

const notFound = (name: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message: name === 'python' ? 'no python3 on PATH' : `Python interpreter not found: ${name}`,
    hint: 'install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`',
  });

/** Any Python understands this, also one that is too old. */
const PROBE = `import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`;

type Answer = readonly [path: string, prefix: string, basePrefix: string, version: readonly number[]];

const ask = async (
  argv: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Interpreter> => {
  const said = await run([...argv, '-c', PROBE], directory, environment, signal);
  const [path, prefix, basePrefix, version] = said;
  const [major = 0, minor = 0] = version;
  if (major < 3 || (major === 3 && minor < 8))
    throw new BenchmarkFailure({
      message: `${path} is Python ${version.join('.')}; 3.8 or newer is needed`,
      hint: 'put a newer one first on PATH, or name it: `interpreter: python3.12`',
    });
  if (prefix === basePrefix) return { path, environment };
  // As if the virtual environment had been activated: what the benchmark starts finds the same packages.
  const folders = [dirname(path), environment['PATH']].filter(Boolean);
  return { path, environment: { ...environment, VIRTUAL_ENV: prefix, PATH: folders.join(delimiter) } };
};

const run = async (
  argv: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> => {
  const shown = argv.slice(0, -2).join(' ');
  try {
    const { output, code, timedOut } = await runProcess({ argv, directory, environment, signal }, 120);
    const answer = /@(\[.*\])@/.exec(output)?.[1];
    if (answer !== undefined) return JSON.parse(answer) as Answer;
    throw new BenchmarkFailure({
      message: timedOut ? `${shown} does not respond` : `${shown} does not run (exit code ${code})`,
      hint: 'it must start Python; name another one under `interpreter:`',
      output: lastLines(output),
      exitCode: code,
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${shown} cannot be started: ${error.message}`, hint: error.hint });
  }
};
