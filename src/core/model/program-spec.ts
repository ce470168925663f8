// What perf-budgets.yml says about a program.

/** How to run a program once; every run is one operation. `directory` is relative to the project root. */
export interface CommandSpec {
  readonly kind: 'command';
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A program, without a shell. `directory` is relative to the project root. */
export type ProgramSpec = Omit<CommandSpec, 'kind'>;
