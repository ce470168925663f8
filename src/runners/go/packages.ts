// From packages to programs: which of them have benchmarks, and each compiled once.

import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { GoSpec } from '../../core/model/suite-specs.ts';
import { findExecutable } from '../../process/executable.ts';
import { commandInWords, endedFailure } from '../failure.ts';
import type { SideContext } from '../runner.ts';
import { programFolder } from '../program-folder.ts';
import { runProgram } from '../shots/process.ts';
import { sortArguments } from './arguments.ts';

/** A package with benchmarks. */
export interface GoPackage {
  readonly path: string;
  readonly folder: string;
  /** Before the names of its benchmarks; '' where the suite is the package. */
  readonly prefix: string;
  /** Whether benchmarks of it ask for several processors. */
  readonly parallel: boolean;
  /** How often a process sets up for several operations: once with b.Loop, and for a single operation before with b.N. */
  readonly setups: number;
  /** What it was compiled with that says which files it has. */
  readonly flags: readonly string[];
  /** The compiled program. */
  readonly binary: string;
}

/** A tab between fields: import path, folder, test files. */
const FIELDS =
  '{{.ImportPath}}{{"\\t"}}{{.Dir}}{{range .TestGoFiles}}{{"\\t"}}{{.}}{{end}}{{range .XTestGoFiles}}{{"\\t"}}{{.}}{{end}}';

/** Compiles every package that has a benchmark. Rejects with BenchmarkFailure. */
export async function compilePackages(spec: GoSpec, context: SideContext): Promise<readonly GoPackage[]> {
  const { compile, refused } = sortArguments(spec.args);
  if (refused !== null)
    throw new BenchmarkFailure({
      message: `args: ${refused} is set by perf-budgets itself`,
      hint: 'say which benchmarks are run with `only` and `exclude`',
    });
  const go = await goCommand(spec, context);
  const tags = compile.filter(
    (flag, index) =>
      /^--?(tags|mod|modfile)\b/.test(flag) || /^--?(tags|mod|modfile)$/.test(compile[index - 1] ?? ''),
  );
  const listed = await go(['list', ...tags, '-f', FIELDS, ...spec.packages]);
  const folder = await programFolder(context.root);
  const found: GoPackage[] = [];
  for (const line of listed.split('\n')) {
    const [path = '', place = '', ...files] = line.split('\t');
    const source = await sourceOf(place, files);
    // Benchmarks are told by their source, so that nothing is compiled in vain.
    if (path === '' || !/^func\s+Benchmark/m.test(source)) continue;
    const binary = join(folder, `${found.length}.test`);
    await go(['test', '-c', '-trimpath', '-o', binary, ...compile, path]);
    found.push({
      path,
      folder: place,
      prefix: prefixOf(place, path, join(context.root, spec.directory)),
      parallel: source.includes('.RunParallel('),
      setups: /\bfor\s+\w+\.Loop\(\)/.test(source) ? 1 : 2,
      flags: tags,
      binary,
    });
  }
  if (found.length === 0)
    throw new BenchmarkFailure({
      message: `${spec.packages.join(' ')} has no benchmark`,
      hint: 'benchmarks are functions `func BenchmarkX(b *testing.B)` in files that end in _test.go',
    });
  return found;
}

async function sourceOf(folder: string, files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('\n');
}

/** The folder of a package, where it lies below the suite's; its import path elsewhere. */
function prefixOf(folder: string, path: string, directory: string): string {
  const below = relative(directory, folder);
  return below.startsWith('..') ? path : below.replaceAll(sep, '/');
}

type Go = (args: readonly string[]) => Promise<string>;

/** Runs the go command to its end and gives what it prints. */
export async function goCommand(spec: GoSpec, context: SideContext): Promise<Go> {
  const directory = join(context.root, spec.directory);
  const environment = { ...context.environment, ...spec.environment };
  const program = await findExecutable('go', environment['PATH'], directory);
  if (program === null)
    throw new BenchmarkFailure({
      message: 'command not found: go',
      hint: 'install Go, in a workflow with actions/setup-go before this step',
    });
  return async (args) => {
    const what = commandInWords(['go', ...args.filter((arg) => arg !== FIELDS)]);
    // Modules may have to be fetched.
    const call = {
      argv: [program, ...args],
      directory,
      environment,
      signal: context.signal,
      reach: 'machine',
    } as const;
    const ended = await runProgram({ ...call, patience: context.limit, slowdown: 0, what });
    if (ended.silent !== null)
      throw new BenchmarkFailure({
        message: `${what} did not end within ${context.limit} s`,
        output: ended.output,
      });
    if (ended.exit.code !== 0) throw endedFailure(what, ended.exit, ended.output);
    return ended.stdout;
  };
}
