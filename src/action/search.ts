// The search for the commit that crept in, where the configuration wants the job to make it: once, when the issue is opened, for
// what is furthest over, and for no longer than it says. What it did not come to is told on the issue as well.

import { UserError } from '../core/model/errors.ts';
import { formatDuration } from '../core/text/durations.ts';
import type { HistorySettings } from '../core/model/configuration.ts';
import type { Creep } from '../history/creep.ts';
import { isSearchable, renderSearch, renderUnfound, type Standing } from '../history/creep-words.ts';
import type { Anchor, Entry } from '../history/entry.ts';
import { regressionOf } from '../history/regression.ts';
import { comparisonOf } from './against-release.ts';
import { searchCommit } from './measure.ts';
import type { Step } from './step.ts';

interface Searched {
  readonly settings: HistorySettings;
  readonly anchor: Anchor;
  readonly entry: Entry;
}

/** Lines of what a search that did not come to its end has found out. */
const LAST_WORDS = 40;

/** What the search came to, as a comment; null: none was made. Rejects with the reason of an abort. */
export async function soughtCommit(
  creep: readonly Creep[],
  { settings, anchor, entry }: Searched,
  standing: Standing,
  step: Step,
): Promise<string | null> {
  const { runner } = step;
  const worst = furthestOver(creep);
  if (settings.bisect === null || worst === null) return null;
  const { path, metric } = worst;
  const ends = { base: anchor.commit, head: entry.commit };
  const wanted = { path, metric, good: anchor.commit, bad: entry.commit, atLeast: undefined };
  const limit = AbortSignal.timeout(settings.bisect * 1000);
  const signal = AbortSignal.any([runner.signal, limit]);
  runner.print(`\nSearching for the commit, for at most ${formatDuration(settings.bisect)}`);
  const heard: string[] = [];
  try {
    const found = await searchCommit(comparisonOf(ends, step), wanted, { ...runner, signal }, (text) => {
      heard.push(text);
    });
    runner.print(found);
    return renderSearch(worst, anchor.name, found);
  } catch (error) {
    runner.signal.throwIfAborted();
    if (!limit.aborted && !(error instanceof UserError)) throw error;
    const why = limit.aborted
      ? `not found within ${formatDuration(settings.bisect)}`
      : `not found: ${(error as UserError).message}`;
    runner.print(why);
    return renderUnfound(worst, standing, { why, heard: heard.slice(-LAST_WORDS) });
  }
}

/** What has used up most of its budget. */
const furthestOver = (creep: readonly Creep[]): Creep | null =>
  creep
    .filter(({ verdict, change, path }) => verdict === 'over' && change !== null && isSearchable(path))
    .toSorted((one, other) => usedBy(other) - usedBy(one))[0] ?? null;

const usedBy = ({ change, metric, budget }: Creep): number =>
  regressionOf(change?.ratio ?? 0, metric) / budget;
