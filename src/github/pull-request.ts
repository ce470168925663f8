// The pull request that a measuring run belongs to, as GitHub knows it: what the run left behind names any it likes.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import type { MeasuredRun } from './event.ts';
import type { PullHead } from './measuring-runs.ts';

export interface FoundPullRequest {
  readonly number: number;
  readonly baseSha: string;
  readonly baseBranch: string;
}

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const pulls = z
  .array(
    z.object({
      number: z.int().positive(),
      state: z.string(),
      head: z.object({ sha, repo: z.object({ id: z.int() }).nullish() }),
      base: z.object({ sha, ref: z.string() }),
    }),
  )
  .max(100);

/** Open pull requests whose last commit is the one that was measured, from the repository it was measured for. */
export async function pullRequestsOf(github: GitHub, measured: MeasuredRun): Promise<FoundPullRequest[]> {
  const { headOwner, headBranch, headRepository, headSha } = measured;
  if (headOwner === null || headRepository === null || headBranch === '') return [];
  const found = await call(github, {
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { state: 'open', head: `${headOwner}:${headBranch}`, per_page: 100 },
    shape: pulls,
  });
  return found
    .filter(({ state, head }) => state === 'open' && head.sha === headSha && head.repo?.id === headRepository)
    .map(({ number, base }) => ({ number, baseSha: base.sha, baseBranch: base.ref }));
}

const pull = z.object({
  state: z.string(),
  head: z.object({ sha, ref: z.string(), repo: z.object({ id: z.int() }).nullish() }),
  labels: z.array(z.object({ name: z.string() })).nullish(),
});

/** A pull request by its number. */
export interface CurrentPullRequest extends PullHead {
  readonly isOpen: boolean;
  readonly labels: readonly string[];
}

export async function pullRequestAt(github: GitHub, number: number): Promise<CurrentPullRequest> {
  const { state, head, labels } = await call(github, {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: { pull_number: number },
    shape: pull,
  });
  return {
    isOpen: state === 'open',
    headSha: head.sha,
    headBranch: head.ref,
    headRepository: head.repo?.id ?? null,
    labels: labels?.map(({ name }) => name) ?? [],
  };
}

/** Numbers of the pull requests that were merged as this commit, with the commit that each ended in. */
export async function mergedAs(
  github: GitHub,
  commit: string,
): Promise<{ readonly number: number; readonly head: PullHead; readonly baseSha: string }[]> {
  const found = await call(github, {
    route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    parameters: { commit_sha: commit, per_page: 100 },
    shape: z
      .array(
        z.object({
          number: z.int().positive(),
          merged_at: z.string().nullish(),
          merge_commit_sha: z.string().nullish(),
          head: z.object({ sha, ref: z.string(), repo: z.object({ id: z.int() }).nullish() }),
          base: z.object({ sha }),
        }),
      )
      .max(100),
  });
  return found
    .filter((each) => each.merged_at != null && each.merge_commit_sha === commit)
    .map(({ number, head, base }) => ({
      number,
      baseSha: base.sha,
      head: { headSha: head.sha, headBranch: head.ref, headRepository: head.repo?.id ?? null },
    }));
}
