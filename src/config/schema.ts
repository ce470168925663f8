import * as z from 'zod';
import type { RunnerKind, RunnerSpec, SpecOf } from '../core/model/runner-specs.ts';
import { asv } from './asv.ts';
import { budgets, someBudgets } from './budget-fields.ts';
import { catch2 } from './catch2.ts';
import { command } from './command.ts';
import { criterion, divan } from './criterion.ts';
import {
  benchmarkName,
  day,
  fileGlobs,
  globsInRepository,
  keysOf,
  line,
  mapping,
  onceKeysAreKnown,
  quantity,
  refuse,
} from './fields.ts';
import { go } from './go.ts';
import { googleBenchmark } from './google-benchmark.ts';
import { http } from './http.ts';
import { history } from './history.ts';
import { jmh } from './jmh.ts';
import { pilot } from './pilot.ts';
import { pyperf } from './pyperf.ts';
import { pytest } from './pytest.ts';
import { python } from './python.ts';
import { nodeFile } from './node-file.ts';
import { accepted } from './accepted.ts';
import { moved, removed } from './renames.ts';
import { report } from './report.ts';
import { size } from './size.ts';
import { timeit } from './timeit.ts';
import { vitest } from './vitest.ts';
import type { Dataset, Prepare } from '../core/model/configuration.ts';

// One line a runner: its key, what stands under it, and what an editor says about it.
const runners = {
  tinybench: nodeFile('tinybench', 'bench/parser.bench.ts')
    .optional()
    .describe('A file that makes one or more tinybench Bench; it may run itself.'),
  mitata: nodeFile('mitata', 'bench/parser.js')
    .optional()
    .describe('A file that calls `bench` of mitata, as it is; its own run is left out.'),
  benchmark: nodeFile('benchmark', 'bench/parser.js')
    .optional()
    .describe('A file that makes suites of Benchmark.js, as it is; its own run is left out.'),
  command: command.optional().describe('A program; every run of it is one operation. No shell is involved.'),
  python: python
    .optional()
    .describe('Python code (stmt or benchmarks) or a function (call), timed as timeit does.'),
  timeit: timeit
    .optional()
    .describe('Command lines of timeit (Python), as they are: one, or several by name.'),
  pytest: pytest
    .optional()
    .describe(
      'Tests that use the benchmark fixture of pytest-benchmark or pytest-codspeed, as they are; a path, a list of paths, or a mapping.',
    ),
  http: http
    .optional()
    .describe(
      'An HTTP service under load; every request is one operation. Needs request or requests, and serve unless the service runs already.',
    ),
  report: report.optional().describe('Another benchmark tool; perf-budgets reads the report it writes.'),
  size: size.optional().describe('Files whose size is counted, raw and compressed.'),
  go: go.optional().describe('Benchmarks of Go packages, compiled once a side and run one at a time.'),
  criterion: criterion
    .optional()
    .describe('Benches of criterion (Rust), compiled once a side and run one at a time.'),
  divan: divan.optional().describe('Benches of divan (Rust), compiled once a side and run one at a time.'),
  'google-benchmark': googleBenchmark
    .optional()
    .describe('A compiled program with benchmarks of Google Benchmark (C++), run one at a time.'),
  catch2: catch2
    .optional()
    .describe('A compiled program with benchmarks of Catch2 (C++), one test case at a time.'),
  jmh: jmh.optional().describe('A jar with benchmarks of JMH (JVM), each run by itself in short JVMs.'),
  asv: asv
    .optional()
    .describe(
      "Benchmarks of asv (Python), as they are, in the project's own Python and with no environments of asv.",
    ),
  pyperf: pyperf
    .optional()
    .describe(
      "Scripts that use pyperf.Runner (Python), as they are, in the project's own Python; a file or glob, a list of them, or a mapping.",
    ),
  vitest: vitest
    .optional()
    .describe(
      'Benchmarks of vitest (`bench`), as they are, run by the vitest of the project; a file, folder or glob, a list of them, or a mapping.',
    ),
} satisfies { readonly [Kind in RunnerKind]: z.ZodType<SpecOf<Kind> | undefined> };
const RUNNERS = Object.keys(runners) as RunnerKind[];

const DATASET = 'expected the name of a dataset, or { name: …, reviewed: 2026-01-31 }';

const dataset = z.union(
  [
    line(DATASET).transform((name): Dataset => ({ name, reviewed: null })),
    mapping(
      {
        name: line(DATASET).describe('Name of the dataset.'),
        reviewed: day
          .optional()
          .describe(
            'When somebody last checked that the data still resembles real data, such as 2026-01-31.',
          ),
      },
      DATASET,
    ).transform(({ name, reviewed }): Dataset => ({ name, reviewed: reviewed ?? null })),
  ],
  { error: DATASET },
);

/** The first runner that is declared; without one the file is refused elsewhere. */
const specIn = (fields: { readonly [Kind in RunnerKind]?: SpecOf<Kind> | undefined }): RunnerSpec =>
  RUNNERS.map((kind) => fields[kind]).find((spec) => spec !== undefined) ?? z.NEVER;

/** Options of a runner, which stand in its own mapping. */
function withinRunner(runner: RunnerKind, input: object): { keys: string[]; shown: string } {
  const keys = keysOf(runners[runner]);
  const [first = ''] = keys;
  const value: unknown = input[runner as keyof typeof input];
  const start = typeof value === 'string' ? `${first}: ${value}` : '…';
  return { keys, shown: `${runner}: { ${start}` };
}

const HOW = 'expected how to run the benchmark, such as { tinybench: bench/parser.bench.ts }';

const suite = mapping(
  {
    ...runners,
    scenario: line('expected a sentence')
      .optional()
      .describe('What is measured, in a sentence; shown in the report.'),
    dataset: dataset.optional().describe('The data it runs on; shown in the report.'),
    'when-changed': globsInRepository
      .default([])
      .describe(
        'Globs of files, also beside the project (../shared/**); a change that touches none of them skips the suite; default: never skipped.',
      ),
    harness: fileGlobs
      .default([])
      .describe(
        'Globs of more files that belong to the benchmark; as with the tinybench file, both sides run those of head; default: none.',
      ),
  },
  HOW,
  (input) => {
    const runner = RUNNERS.find((name) => name in input);
    return runner === undefined
      ? { what: 'runner', listed: RUNNERS }
      : { within: withinRunner(runner, input) };
  },
)
  .superRefine((fields, context) => {
    const [first, second] = RUNNERS.filter((name) => name in fields);
    if (first === undefined) refuse(context, `no runner: expected one of ${RUNNERS.join(', ')}`);
    if (second !== undefined) refuse(context, `expected one runner, not both ${first} and ${second}`);
  }, onceKeysAreKnown)
  .transform((fields) => ({
    runner: specIn(fields),
    scenario: fields.scenario ?? null,
    dataset: fields.dataset ?? null,
    whenChanged: fields['when-changed'],
    harness: fields.harness,
  }))
  .describe(
    'One benchmark (command, http, size) or several (tinybench, mitata, benchmark, python, timeit, pytest, go, criterion, divan, google-benchmark, catch2, jmh, asv, pyperf, vitest, report).',
  )
  .meta({ oneOf: RUNNERS.map((name) => ({ required: [name] })) });

const COMMAND = 'expected a shell command such as npm run build';
const MAPPING = `${COMMAND}, or { install: auto, build: npm run build }`;

const prepare = z
  .union(
    [
      z
        .string({ error: MAPPING })
        .refine((text) => text.trim() !== '', { error: MAPPING })
        .transform((build): Prepare => ({ install: null, build }))
        .meta({ title: 'shell command' }),
      mapping(
        {
          install: z
            .union([z.literal(false), z.string()], { error: 'expected auto, false or a shell command' })
            .default('auto')
            .describe(
              'auto: the package manager of the lockfile; false: nothing; or a shell command; default auto.',
            ),
          build: z
            .string({ error: COMMAND })
            .optional()
            .describe('A shell command that runs after it; default: none.'),
        },
        MAPPING,
      ).transform(({ install, build }): Prepare => ({ install: install || null, build: build ?? null })),
    ],
    { error: MAPPING },
  )
  .default({ install: 'auto', build: null });

const POLICIES = ['pass', 'warn', 'fail'] as const;

const timeLimit = quantity('s', (value) =>
  value >= 1 && value <= 6 * 3600 ? null : 'expected a time from 1s to 6h',
);

const EXPECTED = 'expected benchmarks and budgets';
const fields = {
  prepare: prepare.describe(
    'What runs in each checkout before measuring; a shell command replaces the automatic install; default: { install: auto }.',
  ),
  'time-limit': timeLimit
    .default({ text: '10m', value: 600 })
    .describe(
      'The longest the whole gate may take, from its first step to its last, from 1s to 6h; default 10m.',
    ),
  undecided: z
    .enum(POLICIES, { error: `expected one of ${POLICIES.join(', ')}` })
    .default('warn')
    .describe(
      'What undecided checks do to the run. pass: nothing; warn: one that is likely over fails it, the others pass with a warning; fail: each fails it; default warn.',
    ),
  isolation: z
    .enum(['auto', 'required', 'off'], { error: 'expected one of auto, required, off' })
    .default('auto')
    .describe(
      'Whether base and head each run in namespaces of their own (Linux), so that neither sees the other, the gate, or other temporary files. auto: where the system can; required: or nothing is measured; off: not; default auto.',
    ),
  network: z
    .enum(['none', 'loopback', 'host'], { error: 'expected one of none, loopback, host' })
    .default('loopback')
    .describe(
      "The network of measured code where isolation is in force; preparing has the machine's. none: none; loopback: one of its own, to its own servers; host: the machine's; default loopback.",
    ),
  benchmarks: z
    .record(benchmarkName, suite, {
      error: 'expected benchmarks by name, such as `search: { tinybench: bench/search.bench.js }`',
    })
    .refine((suites) => Object.keys(suites).length > 0, { error: 'expected at least one benchmark' })
    .describe('Suites: a name, and how to run it.'),
  budgets: budgets.describe('Path glob, metric, budget. A later rule overrides an earlier one, per metric.'),
  moved: moved
    .default({})
    .describe(
      'Suites and benchmarks that this change renames, by their names on base: { parser/small: parser/short }; they stay compared, under their budgets; remove the entries after the merge; default: none.',
    ),
  removed: removed
    .default([])
    .describe(
      'Suites and benchmarks that this change drops on purpose; holds once a code owner, or somebody else with write access, approves the pull request; remove the entries after the merge; default: none.',
    ),
  accepted: accepted
    .default([])
    .describe(
      'Costs that this change accepts on purpose, each up to a ceiling; holds once a code owner, or somebody else with write access, approves the pull request; afterwards the entry does nothing more; default: none.',
    ),
  history: history.optional(),
  pilot: pilot.optional(),
};

/** perf-budgets.yml. Parsing fills in every default and turns every quantity into base units. */
export const schema = mapping(fields, EXPECTED);

/** The same for those who only profile, and need no budgets. */
export const profilingSchema = mapping({ ...fields, budgets: someBudgets.default({}) }, EXPECTED);

export type ParsedFile = z.output<typeof schema>;
