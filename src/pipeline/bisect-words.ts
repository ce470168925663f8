// What is told while a commit is sought.

import { stepsAhead } from '../bisect/next-step.ts';
import type { CommitLine, Question } from '../bisect/questions.ts';
import type { SearchStep } from '../core/model/bisection.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { MetricName } from '../core/model/metrics.ts';
import { asRegression } from '../core/stats/costs.ts';
import { formatChange } from '../core/text/changes.ts';
import { formatDuration } from '../core/text/durations.ts';
import { count } from '../core/text/lists.ts';
import type { LineCommit } from '../git/first-parent-line.ts';
import type { GateRequest } from './request.ts';

interface Told {
  readonly wanted: { readonly good: string; readonly bad: string };
  readonly line: readonly LineCommit[];
  readonly request: Pick<GateRequest, 'timeLimit'>;
  readonly definition: Pick<Configuration, 'timeLimit'>;
}

export function costOf({ wanted, line, request, definition }: Told, known: CommitLine): string {
  const limit = formatDuration(request.timeLimit ?? definition.timeLimit);
  const commits = count(known.last, 'commit');
  return `${commits} from ${wanted.good} to ${wanted.bad} (${line.at(-1)?.commit.slice(0, 9)}): about ${count(1 + stepsAhead(known), 'measurement')}, each of at most ${limit}; if the ends do not differ, one`;
}

export function restOf(known: CommitLine, { seconds }: SearchStep): string {
  const steps = stepsAhead(known);
  const idle =
    known.idle.size === 0
      ? ''
      : `${count(known.idle.size, 'commit')} of ${known.last} touch nothing that the benchmark uses. `;
  return `${idle}About ${count(steps, 'more measurement')} of ${formatDuration(seconds)}: ${formatDuration(steps * seconds)}`;
}

export function inWords({ at, against, part }: Question, { wanted, line }: Told): string {
  if (part === null) return `${wanted.bad} against ${wanted.good}`;
  const { commit = '', subject = '' } = line[at] ?? {};
  const other = against === 0 ? wanted.good : (line[against]?.commit.slice(0, 9) ?? '');
  return `${commit.slice(0, 9)} ${subject} against ${other}`;
}

const ANSWERS = {
  within: 'not there yet',
  over: 'it is there',
  undecided: 'undecided',
  broken: 'cannot be measured',
} as const;

export const answerInWords = ({ kind, change, why }: SearchStep, metric: MetricName): string => {
  const measured =
    change === null ? '' : `, ${formatChange(asRegression(Math.exp(change.ratio), metric), metric)}`;
  return `${ANSWERS[kind]}${measured}${why === null ? '' : `: ${why}`}`;
};
