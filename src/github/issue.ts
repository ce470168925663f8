// One issue a configuration about what has crept in: found by its marker and its author, opened, kept up to date and closed,
// never by an older run over a newer one. GitHub cannot delete issues: of two that were opened at once the younger is closed.

import { z } from 'zod';
import { isNewer, readStamp, sameContent, stamped, type Stamp } from '../report/markdown/stamp.ts';
import { call, type GitHub } from './call.ts';
import { ownLogin } from './own-login.ts';
import { GitHubTrouble } from './trouble.ts';

export interface IssueRequest {
  readonly stamp: Stamp;
  readonly title: string;
  readonly text: string;
  /** `open`: there has to be one; `closed`: the reason is gone; `asIs`: only what it says changes. */
  readonly state: 'open' | 'closed' | 'asIs';
}

export type IssueOutcome =
  | { readonly kind: 'none' | 'outdated' }
  | {
      readonly kind: 'opened' | 'updated' | 'closed' | 'unchanged';
      readonly url: string;
      readonly number: number;
      readonly isOpen: boolean;
    };

const issue = z.object({
  number: z.int().positive(),
  state: z.string(),
  state_reason: z.string().nullish(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string().max(2_000),
  pull_request: z.object({}).nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

interface Own extends z.infer<typeof issue> {
  readonly stamp: Stamp;
}

/** Sees to the issue. Rejects with GitHubTrouble. */
export async function upsertIssue(github: GitHub, request: IssueRequest): Promise<IssueOutcome> {
  const [own] = await ownIssues(github, request.stamp.key);
  if (own !== undefined) return update(github, request, own);
  return request.state === 'open' ? open(github, request) : { kind: 'none' };
}

async function open(github: GitHub, request: IssueRequest): Promise<IssueOutcome> {
  const made = await post(github, request);
  const [oldest, ...others] = await ownIssues(github, request.stamp.key);
  const own = oldest ?? made;
  if (own === null) return { kind: 'none' };
  if (oldest === undefined || own.number === made?.number)
    return { kind: 'opened', url: own.html_url, number: own.number, isOpen: true };
  for (const { number } of others)
    await patch(github, number, { state: 'closed', state_reason: 'not_planned' });
  return update(github, request, oldest);
}

/** Null: nobody knows whether it was opened; it is looked up. */
async function post(
  github: GitHub,
  { stamp, title, text }: IssueRequest,
): Promise<z.infer<typeof issue> | null> {
  try {
    return await call(github, {
      route: 'POST /repos/{owner}/{repo}/issues',
      parameters: { title, body: stamped(stamp, text) },
      shape: issue,
    });
  } catch (error) {
    if (error instanceof GitHubTrouble && error.kind === 'unavailable') return null;
    throw error;
  }
}

async function update(github: GitHub, request: IssueRequest, own: Own): Promise<IssueOutcome> {
  const { html_url: url, number } = own;
  if (isNewer(own.stamp, request.stamp)) return { kind: 'outdated' };
  // Somebody has decided that nothing is to be done about it; the title names the release.
  const isDismissed =
    own.state === 'closed' && own.state_reason === 'not_planned' && own.title === request.title;
  const isOpen = own.state === 'open';
  const wanted = request.state === 'asIs' || isDismissed ? isOpen : request.state === 'open';
  const body = stamped(request.stamp, request.text);
  if (wanted === isOpen && own.title === request.title && sameContent(own.body ?? '', body))
    return { kind: 'unchanged', url, number, isOpen };
  if (!wanted && !isOpen) return { kind: 'unchanged', url, number, isOpen };
  await patch(github, number, {
    title: request.title,
    body,
    ...(wanted !== isOpen && (wanted ? { state: 'open' } : { state: 'closed', state_reason: 'completed' })),
  });
  return { kind: wanted ? (isOpen ? 'updated' : 'opened') : 'closed', url, number, isOpen: wanted };
}

const patch = (github: GitHub, number: number, changes: Record<string, unknown>): Promise<unknown> =>
  call(github, {
    route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    parameters: { issue_number: number, ...changes },
    shape: z.unknown(),
  });

const PAGE = 100;
const PAGES = 20;

/** Our issues of this configuration, oldest first: what others open or copy is none of them. */
async function ownIssues(github: GitHub, key: string): Promise<Own[]> {
  const login = await ownLogin(github);
  const found: Own[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const all = await call(github, {
      route: 'GET /repos/{owner}/{repo}/issues',
      parameters: { state: 'all', creator: login, per_page: PAGE, page },
      shape: z.array(issue).max(PAGE),
    });
    for (const each of all) {
      const stamp = readStamp(each.body ?? '');
      if (each.pull_request == null && each.user?.login === login && stamp?.key === key)
        found.push({ ...each, stamp });
    }
    if (all.length < PAGE) return found.toSorted((one, other) => one.number - other.number);
  }
  // Opening one without knowing would open one every time.
  if (found.length > 0) return found.toSorted((one, other) => one.number - other.number);
  throw new GitHubTrouble('refused', `${login} has opened more than ${PAGE * PAGES} issues here`);
}
