// An HTTP service under load: every request is one operation. The server is started fresh for every trial, a load
// generator of its own sends it requests in turns, and while the other side has its turn nobody asks it anything.

import type { HttpSpec } from '../../core/model/http-spec.ts';
import { authorityOf, loadOf, requestsOf, SLACK, startLoader } from './load-generator-client.ts';
import type { Probe } from './protocol.ts';
import { findServer, startServer, type Serving } from './server.ts';
import { warmSession, type Service } from './session.ts';
import { startMeter } from './usage.ts';
import { exactly, USUAL, type Effort } from './warmup.ts';
import { programFile } from '../../process/program-file.ts';
import { DEFAULT_TRIAL_OPTIONS, type Session, type SideContext, type TimingRunner } from '../runner.ts';

export interface HttpOptions {
  /** Path of the bundled load generator. */
  readonly worker: string;
  readonly effort: Effort;
}

/** The runner for `http:` suites. */
export const httpRunner = (given: Partial<HttpOptions> = {}): TimingRunner<HttpSpec> => ({
  minimumPairs: 1,
  async list(spec, context) {
    if (isServing(spec)) await findServer(spec, context);
    await requestsOf(spec, context.root, 1);
    await authorityOf(spec, context.root);
    return [{ task: null, warnings: spec.rate === null ? [CLOSED] : [] }];
  },
  async open(spec, task, context, { seed } = DEFAULT_TRIAL_OPTIONS) {
    if (task !== null) throw new Error('an HTTP service is one benchmark and has no tasks');
    return openSession(spec, context, seed, {
      worker: given.worker ?? programFile('http-worker.js'),
      effort: spec.warmUp === null ? (given.effort ?? USUAL) : exactly(spec.warmUp),
    });
  },
});

export const http: TimingRunner<HttpSpec> = httpRunner();

const CLOSED =
  'with `rate: max` every client waits for its response, so a stalling server gets fewer requests: budget throughput, not response times';

export const isServing = (spec: HttpSpec): spec is Serving => spec.serve !== null;

const openSession = async (
  written: HttpSpec,
  context: SideContext,
  seed: number,
  { worker, effort }: HttpOptions,
): Promise<Session> => {
  const spec = { ...written, timeout: Math.min(written.timeout, context.limit) };
  const held: AsyncDisposable[] = [];
  const dispose = async (): Promise<void> => {
    await Promise.all(held.map((each) => each[Symbol.asyncDispose]()));
  };
  try {
    const loader = await startLoader(worker, context, isServing(spec));
    held.push(loader);
    const server = isServing(spec)
      ? await startServer(spec, context, await firstOf(spec, context), loader)
      : null;
    if (server !== null) held.push(server);
    const meter = server && startMeter(server.running.pid);
    const service: Service = { spec, server, loader, meter, signal: context.signal };
    await configureLoad(service, context, seed);
    return Object.assign(await warmSession(service, effort), { [Symbol.asyncDispose]: dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
};

/** What the server is asked until it answers, where the spec does not say. */
export const firstOf = async (spec: HttpSpec, { root }: SideContext): Promise<Probe> => {
  const [asked] = spec.requests;
  const [request] = await requestsOf({ ...spec, requests: spec.requests.slice(0, 1) }, root, 1);
  if (asked === undefined || request === undefined) throw new Error('no requests');
  return { url: asked.url, method: asked.method, headers: asked.headers, body: request.body };
};

/** Tells the load generator what it will send. */
export const configureLoad = async (
  { spec, server, loader }: Pick<Service, 'spec' | 'server' | 'loader'>,
  context: SideContext,
  seed: number,
): Promise<void> => {
  const load = loadOf(spec, {
    requests: await requestsOf(spec, context.root, server?.port ?? null),
    ca: await authorityOf(spec, context.root),
    slowdown: context.slowdown,
    seed,
  });
  await loader.ask({ kind: 'begin', load }, SLACK);
};
