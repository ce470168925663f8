// A conversation with a process over Node's message channel: one message at a time, an end, or a time limit.

import type { ChildProcess } from 'node:child_process';

/** `gone`: the process can send no more; `late`: nothing came in time; `foreign`: what came is no message of ours. */
export type NoMessage = 'gone' | 'late' | 'foreign';

export type Inbox<Message> = (seconds: number) => Promise<Message | NoMessage>;

/** Whether it may be one of our messages: measured code can write into the channel too. */
export const isMessage = (value: unknown): value is { readonly kind: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

/** The messages of a process, one after the other. */
export const inbox = <Message extends { readonly kind: string }>(child: ChildProcess): Inbox<Message> => {
  const messages: (Message | 'foreign')[] = [];
  let gone = false;
  let wake = (): void => {};
  child.on('message', (message) => {
    messages.push(isMessage(message) ? (message as Message) : 'foreign');
    wake();
  });
  // The last message can come after `exit`, never after `disconnect`.
  child.once('disconnect', () => {
    gone = true;
    wake();
  });
  return (seconds) =>
    new Promise((settle) => {
      const finish = (result: Message | NoMessage): void => {
        clearTimeout(limit);
        wake = () => {};
        settle(result);
      };
      const limit = setTimeout(() => finish('late'), seconds * 1000);
      wake = () => {
        const message = messages.shift();
        if (message !== undefined) finish(message);
        else if (gone) finish('gone');
      };
      wake();
    });
};
