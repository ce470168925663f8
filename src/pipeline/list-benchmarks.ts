// Which benchmarks can be compared: base's own are listed first, so that nothing base declares is forgotten, then
// head's benchmark files are laid over base, so that both sides run the same benchmark.

import { isDeepStrictEqual } from 'node:util';
import { renamedBenchmarks, type Renames } from '../core/budgets/renames.ts';
import { unaffectedSuites } from '../core/budgets/unaffected-suites.ts';
import { benchmarkPath, suiteOf } from '../core/model/paths.ts';
import type { Failure } from '../core/model/report.ts';
import { candidates, list, rehearse, skipped, type Candidate, type Listing } from '../measure/discover.ts';
import type { SideContext } from '../runners/runner.ts';
import { changedFiles } from '../git/changed-files.ts';
import { NO_HARNESS, overlayHarness, type Harness } from '../git/harness-overlay.ts';
import { rebuildBase } from '../prepare/prepare.ts';
import type { Revisions } from '../git/revisions.ts';
import type { Seal } from '../isolation/seal.ts';
import type { Checkouts } from '../git/checkouts.ts';
import type { GateRequest } from './request.ts';
import type { Project } from './sides.ts';
import type { PrepareOptions } from '../prepare/plan.ts';
import type { Configuration, Suite } from '../core/model/configuration.ts';

export interface ListingPair {
  readonly request: GateRequest;
  readonly project: Project;
  readonly revisions: Revisions;
  readonly checkouts: Checkouts;
  readonly configuration: Configuration;
  /** Base's, with its suites called as head calls them. */
  readonly own: Configuration | null;
  /** Suites that head renames: base's names by head's. */
  readonly renamedSuites: Renames['suites'];
  readonly prepare: PrepareOptions;
  readonly head: SideContext;
  readonly base: SideContext;
  /** Of base's checkout. */
  readonly seal: Seal;
}

/** Base's benchmarks, listed before anything of head runs, and what came of laying head's benchmark files over it. */
export interface BaseListed {
  /** Suites that the change cannot touch. */
  readonly unaffected: ReadonlySet<string>;
  readonly own: ReadonlyMap<string, Listing>;
  readonly overlaid: Overlaid;
  /** Why base is not ready; null: it is. */
  readonly failure: Failure | null;
}

/** Lists every suite of base's own, lays head's benchmark files over it, and closes the seal before those run. */
export async function listBase(
  pair: ListingPair,
  failure: Failure | null,
  unaffected: ReadonlySet<string>,
): Promise<BaseListed> {
  const { configuration, own, base, seal } = pair;
  await seal.begin();
  const listings = new Map<string, Listing>();
  for (const suite of (own?.suites ?? []).filter(({ name }) => !unaffected.has(name)))
    listings.set(suite.name, failure === null ? await list(suite, 'base', base) : { failure });
  await seal.learn();
  const suites = configuration.suites.filter(({ name }) => !unaffected.has(name));
  // What head renames runs on base under its old name, so in base's own files.
  // A suite that only head has needs nothing on base, and may call anything part of itself.
  const isOnBase = (suite: string): boolean => own === null || listings.has(suite);
  const shared = suites.filter(({ name }) => isOnBase(name) && !isRenamedIn(name, pair, listings));
  const overlaid = await overlay(pair, shared, failure);
  return { unaffected, own: listings, overlaid, failure };
}

/** Lists head's suites, as far as they are not `known`, and pairs them with base's; what the change cannot touch is skipped. */
export async function listPair(
  pair: ListingPair,
  { unaffected, own: onBase, overlaid, failure }: BaseListed,
  known: ReadonlyMap<string, Listing> | null,
): Promise<{ candidates: Candidate[]; renames: Renames; warnings: readonly string[] }> {
  const { configuration, own, head } = pair;
  const suites = configuration.suites.filter(({ name }) => !unaffected.has(name));
  const onHead = new Map<string, Listing>();
  for (const suite of suites)
    onHead.set(suite.name, known?.get(suite.name) ?? (await list(suite, 'head', head)));
  const { benchmarks, warnings } = renamedIn(pair, onBase, onHead);
  const renamed = (suite: string): Map<string, string> => tasksOf(suite, benchmarks);
  const found: Candidate[] = configuration.suites.filter(({ name }) => unaffected.has(name)).map(skipped);
  for (const suite of suites) {
    const before = own?.suites.find(({ name }) => name === suite.name) ?? null;
    const headFiles = overlaid.harness.of(suite.name).harness === 'head';
    const listings = {
      head: onHead.get(suite.name) ?? null,
      own: onBase.get(suite.name) ?? (failure === null ? null : { failure }),
      overlaid: overlaid.listings.get(suite.name) ?? null,
      harness: headFiles ? ('head' as const) : ('own' as const),
      renamed: renamed(suite.name),
    };
    found.push(...candidates(suite, before, listings));
  }
  for (const suite of own?.suites ?? []) {
    if (configuration.suites.some(({ name }) => name === suite.name)) continue;
    const listings = {
      head: null,
      own: asLost(onBase.get(suite.name)),
      overlaid: null,
      harness: 'own' as const,
    };
    found.push(...candidates(null, suite, listings));
  }
  const renames = { suites: pair.renamedSuites, benchmarks };
  return { candidates: found, renames, warnings: [...warnings, ...overlaid.warnings] };
}

/** What head has dropped is lost as a whole where base cannot even list it: that can be declared, and repaired under another name. */
const asLost = (listing: Listing | undefined): Listing | null =>
  listing !== undefined && 'failure' in listing
    ? { tasks: [{ task: null, warnings: [] }] }
    : (listing ?? null);

/** Whether head says that it renames a benchmark of a suite that base has. */
const isRenamedIn = (
  suite: string,
  { configuration, renamedSuites }: ListingPair,
  onBase: ReadonlyMap<string, Listing>,
): boolean => {
  const paths = pathsIn(onBase.get(suite), renamedSuites.get(suite) ?? suite);
  return configuration.moved.some(({ from, to }) => suiteOf(to) === suite && paths.has(from));
};

/** Benchmarks that head renames within a suite. */
function renamedIn(
  { configuration, own, renamedSuites: suites }: ListingPair,
  onBase: ReadonlyMap<string, Listing>,
  onHead: ReadonlyMap<string, Listing>,
): { readonly benchmarks: Renames['benchmarks']; readonly warnings: readonly string[] } {
  if (own === null) return { benchmarks: new Map(), warnings: [] };
  const found = [...onHead].map(([suite, listing]) =>
    renamedBenchmarks(
      {
        suite,
        base: pathsIn(onBase.get(suite), suites.get(suite) ?? suite),
        head: pathsIn(listing, suite),
      },
      configuration.moved,
      own.moved,
      suites,
    ),
  );
  return {
    benchmarks: new Map(found.flatMap(({ names }) => [...names])),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

const pathsIn = (listing: Listing | undefined, suite: string): ReadonlySet<string> =>
  listing !== undefined && 'tasks' in listing
    ? new Set(listing.tasks.map(({ task }) => benchmarkPath(suite, task)))
    : new Set();

/** Tasks of a suite that are called otherwise on head: head's names by base's. */
const tasksOf = (suite: string, benchmarks: Renames['benchmarks']): Map<string, string> =>
  new Map(
    [...benchmarks]
      .filter(([to]) => suiteOf(to) === suite)
      .map(([to, from]) => [from.slice(suiteOf(from).length + 1), to.slice(suite.length + 1)]),
  );

/** Suites that the change cannot touch; of a self-test, which has no change, none. */
export const skippedSuites = ({
  request,
  configuration,
  revisions,
  project,
}: Pick<ListingPair, 'request' | 'configuration' | 'revisions' | 'project'>): Promise<Set<string>> =>
  request.mode === 'check'
    ? unaffectedBy(configuration.suites, revisions, project)
    : Promise.resolve(new Set<string>());

/** Suites that say which files they depend on, and none of which the change touches. */
export async function unaffectedBy(
  suites: readonly Suite[],
  revisions: Revisions,
  project: Project,
): Promise<Set<string>> {
  if (suites.every(({ whenChanged }) => whenChanged.length === 0)) return new Set();
  const files = await changedFiles(revisions);
  // A change of nothing is compared because somebody wants to see it compared.
  return files.length === 0 ? new Set() : unaffectedSuites(suites, files, project.file);
}

interface Overlaid {
  readonly harness: Harness;
  readonly listings: ReadonlyMap<string, Listing>;
  readonly warnings: readonly string[];
}

/** Lays head's benchmark files over base where they differ and lists again; what cannot run goes back to base's own. */
async function overlay(
  pair: ListingPair,
  suites: readonly Suite[],
  baseFailure: Failure | null,
): Promise<Overlaid> {
  if (pair.request.mode === 'selftest' || baseFailure !== null) {
    await pair.seal.close();
    return { harness: NO_HARNESS, listings: new Map(), warnings: [] };
  }
  const harness = await overlayHarness(pair.checkouts, suites, pair.own?.suites);
  const warnings = [...harness.warnings];
  const listings = new Map<string, Listing>();
  const differing = suites.filter(
    (suite) => harness.of(suite.name).files.length > 0 || isRunOtherwise(suite, pair.own),
  );
  for (const { name } of differing) warnings.push(...harness.of(name).warnings);
  const isOverlaid = differing.some(({ name }) => harness.of(name).files.length > 0);
  const broken = isOverlaid ? await rebuildBase(pair.prepare) : null;
  if (broken !== null) {
    const names = await harness.restoreAll();
    warnings.push(
      `base does not build with head's benchmark files (${broken.message}), so it runs its own: ${names.join(', ')}`,
    );
    await rebuildBase(pair.prepare);
    await pair.seal.close();
    return { harness, listings, warnings };
  }
  await pair.seal.close();
  for (const suite of differing) {
    const listing = await list(suite, 'base', pair.base);
    // A file may load on base and still call what only head has.
    const failure =
      'tasks' in listing ? await rehearse(suite, listing.tasks, 'base', pair.base) : listing.failure;
    if (failure === null) listings.set(suite.name, listing);
    else warnings.push(...(await giveBack(pair, harness, suite, failure)));
  }
  // Base rests from here on. What head's files wrote on it is judged as what benchmarks write.
  await pair.seal.look(false);
  await pair.seal.close();
  return { harness, listings, warnings };
}

/** Whether base declares the same suite in other words: head's statement or command may need what base lacks. */
const isRunOtherwise = ({ name, runner }: Suite, own: Configuration | null): boolean => {
  const before = own?.suites.find((suite) => suite.name === name);
  return before !== undefined && !isDeepStrictEqual(before.runner, runner);
};

async function giveBack(
  pair: ListingPair,
  harness: Harness,
  suite: Suite,
  failure: Failure,
): Promise<string[]> {
  const isOverlaid = harness.of(suite.name).files.length > 0;
  await pair.seal.look(false);
  const names = await harness.restore(suite.name);
  if (isOverlaid) await rebuildBase(pair.prepare);
  await pair.seal.close();
  const what = isOverlaid ? 'benchmark files' : 'benchmark';
  return [
    `head's ${what} cannot run on base (${failure.message}), so base runs its own: ${names.join(', ')}`,
  ];
}
