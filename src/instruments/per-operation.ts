// From the instructions of n operations to those of one.

import { BenchmarkFailure } from '../core/model/errors.ts';
import type { Count } from './valgrind.ts';

const MOST = 2 ** 24;

/** A power of two, so that two machines mostly agree; `warm`: seconds after which an operation costs what it will. */
export const operationsFor = (operation: number, warm: number): number =>
  Math.min(MOST, 2 ** Math.max(0, Math.ceil(Math.log2(warm / operation))));

/** Instructions of one operation, by a count of so many. Throws BenchmarkFailure; `what` names the benchmark. */
export const perOperation = (operations: number, what: string, count: Count): Count => {
  const instructions = count.instructions / operations;
  if (!(instructions > 0))
    throw new BenchmarkFailure({
      message: `${what}: ${operations} more operations took no additional instructions`,
      hint: 'does it cache results of earlier calls, or do different work each time?',
    });
  return { ...count, instructions: Number(instructions.toPrecision(9)) };
};

/** What `more` did that `less` did not. */
export const difference = (less: Count, more: Count): Count => ({
  instructions: more.instructions - less.instructions,
  commands: more.commands,
  warnings: [...new Set([...less.warnings, ...more.warnings])],
});
