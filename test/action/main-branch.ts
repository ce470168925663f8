// A default branch that lives on a bare remote, and its pushes as a runner sees them: each on a fresh checkout of its own,
// through the action's bundle, which writes to the remote.

import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, sh, temporaryFolder } from '../cli/project.ts';
import { until } from '../until.ts';
import { step, type Step } from './step.ts';

export interface MainBranch {
  /** A developer's clone. */
  readonly project: string;
  readonly remote: string;
  /** Pushes what the developer has committed since, as GitHub's event says it. */
  push(): Pushed;
  /** A checkout of the remote's main, as actions/checkout makes it. */
  checkOut(commit: string): string;
}

export interface Pushed {
  readonly sha: string;
  readonly before: string;
}

export function mainBranch(files: Record<string, string>): MainBranch {
  const project = makeProject(files);
  sh(project, 'checkout', '--quiet', 'main');
  sh(project, 'branch', '--quiet', '--delete', '--force', 'change');
  const remote = join(temporaryFolder(), 'remote.git');
  sh(project, 'clone', '--quiet', '--bare', project, remote);
  sh(project, 'remote', 'add', 'origin', `file://${remote}`);
  const tip = (): string => sh(remote, 'rev-parse', 'main');
  return {
    project,
    remote,
    push: () => {
      const before = tip();
      sh(project, 'push', '--quiet', '--tags', 'origin', 'main');
      return { sha: tip(), before };
    },
    checkOut: (commit) => {
      const folder = join(temporaryFolder(), 'work space');
      mkdirSync(folder);
      sh(folder, 'init', '--quiet', '--initial-branch=main');
      sh(folder, 'remote', 'add', 'origin', `file://${remote}`);
      const what = ['+refs/heads/main:refs/remotes/origin/main', '+refs/tags/*:refs/tags/*'];
      sh(folder, 'fetch', '--quiet', '--no-tags', 'origin', ...what);
      sh(folder, 'checkout', '--quiet', '--detach', commit);
      return folder;
    },
  };
}

interface Run {
  readonly api: string;
  readonly run: number;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The job of a push. */
export const jobOf = (
  main: MainBranch,
  { sha, before }: Pushed,
  { api, run, inputs = {} }: Run,
): Promise<Step> =>
  step({
    workspace: main.checkOut(sha),
    event: 'push',
    payload: { repository: { default_branch: 'main' }, before },
    environment: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha },
    api,
    inputs,
    run,
  });

/** Stands in the way of whoever pushes the history, until they may all go on. */
const HOOK = `#!/bin/sh
grep -q perf-budgets-history || exit 0
[ -d racing ] || exit 0
: > "racing/$$"
until [ -f racing/go ]; do sleep 0.05; done
`;

/**
 * Has jobs push the history in the same moment: only one of them can be first. How many times somebody pushed is more than
 * there are jobs, because the others came again.
 */
export async function race(
  { remote }: MainBranch,
  jobs: readonly (() => Promise<Step>)[],
): Promise<{ readonly done: readonly Step[]; readonly arrivals: number }> {
  const folder = join(remote, 'racing');
  mkdirSync(folder);
  const hook = join(remote, 'hooks/pre-receive');
  writeFileSync(hook, HOOK);
  chmodSync(hook, 0o755);
  const arrived = (): number => readdirSync(folder).filter((name) => /^\d+$/.test(name)).length;
  const running = jobs.map((job) => job());
  await until(() => arrived() === jobs.length);
  writeFileSync(join(folder, 'go'), '');
  const done = await Promise.all(running);
  const arrivals = arrived();
  rmSync(folder, { recursive: true });
  return { done, arrivals };
}
