// Which files a change touches, for `when-changed` and for what belongs to a benchmark.

import { readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { throughLinks, type Link } from '../core/model/links.ts';
import { git, items } from './git.ts';
import { linksIn, linkTo, type Listed } from './links.ts';
import { inRepository, type Repository } from './repository.ts';
import type { Revisions } from './revisions.ts';

/**
 * Files that differ between base and head, uncommitted and untracked ones included; a renamed file counts
 * under both names, and one behind a link of either side under all that it has. Paths are relative to the project
 * folder, with `../` for files beside it.
 */
export async function changedFiles(revisions: Revisions): Promise<string[]> {
  const { repository, base, head, workingTree } = revisions;
  if (!workingTree) return filesBetween(repository, base.commit, head.commit);
  const others = await git(['ls-files', '--others', '--exclude-standard', '-z'], inRepository(repository));
  const files = [...(await differing(repository, [base.commit])), ...items(others)];
  const onDisk = await Promise.all(files.map((file) => linkOnDisk(repository, file)));
  const links = onDisk.filter((link) => link !== null);
  return allNames(repository, files, [base.commit, head.commit], { files: [], links });
}

/** The same between two commits. */
export async function filesBetween(repository: Repository, one: string, other: string): Promise<string[]> {
  return allNames(repository, await differing(repository, [one, other]), [one, other]);
}

async function allNames(
  repository: Repository,
  files: readonly string[],
  commits: readonly string[],
  uncommitted: Listed = { files: [], links: [] },
): Promise<string[]> {
  const listed = [uncommitted];
  if (files.length > 0)
    for (const commit of commits) listed.push(await linksIn(commit, inRepository(repository)));
  const links = listed.flatMap((each) => each.links);
  const all = links.length === 0 ? [] : listed.flatMap((each) => each.files);
  return inProject(throughLinks(files, links, all), repository);
}

async function linkOnDisk({ top }: Repository, path: string): Promise<Link | null> {
  const text = await readlink(join(top, path)).catch(() => null);
  return text === null ? null : linkTo(path, text);
}

async function differing(repository: Repository, sides: readonly string[]): Promise<string[]> {
  const diff = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', ...sides, '--'];
  return items(await git(diff, inRepository(repository)));
}

const inProject = (files: readonly string[], { project }: Repository): string[] =>
  [...new Set(files)].map((file) => posix.relative(project, file)).sort();
