// The ledger: every cost that was accepted on purpose and merged, as Markdown, newest first; what is to be looked at again
// stands on top. Names, reasons and data are other people's words, and go through the same sieve as in a comment.

import { formatChange, formatLimit } from '../core/text/changes.ts';
import { formatQuantity } from '../core/text/units.ts';
import { cell, codeName, prose } from '../report/markdown/text.ts';
import type { Accepted, Entry, Times } from './entry.ts';

interface Cost {
  readonly entry: Entry;
  readonly accepted: Accepted;
}

/** `today`: ISO date. */
export function renderLedger(entries: readonly Entry[], today: string): string {
  const costs = costsOf(entries);
  if (costs.length === 0) return 'No cost has been accepted.\n';
  const due = dueCosts(entries, today);
  return [
    '# Accepted costs',
    ...(due.length === 0 ? [] : [`## To be reviewed\n\n${due.join('\n')}`]),
    ...costs.map(sectionOf),
    '',
  ].join('\n\n');
}

/** Those whose day of review has come, as a list in Markdown. */
export const dueCosts = (entries: readonly Entry[], today: string): string[] =>
  costsOf(entries).flatMap(({ accepted }) =>
    accepted.review !== null && accepted.review <= today
      ? [`- ${titleOf(accepted)}: ${accepted.review}`]
      : [],
  );

/** One of each commit, whoever measured it again; the newest first. */
function costsOf(entries: readonly Entry[]): Cost[] {
  const found = new Map<string, Cost>();
  const sorted = entries.toSorted((one, other) => compare(one.measuredAt, other.measuredAt));
  for (const entry of sorted)
    for (const accepted of entry.accepted) {
      const { commit, configuration, name, platform } = entry;
      const { path, metric, upTo, by } = accepted;
      const key = JSON.stringify([commit, configuration, name, platform, path, metric, upTo, by]);
      if (!found.has(key)) found.set(key, { entry, accepted });
    }
  return [...found.values()].toReversed();
}

/** ISO times of one zone sort as texts. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const titleOf = ({ path, metric }: Accepted): string => `${codeName(path)} ${metric}`;

function sectionOf({ entry, accepted }: Cost): string {
  const { upTo, metric, because, scenario, dataset, review, base, head } = accepted;
  const rows: [string, string][] = [
    ['change', `${changeOf(accepted)}; accepted up to ${formatLimit(upTo, metric)}`],
    ['because', prose(because)],
    ['who, when', whoOf(accepted, entry)],
    ['for how long', durationOf(accepted)],
    ...(review === null ? [] : [['review', review] as [string, string]]),
    ['scenario', scenario === null ? '–' : prose(scenario)],
    ['dataset', dataset === null ? '–' : `${codeName(dataset.name)}${reviewedOf(dataset.reviewed)}`],
    ['median', timesOf(base, head, 'p50')],
    ['p95', timesOf(base, head, 'p95')],
    ['environment', environmentOf(entry)],
    ['caveats', entry.caveats.length === 0 ? 'none' : entry.caveats.map((text) => prose(text)).join('; ')],
  ];
  const lines = rows.map(([what, text]) => `| ${what} | ${cell(text)} |`);
  return [`## ${titleOf(accepted)}`, ['| | |', '|---|---|', ...lines].join('\n')].join('\n\n');
}

const reviewedOf = (day: string | null): string => (day === null ? '' : `, reviewed ${prose(day)}`);

function changeOf({ change, metric }: Accepted): string {
  if (change === null) return 'not measured where it was merged';
  const print = (value: number | null): string => (value === null ? '∞' : formatChange(value, metric));
  // What was counted has no error.
  if (change.low === change.high) return print(change.value);
  return `${print(change.value)} [${print(change.low)}, ${print(change.high)}]`;
}

const whoOf = ({ by, at, pull }: Accepted, { commit, measuredAt }: Entry): string => {
  const who = by === null ? 'an entry in `perf-budgets.yml`' : codeName(by);
  const where = pull === null ? '' : `, pull request ${pull}`;
  return `${who}, ${(at ?? measuredAt).slice(0, 10)}${where}, merged as ${codeName(commit.slice(0, 9))}`;
};

const durationOf = ({ lasts }: Accepted): string =>
  ({
    commit: 'for the commit it was said about',
    suite: 'until a push changed the suite',
    file: 'as long as the entry was new',
  })[lasts];

const timesOf = (base: Times | null, head: Times | null, which: keyof Times): string => {
  const print = (times: Times | null): string =>
    times?.[which] == null ? '–' : formatQuantity(times[which], 's');
  return `${print(base)} → ${print(head)}`;
};

const environmentOf = ({ place, platform }: Entry): string =>
  place === null
    ? codeName(platform)
    : [place.os, place.cpu, `${place.cores} cores`, ...place.runtimes].map((text) => prose(text)).join(', ');
