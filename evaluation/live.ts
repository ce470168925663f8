// npm run evaluate -- --live: the gate itself, end to end on this machine, on unchanged code and with a real
// slowdown injected. Every run is a check of its own; runs of all kinds take their trials round-robin.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownTable } from 'markdown-table';
import { UserError } from '../src/core/model/errors.ts';
import { judge } from '../src/core/decision/judge.ts';
import { wantsControl } from '../src/core/decision/limit-outcomes.ts';
import { ruleOf, type PlannedCheck } from '../src/core/decision/rule.ts';
import type { MetricName } from '../src/core/model/metrics.ts';
import type { BenchmarkRecord, Method, Verdict } from '../src/core/model/report.ts';
import { measure } from '../src/measure/engine.ts';
import { METHOD } from '../src/core/decision/rule.ts';
import { findPin } from '../src/measure/pin.ts';
import { RUNNERS } from '../src/runners/registry.ts';
import type { Runner, SideContext } from '../src/runners/runner.ts';
import { benchmarkEnvironment } from '../src/machine/benchmark-environment.ts';
import { specOf, WORKLOADS, type Workload } from './workloads.ts';
import { trialsNeeded } from '../src/core/decision/stopping.ts';
import type { Side } from '../src/core/model/quantities.ts';
import type { Measured, Subject } from '../src/measure/state.ts';
import { NOTHING_MEASURED } from '../src/core/model/measurement.ts';

export interface LiveOptions {
  /** Runs of every workload and slowdown. */
  readonly runs: number;
  readonly seed: number;
  /** Only workloads whose name has this in it. */
  readonly workload?: string;
  /** File for the trials of unchanged code, as recordings. */
  readonly record?: string;
}

const BUDGET = 0.05;
const SLOWDOWNS = [0, 0.08, 0.1, 0.2];

interface Run {
  readonly workload: Workload;
  readonly slowdown: number;
  readonly path: string;
}

/** Runs and prints; the exit code is 1 when unchanged code was called over. */
export async function evaluateLive(options: LiveOptions): Promise<number> {
  const method: Method = { ...METHOD, tests: 1 };
  const workloads = WORKLOADS.filter(({ name }) => name.includes(options.workload ?? ''));
  if (workloads.length === 0)
    throw new UserError(`no workload has ${options.workload} in its name`, {
      hint: `there are ${WORKLOADS.map(({ name }) => name).join(', ')}`,
    });
  const runs = workloads.flatMap((workload) =>
    SLOWDOWNS.flatMap((slowdown) =>
      Array.from({ length: options.runs }, (_, index): Run => {
        return { workload, slowdown, path: `${workload.name} +${slowdown * 100} % ${index}` };
      }),
    ),
  );
  const question = questionFor(runs);
  const started = performance.now();
  const pin = await findPin(process.env['PATH']);
  const rule = ruleOf(method);

  let decided = 0;
  const measured = await measure(runs.map(subjectOf), {
    ...method,
    seed: options.seed,
    timeLimit: Infinity,
    pin,
    needed: (each) => trialsNeeded(question(each.path), recordOf(each), rule) ?? 0,
    wantsControl: (each) => wantsControl(question(each.path), recordOf(each), rule),
    onProgress: (event) => {
      if (event.kind === 'decided')
        console.error(`${(decided += 1)} of ${runs.length} decided: ${event.path} after ${event.trials}`);
    },
    clock: () => performance.now() / 1000,
    signal: new AbortController().signal,
  });
  const results = measured.map((each, index) => ({
    ...(runs[index] as Run),
    trials: each.trials.length,
    verdict: judge(question(each.path), recordOf(each), rule).verdict,
  }));
  console.log(table(results));
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  const where = pin === null ? 'not pinned' : `pinned to core ${pin.core}`;
  console.log(
    `\n${runs.length} checks, budget +5 %, ${options.runs} a cell, ${minutes} minutes, ${where}, seed ${options.seed}.`,
  );
  if (options.record !== undefined) record(options.record, runs, measured);
  return results.some(({ slowdown, verdict }) => slowdown === 0 && verdict === 'over') ? 1 : 0;
}

const { environment } = benchmarkEnvironment(process.env);
const context = (slowdown: number): SideContext => ({
  root: resolve('evaluation/live'),
  environment,
  node: process.execPath,
  signal: new AbortController().signal,
  limit: 300,
  slowdown,
});

function subjectOf({ workload, slowdown, path }: Run): Subject {
  const { open, runSuite: together, minimumPairs }: Runner = RUNNERS[specOf(workload, 0).kind];
  const isReal = typeof workload.spec === 'function';
  const run = (side: Side) => {
    if (together === undefined) throw new TypeError(`${workload.name} is not measured in one run`);
    return together(specOf(workload, side === 'head' ? slowdown : 0), context(0));
  };
  return {
    path,
    headOnly: false,
    isNew: false,
    timed: true,
    suiteRun: together === undefined ? null : { run: { suite: path, run }, taskOn: () => workload.task },
    exact: null,
    minimumPairs,
    minimumSamples: 1,
    open: (side, { seed, hurried, signal }) => {
      if (open === undefined) throw new TypeError(`${workload.name} has nothing to time`);
      const more = side === 'head' ? slowdown : 0;
      const given = { ...context(isReal ? 0 : more), signal };
      return open(specOf(workload, more), workload.task, given, { seed, hurried, metrics: [] });
    },
  };
}

const metricOf = ({ metric }: Workload): MetricName => metric ?? 'p50';

const questionFor =
  (runs: readonly Run[]) =>
  (path: string): PlannedCheck => ({
    path,
    metric: metricOf((runs.find((run) => run.path === path) as Run).workload),
    budget: { maxRegression: BUDGET, max: null, atLeast: null, owner: null },
    budgetText: '+5 %',
    position: { line: 1, column: 1 },
  });

const recordOf = ({ path, trials, control, alone, failure }: Measured): BenchmarkRecord => {
  const declared = { path, suite: path, scenario: null, dataset: null, warnings: [] };
  const measured = { ...NOTHING_MEASURED, ...declared, trials, alone, control };
  const found = { ...measured, runner: 'tinybench', status: 'measured' } as const;
  return failure === null ? found : { ...found, status: 'failed', failure };
};

function table(results: readonly (Run & { readonly trials: number; readonly verdict: Verdict })[]): string {
  const kindOf = (workload: Workload): string => `${specOf(workload, 0).kind}, ${metricOf(workload)}`;
  const kinds = [...new Set(results.map(({ workload }) => kindOf(workload)))];
  const cells = kinds.flatMap((kind) => SLOWDOWNS.map((slowdown) => [kind, slowdown] as const));
  const rows = cells.map(([kind, slowdown]) => {
    const cell = results.filter((each) => each.slowdown === slowdown && kindOf(each.workload) === kind);
    const share = (...verdicts: Verdict[]): string => {
      const count = cell.filter(({ verdict }) => verdicts.includes(verdict)).length;
      return `${count} of ${cell.length}`;
    };
    const trials = cell.reduce((sum, each) => sum + each.trials, 0) / cell.length;
    const name = slowdown === 0 ? 'no change' : `+${slowdown * 100} %`;
    return [
      kind,
      name,
      share('over'),
      share('within', 'improved'),
      share('undecided'),
      share('failed'),
      trials.toFixed(1),
    ];
  });
  const head = ['runner and metric', 'injected', 'over', 'within', 'undecided', 'failed', 'mean trials'];
  return markdownTable([head, ...rows], { align: ['l', 'l', 'r', 'r', 'r', 'r', 'r'] });
}

/** Trials of unchanged code, one JSON object a line, in the format of evaluation/traces. */
function record(file: string, runs: readonly Run[], measured: readonly Measured[]): void {
  const lines = measured.flatMap(({ trials }, index) => {
    const run = runs[index] as Run;
    if (run.slowdown !== 0 || !['tinybench', 'python'].includes(specOf(run.workload, 0).kind)) return [];
    const origin = { machine: 'live', workload: run.workload.name, scheme: 'turns-pinned', turnMs: 10 };
    return trials.map((trial) => JSON.stringify({ ...origin, trial }));
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
}
