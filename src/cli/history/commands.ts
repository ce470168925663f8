// `history` and what belongs to it, as commander knows them.

import type { Command } from 'commander';
import { finish } from '../finish.ts';
import { HELP } from '../help.ts';
import type { PlaceOptions } from './place.ts';
import type { ShowOptions } from './show.ts';

/** Where the history is. */
const placed = (command: Command): Command =>
  command
    .option('--branch <name>', 'the branch it is on (default: `history:` in the configuration)')
    .option('--folder <folder>', 'the folder it is in, instead of a branch');

export function addHistory(root: Command, config: (command: Command) => Command): void {
  const history = placed(config(root.command('history')))
    .summary('show how benchmarks moved on the default branch, and which commits moved them')
    .description(HELP.history.description)
    .argument('[path]', 'only benchmarks whose path matches this glob')
    .option('--json <file>', 'write every series for other programs')
    .option('--csv <file>', 'write every point as a row')
    .option('--pilot', 'print what a pilot has shown: what would have been red, and what was undecided')
    .option('--html <file>', 'write one self-contained page: charts, search, comparing any two commits')
    .option('--badge <file>', 'write a badge as SVG: the worst change that is sure')
    .option('--shields <file>', 'write the same for the endpoint badge of shields.io')
    .addHelpText('after', HELP.history.after)
    .action((path: string | undefined, options: ShowOptions) =>
      finish(async () => (await import('./show.ts')).show(path, options)),
    );
  placed(config(root.command('ledger')))
    .summary('print every cost that was accepted on purpose, as Markdown')
    .description(HELP.ledger.description)
    .addHelpText('after', HELP.ledger.after)
    .action((options: PlaceOptions) => finish(async () => (await import('./ledger.ts')).ledger(options)));
  placed(history.command('append'))
    .summary('add a record of the default branch, on a CI other than GitHub Actions')
    .description(HELP.historyAppend.description)
    .argument('<record>', 'what `check --base HEAD^1 --json FILE` wrote: the commit against the one before')
    .option(
      '--anchor <record>',
      'what `check --base RELEASE --json FILE` wrote: the commit against a release',
    )
    .option('--name <name>', 'tells jobs of a matrix apart', '')
    .action((record: string, _: unknown, command: Command) =>
      finish(async () => (await import('./append.ts')).append(record, command.optsWithGlobals())),
    );
  placed(history.command('import'))
    .summary('take over what another tool has kept')
    .description(HELP.historyImport.description)
    .argument('<source>', 'data.js of github-action-benchmark, or the folder of results of asv')
    .action((source: string, _: unknown, command: Command) =>
      finish(async () =>
        (await import('./import.ts')).importHistory(source, command.optsWithGlobals<PlaceOptions>()),
      ),
    );
}
