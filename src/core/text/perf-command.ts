// Commands in comments. A comment is one when it begins with `/perf`: so nothing that is quoted, shown as code, hidden or
// said in passing is ever taken for one. More commands may follow, a line each, until the first line that is none.

import { globProblem } from '../model/globs.ts';
import { METRIC_NAMES, type MetricName } from '../model/metrics.ts';
import { isDate } from './dates.ts';
import { nearest } from './did-you-mean.ts';
import { parseQuantity } from './units.ts';

export interface AcceptCommand {
  readonly kind: 'accept';
  readonly path: string;
  readonly metric: MetricName;
  /** 0.12 = 12 %. */
  readonly upTo: number;
  readonly because: string;
  readonly lasts: 'commit' | 'suite';
  readonly review: string | null;
}

export type PerfCommand =
  | AcceptCommand
  | { readonly kind: 'help' | 'run' | 'full' }
  /** Measure only what the glob names. */
  | { readonly kind: 'part'; readonly glob: string }
  /** `problem`: what is wrong with it, and what to write. */
  | { readonly kind: 'wrong'; readonly problem: string };

export const ACCEPT_USAGE =
  '/perf accept PATH METRIC up to +12% [until it changes] [review 2027-03-01] because REASON';

/** Most of them in one comment. */
const MOST = 20;
const COMMAND = /^\/perf(?:[ \t]|$)/;

/** Commands of a comment, from its top. */
export function perfCommands(comment: string): PerfCommand[] {
  const lines = comment.replace(/^(?:[ \t]*\r?\n)+/, '').split(/\r\n|[\r\n]/);
  const end = lines.findIndex((line) => !COMMAND.test(line));
  const own = lines.slice(0, end < 0 ? lines.length : end);
  return own.slice(0, MOST).map((line) => commandOf(line.trimEnd()));
}

const WORDS = ['accept', 'run', 'full', 'help'] as const;

function commandOf(line: string): PerfCommand {
  // What it hides would be read by nobody.
  if (line.includes('<!--')) return wrong('a command cannot hold hidden text (`<!--`)');
  const [, word = '', rest = ''] = /^\/perf\s*(\S*)\s*(.*)$/.exec(line) ?? [];
  if (word === 'accept') return acceptCommand(rest);
  if (word === '' || word === 'help') return { kind: 'help' };
  if (word === 'run' && rest !== '') return partCommand(unquoted(rest));
  if (word === 'run' || word === 'full') return { kind: word };
  const near = nearest(word, WORDS);
  return wrong(
    `there is no such command${near === null ? '' : `; did you mean \`/perf ${near}\`?`} (accept, run, full, help)`,
  );
}

const wrong = (problem: string): PerfCommand => ({ kind: 'wrong', problem });

function partCommand(glob: string): PerfCommand {
  const problem = globProblem(glob);
  return problem === null ? { kind: 'part', glob } : wrong(`${problem}; write \`/perf run parser/**\``);
}

const ACCEPT = new RegExp(
  String.raw`^(?<path>.+?)\s+(?<metric>${METRIC_NAMES.join('|')})\s+up\s+to\s+(?<upTo>\S+(?:\s%)?)(?<until>\s+until\s+it\s+changes)?(?:\s+review\s+(?<review>\S+))?\s+because\s+(?<because>\S.*)$`,
);

/** Letters of a reason. */
const LONGEST = 500;

function acceptCommand(rest: string): PerfCommand {
  const parts = ACCEPT.exec(rest)?.groups;
  if (parts === undefined) return wrong(`expected \`${ACCEPT_USAGE}\``);
  const { path = '', metric, upTo = '', until, review = null, because = '' } = parts;
  const ceiling = parseQuantity(upTo);
  if (ceiling?.unit !== '%' || ceiling.value <= 0)
    return wrong('the ceiling is a percentage for the worse, such as `up to +12%`');
  if (review !== null && !isDate(review)) return wrong('`review` takes a day such as 2027-03-01');
  return {
    kind: 'accept',
    path: unquoted(path),
    metric: metric as MetricName,
    upTo: ceiling.value,
    because: because.slice(0, LONGEST),
    lasts: until === undefined ? 'commit' : 'suite',
    review,
  };
}

/** As people copy it from a comment. */
const unquoted = (path: string): string => /^(["'`])(.*)\1$/.exec(path)?.[2] ?? path;
