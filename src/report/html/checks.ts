// The table of checks, and of each the numbers it was decided on.

import { count } from '../../core/text/lists.ts';
import { metricOf } from '../../core/model/metrics.ts';
import type { BenchmarkRecord, Report } from '../../core/model/report.ts';
import { formatQuantity } from '../../core/text/units.ts';
import { EVIDENCE_WORDS } from '../evidence.ts';
import { code, html, nothing, said, trusted, type Markup } from './text.ts';
import { intervalMarks, picture, scaleFor, tickRow, at, type IntervalPlot, type Scale } from './plots.ts';
import { scatter, seriesOf, type Series } from './scatter.ts';
import { axisFor } from '../number-line.ts';
import { PRESENTATION } from '../verdicts.ts';
import type { Row } from '../rows.ts';
import { rangeInWords, range } from '../ranges.ts';
import { detectableInWords, formatShare } from '../words.ts';
import type { Interval } from '../../core/model/quantities.ts';
import { measurementOf } from '../../core/model/measurement.ts';

/** Sign and word of a verdict; colour comes on top. */
export const badge = ({ verdict, word }: Pick<Row, 'verdict' | 'word'>): Markup =>
  html`<span class="badge ${verdict}"
    ><span aria-hidden="true">${PRESENTATION[verdict].mark}</span> ${word}</span
  >`;

/** Letters of all sections together: a page of a thousand checks is to open at once. */
const MOST_IN_SECTIONS = 800_000;
/** Sections that are open from the start. */
const MOST_OPEN = 40;

/** The sections of the worst checks, as many as there is room for: a section each. */
export const checkSections = (rows: readonly Row[], report: Report): readonly Markup[] => {
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const sections: Markup[] = [];
  let left = MOST_IN_SECTIONS;
  for (const row of rows) {
    const section = checkSection(row, sections.length, records.get(row.path), report);
    left -= section.markup.length;
    if (left < 0) break;
    sections.push(section);
  }
  return sections;
};

/** Every check with its interval, in budgets, so that no change and the budget stand below each other. */
export const checkTable = (rows: readonly Row[], sections: number): Markup => {
  if (rows.length === 0) return nothing;
  const { from, to } = axisFor(
    rows.flatMap(({ reach }) => reach ?? []),
    40,
  );
  const scale = { from, to };
  return html`<table class="checks">
    <caption class="unseen">
      Every check, worst first
    </caption>
    <thead>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col">Check</th>
        <th scope="col" class="plot">${axisHead(scale)}</th>
        <th scope="col" class="number">Measured</th>
        <th scope="col" class="number wide">Interval</th>
        <th scope="col" class="number">Budget</th>
        <th scope="col" class="number wide">Base</th>
        <th scope="col" class="number wide">Head</th>
        <th scope="col" class="number wide">Trials</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, index) => tableRow(row, index < sections ? index + 1 : null, scale))}
    </tbody>
  </table>`;
};

const axisHead = (scale: Scale): Markup =>
  html`<span class="unseen">Interval</span
    ><svg class="marks" width="100%" height="14" aria-hidden="true">
      <text x="${at(0, scale)}%" y="11">0</text>
      <text x="${at(1, scale)}%" y="11">budget</text>
    </svg>`;

/** `section`: of this row, from 1; null: it has none. */
const tableRow = (row: Row, section: number | null, scale: Scale): Markup =>
  html`<tr>
    <td>${badge(row)}</td>
    <th scope="row">
      ${section === null ? code(row.path) : html`<a href="#check-${section}">${code(row.path)}</a>`}
      <span class="metric">${row.metric}</span>
    </th>
    <td class="plot">
      ${
        row.reach === null
          ? html`<span class="reason">${said(row.reason)}</span>`
          : picture(
              'line',
              22,
              `${row.measured}, ${rangeInWords(row.interval)}, budget ${row.limit}`,
              intervalMarks(inBudgets(row, scale)),
            )
      }
    </td>
    <td class="number strong" data-label="measured">${row.measured}</td>
    <td class="number wide" data-label="interval">${row.interval}</td>
    <td class="number" data-label="budget">${row.limit}</td>
    <td class="number wide" data-label="base">${row.base}</td>
    <td class="number wide" data-label="head">${row.head}</td>
    <td class="number wide" data-label="trials">${row.check?.trials ?? ''}</td>
  </tr>`;

const inBudgets = ({ reach, verdict }: Row, scale: Scale): IntervalPlot => ({
  scale,
  ...(reach ?? { low: NaN, value: NaN, high: NaN }),
  zero: 0,
  limit: 1,
  worse: 'higher',
  tone: verdict,
});

/** Plots, numbers and reason. What is within its budget is folded. */
const checkSection = (
  row: Row,
  index: number,
  record: BenchmarkRecord | undefined,
  report: Report,
): Markup => {
  const isOpen = PRESENTATION[row.verdict].explained && index < MOST_OPEN;
  const title = html`${badge(row)}
    <h3>${code(row.path)} <span class="metric">${row.metric}</span></h3>
    <span class="summary">${row.measured}</span>`;
  return html`<details class="check" id="check-${index + 1}" ${trusted(isOpen ? 'open' : '')}>
    <summary>${title}</summary>
    ${checkBody(row, record, report)}
  </details>`;
};

const checkBody = (row: Row, record: BenchmarkRecord | undefined, report: Report): Markup => {
  const series = row.check === null || record === undefined ? null : seriesOf(row.check, record, report);
  return html`<div class="body">
    ${row.reason === '' ? nothing : html`<p class="reason">${said(row.reason)}</p>`}${
      series === null ? nothing : plots(series, row)
    }${facts(row, record, report)}
  </div>`;
};

const plots = (series: Series, row: Row): Markup =>
  html`${intervalPlot(series, row)}
    <figure>
      <figcaption>
        Every trial in chronological
        order${
          series.control.length === 0
            ? nothing
            : html`, then <span class="key control"></span> base against base`
        }. <span class="key good"></span> within the limit, <span class="key bad"></span> beyond it; the band
        is the interval.
      </figcaption>
      ${scatter(series, scatterName(series, row))}
    </figure>`;

const scatterName = ({ readings, limit, print, worse }: Series, { path, metric }: Row): string => {
  const beyond = readings.filter(
    (value) => limit !== null && (worse === 'higher' ? value > limit : value < limit),
  );
  const held = limit === null ? '' : `, ${beyond.length} of them beyond the limit of ${print(limit)}`;
  return `${path} ${metric}: ${count(readings.length, 'reading')}${held}`;
};

const intervalPlot = (
  { value, interval, limit, zero, worse, print }: Series,
  { verdict, measured, interval: ends }: Row,
): Markup => {
  if (value === null || interval === null) return nothing;
  const scale = scaleFor([
    value,
    interval.low,
    interval.high,
    ...(limit === null ? [] : [limit]),
    ...(zero === null ? [] : [zero]),
  ]);
  const plot = { scale, low: interval.low, value, high: interval.high, zero, limit, worse, tone: verdict };
  return html`<figure>
    <figcaption>
      <strong>${measured}</strong>
      (${ends}${confidence(interval)})${limit === null ? nothing : html`, <span class="key limit"></span> limit ${print(limit)}`}
    </figcaption>
    ${picture(
      'interval',
      46,
      `${measured}, ${rangeInWords(ends)}${limit === null ? '' : `, limit ${print(limit)}`}`,
      html`${intervalMarks(plot, 28)}${tickRow(scale, print, 28)}`,
    )}
  </figure>`;
};

/** What reaches from nowhere to nowhere is sure of nothing. */
const confidence = ({ low, high, confidence: share }: Interval): string =>
  Number.isFinite(low) || Number.isFinite(high) ? `, ${formatShare(share)} confidence` : '';

type Fact = readonly [string, Markup | string];

const facts = (row: Row, record: BenchmarkRecord | undefined, report: Report): Markup => {
  const all = [...numbers(row, report), ...origin(record)].filter(([, text]) => text !== '');
  return all.length === 0 ? nothing : factList(all);
};

/** Facts that are sentences get a line of their own. */
const LONG = new Set(['scenario', 'dataset']);

/** Pairs of what and how much. */
export const factList = (all: readonly Fact[]): Markup =>
  html`<dl>
    ${all.map(
      ([name, text]) =>
        html`<div class="${LONG.has(name) ? 'long' : 'fact'}">
          <dt>${name}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

const numbers = ({ check, base, head, p50, p95 }: Row, { configuration }: Report): Fact[] => {
  if (check === null) return [];
  const { metric, budgetText, position, budget, trials, detectable, value } = check;
  return [
    ['base → head', base === '' && head === '' ? '' : `${base || '–'} → ${head || '–'}`],
    ['p50', metric === 'p50' ? '' : p50],
    ['p95', metric === 'p95' ? '' : p95],
    [
      'head alone',
      value === null ? '' : range(value.interval, (size) => formatQuantity(size, metricOf(metric).unit)),
    ],
    ['budget', html`${code(budgetText)} in ${code(`${configuration.file}:${position.line}`)}`],
    ['decided by', check.evidence === null ? '' : EVIDENCE_WORDS[check.evidence]],
    ['owner', budget.owner === null ? '' : code(budget.owner)],
    ['trials', trials === 0 ? '' : String(trials)],
    ['smallest detectable', detectable === null ? '' : detectableInWords([check])],
  ];
};

const origin = (record: BenchmarkRecord | undefined): Fact[] => {
  if (record === undefined) return [];
  const { scenario, dataset, runner } = record;
  const { harness } = measurementOf(record);
  return [
    ['runner', runner],
    ['benchmark files', harness === 'head' ? 'head’s on both sides' : 'each side’s own'],
    ['scenario', scenario === null ? '' : said(scenario)],
    [
      'dataset',
      dataset === null ? '' : html`${said(dataset.name)}, reviewed ${said(dataset.reviewed ?? 'never')}`,
    ],
  ];
};
