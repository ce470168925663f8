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
  const differences = differencesAmong(names, width);
  const apart = names.map((name) => {
    const differs = differences.get(name);
    return differs === undefined ? clip(name, width) : aroundDifference(name, differs, width);
  });
  const seen = new Map<string, number>();
  const named = new Set<string>();
  return apart.map((shown, index) => {
    const name = names[index] ?? '';
    const before = seen.get(shown) ?? 0;
    seen.set(shown, before + 1);
    const isRepeated = named.has(name);
    named.add(name);
    if (before === 0 || isRepeated) return shown;
    const number = ` (${before + 1})`;
    return clip(shown, width - number.length) + number;
  });
}

/** Of names that look alike when cut: how much each shares with the one most like it, which is beside it in their order. */
function differencesAmong(names: readonly string[], width: number): Map<string, number> {
  const byCut = new Map<string, string[]>();
  for (const name of [...new Set(names)].toSorted()) {
    const cut = clip(name, width);
    const alike = byCut.get(cut);
    if (alike === undefined) byCut.set(cut, [name]);
    else alike.push(name);
  }
  const alike = [...byCut.values()].filter((group) => group.length > 1);
  return new Map(
    alike.flatMap((group) =>
      group.map((name, index) => {
        const beside = [group[index - 1], group[index + 1]].flatMap((other) => other ?? []);
        return [name, Math.max(...beside.map((other) => sharedLength(name, other)))];
      }),
    ),
  );
}

function aroundDifference(name: string, differs: number, width: number): string {
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
