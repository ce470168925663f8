// Long names in a narrow column: what all begin with is said once, and what is cut is never what tells two of them apart.

import { clip, columns, visible } from './text.ts';

export interface ShortNames {
  /** What all names begin with and none shows; '' where nothing is left out. */
  readonly prefix: string;
  /** The name as it is shown, at most `width` columns. */
  readonly of: (name: string) => string;
}

/** A prefix shorter than this is not worth a line of its own. */
const WORTH_A_LINE = 12;
/** What of a name stands before the place where it differs. */
const BEFORE = 3;

/** Shows names in at most `width` columns each; names that fit are left alone. */
export function shortNames(names: readonly string[], width: number): ShortNames {
  const all = [...new Set(names)];
  const long = all.some((name) => columns(visible(name)) > width);
  const shared = long && all.length > 1 ? sharedPart(all) : '';
  const prefix = shared.length < WORTH_A_LINE ? '' : shared;
  const shown = distinct(
    all.map((name) => visible(name.slice(prefix.length))),
    width,
  );
  const byName = new Map(all.map((name, index) => [name, shown[index] ?? '']));
  return { prefix: visible(prefix), of: (name) => byName.get(name) ?? clip(visible(name), width) };
}

/** What all begin with, up to the end of a part: `/`, `::` or a space. */
function sharedPart(names: readonly string[]): string {
  const [first = '', last = ''] = [names.toSorted()[0], names.toSorted().at(-1)];
  const common = first.slice(0, sharedLength(first, last));
  return /^.*(?:\/|::|\s)/s.exec(common)?.[0] ?? '';
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Each cut in its middle, or before the place where it differs from those that would look like it. */
function distinct(names: readonly string[], width: number): string[] {
  const cut = names.map((name) => clip(name, width));
  const apart = cut.map((shown, index) => {
    const name = names[index] ?? '';
    const alike = names.filter((other, place) => other !== name && cut[place] === shown);
    return alike.length === 0 ? shown : aroundDifference(name, alike, width);
  });
  return apart.map((shown, index) => {
    const before = apart.slice(0, index).filter((other) => other === shown).length;
    if (before === 0 || names.indexOf(names[index] ?? '') < index) return shown;
    const number = ` (${before + 1})`;
    return clip(shown, width - number.length) + number;
  });
}

function aroundDifference(name: string, alike: readonly string[], width: number): string {
  const differs = Math.max(...alike.map((other) => sharedLength(name, other)));
  const head = clip(name.slice(0, differs), Math.max(1, Math.floor(width / 3)));
  const start = Math.max(0, differs - BEFORE);
  // Never through the middle of a letter that takes two units.
  const from = /[\uDC00-\uDFFF]/.test(name[start] ?? '') ? start - 1 : start;
  const rest = name.slice(from);
  const room = width - columns(head) - 1;
  // What follows the difference may be long; its own end is what gives way, never its beginning.
  const shown = columns(rest) <= room ? rest : `${firstColumns(rest, room - 1)}…`;
  return `${head.replace(/…[^…]*$/, '')}…${shown}`;
}

function firstColumns(text: string, width: number): string {
  let taken = '';
  for (const letter of text) {
    if (columns(taken + letter) > width) break;
    taken += letter;
  }
  return taken;
}
