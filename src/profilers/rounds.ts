// Profiles of both sides in turn: base, head, head, base, base, head … so that what drifts drifts into both. Fresh
// processes each time, because the luck of a process (layout, compilation) is part of the noise.

import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { Profile } from '../explain/profile.ts';
import { ProfilerProblem, type Profiler, type ProfileRequest, type ProfileTarget } from './profiler.ts';
import type { Side } from '../core/model/quantities.ts';
import { temporaryFor } from '../process/enclosures.ts';
import { openScratch } from '../process/temp-folder.ts';

/** Rounds that are taken, and the fewest that say anything. With 5, chance alone orders two sides once in 252 times. */
const ROUNDS = 5;
const FEWEST_ROUNDS = 3;
/** Of what is counted exactly: a second one shows what the program itself draws by lot. */
const EXACT = { most: 2, fewest: 1 } as const;
const GLANCE = { most: 1, fewest: 1 } as const;
/** Seconds of operations in one profile, and in one of a glance. */
const PROFILE = 0.6;
const SHORT_PROFILE = 0.3;

export interface RoundsOptions {
  readonly metric: MetricName;
  /** Base is null where there is none. */
  readonly targets: Readonly<Record<'head', ProfileTarget>> & { readonly base: ProfileTarget | null };
  /** See ProfileRequest. */
  readonly operation?: number;
  /** Seconds on `clock` after which nothing is begun or waited for. */
  readonly deadline: number;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
  /** Ends everything, time limit or not. */
  readonly signal: AbortSignal;
  /** Is it known what is looked for? Then one short profile a side tells. */
  readonly glance?: boolean;
  /** Where the profiles stay in their native formats, and the beginning of their names; null: they do not. */
  readonly keep: { readonly folder: string; readonly name: string } | null;
}

export type Rounds = Readonly<Record<Side, readonly Profile[]>>;

/** Takes the rounds. Rejects with ProfilerProblem, or the reason of an abort; never with BenchmarkFailure. */
export const profileRounds = async (profiler: Profiler, options: RoundsOptions): Promise<Rounds> => {
  const { base, head } = options.targets;
  await using ofHead = await openScratch(temporaryFor(head.context.root));
  await using ofBase = await openScratch(temporaryFor((base ?? head).context.root));
  const folders = { base: join(ofBase.path, 'profiles'), head: join(ofHead.path, 'profiles') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  let unkept: string | null = null;
  const rounds = await inFolders(profiler, options, folders).finally(() => {
    unkept = keep(folders, options.keep, profiler.label);
  });
  return unkept === null
    ? rounds
    : { ...rounds, head: rounds.head.map((one) => withNote(one, unkept ?? '')) };
};

const inFolders = async (
  profiler: Profiler,
  options: RoundsOptions,
  folders: Readonly<Record<Side, string>>,
): Promise<Rounds> => {
  const { clock, deadline, signal, targets } = options;
  const began = clock();
  const { most, fewest } = numberOf(profiler, options);
  const late = AbortSignal.timeout(Math.max(1, Math.ceil((deadline - began) * 1000)));
  const bounded = AbortSignal.any([signal, late]);
  const taken: Record<Side, Profile[]> = { base: [], head: [] };
  for (let round = 0; round < most; round += 1) {
    const each = (clock() - began) / Math.max(1, round);
    if (round >= fewest && clock() + each > deadline) break;
    const order: readonly Side[] = round % 2 === 0 ? ['base', 'head'] : ['head', 'base'];
    const profiles: Partial<Record<Side, Profile>> = {};
    const take = async (side: Side): Promise<void> => {
      const target = targets[side];
      if (target === null) return;
      const [file, remaining] = [join(folders[side], String(round + 1)), deadline - clock()];
      const seconds = options.glance === true ? SHORT_PROFILE : PROFILE;
      const { metric, operation } = options;
      const given = { metric, file, remaining, seconds, ...(operation !== undefined && { operation }) };
      profiles[side] = await profileOne(profiler, side, withSignal(target, bounded), given);
    };
    try {
      await profileBoth(profiler, order, take);
    } catch (error) {
      signal.throwIfAborted();
      if (late.aborted) return enough(taken, fewest, clock() - began);
      if (round < fewest || !(error instanceof ProfilerProblem)) throw error;
      return { ...taken, head: taken.head.map((one) => withNote(one, `later profiles: ${error.message}`)) };
    }
    for (const side of order) taken[side].push(...(profiles[side] === undefined ? [] : [profiles[side]]));
  }
  return taken;
};

const withNote = (profile: Profile, note: string): Profile => ({
  ...profile,
  notes: [...profile.notes, note],
});

/** What one busy machine cannot disturb is taken at once, and takes half the time. */
const profileBoth = async (
  { exact }: Profiler,
  order: readonly Side[],
  take: (side: Side) => Promise<void>,
): Promise<void> => {
  if (exact !== true) {
    for (const side of order) await take(side);
    return;
  }
  const ended = await Promise.allSettled(order.map(take));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
};

const numberOf = ({ exact }: Profiler, { targets, glance }: RoundsOptions) => {
  if (glance === true) return GLANCE;
  return exact === true ? EXACT : { most: ROUNDS, fewest: targets.base === null ? 1 : FEWEST_ROUNDS };
};

/** What was taken before the time was up, when it says anything. */
const enough = (taken: Rounds, fewest: number, seconds: number): Rounds => {
  const rounds = taken.head.length;
  if (rounds >= fewest) return taken;
  throw new ProfilerProblem(
    fewest === 1
      ? `one profile per side does not fit into ${Math.round(seconds)} s`
      : `${fewest} profiles per side do not fit into ${Math.round(seconds)} s: ${rounds} did`,
  );
};

const withSignal = (target: ProfileTarget, signal: AbortSignal): ProfileTarget => ({
  ...target,
  context: { ...target.context, signal },
});

const profileOne = async (
  profiler: Profiler,
  side: Side,
  target: ProfileTarget,
  given: ProfileRequest,
): Promise<Profile> => {
  try {
    const profile = await profiler.take(target, given);
    if (profile.self.some((cost) => cost > 0)) return profile;
    throw new ProfilerProblem(`the profile of ${side} is empty`);
  } catch (error) {
    if (error instanceof BenchmarkFailure)
      throw new ProfilerProblem(`${side} could not be profiled: ${error.message}`, { cause: error });
    throw error;
  }
};

const NATIVE = /\.(?:cpuprofile|heapprofile|collapsed|pstats|pprof|speedscope\.json)$|callgrind\.out\.\d+$/;

/** Copies what people can open in the tools they know; why that failed, or null. */
const keep = (
  folders: Readonly<Record<Side, string>>,
  wanted: RoundsOptions['keep'],
  label: string | undefined,
): string | null => {
  try {
    if (wanted !== null)
      for (const side of ['base', 'head'] as const) copyNative(folders[side], side, wanted, label);
    return null;
  } catch (error) {
    return `the profiles could not be kept in ${wanted?.folder}: ${(error as Error).message}`;
  }
};

const copyNative = (
  folder: string,
  side: Side,
  { folder: target, name }: NonNullable<RoundsOptions['keep']>,
  label: string | undefined,
): void => {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, entry);
    if (!NATIVE.test(entry) || !existsSync(file)) continue;
    const run = dirname(entry) === '.' ? `${side}-` : `${side}-${dirname(entry)}-`;
    const own = basename(entry);
    const labelled = label === undefined ? own : own.replace(/\.\w+$/, `.${label}$&`);
    cpSync(file, join(target, `${name}-${run}${labelled}`));
  }
};
