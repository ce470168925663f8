// The history on an orphan branch of the repository's remote. Commits are made in a private bare repository that knows
// nothing but the branch's last tree, so the user's clone is neither written to nor checked out, and the branch's files are
// not even fetched to add one. Two pushes at once: one is refused, takes the other's commit as its parent, and tries again.

import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../core/model/errors.ts';
import { git, gitBytes, GitError, items, tryGit, type GitOptions } from '../git/git.ts';
import { mainRemote } from '../git/refs.ts';
import { inRepository, withRemote, type Repository } from '../git/repository.ts';
import { openScratch } from '../process/temp-folder.ts';
import { archived, isEntryPath, type Archive, type NewFile } from './store.ts';

/** Attempts to push: each that fails lets somebody else's succeed. */
const ATTEMPTS = 30;
/** Refusals while the branch stays as it was: then nobody else is to blame. */
const PATIENT = 3;
/** Seconds before the next attempt, at the most, growing. */
const WAIT = { first: 0.2, most: 5 } as const;

const WHO = 'perf-budgets <perf-budgets@users.noreply.github.com>';

export interface BranchArchive extends Archive {
  /** Paths and texts of the files below a folder. Rejects with UserError. */
  filesBelow(folder: string): Promise<readonly (readonly [path: string, text: string])[]>;
}

/** The archive on a branch of the remote (`origin`, or the only one). `random` is from 0 to 1. */
export const branchArchive = (
  repository: Repository,
  branch: string,
  random: () => number,
): BranchArchive => ({
  name: `the branch ${branch}`,
  append: (files, message) => append(repository, branch, { files, message, random }),
  read: async (newest) =>
    archived(await textsOf(repository, await fetchHistory(repository, branch), isEntryPath, newest)),
  filesBelow: async (folder) =>
    textsOf(repository, await fetchHistory(repository, branch), (path) => path.startsWith(`${folder}/`)),
});

interface Addition {
  readonly files: readonly NewFile[];
  readonly message: string;
  readonly random: () => number;
}

async function append(repository: Repository, branch: string, addition: Addition): Promise<void> {
  const url = await remoteUrl(repository);
  await using scratch = await openScratch();
  const options: GitOptions = { ...withRemote(repository), cwd: scratch.path };
  await git(['init', '--quiet', '--bare', `--object-format=${repository.format}`, '.'], options);
  await git(['remote', 'add', 'origin', url], options);
  let unmoved = 0;
  for (let attempt = 1; ; attempt++) {
    const tip = await fetchTip(branch, options);
    const commit = await commitOn(tip, addition, options);
    if (commit === tip) return;
    const refused = await push(commit, branch, options);
    if (refused === null) return;
    // Whether somebody else was quicker is seen in the branch, not in what a server says about it; and only when they are
    // done, so one that has not moved is looked at again.
    if ((await tipOf(branch, options)) === tip) unmoved += 1;
    if (attempt === ATTEMPTS || unmoved === PATIENT) throw unpushed(branch, refused);
    const longest = Math.min(WAIT.most, WAIT.first * 1.5 ** attempt);
    await delay(1000 * longest * addition.random(), undefined, { signal: options.signal });
  }
}

async function remoteUrl(repository: Repository): Promise<string> {
  const remote = await mainRemote(repository);
  if (remote === null)
    throw new UserError('this clone has no remote to keep the history on', {
      hint: 'add one, or keep the history in a folder: --folder DIR',
    });
  return git(['remote', 'get-url', '--push', remote], inRepository(repository));
}

/** Name of the branch's last commit on the remote; null: there is no such branch. */
async function tipOf(branch: string, options: GitOptions): Promise<string | null> {
  const answer = await git(['ls-remote', 'origin', `refs/heads/${branch}`], options);
  return answer.split('\t')[0] || null;
}

/** The same, with its trees. Files are not needed to add others; a server that cannot leave them out sends them. */
async function fetchTip(branch: string, options: GitOptions): Promise<string | null> {
  const tip = await tipOf(branch, options);
  if (tip === null) return null;
  const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', '--filter=blob:none', 'origin'];
  await git([...fetch, `+refs/heads/${branch}:refs/heads/tip`], options);
  return git(['rev-parse', 'refs/heads/tip'], options);
}

/** The commit that adds the files; `tip` itself when it has them all. */
async function commitOn(
  tip: string | null,
  { files, message }: Addition,
  options: GitOptions,
): Promise<string> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const input = [
    `commit refs/heads/new\ncommitter ${WHO} now\n${data(message)}`,
    tip === null ? '' : `from ${tip}\n`,
    ...files.map(({ path, text }) => `M 100644 inline ${path}\n${data(text)}`),
    'done\n',
  ];
  const how = ['fast-import', '--quiet', '--force', '--done', '--date-format=now'];
  await git(how, { ...options, input: input.join('') });
  const treeOf = (commit: string): Promise<string> => git(['rev-parse', `${commit}^{tree}`], options);
  const commit = await git(['rev-parse', 'refs/heads/new'], options);
  return tip !== null && (await treeOf(tip)) === (await treeOf(commit)) ? tip : commit;
}

/** Null: it is there. Else why not. */
async function push(commit: string, branch: string, options: GitOptions): Promise<GitError | null> {
  try {
    // Thin packs are made against files that are not here.
    await git(['push', '--quiet', '--no-thin', 'origin', `${commit}:refs/heads/${branch}`], options);
    return null;
  } catch (error) {
    if (error instanceof GitError) return error;
    throw error;
  }
}

const unpushed = (branch: string, cause: GitError): UserError =>
  new UserError(`the history could not be pushed to ${branch}: ${cause.message}`, {
    hint: 'the job that writes the history needs `permissions: contents: write`, and no rule of the repository may forbid the branch',
    exitCode: 3,
    cause,
  });

/** Files of a commit, in the order of their paths: all that are wanted, or as many of the last. */
async function textsOf(
  repository: Repository,
  ref: string,
  isWanted: (path: string) => boolean,
  newest = Infinity,
): Promise<(readonly [string, string])[]> {
  const options = inRepository(repository);
  const listing = items(await git(['ls-tree', '-r', '-z', '--full-tree', ref], options));
  const all = listing.flatMap((line) => {
    const [, type, blob, path = ''] = /^\d+ (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
    return type === 'blob' && blob !== undefined && isWanted(path) ? [{ path, blob }] : [];
  });
  // Folders of entries are days, and git lists them in order.
  const blobs = newest === Infinity ? all : all.slice(-newest);
  const input = blobs.map(({ blob }) => `${blob}\n`).join('');
  const batch = await gitBytes(['cat-file', '--batch'], { ...options, input });
  return [
    ...textsIn(
      batch,
      blobs.map(({ path }) => path),
    ),
  ];
}

/** `<name> blob <size>`, a line, and as many bytes, for each. */
function* textsIn(batch: Buffer, paths: readonly string[]): Generator<[string, string]> {
  let at = 0;
  for (const path of paths) {
    const end = batch.indexOf('\n', at);
    const size = Number(batch.toString('latin1', at, end).split(' ')[2]);
    yield [path, batch.toString('utf8', end + 1, end + 1 + size)];
    at = end + size + 2;
  }
}

/** The branch as the remote has it; without a remote, or off line, as this clone knows it. */
async function fetchHistory(repository: Repository, branch: string): Promise<string> {
  const remote = await mainRemote(repository);
  const refs = [`refs/heads/${branch}`];
  if (remote !== null) {
    refs.unshift(`refs/remotes/${remote}/${branch}`);
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote];
    await tryGit([...fetch, `+refs/heads/${branch}:${refs[0]}`], withRemote(repository));
  }
  for (const ref of refs)
    if (
      (await tryGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], inRepository(repository))) !==
      null
    )
      return ref;
  throw new UserError(
    `there is no history yet: no branch ${branch}${remote === null ? '' : ` on ${remote}`}`,
    {
      hint: 'with `history:` in perf-budgets.yml, the action writes one on every push to the default branch',
    },
  );
}
