// What an operation of a benchmark takes, warmed up as in a trial, without anything that watches it.

import { median } from 'd3-array';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { Once } from '../measure/estimate.ts';
import { runnerOf } from '../runners/registry.ts';
import { DEFAULT_TRIAL_OPTIONS, type SideContext } from '../runners/runner.ts';

/** Of turns, how many, and seconds of each where the benchmark wants no others. */
const TURNS = 5;
const TURN = 0.05;

/** Seconds of an operation (null: its runner takes no turns), and what it took to find out; or in words why it did not run. */
export async function timeOperations(
  { spec, task }: { readonly spec: RunnerSpec; readonly task: string | null },
  context: SideContext,
): Promise<{ readonly operation: number | null; readonly once: Once } | string> {
  const { open, runSuite } = runnerOf(spec);
  const begun = performance.now();
  const passed = (): number => (performance.now() - begun) / 1000;
  try {
    if (open === undefined) {
      await runSuite?.(spec, context);
      return { operation: null, once: { opening: passed(), session: null } };
    }
    await using session = await open(spec, task, context, DEFAULT_TRIAL_OPTIONS);
    const opening = passed();
    const medians: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { samples } = await session.turn(session.turns?.seconds ?? TURN);
      medians.push(median(samples) ?? session.operation);
    }
    await session.finish();
    const operation = median(medians) ?? session.operation;
    return { operation, once: { opening, session: { operation, turns: session.turns ?? null } } };
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return error.message;
  }
}
