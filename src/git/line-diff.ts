// The lines in which base and head differ, for whoever wants to know what a change touches.

import { posix } from 'node:path';
import { parseUnifiedDiff, type LineChanges } from '../explain/line-changes.ts';
import { items } from './git.ts';
import type { Checkouts } from './checkouts.ts';

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
export async function lineChanges(checkouts: Checkouts): Promise<LineChanges> {
  const { git, base, head, repository } = checkouts;
  const inProject = (file: string): string => posix.relative(repository.project, file);
  const patch = await git('head', ['diff', ...OPTIONS, base.commit, head.commit]);
  const lists = await Promise.all(
    [base, head].map(({ side, commit }) =>
      git(side, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]),
    ),
  );
  return {
    files: parseUnifiedDiff(patch).map((change) => ({
      ...change,
      base: change.base === null ? null : inProject(change.base),
      head: change.head === null ? null : inProject(change.head),
    })),
    tracked: new Set(lists.flatMap(items).map(inProject)),
  };
}
