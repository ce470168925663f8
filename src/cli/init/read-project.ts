// What `init` knows before it runs anything, read from the disk.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ASKED_PROGRAMS, type ProjectFiles } from '../../init/project.ts';
import { git, items } from '../../git/git.ts';
import { defaultBranch, mainRemote } from '../../git/refs.ts';
import { currentBranch, findRepository } from '../../git/repository.ts';
import { findExecutable } from '../../process/executable.ts';

/** Longer files are data, or made by a program. */
const LONGEST = 512 * 1024;

/** Files of the project at `root` and their texts. Rejects with UserError outside a repository. */
export async function readProject(root: string, environment: NodeJS.ProcessEnv): Promise<ProjectFiles> {
  const options = { cwd: root, variables: environment };
  const tracked = items(await git(['ls-files', '-z', '--cached'], options));
  const others = items(await git(['ls-files', '-z', '--others', '--exclude-standard'], options));
  const programs = await Promise.all(
    ASKED_PROGRAMS.map(async (name) =>
      (await findExecutable(name, environment['PATH'], root)) === null ? [] : [name],
    ),
  );
  const texts = new Map<string, string>();
  const text = (path: string): string => {
    const known = texts.get(path) ?? read(join(root, path));
    texts.set(path, known);
    return known;
  };
  return {
    paths: [...new Set([...tracked, ...others])].toSorted(),
    tracked: new Set(tracked),
    text,
    programs: new Set(programs.flat()),
    node: process.versions.node.split('.').map(Number),
  };
}

function read(path: string): string {
  try {
    return statSync(path).size > LONGEST ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What the default branch is called, without the remote's name. */
export async function branchName(root: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const repository = await findRepository(root, { variables: environment });
  const remote = await mainRemote(repository);
  const name =
    (await defaultBranch(repository).catch(() => null))?.name ?? (await currentBranch(repository)) ?? 'main';
  return remote !== null && name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
}
