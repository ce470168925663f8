// Where the project stands in which repository. Nothing here changes anything.

import { join, resolve } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import { ownFilters } from './own-filters.ts';
import { git, tryGit, type GitOptions, type GitWorld } from './git.ts';

export interface Repository {
  /** Absolute path of the checkout's top folder. */
  readonly top: string;
  /** Absolute path of this checkout's git directory (of a linked worktree: its own). */
  readonly gitDirectory: string;
  /** Absolute path of the object store. */
  readonly objects: string;
  /** The project folder relative to `top`; empty when they are the same. */
  readonly project: string;
  /** `sha1` or `sha256`. */
  readonly format: string;
  readonly world: RepositoryWorld;
  /** Filters that are switched off, because their program is a file of the checkout. */
  readonly filtersOff: readonly string[];
}

export interface RepositoryWorld extends GitWorld {
  /** Environment of git where it talks to the remote: credentials, say. Nothing else gets it. */
  readonly remote?: Readonly<Record<string, string>> | undefined;
}

/** How git runs in the repository. */
export const inRepository = ({ top, world }: Repository): GitOptions => ({ cwd: top, ...worldOf(world) });

/** Seconds a conversation with the remote may take. */
export const PATIENCE = 120;

/** How git talks to the repository's remote. */
export const withRemote = (repository: Repository): GitOptions => ({
  ...inRepository(repository),
  env: repository.world.remote ?? {},
  seconds: PATIENCE,
});

const worldOf = ({ variables, signal, settings }: GitWorld): GitWorld => ({ variables, signal, settings });

/** The repository around the folder `cwd`. Rejects with UserError outside one and in a bare one. */
export async function findRepository(cwd: string, world: RepositoryWorld): Promise<Repository> {
  const options = { cwd, ...worldOf(world) };
  const [bare, inside] = (
    await git(['rev-parse', '--is-bare-repository', '--is-inside-git-dir'], options)
  ).split('\n');
  if (bare === 'true' || inside === 'true')
    throw new UserError(
      `${cwd} ${bare === 'true' ? 'is a bare repository' : 'lies inside .git'}: it has no checkout to measure`,
      {
        hint: 'run in a clone: git clone <repository> <folder>',
      },
    );
  const ask = [
    '--show-toplevel',
    '--absolute-git-dir',
    '--show-object-format',
    '--git-path',
    'objects',
    '--show-prefix',
  ];
  const [top = '', gitDirectory = '', format = '', objects = '', prefix = ''] = (
    await git(['rev-parse', ...ask], options)
  ).split('\n');
  const filters = await ownFilters(options);
  return {
    top: resolve(top),
    gitDirectory: resolve(gitDirectory),
    objects: resolve(cwd, objects),
    project: prefix.replace(/\/$/, ''),
    format,
    world: { ...world, settings: filters.settings },
    filtersOff: filters.names,
  };
}

/** Absolute path of a file of the git directory, e.g. `shallow`. */
export const gitPath = async (repository: Repository, name: string): Promise<string> =>
  resolve(repository.top, await git(['rev-parse', '--git-path', name], inRepository(repository)));

export const projectRoot = (top: string, repository: Repository): string => join(top, repository.project);

/** Full name of the commit `HEAD` stands on. Rejects with UserError on a branch without commits. */
export async function headCommit(repository: Repository): Promise<string> {
  const commit = await tryGit(
    ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
    inRepository(repository),
  );
  if (commit !== null) return commit;
  const branch = await tryGit(['symbolic-ref', '--short', '--quiet', 'HEAD'], inRepository(repository));
  throw new UserError(
    branch === null
      ? 'HEAD does not name a commit'
      : `the branch ${branch} has no commit yet: there is nothing to compare with`,
    { hint: 'make the first commit: git add -A && git commit' },
  );
}

/** Name of the branch HEAD is on, null when detached. */
export const currentBranch = (repository: Repository): Promise<string | null> =>
  tryGit(['symbolic-ref', '--short', '--quiet', 'HEAD'], inRepository(repository));

/** True when files differ from HEAD: changed, staged, or new and not ignored. */
export async function isDirty(repository: Repository): Promise<boolean> {
  return (await git(['status', '--porcelain', '--untracked-files=normal'], inRepository(repository))) !== '';
}
