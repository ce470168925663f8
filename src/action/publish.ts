// Tells everybody who should know: the job summary, the pull request, the lines of the configuration, later steps. Each
// is tried apart from the others, and none of them changes the verdict.

import { appendFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import * as core from '@actions/core';
import { UserError } from '../core/model/errors.ts';
import { encodeReport } from '../core/record/codec.ts';
import { type Report, type Verdict, VERDICTS } from '../core/model/report.ts';
import { upsertComment, type CommentRequest } from '../github/comment.ts';
import type { GitHub } from '../github/call.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { annotationsOf } from '../report/annotations.ts';
import { renderHtml } from '../report/html/render.ts';
import { rowsOf } from '../report/rows.ts';
import { visible } from '../report/text.ts';
import { writeAtomically } from '../process/atomic-write.ts';

/** Tries one way of telling; what goes wrong becomes a warning in the log. Null: it went wrong. */
export async function attempt<Value>(what: string, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    const hint = error instanceof UserError && error.hint !== null ? `; ${error.hint}` : '';
    const why = `${error instanceof Error ? error.message : String(error)}${hint}`;
    core.warning(`${what}: ${visible(why).slice(0, 500)}`);
    return null;
  }
}

/** Appends to the page of the job; GitHub drops a summary of more than 1 MiB whole. */
export async function writeSummary(environment: NodeJS.ProcessEnv, markdown: string): Promise<void> {
  const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') throw new Error('GITHUB_STEP_SUMMARY names no file');
  await appendFile(file, markdown);
}

/** Writes the record; returns where it is. `limits`: bytes it may have, and as many when it is packed. */
export async function writeReport(
  file: string,
  report: Report,
  limits?: { readonly plain: number; readonly packed: number },
): Promise<string> {
  const text = encodeReport(report);
  const [plain, packed] = [Buffer.byteLength(text), limits === undefined ? 0 : deflateRawSync(text).length];
  if (limits !== undefined && (plain > limits.plain || packed > limits.packed))
    throw new Error(
      `the record is ${plain} bytes, ${packed} compressed; the judge accepts ${limits.plain}, ${limits.packed} compressed: measure fewer benchmarks per job, with \`only:\` and \`name:\``,
    );
  await writeAtomically(file, text);
  return file;
}

/** Writes the report as a page; returns where it is. */
export async function writePage(file: string, report: Report, tool: string): Promise<string> {
  await writeAtomically(file, renderHtml(report, tool));
  return file;
}

/** Marks the lines of the configuration. */
export function annotate(report: Report): void {
  for (const { level, message, file, line, title } of annotationsOf(report)) {
    const place = { title, file, startLine: line };
    if (level === 'error') core.error(message, place);
    else core.warning(message, place);
  }
}

/** Where more is to be read; null: nowhere. */
export interface Places {
  readonly record: string | null;
  readonly page: string | null;
  readonly comment: string | null;
}

/** Outputs for later steps: the verdict, how many rows have which, and where more is to be read. */
export function setOutputs(report: Report | null, { record, page, comment: url }: Places): void {
  const verdict: Verdict = report?.verdict ?? 'failed';
  core.setOutput('verdict', verdict);
  core.setOutput('report', record ?? '');
  core.setOutput('html', page ?? '');
  core.setOutput('comment-url', url ?? '');
  const rows = report === null ? [] : rowsOf(report);
  for (const each of VERDICTS)
    core.setOutput(each, String(rows.filter((row) => row.verdict === each).length));
}

/** Writes the comment; returns its address, or null when it could not be written, which is said in one line. */
export async function comment(github: GitHub, request: CommentRequest): Promise<string | null> {
  try {
    const { url, outcome } = await upsertComment(github, request);
    core.info(`comment ${outcome}: ${url}`);
    return url;
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    core.warning(`no comment on the pull request, see the job summary instead: ${whyNot(error)}`);
    return null;
  }
}

const whyNot = (error: GitHubTrouble): string => {
  const said = visible(error.message).slice(0, 300);
  if (error.kind === 'denied')
    return `the token lacks \`permissions: pull-requests: write\` (always so on pull requests from forks and from Dependabot) (${said})`;
  if (error.kind === 'locked') return `the conversation is locked (${said})`;
  return said;
};
