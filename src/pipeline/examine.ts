// What `doctor` looks at: the machine, and every benchmark run against itself for a while.

import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parseConfigurationBytes } from '../config/load.ts';
import { adviceFor, type Advice } from '../core/caveats/advice.ts';
import { resolveBudgets } from '../core/budgets/resolve.ts';
import { wasRun } from '../core/model/measurement.ts';
import type { Configuration, Suite } from '../core/model/configuration.ts';
import type { Failure } from '../core/model/report.ts';
import type { Isolation } from '../core/model/isolation.ts';
import { filesOfSpec } from '../core/model/runner-specs.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import { describeMachine, findNode, type Machine } from '../machine/describe.ts';
import { git, items } from '../git/git.ts';
import { resolveRevisions } from '../git/revisions.ts';
import { filesAt } from '../git/tree-files.ts';
import { findProgram } from '../process/programs.ts';
import { tryApart, type Wanted } from './isolate.ts';
import { gitWorldOf, type RunContext } from './request.ts';
import { openTryout, type Tried, type Tryout } from './tryout.ts';

export interface Examined {
  readonly advice: readonly Advice[];
  /** Suites that do not run, and why. */
  readonly broken: readonly { readonly suite: string; readonly failure: Failure }[];
  /** Of unchanged code on both sides: relative differences of the trials, by path. */
  readonly noise: ReadonlyMap<string, readonly number[]>;
  /** Seconds of one run of each suite. */
  readonly runs: ReadonlyMap<string, number>;
}

/** Prepares a private checkout as `check` does and runs the suites against themselves for some seconds. Rejects with UserError. */
export async function examine(
  root: string,
  configuration: Configuration,
  suites: readonly Suite[],
  seconds: number,
  world: RunContext,
): Promise<Examined> {
  await using tryout = await openTryout(root, world, configuration);
  const { install, build } = configuration.prepare;
  const broken: { suite: string; failure: Failure }[] = [];
  for (const [kind, command] of [
    ['install', install],
    ['build', build],
  ] as const) {
    const why = command === null ? null : await tryout.prepare(kind, command);
    if (why !== null)
      return {
        advice: [],
        broken: [{ suite: 'prepare', failure: failed(why) }],
        noise: new Map(),
        runs: new Map(),
      };
  }
  const tried: Tried[] = [];
  for (const suite of suites) {
    world.onEvent({ kind: 'step', text: `Running ${suite.name}` });
    const run = await tryout.run(suite);
    if ('message' in run) broken.push({ suite: suite.name, failure: run });
    else tried.push(run);
  }
  return {
    ...(await measured(tryout, configuration, tried, seconds)),
    broken,
    runs: new Map(tried.map((each) => [each.suite.name, each.seconds])),
  };
}

const failed = (message: string): Failure => ({
  side: null,
  message,
  hint: null,
  output: '',
  exitCode: null,
  signal: null,
});

async function measured(
  tryout: Tryout,
  { rules }: Configuration,
  tried: readonly Tried[],
  seconds: number,
): Promise<Pick<Examined, 'advice' | 'noise'>> {
  const timed = tried.filter(({ suite }) => suite.runner.kind !== 'size');
  if (timed.length === 0) return { advice: [], noise: new Map() };
  const asked = timed.map((run) => {
    const paths = run.tasks.map(({ task }) =>
      task === null ? run.suite.name : posix.join(run.suite.name, task),
    );
    const metrics = new Set(resolveBudgets(rules, paths).checks.map(({ metric }) => metric));
    const loops = ['tinybench', 'python', 'timeit'].includes(run.suite.runner.kind);
    return { run, metrics: [...metrics, ...(loops ? (['heap-per-op'] as const) : [])] };
  });
  const { records, noise } = await tryout.calibrate(asked, seconds);
  const byPath = noise.filter(({ metric, ratios }) => metric === 'p50' && ratios.length > 0);
  return {
    advice: records.filter(wasRun).flatMap(adviceFor),
    noise: new Map(byPath.map(({ path, ratios }) => [path, ratios])),
  };
}

export interface ExaminedMachine extends Machine {
  readonly hasValgrind: boolean;
  readonly isolation: Isolation;
}

/** The machine, whether valgrind is there, and how far sides can be kept apart. */
export async function examineMachine(
  root: string,
  wanted: Wanted,
  world: RunContext,
): Promise<ExaminedMachine> {
  const { environment } = benchmarkEnvironment(world.environment);
  const machine = await describeMachine(await findNode(environment, root), null, world.environment);
  return {
    ...machine,
    isolation: await tryApart(wanted, world),
    hasValgrind: (await findProgram('valgrind', world.environment['PATH'])) !== null,
  };
}

/** Files that git tracks below `root`; none outside a repository. */
export const trackedFiles = (root: string, world: RunContext): Promise<Set<string>> =>
  git(['ls-files', '-z'], { cwd: root, ...gitWorldOf(world) }).then(
    (text) => new Set(items(text)),
    () => new Set<string>(),
  );

/** Suites that base does not declare, or whose benchmark files it has otherwise. Rejects with UserError. */
export async function newSuites(
  root: string,
  configuration: Configuration,
  base: string | undefined,
  world: RunContext,
): Promise<Suite[]> {
  const { repository, base: revision } = await resolveRevisions({ ...gitWorldOf(world), cwd: root, base });
  const at = (path: string): string => posix.join(repository.project, path);
  const own = configuration.suites.flatMap(({ runner }) => filesOfSpec(runner)).map(at);
  const files = await filesAt(repository, revision.commit, [at(configuration.file), ...own]);
  const bytes = files.get(at(configuration.file)) ?? null;
  const before = bytes === null ? [] : parsedNames(bytes, configuration.file);
  const isChanged = async (path: string): Promise<boolean> => {
    const here = await readFile(join(root, path)).catch(() => null);
    const there = files.get(at(path)) ?? null;
    return here === null || there === null || !here.equals(Buffer.from(there));
  };
  const changed = await Promise.all(
    configuration.suites.map(async (suite) => {
      if (!before.includes(suite.name)) return true;
      return (await Promise.all(filesOfSpec(suite.runner).map(isChanged))).includes(true);
    }),
  );
  return configuration.suites.filter((_, index) => changed[index]);
}

function parsedNames(bytes: Uint8Array, file: string): string[] {
  try {
    return parseConfigurationBytes(bytes, file, 'optional').configuration.suites.map(({ name }) => name);
  } catch {
    return []; // a broken file declares nothing
  }
}
