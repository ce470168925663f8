// `validate`: every problem of the configuration at once, and what it declares, without running anything.

import { dirname, resolve } from 'node:path';
import { readConfiguration } from '../config/load.ts';
import { unansweredRules } from '../core/budgets/metric-support.ts';
import { rulesOfNoSuite } from '../core/budgets/resolve.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { suiteOf } from '../core/model/paths.ts';
import { count } from '../core/text/lists.ts';
import { survey, type SurveyedSuite } from '../pipeline/survey.ts';
import type { CliOptions } from './options.ts';
import { print, say } from './print.ts';

/** Exit code 2 where something it names is not there, or a budget can never hold. */
export async function validate(options: CliOptions): Promise<number> {
  const { configuration, warnings } = await readConfiguration(options.config);
  const found = await survey(dirname(resolve(options.config)), configuration, {
    cwd: process.cwd(),
    environment: process.env,
    clock: () => performance.now() / 1000,
    now: new Date(),
    onEvent: () => {},
    signal: new AbortController().signal,
  });
  const idle = idleRules(configuration);
  const doubts = [...warnings.filter((warning) => !idle.includes(warning)), ...found.warnings];
  const problems = [...idle, ...found.problems];
  for (const warning of doubts) say(`warning: ${warning}\n`);
  for (const problem of problems) say(`${options.config}: ${problem}\n`);
  if (problems.length > 0) return 2;
  const what = `${count(configuration.suites.length, 'benchmark')}, ${count(configuration.rules.length, 'budget')}`;
  print(`${options.config} is valid: ${what}\n${table(found.suites)}`);
  return 0;
}

/** Rules that can never hold: of no suite, or of a metric that the suite they name does not have. A general rule may be meant for suites to come. */
const idleRules = ({ rules, suites }: Configuration): readonly string[] => [
  ...rulesOfNoSuite(
    rules,
    suites.map(({ name }) => name),
  ),
  ...unansweredRules(
    rules.filter(({ glob }) => !/[*?{\\]/.test(suiteOf(glob))),
    suites,
  ),
];

const table = (suites: readonly SurveyedSuite[]): string => {
  const width = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const [name, runner] = [width(suites.map((each) => each.name)), width(suites.map((each) => each.runner))];
  return suites
    .map((each) => `  ${each.name.padEnd(name)}  ${each.runner.padEnd(runner)}  ${each.runs}\n`)
    .join('');
};
