// What has crept in, in words: the issue about it, and the line in pull requests.

import { formatLimit } from '../core/text/changes.ts';
import { count } from '../core/text/lists.ts';
import { quote } from '../report/next-steps.ts';
import { cell, codeBlock, codeName, prose } from '../report/markdown/text.ts';
import { visible } from '../report/text.ts';
import type { Creep } from './creep.ts';
import type { Entry } from './entry.ts';
import { regressionOf } from './regression.ts';
import { changeText } from '../report/log-change.ts';

/** Stays the same for one release. */
export const creepTitle = (anchor: string, configuration: string, name: string): string => {
  const job = name === '' ? '' : `, ${visible(name)}`;
  return `Performance: over budget since ${visible(anchor)} (${visible(configuration)}${job})`.slice(0, 200);
};

/** What else somebody has to look at again. */
interface Due {
  /** Accepted costs, finished Markdown. */
  readonly costs: readonly string[];
  /** Sentences about datasets. */
  readonly datasets: readonly string[];
}

/** What was measured, and how a reader starts this program. */
export interface Standing {
  readonly anchor: string;
  readonly branch: string;
  readonly commit: string;
  readonly configuration: string;
  readonly tool: string;
}

/** The body of the issue. */
export function renderCreep(creep: readonly Creep[], standing: Standing, due: Due): string {
  const { anchor, branch } = standing;
  const over = creep.filter(({ verdict }) => verdict === 'over');
  const since = `since ${codeName(anchor)}`;
  const rows = creep
    .filter(({ verdict }) => verdict === 'over' || verdict === 'undecided' || verdict === 'failed')
    .map(
      (each) =>
        `| ${ICONS[each.verdict] ?? ''} | ${cell(`${codeName(each.path)} ${each.metric}`)} | ${changeOf(each)} | ${formatLimit(each.budget, each.metric)} |`,
    );
  const headline =
    over.length === 0
      ? `${codeName(branch)} is no longer over its budget ${since}.`
      : `${codeName(branch)} is over budget ${since}: ${count(over.length, 'check')} of ${creep.length}.`;
  const table =
    rows.length === 0 ? [] : [[`| | | change | budget |`, '|---|---|---|---|', ...rows].join('\n')];
  return [
    headline,
    ...table,
    ...over.flatMap((each) => [sourcesOf(each), ...searchFor(each, standing)]),
    ...listed('Accepted costs to be reviewed:', due.costs),
    ...listed(
      'Data to be compared with real data:',
      due.datasets.map((text) => `- ${prose(text)}`),
    ),
    'Measured in pairs against the release, on one machine. This issue is kept up to date and closed once it is mended; closed as not planned, it stays closed until the next release.',
  ].join('\n\n');
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}\n\n${lines.join('\n')}`];

const ICONS: Readonly<Record<string, string>> = { over: '❌', undecided: '⚠️', failed: '💥' };

const changeOf = ({ change, metric }: Creep): string =>
  change === null ? 'not measured' : changeText(change, metric);

function sourcesOf({ path, metric, chain, sources }: Creep): string {
  const what = `${codeName(path)} ${metric}`;
  if (sources.length === 0) return `No single commit of the history shows where ${what} comes from.`;
  const sum =
    chain === null
      ? ''
      : ` (all commits together, added up over ${count(chain.pairs, 'pair')}: ${changeText(chain, metric)})`;
  const lines = sources.map(
    ({ commit, comparison }) =>
      `- ${changeText(comparison, metric)} ${codeName(commit.commit.slice(0, 9))} ${prose(commit.subject, 100)} (${prose(commit.author, 60)})`,
  );
  return [`${what} comes from${sum}:`, lines.join('\n')].join('\n\n');
}

/** A name of git that no shell and no option reads otherwise. */
const PLAIN = /^[\w@%+=:,./][\w@%+=:,./-]*$/;
/** What fits on a line of a code block. */
const LONGEST = 200;

/** Commands that find the commit as they stand; none for names that cannot be written so. */
function searchFor(
  { path, metric }: Creep,
  { anchor, branch, commit, configuration, tool }: Standing,
): string[] {
  const names = [path, configuration].map((name) => (visible(name) === name ? quote(name) : null));
  const [benchmark = null, file = null] = names;
  if (benchmark === null || file === null || ![anchor, branch].every((name) => PLAIN.test(name))) return [];
  const config = configuration === 'perf-budgets.yml' ? '' : ` --config ${file}`;
  const lines = [
    `git fetch --tags origin ${branch}`,
    `${tool} bisect ${benchmark} --good ${anchor} --bad ${commit.slice(0, 12)} --metric ${metric}${config}`,
  ];
  return isSearchable(path) && lines.every((line) => line.length <= LONGEST)
    ? [`To search for the commit:\n\n${codeBlock(lines.join('\n'), 'sh')}`]
    : [];
}

/** Whether a search takes this path for that of one benchmark. */
export const isSearchable = (path: string): boolean => !/^-|[*?[\]{}\\]/.test(path);

/** What the search came to, as a comment on the issue; `answer` is what it prints. */
export const renderSearch = ({ path, metric }: Creep, anchor: string, answer: string): string =>
  [
    `Searched for the commit: ${codeName(path)} ${metric} since ${codeName(anchor)}`,
    codeBlock(answer, 'text'),
  ].join('\n\n');

/** That a search came to no end: why, how far it was, and how somebody goes on with it. */
export function renderUnfound(
  creep: Creep,
  standing: Standing,
  {
    why,
    heard,
    goesOn,
  }: { readonly why: string; readonly heard: readonly string[]; readonly goesOn: boolean },
): string {
  const { path, metric } = creep;
  return [
    `Searched for the commit: ${codeName(path)} ${metric} since ${codeName(standing.anchor)}, ${prose(why, 300)}`,
    ...(heard.length === 0 ? [] : [codeBlock(heard.join('\n'), 'text')]),
    goesOn
      ? `The next push to ${codeName(standing.branch)} goes on from there, and says here what it comes to.`
      : 'This job does not search again.',
    ...searchFor(creep, standing),
  ].join('\n\n');
}

/** The check that has used up most of what it may, by what is measured; null: none is known. */
export function worstSince(
  entry: Entry,
  budgets: readonly { readonly path: string; readonly metric: string; readonly limit: number }[],
  branch: string,
): string | null {
  const { anchor } = entry;
  if (anchor === null) return null;
  const known = budgets.flatMap(({ path, metric, limit }) => {
    const reading = entry.readings.find((each) => each.path === path && each.metric === metric);
    return reading?.anchor == null || !Number.isFinite(reading.anchor.ratio)
      ? []
      : [
          {
            reading,
            comparison: reading.anchor,
            limit,
            used: regressionOf(reading.anchor.ratio, reading.metric) / limit,
          },
        ];
  });
  const [worst] = known.toSorted((one, other) => other.used - one.used);
  if (worst === undefined || worst.used <= 0) return null;
  const { reading, comparison, limit } = worst;
  return `${branch} is ${changeText(comparison, reading.metric)} since ${anchor.name} in ${reading.path} ${reading.metric}, budget ${formatLimit(limit, reading.metric)}`;
}
