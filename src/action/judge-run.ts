// Decides about a pull request from a fork by what its measuring run left. Runs on the default branch with rights to
// write, so nothing of the pull request is checked out, run, or believed but its times; and whatever cannot be found
// out fails.

import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { decodeReport } from '../core/record/codec.ts';
import { rejudge } from '../core/decision/judge-untrusted.ts';
import { parseConfigurationBytes } from '../config/load.ts';
import { readArtifact } from '../github/artifact.ts';
import { openClient, type Client } from '../github/client.ts';
import { compareCommits, type Comparison } from '../github/compare.ts';
import { fileAt } from '../github/contents.ts';
import type { JudgeWork, MeasuredRun } from '../github/event.ts';
import { pullRequestsOf, type FoundPullRequest } from '../github/pull-request.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { METHOD } from '../core/decision/rule.ts';
import { publishJudgement, type Judgement } from './judgement.ts';
import type { Inputs } from './inputs.ts';
import type { Step } from './step.ts';
import type { Configuration } from '../core/model/configuration.ts';

/** Judges; returns the exit code, which the commit status follows. */
export async function judgeRun({ measured }: JudgeWork, step: Step): Promise<number> {
  const { inputs, facts, runner } = step;
  if (inputs.token === '')
    throw new UserError('mode: judge needs a token', {
      hint: 'remove `token:` from the step; it defaults to the token of the job',
    });
  const { timing, signal } = runner;
  const client = await openClient({
    token: inputs.token,
    repository: facts.repository,
    url: facts.api,
    timing,
    signal,
  });
  return publishJudgement(await judgement(client, measured, inputs), { measured, client, step });
}

async function judgement(client: Client, measured: MeasuredRun, inputs: Inputs): Promise<Judgement> {
  let pullRequest: FoundPullRequest | null = null;
  try {
    const found = await pullRequestsOf(client, measured);
    if (found.length !== 1) throw notOne(found.length);
    pullRequest = found[0] as FoundPullRequest;
    const report = await decide(client, measured, pullRequest, inputs);
    return { pullRequest, report: named(report, measured, pullRequest), error: null };
  } catch (error) {
    if (client.signal.aborted) throw error;
    return { pullRequest, report: null, error: asMistake(error) };
  }
}

const notOne = (count: number): UserError =>
  new UserError(`${count} open pull requests end in the measured commit`, {
    hint:
      count === 0
        ? 'was there a newer push? Then the run of that push is judged'
        : 'close all but one of them',
    exitCode: 3,
  });

const asMistake = (error: unknown): UserError => {
  if (error instanceof UserError && error.exitCode === 3) return error;
  if (error instanceof UserError) {
    const hint = error.hint === null ? {} : { hint: error.hint };
    return new UserError(error.message, { ...hint, exitCode: 3, cause: error });
  }
  if (error instanceof GitHubTrouble) return new UserError(error.message, { exitCode: 3, cause: error });
  throw error;
};

async function decide(
  client: Client,
  measured: MeasuredRun,
  { baseSha }: FoundPullRequest,
  inputs: Inputs,
): Promise<Report> {
  const comparison = await compareCommits(client, baseSha, measured.headSha);
  if (inputs.workflowChanges === 'fail') await refuseEditedWorkflow(client, measured, comparison);
  const name = artifactName(inputs);
  const report = decodeReport(await readArtifact(client, measured, name, RECORD), RECORD);
  refuseOtherCommits(report, measured, comparison);
  const read = async (commit: string): Promise<Configuration | null> => {
    const file = await fileAt(client, commit, inputs.config);
    return file === null ? null : parseConfigurationBytes(file.bytes, inputs.config).configuration;
  };
  const base = await read(comparison.mergeBase);
  // Head's file may only tighten; when it cannot be read, base's alone counts.
  const head = await read(measured.headSha).catch((error: unknown) => {
    if (error instanceof UserError && base !== null) return null;
    throw error;
  });
  const changedFiles = comparison.files?.map((file) => relativeTo(inputs.config, file)) ?? null;
  const judged = rejudge({ report, base, head, changedFiles, method: METHOD });
  if (judged === null)
    throw new UserError(`neither base nor head has ${inputs.config}`, {
      hint: 'give its path with `config:`',
      exitCode: 3,
    });
  return judged;
}

/** Name of the file in the artifact. */
const RECORD = 'report.json';

const artifactName = ({ name }: Inputs): string =>
  name === '' ? 'perf-budgets-record' : `perf-budgets-record-${name.replaceAll(/[^\w.-]+/g, '-')}`;

/** A file's path from the folder of the configuration. */
const relativeTo = (config: string, file: string): string => {
  const folder = config.slice(0, config.lastIndexOf('/') + 1);
  return file.startsWith(folder) ? file.slice(folder.length) : `../${file}`;
};

/** Whoever edits the workflow that measures decides what it measures. */
async function refuseEditedWorkflow(
  client: Client,
  { workflow, headSha }: MeasuredRun,
  { mergeBase, files }: Comparison,
): Promise<void> {
  const path = workflow.replace(/@.*$/, '');
  if (files !== null && !files.includes(path)) return;
  const [base, head] = [await fileAt(client, mergeBase, path), await fileAt(client, headSha, path)];
  if (base !== null && base.blob === head?.blob) return;
  throw new UserError(`this change edits ${path}, the workflow that measures it`, {
    hint: 'merge the workflow edit in a separate pull request first; or set `workflow-changes: allow` and review it',
    exitCode: 3,
  });
}

function refuseOtherCommits(report: Report, { headSha }: MeasuredRun, { mergeBase }: Comparison): void {
  const wanted = report.mode === 'check' && report.head.commit === headSha && !report.head.dirty;
  if (!wanted) throw new UserError('the record is not for the measured commit', { exitCode: 3 });
  if (report.base?.commit !== mergeBase)
    throw new UserError(`the record does not compare with ${mergeBase.slice(0, 9)}, the merge base of head`, {
      hint: 'run the measuring workflow again',
      exitCode: 3,
    });
}

const named = (report: Report, { headBranch }: MeasuredRun, { baseBranch }: FoundPullRequest): Report => ({
  ...report,
  head: { ...report.head, name: headBranch },
  base: report.base === null ? null : { ...report.base, name: baseBranch },
});
