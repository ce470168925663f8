// Which files a change touches, for `when-changed`.

import { posix } from 'node:path';
import { git, items } from './git.ts';
import type { Revisions } from './revisions.ts';

/**
 * Files that differ between base and head, uncommitted and untracked ones included; a renamed file counts
 * under both names. Paths are relative to the project folder, with `../` for files beside it.
 */
export async function changedFiles(revisions: Revisions): Promise<string[]> {
  const { repository, base, head, workingTree } = revisions;
  const cwd = repository.top;
  const sides = workingTree ? [base.commit] : [base.commit, head.commit];
  const diff = await git(['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', ...sides, '--'], {
    cwd,
  });
  const others = workingTree ? await git(['ls-files', '--others', '--exclude-standard', '-z'], { cwd }) : '';
  return [...new Set([...items(diff), ...items(others)])]
    .map((file) => posix.relative(repository.project, file))
    .sort();
}
