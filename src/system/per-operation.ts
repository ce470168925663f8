// Instructions per operation by two counts: of two processes that differ by n operations, so that starting, loading and
// warming up cancel.

import { BenchmarkFailure } from '../core/errors.ts';
import type { Count } from './valgrind.ts';

const MOST = 2 ** 24;

/** A power of two, so that two machines mostly agree; `warm`: seconds after which an operation costs what it will. */
export const operationsFor = (operation: number, warm: number): number =>
  Math.min(MOST, 2 ** Math.max(0, Math.ceil(Math.log2(warm / operation))));

/** Instructions of one operation; `more` ran so many `operations` more than `less`, and `what` names them. Throws BenchmarkFailure. */
export const difference = (operations: number, what: string, less: Count, more: Count): Count => {
  const instructions = (more.instructions - less.instructions) / operations;
  if (!(instructions > 0))
    throw new BenchmarkFailure({
      message: `${what}: ${operations} more operations took no more instructions`,
      hint: 'does it remember the results of earlier calls, or do other work each time?',
    });
  return {
    instructions: Number(instructions.toPrecision(9)),
    warnings: [...new Set([...less.warnings, ...more.warnings])],
  };
};
