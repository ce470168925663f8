// The thread that the judge decides in.

import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { UserError } from '../core/model/errors.ts';
import { deliberate, type Judged, type Material } from './deliberation.ts';

/** What the thread answers. */
export type Answer =
  | { readonly kind: 'judged'; readonly judged: Judged }
  | { readonly kind: 'mistake'; readonly message: string; readonly hint: string | null };

function answer(): Answer {
  try {
    return { kind: 'judged', judged: deliberate(workerData as Material) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'mistake', message: error.message, hint: error.hint };
  }
}

/** Of node:worker_threads, not of a window: there is no origin to name. */
const send = (port: MessagePort | null, message: Answer): void => port?.postMessage(message, []);

send(parentPort, answer());
