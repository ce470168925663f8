// Instructions per operation by two counts: a process that runs n operations and one that runs 2n differ by n operations,
// so that starting, loading and warming up cancel.

import { BenchmarkFailure } from '../core/errors.ts';
import type { Count } from './valgrind.ts';

const MOST = 2 ** 24;

/** A power of two, so that two machines mostly agree; `warm`: seconds after which an operation costs what it will. */
export const operationsFor = (operation: number, warm: number): number =>
  Math.min(MOST, 2 ** Math.max(0, Math.ceil(Math.log2(warm / operation))));

/**
 * Instructions of one of `operations`. `count` runs so many of them in a fresh process; `what` names them in a message.
 * Rejects with BenchmarkFailure.
 */
export const countPerOperation = async (
  operations: number,
  what: string,
  count: (operations: number) => Promise<Count>,
): Promise<Count> => {
  const [once, twice] = [await count(operations), await count(2 * operations)];
  const instructions = (twice.instructions - once.instructions) / operations;
  if (!(instructions > 0))
    throw new BenchmarkFailure({
      message: `${what}: twice as many operations took no more instructions`,
      hint: 'does it remember the results of earlier calls, or do other work each time?',
    });
  return {
    instructions: Number(instructions.toPrecision(9)),
    warnings: [...new Set([...once.warnings, ...twice.warnings])],
  };
};
