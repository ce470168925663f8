// The history in a terminal: a line a series, worst first, and below it the commits that moved it.

import type { Colors } from '../report/terminal/palette.ts';
import { clip, nameOf, padEnd, visible } from '../report/text.ts';
import { count } from '../core/text/lists.ts';
import type { History } from './series.ts';
import { sparkline } from './sparkline.ts';
import { latest, type Step, type Trend } from './trend.ts';
import { commitText, partTexts } from './words.ts';
import { changeText } from '../report/log-change.ts';

export interface TerminalOptions {
  readonly width: number;
  readonly colours: Colors;
  /** Series that are shown at the most; what is asked for by name is shown whole. */
  readonly most: number;
}

const SPARK = 32;
/** Steps of a series that are shown: the largest. */
const STEPS = 5;

/** `trends`: worst first. */
export function renderTerminalHistory(
  trends: readonly Trend[],
  history: History,
  { width, colours, most }: TerminalOptions,
): string {
  const shown = trends.filter(({ series }) => !series.isArchived).slice(0, most);
  const nameWidth = Math.min(48, Math.max(0, ...shown.map((trend) => labelOf(trend).length)));
  const partOf = partTexts(trends.map(({ series }) => series));
  const blocks = shown.map((trend) => {
    const now = latest(trend);
    const { points, metric, path } = trend.series;
    const bars = sparkline(
      points.map(({ at }, index) => ({ at, value: trend.changes[index]?.ratio ?? null })),
      history.line.length,
      SPARK,
    );
    const change =
      now === null
        ? 'no chain of pairs leads to the last release'
        : `${tinted(now.change, colours)(changeText(now.change, metric))}${sinceText(trend)}`;
    const part = partOf(trend.series);
    const head = `${padEnd(clip(labelOf(trend), nameWidth), nameWidth)}  ${padEnd(bars, SPARK)}  ${change}${part === '' ? '' : `  ${part}`}`;
    const steps = [...trend.steps]
      .sort((one, other) => Math.abs(other.comparison.ratio) - Math.abs(one.comparison.ratio))
      .slice(0, STEPS)
      .sort((one, other) => one.point.at - other.point.at)
      .map((step) => `    ${stepText(step, trend, width - 4, colours)}`);
    const former =
      trend.series.formerly.length === 0
        ? []
        : [`    ${path} was ${trend.series.formerly.map(nameOf).join(', ')}`];
    return [head.trimEnd(), ...former, ...steps].join('\n');
  });
  return [...blocks, footer(trends, shown.length, history), ''].join('\n');
}

const labelOf = ({ series: { path, metric } }: Trend): string => `${nameOf(path)} ${metric}`;

const sinceText = ({ since }: Trend): string => (since === null ? '' : ` since ${visible(since.name)}`);

/** Only what is sure has a colour. */
const tinted = (
  change: { readonly low: number; readonly high: number },
  colours: Colors,
): ((text: string) => string) => {
  if (change.low > 0 && Number.isFinite(change.low)) return colours.red;
  return change.high < 0 && Number.isFinite(change.high) ? colours.green : String;
};

function stepText(
  { commit, comparison, between, point }: Step,
  { series }: Trend,
  width: number,
  colours: Colors,
): string {
  const change = changeText(comparison, series.metric);
  const others = between > 0 ? `, or one of ${count(between, 'commit')} before it` : '';
  const accepted =
    point.accepted === null
      ? ''
      : `, accepted by ${visible(point.accepted.by ?? 'an entry in perf-budgets.yml')}`;
  const said = clip(`${commitText(commit)}${others}${accepted}`, Math.max(20, width - change.length - 2));
  return `${tinted(comparison, colours)(change)}  ${said}`;
}

function footer(trends: readonly Trend[], shown: number, { line, lost }: History): string {
  const archived = trends.filter(({ series }) => series.isArchived).length;
  const judged = trends.filter((trend) => !trend.series.isArchived && latest(trend) !== null).length;
  const rest = trends.length - archived - shown;
  const measured = new Set(trends.flatMap(({ series }) => series.points.map(({ at }) => at))).size;
  return [
    `${count(measured, 'commit')} of ${line.length} measured, ${judged} of ${count(trends.length - archived, 'check')} compared`,
    ...(rest > 0 ? [`${rest} more: name them, such as perf-budgets history 'parser/**'`] : []),
    ...(archived > 0 ? [`${archived} archived`] : []),
    ...(lost > 0 ? [`${count(lost, 'commit')} no longer on the branch`] : []),
  ].join('; ');
}
