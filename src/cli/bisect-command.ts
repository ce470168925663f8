// How `bisect` is called.

import { InvalidArgumentError, Option, type Command } from 'commander';
import { METRIC_NAMES } from '../core/model/metrics.ts';
import { seconds, whole } from './arguments.ts';
import type { BisectOptions } from './bisect.ts';
import { CONFIG } from './common-options.ts';
import { finish } from './finish.ts';
import { HELP } from './help.ts';
import { ISOLATION, NETWORK } from './isolation-options.ts';

/** `5%` or `5` as 0.05. */
function percent(text: string): number {
  const [, number] = /^\+?(\d+(?:\.\d+)?)\s*%?$/.exec(text) ?? [];
  const value = Number(number) / 100;
  if (!(value > 0)) throw new InvalidArgumentError('expected a change such as 5%');
  return value;
}

export function addBisect(root: Command): void {
  root
    .command('bisect')
    .summary('find the commit that made a benchmark slower')
    .description(HELP.bisect.description)
    .argument('<path>', 'the benchmark, such as parser/large')
    .addOption(CONFIG)
    .requiredOption('--good <ref>', 'a commit, tag or branch that was quick')
    .option('--bad <ref>', 'one that is slow', 'HEAD')
    .addOption(new Option('--metric <metric>', 'what got worse').choices([...METRIC_NAMES]).default('p50'))
    .option(
      '--at-least <change>',
      'the smallest change worth finding (default: what the budget of the benchmark allows, else 5%)',
      percent,
    )
    .option('--json <file>', 'write all measurements and the result as JSON')
    .option('--seed <number>', 'repeat the random choices of an earlier run', whole)
    .option(
      '--time-limit <time>',
      'limit for one measurement (default: time-limit in the configuration)',
      seconds,
    )
    .option('--no-explain', 'do not profile the commit that was found')
    .addOption(ISOLATION)
    .addOption(NETWORK)
    .option('--quiet', 'print only the result, no progress')
    .addHelpText('after', HELP.bisect.after)
    .action((path: string, options: BisectOptions) =>
      finish(async () => (await import('./bisect.ts')).bisectCommits(path, options)),
    );
}
