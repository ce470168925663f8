// `mcp`: the commands as tools of the Model Context Protocol (https://modelcontextprotocol.io), over standard input and output.

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { VERSION } from '../../core/model/version.ts';
import { ownCommand } from '../../process/own-command.ts';
import { cancelling } from '../cancelling.ts';
import { openSession } from './session.ts';
import { addTools } from './tools.ts';

const INSTRUCTIONS =
  'Measures whether a change keeps the performance budgets of perf-budgets.yml. Call plan for what it takes, check for the verdict, and explain or profile for the cause. A passed check is a proof within budget; undecided is not.';

/** Serves until the client closes standard input. */
export const mcp = (): Promise<number> =>
  cancelling(async (stopped) => {
    const server = new McpServer({ name: 'perf-budgets', version: VERSION }, { instructions: INSTRUCTIONS });
    const tool = ownCommand(process.argv[1] ?? 'perf-budgets', process.cwd(), process.env['PATH']);
    addTools(server, openSession(tool, stopped));
    const closed = new Promise<void>((resolve) => {
      process.stdin.once('end', resolve);
      stopped.addEventListener('abort', () => resolve());
    });
    await server.connect(new StdioServerTransport());
    await closed;
    await server.close();
    stopped.throwIfAborted();
    return 0;
  });
