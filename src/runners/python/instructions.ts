// Counts the instructions of a benchmark's operations in a worker that times nothing.

import { difference, operationsFor, perOperation } from '../../instruments/per-operation.ts';
import {
  countInstructions,
  findValgrind,
  type Count,
  type Counts,
  type Valgrind,
} from '../../instruments/valgrind.ts';
import { survivorFailure } from '../failure.ts';
import { leftFailure } from './failure.ts';
import type { WorkerClient } from './worker-client.ts';
import type { CountedProcesses, CountRequest } from './protocol.ts';
import type { Exact, Session, SideContext } from '../runner.ts';

/** How a worker that counts is started: words before the command, and what it does. */
export interface CountingStart {
  readonly prefix: readonly string[];
  readonly count: CountRequest;
}

/** What the runner lends: an ordinary session, a worker that counts, and how messages call the benchmark. */
export interface CountingDeps {
  readonly where: string;
  /** Where the worker runs. */
  readonly directory: string;
  readonly open: () => Promise<Session>;
  readonly start: (counting: CountingStart) => Promise<WorkerClient>;
}

/** Seconds without valgrind after which an interpreter has specialised what it will. */
const WARM = 0.02;

/** Counts a benchmark. `other` is what the other side came to. Rejects with BenchmarkFailure. */
export const countStatement = async (
  deps: CountingDeps,
  context: SideContext,
  other: Exact | null,
): Promise<Exact> => {
  const valgrind = await findValgrind(context.environment['PATH']);
  const seconds = await rehearse(deps.open);
  const operations = other?.operations ?? operationsFor(seconds, WARM);
  const { instructions, warnings, way } = await count(deps, valgrind, operations, context.limit);
  return {
    // The self-test's extra work: a few operations cannot be made a quarter more.
    values: { instructions: instructions * (1 + context.slowdown) },
    basis: `${valgrind.version}, ${operations} operations${way}`,
    operations,
    warnings,
  };
};

/** By two children of one process; where it can have none, or they fail, by two processes. */
const count = async (
  deps: CountingDeps,
  valgrind: Valgrind,
  warm: number,
  limit: number,
): Promise<Count & Way> => {
  const { where } = deps;
  const worker = (operations: number, apart: boolean): Promise<Counted> =>
    countWorker(deps, valgrind, { warm, operations, apart }, limit);
  const { counts, processes } = await worker(warm, false);
  if (typeof processes === 'object')
    return {
      ...perOperation(warm, where, difference(counts.of(processes.none), counts.of(processes.all))),
      way: '',
    };
  const none = processes === 'missing' ? counts : (await worker(0, true)).counts;
  const apart = perOperation(warm, where, difference(none, (await worker(warm, true)).counts));
  const why = APART[processes === 'missing' ? 'missing' : 'failed'];
  return { ...apart, warnings: [...apart.warnings, why], way: ' in two processes' };
};

interface Way {
  /** What stands in the basis: one way counts up to 1 % more than the other. */
  readonly way: string;
}

const MAY_MOVE =
  'so its instructions are counted in two processes, where unrelated code can change the count by up to 1 %';
const APART = {
  missing: `it has threads, ${MAY_MOVE}`,
  failed: `it cannot run in a forked child, ${MAY_MOVE}`,
} as const;

interface Counted {
  readonly counts: Counts;
  readonly processes: CountedProcesses;
}

const countWorker = async (
  { where, directory, start }: CountingDeps,
  valgrind: Valgrind,
  asked: CountRequest,
  limit: number,
): Promise<Counted> => {
  let processes: CountedProcesses = 'apart';
  const counts = await countInstructions(valgrind, directory, async ({ prefix }) => {
    const link = await start({ prefix, count: asked });
    await using running = link.running;
    ({ processes } = await link.expect('counted', 'counting', limit));
    const threads = await link.left(END);
    const survivors = await running.end(END);
    if (threads !== null) throw leftFailure(where, threads, running.output());
    if (survivors.length > 0) throw survivorFailure(where, survivors, 'wait for them in the statement');
  });
  return { counts, processes };
};

/** Seconds an operation takes. What a first run leaves on disk, such as compiled modules, is there from then on. */
const rehearse = async (open: () => Promise<Session>): Promise<number> => {
  await using session = await open();
  return session.operation;
};

/** Seconds an orderly end may take: valgrind is slow there too. */
const END = 60;
