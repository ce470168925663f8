// The search for the commit that crept in, where the configuration wants the job to make it: for what is furthest over when the
// issue is opened, and for no longer at a time than it says. What it has found out by then is kept on the branch of the history,
// and the next push goes on from there. What it came to is told on the issue.

import { isBefore } from '../archive/first-parents.ts';
import type { BranchArchive } from '../archive/branch.ts';
import type { SearchSoFar } from '../core/model/bisection.ts';
import type { HistorySettings } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { formatDuration } from '../core/text/durations.ts';
import type { Repository } from '../git/repository.ts';
import type { Creep } from '../history/creep.ts';
import { isSearchable, renderSearch, renderUnfound, type Standing } from '../history/creep-words.ts';
import type { Anchor, Entry } from '../history/entry.ts';
import { regressionOf } from '../history/regression.ts';
import {
  decodeSearch,
  encodeSearch,
  folderOfSearches,
  searchToGoOn,
  type StoredSearch,
} from '../history/search-codec.ts';
import { sha256 } from '../process/digest.ts';
import { comparisonOf } from './against-release.ts';
import { searchCommit } from './measure.ts';
import { attempt } from './publish.ts';
import type { Step } from './step.ts';

export interface Searched {
  readonly creep: readonly Creep[];
  readonly settings: HistorySettings;
  readonly anchor: Anchor;
  readonly entry: Entry;
  readonly archive: BranchArchive;
  readonly repository: Repository;
  /** The issue was opened just now. */
  readonly isNew: boolean;
}

/** Lines of what a search that did not come to its end has found out. */
const LAST_WORDS = 40;

/** What is to be said on the issue; null: nothing. Rejects with the reason of an abort. */
export async function soughtCommit(about: Searched, standing: Standing, step: Step): Promise<string | null> {
  const { settings, creep, anchor } = about;
  if (settings.bisect === null) return null;
  const search = about.isNew ? newSearch(about, step) : await unfinished(about, step);
  const worst = creep.find(({ path, metric }) => path === search?.path && metric === search.metric);
  if (search === null || worst === undefined) return null;
  const came = await searchFor(search, settings.bisect, step);
  if (came.found !== null) {
    if (!about.isNew) await keep({ ...search, isEnded: true }, about.archive);
    return renderSearch(worst, anchor.name, came.found);
  }
  const hasMore = came.isOutOfTime && came.soFar.steps.length > search.soFar.steps.length;
  const isKept = hasMore && (await keep({ ...search, soFar: came.soFar }, about.archive));
  if (isKept) step.runner.print('The next push goes on from there');
  else if (!about.isNew) await keep({ ...search, isEnded: true }, about.archive);
  // Whoever reads the issue has been told already that it goes on.
  if (isKept && !about.isNew) return null;
  return renderUnfound(worst, standing, { why: came.why, heard: came.heard, goesOn: isKept });
}

function newSearch({ creep, anchor, entry }: Searched, { inputs, runner }: Step): StoredSearch | null {
  const worst = furthestOver(creep);
  if (worst === null) return null;
  const { path, metric } = worst;
  const about = { configuration: inputs.config, name: inputs.name, path, metric };
  const ends = { good: anchor.commit, bad: entry.commit };
  const startedAt = runner.now.toISOString();
  return { ...about, ...ends, startedAt, isEnded: false, soFar: { steps: [], idle: [] } };
}

/** What an earlier push left, while what it is about is still over. */
async function unfinished(
  { creep, anchor, entry, archive, repository }: Searched,
  { inputs }: Step,
): Promise<StoredSearch | null> {
  const own = { configuration: inputs.config, name: inputs.name, good: anchor.commit };
  const files = await archive.filesBelow(folderOfSearches(own, sha256));
  const search = searchToGoOn(
    files.flatMap(([, text]) => {
      const found = decodeSearch(text, sha256);
      const isOwn =
        found?.configuration === own.configuration && found.name === own.name && found.good === own.good;
      return found !== null && isOwn ? [found] : [];
    }),
  );
  if (search === null) return null;
  const isOver = creep.some(
    ({ path, metric, verdict }) => path === search.path && metric === search.metric && verdict === 'over',
  );
  // After a force push it would be about commits that nobody has.
  return isOver && (await isBefore(repository, search.bad, entry.commit)) ? search : null;
}

/** Whether it is there for the next push. */
async function keep(search: StoredSearch, archive: BranchArchive): Promise<boolean> {
  const kept = await attempt('how far the search is could not be kept', async () => {
    const text = encodeSearch(search, sha256);
    const path = `${folderOfSearches(search, sha256)}/${sha256(text).slice(0, 12)}.json`;
    await archive.append([{ path, text }], `search: ${search.path} ${search.metric}`);
    return true;
  });
  return kept === true;
}

type Came =
  | { readonly found: string }
  | {
      readonly found: null;
      readonly why: string;
      /** What it said, and what it has found out. */
      readonly heard: readonly string[];
      readonly soFar: SearchSoFar;
      readonly isOutOfTime: boolean;
    };

async function searchFor(search: StoredSearch, seconds: number, step: Step): Promise<Came> {
  const { runner } = step;
  const { path, metric, good, bad } = search;
  const heard: string[] = [];
  let { soFar } = search;
  await using limit = limitOf(seconds, step);
  const signal = AbortSignal.any([runner.signal, limit.signal]);
  runner.print(`\nSearching for the commit, for at most ${formatDuration(seconds)}`);
  try {
    const ends = comparisonOf({ base: good, head: bad }, step);
    const wanted = { path, metric, good, bad, atLeast: undefined, soFar };
    const found = await searchCommit(ends, wanted, { ...runner, signal }, (event) => {
      if (event.kind === 'step') heard.push(event.text);
      if (event.kind === 'settled') ({ soFar } = event);
    });
    runner.print(found);
    return { found };
  } catch (error) {
    runner.signal.throwIfAborted();
    const isOutOfTime = limit.signal.aborted;
    if (!isOutOfTime && !(error instanceof UserError)) throw error;
    const why = isOutOfTime
      ? `not found within ${formatDuration(seconds)}`
      : `not found: ${(error as UserError).message}`;
    runner.print(why);
    return { found: null, why, heard: heard.slice(-LAST_WORDS), soFar, isOutOfTime };
  }
}

/** A signal that is aborted after so many seconds, unless it is let go before. */
function limitOf(seconds: number, { runner }: Step): AsyncDisposable & { readonly signal: AbortSignal } {
  const [limit, rest] = [new AbortController(), new AbortController()];
  const slept = runner.timing.sleep(seconds, rest.signal).then(
    () => limit.abort(new Error('no time is left')),
    () => undefined,
  );
  return {
    signal: limit.signal,
    [Symbol.asyncDispose]: async () => {
      rest.abort();
      await slept;
    },
  };
}

/** What has used up most of its budget. */
const furthestOver = (creep: readonly Creep[]): Creep | null =>
  creep
    .filter(({ verdict, change, path }) => verdict === 'over' && change !== null && isSearchable(path))
    .toSorted((one, other) => usedBy(other) - usedBy(one))[0] ?? null;

const usedBy = ({ change, metric, budget }: Creep): number =>
  regressionOf(change?.ratio ?? 0, metric) / budget;
