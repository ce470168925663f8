// Base and head as far as they are known before anything is built: head is checked out, base only known, because what
// stored runs prove within budget needs no base at all.

import { join, posix } from 'node:path';
import { inHeadsNames, renamedSuites, type Renames } from '../core/budgets/renames.ts';
import { tightenedPolicy } from '../core/budgets/tightened.ts';
import { governingConfiguration } from '../core/budgets/governing-configuration.ts';
import type { Revision } from '../core/model/report.ts';
import type { Listing } from '../measure/discover.ts';
import { list, skipped } from '../measure/discover.ts';
import type { SideContext } from '../runners/runner.ts';
import { lineChanges } from '../git/line-diff.ts';
import { SETTINGS } from '../prepare/environment.ts';
import { openPreparation } from '../prepare/prepare.ts';
import { resolveRevisions, type Revisions } from '../git/revisions.ts';
import { exportFiles } from '../git/tree-files.ts';
import { openHead, type HeadCheckout } from '../git/checkouts.ts';
import { tipConfigurationOf } from './base-configuration.ts';
import { bothConfigurations } from './both-configurations.ts';
import { keepApart, wantedBy, type Apart } from './isolate.ts';
import { sealOf } from '../isolation/seal.ts';
import { listBase, listPair, skippedSuites, unaffectedBy } from './list-benchmarks.ts';
import { inheritedNames, withInherited } from './inherited-variables.ts';
import { graftFor } from './probe.ts';
import { gitWorldOf, type GateRequest } from './request.ts';
import { contextIn, headOnlyOf, limitOf, type Project, type Sides, type SidesOptions } from './sides.ts';
import type { PrepareOptions } from '../prepare/plan.ts';
import { pythonFolderOf } from '../core/model/runner-specs.ts';
import type { Configuration } from '../core/model/configuration.ts';

/** A comparison whose base may not be needed; dispose of it. */
export interface Pair extends AsyncDisposable {
  readonly request: GateRequest;
  readonly project: Project;
  readonly options: SidesOptions;
  readonly revisions: Revisions;
  readonly checkouts: HeadCheckout;
  /** Head's, governed by base's. */
  readonly configuration: Configuration;
  /** Base's, with its suites called as head calls them; null: base has no (readable) configuration. */
  readonly own: Configuration | null;
  /** Of the base branch as it is now; null: base is its last commit, or it has no (readable) configuration. */
  readonly tip: Configuration | null;
  /** Suites that head renames: base's names by head's. */
  readonly renamedSuites: Renames['suites'];
  readonly prepare: Omit<PrepareOptions, 'checkouts'>;
  readonly head: SideContext;
  /** What keeps the sides apart. */
  readonly apart: Apart;
  readonly policyChanges: readonly string[];
  readonly warnings: readonly string[];
}

/** Finds both revisions and checks head out. Rejects with UserError. */
export async function openPair(request: GateRequest, project: Project, options: SidesOptions): Promise<Pair> {
  const { world } = options;
  const names = request.mode === 'selftest' ? { base: 'HEAD' } : { base: request.base, head: request.head };
  const revisions = await resolveRevisions({ ...gitWorldOf(world), cwd: project.root, ...names });
  const [base, head] = [nameOf(revisions.base), nameOf(revisions.head)];
  world.onEvent({ kind: 'step', text: `Checking out head ${head}, to compare with base ${base}` });
  const { probe, injection: edit } = request;
  const graft = probe && (await graftFor(probe, revisions.repository, project));
  const checkouts = await openHead(revisions, {
    signal: world.signal,
    ...(graft && { graft, graftsBase: true }),
    ...(edit && { edit }),
  });
  try {
    return await readPair({ request, project, options, revisions, checkouts });
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}

const nameOf = ({ name, commit }: Revision): string => {
  const short = commit?.slice(0, 9) ?? '';
  return name === short || short === '' ? name : `${name} (${short})`;
};

async function readPair(
  found: Pick<Pair, 'request' | 'project' | 'options' | 'revisions' | 'checkouts'>,
): Promise<Pair> {
  const { request, project, options, revisions, checkouts } = found;
  const { loaded, own } = await bothConfigurations(found, checkouts.head.root);
  const renamed = renamedSuites(own.configuration, loaded.configuration);
  const base = own.configuration && inHeadsNames(own.configuration, renamed.names);
  // What is on the default branch already was reviewed there.
  const byBase = governingConfiguration(request.mode === 'compare' ? null : base, loaded.configuration);
  const tip = await tipConfigurationOf(revisions, project, request);
  const byTip = tightenedPolicy(tip, byBase.configuration);
  const governed = { configuration: byTip.configuration, changes: [...byBase.changes, ...byTip.changes] };
  const allowed = inheritedNames(base ?? loaded.configuration);
  const variables = options.world.environment;
  const ofHead = withInherited(governed.configuration, variables, allowed);
  const ofBase = base && withInherited(base, variables, allowed).configuration;
  const { configuration } = ofHead;
  const apart = await keepApart(checkouts, wantedBy(request, configuration), options);
  return {
    ...found,
    configuration,
    apart,
    own: ofBase,
    tip,
    renamedSuites: renamed.names,
    prepare: preparation(configuration, ofBase, request, options),
    head: contextIn(checkouts.head.root, options, {
      limit: limitOf(request, configuration),
      slowdown: request.slowdown,
    }),
    policyChanges: governed.changes,
    warnings: [
      ...revisions.notes,
      ...loaded.warnings,
      ...renamed.warnings,
      ...ofHead.warnings,
      ...(own.warning === null ? [] : [own.warning]),
    ],
    async [Symbol.asyncDispose]() {
      await apart[Symbol.asyncDispose]();
      await checkouts[Symbol.asyncDispose]();
    },
  };
}

/** How the sides are made ready; each by its own configuration. */
export const preparation = (
  configuration: Configuration,
  own: Configuration | null,
  request: GateRequest,
  { environment, world }: SidesOptions,
): Pair['prepare'] => ({
  prepare: { head: configuration.prepare, base: own?.prepare ?? configuration.prepare },
  python: { head: pythonFolders(configuration), base: pythonFolders(own ?? configuration) },
  jars: { head: jarsOf(configuration), base: jarsOf(own ?? configuration) },
  environment,
  variables: world.environment,
  seconds: limitOf(request, configuration),
  ...(request.builds && { builds: request.builds }),
  signal: world.signal,
  onProgress: ({ side, command, line }) => {
    if (line === '') world.onEvent({ kind: 'step', text: `Preparing ${side}: ${command}` });
  },
});

/** Where benchmarks run that take the Python they find there. */
const pythonFolders = ({ suites }: Pick<Configuration, 'suites'>): string[] => {
  const found = suites.map(({ runner }) => pythonFolderOf(runner));
  return [...new Set(found)].filter((folder) => folder !== null);
};

/** What Maven or Gradle build where nothing is said of it. */
const jarsOf = ({ suites }: Pick<Configuration, 'suites'>): string[] =>
  suites.flatMap(({ runner }) => (runner.kind === 'jmh' ? posix.join(runner.directory, runner.jar) : []));

/** Head, installed, built and listed. */
export interface Ready {
  readonly listings: ReadonlyMap<string, Listing>;
  /** Suites that the change cannot touch. */
  readonly unaffected: ReadonlySet<string>;
  readonly warnings: readonly string[];
}

/** Makes head alone ready. Rejects with UserError. */
export async function readyHead(pair: Pair): Promise<Ready> {
  const { checkouts, revisions, configuration, options } = pair;
  const unaffected = await unaffectedBy(configuration.suites, revisions, pair.project);
  if (isNothingLeft(pair, unaffected)) return { listings: new Map(), unaffected, warnings: [] };
  const settings = await settingsOf(checkouts, revisions.base.commit);
  const preparing = await openPreparation({ ...preparingFor(pair, unaffected), checkouts }, settings);
  await preparing.head();
  options.world.onEvent({ kind: 'step', text: 'Listing benchmarks' });
  const listings = new Map<string, Listing>();
  for (const suite of configuration.suites)
    if (!unaffected.has(suite.name)) listings.set(suite.name, await list(suite, 'head', pair.head));
  return { listings, unaffected, warnings: preparing.warnings };
}

/** Whether the change touches no suite of either side: then there is nothing to install or build for. */
const isNothingLeft = ({ configuration, own }: Pair, unaffected: ReadonlySet<string>): boolean =>
  [configuration, own].every((each) => each?.suites.every(({ name }) => unaffected.has(name)) ?? true);

/** Only what will run gets an environment, and is built. */
const preparingFor = (
  { prepare, configuration, own }: Pair,
  unaffected: ReadonlySet<string>,
): Pair['prepare'] => {
  const left = ({ suites }: Configuration): Pick<Configuration, 'suites'> => ({
    suites: suites.filter(({ name }) => !unaffected.has(name)),
  });
  const [head, base] = [left(configuration), left(own ?? configuration)];
  return {
    ...prepare,
    python: { head: pythonFolders(head), base: pythonFolders(base) },
    jars: { head: jarsOf(head), base: jarsOf(base) },
  };
};

/** Folders with a commit's settings of package managers, as a checkout would have them. */
export async function settingsOf(checkouts: HeadCheckout, commit: string): Promise<string[]> {
  const { repository, scratch } = checkouts;
  const folders = [...new Set([repository.project, ''])];
  const paths = folders.flatMap((folder) => SETTINGS.map((name) => posix.join(folder, name)));
  const place = await exportFiles(repository, commit, paths, join(scratch, 'settings'));
  return folders.map((folder) => join(place, folder));
}

/** The change touches nothing that is measured: base is not checked out, and nothing is prepared. */
const nothingToMeasure = (pair: Pair): Sides => ({
  ...headOnlyOf(pair.revisions.head, pair.configuration, pair.head, pair.configuration.suites.map(skipped)),
  base: pair.revisions.base,
  baseConfiguration: pair.own,
  policyChanges: pair.policyChanges,
  warnings: [...pair.warnings, ...pair.checkouts.warnings],
});

/** Base beside head: checked out, prepared, its benchmarks paired with head's, which may be `ready` already. */
export async function sidesOf(pair: Pair, ready: Ready | null): Promise<Sides> {
  const { request, options, revisions, configuration, own, head } = pair;
  const unaffected = ready?.unaffected ?? (await skippedSuites(pair));
  if (isNothingLeft(pair, unaffected)) return nothingToMeasure(pair);
  const step = (text: string): void => options.world.onEvent({ kind: 'step', text });
  if (ready !== null) step(`Checking out base ${nameOf(revisions.base)}`);
  const checkouts = await pair.checkouts.withBase(revisions.base.commit);
  const isOneSide = request.mode === 'selftest' && request.injection === undefined;
  if (!isOneSide) await pair.apart.add(checkouts.base);
  const prepare: PrepareOptions = { ...preparingFor(pair, unaffected), checkouts };
  const preparing = await openPreparation(prepare);
  const place = isOneSide ? checkouts.head : checkouts.base;
  const base = contextIn(place.root, options, { limit: head.limit, slowdown: 0 });
  const outputs = outputsOf([configuration, own], checkouts);
  const seals = {
    base: sealOf(checkouts.base.top, { outputs }),
    head: sealOf(checkouts.head.top, { outputs }),
  };
  // Whatever of head runs before base is sealed could write there; of one side there is nothing to keep from the other.
  const failure = isOneSide ? await preparing.head().then(() => null) : await preparing.base();
  step('Listing benchmarks');
  const listing = { ...pair, checkouts, prepare, base, seal: seals.base };
  const ofBase = await listBase(listing, failure, unaffected);
  if (ready === null && !isOneSide) await preparing.head();
  await seals.base.look(true);
  await seals.head.begin();
  const found = await listPair(listing, ofBase, ready?.listings ?? null);
  await seals.head.learn();
  return {
    base: revisions.base,
    head: revisions.head,
    configuration,
    baseConfiguration: own,
    tip: pair.tip,
    contexts: { base, head },
    candidates: found.candidates,
    changes: () => lineChanges(checkouts),
    policyChanges: pair.policyChanges,
    renames: found.renames,
    seals: isOneSide ? null : seals,
    isolation: pair.apart.isolation,
    warnings: [
      ...pair.warnings,
      ...checkouts.warnings,
      ...(ready === null || pair.apart.isolation.inForce ? [] : [HEAD_FIRST]),
      ...(ready?.warnings ?? []),
      ...preparing.warnings,
      ...found.warnings,
    ],
  };
}

const HEAD_FIRST =
  'stored runs were looked at first, so head ran before base was made ready, without isolation between them';

/** Reports that tools are meant to write, relative to a checkout's top folder. */
export const outputsOf = (
  configurations: readonly (Configuration | null)[],
  { repository: { project } }: HeadCheckout,
): string[] =>
  configurations.flatMap((configuration) =>
    (configuration?.suites ?? []).flatMap(({ runner }) =>
      runner.kind === 'report' && runner.file !== null
        ? [posix.join(project, runner.directory, runner.file)]
        : [],
    ),
  );
