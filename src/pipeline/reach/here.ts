// Which benchmarks of a comparison the change does not reach, by watching a run of each on both sides.

import type { PlannedCheck } from '../../core/decision/rule.ts';
import { groupedByPath } from '../../core/model/paths.ts';
import type { BenchmarkReach } from '../../core/model/reach.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import { count } from '../../core/text/lists.ts';
import type { Candidate } from '../../measure/discover.ts';
import type { MeasureOptions } from '../../measure/state.ts';
import type { SideContext } from '../../runners/runner.ts';
import { looksBuilt } from '../../reach/built.ts';
import { pathOf, type OwnFolders } from '../../reach/paths.ts';
import type { RunContext } from '../request.ts';
import type { Sides } from '../sides.ts';
import { asUnreached, drawControls, mustMeasure, named, reachOf } from './questions.ts';
import { compareSeen, type Seen, type Watching } from './watching.ts';

export interface Reached {
  /** What needs no measurement, by path. */
  readonly unreached: ReadonlyMap<string, BenchmarkRecord>;
  readonly benchmarks: readonly BenchmarkReach[];
}

/** Told after everything that ran, for how many seconds it did. */
export type OnRun = NonNullable<MeasureOptions['onRun']>;

export interface ReachWork {
  readonly watching: Watching;
  readonly contexts: Sides['contexts'];
  readonly checks: readonly PlannedCheck[];
  readonly seed: number;
  /** Benchmarks that are measured whatever they use, as a control. */
  readonly controls: ReadonlySet<string>;
  readonly onRun: OnRun;
  readonly world: RunContext;
  /** Seconds that are left for watching. */
  readonly left: () => number;
}

/** Watches what is on both sides and undecided, and draws the control among what is not reached. */
export async function watchBoth(candidates: readonly Candidate[], work: ReachWork): Promise<Reached> {
  const open = candidates.filter(({ record }) => record.status === 'measured');
  if (open.length === 0) return { unreached: new Map(), benchmarks: [] };
  work.world.onEvent({ kind: 'step', text: `Watching what ${count(open.length, 'benchmark')} read` });
  const found = await reachOfEach(open, work);
  const same = found.filter(({ outcome }) => outcome === 'unreached').map(({ path }) => path);
  const drawn = work.controls.size > 0 ? new Set<string>() : drawControls(same, work.seed);
  const isControl = (path: string): boolean => drawn.has(path) || work.controls.has(path);
  const benchmarks = found.map((each): BenchmarkReach =>
    each.outcome === 'unreached' && isControl(each.path) ? { ...each, outcome: 'control' } : each,
  );
  const unreached = new Set(
    benchmarks.filter(({ outcome }) => outcome === 'unreached').map(({ path }) => path),
  );
  return {
    unreached: new Map(
      open
        .filter(({ record }) => unreached.has(record.path))
        .map(({ record }) => [record.path, asUnreached(record)]),
    ),
    benchmarks,
  };
}

/** Of the time that is left, what watching may take from measuring; what need not be measured costs nothing. */
export const WASTE = 0.25;

async function reachOfEach(candidates: readonly Candidate[], work: ReachWork): Promise<BenchmarkReach[]> {
  const asked = groupedByPath(work.checks);
  const { clock } = work.world;
  const found: BenchmarkReach[] = [];
  let bearable = WASTE * work.left();
  for (const candidate of candidates) {
    const { path } = candidate.record;
    const must = mustMeasure(candidate.record, candidate.specs, asked.get(path) ?? []);
    const began = clock();
    const each = must ?? (bearable > 0 ? await reachHere(candidate, work) : unwatched(path));
    if (each.outcome !== 'unreached') bearable -= clock() - began;
    found.push(each);
  }
  return found;
}

const unwatched = (path: string): BenchmarkReach =>
  reachOf(path, 'unwatched', 'there was no time to watch it');

async function reachHere({ record, specs, task }: Candidate, work: ReachWork): Promise<BenchmarkReach> {
  const { path, suite } = record;
  const { base, head } = work.contexts;
  if (base === null || head === null || specs.head === null) throw new TypeError(`${path} lacks a side`);
  if (work.left() <= 0) return unwatched(path);
  work.world.signal.throwIfAborted();
  const see = (spec: RunnerSpec, side: 'base' | 'head', context: SideContext): Promise<Seen | null> =>
    work.watching.see({ suite, task, spec }, side, context);
  const began = work.world.clock();
  // Both come to their end, also where one of them fails.
  const sides = await Promise.allSettled([see(specs.head, 'base', base), see(specs.head, 'head', head)]);
  work.onRun([path], work.world.clock() - began);
  const [onBase, onHead] = sides.map((side) => {
    if (side.status === 'rejected') throw side.reason;
    return side.value;
  });
  if (onBase == null || onHead == null)
    return reachOf(path, 'asked', 'its files are weighed, which is as quick as comparing them');
  work.world.onEvent({ kind: 'used', paths: [...onBase.paths.keys(), ...onHead.paths.keys()] });
  const compared = compareSeen(onBase, onHead);
  switch (compared.outcome) {
    case 'unwatched':
      return reachOf(path, 'unwatched', compared.problems.join('; '));
    case 'differs':
      return reachOf(path, 'reached', differs(compared.differing, onHead.place), compared.files);
    case 'same':
      return reachOf(
        path,
        'unreached',
        compared.files === 1
          ? 'the one file that it uses is the same on both sides'
          : `none of the ${compared.files} files and folders that it uses differs`,
        compared.files,
      );
  }
}

const differs = (files: readonly string[], place: OwnFolders): string => {
  const built = files.find((file) => looksBuilt(pathOf(file, place)));
  const hint =
    built === undefined
      ? ''
      : '; a build that puts its commit, time or folder into what it makes differs every time (-trimpath, SOURCE_DATE_EPOCH, -ffile-prefix-map)';
  return `it uses ${named(files)}, which ${files.length === 1 ? 'differs' : 'differ'}${hint}`;
};
