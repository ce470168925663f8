import type { Report } from '../core/model/report.ts';
import { renderMarkdown } from '../report/markdown/render.ts';

/** A report as a comment, and again for when GitHub finds that too long. */
export interface CommentTexts {
  readonly text: string;
  readonly shorter: string;
}

/** GitHub's limit, less what stands above and below. */
const LIMIT = 60_000 - 400;
const SHORTER = 20_000;

/** `tool`: how a reader starts this program. */
export function commentTexts(report: Report, pullRequest: number, tool: string): CommentTexts {
  const fetch = [`git fetch origin pull/${pullRequest}/head`];
  const text = (limit: number): string => renderMarkdown(report, { key: null, limit, fetch, tool });
  return { text: text(LIMIT), shorter: text(SHORTER) };
}
