// Base and head ready to be measured: found, checked out, prepared, their benchmarks listed and paired.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfigurationBytes, readConfiguration } from '../config/load.ts';
import { UserError } from '../core/errors.ts';
import type { Configuration, Revision, Side } from '../core/model.ts';
import { governingPolicy } from '../core/govern.ts';
import type { LineChanges } from '../core/line-changes.ts';
import { candidates, list, type Candidate } from '../measure/discover.ts';
import type { SideContext } from '../runners/runner.ts';
import { NO_HARNESS } from '../system/harness.ts';
import { lineChanges } from '../system/line-diff.ts';
import { prepareCheckouts, type PrepareOptions } from '../system/prepare.ts';
import { describeWorkingTree, resolveRevisions, type Revisions } from '../system/revisions.ts';
import { openCheckouts, type Checkouts } from '../system/worktree.ts';
import { listPair } from './listing.ts';
import type { GateRequest, World } from './request.ts';

export interface Project {
  /** Absolute folder of the configuration. */
  readonly root: string;
  /** Name of the configuration in it. */
  readonly file: string;
}

export interface Sides extends AsyncDisposable {
  readonly base: Revision | null;
  readonly head: Revision;
  readonly configuration: Configuration;
  /** Null: base has no (readable) configuration. */
  readonly baseConfiguration: Configuration | null;
  readonly contexts: Readonly<Record<Side, SideContext | null>>;
  readonly candidates: readonly Candidate[];
  /** Lines in which the sides differ; null where there is no base. */
  readonly changes: () => Promise<LineChanges | null>;
  /** What of the policy the change edits, in words. */
  readonly policyChanges: readonly string[];
  readonly warnings: readonly string[];
}

export interface SidesOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly node: string;
  readonly world: World;
}

/** Opens what the request compares; dispose of it. Rejects with UserError. */
export function openSides(request: GateRequest, project: Project, options: SidesOptions): Promise<Sides> {
  return request.mode === 'run' ? openAlone(request, project, options) : openPair(request, project, options);
}

/** The working tree as it lies there: nothing is checked out, installed or built. */
async function openAlone(request: GateRequest, project: Project, options: SidesOptions): Promise<Sides> {
  const { configuration, warnings } = await readConfiguration(join(project.root, project.file), project.file);
  const head = contextIn(project.root, options, {
    limit: request.timeLimit ?? configuration.timeLimit,
    slowdown: 0,
  });
  options.world.onEvent({ kind: 'step', text: 'Listing benchmarks' });
  const found: Candidate[] = [];
  for (const suite of configuration.suites) {
    const listing = await list(suite, 'head', head);
    const alone = candidates(suite, null, { head: listing, own: null, overlaid: null, harness: 'own' });
    found.push(...alone.map(asMeasured));
  }
  return {
    base: null,
    head: await describeWorkingTree(project.root),
    configuration,
    baseConfiguration: null,
    contexts: { base: null, head },
    candidates: found,
    changes: () => Promise.resolve(null),
    policyChanges: [],
    warnings,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** Without any base a benchmark is not news. */
const asMeasured = (candidate: Candidate): Candidate =>
  candidate.record.status === 'new'
    ? { ...candidate, record: { ...candidate.record, status: 'measured' } }
    : candidate;

async function openPair(request: GateRequest, project: Project, options: SidesOptions): Promise<Sides> {
  const { world } = options;
  const selftest = request.mode === 'selftest';
  const names = selftest ? { base: 'HEAD' } : { base: request.base, head: request.head };
  const revisions = await resolveRevisions({ cwd: project.root, ...names });
  world.onEvent({
    kind: 'step',
    text: `Checking out base ${nameOf(revisions.base)} and head ${nameOf(revisions.head)}`,
  });
  const checkouts = await openCheckouts(revisions, { signal: world.signal });
  try {
    const opened = await preparePair({ request, project, options, revisions, checkouts });
    return { ...opened, [Symbol.asyncDispose]: () => checkouts[Symbol.asyncDispose]() };
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}

const nameOf = ({ name, commit }: Revision): string => {
  const short = commit?.slice(0, 9) ?? '';
  return name === short || short === '' ? name : `${name} (${short})`;
};

/** What is known when base and head are checked out. */
export interface Opening {
  readonly request: GateRequest;
  readonly project: Project;
  readonly options: SidesOptions;
  readonly revisions: Revisions;
  readonly checkouts: Checkouts;
}

async function preparePair(opening: Opening): Promise<Omit<Sides, typeof Symbol.asyncDispose>> {
  const { request, project, options, revisions, checkouts } = opening;
  const loaded = await readConfiguration(join(checkouts.head.root, project.file), project.file);
  const selftest = request.mode === 'selftest';
  const own = selftest ? { ...loaded, warning: null } : await baseConfigurationOf(checkouts, project);
  const { changes: policyChanges, ...policy } = governingPolicy(own.configuration, loaded.configuration);
  const configuration = { ...loaded.configuration, ...policy };
  const limit = request.timeLimit ?? configuration.timeLimit;
  const prepare: PrepareOptions = {
    checkouts,
    prepare: { head: configuration.prepare, base: own.configuration?.prepare ?? configuration.prepare },
    python: { head: pythonFolders(configuration), base: pythonFolders(own.configuration ?? configuration) },
    environment: options.environment,
    variables: options.world.environment,
    seconds: Math.max(60, limit),
    signal: options.world.signal,
    onProgress: ({ side, command, line }) => {
      if (line === '') options.world.onEvent({ kind: 'step', text: `Preparing ${side}: ${command}` });
    },
  };
  const prepared = await prepareCheckouts(prepare, NO_HARNESS);
  const head = contextIn(checkouts.head.root, options, { limit, slowdown: request.slowdown });
  const baseRoot = selftest ? checkouts.head.root : checkouts.base.root;
  const base = contextIn(baseRoot, options, { limit, slowdown: 0 });
  options.world.onEvent({ kind: 'step', text: 'Listing benchmarks' });
  const found = await listPair(
    { ...opening, configuration, own: own.configuration, prepare, head, base },
    prepared.baseFailure,
  );
  return {
    base: revisions.base,
    head: revisions.head,
    configuration,
    baseConfiguration: own.configuration,
    contexts: { base, head },
    candidates: found.candidates,
    changes: () => lineChanges(checkouts),
    policyChanges,
    warnings: [
      ...revisions.notes,
      ...loaded.warnings,
      ...(own.warning === null ? [] : [own.warning]),
      ...checkouts.warnings,
      ...prepared.warnings,
      ...found.warnings,
    ],
  };
}

/** Where benchmarks run that take the Python they find there. */
const pythonFolders = ({ suites }: Configuration): string[] => {
  const found = suites.map(({ runner }) =>
    runner.kind === 'python' && !runner.interpreter ? runner.directory : null,
  );
  return [...new Set(found)].filter((folder) => folder !== null);
};

const contextIn = (
  root: string,
  { environment, node, world }: SidesOptions,
  how: Pick<SideContext, 'limit' | 'slowdown'>,
): SideContext => ({
  root,
  environment,
  node,
  signal: world.signal,
  ...how,
});

/** Base may be older than the gate, or its file broken: then head's budgets govern, and the report says so. */
async function baseConfigurationOf(
  checkouts: Checkouts,
  project: Project,
): Promise<{ configuration: Configuration | null; warning: string | null }> {
  const bytes = await readFile(join(checkouts.base.root, project.file)).catch(() => null);
  if (bytes === null)
    return { configuration: null, warning: `base has no ${project.file}: head's budgets govern` };
  try {
    return { configuration: parseConfigurationBytes(bytes, project.file).configuration, warning: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      configuration: null,
      warning: `base's ${project.file} is not valid, so head's budgets govern: ${error.message}`,
    };
  }
}
