// One client's session: its calls one after the other where they measure, cancelled when it says so, with progress.

import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { CallToolResult, ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '../../core/model/errors.ts';
import type { PipelineEvent, RunContext } from '../../pipeline/request.ts';

type Caller = RequestHandlerExtra<ServerRequest, ServerNotification>;

export interface Session {
  /** How this program is called, for commands to copy. */
  readonly tool: string;
  readonly context: (caller: Caller) => RunContext;
  /** Does something that measures when nothing else does: two at once would disturb each other. */
  readonly alone: (work: () => Promise<CallToolResult>) => Promise<CallToolResult>;
  readonly answer: (work: () => Promise<CallToolResult>) => Promise<CallToolResult>;
}

export function openSession(tool: string, stopped: AbortSignal): Session {
  let last: Promise<unknown> = Promise.resolve();
  const alone = (work: () => Promise<CallToolResult>): Promise<CallToolResult> => {
    const turn = last.then(() => answer(work));
    last = turn;
    return turn;
  };
  return { tool, alone, answer, context: (caller) => contextOf(caller, stopped) };
}

/** What the user can fix becomes an answer that says how; anything else is a fault of ours, which the SDK reports. */
async function answer(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const text = [error.message, error.hint].filter((part) => part !== null).join('\n\n');
    return { isError: true, content: [{ type: 'text', text }] };
  }
}

const contextOf = (caller: Caller, stopped: AbortSignal): RunContext => ({
  cwd: process.cwd(),
  environment: process.env,
  clock: () => performance.now() / 1000,
  now: new Date(),
  onEvent: progressTo(caller),
  signal: AbortSignal.any([caller.signal, stopped]),
});

/** Tells the client what goes on, where it asked to be told. */
function progressTo({ _meta, sendNotification }: Caller): (event: PipelineEvent) => void {
  const progressToken = _meta?.progressToken;
  let progress = 0;
  return (event) => {
    if (progressToken === undefined) return;
    const message = messageOf(event);
    if (message === null) return;
    progress += 1;
    // A client that is gone ends the call by its signal.
    sendNotification({
      method: 'notifications/progress',
      params: { progressToken, progress, message },
    }).catch(() => {});
  };
}

const messageOf = (event: PipelineEvent): string | null => {
  switch (event.kind) {
    case 'step':
      return event.text;
    case 'trial':
      return `measuring ${event.path}: trial ${event.trials}`;
    case 'decided':
      return `decided ${event.path}`;
    case 'control':
    case 'exact':
    case 'subjects':
    case 'used':
    case 'settled':
      return null;
  }
};
