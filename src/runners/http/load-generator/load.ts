// Puts load on a server and times the answers. Open loop: requests leave when they are due, whether or not earlier
// ones were answered, and their time counts from then, so that a server that stalls cannot hide it (coordinated
// omission, Tene 2015). Closed loop: each client waits for its answer, which finds out how much a server can take.

import { median } from 'simple-statistics';
import { Agenda, type Clock } from './timer.ts';
import type { Client, Fault } from './client.ts';
import type { FailedRequests, LoadRequest, Outcome } from '../protocol.ts';

export interface LoadOptions {
  readonly client: Client;
  /** The request to send next. */
  readonly next: () => LoadRequest;
  readonly clock: Clock;
  /** Time an answer is held back for, as a share of the time it took. */
  readonly slowdown: number;
}

/**
 * Sends `count` requests when they are due (`due`: seconds from now, call by call), and goes on sending until they are all
 * answered: a stall is met by everybody who comes while it lasts, however short the turn was to be. Resolves when the last
 * is answered.
 */
export function openLoop(count: number, due: () => number, options: LoadOptions): Promise<Outcome> {
  const { clock } = options;
  const { tally, agenda, ask } = begin(options);
  // A moment to get ready, so that not even the first is late.
  const start = clock() + 2;
  let [sent, unanswered, open] = [0, count, 0];
  let forget = (): void => {};
  return new Promise((settle) => {
    const plan = (): void => {
      const at = start + due() * 1000;
      forget = agenda.add(at, () => send(at));
    };
    const send = (at: number): void => {
      const wanted = (sent += 1) <= count;
      open += 1;
      tally.late(clock() - at);
      ask((request, fault) => {
        tally.add(request, fault, at, clock());
        open -= 1;
        if (wanted) unanswered -= 1;
        if (unanswered > 0) return;
        forget();
        if (open === 0) settle(tally.outcome());
      });
      if (unanswered > 0) plan();
    };
    plan();
  });
}

/** `clients` each send the next request when the last one is answered, for some seconds and at least once. */
export function closedLoop(seconds: number, clients: number, options: LoadOptions): Promise<Outcome> {
  const { clock } = options;
  const { tally, ask } = begin(options);
  const start = clock();
  let open = clients;
  return new Promise((settle) => {
    const send = (): void => {
      const sent = clock();
      ask((request, fault) => {
        const now = clock();
        tally.add(request, fault, sent, now);
        if (now - start < seconds * 1000) return send();
        open -= 1;
        if (open === 0) settle(tally.outcome());
      });
    };
    for (let index = 0; index < clients; index++) send();
  });
}

type Answered = (request: LoadRequest, fault: Fault | null) => void;

/** What both kinds of loop do: ask, wait for the answer, hold it back in a self-test. */
function begin({ client, next, clock, slowdown }: LoadOptions) {
  const agenda = new Agenda(clock);
  const ask = (answered: Answered): void => {
    const request = next();
    const sent = clock();
    agenda.awaited += 1;
    client.send(request, (fault) => {
      agenda.awaited -= 1;
      const now = clock();
      if (slowdown > 0) agenda.add(now + (now - sent) * slowdown, () => answered(request, fault));
      else answered(request, fault);
    });
  };
  return { agenda, ask, tally: new Tally() };
}

/** Collects what becomes of requests; times in milliseconds. */
class Tally {
  readonly #samples: number[] = [];
  readonly #lateness: number[] = [];
  readonly #failures = new Map<string, FailedRequests>();
  #requests = 0;
  #answers = 0;
  #first = 0;
  #last = 0;

  late(by: number): void {
    this.#lateness.push(by);
  }

  add(request: LoadRequest, fault: Fault | null, due: number, now: number): void {
    this.#requests += 1;
    // What was not answered in time took at least that long; what failed otherwise took no time that means anything.
    if (fault === null || fault.late) this.#samples.push((now - due) / 1000);
    if (fault === null) this.#answer(now);
    else this.#fail(request.name, fault);
  }

  #answer(now: number): void {
    if (this.#answers === 0) this.#first = now;
    this.#answers += 1;
    this.#last = now;
  }

  #fail(request: string, { what, excerpt }: Fault): void {
    const key = `${request}\n${what}`;
    const known = this.#failures.get(key) ?? { request, what, count: 0, excerpt };
    this.#failures.set(key, { ...known, count: known.count + 1 });
  }

  outcome(): Outcome {
    return {
      samples: Float64Array.from(this.#samples),
      requests: this.#requests,
      failures: [...this.#failures.values()],
      pace: { answers: Math.max(0, this.#answers - 1), seconds: (this.#last - this.#first) / 1000 },
      lateness: this.#lateness.length === 0 ? 0 : median(this.#lateness) / 1000,
    };
  }
}
