// The parts of the comment below its headline. Each returns blocks of Markdown, none when it has nothing to say.

import { withoutPlatforms } from '../../core/sharding/platforms.ts';
import { isolationInWords } from '../../core/text/isolation.ts';
import type { Method, Report, Revision } from '../../core/model/report.ts';
import { formatQuantity } from '../../core/text/units.ts';
import { count, enumerate } from '../../core/text/lists.ts';
import { glue } from '../text.ts';
import { codeBlock, codeName, codeSpan, prose } from './text.ts';
import { fold } from './fold.ts';
import { fullTable, table } from './table.ts';
import { REACHES } from '../../core/model/reach.ts';
import { effortOf, isMixed, baselineSummary, reachSummary, REACH_WORDS } from '../evidence.ts';
import { nextSteps } from '../next-steps.ts';
import type { Row } from '../rows.ts';
import { confidenceOf, detectableInWords, formatShare, isExact, shortCommit } from '../words.ts';
import { failureOf, measurementOf } from '../../core/model/measurement.ts';
import { formatDuration } from '../../core/text/durations.ts';

/** Which two commits, what it took, and where more is to be read. */
export const comparison = (report: Report, page: string | null): string => {
  const { base, head, duration } = report;
  const sides = base === null ? `${revision(head)} alone` : `${revision(head)} against ${revision(base)}`;
  const effort = effortOf(report);
  const told = effort === null ? '' : `, ${effort}`;
  const more = page === null ? '' : ` · [log and full report](${page})`;
  return glue(`${sides}${told}, ${formatDuration(duration)}${more}`);
};

/** What is within budget, the closest to it first, and how small a regression would have been seen. */
export const others = (rows: readonly Row[]): string[] => {
  const kept = rows.filter(({ verdict }) => verdict === 'within');
  const [first] = kept;
  if (first === undefined) return [];
  const names = kept.map(({ path, metric, change, measured }) =>
    glue(`${codeSpan(path, 48)} ${metric} ${change || measured || 'not reached'}`),
  );
  const which = kept.length === rows.length ? (kept.length === 1 ? '' : 'Closest to budget: ') : '';
  const told = `${which}${enumerate(names, MOST_OTHERS)}`;
  const start = kept.length === rows.length ? '' : `✅ ${count(kept.length, 'other')} within budget: `;
  return [`${start}${told}.${seen(kept)}`];
};

const MOST_OTHERS = 3;

const seen = (rows: readonly Row[]): string => {
  const checks = rows.flatMap(({ check }) => check ?? []);
  return checks.some(({ detectable }) => detectable !== null)
    ? ` This run would have shown ${detectableInWords(checks)}.`
    : '';
};

/** What the change reaches, and what became of the stored runs of main. */
export const baseline = (report: Report): string[] =>
  [reachSummary(report), baselineSummary(report)].flatMap((text) => (text === null ? [] : [prose(text)]));

/** Why each benchmark was measured or not, what differs first. */
const reached = ({ reach }: Report, most: number): string[] => {
  const told = [...(reach?.benchmarks ?? [])].sort(
    (one, other) => REACHES.indexOf(other.outcome) - REACHES.indexOf(one.outcome),
  );
  if (told.length === 0) return [];
  const rows = told
    .slice(0, most)
    .map(({ path, outcome, why: text }) => [codeSpan(path, 48), REACH_WORDS[outcome], prose(text, 200)]);
  return [
    fold('What the change reaches', [
      table(['benchmark', '', 'because'], rows),
      ...more(told.length - rows.length),
    ]),
  ];
};

/** What the verdicts mean. */
const rule = (report: Report): string[] => {
  const { alphaOver, alphaWithin } = report.method;
  const confidence = confidenceOf(report);
  if (isExact(report))
    return ['All checks are exact: one measurement per side decides, and every change is real.'];
  if (confidence === null) return [];
  return [
    `Over and within are both proved: of runs that meet every budget, at most ${formatShare(alphaOver)} show any *over*, ` +
      `and a check over budget is called *within* at most ${formatShare(alphaWithin)} of the time. ` +
      `Intervals have ${formatShare(confidence)} confidence.`,
  ];
};

const revision = (side: Revision): string => {
  const commit = shortCommit(side);
  const at = commit === null ? '' : ` (${codeSpan(commit)})`;
  return `${codeSpan(side.name)}${at}${side.dirty ? ' with uncommitted changes,' : ''}`;
};

/** Why it is undecided: what the picture cannot show. */
export const reasons = (rows: readonly Row[], most: number): string[] => {
  const told = rows.filter(({ verdict, reason }) => reason !== '' && verdict === 'undecided');
  const lines = told.slice(0, most).map(({ path, metric, reason }) => {
    return `- ${codeSpan(path)}${metric === '' ? '' : ` ${metric}`}: ${prose(reason, 400)}`;
  });
  return lines.length === 0 ? [] : [[...lines, ...more(told.length - lines.length)].join('\n')];
};

const more = (number: number): string[] => (number > 0 ? [`- and ${number} more`] : []);

/** What a reader should know before believing the numbers. */
export const remarks = ({ caveats, benchmarks }: Report, most: number): string[] => {
  const warnings = benchmarks.flatMap(({ path, warnings: all }) => all.map((text) => ({ path, text })));
  const lines = [...caveats, ...warnings].map(
    ({ path, text }) => `- ${path === null ? '' : `${codeSpan(path)}: `}${prose(text, 400)}`,
  );
  const shown = [...new Set(lines)];
  if (shown.length === 0) return [];
  return ['**Worth knowing**', [...shown.slice(0, most), ...more(shown.length - most)].join('\n')];
};

export const steps = (
  report: Report,
  { tool = 'perf-budgets', fetch = [] }: { readonly tool?: string; readonly fetch?: readonly string[] },
): string[] => {
  const { commands, hints } = nextSteps(report, tool, codeName);
  if (commands.length + hints.length === 0) return [];
  return [
    ...(hints.length === 0 ? [] : [hints.join('\n\n')]),
    ...(commands.length === 0
      ? []
      : [fold('Reproduce it on your machine', [codeBlock([...fetch, ...commands].join('\n'), 'sh')])]),
  ];
};

/** Last lines of what failed benchmarks printed. */
export const outputs = ({ benchmarks }: Report, most: number): string[] => {
  const failed = benchmarks.flatMap((record) => {
    const failure = failureOf(record);
    return failure === null ? [] : [{ path: record.path, failure }];
  });
  if (failed.length === 0) return [];
  const blocks = failed
    .slice(0, most)
    .flatMap(({ path, failure }) => [
      `${codeSpan(path)}${failure.side === null ? '' : ` on ${failure.side}`}${ending(failure)}: ${prose(failure.message)}`,
      ...(failure.hint === null ? [] : [prose(failure.hint)]),
      ...(failure.output.trim() === '' ? [] : [codeBlock(lastLines(failure.output, 15), 'text')]),
    ]);
  return [
    fold(`Output of ${count(failed.length, 'failed benchmark')}`, [...blocks, ...more(failed.length - most)]),
  ];
};

const ending = ({ exitCode, signal }: { exitCode: number | null; signal: string | null }): string => {
  if (signal !== null) return ` (ended by ${codeSpan(signal)})`;
  return exitCode === null ? '' : ` (exit code ${exitCode})`;
};

const lastLines = (text: string, most: number): string => text.trimEnd().split('\n').slice(-most).join('\n');

/** Every check, the budgets the change edits, and how and where it was measured. */
export const details = (report: Report, rows: readonly Row[], most: number): string[] => [
  ...(rows.length === 0
    ? []
    : [
        fold(`All ${count(rows.length, 'check')}`, [
          fullTable(rows.slice(0, most), isMixed(report)),
          ...more(rows.length - most),
        ]),
      ]),
  ...reached(report, Math.min(most, 200)),
  fold('How it was measured', [
    ...rule(report),
    ...scenarios(report),
    environment(report),
    method(report, report.method),
  ]),
];

/** Budgets are part of the change under review, so their edits are shown as one. */
export const budgetChanges = ({ budgetChanges: changes, configuration }: Report): string[] => {
  if (changes.length === 0) return [];
  const lines = changes.map((line) => (/^[+-] /.test(line) ? line : `! ${line}`)).join('\n');
  return [
    fold(`This change edits ${count(changes.length, 'rule')} of perf-budgets.yml`, [
      codeSpan(configuration.file),
      codeBlock(lines, 'diff'),
    ]),
  ];
};

/** One line for each suite that says what it does. */
const scenarios = (report: Report): string[] => {
  const lines = withoutPlatforms(report).benchmarks.flatMap(({ suite, scenario, dataset }) => {
    const data = dataset === null ? '' : `dataset ${dataset.name}, reviewed ${dataset.reviewed ?? 'never'}`;
    const text = [scenario ?? '', data].filter((part) => part !== '').join('; ');
    return text === '' ? [] : [`- ${codeSpan(suite)}: ${prose(text, 300)}`];
  });
  const shown = [...new Set(lines)];
  return shown.length === 0 ? [] : [[...shown.slice(0, 20), ...more(shown.length - 20)].join('\n')];
};

const environment = (report: Report): string =>
  report.platforms === undefined
    ? oneEnvironment(report)
    : table(
        ['platform', 'processor', 'system', 'node'],
        report.platforms.map(({ name, environment: { cpu, cores, os, arch, node } }) => [
          codeSpan(name),
          `${prose(cpu)}, ${count(cores, 'core')}`,
          `${prose(os)}, ${prose(arch)}`,
          node === null ? 'none' : codeSpan(node),
        ]),
      );

const oneEnvironment = ({ environment: where, benchmarks, isolation }: Report): string =>
  table(
    ['environment', ''],
    [
      ['processor', `${prose(where.cpu)}, ${count(where.cores, 'core')}`],
      ['memory', formatQuantity(where.memory, 'B')],
      ['system', `${prose(where.os)}, ${prose(where.arch)}`],
      ['node', where.node === null ? 'none' : codeSpan(where.node)],
      ...runtimes(benchmarks).map((text) => ['runtime', text]),
      ['pinned to', where.pinnedTo === null ? 'no core' : `core ${where.pinnedTo}`],
      ...(isolation === undefined ? [] : [['isolation', prose(isolationInWords(isolation))]]),
      ['fingerprint', codeSpan(where.fingerprint)],
    ],
  );

/** What ran benchmarks besides node, each once. */
const runtimes = (benchmarks: Report['benchmarks']): string[] => {
  const all = benchmarks.flatMap((record) => Object.values(measurementOf(record).runtime));
  const texts = all.flatMap((each) =>
    each === null ? [] : [`${prose(`${each.name} ${each.version}`)} ${codeSpan(each.path)}`],
  );
  return [...new Set(texts)].slice(0, 8);
};

const method = (report: Report, how: Method): string =>
  table(
    ['method', ''],
    [
      [
        'unit of inference',
        `one trial: a fresh process per side, turns of ${formatQuantity(how.turn, 's')} in random order`,
      ],
      ['verdict possible after', `${count(how.firstLook, 'trial')}, then every trial up to ${how.lastLook}`],
      [
        'control',
        `${how.control.first} to ${count(how.control.last, 'trial')} of base against base before a check is called over`,
      ],
      [
        'error rates',
        `${formatShare(how.alphaOver)} for any over in the run, ${formatShare(how.alphaWithin)} for within per check`,
      ],
      ...screening(how),
      ['detectable', detectableInWords(report.checks)],
      ...bases(report),
      ['undecided', `policy ${codeSpan(report.configuration.undecided)}`],
      ['seed', codeSpan(String(report.seed))],
      ['written by', `${codeSpan(report.tool)} at ${codeSpan(report.startedAt)}`],
    ],
  );

/** What exact values were counted with. */
const bases = ({ benchmarks }: Report): [string, string][] => {
  const found = [...new Set(benchmarks.flatMap((record) => measurementOf(record).exact.basis ?? []))];
  return found.length === 0
    ? []
    : [
        [
          'exact values counted by',
          enumerate(
            found.map((text) => codeSpan(text)),
            4,
          ),
        ],
      ];
};
const screening = ({ screening: how }: Method): [string, string][] =>
  how === null
    ? []
    : [
        [
          'stored runs',
          `${count(how.trials, 'trial')} of head alone against at least ${count(how.fewestRuns, 'run')} of main; ` +
            `they spend ${formatShare(how.alpha)} of the within error; ` +
            (how.mayFail ? 'they may fail a check' : 'they cannot fail a check'),
        ],
      ];
