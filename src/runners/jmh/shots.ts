// A shot is one JVM with one benchmark, warmed up for as long as it once took to come to rest, and measured for a few short
// iterations: for times of single operations and of cold ones.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { Session, SuiteResult } from '../runner.ts';
import { sharesOf } from '../shares.ts';
import { medianOf } from '../shots/tool.ts';
import type { JmhBenchmark } from './listing.ts';
import type { Iterations, JmhRun } from './process.ts';
import {
  iterationsOf,
  LEARNING,
  planOf,
  stillChanging,
  turnsOf,
  warmUpOf,
  ITERATION,
  type JmhPlan,
} from './steady.ts';

/** What its first JVMs told of a benchmark on a side. */
export interface Known {
  readonly operation: number;
  readonly plan: JmhPlan;
  readonly warnings: readonly string[];
}

export interface Shot {
  readonly result: SuiteResult;
  readonly operation: number;
  readonly iterations: readonly number[];
}

export function shotOf({ name }: JmhBenchmark, { measurements, iterations }: JmhRun): Shot {
  const [result] = sharesOf(measurements).values();
  const [measured] = measurements;
  const seen = measured?.summary.p50 ?? measured?.summary.mean;
  if (result === undefined || measured === undefined || seen === undefined)
    throw new BenchmarkFailure({ message: `${name} ended without a result` });
  return { result, operation: measured.metric === 'throughput' ? 1 / seen : seen, iterations };
}

/** Seconds of a first look, and of an iteration. */
const LOOK = 0.1;

/** How long an operation takes is seen first: thirty iterations of a long one would take minutes. */
export async function learn(shoot: (iterations: Iterations) => Promise<Shot>): Promise<Known> {
  const { operation: guess } = await shoot({ warmUps: 0, measured: 2, seconds: LOOK });
  const each = Math.max(LOOK, guess);
  const usual = await lookAt(shoot, each, LEARNING.usual);
  const { shot, measured, warmUp, isDoubtful } = usual.isDoubtful
    ? await lookAt(shoot, each, LEARNING.longer)
    : usual;
  const perIteration = (shot.result.turn.samples.length / measured) * (ITERATION / LOOK);
  return {
    operation: shot.operation,
    plan: planOf(shot.operation, warmUp * each, Math.max(1, Math.floor(perIteration))),
    warnings: isDoubtful ? [stillChanging(warmUp * each)] : [],
  };
}

/** A JVM that is measured from its start. */
async function lookAt(shoot: (iterations: Iterations) => Promise<Shot>, each: number, seconds: number) {
  const measured = Math.max(3, Math.round(seconds / each));
  const shot = await shoot({ warmUps: 0, measured, seconds: LOOK });
  // Times of single operations do not say which iteration they are of.
  const isKnown = shot.iterations.length > 3;
  const warmUp = isKnown ? warmUpOf(shot.iterations) : Math.ceil(measured / 3);
  return { shot, measured, warmUp, isDoubtful: isKnown && warmUp > measured / 2 };
}

/** Its first operation in a JVM is what is measured: there is nothing to warm up. */
export async function learnCold(shoot: (iterations: Iterations) => Promise<Shot>): Promise<Known> {
  const { operation, result } = await shoot(null);
  const samples = Math.max(1, result.turn.samples.length);
  const plan = { iteration: operation, measured: 1, seconds: operation, samples, pairs: COLD };
  return { operation, plan, warnings: [] };
}

/** One JVM that ends by itself, for who wants to see what it reads and not how long it takes. */
export async function glance(shoot: (iterations: Iterations) => Promise<Shot>): Promise<Session> {
  const { operation, result } = await shoot({ warmUps: 0, measured: 1, seconds: LOOK });
  return {
    batch: 1,
    operation,
    turns: turnsOf(operation),
    warnings: [],
    pid: null,
    turn: () => Promise.resolve(result.turn),
    finish: () => Promise.resolve({ peakMemory: null, values: result.values }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** Cold JVMs a trial. */
const COLD = 3;

export function shotSession(
  { operation, plan, warnings }: Known,
  shoot: (iterations: Iterations) => Promise<Shot>,
): Session {
  const shots: SuiteResult[] = [];
  return {
    batch: 1,
    operation,
    turns: plan,
    warnings,
    pid: null,
    async turn(seconds) {
      const { result } = await shoot({ ...iterationsOf(plan, seconds), seconds: ITERATION });
      shots.push(result);
      return result.turn;
    },
    finish: () => Promise.resolve({ peakMemory: null, values: medianOf(shots.map(({ values }) => values)) }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
