// Which commit made a benchmark slower, on a terminal: the commit, its change, why, and what was measured.

import type { Bisection, Conclusion, SearchedCommit, SearchStep } from '../../core/model/bisection.ts';
import { asRegression } from '../../core/stats/costs.ts';
import { formatLimit } from '../../core/text/changes.ts';
import { formatDuration } from '../../core/text/durations.ts';
import { count } from '../../core/text/lists.ts';
import { changeText } from '../log-change.ts';
import { clip, columns, nameOf, padEnd, visible, wrap } from '../text.ts';
import type { Colors } from './palette.ts';
import { whyBlock } from './why.ts';

export function renderBisection(found: Bisection, width: number, colours: Colors): string {
  const blocks = [
    answerLines(found, width, colours),
    found.explanation === null ? [] : whyBlock(found.explanation, width, colours),
    remarks(found).flatMap((text) => wrap(text, width)),
    stepLines(found, width, colours),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function answerLines(found: Bisection, width: number, colours: Colors): string[] {
  const { conclusion, line } = found;
  const [headline, ...more] = sentencesOf(found);
  const named = namedIn(conclusion).flatMap((at) => commitLines(line[at], width));
  return [
    ...wrap(headline ?? '', width).map((text) => colours.bold(text)),
    ...(named.length === 0 ? [] : ['', ...named, '']),
    ...more.flatMap((text) => wrap(text, width)),
  ];
}

const shortOf = (commit: SearchedCommit | undefined): string => commit?.commit.slice(0, 9) ?? '';

function namedIn(conclusion: Conclusion): readonly number[] {
  switch (conclusion.kind) {
    case 'found':
    case 'spread':
      return [conclusion.at];
    case 'among':
      return conclusion.commits;
    case 'nothing':
    case 'unclear':
    case 'unmeasurable':
      return [];
  }
}

const commitLines = (commit: SearchedCommit | undefined, width: number): string[] =>
  commit === undefined
    ? []
    : [
        `  ${clip(commit.commit, width - 2)}`,
        `  ${clip(visible(commit.subject), width - 2)}`,
        `  ${clip(`${visible(commit.author)}, ${commit.authoredAt.slice(0, 10)}`, width - 2)}`,
      ];

/** The answer, then what belongs to it. */
function sentencesOf(found: Bisection): string[] {
  const { conclusion, line, steps } = found;
  const what = `${nameOf(found.path)} ${found.metric}`;
  const ends = `${nameOf(found.bad)} against ${nameOf(found.good)}`;
  const least = formatLimit(asRegression(Math.sqrt(1 + found.atLeast), 'p50'), 'p50');
  const whole = found.sought === null ? '' : changeText(found.sought, found.metric);
  switch (conclusion.kind) {
    case 'nothing':
      return [`Nothing to find: ${what} of ${ends} changed by no more than ${least}`];
    case 'unclear':
      return [
        `No answer: on this machine ${what} of ${ends} cannot be told from a change of ${least}`,
        'Give it a quieter machine, or look for something larger: --at-least.',
      ];
    case 'unmeasurable':
      return [`No answer: ${what} cannot be measured`, `${visible(steps.at(-1)?.why ?? '')}.`];
    case 'found': {
      const parent = conclusion.parent === 0 ? nameOf(found.good) : shortOf(line[conclusion.parent]);
      return [
        `${what} got worse in this commit`,
        `${changeText(conclusion.change, found.metric)} against ${parent}, the commit before; ${ends}: ${whole}.`,
        ...shareIn(conclusion.share, found, line[conclusion.at]),
      ];
    }
    case 'among': {
      const all =
        conclusion.change === null ? '' : ` Together: ${changeText(conclusion.change, found.metric)}.`;
      return [
        `${what} got worse in one of these ${conclusion.commits.length} commits`,
        `All but the last cannot be measured, so it cannot be said which.${all}`,
      ];
    }
    case 'spread':
      return [
        `${what} got worse bit by bit: no single commit is proved to have done it`,
        `The change of ${ends}, ${whole}, passes its middle at the commit above${conclusion.change === null ? '' : `, whose own part is ${changeText(conclusion.change, found.metric)}`}.`,
      ];
  }
}

function shareIn(
  share: 'whole' | 'part' | 'more',
  { path, metric, bad }: Bisection,
  commit: SearchedCommit | undefined,
): string[] {
  const rest = `perf-budgets bisect ${path} --good ${shortOf(commit)} --bad ${bad} --metric ${metric}`;
  if (share === 'part')
    return [`That is not all of it: other commits hold the rest. For those after it: ${visible(rest)}`];
  return share === 'more' ? ['Other commits have taken some of it back.'] : [];
}

function remarks({ isMonotone, steps, line, notes }: Bisection): string[] {
  const broken = new Map(steps.filter(({ kind }) => kind === 'broken').map((step) => [step.at, step]));
  return [
    ...(isMonotone
      ? []
      : [
          'It did not get worse once and for all: after the commit that was found, a later one was as quick as the good end.',
        ]),
    ...[...broken.values()].map(
      ({ at, why }) => `Passed over: ${shortOf(line[at])} cannot be measured: ${visible(why ?? '')}`,
    ),
    ...notes.map(visible),
  ];
}

const MARKS: Readonly<Record<SearchStep['kind'], string>> = {
  within: '✓',
  over: '✗',
  undecided: '?',
  broken: '–',
};

function stepLines(found: Bisection, width: number, colours: Colors): string[] {
  const { steps, line, metric, idle, good } = found;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const title = `${count(steps.length, 'measurement')} in ${formatDuration(seconds)}, of ${count(line.length - 1, 'commit')} since ${nameOf(good)}`;
  const values = steps.map(({ change }) => (change === null ? 'not measured' : changeText(change, metric)));
  const widest = Math.max(0, ...values.map(columns));
  const rows = steps.map(({ at, against, kind }, index) => {
    const other = against === 0 ? '' : `against ${shortOf(line[against])}: `;
    const start = `  ${MARKS[kind]} ${shortOf(line[at])}  ${padEnd(values[index] ?? '', widest)}  ${other}`;
    return `${start}${clip(visible(line[at]?.subject ?? ''), width - columns(start))}`;
  });
  return [
    colours.bold(title),
    ...rows,
    ...(idle.length === 0
      ? []
      : [
          colours.dim(
            `  ${count(idle.length, 'commit')} that touch nothing the benchmark uses were left out`,
          ),
        ]),
  ];
}
