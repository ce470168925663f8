// Measure, judge, tell, and let the report alone decide the exit code.

import { posix } from 'node:path';
import pc from 'picocolors';
import type { Report } from '../core/model/report.ts';
import { reviewed, wantsApproval } from '../core/decision/approve-removals.ts';
import { gateCode } from '../core/decision/verdict.ts';
import { FULL_RUN, type GateWork, type MainWork } from '../github/event.ts';
import { pullRequestAt } from '../github/pull-request.ts';
import { openClient, type ClientOptions } from '../github/client.ts';
import { LARGEST_ARCHIVE } from '../github/artifact.ts';
import { LARGEST_FILE } from '../github/zip.ts';
import { renderSummary } from '../report/markdown/render.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { acceptancesOf } from './acceptances.ts';
import { commentReport } from './commenting.ts';
import { commentTexts, linksOf } from './comment-texts.ts';
import { withCreep } from './creep.ts';
import { withAcceptances } from './deliberation.ts';
import { shortened } from './log.ts';
import { keepHistory } from './history.ts';
import type { Inputs } from './inputs.ts';
import { measure } from './measure.ts';
import { mergedRecords } from './merge-records.ts';
import { withRelease } from './release.ts';
import { reviewOf } from './review.ts';
import { annotate, attempt, setOutputs, writePage, writeReport, writeSummary } from './publish.ts';
import { pageFile, reportFile, type Step } from './step.ts';

/** Runs the gate for an event; returns the exit code. `remarks`: what else the report says of the whole run. */
export async function gateRun(
  given: GateWork | MainWork,
  step: Step,
  remarks: readonly string[] = [],
): Promise<number> {
  const { inputs, facts, runner } = step;
  const work = await relabelled(given, step);
  const report =
    inputs.mode === 'merge' && work.kind === 'gate'
      ? await mergedRecords(work, step)
      : await measure(work, inputs, facts, runner);
  const judged = work.kind === 'gate' ? await withRelease(report, work, step) : report;
  const told = await withReviews(judged, work, step);
  const whole = work.kind === 'gate' && decides(inputs) ? await withCreep(told, work, step) : told;
  const code = await publishReport(remarked(whole, remarks), work, step);
  if (work.kind === 'main') await attempt('this commit is not in the history', () => keepHistory(work, step));
  return code;
}

const remarked = (report: Report, remarks: readonly string[]): Report =>
  remarks.length === 0
    ? report
    : { ...report, caveats: [...remarks.map((text) => ({ path: null, text })), ...report.caveats] };

/** The event of a run that is started again is the one of its first attempt: `/perf full` gave it a label since. */
async function relabelled<Work extends GateWork | MainWork>(work: Work, step: Step): Promise<Work> {
  const { inputs, facts } = step;
  if (work.kind === 'main' || work.pullRequest === null || work.isFull) return work;
  if (facts.run.attempt === 1 || inputs.token === '' || inputs.mode !== 'gate') return work;
  const { number } = work.pullRequest;
  const pull = await attempt('the labels of the pull request could not be read', async () =>
    pullRequestAt(await openClient(clientOptions(step)), number),
  );
  return { ...work, isFull: pull?.labels.includes(FULL_RUN) === true };
}

const clientOptions = ({ inputs, facts, runner: { timing, signal } }: Step): ClientOptions => ({
  token: inputs.token,
  repository: facts.repository,
  url: facts.api,
  timing,
  signal,
});

/** Whether this step speaks for the whole run, so that it writes the comment. */
const decides = ({ mode, shard }: Inputs): boolean =>
  mode === 'merge' || mode === 'part' || (mode === 'gate' && shard === undefined);

/** The report with what was approved, or accepted in comments. A job that only measures leaves that to the judge. */
async function withReviews(measured: Report, work: GateWork | MainWork, step: Step): Promise<Report> {
  const { inputs, runner } = step;
  const report = unheard(measured);
  const isAsked = work.kind === 'gate' && decides(inputs) && inputs.token !== '';
  if (!isAsked || work.reviewed === null) return report;
  const change = {
    number: work.reviewed,
    headSha: work.pullRequest?.headSha ?? null,
    baseSha: work.baseSha,
    file: inputs.config,
  };
  const client = await openClient(clientOptions(step));
  const approved = wantsApproval(report) ? reviewed(report, await reviewOf(client, change)) : report;
  const place = {
    number: work.reviewed,
    // In a merge queue a commit of its own is measured; what was accepted is about the pull request's.
    head: work.pullRequest,
    workflow: workflowFile(runner.environment),
    config: inputs.config,
  };
  return withAcceptances(approved, await acceptancesOf(client, place));
}

/** Who accepted or approved what is asked of GitHub, whatever the half that measured says. */
const unheard = (report: Report): Report =>
  report.accepted === undefined
    ? report
    : { ...report, accepted: report.accepted.map((cost) => ({ ...cost, by: null, standing: 'waiting' })) };

/** File name of the workflow that this run is of. */
export const workflowFile = (environment: NodeJS.ProcessEnv): string =>
  posix.basename((environment['GITHUB_WORKFLOW_REF'] ?? '').replace(/@.*$/, ''));

/** Tells everybody; returns the exit code, which is the report's whatever becomes of the telling. */
export async function publishReport(report: Report, work: GateWork | MainWork, step: Step): Promise<number> {
  const { runner, log, inputs, facts } = step;
  const { command: tool } = facts;
  const colours = pc.createColors(!runner.environment['NO_COLOR']);
  log.print(shortened(renderTerminal(report, { width: 120, colours, tool })));
  log.listen();
  const file = await attempt('the record could not be written', () =>
    writeReport(
      reportFile(step),
      report,
      inputs.mode === 'collect' ? { plain: LARGEST_FILE, packed: LARGEST_ARCHIVE - 1024 } : undefined,
    ),
  );
  const page = await attempt('the page could not be written', () => writePage(pageFile(step), report, tool));
  await attempt('the job summary could not be written', () =>
    writeSummary(runner.environment, renderSummary(report, { tool })),
  );
  annotate(report);
  const pullRequest = work.kind === 'gate' && decides(inputs) ? work.pullRequest : null;
  const url =
    pullRequest === null
      ? null
      : await attempt('the comment could not be written', () =>
          commentReport(step, pullRequest, facts.run, commentTexts(report, linksOf(pullRequest, facts))),
        );
  await attempt('outputs could not be set', () =>
    Promise.resolve(setOutputs(report, { record: file, page, comment: url })),
  );
  return inputs.mode === 'collect' && file === null ? Math.max(3, gateCode(report)) : gateCode(report);
}
