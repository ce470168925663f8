// How `merge` is called.

import type { Command } from 'commander';
import { finish } from './finish.ts';
import { HELP } from './help.ts';
import type { CliOptions } from './options.ts';
import { writing } from './outputs.ts';

export function addMerge(root: Command): void {
  const merge = root
    .command('merge')
    .summary('decide about a run that several machines, or several platforms, measured')
    .description(HELP.merge.description)
    .argument('<reports...>', 'files written by check --json; NAME=FILE names the platform');
  writing(merge)
    .addHelpText('after', HELP.merge.after)
    .action((files: readonly string[], options: CliOptions) =>
      finish(async () => (await import('./merge.ts')).merge(files, options)),
    );
}
