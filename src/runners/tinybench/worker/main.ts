// The program that holds one side of one trial of a tinybench benchmark: loads the file, warms one task up and then
// does nothing but wait for turns. Started by tinybench.ts with the project's own node; never imported.

import { createRequire } from 'node:module';
import { noiseWarningsIn } from '../noise-warnings.ts';
import type { WorkerRequest } from '../protocol.ts';
import { openChannel } from './channel.ts';
import { loadBenchmarkjs } from './load-benchmarkjs.ts';
import { loadFile, type Found } from './load-file.ts';
import { loadMitata } from './load-mitata.ts';
import { FileProblem, syntaxPlace } from './problems.ts';
import { openService } from './serve.ts';

// Before the benchmark file is loaded.
const channel = openChannel<WorkerRequest>();
const { request, send } = channel;
const exit = process.exit.bind(process);
const service = openService(channel, syntaxPlace(request.file));

/** Loaders that were not asked for by flags, such as a benchmark file that registers one itself. */
const loaderWarnings = (): string[] =>
  noiseWarningsIn([...process.execArgv, ...Object.keys(createRequire(import.meta.url).cache)]).filter(
    (warning) => warning.includes('compiles'),
  );

/** By the tool a file is written for. */
const LOADERS: Readonly<Record<WorkerRequest['tool'], (file: string) => Promise<Found>>> = {
  tinybench: loadFile,
  mitata: loadMitata,
  benchmark: loadBenchmarkjs,
};

const main = async (): Promise<void> => {
  const found = await LOADERS[request.tool](request.file);
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
  if (request.count === null) send({ kind: 'finished', ...(await service.measure(task, warnings)) });
  else {
    await service.count(task, request.count);
    send({ kind: 'counted' });
  }
  exit(0);
};

main().catch(service.fail);
