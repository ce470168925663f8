// Comments on a pull request that hold commands: who wrote them, when, and whether they are still what was written. What they
// say is read elsewhere; who may say it is asked of GitHub elsewhere.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';

const comment = z.object({
  id: z.int().positive(),
  body: z.string().nullish(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  user: z.object({ login: z.string().min(1).max(100), type: z.string() }).nullish(),
});

export interface CommandComment {
  readonly id: number;
  readonly text: string;
  /** Null: whoever wrote it is gone. */
  readonly login: string | null;
  /** Written by a program. */
  readonly isBot: boolean;
  /** ISO time it was written. */
  readonly at: string;
  /** Changed since, and GitHub does not say by whom. */
  readonly isEdited: boolean;
}

const PAGE = 100;
const PAGES = 50;

/** Comments that begin with a command, oldest first. Rejects with GitHubTrouble. */
export async function commandComments(github: GitHub, number: number): Promise<CommandComment[]> {
  const found: CommandComment[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const comments = await call(github, {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { issue_number: number, per_page: PAGE, page },
      shape: z.array(comment).max(PAGE),
    });
    for (const { id, body, created_at: at, updated_at: updated, user } of comments)
      if (isCommand(body ?? ''))
        found.push({
          id,
          text: body ?? '',
          login: user?.login ?? null,
          isBot: user?.type !== 'User',
          at,
          isEdited: updated !== at,
        });
    if (comments.length < PAGE) break;
  }
  return found;
}

const isCommand = (text: string): boolean => /^\s*\/perf\b/.test(text);

/** Shows whoever wrote a comment that it was read. */
export const react = (
  github: GitHub,
  id: number,
  content: '+1' | '-1' | 'confused' | 'eyes',
): Promise<unknown> =>
  call(github, {
    route: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    parameters: { comment_id: id, content },
    shape: z.unknown(),
    repeatable: true,
  });

export const reply = (github: GitHub, number: number, body: string): Promise<unknown> =>
  call(github, {
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: number, body },
    shape: z.unknown(),
  });

export const addLabel = (github: GitHub, number: number, label: string): Promise<unknown> =>
  call(github, {
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
    parameters: { issue_number: number, labels: [label] },
    shape: z.unknown(),
    repeatable: true,
  });
