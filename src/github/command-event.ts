// The event of a comment that was written, edited or deleted.

import { z } from 'zod';
import { UserError } from '../core/model/errors.ts';
import { id, readPayload, text, type EventSource } from './payload.ts';

/** A comment on a pull request that holds commands, or did. */
export interface CommandWork {
  readonly kind: 'command';
  readonly number: number;
  readonly change: 'created' | 'edited' | 'deleted';
  readonly comment: number;
  /** Null: whoever wrote it is gone. */
  readonly login: string | null;
  readonly isBot: boolean;
  /** What it says, and what it said before. */
  readonly texts: readonly string[];
}

const issueComment = z.object({
  action: z.enum(['created', 'edited', 'deleted']),
  issue: z.object({ number: id, pull_request: z.object({}).nullish() }),
  comment: z.object({
    id,
    body: z.string().nullish(),
    user: z.object({ login: text, type: text }).nullish(),
  }),
  changes: z.object({ body: z.object({ from: z.string() }).nullish() }).nullish(),
});

export function commandWork(source: EventSource): CommandWork {
  if (source.name !== 'issue_comment')
    throw new UserError(`mode: commands works on issue_comment, and this run was started by ${source.name}`, {
      hint: 'copy examples/workflows/perf-commands.yml of perf-budgets',
    });
  const { action, issue, comment, changes } = readPayload(issueComment, source);
  return {
    kind: 'command',
    number: issue.number,
    change: action,
    comment: comment.id,
    login: comment.user?.login ?? null,
    isBot: comment.user?.type !== 'User',
    // On what is no pull request nothing is measured.
    texts: issue.pull_request == null ? [] : [comment.body ?? '', changes?.body?.from ?? ''],
  };
}
