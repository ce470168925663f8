// One comment a configuration on a pull request: found by its marker and its author, changed in place, never twice,
// never by an older run over a newer one. GitHub has no conditional write, so it is looked at again right before and
// right after each; what remains is said in docs/reliability.md.

import { z } from 'zod';
import { isNewer, noticed, readStamp, sameContent, stamped, type Stamp } from '../report/markdown/stamp.ts';
import { call, type GitHub } from './call.ts';
import { ownLogin } from './own-login.ts';
import { GitHubTrouble } from './trouble.ts';

export interface CommentRequest {
  /** Of the pull request. */
  readonly number: number;
  readonly stamp: Stamp;
  readonly content:
    | {
        readonly kind: 'report';
        readonly text: string;
        /** For when GitHub finds it too long. */ readonly shorter: string;
      }
    /** Of a run that has no report; the last one stays below it. */
    | { readonly kind: 'notice'; readonly text: string };
}

export interface Posted {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'outdated';
  readonly url: string;
}

const comment = z.object({
  id: z.int().positive(),
  body: z.string().nullish(),
  html_url: z.string().max(2_000),
  user: z.object({ login: z.string() }).nullish(),
});
type Comment = z.infer<typeof comment>;

/** A comment of ours. */
interface Own {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly stamp: Stamp;
}

/** Writes the comment. Rejects with GitHubTrouble; then the comment is as it was, or written whole. */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<Posted> {
  const [own] = await ownComments(github, request);
  return own === undefined ? create(github, request) : update(github, request, own);
}

async function update(github: GitHub, request: CommentRequest, seen: Own): Promise<Posted> {
  const done = already(request, seen);
  if (done !== null) return done;
  const now = await look(github, request, seen.id);
  if (now === null) return create(github, request);
  const meanwhile = already(request, now);
  if (meanwhile !== null) return meanwhile;
  const written = await write(github, request, now);
  if (written === null) return create(github, request);
  const after = await look(github, request, seen.id).catch(() => null);
  if (after !== null && isNewer(request.stamp, after.stamp)) await write(github, request, after);
  return { outcome: 'updated', url: written.url };
}

/** Nothing to do: a newer run was here, or it says so already. */
function already(request: CommentRequest, { stamp, url, body }: Own): Posted | null {
  if (isNewer(stamp, request.stamp)) return { outcome: 'outdated', url };
  return sameContent(body, bodyOf(request, body)) ? { outcome: 'unchanged', url } : null;
}

const bodyOf = ({ stamp, content }: CommentRequest, previous: string | null): string =>
  content.kind === 'report' ? stamped(stamp, content.text) : noticed(stamp, content.text, previous);

/** Null: the comment is gone. */
async function write(github: GitHub, request: CommentRequest, over: Own): Promise<Own | null> {
  const patch = (body: string): Promise<Comment> =>
    call(github, {
      route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { comment_id: over.id, body },
      shape: comment,
    });
  try {
    const body = bodyOf(request, over.body);
    const { html_url: url } = await shorterIfRefused(request, body, patch);
    return { ...over, url, body, stamp: request.stamp };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

const isGone = (error: unknown): boolean => error instanceof GitHubTrouble && error.kind === 'missing';

async function shorterIfRefused(
  { stamp, content }: CommentRequest,
  body: string,
  send: (body: string) => Promise<Comment>,
): Promise<Comment> {
  try {
    return await send(body);
  } catch (error) {
    const tooLong = error instanceof GitHubTrouble && error.status === 422;
    if (!tooLong) throw error;
    return send(stamped(stamp, content.kind === 'report' ? content.shorter : content.text));
  }
}

async function create(github: GitHub, request: CommentRequest): Promise<Posted> {
  const post = (body: string): Promise<Comment> =>
    call(github, {
      route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { issue_number: request.number, body },
      shape: comment,
    });
  try {
    const made = await shorterIfRefused(request, bodyOf(request, null), post);
    return await settle(github, request, made.html_url);
  } catch (error) {
    if (!(error instanceof GitHubTrouble) || error.kind !== 'unavailable') throw error;
    // Nobody knows whether it was made, so that is looked up before it is tried once more.
    const [own] = await ownComments(github, request);
    if (own !== undefined) return settle(github, request, own.url);
    const made = await shorterIfRefused(request, bodyOf(request, null), post);
    return settle(github, request, made.html_url);
  }
}

/** Two runs may have made a comment at once: the oldest comment stays, with what the newest run has to say. */
async function settle(github: GitHub, request: CommentRequest, url: string): Promise<Posted> {
  const all = await ownComments(github, request).catch(() => null);
  const [kept, ...others] = all ?? [];
  if (kept === undefined) return { outcome: 'created', url };
  const newest = others.every(({ stamp }) => !isNewer(stamp, request.stamp));
  if (newest && isNewer(request.stamp, kept.stamp)) await write(github, request, kept);
  for (const { id, stamp } of others) if (!isNewer(stamp, request.stamp)) await remove(github, id);
  return { outcome: isNewer(kept.stamp, request.stamp) ? 'outdated' : 'created', url: kept.url };
}

async function remove(github: GitHub, id: number): Promise<void> {
  try {
    await call(github, {
      route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { comment_id: id },
      shape: z.unknown(),
    });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** The comment as it is now; null when it is gone or no longer ours. */
async function look(github: GitHub, { stamp }: CommentRequest, id: number): Promise<Own | null> {
  try {
    const now = await call(github, {
      route: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { comment_id: id },
      shape: comment,
    });
    return markedBy(stamp.key, now);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

const PAGE = 100;
const PAGES = 50;

/** Our comments of this configuration, oldest first, as far as the page that holds the first. */
async function ownComments(github: GitHub, { number, stamp }: CommentRequest): Promise<Own[]> {
  let login: string | null = null;
  // Counting pages, not following links: a server's links may lead in circles.
  for (let page = 1; page <= PAGES; page += 1) {
    const comments = await call(github, {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { issue_number: number, per_page: PAGE, page },
      shape: z.array(comment).max(PAGE),
    });
    const marked = comments.filter((each) => markedBy(stamp.key, each) !== null);
    if (marked.length > 0) login ??= await ownLogin(github);
    const own = marked
      .filter(({ user }) => user?.login === login)
      .flatMap((each) => markedBy(stamp.key, each) ?? [])
      .sort((a, b) => a.id - b.id);
    if (own.length > 0 || comments.length < PAGE) return own;
  }
  // Making one more without knowing would make a second one every time.
  throw new GitHubTrouble(
    'refused',
    `none of the first ${PAGE * PAGES} comments is from perf-budgets, and there are more`,
  );
}

function markedBy(key: string, { id, body, html_url: url }: Comment): Own | null {
  const text = body ?? '';
  const stamp = readStamp(text);
  return stamp?.key === key ? { id, url, body: text, stamp } : null;
}
