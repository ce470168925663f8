// What perf-budgets.yml says about how a benchmark is run, one noun a runner. `kind` is the key in the file and in
// the registry of runners.

/** How to run a tinybench file: path relative to the project root. */
export interface TinybenchSpec {
  readonly kind: 'tinybench';
  readonly file: string;
  readonly nodeArgs: readonly string[];
}

/** How to run a program once; every run is one operation. `directory` is relative to the project root. */
export interface CommandSpec {
  readonly kind: 'command';
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

export type RunnerSpec = TinybenchSpec | CommandSpec;

export type RunnerKind = RunnerSpec['kind'];

/** Every kind of runner, for whoever checks a record. */
export const RUNNER_KINDS = ['tinybench', 'command'] as const satisfies readonly RunnerKind[];
