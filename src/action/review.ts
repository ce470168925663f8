// Whether somebody who may has approved a change, asked of GitHub.

import type { Review } from '../core/decision/approve-removals.ts';
import { approverOf, type ReviewedChange } from '../github/approval.ts';
import type { GitHub } from '../github/call.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { visible } from '../report/text.ts';

/** What GitHub does not answer is no approval. */
export async function reviewOf(github: GitHub, change: ReviewedChange): Promise<Review> {
  try {
    return { approvedBy: await approverOf(github, change), trouble: null };
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    const needed = error.kind === 'denied' ? ': the token needs the permission to read pull requests' : '';
    return { approvedBy: null, trouble: `${needed} (${visible(error.message).slice(0, 200)})` };
  }
}
