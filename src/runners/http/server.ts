// One server for one side of one trial: started on a free port, waited for, and ended with everything it started.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import type { HttpSpec } from '../../core/model/http-spec.ts';
import type { ProgramSpec } from '../../core/model/program-spec.ts';
import { findExecutable } from '../../process/executable.ts';
import { processesOf, signalGroup, type Survivor } from '../../process/process-groups.ts';
import { freePort } from '../../process/ports.ts';
import { startProcess, type StartedProcess } from '../../process/child-process.ts';
import { endedFailure } from '../failure.ts';
import { notReady, serverName } from './failure.ts';
import { SLACK, type Loader } from './load-generator-client.ts';
import type { Probe, Probed } from './protocol.ts';
import type { SideContext } from '../runner.ts';

/** A server that is ready. */
export interface Server extends AsyncDisposable {
  readonly running: StartedProcess;
  readonly port: number;
  /** Ends it in order, the helpers first; tells who outlived it. */
  end(): Promise<readonly Survivor[]>;
}

/** How a spec that has one starts its server. */
export type Serving = HttpSpec & { readonly serve: ProgramSpec };

/** Another program may take a port between the moment it is found free and the moment the server wants it. */
const ATTEMPTS = 5;
const TAKEN = /EADDRINUSE|address already in use|only one usage of each socket address/i;
/** Seconds between two looks, for one look, and for a server to end when it is told to. */
const PAUSE = 0.02;
const LOOK = 2;
const END = 3;

/** Checks what can be checked without starting anything. Rejects with BenchmarkFailure. */
export const findServer = async ({ serve }: Serving, context: SideContext): Promise<string> => {
  const directory = join(context.root, serve.directory);
  const [name = ''] = serve.argv;
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${serverName(serve)}: the folder ${serve.directory} does not exist`,
      hint: 'does `prepare` build it? Is the path right?',
    });
  const file = await findExecutable(
    name,
    { ...context.environment, ...serve.environment }['PATH'],
    directory,
  );
  if (file === null)
    throw new BenchmarkFailure({
      message: `${serverName(serve)}: command not found: ${name}`,
      hint: 'it is looked up on PATH; no shell runs it',
    });
  return file;
};

/** Starts a server and waits until it answers `loader`. `first` is asked where the spec says nothing of `ready`. */
export const startServer = async (
  spec: Serving,
  context: SideContext,
  first: Probe,
  loader: Loader,
): Promise<Server> => {
  const file = await findServer(spec, context);
  for (let attempt = 1; ; attempt += 1) {
    const server = await launch(spec, context, file, await freePort());
    try {
      await waitUntilReady(server, spec, context, { first, loader });
      return server;
    } catch (error) {
      await server[Symbol.asyncDispose]();
      if (attempt === ATTEMPTS || !TAKEN.test(server.running.output())) throw error;
    }
  }
};

/** `{port}` as what it stands for. */
const withPort = (text: string, port: number): string => text.replaceAll('{port}', String(port));

const launch = async (
  { serve }: Serving,
  context: SideContext,
  file: string,
  port: number,
): Promise<Server> => {
  const own = Object.entries(serve.environment).map(([name, value]) => [name, withPort(value, port)]);
  const environment = { ...context.environment, PORT: String(port), ...Object.fromEntries(own) };
  const argv = [...(context.under ?? []), file, ...serve.argv.slice(1).map((word) => withPort(word, port))];
  const directory = join(context.root, serve.directory);
  const running = await start({ argv, directory, environment, signal: context.signal }, serve);
  return {
    running,
    port,
    end: () => end(running),
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
};

const start = async (
  options: Parameters<typeof startProcess>[0],
  serve: ProgramSpec,
): Promise<StartedProcess> => {
  try {
    return await startProcess(options);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${serverName(serve)} cannot be started: ${error.message}` });
  }
};

/** Tells the whole group to end and waits for all of it, so that a wrapper's child may take its time. */
const end = async (running: StartedProcess): Promise<readonly Survivor[]> => {
  signalGroup(running.pid, 'SIGTERM');
  const deadline = performance.now() + END * 1000;
  while (processesOf(running.pid).length > 0 && performance.now() < deadline) await delay(PAUSE * 1000);
  return running.end();
};

const waitUntilReady = async (
  server: Server,
  spec: Serving,
  context: SideContext,
  { first, loader }: { readonly first: Probe; readonly loader: Loader },
): Promise<void> => {
  const within = Math.min(spec.within, context.limit);
  const deadline = performance.now() + within * 1000;
  const question =
    spec.ready === null
      ? first
      : { url: withPort(spec.ready.url, server.port), method: 'GET', headers: {}, body: null };
  const wanted = { ...question, url: withPort(question.url, server.port) };
  const isGone = (): boolean =>
    server.running.child.exitCode !== null || server.running.child.signalCode !== null;
  for (;;) {
    const answer = await asked(loader, wanted);
    context.signal.throwIfAborted();
    if (isGone()) throw await goneEarly(server, spec);
    if (isGood(answer, spec)) return;
    if (performance.now() > deadline) throw notReady(spec, server, { within, url: wanted.url, answer });
    await delay(PAUSE * 1000);
  }
};

const asked = async (loader: Loader, probe: Probe): Promise<Probed> => {
  const answer = await loader.ask({ kind: 'probe', probe, seconds: LOOK }, LOOK + SLACK);
  if (answer.kind !== 'probed') throw new Error(`the load generator sent ${answer.kind}`);
  return answer.probed;
};

const isGood = (answer: Probed, { ready, requests }: Serving): boolean => {
  if (!('status' in answer)) return false;
  const wanted = ready === null ? (requests[0]?.expect ?? null) : ready.status;
  const most = ready === null ? 300 : 400;
  return wanted === null ? answer.status >= 200 && answer.status < most : answer.status === wanted;
};

const goneEarly = async ({ running }: Server, { serve }: Serving): Promise<BenchmarkFailure> => {
  await running.end(1);
  return endedFailure(
    `${serverName(serve)}, before it was ready,`,
    await running.exit,
    running.output(),
    'a server must stay in the foreground; is something it needs missing?',
  );
};
