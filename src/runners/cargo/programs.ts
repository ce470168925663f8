// From bench targets to programs: compiled once a side, into a folder of ours.

import { join, relative } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { CriterionSpec } from '../../core/model/suite-specs.ts';
import { findExecutable } from '../../process/executable.ts';
import { commandInWords, endedFailure } from '../failure.ts';
import type { SideContext } from '../runner.ts';
import { runProgram } from '../shots/process.ts';
import { ofMetadata, sortArguments } from './arguments.ts';
import { targetFolder } from './target-folder.ts';
import { isNamedByTarget, meant, targetsIn, type BenchTarget } from './targets.ts';

/** Bench targets of a suite, whatever they are made with. */
export type CargoSpec = Omit<CriterionSpec, 'kind'>;

/** A compiled bench target. */
export interface BenchProgram {
  readonly name: string;
  readonly binary: string;
  readonly folder: string;
  /** Before the names of its benchmarks; '' where the suite is this target. */
  readonly prefix: string;
  /** What cargo sets when it runs it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Compiles the targets that a suite means; `ofProgram` are options no `args` may have. Rejects with BenchmarkFailure. */
export async function compileBenches(
  spec: CargoSpec,
  ofProgram: ReadonlySet<string>,
  context: SideContext,
): Promise<readonly BenchProgram[]> {
  const { cargo: own, features, refused } = sortArguments(spec.args, ofProgram);
  if (refused !== null)
    throw new BenchmarkFailure({
      message: `args: ${refused} is set by perf-budgets itself`,
      hint: 'say which benchmarks are run with `only` and `exclude`',
    });
  const cargo = await cargoCommand(spec, context);
  const metadata = await cargo(['metadata', '--no-deps', '--format-version', '1', ...ofMetadata(own)]);
  const directory = join(context.root, spec.directory);
  const targets = targetsIn(metadata);
  const wanted = meant(targets, spec.benches, { directory, features });
  if (wanted.length === 0) throw nothingMeant(spec, targets, directory);
  const target = await targetFolder(context.root, spec.directory);
  const messages = await cargo([
    'bench',
    '--no-run',
    '--message-format=json',
    `--target-dir=${target}`,
    ...(await withLines(cargo, own)),
    ...each('-p', wanted, (one) => one.package),
    ...each('--bench', wanted, (one) => one.name),
    ...own,
  ]);
  const { executables, libraries } = compiledIn(messages);
  const paths = [...libraries, join(target, 'release', 'deps'), join(target, 'release')];
  return wanted.flatMap((one): BenchProgram[] => {
    const binary = executables.get(one.source);
    return binary === undefined
      ? []
      : [
          {
            name: one.name,
            binary,
            folder: one.folder,
            prefix: isNamedByTarget(spec.benches) ? one.name : '',
            environment: {
              CARGO_MANIFEST_DIR: one.folder,
              LD_LIBRARY_PATH: [...paths, context.environment['LD_LIBRARY_PATH'] ?? '']
                .filter((path) => path !== '')
                .join(':'),
            },
          },
        ];
  });
}

/** The first cargo that takes settings on its command line. */
const TAKES_CONFIG = 63;

/**
 * So that a profile can name lines: nothing else of the programs is different. Dependencies are compiled as ever, because
 * `prepare` may have compiled them already.
 */
async function withLines(cargo: Cargo, own: readonly string[]): Promise<readonly string[]> {
  const [, minor = '0'] = /^cargo 1\.(\d+)/.exec(await cargo(['--version'])) ?? [];
  if (Number(minor) < TAKES_CONFIG || own.some((arg) => arg.startsWith('--profile'))) return [];
  return ['debug=1', 'package."*".debug=false', 'strip="none"'].map((part) => `${OUR_CONFIG}${part}`);
}

const OUR_CONFIG = '--config=profile.bench.';

const each = (
  flag: string,
  targets: readonly BenchTarget[],
  value: (target: BenchTarget) => string,
): readonly string[] => [...new Set(targets.map(value))].flatMap((one) => [flag, one]);

/** How many targets a message names. */
const SHOWN = 12;

function nothingMeant(
  { benches }: CargoSpec,
  targets: readonly BenchTarget[],
  directory: string,
): BenchmarkFailure {
  const known = targets.map(
    ({ name, source }) => `${name} (${relative(directory, source).replaceAll('\\', '/')})`,
  );
  return new BenchmarkFailure({
    message: `cargo knows no bench target ${benches.join(', ')}`,
    hint:
      known.length === 0
        ? 'benches need a [[bench]] in Cargo.toml, with harness = false'
        : `there are ${known.slice(0, SHOWN).join(', ')}${known.length > SHOWN ? ', …' : ''}`,
  });
}

interface Message {
  readonly reason?: string;
  readonly executable?: string | null;
  readonly target?: { readonly src_path: string; readonly kind: readonly string[] };
  readonly linked_paths?: readonly string[];
}

/** Programs by their source, and folders of libraries that build scripts name. */
function compiledIn(messages: string) {
  const executables = new Map<string, string>();
  const libraries = new Set<string>();
  for (const line of messages.split('\n').filter((text) => text.startsWith('{'))) {
    const { reason, executable, target, linked_paths: linked = [] } = JSON.parse(line) as Message;
    if (reason === 'build-script-executed')
      for (const path of linked) libraries.add(path.replace(/^\w+=/, ''));
    if (executable && target?.kind.includes('bench') === true) executables.set(target.src_path, executable);
  }
  return { executables, libraries };
}

const NIGHTLY =
  'is it for #[bench]? That needs nightly Rust and cannot be kept short: use criterion or divan';

/** Throws BenchmarkFailure where a list is that of Rust's own harness, which takes none of the options. */
export function refuseOwnHarness({ name }: BenchProgram, list: string): void {
  if (!/^\d+ tests?, \d+ benchmarks?$/m.test(list)) return;
  throw new BenchmarkFailure({
    message: `${name} runs with Rust's own harness`,
    hint: `give its [[bench]] in Cargo.toml the line harness = false; #[bench] cannot be kept short: use criterion or divan`,
  });
}

type Cargo = (args: readonly string[]) => Promise<string>;

/** Runs cargo to its end and gives what it prints. */
async function cargoCommand(spec: CargoSpec, context: SideContext): Promise<Cargo> {
  const directory = join(context.root, spec.directory);
  const environment = { ...context.environment, ...spec.environment };
  const program = await findExecutable('cargo', environment['PATH'], directory);
  if (program === null)
    throw new BenchmarkFailure({
      message: 'command not found: cargo',
      hint: 'install Rust (https://rustup.rs), in a workflow in a step before this one',
    });
  return async (args) => {
    const shown = args.filter(
      (arg) => !/^--(message-format|target-dir)=/.test(arg) && !arg.startsWith(OUR_CONFIG),
    );
    const what = commandInWords(['cargo', ...shown]);
    const ended = await runProgram({
      argv: [program, ...args],
      directory,
      environment,
      signal: context.signal,
      // Crates may have to be fetched.
      reach: 'machine',
      patience: context.limit,
      slowdown: 0,
      what,
    });
    if (ended.silent !== null)
      throw new BenchmarkFailure({
        message: `${what} did not end within ${context.limit} s`,
        output: ended.output,
      });
    if (ended.exit.code !== 0) {
      const reason = reasonIn(ended.stdout) ?? ended.output;
      throw endedFailure(what, ended.exit, reason, /E0554/.test(reason) ? NIGHTLY : null);
    }
    return ended.stdout;
  };
}

/** What the compiler says of its first errors; among messages in JSON the last lines say nothing. */
function reasonIn(stdout: string): string | null {
  const errors = stdout
    .split('\n')
    .filter((line) => line.startsWith('{"reason":"compiler-message"'))
    .map((line) => (JSON.parse(line) as { message: { level: string; rendered?: string } }).message)
    .filter(({ level }) => level === 'error');
  const text = errors
    .slice(0, 2)
    .map(({ rendered = '' }) => rendered)
    .join('\n');
  return text === '' ? null : text;
}
