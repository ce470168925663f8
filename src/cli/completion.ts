// Completion in the user's shell.

import type { Command } from 'commander';

/** Completion is worked out from the commands above; what does that is loaded only when a shell asks. */
export async function addCompletion(root: Command): Promise<void> {
  if (process.argv[2] === 'complete') {
    // A shell shows one line a command.
    for (const command of root.commands) command.description(command.summary());
    (await import('@bomb.sh/tab/commander')).default(root);
    process.exitCode = 0; // commander throws where it cannot
  } else
    root
      .command('complete')
      .summary('print what completes commands and options in bash, zsh, fish or powershell')
      .argument('<shell>');
}
