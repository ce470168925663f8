// Which functions can be slowed down, and by how much: from one profile of every benchmark, in a private checkout.

import { group } from 'd3-array';
import { UserError } from '../core/model/errors.ts';
import { failureOf } from '../core/model/measurement.ts';
import { isTimed } from '../core/model/metrics.ts';
import { filesOfSpec } from '../core/model/runner-specs.ts';
import type { Sensitivity } from '../core/model/sensitivity.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import { callsOf } from '../coverage/runs.ts';
import { languageOf, type SourceFunction } from '../coverage/source-functions.ts';
import { sharesOf } from '../coverage/suite-coverage.ts';
import { isOfProject } from '../coverage/touched-functions.ts';
import { totalOf, type Profile } from '../explain/profile.ts';
import { taskOn, type Candidate } from '../measure/discover.ts';
import { secondsToDecide } from '../measure/estimate.ts';
import { samplesOf } from '../measure/subject.ts';
import { runnerOf } from '../runners/registry.ts';
import { chosen } from './begin.ts';
import { functionsOf } from './changed-functions.ts';
import { countCalls } from './count-calls.ts';
import { budgetsOf } from './planned-checks.ts';
import type { GateRequest, RunContext } from './request.ts';
import type { Sides } from './sides.ts';
import { timeOperations } from './time-operations.ts';

/** Seconds of operations in one profile, and the longest one may take. */
const OPERATIONS = 0.5;
const LONGEST = 60;

/** What passes in a function while a benchmark runs. */
interface Taken {
  readonly path: string;
  /** Of the time of an operation. */
  readonly share: number;
  /** In an operation; null: not counted. */
  readonly calls: number | null;
  /** Seconds. */
  readonly operation: number;
  /** Limits of its relative budgets that show time, 0.1 = 10 %. */
  readonly limits: readonly number[];
  /** Seconds to decide about it. */
  readonly cost: number;
}

export interface FunctionToSlow {
  readonly place: SourceFunction;
  /** Benchmarks in which it takes enough time, the largest share first. */
  readonly taken: readonly Taken[];
}

export interface FoundFunctions {
  readonly functions: readonly FunctionToSlow[];
  readonly uncounted: Sensitivity['uncounted'];
}

/** Profiles every benchmark that has a relative budget of time. Rejects with UserError where there is none. */
export async function functionsToSlow(
  sides: Sides,
  request: GateRequest,
  leastShare: number,
  world: RunContext,
): Promise<FoundFunctions> {
  const candidates = chosen(sides.candidates, request.only);
  const checks = budgetsOf(sides, candidates, request).checks.filter(showsTime);
  if (checks.length === 0)
    throw new UserError('no benchmark has a relative budget on its time', {
      hint: 'declare one, e.g. "**": { p50: +10% }',
    });
  const profiled: Profiled[] = [];
  const uncounted: { path: string; why: string }[] = [];
  for (const candidate of candidates) {
    const own = checks.filter(({ path }) => path === candidate.record.path);
    if (own.length === 0) continue;
    world.signal.throwIfAborted();
    world.onEvent({ kind: 'step', text: `Profiling ${candidate.record.path}` });
    const found = await profileOf(candidate, own, sides);
    if (typeof found === 'string') uncounted.push({ path: candidate.record.path, why: found });
    else profiled.push(found);
  }
  const byFile = await functionsIn(profiled, sides);
  return { functions: taking(profiled, byFile, leastShare), uncounted };
}

const showsTime = ({ metric, budget }: PlannedCheck): boolean =>
  budget.maxRegression !== null && (isTimed(metric) || metric === 'cpu-time' || metric === 'instructions');

interface Profiled extends Omit<Taken, 'share' | 'calls'> {
  readonly profile: Profile;
}

/** What a benchmark's time goes into, or in words why that cannot be told. */
async function profileOf(
  candidate: Candidate,
  checks: readonly PlannedCheck[],
  sides: Sides,
): Promise<Profiled | string> {
  const { record, specs, contexts } = candidate;
  const failure = failureOf(record);
  if (failure !== null) return failure.message;
  const context = (contexts ?? sides.contexts).head;
  if (specs.head === null || context === null) return 'head does not have it';
  const target = { spec: specs.head, task: taskOn(candidate, 'head'), context };
  const found = await countCalls(target, { seconds: OPERATIONS, limit: LONGEST });
  if (typeof found === 'string') return found;
  const timed = await timeOperations(target, context);
  if (typeof timed === 'string') return timed;
  const operation = timed.operation ?? operationIn(found.profile);
  if (operation === null) return 'nobody knows how long an operation of it takes';
  const needs = { minimumPairs: runnerOf(specs.head).minimumPairs, minimumSamples: samplesOf(checks) };
  return {
    path: record.path,
    profile: found.profile,
    operation,
    limits: checks.map(({ budget }) => budget.maxRegression ?? 0),
    cost: secondsToDecide(timed.once, needs),
  };
}

/** The best there is where a tool measures all its benchmarks in one run: profiles slow down what they watch. */
const operationIn = (profile: Profile): number | null => {
  const { operations, unit } = profile;
  return operations === null || unit !== 's' ? null : totalOf(profile) / operations;
};

type ByFile = ReadonlyMap<string, readonly SourceFunction[]>;

/** Of the files that ran, those of the project that are no benchmarks. */
async function functionsIn(
  profiled: readonly Profiled[],
  { configuration, contexts }: Sides,
): Promise<ByFile> {
  const suites = new Set(configuration.suites.flatMap(({ runner }) => filesOfSpec(runner)));
  const ran = profiled.flatMap(({ profile }) => profile.frames.flatMap(({ file }) => file ?? []));
  const files = [...new Set(ran)].filter((file) => isOfProject(file) && !suites.has(file));
  const root = contexts.head?.root ?? '';
  const functions = await Promise.all(files.map((file) => functionsOf(root, file)));
  return group(functions.flat(), ({ file }) => file);
}

/** The costliest first. */
function taking(profiled: readonly Profiled[], byFile: ByFile, leastShare: number): FunctionToSlow[] {
  const taken = profiled.flatMap(({ profile, ...rest }) =>
    [...sharesOf(byFile, profile)]
      .filter(([, share]) => share >= leastShare)
      .map(([place, share]) => ({
        place,
        taken: { ...rest, share, calls: callsOf(place, byFile.get(place.file) ?? [], profile) },
      })),
  );
  return [...group(taken, ({ place }) => place)]
    .map(([place, each]) => ({
      place,
      taken: each.map((one) => one.taken).toSorted((one, other) => other.share - one.share),
    }))
    .toSorted((one, other) => (other.taken[0]?.share ?? 0) - (one.taken[0]?.share ?? 0));
}

/** Calls of Python that take less cannot be made so little slower, because what makes them slower is a call itself. Nanoseconds. */
const SHORTEST_IN_PYTHON = 150;

/** Nanoseconds by which a call is to take longer, or in words why it cannot. */
export const perCallOf = ({ place, taken }: FunctionToSlow, slowdown: number): number | string => {
  const [most] = taken;
  if (most === undefined || most.calls === null || most.calls <= 0)
    return 'its calls cannot be counted, as those of async functions and generators cannot';
  const perCall = (slowdown * most.share * most.operation * 1e9) / most.calls;
  return languageOf(place.file) === 'python' && perCall < SHORTEST_IN_PYTHON
    ? 'its calls are too short to be slowed down by so little in Python'
    : perCall;
};
