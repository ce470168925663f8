// Before base is even checked out: what of head do stored runs of main prove to be within budget? Head is measured alone
// for benchmarks whose every budget can be judged that way; what is not proved goes to pairs, and a lost baseline means
// only that everything does.

import { measurementOf, wasRun } from '../../core/model/measurement.ts';
import type { BaselineRuns, BaselineUse, Screening } from '../../core/model/baseline-run.ts';
import { METHOD, ruleForChecks, SCREENING, type PlannedCheck } from '../../core/decision/rule.ts';
import { isPending } from '../../core/decision/judge.ts';
import { metricOf } from '../../core/model/metrics.ts';
import type { Environment } from '../../core/model/environment.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { benchmarkPath, matcherOfAny } from '../../core/model/paths.ts';
import { isScreenable } from '../../core/screening/screen.ts';
import { count } from '../../core/text/lists.ts';
import { candidates as pairUp, skipped, type Candidate } from '../../measure/discover.ts';
import type { Pin } from '../../measure/pin.ts';
import { configurationDigest } from './run-to-store.ts';
import { budgetsOf } from '../planned-checks.ts';
import { measureScreened, type Attempt } from '../measure.ts';
import { readyHead, type Pair, type Ready } from '../open-pair.ts';
import { recipesOf, toldRecipe } from './recipe.ts';
import type { Deadline } from '../deadline.ts';
import type { BaselineRequest, RunContext } from '../request.ts';
import { headOnlyOf, asMeasured, type Sides } from '../sides.ts';
import { comparableRuns, declaredOnBase, baselineRunsOf, type Comparable } from './select-runs.ts';

export interface Screened {
  readonly use: BaselineUse;
  /** Null: nothing was screened. */
  readonly screening: Screening | null;
  /** Null: head has not been made ready. */
  readonly ready: Ready | null;
  /** What was measured alone, by path: with nothing left to decide, and with something left. */
  readonly decided: ReadonlyMap<string, BenchmarkRecord>;
  readonly pending: ReadonlyMap<string, BenchmarkRecord>;
  /** All there is to report; null: base is needed. */
  readonly sides: Sides | null;
}

export interface ScreeningOptions {
  readonly environment: Environment;
  readonly pin: Pin | null;
  readonly world: RunContext;
  readonly deadline: Deadline;
}

interface Stage extends ScreeningOptions {
  readonly pair: Pair;
  readonly baseline: BaselineRequest;
  readonly comparable: Comparable;
  readonly use: BaselineUse;
}

/** Screens what can be screened; null when the request does not ask for it. */
export async function screenFirst(pair: Pair, options: ScreeningOptions): Promise<Screened | null> {
  const { baseline, mode } = pair.request;
  if (baseline === undefined || mode !== 'check') return null;
  const { strategy, store } = baseline;
  const configuration = configurationDigest(pair.checkouts.repository, pair.project);
  const nothing = { strategy, configuration, runs: [] };
  if (strategy === 'paired')
    return unscreened({ ...nothing, availability: null, text: 'stored runs were ignored, as requested' });
  const { fingerprint } = options.environment;
  pair.options.world.onEvent({ kind: 'step', text: 'Looking for stored runs of main' });
  const found = await store.load({ configuration, fingerprint }, pair.options.world.signal);
  const { availability, text } = found;
  if (availability !== 'found') return unscreened({ ...nothing, availability, text });
  const comparable = await comparableRuns(found.runs, fingerprint, pair.revisions, {
    suites: pair.configuration.suites,
    project: pair.project,
  });
  const runs = comparable.runs.map(({ commit, at }) => ({ commit, at }));
  const use = { ...nothing, availability, text: comparable.problem ?? text, runs };
  if (comparable.problem !== null) return unscreened(use);
  return screenHead({ ...options, pair, baseline, comparable, use });
}

const unscreened = (use: BaselineUse, ready: Ready | null = null): Screened => ({
  use,
  screening: null,
  ready,
  decided: new Map(),
  pending: new Map(),
  sides: null,
});

async function screenHead(stage: Stage): Promise<Screened> {
  const { pair, baseline } = stage;
  const ready = await readyHead(pair);
  const found = headCandidates(pair, ready);
  const budgets = {
    configuration: pair.configuration,
    baseConfiguration: pair.own,
    tip: pair.tip,
    candidates: found,
    renames: { suites: pair.renamedSuites, benchmarks: new Map() },
  };
  const { checks } = budgetsOf(budgets, found, pair.request);
  const screening: Screening = { ...SCREENING, mayFail: baseline.strategy === 'baseline' };
  const { attempts, reasons } = await attemptsOf(stage, found, checks, screening);
  const use = withText(stage.use, attempts.length, reasons);
  if (attempts.length === 0) return unscreened(use, ready);
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
  const decided = part(true);
  return {
    use,
    screening,
    ready,
    decided,
    pending: part(false),
    sides: isBaseNeeded(stage, found, decided) ? null : headSides(pair, ready, found, decided),
  };
}

/** Head's benchmarks; whether base has them too is not known yet. */
function headCandidates({ configuration, request }: Pair, ready: Ready): Candidate[] {
  const found = configuration.suites.flatMap((suite): Candidate[] => {
    const head = ready.listings.get(suite.name);
    if (head === undefined) return [skipped(suite)];
    return pairUp(suite, null, { head, own: null, overlaid: null, harness: 'head' });
  });
  const matches = matcherOfAny(request.only);
  return found.filter(({ record }) => matches(record.path));
}

/** Benchmarks whose every budget can be judged without base, and why the others cannot. */
async function attemptsOf(
  { pair, comparable }: Stage,
  found: readonly Candidate[],
  checks: readonly PlannedCheck[],
  screening: Screening,
): Promise<{ attempts: Attempt[]; reasons: string[] }> {
  const { suites } = pair.configuration;
  const recipes = await recipesOf(found, suites, pair.checkouts, pair.head, checks);
  const attempts: Attempt[] = [];
  const reasons: string[] = [];
  for (const candidate of found.filter(({ record }) => record.status === 'new')) {
    const { path } = candidate.record;
    const asked = checks.filter((check) => check.path === path);
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

/** Base is needed unless everything is decided and a stored run of base's code shows that head has lost no benchmark. */
function isBaseNeeded(
  { pair, comparable }: Stage,
  found: readonly Candidate[],
  decided: ReadonlyMap<string, BenchmarkRecord>,
): boolean {
  const needsNoBase = ({ record: { path, status } }: Candidate): boolean =>
    decided.has(path) || status === 'failed' || status === 'skipped';
  if (!found.every(needsNoBase)) return true;
  const { suites } = pair.configuration;
  const matches = matcherOfAny(pair.request.only);
  const paths = new Set(found.map(({ record }) => record.path));
  const lost = (suite: string): boolean => {
    const declared = declaredOnBase(suite, comparable);
    return declared === null || declared.some((path) => matches(path) && !paths.has(path));
  };
  const removed = (pair.own?.suites ?? []).some(({ name }) => suites.every((suite) => suite.name !== name));
  const present = found.filter(({ record }) => record.status !== 'skipped' && record.status !== 'failed');
  return removed || pair.own === null || present.some(({ record }) => lost(record.suite));
}

function headSides(
  pair: Pair,
  ready: Ready,
  found: readonly Candidate[],
  decided: ReadonlyMap<string, BenchmarkRecord>,
): Sides {
  const candidates = found.map((candidate) => {
    const record = decided.get(candidate.record.path) ?? candidate.record;
    return { ...candidate, record };
  });
  return {
    ...headOnlyOf(pair.revisions.head, pair.configuration, pair.head, candidates),
    base: pair.revisions.base,
    baseConfiguration: pair.own,
    tip: pair.tip,
    policyChanges: pair.policyChanges,
    warnings: [...pair.warnings, ...pair.checkouts.warnings, ...ready.warnings],
  };
}

/** Candidates of both sides with what screening has measured already; a suite that fails on base keeps what is decided. */
export function withScreened(
  candidates: readonly Candidate[],
  screened: Screened | null,
): readonly Candidate[] {
  if (screened === null || screened.sides !== null) return candidates;
  const paths = new Set(candidates.map(({ record }) => record.path));
  const known = candidates.map((candidate): Candidate => {
    const { record } = candidate;
    const decided = screened.decided.get(record.path);
    const pending = screened.pending.get(record.path);
    if (decided !== undefined) return { ...candidate, record: decided };
    if (pending === undefined || record.status !== 'measured') return candidate;
    const { alone, stored, recipe, exact } = measurementOf(pending);
    const { warnings } = pending;
    return { ...candidate, record: { ...record, alone, stored, recipe, exact, warnings } };
  });
  const rest = [...screened.decided.values()].filter(({ path }) => !paths.has(path));
  const isWhollyDecided = (suite: string): boolean => {
    const listing = screened.ready?.listings.get(suite);
    const tasks = listing !== undefined && 'tasks' in listing ? listing.tasks : [];
    return tasks.length > 0 && tasks.every(({ task }) => screened.decided.has(benchmarkPath(suite, task)));
  };
  // Nothing is left that would be compared with a base that is broken.
  const spare = ({ record }: Candidate): boolean =>
    record.status === 'failed' && !screened.decided.has(record.path) && isWhollyDecided(record.suite);
  return [
    ...known.filter((candidate) => !spare(candidate)),
    ...rest.map((record) => ({ record, task: null, specs: { base: null, head: null } })),
  ];
}
