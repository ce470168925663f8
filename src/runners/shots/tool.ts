// What is different from tool to tool when its benchmarks are measured in short shots: one process of a compiled program
// for one benchmark, a few hundredths of a second long, base and head by turns.

import type { MetricName } from '../../core/model/metrics.ts';
import type { Values } from '../../core/model/quantities.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import type { SideContext, SuiteResult } from '../runner.ts';
import type { planShots } from './plan.ts';

/** One benchmark that a tool knows, by its name within the suite. */
export interface ShotBenchmark {
  readonly task: string;
  /** Why a shot of it is not even tried; null: it is. */
  readonly skipped: string | null;
  /** What its listing run told; null: it did not come to its end, which its first trial tells again. */
  readonly metrics: readonly MetricName[] | null;
  readonly warnings: readonly string[];
}

/**
 * How long a shot is to be: samples of so many operations, which take so many seconds together; or, while nobody knows how
 * long an operation takes, one of so many seconds.
 */
export type Aim =
  | { readonly operations: number; readonly samples: number; readonly seconds: number }
  | { readonly seconds: number };

/** What one shot came to. */
export interface Shot {
  /** Of all samples together. */
  readonly operations: number;
  /** Seconds per operation; null: the benchmark tells no time. */
  readonly operation: number | null;
  readonly result: Pick<SuiteResult, 'peakMemory' | 'values' | 'units' | 'turn'>;
  /** Seconds of the process as a whole, set-up included, and what of them a process takes that runs nothing. */
  readonly seconds: number;
  readonly start: number;
  /** How often it set up meanwhile; left out: once a sample. */
  readonly setups?: number;
}

/** How a process is started that runs one benchmark, for a profiler that watches it from outside. */
export interface ShotProcess {
  /** The program's absolute path first. */
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Operations that it runs; `doubled`: one at first, and twice as many every time; null: as many as fit into a time. */
  readonly operations: number | 'doubled' | null;
}

export interface ShotTool<Spec extends RunnerSpec, Benchmark extends ShotBenchmark> {
  /** Compiles what there is and finds its benchmarks. Rejects with BenchmarkFailure. */
  readonly discover: (spec: Spec, context: SideContext) => Promise<readonly Benchmark[]>;
  /** How long shots are; left out: as `planShots` has it. */
  readonly plan?: typeof planShots;
  /** Runs one benchmark once. Rejects with BenchmarkFailure. */
  readonly shoot: (spec: Spec, benchmark: Benchmark, aim: Aim, context: SideContext) => Promise<Shot>;
  /** The same for a profiler. Rejects with BenchmarkFailure. Left out: it has a profiler of its own, or none. */
  readonly start?: (spec: Spec, benchmark: Benchmark, aim: Aim, context: SideContext) => Promise<ShotProcess>;
}

/** The median of what several shots said of each metric. */
export const medianOf = (all: readonly Values[]): Values => {
  const names = new Set(all.flatMap((values) => Object.keys(values) as MetricName[]));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const sorted = all.flatMap((values) => values[name] ?? []).toSorted((one, other) => one - other);
      const middle = sorted[sorted.length >> 1];
      return middle === undefined ? [] : [[name, middle]];
    }),
  );
};
