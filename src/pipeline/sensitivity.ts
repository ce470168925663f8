// The suite's own sensitivity: one function after the other is slowed down in the code, in a private checkout, and the gate is
// run on it as on a change.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import { failureOf } from '../core/model/measurement.ts';
import type { Report } from '../core/model/report.ts';
import type { Sensitivity, SlowedFunction } from '../core/model/sensitivity.ts';
import { formatDuration } from '../core/text/durations.ts';
import { count } from '../core/text/lists.ts';
import { formatShare } from '../core/text/units.ts';
import { paceOf, slowedSource } from '../coverage/slowed-source.ts';
import { openBuildCache } from '../prepare/build-cache.ts';
import { begin, withPair } from './begin.ts';
import { openDeadline } from './deadline.ts';
import { functionsToSlow, perCallOf, type FunctionToSlow } from './functions-to-slow.ts';
import { gate } from './gate.ts';
import type { GateRequest, Injection, RunContext } from './request.ts';

/** Functions that take less of every operation are left alone: the gate is not meant to see so little. */
const LEAST_SHARE = 0.05;

/** What is the same for the whole self-test. */
interface SelfTest {
  readonly request: GateRequest;
  readonly slowdown: number;
  readonly world: RunContext;
  /** Seconds until the end. */
  readonly left: () => number;
  /** Of one run of the gate: configured, and without measuring. */
  readonly limit: number;
  readonly preparing: number;
}

/** A function with the file that makes it slower. */
interface Slowed extends FunctionToSlow {
  readonly injection: Injection;
  /** Seconds, at the least. */
  readonly cost: number;
}

/** `timeLimit` of the request is for everything. Rejects with UserError where nothing can be slowed down. */
export async function sensitivity(
  request: GateRequest & { readonly timeLimit: number },
  slowdown: number,
  world: RunContext,
): Promise<Sensitivity> {
  const started = world.clock();
  const left = (): number => request.timeLimit - (world.clock() - started);
  await using builds = await openBuildCache();
  const own = { ...request, mode: 'selftest' as const, explain: null, builds };
  const found = await prepared(own, slowdown, world);
  const test: SelfTest = { ...found, request: own, slowdown, world, left };
  world.onEvent({ kind: 'step', text: costOf(found.slowed, test) });
  const functions: SlowedFunction[] = [];
  for (const [at, each] of found.slowed.entries()) {
    const { name, file, line } = each.place;
    const isTried = left() > each.cost + found.preparing;
    if (isTried)
      world.onEvent({
        kind: 'step',
        text: `${at + 1} of ${found.slowed.length}: ${name} (${file}:${line})`,
      });
    functions.push(isTried ? await tried(each, test) : untried(each, slowdown));
  }
  return {
    slowdown,
    leastShare: LEAST_SHARE,
    functions,
    leftOut: found.leftOut,
    uncounted: found.uncounted,
    seconds: Math.round(world.clock() - started),
  };
}

type Prepared = Pick<Sensitivity, 'leftOut' | 'uncounted'> &
  Pick<SelfTest, 'limit' | 'preparing'> & { readonly slowed: readonly Slowed[] };

/** Profiles the unchanged code and writes the slowed files. */
async function prepared(request: GateRequest, slowdown: number, world: RunContext): Promise<Prepared> {
  using deadline = openDeadline(world);
  const run = await begin(request, world, deadline);
  return await withPair(run, false, async (sides) => {
    const preparing = deadline.elapsed();
    const inTime = deadline.world;
    const { functions, uncounted } = await functionsToSlow(sides, request, LEAST_SHARE, inTime);
    const root = sides.contexts.head?.root ?? '';
    const slowed: Slowed[] = [];
    const leftOut: Prepared['leftOut'][number][] = [];
    for (const each of functions) {
      const done = await slow(each, root, slowdown);
      const { name, file, line } = each.place;
      if (typeof done === 'string') leftOut.push({ name, file, line, why: done });
      else slowed.push(done);
    }
    if (slowed.length === 0)
      throw new UserError(
        `no function that takes ${formatShare(LEAST_SHARE)} of an operation can be slowed down`,
        {
          hint:
            [
              ...leftOut.map(({ name, why }) => `${name}: ${why}`),
              ...uncounted.map(({ path, why }) => `${path}: ${why}`),
            ].join('\n') || '`perf-budgets coverage` shows which functions the benchmarks run',
          exitCode: 3,
        },
      );
    return { slowed, leftOut, uncounted, preparing, limit: sides.configuration.timeLimit };
  });
}

async function slow(each: FunctionToSlow, root: string, slowdown: number): Promise<Slowed | string> {
  const perCall = perCallOf(each, slowdown);
  if (typeof perCall === 'string') return perCall;
  const { place, taken } = each;
  const perOperation = perCall * (taken[0]?.calls ?? 0);
  const text = slowedSource(
    await readFile(join(root, place.file), 'utf8'),
    place,
    paceOf(perCall, perOperation),
  );
  if (text === null) return 'there is nothing in it that could be slowed down';
  const benchmarks = new Set(taken.map(({ path }) => path));
  const cost = taken.reduce((sum, one) => sum + one.cost, 0);
  return { ...each, cost, injection: { file: place.file, text, benchmarks } };
}

/** How long it takes, before it is begun. */
function costOf(slowed: readonly Slowed[], { slowdown, preparing, left }: SelfTest): string {
  const seconds = slowed.reduce((sum, { cost }) => sum + cost + preparing, 0);
  const benchmarks = new Set(slowed.flatMap(({ taken }) => taken.map(({ path }) => path))).size;
  const late =
    seconds > left()
      ? `; the time limit leaves ${formatDuration(left())}, so the last ones are left out`
      : '';
  return `Making ${count(slowed.length, 'function')} ${formatShare(slowdown)} slower, one at a time, and measuring ${count(benchmarks, 'benchmark')}: at least ${formatDuration(seconds)}${late}`;
}

/** What an operation of each benchmark takes more: every call of the function the same. */
const injectedIn = ({ taken }: FunctionToSlow, slowdown: number): SlowedFunction['benchmarks'] => {
  const [most] = taken;
  const perCall = most === undefined ? 0 : (slowdown * most.share * most.operation) / (most.calls ?? 1);
  return taken.map(({ path, share, calls, operation }) => ({
    path,
    share,
    injected: (perCall * (calls ?? 0)) / operation,
  }));
};

const untried = (each: FunctionToSlow, slowdown: number): SlowedFunction => ({
  ...placeOf(each),
  benchmarks: injectedIn(each, slowdown),
  notice: 'untried',
  seenBy: [],
  measured: null,
  why: 'there was no time left',
  seconds: 0,
});

const placeOf = ({ place: { name, file, line } }: FunctionToSlow) => ({ name, file, line });

async function tried(
  each: Slowed,
  { request, slowdown, world, left, limit }: SelfTest,
): Promise<SlowedFunction> {
  const began = world.clock();
  const about = { ...placeOf(each), benchmarks: injectedIn(each, slowdown) };
  const seconds = (): number => Math.round((world.clock() - began) * 10) / 10;
  try {
    const timeLimit = Math.min(limit, left());
    const report = await gate(
      { ...request, timeLimit, injection: each.injection },
      { ...world, onEvent: (event) => void (event.kind === 'step' || world.onEvent(event)) },
    );
    const benchmarks = asMeasured(about.benchmarks, each, report);
    return { ...about, benchmarks, ...noticeIn(report, each, benchmarks), seconds: seconds() };
  } catch (error) {
    world.signal.throwIfAborted();
    if (!(error instanceof UserError)) throw error;
    if (left() <= 0) return { ...untried(each, slowdown), seconds: seconds() };
    const why = error.message.split('\n')[0] ?? '';
    return { ...about, notice: 'failed', seenBy: [], measured: null, why, seconds: seconds() };
  }
}

/** The wait is as long whatever else the machine does: what share of an operation it was, base shows. */
const asMeasured = (
  injected: SlowedFunction['benchmarks'],
  { taken }: Slowed,
  { checks }: Report,
): SlowedFunction['benchmarks'] =>
  injected.map((each) => {
    const before = taken.find(({ path }) => path === each.path)?.operation;
    const now = checks.find(({ path, base }) => path === each.path && base?.p50 != null)?.base?.p50;
    return before === undefined || now == null ? each : { ...each, injected: each.injected * (before / now) };
  });

function noticeIn(
  { checks, benchmarks }: Report,
  { taken, injection }: Slowed,
  injected: SlowedFunction['benchmarks'],
): Pick<SlowedFunction, 'notice' | 'seenBy' | 'measured' | 'why'> {
  const seenBy = checks
    .filter(({ verdict, likelyOver }) => verdict === 'over' || likelyOver)
    .map(({ path, metric }) => ({ path, metric }));
  const [first] = taken;
  const measured =
    checks.find(({ path, effect }) => path === first?.path && effect !== null)?.effect?.value ?? null;
  if (seenBy.length > 0) return { notice: 'noticed', seenBy, measured, why: null };
  const failures = benchmarks
    .filter(({ path }) => injection.benchmarks.has(path))
    .flatMap((each) => failureOf(each) ?? []);
  const [failure] = failures;
  if (failure !== undefined)
    return { notice: 'failed', seenBy, measured, why: failure.message.split('\n')[0] ?? '' };
  const tight = injected.find(
    (each) => each.injected > Math.min(...(taken.find(({ path }) => path === each.path)?.limits ?? [])),
  );
  return tight === undefined
    ? { notice: 'allowed', seenBy, measured, why: 'every budget allows more' }
    : { notice: 'missed', seenBy, measured, why: reasonIn(checks, tight.path) };
}

/** What the gate says of the benchmark that should have shown it. */
const reasonIn = (checks: Report['checks'], path: string): string =>
  checks.find((check) => check.path === path)?.reason ?? 'it was not measured';
