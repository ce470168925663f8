// What a configuration names, looked up where it lies and without running any of it: files that are not there, globs
// that match nothing, TypeScript that this Node cannot run.

import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Configuration, Suite } from '../core/model/configuration.ts';
import { globMatcher } from '../core/model/paths.ts';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { ProgramSpec } from '../core/model/program-spec.ts';
import { filesOfSpec, isNodeTool, pythonFolderOf, startedBy } from '../core/model/runner-specs.ts';
import { git, GitError, items } from '../git/git.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import { findNode, type FoundNode } from '../machine/describe.ts';
import { commandInWords } from '../runners/failure.ts';
import { findFiles } from '../runners/size/files.ts';
import { gitWorldOf, type RunContext } from './request.ts';

/** A suite as its declaration describes it. */
export interface SurveyedSuite {
  readonly name: string;
  readonly runner: string;
  /** What it runs: a file, a command, an address. */
  readonly runs: string;
}

export interface Survey {
  readonly suites: readonly SurveyedSuite[];
  /** What cannot work as it is. */
  readonly problems: readonly string[];
  /** What may be made by a build, or may be meant. */
  readonly warnings: readonly string[];
}

/** Looks a configuration up in the folder that holds it. Rejects with UserError where node does not run. */
export async function survey(root: string, configuration: Configuration, world: RunContext): Promise<Survey> {
  const { environment } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment, root);
  const files = await filesIn(root, world);
  const { suites, prepare } = configuration;
  const nothing = await Promise.all(suites.map((suite) => nothingToWeigh(suite, root, world.signal)));
  const absent = suites.flatMap((suite) => missingFiles(suite, root));
  const isBuilt = prepare.build !== null;
  return {
    suites: suites.map((suite) => ({ name: suite.name, runner: suite.runner.kind, runs: inWords(suite) })),
    problems: [...(isBuilt ? [] : absent), ...suites.flatMap((suite) => untypable(suite, node))],
    warnings: [
      ...(isBuilt ? absent.map((text) => `${text}; does \`prepare\` build it?`) : []),
      // What is weighed is mostly built, and by whom is not always said here.
      ...nothing.flat().map((text) => `${text}: is it built first?`),
      ...(files === null ? [] : suites.flatMap((suite) => idleGlobs(suite, files))),
    ],
  };
}

/** What git knows, or would; null where there is no repository. */
const filesIn = (cwd: string, world: RunContext): Promise<string[] | null> =>
  git(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd, ...gitWorldOf(world) }).then(
    items,
    (error: unknown) => {
      if (error instanceof GitError) return null;
      throw error;
    },
  );

const inWords = ({ runner }: Suite): string => {
  switch (runner.kind) {
    case 'tinybench':
    case 'mitata':
    case 'benchmark':
      return runner.file;
    case 'command':
    case 'report':
      return commandInWords(runner.argv).replaceAll('`', '');
    case 'python':
    case 'timeit':
      return `python in ${runner.directory}`;
    case 'pytest':
      return `pytest ${runner.paths.join(' ')}`;
    case 'http':
      return runner.requests.map(({ url }) => url).join(', ');
    case 'size':
      return runner.files.join(', ');
    case 'go':
      return `go test ${runner.packages.join(' ')}`;
    case 'criterion':
    case 'divan':
      return `cargo bench ${runner.benches.join(' ')}`;
    case 'google-benchmark':
    case 'catch2':
      return runner.program;
    case 'jmh':
      return `java -jar ${runner.jar}`;
    case 'asv':
      return `asv ${runner.benchmarks}`;
    case 'pyperf':
      return `pyperf ${runner.files.join(' ')}`;
    case 'vitest':
      return `vitest bench ${runner.files.join(' ')}`;
  }
};

const at = ({ name, position }: Suite): string => `line ${position.line}: ${name}`;

function missingFiles(suite: Suite, root: string): string[] {
  const program = startedBy(suite.runner);
  const folder = pythonFolderOf(suite.runner);
  const wanted = [
    ...filesOfSpec(suite.runner),
    ...(folder === null ? [] : [folder]),
    ...('directory' in suite.runner ? [suite.runner.directory] : []),
    ...(typeof program === 'string' ? [] : filesOfCommand(program)),
  ];
  return [...new Set(wanted)]
    .filter((file) => !existsSync(join(root, file)))
    .map((file) => `${at(suite)}: there is no ${file}`);
}

const INTERPRETERS = /^(?:node|python[\d.]*|ruby|perl|php|deno|bun|sh|bash)$/;

/** Of a command only what is surely a path: everything else is looked up on PATH when it runs. */
function filesOfCommand({ argv: [own = '', script = ''], directory }: ProgramSpec): string[] {
  const isScript = INTERPRETERS.test(own) && /^[^-].*\.\w+$/.test(script) && !isAbsolute(script);
  return [...(/^\.{1,2}\//.test(own) ? [own] : []), ...(isScript ? [script] : [])].map((file) =>
    directory === '.' ? file : join(directory, file),
  );
}

/** Globs of files to weigh are looked up as they will be, also where git ignores what they name. */
const nothingToWeigh = (suite: Suite, root: string, signal: AbortSignal): Promise<string[]> =>
  suite.runner.kind === 'size'
    ? findFiles(suite.runner, root, signal).then(
        () => [],
        (error: unknown) => {
          if (!(error instanceof BenchmarkFailure)) throw error;
          return [`${at(suite)}: ${error.failure.message}`];
        },
      )
    : Promise.resolve([]);

/** Node strips types by itself from 22.18 on; a loader among the arguments does it on older ones. */
function untypable(suite: Suite, node: FoundNode | null): string[] {
  const { runner } = suite;
  if (!isNodeTool(runner) || node === null || !/\.[mc]?ts$/.test(runner.file)) return [];
  const [major = 0, minor = 0] = node.version.slice(1).split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18) || runner.nodeArgs.length > 0) return [];
  return [
    `${at(suite)}: ${runner.file} is TypeScript, which Node ${node.version} does not run: use Node 22.18 or newer, build it in \`prepare\`, or add a loader with \`node-args\``,
  ];
}

const idleGlobs = (suite: Suite, files: readonly string[]): string[] => {
  const idle = (key: string, globs: readonly string[]): string[] =>
    globs
      // What lies beside the project is not listed.
      .filter((glob) => !glob.startsWith('../') && !files.some(globMatcher(glob)))
      .map((glob) => `${at(suite)}: \`${key}: ${glob}\` matches no file`);
  return [...idle('when-changed', suite.whenChanged), ...idle('harness', suite.harness)];
};
