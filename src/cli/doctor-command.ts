// The options of `doctor`.

import type { Command, Option } from 'commander';
import { secondsOrNone } from './arguments.ts';
import type { DoctorOptions } from './doctor.ts';
import { finish } from './finish.ts';
import { HELP } from './help.ts';

/** `doctor`, as commander knows it. */
export function addDoctor(root: Command, config: Option): void {
  root
    .command('doctor')
    .summary('say what is wrong with this machine, this configuration, these benchmarks')
    .description(HELP.doctor.description)
    .addOption(config)
    .option(
      '--measure <time>',
      'how long benchmarks run against themselves; 0 for not at all',
      secondsOrNone,
      30,
    )
    .option('--new', 'look only at benchmarks that are new or edited since --base')
    .option('--base <ref>', 'with --new: what they are new to (default: the default branch)')
    .addHelpText('after', HELP.doctor.after)
    .action((options: DoctorOptions) => finish(async () => (await import('./doctor.ts')).doctor(options)));
}
