// What colours and widths mean in the view that is shown.

import type { FlameData } from '../report/html/why.ts';
import type { Call, View } from './calls.ts';

type Entry = readonly [kind: string, heat: string, words: string];

const CHANGES: readonly Entry[] = [
  ['own', '3', '+ grew'],
  ['own', '-3', '− shrank'],
  ['own', '0', 'unchanged, or the profiles disagree'],
];

const OWNERS: Readonly<Partial<Record<Call['kind'], string>>> = {
  own: 'the project',
  library: 'dependencies',
  runtime: 'runtime',
  native: 'native code',
  gc: 'garbage collection',
  idle: 'waiting',
};

const WIDTHS: Readonly<Record<View, string>> = {
  difference: 'Width: cost of the call on the side where it is higher.',
  base: 'Width: cost of the call on base.',
  head: 'Width: cost of the call on head.',
};

/** Writes the legend of a view into a paragraph. */
export const legend = (place: Element, view: View, data: FlameData): void => {
  const entries = view === 'difference' ? CHANGES : owners(data);
  const edited = data.tree.functions.some(({ changed }) => changed === true);
  place.replaceChildren(
    ...entries.map(([kind, heat, words]) => entry(swatch(kind, heat), words)),
    ...(edited ? [entry(span('edited', 'name'), 'changed')] : []),
    span('widths', WIDTHS[view]),
  );
};

const owners = (data: FlameData): Entry[] => {
  const kinds = new Set<string>(data.tree.functions.map(({ kind }) => kind));
  return Object.entries(OWNERS).flatMap(([kind, words]) =>
    kinds.has(kind) ? [[kind, 'none', words] as const] : [],
  );
};

const span = (kind: string, text: string): HTMLElement => {
  const made = document.createElement('span');
  made.className = kind;
  made.textContent = text;
  return made;
};

const entry = (sign: HTMLElement, words: string): HTMLElement => {
  const made = span('entry', '');
  made.append(sign, ` ${words}`);
  return made;
};

const swatch = (kind: string, heat: string): HTMLElement => {
  const made = span('swatch', '');
  made.dataset['kind'] = kind;
  made.dataset['heat'] = heat;
  return made;
};
