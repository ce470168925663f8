// A series in a line of text: a bar a few commits, gaps as gaps.

import { median } from 'simple-statistics';

const BARS = '▁▂▃▄▅▆▇█'.split('');
/** Log units that the whole height stands for at the least: less is noise, and looks like it. */
const LEAST = 0.04;

/** `places` on the line, 0 to `length` - 1; null: not known. At most `width` characters. */
export function sparkline(
  values: readonly { readonly at: number; readonly value: number | null }[],
  length: number,
  width: number,
): string {
  const known = values.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const [first] = known;
  if (first === undefined) return '';
  const span = length - first.at;
  const columns = Math.min(width, span);
  const buckets = Array.from({ length: columns }, (): number[] => []);
  for (const { at, value } of known) buckets[Math.floor(((at - first.at) * columns) / span)]?.push(value);
  const all = known.map(({ value }) => value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const floor = low - Math.max(0, LEAST - (high - low)) / 2;
  const height = Math.max(LEAST, high - low);
  return buckets
    .map((bucket) => {
      if (bucket.length === 0) return ' ';
      const level = Math.round(((median(bucket) - floor) / height) * (BARS.length - 1));
      return BARS[Math.max(0, Math.min(BARS.length - 1, level))];
    })
    .join('');
}
