// Two JVMs of one benchmark, both warm, that take turns of a few iterations: what disturbs the machine disturbs both.

import type { BenchmarkFailure } from '../../core/model/errors.ts';
import type { Session } from '../runner.ts';
import { startLive, type Broken, type LiveJvm } from './live.ts';
import type { JavaCommand } from './process.ts';
import { LEARNING, medianOf, stillChanging, turnsOf, warmUpOf, withRoom } from './steady.ts';

interface TurnsRequest {
  /** Of the benchmark. */
  readonly key: string;
  /** It prints operations a second. */
  readonly isRate: boolean;
  readonly command: JavaCommand;
  readonly failed: (broken: Broken) => BenchmarkFailure;
}

/** Seconds that JVMs of a benchmark took to come to rest, those of the side that takes longer. */
const learned = new Map<string, number>();

/** Starts a JVM and warms it up. Rejects with BenchmarkFailure. */
export async function openTurns({ key, isRate, command, failed }: TurnsRequest): Promise<Session> {
  const jvm = await startLive(command, failed);
  try {
    const before = learned.get(key);
    const { warmUp, iterations, isDoubtful } = await (before === undefined ? learn(jvm) : again(jvm, before));
    learned.set(key, Math.max(learned.get(key) ?? 0, warmUp));
    jvm.allocations();
    const level = medianOf(iterations.slice(-Math.ceil(iterations.length / 3)));
    const operation = isRate ? 1 / level : level;
    return sessionOf(jvm, operation, isRate, isDoubtful ? [stillChanging(warmUp)] : []);
  } catch (error) {
    await jvm[Symbol.asyncDispose]();
    throw error;
  }
}

interface Warm {
  readonly warmUp: number;
  readonly iterations: readonly number[];
  readonly isDoubtful: boolean;
}

/** The first JVM is watched for as long as it takes to see when it has come to rest. */
async function learn(jvm: LiveJvm): Promise<Warm> {
  const usual = await lookAt(jvm, LEARNING.usual);
  return usual.isDoubtful ? lookAt(jvm, LEARNING.longer) : usual;
}

async function lookAt(jvm: LiveJvm, seconds: number): Promise<Warm> {
  const { iterations, seconds: took } = await jvm.warm(seconds);
  const count = warmUpOf(iterations);
  return {
    warmUp: (count / iterations.length) * took,
    iterations,
    isDoubtful: iterations.length > FEW && count > iterations.length / 2,
  };
}

/** Iterations that tell of no trend. */
const FEW = 3;

const again = async (jvm: LiveJvm, before: number): Promise<Warm> => {
  const { iterations } = await jvm.warm(withRoom(before));
  return { warmUp: before, iterations, isDoubtful: false };
};

function sessionOf(jvm: LiveJvm, operation: number, isRate: boolean, warnings: readonly string[]): Session {
  const plan = turnsOf(operation);
  const rates: number[] = [];
  return {
    batch: 1,
    operation,
    turns: plan,
    warnings,
    pid: null,
    hold: (held) => jvm.hold(held),
    async turn(seconds) {
      const count = Math.max(1, Math.round(seconds / plan.iteration));
      const values = await jvm.take(count, plan.skipped);
      if (isRate) rates.push(...values);
      return { samples: isRate ? [] : values, cpu: null };
    },
    async finish() {
      const allocated = jvm.allocations();
      await jvm[Symbol.asyncDispose]();
      return {
        peakMemory: null,
        values: {
          ...(rates.length > 0 && { throughput: medianOf(rates) }),
          ...(allocated.length > 0 && { 'heap-per-op': medianOf(allocated) }),
        },
      };
    },
    [Symbol.asyncDispose]: () => jvm[Symbol.asyncDispose](),
  };
}
