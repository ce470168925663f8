// Has something carried out once more because a comment asks for it, and tells whoever wrote it what came of that.

import * as core from '@actions/core';
import type { Client } from '../github/client.ts';
import type { CommandWork } from '../github/command-event.ts';
import { react, reply } from '../github/commands.ts';
import { GitHubTrouble } from '../github/trouble.ts';

export const NOTHING = 'No run of the workflow that measures is known for the last commit';

export const say = async (client: Client, { number }: CommandWork, text: string): Promise<void> => {
  await reply(client, number, text);
};

/** Rejects with GitHubTrouble, but for what GitHub does not allow: that is said. */
export async function startAgain(
  client: Client,
  work: CommandWork,
  start: () => Promise<unknown>,
): Promise<void> {
  try {
    await start();
    // A comment that was deleted shows nothing any more.
    if (work.change !== 'deleted') await react(client, work.comment, 'eyes');
  } catch (error) {
    if (!(error instanceof GitHubTrouble) || (error.kind !== 'denied' && error.kind !== 'refused'))
      throw error;
    core.warning(`the run could not be started again: ${error.message.slice(0, 300)}`);
    await say(
      client,
      work,
      'GitHub did not start the run again: the job needs `actions: write`, and a run can be started again for 30 days. `Re-run all jobs` on its page does the same',
    );
  }
}
