// What the vitest runner says to the program that holds a project's vitest, and to the processes in which that runs files.

import type { CommonRequest } from '../tinybench/protocol.ts';

/** The first message to the program that holds vitest. */
export interface HolderRequest {
  /** Absolute path of the working directory. */
  readonly directory: string;
  /** Files, folders and globs, relative to it. */
  readonly files: readonly string[];
  /** As the command line of vitest takes them. */
  readonly args: readonly string[];
  /** All files are run one after the other in one process that measures nothing; otherwise each in one of its own. */
  readonly list: boolean;
  /** Absolute paths of what vitest loads as its runner, and of what its processes load first. */
  readonly runner: string;
  readonly preload: string;
  /** The variable by which processes of the gate are told from others. */
  readonly marker: string;
}

/** A benchmark file that vitest would run, in one of its projects. */
export interface HeldFile {
  /** What its benchmarks' names begin with. */
  readonly label: string;
  readonly file: string;
  readonly project: string;
}

export type ToHolder = {
  readonly kind: 'run';
  readonly files: readonly HeldFile[];
};

export type FromHolder =
  | {
      readonly kind: 'held';
      readonly version: string;
      /** Folder of vitest's own code. */
      readonly vitest: string;
      readonly files: readonly HeldFile[];
      /** Files that vitest would run and that were not asked for. */
      readonly others: number;
    }
  /** What was run has ended; how its process did, errors that vitest told of, and processes that are left. */
  | {
      readonly kind: 'ended';
      readonly code: number | null;
      readonly signal: string | null;
      readonly errors: readonly string[];
      readonly left: readonly string[];
    }
  /** What was run was only listed: what each file holds. */
  | { readonly kind: 'listed'; readonly files: readonly FileTasks[]; readonly errors: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string | null };

/** What a file turned out to hold. */
export interface FileTasks {
  readonly file: string;
  readonly project: string;
  readonly errors: readonly string[];
  readonly benchmarks: readonly {
    readonly name: string;
    /** Why vitest would not run it; null: it would. */
    readonly skipped: string | null;
  }[];
}

/** The variable that tells processes of vitest that they only list, and where vitest's own code is. */
export const LISTING = 'PERF_BUDGETS_LISTS_VITEST';

/** The first message to a process that runs a file. */
export interface FileRequest extends CommonRequest {
  /** Folder of vitest's own code. */
  readonly vitest: string;
  /** Name of a benchmark within its file. */
  readonly task: string;
  /** Names of the file in messages. */
  readonly label: string;
}
