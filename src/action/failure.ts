// A step that ends without a report: the same places are told, and the step fails.

import * as core from '@actions/core';
import { UserError } from '../core/model/errors.ts';
import type { Work } from '../github/event.ts';
import { renderNotice } from '../report/markdown/notice.ts';
import { visible } from '../report/text.ts';
import { commentNotice } from './commenting.ts';
import { attempt, setOutputs, writeSummary } from './publish.ts';
import type { Log } from './log.ts';
import type { Step } from './step.ts';
import type { Runner } from './runner.ts';

interface Circumstances {
  readonly runner: Runner;
  readonly log: Log;
  /** Null: it failed before that much was known. */
  readonly step: Step | null;
  readonly work: Work | null;
}

/** Says in the log, the summary, the outputs and the pull request why nothing was decided. */
export async function publishFailure(
  error: unknown,
  { runner, log, step, work }: Circumstances,
): Promise<void> {
  const known = error instanceof UserError;
  const message = known ? error.message : 'this is a bug in perf-budgets; please report it';
  const hint = known ? error.hint : visible(error instanceof Error ? error.message : String(error));
  log.print(`\n${message}\n${hint === null ? '' : `\n${hint}\n`}`);
  if (!known) log.print(error instanceof Error ? (error.stack ?? error.message) : String(error));
  log.listen();
  core.error(`${visible(message)}${hint === null ? '' : ` (${visible(hint)})`}`.slice(0, 2_000), {
    title: 'perf-budgets could not decide',
  });
  const commit = work?.kind === 'gate' ? work.headSha : null;
  const notice = renderNotice({ message, hint, commit });
  await attempt('the job summary could not be written', () =>
    writeSummary(runner.environment, `${notice}\n`),
  );
  const url = await commentFailure(step, work, notice);
  await attempt('outputs could not be set', () =>
    Promise.resolve(setOutputs(null, { record: null, page: null, comment: url })),
  );
}

async function commentFailure(step: Step | null, work: Work | null, notice: string): Promise<string | null> {
  if (
    step === null ||
    work?.kind !== 'gate' ||
    work.pullRequest === null ||
    !['gate', 'merge', 'part'].includes(step.inputs.mode)
  )
    return null;
  const { number } = work.pullRequest;
  return attempt('the comment could not be written', () =>
    commentNotice(step, number, step.facts.run, notice),
  );
}
