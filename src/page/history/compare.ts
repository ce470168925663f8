// Any two commits or releases: what got worse and better from one to the other.

import { formatChange } from '../../core/text/changes.ts';
import type { PageData, PageSeries } from '../../history/html/data.ts';
import { lastPointUpTo, type ChartPoint } from '../../history/html/points.ts';
import { regressionOf } from '../../history/regression.ts';
import { element } from './element.ts';

const MOST = 100;

interface Difference {
  readonly series: PageSeries;
  readonly ratio: number;
  readonly error: number;
}

export function startCompare(data: PageData): void {
  const [from, to] = ['from', 'to'].map((id) => document.getElementById(id) as HTMLInputElement);
  const [rows, said] = ['differences', 'compared'].map((id) => document.getElementById(id) as HTMLElement);
  if (from === undefined || to === undefined || rows === undefined || said === undefined) return;
  const { commits } = data;
  const releases = commits.flatMap(({ tags }) => tags.slice(0, 1));
  const names = [...releases, ...commits.slice(-200).map(({ commit }) => commit)].toReversed();
  document.getElementById('commits')?.append(...names.map((name) => element('option', { value: name })));
  from.value = releases.at(-1) ?? commits[0]?.commit ?? '';
  to.value = commits.at(-1)?.commit ?? '';
  const placeOf = (text: string): number =>
    text === ''
      ? -1
      : commits.findLastIndex(
          ({ commit, tags }) => tags.includes(text) || text.startsWith(commit) || commit.startsWith(text),
        );
  const show = (): void => {
    const [one, other] = [placeOf(from.value.trim()), placeOf(to.value.trim())];
    const isKnown = one >= 0 && other >= 0;
    const found = isKnown ? differencesBetween(data, one, other) : [];
    rows.replaceChildren(...found.slice(0, MOST).map(rowFor));
    said.textContent = isKnown
      ? `${found.length} of ${data.series.length} compared`
      : 'No such commit or release';
  };
  for (const input of [from, to]) input.addEventListener('input', show);
  // Reading every point takes its time: only when somebody gets here.
  new IntersectionObserver((seen, observer) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    show();
  }).observe(from);
}

const differencesBetween = ({ series }: PageData, from: number, to: number): Difference[] =>
  series
    .flatMap((each) => {
      const [one, other] = [pointAt(each, from), pointAt(each, to)];
      if (one === null || other === null) return [];
      // Each is known against the anchor, by pairs of its own.
      return [
        { series: each, ratio: other.ratio - one.ratio, error: Math.hypot(halfOf(one), halfOf(other)) },
      ];
    })
    .sort((one, other) => other.ratio - other.error - (one.ratio - one.error));

const halfOf = ({ low, high }: ChartPoint): number => (high - low) / 2;

/** The commit itself, else the last one before it that was measured. Nothing is as the anchor as the anchor itself. */
const pointAt = ({ points, sinceAt }: PageSeries, place: number): ChartPoint | null =>
  place === sinceAt ? { at: place, ratio: 0, low: 0, high: 0 } : lastPointUpTo(points, place);

function rowFor({ series, ratio, error }: Difference): HTMLElement {
  const print = (end: number): string => formatChange(regressionOf(end, series.metric), series.metric);
  const tone = ratio - error > 0 ? 'worse' : ratio + error < 0 ? 'better' : 'same';
  const text =
    Number.isNaN(error) || error === 0
      ? print(ratio)
      : `${print(ratio)} [${print(ratio - error)}, ${print(ratio + error)}]`;
  return element(
    'tr',
    {},
    element('td', {}, element('code', {}, series.path), ` ${series.metric} ${series.part}`),
    element('td', { class: `number ${Number.isNaN(error) ? 'unknown' : tone}` }, text),
  );
}
