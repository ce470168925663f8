// The small picture of a series in its row.

import type { PageSeries } from '../../history/html/data.ts';
import type { ChartPoint } from '../../history/html/points.ts';
import { drawing } from './element.ts';

const [WIDTH, HEIGHT, MARGIN] = [200, 30, 3];
/** Log units that the height stands for at the least: less is noise, and looks like it. */
const LEAST = 0.06;

export function sparkOf(series: PageSeries, points: readonly ChartPoint[], length: number): SVGElement {
  const svg = drawing('svg', {
    class: 'spark',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const [first] = points;
  if (first === undefined) return svg;
  const ratios = points.map(({ ratio }) => ratio);
  const [low, high] = [Math.min(0, ...ratios), Math.max(0, ...ratios)];
  const [span, height] = [Math.max(1, length - 1 - first.at), Math.max(LEAST, high - low)];
  const middle = (low + high) / 2;
  const x = (at: number): number => MARGIN + ((at - first.at) / span) * (WIDTH - 2 * MARGIN);
  const y = (ratio: number): number => HEIGHT / 2 - ((ratio - middle) / height) * (HEIGHT - 2 * MARGIN);
  const path = points.map(({ at, ratio }, index) => {
    const isGap = index === 0 || at - (points[index - 1]?.at ?? at) > 1;
    // A point between two gaps is seen too.
    return `${isGap ? `M${(x(at) - 0.5).toFixed(1)} ${y(ratio).toFixed(1)}` : ''}L${x(at).toFixed(1)} ${y(ratio).toFixed(1)}`;
  });
  svg.append(
    drawing('path', { class: 'zero', d: `M0 ${y(0).toFixed(1)}H${WIDTH}` }),
    drawing('path', { d: path.join('') }),
  );
  const byPlace = new Map(points.map((point) => [point.at, point]));
  for (const { at, tone } of series.steps) {
    const point = byPlace.get(at);
    if (point === undefined) continue;
    svg.append(
      drawing('path', {
        class: `step ${tone}`,
        d: `M${x(at).toFixed(1)} ${(y(point.ratio) - 4).toFixed(1)}v8`,
      }),
    );
  }
  return svg;
}
