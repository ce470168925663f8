import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/stats/random.ts';
import type { Client, Fault } from '../../../../src/runners/http/load-generator/client.ts';
import { closedLoop, openLoop } from '../../../../src/runners/http/load-generator/load.ts';
import type { LoadRequest, Outcome } from '../../../../src/runners/http/protocol.ts';
import { arrivals, drawing } from '../../../../src/runners/http/load-generator/schedule.ts';
import { isSteady, warmUp, type Block } from '../../../../src/runners/http/warmup.ts';

const first = (count: number, due: () => number): Float64Array => Float64Array.from({ length: count }, due);

describe('the schedule', () => {
  const counts = fc.integer({ min: 1, max: 400 });
  const rates = fc.double({ min: 1, max: 1e5, noNaN: true });
  const seeds = fc.integer();

  test('has as many requests as asked for, in order, within their time', () => {
    fc.assert(
      fc.property(counts, rates, seeds, (count, rate, seed) => {
        const due = first(count, arrivals(rate, seededRandom(seed)));
        expect(due.length).toBe(count);
        expect(Array.from(due)).toEqual(Array.from(due).sort((a, b) => a - b));
        expect(due[0]).toBeGreaterThanOrEqual(0);
        expect(due.at(-1)).toBeLessThan((count / rate) * (1 + 1e-12));
      }),
    );
  });

  test('has one request in every slot, so that every stretch has its share', () => {
    fc.assert(
      fc.property(counts, rates, seeds, (count, rate, seed) => {
        const due = first(count, arrivals(rate, seededRandom(seed)));
        for (const [slot, at] of due.entries()) {
          expect(at * rate).toBeGreaterThanOrEqual(slot - 1e-6);
          expect(at * rate).toBeLessThanOrEqual(slot + 1 + 1e-6);
        }
      }),
    );
  });

  test('is the same for one seed and another for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 100 }), seeds, (count, seed) => {
        const of = (number: number): number[] =>
          Array.from(first(count, arrivals(100, seededRandom(number))));
        expect(of(seed)).toEqual(of(seed));
        expect(of(seed)).not.toEqual(of(seed + 1));
      }),
    );
  });

  test('draws requests as often as they weigh', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 }),
        seeds,
        (weights, seed) => {
          const next = drawing(
            weights.map((weight, index) => ({ weight, index })),
            seededRandom(seed),
          );
          const drawn = weights.map(() => 0);
          for (let i = 0; i < 2000; i += 1) {
            const { index } = next();
            drawn[index] = (drawn[index] ?? 0) + 1;
          }
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          for (const [index, weight] of weights.entries()) {
            const share = weight / total;
            // Six standard errors.
            const off = 6 * Math.sqrt((share * (1 - share)) / 2000) + 1e-9;
            expect(Math.abs((drawn[index] ?? 0) / 2000 - share)).toBeLessThanOrEqual(off);
          }
        },
      ),
      { numRuns: 50 },
    );
    expect(() => drawing([], seededRandom(1))).toThrow('nothing to draw from');
  });
});

const request: LoadRequest = {
  name: 'GET /',
  weight: 1,
  method: 'GET',
  origin: 'http://127.0.0.1:1',
  path: '/',
  headers: {},
  body: null,
  expect: null,
};
const fault = (part: Partial<Fault> = {}): Fault => ({ what: 'failed', excerpt: '', late: false, ...part });

/** A server that answers after some milliseconds, but not while it stalls, on one clock with the load. */
function pretend(
  took: number,
  stall: { from: number; to: number } | null = null,
  faultOf: (number: number) => Fault | null = () => null,
) {
  const began = performance.now();
  let asked = 0;
  const client: Client = {
    send(_, done) {
      const number = (asked += 1);
      const now = performance.now() - began;
      const ready = stall !== null && now + took > stall.from && now < stall.to ? stall.to : now;
      setTimeout(() => done(faultOf(number)), ready - now + took);
    },
    close: () => Promise.resolve(),
  };
  return { client, next: () => request, clock: () => performance.now(), slowdown: 0 };
}

describe('an open loop', () => {
  const load = (count: number, rate: number, options: ReturnType<typeof pretend>): Promise<Outcome> =>
    openLoop(count, arrivals(rate, seededRandom(1)), options);

  test('counts from the moment a request was due: a stall is seen by all who come meanwhile', async () => {
    const stalled = { from: 100, to: 400 };
    const { samples, requests } = await load(100, 200, pretend(1, stalled));
    expect(requests).toBeGreaterThanOrEqual(100);
    // 60 of 100 requests are due in the stall, and wait for its end on average half of it.
    expect(samples.filter((sample) => sample > 0.02).length).toBeGreaterThan(50);
    expect(Math.max(...samples)).toBeGreaterThan(0.28);
    // A closed loop of one client sees the same stall once.
    const closed = await closedLoop(0.5, 1, pretend(1, stalled));
    const slowShare = (of: Float64Array): number => of.filter((sample) => sample > 0.02).length / of.length;
    expect(slowShare(closed.samples)).toBeLessThan(slowShare(samples) / 2);
  });

  test('however short it is, a stall that it meets is met by all who come while it lasts', async () => {
    const { samples, requests } = await load(5, 100, pretend(1, { from: 20, to: 520 }));
    expect(requests).toBeGreaterThan(30);
    expect(samples.filter((sample) => sample > 0.1).length).toBeGreaterThan(20);
  });

  test('even a load generator that sleeps itself cannot hide: requests that leave late count from when they were due', async () => {
    const server = pretend(1);
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200), 20);
    const { samples, lateness } = await load(40, 200, server);
    expect(samples.filter((sample) => sample > 0.05).length).toBeGreaterThan(20);
    expect(lateness).toBeGreaterThan(0.02);
  });

  test('a failed answer has no time, one that was too late at least the limit', async () => {
    const faults = (number: number): Fault | null =>
      number === 1
        ? fault({ excerpt: 'sorry' })
        : number === 2
          ? fault()
          : number === 3
            ? fault({ what: 'late', late: true })
            : null;
    const { samples, failures, pace } = await load(10, 400, pretend(1, null, faults));
    expect(samples.length).toBeGreaterThanOrEqual(8);
    expect(failures).toEqual([
      { request: 'GET /', what: 'failed', count: 2, excerpt: 'sorry' },
      { request: 'GET /', what: 'late', count: 1, excerpt: '' },
    ]);
    expect(pace.answers).toBeGreaterThanOrEqual(6);
  });

  test('holds answers back in a self-test, for a share of their time', async () => {
    const { samples } = await load(20, 100, { ...pretend(30), slowdown: 2 });
    expect(samples.length).toBeGreaterThanOrEqual(20);
    expect(Math.min(...samples)).toBeGreaterThan(0.085);
  });
});

test('a closed loop keeps as many requests on their way as it has clients', async () => {
  let [open, most] = [0, 0];
  const load = pretend(5);
  const client: Client = {
    ...load.client,
    send(what, done) {
      most = Math.max(most, (open += 1));
      load.client.send(what, (result) => {
        open -= 1;
        done(result);
      });
    },
  };
  const { samples, pace, requests } = await closedLoop(0.2, 3, { ...load, client });
  expect([most, open]).toEqual([3, 0]);
  expect(requests).toBe(samples.length);
  expect(pace.answers).toBe(samples.length - 1);
  expect(pace.seconds).toBeGreaterThan(0.1);
});

describe('the warm-up', () => {
  const block = (cost: number, part: Partial<Block['outcome']> = {}): Block => ({
    cpu: cost * 100,
    outcome: {
      samples: Float64Array.of(1),
      requests: 100,
      failures: [],
      pace: { answers: 99, seconds: 1 },
      lateness: 0,
      ...part,
    },
  });
  const warm = async (costs: readonly number[], effort = { worked: 0.5, waited: 99, longest: 99 }) => {
    let [taken, time] = [0, 0];
    const take = (): Promise<Block> => {
      time += 250;
      return Promise.resolve(block(costs[Math.min(taken++, costs.length - 1)] ?? 0));
    };
    const { steady } = await warmUp(take, () => time, effort);
    return { steady, taken };
  };

  test('goes on while answers get cheaper, and ends soon after', async () => {
    expect(await warm([0.004])).toEqual({ steady: true, taken: 4 });
    // A real one: processor time of an answer of a Node server, quarter of a second by quarter of a second.
    const node = [501, 423, 382, 339, 228, 178, 174, 193, 247, 265, 208, 164, 163, 167].map((us) => us / 1e5);
    const { steady, taken } = await warm(node, { worked: 1, waited: 99, longest: 99 });
    expect(steady).toBe(true);
    expect(taken).toBeGreaterThanOrEqual(9);
  });

  test('is not taken in by a pause in getting faster before the server has worked', async () => {
    const pausing = [470, 333, 349, 335, 341, 200, 171].map((us) => us / 1e4);
    expect((await warm(pausing, { worked: 1, waited: 99, longest: 99 })).taken).toBe(4);
    expect((await warm(pausing, { worked: 20, waited: 99, longest: 99 })).taken).toBeGreaterThan(8);
  });

  test('ends in the end, and says that it was too early', async () => {
    const falling = Array.from({ length: 100 }, (_, index) => 0.9 ** index);
    expect(await warm(falling, { worked: 0, waited: 0, longest: 3 })).toEqual({ steady: false, taken: 12 });
  });

  test('ends at once when no answer is good', async () => {
    const failures = [{ request: 'a', what: 'failed', count: 100, excerpt: '' }];
    const { steady } = await warmUp(
      () => Promise.resolve(block(1, { failures })),
      () => 0,
      {
        worked: 1,
        waited: 1,
        longest: 1,
      },
    );
    expect(steady).toBe(false);
  });

  test('is steady only where the latest are no cheaper than the ones before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 2, noNaN: true }), { minLength: 4, maxLength: 30 }),
        (blocks) => {
          const cheaper = blocks.map((cost, index) => cost * (index >= blocks.length - 2 ? 0.4 : 1));
          expect(isSteady(cheaper)).toBe(false);
          expect(isSteady([...blocks, ...blocks.map(() => 2)])).toBe(true);
        },
      ),
    );
  });
});
