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
      /** By position, or by name; each a Python literal, such as `12` and `"12"`. */
      readonly args: readonly string[] | { readonly [name: string]: string };
    };

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

/** A program, without a shell. `directory` is relative to the project root. */
export type ProgramSpec = Omit<CommandSpec, 'kind'>;

/** One kind of request; `{port}` in its URL is the port of the server. */
export interface HttpRequestSpec {
  /** As messages call it. */
  readonly name: string;
  /** Share of the requests that are of this kind, relative to the others. */
  readonly weight: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or the path of a file relative to the project root. */
  readonly body: { readonly text: string } | { readonly file: string } | null;
  /** The status a good answer has; null: any from 200 to 299. */
  readonly expect: number | null;
}

/** How load is put on an HTTP service. All its requests together are one benchmark. */
export interface HttpSpec {
  readonly kind: 'http';
  /** How the service is started; `{port}` stands for a free port. Null: it runs already. */
  readonly serve: ProgramSpec | null;
  /** Null: ready when the first request is answered as it should be. */
  readonly ready: HttpReadySpec | null;
  /** Seconds the service may take to get ready. */
  readonly within: number;
  readonly requests: readonly HttpRequestSpec[];
  /** Seconds the service is asked before it is measured; null: until it answers no faster. */
  readonly warmUp: number | null;
  /** Seconds each side is asked in one trial. */
  readonly duration: number;
  /** Requests a second, whatever the service answers; null: the next request follows each answer. */
  readonly rate: number | null;
  /** Connections at the most. */
  readonly connections: number;
  readonly keepAlive: boolean;
  /** Seconds a request may wait for its answer. */
  readonly timeout: number;
  /** Share of requests that may fail. */
  readonly errors: number;
  /** Certificate authority, a PEM file relative to the project root. */
  readonly ca: string | null;
}

export interface HttpReadySpec {
  readonly url: string;
  /** Null: any status from 200 to 399. */
  readonly status: number | null;
}

/** Files a benchmark itself consists of, relative to the project: edited, it is another benchmark. A tool's report is not one, it comes out. */
export function filesOfSpec(spec: RunnerSpec): readonly string[] {
  if (spec.kind === 'tinybench') return [spec.file];
  if (spec.kind !== 'http') return [];
  return spec.requests.flatMap(({ body }) => (body !== null && 'file' in body ? body.file : []));
}

/** A service that runs anyway: whatever is checked out, it stays the same. */
export const isShared = (spec: RunnerSpec): boolean => spec.kind === 'http' && spec.serve === null;

/** How base runs head's benchmark: it is asked what head is asked, and started as base itself says. */
export const runOnBase = (head: RunnerSpec, base: RunnerSpec): RunnerSpec =>
  head.kind === 'http' && base.kind === 'http' && head.serve !== null && base.serve !== null
    ? { ...head, serve: base.serve, ready: base.ready, within: base.within }
    : head;

export type RunnerSpec = TinybenchSpec | CommandSpec | PythonSpec | HttpSpec | ReportSpec | SizeSpec;

export type RunnerKind = RunnerSpec['kind'];

/** Every kind of runner, for whoever checks a record. */
export const RUNNER_KINDS = [
  'tinybench',
  'command',
  'python',
  'http',
  'report',
  'size',
] as const satisfies readonly RunnerKind[];
