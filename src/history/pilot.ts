// What a pilot has shown, from the history: how often a commit of the default branch would have been red, whether a second
// measurement says the same, how much was left undecided, and what it took.

import { count } from '../core/text/lists.ts';
import { formatDuration } from '../core/text/durations.ts';
import { formatPercent } from '../core/text/units.ts';
import type { Comparison, Entry } from './entry.ts';
import type { History, Point, Series } from './series.ts';

interface Reds {
  readonly confirmed: number;
  readonly contradicted: number;
  readonly open: number;
}

export interface PilotResult {
  readonly commits: number;
  /** Checks of a commit against the one before. */
  readonly checks: number;
  readonly reds: Reds;
  readonly undecided: number;
  /** Of each run, as far as it is known. */
  readonly seconds: readonly number[];
}

/** `until`: ISO date, included; null: up to now. */
export function pilotResult(history: History, entries: readonly Entry[], until: string | null): PilotResult {
  const isInside = (at: string): boolean => until === null || at.slice(0, 10) <= until;
  const inside = entries.filter(
    ({ commit, measuredAt, place }) =>
      place !== null && isInside(measuredAt) && history.line.some((each) => each.commit === commit),
  );
  const commits = new Set(inside.map(({ commit }) => commit));
  const pairs = history.series.flatMap((series) =>
    series.points.flatMap((point, index) =>
      point.before === null || !commits.has(history.line[point.at]?.commit ?? '')
        ? []
        : [{ series, index, comparison: point.before.comparison }],
    ),
  );
  const of = (verdict: Comparison['verdict']) =>
    pairs.filter(({ comparison }) => comparison.verdict === verdict);
  const second = of('over').map(({ series, index }) => secondLook(series, index));
  const times = (look: keyof Reds): number => second.filter((each) => each === look).length;
  return {
    commits: commits.size,
    checks: pairs.length,
    reds: { confirmed: times('confirmed'), contradicted: times('contradicted'), open: times('open') },
    undecided: of('undecided').length,
    seconds: inside.flatMap(({ seconds }) => seconds ?? []),
  };
}

/**
 * Each commit is measured against the release as well, in trials of its own: what two neighbours differ by there is a second
 * measurement of the one.
 */
function secondLook({ points }: Series, index: number): keyof Reds {
  const [now, before] = [points[index], points[index - 1]].map((point) => againstRelease(point));
  if (now === undefined || before === undefined || now.commit !== before.commit) return 'open';
  const change = now.ratio - before.ratio;
  const below = Math.hypot(now.ratio - now.low, before.high - before.ratio);
  const above = Math.hypot(now.high - now.ratio, before.ratio - before.low);
  if (change - below > 0) return 'confirmed';
  return change + above <= 0 ? 'contradicted' : 'open';
}

const againstRelease = (point: Point | undefined): (Comparison & { readonly commit: string }) | undefined =>
  point?.anchor == null ? undefined : { ...point.anchor.comparison, commit: point.anchor.of.commit };

/** In plain text. */
export function renderPilot(
  { commits, checks, reds, undecided, seconds }: PilotResult,
  pilot: { readonly until: string; readonly isOver: boolean } | null,
): string {
  const red = reds.confirmed + reds.contradicted + reds.open;
  const sorted = seconds.toSorted((one, other) => one - other);
  const total = sorted.reduce((sum, each) => sum + each, 0);
  const median = sorted[Math.floor(sorted.length / 2)];
  const time =
    median === undefined
      ? []
      : [`Time: ${formatDuration(total)} in all, ${formatDuration(median)} for the typical commit`];
  const end =
    pilot === null
      ? 'There is no pilot in perf-budgets.yml'
      : pilot.isOver
        ? `The pilot ended on ${pilot.until}: remove \`pilot: { until: ${pilot.until} }\` from perf-budgets.yml`
        : `The pilot lasts until ${pilot.until}`;
  return `${[
    `Pilot: ${count(commits, 'commit')} of the default branch, ${count(checks, 'check')}`,
    `Red: ${red}${red === 0 ? '' : ` (a second measurement, against the release, confirms ${reds.confirmed}, contradicts ${reds.contradicted}, and cannot tell of ${reds.open})`}`,
    `Undecided: ${undecided}${checks === 0 ? '' : ` (${formatPercent(undecided / checks).replace('+', '')})`}`,
    ...time,
    end,
  ].join('\n')}\n`;
}
