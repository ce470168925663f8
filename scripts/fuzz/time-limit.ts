import { createContext, Script } from 'node:vm';

const work = { run: (): unknown => null };
const context = createContext(work);
const script = new Script('run()');

/** Runs something synchronous and ends it after so many seconds, be it inside a regular expression. */
export function within<Result>(seconds: number, run: () => Result): Result {
  work.run = run;
  try {
    return script.runInContext(context, { timeout: seconds * 1000 }) as Result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new Error(`hangs: not done after ${seconds} s`, { cause: error });
  }
}
