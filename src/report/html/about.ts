// What stands below the checks: remarks, output of what failed, next steps, where and how it was measured.

import { placeOf, unrunHeadline, unrunLimit } from '../unrun.ts';
import { isolationInWords } from '../../core/text/isolation.ts';
import type { Report } from '../../core/model/report.ts';
import { formatQuantity } from '../../core/text/units.ts';
import { count } from '../../core/text/lists.ts';
import { factList } from './checks.ts';
import { code, html, list, nothing, said, trusted, type Markup } from './text.ts';
import { nextSteps } from '../next-steps.ts';
import { visible, visibleLines } from '../text.ts';
import { detectableInWords, formatShare } from '../words.ts';
import { failureOf, measurementOf } from '../../core/model/measurement.ts';

const section = (id: string, title: string, body: Markup): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;

/** What of the change no benchmark runs. */
export const unrun = (report: Report): Markup => {
  const { changedFunctions: found } = report;
  const title = unrunHeadline(report);
  if (found === undefined || title === null) return nothing;
  const lines = found.unrun.map((place) => html`${code(place.name)} (${code(placeOf(place))})`);
  const limit = unrunLimit(found);
  return section('unrun', title, html`${list(lines)}${limit === null ? nothing : html`<p>${limit}</p>`}`);
};

/** What a reader should know before believing the numbers. */
export const remarks = ({ caveats, benchmarks }: Report): Markup => {
  const warnings = benchmarks.flatMap(({ path, warnings: all }) => all.map((text) => ({ path, text })));
  const lines = [...caveats, ...warnings].map(
    ({ path, text }) => html`${path === null ? nothing : html`${code(path)}: `}${said(text)}`.markup,
  );
  const shown = [...new Set(lines)].map(trusted);
  return shown.length === 0 ? nothing : section('remarks', 'Worth knowing', list(shown));
};

/** Last lines of what failed benchmarks printed. */
export const outputs = ({ benchmarks }: Report): Markup => {
  const failed = benchmarks.flatMap((record) => {
    const failure = failureOf(record);
    return failure === null ? [] : [{ path: record.path, failure }];
  });
  if (failed.length === 0) return nothing;
  return section(
    'failed',
    `${count(failed.length, 'benchmark')} without a measurement`,
    html`${failed.map(
      ({ path, failure: { side, message, hint, output, exitCode, signal } }) =>
        html`<h3>${code(path)}${side === null ? '' : ` on ${side}`}</h3>
          <p>${said(message)}${ending(exitCode, signal)}</p>
          ${
            hint === null ? nothing : html`<p>${said(hint)}</p>`
          }${output.trim() === '' ? nothing : block(output)}`,
    )}`,
  );
};

const ending = (exitCode: number | null, signal: string | null): Markup => {
  if (signal !== null) return html` (ended by ${code(signal)})`;
  return exitCode === null ? nothing : html` (exit code ${exitCode})`;
};

/** Lines that may be wider than the page. */
const block = (text: string): Markup =>
  html`<pre tabindex="0">${visibleLines(text).slice(-60).join('\n')}</pre>`;

/** `tool`: how the program is called, for commands to copy. */
export const steps = (report: Report, tool: string): Markup => {
  const { commands, hints } = nextSteps(report, tool, (text) => code(text).markup);
  if (commands.length + hints.length === 0) return nothing;
  return section(
    'steps',
    'Next steps',
    html`${list(hints.map(trusted))}${
      commands.length === 0
        ? nothing
        : html`<p>Reproduce it on your machine:</p>
            ${block(commands.join('\n'))}`
    }`,
  );
};

/** Budgets are part of the change under review, so their edits are shown as one. */
export const budgetChanges = ({ budgetChanges: changes, configuration }: Report): Markup =>
  changes.length === 0
    ? nothing
    : section(
        'budgets',
        `This change edits ${count(changes.length, 'rule')} of perf-budgets.yml`,
        html`<p>In ${code(configuration.file)}:</p>
          ${block(changes.join('\n'))}`,
      );

/** Where and how it was measured. */
export const about = (report: Report): Markup =>
  html`<div class="about">
    ${section('where', 'Where', environment(report))}${section('how', 'How', method(report))}
  </div>`;

const environment = ({ environment: where, benchmarks, isolation }: Report): Markup => {
  const runtimes = benchmarks.flatMap((record) =>
    Object.values(measurementOf(record).runtime).flatMap((each) =>
      each === null ? [] : [html`${visible(`${each.name} ${each.version}`)} ${code(each.path)}`.markup],
    ),
  );
  return factList([
    ['processor', html`${said(where.cpu)}, ${count(where.cores, 'core')}`],
    ['memory', formatQuantity(where.memory, 'B')],
    ['system', html`${said(where.os)}, ${said(where.arch)}`],
    ['node', where.node === null ? 'none' : said(where.node)],
    ...[...new Set(runtimes)].slice(0, 8).map((text) => ['runtime', trusted(text)] as const),
    ['pinned to', where.pinnedTo === null ? 'no core' : `core ${where.pinnedTo}`],
    ...(isolation === undefined ? [] : [['isolation', said(isolationInWords(isolation))] as const]),
    ['fingerprint', code(where.fingerprint)],
  ]);
};

const method = (report: Report): Markup => {
  const { method: how, configuration, seed, checks } = report;
  return factList([
    [
      'unit of inference',
      `one trial: a fresh process per side, turns of ${formatQuantity(how.turn, 's')} in random order`,
    ],
    [
      'verdict possible after',
      `${count(how.firstLook, 'trial')}, then after every trial up to ${how.lastLook}`,
    ],
    [
      'control',
      `${how.control.first} to ${count(how.control.last, 'trial')} of base against base before a check is called over`,
    ],
    [
      'error rates',
      `${formatShare(how.alphaOver)} for any over in the run, ${formatShare(how.alphaWithin)} for within per check`,
    ],
    ['smallest detectable', detectableInWords(checks)],
    ['undecided', html`policy ${code(configuration.undecided)}`],
    ['seed', String(seed)],
  ]);
};
