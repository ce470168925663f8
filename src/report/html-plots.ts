// Pictures of numbers as SVG whose places are percentages: they fill whatever width there is and their text stays as large
// as all other text.

import { ticks } from 'd3-array';
import { html, nothing, type Markup } from './html-text.ts';

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
  const x = (number: number): string => `${at(number, scale)}%`;
  const middle = height / 2;
  return html`${beyond(plot)}${zero === null ? nothing : rule('zero', x(zero))}${
      limit === null ? nothing : rule('limit', x(limit))
    }<line
      class="reach ${tone}"
      x1="${x(low)}"
      x2="${x(high)}"
      y1="${middle}"
      y2="${middle}"
    />${end(low, plot, middle)}${end(high, plot, middle)}<circle
      class="value ${tone}"
      cx="${x(value)}"
      cy="${middle}"
      r="4"
    />`;
};

const rule = (kind: string, x: string): Markup =>
  html`<line class="${kind}" x1="${x}" x2="${x}" y1="0" y2="100%" />`;

/** The side of the limit that nobody wants to be on. */
const beyond = ({ limit, scale, worse }: IntervalPlot): Markup => {
  if (limit === null) return nothing;
  const edge = at(limit, scale);
  const [x, width] = worse === 'higher' ? [edge, 100 - edge] : [0, edge];
  return html`<rect class="beyond" x="${x}%" y="0" width="${width}%" height="100%" />`;
};

/** A bar where the interval ends, an arrow where it goes on beyond the picture. */
const end = (value: number, { scale, tone }: IntervalPlot, middle: number): Markup => {
  const x = `${at(value, scale)}%`;
  if (value < scale.from || value > scale.to) {
    const path = value < scale.from ? 'M7 -4 L0 0 L7 4' : 'M-7 -4 L0 0 L-7 4';
    return html`<svg class="end ${tone}" x="${x}" y="${middle}"><path d="${path}" /></svg>`;
  }
  return html`<line class="end ${tone}" x1="${x}" x2="${x}" y1="${middle - 4}" y2="${middle + 4}" />`;
};

/** A picture with a name for those who do not see it. */
export const picture = (kind: string, height: number, name: string, marks: Markup): Markup =>
  html`<svg class="${kind}" role="img" aria-label="${name}" width="100%" height="${height}">${marks}</svg>`;
