// What the Python runner and the worker program it starts say to each other: JSON, one message a line.

import type { Exit } from '../../process/child-process.ts';
import type { PythonCode } from '../../core/model/python-spec.ts';

/** What the first line a worker reads says, whatever it runs. */
export interface CommonRequest {
  /** Absolute path of the project. */
  readonly root: string;
  /** Text that stands before the benchmark's own in traces. */
  readonly setup: string;
  /** Extra work after every sample, as a share of its time; see SideContext. */
  readonly slowdown: number;
  /** Whether to count the memory of one operation after the last turn. */
  readonly heap: boolean;
  /** Time is short: whatever takes long is warmed up by its first call alone. */
  readonly hurried: boolean;
  /** What to run, timing nothing, before the worker answers `counted` and ends; null: it waits for turns. */
  readonly count: CountRequest | null;
}

/** The first line the worker of `python:` reads. */
export interface WorkerRequest extends CommonRequest {
  /** One to measure; with `list`, all that are there: they are compiled, and the setup they share is run. */
  readonly codes: readonly WorkerCode[];
  readonly list: boolean;
  readonly gc: boolean;
}

export interface CountRequest {
  /** Operations that come first. */
  readonly warm: number;
  readonly operations: number;
  /** Whether the process itself runs the operations, rather than a child of it. */
  readonly apart: boolean;
}

export type WorkerCode =
  /** `setup`: its own, in place of the one that all share. */
  | { readonly name: string | null; readonly stmt: string; readonly setup?: string }
  | (Pick<Extract<PythonCode, { form: 'call' }>, 'call' | 'args'> & { readonly name: null });

export type ToWorker =
  /** Which benchmark a session of pytest is to run; with `fork` in a child, if it can have one. */
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly fork: boolean;
      readonly slowdown: number;
      readonly hurried: boolean;
      readonly heap: boolean;
    }
  | { readonly kind: 'turn'; readonly seconds: number; readonly batch: number }
  /** Runs for about `seconds` of processor time while `recorder` watches, and writes the files that begin with `file`. */
  | {
      readonly kind: 'record';
      /** Text of a Python program, and of the one that it starts to read its stack. */
      readonly recorder: string;
      readonly reader: string;
      /** Absolute path of py-spy; null: without it. */
      readonly spy: string | null;
      readonly seconds: number;
      readonly batch: number;
      readonly file: string;
    }
  | { readonly kind: 'finish' };

/** What a Python is, and what of it makes measured code unlike production's. */
export interface PythonFacts {
  readonly path: string;
  readonly version: string;
  readonly name: string;
  readonly devMode: boolean;
  readonly debugBuild: boolean;
  readonly freeThreaded: boolean;
  readonly gil: boolean;
  readonly optimize: number;
  /** Value of PYTHONMALLOC, empty when unset. */
  readonly malloc: string;
  readonly tracemalloc: boolean;
  /** Names of whatever watches every line or call. */
  readonly tracers: readonly string[];
  /** A coroutine was made and never run. */
  readonly unawaited: boolean;
  /** A module of the project that was imported from elsewhere, and from where. */
  readonly stranger: readonly [name: string, file: string] | null;
}

/** Where the worker was when something went wrong. */
export type Phase =
  | 'loading'
  | 'compiling'
  | 'setting up'
  | 'warming up'
  | 'measuring'
  | 'counting'
  | 'counting memory'
  | 'ending';

export interface WorkerFailure {
  readonly kind: 'failed';
  readonly phase: Phase;
  /** Which of the codes. */
  readonly benchmark: string | null;
  /** Name of the exception's class. */
  readonly type: string;
  /** Found by the worker itself, in words that need no class. */
  readonly problem: boolean;
  readonly message: string;
  readonly hint: string | null;
  readonly trace: string;
}

/**
 * Process ids of a child that ran no operation and of one that ran them all. `apart`: the process itself ran them. `missing`:
 * nobody did, it cannot have children. `failed`: the children did.
 */
export type CountedProcesses =
  { readonly none: number; readonly all: number } | 'apart' | 'missing' | 'failed';

/** The benchmarks among the tests that pytest found. */
export interface ToldTests {
  readonly kind: 'tests';
  /** `skipped`: why it is not run; null: it is. */
  readonly tests: readonly { readonly name: string; readonly skipped: string | null }[];
  /** Tests that are no benchmarks, and benchmarks that pytest was told to leave out. */
  readonly others: number;
  readonly deselected: number;
}

/** A benchmark that asv's rules find. */
export interface ToldBenchmark {
  readonly name: string;
  readonly type: 'time' | 'timeraw' | 'mem' | 'peakmem' | 'track';
  /** Of what it tracks; empty: it names none. */
  readonly unit: string;
  /** Why it is not run; null: it is. */
  readonly skipped: string | null;
}

export type FromWorker =
  | { readonly kind: 'listed'; readonly facts: PythonFacts }
  /** Process that runs the benchmark. */
  | { readonly kind: 'loaded'; readonly pid: number; readonly forked: boolean }
  | {
      readonly kind: 'ready';
      readonly batch: number;
      /** Seconds one operation took at the end of the warm-up. */
      readonly operation: number;
      /** Nanoseconds and processor seconds of the first call, where it is all of the warm-up. */
      readonly first: readonly [time: number, cpu: number] | null;
      /** It can be called a single time: nothing has been called yet, and one turn is all there is. */
      readonly once: boolean;
      readonly facts: PythonFacts;
    }
  /** Nanoseconds of every sample; processor seconds of all of them together. */
  /** Nanoseconds of samples, and of what a turn did between them. */
  | {
      readonly kind: 'turn';
      readonly samples: readonly number[];
      readonly cpu: number;
      readonly untimed: number;
    }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'counted'; readonly processes: CountedProcesses }
  /** Bytes; null: not known here. */
  | { readonly kind: 'finished'; readonly peak: number | null; readonly heap: number | null }
  | ToldTests
  | { readonly kind: 'benchmarks'; readonly benchmarks: readonly ToldBenchmark[] }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** The number a benchmark tells, and bytes of its process at its peak; `seconds`: of its one call. */
  | {
      readonly kind: 'valued';
      readonly value: number | null;
      readonly peak: number | null;
      readonly seconds: number;
      readonly facts: PythonFacts;
    }
  /** The child that ran a benchmark is gone; `left`: names of what it left running. */
  | (Exit & { readonly kind: 'ended'; readonly left: readonly string[] })
  /** Threads that keep the process from ending. */
  | { readonly kind: 'left'; readonly threads: readonly string[] }
  | WorkerFailure;
