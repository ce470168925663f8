// The program that holds one side of one trial of a tinybench benchmark: loads the file, warms one task up and then
// does nothing but wait for turns. Started by tinybench.ts with the project's own node; never imported.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { Phase, ToWorker } from '../protocol.ts';
import { openChannel } from './channel.ts';
import { repeatMarked } from './counting.ts';
import { FileProblem, loadFile } from './load-file.ts';
import type { FoundTask } from './load-file.ts';
import { heapPerOperation } from './heap.ts';
import { operationOf } from './operation.ts';
import type { Operation } from './operation.ts';
import { openRecording } from './recording.ts';
import { noiseWarningsIn } from '../noise-warnings.ts';
import { warmUp } from './warmup.ts';

// Before the benchmark file is loaded.
const { request, send, sendTurn, listen } = openChannel();
const now = performance.now.bind(performance);
let phase: Phase = 'loading';
const recording = request.recording === null ? null : openRecording(request.recording, now);

const exit = process.exit.bind(process);

const fail = (error: unknown): never => {
  send({ kind: 'failed', phase, ...describe(error) });
  return exit(1);
};

const describe = (
  error: unknown,
): { message: string; hint: string | null; code: string | null; stack: string } => {
  if (error instanceof FileProblem)
    return { message: error.message, hint: error.hint, code: null, stack: '' };
  if (!(error instanceof Error)) return { message: inspect(error), hint: null, code: null, stack: '' };
  const code = 'code' in error ? String(error.code) : null;
  const stack = error.stack ?? '';
  return { message: `${String(error)}${syntaxPlace(error)}`, hint: null, code, stack: excerpt(stack) };
};

/**
 * Where a file cannot be parsed, which node tells only of an error that nobody catches: so it is loaded once more where
 * nobody does. Nothing of it runs, because parsing comes first.
 */
const syntaxPlace = (error: Error): string => {
  // A text that the file itself parses shows where it did.
  const isOfLoader = !/^\s+at /m.test(excerpt(error.stack ?? ''));
  if (error.name !== 'SyntaxError' || phase !== 'loading' || !isOfLoader) return '';
  const load = `import(${JSON.stringify(pathToFileURL(request.file).href)})`;
  const argv = [...process.execArgv, '--input-type=module', '--eval', load];
  const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', timeout: 10_000 });
  const [, file = '', line = ''] = /^(?:file:\/\/)?(\/.*):(\d+)$/m.exec(stderr ?? '') ?? [];
  return file === '' ? '' : ` at ${relative(process.cwd(), decodeURI(file))}:${line}`;
};

/** First lines of a stack, without those of node and of this program. */
const excerpt = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !/node:internal|tinybench-worker/.test(line))
    .slice(0, 12)
    .join('\n');

/** Bytes. Linux gives a child's maxRSS the peak of the process it was forked from (measured: 619 MB instead of 40). */
const peakMemory = (): number => {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
};

/** Loaders that were not asked for by flags, such as a benchmark file that registers one itself. */
const loaderWarnings = (): string[] =>
  noiseWarningsIn([...process.execArgv, ...Object.keys(createRequire(import.meta.url).cache)]).filter(
    (warning) => warning.includes('compiles'),
  );

/** What a message is answered by; there is none before the operation is warm. */
let hear = (message: ToWorker): void => fail(new Error(message.kind));
listen((message) => hear(message));

const takeTurns = (task: FoundTask, operation: Operation, milliseconds: number): void => {
  const answer = async (message: ToWorker): Promise<void> => {
    if (message.kind === 'record') {
      await recording?.record(operation, message.seconds, message.batch, message.file);
      return send({ kind: 'recorded' });
    }
    if (message.kind === 'turn') {
      const { seconds, batch, told } = message;
      const begin = now();
      const { samples, count, cpu } = await operation.run(seconds * 1000, batch, told);
      const took = (now() - begin) / 1000;
      for (let i = 0; i < count; i += 1) samples[i] = (samples[i] ?? 0) / 1000;
      return sendTurn(samples, count, cpu, took);
    }
    const peak = peakMemory();
    const heap = request.heap ? await heapPerOperation(operation, milliseconds, now) : null;
    phase = 'tearing down';
    await task.options.afterAll?.call(task.self, 'run');
    await task.teardown?.(task.self, 'run');
    send({ kind: 'finished', peak, heap });
    exit(0);
  };
  hear = (message) => void answer(message).catch(fail);
};

const prepare = async (task: FoundTask, warnings: readonly string[]): Promise<void> => {
  phase = 'setting up';
  await task.setup?.(task.self, 'run');
  await task.options.beforeAll?.call(task.self, 'run');
  phase = 'warming up';
  send({ kind: 'warming' });
  const operation = await operationOf(task, request.slowdown);
  const { milliseconds, told, cpu } = operation.first;
  const first = told ?? milliseconds;
  const warm = await warmUp(operation, now, { first, hurried: request.hurried });
  phase = 'measuring';
  takeTurns(task, operation, warm.operation);
  send({
    kind: 'ready',
    batch: warm.batch,
    operation: warm.operation / 1000,
    first: warm.isFirst
      ? { seconds: milliseconds / 1000, told: told === null ? null : told / 1000, cpu }
      : null,
    tells: operation.tells,
    hooks: operation.around !== null,
    warnings: [
      ...warnings,
      ...(warm.operation < 0.001 && !operation.batches
        ? ['an operation takes less than 1 µs, and its hooks or own durations prevent timing several as one']
        : []),
    ],
  });
};

/** Runs some operations and ends: somebody else counts what that takes. */
const count = async (task: FoundTask, operations: number): Promise<never> => {
  phase = 'setting up';
  await task.setup?.(task.self, 'run');
  await task.options.beforeAll?.call(task.self, 'run');
  phase = 'counting';
  await repeatMarked(task, operations);
  phase = 'tearing down';
  await task.options.afterAll?.call(task.self, 'run');
  await task.teardown?.(task.self, 'run');
  send({ kind: 'counted' });
  return exit(0);
};

const main = async (): Promise<void> => {
  const found = await loadFile(request.file);
  const warnings = [...found.warnings, ...loaderWarnings()];
  if (request.task === null) {
    send({ kind: 'listed', tasks: [...found.tasks.keys()], warnings });
    return exit(0);
  }
  if (request.count === null) send({ kind: 'loaded' });
  const task = found.tasks.get(request.task);
  if (task === undefined)
    throw new FileProblem(
      `has no benchmark "${request.task}"`,
      `it has ${[...found.tasks.keys()].join(', ')}`,
    );
  await (request.count === null ? prepare(task, warnings) : count(task, request.count));
};

main().catch(fail);
