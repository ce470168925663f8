// How `note` is called.

import type { Command } from 'commander';
import { finish } from './finish.ts';
import { HELP } from './help.ts';

export function addNote(root: Command): void {
  root
    .command('note')
    .summary('put the comment on the merge request of this GitLab pipeline')
    .description(HELP.note.description)
    .argument('<file>', 'a comment written by check --markdown')
    .addHelpText('after', HELP.note.after)
    .action((file: string) => finish(async () => (await import('./note.ts')).writeNote(file, process.env)));
}
