// The working tree as a commit, uncommitted and new files included, ignored ones not. Made beside the user's
// repository: own index, own object store; the user's index, HEAD, refs, stash and files stay as they are.

import { copyFile, rm, stat, utimes } from 'node:fs/promises';
import { UserError } from '../core/model/errors.ts';
import { git, items, tryGit, type GitOptions } from './git.ts';
import { gitPath, headCommit, inRepository, type Repository } from './repository.ts';

const AUTHOR = {
  GIT_AUTHOR_NAME: 'perf-budgets',
  GIT_AUTHOR_EMAIL: 'perf-budgets@localhost',
  GIT_COMMITTER_NAME: 'perf-budgets',
  GIT_COMMITTER_EMAIL: 'perf-budgets@localhost',
};

export interface Store {
  /** Folder for new objects, with the user's as alternates. */
  readonly objects: string;
  /** Where the temporary index may stand. */
  readonly index: string;
}

/** Commit of what lies on the disk; HEAD itself when nothing differs. Rejects with UserError on unmerged files. */
export async function snapshot(repository: Repository, store: Store): Promise<string> {
  const head = await headCommit(repository);
  const options = {
    ...inRepository(repository),
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: repository.top,
      GIT_INDEX_FILE: store.index,
      GIT_OBJECT_DIRECTORY: store.objects,
    },
  };
  if (!(await copyIndex(await gitPath(repository, 'index'), store.index)))
    await git(['read-tree', head], options);
  await refuseUnmerged(options);
  await git(['-c', 'core.looseCompression=0', 'add', '--all'], options);
  const tree = await git(['write-tree'], options);
  await rm(store.index, { force: true });
  if (tree === (await git(['rev-parse', `${head}^{tree}`], options))) return head;
  return commitTree(tree, head, 'working tree', options);
}

/** A commit of a tree on top of another, as old as that one: equal trees are equal commits. */
export async function commitTree(
  tree: string,
  parent: string,
  message: string,
  options: GitOptions,
): Promise<string> {
  const date = await git(['show', '-s', '--format=%cI', parent], options);
  const env = { ...options.env, ...AUTHOR, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return git(['commit-tree', tree, '-p', parent, '-m', message], { ...options, env });
}

/**
 * The copy spares hashing every file again. Its time is rounded down: git trusts a recorded file only when it
 * is older than the index, and a newer copy would hide a change made in the same tick.
 */
async function copyIndex(from: string, to: string): Promise<boolean> {
  const written = await stat(from).catch(() => null);
  if (written === null) return false;
  await copyFile(from, to);
  const time = Math.floor(written.mtimeMs / 1000);
  await utimes(to, time, time);
  return true;
}

async function refuseUnmerged(options: GitOptions): Promise<void> {
  const unmerged = await tryGit(['diff', '--name-only', '--diff-filter=U', '-z'], options);
  const [first] = items(unmerged ?? '');
  if (first !== undefined)
    throw new UserError(`${first} has merge conflicts, so the working tree cannot be measured`, {
      hint: 'resolve them and git add the files, or measure a commit with --head REF',
    });
}
