// Pictures of numbers as SVG whose places are percentages: they fill whatever width there is and their text stays as large
// as all other text.

import { ticks } from 'd3-array';
import { html, nothing, type Markup } from './text.ts';

/** A stretch of numbers laid over the width (or, from below, the height) of a picture. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Where a number stands, in percent; what is off the scale stands at its end. */
export const at = (value: number, { from, to }: Scale): number => {
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
  return Math.round(share * 10_000) / 100;
};

/** A scale that holds these numbers and leaves a little room at both ends. */
export const scaleFor = (values: readonly number[]): Scale => {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === 0) return { from: 0, to: 1 };
  const room = 0.08 * (high - low) || Math.abs(high) * 0.1 || 1;
  return { from: low - room, to: high + room };
};

export const ticksOf = ({ from, to }: Scale, number: number): number[] => ticks(from, to, number);

/** What an interval plot shows, all on one scale. */
export interface IntervalPlot {
  readonly scale: Scale;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** No change, where that is on the scale's terms. */
  readonly zero: number | null;
  readonly limit: number | null;
  /** Which way is worse. */
  readonly worse: 'higher' | 'lower';
  /** Beyond the limit for sure, within for sure, or neither. */
  readonly tone: string;
}

const ROW = 22;

/** The interval against no change and the limit, without any words. */
export const intervalMarks = (plot: IntervalPlot, height = ROW): Markup => {
  const { scale, low, value, high, zero, limit, tone } = plot;
  if ([low, value, high].some(Number.isNaN)) return nothing;
  const x = (number: number): string => `${at(number, scale)}%`;
  const middle = height / 2;
  const off = value < scale.from || value > scale.to;
  return html`${beyond(plot, height)}${zero === null ? nothing : rule('zero', x(zero), height)}${
      limit === null ? nothing : rule('limit', x(limit), height)
    }<line
      class="reach ${tone}"
      x1="${x(low)}"
      x2="${x(high)}"
      y1="${middle}"
      y2="${middle}"
    />${end(low, plot, middle)}${end(high, plot, middle)}${
      off ? nothing : html`<circle class="value ${tone}" cx="${x(value)}" cy="${middle}" r="4" />`
    }`;
};

const rule = (kind: string, x: string, height: number): Markup =>
  html`<line class="${kind}" x1="${x}" x2="${x}" y1="0" y2="${height}" />`;

/** The side of the limit that nobody wants to be on. */
const beyond = ({ limit, scale, worse }: IntervalPlot, height: number): Markup => {
  if (limit === null) return nothing;
  const edge = at(limit, scale);
  const [x, width] = worse === 'higher' ? [edge, Math.round(1e4 - 100 * edge) / 100] : [0, edge];
  return html`<rect class="beyond" x="${x}%" y="0" width="${width}%" height="${height}" />`;
};

/** A bar where the interval ends; an arrow where it goes on beyond the picture, and a full one where the value does. */
const end = (number: number, { scale, tone, value }: IntervalPlot, middle: number): Markup => {
  const x = `${at(number, scale)}%`;
  if (number >= scale.from && number <= scale.to)
    return html`<line class="end ${tone}" x1="${x}" x2="${x}" y1="${middle - 4}" y2="${middle + 4}" />`;
  const left = number < scale.from;
  const full = left ? value < scale.from : value > scale.to;
  const path = left ? 'M8 -5 L0 0 L8 5' : 'M-8 -5 L0 0 L-8 5';
  return html`<svg class="${full ? 'value' : 'end'} ${tone}" x="${x}" y="${middle}">
    <path d="${path}${full ? 'Z' : ''}" />
  </svg>`;
};

/** Numbers below a plot, none so near to its edge that it would not fit. */
export const tickRow = (scale: Scale, print: (value: number) => string, top: number): Markup =>
  html`${ticksOf(scale, 4)
    .filter((tick) => at(tick, scale) >= 5 && at(tick, scale) <= 95)
    .map((tick) => {
      const x = `${at(tick, scale)}%`;
      return html`<line class="tick" x1="${x}" x2="${x}" y1="${top}" y2="${top + 4}" /><text
          x="${x}"
          y="${top + 15}"
          >${plain(print(tick))}</text
        >`;
    })}`;

/** `+10 %` for `+10.0 %`, `11x` for `11.0x`. */
export const plain = (text: string): string => text.replace(/\.0+(?= |x$)/, '');

/** A picture with a name for those who do not see it. */
export const picture = (kind: string, height: number, name: string, marks: Markup): Markup =>
  html`<svg class="${kind}" role="img" aria-label="${name}" width="100%" height="${height}">${marks}</svg>`;
