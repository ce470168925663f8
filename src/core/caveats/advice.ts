// What is wrong with a benchmark itself, seen in its trials: each says what to do about it. None changes a verdict.

import { median } from 'simple-statistics';
import type { RunBenchmark, SideTrial, TimedSide } from '../model/report.ts';
import { isLooped } from '../model/runner-specs.ts';
import { formatQuantity } from '../text/units.ts';

/** Every kind, the weightiest first. */
const KINDS = ['removed', 'unfinished', 'grows', 'cold', 'short', 'varies', 'garbage', 'long'] as const;

export interface Advice {
  readonly path: string;
  readonly kind: (typeof KINDS)[number];
  readonly what: string;
  readonly todo: string;
}

/** Place of an advice among all kinds, the weightiest first. */
export const weightOf = ({ kind }: Advice): number => KINDS.indexOf(kind);

/** What to fix in a benchmark, the weightiest first; from base's and head's trials alike. */
export function adviceFor(record: RunBenchmark): Advice[] {
  const sides = sidesOf(record);
  if (sides.length < FEWEST) return [];
  const found: Readonly<Record<Advice['kind'], Said | null>> = {
    removed: removed(record, sides),
    unfinished: unfinished(record, sides),
    grows: trend(sides, 1),
    cold: isLooped(record.runner) ? trend(sides, -1) : null,
    short: short(record, sides),
    varies: varies(sides),
    garbage: garbage(sides),
    long: long(record, sides),
  };
  return KINDS.flatMap((kind) => {
    const said = found[kind];
    return said === null ? [] : [{ path: record.path, kind, ...said }];
  });
}

type Said = Pick<Advice, 'what' | 'todo'>;

/** Sides of trials below which nothing is said. */
const FEWEST = 4;

const sidesOf = ({ trials, alone }: RunBenchmark): TimedSide[] =>
  [...alone, ...trials.flatMap(({ base, head }) => [base, head])].filter(
    (side: SideTrial): side is TimedSide => side.all !== null,
  );

const typical = (sides: readonly TimedSide[]): number => median(sides.map(({ all }) => all.p50));
const inWords = (seconds: number): string => formatQuantity(seconds, 's');

/** Seconds that calling a function that does nothing takes, at the most. */
const NOTHING = 6e-9;
/** Seconds below which the loop around the operation is a part of what is measured. */
const LITTLE = 100e-9;

/** Nothing is compiled away there, and an empty statement is what it seems. */
const isPython = (runner: RunBenchmark['runner']): boolean =>
  runner === 'python' || runner === 'timeit' || runner === 'pyperf';

function removed({ runner }: RunBenchmark, sides: readonly TimedSide[]): Said | null {
  const seconds = typical(sides);
  if (!isLooped(runner) || isPython(runner) || seconds > NOTHING) return null;
  return {
    what: `an operation takes ${inWords(seconds)}, as long as one that does nothing: the compiler has probably removed the work`,
    todo: 'return the result, or feed it into something that is used',
  };
}

function short({ runner }: RunBenchmark, sides: readonly TimedSide[]): Said | null {
  const seconds = typical(sides);
  if (!isLooped(runner) || seconds > LITTLE || (seconds <= NOTHING && !isPython(runner))) return null;
  return {
    what: `an operation takes ${inWords(seconds)}, so that the loop around it is measured too`,
    todo: 'do more in one operation: a hundred of them, or a larger input',
  };
}

/** Times the wall clock by which processor time of a single thread may exceed it, collecting garbage included. */
const BUSY = 2;
/** Seconds of processor time an operation that the loop around it may take. */
const LOOP = 1e-6;

function unfinished({ runner }: RunBenchmark, sides: readonly TimedSide[]): Said | null {
  if (runner !== 'tinybench') return null;
  const shares = sides.flatMap(({ cpuTime, all }) => (cpuTime === null ? [] : [(cpuTime - LOOP) / all.mean]));
  if (shares.length < FEWEST || median(shares) < BUSY) return null;
  return {
    what: `it uses ${median(shares).toFixed(1)} times as much processor time as the operation lasts: work goes on after it has ended`,
    todo: 'await the promise, or return it from the task; or is it meant to use several threads?',
  };
}

/** Turns from which a trend can be told, and the change from the first third to the last that is one. */
const TURNS = 6;
const TREND = 0.15;
/** Share of sides that must show it. */
const MOST_SIDES = 0.8;

/** Operations that get slower (1) or faster (-1) while they are measured. */
function trend(sides: readonly TimedSide[], direction: 1 | -1): Said | null {
  const changes = sides.flatMap(({ turns: { p50 } }) => {
    const third = Math.floor(p50.length / 3);
    if (p50.length < TURNS) return [];
    return [Math.log(median(p50.slice(-third)) / median(p50.slice(0, third)))];
  });
  const clear = changes.filter((change) => direction * change > Math.log1p(TREND));
  if (changes.length < FEWEST || clear.length < MOST_SIDES * changes.length) return null;
  const percent = `${Math.round(Math.abs(Math.expm1(median(changes))) * 100)} %`;
  return direction > 0
    ? {
        what: `operations get ${percent} slower while they are measured: state grows from call to call`,
        todo: 'start every call from the same state, or make it in a hook before each',
      }
    : {
        what: `operations still get ${percent} faster while they are measured: it is not warm`,
        todo: 'let the operation do the same every time, with the same data; caches that fill up belong into the set-up',
      };
}

/** Spread of the medians of processes: half the trials lie farther from the middle. */
const VARIES = 0.08;

function varies(sides: readonly TimedSide[]): Said | null {
  const levels = sides.map(({ all }) => Math.log(all.p50));
  const middle = median(levels);
  const spread = Math.expm1(median(levels.map((level) => Math.abs(level - middle))));
  if (spread < VARIES || sides.length < 2 * FEWEST) return null;
  return {
    what: `its time differs by ${Math.round(spread * 100)} % from process to process, with the same code`,
    todo: 'look for what is drawn anew in each (seeds, hash order, file order, ports), and fix it; or for other load on this machine',
  };
}

/** Bytes of one operation from which collecting garbage is a good part of it. */
const MUCH = 2 ** 20;

function garbage(sides: readonly TimedSide[]): Said | null {
  const heaps = sides.flatMap(({ values }) => values['heap-per-op'] ?? []);
  if (heaps.length === 0 || median(heaps) < MUCH) return null;
  return {
    what: `an operation allocates ${formatQuantity(median(heaps), 'B')}, so that when garbage is collected decides its time`,
    todo: 'make inputs once, before the operation; budget heap-per-op where the memory is the point',
  };
}

/** Seconds of one operation from which few turns fit a trial. */
const MANY = 1;

function long({ runner }: RunBenchmark, sides: readonly TimedSide[]): Said | null {
  const seconds = typical(sides);
  if (!isLooped(runner) || seconds < MANY) return null;
  return {
    what: `an operation takes ${inWords(seconds)}, so that base and head seldom take turns and drift of the machine shows`,
    todo: 'use a smaller input, or split it into several benchmarks',
  };
}
