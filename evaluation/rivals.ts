// The rules of other tools, on the same recorded trials, each fed as that tool measures. None of them knows a budget
// or doubt: red is red. Where only summaries are recorded, the median of a turn stands for the mean of a turn.

import { mean, sampleVariance } from 'simple-statistics';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { TimedSide, TimedTrial } from '../src/core/model/report.ts';
import type { Random } from '../src/core/stats/random.ts';
import { criterionRegressed } from './criterion.ts';
import { asvP, benchstatP } from './mann-whitney.ts';
import { autoSampled } from './tachometer.ts';
import type { DrawTrials } from './simulate.ts';

export interface Rival {
  readonly name: string;
  /** In one line: what it is given. */
  readonly fedWith: string;
  /** Trials one judgement draws at most. */
  readonly longest: number;
  /** Draws what it needs and judges head; `trials` is what this judgement costs. */
  judge(draw: DrawTrials, random: Random): { readonly red: boolean; readonly trials: number };
}

const median = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
};

const several = (draw: DrawTrials, count: number): TimedTrial[] =>
  Array.from({ length: count }, () => draw.next());

const means = (trials: readonly TimedTrial[], side: 'base' | 'head'): number[] =>
  trials.map((trial) => trial[side].all.mean);

/** What every hand-written gate does: one run of each side, means, a fixed limit. */
const singleRun: Rival = {
  name: 'single run, ratio of means > 1.10',
  fedWith: 'the mean over one trial, both sides on the same machine',
  longest: 1,
  judge(draw) {
    const { base, head } = draw.next();
    return { red: head.all.mean / base.all.mean > 1.1, trials: 1 };
  },
};

/** github-action-benchmark: `ratio > alert-threshold` of this run's value to the stored one. */
const githubActionBenchmark = (threshold: number): Rival => ({
  name: `github-action-benchmark, ${Math.round(threshold * 100)} %`,
  fedWith: 'the mean over one trial of head, against base of an earlier trial (the stored run)',
  longest: 2,
  judge(draw) {
    const [earlier, now] = [draw.next(), draw.next()];
    return { red: ratioAlerts(now.head.all.mean, earlier.base.all.mean, threshold), trials: 1 };
  },
});

/** Both zero count as ratio 1. */
export const ratioAlerts = (now: number, before: number, threshold: number): boolean =>
  (now === 0 && before === 0 ? 1 : now / before) > threshold;

/** benchstat with the usual cut in CI: U test P <= 0.05 and medians more than 10 % apart. */
const benchstat: Rival = {
  name: 'benchstat, U test p < .05 and > 10 %',
  fedWith: '-count 10: the mean of each of 10 trials a side',
  longest: 10,
  judge(draw) {
    const trials = several(draw, 10);
    return { red: benchstatRed(means(trials, 'base'), means(trials, 'head')), trials: 10 };
  },
};

export const benchstatRed = (base: readonly number[], head: readonly number[]): boolean =>
  median(head) / median(base) > 1.1 && benchstatP(base, head) <= 0.05;

/** criterion: bootstrapped Welch t and the interval of the mean beyond the noise threshold of 1 %. */
const criterion: Rival = {
  name: 'criterion',
  fedWith: '96 samples a side: the 24 turns of 4 trials (100 resamples in place of 100,000)',
  longest: 4,
  judge(draw, random) {
    const trials = several(draw, 4);
    const turns = (side: 'base' | 'head'): number[] => trials.flatMap((trial) => turnTimes(trial[side]));
    const red = criterionRegressed(turns('base'), turns('head'), { resamples: 100, random });
    return { red, trials: 4 };
  },
};

/** Mean of each turn where recorded, else its median. */
const turnTimes = (side: TimedSide): readonly number[] =>
  side.turns.mean.length > 0 ? side.turns.mean : side.turns.p50;

/** tachometer: 50 samples a side, then 10 more until 0 % is outside the interval or 3 minutes are over. */
const tachometer: Rival = {
  name: 'tachometer, 0 %, auto-sampling',
  fedWith: 'the mean of each trial is one sample; 50, then up to 180 more in 3 minutes at 1 s a round',
  longest: 230,
  judge(draw) {
    const { verdict, samples } = autoSampled(() => {
      const { base, head } = draw.next();
      return { base: base.all.mean, head: head.all.mean };
    });
    return { red: verdict === 'slower', trials: samples };
  },
};

/** pyperf compare_to: pooled two-sample t, 95 % two-sided. */
const pyperf: Rival = {
  name: 'pyperf, t test',
  fedWith: '20 processes of 3 values: 20 trials, the mean of each third of the turns',
  longest: 20,
  judge(draw) {
    const trials = several(draw, 20);
    const values = (side: 'base' | 'head'): number[] => trials.flatMap((trial) => thirds(trial[side]));
    return { red: pyperfSlower(values('base'), values('head')), trials: 20 };
  },
};

const thirds = (side: TimedSide): number[] => {
  const times = turnTimes(side);
  const cut = (part: number): number => Math.round((times.length * part) / 3);
  return [0, 1, 2].map((part) => mean(times.slice(cut(part), cut(part + 1))));
};

/** Significant and slower; equal lengths (other lengths are always significant there). */
export function pyperfSlower(base: readonly number[], head: readonly number[]): boolean {
  const n = base.length;
  const pooled = (sampleVariance([...base]) + sampleVariance([...head])) / 2;
  const t = (mean([...head]) - mean([...base])) / Math.sqrt((2 * pooled) / n);
  return t > 0 && t >= tQuantile(0.975, 2 * n - 2);
}

/** asv: medians more than a factor of 1.1 apart and U test p < 0.002. */
const asv: Rival = {
  name: 'asv, factor 1.1',
  fedWith: '2 rounds of 5 repeats of 10 ms: the first 5 turns of 2 trials',
  longest: 2,
  judge(draw) {
    const trials = several(draw, 2);
    const values = (side: 'base' | 'head'): number[] =>
      trials.flatMap((trial) => turnTimes(trial[side]).slice(0, 5));
    // Five turns of 24.
    return { red: asvWorse(values('base'), values('head')), trials: (2 * 5) / 24 };
  },
};

export const asvWorse = (base: readonly number[], head: readonly number[]): boolean =>
  median(base) < median(head) / 1.1 && asvP(base, head) < 0.002;

/** Bencher's default: a new value above the 99 % prediction limit of up to 64 earlier ones. */
const bencher: Rival = {
  name: 'Bencher, t test .99 of 64 runs',
  fedWith: 'the mean over one trial of head, against base of 64 earlier trials',
  longest: 65,
  judge(draw) {
    const history = means(several(draw, 64), 'base');
    return { red: bencherAlerts(history, draw.next().head.all.mean), trials: 1 };
  },
};

/** No test with fewer than two earlier values, no alert when they are all equal. */
export function bencherAlerts(history: readonly number[], value: number, boundary = 0.99): boolean {
  const n = history.length;
  const variance = n < 2 ? 0 : sampleVariance([...history]);
  if (variance === 0) return false;
  const margin = tQuantile(boundary, n - 1) * Math.sqrt(variance * (1 + 1 / n));
  return value > mean([...history]) + margin;
}

export const RIVALS: readonly Rival[] = [
  singleRun,
  githubActionBenchmark(2),
  githubActionBenchmark(1.1),
  benchstat,
  criterion,
  tachometer,
  pyperf,
  asv,
  bencher,
];
