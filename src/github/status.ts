// The commit status: the one thing that a pull request from a fork cannot set for itself.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';

export interface CommitStatus {
  readonly sha: string;
  readonly state: 'success' | 'failure' | 'error' | 'pending';
  /** Name of the status, which rules may require. */
  readonly context: string;
  readonly description: string;
  /** Page with more. */
  readonly url: string;
}

/** GitHub takes no longer ones. */
const LONGEST = 140;

/** Sets the status of a commit. Setting it again replaces it. */
export async function setStatus(github: GitHub, status: CommitStatus): Promise<void> {
  const { sha, state, context, url } = status;
  const text = Array.from(status.description);
  const description = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).join('')}…` : status.description;
  await call(github, {
    route: 'POST /repos/{owner}/{repo}/statuses/{sha}',
    parameters: { sha, state, context, description, target_url: url },
    shape: z.object({ state: z.literal(state) }),
    repeatable: true,
  });
}
