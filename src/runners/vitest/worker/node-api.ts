// Runs inside the program that holds vitest: vitest's Node API in the words of majors 1 to 4, one answer for all.

import type { FileTasks, HolderRequest } from '../protocol.ts';
import { errorInWords, fileTasks } from './tasks.ts';
import type { BenchmarkTask } from './vitest.ts';

/** What of the settings of a run or a project is changed; the rest stays the project's. */
interface Settings {
  root: string;
  pool?: string;
  runner?: string;
  isolate?: boolean;
  fileParallelism?: boolean;
  maxWorkers?: number;
  minWorkers?: number;
  maxConcurrency?: number;
  poolOptions?: { forks?: object };
  poolMatchGlobs?: unknown;
  benchmark?: object;
  readonly browser?: { readonly enabled?: boolean };
  readonly coverage?: { enabled: boolean };
}

interface Project {
  readonly config: Settings;
  readonly name?: string;
  getName?(): string;
}

/** Of majors 3 and 4 an object, of older ones a pair. */
type NativeSpec =
  | { readonly project: Project; readonly moduleId: string }
  | (readonly [project: Project, file: string] & { readonly project?: undefined });

interface Native {
  readonly config: Settings;
  readonly projects: readonly Project[];
  reporters: unknown[];
  readonly state: {
    getFiles(): readonly BenchmarkTask[];
    getUnhandledErrors(): readonly unknown[];
    clearErrors(): void;
  };
  globTestSpecifications?(filters: readonly string[]): Promise<readonly NativeSpec[]>;
  globTestSpecs?(filters: readonly string[]): Promise<readonly NativeSpec[]>;
  globTestFiles?(filters: readonly string[]): Promise<readonly NativeSpec[]>;
  runTestSpecifications?(specs: readonly NativeSpec[], all: boolean): Promise<unknown>;
  runFiles?(specs: readonly NativeSpec[], all: boolean): Promise<unknown>;
}

export interface VitestNode {
  readonly createVitest: (mode: 'benchmark', options: object) => Promise<Native>;
  readonly parseCLI?: (argv: readonly string[]) => { readonly options: object };
}

export interface Spec {
  readonly project: string;
  /** Absolute path. */
  readonly file: string;
  readonly inBrowser: boolean;
  readonly native: NativeSpec;
}

export interface HeldVitest {
  readonly root: string;
  readonly native: Native;
  run(specs: readonly Spec[]): Promise<unknown>;
  /** What the last run told of. */
  errors(): readonly string[];
  /** What the files that were run hold. */
  files(): readonly FileTasks[];
}

/** Starts the project's vitest, with its own settings but for where and how files run. */
export const hold = async (
  { createVitest, parseCLI }: VitestNode,
  request: HolderRequest,
): Promise<HeldVitest> => {
  const own = request.args.length === 0 ? {} : parseCLI?.(['vitest', 'bench', ...request.args]).options;
  const native = await createVitest('benchmark', {
    ...own,
    watch: false,
    run: true,
    ui: false,
    passWithNoTests: true,
    disableConsoleIntercept: true,
    coverage: { enabled: false },
    typecheck: { enabled: false },
  });
  // Reports are ours, and files of the project's own would be written anew by every run.
  native.reporters = [];
  for (const config of new Set([native.config, ...native.projects.map((project) => project.config)]))
    settle(config, request);
  return {
    root: native.config.root,
    native,
    async run(specs) {
      native.state.clearErrors();
      const wanted = specs.map((spec) => spec.native);
      return native.runTestSpecifications === undefined
        ? native.runFiles?.(wanted, false)
        : native.runTestSpecifications(wanted, false);
    },
    errors: () => native.state.getUnhandledErrors().map(errorInWords),
    files: () => native.state.getFiles().map(fileTasks),
  };
};

/** One process at a time: a new one for each file, or the same for all where they are only listed. */
const settle = (config: Settings, { list, runner }: HolderRequest): void => {
  const one = { isolate: !list, singleFork: list, maxForks: 1, minForks: 1 };
  Object.assign(config, {
    runner,
    pool: 'forks',
    poolMatchGlobs: [],
    isolate: !list,
    fileParallelism: false,
    maxWorkers: 1,
    minWorkers: 1,
    poolOptions: { ...config.poolOptions, forks: { ...config.poolOptions?.forks, ...one } },
  });
  if (config.coverage !== undefined) config.coverage.enabled = false;
};

export const specsOf = async ({ native }: HeldVitest): Promise<readonly Spec[]> => {
  const found =
    (await native.globTestSpecifications?.([])) ??
    (await native.globTestSpecs?.([])) ??
    (await native.globTestFiles?.([])) ??
    [];
  return found.map((each) => {
    const [project, file] = each.project === undefined ? [each[0], each[1]] : [each.project, each.moduleId];
    const name = project.getName?.() ?? project.name ?? '';
    return { project: name, file, inBrowser: project.config.browser?.enabled === true, native: each };
  });
};
