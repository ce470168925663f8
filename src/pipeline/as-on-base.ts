// Suites that the change defines otherwise than base, measured as base defines them too: base's declaration and benchmark
// files on head's code, against base. Both measurements have to keep the budget. Where base's definition cannot
// run on head, head's word is all there is, and the best that comes of it is `undecided`.

import { isDeepStrictEqual } from 'node:util';
import { isPartOf, redefinedSuites, type Redefined } from '../core/budgets/redefined.ts';
import { UserError } from '../core/model/errors.ts';
import type { Suite } from '../core/model/configuration.ts';
import type { Side } from '../core/model/quantities.ts';
import { asOnBase } from '../core/model/definitions.ts';
import { benchmarkPath } from '../core/model/paths.ts';
import { count } from '../core/text/lists.ts';
import { changedFiles } from '../git/changed-files.ts';
import { openCheckouts, type Checkouts } from '../git/checkouts.ts';
import {
  candidates as pairUp,
  list,
  rehearse,
  taskOn,
  type Candidate,
  type Listing,
} from '../measure/discover.ts';
import { sealOf } from '../isolation/seal.ts';
import { openPreparation } from '../prepare/prepare.ts';
import { keepApart, wantedBy } from './isolate.ts';
import { outputsOf, preparation, type Pair } from './open-pair.ts';
import { contextIn, type Sides } from './sides.ts';

type Contexts = { readonly [side in 'base' | 'head']: NonNullable<Sides['contexts']['head']> };

/** Both sides, ready to run what base defines, and what they list, as far as that is known. */
interface Ready extends Contexts {
  readonly listings: ReadonlyMap<string, Readonly<Record<Side, Listing>>>;
}

/** What the change defines otherwise. */
export interface Redefinitions {
  readonly suites: readonly Redefined[];
  /** Both sides can run base's definitions as they are checked out: nothing of head is laid over base. */
  readonly inPlace: boolean;
}

const NOTHING_REDEFINED: Redefinitions = { suites: [], inPlace: true };

export async function redefinedIn(pair: Pair): Promise<Redefinitions> {
  const { request, own, configuration, revisions } = pair;
  if (request.mode !== 'check' || own === null) return NOTHING_REDEFINED;
  const files = await changedFiles(revisions);
  const parts = configuration.suites.map(isPartOf);
  const isOverlaid = files.some((file) => parts.some((isPart) => isPart(file)));
  const suites = redefinedSuites(own, configuration, files);
  return { suites, inPlace: !isOverlaid && isDeepStrictEqual(own.prepare, configuration.prepare) };
}

/** The sides with the benchmarks of redefined suites as base defines them beside head's; dispose of what they run in. */
export async function withBaseDefinitions(
  pair: Pair,
  sides: Sides,
  { suites, inPlace }: Redefinitions,
): Promise<{ readonly sides: Sides; readonly checkouts: AsyncDisposable | null }> {
  const open = suites.filter(({ suite }) => pairsOf(sides, suite.name).length > 0);
  const able = open.filter(({ problem }) => problem === null);
  const { base, head } = sides.contexts;
  if (open.length === 0 || base === null || head === null) return { sides, checkouts: null };
  if (inPlace || able.length === 0)
    return { sides: await withThose(sides, open, { base, head, listings: new Map() }), checkouts: null };
  const opened = await openAsBase(pair, head, able);
  try {
    const found = await withThose(sides, open, opened.ready);
    return { sides: { ...found, sealsAsBase: opened.seals }, checkouts: opened };
  } catch (error) {
    await opened[Symbol.asyncDispose]();
    throw error;
  }
}

/** @param ready where base's definitions run; a sentence: they cannot */
async function withThose(
  sides: Sides,
  redefined: readonly Redefined[],
  ready: Ready | string,
): Promise<Sides> {
  const found = new Map<string, Candidate>();
  const unconfirmed = new Map<string, string>();
  for (const { suite, what, problem } of redefined) {
    const asBase = problem ?? (typeof ready === 'string' ? ready : await candidatesOf(suite, ready));
    for (const candidate of pairsOf(sides, suite.name)) {
      const { path } = candidate.record;
      if (typeof asBase === 'string') {
        unconfirmed.set(path, asBase);
        continue;
      }
      const names = [asOnBase(benchmarkPath(suite.name, taskOn(candidate, 'base'))), asOnBase(path)];
      const own = names.map((name) => asBase.found.get(name)).find((each) => each !== undefined);
      const onBase = names.find((name) => asBase.declared.has(name));
      if (own !== undefined) found.set(own.record.path, told(own, suite.name, what));
      // What base does not have is new, and nobody's old benchmark.
      else if (onBase !== undefined) unconfirmed.set(path, `base's benchmark finds no ${onBase} on head`);
    }
  }
  return { ...sides, candidates: [...sides.candidates, ...found.values()], unconfirmed };
}

const told = (candidate: Candidate, suite: string, what: string): Candidate => {
  const text = `${suite} as base defines it, on head's code, because the change edits ${what}`;
  const { record } = candidate;
  return { ...candidate, record: { ...record, warnings: [...record.warnings, text] } };
};

/** Benchmarks of a suite that are on both sides. */
const pairsOf = ({ candidates }: Sides, suite: string): Candidate[] =>
  candidates.filter(({ record }) => record.suite === suite && record.status === 'measured');

interface AsBase extends AsyncDisposable {
  readonly ready: Ready | string;
  readonly seals: NonNullable<Sides['seals']>;
}

/** Checkouts in which both sides have base's benchmark files, kept apart, and prepared as base says: base first. */
async function openAsBase(
  pair: Pair,
  { limit, slowdown }: Contexts['head'],
  redefined: readonly Redefined[],
): Promise<AsBase> {
  const { options, revisions, request, configuration } = pair;
  const text = `Preparing ${count(redefined.length, 'suite')} as base defines them`;
  options.world.onEvent({ kind: 'step', text });
  const parts = redefined.map(({ suite }) => isPartOf(suite));
  const graft = {
    from: revisions.base.commit,
    holds: (file: string) => parts.some((isPart) => isPart(file)),
  };
  const checkouts = await openCheckouts(revisions, { graft, signal: options.world.signal });
  const opened: AsyncDisposable[] = [checkouts];
  const dispose = async (): Promise<void> => {
    for (const each of opened.splice(0).reverse()) await each[Symbol.asyncDispose]();
  };
  try {
    const apart = await keepApart(checkouts, wantedBy(request, configuration), options);
    opened.push(apart);
    await apart.add(checkouts.base);
    const outputs = outputsOf([configuration, pair.own], checkouts);
    const seals = {
      base: sealOf(checkouts.base.top, { outputs }),
      head: sealOf(checkouts.head.top, { outputs }),
    };
    const contexts = {
      base: contextIn(checkouts.base.root, options, { limit, slowdown: 0 }),
      head: contextIn(checkouts.head.root, options, { limit, slowdown }),
    };
    const ready = await readyIn(pair, checkouts, { suites: redefined, contexts, seals });
    return { ready, seals, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

interface Readying {
  readonly suites: readonly Redefined[];
  readonly contexts: Contexts;
  readonly seals: AsBase['seals'];
}

/** Prepares the sides as base says; a sentence where that fails. */
async function readyIn(
  { own, configuration, request, options }: Pair,
  checkouts: Checkouts,
  { suites, contexts, seals }: Readying,
): Promise<Ready | string> {
  const listed = async (side: Side): Promise<Listing[]> => {
    const found: Listing[] = [];
    await seals[side].begin();
    for (const { suite } of suites) found.push(await list(suite, side, contexts[side]));
    await seals[side].learn();
    await seals[side].close();
    return found;
  };
  try {
    const base = own ?? configuration;
    const preparing = await openPreparation({ ...preparation(base, base, request, options), checkouts });
    const failure = await preparing.base();
    if (failure !== null) return `base cannot be prepared a second time (${failure.message})`;
    const onBase = await listed('base');
    await preparing.head();
    const onHead = await listed('head');
    const listings = suites.map(({ suite }, index) => {
      const [one, other] = [onBase[index], onHead[index]] as [Listing, Listing];
      return [suite.name, { base: one, head: other }] as const;
    });
    return { ...contexts, listings: new Map(listings) };
  } catch (error) {
    options.world.signal.throwIfAborted();
    if (!(error instanceof UserError)) throw error;
    return `head cannot be prepared as base says (${error.message})`;
  }
}

/** Benchmarks of a suite as base defines it, by path. */
interface AsBaseDefines {
  readonly found: ReadonlyMap<string, Candidate>;
  /** All that base has. */
  readonly declared: ReadonlySet<string>;
}

/** A sentence where they do not run on head. */
async function candidatesOf(suite: Suite, { listings, ...contexts }: Ready): Promise<AsBaseDefines | string> {
  const known = listings.get(suite.name);
  const listed = known?.head ?? (await list(suite, 'head', contexts.head));
  const failure =
    'tasks' in listed ? await rehearse(suite, listed.tasks, 'head', contexts.head) : listed.failure;
  if (failure !== null) return `base's benchmark cannot run on head (${failure.message})`;
  const named = { ...suite, name: asOnBase(suite.name) };
  const own = known?.base ?? (await list(suite, 'base', contexts.base));
  const paired = pairUp(named, named, { head: listed, own, overlaid: null, harness: 'own' });
  return {
    found: new Map(
      paired
        .filter(({ record }) => record.status === 'measured')
        .map((candidate) => [candidate.record.path, { ...candidate, contexts }]),
    ),
    declared: new Set('tasks' in own ? own.tasks.map(({ task }) => benchmarkPath(named.name, task)) : []),
  };
}
