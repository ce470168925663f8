// Has a record judged by a thread that is ended when it takes too long, or when the job is: a record can be made to take hours.

import { Worker } from 'node:worker_threads';
import { UserError } from '../core/model/errors.ts';
import { formatDuration } from '../core/text/durations.ts';
import { programFile } from '../process/program-file.ts';
import type { Judged, Material } from './deliberation.ts';
import type { Answer } from './judge-worker.ts';

/** Seconds; an honest record of the largest size takes five to ten. */
export const JUDGING_LIMIT = 60;

/** Mebibytes; an honest record of the largest size takes a quarter. */
const MEMORY = 2048;

/** Decides in at most `limit` seconds. Rejects with UserError for what cannot be judged, and with the reason of an abort. */
export async function deliberateApart(
  material: Material,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Judged> {
  signal.throwIfAborted();
  const worker = new Worker(programFile('judge-worker.js'), {
    workerData: material,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  try {
    const answer = await answerOf(worker, limit, signal);
    if (answer.kind === 'judged') return answer.judged;
    const hint = answer.hint === null ? {} : { hint: answer.hint };
    throw new UserError(answer.message, { ...hint, exitCode: 3 });
  } finally {
    await worker.terminate();
  }
}

const answerOf = (worker: Worker, limit: number, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLong(limit)), limit * 1000);
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    worker
      .once('message', resolve)
      .once('error', (cause: NodeJS.ErrnoException) =>
        reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(cause) : cause),
      )
      // After its answer this changes nothing any more.
      .once('exit', (code) => reject(new Error(`the judging thread ended with code ${code}`)))
      .once('exit', () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
  });

const SMALLER = 'measure fewer benchmarks per job, with `only:` and `name:`';

const tooLong = (limit: number): UserError =>
  new UserError(`the record could not be judged in ${formatDuration(limit)}`, {
    hint: `give the step more time with \`time-limit:\`, or ${SMALLER}`,
    exitCode: 3,
  });

const tooLarge = (cause: Error): UserError =>
  new UserError(`judging the record took more than ${MEMORY} MiB of memory`, {
    hint: SMALLER,
    exitCode: 3,
    cause,
  });
