// npm run evaluate -- --why: regressions of many kinds are put into small programs, and the gate is asked why. Counts how
// often it names the function that was made slower, and how often it names anybody when nothing was.

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchmarkFailure } from '../src/core/model/errors.ts';
import { explain, unexplained, type Evidence } from '../src/explain/explain.ts';
import { levelOfCheck } from '../src/explain/per-operation-cost.ts';
import type { Explanation } from '../src/core/model/explanation.ts';
import type { BenchmarkRecord, Trial } from '../src/core/model/report.ts';
import { seededRandom } from '../src/core/stats/random.ts';
import type { RunnerSpec } from '../src/core/model/runner-specs.ts';
import { METHOD } from '../src/core/decision/rule.ts';
import { findPin } from '../src/measure/pin.ts';
import type { TrialPlan } from '../src/measure/plan.ts';
import { runTrial } from '../src/measure/trial.ts';
import { checksToProfile } from '../src/pipeline/explain.ts';
import { ProfilerProblem } from '../src/profilers/profiler.ts';
import { profilersFor } from '../src/profilers/registry.ts';
import { profileRounds } from '../src/profilers/rounds.ts';
import { renderMarkdown } from '../src/report/markdown/render.ts';
import { RUNNERS } from '../src/runners/registry.ts';
import type { Runner, SideContext } from '../src/runners/runner.ts';
import { benchmarkEnvironment } from '../src/machine/benchmark-environment.ts';
import type { WhyCase } from './why-case.ts';
import { isNative } from './why-cases-native.ts';
import { UNCHANGED, WHY_CASES } from './why-cases.ts';
import { isPython, makeProject, type WhyProject } from './why-project.ts';
import { reportOf } from './why-report.ts';
import { simulationTable } from './why-simulation.ts';
import { printResults, type WhyResult } from './why-table.ts';
import { decodeProfiles, encodeProfile } from './why-traces.ts';
import type { Side } from '../src/core/model/quantities.ts';

export interface WhyOptions {
  readonly runs: number;
  readonly seed: number;
  readonly only?: string | undefined;
  readonly json?: string | undefined;
  /** File to which the profiles of unchanged code are added. */
  readonly record?: string | undefined;
}

/** Processor time, because it says the same on a busy machine as on a quiet one. */
const METRIC = 'cpu-time';
/** Trials that tell what an operation costs: as many as the earliest verdict rests on. */
const TRIALS = 8;
/** Slowdown that is claimed where there is none, to see whether anybody is blamed for it. */
const CLAIMED = 1.15;
/** Seconds an explanation takes at the most, as in the gate. */
const LIMIT = 20;

/** Runs and prints; the exit code is 1 when a target is missed. */
export async function evaluateWhy(options: WhyOptions): Promise<number> {
  const { only = '' } = options;
  const matches = ({ kind, project }: WhyCase): boolean =>
    kind.includes(only) || (only === 'JavaScript' && !isPython(project) && !isNative(project));
  const results: WhyResult[] = [];
  for (let run = 0; run < options.runs; run += 1)
    for (const wanted of [...WHY_CASES, ...UNCHANGED].filter(matches)) {
      results.push(...(await evaluateCase(wanted, options.seed + run, options.record).catch(failed(wanted))));
      const last = results.at(-1);
      console.error(
        `${wanted.kind}: ${last?.conclusion} ${last?.named ?? ''} (${last?.seconds.toFixed(1)} s)`,
      );
      if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 1)}\n`);
    }
  const code = printResults(results, LIMIT);
  if (options.only === undefined) console.log(`\n${simulated(options)}`);
  return code;
}

const SHIPPED_PROFILES = 'evaluation/traces/aa-profiles.jsonl';
const SIMULATED_RUNS = 250;

const simulated = ({ seed }: WhyOptions): string => {
  const pools = decodeProfiles(readFileSync(SHIPPED_PROFILES, 'utf8'));
  return simulationTable(pools.values(), SIMULATED_RUNS, seed);
};

/** No profiles in time, say: nobody is named. */
const failed =
  (wanted: WhyCase) =>
  (error: unknown): WhyResult[] => {
    if (!(error instanceof ProfilerProblem || error instanceof BenchmarkFailure)) throw error;
    const explanation = unexplained('case', METRIC, error.message, LIMIT);
    return [result(wanted, { builtName: (name) => name }, explanation)];
  };

async function evaluateCase(wanted: WhyCase, seed: number, record?: string): Promise<WhyResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-budgets-why-'));
  try {
    const project = await makeProject(folder, wanted);
    const { evidence, seconds } = await gather(wanted, project, seed);
    if (record !== undefined && UNCHANGED.includes(wanted))
      for (const profile of [...evidence.profiles.base, ...evidence.profiles.head])
        appendFileSync(record, `${encodeProfile(wanted.project, profile)}\n`);
    const honest = result(wanted, project, explain({ ...evidence, seconds }));
    if (wanted.guilty.length > 0 || evidence.level === null) return [honest];
    const level = { base: evidence.level.base, head: evidence.level.base * CLAIMED };
    const claimed = { ...wanted, kind: `${wanted.kind}, +15 % claimed` };
    return [honest, result(claimed, project, explain({ ...evidence, level, seconds }))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { environment } = benchmarkEnvironment(process.env);
const contextIn = (root: string): SideContext => ({
  root,
  environment,
  node: process.execPath,
  signal: new AbortController().signal,
  slowdown: 0,
  limit: 60,
});

/** The program itself, and not a version manager's stand-in, whose time is no Python's. */
const PYTHON = ((): string => {
  try {
    return execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
  } catch {
    return 'python3';
  }
})();

const specOf = ({ project }: WhyCase): RunnerSpec => {
  const directory = '.';
  if (project === 'import')
    return { kind: 'command', argv: [process.execPath, 'cli.js'], directory, environment: {} };
  if (project === 'py-import')
    return { kind: 'command', argv: [PYTHON, 'cli.py'], directory, environment: {} };
  if (isNative(project)) return { kind: 'command', argv: ['./case'], directory, environment: {} };
  if (!isPython(project)) return { kind: 'tinybench', file: 'case.bench.js', nodeArgs: [] };
  const code = { form: 'stmt', setup: 'from case import run', stmt: 'run()' } as const;
  return {
    kind: 'python',
    code,
    gc: false,
    interpreter: null,
    directory,
    environment: { PYTHONPATH: 'site-packages' },
  };
};

async function gather(
  wanted: WhyCase,
  { roots, changes }: WhyProject,
  seed: number,
): Promise<{ evidence: Evidence; seconds: number }> {
  const spec = specOf(wanted);
  const task = spec.kind === 'tinybench' ? 'case' : null;
  const contexts = { base: contextIn(roots.base), head: contextIn(roots.head) };
  const record = recordOf(await takeTrials(spec, task, contexts, seed));
  const [check] = checksToProfile([record], METRIC, { ...METHOD, tests: 1 });
  const profiler = profilersFor(spec, METRIC).find(({ exact = false }) => exact === isNative(wanted.project));
  if (check === undefined || profiler === undefined) throw new Error('nothing to profile with');
  const clock = (): number => performance.now() / 1000;
  const began = clock();
  const profiles = await profileRounds(profiler, {
    metric: METRIC,
    targets: { base: { spec, task, context: contexts.base }, head: { spec, task, context: contexts.head } },
    deadline: began + LIMIT,
    clock,
    signal: new AbortController().signal,
    keep: null,
  });
  // What is counted one by one needs no measurement beside it.
  const level = profiler.exact ? { level: null, waiting: true, notes: [] } : levelOfCheck(check, record);
  const evidence = { path: 'case', metric: METRIC, profiler: profiler.name, profiles, changes } as const;
  return { evidence: { ...evidence, ...level, seconds: 0 }, seconds: clock() - began };
}

async function takeTrials(
  spec: RunnerSpec,
  task: string | null,
  contexts: Readonly<Record<Side, SideContext>>,
  seed: number,
): Promise<Trial[]> {
  const { open, minimumPairs }: Runner = RUNNERS[spec.kind];
  if (open === undefined) throw new Error('nothing to time');
  const source = { minimumPairs, minimumSamples: 1, open: (side: Side) => open(spec, task, contexts[side]) };
  const pin = await findPin(process.env['PATH']);
  const trials: Trial[] = [];
  let plan: TrialPlan | null = null;
  for (let index = 0; index < TRIALS; index += 1) {
    const random = seededRandom(seed, `why/${index}`);
    const taken = await runTrial(source, {
      index,
      plan,
      pin,
      random,
      seed,
      clock: () => performance.now() / 1000,
      signal: contexts.head.signal,
      hurried: false,
      seconds: Infinity,
      control: false,
    });
    plan = taken.plan;
    trials.push(taken.trial);
  }
  return trials;
}

const recordOf = (trials: readonly Trial[]): BenchmarkRecord => ({
  path: 'case',
  suite: 'case',
  runner: 'tinybench',
  scenario: null,
  dataset: null,
  status: 'measured',
  harness: 'head',
  runtime: { base: null, head: null },
  trials,
  alone: [],
  control: [],
  exact: { base: null, head: null },
  reported: null,
  short: null,
  stored: null,
  recipe: null,
  warnings: [],
});

function result(
  wanted: WhyCase,
  { builtName }: Pick<WhyProject, 'builtName'>,
  explanation: Explanation,
): WhyResult {
  const { conclusion, functions, cost, seconds } = explanation;
  const guilty = wanted.guilty.map(builtName);
  const named = conclusion.kind === 'culprit' ? conclusion.place.name : null;
  const shown = [
    ...new Set([...(named === null ? [] : [named]), ...functions.map(({ place }) => place.name)]),
  ];
  const place =
    named !== null && guilty.includes(named) ? 0 : shown.findIndex((name) => guilty.includes(name));
  return {
    kind: wanted.kind,
    slowdown: cost?.base ? cost.head / cost.base - 1 : 0,
    named,
    place: named !== null && place >= 0 ? place + 1 : null,
    share: 'share' in conclusion ? conclusion.share : 0,
    conclusion: conclusion.kind,
    seconds,
    lines: linesOf(explanation),
    guilty: wanted.guilty,
    explanation,
  };
}

/** Lines that the explanation takes in the comment. */
const linesOf = (explanation: Explanation): number => {
  const lines = (explanations: readonly Explanation[]): number =>
    renderMarkdown(reportOf(explanations)).split('\n').length;
  return lines([explanation]) - lines([]);
};
