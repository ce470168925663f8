// Figures of what no budget judges, a benchmark a line.

import type { Report } from '../../core/model/report.ts';
import { count } from '../../core/text/lists.ts';
import { unbudgeted } from '../levels.ts';
import { shortNames } from '../short-names.ts';
import { clip, columns, padEnd, quotedName } from '../text.ts';
import type { Colors } from './palette.ts';

const MOST = 20;
const WIDEST_NAME = 44;

/** Lines under a title; none where every benchmark has a budget. */
export const levelLines = (report: Report, width: number, colours: Colors): string[] => {
  const found = unbudgeted(report);
  if (found.length === 0) return [];
  const shown = found.slice(0, MOST);
  const short = shortNames(
    shown.map(({ path }) => path),
    WIDEST_NAME,
  );
  const names = shown.map(({ path }) => quotedName(short.of(path)));
  const widest = Math.max(...names.map(columns));
  const lines = shown.map(({ levels }, index) => {
    const figures = levels.map(({ metric, value }) => `${metric} ${value}`).join(', ');
    return clip(`  ${padEnd(names[index] ?? '', widest)}  ${figures}`, width);
  });
  const more = found.length - shown.length;
  return [
    colours.bold(
      `Measured without a budget${short.prefix === '' ? '' : `, all in ${clip(short.prefix, 80)}`}`,
    ),
    ...lines,
    ...(more === 0 ? [] : [`  and ${count(more, 'more benchmark')}`]),
  ];
};
