import { createContext, Script } from 'node:vm';

const work = { run: (): unknown => null };
const context = createContext(work);
const script = new Script('run()');

/** Seconds of a busy machine for each second of a processor. */
const PATIENCE = 4;

/** Runs something synchronous; ends it, be it inside a regular expression, when it takes more than so many processor seconds. */
export function within<Result>(seconds: number, run: () => Result): Result {
  work.run = run;
  const began = process.cpuUsage();
  const hang = (cause?: unknown): Error => new Error(`hangs: not done after ${seconds} s`, { cause });
  let result: Result;
  try {
    result = script.runInContext(context, { timeout: seconds * PATIENCE * 1000 }) as Result;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? hang(error) : error;
  }
  if (process.cpuUsage(began).user / 1e6 > seconds) throw hang();
  return result;
}
