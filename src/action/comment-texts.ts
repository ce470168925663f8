import type { Report } from '../core/model/report.ts';
import type { PullRequest } from '../github/event.ts';
import { renderMarkdown } from '../report/markdown/render.ts';
import type { Facts } from './runner.ts';

/** A report as a comment, and again for when GitHub finds that too long. */
export interface CommentTexts {
  readonly text: string;
  readonly shorter: string;
}

/** GitHub's limit, less what stands above and below. */
const LIMIT = 60_000 - 400;
const SHORTER = 20_000;

/** What a comment links to, and how its reader goes on. */
export interface CommentLinks {
  readonly pullRequest: number;
  /** How a reader starts this program. */
  readonly tool: string;
  /** Page of the run. */
  readonly page: string;
  /** Address of the files of head's commit. */
  readonly files: string;
}

export function commentTexts(report: Report, { pullRequest, tool, page, files }: CommentLinks): CommentTexts {
  const fetch = [`git fetch origin pull/${pullRequest}/head`];
  const text = (limit: number): string =>
    renderMarkdown(report, { key: null, limit, fetch, tool, page, files });
  return { text: text(LIMIT), shorter: text(SHORTER) };
}

/** Links into the repository of the pull request, which has the commits of its forks too. */
export const linksOf = (
  { number, headSha }: Pick<PullRequest, 'number' | 'headSha'>,
  { server, repository, page, command }: Pick<Facts, 'server' | 'repository' | 'page' | 'command'>,
): CommentLinks => ({
  pullRequest: number,
  tool: command,
  page,
  files: `${server}/${repository}/blob/${headSha}`,
});
