// Makes a real git repository of the example: one commit on main, and a branch for each patch.

import { cp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execute, type Where } from './execute.ts';

/** A branch that stands for a pull request. */
export interface PullRequest {
  readonly branch: string;
  readonly title: string;
}

// Nothing of the user's own git configuration may change or stop a commit.
const OWN_CONFIGURATION = [
  'user.name=Demo',
  'user.email=demo@example.invalid',
  'commit.gpgSign=false',
  'core.autocrlf=false',
  'core.hooksPath=/dev/null',
].flatMap((setting) => ['-c', setting]);

/** Copies the example to `where.cwd`, which must not exist, commits it and makes the branches; main is checked out. */
export async function createRepository(
  example: string,
  patches: readonly string[],
  where: Where,
): Promise<readonly PullRequest[]> {
  const git = (...args: string[]): Promise<void> => execute('git', [...OWN_CONFIGURATION, ...args], where);
  await cp(example, where.cwd, {
    recursive: true,
    filter: (path) => !['node_modules', 'dist'].includes(basename(path)),
  });
  await git('init', '--quiet');
  await git('symbolic-ref', 'HEAD', 'refs/heads/main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Search the catalogue');
  const pullRequests: PullRequest[] = [];
  for (const patch of patches) {
    const branch = basename(patch, '.patch');
    const title = await subjectOf(patch);
    await git('checkout', '--quiet', '-b', branch, 'main');
    await git('apply', '--index', patch);
    await git('commit', '--quiet', '--message', title);
    pullRequests.push({ branch, title });
  }
  await git('checkout', '--quiet', 'main');
  return pullRequests;
}

/** The commit message a patch file opens with. */
async function subjectOf(patch: string): Promise<string> {
  const subject = /^Subject: (.+)$/m.exec(await readFile(patch, 'utf8'))?.[1];
  if (subject === undefined) throw new Error(`${patch}: no line "Subject: …"`);
  return subject;
}

/** Installs as a user would; what the repository installed is in npm's cache. */
export const install = (where: Where): Promise<void> =>
  execute('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], where);

/** The repository the project stands in must not be taken for the one it is about to make. */
export const withoutGitVariables = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('GIT_')));

/** Paths of the example and of a patch in this repository. */
export const exampleIn = (root: string): string => join(root, 'examples/search-service');
export const patchIn = (root: string, branch: string): string =>
  join(root, `examples/search-service-patches/${branch}.patch`);
