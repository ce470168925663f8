// The pull request that a measuring run belongs to, as GitHub knows it: what the run left behind names any it likes.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import type { MeasuredRun } from './event.ts';

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
