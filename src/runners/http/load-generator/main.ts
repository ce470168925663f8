// The load generator of one side of one trial: waits to be told, sends requests, tells what became of them. A program of
// its own, because whatever else the gate does would delay requests and be taken for the server's slowness. Started
// by load-generator-client.ts with the gate's own node; never imported.

import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '../../../core/stats/random.ts';
import { openClient } from './client.ts';
import { closedLoop, openLoop, type LoadOptions } from './load.ts';
import { LEAD, type FromLoader, type Load, type Outcome, type ToLoader } from '../protocol.ts';
import { probe } from './probe.ts';
import { arrivals, drawing } from './schedule.ts';

const clock = performance.now.bind(performance);
/** Seconds that the requests before a turn may take, should their answers usually take less. */
const PATIENCE = 0.05;

/** Takes turn after turn with the same load. */
class Generator {
  readonly #load: Load;
  readonly #options: Omit<LoadOptions, 'next'>;
  #turn = 0;
  /** Seconds that answers take when nothing is in their way; not known before the first turn. */
  #usual = Infinity;

  constructor(load: Load) {
    this.#load = load;
    this.#options = { client: openClient(load), clock, slowdown: load.slowdown };
  }

  warm(seconds: number, clients: number): Promise<Outcome> {
    const { requests, seed } = this.#load;
    const next = drawing(requests, seededRandom(seed, 'warm-up'));
    return closedLoop(seconds, clients, { ...this.#options, next });
  }

  async turn(seconds: number): Promise<Outcome> {
    const { rate, requests, connections, seed } = this.#load;
    // Both sides draw the same: the same requests at the same times in the same turn.
    const random = seededRandom(seed, `turn ${(this.#turn += 1)}`);
    const options = { ...this.#options, next: drawing(requests, random) };
    await this.#lead(options);
    if (rate === null) return closedLoop(seconds, connections, options);
    const count = Math.max(1, Math.round(rate * seconds));
    const times = seededRandom(seed, `times of turn ${this.#turn}`);
    const outcome = await openLoop(count, arrivals(rate, times), options);
    const middle = outcome.samples.toSorted()[outcome.samples.length >> 1];
    if (middle !== undefined) this.#usual = Math.min(this.#usual, middle);
    return outcome;
  }

  /** Wakes the server up; a server that stalls just now is not waited for, because those who count have to meet that. */
  async #lead(options: LoadOptions): Promise<void> {
    const led = (async () => {
      for (let index = 0; index < LEAD; index += 1) await closedLoop(0, 1, options);
    })();
    const patience = Math.max(PATIENCE, 4 * LEAD * this.#usual);
    if (!Number.isFinite(patience)) return led;
    await Promise.race([led, setTimeout(patience * 1000, undefined, { ref: false })]);
  }
}

let generator: Generator | null = null;

const answer = async (message: ToLoader): Promise<FromLoader> => {
  if (message.kind === 'begin') {
    generator = new Generator(message.load);
    return { kind: 'begun' };
  }
  if (message.kind === 'probe')
    return { kind: 'probed', probed: await probe(message.probe, message.seconds) };
  if (generator === null) throw new Error('asked before the beginning');
  const { seconds } = message;
  const work = message.kind === 'warm' ? generator.warm(seconds, message.clients) : generator.turn(seconds);
  return { kind: 'done', outcome: await work };
};

const send = (message: FromLoader): void => void process.send?.(message);

process.on('message', (message: ToLoader) => {
  answer(message).then(send, (error: unknown) => {
    send({ kind: 'broken', stack: error instanceof Error ? (error.stack ?? String(error)) : String(error) });
  });
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit());
