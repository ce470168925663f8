// The default branch in git's order: first parents, so that a merged branch is one commit.

import { git, tryGit } from '../git/git.ts';
import { isShallow } from '../git/refs.ts';
import { inRepository, type Repository } from '../git/repository.ts';
import type { Line, LineCommit } from '../history/line.ts';

const FIELDS = ['%H', '%s', '%an', '%cI', '%D'];

/** Oldest first, at most `most` of the newest; not `isWhole`: commits are missing because the clone is shallow. */
export async function firstParents(
  repository: Repository,
  tip: string,
  most: number,
): Promise<{ readonly line: Line; readonly isWhole: boolean }> {
  const format = [`--format=${FIELDS.join('%x00')}`, '--decorate=full', '--decorate-refs=refs/tags/'];
  const log = [
    'log',
    '-z',
    '--first-parent',
    `--max-count=${most}`,
    '--no-show-signature',
    ...format,
    tip,
    '--',
  ];
  // No field can hold a NUL, whatever a commit says.
  const cells = (await git(log, inRepository(repository))).split('\0');
  const line: LineCommit[] = [];
  for (let at = 0; at + FIELDS.length <= cells.length; at += FIELDS.length) {
    const [commit = '', subject = '', author = '', when = '', refs = ''] = cells.slice(at);
    line.push({ commit, subject, author, at: when, tags: tagsIn(refs) });
  }
  return { line: line.reverse(), isWhole: line.length === most || !(await isShallow(repository)) };
}

const tagsIn = (refs: string): string[] =>
  refs
    .split(', ')
    .flatMap((ref) => (ref.startsWith('tag: refs/tags/') ? [ref.slice('tag: refs/tags/'.length)] : []));

/** Names of the tags on a commit and before it. */
export const tagsUpTo = async (repository: Repository, commit: string): Promise<string[]> =>
  (await git(['tag', '--list', '--merged', commit], inRepository(repository))).split('\n').filter(Boolean);

/** Whether one commit comes before the other; not when it is unknown here. */
export const isBefore = async (repository: Repository, ancestor: string, commit: string): Promise<boolean> =>
  ancestor !== commit &&
  (await tryGit(['merge-base', '--is-ancestor', ancestor, commit], inRepository(repository))) !== null;

/** Commits of a push that are looked into. */
const MOST_IN_A_PUSH = 10;

/** First parents after a commit, the newest first. */
export const commitsSince = async (
  before: string,
  tip: string,
  repository: Repository,
): Promise<string[]> => {
  const list = ['rev-list', '--first-parent', `--max-count=${MOST_IN_A_PUSH}`, `${before}..${tip}`];
  return (await git(list, inRepository(repository))).split('\n').filter(Boolean);
};
