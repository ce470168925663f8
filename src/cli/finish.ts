// From how a command ended to what is said of it and the exit code.

import { UserError } from '../core/model/errors.ts';
import { say } from './print.ts';

/** The one place that turns an ending into an exit code; until then the code is a failure. */
export async function finish(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof Error && error.name === 'Cancelled') return 130;
  if (!(error instanceof UserError)) throw error;
  say(`\n${error.message}\n`);
  if (error.hint !== null) say(`\n${error.hint}\n`);
  return error.exitCode;
}
