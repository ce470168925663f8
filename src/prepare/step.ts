// One command of `prepare`: its output is followed line by line and kept for the error message.

import { UserError } from '../core/model/errors.ts';
import type { Failure } from '../core/model/report.ts';
import { harmless, lastLines } from '../process/output.ts';
import { findProgram } from '../process/programs.ts';
import { startProcess } from '../process/child-process.ts';
import type { Side } from '../core/model/quantities.ts';

/** A line a command just printed, harmless to show. */
export interface Progress {
  readonly side: Side;
  readonly step: 'install' | 'build';
  readonly command: string;
  /** Empty when the command has just been started. */
  readonly line: string;
}

export interface Step {
  readonly side: Side;
  readonly step: 'install' | 'build';
  readonly argv: readonly string[];
  /** The command as a person would write it. */
  readonly shown: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A command that failed; printed like any UserError, or taken apart for the record. */
export class StepFailure extends UserError {
  readonly failure: Omit<Failure, 'side'>;

  constructor(side: Side, failure: Omit<Failure, 'side'>) {
    const said = failure.output === '' ? '' : `:\n${failure.output}`;
    super(`${side} could not be prepared: ${failure.message}${said}`, {
      ...(failure.hint !== null && { hint: failure.hint }),
      exitCode: 3,
    });
    this.failure = failure;
  }
}

/** Runs the command to its end. Rejects with StepFailure, or with the reason of an abort. */
export async function runStep(step: Step): Promise<void> {
  const { side, shown, seconds, signal } = step;
  const report = (line: string): void => step.onProgress?.({ side, step: step.step, command: shown, line });
  report('');
  const argv = await found(step);
  await using running = await startProcess({ ...step, argv, reach: 'machine', ...(signal && { signal }) });
  const follow = (chunk: Buffer): void => {
    const line = harmless(chunk.toString('utf8')).trim().split('\n').at(-1)?.trim() ?? '';
    if (line !== '') report(line);
  };
  running.child.stdout?.on('data', follow);
  running.child.stderr?.on('data', follow);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void running.end();
  }, seconds * 1000);
  const exit = await running.exit.finally(() => clearTimeout(limit));
  await running.end();
  signal?.throwIfAborted();
  if (exit.code === 0) return;
  const { code: exitCode, signal: killedBy } = exit;
  throw new StepFailure(side, {
    ...describe(exit, shown, late ? seconds : null),
    exitCode,
    signal: killedBy,
    output: excerpt(running.output()),
  });
}

/** The program by its absolute path: a name means one that no checkout brings along. */
async function found({ argv, environment }: Pick<Step, 'argv' | 'environment'>): Promise<readonly string[]> {
  const [name = '', ...rest] = argv;
  if (/[/\\]/.test(name) || process.platform === 'win32') return argv;
  const program = await findProgram(name, environment['PATH']);
  if (program !== null) return [program, ...rest];
  throw new UserError(`command not found: ${name}`, {
    hint: 'install it, or correct PATH: folders in the checkout do not count',
    exitCode: 3,
  });
}

/** The last lines, and before them the first that speak of an error: package managers end with pages of advice. */
export function excerpt(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const rest = lines
    .slice(0, -16)
    .filter((line) => /\berror\b|\bcannot\b|failed|not found|missing/i.test(line));
  const cause = rest.filter((line) => line.trim().split(/\s+/).length > 2).slice(0, 4);
  return lastLines([...cause, ...(cause.length > 0 ? ['…'] : []), ...lines.slice(-16)].join('\n'), 21);
}

function describe(
  exit: { code: number | null; signal: string | null },
  shown: string,
  limit: number | null,
): { message: string; hint: string } {
  const command = `\`${shown}\``;
  if (limit !== null)
    return {
      message: `${command} did not end within ${limit} s`,
      hint: 'run it in a fresh clone to see what it waits for',
    };
  if (exit.code === 127)
    return { message: `${command} failed: a program was not found`, hint: 'install it, or put it on PATH' };
  const how = exit.signal === null ? `with exit code ${exit.code}` : `by ${exit.signal}`;
  return {
    message: `${command} ended ${how}`,
    hint: 'it runs in a fresh checkout with few environment variables; set up what it needs in `prepare:`',
  };
}
