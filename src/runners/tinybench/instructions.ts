// Counts the instructions of a task's operations in a worker that times nothing.

import type { NodeToolSpec } from '../../core/model/suite-specs.ts';
import { countInLayouts, type CountIn } from '../../instruments/memory-layouts.ts';
import { operationsFor, perOperation } from '../../instruments/per-operation.ts';
import { PREDICTABLE, PREDICTABLE_NODE } from '../../instruments/deterministic-runtimes.ts';
import { countBetweenMarks } from '../../instruments/valgrind-marks.ts';
import { findValgrind } from '../../instruments/valgrind.ts';
import { survivorFailure } from '../failure.ts';
import type { Exact, Session, SideContext } from '../runner.ts';
import { startWorker } from './worker-client.ts';

/** What the runner lends: where the worker and the benchmark file lie, and an ordinary session. */
export interface CountingDeps {
  readonly worker: string;
  /** Absolute path. */
  readonly file: string;
  readonly open: () => Promise<Session>;
}

/** Seconds without valgrind that are counted; after twice as long, compilers have done what they will. */
const COUNTED = 0.02;

/** Counts a task. `other` is what the other side came to. Rejects with BenchmarkFailure. */
export const countTask = async (
  spec: NodeToolSpec,
  task: string,
  context: SideContext,
  deps: CountingDeps,
  other: Exact | null,
): Promise<Exact> => {
  const valgrind = await findValgrind(context.environment['PATH']);
  const seconds = await rehearse(deps.open);
  const operations = other?.operations ?? operationsFor(seconds, COUNTED);
  const where = `${spec.file}: benchmark "${task}"`;
  const countIn: CountIn = (layout, limit) =>
    countBetweenMarks(valgrind, context.root, async ({ prefix }) => {
      const link = await startWorker(
        deps.worker,
        { ...spec, nodeArgs: [...PREDICTABLE_NODE, ...layout.nodeArgs, ...spec.nodeArgs] },
        {
          tool: spec.kind,
          file: deps.file,
          task,
          slowdown: 0,
          hurried: false,
          heap: false,
          recording: null,
          count: operations,
        },
        { ...context, environment: { ...context.environment, ...PREDICTABLE, ...layout.environment } },
        prefix,
      );
      await using running = link.running;
      await link.expect('counted', 'counting', limit);
      const survivors = await running.end(END);
      if (survivors.length > 0) throw survivorFailure(where, survivors, LEAVING);
    });
  const expected = (other?.values.instructions ?? NaN) * operations;
  const count = await countInLayouts(context.limit, countIn, { expected });
  const { instructions, warnings } = perOperation(operations, where, count);
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
const LEAVING = 'stop them in afterAll, teardown, or when the process exits';
