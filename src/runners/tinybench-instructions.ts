// Counts the instructions of a task's operations in a worker that times nothing.

import type { TinybenchSpec } from '../core/specs.ts';
import { difference, operationsFor } from '../system/per-operation.ts';
import { PREDICTABLE, PREDICTABLE_NODE } from '../system/predictable.ts';
import { countInstructions, findValgrind, type Count } from '../system/valgrind.ts';
import { survivorFailure } from './failure.ts';
import type { Exact, Session, SideContext } from './runner.ts';
import { startWorker } from './tinybench-link.ts';

/** What the runner lends: where the worker and the benchmark file lie, and an ordinary session. */
export interface Lent {
  readonly worker: string;
  /** Absolute path. */
  readonly file: string;
  readonly open: () => Promise<Session>;
}

/** Seconds without valgrind after which compilers have done what they will. */
const WARM = 0.05;

/** Counts a task. `other` is what the other side came to. Rejects with BenchmarkFailure. */
export const countTask = async (
  spec: TinybenchSpec,
  task: string,
  context: SideContext,
  lent: Lent,
  other: Exact | null,
): Promise<Exact> => {
  const valgrind = await findValgrind(context.environment['PATH']);
  const seconds = await rehearse(lent.open);
  const operations = other?.operations ?? operationsFor(seconds, WARM);
  const where = `${spec.file}: benchmark "${task}"`;
  const count = (counted: number): Promise<Count> =>
    countInstructions(valgrind, async ({ prefix }) => {
      const link = await startWorker(
        lent.worker,
        { ...spec, nodeArgs: [...PREDICTABLE_NODE, ...spec.nodeArgs] },
        {
          file: lent.file,
          task,
          slowdown: 0,
          heap: false,
          recording: null,
          count: { warm: operations, operations: counted },
        },
        { ...context, environment: { ...context.environment, ...PREDICTABLE } },
        prefix,
      );
      await using running = link.running;
      await link.expect('counted', 'counting', context.limit);
      const survivors = await running.end(END);
      if (survivors.length > 0) throw survivorFailure(where, survivors, LEAVING);
    });
  const none = await count(0);
  const { instructions, warnings } = difference(operations, where, none, await count(operations));
  return {
    // The self-test's extra work: a few operations cannot be made a quarter more.
    values: { instructions: instructions * (1 + context.slowdown) },
    basis: `${valgrind.version}, ${operations} operations`,
    operations,
    warnings,
  };
};

/** Seconds an operation takes. What a first run leaves on disk, such as caches, is there from then on. */
const rehearse = async (open: () => Promise<Session>): Promise<number> => {
  await using session = await open();
  return session.operation;
};

/** Seconds an orderly end may take: valgrind is slow there too. */
const END = 60;
const LEAVING = 'end them in afterAll, teardown, or when the process exits';
