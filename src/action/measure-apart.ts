// Starts the measuring half, answers it, and takes its record when it has ended and so has everything it started.

import { spawn, type ChildProcess } from 'node:child_process';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { decodeReport } from '../core/record/codec.ts';
import { replayReport } from '../core/decision/replay.ts';
import { worst } from '../core/decision/verdict.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import type { BaselineRequest, PipelineEvent } from '../pipeline/request.ts';
import { tail } from '../process/output.ts';
import { endMarked } from '../process/process-groups.ts';
import { programFile } from '../process/program-file.ts';
import type { FromHalf, Order, ToHalf } from './half-protocol.ts';

export interface Errand {
  readonly order: Order;
  /** Asked for the half, which has no token. */
  readonly baseline: BaselineRequest | undefined;
  readonly onEvent: (event: PipelineEvent) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds that a cancelled half may take; it ends by itself before. */
const PATIENCE = 4600;

/** Has the half measure, and decides from what it left. Rejects with UserError, or with the reason of an abort. */
export async function measureApart(errand: Errand): Promise<Report> {
  const record = decodeReport(await recordOf(errand), 'the record of the measuring half');
  const decided = replayReport(record, []);
  // It can say that things are worse than they look, never that they are better.
  return { ...decided, verdict: worst([decided.verdict, record.verdict]) };
}

/** Has the half search for a commit; what it says of it, which nobody else has checked. Rejects as `measureApart`. */
export async function searchApart(errand: Errand): Promise<string> {
  const last = await lastOf(errand);
  if (last.kind === 'searched') return last.text;
  throw new TypeError('the measuring half left a record where a search was asked for');
}

type Last = Extract<FromHalf, { kind: 'record' | 'searched' | 'mistake' | 'fault' }>;

async function recordOf(errand: Errand): Promise<string> {
  const last = await lastOf(errand);
  if (last.kind === 'record') return last.record;
  throw new TypeError('the measuring half searched where a record was asked for');
}

/** What the half left where nothing went wrong. */
async function lastOf(errand: Errand): Promise<Extract<Last, { kind: 'record' | 'searched' }>> {
  const { signal } = errand;
  signal.throwIfAborted();
  const last = await run(errand);
  signal.throwIfAborted();
  if (last.kind === 'record' || last.kind === 'searched') return last;
  if (last.kind === 'fault')
    throw Object.assign(new Error('the measuring half failed'), { stack: last.stack });
  const hint = last.hint === null ? {} : { hint: last.hint };
  throw new UserError(last.message, { ...hint, exitCode: last.exitCode });
}

/** Runs the half to its end, whatever that is. */
async function run(errand: Errand): Promise<Last> {
  const { order, signal } = errand;
  // What a process is started with can be read by everybody of the same user.
  const { environment } = benchmarkEnvironment(order.environment);
  const half = spawn(process.execPath, [programFile('measuring-half.js')], {
    cwd: order.cwd,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  const printed = tail();
  half.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  const abort = (): void => {
    half.kill('SIGTERM');
    setTimeout(() => half.kill('SIGKILL'), PATIENCE).unref();
  };
  let marker: string | null = null;
  // Whoever cannot wait for the half leaves nothing of it.
  const leave = (): void => {
    half.kill('SIGKILL');
    if (marker !== null) endMarked(marker);
  };
  signal.addEventListener('abort', abort, { once: true });
  process.once('exit', leave);
  try {
    const last = await conversation(half, errand, (started) => (marker = started));
    // What a half that was killed has left running, or was about to end.
    if (marker !== null) endMarked(marker);
    return last ?? { kind: 'fault', stack: `the measuring half ended without a record\n${printed.text()}` };
  } finally {
    signal.removeEventListener('abort', abort);
    process.off('exit', leave);
  }
}

/** Answers every message until the half has ended. */
const conversation = (
  half: ChildProcess,
  { order, baseline, onEvent, signal }: Errand,
  onReady: (marker: string) => void,
): Promise<Last | null> =>
  new Promise((settle) => {
    let last: Last | null = null;
    const reply = (message: ToHalf): void => void (half.connected && half.send(message, () => {}));
    const giveUp = (): void => void half.kill('SIGTERM');
    half.on('message', (message: FromHalf) => {
      switch (message.kind) {
        case 'ready':
          onReady(message.run);
          return reply({ kind: 'order', order });
        case 'event':
          return onEvent(message.event);
        case 'load':
          return void baseline?.store
            .load(message.wanted, signal)
            .then((found) => reply({ kind: 'found', found }), giveUp);
        case 'save':
          return void baseline?.store
            .save(message.run, message.configuration, signal)
            .then((saved) => reply({ kind: 'saved', saved }), giveUp);
        case 'record':
        case 'searched':
        case 'mistake':
        case 'fault':
          last = message;
      }
    });
    half.on('error', (error) => {
      last = { kind: 'fault', stack: `the measuring half could not be started: ${error.message}` };
      settle(last);
    });
    // The last message may come after `exit`, never after `close`.
    half.on('close', () => settle(last));
  });
