// The report as one page that asks no network for anything: everything it needs is in it, and what could come from
// elsewhere is forbidden by its own policy. A pure function of the record.

import { script, scriptHash, style, styleHash } from 'virtual:page';
import { isPiloted } from '../../core/decision/verdict.ts';
import { type Report, type Revision, VERDICTS } from '../../core/model/report.ts';
import { count, enumerate } from '../../core/text/lists.ts';
import { effortOf, baselineSummary, reachSummary } from '../evidence.ts';
import { headline, OUTCOME_SHOWN, outcomeOf } from '../headline.ts';
import { about, budgetChanges, outputs, remarks, steps, unrun } from './about.ts';
import { badge, checkSections, checkTable } from './checks.ts';
import { code, exactly, html, nothing, said, trusted, type Markup } from './text.ts';
import { whySections } from './why.ts';
import { acceptedLines } from '../accepted.ts';
import { pilotLines } from '../pilot.ts';
import { renameLines } from '../renames.ts';
import { rowsOf, type Row } from '../rows.ts';
import { nameOf } from '../text.ts';
import { explanationsOf } from '../why.ts';
import { shortCommit, verdictsIn } from '../words.ts';
import { formatDuration } from '../../core/text/durations.ts';

/** The whole page. */
export const renderHtml = (report: Report, tool = 'perf-budgets'): string => {
  const rows = rowsOf(report);
  const sections = checkSections(rows, report);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${report.tool}" />
        <title>${title(report)}</title>
        ${exactly('style', style)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the checks</a>
        ${header(report, rows)}
        <main id="main">
          ${checks(rows, sections.length)}${whySections(report)}${details(rows, sections)}${outputs(report)}${unrun(report)}${remarks(report)}${budgetChanges(report)}${steps(report, tool)}${about(report)}
        </main>
        <footer>
          <p>
            Written by ${said(report.tool)} from the record of a run started at ${said(report.startedAt)}.
          </p>
        </footer>
        ${explanationsOf(report).some(({ tree }) => tree !== null) ? exactly('script', script) : nothing}
      </body>
    </html> `.markup;
};

/** Only what stands in the page itself runs and paints; nothing is loaded, sent or framed. */
const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const title = (report: Report): string =>
  report.checks.length === 0 && report.explanations.length > 0
    ? profileOf(report, nameOf)
    : headline(report, nameOf);

const profileOf = ({ explanations }: Report, print: (text: string) => string): string =>
  `Profile of ${enumerate(
    explanations.map(({ path, metric }) => `${print(path)} ${metric}`),
    3,
  )}`;

const name = (text: string): string => code(text).markup;
const words = (text: string): string => said(text).markup;

const WORDS = { pass: 'Passed', doubt: 'Passed, with undecided checks', fail: 'Failed' } as const;

const header = (report: Report, rows: readonly Row[]): Markup => {
  const profile = report.checks.length === 0 && report.explanations.length > 0;
  const outcome = outcomeOf(report);
  const tone = profile ? 'profile' : OUTCOME_SHOWN[outcome];
  const verdict = profile ? 'Profile' : isPiloted(report) ? 'Pilot' : WORDS[outcome];
  const sentence = trusted(profile ? profileOf(report, name) : headline(report, name));
  return html`<header class="${tone}">
    <p class="outcome">${verdict}</p>
    <h1>${sentence}</h1>
    <p class="sides">${sides(report)}</p>
    ${[
      ...pilotLines(report, name),
      ...renameLines(report, name),
      ...acceptedLines(report, { name, words }),
    ].map((line) => html`<p class="contract">${trusted(line)}</p>`)}${tally(rows)}
  </header>`;
};

const sides = (report: Report): Markup => {
  const { base, head, duration } = report;
  const effort = effortOf(report);
  const stored = [reachSummary(report), baselineSummary(report)].filter((text) => text !== null).join(' ');
  return html`${revision(head)}
  ${base === null ? 'alone' : html`against ${revision(base)}`}${effort === null ? '' : `, ${effort}`},
  ${formatDuration(duration)}.${stored === '' ? nothing : html` ${said(stored)}`}`;
};

const revision = (side: Revision): Markup => {
  const commit = shortCommit(side);
  return html`${code(side.name)}${commit === null ? nothing : html` (${code(commit)})`}${side.dirty ? ' with uncommitted changes' : ''}`;
};

const tally = (rows: readonly Row[]): Markup => {
  const numbers = VERDICTS.flatMap((verdict) => {
    const number = rows.filter((row) => row.verdict === verdict).length;
    return number === 0 ? [] : [html`<li>${number} ${badge({ verdict, word: verdict })}</li>`];
  });
  return numbers.length === 0
    ? nothing
    : html`<ul class="tally" aria-label="Verdicts">
        ${numbers}
      </ul>`;
};

const checks = (rows: readonly Row[], sections: number): Markup =>
  rows.length === 0
    ? nothing
    : html`<section aria-labelledby="checks">
        <h2 id="checks">Checks</h2>
        ${checkTable(rows, sections)}
      </section>`;

const details = (rows: readonly Row[], sections: readonly Markup[]): Markup =>
  rows.length === 0
    ? nothing
    : html`<section aria-labelledby="trials">
        <h2 id="trials">Check by check</h2>
        ${sections}${rest(rows.slice(sections.length))}
      </section>`;

/** What there is no room for is said. */
const rest = (rows: readonly Row[]): Markup =>
  rows.length === 0
    ? nothing
    : html`<p>
        ${count(rows.length, 'more check')} (${verdictsIn(rows)}): their numbers are in the table, their
        trials in the record.
      </p>`;
