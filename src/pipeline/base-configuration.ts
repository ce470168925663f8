// The configuration of base, and of the branch it is on as that is now.

import { posix } from 'node:path';
import { parseConfigurationBytes, type Budgets } from '../config/load.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { git, items } from '../git/git.ts';
import { inRepository } from '../git/repository.ts';
import type { Revisions } from '../git/revisions.ts';
import { filesAt } from '../git/tree-files.ts';
import { budgetsFor, type GateRequest } from './request.ts';
import type { Project } from './sides.ts';

/** Whose budgets hold besides. What cannot be read tightens nothing. */
export async function tipConfigurationOf(
  { repository, base, tip }: Revisions,
  { file }: Project,
  request: GateRequest,
): Promise<Configuration | null> {
  const commit = request.mode === 'check' ? tip : request.alsoUnder;
  if (commit === undefined || commit === base.commit) return null;
  const path = posix.join(repository.project, file);
  const bytes = (await filesAt(repository, commit, [path])).get(path) ?? null;
  if (bytes === null) return null;
  try {
    return parseConfigurationBytes(bytes, file, budgetsFor(request)).configuration;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/**
 * Base may be older than the gate, or its file broken: then head's budgets govern, and the report says so. That base
 * has none is believed only of a listing of its tree: a file that cannot be read is no proof.
 */
export async function baseConfigurationOf(
  { repository, base }: Revisions,
  { file }: Project,
  budgets: Budgets,
): Promise<{ configuration: Configuration | null; warning: string | null }> {
  const path = posix.join(repository.project, file);
  const bytes = (await filesAt(repository, base.commit, [path])).get(path) ?? null;
  if (bytes === null) {
    const listing = ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', base.commit, '--', path];
    if (items(await git(listing, inRepository(repository))).length > 0)
      throw new UserError(`base has a ${file} that cannot be read`, {
        hint: 'it must be a regular file',
        exitCode: 3,
      });
    const warning = `base has no ${file}: head's budgets apply, and the gate starts after merge`;
    return { configuration: null, warning };
  }
  try {
    return { configuration: parseConfigurationBytes(bytes, file, budgets).configuration, warning: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      configuration: null,
      warning: `base's ${file} is invalid, so head's budgets apply: ${error.message}`,
    };
  }
}
