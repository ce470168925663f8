// How one run of criterion is kept short. What a group sets in its code wins over the command line, and versions before 0.4
// take whole seconds: then there are other ways. All pure.

import type { Aim } from '../shots/tool.ts';

/**
 * `short`: by its own times, a few hundredths of a second. `quick`: by `--quick`, which looks at nothing that a group sets and
 * takes a tenth of a second. `whole`: seconds, where neither can be had.
 */
export type Mode = 'short' | 'quick' | 'whole';

const WARM_UP = 0.01;
/** What the median of so many samples rests on; criterion takes no fewer than ten. */
const SAMPLES = { fewest: 10, most: 24 } as const;
/** After which `--quick` ends in any case: it takes a tenth of a second at the least. */
const LONGEST_QUICK = 0.2;
/** `--quick` goes on until its two samples agree this well: on a busy machine that takes many times as long. */
const ANY_SPREAD = ['--significance-level', '0.99'];
/** Its own statistics are not used. */
const COMMON = ['--noplot', '--nresamples', '1001'];

export function flagsOf(mode: Mode, aim: Aim): readonly string[] {
  const times = (warmUp: number | string, measurement: number | string): readonly string[] => [
    '--warm-up-time',
    `${warmUp}`,
    '--measurement-time',
    `${measurement}`,
  ];
  const samples = 'operations' in aim ? aim.samples : SAMPLES.fewest;
  const size = ['--sample-size', `${Math.min(SAMPLES.most, Math.max(SAMPLES.fewest, samples))}`];
  switch (mode) {
    case 'short':
      return [...COMMON, ...times(WARM_UP, aim.seconds.toFixed(4)), ...size];
    case 'quick':
      return [...COMMON, '--quick', ...times(WARM_UP, LONGEST_QUICK), ...ANY_SPREAD];
    case 'whole':
      return [...COMMON, ...times(1, 1), ...size];
  }
}

const UNITS: Readonly<Record<string, number>> = { ps: 1e-12, ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1 };

const secondsIn = (said: string, words: RegExp): number | null => {
  const [, number, unit = ''] = words.exec(said) ?? [];
  const factor = UNITS[unit];
  return number === undefined || factor === undefined ? null : Number(number) * factor;
};

/** Times as long as these were not asked for. */
const NOT_ASKED_FOR = { warmUp: 0.1, measurement: 2.5 } as const;

/** Whether what criterion says of its plan, before it does anything, is a group's own and not ours. */
export const isIgnored = (said: string): boolean =>
  (secondsIn(said, /Warming up for ([\d.]+) (\S+)/) ?? 0) > NOT_ASKED_FOR.warmUp ||
  (secondsIn(said, /samples? in estimated ([\d.]+) (\S+)/) ?? 0) > NOT_ASKED_FOR.measurement;

/** How to go on after a run: the same way, or another one that has to be tried. */
export function modeAfter(
  mode: Mode,
  {
    enough,
    exit,
    output,
  }: { readonly enough: boolean; readonly exit: { readonly code: number | null }; readonly output: string },
): Mode {
  if (mode === 'short' && enough) return 'quick';
  if (
    mode === 'quick' &&
    exit.code !== 0 &&
    /['"]?--quick['"]?/.test(output) &&
    /unexpected|wasn't expected/.test(output)
  )
    return 'whole';
  return mode;
}
