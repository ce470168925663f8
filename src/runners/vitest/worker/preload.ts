// Preloaded into the processes in which vitest runs a benchmark file: a runner for vitest that measures one benchmark,
// in turns, or names all.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FromWorker } from '../../tinybench/protocol.ts';
import { openChannel, type Channel } from '../../tinybench/worker/channel.ts';
import { FileProblem } from '../../tinybench/worker/problems.ts';
import { openService, type Service, type Totals } from '../../tinybench/worker/serve.ts';
import { LISTING, type FileRequest } from '../protocol.ts';
import { benchmarksIn, type Benchmark } from './tasks.ts';
import { vitestAt, type BenchmarkTask, type Vitest } from './vitest.ts';

/** Where vitest's own channel leaves a place for ours. */
const DESCRIPTOR = 4;

type Told = Exclude<FromWorker, { readonly kind: 'turn' }>;
type Send = Channel<FileRequest, Told>['send'];

const listed = process.env[LISTING];
delete process.env[LISTING];

const vitestIn = (folder: string): Promise<Vitest> =>
  vitestAt((name) => import(pathToFileURL(join(folder, name)).href));

const make = async (): Promise<unknown> => {
  if (listed !== undefined) return listing(await vitestIn(listed));
  const channel: Channel<FileRequest, Told> = openChannel<FileRequest, Told>(DESCRIPTOR);
  const service = openService(channel);
  return measuring(await vitestIn(channel.request.vitest), channel.request, channel.send, service);
};

/** Lets vitest collect, and keeps it from running anything. */
const listing = ({ Runner }: Vitest): unknown =>
  class extends Runner {
    onCollected(files: readonly BenchmarkTask[]): void {
      for (const file of files) file.mode = 'skip';
    }
    override runSuite(): void {}
  };

/** Measures one benchmark, where vitest would run all of the file; the hooks of the file are vitest's own business. */
const measuring = (
  { Runner, benchFn, benchOptions }: Vitest,
  { task, label }: FileRequest,
  send: Send,
  { enter, fail, measure }: Service,
): unknown =>
  class extends Runner {
    wanted: Benchmark | undefined;
    totals: Totals | null = null;

    onCollected([file]: readonly BenchmarkTask[]): void {
      const [error] = file?.result?.errors ?? [];
      if (file === undefined || error !== undefined) return fail(inOneError(error));
      const found = benchmarksIn(file);
      this.wanted = found.find(({ name }) => name === task);
      if (this.wanted === undefined)
        return fail(
          new FileProblem(
            `has no benchmark "${task}"`,
            `it has ${found.map(({ name }) => name).join(', ') || 'none'}`,
          ),
        );
      if (this.wanted.skipped !== null)
        return fail(new FileProblem(`has a benchmark "${task}", but ${this.wanted.skipped}`, 'let it run'));
      send({ kind: 'loaded', pid: process.pid });
      enter('setting up');
    }

    override async runSuite(): Promise<void> {
      const found = this.wanted;
      if (found === undefined) return;
      const options = benchOptions(found.task) ?? {};
      const { Bench, Task } = await this.importTinybench();
      const fn = benchFn(found.task);
      const bench = new Bench(options);
      this.totals = await measure(
        {
          fn,
          options: {},
          self: new Task(bench, found.task.name, fn),
          setup: options.setup,
          teardown: options.teardown,
        },
        [],
      ).catch(fail);
    }

    onAfterRunFiles([file]: readonly BenchmarkTask[]): void {
      const [error] = file?.result?.errors ?? [];
      if (error !== undefined || this.totals === null)
        return fail(inOneError(error ?? new Error(`vitest did not run ${label}`)));
      send({ kind: 'finished', ...this.totals });
    }
  };

/** vitest keeps errors as plain objects. */
const inOneError = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null || error instanceof Error) return error;
  const { name = 'Error', message = '', stack = '', code } = error as Partial<NodeJS.ErrnoException>;
  const made = Object.assign(new Error(message), { stack }, code !== undefined && { code });
  Object.defineProperty(made, 'name', { value: name });
  return made;
};

Object.defineProperty(globalThis, Symbol.for('perf-budgets vitest runner'), {
  value: (
    (made) => () =>
      (made ??= make())
  )(null as Promise<unknown> | null),
});
