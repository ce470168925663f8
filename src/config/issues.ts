import type * as z from 'zod';
import { nearest } from '../core/text/did-you-mean.ts';
import type { KnownKeys } from './fields.ts';
import type { Problem } from './problems.ts';
import { placeKey } from './source.ts';
import type { Place, Source } from './source.ts';
import type { Position } from '../core/model/quantities.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Whether a form of a union was not even meant: text for a mapping, say. */
const wrongKind = (issues: readonly Issue[]): boolean =>
  issues.some(
    (issue) =>
      issue.path.length === 0 &&
      (issue.code === 'invalid_type' ||
        issue.code === 'invalid_value' ||
        (issue.code === 'invalid_union' && issue.errors.every(wrongKind))),
  );

/** An issue without unions: the issues of the form that was meant, or the union's own message when none was. */
const settle = (issue: Issue): Issue[] => {
  const meant =
    issue.code === 'invalid_union' ? issue.errors.find((errors) => !wrongKind(errors)) : undefined;
  if (meant === undefined) return [issue];
  return meant.flatMap((each) => settle({ ...each, path: [...issue.path, ...each.path] }));
};

const keyMeant = (key: string, { known, meant }: KnownKeys): string | null =>
  new Map(Object.entries(meant ?? {})).get(key) ?? nearest(key, known);

const lettersOf = (key: string): string => key.toLowerCase().replaceAll(/[-_ ]/g, '');

/** `top`: keys that stand at the top level of the file, unless the key does so itself. */
const unknownKey = (key: string, keys: KnownKeys, top: readonly string[]): string => {
  const above = top.find((each) => lettersOf(each) === lettersOf(key));
  if (above !== undefined) return `stands at the top level of the file: ${above}: …`;
  if (keys.within?.keys.includes(key) === true)
    return `stands one level further in: ${keys.within.shown}, ${key}: … }`;
  const meant = keyMeant(key, keys);
  if (meant !== null) return `unknown key, did you mean "${meant}"?`;
  return `unknown ${keys.what}, expected one of ${keys.listed.join(', ')}`;
};

interface Found {
  readonly path: Path;
  readonly message: string;
  readonly paste: string | null;
  /** The key itself is wrong, not what stands under it. */
  readonly key: boolean;
}

const findings = (issue: Issue, top: readonly string[]): Found[] => {
  const { path, message } = issue;
  const found = { path, message, paste: null, key: true };
  if (issue.code === 'unrecognized_keys') {
    const keys = JSON.parse(message) as KnownKeys;
    const above = path.length === 0 ? [] : top;
    return issue.keys.map((key) => ({
      ...found,
      path: [...path, key],
      message: unknownKey(key, keys, above),
    }));
  }
  if (issue.code === 'invalid_key') return [{ ...found, message: issue.issues[0]?.message ?? message }];
  const paste = issue.code === 'custom' ? ((issue.params?.['paste'] as string | undefined) ?? null) : null;
  return [{ ...found, paste, key: false }];
};

/** Keys that are there under a wrong name, and so are not missing. */
const misspelt = (issues: readonly Issue[]): Set<string> =>
  new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const keys = JSON.parse(issue.message) as KnownKeys;
      return issue.keys.map((key) => placeKey([...issue.path, keyMeant(key, keys) ?? key]));
    }),
  );

const SECTIONS: Readonly<Record<string, string>> = {
  benchmarks: 'benchmarks:\n  parser:\n    tinybench: bench/parser.bench.ts',
  budgets: 'budgets:\n  "**": { p50: +10% }',
};

/** The smallest useful file, to paste. */
export const MINIMAL = Object.values(SECTIONS).join('\n\n');

const pasteFor = (path: Path, value: unknown, paste: string | null): string | null => {
  const key = path.at(-1);
  if (path.length === 0) return MINIMAL;
  if (path.length === 1 && (value ?? null) === null) return SECTIONS[String(key)] ?? paste;
  return paste === null || typeof key !== 'string' ? paste : `${key}: ${paste}`;
};

const valueAt = (source: Source, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], source.value);

const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column);

/** Whether a mistake of YAML may be the only reason why something at this place is missing. */
const excused = (source: Source, { key, value }: Place, path: Path): boolean => {
  if (typeof valueAt(source, path) !== 'object') return false;
  const [start, end] = [source.at((key ?? value)[0]), source.at(value[1])];
  const inside = source.problems.some(({ position }) => !before(position, start) && !before(end, position));
  return source.intact < Infinity || (inside && path.length > 0);
};

const locate = (source: Source, { path, message, paste, key }: Found): Problem[] => {
  let depth = path.length;
  while (depth > 0 && !source.places.has(placeKey(path.slice(0, depth)))) depth--;
  const present = path.slice(0, depth);
  const place = source.places.get(placeKey(present)) ?? { key: null, value: [0, 0] as const };
  const missing = depth < path.length;
  // Values that stand on the lines below their key, or nowhere, are shown by their key.
  const byKey = key || missing || typeof valueAt(source, present) === 'object';
  const [start, end] = (byKey ? place.key : place.value) ?? [place.value[0], place.value[0]];
  const position = source.at(start);
  if (position.line >= source.intact || (!key && excused(source, place, present))) return [];
  return [
    {
      position,
      text: source.text.slice(start, end),
      message: missing ? `${String(path[depth])} is missing: ${message}` : message,
      paste: pasteFor(path, valueAt(source, path), paste),
    },
  ];
};

/** What the schema found, placed in the file; nothing that YAML mistakes explain. `top`: keys of the whole file. */
export const schemaProblems = (
  source: Source,
  issues: readonly Issue[],
  top: readonly string[],
): Problem[] => {
  const settled = issues.flatMap(settle);
  const there = misspelt(settled);
  return settled
    .flatMap((issue) => findings(issue, top))
    .filter(({ path }) => source.places.has(placeKey(path)) || !there.has(placeKey(path)))
    .flatMap((found) => locate(source, found));
};
