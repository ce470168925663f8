// The figures of screening as markdown tables.

import { markdownTable } from 'markdown-table';
import { METHOD, SCREENING } from '../src/core/decision/rule.ts';
import {
  BUDGETS,
  falseFails,
  falsePasses,
  onRecordings,
  powers,
  STORED,
  type FalsePass,
  type Options,
} from './screening.ts';
import type { Figure } from './tally.ts';
import { markOf } from './targets.ts';

export interface Evaluated {
  readonly text: string;
  /** Names of figures that missed their limit beyond chance. */
  readonly missed: readonly string[];
}

/** Everything, printed; `rounds` is the file of recorded rounds. */
export function evaluateScreening(rounds: string, options: Options): Evaluated {
  const passes = falsePasses(options);
  const sections = [
    `Over its budget of 5 % and called within, runs 1 % apart (promised: at most ${percent(METHOD.alphaWithin)} for each, and ${percent(SCREENING.alpha)} where tails fall off at least exponentially, marked †):`,
    passTable(passes),
    'Unchanged and called within, by how much machines differ (standard deviation; processes differ by 1 % besides, three of them a run):',
    powerTable(options),
    'Recorded rounds of 11 workloads on one busy machine, one process a round, each held against the 20 before it:',
    recordedTable(rounds, options),
    `\`strategy: baseline\`, 20 runs on file 1 % apart, budget 5 %, called over (promised: at most ${percent(METHOD.alphaOver)} of runs that are at their budgets):`,
    failTable(options),
  ];
  return { text: sections.join('\n\n'), missed: missedIn(passes) };
}

/** Kinds of noise for which a promise is missed beyond chance. */
export function missedIn(passes: readonly FalsePass[]): string[] {
  return passes.flatMap(({ kind, shipped }) =>
    shipped
      .filter(
        ({ at }) => markOf(at, { most: kind.stated ? SCREENING.alpha : METHOD.alphaWithin }) === 'missed',
      )
      .map(() => `screening, ${kind.name}`),
  );
}

function passTable(passes: readonly FalsePass[]): string {
  const header = [
    'how runs differ',
    ...STORED.flatMap((stored) => [`${stored} runs: at +5 %`, 'at +8 %']),
    't interval, 20 runs',
    'ranks, 20 runs',
    'no change: within',
  ];
  const rows = passes.map(({ kind, shipped, others, passed }) => [
    `${kind.name}${kind.stated ? ' †' : ''}`,
    ...shipped.flatMap(({ at, beyond }) => [shown(at), shown(beyond)]),
    ...others.map(shown),
    shown(passed),
  ]);
  return markdownTable([header, ...rows], { align: ['l', ...header.slice(1).map(() => 'r')] });
}

function powerTable(options: Options): string {
  const header = [
    'machines differ by',
    ...STORED.flatMap((stored) => BUDGETS.map((budget) => `${stored} runs, budget ${percent(budget)}`)),
  ];
  const rows = powers(options).map(({ spread, passed }) => [percent(spread), ...passed.flat().map(shown)]);
  return markdownTable([header, ...rows], { align: header.map(() => 'r') });
}

function recordedTable(rounds: string, options: Options): string {
  const header = [
    'metric',
    'order',
    'at +5 %: within',
    'at +8 %: within',
    ...BUDGETS.map((budget) => `no change, budget ${percent(budget)}: within`),
  ];
  const rows = onRecordings(rounds, options).map(({ metric, order, at, beyond, passed }) => [
    metric,
    order,
    shown(at),
    shown(beyond),
    ...passed.map(shown),
  ]);
  return markdownTable([header, ...rows], { align: ['l', 'l', ...header.slice(2).map(() => 'r')] });
}

function failTable(options: Options): string {
  const header = ['how runs differ', 'at +5 %, one check', 'one of 20 checks', 'at +25 %: caught'];
  const rows = falseFails(options).map(({ kind, one, ofTwenty, caught }) => [
    kind.name,
    shown(one),
    shown(ofTwenty),
    shown(caught),
  ]);
  return markdownTable([header, ...rows], { align: ['l', 'r', 'r', 'r'] });
}

const percent = (share: number): string => `${Number((share * 100).toFixed(3))} %`;
const shown = ({ value }: Figure): string => `${(value * 100).toFixed(value < 0.1 ? 2 : 1)} %`;
