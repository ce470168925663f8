// Submodules of a checkout, from the clones that the user's checkout holds; of a working tree with their
// uncommitted changes. Like the rest, only read: what has to be fetched goes to the private object store.

import { appendFile, mkdir, realpath } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { git, items, tryGit, type GitOptions } from './git.ts';
import { findRepository, inRepository, PATIENCE, type Repository } from './repository.ts';
import { snapshot } from './snapshot.ts';

export interface Source {
  readonly repository: Repository;
  readonly commit: string;
  /** Take the submodules as they lie on the disk. */
  readonly workingTree: boolean;
  /** Private object store. */
  readonly objects: string;
}

/** Lets the private object store read the repository's objects. */
export async function borrowObjects(objects: string, repository: Repository): Promise<void> {
  const path = repository.objects;
  await mkdir(join(objects, 'info'), { recursive: true });
  // git unquotes a line that begins with a quote
  const line = /["\n\\]/.test(path) ? JSON.stringify(path) : path;
  await appendFile(join(objects, 'info', 'alternates'), `${line}\n`);
}

/** Fills the submodules of a checkout at `top`, theirs too; returns a warning for each that stays empty. */
export async function fillSubmodules(source: Source, top: string, scratch: string): Promise<string[]> {
  const warnings: string[] = [];
  for (const link of await gitLinks(source)) {
    const from = join(source.repository.top, link.path);
    const folder = join(top, link.path);
    const commit = existsSync(join(from, '.git')) ? await fill(source, link, from, folder, scratch) : null;
    if (commit !== null) {
      const nested = { ...source, repository: await findRepository(from, source.repository.world), commit };
      warnings.push(...(await fillSubmodules(nested, folder, scratch)));
    } else
      warnings.push(
        `submodule ${link.path} stays empty: commit ${link.commit.slice(0, 9)} is not in this clone (git submodule update --init --recursive)`,
      );
  }
  return warnings;
}

interface Link {
  readonly path: string;
  readonly commit: string;
}

async function gitLinks({ repository, commit, objects }: Source): Promise<Link[]> {
  const env = { GIT_OBJECT_DIRECTORY: objects };
  const tree = await git(['ls-tree', '-r', '-z', '--full-tree', commit], {
    ...inRepository(repository),
    env,
  });
  return items(tree)
    .filter((item) => item.startsWith('160000 '))
    .map((item) => ({ commit: item.split(/\s/, 3)[2] ?? '', path: item.slice(item.indexOf('\t') + 1) }));
}

/** The commit laid out in `folder`, or null when it cannot be had. */
async function fill(
  source: Source,
  link: Link,
  from: string,
  folder: string,
  scratch: string,
): Promise<string | null> {
  const repository = await findRepository(from, source.repository.world);
  if (repository.top !== (await realpath(from))) return null;
  await borrowObjects(source.objects, repository);
  const index = join(scratch, 'index-of-submodule');
  const commit = source.workingTree
    ? await snapshot(repository, { objects: source.objects, index })
    : link.commit;
  const options: GitOptions = {
    ...inRepository(repository),
    cwd: folder,
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: folder,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: source.objects,
    },
  };
  if (!(await hasCommit(commit, options))) return null;
  await git(['read-tree', '--empty'], options);
  await git(['-c', 'core.sparseCheckout=false', 'read-tree', '-u', '--reset', commit], options);
  return commit;
}

async function hasCommit(commit: string, options: GitOptions): Promise<boolean> {
  const check = ['cat-file', '-e', `${commit}^{commit}`];
  if ((await tryGit(check, options)) !== null) return true;
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', 'origin', commit];
  await tryGit(fetch, { ...options, seconds: PATIENCE });
  return (await tryGit(check, options)) !== null;
}
