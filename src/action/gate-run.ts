// Measure, judge, tell, and let the report alone decide the exit code.

import pc from 'picocolors';
import type { Report } from '../core/model/report.ts';
import { reviewed, wantsApproval } from '../core/decision/approve-removals.ts';
import { exitCode } from '../core/decision/verdict.ts';
import type { GateWork, MainWork } from '../github/event.ts';
import { openClient } from '../github/client.ts';
import { LARGEST_ARCHIVE } from '../github/artifact.ts';
import { LARGEST_FILE } from '../github/zip.ts';
import { renderSummary } from '../report/markdown/render.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { commentReport } from './commenting.ts';
import { commentTexts, linksOf } from './comment-texts.ts';
import { shortened } from './log.ts';
import { keepHistory } from './history.ts';
import type { Inputs } from './inputs.ts';
import { measure } from './measure.ts';
import { mergedRecords } from './merge-records.ts';
import { reviewOf } from './review.ts';
import { annotate, attempt, setOutputs, writePage, writeReport, writeSummary } from './publish.ts';
import { pageFile, reportFile, type Step } from './step.ts';

/** Runs the gate for an event; returns the exit code. */
export async function gateRun(work: GateWork | MainWork, step: Step): Promise<number> {
  const { inputs, facts, runner } = step;
  const report =
    inputs.mode === 'merge' && work.kind === 'gate'
      ? await mergedRecords(work, inputs, runner)
      : await measure(work, inputs, facts, runner);
  const code = await publishReport(await withReviews(report, work, step), work, step);
  if (work.kind === 'main') await attempt('this commit is not in the history', () => keepHistory(work, step));
  return code;
}

/** Whether this step speaks for the whole run, so that it writes the comment. */
const decides = ({ mode, shard }: Inputs): boolean =>
  mode === 'merge' || (mode === 'gate' && shard === undefined);

/** The report with removals that were approved. A job that only measures leaves that to the judge. */
async function withReviews(report: Report, work: GateWork | MainWork, step: Step): Promise<Report> {
  const { inputs, runner, facts } = step;
  const isAsked = work.kind === 'gate' && decides(inputs) && inputs.token !== '';
  if (!isAsked || work.reviewed === null || !wantsApproval(report)) return report;
  const change = {
    number: work.reviewed,
    headSha: work.pullRequest?.headSha ?? null,
    baseSha: work.baseSha,
    file: inputs.config,
  };
  const { signal, timing } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  return reviewed(report, await reviewOf(await openClient(options), change));
}

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
  return inputs.mode === 'collect' && file === null ? Math.max(3, exitCode(report)) : exitCode(report);
}
