// What of a project's vitest a runner for it needs, in the words of majors 2 to 4.

import type { FoundTask } from '../../tinybench/worker/load-file.ts';

/** A file, a group, or a benchmark. */
export interface BenchmarkTask {
  readonly name: string;
  mode: string;
  readonly meta?: { readonly benchmark?: boolean };
  readonly tasks?: readonly BenchmarkTask[];
  readonly filepath?: string;
  readonly projectName?: string | undefined;
  readonly result?: { readonly errors?: readonly unknown[] };
}

/** Options of a tinybench Bench, which those of a vitest benchmark are. */
interface BenchOptions {
  readonly setup?: FoundTask['setup'];
  readonly teardown?: FoundTask['setup'];
}

interface BenchmarkRunner {
  importTinybench(): Promise<{
    readonly Bench: new (options: object) => object;
    readonly Task: new (bench: object, name: string, fn: unknown) => object;
  }>;
  runSuite(suite: unknown): unknown;
}

export interface Vitest {
  readonly Runner: new (config: unknown) => BenchmarkRunner;
  readonly benchFn: (task: BenchmarkTask) => FoundTask['fn'];
  readonly benchOptions: (task: BenchmarkTask) => BenchOptions | undefined;
}

interface Index {
  readonly BenchmarkRunner?: Vitest['Runner'];
  readonly TestRunner?: {
    readonly getBenchFn: Vitest['benchFn'];
    readonly getBenchOptions: Vitest['benchOptions'];
  };
}

/** `load` imports a file of vitest's own code. */
export const vitestAt = async (load: (name: string) => Promise<unknown>): Promise<Vitest> => {
  const { BenchmarkRunner, TestRunner } = (await load('index.js')) as Index;
  if (BenchmarkRunner !== undefined && TestRunner?.getBenchFn !== undefined)
    return {
      Runner: BenchmarkRunner,
      benchFn: TestRunner.getBenchFn,
      benchOptions: TestRunner.getBenchOptions,
    };
  // Up to 4.0.
  const { NodeBenchmarkRunner } = (await load('runners.js')) as {
    NodeBenchmarkRunner: Vitest['Runner'];
  };
  const { getBenchFn, getBenchOptions } = (await load('suite.js')) as NonNullable<Index['TestRunner']>;
  return { Runner: NodeBenchmarkRunner, benchFn: getBenchFn, benchOptions: getBenchOptions };
};
