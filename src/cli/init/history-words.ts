// What `init --from-history` says.

import { count, enumerate } from '../../core/text/lists.ts';
import { percent, summaryOf, type Proposal } from '../../init/calibrate.ts';
import { visible } from '../../report/text.ts';
import type { Recorded } from '../../init/recorded-noise.ts';

export function recorded({ where, runs, noise }: Pick<Recorded, 'where' | 'runs' | 'noise'>): string {
  const trials = noise.reduce((sum, { ratios }) => sum + ratios.length, 0);
  return `\n${count(runs, 'run')} in ${visible(where)}, ${count(noise.length, 'check')} with ${count(trials, 'trial')}: what differs between unchanged commits there is noise\n`;
}

/** A proposal, and what the file allows; null: nothing relative. */
type Compared = Proposal & { readonly now: number | null };

/** Lines of budgets that are too tight for the noise. */
const MOST_LINES = 10;

export function proposed(all: readonly Compared[], untold: readonly string[], file: string): string {
  const summary = summaryOf(all).map((line) => `  ${line}\n`);
  const noisy = all.filter((each) => each.noisy).map(({ path }) => visible(path));
  const loud =
    noisy.length === 0 ? '' : `  noisy there: ${enumerate(noisy, 5)}; perf-budgets doctor says why\n`;
  const unknown =
    untold.length === 0
      ? ''
      : `  no pair of commits tells of ${enumerate(untold.map(visible), 5)}: left out\n`;
  return `\nBudgets that noise there allows\n${summary.join('')}${loud}${unknown}${against(all, file)}`;
}

function against(all: readonly Compared[], file: string): string {
  const known = all.flatMap((each) => (each.now === null ? [] : [{ ...each, now: each.now }]));
  if (known.length === 0) return '';
  const looser = known.filter(({ now, allowed }) => now > allowed).length;
  const tighter = known.filter(({ now, allowed }) => now < allowed);
  const lines = tighter
    .slice(0, MOST_LINES)
    .map(
      ({ path, metric, now, allowed }) =>
        `    ${visible(path)} ${metric}: ${percent(now)}, noise takes ${percent(allowed)}\n`,
    );
  const more = tighter.length > MOST_LINES ? `    and ${tighter.length - MOST_LINES} more\n` : '';
  return `  of ${count(known.length, 'budget')} in ${file}: ${looser} can be tighter, ${known.length - looser - tighter.length} fit, ${tighter.length} ${tighter.length === 1 ? 'is' : 'are'} too tight for the noise there\n${lines.join('')}${more}`;
}

export const unwritten = (file: string): string =>
  `\nNothing was written. Put these in place of the relative budgets in ${file}; limits such as p95: 300ms and since-release stay as they are.\n`;
