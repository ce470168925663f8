// The list of benchmarks: worst first, found by name, a few rows at a time; a row opens into its chart.

import type { PageData, PageSeries } from '../../history/html/data.ts';
import { decodePoints } from '../../history/html/points.ts';
import { openChart } from './chart.ts';
import { element } from './element.ts';
import { sparkOf } from './spark.ts';

/** Rows shown at once. */
const ROWS = 40;

export function startList(data: PageData): void {
  const [find, more] = [byId('find') as HTMLInputElement, byId('more') as HTMLButtonElement];
  const [place, found] = [byId('series'), byId('found')];
  let shown = ROWS;
  const show = (): void => {
    const wanted = matching(data.series, find.value);
    place.replaceChildren(...wanted.slice(0, shown).map((series) => rowOf(series, data)));
    more.hidden = wanted.length <= shown;
    found.textContent = find.value === '' ? '' : `${wanted.length} of ${data.series.length}`;
  };
  find.addEventListener('input', () => {
    shown = ROWS;
    show();
  });
  more.addEventListener('click', () => {
    shown += ROWS;
    show();
    place.querySelectorAll<HTMLElement>('summary')[shown - ROWS]?.focus();
  });
  show();
}

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Every word somewhere in what it is or was called. */
const matching = (all: readonly PageSeries[], text: string): readonly PageSeries[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ path, metric, part, formerly }) => {
    const names = [path, metric, part, ...formerly].join(' ').toLowerCase();
    return words.every((word) => names.includes(word));
  });
};

function rowOf(series: PageSeries, data: PageData): HTMLElement {
  const points = decodePoints(series.points);
  const name = element('span', { class: 'name' }, element('code', {}, series.path), ` ${series.metric}`);
  const remarks = [
    series.part,
    series.isArchived ? 'archived' : '',
    series.formerly.length > 0 ? `was ${series.formerly.join(', ')}` : '',
  ];
  const said = remarks.filter(Boolean).join(' · ');
  if (said !== '') name.append(element('span', { class: 'part' }, said));
  const change = element(
    'span',
    { class: `change ${series.tone}` },
    series.change === '' ? 'not compared' : series.change,
  );
  const since = [
    series.since === '' ? '' : `since ${series.since}`,
    series.level === '' ? '' : `last ${series.level}`,
  ];
  change.append(element('span', { class: 'since' }, since.filter(Boolean).join(', ')));
  const row = element(
    'details',
    { class: 'row' },
    element('summary', {}, name, sparkOf(series, points, data.commits.length), change),
  );
  let isDrawn = false;
  row.addEventListener('toggle', () => {
    if (isDrawn || !(row instanceof HTMLDetailsElement) || !row.open) return;
    isDrawn = true;
    const body = element('div', { class: 'body' });
    row.append(body);
    openChart(body, series, points, data.commits);
  });
  return row;
}
