// Commits that change nothing that a benchmark uses, as far as can be seen without measuring: a search leaves them out. It is
// a guess, which the search checks before it names anybody.

import { posix } from 'node:path';
import { filesBetween } from '../git/changed-files.ts';
import type { LineCommit } from '../git/first-parent-line.ts';
import { git, items } from '../git/git.ts';
import { inRepository, type Repository } from '../git/repository.ts';
import { TOP } from '../reach/paths.ts';

/** Text for people, which no benchmark of anything else reads. */
const PROSE = /(^|\/)(LICENSE|NOTICE|AUTHORS|CODEOWNERS|CHANGELOG)[^/]*$|\.(md|markdown|rst|adoc)$/i;
/** What decides which dependencies are installed and how, before anything is watched. */
const MANIFESTS =
  /(^|\/)(package\.json|[^/]*lock[^/]*|requirements[^/]*|pyproject\.toml|setup\.(py|cfg)|Cargo\.toml|go\.(mod|sum)|\.npmrc|\.[^/]*version|\.tool-versions)$/i;

/** Whether a file, relative to the project, may be of use to a benchmark. */
export type IsUsed = (file: string) => boolean;

/** Where nothing was watched. */
export const anythingButProse: IsUsed = (file) => !PROSE.test(file);

/** Numbers of the commits that touch no such file. */
export async function idleCommits(
  repository: Repository,
  line: readonly LineCommit[],
  isUsed: IsUsed,
): Promise<Set<number>> {
  const idle = new Set<number>();
  for (const [at, { commit, tree }] of line.entries()) {
    const before = line[at - 1];
    if (before === undefined) continue;
    const files = tree === before.tree ? [] : await filesBetween(repository, before.commit, commit);
    if (!files.some(isUsed)) idle.add(at);
  }
  return idle;
}

/**
 * By what a benchmark was seen to use at both ends. What is built from files that nobody saw it read may come from any of
 * them.
 * @param used paths, `<top>` for the checkout; empty: nothing was watched
 */
export async function usedBy(
  used: ReadonlySet<string>,
  ends: readonly string[],
  repository: Repository,
  isBuilt: boolean,
): Promise<IsUsed> {
  const own = [...used]
    .filter((path) => path.startsWith(`${TOP}/`))
    .map((path) => path.slice(TOP.length + 1));
  const tracked = new Set<string>();
  for (const end of ends)
    for (const file of items(
      await git(['ls-tree', '-r', '-z', '--name-only', end], inRepository(repository)),
    ))
      tracked.add(file);
  if (isBuilt || !own.some((path) => tracked.has(path))) return anythingButProse;
  const paths = new Set(own);
  return (file) => {
    const path = posix.join(repository.project, file);
    return paths.has(path) || MANIFESTS.test(path);
  };
}
