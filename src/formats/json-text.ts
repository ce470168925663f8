// JSON with a place for every mistake: what the engine says differs between versions and often names no line.

import { at } from './decode.ts';
import { located, quoted } from './located.ts';

const STRING = String.raw`"[^"\\\u0000-\u001F]*(?:\\.[^"\\\u0000-\u001F]*)*"`;

/** The value of a JSON text. Python's bare NaN and Infinity count as null, or as `nan`. Throws a located UserError. */
export const parseJson = (text: string, file: string, first = 1, nan: string | null = null): unknown => {
  for (const candidate of [text, null]) {
    let value: unknown;
    try {
      value = JSON.parse(candidate ?? withoutNaN(text, nan)) as unknown;
    } catch {
      continue; // told below, with its place
    }
    // Of two values under one key the engine keeps the last, and says nothing.
    if (keysWritten(text) !== keysKept(value)) throw repeated(text, file, first);
    return value;
  }
  throw mistake(text, file, first);
};

const keysWritten = (text: string): number => {
  let count = 0;
  for (const [found] of text.matchAll(new RegExp(String.raw`${STRING}\s*:?`, 'gs')))
    if (found.endsWith(':')) count += 1;
  return count;
};

/** Goes by a list of what is left, because nesting may be deep. */
function keysKept(value: unknown): number {
  const left = [value];
  let count = 0;
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each !== 'object' || each === null) continue;
    const inside: unknown[] = Array.isArray(each) ? each : Object.values(each);
    if (!Array.isArray(each)) count += inside.length;
    for (const one of inside) if (typeof one === 'object') left.push(one);
  }
  return count;
}

/** The first key that its object has already. */
function repeated(text: string, file: string, first: number): Error {
  const open: Set<string>[] = [];
  for (const match of text.matchAll(new RegExp(String.raw`(${STRING})(\s*:)?|[[{\]}]`, 'gs'))) {
    const [found, key, colon] = match;
    if (found === '{' || found === '[') open.push(new Set());
    else if (found === '}' || found === ']') open.pop();
    else if (key !== undefined && colon !== undefined) {
      const name = JSON.parse(key) as string;
      if (open.at(-1)?.has(name) === true)
        return misplaced(text, match.index, file, first, `the key ${quoted(name)} is there twice`);
      open.at(-1)?.add(name);
    }
  }
  return located(file, '', 'a key is there twice');
}

/** A string that never ends is passed over at once: looked for from each of its quotes, it would take the square of its length. */
const withoutNaN = (text: string, nan: string | null): string =>
  text.replace(new RegExp(String.raw`${STRING}?|\bNaN\b|-?\bInfinity\b`, 'gs'), (found) =>
    found.startsWith('"') ? found : JSON.stringify(nan),
  );

const TOKEN = new RegExp(
  String.raw`\s*(?:(${STRING})|(-?\d[\d.eE+-]*|true|false|null|NaN|-?Infinity)|([[{\]},:])|(\S))`,
  'sy',
);

/** What is first in a list or an object may also be its end. */
type Expecting = 'first value' | 'value' | 'first key' | 'key' | 'colon' | 'more';

const MAY_CLOSE: ReadonlySet<Expecting> = new Set(['first value', 'first key', 'more']);

/** Walks the tokens to the first that cannot stand where it stands. */
function mistake(text: string, file: string, first: number): Error {
  const open: string[] = [];
  let expecting: Expecting = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return ended(text, file, open.length);
    const [whole, string, scalar, mark, other] = match;
    const offset = start + whole.search(/\S/);
    const next: Expecting | null = other === undefined ? follow(expecting, open, string, scalar, mark) : null;
    if (next === null) return stray(text, offset, file, first, open.length === 0 && expecting === 'more');
    expecting = next;
  }
}

/** What may follow a token; null: the token may not stand here. */
function follow(
  expecting: Expecting,
  open: string[],
  string: string | undefined,
  scalar: string | undefined,
  mark: string | undefined,
): Expecting | null {
  if (mark === '}' || mark === ']') {
    const closes = open.at(-1) === (mark === '}' ? '{' : '[') && MAY_CLOSE.has(expecting);
    open.pop();
    return closes ? 'more' : null;
  }
  if (expecting === 'value' || expecting === 'first value') {
    if (mark === '{' || mark === '[') open.push(mark);
    if (mark === '{') return 'first key';
    if (mark === '[') return 'first value';
    return mark === undefined && (string ?? scalar) !== undefined ? 'more' : null;
  }
  if (expecting === 'key' || expecting === 'first key') return string === undefined ? null : 'colon';
  if (expecting === 'colon') return mark === ':' ? 'value' : null;
  if (mark !== ',' || open.length === 0) return null;
  return open.at(-1) === '{' ? 'key' : 'value';
}

const ended = (text: string, file: string, open: number): Error =>
  text.trim() === ''
    ? located(file, '', 'the report is empty')
    : located(file, '', open > 0 ? 'the JSON ends too early; is the report complete?' : 'expected JSON');

/** An error at an offset in the text. */
function misplaced(
  text: string,
  offset: number,
  file: string,
  first: number,
  what: string,
  hint?: string,
): Error {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const line = first + before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return located(file, `${at({ text: '', number: line })}, column ${column}`, what, hint);
}

function stray(text: string, offset: number, file: string, first: number, after: boolean): Error {
  const found = quoted(text.slice(offset, offset + 40).split(/[\r\n]/, 1)[0] ?? '');
  const what = after ? `expected the end of the JSON, not ${found}` : `expected JSON, not ${found}`;
  const hint = 'If other programs print to the same output, let the tool write a file instead.';
  return misplaced(text, offset, file, first, what, hint);
}
