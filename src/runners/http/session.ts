// The turns of one side: load, then what came of it; what the requests of a whole trial came to at its end.

import { median } from 'simple-statistics';
import type { BenchmarkFailure } from '../../core/model/errors.ts';
import type { HttpSpec } from '../../core/model/http-spec.ts';
import { formatQuantity } from '../../core/text/units.ts';
import { endedFailure, survivorFailure } from '../failure.ts';
import { serverName, tooManyFailed } from './failure.ts';
import { SLACK, type Loader } from './load-generator-client.ts';
import { failed, LEAD, type FailedRequests, type Outcome, type ToLoader } from './protocol.ts';
import type { Server } from './server.ts';
import type { Meter } from './usage.ts';
import { BLOCK, CLIENTS, warmUp, type Block, type Effort } from './warmup.ts';
import type { TrialTotals, Session, TurnHint } from '../runner.ts';

/** A server, or a service that runs anyway, and what asks it. */
export interface Service {
  readonly spec: HttpSpec;
  readonly server: Server | null;
  readonly loader: Loader;
  readonly meter: Meter | null;
  readonly signal: AbortSignal;
}

/** Has the load generator do something; the death of the server comes first. Rejects with BenchmarkFailure. */
export const work = async (
  { spec, server, loader, signal }: Service,
  message: ToLoader & { readonly seconds: number },
): Promise<Outcome> => {
  const dead = server?.running.exit.then(() => null) ?? new Promise<never>(() => {});
  // Whoever waits in vain is followed by others until the time of the first is up.
  const longest = message.seconds + 2 * spec.timeout + SLACK;
  const answer = await Promise.race([loader.ask(message, longest), dead]);
  signal.throwIfAborted();
  const child = server?.running.child;
  const alive = child === undefined || (child.exitCode === null && child.signalCode === null);
  if (answer?.kind === 'done' && alive) return answer.outcome;
  if (server === null || spec.serve === null) throw new Error(`the load generator sent ${answer?.kind}`);
  await server.running.end(1);
  const what = `${serverName(spec.serve)}, while it was sent requests,`;
  throw endedFailure(what, await server.running.exit, server.running.output());
};

/** Warms a service up and lets one turn go by; gives its session. Rejects with BenchmarkFailure. */
export const warmSession = async (
  service: Service,
  effort: Effort,
): Promise<Omit<Session, typeof Symbol.asyncDispose>> => {
  const { spec, meter } = service;
  const clients = Math.min(CLIENTS, spec.connections);
  // A service that runs anyway is asked no faster than it is meant to be.
  const block =
    service.server === null && spec.rate !== null
      ? ({ kind: 'turn', seconds: turnsOf(spec, 1).seconds } as const)
      : ({ kind: 'warm', seconds: BLOCK, clients } as const);
  const take = async (): Promise<Block> => {
    meter?.lap();
    const outcome = await work(service, block);
    return { outcome, cpu: meter?.lap() ?? null };
  };
  const { steady, last } = await warmUp(take, () => performance.now(), effort);
  const { seconds } = turnsOf(spec, 1);
  meter?.look();
  const answered = failed(last.outcome) < last.outcome.requests;
  const first = answered ? await work(service, { kind: 'turn', seconds }) : last.outcome;
  if (failed(first) === first.requests)
    throw failureOf(service, first.failures, first.requests, isOvertaxed(spec, last.outcome));
  return sessionOf(service, median(Array.from(first.samples)), { steady, last: last.outcome });
};

export const failureOf = (
  { spec, server }: Pick<Service, 'spec' | 'server'>,
  failures: readonly FailedRequests[],
  requests: number,
  overtaxed = false,
): BenchmarkFailure =>
  tooManyFailed(failures, requests, spec, { printed: server?.running.output() ?? '', overtaxed });

/** Seconds of a turn at the least, and at the most for slow rates; requests of one in between. */
const SHORTEST = 0.05;
const SLOWEST = 1;
const REQUESTS = 5;
/** Turns in a trial at the least. */
const FEWEST = 8;

/** Short turns, so that both sides meet the same moods of the machine; measured in docs/http.md. */
const turnsOf = (
  { rate, connections, duration }: Pick<HttpSpec, 'rate' | 'connections' | 'duration'>,
  operation: number,
): TurnHint => {
  const seconds = rate === null ? 2 * SHORTEST : Math.min(Math.max(REQUESTS / rate, SHORTEST), SLOWEST);
  const samples = rate === null ? (seconds * connections) / operation : rate * seconds + 1e-9;
  const pairs = Math.max(Math.round(duration / seconds), FEWEST);
  return { seconds, samples: Math.max(1, Math.floor(samples)), pairs };
};

const sessionOf = (
  service: Service,
  operation: number,
  { steady, last }: { readonly steady: boolean; readonly last: Outcome },
): Omit<Session, typeof Symbol.asyncDispose> => {
  const { spec, meter } = service;
  const totals = new Totals(last.pace);
  return {
    batch: 1,
    operation,
    turns: turnsOf(spec, operation),
    get warnings() {
      return [...(steady ? [] : [UNSTEADY]), ...totals.warnings(spec)];
    },
    // Nothing to pin: a server may have many threads and processes, and the load generator must not share their core.
    pid: null,
    async turn(seconds) {
      meter?.lap();
      const outcome = await work(service, { kind: 'turn', seconds });
      const cpu = meter?.lap() ?? null;
      totals.add(outcome);
      if (2 * totals.failed > totals.requests) throw totals.failure(service);
      return {
        samples: Array.from(outcome.samples),
        cpu: cpu === null ? null : cpu / (outcome.requests + LEAD),
      };
    },
    hold: (held) => (held ? service.server?.running.stop() : service.server?.running.go()),
    finish: () => finish(service, totals),
  };
};

const UNSTEADY = 'responses were still getting faster at the end of the warm-up';

const finish = async (service: Service, totals: Totals): Promise<TrialTotals> => {
  const { spec, server, loader, meter } = service;
  const peakMemory = meter?.peak() ?? null;
  await loader.running.end();
  const survivors = (await server?.end()) ?? [];
  if (totals.tooManyFailed(spec)) throw totals.failure(service);
  if (survivors.length > 0 && spec.serve !== null)
    throw survivorFailure(serverName(spec.serve), survivors, 'they must exit when the server gets SIGTERM');
  return { peakMemory, values: totals.values() };
};

/** Whether answers came, but slower than requests leave. */
const isOvertaxed = (
  { rate }: Pick<HttpSpec, 'rate'>,
  { pace: { answers, seconds } }: Pick<Outcome, 'pace'>,
): boolean => rate !== null && seconds > 0 && answers / seconds < SUSTAINED * rate;

/** What all turns of a trial came to together. */
class Totals {
  requests = 0;
  failed = 0;
  readonly failures: FailedRequests[] = [];
  #answers = 0;
  #seconds = 0;
  /** Lateness of requests over the time of an answer, turn by turn. */
  readonly #late: number[] = [];
  readonly #before: Outcome['pace'];

  constructor(before: Outcome['pace']) {
    this.#before = before;
  }

  add({ samples, requests, failures, pace, lateness }: Outcome): void {
    this.requests += requests;
    this.failed += failed({ failures });
    for (const failure of failures) this.#addFailure(failure);
    this.#answers += pace.answers;
    this.#seconds += pace.seconds;
    const middle = samples.toSorted()[samples.length >> 1];
    if (middle !== undefined) this.#late.push(lateness / middle);
  }

  #addFailure(failure: FailedRequests): void {
    const index = this.failures.findIndex(
      ({ request, what }) => request === failure.request && what === failure.what,
    );
    const known = this.failures[index];
    if (known === undefined) this.failures.push(failure);
    else this.failures[index] = { ...known, count: known.count + failure.count };
  }

  /** A trial has few requests, so one failure more than the share is let pass where the share is not nothing. */
  tooManyFailed({ errors }: Pick<HttpSpec, 'errors'>): boolean {
    return this.failed > Math.ceil(errors * this.requests - 1e-9);
  }

  failure(service: Service): BenchmarkFailure {
    return failureOf(service, this.failures, this.requests, isOvertaxed(service.spec, this));
  }

  /** How fast answers came, or did before, if none came any more. */
  get pace(): Outcome['pace'] {
    if (this.#answers === 0) return this.#before;
    return { answers: this.#answers, seconds: this.#seconds };
  }

  values(): TrialTotals['values'] {
    return {
      'error-rate': this.requests === 0 ? 0 : this.failed / this.requests,
      ...(this.#seconds > 0 ? { throughput: this.#answers / this.#seconds } : {}),
    };
  }

  /** The same words in every trial, so that they are said once. */
  warnings({ rate }: Pick<HttpSpec, 'rate'>): string[] {
    if (rate === null || this.#late.length === 0) return [];
    const late = this.#late.toSorted((a, b) => a - b)[this.#late.length >> 1] ?? 0;
    return [
      ...(isOvertaxed({ rate }, this)
        ? [
            `in some trials the server could not keep up with ${formatQuantity(rate, '1/s')}, so requests queued and response times grew with the length of a turn`,
          ]
        : []),
      ...(late > LATE
        ? [
            'in some trials half of the requests left late, by a fifth of a response time or more: is the machine busy?',
          ]
        : []),
    ];
  }
}

/** Share of the rate below which it was not kept. */
const SUSTAINED = 0.9;
/** Share of an answer's time. */
const LATE = 0.2;
