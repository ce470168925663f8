import { expect, test } from 'vitest';
import { BenchmarkFailure } from '../../src/core/model/errors.ts';
import { measure } from '../../src/measure/engine.ts';
import { affordable, early } from '../../src/measure/schedule.ts';
import { readings } from '../../src/core/stats/readings.ts';
import { planTrial } from '../../src/measure/plan.ts';
import type { Session } from '../../src/runners/runner.ts';
import type { Measured, MeasureOptions, Subject } from '../../src/measure/state.ts';

/** A clock that a subject's turns move on. */
const world = (): { now: number } => ({ now: 0 });

function subject(path: string, clock: { now: number }, log: string[], part: Partial<Session> = {}): Subject {
  return {
    path,
    headOnly: false,
    isNew: false,
    timed: true,
    suiteRun: null,
    exact: null,
    minimumPairs: 1,
    minimumSamples: 1,
    open: (side) => {
      log.push(`${path} ${side} opened`);
      return Promise.resolve({
        batch: 1,
        operation: 0.001,
        warnings: [],
        pid: null,
        turn: (seconds) => {
          clock.now += seconds;
          return Promise.resolve({ samples: [0.001], cpu: null });
        },
        finish: () => Promise.resolve({ peakMemory: null, values: {} }),
        [Symbol.asyncDispose]: () => {
          log.push(`${path} ${side} ended`);
          return Promise.resolve();
        },
        ...part,
      });
    },
  };
}

const options = (clock: { now: number }, part: Partial<MeasureOptions> = {}): MeasureOptions => ({
  seed: 1,
  firstLook: 3,
  lastLook: 6,
  control: { first: 2 },
  timeLimit: 1000,
  pin: null,
  needed: ({ trials }) => 3 - trials.length,
  wantsControl: () => false,
  onProgress: () => {},
  clock: () => clock.now,
  signal: new AbortController().signal,
  ...part,
});

test('trials go on until decided, or to the last look', async () => {
  const clock = world();
  const measured = await measure(
    [subject('a', clock, []), subject('b', clock, [])],
    options(clock, { needed: ({ path, trials }) => (path === 'a' ? 1 : 4 - trials.length) }),
  );
  expect(measured.map(({ trials }) => trials.length)).toEqual([6, 4]);
});

test('both sides take as many turns, and every process is ended', async () => {
  const clock = world();
  const log: string[] = [];
  const [measured] = await measure([subject('a', clock, log)], options(clock));
  const trial = measured?.trials[0];
  expect(trial?.base.turns.p50.length).toBe(trial?.head.turns.p50.length);
  expect(trial?.order).toMatch(/^[bh]{24}$/);
  expect(log.filter((line) => line.endsWith('opened')).length).toBe(
    log.filter((line) => line.endsWith('ended')).length,
  );
});

test('the order of turns is random but repeats with the seed', async () => {
  const orders = async (seed: number): Promise<string[]> => {
    const clock = world();
    const [measured] = await measure([subject('a', clock, [])], options(clock, { seed }));
    return (measured?.trials ?? []).map(({ order }) => order);
  };
  expect(await orders(1)).toEqual(await orders(1));
  expect(await orders(1)).not.toEqual(await orders(2));
  expect(new Set(await orders(1)).size).toBe(3);
});

test('a trial gives both its sides one seed, which is another one in the next trial and repeats with the run', async () => {
  const seeds = async (seed: number): Promise<number[][]> => {
    const clock = world();
    const given: number[][] = [];
    const plain = subject('a', clock, []);
    const open: Subject['open'] = (side, asked) => {
      given.push([asked.seed, side === 'base' ? 0 : 1]);
      return plain.open(side, asked);
    };
    await measure(
      [{ ...plain, open }],
      options(clock, { seed, wantsControl: ({ control }) => control.length < 2 }),
    );
    return given;
  };
  const given = await seeds(1);
  // Three trials, then two of the control, where both sides are base.
  expect(given.map(([, side]) => side).filter((side) => side === 1)).toHaveLength(3);
  const pairs = given.flatMap(([first], index) => (index % 2 === 0 ? [[first, given[index + 1]?.[0]]] : []));
  expect(pairs.every(([one, other]) => one === other && Number.isInteger(one) && Number(one) > 0)).toBe(true);
  expect(new Set(pairs.map(([one]) => one)).size).toBe(5);
  expect(await seeds(1)).toEqual(given);
  expect(await seeds(2)).not.toEqual(given);
});

test('a control of base against base is taken only when something is about to be called over', async () => {
  const clock = world();
  const log: string[] = [];
  const [quiet] = await measure([subject('a', clock, [])], options(clock));
  const [accused] = await measure(
    [subject('a', clock, log)],
    options(clock, { wantsControl: ({ control }) => control.length < 2 }),
  );
  expect(quiet?.control).toHaveLength(0);
  expect(accused?.control).toHaveLength(2);
  expect(log.slice(-4).every((line) => line.startsWith('a base'))).toBe(true);
});

test('a benchmark that fails is a result that names its side; the others go on', async () => {
  const clock = world();
  const broken = {
    ...subject('bad', clock, []),
    open: () => Promise.reject(new BenchmarkFailure({ message: 'no such thing' })),
  };
  const [bad, good] = await measure([broken, subject('good', clock, [])], options(clock));
  expect(bad?.failure).toMatchObject({ message: 'no such thing' });
  expect(bad?.failure?.side).toMatch(/base|head/);
  expect(good?.trials).toHaveLength(3);
});

test('when the time is short, trials become shorter, except where a quantile needs their operations', async () => {
  const taken = async (minimumSamples: number): Promise<number[]> => {
    const clock = world();
    const turn: Session['turn'] = () => {
      clock.now += 1;
      return Promise.resolve({ samples: [0.001], cpu: null });
    };
    const slow = { ...subject('slow', clock, [], { turn }), minimumSamples };
    const measured = await measure([slow, subject('quick', clock, [])], options(clock, { timeLimit: 60 }));
    return measured.map(({ trials }) => trials.length);
  };
  expect(await taken(1)).toEqual([3, 3]);
  expect(await taken(20)).toEqual([1, 3]);
});

test('of more than there is time for, as many are begun as come to their first look', async () => {
  const clock = world();
  const many = Array.from({ length: 500 }, (_, index) => ({
    ...subject(`b${index}`, clock, []),
    minimumPairs: 24,
  }));
  const measured = await measure(many, options(clock, { timeLimit: 60 }));
  const trials = measured.map((each) => each.trials.length);
  expect(trials.filter((taken) => taken === 3).length).toBeGreaterThan(5);
  // What there was no time for says what it would have taken.
  const waiting = measured.filter((each) => each.trials.length === 0);
  expect(waiting.length).toBeGreaterThan(300);
  for (const { short } of waiting) expect(short?.seconds).toBeGreaterThan(0);
});

test('what only head has waits until what base has is decided', async () => {
  const clock = world();
  const fresh = { ...subject('new', clock, []), isNew: true, minimumSamples: 20 };
  const measured = await measure([fresh, subject('a', clock, [])], options(clock, { timeLimit: 2 }));
  expect(measured.map(({ trials }) => trials.length)).toEqual([1, 3]);
  expect(measured[0]?.short).toMatchObject({ trial: expect.closeTo(0.48), trials: 2 });
  expect(measured[1]?.short).toBeNull();
});

test('what the change touches is decided first where there is time for everybody', async () => {
  const decided = async (timeLimit: number): Promise<string[]> => {
    const clock = world();
    const order: string[] = [];
    const likely = ['c', 'd'].map((path) => ({ ...subject(path, clock, []), isLikely: true }));
    await measure([subject('a', clock, []), subject('b', clock, []), ...likely], {
      ...options(clock, { timeLimit }),
      onProgress: (event) => {
        if (event.kind === 'trial') order.push(event.path);
      },
    });
    return order;
  };
  const patient = await decided(1000);
  expect(patient.slice(0, 2).toSorted()).toEqual(['c', 'd']);
  expect(patient.slice(4, 8).toSorted()).toEqual(['c', 'c', 'd', 'd']);
  expect(patient.slice(8).toSorted()).toEqual(['a', 'a', 'b', 'b']);
});

test('where there is not, the time is not kept for it', () => {
  const [touched, other] = [{ likely: true }, { likely: false }];
  expect(early([other, touched], [other, touched])).toEqual([touched]);
  expect(early([other, touched], [other])).toEqual([other]);
  expect(early([other, touched, touched], [other, touched])).toEqual([other, touched]);
  expect(early([other], [other])).toEqual([other]);
});

test('a first trial that takes very long is given up, and tried again in a hurry after all others', async () => {
  const clock = world();
  const log: string[] = [];
  const turn: Session['turn'] = () => {
    clock.now += 0.0001;
    return Promise.resolve({ samples: [0.001], cpu: null });
  };
  const named = (path: string): Subject => subject(path, clock, log, { turn });
  const hanging: Subject = {
    ...named('hanging'),
    open: async (side, given) => {
      if (given.hurried) return named('hanging').open(side, given);
      return new Promise((_resolve, reject) => {
        given.signal.addEventListener('abort', () => {
          log.push(`hanging ${side} given up`);
          reject(new Error('ended'));
        });
      });
    },
  };
  const needed: MeasureOptions['needed'] = ({ trials }) => 1 - trials.length;
  const measured = await measure(
    [hanging, named('a'), named('b')],
    options(clock, { timeLimit: 0.4, needed }),
  );
  expect(measured.map(({ failure, trials }) => [failure, trials.length])).toEqual([
    [null, 1],
    [null, 1],
    [null, 1],
  ]);
  const opened = log.filter((line) => !line.endsWith('ended'));
  expect(opened.indexOf('hanging base given up')).toBeLessThan(opened.indexOf('hanging base opened'));
  expect(opened.slice(-2).toSorted()).toEqual(['hanging base opened', 'hanging head opened']);
});

test('one whose trials never end is short of time, and has not failed', async () => {
  const clock = world();
  const endless: Subject = {
    ...subject('endless', clock, []),
    open: (_side, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          clock.now += 0.05;
          reject(new Error('ended'));
        });
      }),
  };
  const [measured] = await measure([endless], options(clock, { timeLimit: 0.1 }));
  expect(measured).toMatchObject({ failure: null, trials: [], short: { trials: 3 } });
  expect(measured?.short?.trial).toBeGreaterThan(0);
});

test('where no time was left for any trial, a shortest one is what they would have taken', async () => {
  const clock = world();
  const measured = await measure(
    [subject('a', clock, []), subject('b', clock, [])],
    options(clock, { timeLimit: 0 }),
  );
  for (const { short } of measured) expect(short).toEqual({ trial: 0, trials: 3, seconds: 1.5 });
});

test('when the time is short, suspects come first, then what can be decided soonest, and what cannot be decided gets none', () => {
  const state = (name: string, seconds: number, needed: number, suspect = false) => ({
    name,
    latest: seconds === 0 ? null : { seconds, parts: null, control: null },
    needed,
    controls: 0,
    suspect,
    taken: 0,
  });
  const states = [state('far', 1, 11), state('dear', 5, 4), state('near', 1, 2), state('new', 0, 8)];
  const names = (seconds: number): string[] => affordable(states, seconds).map(({ name }) => name);
  expect(names(5)).toEqual(['new', 'near']);
  expect(names(14)).toEqual(['new', 'near', 'far']);
  expect(names(400)).toEqual(['new', 'near', 'far', 'dear']);
  expect(names(0)).toEqual([]);
  const suspects = [...states, state('suspect', 1, 12, true), state('hopeless', 11.25, 80, true)];
  const first = (seconds: number): string[] => affordable(suspects, seconds).map(({ name }) => name);
  expect(first(13)).toEqual(['suspect', 'new']);
  expect(first(14)).toEqual(['suspect', 'new', 'near']);
  expect(first(11)).toEqual(['new', 'near']);
});

test('a benchmark that looks over budget is asked about after every trial', async () => {
  const clock = world();
  const slow = (seconds: number): Partial<Session> => ({
    operation: seconds,
    turn: () => {
      clock.now += seconds / 2;
      return Promise.resolve({ samples: [seconds], cpu: null });
    },
  });
  const subjects = [subject('quick', clock, [], slow(1)), subject('suspect', clock, [], slow(2))];
  const taken = (part: Partial<MeasureOptions>): Promise<number[]> =>
    measure(
      subjects,
      options(clock, { timeLimit: 13, needed: ({ trials }) => 6 - trials.length, ...part }),
    ).then((measured) => measured.map(({ trials }) => trials.length));
  const [quick, starved] = await taken({});
  expect(quick).toBe(6);
  expect(starved).toBeLessThan(6);
  expect(await taken({ isSuspect: ({ path }) => path === 'suspect' })).toEqual([1, 6]);
});

test('what no more trials can decide takes no more', async () => {
  const clock = world();
  const [measured] = await measure(
    [subject('a', clock, [])],
    options(clock, { needed: ({ trials }) => (trials.length < 2 ? 2 - trials.length : Infinity) }),
  );
  expect(measured?.trials).toHaveLength(2);
});

test('exact metrics are measured once a side, and a benchmark of nothing else takes no trial', async () => {
  const clock = world();
  const asked: string[] = [];
  const counted: Subject = {
    ...subject('bundle', clock, []),
    timed: false,
    exact: (side, seconds, other) => {
      asked.push(`${side} ${seconds} ${other?.operations}`);
      clock.now += 10;
      return Promise.resolve({
        values: { size: 100 },
        basis: 'scales',
        operations: asked.length,
        warnings: ['x'],
      });
    },
  };
  const [measured, alone] = await measure([counted, { ...counted, headOnly: true }], options(clock));
  expect(measured).toMatchObject({ exact: { base: { size: 100 }, head: { size: 100 } }, trials: [] });
  expect(measured?.warnings).toEqual(new Set(['x']));
  expect(alone?.exact).toEqual({ base: null, head: { size: 100 }, basis: 'scales' });
  // The second counts as many operations as the first, and nobody gets more time than there is.
  expect(asked).toHaveLength(3);
  expect(asked[0]).toMatch(/^(base|head) 1000 undefined$/);
  expect(asked[1]).toMatch(/^(base|head) 990 1$/);
  expect(asked[2]).toBe('head 980 undefined');
});

test('counting that others left too little time for is no failure; with all of the time it is', async () => {
  const counting = (first: number): Promise<Measured | undefined> => {
    const clock = world();
    let asked = 0;
    const counted: Subject = {
      ...subject('bundle', clock, []),
      timed: false,
      exact: () => {
        clock.now += (asked += 1) === 1 ? first : 60;
        return clock.now > 60
          ? Promise.reject(new BenchmarkFailure({ message: 'did not end within its time' }))
          : Promise.resolve({ values: { size: 1 }, basis: 'scales', operations: null, warnings: [] });
      },
    };
    return measure([counted], options(clock, { timeLimit: 60 })).then(([one]) => one);
  };
  const cut = await counting(40);
  expect([cut?.failure, cut?.exact.base ?? cut?.exact.head]).toEqual([null, { size: 1 }]);
  expect([...(cut?.warnings ?? [])]).toEqual([
    expect.stringMatching(/^(base|head) could not be counted in the remaining 20\.0 s$/),
  ]);
  expect((await counting(70))?.failure?.message).toBe('did not end within its time');
});

test('exact metrics that there is no time for are not measured, on either side alone neither', async () => {
  const clock = world();
  const slow: Subject = {
    ...subject('bundle', clock, []),
    timed: false,
    exact: () => {
      clock.now += 700;
      return Promise.resolve({ values: { size: 1 }, basis: '', operations: null, warnings: [] });
    },
  };
  const [one, other] = await measure([slow, slow], options(clock));
  expect([one?.exact.base, one?.exact.head]).toEqual([{ size: 1 }, { size: 1 }]);
  expect(other?.exact).toEqual({ base: null, head: null });
});

test('an abort stops it', async () => {
  const clock = world();
  const signal = AbortSignal.abort(new Error('stop'));
  await expect(measure([subject('a', clock, [])], options(clock, { signal }))).rejects.toThrow('stop');
});

test('long operations get fewer turns, quantiles enough samples', () => {
  const needs = { minimumPairs: 1, minimumSamples: 1 };
  expect(planTrial(50e-6, needs).pairs).toBe(24);
  expect(planTrial(0.04, needs).pairs).toBe(6);
  expect(planTrial(5, needs).pairs).toBe(1);
  expect(planTrial(5, { ...needs, minimumPairs: 3 }).pairs).toBe(3);
  expect(planTrial(0.02, { ...needs, minimumSamples: 60 }).pairs).toBe(60);
  expect(planTrial(0.5, { ...needs, minimumSamples: 60 }).pairs).toBe(4);
});

test('a session that knows what turns it wants gets them, and quantiles enough of them', () => {
  const needs = { minimumPairs: 1, minimumSamples: 1 };
  const wish = { seconds: 0.1, samples: 5, pairs: 8 };
  expect(planTrial(0.02, needs, [wish])).toEqual({ pairs: 8, turn: 0.1 });
  expect(planTrial(0.02, { ...needs, minimumSamples: 60 }, [wish])).toEqual({ pairs: 12, turn: 0.1 });
  // No side measures for more than two seconds: what is missing for p99 comes from several trials.
  expect(planTrial(0.02, { ...needs, minimumSamples: 300 }, [wish])).toEqual({ pairs: 20, turn: 0.1 });
  const slower = { seconds: 0.4, samples: 2, pairs: 3 };
  expect(planTrial(1, needs, [wish, slower])).toEqual({ pairs: 8, turn: 0.4 });
});

test('both sides of a trial get one seed, and every trial another', async () => {
  const clock = world();
  const seeds: Record<string, (number | undefined)[]> = { base: [], head: [] };
  const plain = subject('a', clock, []);
  const noting: Subject = {
    ...plain,
    open: (side, given) => {
      seeds[side]?.push(given.seed);
      return plain.open(side, given);
    },
  };
  await measure([noting], options(clock));
  expect(seeds['base']).toEqual(seeds['head']);
  expect(seeds['base']?.every((seed) => Number.isInteger(seed))).toBe(true);
  expect(new Set(seeds['base']).size).toBe(3);
});

test('samples are kept wherever trials have to be read together', async () => {
  const clock = world();
  // One trial has 299 operations, one too few for a p99 of its own.
  const turn = () => Promise.resolve({ samples: Array.from({ length: 299 }, () => 0.001), cpu: null });
  const [measured] = await measure(
    [subject('a', clock, [], { turn, turns: { seconds: 1, samples: 299, pairs: 1 } })],
    options(clock),
  );
  const budget = { maxRegression: 0.1, max: null, atLeast: null, owner: null };
  expect(readings(measured?.trials ?? [], 'p99', budget, 1.5).map(({ ratio }) => ratio)).toEqual([0]);
});
