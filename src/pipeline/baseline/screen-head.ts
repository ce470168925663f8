// Before base is even checked out: what of head do stored runs of main prove to be within budget? Head is measured alone
// for benchmarks whose every budget can be judged that way; what is not proved goes to pairs, and a lost baseline means
// only that everything does.

import { measurementOf } from '../../core/model/measurement.ts';
import type { BaselineRun, BaselineUse } from '../../core/model/baseline-run.ts';
import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { Environment } from '../../core/model/environment.ts';
import type { BenchmarkReach } from '../../core/model/reach.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { benchmarkPath, matcherOfAny } from '../../core/model/paths.ts';
import { seededRandom } from '../../core/stats/random.ts';
import { candidates as pairUp, skipped, type Candidate } from '../../measure/discover.ts';
import type { Pin } from '../../measure/pin.ts';
import { configurationDigest } from './run-to-store.ts';
import { budgetsOf } from '../planned-checks.ts';
import { readyHead, type Pair, type Ready } from '../open-pair.ts';
import { drawControls } from '../reach/questions.ts';
import { NOTHING_KNOWN, type KnownReach } from '../reach/run.ts';
import { runsOfBase, watchHead, type StoredReach } from '../reach/stored.ts';
import type { Watching } from '../reach/watching.ts';
import type { Deadline } from '../deadline.ts';
import type { RunContext } from '../request.ts';
import { headOnlyOf, asMeasured, type Sides } from '../sides.ts';
import { screenByTimes, UNTRIED, type TimesStage, type Tried } from './screen-by-times.ts';
import { comparableRuns, declaredOnBase } from './select-runs.ts';

export interface Screened extends Tried {
  /** Null: head has not been made ready. */
  readonly ready: Ready | null;
  /** What a stored run of base tells of what the change reaches. */
  readonly reach: KnownReach;
  /** All there is to report; null: base is needed. */
  readonly sides: Sides | null;
}

export interface ScreeningOptions {
  readonly environment: Environment;
  readonly pin: Pin | null;
  readonly world: RunContext;
  readonly deadline: Deadline;
  /** Whether head may be measured alone. */
  readonly isScreening: boolean;
  /** Whether something is compared with base whatever stored runs tell. */
  readonly needsBase: boolean;
  /** Null: what benchmarks use is not asked, or cannot be told. */
  readonly watching: Watching | null;
}

interface Stage extends ScreeningOptions, TimesStage {
  /** Runs of base that tell what benchmarks use. */
  readonly telling: readonly BaselineRun[];
}

/** Screens what can be screened; null when the request does not ask for it. */
export async function screenFirst(pair: Pair, options: ScreeningOptions): Promise<Screened | null> {
  const { baseline, mode } = pair.request;
  if (baseline === undefined || mode !== 'check') return null;
  const { strategy, store } = baseline;
  const configuration = configurationDigest(pair.checkouts.repository, pair.project);
  const nothing = { strategy, configuration, runs: [] };
  if (strategy === 'paired' || strategy === 'full')
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
  const telling = options.watching === null ? [] : await runsOfBase(found.runs, pair.revisions);
  if (comparable.problem !== null && telling.length === 0) return unscreened(use);
  return screenHead({ ...options, pair, baseline, comparable, use, telling });
}

const unscreened = (use: BaselineUse, ready: Ready | null = null): Screened => ({
  use,
  screening: null,
  ready,
  decided: new Map(),
  pending: new Map(),
  reach: NOTHING_KNOWN,
  sides: null,
});

async function screenHead(stage: Stage): Promise<Screened> {
  const { pair, comparable } = stage;
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
  const { unreached, benchmarks } = await unreachedOf(stage, found, checks);
  const rest = found.filter(({ record }) => !unreached.has(record.path));
  const tried =
    comparable.problem === null && stage.isScreening
      ? await screenByTimes(stage, rest, checks)
      : { ...UNTRIED, use: stage.use };
  const known = new Map([...tried.decided, ...unreached]);
  if (tried.screening === null && unreached.size === 0) return unscreened(tried.use, ready);
  const { controls, needsBase } = controlsOf(stage, found, known, [...unreached.keys()]);
  const decided = new Map([...known].filter(([path]) => !controls.has(path)));
  const asControl = (each: BenchmarkReach): BenchmarkReach =>
    controls.has(each.path) ? { ...each, outcome: 'control' } : each;
  return {
    use: tried.use,
    screening: tried.screening,
    ready,
    decided,
    pending: tried.pending,
    reach: { controls, benchmarks: benchmarks.map(asControl) },
    sides: needsBase ? null : headSides(pair, ready, found, { decided, controls }),
  };
}

const unreachedOf = (
  { pair, telling, watching }: Stage,
  found: readonly Candidate[],
  checks: readonly PlannedCheck[],
): Promise<StoredReach> =>
  watching === null || telling.length === 0
    ? Promise.resolve({ unreached: new Map(), benchmarks: [] })
    : watchHead(pair, found, checks, telling, watching);

/** Where nothing else needs base, how often it is prepared for the control alone. */
const BASE_FOR_CONTROL = 0.1;

/**
 * Which unreached benchmarks are measured all the same. They need base; where nothing else does, they are mostly head
 * against itself, which is a control of the machine.
 */
function controlsOf(
  stage: Stage,
  found: readonly Candidate[],
  known: ReadonlyMap<string, BenchmarkRecord>,
  unreached: readonly string[],
): { readonly controls: ReadonlySet<string>; readonly needsBase: boolean } {
  const { seed } = stage.pair.request;
  const controls = drawControls(unreached, seed);
  const drawn = controls.size > 0 && seededRandom(seed, 'base').real() < BASE_FOR_CONTROL;
  return { controls, needsBase: stage.needsBase || drawn || isBaseNeeded(stage, found, known) };
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

/** Base is needed unless everything is decided and a stored run of base's code shows that head has lost no benchmark. */
function isBaseNeeded(
  { pair, comparable, telling }: Stage,
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
    const declared = declaredOnBase(suite, comparable) ?? declaredOnBase(suite, { ofBase: () => telling });
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
  { decided, controls }: { decided: ReadonlyMap<string, BenchmarkRecord>; controls: ReadonlySet<string> },
): Sides {
  const candidates = found.map((candidate): Candidate => {
    const { specs } = candidate;
    // Head is base's program, so that it takes turns with itself.
    if (controls.has(candidate.record.path))
      return { ...asMeasured(candidate), specs: { base: specs.head, head: specs.head } };
    const record = decided.get(candidate.record.path) ?? candidate.record;
    return { ...candidate, record };
  });
  return {
    ...headOnlyOf(pair.revisions.head, pair.configuration, pair.head, candidates),
    ...(controls.size > 0 && { contexts: { base: pair.head, head: pair.head } }),
    base: pair.revisions.base,
    baseConfiguration: pair.own,
    tip: pair.tip,
    isolation: pair.apart.isolation,
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
