// What `npm run evaluate -- --why` prints.

import { markdownTable } from 'markdown-table';
import type { Explanation } from '../src/core/model/explanation.ts';

export interface WhyResult {
  readonly kind: string;
  readonly slowdown: number;
  /** Who was named, and in what place the guilty stands among the functions shown; null: nobody, nowhere. */
  readonly named: string | null;
  readonly place: number | null;
  readonly share: number;
  readonly conclusion: string;
  readonly seconds: number;
  readonly lines: number;
  readonly guilty: readonly string[];
  readonly explanation: Explanation;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Prints the tables; 1 when a target is missed. `limit`: seconds an explanation may take. */
export function printResults(results: readonly WhyResult[], limit: number): number {
  const regressions = results.filter(({ guilty }) => guilty.length > 0);
  const innocent = results.filter(({ guilty }) => guilty.length === 0);
  const head = ['regression', 'slower by', 'named', 'is right', 'explains', 'seconds', 'lines'];
  const rows = regressions.map((each) => [
    each.kind,
    percent(each.slowdown),
    each.named ?? `nobody (${each.conclusion})`,
    each.place === 1 ? 'yes' : each.place === null ? 'no' : `place ${each.place}`,
    percent(each.share),
    each.seconds.toFixed(1),
    String(each.lines),
  ]);
  console.log(markdownTable([head, ...rows], { align: ['l', 'r', 'l', 'l', 'r', 'r', 'r'] }));
  const nobody = innocent.map((each) => [
    each.kind,
    percent(each.slowdown),
    each.named ?? 'nobody',
    each.conclusion,
  ]);
  if (nobody.length > 0)
    console.log(
      `\n${markdownTable([['unchanged', 'slower by', 'named', 'says'], ...nobody], { align: ['l', 'r', 'l', 'l'] })}`,
    );
  return summary(regressions, innocent, limit);
}

function summary(regressions: readonly WhyResult[], innocent: readonly WhyResult[], limit: number): number {
  const share = (some: readonly WhyResult[], test: (each: WhyResult) => boolean): number =>
    some.length === 0 ? 1 : some.filter(test).length / some.length;
  const [seconds, lines] = [
    Math.max(0, ...regressions.map((each) => each.seconds)),
    Math.max(0, ...regressions.map((each) => each.lines)),
  ];
  const targets = [
    ['guilty function named first', 'at least 95 %', share(regressions, ({ place }) => place === 1), 0.95],
    ['among the first three', '100 %', share(regressions, ({ place }) => place !== null && place <= 3), 1],
    ['unchanged code: nobody named', 'at least 95 %', share(innocent, ({ named }) => named === null), 0.95],
  ] as const;
  const rows = targets.map(([name, wanted, got, least]) => [
    name,
    wanted,
    percent(got),
    got >= least ? '✓' : '✗',
  ]);
  rows.push(['seconds for a regression, at most', '20', seconds.toFixed(1), seconds <= limit ? '✓' : '✗']);
  rows.push(['lines in the comment, at most', '25', String(lines), lines <= 25 ? '✓' : '✗']);
  console.log(
    `\n${markdownTable([['', 'to reach', 'reached', ''], ...rows], { align: ['l', 'r', 'r', 'l'] })}`,
  );
  return rows.every((row) => row.at(-1) === '✓') ? 0 : 1;
}
