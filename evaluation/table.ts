// Figures as markdown tables, fit to be pasted into documentation.

import { markdownTable } from 'markdown-table';
import type { Standing } from './comparison.ts';
import { COMPARED, COMPARED_BRIEFLY } from './comparison.ts';
import { FAMILY, type Line } from './decision.ts';
import type { Figure } from './tally.ts';
import type { Limit, Mark } from './targets.ts';

const SIGNS: Record<Mark, string> = { reached: '✓', close: '≈', missed: '✗' };

export const LEGEND =
  'Mean over workloads ± Monte-Carlo standard error [least, most workload]; ✓ reached, ≈ missed by chance ' +
  'at most (three standard errors), ✗ missed.';

export const FEEDING =
  'The same recorded trials for all, drawn at random. Both sides of a rule that compares several runs come from the ' +
  'same trials, as if measured in turn, which is kinder than the usual one side after the other. A rule is red when ' +
  'it would fail or report a slowdown; none of the others knows the budget of +5 %.';

/** Decision tables side by side: a column for each scheme or kind of noise. All have the same lines. */
export function decisionTable(columns: readonly { title: string; lines: readonly Line[] }[]): string {
  const names = columns[0]?.lines ?? [];
  const header = ['', 'to reach', ...columns.map(({ title }) => title)];
  const rows = names.map((first, index) => [
    first.name,
    first.limit ? limitText(first.limit) : '',
    ...columns.map(({ lines }) => cell(lines[index] as Line)),
  ]);
  return markdownTable([header, ...rows]);
}

function cell({ figure, unit, mark }: Line): string {
  const sign = mark ? ` ${SIGNS[mark]}` : '';
  const range =
    figure.least < figure.most ? ` [${shown(figure.least, unit)}, ${shown(figure.most, unit)}]` : '';
  return `${shown(figure.value, unit)} ± ${shown(figure.error, unit)}${unit === 'share' ? ' %' : ''}${sign}${range}`;
}

/** Shares as percent; more digits near 0 and 100 %, where they matter. */
function shown(value: number, unit: Line['unit']): string {
  if (Number.isNaN(value)) return '–';
  if (unit === 'trials') return value.toFixed(1);
  return (value * 100).toFixed(value > 0.02 && value < 0.98 ? 1 : 2);
}

function limitText(limit: Limit): string {
  const [word, bound] = 'most' in limit ? ['at most', limit.most] : ['at least', limit.least];
  return bound > 1 ? `${word} ${bound}` : `${word} ${Number((bound * 100).toFixed(3))} %`;
}

/** Standings on one machine: how often each rule is red at each slowdown. */
export function comparisonTable(standings: readonly Standing[]): string {
  const header = [
    'rule',
    'no change',
    `any of ${FAMILY}, no change`,
    ...COMPARED.slice(1).map((shift) => `+${Math.round(shift * 100)} %`),
    'trials',
  ];
  const rows = standings.map(({ name, red, familyRed, trials }) => [
    name,
    percent(red[0]),
    `${(familyRed * 100).toFixed(1)} %`,
    ...red.slice(1).map(percent),
    trials.toFixed(1),
  ]);
  return markdownTable([header, ...rows], { align: ['l', ...header.slice(1).map(() => 'r')] });
}

const percent = (figure: Figure | undefined): string =>
  figure ? `${(figure.value * 100).toFixed(figure.value < 0.02 ? 2 : 1)} %` : '–';

/** Rules down, kinds of noise across: red with no change / red at +10 %. */
export function syntheticTable(
  columns: readonly { title: string; standings: readonly Standing[] }[],
): string {
  const ten = COMPARED_BRIEFLY.indexOf(0.1);
  const header = ['rule', ...columns.map(({ title }) => title)];
  const rows = (columns[0]?.standings ?? []).map(({ name }, index) => [
    name,
    ...columns.map(({ standings }) => {
      const red = standings[index]?.red ?? [];
      return `${percent(red[0])} / ${percent(red[ten])}`;
    }),
  ]);
  return markdownTable([header, ...rows]);
}

/** What each rule was given. */
export const feedTable = (standings: readonly Standing[]): string =>
  markdownTable([['rule', 'fed with'], ...standings.map(({ name, fedWith }) => [name, fedWith])]);
