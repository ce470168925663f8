// The commits between two of a branch, in git's order of first parents: a merge is one of them.

import type { SearchedCommit } from '../core/model/bisection.ts';
import { UserError } from '../core/model/errors.ts';
import { git } from './git.ts';
import { mergeBase } from './merge-base.ts';
import type { Named } from './refs.ts';
import { inRepository, type Repository } from './repository.ts';

export interface LineCommit extends SearchedCommit {
  /** Name of its files: commits with the same have the same files. */
  readonly tree: string;
}

const FIELDS = ['%H', '%T', '%s', '%an', '%aI'];

/**
 * From the newest commit of the line that `good` has, or is, to `bad`. A shallow clone is deepened as far as it takes. Rejects
 * with UserError where there is nothing between them.
 */
export async function lineBetween(repository: Repository, good: Named, bad: Named): Promise<LineCommit[]> {
  await mergeBase(repository, good, bad);
  const after = await log(repository, ['--first-parent', bad.commit, `^${good.commit}`]);
  const oldest = after.at(-1);
  if (oldest === undefined)
    throw new UserError(`${bad.name} has no commit that ${good.name} does not have`, {
      hint: '--good names the older end of a branch, --bad the newer one',
    });
  const start = await log(repository, ['--max-count=1', `${oldest.commit}^1`]);
  return [...after, ...start].reverse();
}

async function log(repository: Repository, which: readonly string[]): Promise<LineCommit[]> {
  const format = ['-z', `--format=${FIELDS.join('%x00')}`, '--no-show-signature'];
  // No field can hold a NUL, whatever a commit says.
  const cells = (await git(['log', ...format, ...which, '--'], inRepository(repository))).split('\0');
  const found: LineCommit[] = [];
  for (let at = 0; at + FIELDS.length <= cells.length; at += FIELDS.length) {
    const [commit = '', tree = '', subject = '', author = '', authoredAt = ''] = cells.slice(at);
    found.push({ commit, tree, subject, author, authoredAt });
  }
  return found;
}
