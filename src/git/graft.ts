// Head with benchmark files of base: what base calls the benchmark, on head's code. A commit that only this run knows.

import { rm } from 'node:fs/promises';
import { posix } from 'node:path';
import { throughLinks } from '../core/model/links.ts';
import { git, items, type GitOptions } from './git.ts';
import { linksIn } from './links.ts';
import { inRepository, type Repository } from './repository.ts';
import { commitTree, type Store } from './snapshot.ts';

export interface Graft {
  /** The commit whose files are taken. */
  readonly from: string;
  /** Whether a file, relative to the project, is one of them. */
  readonly holds: (file: string) => boolean;
}

/** Commit like `onto`, with the graft's files as they are, or are not, in the commit they come from. */
export async function grafted(
  repository: Repository,
  onto: string,
  { from, holds }: Graft,
  store: Store,
): Promise<string> {
  const options = optionsFor(repository, store);
  const [old, own] = [await entriesOf(onto, options), await entriesOf(from, options)];
  const { links } = await linksIn(from, options);
  const isTaken = (path: string): boolean =>
    throughLinks([path], links).some((name) => holds(posix.relative(repository.project, name)));
  const lost = [...old.keys()].filter((path) => isTaken(path) && !own.has(path));
  const taken = [...own].filter(([path]) => isTaken(path));
  await git(['read-tree', onto], options);
  const input = [
    ...lost.map((path) => `0 ${'0'.repeat(onto.length)}\t${path}`),
    ...taken.map(([path, entry]) => `${entry}\t${path}`),
  ];
  if (input.length > 0)
    await git(['update-index', '--replace', '-z', '--index-info'], {
      ...options,
      input: `${input.join('\0')}\0`,
    });
  const tree = await git(['write-tree'], options);
  await rm(store.index, { force: true });
  return commitTree(tree, onto, "head with base's benchmark files", options);
}

/** Another text of one file. */
export interface FileEdit {
  /** Relative to the project. */
  readonly file: string;
  readonly text: string;
}

/** Commit like `onto`, in which one of its files says something else. */
export async function edited(
  repository: Repository,
  onto: string,
  { file, text }: FileEdit,
  store: Store,
): Promise<string> {
  const options = optionsFor(repository, store);
  const path = posix.join(repository.project, file);
  const [mode] = (await entriesOf(onto, options)).get(path)?.split(' ') ?? [];
  if (mode === undefined) throw new TypeError(`${path} is no file of ${onto}`);
  await git(['read-tree', onto], options);
  const object = await git(['hash-object', '-w', '--stdin', `--path=${path}`], { ...options, input: text });
  await git(['update-index', '--cacheinfo', `${mode},${object},${path}`], options);
  const tree = await git(['write-tree'], options);
  await rm(store.index, { force: true });
  return commitTree(tree, onto, `${file} slowed down`, options);
}

const optionsFor = (repository: Repository, store: Store): GitOptions => ({
  ...inRepository(repository),
  env: {
    GIT_DIR: repository.gitDirectory,
    GIT_INDEX_FILE: store.index,
    GIT_OBJECT_DIRECTORY: store.objects,
  },
});

/** Mode and object of every file, by path. */
async function entriesOf(commit: string, options: GitOptions): Promise<Map<string, string>> {
  const tree = items(await git(['ls-tree', '-r', '-z', '--full-tree', commit], options));
  return new Map(
    tree.map((item) => {
      const tab = item.indexOf('\t');
      const [mode = '', , object = ''] = item.slice(0, tab).split(' ');
      return [item.slice(tab + 1), `${mode} ${object}`];
    }),
  );
}
