// What a comment on a pull request asks for. Runs code of the default branch with rights to write, so nothing of the pull
// request is checked out or run, and whoever may not write to the repository gets nothing but a sign that it was read.

import { UserError } from '../core/model/errors.ts';
import { ACCEPT_USAGE, perfCommands, type PerfCommand } from '../core/text/perf-command.ts';
import { hasArtifact } from '../github/artifact.ts';
import { openClient, type Client } from '../github/client.ts';
import type { CommandWork } from '../github/command-event.ts';
import { addLabel, react, reply } from '../github/commands.ts';
import { FULL_RUN } from '../github/event.ts';
import { measuringRuns, rerun, type MeasuringRun } from '../github/measuring-runs.ts';
import { canWrite } from '../github/permission.ts';
import { pullRequestAt } from '../github/pull-request.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { decideAgain } from './decide-again.ts';
import { judgeUntilSettled } from './judge-run.ts';
import { artifactNames } from './record-artifacts.ts';
import { NOTHING, say, startAgain } from './start-again.ts';
import type { Step } from './step.ts';

/** Carries out the commands of a comment; 0 when it was dealt with, whatever the verdict is. */
export async function commandRun(work: CommandWork, step: Step): Promise<number> {
  const { inputs, facts, runner, log } = step;
  const [now = [], before = []] = work.texts.map(perfCommands);
  if (work.isBot || work.login === null || now.length + before.length === 0) {
    log.print('The comment holds no command of a person');
    return 0;
  }
  if (inputs.token === '')
    throw new UserError('mode: commands needs a token', {
      hint: 'remove `token:` from the step; it defaults to the token of the job',
    });
  const { timing, signal } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  const client = await openClient(options);
  if (!(await canWrite(client, work.login))) {
    log.print('Whoever wrote the comment has no write access: nothing is done');
    if (work.change === 'created') await react(client, work.comment, '-1');
    return 0;
  }
  const asked = work.change === 'created' ? now : [];
  for (const command of asked) await answer(command, client, work, step);
  const accepts = [...now, ...before].some(({ kind }) => kind === 'accept');
  return accepts ? judgeAgain(client, work, step) : 0;
}

const HELP = `Whoever has write access can write, at the top of a comment:

| | |
|---|---|
| \`${ACCEPT_USAGE}\` | lets one metric of one benchmark be that much worse, for the last commit or until a push changes its suite; deleting the comment takes it back |
| \`/perf run\` | measures the last commit again |
| \`/perf run parser/**\` | measures only what the glob names, and changes no verdict |
| \`/perf full\` | the same, of everything, also of what the change does not reach |
| \`/perf help\` | says this |`;

/** What is not about accepting. */
async function answer(command: PerfCommand, client: Client, work: CommandWork, step: Step): Promise<void> {
  switch (command.kind) {
    case 'accept':
      return;
    case 'help':
      await reply(client, work.number, HELP);
      return;
    case 'wrong':
      await react(client, work.comment, 'confused');
      await reply(client, work.number, `Not understood: ${command.problem}`);
      return;
    case 'full':
      await addLabel(client, work.number, FULL_RUN);
      await measureAgain(client, work, step.inputs.measuredBy);
      return;
    case 'run':
      await measureAgain(client, work, step.inputs.measuredBy);
      return;
    case 'part':
      await measurePart(client, work, step.inputs.partsBy);
  }
}

/** The run itself reads the comments for what to measure. */
async function measurePart(client: Client, work: CommandWork, workflow: string): Promise<void> {
  try {
    await measureAgain(client, work, workflow);
  } catch (error) {
    if (!(error instanceof GitHubTrouble) || error.kind !== 'missing') throw error;
    const missing = `A part of the benchmarks is measured by \`${workflow}\`, which this repository does not have: copy \`examples/workflows/perf-parts.yml\` of perf-budgets, or name another file with \`parts-by:\``;
    await say(client, work, missing);
  }
}

async function measureAgain(client: Client, work: CommandWork, workflow: string): Promise<void> {
  const run = await lastRun(client, work, workflow);
  if (run === null) return say(client, work, NOTHING);
  if (!run.isCompleted) return say(client, work, 'The last commit is being measured already');
  await startAgain(client, work, () => rerun(client, run));
}

/** The newest run for the last commit of an open pull request. */
async function lastRun(
  client: Client,
  { number }: CommandWork,
  workflow: string,
): Promise<MeasuringRun | null> {
  const pull = await pullRequestAt(client, number);
  if (!pull.isOpen) return null;
  const runs = await measuringRuns(client, workflow, pull);
  return runs.find(({ headSha }) => headSha === pull.headSha) ?? null;
}

/** From the record of the last commit; where nothing was left to judge, it takes another run. */
async function judgeAgain(client: Client, work: CommandWork, step: Step): Promise<number> {
  const { inputs, log } = step;
  const look = (): Promise<MeasuringRun | null> => lastRun(client, work, inputs.measuredBy);
  if (inputs.decidedBy !== '') return decideAgain(client, work, step, look);
  const run = await look();
  if (run === null) {
    await say(client, work, NOTHING);
    return 0;
  }
  // Whoever judges that run reads the comments then.
  if (!run.isCompleted) {
    log.print('The last commit is still being measured; the comment counts when it has been');
    return 0;
  }
  if (await hasRecord(client, run, step)) return (await judgeUntilSettled(client, run, step)) === 3 ? 3 : 0;
  await startAgain(client, work, () => rerun(client, run));
  return 0;
}

/** Whether the run left anything to judge. Of machines that shared it one part is enough: that others are missing is for the judge to say. */
async function hasRecord(client: Client, run: MeasuringRun, { inputs, log }: Step): Promise<boolean> {
  const names = artifactNames(inputs);
  for (const name of names) if (await hasArtifact(client, run, name)) return true;
  log.print(`The run left no artifact ${names.join(' or ')}`);
  return false;
}
