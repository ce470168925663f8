// After every verdict is fixed: why. Profiles of what is over budget, within a time limit of their own. Whatever goes
// wrong here costs a line in the report and nothing else.

import { explain, unexplained } from '../explain/explain.ts';
import { shareOfCause } from '../explain/shared-cause.ts';
import { levelOfCheck, timeOf, type Level } from '../explain/per-operation-cost.ts';
import type { Explanation } from '../core/model/explanation.ts';
import type { LineChanges } from '../explain/line-changes.ts';
import { judge } from '../core/decision/judge.ts';
import { ruleOf } from '../core/decision/rule.ts';
import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Check, Method } from '../core/model/report.ts';
import { globMatcher } from '../core/model/paths.ts';
import { profileFileNames } from '../explain/file-names.ts';
import { taskOn, type Candidate } from '../measure/discover.ts';
import { ProfilerProblem, type Profiler, type ProfileTarget } from '../profilers/profiler.ts';
import { allocationProfiler, profilersFor } from '../profilers/registry.ts';
import { profileRounds, type Rounds } from '../profilers/rounds.ts';
import type { ExplainRequest, RunContext } from './request.ts';
import type { Sides } from './sides.ts';
import { measurementOf } from '../core/model/measurement.ts';
import type { Suite } from '../core/model/configuration.ts';

/** Benchmarks whose time limits add up to the time for all explanations. */
const MOST_EXPLAINED = 6;

/** Seconds for a look whether a cause that is known explains another benchmark. */
const GLANCE = 8;

export interface ExplainingOptions extends ExplainRequest {
  readonly sides: Sides;
  readonly world: RunContext;
  /** Seconds that the run has left. */
  readonly left: () => number;
}

/**
 * Explains checks, one benchmark after the other, the worst first; those that a function named before explains too are told
 * with it. Rejects only when cancelled.
 */
export async function explainChecks(
  checks: readonly Check[],
  records: ReadonlyMap<string, BenchmarkRecord>,
  options: ExplainingOptions,
): Promise<Explanation[]> {
  const { world, limit, sides, left } = options;
  const end = world.clock() + Math.min(limit * MOST_EXPLAINED, left());
  const explanations: Explanation[] = [];
  for (const check of oneOfAKind(checks)) {
    const candidate = sides.candidates.find(({ record }) => record.path === check.path);
    const record = records.get(check.path);
    if (candidate === undefined || record === undefined) continue;
    world.signal.throwIfAborted();
    if (world.clock() + 1 >= end) {
      const why = left() > 1 ? OUT_OF_TIME : NO_TIME;
      explanations.push(unexplained(check.path, check.metric, why));
      continue;
    }
    world.onEvent({ kind: 'step', text: `Profiling ${check.path} ${check.metric}` });
    const began = world.clock();
    const granted = Math.min(limit, end - began);
    const found: Case = { check, candidate, record, options: { ...options, limit: granted }, began };
    if (!(await tellWithCause(explanations, found))) explanations.push(await explainOne(found));
  }
  return explanations;
}

/** Whether a glance shows that a function named before explains this check too; then it is told there. */
async function tellWithCause(explanations: Explanation[], found: Case): Promise<boolean> {
  const { check, record, options } = found;
  const isOfMemory = (metric: MetricName): boolean => metricOf(metric).unit === 'B';
  const known = [...explanations.entries()].filter(
    ([, { metric }]) => isOfMemory(metric) === isOfMemory(check.metric),
  );
  const spec = found.candidate.specs.head;
  const [profiler] = spec === null ? [] : profilersFor(spec, check.metric);
  const isWanted =
    options.metric === null && known.some(([, { conclusion }]) => conclusion.kind === 'culprit');
  if (profiler === undefined || !isWanted) return false;
  try {
    const changes = await changesOf(found);
    const profiles = await profile(profiler, { ...found, options: { ...options, limit: GLANCE } }, true);
    const evidence = isCounted(profiles) ? COUNTED : levelOfCheck(check, record);
    for (const [index, explanation] of known) {
      if (explanation.conclusion.kind !== 'culprit') continue;
      const share = shareOfCause({ ...evidence, profiles, changes }, explanation.conclusion);
      if (share === null) continue;
      const { path, metric } = check;
      explanations[index] = { ...explanation, also: [...explanation.also, { path, metric, share }] };
      return true;
    }
  } catch {
    // Whatever is wrong, a whole profile tells better.
    options.world.signal.throwIfAborted();
  }
  return false;
}

/** A budget nobody set, so that what was measured can be read the way a verdict reads it. */
const NO_BUDGET = { maxRegression: 0.05, max: null, atLeast: null, owner: null } as const;

/** Checks of a metric for whoever wants to see where its cost goes, over budget or not. */
export const checksToProfile = (
  records: readonly BenchmarkRecord[],
  metric: MetricName,
  method: Method,
): Check[] => {
  const measured = records.filter(({ status }) => status === 'measured' || status === 'new');
  const rule = ruleOf({ ...method, tests: 1 });
  return measured.map((record) => {
    const check = { path: record.path, metric, budget: NO_BUDGET, budgetText: '', position: NOWHERE };
    return judge(check, record, rule);
  });
};

const NOWHERE = { line: 1, column: 1 };

const NO_TIME = 'not profiled: the time limit was reached';

const OUT_OF_TIME = `not profiled: profiles take at most the time of ${MOST_EXPLAINED} benchmarks`;

/** One explanation a benchmark for its times, one for its memory; the benchmark that is furthest over comes first. */
const oneOfAKind = (checks: readonly Check[]): Check[] => {
  const kind = ({ path, metric }: Check): string => `${path}\n${metricOf(metric).unit === 'B'}`;
  const size = ({ effect }: Check): number => effect?.value ?? 0;
  // Profiles show all operations: they fit the median best, and the slow tail least.
  const fit = ({ metric }: Check): number => Math.abs((metricOf(metric).quantile ?? 0.6) - 0.5);
  const first = new Map<string, Check>();
  for (const check of checks.toSorted((one, other) => fit(one) - fit(other)))
    if (!first.has(kind(check))) first.set(kind(check), check);
  return [...first.values()].toSorted((one, other) => size(other) - size(one));
};

async function explainOne(found: Case): Promise<Explanation> {
  const { check, options, began } = found;
  const { clock, signal } = options.world;
  try {
    return await withProfiles(found);
  } catch (error) {
    signal.throwIfAborted();
    const problem =
      error instanceof ProfilerProblem ? error.message : `the profiler failed: ${(error as Error).message}`;
    return unexplained(check.path, check.metric, problem, clock() - began);
  }
}

interface Case {
  readonly check: Check;
  readonly candidate: Candidate;
  readonly record: BenchmarkRecord;
  readonly options: ExplainingOptions;
  readonly began: number;
}

async function withProfiles(found: Case): Promise<Explanation> {
  const { check, candidate } = found;
  const spec = candidate.specs.head;
  const profilers = spec === null ? [] : profilersFor(spec, check.metric);
  if (spec === null || profilers.length === 0)
    throw new ProfilerProblem(`no profiler for ${check.metric} of ${candidate.record.runner} benchmarks`);
  const changes = await changesOf(found);
  const level = levelOfCheck(check, found.record);
  let best: Explanation | null = null;
  const problems: string[] = [];
  for (const profiler of profilers) {
    if (best !== null && (best.conclusion.kind === 'culprit' || remaining(found) < 5)) break;
    if (best !== null && profiler.fallback === true) continue;
    if (problems.length > 0 && remaining(found) < 1) break;
    const next = await explainWith(profiler, level, changes, found).catch((error: unknown) => {
      if (!(error instanceof ProfilerProblem)) throw error;
      problems.push(error.message);
      return null;
    });
    if (next !== null && (best === null || next.conclusion.kind === 'culprit')) best = next;
  }
  // What one profiler finds, another had no need to find.
  const explanation: Explanation | null = best;
  if (explanation === null) throw new ProfilerProblem([...new Set(problems)].join('; '));
  return explanation.conclusion.kind === 'gc' ? withAllocator(explanation, changes, found) : explanation;
}

/** What is counted one by one needs no measurement beside it. */
const COUNTED: Level = { level: null, waiting: true, notes: [] };
const isCounted = ({ head }: Rounds): boolean => head.every(({ unit }) => unit === '1');

const remaining = ({ options, began }: Case): number => began + options.limit - options.world.clock();

async function explainWith(
  profiler: Profiler,
  measured: Level,
  changes: LineChanges | null,
  found: Case,
): Promise<Explanation> {
  const { check, options, began } = found;
  const profiles = await profile(profiler, found);
  const { level, waiting, notes } = isCounted(profiles) ? COUNTED : measured;
  const { path, metric } = check;
  const seconds = options.world.clock() - began;
  return explain({
    path,
    metric,
    profiler: profiler.name,
    profiles,
    level,
    changes,
    waiting,
    notes,
    seconds,
  });
}

function profile(
  profiler: Profiler,
  { check, candidate, record, options, began }: Case,
  glance = false,
): Promise<Rounds> {
  const { world, limit, profiles, sides } = options;
  const target = (side: 'base' | 'head'): ProfileTarget | null => {
    const [spec, context] = [candidate.specs[side], (candidate.contexts ?? sides.contexts)[side]];
    return spec === null || context === null ? null : { spec, task: taskOn(candidate, side), context };
  };
  const head = target('head');
  const names = profileFileNames(sides.candidates.map((each) => each.record.path));
  if (head === null) throw new ProfilerProblem('head has nothing to profile');
  const level = timeOf(check, record);
  // A side that is far slower is not to take far longer, nor the other to be hardly seen.
  const operation = level === null ? 0 : Math.sqrt((level.base || level.head) * level.head);
  return profileRounds(profiler, {
    metric: check.metric,
    ...(operation > 0 && { operation }),
    glance,
    targets: { base: target('base'), head },
    deadline: began + limit,
    clock: world.clock,
    signal: world.signal,
    keep: profiles === null ? null : { folder: profiles, name: names.get(check.path) ?? 'benchmark' },
  });
}

/** Lines the change touches; benchmark files that both sides share are no difference between them. */
async function changesOf({ candidate, options }: Case): Promise<LineChanges | null> {
  const { changes, configuration } = options.sides;
  const suite = configuration.suites.find(({ name }) => name === candidate.record.suite);
  const all = await changes().catch(() => null);
  if (all === null || suite === undefined || measurementOf(candidate.record).harness !== 'head') return all;
  const shared = sharedFiles(suite);
  return { ...all, files: all.files.filter(({ head }) => head === null || !shared(head)) };
}

const sharedFiles = ({ runner, harness }: Suite): ((file: string) => boolean) => {
  const matchers = harness.map(globMatcher);
  return (file) => ('file' in runner && runner.file === file) || matchers.some((matches) => matches(file));
};

/** Who allocates what is collected. That nobody can be found is no reason to forget what is known. */
async function withAllocator(
  explanation: Explanation,
  changes: LineChanges | null,
  found: Case,
): Promise<Explanation> {
  const spec = found.candidate.specs.head;
  const profiler = spec === null ? null : allocationProfiler(spec);
  if (profiler === null || explanation.conclusion.kind !== 'gc' || remaining(found) < 4) return explanation;
  try {
    const level = { level: null, waiting: true, notes: [] };
    const { conclusion } = await explainWith(profiler, level, changes, found);
    if (conclusion.kind !== 'culprit') return explanation;
    const { place, cost, share } = conclusion;
    return { ...explanation, conclusion: { ...explanation.conclusion, allocator: { place, cost, share } } };
  } catch {
    found.options.world.signal.throwIfAborted();
    return explanation;
  }
}
