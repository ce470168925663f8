// Screening by times: head alone against what runs of main measured on machines like this one.

import { isPending } from '../../core/decision/judge.ts';
import { METHOD, ruleForChecks, SCREENING, type PlannedCheck } from '../../core/decision/rule.ts';
import type { BaselineRuns, BaselineUse, Screening } from '../../core/model/baseline-run.ts';
import { measurementOf, wasRun } from '../../core/model/measurement.ts';
import { metricOf } from '../../core/model/metrics.ts';
import { groupedByPath } from '../../core/model/paths.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { isScreenable } from '../../core/screening/screen.ts';
import { count } from '../../core/text/lists.ts';
import type { Candidate } from '../../measure/discover.ts';
import type { Pin } from '../../measure/pin.ts';
import type { Deadline } from '../deadline.ts';
import { measureScreened, type Attempt } from '../measure.ts';
import type { Pair } from '../open-pair.ts';
import type { BaselineRequest, RunContext } from '../request.ts';
import { asMeasured } from '../sides.ts';
import { recipesOf, toldRecipe } from './recipe.ts';
import { baselineRunsOf, type Comparable } from './select-runs.ts';

export interface TimesStage {
  readonly pair: Pair;
  readonly baseline: BaselineRequest;
  readonly comparable: Comparable;
  readonly use: BaselineUse;
  readonly pin: Pin | null;
  readonly world: RunContext;
  readonly deadline: Deadline;
}

export interface Tried {
  readonly use: BaselineUse;
  /** Null: nothing was screened. */
  readonly screening: Screening | null;
  /** What was measured alone, by path: with nothing left to decide, and with something left. */
  readonly decided: ReadonlyMap<string, BenchmarkRecord>;
  readonly pending: ReadonlyMap<string, BenchmarkRecord>;
}

export const UNTRIED: Omit<Tried, 'use'> = { screening: null, decided: new Map(), pending: new Map() };

/** Measures head alone where its times can be held against those of stored runs. */
export async function screenByTimes(
  stage: TimesStage,
  found: readonly Candidate[],
  checks: readonly PlannedCheck[],
): Promise<Tried> {
  const { pair, baseline } = stage;
  const screening: Screening = { ...SCREENING, mayFail: baseline.strategy === 'baseline' };
  const { attempts, reasons } = await attemptsOf(stage, found, checks, screening);
  const use = withText(stage.use, attempts.length, reasons);
  if (attempts.length === 0) return { ...UNTRIED, use };
  const rule = ruleForChecks({ ...METHOD, screening }, checks);
  const measured = await measureScreened(attempts, {
    rule,
    contexts: { base: null, head: { ...pair.head, signal: stage.world.signal } },
    world: stage.world,
    seed: pair.request.seed,
    timeLimit: stage.deadline.left(),
    elapsed: stage.deadline.elapsed,
    pin: stage.pin,
    screening,
  });
  const isDecided = ({ candidate, checks: asked }: Attempt): boolean => {
    const record = measured.get(candidate.record.path) as BenchmarkRecord;
    return asked.every((check) => {
      const { alone } = measurementOf(record);
      return !isPending(check, record, rule) || (screening.mayFail && alone.length >= screening.trials);
    });
  };
  const decidedPaths = new Set(attempts.filter(isDecided).map(({ candidate }) => candidate.record.path));
  const part = (isDone: boolean): ReadonlyMap<string, BenchmarkRecord> =>
    new Map([...measured].filter(([path]) => decidedPaths.has(path) === isDone));
  return { use, screening, decided: part(true), pending: part(false) };
}

/** Benchmarks whose every budget can be judged without base, and why the others cannot. */
async function attemptsOf(
  { pair, comparable }: TimesStage,
  found: readonly Candidate[],
  checks: readonly PlannedCheck[],
  screening: Screening,
): Promise<{ attempts: Attempt[]; reasons: string[] }> {
  const { suites } = pair.configuration;
  const recipes = await recipesOf(found, suites, pair.checkouts, pair.head, checks);
  const byPath = groupedByPath(checks);
  const attempts: Attempt[] = [];
  const reasons: string[] = [];
  for (const candidate of found.filter(({ record }) => record.status === 'new')) {
    const { path } = candidate.record;
    const asked = byPath.get(path) ?? [];
    const recipe = recipes.get(path) ?? null;
    const { stored, tells } = storedRunsOf(path, recipe, comparable);
    if (typeof stored === 'string') reasons.push(stored);
    else {
      const hindrance = asked
        .map((check) => hindranceOf(check, stored, screening))
        .find((each) => each !== null);
      if (hindrance != null) reasons.push(hindrance);
      else
        attempts.push({
          candidate: { ...withStored(asMeasured(candidate), stored, recipe), tells },
          checks: asked,
        });
    }
  }
  return { attempts, reasons };
}

/** Runs that were timed by the clock, or else by what operations said themselves: head is then timed in the same way. */
function storedRunsOf(
  path: string,
  recipe: string | null,
  comparable: Comparable,
): { readonly stored: BaselineRuns | string; readonly tells: boolean } {
  if (recipe === null) return { stored: 'runs of its kind may not be comparable', tells: false };
  const stored = baselineRunsOf({ path, recipe }, comparable);
  if (typeof stored !== 'string') return { stored, tells: false };
  const told = baselineRunsOf({ path, recipe: toldRecipe(recipe) }, comparable);
  return typeof told === 'string' ? { stored, tells: false } : { stored: told, tells: true };
}

const withStored = (candidate: Candidate, stored: BaselineRuns, recipe: string | null): Candidate => {
  const { record } = candidate;
  return wasRun(record) ? { ...candidate, record: { ...record, stored, recipe } } : candidate;
};

/** Why a check cannot be answered by stored runs; null: it can. */
function hindranceOf(
  { metric, budget }: PlannedCheck,
  stored: BaselineRuns,
  screening: Screening,
): string | null {
  if (budget.maxRegression === null) return null;
  if (metricOf(metric).exact)
    return stored.exact?.[metric] === undefined ? `the runs of main have no ${metric} for it` : null;
  const runs = stored.costs[metric]?.length ?? 0;
  if (runs < screening.fewestRuns)
    return `it has ${count(runs, 'comparable run')}, and screening needs ${screening.fewestRuns}`;
  return isScreenable({ metric, budget }, stored, screening)
    ? null
    : 'runs of main vary too much for its budget';
}

/** What was tried, and the most frequent reason why the rest was not. */
function withText(use: BaselineUse, attempted: number, reasons: readonly string[]): BaselineUse {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  const runs = count(use.runs.length, 'comparable run');
  const tried = `${runs} of main on machines like this one, ${count(attempted, 'benchmark')} screened`;
  if (first === undefined) return { ...use, text: tried };
  const rest = reasons.length === 1 ? 'one was not' : `${reasons.length} were not`;
  const others = counts.size === 1 ? '' : ` (${first[1]} of them, others for other reasons)`;
  return { ...use, text: `${tried}; ${rest}: ${first[0]}${others}` };
}
