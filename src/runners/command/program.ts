import { BenchmarkFailure } from '../../core/model/errors.ts';
import { lastLines } from '../../process/output.ts';
import type { Exit } from '../../process/child-process.ts';
import type { Survivor } from '../../process/process-groups.ts';
import { commandInWords, endedFailure, survivorFailure } from '../failure.ts';

/** A program ready to be started: `file` is absolute, `argv[0]` is what it is told it is called. */
export interface Program {
  readonly file: string;
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Seconds one run may take. */
  readonly limit: number;
  /** Extra time after every run as a share of it; see SideContext. */
  readonly slowdown: number;
  /** See SideContext. */
  readonly under: readonly string[];
}

/** What some runs of a program cost, one after the other. */
export interface Runs {
  /** Seconds of wall time, one number a run. */
  readonly samples: readonly number[];
  /** Processor seconds of all of them together; null: not measured. */
  readonly cpu: number | null;
  /** Largest resident set of a process, bytes; null: not measured. */
  readonly memory: number | null;
}

/** Runs a program again and again. Three ways, from exact to poor: python3, GNU time, the clock alone. */
export interface Launcher extends AsyncDisposable {
  /** Bytes every program seems to need at least, because the launcher itself needs them. */
  readonly floor: number;
  readonly warnings: readonly string[];
  /** Runs for about `seconds`, at least once. Rejects with BenchmarkFailure or the reason of an abort. */
  run(seconds: number): Promise<Runs>;
  /** Ends the launcher and tells who outlived it. */
  end(): Promise<readonly Survivor[]>;
}

/** The command as a message shows it. */
export const inWords = ({ argv }: Pick<Program, 'argv'>): string => `command ${commandInWords(argv)}`;

/** A run that ended with another code than 0, or by a signal. */
export const failedRun = (program: Program, exit: Exit, output: string): BenchmarkFailure =>
  endedFailure(inWords(program), exit, output);

/** A run whose helpers outlived it: its time and memory are not the whole story. */
export const leftBehind = (program: Program, survivors: readonly Survivor[]): BenchmarkFailure =>
  survivorFailure(
    inWords(program),
    survivors,
    'a run ends when its process exits: let it wait for what it starts',
  );

/** A run that took longer than it may. */
export const endlessRun = (program: Program, output: string, hint = WAITING): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${inWords(program)} did not end within ${Number(program.limit.toPrecision(3))} s`,
    hint,
    output: lastLines(output),
  });

const WAITING = 'is it waiting for input, or for a server?';

/** A program the system refuses to start. */
export const refused = (program: Program, reason: string, code: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${inWords(program)} cannot be started: ${reason}`,
    hint: code === 'ENOEXEC' ? 'a script needs a first line such as `#!/bin/sh`' : null,
  });
