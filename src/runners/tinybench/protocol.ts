// What the tinybench runner and the worker program it starts say to each other.

import type { NodeTool } from '../../core/model/suite-specs.ts';
import type { Recorded } from '../../instruments/v8-recorder.ts';

/** What the first message to any program that measures a task holds. */
export interface CommonRequest {
  /** Extra work after every stretch of calls, as a share of its time; see SideContext. */
  readonly slowdown: number;
  /** Time is short: whatever takes long is warmed up by its first call alone. */
  readonly hurried: boolean;
  /** Whether the heap an operation takes is measured after the last turn. */
  readonly heap: boolean;
  /** Null in earnest: whoever is recorded is not timed. */
  readonly recording: Recording | null;
}

/** The first message. Without a task it lists the file's benchmarks and ends. */
export interface WorkerRequest extends CommonRequest {
  /** What the file is written for. */
  readonly tool: NodeTool;
  /** Absolute path of the benchmark file. */
  readonly file: string;
  readonly task: string | null;
  /** Operations to run, timing none, before the worker answers `counted` and ends; null: it waits for turns. */
  readonly count: number | null;
}

/** What V8 records of a worker; `interval` in microseconds (`cpu`) or bytes. */
export interface Recording {
  readonly what: Recorded;
  readonly interval: number;
}

export type ToWorker =
  /** With `told`, what operations say themselves that they took is their time. */
  | {
      readonly kind: 'turn';
      readonly seconds: number;
      readonly batch: number;
      readonly told: boolean;
    }
  /** Runs operations for `seconds` while V8 records, and writes what it recorded to `FILE.…`; answers `recorded`. */
  | { readonly kind: 'record'; readonly seconds: number; readonly batch: number; readonly file: string }
  /** Runs the closing hooks, answers `finished` and ends the process. */
  | { readonly kind: 'finish' };

/** Where the worker was when something went wrong. */
export type Phase = 'loading' | 'setting up' | 'warming up' | 'measuring' | 'counting' | 'tearing down';

export interface WorkerFailure {
  readonly kind: 'failed';
  readonly phase: Phase;
  readonly message: string;
  readonly hint: string | null;
  /** `code` of a Node error, such as ERR_MODULE_NOT_FOUND. */
  readonly code: string | null;
  /** The part of the stack that is about the benchmark. */
  readonly stack: string;
}

export type FromWorker =
  | { readonly kind: 'listed'; readonly tasks: readonly string[]; readonly warnings: readonly string[] }
  /** With the process that loaded it, where that is not the one that was started. */
  | { readonly kind: 'loaded'; readonly pid?: number }
  | { readonly kind: 'warming' }
  | {
      readonly kind: 'ready';
      readonly batch: number;
      /** Seconds one operation took at the end of the warm-up. */
      readonly operation: number;
      /** Whether operations say themselves how long they took. */
      readonly tells: boolean;
      /** Whether hooks run around every operation: then each is timed by itself. */
      readonly hooks: boolean;
      /** Seconds of the first call, what it said itself, and processor seconds, where it is all of the warm-up. */
      readonly first: {
        readonly seconds: number;
        readonly told: number | null;
        readonly cpu: number;
      } | null;
      readonly warnings: readonly string[];
    }
  /** Seconds per operation, one number a sample; processor seconds per operation; seconds of all of it, hooks too. */
  | {
      readonly kind: 'turn';
      readonly samples: readonly number[];
      readonly cpu: number;
      readonly took: number;
    }
  | { readonly kind: 'recorded' }
  /** Peak resident set, bytes; bytes of heap an operation takes, null: not asked for. */
  | { readonly kind: 'finished'; readonly peak: number; readonly heap: number | null }
  | { readonly kind: 'counted' }
  | WorkerFailure;
