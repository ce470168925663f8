// A judgement on its way out: the commit status is what counts for the pull request, the rest explains it.

import * as core from '@actions/core';
import type { UserError } from '../core/model/errors.ts';
import { gateCode, isPiloted } from '../core/decision/verdict.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import type { Client } from '../github/client.ts';
import type { MeasuredRun } from '../github/event.ts';
import type { FoundPullRequest } from '../github/pull-request.ts';
import { setStatus, type CommitStatus } from '../github/status.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { renderNotice } from '../report/markdown/notice.ts';
import { visible } from '../report/text.ts';
import type { Acceptances } from './acceptances.ts';
import { commentNotice, commentReport } from './commenting.ts';
import type { Judged } from './deliberation.ts';
import { attempt, setOutputs, writeSummary } from './publish.ts';
import { reportFile, type Step } from './step.ts';

/** What came of judging; either a report or why there is none. */
export type Judgement = { readonly acceptances: Acceptances } & (
  | { readonly pullRequest: FoundPullRequest; readonly judged: Judged; readonly error: null }
  | { readonly pullRequest: FoundPullRequest | null; readonly judged: null; readonly error: UserError }
);

interface Audience {
  readonly measured: MeasuredRun;
  readonly client: Client;
  readonly step: Step;
}

/** Of a commit, from an exit code. */
export const stateOf = (code: number): CommitStatus['state'] =>
  code === 0 ? 'success' : code === 1 ? 'failure' : 'error';

/** A status of the measured commit, under the name that rules require. */
export const statusOf = (
  { headSha }: MeasuredRun,
  { inputs, facts }: Step,
  said: Pick<CommitStatus, 'state' | 'description'>,
): CommitStatus => ({
  ...said,
  sha: headSha,
  context: inputs.name === '' ? 'perf-budgets' : `perf-budgets (${inputs.name})`,
  url: facts.page,
});

const piloted = ({ report, alone }: Judged): string =>
  isPiloted(report) && alone !== 0 ? 'Pilot, not red: ' : '';

/** Sets the status and tells everybody; returns the exit code. */
export async function publishJudgement(
  judgement: Judgement,
  { measured, client, step }: Audience,
): Promise<number> {
  const { runner, log } = step;
  const { judged, error, pullRequest } = judgement;
  const code = error === null ? gateCode(judged.report) : error.exitCode;
  const description =
    error === null ? `${piloted(judged)}${judged.headline}` : `Not measured: ${visible(error.message)}`;
  log.print(error === null ? judged.log : `${error.message}\n${error.hint ?? ''}`);
  log.listen();
  const carried = await carry(client, statusOf(measured, step, { state: stateOf(code), description }));
  if (error !== null) core.error(`${description}${error.hint === null ? '' : ` (${visible(error.hint)})`}`);
  const notice =
    error === null
      ? ''
      : renderNotice({ message: error.message, hint: error.hint, commit: measured.headSha });
  await attempt('the job summary could not be written', () =>
    writeSummary(runner.environment, judged?.summary ?? `${notice}\n`),
  );
  const file =
    judged === null
      ? null
      : await attempt('the record could not be written', async () => {
          await writeAtomically(reportFile(step), judged.record);
          return reportFile(step);
        });
  const url =
    pullRequest === null ? null : await commentJudgement(step, pullRequest, measured, judged, notice);
  await attempt('outputs could not be set', () =>
    Promise.resolve(setOutputs(judged?.report ?? null, { record: file, page: null, comment: url })),
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
  judged: Judged | null,
  notice: string,
): Promise<string | null> =>
  attempt('the comment could not be written', () =>
    judged === null
      ? commentNotice(step, pullRequest.number, measured, notice)
      : commentReport(step, pullRequest, measured, judged.comment),
  );
