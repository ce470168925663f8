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

/** Python code and how to run it. `directory` is relative to the project root. */
export interface PythonSpec {
  readonly kind: 'python';
  readonly code: PythonCode;
  /** Whether the garbage collector stays on while operations are timed; timeit turns it off. */
  readonly gc: boolean;
  /** A command that starts Python; null: found in the project, then on PATH. */
  readonly interpreter: readonly string[] | null;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What is timed: a statement after a setup (timeit's two texts), several by name that share a setup, or a function. */
export type PythonCode =
  | { readonly form: 'stmt'; readonly setup: string; readonly stmt: string }
  | {
      readonly form: 'benchmarks';
      readonly setup: string;
      readonly benchmarks: Readonly<Record<string, string>>;
    }
  | {
      readonly form: 'call';
      /** `package.module:function`. */
      readonly call: string;
      /** By position, or by name; a text that is a number stands for the number. */
      readonly args: readonly PythonArgument[] | { readonly [name: string]: PythonArgument };
    };

export type PythonArgument =
  string | boolean | null | readonly PythonArgument[] | { readonly [name: string]: PythonArgument };

/** Files whose bytes are counted; globs are relative to the project root. */
export interface SizeSpec {
  readonly kind: 'size';
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  /** A benchmark of its own for every file, rather than one for all together. */
  readonly each: boolean;
}

/** How to run a tool that measures by itself and writes a report. Paths: `directory` in the project, `file` in it. */
export interface ReportSpec {
  readonly kind: 'report';
  readonly argv: readonly string[];
  /** A name in the registry of formats. */
  readonly format: string;
  /** Where the tool writes its report, a file or a folder; null: to stdout. */
  readonly file: string | null;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

export type RunnerSpec = TinybenchSpec | CommandSpec | PythonSpec | ReportSpec | SizeSpec;

export type RunnerKind = RunnerSpec['kind'];

/** Every kind of runner, for whoever checks a record. */
export const RUNNER_KINDS = [
  'tinybench',
  'command',
  'python',
  'report',
  'size',
] as const satisfies readonly RunnerKind[];
