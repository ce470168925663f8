// Counts instructions per operation: a process that runs n operations and one that runs 2n differ by n operations, so
// that starting, loading and warming up cancel.

import { BenchmarkFailure } from '../core/errors.ts';
import type { TinybenchSpec } from '../core/specs.ts';
import { PREDICTABLE, PREDICTABLE_NODE } from '../system/predictable.ts';
import { countInstructions, findValgrind, type Count, type Valgrind } from '../system/valgrind.ts';
import { survivorFailure } from './failure.ts';
import type { Exact, Session, SideContext } from './runner.ts';
import { startWorker } from './tinybench-link.ts';

/** What the runner lends: where the worker lies, and an ordinary session that knows how long an operation takes. */
export interface Lent {
  readonly worker: string;
  /** Absolute path of the benchmark file. */
  readonly file: string;
  readonly open: () => Promise<Session>;
}

/** Counts a task. `other` is what the other side came to. Rejects with BenchmarkFailure. */
export const countTask = async (
  spec: TinybenchSpec,
  task: string,
  context: SideContext,
  { worker, file, open }: Lent,
  other: Exact | null,
): Promise<Exact> => {
  const valgrind = await findValgrind(context.environment['PATH']);
  const operations = other?.operations ?? (await chooseOperations(open));
  const count = (times: number): Promise<Count> =>
    countOperations(valgrind, times * operations, spec, context, { worker, file, task });
  const [once, twice] = [await count(1), await count(2)];
  const instructions = (twice.instructions - once.instructions) / operations;
  if (!(instructions > 0)) throw uncountable(spec, task);
  return {
    // The self-test's extra work: a few operations cannot be made a quarter more.
    values: { instructions: Number((instructions * (1 + context.slowdown)).toPrecision(9)) },
    basis: `${valgrind.version}, ${operations} operations`,
    operations,
    warnings: [...new Set([...once.warnings, ...twice.warnings])],
  };
};

/** Seconds without valgrind after which compilers have done what they will: then n operations are warm. */
const WARM = 0.1;
const MOST = 2 ** 24;

/** A power of two, so that trials of one machine mostly agree. */
const chooseOperations = async (open: () => Promise<Session>): Promise<number> => {
  await using session = await open();
  return Math.min(MOST, 2 ** Math.max(0, Math.ceil(Math.log2(WARM / session.operation))));
};

interface Counted {
  readonly worker: string;
  readonly file: string;
  readonly task: string;
}

const countOperations = (
  valgrind: Valgrind,
  count: number,
  spec: TinybenchSpec,
  context: SideContext,
  { worker, file, task }: Counted,
): Promise<Count> =>
  countInstructions(valgrind, async ({ prefix }) => {
    const link = await startWorker(
      worker,
      { ...spec, nodeArgs: [...PREDICTABLE_NODE, ...spec.nodeArgs] },
      { file, task, slowdown: 0, count },
      { ...context, environment: { ...context.environment, ...PREDICTABLE } },
      prefix,
    );
    await using running = link.running;
    await link.expect('counted', 'counting', context.limit);
    const survivors = await running.end(END);
    if (survivors.length > 0) throw survivorFailure(`${spec.file}: benchmark "${task}"`, survivors, LEAVING);
  });

/** Seconds an orderly end may take: valgrind is slow there too. */
const END = 60;
const LEAVING = 'end them in afterAll, teardown, or when the process exits';

const uncountable = (spec: TinybenchSpec, task: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${spec.file}: twice as many operations of benchmark "${task}" took no more instructions`,
    hint: 'does it remember the results of earlier calls, or do other work each time?',
  });
