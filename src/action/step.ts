import { join } from 'node:path';
import type { Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { Facts, Runner } from './runner.ts';

/** What every kind of work is given. */
export interface Step {
  readonly runner: Runner;
  readonly log: Log;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** Where the record goes. */
export const reportFile = ({ inputs, facts, runner }: Step): string =>
  inputs.report === '' ? join(facts.temporary, 'report.json') : join(runner.cwd, inputs.report);
