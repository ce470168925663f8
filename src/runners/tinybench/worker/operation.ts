// Runs inside the worker: calls one task's function again and again and times it. The timed region holds the calls and
// nothing else. `fn.call` is on purpose: V8 does not inline through it, so an unused result is still computed
// (an empty function costs 4.4 ns a call here and 0.4 ns where it is inlined and thrown away).

import { inspect } from 'node:util';
import type { FoundTask } from './load-file.ts';

/** What one stretch of operations took. */
interface Stretch {
  /** Milliseconds per operation: the first `count` numbers, valid until the next stretch. */
  readonly samples: Float64Array;
  readonly count: number;
  /** Processor seconds per operation, all threads of this process. */
  readonly cpu: number;
}

export interface TimedOperation {
  /** Whether several operations may be timed as one sample. */
  readonly batches: boolean;
  /**
   * Runs for about `milliseconds`, at least one sample of `batch` operations and at most 4096. With `told`, what operations say
   * themselves that they took is their time.
   */
  run(milliseconds: number, batch: number, told?: boolean): Promise<Stretch>;
}

/** The same, and its bare function for whoever times nothing. */
export interface Operation extends TimedOperation {
  /** Calls the function `count` times (once, where hooks run around every call) and does nothing else. */
  call(count: number): void | Promise<void>;
  /** Hooks around every call, which `call` leaves out; null: none. */
  readonly around: { readonly before: () => unknown; readonly after: () => unknown } | null;
  /** Whether operations say themselves how long they took. */
  readonly tells: boolean;
  /** The first call: milliseconds, what it said itself (null: nothing), and processor seconds. */
  readonly first: { readonly milliseconds: number; readonly told: number | null; readonly cpu: number };
}

// Taken before the benchmark file can replace them.
const now = performance.now.bind(performance);
const cpuUsage = process.cpuUsage.bind(process);
const { defineProperty, getOwnPropertyDescriptor } = Object;
const descriptor: PropertyDescriptor = {
  value: getOwnPropertyDescriptor(Function.prototype, 'call')?.value as unknown,
};

/** Samples of a stretch. */
const MOST_SAMPLES = 4096;
const store = new Float64Array(MOST_SAMPLES);
/**
 * Holds the last result; exported, so that nobody can prove it unused.
 * @public
 */
export let sink: unknown;

/** The self-test's extra work as a share of the time taken; 0 in earnest. */
let extra = 0;

/** Spins until the stretch took that much longer; returns its end. */
const held = (start: number, stop: number): number => {
  if (extra === 0) return stop;
  const end = stop + (stop - start) * extra;
  let time = stop;
  while (time < end) time = now();
  return time;
};

/** Operations are called by `fn.call`, which nothing that the benchmark does later may make another function. */
const pinCall = (fn: FoundTask['fn']): void => {
  try {
    defineProperty(fn, 'call', descriptor);
  } catch {
    // Frozen: then nobody else can change it either.
  }
};

/** A task's operation. Calls the function once, to learn whether it is asynchronous or tells its duration itself. */
export const operationOf = async (task: FoundTask, slowdown: number): Promise<Operation> => {
  extra = slowdown;
  pinCall(task.fn);
  await task.options.beforeEach?.call(task.self, 'run');
  const before = cpuUsage();
  const start = now();
  const called = task.fn.call(task.self);
  const isAsync = task.options.async ?? isThenable(called);
  const result = await called;
  const stop = held(start, now());
  const { user, system } = cpuUsage(before);
  const first = {
    milliseconds: stop - start,
    told: toldBy(result) ?? null,
    cpu: (user + system) / 1e6,
  };
  await task.options.afterEach?.call(task.self, 'run');
  const { beforeEach, afterEach } = task.options;
  const call = (count: number): void | Promise<void> => (isAsync ? awaiting : calling)(task, count);
  const loop = isAsync ? asynchronously : synchronously;
  const tells = hasDuration(result);
  if (beforeEach || afterEach) {
    const around = {
      before: () => beforeEach?.call(task.self, 'run'),
      after: () => afterEach?.call(task.self, 'run'),
    };
    return {
      batches: false,
      run: (milliseconds, _, told = tells) => singly(task, milliseconds, told),
      call,
      around,
      tells,
      first,
    };
  }
  return {
    batches: !tells,
    run: (milliseconds, batch, told = tells) =>
      told ? singly(task, milliseconds, told) : together(task, loop, milliseconds, batch),
    call,
    around: null,
    tells,
    first,
  };
};

const calling = ({ fn, self }: FoundTask, count: number): void => {
  let last: unknown;
  for (let i = 0; i < count; i += 1) last = fn.call(self);
  sink = last;
};

const awaiting = async ({ fn, self }: FoundTask, count: number): Promise<void> => {
  let last: unknown;
  for (let i = 0; i < count; i += 1) last = await fn.call(self);
  sink = last;
};

type Loop = (task: FoundTask, milliseconds: number, batch: number) => number | Promise<number>;

const together = async (
  task: FoundTask,
  loop: Loop,
  milliseconds: number,
  batch: number,
): Promise<Stretch> => {
  const before = cpuUsage();
  const count = await loop(task, milliseconds, batch);
  const { user, system } = cpuUsage(before);
  for (let i = 0; i < count; i += 1) store[i] = (store[i] ?? 0) / batch;
  return { samples: store, count, cpu: (user + system) / 1e6 / (count * batch) };
};

const synchronously = ({ fn, self }: FoundTask, milliseconds: number, batch: number): number => {
  const end = now() + milliseconds;
  let count = 0;
  let stop: number;
  do {
    let last: unknown;
    const start = now();
    for (let i = 0; i < batch; i += 1) last = fn.call(self);
    stop = held(start, now());
    store[count] = stop - start;
    count += 1;
    sink = last;
  } while (stop < end && count < MOST_SAMPLES);
  return count;
};

const asynchronously = async (
  { fn, self }: FoundTask,
  milliseconds: number,
  batch: number,
): Promise<number> => {
  const end = now() + milliseconds;
  let count = 0;
  let stop: number;
  do {
    let last: unknown;
    const start = now();
    for (let i = 0; i < batch; i += 1) last = await fn.call(self);
    stop = held(start, now());
    store[count] = stop - start;
    count += 1;
    sink = last;
  } while (stop < end && count < MOST_SAMPLES);
  return count;
};

/** One operation at a time: hooks run between them, or each tells its own duration. */
const singly = async (task: FoundTask, milliseconds: number, told: boolean): Promise<Stretch> => {
  const { fn, self, options } = task;
  const end = now() + milliseconds;
  let count = 0;
  let cpu = 0;
  do {
    await options.beforeEach?.call(self, 'run');
    const before = cpuUsage();
    const start = now();
    let result = fn.call(self);
    if (isThenable(result)) result = await result;
    const stop = held(start, now());
    const { user, system } = cpuUsage(before);
    await options.afterEach?.call(self, 'run');
    store[count] = (told ? toldBy(result) : undefined) ?? stop - start;
    count += 1;
    cpu += user + system;
    sink = result;
  } while (now() < end && count < MOST_SAMPLES);
  return { samples: store, count, cpu: cpu / 1e6 / count };
};

export const isThenable = (value: unknown): boolean =>
  (typeof value === 'object' || typeof value === 'function') &&
  value !== null &&
  'then' in value &&
  typeof value.then === 'function';

const hasDuration = (result: unknown): result is { overriddenDuration: unknown } =>
  typeof result === 'object' && result !== null && 'overriddenDuration' in result;

/** The same, slowed down like everything else. */
const toldBy = (result: unknown): number | undefined => {
  const duration = durationOf(result);
  return duration === undefined ? undefined : duration * (1 + extra);
};

/** Milliseconds the operation says it took (tinybench 4 and later), undefined when it says nothing. */
const durationOf = (result: unknown): number | undefined => {
  if (!hasDuration(result) || result.overriddenDuration === undefined) return undefined;
  const duration = result.overriddenDuration;
  if (typeof duration === 'number' && Number.isFinite(duration) && duration > 0) return duration;
  throw new RangeError(
    `overriddenDuration is ${inspect(duration)}; it must be a positive number of milliseconds`,
  );
};
