// Decides about a pull request from a fork by what its measuring run left. Runs on the default branch with rights to
// write, so nothing of the pull request is checked out, run, or believed but its times; and whatever cannot be found
// out fails. From its first moment to its last the commit has a status that is not success unless it was proved.

import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../core/model/errors.ts';
import { linksOf } from './comment-texts.ts';
import { UNREVIEWED } from '../core/decision/approve-removals.ts';
import { readArtifact } from '../github/artifact.ts';
import { openClient, type Client, type ClientOptions } from '../github/client.ts';
import { compareCommits, type Comparison } from '../github/compare.ts';
import { fileAt } from '../github/contents.ts';
import type { JudgeWork, MeasuredRun } from '../github/event.ts';
import { pullRequestsOf, type FoundPullRequest } from '../github/pull-request.ts';
import { setStatus } from '../github/status.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { acceptancesOf, NO_ACCEPTANCES, type AcceptedIn } from './acceptances.ts';
import { deliberateApart, JUDGING_LIMIT } from './deliberate.ts';
import type { Judged, Material } from './deliberation.ts';
import { publishJudgement, statusOf, type Judgement } from './judgement.ts';
import type { Inputs } from './inputs.ts';
import { artifactNames } from './record-artifacts.ts';
import { reviewOf } from './review.ts';
import type { Step } from './step.ts';
import { RECORD } from './untrusted-record.ts';

/** Judges; returns the exit code, which the commit status follows. */
export async function judgeRun({ measured }: JudgeWork, step: Step): Promise<number> {
  const { inputs, facts, runner } = step;
  if (inputs.token === '')
    throw new UserError('mode: judge needs a token', {
      hint: 'remove `token:` from the step; it defaults to the token of the job',
    });
  const { timing, signal } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  try {
    const client = await openClient(options);
    await announce(client, measured, step);
    return await judgeUntilSettled(client, measured, step);
  } catch (error) {
    await sayNothingDecided(options, measured, step);
    throw error;
  }
}

/** Comments that one may still be judging by while another accepts: two, and then whoever comes last sees both. */
const MOST_ROUNDS = 3;

/** Judges and tells, and does it again when what was accepted has changed meanwhile, so that no older view stands last. */
export async function judgeUntilSettled(client: Client, measured: MeasuredRun, step: Step): Promise<number> {
  for (let round = 1; ; round += 1) {
    const judged = await judgement(client, measured, step);
    const code = await publishJudgement(judged, { measured, client, step });
    if (round === MOST_ROUNDS || judged.pullRequest === null) return code;
    const now = await acceptancesOf(client, acceptedIn(judged.pullRequest.number, measured, step));
    if (isDeepStrictEqual(now, judged.acceptances)) return code;
  }
}

const acceptedIn = (number: number, measured: MeasuredRun, { inputs }: Step): AcceptedIn => ({
  number,
  head: measured,
  workflow: posix.basename(measured.workflow.replace(/@.*$/, '')),
  config: inputs.config,
});

/** What an earlier run said about this commit counts no more; that it cannot be said shows when the verdict is. */
async function announce(client: Client, measured: MeasuredRun, step: Step): Promise<void> {
  try {
    await setStatus(
      client,
      statusOf(measured, step, { state: 'pending', description: 'Judging what was measured' }),
    );
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
  }
}

/** Milliseconds; less than a cancelled step has. */
const LAST_WORD = 3000;

/** Cancelled, or a fault of ours: said as well as it can be, because no status at all may be an old one. */
async function sayNothingDecided(options: ClientOptions, measured: MeasuredRun, step: Step): Promise<void> {
  const why = options.signal.aborted
    ? 'Cancelled: nothing was decided'
    : 'A fault of perf-budgets: nothing was decided';
  const status = statusOf(measured, step, { state: 'error', description: why });
  await openClient({ ...options, signal: AbortSignal.timeout(LAST_WORD) })
    .then((client) => setStatus(client, status))
    .catch(() => undefined);
}

async function judgement(client: Client, measured: MeasuredRun, step: Step): Promise<Judgement> {
  let pullRequest: FoundPullRequest | null = null;
  let acceptances = NO_ACCEPTANCES;
  try {
    const found = await pullRequestsOf(client, measured);
    if (found.length !== 1) throw notOne(found.length);
    pullRequest = found[0] as FoundPullRequest;
    acceptances = await acceptancesOf(client, acceptedIn(pullRequest.number, measured, step));
    const material = { ...(await gather(client, measured, pullRequest, step)), acceptances };
    const limit = step.inputs.timeLimit ?? JUDGING_LIMIT;
    const judged = await deliberateApart(material, { limit, signal: client.signal });
    refuseDisagreement(judged, measured);
    return { pullRequest, acceptances, judged, error: null };
  } catch (error) {
    if (client.signal.aborted) throw error;
    return { pullRequest, acceptances, judged: null, error: asMistake(error) };
  }
}

/** Green takes two: what was measured, and the job that measured it. That one may know of something the record hides. */
function refuseDisagreement({ alone }: Judged, { conclusion }: MeasuredRun): void {
  if (alone !== 0 || conclusion === 'success') return;
  throw new UserError(
    `what was measured is within budget, but the measuring run ended as ${conclusion.slice(0, 40)}`,
    { hint: 'its log says why; keep jobs that measure nothing in workflows of their own', exitCode: 3 },
  );
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

/** Everything that GitHub knows and the record says; nothing of it is looked into here. */
async function gather(
  client: Client,
  measured: MeasuredRun,
  { baseSha, baseBranch, number }: FoundPullRequest,
  { inputs, facts, runner }: Step,
): Promise<Omit<Material, 'acceptances'>> {
  const comparison = await compareCommits(client, baseSha, measured.headSha);
  if (inputs.workflowChanges === 'fail') await refuseEditedWorkflow(client, measured, comparison);
  const read = async (commit: string): Promise<Uint8Array | null> =>
    (await fileAt(client, commit, inputs.config))?.bytes ?? null;
  const configurations = {
    base: await read(comparison.mergeBase),
    tip: comparison.mergeBase === baseSha ? null : await read(baseSha),
    head: await read(measured.headSha),
  };
  const { headSha } = measured;
  const { head } = configurations;
  const asks = head !== null && ['removed', 'accepted'].some((key) => Buffer.from(head).includes(key));
  return {
    review: asks ? await reviewOf(client, { number, headSha, baseSha, file: inputs.config }) : UNREVIEWED,
    record: await recordIn(client, measured, inputs),
    head: measured.headSha,
    mergeBase: comparison.mergeBase,
    names: { head: measured.headBranch, base: baseBranch },
    file: inputs.config,
    configurations,
    changedFiles: comparison.files,
    ...linksOf({ number, headSha }, facts),
    colours: !runner.environment['NO_COLOR'],
    today: runner.now.toISOString().slice(0, 10),
  };
}

/** A run that machines shared is judged once all of them have left their part. */
async function recordIn(client: Client, measured: MeasuredRun, inputs: Inputs): Promise<Material['record']> {
  const names = artifactNames(inputs);
  if (inputs.parts === undefined) return readArtifact(client, measured, names[0] ?? '', RECORD);
  const records: string[] = [];
  for (const name of names) records.push(await readArtifact(client, measured, name, RECORD));
  return records;
}

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
