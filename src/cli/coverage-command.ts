// How `coverage` is called.

import type { Command } from 'commander';
import { CONFIG, ONLY } from './common-options.ts';
import { finish } from './finish.ts';
import { HELP } from './help.ts';
import type { CliOptions } from './options.ts';

export function addCoverage(root: Command): void {
  root
    .command('coverage')
    .summary('show which functions the benchmarks run, and which none runs')
    .description(HELP.coverage.description)
    .addOption(CONFIG)
    .addOption(ONLY())
    .option('--json <file>', 'write the same as JSON')
    .option('--html <file>', 'write a self-contained page')
    .option('--quiet', 'print only the result, no progress')
    .addHelpText('after', HELP.coverage.after)
    .action((options: CliOptions) => finish(async () => (await import('./coverage.ts')).coverage(options)));
}
