// Watches the benchmarks of a side, each once, and compares what two sides were seen to use.

import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fingerprintOf, compareSides, type Comparison, type SideState } from '../../core/reach/reach.ts';
import type { Observed } from '../../core/reach/trace.ts';
import type { Side } from '../../core/model/quantities.ts';
import { filesOfSpec, type RunnerSpec } from '../../core/model/runner-specs.ts';
import type { HeadCheckout } from '../../git/checkouts.ts';
import { temporaryFor } from '../../process/enclosures.ts';
import { sha256 } from '../../process/digest.ts';
import { programsOf } from '../../runners/program-folder.ts';
import { runnerOf } from '../../runners/registry.ts';
import type { SideContext } from '../../runners/runner.ts';
import { mergedPaths, portable, TOP, type Paths } from '../../reach/paths.ts';
import { placeOf } from '../../reach/place.ts';
import { statesOf, type Place } from '../../reach/states.ts';
import { findWatcher, watch, type Cost, type Watcher } from '../../reach/watch.ts';

/** What is watched: a benchmark, or a whole suite where one run measures all of it. */
interface Watchable {
  readonly suite: string;
  readonly task: string | null;
  readonly spec: RunnerSpec;
}

/** What a side was seen to use. */
export interface Seen {
  readonly paths: Paths;
  readonly problems: readonly string[];
  /** Null: it did not run. */
  readonly cost: Cost | null;
  /** When it began, as a ctime in nanoseconds. */
  readonly began: bigint;
  readonly place: Place;
}

export interface Watching {
  readonly watcher: Watcher;
  /** Watches one side's run of a benchmark; null: it runs no program. Each is watched once. */
  see(what: Watchable, side: Side, context: SideContext): Promise<Seen | null>;
  /** What head's benchmarks of a suite were seen to use so far. */
  onHead(suite: string): readonly Seen[];
}

/** Of the time for a whole run, what one rehearsal may take: what hangs in it must leave time to measure. */
const PART = 0.1;

/** Gets ready to watch; a sentence where nothing can be watched. */
export async function openWatching(
  checkouts: HeadCheckout,
  { environment, signal }: Pick<SideContext, 'environment' | 'signal'>,
): Promise<Watching | string> {
  const watcher = await findWatcher(environment, signal);
  if (typeof watcher === 'string') return watcher;
  const places = new Map<Side, Omit<Place, 'compiled'>>();
  const seen = new Map<string, Promise<Seen | null>>();
  const onHead = new Map<string, Seen[]>();
  const at = async (side: Side, root: string): Promise<Omit<Place, 'compiled'>> => {
    const place = places.get(side) ?? (await placeOf(checkouts, side, root));
    places.set(side, place);
    return place;
  };
  const look = async (
    { suite, task, spec }: Watchable,
    side: Side,
    context: SideContext,
  ): Promise<Seen | null> => {
    const folder = join(temporaryFor(context.root) ?? checkouts.scratch, `watch-${side}`);
    await mkdir(folder, { recursive: true });
    const known = await at(side, context.root);
    const limited = { ...context, limit: PART * context.limit };
    const found = await watch({ watcher, spec, task, context: limited, folder });
    if (found === null) return null;
    const place = { ...known, compiled: await programsOf(context.root) };
    const paths = mergedPaths([portable(found.trace.paths, place), given(spec, checkouts)]);
    const { cost, began } = found;
    const result = { paths, problems: found.trace.problems, cost, began, place };
    if (side === 'head') onHead.set(suite, [...(onHead.get(suite) ?? []), result]);
    return result;
  };
  return {
    watcher,
    onHead: (suite) => onHead.get(suite) ?? [],
    see: (what, side, context) => {
      const task = runnerOf(what.spec).open === undefined ? null : what.task;
      const key = JSON.stringify([side, what.suite, task]);
      const found = seen.get(key) ?? look(what, side, context);
      seen.set(key, found);
      return found;
    },
  };
}

/** Files of the project that the gate itself reads for a benchmark. */
const given = (spec: RunnerSpec, { repository }: HeadCheckout): Paths => {
  const ca = spec.kind === 'http' && spec.ca !== null ? [spec.ca] : [];
  const observed: Observed = { access: new Set(['read']), first: 'there' };
  return new Map(
    [...filesOfSpec(spec), ...ca].map((file) => [posix.join(TOP, repository.project, file), observed]),
  );
};

const stateOn = (paths: Paths, { place, began, problems }: Seen): SideState => {
  const found = statesOf(paths, place, began);
  return { ...found, problems: [...problems, ...found.problems] };
};

/** Compares what stands on both sides under all that either used. */
export function compareSeen(base: Seen, head: Seen): Comparison {
  const paths = mergedPaths([base.paths, head.paths]);
  return compareSides(stateOn(paths, base), stateOn(paths, head));
}

/** Digest of how a benchmark is run and of all it was seen to use; problems where that cannot be told. */
export function digestOf(
  spec: RunnerSpec,
  seen: Seen,
): { readonly digest: string; readonly files: number } | { readonly problems: readonly string[] } {
  const state = stateOn(seen.paths, seen);
  if (state.problems.length > 0) return { problems: state.problems };
  return {
    digest: sha256(JSON.stringify([spec, fingerprintOf(state)])).slice(0, DIGITS),
    files: state.states.size,
  };
}

/** Of a digest, enough that nobody finds another set of files with the same. */
const DIGITS = 32;
