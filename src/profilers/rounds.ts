// Profiles of both sides in turn: base, head, head, base, base, head … so that what drifts drifts into both. Fresh
// processes each time, because the luck of a process (layout, compilation) is part of the noise.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { BenchmarkFailure } from '../core/errors.ts';
import type { MetricName } from '../core/metrics.ts';
import type { Side } from '../core/model.ts';
import type { Profile } from '../core/profile.ts';
import { ProfilerProblem, type Profiler, type ProfileTarget } from './profiler.ts';

/** Rounds that are taken, and the fewest that say anything. With 5, chance alone orders two sides once in 252 times. */
export const ROUNDS = 5;
export const FEWEST_ROUNDS = 3;
/** Seconds of operations in one profile. */
const PROFILE = 0.6;

export interface RoundsOptions {
  readonly metric: MetricName;
  /** Base is null where there is none. */
  readonly targets: Readonly<Record<'head', ProfileTarget>> & { readonly base: ProfileTarget | null };
  /** Seconds on `clock` after which nothing is begun or waited for. */
  readonly deadline: number;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
  /** Ends everything, time limit or not. */
  readonly signal: AbortSignal;
  /** Where the profiles stay in their native formats, and the beginning of their names; null: they do not. */
  readonly keep: { readonly folder: string; readonly name: string } | null;
}

export type Rounds = Readonly<Record<Side, readonly Profile[]>>;

/** Takes the rounds. Rejects with ProfilerProblem, or the reason of an abort; never with BenchmarkFailure. */
export const takeRounds = async (profiler: Profiler, options: RoundsOptions): Promise<Rounds> => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-budgets-profiles-'));
  try {
    return await inFolder(profiler, options, folder);
  } finally {
    if (options.keep !== null) keep(folder, options.keep);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

const inFolder = async (profiler: Profiler, options: RoundsOptions, folder: string): Promise<Rounds> => {
  const { clock, deadline, signal, targets } = options;
  const began = clock();
  const late = AbortSignal.timeout(Math.max(1, Math.ceil((deadline - began) * 1000)));
  const bounded = AbortSignal.any([signal, late]);
  const taken: Record<Side, Profile[]> = { base: [], head: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const each = (clock() - began) / Math.max(1, round);
    if (round >= FEWEST_ROUNDS && clock() + each > deadline) break;
    const order: readonly Side[] = round % 2 === 0 ? ['base', 'head'] : ['head', 'base'];
    const profiles: Partial<Record<Side, Profile>> = {};
    for (const side of order) {
      const target = targets[side];
      if (target === null) continue;
      const file = join(folder, `${side}-${round + 1}`);
      try {
        profiles[side] = await takeOne(profiler, side, withSignal(target, bounded), { ...options, file });
      } catch (error) {
        signal.throwIfAborted();
        if (!late.aborted) throw error;
        return enough(taken, options, clock() - began);
      }
    }
    for (const side of order) taken[side].push(...(profiles[side] === undefined ? [] : [profiles[side]]));
  }
  return taken;
};

/** What was taken before the time was up, when it says anything. */
const enough = (taken: Rounds, { targets }: RoundsOptions, seconds: number): Rounds => {
  const rounds = taken.head.length;
  if (rounds >= (targets.base === null ? 1 : FEWEST_ROUNDS)) return taken;
  throw new ProfilerProblem(
    `${FEWEST_ROUNDS} profiles a side do not fit into ${Math.round(seconds)} s: ${rounds} did`,
  );
};

const withSignal = (target: ProfileTarget, signal: AbortSignal): ProfileTarget => ({
  ...target,
  context: { ...target.context, signal },
});

const takeOne = async (
  profiler: Profiler,
  side: Side,
  target: ProfileTarget,
  { metric, file }: Pick<RoundsOptions, 'metric'> & { readonly file: string },
): Promise<Profile> => {
  try {
    const profile = await profiler.take(target, { metric, seconds: PROFILE, file });
    if (profile.self.some((cost) => cost > 0)) return profile;
    throw new ProfilerProblem(`the profile of ${side} is empty`);
  } catch (error) {
    if (error instanceof BenchmarkFailure)
      throw new ProfilerProblem(`${side} could not be profiled: ${error.message}`, { cause: error });
    throw error;
  }
};

const NATIVE = /\.(?:cpuprofile|heapprofile|collapsed|pstats|speedscope\.json)$/;

/** Copies what people can open in the tools they know. */
const keep = (folder: string, { folder: target, name }: NonNullable<RoundsOptions['keep']>): void => {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, entry);
    if (!NATIVE.test(entry) || !existsSync(file)) continue;
    const run = dirname(entry) === '.' ? '' : `${dirname(entry)}-`;
    cpSync(file, join(target, `${name}-${run}${basename(entry)}`));
  }
};
