// A judgement on its way out: the commit status is what counts for the pull request, the rest explains it.

import pc from 'picocolors';
import * as core from '@actions/core';
import type { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { exitCode } from '../core/decision/verdict.ts';
import type { Client } from '../github/client.ts';
import type { MeasuredRun } from '../github/event.ts';
import type { FoundPullRequest } from '../github/pull-request.ts';
import { setStatus, type CommitStatus } from '../github/status.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { headline } from '../report/headline.ts';
import { renderSummary } from '../report/markdown/render.ts';
import { renderNotice } from '../report/markdown/notice.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { nameOf, visible } from '../report/text.ts';
import { commentNotice, commentReport } from './commenting.ts';
import { shortened } from './log.ts';
import { attempt, setOutputs, writeReport, writeSummary } from './publish.ts';
import { reportFile, type Step } from './step.ts';

/** What came of judging; either a report or why there is none. */
export type Judgement =
  | { readonly pullRequest: FoundPullRequest; readonly report: Report; readonly error: null }
  | { readonly pullRequest: FoundPullRequest | null; readonly report: null; readonly error: UserError };

interface Audience {
  readonly measured: MeasuredRun;
  readonly client: Client;
  readonly step: Step;
}

/** Of a commit, from an exit code. */
export const stateOf = (code: number): CommitStatus['state'] =>
  code === 0 ? 'success' : code === 1 ? 'failure' : 'error';

/** Sets the status and tells everybody; returns the exit code. */
export async function publishJudgement(
  judgement: Judgement,
  { measured, client, step }: Audience,
): Promise<number> {
  const { runner, log } = step;
  const { report, error, pullRequest } = judgement;
  const code = error === null ? exitCode(report) : error.exitCode;
  const text = error === null ? headline(report, nameOf) : `Not measured: ${visible(error.message)}`;
  log.print(
    error === null
      ? shortened(
          renderTerminal(report, { width: 120, colours: pc.createColors(!runner.environment['NO_COLOR']) }),
        )
      : `${error.message}\n${error.hint ?? ''}`,
  );
  log.listen();
  const carried = await carry(client, {
    sha: measured.headSha,
    state: stateOf(code),
    context: step.inputs.name === '' ? 'perf-budgets' : `perf-budgets (${step.inputs.name})`,
    description: text,
    url: step.facts.page,
  });
  if (error !== null) core.error(`${text}${error.hint === null ? '' : ` (${visible(error.hint)})`}`);
  const notice =
    error === null
      ? null
      : renderNotice({ message: error.message, hint: error.hint, commit: measured.headSha });
  await attempt('the job summary could not be written', () =>
    writeSummary(
      runner.environment,
      error === null ? renderSummary(report, { tool: step.facts.command }) : `${notice ?? ''}\n`,
    ),
  );
  const file =
    report === null
      ? null
      : await attempt('the record could not be written', () => writeReport(reportFile(step), report));
  const url =
    pullRequest === null ? null : await commentJudgement(step, pullRequest, measured, report, notice);
  await attempt('outputs could not be set', () =>
    Promise.resolve(setOutputs(report, { record: file, page: null, comment: url })),
  );
  return carried ? code : Math.max(code, 3);
}

/** Nothing else shows the verdict on the pull request, so the step fails where the status cannot be set. */
async function carry(client: Client, status: CommitStatus): Promise<boolean> {
  try {
    await setStatus(client, status);
    return true;
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    const needed = error.kind === 'denied' ? ': the token lacks `permissions: statuses: write`' : '';
    core.error(`the commit status could not be set${needed} (${visible(error.message).slice(0, 300)})`);
    return false;
  }
}

const commentJudgement = (
  step: Step,
  pullRequest: FoundPullRequest,
  measured: MeasuredRun,
  report: Report | null,
  notice: string | null,
): Promise<string | null> =>
  attempt('the comment could not be written', () =>
    report === null
      ? commentNotice(step, pullRequest.number, measured, notice ?? '')
      : commentReport(step, pullRequest, measured, report),
  );
