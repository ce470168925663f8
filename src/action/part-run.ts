// A part of the benchmarks, because somebody with write access asked for it in a comment. It is told in a comment of its
// own and is no part of the verdict: that one is about all of them.

import { UserError } from '../core/model/errors.ts';
import { perfCommands } from '../core/text/perf-command.ts';
import type { GitHub } from '../github/call.ts';
import { openClient } from '../github/client.ts';
import { commandComments } from '../github/commands.ts';
import type { GateWork, PullRequest } from '../github/event.ts';
import { measuredAt, measuringRuns } from '../github/measuring-runs.ts';
import { canWrite } from '../github/permission.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { visible } from '../report/text.ts';
import { gateRun, workflowFile } from './gate-run.ts';
import type { Step } from './step.ts';

/** Measures what was asked for last; without that, nothing. */
export async function partRun(work: GateWork, step: Step): Promise<number> {
  const { inputs, facts, runner, log } = step;
  // The first attempt is the push; whoever asks has it carried out once more.
  if (work.pullRequest === null || facts.run.attempt === 1) {
    log.print('Nothing has been asked for yet: `/perf run parser/**` in a comment does');
    return 0;
  }
  if (inputs.token === '')
    throw new UserError('mode: part needs a token, to read who asked for what', {
      hint: 'remove `token:` from the step; it defaults to the token of the job',
    });
  const { timing, signal } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  const asked = await askedFor(await openClient(options), work.pullRequest, runner.environment);
  if (asked === null) {
    log.print('No comment of somebody with write access asks for a part of this commit: nothing is measured');
    return 0;
  }
  const { login, globs } = asked;
  const remark = `asked for by ${login}: only ${globs.join(' and ')}; the verdict about the pull request is another run's`;
  return gateRun(work, { ...step, inputs: { ...inputs, only: globs } }, [remark]);
}

interface Asked {
  readonly login: string;
  readonly globs: readonly string[];
}

/** Rejects with UserError where GitHub does not answer. */
async function askedFor(
  client: GitHub,
  pull: PullRequest,
  environment: NodeJS.ProcessEnv,
): Promise<Asked | null> {
  try {
    return await newestRequest(client, pull, workflowFile(environment));
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    throw new UserError(`what was asked for could not be read: ${visible(error.message).slice(0, 300)}`, {
      hint: 'the job needs `actions: read` and `pull-requests: read`, as in examples/workflows/perf-parts.yml',
      exitCode: 3,
      cause: error,
    });
  }
}

/** The newest comment that counts for the commit. */
async function newestRequest(client: GitHub, pull: PullRequest, workflow: string): Promise<Asked | null> {
  const comments = (await commandComments(client, pull.number)).toReversed().flatMap((comment) => {
    const globs = perfCommands(comment.text).flatMap((each) => (each.kind === 'part' ? [each.glob] : []));
    const { login, isBot, isEdited, at } = comment;
    return login === null || isBot || isEdited || globs.length === 0 ? [] : [{ login, globs, at }];
  });
  if (comments.length === 0) return null;
  const runs = await measuringRuns(client, workflow, pull);
  for (const { login, globs, at } of comments)
    if (measuredAt(runs, at) === pull.headSha && (await canWrite(client, login))) return { login, globs };
  return null;
}
