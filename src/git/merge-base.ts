// Where two lines of history meet. A shallow clone is deepened step by step, never further than needed.

import { UserError } from '../core/model/errors.ts';
import { tryGit } from './git.ts';
import { isShallow, mainRemote, type Named } from './refs.ts';
import { inRepository, withRemote, type Repository } from './repository.ts';

const STEPS = ['--deepen=30', '--deepen=150', '--deepen=800', '--deepen=4000', '--unshallow'];

const FULL_CLONE =
  'fetch the whole history: fetch-depth: 0 in actions/checkout, git fetch --unshallow elsewhere';

/** The newest commit that both have in common. Rejects with UserError when there is none to be had. */
export async function mergeBase(repository: Repository, base: Named, head: Named): Promise<string> {
  const shallow = await isShallow(repository);
  const find = (): Promise<string | null> =>
    tryGit(['merge-base', base.commit, head.commit], inRepository(repository));
  let found = await find();
  for (const step of shallow ? STEPS : []) {
    if (found !== null || !(await isShallow(repository))) break;
    await deepen(repository, step, [base.commit, head.commit]);
    found = await find();
  }
  if (found !== null) return found;
  throw new UserError(
    `${base.name} and ${head.name} have no common ancestor${shallow ? ', even after deepening this shallow clone' : ''}`,
    { hint: 'compare with an ancestor of head: --base REF', exitCode: 2 },
  );
}

/**
 * Fetches more history of this clone. Tips are named, because a pull request's merge commit is on no branch; a
 * server may know branches only. Rejects with UserError.
 */
export async function deepen(repository: Repository, step: string, tips: readonly string[]): Promise<void> {
  const remote = await mainRemote(repository);
  if (remote === null)
    throw new UserError('this clone is shallow and has no remote to deepen it from', { hint: FULL_CLONE });
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', step, remote];
  const options = withRemote(repository);
  const done = (await tryGit([...fetch, ...tips], options)) ?? (await tryGit(fetch, options));
  if (done === null)
    throw new UserError(`this clone is shallow and git fetch ${step} ${remote} failed`, {
      hint: FULL_CLONE,
      exitCode: 3,
    });
}
