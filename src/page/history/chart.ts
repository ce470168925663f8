// The chart of one benchmark: change against the anchor with its interval, steps, releases, gaps. Columns are commits, so
// that what was not measured has its width.

import uPlot from 'uplot';
import { regressionOf } from '../../history/regression.ts';
import type { PageCommit, PageSeries } from '../../history/html/data.ts';
import type { ChartPoint } from '../../history/html/points.ts';
import { formatChange, growthOf } from '../../core/text/changes.ts';
import { element } from './element.ts';

const HEIGHT = 260;

interface Columns {
  readonly x: number[];
  readonly value: (number | null)[];
  readonly low: (number | null)[];
  readonly high: (number | null)[];
  readonly worse: (number | null)[];
  readonly better: (number | null)[];
}

export function openChart(
  body: HTMLElement,
  series: PageSeries,
  points: readonly ChartPoint[],
  commits: readonly PageCommit[],
): void {
  const plot = element('div', {
    class: 'plot',
    tabindex: '0',
    role: 'group',
    'aria-label': `Chart of ${series.path} ${series.metric}; arrow keys go from commit to commit`,
  });
  const reading = element(
    'p',
    { class: 'reading', 'aria-live': 'polite' },
    'Point at a commit, or use the arrow keys.',
  );
  body.append(plot, reading, stepsOf(series, commits));
  const [first] = points;
  if (first === undefined) {
    plot.replaceWith(element('p', {}, 'Nothing is known of it yet.'));
    return;
  }
  const columns = columnsOf(series, points, commits.length);
  const chart = new uPlot(
    optionsFor(series, columns, commits, plot.clientWidth, read),
    Object.values(columns) as uPlot.AlignedData,
    plot,
  );
  const known = columns.value.flatMap((value, index) => (value === null ? [] : [index]));
  function read(index: number | null | undefined): void {
    const place = columns.x[index ?? -1];
    const commit = commits[place ?? -1];
    if (commit === undefined) return;
    const point = points.find(({ at }) => at === place);
    reading.replaceChildren(
      textOf(commit),
      point === undefined ? ': not measured' : `: ${changeOf(point, series)}`,
    );
  }
  plot.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const now = chart.cursor.idx ?? (known.at(-1) ?? 0) + (step < 0 ? 1 : 0);
    const next = step > 0 ? known.find((index) => index > now) : known.findLast((index) => index < now);
    if (next === undefined) return;
    const value = columns.value[next] ?? 0;
    chart.setCursor({ left: chart.valToPos(columns.x[next] ?? 0, 'x'), top: chart.valToPos(value, 'y') });
  });
  new ResizeObserver(() => chart.setSize({ width: plot.clientWidth, height: HEIGHT })).observe(plot);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => chart.redraw());
}

/** One column a commit from the first point to the end of the line; null: not known. */
function columnsOf({ metric, steps }: PageSeries, points: readonly ChartPoint[], length: number): Columns {
  const from = points[0]?.at ?? 0;
  const empty = (): (number | null)[] => Array.from({ length: length - from }, () => null);
  const columns: Columns = {
    x: Array.from({ length: length - from }, (_, index) => from + index),
    value: empty(),
    low: empty(),
    high: empty(),
    worse: empty(),
    better: empty(),
  };
  const grown = (ratio: number): number => 100 * growthOf(regressionOf(ratio, metric), metric);
  for (const { at, ratio, low, high } of points) {
    columns.value[at - from] = grown(ratio);
    columns.low[at - from] = Number.isNaN(low) ? null : grown(low);
    columns.high[at - from] = Number.isNaN(high) ? null : grown(high);
  }
  for (const { at, tone } of steps)
    (tone === 'better' ? columns.better : columns.worse)[at - from] = columns.value[at - from] ?? null;
  return columns;
}

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const axis = {
  stroke: () => colour('--soft'),
  grid: { stroke: () => colour('--faint'), width: 1 },
  ticks: { stroke: () => colour('--faint') },
};
const marked = (name: string): uPlot.Series => ({
  stroke: () => colour(name),
  paths: () => null,
  points: { show: true, size: 9, fill: () => colour(name), stroke: () => colour('--back') },
});

function optionsFor(
  series: PageSeries,
  { x }: Columns,
  commits: readonly PageCommit[],
  width: number,
  read: (index: number | null | undefined) => void,
): uPlot.Options {
  const end: uPlot.Series = { stroke: 'transparent', points: { show: false } };
  return {
    width,
    height: HEIGHT,
    // Above the plot stand the names of releases.
    padding: [20, null, null, null],
    legend: { show: false },
    cursor: { drag: { x: true, y: false }, points: { show: false } },
    scales: { x: { time: false }, y: { range: rangeOf } },
    axes: [
      {
        ...axis,
        values: (_, places) =>
          places.map((place) => (Number.isInteger(place) ? (commits[place]?.day.slice(5) ?? '') : '')),
      },
      {
        ...axis,
        size: 60,
        values: (_, values) => values.map((value) => `${value > 0 ? '+' : ''}${Number(value.toFixed(2))} %`),
      },
    ],
    series: [
      {},
      {
        label: series.metric,
        stroke: () => colour('--text'),
        width: 1.5,
        spanGaps: false,
        points: {
          show: (_, __, from, to) => to - from < 80,
          size: 4,
          fill: () => colour('--text'),
          stroke: () => colour('--text'),
        },
      },
      end,
      end,
      marked('--bad'),
      marked('--good'),
    ],
    bands: [{ series: [3, 2], fill: () => withAlpha(colour('--soft')) }],
    hooks: {
      setCursor: [({ cursor }) => read(cursor.idx)],
      drawClear: [(chart) => drawBehind(chart, x, commits)],
    },
  };
}

const withAlpha = (hex: string): string => `${hex}30`;

/** At least two percent, so that noise does not look like a change. */
const rangeOf = (_: uPlot, low: number | null, high: number | null): [number, number] => {
  const [from, to] = [Math.min(0, low ?? 0), Math.max(0, high ?? 0)];
  const margin = Math.max(0.1 * (to - from), 2 - (to - from));
  return [from - margin / 2, to + margin / 2];
};

/** Zero, and the releases by name. */
function drawBehind(chart: uPlot, x: readonly number[], commits: readonly PageCommit[]): void {
  const { ctx: context, bbox } = chart;
  const line = (fromX: number, fromY: number, toX: number, toY: number, stroke: string): void => {
    context.beginPath();
    context.strokeStyle = stroke;
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  };
  context.save();
  context.lineWidth = devicePixelRatio;
  const zero = chart.valToPos(0, 'y', true);
  line(bbox.left, zero, bbox.left + bbox.width, zero, colour('--soft'));
  context.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  context.fillStyle = colour('--soft');
  let free = bbox.left;
  for (const place of x) {
    const tag = commits[place]?.tags[0];
    const left = chart.valToPos(place, 'x', true);
    if (tag === undefined || left < bbox.left || left > bbox.left + bbox.width) continue;
    line(left, bbox.top, left, bbox.top + bbox.height, colour('--line'));
    const { width } = context.measureText(tag);
    const start = Math.min(left, bbox.left + bbox.width - width);
    if (start < free) continue;
    context.fillText(tag, start, bbox.top - 6 * devicePixelRatio);
    free = start + width + 8 * devicePixelRatio;
  }
  context.restore();
}

const textOf = ({ commit, subject, author, day, tags }: PageCommit): HTMLElement =>
  element(
    'span',
    {},
    element('code', {}, commit),
    ` ${tags.length > 0 ? `${tags.join(', ')} ` : ''}${subject} (${author}, ${day})`,
  );

const changeOf = ({ ratio, low, high }: ChartPoint, { metric, since }: PageSeries): string => {
  const print = (end: number): string => formatChange(regressionOf(end, metric), metric);
  const ends = Number.isNaN(low) || Number.isNaN(high) ? '' : ` [${print(low)}, ${print(high)}]`;
  return `${print(ratio)}${ends}${since === '' ? '' : ` since ${since}`}`;
};

function stepsOf(series: PageSeries, commits: readonly PageCommit[]): HTMLElement {
  const items = series.steps.flatMap(({ at, text, tone, between, accepted }) => {
    const commit = commits[at];
    if (commit === undefined) return [];
    const item = element('li', {}, element('b', { class: tone }, text), ' ', textOf(commit));
    if (between > 0) item.append(`, or one of ${between} commits before it`);
    if (accepted !== null) item.append(`; accepted by ${accepted}`);
    return [item];
  });
  return items.length === 0
    ? element('p', { class: 'legend-key' }, 'No single commit is proved to have changed it.')
    : element('ul', { class: 'steps', 'aria-label': 'Steps' }, ...items);
}
