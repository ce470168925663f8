// Every reading of a check in the order of time, against no change, the limit and the interval: what the verdict was made of.

import { median, quantile } from 'simple-statistics';
import { asCost, asRegression, samplesNeeded } from '../../core/stats/costs.ts';
import { metricOf, type MetricName } from '../../core/model/metrics.ts';
import type { BenchmarkRecord, Measurement, Check, Report, Trial } from '../../core/model/report.ts';
import { levels, readings } from '../../core/stats/readings.ts';
import { formatGrowth, growthOf } from '../../core/text/changes.ts';
import { changeRangeOf } from '../ranges.ts';
import { formatQuantity } from '../../core/text/units.ts';
import { at, plain, scaleFor, ticksOf, type Scale } from './plots.ts';
import { html, nothing, type Markup } from './text.ts';
import { reachOf } from '../reach.ts';
import type { Interval } from '../../core/model/quantities.ts';
import { measurementOf } from '../../core/model/measurement.ts';

/** Readings in the terms in which they are shown: changes for the worse, or the metric's own unit. */
export interface Series {
  readonly readings: readonly number[];
  /** Base against base. */
  readonly control: readonly number[];
  readonly limit: number | null;
  readonly zero: number | null;
  readonly worse: 'higher' | 'lower';
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly print: (value: number) => string;
}

/** What the check was decided on; null: no trials of it. */
export const seriesOf = (check: Check, record: BenchmarkRecord, { method }: Report): Series | null => {
  const { metric, budget } = check;
  const measurement = measurementOf(record);
  if (![...measurement.trials, ...measurement.control].every((trial) => isReadable(trial, metric)))
    return null;
  const found = reachOf(check)?.limit === 'absolute' ? valuesOf(check, measurement, method.scale) : null;
  if (found !== null) return found;
  const pairs = readings(measurement.trials, metric, budget, method.scale);
  if (pairs.length === 0) return null;
  const change = (ratio: number): number => growthOf(asRegression(Math.exp(ratio), metric), metric);
  const allowed = median(pairs.map((pair) => pair.allowed));
  return {
    readings: pairs.map(({ ratio }) => change(ratio)),
    control: readings(measurement.control, metric, budget, method.scale).map(({ ratio }) => change(ratio)),
    limit: Number.isFinite(allowed) ? change(allowed) : null,
    zero: 0,
    worse: metricOf(metric).worse,
    value: check.effect === null ? null : growthOf(check.effect.value, metric),
    interval: check.effect === null ? null : changeRangeOf(check.effect.interval, metric),
    print: (growth) => formatGrowth(growth),
  };
};

/** Quantiles of few operations are read from the samples of several trials, where a record has kept them. */
const isReadable = ({ base, head }: Trial, metric: MetricName): boolean =>
  [base, head].every(
    ({ all, samples }) => samples !== null || all === null || all.count >= samplesNeeded(metric),
  );

const valuesOf = (check: Check, measurement: Measurement, scale: number): Series | null => {
  const { metric, budget } = check;
  const { unit, worse } = metricOf(metric);
  const costs =
    measurement.trials.length > 0
      ? readings(measurement.trials, metric, budget, scale).map(({ head }) => head)
      : levels(measurement.alone, metric);
  if (costs.length === 0) return null;
  return {
    readings: costs.map((cost) => asCost(cost, metric)),
    control: [],
    limit: budget.max,
    zero: null,
    worse,
    value: check.value?.value ?? null,
    interval: check.value?.interval ?? null,
    print: (value) => formatQuantity(value, unit),
  };
};

/** Readings further off than this many times the spread of most of them are drawn at the edge. */
const FAR = 3;

/** A scale for the readings, which one of them gone astray does not ruin. */
const heightOf = ({ readings: all, control, limit, zero, interval }: Series): Scale => {
  const shown = [...all, ...control].filter(Number.isFinite);
  const marks = [limit, zero, interval?.low, interval?.high].flatMap((each) =>
    each == null || !Number.isFinite(each) ? [] : [each],
  );
  if (shown.length === 0) return scaleFor(marks);
  const [low, high] = [quantile(shown, 0.1), quantile(shown, 0.9)];
  const reach = FAR * Math.max(high - low, 0.2 * Math.abs(limit ?? 0), 1e-9);
  const clipped = shown.map((value) => Math.min(high + reach, Math.max(low - reach, value)));
  return scaleFor([...clipped, ...marks.filter((mark) => mark > low - 4 * reach && mark < high + 4 * reach)]);
};

const HEIGHT = 190;
/** Pixels above and below the field, so that marks at its edge are whole. */
const PAD = 8;

/** The scatter; `label` names it for those who do not see it. */
export const scatter = (series: Series, label: string): Markup => {
  const scale = heightOf(series);
  const field = HEIGHT - 2 * PAD;
  const y = (value: number): number => tenth(PAD + field - (at(value, scale) / 100) * field);
  return html`<div class="scatter">
    <svg class="axis" width="100%" height="${HEIGHT}" aria-hidden="true">
      ${ticksOf(scale, 5).map(
        (tick) => html`<text x="100%" dx="-8" dy="4" y="${y(tick)}">${plain(series.print(tick))}</text>`,
      )}</svg
    ><svg class="field" role="img" aria-label="${label}" width="100%" height="${HEIGHT}">
      ${ticksOf(scale, 5).map(
        (tick) => html`<line class="grid" x1="0" x2="100%" y1="${y(tick)}" y2="${y(tick)}" />`,
      )}${band(series, scale, y)}${level('zero', series.zero, y)}${level('limit', series.limit, y)}${dots(series, scale, y)}
    </svg>
  </div>`;
};

/** A tenth of a pixel is as fine as anybody sees. */
const tenth = (pixels: number): number => Math.round(10 * pixels) / 10;

type Place = (value: number) => number;

const level = (kind: string, value: number | null, y: Place): Markup =>
  value === null
    ? nothing
    : html`<line class="${kind}" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}" />`;

const band = ({ interval, value }: Series, scale: Scale, y: Place): Markup => {
  if (interval === null) return nothing;
  // Without ends there is nothing to draw but the middle.
  if (!Number.isFinite(interval.low) && !Number.isFinite(interval.high)) return level('typical', value, y);
  const top = y(Math.min(scale.to, interval.high));
  const height = tenth(Math.max(1, y(Math.max(scale.from, interval.low)) - top));
  return html`<rect
      class="band"
      x="0"
      width="100%"
      y="${top}"
      height="${height}"
    />${level('typical', value, y)}`;
};

const dots = ({ readings: all, control, limit, worse, print }: Series, scale: Scale, y: Place): Markup => {
  const slots = all.length + (control.length === 0 ? 0 : control.length + 1);
  const x = (slot: number): string => `${Math.round(((slot + 0.5) / slots) * 10_000) / 100}%`;
  const bad = (value: number): boolean =>
    limit !== null && (worse === 'higher' ? value > limit : value < limit);
  const mark = (value: number, slot: number, kind: string, name: string): Markup => {
    const off = value > scale.to ? 'up' : value < scale.from ? 'down' : '';
    const shape = off === 'up' ? UP : off === 'down' ? DOWN : bad(value) ? DIAMOND : DOT;
    return html`<svg class="dot ${kind} ${bad(value) ? 'bad' : 'good'}" x="${x(slot)}" y="${y(value)}">
      <path d="${shape}" />
      <title>${name}: ${print(value)}</title>
    </svg>`;
  };
  return html`${all.map((value, index) => mark(value, index, 'trial', `trial ${index + 1}`))}${
    control.length === 0
      ? nothing
      : html`<line class="divider" x1="${x(all.length)}" x2="${x(all.length)}" y1="0" y2="100%" />`
  }${control.map((value, index) => mark(value, all.length + 1 + index, 'control', `control ${index + 1}`))}`;
};

const DOT = 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0';
const DIAMOND = 'M0 -5L5 0L0 5L-5 0Z';
const UP = 'M-5 4L0 -4L5 4Z';
const DOWN = 'M-5 -4L0 4L5 -4Z';
