// Where py-spy is: named by a variable, or on PATH.

import { findExecutable } from '../../process/executable.ts';
import { findProgram } from '../../process/programs.ts';
import { ProfilerProblem, type ProfileTarget } from '../profiler.ts';

/** Path of py-spy, or `off`. */
const PY_SPY = 'PERF_BUDGETS_PY_SPY';

/** Absolute path; null: there is none, or it is not wanted. Rejects with ProfilerProblem when one is named that is not there. */
export const findSpy = async (
  { root, environment }: ProfileTarget['context'],
  named = process.env[PY_SPY] ?? '',
): Promise<string | null> => {
  if (named === 'off') return null;
  const path = environment['PATH'];
  const found = named === '' ? await findProgram('py-spy', path) : await findExecutable(named, path, root);
  if (found === null && named !== '') throw new ProfilerProblem(`${PY_SPY} is not a program: ${named}`);
  return found;
};
