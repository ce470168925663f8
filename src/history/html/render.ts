// The history as one page that asks no network for anything. Pure; what moves in it is in src/page/history.

import { script, scriptHash, style, styleHash } from 'virtual:history-page';
import { count } from '../../core/text/lists.ts';
import { data, exactly, html, nothing, said, type Markup } from '../../report/html/text.ts';
import type { History } from '../series.ts';
import { latest, type Trend } from '../trend.ts';
import { pageDataOf, type PageData } from './data.ts';

export interface PageOptions {
  /** ISO time. */
  readonly madeAt: string;
  readonly tool: string;
}

/** `trends`: worst first. */
export function renderHistoryPage(
  trends: readonly Trend[],
  history: History,
  { madeAt, tool }: PageOptions,
): string {
  const content = pageDataOf(trends, history);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${tool}" />
        <title>Performance history</title>
        ${exactly('style', style)}
      </head>
      <body>
        <a class="skip" href="#benchmarks">Skip to the benchmarks</a>
        <header>
          <h1>${headlineOf(content)}</h1>
          <p class="sides">${said(coverageOf(trends, history))}</p>
          ${undecidedOf(trends)}
        </header>
        <main>
          <noscript
            ><p>
              The charts of this page are drawn by its own script, which this browser does not run.
            </p></noscript
          >
          ${BENCHMARKS}${COMPARE}
        </main>
        <footer>
          <p>
            Written by ${said(tool)} on ${madeAt.slice(0, 10)}. Changes are measured in pairs on one machine;
            brackets hold the interval (95 %).
          </p>
        </footer>
        ${data('history', content)}${exactly('script', script)}
      </body>
    </html> `.markup;
}

const BENCHMARKS = html`<section aria-labelledby="benchmarks">
  <h2 id="benchmarks">Benchmarks</h2>
  <div class="tools">
    <label class="search">Find <input type="search" id="find" autocomplete="off" /></label>
    <span class="found" id="found" role="status"></span>
  </div>
  <div id="series"></div>
  <p><button type="button" id="more" hidden>Show more</button></p>
</section>`;

const COMPARE = html`<section aria-labelledby="compare">
  <h2 id="compare">Compare two commits</h2>
  <div class="tools">
    <label>From <input id="from" list="commits" autocomplete="off" spellcheck="false" /></label>
    <label>to <input id="to" list="commits" autocomplete="off" spellcheck="false" /></label>
    <datalist id="commits"></datalist>
    <span class="found" id="compared" role="status"></span>
  </div>
  <table class="compared">
    <caption>
      A commit that was not measured stands for the last one before it that was.
    </caption>
    <thead>
      <tr>
        <th scope="col">Benchmark</th>
        <th scope="col" class="number">Change</th>
      </tr>
    </thead>
    <tbody id="differences"></tbody>
  </table>
</section>`;

/** Only what stands in the page itself runs and paints; nothing is loaded, sent or framed. */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function headlineOf({ series }: PageData): string {
  const current = series.filter(({ isArchived, isImported }) => !isArchived && !isImported);
  const number = (tone: string): number => current.filter((each) => each.tone === tone).length;
  const anchors = [...new Set(current.map(({ since }) => since).filter(Boolean))];
  const since = anchors.length === 1 ? `Since ${anchors[0]}` : 'Since the last release';
  const [worse, better] = [number('worse'), number('better')];
  if (worse + better === 0) return `${since}, no check is surely slower or faster`;
  return `${since}, ${count(worse, 'check')} got worse and ${better} better`;
}

function coverageOf(trends: readonly Trend[], { line, lost }: History): string {
  const current = trends.filter(({ series }) => !series.isArchived);
  const compared = current.filter((trend) => latest(trend) !== null).length;
  const measured = new Set(trends.flatMap(({ series }) => series.points.map(({ at }) => at))).size;
  const archived = trends.length - current.length;
  return [
    `${compared} of ${count(current.length, 'check')} compared, ${measured} of ${count(line.length, 'commit')} measured`,
    ...(archived > 0 ? [`${archived} archived`] : []),
    ...(lost > 0 ? [`${count(lost, 'measured commit')} no longer on the branch`] : []),
  ].join('; ');
}

/** Silence says what it covers: what nobody could judge is named. */
function undecidedOf(trends: readonly Trend[]): Markup {
  const open = trends.flatMap((trend) => {
    if (trend.series.isArchived || trend.series.importedFrom !== null) return [];
    const name = `${trend.series.path} ${trend.series.metric}`;
    if (latest(trend) === null) return [`${name}: no chain of pairs leads to the anchor`];
    const last = trend.series.points.at(-1)?.anchor?.comparison ?? null;
    return last?.verdict === 'undecided'
      ? [`${name}: too noisy to be judged after ${count(last.trials, 'trial')}`]
      : [];
  });
  if (open.length === 0) return nothing;
  return html`<details>
    <summary>${count(open.length, 'check')} not judged</summary>
    <ul>
      ${open.slice(0, 200).map((text) => html`<li>${said(text)}</li>`)}
    </ul>
  </details>`;
}
