// From pairs of commits that a history keeps to the noise of whatever machines measured them. Trials are not kept, but the interval
// of their median is: its ends were two of them, and how many lay beyond is known from the rule that drew it.

import { probit } from 'simple-statistics';
import { METHOD, ruleOf } from '../core/decision/rule.ts';
import { metricOf } from '../core/model/metrics.ts';
import type { Noise } from './calibrate.ts';

/** A commit against another one: log ratio of costs, with its interval. */
export interface RecordedPair {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly trials: number;
}

/** What a history tells of a configuration. */
export interface Recorded {
  /** Where the history is, for readers. */
  readonly where: string;
  /** Runs that were looked at. */
  readonly runs: number;
  readonly noise: readonly Noise[];
  /** Checks of the newest run of which no pair tells anything, `PATH METRIC`. */
  readonly untold: readonly string[];
}

const { within: NEEDED } = ruleOf({ ...METHOD, tests: 1 }).bounds;

/** The narrowest of the intervals of all looks is shown: on made trials it is narrower than the last one by this. */
const DRAWN_IN = 1.12;

/** What the trials of all pairs must have been about; null: no pair tells. Exact metrics have no noise. */
export function recordedNoise(about: Omit<Noise, 'ratios'>, pairs: readonly RecordedPair[]): Noise | null {
  const measured = pairs.filter(({ ratio }) => Number.isFinite(ratio));
  if (metricOf(about.metric).exact) return measured.length === 0 ? null : { ...about, ratios: [] };
  const ratios = measured.flatMap(trialsOf);
  return ratios.length === 0 ? null : { ...about, ratios };
}

/** As many as there were, spread evenly over a bell; what a commit is proved to have changed is no noise. */
function trialsOf(pair: RecordedPair): number[] {
  const { ratio, low, high, trials } = pair;
  const halves = [ratio - low, high - ratio].filter((half) => Number.isFinite(half));
  const beyond = levelOf(trials);
  if (beyond === null || halves.length === 0) return [];
  const half = halves.reduce((sum, each) => sum + each, 0) / halves.length;
  const drawn = trials > METHOD.firstLook ? DRAWN_IN : 1;
  const deviation = (drawn * half) / probit(beyond);
  const centre = low <= 0 && high >= 0 ? ratio : 0;
  return Array.from({ length: trials }, (_, index) => centre + deviation * probit((index + 0.5) / trials));
}

/** The share of trials below the upper end of an interval from so many; null: too few for one. */
function levelOf(trials: number): number | null {
  for (let looked = Math.min(trials, NEEDED.length - 1); looked > 0; looked -= 1) {
    const votes = NEEDED[looked] ?? Infinity;
    if (votes <= looked) return (votes - 0.5) / looked;
  }
  return null;
}
