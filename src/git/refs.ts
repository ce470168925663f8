// From what a person calls a commit to its full name, with help when it is misspelt or was not fetched.

import { UserError } from '../core/model/errors.ts';
import { nearest } from '../core/text/did-you-mean.ts';
import { checkRevisionName, git, tryGit } from './git.ts';
import { inRepository, withRemote, type Repository } from './repository.ts';

/** A commit and what it was called. */
export interface Named {
  readonly name: string;
  readonly commit: string;
}

/**
 * Finds a branch, tag or commit; an unknown commit is fetched when it has its full name, in a shallow clone an unknown
 * branch too. Rejects with UserError.
 */
export async function resolveRef(repository: Repository, name: string, flag: string): Promise<Named> {
  const commit =
    (await findTracked(repository, checkRevisionName(name))) ??
    (await findCommit(repository, name)) ??
    (await fetchMissing(repository, name));
  if (commit !== null) return { name, commit };
  const near = await nearestRef(repository, name);
  throw new UserError(`${flag} ${name}: no such branch, tag or commit in ${repository.top}`, {
    hint:
      near === null
        ? `fetch it first: git fetch origin ${name}`
        : `did you mean ${near}? Otherwise fetch it first: git fetch origin ${name}`,
  });
}

/** The remote's default branch as known here, else local main or master; null when there is none. */
export async function defaultBranch(repository: Repository): Promise<Named | null> {
  const remote = await mainRemote(repository);
  const candidates = [
    ...(remote === null ? [] : [`${remote}/HEAD`, `${remote}/main`, `${remote}/master`]),
    'main',
    'master',
  ];
  for (const candidate of candidates) {
    const ref = candidate.includes('/') ? `refs/remotes/${candidate}` : `refs/heads/${candidate}`;
    const commit = await findCommit(repository, ref);
    if (commit !== null) return { name: await shortName(repository, ref, candidate), commit };
  }
  return remote === null ? null : askRemote(repository, remote);
}

/** `origin`, else the only remote there is, else null. */
export async function mainRemote(repository: Repository): Promise<string | null> {
  const remotes = (await git(['remote'], inRepository(repository))).split('\n').filter(Boolean);
  if (remotes.includes('origin')) return 'origin';
  return remotes.length === 1 ? (remotes[0] ?? null) : null;
}

export const isShallow = async (repository: Repository): Promise<boolean> =>
  (await git(['rev-parse', '--is-shallow-repository'], inRepository(repository))) === 'true';

export const findCommit = (repository: Repository, name: string): Promise<string | null> =>
  tryGit(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], inRepository(repository));

/** `origin/main` is the remote's branch, whatever tag somebody gave the same name: git itself would take the tag. */
async function findTracked(repository: Repository, name: string): Promise<string | null> {
  const remote = name.includes('/') ? await mainRemote(repository) : null;
  return remote !== null && name.startsWith(`${remote}/`)
    ? findCommit(repository, `refs/remotes/${name}`)
    : null;
}

/** `origin/HEAD` stands for another name, which tells a reader more. */
async function shortName(repository: Repository, ref: string, fallback: string): Promise<string> {
  const target = await tryGit(['symbolic-ref', '--quiet', '--short', ref], inRepository(repository));
  return target ?? fallback;
}

/** CI clones know one branch only: the remote is asked for its default branch. */
async function askRemote(repository: Repository, remote: string): Promise<Named | null> {
  if (!(await isShallow(repository))) return null;
  const answer = await tryGit(['ls-remote', '--symref', remote, 'HEAD'], withRemote(repository));
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer ?? '')?.[1];
  if (branch === undefined) return null;
  const commit = await fetchBranch(repository, branch);
  return commit === null ? null : { name: `${remote}/${branch}`, commit };
}

const fetchMissing = (repository: Repository, name: string): Promise<string | null> =>
  /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(name) ? fetchCommit(repository, name) : fetchBranch(repository, name);

/** The commit itself, which servers hand out whatever branch it is on; its history only where the clone has one. */
async function fetchCommit(repository: Repository, commit: string): Promise<string | null> {
  const remote = await mainRemote(repository);
  if (remote === null) return null;
  const depth = (await isShallow(repository)) ? ['--depth=1'] : [];
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...depth, remote, commit];
  const fetched = await tryGit(fetch, withRemote(repository));
  return fetched === null ? null : findCommit(repository, commit);
}

/** In a shallow clone: one commit of the remote's branch (`main` or `origin/main`), else null. */
async function fetchBranch(repository: Repository, name: string): Promise<string | null> {
  const remote = await mainRemote(repository);
  if (remote === null || !(await isShallow(repository))) return null;
  const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
  const target = `refs/remotes/${remote}/${branch}`;
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--depth=1', remote];
  const fetched = await tryGit([...fetch, `+refs/heads/${branch}:${target}`], withRemote(repository));
  return fetched === null ? null : findCommit(repository, target);
}

async function nearestRef(repository: Repository, name: string): Promise<string | null> {
  const format = ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads', 'refs/remotes', 'refs/tags'];
  return nearest(name, (await git(format, inRepository(repository))).split('\n'));
}
