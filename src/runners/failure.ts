import { BenchmarkFailure } from '../core/model/errors.ts';
import type { Survivor } from '../process/process-groups.ts';
import { lastLines } from '../process/output.ts';
import type { Exit } from '../process/child-process.ts';

/** How a process ended, in words that continue a sentence: `ended with exit code 3`. */
const endInWords = ({ code, signal }: Exit): string => {
  if (signal === 'SIGKILL') return 'was killed by SIGKILL (out of memory?)';
  return signal === null ? `ended with exit code ${code}` : `was killed by ${signal}`;
};

/** A command as a message shows it. */
export const commandInWords = (argv: readonly string[]): string => {
  const text = argv.map((word) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word}'`)).join(' ');
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
};

/** A failure of a process that ended when it should not have. */
export const endedFailure = (
  what: string,
  exit: Exit,
  output: string,
  hint: string | null = null,
): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${what} ${endInWords(exit)}`,
    hint,
    output: lastLines(output),
    exitCode: exit.code,
    signal: exit.signal,
  });

/** A failure of a benchmark that wrote into the channel to its parent. */
export const foreignFailure = (
  where: string,
  phase: string,
  output: string,
  hint: string,
): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${where} wrote into the channel that belongs to perf-budgets while ${phase}`,
    hint,
    output: lastLines(output),
  });

/** A failure of a benchmark whose processes outlived it; they have been ended. */
export const survivorFailure = (
  what: string,
  survivors: readonly Survivor[],
  hint: string,
): BenchmarkFailure => {
  const names = [...new Set(survivors.map((survivor) => survivor.name))].join(', ');
  const many = survivors.length === 1 ? 'a process running' : `${survivors.length} processes running`;
  return new BenchmarkFailure({ message: `${what} left ${many}: ${names}`, hint });
};
