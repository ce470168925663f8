// Whether somebody who may has approved what a pull request removes: a code owner of perf-budgets.yml, or, where it has
// none, anybody with write access; never the author, and only for the commit that was measured.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import { ownersAt } from './code-owners.ts';
import { canWrite } from './permission.ts';
import { GitHubTrouble } from './trouble.ts';

export interface ReviewedChange {
  readonly number: number;
  /** The measured commit; null: whichever the pull request ends in. */
  readonly headSha: string | null;
  /** Whose CODEOWNERS counts. */
  readonly baseSha: string;
  /** The configuration, from the top of the repository. */
  readonly file: string;
}

const user = z.object({ login: z.string().min(1).max(100) });
const pull = z.object({ user: user.nullable(), head: z.object({ sha: z.string() }) });
const reviews = z
  .array(z.object({ user: user.nullable(), state: z.string(), commit_id: z.string().nullable() }))
  .max(100);

/** Login of somebody whose approval counts, or null. Rejects with GitHubTrouble. */
export async function approverOf(github: GitHub, change: ReviewedChange): Promise<string | null> {
  const parameters = { pull_number: change.number };
  const { user: author, head } = await call(github, {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters,
    shape: pull,
  });
  if (change.headSha !== null && head.sha !== change.headSha) return null;
  const approvers = (await approversAt(github, change.number, head.sha)).filter(
    (login) => login !== author?.login,
  );
  if (approvers.length === 0) return null;
  const owners = await ownersAt(github, change.baseSha, change.file);
  for (const login of approvers) if (await mayApprove(github, login, owners)) return login;
  return null;
}

const MOST_PAGES = 10;

/** Whose last word about a commit is that they approve it. */
async function approversAt(github: GitHub, number: number, sha: string): Promise<string[]> {
  const last = new Map<string, boolean>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found = await call(github, {
      route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
      parameters: { pull_number: number, per_page: 100, page },
      shape: reviews,
    });
    // In the order they were given. A remark takes no approval back.
    for (const { user: who, state, commit_id: commit } of found)
      if (who !== null && state !== 'COMMENTED' && state !== 'PENDING')
        last.set(who.login, state === 'APPROVED' && commit === sha);
    if (found.length < 100) break;
  }
  return [...last].filter(([, approves]) => approves).map(([login]) => login);
}

async function mayApprove(github: GitHub, login: string, owners: readonly string[]): Promise<boolean> {
  if (owners.length === 0) return canWrite(github, login);
  if (owners.some((owner) => owner.toLowerCase() === `@${login.toLowerCase()}`)) return true;
  let isHidden = false;
  for (const owner of owners) {
    const [, organization, team] = /^@([^/]+)\/(.+)$/.exec(owner) ?? [];
    if (organization === undefined || team === undefined) continue;
    const member = await isMember(github, organization, team, login);
    if (member === true) return true;
    isHidden ||= member === null;
  }
  // A job's token may not see into teams: then write access is what can be asked.
  return isHidden && canWrite(github, login);
}

/** Null: the token may not see. */
async function isMember(
  github: GitHub,
  organization: string,
  team: string,
  login: string,
): Promise<boolean | null> {
  try {
    const { state } = await call(github, {
      route: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
      // About an organization, and so without a repository.
      parameters: { owner: undefined, repo: undefined, org: organization, team_slug: team, username: login },
      shape: z.object({ state: z.string() }),
    });
    return state === 'active';
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    if (error.kind === 'missing') return false;
    if (error.kind === 'denied') return null;
    throw error;
  }
}
