// What perf-budgets.yml says about Python code that is timed as timeit does it.

/** Python code and how to run it. `directory` is relative to the project root. */
export interface PythonSpec<Kind extends string = 'python' | 'timeit'> {
  readonly kind: Kind;
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
      /** Several by name, each with a setup of its own. */
      readonly form: 'commands';
      readonly benchmarks: Readonly<Record<string, { readonly setup: string; readonly stmt: string }>>;
    }
  | {
      readonly form: 'call';
      /** `package.module:function`. */
      readonly call: string;
      /** By position, or by name; each a Python literal, such as `12` and `"12"`. */
      readonly args: readonly string[] | { readonly [name: string]: string };
    };
