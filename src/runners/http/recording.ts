// Puts a server with recorders in its processes under load, and tells them when: after it is warm, and only for as long
// as requests come.

import type { HttpSpec } from '../../core/model/http-spec.ts';
import { firstOf, isServing, configureLoad } from './runner.ts';
import { failed, LEAD, type Outcome } from './protocol.ts';
import { startLoader } from './load-generator-client.ts';
import { startServer } from './server.ts';
import { failureOf, work, type Service } from './session.ts';
import { CLIENTS } from './warmup.ts';
import { programFile } from '../../process/program-file.ts';
import type { SideContext } from '../runner.ts';

/** The recorders inside the processes of a server, all together. */
export interface ServerRecorder {
  /** Variables that bring them in, for a server with these variables. */
  preload(own: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  begin(): Promise<void>;
  end(): Promise<void>;
  startCounting(): Promise<void>;
  stopCounting(): Promise<void>;
  /** Has them write what they have of so many requests. */
  write(requests: number, counted: number): Promise<void>;
}

/** Seconds of load before the recording, and while calls are counted. */
const WARM = 0.5;
const COUNTED = 0.15;
const SEED = 1;

/** Records a server for `seconds` of load. Rejects with BenchmarkFailure. */
export const recordHttp = async (
  written: HttpSpec,
  context: SideContext,
  recorder: ServerRecorder,
  seconds: number,
): Promise<void> => {
  if (!isServing(written)) throw new Error('nothing is started, so nothing can be recorded');
  const own = { ...context.environment, ...written.serve.environment };
  const environment = { ...written.serve.environment, ...recorder.preload(own) };
  const timeout = Math.min(written.timeout, context.limit);
  const spec = { ...written, timeout, serve: { ...written.serve, environment } };
  await using loader = await startLoader(programFile('http-worker.js'), context, true);
  await using server = await startServer(spec, context, await firstOf(spec, context), loader);
  const service: Service = { spec, server, loader, meter: null, signal: context.signal };
  await configureLoad(service, context, SEED);
  const load = async (span: number): Promise<number> => {
    const outcome = await work(service, { ...kindOf(spec), seconds: span });
    return answeredBy(outcome, service) + (spec.rate === null ? LEAD : 0);
  };
  await load(WARM);
  await recorder.begin();
  const requests = await load(seconds);
  await recorder.end();
  await recorder.startCounting();
  const counted = await load(COUNTED);
  await recorder.stopCounting();
  await recorder.write(requests, counted);
};

/**
 * The same requests as in earnest, but as fast as they are answered: at the rate of a benchmark a server mostly waits,
 * and a profile of waiting says nothing.
 */
const kindOf = ({ rate, connections }: HttpSpec) =>
  rate === null
    ? ({ kind: 'turn' } as const)
    : ({ kind: 'warm', clients: Math.min(CLIENTS, connections) } as const);

/** Requests; a server that answers none of them well shows nothing. */
const answeredBy = (outcome: Outcome, service: Service): number => {
  const { requests, failures } = outcome;
  if (failed(outcome) === requests) throw failureOf(service, failures, requests);
  return requests;
};
