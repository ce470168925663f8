// Exact metrics: one measurement a side is enough, and takes as long as it takes.

import { BenchmarkFailure } from '../core/model/errors.ts';
import { seededRandom, shuffled } from '../core/stats/random.ts';
import type { Exact } from '../runners/runner.ts';
import { catching, type Measured, type MeasureOptions, type State } from './state.ts';
import { attributeFailure } from './trial.ts';
import type { Side } from '../core/model/quantities.ts';

/** Of all the time: whoever has had that much and was not done is too slow, or hangs. */
const MOST = 0.9;
/** Of the time that is left, what stays for benchmarks that are timed. */
const FOR_TRIALS = 0.5;

/** Counts everything that has to be, before anything is timed. */
export async function countAll(
  states: readonly State[],
  left: () => number,
  options: MeasureOptions,
): Promise<void> {
  const timed = states.some(({ trialsNeeded }) => trialsNeeded > 0);
  const reserved = timed ? FOR_TRIALS * left() : 0;
  const countingLeft = (): number => left() - reserved;
  for (const state of states) {
    if (state.subject.exact === null || countingLeft() <= 0) continue;
    options.onProgress({ kind: 'exact', path: state.subject.path });
    const began = options.clock();
    await catching(state, () => count(state, countingLeft, options));
    options.onRun?.([state.subject.path], options.clock() - began);
    if (state.trialsNeeded === 0)
      options.onProgress({ kind: 'decided', path: state.subject.path, trials: 0 });
  }
}

async function count(state: State, left: () => number, options: MeasureOptions): Promise<void> {
  const { exact, headOnly, path } = state.subject;
  let other: Exact | null = null;
  for (const side of headOnly ? (['head'] as const) : drawnOrder(options.seed, path)) {
    options.signal.throwIfAborted();
    const granted = left();
    if (exact === null || granted <= 0) return;
    other = await attributeFailure(side, exact(side, granted, other)).catch((error: unknown) => {
      // Cut off by what others had used of the time is no fault of its own; with nearly all of it to itself it is.
      if (!(error instanceof BenchmarkFailure) || left() > 0 || granted > MOST * options.timeLimit)
        throw error;
      return null;
    });
    if (other === null) {
      const seconds = `${granted.toFixed(1)} s`;
      state.measured.warnings.add(`${side} could not be counted in the remaining ${seconds}`);
      return;
    }
    keep(state.measured, side, other);
  }
}

/** Drawn like every order, so that nothing tells the code which side it is. */
const drawnOrder = (seed: number, path: string): readonly Side[] =>
  shuffled(['base', 'head'] as const, seededRandom(seed, `${path}/count`));

function keep(measured: Measured, side: Side, { values, basis, warnings }: Exact): void {
  measured.exact = { ...measured.exact, [side]: values, basis };
  for (const warning of warnings) measured.warnings.add(warning);
}
