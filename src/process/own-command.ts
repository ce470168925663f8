// How a reader starts this very program: the package may not be installed where the reader is.

import { delimiter, dirname, relative, resolve } from 'node:path';

/** `perf-budgets` where the shell finds this program under that name, else node and where it lies. */
export function ownCommand(program: string, cwd: string, path: string | undefined): string {
  const found = (path ?? '').split(delimiter).some((folder) => resolve(folder) === dirname(program));
  if (found && /[/\\]perf-budgets$/.test(program)) return 'perf-budgets';
  const near = relative(cwd, program);
  return `node ${quoted(near.length < program.length ? near : program)}`;
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const REF = /^[\w./-]+$/;

/**
 * On a reader's own machine, from what GitHub tells an action of itself. npx runs a repository as it is; an action that
 * lies in the workflow's own repository is started from there.
 */
export function actionCommand(environment: NodeJS.ProcessEnv, program: string): string {
  const [repository, ref] = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_ACTION_REF']];
  if (REPOSITORY.test(repository ?? '') && REF.test(ref ?? ''))
    return `npx --yes github:${repository}#${ref}`;
  return ownCommand(program, environment['GITHUB_WORKSPACE'] ?? dirname(program), undefined);
}

/** As a POSIX shell takes it literally. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
