// The report on a terminal: the verdict first and again last, so that it is seen wherever the reader looks, and
// between them a picture of every check and the reason for each that is not within budget.

import { type Report, type Revision, VERDICTS } from '../../core/model/report.ts';
import { count, enumerate } from '../../core/text/lists.ts';
import { effortOf, baselineSummary, reachSummary } from '../evidence.ts';
import { headline, OUTCOME_SHOWN, outcomeOf } from '../headline.ts';
import { nextSteps } from '../next-steps.ts';
import { paint, type Colors } from './palette.ts';
import { PRESENTATION } from '../verdicts.ts';
import { acceptedLines } from '../accepted.ts';
import { pilotLines } from '../pilot.ts';
import { platformLines } from '../platforms.ts';
import { renameLines } from '../renames.ts';
import { placeOf, unrunHeadline, unrunLimit } from '../unrun.ts';
import { rowsOf, type Row } from '../rows.ts';
import { explanations, remarks } from './notes.ts';
import { levelLines } from './levels.ts';
import { tableLines } from './table.ts';
import { nameOf, visible, wrap } from '../text.ts';
import { whyBlocks } from './why.ts';
import { formatShare, isExact, shortCommit } from '../words.ts';
import { formatDuration } from '../../core/text/durations.ts';

export interface TerminalOptions {
  /** Columns of the terminal; 60 is the least that is kept to. */
  readonly width: number;
  readonly colours: Colors;
  /** How the program is called, for commands to copy. */
  readonly tool?: string;
}

/** The whole report as lines for a terminal. */
export const renderTerminal = (report: Report, options: TerminalOptions): string => {
  const { colours, tool = 'perf-budgets' } = options;
  const width = Math.max(60, Math.min(160, options.width));
  const rows = rowsOf(report);
  const blocks = [
    [...title(report, width, colours), ...wrap(comparison(report), width).map(colours.dim)],
    [
      ...pilotLines(report, nameOf),
      ...platformLines(report, nameOf),
      ...renameLines(report, nameOf),
      ...acceptedLines(report, { name: nameOf, words: visible }),
    ].flatMap((line) => wrap(line, width)),
    [...reached(report, width, colours), ...baseline(report, width, colours)],
    tableLines(rows, width, colours),
    levelLines(report, width, colours),
    ...explanations(report, rows, width, colours),
    ...whyBlocks(report, width, colours),
    unrun(report, width, colours),
    remarks(report, width, colours),
    budgetChanges(report, width, colours),
    steps(report, tool, width, colours),
    [tally(report, rows, colours)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

const title = (report: Report, width: number, colours: Colors): string[] => {
  const verdict = OUTCOME_SHOWN[outcomeOf(report)];
  const colour = paint(colours, verdict);
  return wrap(`${PRESENTATION[verdict].mark} ${headline(report, nameOf)}`, width).map((line) =>
    colours.bold(colour(line)),
  );
};

const comparison = (report: Report): string => {
  const { base, head, environment, method, duration } = report;
  const sides = base === null ? revision(head) : `${revision(head)} against ${revision(base)}`;
  const effort = effortOf(report)?.replace('paired trial', 'trial') ?? null;
  const told = effort === null ? '' : `, ${effort}`;
  const chance = `, at most ${formatShare(method.alphaOver)} of runs within budget turn red`;
  const alarms = isExact(report) ? ', exact' : base === null ? '' : chance;
  return `${sides}${told}, ${formatDuration(duration)}, ${visible(environment.cpu)}${alarms}${isolated(report)}`;
};

const isolated = ({ isolation }: Report): string => {
  if (isolation === undefined) return '';
  return isolation.inForce ? ', isolated' : `, not isolated (${visible(isolation.reason ?? '')})`;
};

/** What the change reaches. */
const reached = (report: Report, width: number, colours: Colors): string[] => {
  const text = reachSummary(report);
  return text === null ? [] : wrap(visible(text), width).map(colours.dim);
};

/** What became of the stored runs, and which checks rest on them. */
const baseline = (report: Report, width: number, colours: Colors): string[] => {
  const text = baselineSummary(report);
  if (text === null) return [];
  const decided = report.checks.filter(({ evidence }) => evidence === 'baseline');
  const names = decided.map(({ path, metric }) => `${nameOf(path)} ${metric}`);
  const which = decided.length === report.checks.length ? 'every check' : enumerate(names, MOST_NAMED);
  return [
    ...wrap(visible(text), width),
    ...(decided.length === 0 ? [] : wrap(`Decided by stored runs: ${which}.`, width)),
  ].map(colours.dim);
};

const MOST_NAMED = 6;

const revision = (side: Revision): string => {
  const commit = shortCommit(side);
  const dirty = side.dirty ? ' with uncommitted changes' : '';
  return `${nameOf(side.name)}${commit === null ? '' : ` (${visible(commit)})`}${dirty}`;
};

/** What of the change no benchmark runs. */
const unrun = (report: Report, width: number, colours: Colors): string[] => {
  const { changedFunctions: found } = report;
  const said = unrunHeadline(report);
  if (found === undefined || said === null) return [];
  const names = found.unrun.map((place) => `${visible(place.name)} (${visible(placeOf(place))})`);
  const limit = unrunLimit(found);
  return [
    ...wrap(said, width).map(colours.bold),
    ...wrap(enumerate(names, MOST_NAMED), width - 2).map((line) => `  ${line}`),
    ...(limit === null ? [] : wrap(limit, width - 2).map((line) => colours.dim(`  ${line}`))),
  ];
};

const budgetChanges = ({ budgetChanges: changes }: Report, width: number, colours: Colors): string[] =>
  changes.length === 0
    ? []
    : [
        colours.bold(`This change edits ${count(changes.length, 'rule')} of perf-budgets.yml`),
        ...changes.flatMap((change) => wrap(visible(change), width - 2).map((line) => `  ${line}`)),
      ];

const steps = (report: Report, tool: string, width: number, colours: Colors): string[] => {
  const { hints, commands } = nextSteps(report, tool, nameOf);
  if (hints.length + commands.length === 0) return [];
  return [
    colours.bold('Next steps'),
    ...hints.flatMap((hint) => wrap(hint, width - 2).map((line) => `  ${line}`)),
    // Commands are for copying, so they keep their length.
    ...commands.map((command) => `  ${colours.cyan(`$ ${command}`)}`),
  ];
};

/** `Gate failed: 1 over, 3 within, 1 improved`. */
const tally = (report: Report, rows: readonly Row[], colours: Colors): string => {
  const outcome = OUTCOME_SHOWN[outcomeOf(report)];
  const numbers = VERDICTS.flatMap((verdict) => {
    const number = rows.filter((row) => row.verdict === verdict).length;
    return number === 0 ? [] : [paint(colours, verdict)(`${number} ${verdict}`)];
  });
  const word = outcome === 'over' ? 'Gate failed' : 'Gate passed';
  const sum = numbers.length === 0 ? 'nothing to judge' : numbers.join(', ');
  return `${colours.bold(paint(colours, outcome)(word))}: ${sum}`;
};
