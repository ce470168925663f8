// What perf-budgets.yml says about how a benchmark is run, one noun a runner. `kind` is the key in the file and in
// the registry of runners.

import type { HttpSpec } from './http-spec.ts';
import type { CommandSpec, ProgramSpec } from './program-spec.ts';
import type { PythonSpec } from './python-spec.ts';
import type { Source } from './metrics.ts';
import type {
  AsvSpec,
  Catch2Spec,
  CriterionSpec,
  DivanSpec,
  GoSpec,
  GoogleBenchmarkSpec,
  JmhSpec,
  NodeFileSpec,
  NodeToolSpec,
  PyperfSpec,
  PytestSpec,
  ReportSpec,
  SizeSpec,
  VitestSpec,
} from './suite-specs.ts';
import { pytestFiles, isTestFile } from './pytest-files.ts';
import { inFolder, isSuiteFile, suiteFiles } from './suite-files.ts';

/** Every runner's spec, by the key that declares it. */
interface Specs {
  readonly tinybench: NodeFileSpec<'tinybench'>;
  readonly mitata: NodeFileSpec<'mitata'>;
  readonly benchmark: NodeFileSpec<'benchmark'>;
  readonly command: CommandSpec;
  readonly python: PythonSpec<'python'>;
  readonly timeit: PythonSpec<'timeit'>;
  readonly pytest: PytestSpec;
  readonly http: HttpSpec;
  readonly report: ReportSpec;
  readonly size: SizeSpec;
  readonly go: GoSpec;
  readonly criterion: CriterionSpec;
  readonly divan: DivanSpec;
  readonly asv: AsvSpec;
  readonly pyperf: PyperfSpec;
  readonly 'google-benchmark': GoogleBenchmarkSpec;
  readonly catch2: Catch2Spec;
  readonly jmh: JmhSpec;
  readonly vitest: VitestSpec;
}

export type RunnerKind = keyof Specs;
export type SpecOf<Kind extends RunnerKind> = Specs[Kind];
export type RunnerSpec = Specs[RunnerKind];

/** What runs a benchmark besides the project's own node: a program, something that listing it tells, or nobody can say. */
export type StartedBy = ProgramSpec | 'node' | 'interpreter' | 'files' | 'unknown';

/** What the gate must know of a runner without running it. */
interface Traits<Spec> {
  /** Where its metrics come from; `any`: a tool's report may hold whatever there is. */
  readonly sources: readonly Source[] | 'any';
  /** Only what its tool tells of a benchmark says which of them it has. */
  readonly toldByTool: boolean;
  /** It calls an operation in a loop of its own, which very short operations are measured with. */
  readonly looped: boolean;
  /** Files and folders a benchmark itself consists of, relative to the project: edited, it is another benchmark. A tool's report is not one, it comes out. */
  readonly files: (spec: Spec) => readonly string[];
  /** Whether a file, relative to the project, is one of them or in one of them; left out: it is one of them. */
  readonly holds?: (spec: Spec, file: string) => boolean;
  readonly startedBy: (spec: Spec) => StartedBy;
  /** How base runs what head declares; null: as base itself declares it. */
  readonly onBase: (head: Spec, base: Spec | null) => Spec | null;
  /** It asks what runs anyway: whatever is checked out, that stays the same. */
  readonly isShared: (spec: Spec) => boolean;
  /** Folder, relative to the project, whose Python environment it takes; null: none. */
  readonly pythonFolder: (spec: Spec) => string | null;
  /** Tasks that its declaration names, null for the suite as one; null: only what runs knows its tasks. */
  readonly tasks: (spec: Spec) => readonly (string | null)[] | null;
}

const ONE = [null] as const;
const timed = ['operations', 'trial'] as const;

const usual = {
  toldByTool: false,
  looped: false,
  files: () => [],
  onBase: <Spec>(head: Spec) => head,
  isShared: () => false,
  pythonFolder: () => null,
  tasks: () => null,
} as const;

/** It runs in the Python that it names, or that of its folder. */
const inPython = {
  startedBy: (): StartedBy => 'interpreter',
  pythonFolder: ({ interpreter, directory }: Pick<PythonSpec, 'interpreter' | 'directory'>) =>
    interpreter === null ? directory : null,
} as const;

/** A program of the tool that is found on PATH. */
const onPath =
  (program: string) =>
  ({ directory, environment }: Omit<ProgramSpec, 'argv'>): StartedBy => ({
    argv: [program],
    directory,
    environment,
  });

/** Single benchmarks of a tool take turns, and it tells what there is of each. */
const toldInTurns = { ...usual, sources: timed, toldByTool: true, looped: true } as const;

const nodeFile: Traits<NodeToolSpec> = {
  ...usual,
  sources: [...timed, 'instructions'],
  looped: true,
  files: ({ file }) => [file],
  startedBy: () => 'node',
};

const statements: Traits<PythonSpec> = {
  ...usual,
  sources: [...timed, 'instructions'],
  looped: true,
  ...inPython,
  tasks: ({ code }) => ('benchmarks' in code ? Object.keys(code.benchmarks) : ONE),
};

/** Bench targets that cargo compiles. */
const benchTargets: Traits<CriterionSpec | DivanSpec> = {
  ...toldInTurns,
  files: ({ directory, benches }) =>
    benches.filter((bench) => bench.endsWith('.rs')).map((bench) => inFolder(directory, bench)),
  startedBy: onPath('cargo'),
};

/** A program that `prepare` builds. */
const builtProgram: Traits<GoogleBenchmarkSpec | Catch2Spec> = {
  ...toldInTurns,
  startedBy: ({ program, directory, environment }) => ({ argv: [`./${program}`], directory, environment }),
};

/** A row for every runner. */
const TRAITS: { readonly [Kind in RunnerKind]: Traits<SpecOf<Kind>> } = {
  tinybench: nodeFile as Traits<NodeFileSpec<'tinybench'>>,
  mitata: nodeFile as Traits<NodeFileSpec<'mitata'>>,
  benchmark: nodeFile as Traits<NodeFileSpec<'benchmark'>>,
  command: {
    ...usual,
    sources: [...timed, 'instructions'],
    startedBy: (spec) => spec,
    tasks: () => ONE,
  },
  python: statements as Traits<PythonSpec<'python'>>,
  timeit: statements as Traits<PythonSpec<'timeit'>>,
  pytest: {
    ...usual,
    sources: [...timed, 'instructions'],
    looped: true,
    files: pytestFiles,
    holds: (spec, file) => pytestFiles(spec).some((path) => isTestFile(path, file)),
    ...inPython,
  },
  http: {
    ...usual,
    sources: timed,
    files: ({ requests }) =>
      requests.flatMap(({ body }) => (body !== null && 'file' in body ? body.file : [])),
    // What answers where no server is started may be another program every day.
    startedBy: ({ serve }) => serve ?? 'unknown',
    // It is asked what head is asked, and started as base itself says.
    onBase: (head, base) =>
      base === null || head.serve === null || base.serve === null
        ? head
        : { ...head, serve: base.serve, ready: base.ready, within: base.within },
    isShared: ({ serve }) => serve === null,
    tasks: () => ONE,
  },
  report: { ...usual, sources: 'any', toldByTool: true, startedBy: (spec) => spec },
  size: {
    ...usual,
    sources: ['files'],
    // Nothing runs; what compresses is what exact values rest on.
    startedBy: () => 'files',
    // Where a build puts its files is no benchmark code: each side knows its own.
    onBase: (_, base) => base,
    tasks: ({ each }) => (each ? null : ONE),
  },
  go: { ...toldInTurns, startedBy: onPath('go') },
  criterion: benchTargets as Traits<CriterionSpec>,
  divan: benchTargets as Traits<DivanSpec>,
  'google-benchmark': builtProgram as Traits<GoogleBenchmarkSpec>,
  catch2: builtProgram as Traits<Catch2Spec>,
  jmh: { ...toldInTurns, startedBy: onPath('java') },
  asv: {
    ...toldInTurns,
    files: ({ directory, benchmarks }) => [inFolder(directory, benchmarks)],
    holds: ({ directory, benchmarks }, file) => file.startsWith(`${inFolder(directory, benchmarks)}/`),
    ...inPython,
  },
  pyperf: {
    ...usual,
    sources: [...timed, 'instructions'],
    looped: true,
    files: (spec) => suiteFiles(spec),
    holds: (spec, file) => isSuiteFile(spec, file),
    ...inPython,
  },
  vitest: {
    ...usual,
    sources: timed,
    looped: true,
    files: (spec) => suiteFiles(spec),
    holds: (spec, file) => isSuiteFile(spec, file),
    startedBy: () => 'node',
  },
};

/** Whether it is a file whose functions are called by our worker in the project's own node. */
export const isNodeTool = (spec: RunnerSpec): spec is NodeToolSpec =>
  spec.kind === 'tinybench' || spec.kind === 'mitata' || spec.kind === 'benchmark';

export const RUNNER_KINDS = Object.keys(TRAITS) as RunnerKind[];

/** The kind of a spec is the key of its row. */
const traitsOf = (spec: RunnerSpec): Traits<RunnerSpec> => TRAITS[spec.kind] as Traits<RunnerSpec>;

/** Whether a file, relative to the project, is part of the benchmark itself. */
export const isBenchmarkFile = (spec: RunnerSpec, file: string): boolean =>
  traitsOf(spec).holds?.(spec, file) ?? filesOfSpec(spec).includes(file);
export const filesOfSpec = (spec: RunnerSpec): readonly string[] => traitsOf(spec).files(spec);
export const startedBy = (spec: RunnerSpec): StartedBy => traitsOf(spec).startedBy(spec);
export const isShared = (spec: RunnerSpec): boolean => traitsOf(spec).isShared(spec);
export const pythonFolderOf = (spec: RunnerSpec): string | null => traitsOf(spec).pythonFolder(spec);
export const declaredTasks = (spec: RunnerSpec): readonly (string | null)[] | null =>
  traitsOf(spec).tasks(spec);
export const isLooped = (kind: RunnerKind): boolean => TRAITS[kind].looped;

/** How base runs head's benchmark; a spec of another kind on base is no help. */
export const runOnBase = (head: RunnerSpec, base: RunnerSpec | null): RunnerSpec | null =>
  traitsOf(head).onBase(head, base?.kind === head.kind ? base : null);

/** Whether only what the tool tells of a benchmark says which metrics it has. */
export const isToldByTool = (kind: RunnerKind): boolean => TRAITS[kind].toldByTool;

/** Whether a benchmark of this kind can have metrics of this source. */
export const canRead = (kind: RunnerKind, source: Source): boolean => {
  const { sources } = TRAITS[kind];
  return sources === 'any' || sources.includes(source);
};
