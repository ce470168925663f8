// The suite's own sensitivity on a terminal: one line a function that was slowed down, and what came of it.

import type { Sensitivity, SlowedFunction } from '../../core/model/sensitivity.ts';
import { formatDuration } from '../../core/text/durations.ts';
import { count } from '../../core/text/lists.ts';
import { formatPercent, formatShare } from '../../core/text/units.ts';
import { sensitivityHeadline } from '../sensitivity.ts';
import { nameOf, visible, wrap } from '../text.ts';
import { placeOf } from '../unrun.ts';
import type { Colors } from './palette.ts';

export function renderSensitivity(found: Sensitivity, width: number, colours: Colors): string {
  const blocks = [
    wrap(sensitivityHeadline(found), width).map((line) => colours.bold(line)),
    functionLines(found.functions, width, colours),
    reasonLines(
      'Not slowed down',
      found.leftOut.map((each) => `${nameOf(each.name)} (${visible(placeOf(each))}): ${visible(each.why)}`),
      width,
      colours,
    ),
    reasonLines(
      'Not profiled',
      found.uncounted.map(({ path, why }) => `${nameOf(path)}: ${visible(why)}`),
      width,
      colours,
    ),
    [
      `Slowed down: functions that take ${formatShare(found.leastShare)} of an operation or more. It took ${formatDuration(found.seconds)}.`,
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const functionLines = (functions: readonly SlowedFunction[], width: number, colours: Colors): string[] => [
  colours.bold(' share  injected  measured  function'),
  ...functions.flatMap((each) => {
    const [most] = each.benchmarks;
    const share = formatShare(most?.share ?? 0).padStart(6);
    const injected = formatPercent(most?.injected ?? 0).padStart(8);
    const measured = (each.measured === null ? '–' : formatPercent(each.measured)).padStart(8);
    return [
      `${share}  ${injected}  ${measured}  ${nameOf(each.name)} (${visible(placeOf(each))})`,
      ...wrap(outcomeOf(each), width - INDENT).map(
        (line, at) =>
          `${' '.repeat(INDENT)}${at === 0 && each.notice === 'missed' ? colours.red(line) : line}`,
      ),
    ];
  }),
];

const INDENT = 28;

/** What came of it, and in which benchmark. */
const outcomeOf = ({ notice, seenBy, benchmarks, why }: SlowedFunction): string => {
  const where = nameOf(benchmarks[0]?.path ?? '');
  const more = benchmarks.length > 1 ? ` and ${count(benchmarks.length - 1, 'other benchmark')}` : '';
  const because = why === null ? '' : `: ${visible(why)}`;
  switch (notice) {
    case 'noticed':
      return `noticed by ${seenBy.map(({ path, metric }) => `${nameOf(path)} ${metric}`).join(', ')}`;
    case 'allowed':
      return `allowed in ${where}${more}${because}`;
    case 'missed':
      return `missed by ${where}${more}${because}`;
    case 'failed':
      return `not measured${because}`;
    case 'untried':
      return `not tried${because}`;
  }
};

const reasonLines = (title: string, reasons: readonly string[], width: number, colours: Colors): string[] =>
  reasons.length === 0
    ? []
    : [colours.bold(title), ...reasons.flatMap((text) => wrap(text, width - 2).map((line) => `  ${line}`))];
