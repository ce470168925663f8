// A run on main: one commit alone, checked out and prepared exactly as head of a check will be, and stored for it.

import { join } from 'node:path';
import { readConfiguration } from '../../config/load.ts';
import type { BaselineUse } from '../../core/model/baseline-run.ts';
import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { Environment } from '../../core/model/environment.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { count } from '../../core/text/lists.ts';
import type { Candidate } from '../../measure/discover.ts';
import { openPreparation } from '../../prepare/prepare.ts';
import { resolveRef } from '../../git/refs.ts';
import { currentBranch, findRepository, isDirty } from '../../git/repository.ts';
import type { Commit } from '../../git/revisions.ts';
import { openHead, type HeadCheckout } from '../../git/checkouts.ts';
import { inheritedNames, withInherited } from '../inherited-variables.ts';
import { baselineOf, configurationDigest } from './run-to-store.ts';
import { preparation, settingsOf } from '../open-pair.ts';
import { keepApart, wantedBy, type Apart } from '../isolate.ts';
import { recipesOf } from './recipe.ts';
import { gitWorldOf, type GateRequest, type RunContext } from '../request.ts';
import {
  headOnlyOf,
  contextIn,
  limitOf,
  listHeadOnly,
  type Project,
  type Sides,
  type SidesOptions,
} from '../sides.ts';

/** One commit, ready to be measured; dispose of it. */
export interface MainCheckout extends AsyncDisposable {
  readonly sides: Sides;
  readonly checkouts: HeadCheckout;
  readonly commit: string;
  readonly configurationDigest: string;
  /** Says of every benchmark how it is run, so that it can be compared later. */
  withRecipes(candidates: readonly Candidate[], planned: readonly PlannedCheck[]): Promise<Candidate[]>;
}

/** Checks a commit out (default: HEAD, without uncommitted changes) and prepares it. Rejects with UserError. */
export async function openMeasured(
  request: GateRequest,
  project: Project,
  options: SidesOptions,
): Promise<MainCheckout> {
  const { world } = options;
  const repository = await findRepository(project.root, gitWorldOf(world));
  const named = await resolveRef(repository, request.head ?? 'HEAD', '--head');
  const name = request.head ?? (await currentBranch(repository)) ?? named.commit.slice(0, 9);
  const head: Commit = { commit: named.commit, name, dirty: false };
  world.onEvent({ kind: 'step', text: `Checking out ${name} (${named.commit.slice(0, 9)})` });
  const checkouts = await openHead({ repository, head, workingTree: false }, { signal: world.signal });
  try {
    const { sides, apart } = await prepared(request, project, options, checkouts, head);
    const unseen = request.head === undefined && (await isDirty(repository));
    const notes = unseen ? ['uncommitted changes were not measured'] : [];
    const { suites } = sides.configuration;
    return {
      sides: { ...sides, warnings: [...notes, ...sides.warnings] },
      checkouts,
      commit: head.commit,
      configurationDigest: configurationDigest(repository, project),
      withRecipes: async (candidates, planned) => {
        const { head: context } = sides.contexts;
        if (context === null) throw new TypeError('head is not ready');
        const recipes = await recipesOf(candidates, suites, checkouts, context, planned);
        return candidates.map((candidate) => {
          const recipe = recipes.get(candidate.record.path) ?? null;
          return { ...candidate, record: { ...candidate.record, recipe } };
        });
      },
      async [Symbol.asyncDispose]() {
        await apart[Symbol.asyncDispose]();
        await checkouts[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}

async function prepared(
  request: GateRequest,
  project: Project,
  options: SidesOptions,
  checkouts: HeadCheckout,
  head: Commit,
): Promise<{ readonly sides: Sides; readonly apart: Apart }> {
  const loaded = await readConfiguration(join(checkouts.head.root, project.file), project.file);
  const { configuration, warnings } = withInherited(
    loaded.configuration,
    options.world.environment,
    inheritedNames(loaded.configuration),
  );
  const settings = await settingsOf(checkouts, head.commit);
  const apart = await keepApart(checkouts, wantedBy(request, configuration), options);
  try {
    return { sides: await ready(), apart };
  } catch (error) {
    await apart[Symbol.asyncDispose]();
    throw error;
  }

  async function ready(): Promise<Sides> {
    const work = { ...preparation(configuration, null, request, options), checkouts };
    const preparing = await openPreparation(work, settings);
    await preparing.head();
    const how = { limit: limitOf(request, configuration), slowdown: 0 };
    const context = contextIn(checkouts.head.root, options, how);
    const found = await listHeadOnly(configuration, context, options.world);
    return {
      ...headOnlyOf(head, configuration, context, found),
      isolation: apart.isolation,
      warnings: [...loaded.warnings, ...warnings, ...checkouts.warnings, ...preparing.warnings],
    };
  }
}

export interface Storing {
  readonly request: GateRequest;
  readonly world: RunContext;
  readonly environment: Environment;
  readonly records: readonly BenchmarkRecord[];
  readonly planned: readonly PlannedCheck[];
  readonly uses: ReadonlyMap<string, string>;
}

/** Stores what was measured where the request says so; what became of it is in words. */
export async function storeRun(opened: MainCheckout, storing: Storing): Promise<BaselineUse> {
  const { request, world, environment, records, planned, uses } = storing;
  const configuration = opened.configurationDigest;
  const use = {
    strategy: request.baseline?.strategy ?? ('auto' as const),
    availability: null,
    configuration,
    runs: [],
  };
  if (request.baseline === undefined) return { ...use, text: 'measured alone and not stored' };
  const run = baselineOf({
    commit: opened.commit,
    startedAt: world.now,
    environment,
    records,
    planned,
    uses,
    whole: request.only.length === 0,
  });
  if (run === null) return { ...use, text: 'not stored: nothing was measured' };
  world.onEvent({ kind: 'step', text: 'Storing this run' });
  const { saved, text } = await request.baseline.store.save(run, configuration, world.signal);
  const watched = uses.size === 0 ? '' : `, with what ${count(uses.size, 'benchmark')} read`;
  return { ...use, text: saved ? text + watched : `not stored: ${text}` };
}
