// npm run evaluate -- --why: regressions of many kinds are put into small programs, and the gate is asked why. Counts how
// often it names the function that was made slower, and how often it names anybody when nothing was.

import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { BenchmarkFailure } from '../src/core/errors.ts';
import { explain, unexplained, type Evidence } from '../src/core/explain.ts';
import { levelOfCheck } from '../src/core/explain-level.ts';
import type { Explanation } from '../src/core/explanation.ts';
import type { BenchmarkRecord, Side, Trial } from '../src/core/model.ts';
import { seededRandom } from '../src/core/random.ts';
import type { RunnerSpec } from '../src/core/specs.ts';
import { METHOD } from '../src/measure/method.ts';
import { findPin } from '../src/measure/pin.ts';
import type { TrialPlan } from '../src/measure/plan.ts';
import { takeTrial } from '../src/measure/trial.ts';
import { checksToProfile } from '../src/pipeline/explaining.ts';
import { ProfilerProblem } from '../src/profilers/profiler.ts';
import { profilersFor } from '../src/profilers/registry.ts';
import { takeRounds } from '../src/profilers/rounds.ts';
import { renderMarkdown } from '../src/report/markdown.ts';
import { RUNNERS } from '../src/runners/registry.ts';
import type { Runner, SideContext } from '../src/runners/runner.ts';
import { benchmarkEnvironment } from '../src/system/benchmark-environment.ts';
import type { WhyCase } from './why-case.ts';
import { UNCHANGED, WHY_CASES } from './why-cases.ts';
import { makeProject, type WhyProject } from './why-project.ts';
import { reportOf } from './why-report.ts';
import { encodeProfile } from './why-traces.ts';

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
/** Seconds the product takes at the most; on a busy machine the evaluation waits longer, to see what the profiles say. */
const LIMIT = 20;
const PATIENCE = 90;

export interface WhyResult {
  readonly kind: string;
  readonly slowdown: number;
  /** Who was named, and in what place the guilty stands among the functions shown; null: nobody, nowhere. */
  readonly named: string | null;
  readonly place: number | null;
  readonly share: number;
  readonly conclusion: string;
  readonly seconds: number;
  readonly lines: number;
  readonly guilty: readonly string[];
  readonly explanation: Explanation;
}

/** Runs and prints; the exit code is 1 when a target is missed. */
export async function evaluateWhy(options: WhyOptions): Promise<number> {
  const matches = ({ kind }: WhyCase): boolean => options.only === undefined || kind.includes(options.only);
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
  return print(results);
}

/** No profiles in time, say: nobody is named. */
const failed =
  (wanted: WhyCase) =>
  (error: unknown): WhyResult[] => {
    if (!(error instanceof ProfilerProblem || error instanceof BenchmarkFailure)) throw error;
    const explanation = unexplained('case', METRIC, error.message, PATIENCE);
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

const specOf = ({ project }: WhyCase): RunnerSpec =>
  project === 'import'
    ? { kind: 'command', argv: [process.execPath, 'cli.js'], directory: '.', environment: {} }
    : { kind: 'tinybench', file: 'case.bench.js', nodeArgs: [] };

async function gather(
  wanted: WhyCase,
  { roots, changes }: WhyProject,
  seed: number,
): Promise<{ evidence: Evidence; seconds: number }> {
  const spec = specOf(wanted);
  const task = spec.kind === 'command' ? null : 'case';
  const contexts = { base: contextIn(roots.base), head: contextIn(roots.head) };
  const record = recordOf(await takeTrials(spec, task, contexts, seed));
  const [check] = checksToProfile([record], METRIC, { ...METHOD, tests: 1 });
  const [profiler] = profilersFor(spec, METRIC);
  if (check === undefined || profiler === undefined) throw new Error('nothing to profile with');
  const clock = (): number => performance.now() / 1000;
  const began = clock();
  const profiles = await takeRounds(profiler, {
    metric: METRIC,
    targets: { base: { spec, task, context: contexts.base }, head: { spec, task, context: contexts.head } },
    deadline: began + PATIENCE,
    clock,
    signal: new AbortController().signal,
    keep: null,
  });
  const level = levelOfCheck(check, record);
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
  const pin = await findPin();
  const trials: Trial[] = [];
  let plan: TrialPlan | null = null;
  for (let index = 0; index < TRIALS; index += 1) {
    const random = seededRandom(seed, `why/${index}`);
    const taken = await takeTrial(source, { index, plan, pin, random, control: false });
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
  failure: null,
  harness: 'head',
  runtime: { base: null, head: null },
  trials,
  alone: [],
  control: [],
  exact: { base: null, head: null },
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

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

function print(results: readonly WhyResult[]): number {
  const regressions = results.filter(({ guilty }) => guilty.length > 0);
  const innocent = results.filter(({ guilty }) => guilty.length === 0);
  const head = ['regression', 'slower by', 'named', 'is right', 'explains', 'seconds', 'lines'];
  const rows = regressions.map((each) => [
    each.kind,
    percent(each.slowdown),
    each.named ?? `nobody (${each.conclusion})`,
    each.place === 1 ? 'yes' : each.place === null ? 'no' : `place ${each.place}`,
    percent(each.share),
    each.seconds.toFixed(1),
    String(each.lines),
  ]);
  console.log(markdownTable([head, ...rows], { align: ['l', 'r', 'l', 'l', 'r', 'r', 'r'] }));
  const nobody = innocent.map((each) => [
    each.kind,
    percent(each.slowdown),
    each.named ?? 'nobody',
    each.conclusion,
  ]);
  if (nobody.length > 0)
    console.log(
      `\n${markdownTable([['unchanged', 'slower by', 'named', 'says'], ...nobody], { align: ['l', 'r', 'l', 'l'] })}`,
    );
  return summary(regressions, innocent);
}

function summary(regressions: readonly WhyResult[], innocent: readonly WhyResult[]): number {
  const share = (some: readonly WhyResult[], test: (each: WhyResult) => boolean): number =>
    some.length === 0 ? 1 : some.filter(test).length / some.length;
  const [seconds, lines] = [
    Math.max(0, ...regressions.map((each) => each.seconds)),
    Math.max(0, ...regressions.map((each) => each.lines)),
  ];
  const targets = [
    ['guilty function named first', 'at least 95 %', share(regressions, ({ place }) => place === 1), 0.95],
    ['among the first three', '100 %', share(regressions, ({ place }) => place !== null && place <= 3), 1],
    ['unchanged code: nobody named', 'at least 95 %', share(innocent, ({ named }) => named === null), 0.95],
  ] as const;
  const rows = targets.map(([name, wanted, got, least]) => [
    name,
    wanted,
    percent(got),
    got >= least ? '✓' : '✗',
  ]);
  rows.push(['seconds for a regression, at most', '20', seconds.toFixed(1), seconds <= LIMIT ? '✓' : '✗']);
  rows.push(['lines in the comment, at most', '25', String(lines), lines <= 25 ? '✓' : '✗']);
  console.log(
    `\n${markdownTable([['', 'to reach', 'reached', ''], ...rows], { align: ['l', 'r', 'r', 'l'] })}`,
  );
  return rows.every((row) => row.at(-1) === '✓') ? 0 : 1;
}
