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

/** Where the page goes. An artifact of a single file is called as the file is, so jobs of a matrix need names of their own. */
export const pageFile = ({ inputs, facts, runner }: Step): string => {
  const name = inputs.name === '' ? '' : `-${inputs.name.replaceAll(' ', '-')}`;
  return inputs.html === ''
    ? join(facts.temporary, `perf-budgets${name}.html`)
    : join(runner.cwd, inputs.html);
};
