// What measuring against a release takes: the repository, the release, and the two commits as the gate is asked about them.

import { dirname, resolve } from 'node:path';
import { isBefore, tagsUpTo } from '../archive/first-parents.ts';
import type { HistorySettings } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { findCommit, resolveRef } from '../git/refs.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import type { Anchor } from '../history/entry.ts';
import { newestRelease } from '../history/line.ts';
import type { GateRequest } from '../pipeline/request.ts';
import { fetchCredentials } from './credentials.ts';
import type { Step } from './step.ts';

/** The one that the configuration lies in. Rejects with UserError. */
export function repositoryOf({ inputs, runner, facts }: Step): Promise<Repository> {
  const { environment: variables, signal } = runner;
  const remote = fetchCredentials(facts.server, inputs.token);
  return findRepository(dirname(resolve(runner.cwd, inputs.config)), { variables, signal, remote });
}

/** The release before the commit, which may be one itself; null: there is none. */
export async function anchorOf(
  { anchor }: HistorySettings,
  sha: string,
  repository: Repository,
): Promise<Anchor | null> {
  const parent = await findCommit(repository, `${sha}^1`);
  if (anchor !== 'last-release') {
    const found = await resolveRef(repository, anchor, 'history: anchor:');
    if (await isBefore(repository, found.commit, sha)) return found;
    throw new UserError(`history: anchor: ${anchor} does not come before ${sha.slice(0, 9)}`, {
      hint: 'name a release of the default branch, or last-release',
    });
  }
  const tag = parent === null ? null : newestRelease(await tagsUpTo(repository, parent));
  const commit = tag === null ? null : await findCommit(repository, `refs/tags/${tag}`);
  return tag === null || commit === null ? null : { name: tag, commit };
}

/** Two commits of one branch, or of what is to become one. */
export const comparisonOf = (
  pair: { readonly base: string; readonly head: string },
  { inputs, runner }: Step,
): GateRequest => ({
  mode: 'compare',
  configuration: inputs.config,
  ...pair,
  only: inputs.only,
  seed: Math.floor(runner.timing.random() * 1e9),
  timeLimit: inputs.timeLimit,
  slowdown: 0,
  reach: inputs.strategy !== 'full',
  explain: null,
});
