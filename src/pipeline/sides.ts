// What is measured: the sides, checked out and prepared where that is asked for, with their benchmarks.

import { join } from 'node:path';
import { readConfiguration } from '../config/load.ts';
import { NO_RENAMES, type Renames } from '../core/budgets/renames.ts';
import type { Revision } from '../core/model/report.ts';
import type { LineChanges } from '../explain/line-changes.ts';
import { candidates, list, type Candidate, type Contexts } from '../measure/discover.ts';
import type { SideContext } from '../runners/runner.ts';
import { describeWorkingTree } from '../git/revisions.ts';
import { inheritedNames, withInherited } from './inherited-variables.ts';
import { budgetsFor, gitWorldOf, type GateRequest, type RunContext } from './request.ts';
import type { Isolation } from '../core/model/isolation.ts';
import type { Seal } from '../isolation/seal.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Configuration } from '../core/model/configuration.ts';

export interface Project {
  /** Absolute folder of the configuration. */
  readonly root: string;
  /** Name of the configuration in it. */
  readonly file: string;
}

export interface Sides {
  readonly base: Revision | null;
  readonly head: Revision;
  readonly configuration: Configuration;
  /** Null: base has no (readable) configuration. */
  readonly baseConfiguration: Configuration | null;
  /** Of the base branch as it is now; null: as base has it. */
  readonly tip: Configuration | null;
  readonly contexts: Contexts;
  readonly candidates: readonly Candidate[];
  /** Lines in which the sides differ; null where there is no base. */
  readonly changes: () => Promise<LineChanges | null>;
  /** What head calls otherwise than base. */
  readonly renames: Renames;
  /** Watch over the checkouts; null: there is one side, or it lies in the user's own folder. */
  readonly seals: Readonly<Record<Side, Seal>> | null;
  /** The same of the checkouts in which benchmarks run as base defines them; left out: they run where all others do. */
  readonly sealsAsBase?: Readonly<Record<Side, Seal>> | null;
  /** How far they were kept apart; null: there is one side, in the user's own folder. */
  readonly isolation: Isolation | null;
  /** What of the policy the change edits, in words. */
  readonly policyChanges: readonly string[];
  /** By path, why a benchmark that the change defines otherwise could not be measured as base defines it; left out: none. */
  readonly unconfirmed?: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

export interface SidesOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly node: string;
  readonly world: RunContext;
}

/** The working tree as it lies there: nothing is checked out, installed or built. */
export async function sidesInPlace(
  request: GateRequest,
  project: Project,
  options: SidesOptions,
): Promise<Sides> {
  const loaded = await readConfiguration(join(project.root, project.file), project.file, budgetsFor(request));
  const { configuration, warnings } = withInherited(
    loaded.configuration,
    options.world.environment,
    inheritedNames(loaded.configuration),
  );
  const head = contextIn(project.root, options, { limit: limitOf(request, configuration), slowdown: 0 });
  const found = await listHeadOnly(configuration, head, options.world);
  return {
    ...headOnlyOf(
      await describeWorkingTree(project.root, gitWorldOf(options.world)),
      configuration,
      head,
      found,
    ),
    warnings: [...loaded.warnings, ...warnings],
  };
}

/** Head without a base. */
export const headOnlyOf = (
  revision: Revision,
  configuration: Configuration,
  head: SideContext,
  found: readonly Candidate[],
): Sides => ({
  base: null,
  head: revision,
  configuration,
  baseConfiguration: null,
  tip: null,
  contexts: { base: null, head },
  candidates: found,
  changes: () => Promise.resolve(null),
  renames: NO_RENAMES,
  seals: null,
  isolation: null,
  policyChanges: [],
  warnings: [],
});

/** Benchmarks of head without a base to compare with. */
export async function listHeadOnly(
  configuration: Configuration,
  head: SideContext,
  world: RunContext,
): Promise<Candidate[]> {
  world.onEvent({ kind: 'step', text: 'Listing benchmarks' });
  const found: Candidate[] = [];
  for (const suite of configuration.suites) {
    const listing = await list(suite, 'head', head);
    const ofHead = candidates(suite, null, { head: listing, own: null, overlaid: null, harness: 'own' });
    found.push(...ofHead.map(asMeasured));
  }
  return found;
}

/** Without any base a benchmark is not news. */
export const asMeasured = (candidate: Candidate): Candidate =>
  candidate.record.status === 'new'
    ? { ...candidate, record: { ...candidate.record, status: 'measured' } }
    : candidate;

/** Seconds nothing may take longer than, because the gate has no more. */
export const limitOf = ({ timeLimit }: GateRequest, configuration: Configuration): number =>
  timeLimit ?? configuration.timeLimit;

/** The same sides, whose processes end with this signal: whoever measures watches the time itself. */
export function endedBy(signal: AbortSignal, sides: Sides): Sides {
  const ended = ({ base, head }: Contexts): Contexts => ({
    base: base && { ...base, signal },
    head: head && { ...head, signal },
  });
  const all = sides.candidates.map((candidate) =>
    candidate.contexts === undefined ? candidate : { ...candidate, contexts: ended(candidate.contexts) },
  );
  return { ...sides, candidates: all, contexts: ended(sides.contexts) };
}

export const contextIn = (
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
