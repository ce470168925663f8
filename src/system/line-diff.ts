// The lines in which base and head differ, for whoever wants to know what a change touches.

import { posix } from 'node:path';
import { parseUnifiedDiff, type LineChanges } from '../core/line-changes.ts';
import type { Checkouts } from './worktree.ts';

const OPTIONS = [
  '--unified=0',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--ignore-submodules',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/** Changes between the checked out commits, uncommitted work included; paths relative to the project. */
export async function lineChanges({ git, base, head, repository }: Checkouts): Promise<LineChanges> {
  const patch = await git('head', ['diff', ...OPTIONS, base.commit, head.commit]);
  const inProject = (file: string | null): string | null =>
    file === null ? null : posix.relative(repository.project, file);
  return parseUnifiedDiff(patch).map((change) => ({
    ...change,
    base: inProject(change.base),
    head: inProject(change.head),
  }));
}
