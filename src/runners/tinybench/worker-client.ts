// One worker process and the conversation with it: a request, then an answer, an end or a time limit.

import type { NodeToolSpec } from '../../core/model/suite-specs.ts';
import type { Duplex } from 'node:stream';
import { openFrames } from '../../process/frames.ts';
import type { NoMessage } from '../../process/ipc-inbox.ts';
import { foreignFailure } from '../failure.ts';
import { startProcess } from '../../process/child-process.ts';
import type { StartedProcess } from '../../process/child-process.ts';
import type { FromWorker, Phase, WorkerFailure, WorkerRequest } from './protocol.ts';
import type { Expecting, TaskLink } from './session.ts';
import type { SideContext } from '../runner.ts';
import { goneFailure, lateFailure, workerFailure } from './failure.ts';

export interface WorkerClient extends TaskLink {
  readonly running: StartedProcess;
}

/** Where the worker finds its end (worker/channel.ts). */
const DESCRIPTOR = 3;

/** Starts a worker, with words before its command where another program runs it. */
export const startWorker = async (
  worker: string,
  spec: NodeToolSpec,
  request: WorkerRequest,
  context: SideContext,
  prefix: readonly string[] = [],
): Promise<WorkerClient> => {
  const running = await startProcess({
    argv: [...(context.under ?? []), ...prefix, context.node, ...spec.nodeArgs, worker],
    directory: context.root,
    environment: { ...context.environment, ...spec.environment },
    signal: context.signal,
    talk: 'descriptor',
  });
  const stream = running.child.stdio[DESCRIPTOR] as Duplex;
  const frames = openFrames<FromWorker>({ reading: stream, writing: stream, exit: running.exit });
  frames.send({ ...request, key: frames.key });
  const fail = async (message: Trouble, phase: Phase, seconds: number): Promise<never> => {
    await running.end(message === 'gone' ? 1 : 0);
    context.signal.throwIfAborted();
    const printed = running.output();
    if (message === 'gone')
      throw goneFailure(where(spec, request, phase), phase, await running.exit, printed);
    if (message === 'foreign')
      throw foreignFailure(where(spec, request, phase), phase, printed, 'it must leave descriptor 3 alone');
    if (message === 'late') throw lateFailure(where(spec, request, phase), phase, seconds, printed);
    throw workerFailure(message, spec.file, where(spec, request, message.phase), printed);
  };
  const expect: Expecting = async (kind, phase, seconds) => {
    const message = await frames.next(seconds);
    if (typeof message === 'string' || message.kind === 'failed') return fail(message, phase, seconds);
    if (message.kind !== kind) return fail('foreign', phase, seconds);
    return message as Awaited<ReturnType<typeof expect<typeof kind>>>;
  };
  return {
    running,
    pid: () => running.programPid(),
    hold: (held) => (held ? running.stop() : running.go()),
    send: frames.send,
    expect,
  };
};

type Trouble = WorkerFailure | NoMessage;

const where = (spec: NodeToolSpec, { task }: WorkerRequest, phase: Phase): string =>
  task === null || phase === 'loading' ? spec.file : `${spec.file}: benchmark "${task}"`;
