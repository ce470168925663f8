// A process of a compiled program that ended without what it was started for.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { Ended } from './process.ts';

/** A failure of a run that ended without a result. */
export const brokenOff = (
  what: string,
  { exit, output, silent }: Pick<Ended, 'exit' | 'output' | 'silent'>,
): BenchmarkFailure => {
  const { code, signal } = exit;
  const how =
    silent !== null
      ? `said nothing for ${silent} s and was ended`
      : code === 0
        ? 'ended without a result'
        : signal === null
          ? `ended with exit code ${code}`
          : `was ended by ${signal}`;
  return new BenchmarkFailure({
    message: `${what} ${how}`,
    output,
    exitCode: silent === null ? code : null,
    signal: silent === null ? signal : null,
  });
};
