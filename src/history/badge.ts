// How the default branch stands, in one line for a README: as SVG, and as data that shields.io draws.

import { escaped } from '../report/html/text.ts';
import { visible } from '../report/text.ts';
import { toneOf } from './html/data.ts';
import { latest, type Trend } from './trend.ts';
import { changeText } from '../report/log-change.ts';

const LABEL = 'performance';
const COLOURS = { worse: '#b3261e', same: '#1a6b3c', better: '#1a6b3c', unknown: '#57606a' } as const;

interface Badge {
  readonly message: string;
  readonly tone: keyof typeof COLOURS;
}

/** The worst of what is sure. `trends`: worst first. */
function badgeOf(trends: readonly Trend[]): Badge {
  const known = trends.flatMap((trend) => {
    const change =
      trend.series.isArchived || trend.series.importedFrom !== null ? null : (latest(trend)?.change ?? null);
    return change === null ? [] : [{ trend, change, tone: toneOf(change) }];
  });
  const [worst] = known;
  if (worst === undefined) return { message: 'not measured', tone: 'unknown' };
  const since = worst.trend.since === null ? '' : ` since ${visible(worst.trend.since.name).slice(0, 40)}`;
  const worse = known.filter(({ tone }) => tone === 'worse').length;
  if (worse === 0) return { message: `no slower${since}`, tone: 'same' };
  const change = changeText({ ...worst.change, low: Number.NaN }, worst.trend.series.metric);
  return { message: worse === 1 ? `${change}${since}` : `${change}${since}, ${worse} checks`, tone: 'worse' };
}

/** https://shields.io/badges/endpoint-badge */
export function renderShields(trends: readonly Trend[]): string {
  const { message, tone } = badgeOf(trends);
  return `${JSON.stringify({ schemaVersion: 1, label: LABEL, message, color: COLOURS[tone] })}\n`;
}

/** Columns of an 11 px sans-serif letter; the text is stretched to what it is given. */
const LETTER = 6.6;
const PADDING = 7;

export function renderBadge(trends: readonly Trend[]): string {
  const { message, tone } = badgeOf(trends);
  const widthOf = (text: string): number => Math.round(LETTER * text.length + 2 * PADDING);
  const [left, right] = [widthOf(LABEL), widthOf(message)];
  const text = (words: string, x: number, width: number): string =>
    `<text x="${x + width / 2}" y="14" textLength="${width - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${escaped(`${LABEL}: ${message}`)}"><title>${escaped(`${LABEL}: ${message}`)}</title><rect width="${left}" height="20" fill="#24292f"/><rect x="${left}" width="${right}" height="20" fill="${COLOURS[tone]}"/><g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(LABEL, 0, left)}${text(message, left, right)}</g></svg>\n`;
}
