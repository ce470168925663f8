// Which files a change touches, for `when-changed`.

import { posix } from 'node:path';
import { git, items } from './git.ts';
import { inRepository, type Repository } from './repository.ts';
import type { Revisions } from './revisions.ts';

/**
 * Files that differ between base and head, uncommitted and untracked ones included; a renamed file counts
 * under both names. Paths are relative to the project folder, with `../` for files beside it.
 */
export async function changedFiles(revisions: Revisions): Promise<string[]> {
  const { repository, base, head, workingTree } = revisions;
  if (!workingTree) return filesBetween(repository, base.commit, head.commit);
  const others = await git(['ls-files', '--others', '--exclude-standard', '-z'], inRepository(repository));
  return inProject([...(await differing(repository, [base.commit])), ...items(others)], repository);
}

/** The same between two commits. */
export async function filesBetween(repository: Repository, one: string, other: string): Promise<string[]> {
  return inProject(await differing(repository, [one, other]), repository);
}

async function differing(repository: Repository, sides: readonly string[]): Promise<string[]> {
  const diff = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', ...sides, '--'];
  return items(await git(diff, inRepository(repository)));
}

const inProject = (files: readonly string[], { project }: Repository): string[] =>
  [...new Set(files)].map((file) => posix.relative(project, file)).sort();
