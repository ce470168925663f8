// Which two commits are compared. Base is the merge base, so that what landed on main meanwhile
// neither looks like a regression of head nor hides one.

import type { Revision } from '../core/model/report.ts';
import { UserError } from '../core/model/errors.ts';
import { git } from './git.ts';
import { deepen, mergeBase } from './merge-base.ts';
import { defaultBranch, findCommit, resolveRef, type Named } from './refs.ts';
import {
  inRepository,
  currentBranch,
  findRepository,
  headCommit,
  isDirty,
  type Repository,
  type RepositoryWorld,
} from './repository.ts';

/** A revision of a repository: its commit is known. */
export type Commit = Revision & { readonly commit: string };

export interface Revisions {
  readonly repository: Repository;
  readonly base: Commit;
  /** Last commit of what base was named by, which may have gone on since head left it. */
  readonly tip: string;
  /** Of a working tree `commit` is HEAD's, and `dirty` tells whether files differ from it. */
  readonly head: Commit;
  /** Head is what lies on the disk, not a commit asked for by name. */
  readonly workingTree: boolean;
  /** What a reader should know about the choice, in sentences. */
  readonly notes: readonly string[];
}

export interface RevisionsOptions extends RepositoryWorld {
  /** The project folder. */
  readonly cwd: string;
  /** Branch, tag or commit; left out: the remote's default branch. The merge base with head is taken. */
  readonly base?: string | undefined;
  /** Branch, tag or commit; left out: the working tree with its uncommitted changes. */
  readonly head?: string | undefined;
}

/** Finds base and head. Rejects with UserError: no repository, no commit, unknown name, no common ancestor. */
export async function resolveRevisions(options: RevisionsOptions): Promise<Revisions> {
  const repository = await findRepository(options.cwd, options);
  const head = await resolveHead(repository, options.head);
  const chosen = { repository, head, workingTree: options.head === undefined };
  if (options.base !== undefined) {
    const base = await resolveRef(repository, options.base, '--base');
    return { ...chosen, ...(await meet(repository, base, head)) };
  }
  const base = await defaultBranch(repository);
  if (base === null)
    throw new UserError('no branch to compare with: neither the remote nor this clone has a main or master', {
      hint: 'give one: --base REF',
    });
  const met = await meet(repository, base, head);
  const same = met.base.commit === head.commit && !head.dirty;
  return { ...chosen, ...(same ? await firstParent(repository, base, head) : met) };
}

/** The revision at `cwd` without anything to compare it with; `commit` is null outside a repository. */
export async function describeWorkingTree(cwd: string, world: RepositoryWorld): Promise<Revision> {
  try {
    return await resolveHead(await findRepository(cwd, world), undefined);
  } catch (error) {
    if (error instanceof UserError) return { commit: null, name: 'working tree', dirty: false };
    throw error;
  }
}

async function resolveHead(repository: Repository, name: string | undefined): Promise<Commit> {
  if (name !== undefined) return { ...(await resolveRef(repository, name, '--head')), dirty: false };
  const commit = await headCommit(repository);
  const dirty = await isDirty(repository);
  const branch = await currentBranch(repository);
  return { commit, name: dirty ? 'working tree' : (branch ?? commit.slice(0, 9)), dirty };
}

type Base = Pick<Revisions, 'base' | 'tip' | 'notes'>;

async function meet(repository: Repository, base: Named, head: Commit): Promise<Base> {
  const commit = await mergeBase(repository, base, head);
  const notes: string[] = [];
  if (commit !== base.commit) {
    const ahead = await git(['rev-list', '--count', `${commit}..${base.commit}`], inRepository(repository));
    const since =
      ahead === '1'
        ? `commit on ${base.name} since then is`
        : `${ahead} commits on ${base.name} since then are`;
    notes.push(
      `base is ${short(commit)}, the merge base with ${base.name}; the ${since} not part of the comparison`,
    );
  } else if (commit === head.commit && !head.dirty) {
    notes.push(`base and head are the same commit ${short(commit)}: any difference is noise`);
  }
  return { base: { commit, name: base.name, dirty: false }, tip: base.commit, notes };
}

/** On the default branch itself the useful question is what its last commit changed. */
async function firstParent(repository: Repository, branch: Named, head: Commit): Promise<Base> {
  const commit = await parentOf(repository, head.commit);
  if (commit === null)
    throw new UserError(
      `${short(head.commit)} is the first commit of ${branch.name}: there is nothing to compare with`,
      {
        hint: 'commit a change on a branch, or give a commit: --base REF',
      },
    );
  return {
    base: { commit, name: `${short(head.commit)}^`, dirty: false },
    tip: commit,
    notes: [
      `head ${short(head.commit)} is already on ${branch.name} and nothing is uncommitted, so it is compared with its first parent ${short(commit)}`,
    ],
  };
}

/** In a clone of depth 1 the parent has to be fetched first. */
async function parentOf(repository: Repository, commit: string): Promise<string | null> {
  const parent = await findCommit(repository, `${commit}^1`);
  if (parent !== null) return parent;
  const raw = await git(['cat-file', 'commit', commit], inRepository(repository));
  const name = /^parent (\w+)$/m.exec(raw)?.[1];
  if (name === undefined) return null;
  await deepen(repository, '--deepen=1', [commit]);
  return findCommit(repository, name);
}

const short = (commit: string): string => commit.slice(0, 9);
