// Ctrl-C ends everything that was started, cleanly where that is quick.

import { endEverything } from '../process/process-groups.ts';
import { say } from './print.ts';

/** Ends the command with exit code 130. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Runs work that ends with its signal; `onCancel` is called once, before. Rejects with Cancelled. */
export async function cancelling<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  onCancel: () => void = () => {},
): Promise<Result> {
  const cancelled = new AbortController();
  const cancel = (): void => {
    if (cancelled.signal.aborted) process.exit(130);
    onCancel();
    say('cancelled, cleaning up\n');
    cancelled.abort(new Cancelled());
    // A clean end is tried first; nothing may outlive five seconds.
    setTimeout(() => {
      endEverything();
      process.exit(130);
    }, 4000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancel);
  try {
    return await work(cancelled.signal);
  } catch (error) {
    if (cancelled.signal.aborted) {
      endEverything();
      throw new Cancelled();
    }
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, cancel);
  }
}
