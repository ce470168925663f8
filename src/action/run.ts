// One step of a workflow from event to exit code. Whatever goes wrong on the way is told in every place that a verdict
// would have been told in.

import { UserError } from '../core/model/errors.ts';
import { workOf, type Work } from '../github/event.ts';
import { gateRun } from './gate-run.ts';
import { readInputs } from './inputs.ts';
import { factsOf, readEvent, refuseUnsafe, type Runner } from './runner.ts';
import { partRun } from './part-run.ts';
import { publishFailure } from './failure.ts';
import type { Log } from './log.ts';
import type { Step } from './step.ts';

/** Exit code of the step: 0 only when everything declared is decided and passes. */
export async function run(runner: Runner, log: Log): Promise<number> {
  let step: Step | null = null;
  let work: Work | null = null;
  try {
    refuseUnsafe(runner);
    const inputs = readInputs(runner.environment);
    const facts = factsOf(runner);
    step = { runner, log, inputs, facts };
    work = workOf(await readEvent(runner), inputs.mode);
    return await perform(work, step);
  } catch (error) {
    if (runner.signal.aborted) throw error;
    await publishFailure(error, { runner, log, step, work });
    return error instanceof UserError ? error.exitCode : 3;
  }
}

async function perform(work: Work, step: Step): Promise<number> {
  switch (work.kind) {
    case 'gate':
      if (step.inputs.mode === 'part') return partRun(work, step);
      return gateRun(work, step);
    case 'main':
      return gateRun(work, step);
    case 'judge': {
      const { judgeRun } = await import('./judge-run.ts');
      return judgeRun(work, step);
    }
    case 'command': {
      const { commandRun } = await import('./command-run.ts');
      return commandRun(work, step);
    }
  }
}
