// Structure-aware mutations of real reports: parts of a JSON value, lines and words of a text, bytes of either.

import type { Random } from '../../src/core/stats/random.ts';
import { KEYS, TOKENS, unwrapRaw, VALUES } from './values.ts';

const LONGEST_LIST = 5;

/** A report with its long lists cut, so that millions of inputs fit into minutes. */
export const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
};

export const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[random.integer(0, items.length - 1)] as Item;

type Container = Record<string, unknown> | unknown[];

/** Every place in a value where something stands. */
function placesIn(
  value: unknown,
  places: [Container, string | number][] = [],
): [Container, string | number][] {
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) {
      places.push([value, index]);
      placesIn(each, places);
    }
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key]);
      placesIn(each, places);
    }
  return places;
}

/** A mutation must never change what another one stands on. */
const copied = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (JSON.parse(JSON.stringify(value)) as unknown) : value;

const set = (container: Container, key: string | number, value: unknown): void => {
  // Assigning to __proto__ would not make a key of that name.
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
};

const MUTATIONS: readonly ((container: Container, key: string | number, random: Random) => void)[] = [
  (container, key, random) => set(container, key, copied(pick(VALUES, random))),
  (container, key, random) => set(container, key, copied(pick(VALUES, random))),
  (container, key) => {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[String(key)];
  },
  (container, key, random) => {
    const copy = copied((container as Record<string, unknown>)[key]);
    if (Array.isArray(container)) container.push(copy);
    else set(container, pick(KEYS, random), copy);
  },
  (container, key, random) => {
    const value = (container as Record<string, unknown>)[key];
    if (typeof value === 'number') set(container, key, value * pick([-1, 1e300, 1e-300, 0, 1e18], random));
    else if (typeof value === 'string') set(container, key, value.slice(0, random.integer(0, value.length)));
    else set(container, key, [value]);
  },
  (container, key) => set(container, key, String((container as Record<string, unknown>)[key])),
];

/** JSON text of a value of which some parts were changed. */
export function mutatedJson(json: string, random: Random): string {
  const root = { report: JSON.parse(json) as unknown };
  for (let count = random.integer(1, 4); count > 0; count--) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const [container, key] = pick(places, random);
    pick(MUTATIONS, random)(container, key, random);
  }
  return unwrapRaw(JSON.stringify(root.report) ?? '');
}

const at = (text: string, random: Random): number => random.integer(0, text.length);

const words = (text: string, random: Random): string => {
  const parts = text.split(/(\s+|[",:=<>/()[\]{}])/);
  const index = random.integer(0, parts.length - 1);
  parts[index] = pick([pick(TOKENS, random), `${parts[index]}${parts[index]}`, ''], random);
  return parts.join('');
};

const rows = (text: string, random: Random): string => {
  const all = text.split('\n');
  const [one, other] = [random.integer(0, all.length - 1), random.integer(0, all.length - 1)];
  const line = all[one] ?? '';
  switch (random.integer(0, 3)) {
    case 0:
      all.splice(one, 1);
      break;
    case 1:
      all.splice(other, 0, line);
      break;
    case 2:
      all[one] = `${line} ${all[other] ?? ''}`;
      break;
    default:
      all[one] = all[other] ?? '';
      all[other] = line;
  }
  return all.join('\n');
};

const TEXT_MUTATIONS: readonly ((text: string, random: Random) => string)[] = [
  words,
  words,
  words,
  rows,
  rows,
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => text.slice(at(text, random)),
  (text, random) => {
    const where = at(text, random);
    return text.slice(0, where) + pick(TOKENS, random) + text.slice(where + random.integer(0, 3));
  },
  (text) => text + text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text, random) =>
    text.replaceAll(/\d+/g, (digits) => (random.integer(0, 9) === 0 ? pick(TOKENS, random) : digits)),
];

/** A text of which some lines or words were changed. */
export function mutatedText(text: string, random: Random): string {
  let changed = text;
  for (let count = random.integer(1, 3); count > 0; count--)
    changed = pick(TEXT_MUTATIONS, random)(changed, random);
  return changed;
}

/** Bytes of a text, now and then in another encoding or with broken bytes. */
export function encoded(text: string, random: Random): Uint8Array {
  const kind = random.integer(0, 39);
  if (kind === 0) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (kind === 1) return Buffer.from(text, 'utf16le').swap16();
  if (kind === 2) return Buffer.from(`\uFEFF${text}`, 'utf8');
  const bytes = Buffer.from(text, 'utf8');
  if (kind === 3 && bytes.length > 0) bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
  return bytes;
}
