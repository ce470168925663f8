// The half of the action that runs code of a change. It is a process of its own without any secret of the job: no token, no
// file for outputs, no channel to GitHub. It hands over a record, and whoever started it decides.

import pc from 'picocolors';
import { refuseDebugger } from '../process/debugger.ts';
import { endEverything, RUN } from '../process/process-groups.ts';
import type { BaselineStore, Found, Saved } from '../baselines/store.ts';
import { UserError } from '../core/model/errors.ts';
import { encodeReport } from '../core/record/codec.ts';
import { bisect } from '../pipeline/bisect.ts';
import { gate } from '../pipeline/gate.ts';
import { renderBisection } from '../report/terminal/bisection.ts';
import type { FromHalf, Order, ToHalf } from './half-protocol.ts';

/** Milliseconds to end in order; the shell waits a little longer. */
const CLEAN_END = 2500;

refuseDebugger();
process.exitCode = 3;
const cancelled = new AbortController();
const cancel = (): void => {
  if (cancelled.signal.aborted) return;
  cancelled.abort(new Error('cancelled'));
  setTimeout(() => {
    endEverything();
    process.exit(3);
  }, CLEAN_END).unref();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancel);
// Nobody is left to tell.
process.on('disconnect', cancel);

/** Resolves when it is on its way. */
const send = (message: FromHalf): Promise<void> =>
  new Promise((done) => {
    if (process.send === undefined || !process.connected) done();
    else process.send(message, () => done());
  });

const next = (): Promise<ToHalf> =>
  new Promise((done, fail) => {
    process.once('message', (message) => done(message as ToHalf));
    cancelled.signal.addEventListener('abort', () => fail(cancelled.signal.reason as Error), { once: true });
  });

/** The shell's store: one question at a time. */
const store: BaselineStore = {
  load: async (wanted): Promise<Found> => {
    await send({ kind: 'load', wanted });
    const answer = await next();
    if (answer.kind !== 'found') throw new TypeError(`${answer.kind} answers no question for stored runs`);
    return answer.found;
  },
  save: async (run, configuration): Promise<Saved> => {
    await send({ kind: 'save', run, configuration });
    const answer = await next();
    if (answer.kind !== 'saved') throw new TypeError(`${answer.kind} answers no run to be stored`);
    return answer.saved;
  },
};

async function work({ request, strategy, search, ...where }: Order): Promise<FromHalf> {
  const world = {
    ...where,
    clock: () => performance.now() / 1000,
    // What benchmarks use is long, and nobody there asks for it.
    onEvent: (event: Parameters<Parameters<typeof gate>[1]['onEvent']>[0]) =>
      void (event.kind === 'used' || send({ kind: 'event', event })),
    signal: cancelled.signal,
  };
  try {
    if (search !== null) return { kind: 'searched', text: await searched(request, search, world) };
    const baseline = strategy === null ? undefined : { strategy, store };
    return { kind: 'record', record: encodeReport(await gate({ ...request, baseline }, world)) };
  } catch (error) {
    if (error instanceof UserError)
      return { kind: 'mistake', message: error.message, hint: error.hint, exitCode: error.exitCode };
    return { kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Columns of a code block on GitHub. */
const WIDTH = 100;

const searched = async (...asked: Parameters<typeof bisect>): Promise<string> =>
  renderBisection(await bisect(...asked), WIDTH, pc.createColors(false));

await send({ kind: 'ready', run: RUN });
const first = await next().catch(() => null);
if (first?.kind === 'order') await send(await work(first.order));
endEverything();
process.exit(0);
