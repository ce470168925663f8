// Where one workflow measures on several machines and a last job of it decides, what was accepted is heard by that job: it is
// started again by itself, takes what the parts left, and measures nothing. So the check that is required is the one that changes.

import type { Client } from '../github/client.ts';
import type { CommandWork } from '../github/command-event.ts';
import { jobNamed, rerunJob } from '../github/jobs.ts';
import type { MeasuringRun } from '../github/measuring-runs.ts';
import { NOTHING, say, startAgain } from './start-again.ts';
import type { Step } from './step.ts';

/** Seconds between two looks at a run that is about to end, and how many looks there are. */
const PAUSE = 10;
const MOST_LOOKS = 30;

/** Carries out a comment that accepts, or that did; `look`: the run that measured the last commit. */
export async function decideAgain(
  client: Client,
  work: CommandWork,
  { inputs, runner }: Step,
  look: () => Promise<MeasuringRun | null>,
): Promise<number> {
  const tell = async (text: string): Promise<number> => {
    await say(client, work, text);
    return 0;
  };
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const run = await look();
    if (run === null) return tell(NOTHING);
    const job = await jobNamed(client, run, inputs.decidedBy);
    if (run.isCompleted) {
      if (job === null) return tell(noJob(inputs.decidedBy, inputs.measuredBy));
      await startAgain(client, work, () => rerunJob(client, job));
      return 0;
    }
    if (job === null || !job.hasBegun) return work.change === 'created' ? tell(LATER) : 0;
    // It may have read the comments before this one, and GitHub starts nothing again of a run that has not ended.
    await runner.timing.sleep(PAUSE, client.signal);
  }
  return tell(BUSY);
}

const LATER = 'The last commit has not been decided yet: this counts once all parts of it are there';
const BUSY =
  'The run of the last commit has not ended, so that nothing of it can be started again: write the command anew when it has';

const noJob = (name: string, workflow: string): string =>
  `The run of \`${workflow}\` has no job \`${name}\` that decides: correct \`decided-by:\`, or write \`/perf run\``;
