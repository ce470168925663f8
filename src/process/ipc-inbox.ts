// A conversation with a process over Node's message channel: one message at a time, an end, or a time limit.

import type { ChildProcess } from 'node:child_process';

/** `gone`: the process can send no more; `late`: nothing came in time. */
export type Inbox<Message> = (seconds: number) => Promise<Message | 'gone' | 'late'>;

/** The messages of a process, one after the other. */
export const inbox = <Message extends object>(child: ChildProcess): Inbox<Message> => {
  const messages: Message[] = [];
  let gone = false;
  let wake = (): void => {};
  child.on('message', (message) => {
    messages.push(message as Message);
    wake();
  });
  // The last message can come after `exit`, never after `disconnect`.
  child.once('disconnect', () => {
    gone = true;
    wake();
  });
  return (seconds) =>
    new Promise((settle) => {
      const finish = (result: Message | 'gone' | 'late'): void => {
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
