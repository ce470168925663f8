// What a run says that has no report: it ended before anything could be decided.

import { codeName, codeSpan, prose } from './text.ts';

export interface Notice {
  /** What happened, one sentence; may hold text from outside. */
  readonly message: string;
  readonly hint: string | null;
  /** Of head. */
  readonly commit: string | null;
}

/** The notice as Markdown; its first line alone must not mislead. */
export const renderNotice = ({ message, hint, commit }: Notice): string => {
  const [first = '', ...rest] = message.trim().split('\n');
  const at = commit === null ? '' : ` ${codeSpan(commit.slice(0, 7))}`;
  return [
    `### ⛔ Not measured${at}: ${prose(first, 300)}`,
    ...rest
      .slice(0, 12)
      .filter((line) => line.trim() !== '')
      .map((line) => `- ${codeName(line)}`),
    ...(hint === null ? [] : [prose(hint.replaceAll('\n', ' '), 600)]),
    'Nothing was decided, so the check fails.',
  ].join('\n\n');
};
