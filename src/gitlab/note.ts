// One note a configuration on a merge request of GitLab: found by its first line and its author, changed in place, never twice.
// https://docs.gitlab.com/api/notes/#merge-requests

import { z } from 'zod';
import { UserError } from '../core/model/errors.ts';

export interface MergeRequest {
  /** `https://gitlab.example.com/api/v4`. */
  readonly api: string;
  /** Number or path of the project. */
  readonly project: string;
  readonly iid: string;
  /** With scope `api`. */
  readonly token: string;
}

export type NoteOutcome = 'created' | 'updated' | 'unchanged';

const note = z.object({
  id: z.int().positive(),
  body: z.string(),
  author: z.object({ id: z.int() }),
});
type Note = z.output<typeof note>;

const PER_PAGE = 100;
/** More notes than that are not looked through. */
const MOST_PAGES = 50;
const SECONDS = 30;

/** Puts a text, whose first line tells it from others, on the merge request. Rejects with UserError. */
export async function upsertNote(where: MergeRequest, written: string): Promise<NoteOutcome> {
  const text = withoutCommands(written);
  const [mark = ''] = text.split('\n');
  const author = await ask(where, 'GET', '/user', z.object({ id: z.int() }));
  const [own] = await ownNotes(where, mark, author.id);
  if (own !== undefined) return change(where, own, text);
  const made = await ask(where, 'POST', notesOf(where), note, { body: text });
  // Another pipeline may have made one meanwhile: the oldest stays, with what this one has to say.
  const [oldest] = await ownNotes(where, mark, author.id);
  if (oldest === undefined || oldest.id === made.id) return 'created';
  await ask(where, 'DELETE', `${notesOf(where)}/${made.id}`, z.null());
  await change(where, oldest, text);
  return 'updated';
}

/** GitLab carries out lines that begin with a slash, with the rights of the token, and takes less for code than Markdown does. */
const withoutCommands = (text: string): string => text.replaceAll(/^\//gm, ' /');

async function change(where: MergeRequest, own: Note, text: string): Promise<NoteOutcome> {
  // GitLab trims what it is sent.
  if (own.body.trim() === text.trim()) return 'unchanged';
  await ask(where, 'PUT', `${notesOf(where)}/${own.id}`, note, { body: text });
  return 'updated';
}

/** Oldest first. */
async function ownNotes(where: MergeRequest, mark: string, author: number): Promise<readonly Note[]> {
  const own: Note[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `?activity_filter=only_comments&sort=asc&order_by=created_at&per_page=${PER_PAGE}&page=${page}`;
    const { found: notes, next } = await answerTo(
      where,
      { method: 'GET', path: `${notesOf(where)}${query}` },
      NOTES,
    );
    own.push(...notes.filter((each) => each.author.id === author && each.body.split('\n')[0] === mark));
    // A page lacks what the token may not read, so a short one need not be the last.
    if (next === null ? notes.length < PER_PAGE : next === '') break;
  }
  return own;
}

const notesOf = ({ project, iid }: MergeRequest): string =>
  `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(iid)}/notes`;

const NOTES = z.array(note);

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object | undefined;
}

const ask = async <Shape extends z.ZodType>(
  where: MergeRequest,
  method: Request['method'],
  path: string,
  shape: Shape,
  body?: object,
): Promise<z.output<Shape>> => (await answerTo(where, { method, path, body }, shape)).found;

/** `next`: the page behind this one, empty where there is none; null: the server does not say. */
async function answerTo<Shape extends z.ZodType>(
  { api, token }: MergeRequest,
  { method, path, body }: Request,
  shape: Shape,
): Promise<{ readonly found: z.output<Shape>; readonly next: string | null }> {
  const response = await fetch(`${api.replace(/\/+$/, '')}${path}`, {
    method,
    headers: { 'private-token': token, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    // The token goes nowhere else.
    redirect: 'error',
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch((error: unknown) => {
    throw trouble(`${new URL(api).host} cannot be reached: ${(error as Error).message}`, null);
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw trouble(`${method} ${path.replace(/\?.*$/, '')}: ${response.status}`, response.status);
  }
  const found = shape.safeParse(response.status === 204 ? null : await response.json().catch(() => null));
  if (found.success) return { found: found.data, next: response.headers.get('x-next-page') };
  throw trouble(
    `${method} ${path.replace(/\?.*$/, '')}: an answer that GitLab's API does not describe`,
    null,
  );
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'the token is refused: give a project access token with scope `api`, role Reporter or higher',
  403: 'the token may not write notes: it needs scope `api` and role Reporter or higher',
  404: 'there is no such merge request, or the token may not see it',
};

const trouble = (what: string, status: number | null): UserError =>
  new UserError(`no note on the merge request: ${what}`, {
    hint:
      (status === null ? undefined : HINTS[status]) ??
      'the verdict stays as it is; run the job again for the note',
    exitCode: 3,
  });
