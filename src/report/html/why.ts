// Why, on a page: the sentence, the differential flame graph (drawn by src/page from the tree beside it), and the functions.

import type { CallTree, Explanation } from '../../core/model/explanation.ts';
import type { Unit } from '../../core/model/metrics.ts';
import type { Report } from '../../core/model/report.ts';
import { type Cause, causesOf } from '../causes.ts';
import { code, data, html, list, nothing, trusted, type Markup } from './text.ts';
import { escaped } from './text.ts';
import { visible } from '../text.ts';
import {
  alsoInWords,
  explanationsOf,
  pathInWords,
  whereOf,
  whyNotes,
  whyRows,
  whySentence,
  type Voice,
  type WhyRow,
} from '../why.ts';

const VOICE: Voice = {
  name: (text) => code(text).markup,
  sentence: (text) => escaped(visible(text)),
  change: 'changed here',
};

const FUNCTIONS = 15;
const MOST_NAMED = 12;

/** What the page's script draws. */
export interface FlameData {
  readonly tree: CallTree;
  readonly unit: Unit;
  readonly per: Explanation['per'];
}

/** One section for each explanation, and one for what could not be explained for one reason. */
export const whySections = (report: Report): Markup => {
  const isKnown = ({ conclusion }: Explanation): boolean => conclusion.kind !== 'failed';
  const known = explanationsOf(report).filter(isKnown);
  const unknown = causesOf(report).filter(({ explanation }) => !isKnown(explanation));
  return html`${known.map((explanation, index) => whySection(explanation, index + 1))}${unknown.map(
    (cause, index) => unknownSection(cause, known.length + index + 1),
  )}`;
};

const unknownSection = ({ explanation, checks }: Cause, number: number): Markup => {
  const names = checks
    .slice(0, MOST_NAMED)
    .map(({ path, metric }) => html`${code(path)} <span class="metric">${metric}</span>`);
  const more = checks.length - names.length;
  return html`<section class="why" aria-labelledby="why-${number}">
    <h2 id="why-${number}">${checks.length === 1 ? html`Why ${names}` : `Why ${checks.length} checks`}</h2>
    <p class="finding">${sentenceOf(explanation)}.</p>
    ${checks.length === 1 ? nothing : list([...names, ...(more > 0 ? [html`and ${more} more`] : [])])}${notes(explanation)}
  </section>`;
};

/** Words that went through the voice are markup. */
const sentenceOf = (explanation: Explanation): Markup => trusted(whySentence(explanation, VOICE));

const whySection = (explanation: Explanation, number: number): Markup => {
  const { path, metric, tree, unit, per, hotPath } = explanation;
  const rows = whyRows(explanation, FUNCTIONS);
  const also = alsoInWords(explanation, VOICE);
  return html`<section class="why" aria-labelledby="why-${number}">
    <h2 id="why-${number}">
      ${tree?.base === null ? 'Where the cost goes:' : 'Why'} ${code(path)}
      <span class="metric">${metric}</span>
    </h2>
    <p class="finding">${sentenceOf(explanation)}.</p>
    ${also === null ? nothing : html`<p>${trusted(also)}.</p>`}
    ${
      tree === null
        ? nothing
        : html`${flame(tree, number)}${data(`tree-${number}`, { tree, unit, per } satisfies FlameData)}`
    }${functionTable(rows, explanation)}${
      hotPath.length < 2
        ? nothing
        : html`<p class="path"><b>Call path</b> ${trusted(pathInWords(hotPath, VOICE.name))}</p>`
    }${notes(explanation)}
  </section>`;
};

const notes = (explanation: Explanation): Markup => list(whyNotes(explanation, VOICE).map(trusted));

/** The frame of a flame graph: it works once the script has filled it. */
const flame = ({ base }: CallTree, number: number): Markup =>
  html`<figure class="flame" data-tree="tree-${number}">
    <div class="tools">
      ${base === null ? nothing : views(number)}<label class="search"
        ><span>Search</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder="function, file or package" /></label
      ><output class="found"></output><button type="button" class="reset" disabled>Show all</button>
    </div>
    <p class="legend"></p>
    <div class="chart" role="tree" aria-label="Flame graph of calls: callers on top, width is cost"></div>
    <p class="detail" aria-live="polite"></p>
    <p class="help">
      Click or Enter: zoom in. Arrow keys: to the caller, a callee or a neighbour. Escape: show all.
    </p>
    <noscript><p>The script in this page draws the flame graph; it did not run here.</p></noscript>
  </figure>`;

const views = (number: number): Markup =>
  html`<fieldset class="views">
    <legend class="unseen">Show</legend>
    ${(['difference', 'base', 'head'] as const).map(
      (view, index) =>
        html`<label
          ><input
            type="radio"
            name="view-${number}"
            value="${view}"
            ${trusted(index === 0 ? ' checked' : '')}
          /><span>${view}</span></label
        >`,
    )}
  </fieldset>`;

const functionTable = (rows: readonly WhyRow[], { cost, per }: Explanation): Markup => {
  if (rows.length === 0) return nothing;
  const alone = cost?.base === null;
  const calls = rows.some((row) => row.calls !== '');
  const change = alone
    ? nothing
    : html`<th scope="col" class="number">Change</th>
        <th scope="col" class="number wide">Interval</th>`;
  return html`<table class="functions">
    <caption>
      Functions by cost per ${per}, including the dependency and runtime work they
      cause${
        rows.some(({ place }) => place.changed === true)
          ? html`; changed functions are <span class="edited">underlined</span>`
          : nothing
      }
    </caption>
    <thead>
      <tr>
        <th scope="col">Function</th>
        ${alone ? nothing : html`<th scope="col" class="number">Base</th>`}
        <th scope="col" class="number">Head</th>
        ${change}
        <th scope="col" class="number">Share</th>
        ${calls ? html`<th scope="col" class="number wide">Calls</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => functionRow(row, alone, calls))}
    </tbody>
  </table>`;
};

const functionRow = (
  { place, base, head, change, interval, part, calls, sure }: WhyRow,
  alone: boolean,
  withCalls: boolean,
): Markup =>
  html`<tr class="${sure && !alone ? 'sure' : ''}">
    <th scope="row">
      <code class="${place.changed === true ? 'edited' : ''}">${visible(place.name) || '(empty)'}</code>
      <span class="where">${visible(whereOf(place))}</span>
    </th>
    ${alone ? nothing : html`<td class="number">${base || '–'}</td>`}
    <td class="number">${head || '–'}</td>
    ${
      alone
        ? nothing
        : html`<td class="number strong">${change}</td>
            <td class="number wide">${interval}</td>`
    }
    <td class="number">${share(part)}</td>
    ${withCalls ? html`<td class="number wide">${calls}</td>` : nothing}
  </tr>`;

const share = (part: number): string => `${Math.round(part * 100)} %`;
