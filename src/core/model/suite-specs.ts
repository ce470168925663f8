// What perf-budgets.yml says about suites of other tools that are run as they are, one noun a tool.

/** Tests that use the `benchmark` fixture. Paths are relative to `directory`, and that to the project root. */
export interface PytestSpec {
  readonly kind: 'pytest';
  /** Files, folders or names of tests, as pytest takes them. */
  readonly paths: readonly string[];
  /** Globs of names of benchmarks, whole or after the file; none: all. */
  readonly only: readonly string[];
  readonly exclude: readonly string[];
  /** More arguments for pytest. */
  readonly args: readonly string[];
  /** A command that starts Python; null: found in the project, then on PATH. */
  readonly interpreter: readonly string[] | null;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

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

/** Which benchmarks of a tool's suite are run, and how it is called; the same words for every tool. */
export interface ToolOptions {
  /** Globs of names within the suite; none: all. What a name stands below is chosen with it. */
  readonly only: readonly string[];
  readonly exclude: readonly string[];
  /** Arguments for the tool, as its own command line takes them. */
  readonly args: readonly string[];
  /** Relative to the project. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Packages whose benchmarks `go test` would run. */
export interface GoSpec extends ToolOptions {
  readonly kind: 'go';
  /** As the go command takes them, such as `./...`. */
  readonly packages: readonly string[];
}

/** Bench targets of Cargo that are made with criterion. */
export interface CriterionSpec extends ToolOptions {
  readonly kind: 'criterion';
  /** Names or globs of names, source files, and folders, relative to `directory`. */
  readonly benches: readonly string[];
}

/** Bench targets of Cargo that are made with divan. */
export interface DivanSpec extends Omit<CriterionSpec, 'kind'> {
  readonly kind: 'divan';
}

/** A compiled program with benchmarks of Google Benchmark. */
export interface GoogleBenchmarkSpec extends ToolOptions {
  readonly kind: 'google-benchmark';
  /** Path, relative to `directory`. */
  readonly program: string;
}

/** A compiled program with benchmarks of Catch2. */
export interface Catch2Spec extends ToolOptions {
  readonly kind: 'catch2';
  /** Path, relative to `directory`. */
  readonly program: string;
}

/** A jar with benchmarks of JMH. */
export interface JmhSpec extends ToolOptions {
  readonly kind: 'jmh';
  /** Path, relative to `directory`. */
  readonly jar: string;
}

/** A folder with benchmarks of airspeed velocity. */
export interface AsvSpec extends Omit<ToolOptions, 'args'> {
  readonly kind: 'asv';
  /** The folder, relative to `directory`. */
  readonly benchmarks: string;
  /** A command that starts Python; null: found in the project, then on PATH. */
  readonly interpreter: readonly string[] | null;
}

/** Scripts that use `pyperf.Runner`. */
export interface PyperfSpec extends ToolOptions {
  readonly kind: 'pyperf';
  /** Files and globs, relative to `directory`. */
  readonly files: readonly string[];
  /** A command that starts Python; null: found in the project, then on PATH. */
  readonly interpreter: readonly string[] | null;
}

/** Benchmark files that the project's vitest runs. */
export interface VitestSpec extends ToolOptions {
  readonly kind: 'vitest';
  /** Files, folders and globs, relative to `directory`. */
  readonly files: readonly string[];
}

/** A file of a tool for Node that registers functions, whose runs of its own are left out: path relative to the project. */
export interface NodeFileSpec<Kind extends string = string> {
  readonly kind: Kind;
  readonly file: string;
  readonly nodeArgs: readonly string[];
  /** Besides what every benchmark gets; left out: nothing. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Tools whose files our worker loads, to call their functions in turns. */
export type NodeTool = 'tinybench' | 'mitata' | 'benchmark';
export type NodeToolSpec = NodeFileSpec<NodeTool>;
