// What was renamed between two commits of one branch. `moved:` stands in the file of the change that renames and goes after the
// merge, so only the commits in between still tell what a release called its benchmarks.

import { posix } from 'node:path';
import { parseConfigurationBytes } from '../config/load.ts';
import { composedMoves } from '../core/budgets/moved-since.ts';
import type { Move } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { git } from '../git/git.ts';
import { inRepository } from '../git/repository.ts';
import type { Revisions } from '../git/revisions.ts';
import { filesAt } from '../git/tree-files.ts';
import type { Project } from './sides.ts';

/** By base's names. Rejects with UserError when git does not answer. */
export async function movesSince(
  { repository, base, head }: Revisions,
  { file }: Project,
): Promise<readonly Move[]> {
  if (head.commit === null) return [];
  const path = posix.join(repository.project, file);
  const range = `${base.commit}..${head.commit}`;
  const log = ['--literal-pathspecs', 'rev-list', '--first-parent', '--reverse', range, '--', path];
  const commits = (await git(log, inRepository(repository))).split('\n').filter(Boolean);
  const movesAt = async (commit: string): Promise<readonly Move[] | null> => {
    const bytes = (await filesAt(repository, commit, [path])).get(path) ?? null;
    return bytes === null ? null : declaredIn(bytes, file);
  };
  const steps: (readonly Move[])[] = [];
  let before = (await movesAt(base.commit)) ?? [];
  for (const commit of commits) {
    // What cannot be read there has renamed nothing.
    const moves = (await movesAt(commit)) ?? before;
    const known = before;
    steps.push(moves.filter(({ from, to }) => !known.some((each) => each.from === from && each.to === to)));
    before = moves;
  }
  return composedMoves(steps);
}

function declaredIn(bytes: Buffer, file: string): readonly Move[] | null {
  try {
    return parseConfigurationBytes(bytes, file).configuration.moved;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
