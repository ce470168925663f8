// Counts the instructions of a benchmark's operations in a worker that times nothing.

import { countPerOperation, operationsFor } from '../system/per-operation.ts';
import { countInstructions, findValgrind } from '../system/valgrind.ts';
import { survivorFailure } from './failure.ts';
import { leftFailure } from './python-failure.ts';
import type { Link } from './python-link.ts';
import type { Exact, Session, SideContext } from './runner.ts';

/** What the runner lends: an ordinary session, a worker that counts, and how messages call the benchmark. */
export interface Lent {
  readonly where: string;
  readonly open: () => Promise<Session>;
  /** Starts a worker behind the words, which runs so many operations and ends. */
  readonly start: (prefix: readonly string[], operations: number) => Promise<Link>;
}

/** Seconds without valgrind after which an interpreter has specialised what it will. */
const WARM = 0.05;

/** Counts a benchmark. `other` is what the other side came to. Rejects with BenchmarkFailure. */
export const countStatement = async (
  { where, open, start }: Lent,
  { environment, limit, slowdown }: SideContext,
  other: Exact | null,
): Promise<Exact> => {
  const valgrind = await findValgrind(environment['PATH']);
  const seconds = await rehearse(open);
  const operations = other?.operations ?? operationsFor(seconds, WARM);
  const { instructions, warnings } = await countPerOperation(operations, where, (count) =>
    countInstructions(valgrind, async ({ prefix }) => {
      const link = await start(prefix, count);
      await using running = link.running;
      await link.expect('counted', 'counting', limit);
      const threads = await link.left(END);
      const survivors = await running.end(END);
      if (threads !== null) throw leftFailure(where, threads, running.output());
      if (survivors.length > 0) throw survivorFailure(where, survivors, 'wait for them in the statement');
    }),
  );
  return {
    // The self-test's extra work: a few operations cannot be made a quarter more.
    values: { instructions: instructions * (1 + slowdown) },
    basis: `${valgrind.version}, ${operations} operations`,
    operations,
    warnings,
  };
};

/** Seconds an operation takes. What a first run leaves on disk, such as compiled modules, is there from then on. */
const rehearse = async (open: () => Promise<Session>): Promise<number> => {
  await using session = await open();
  return session.operation;
};

/** Seconds an orderly end may take: valgrind is slow there too. */
const END = 60;
