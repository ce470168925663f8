// How `mcp` is called.

import type { Command } from 'commander';
import { finish } from '../finish.ts';
import { HELP } from '../help.ts';

export function addMcp(root: Command): void {
  root
    .command('mcp')
    .summary('serve these commands to an agent, over the Model Context Protocol')
    .description(HELP.mcp.description)
    .addHelpText('after', HELP.mcp.after)
    .action(() => finish(async () => (await import('./mcp.ts')).mcp()));
}
