// What is put in place of a part of a report.

/** Written into JSON as it stands here, without quotes. */
const raw = (token: string): string => `@@${token}@@`;
export const unwrapRaw = (json: string): string => json.replaceAll(/"@@([^"]*)@@"/g, '$1');

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

export const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  '',
  'text',
  '12',
  '__proto__',
  'constructor',
  'ns',
  's',
  'errored',
  '\u0000\u202E\uD800 name',
  'x'.repeat(600),
  0,
  -1,
  1,
  1e-320,
  1e308,
  -1e308,
  2 ** 53,
  raw('1e999'),
  raw('-1e999'),
  raw('NaN'),
  raw('Infinity'),
  raw('1e-400'),
  raw('-0'),
  [],
  {},
  [[]],
  [null],
  [0],
  [1, 'a'],
  [1e308, 1e308, 1e308],
  nested(40),
];

export const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'name',
  '',
  'a.b["c"]',
  'length',
  'stats',
  'samples',
];

/** In place of a word or a number of a text. */
export const TOKENS: readonly string[] = [
  '',
  '0',
  '-1',
  '1e999',
  '1e-400',
  'NaN',
  'Infinity',
  '99999999999999999999999999',
  '0.0000000000000000000001',
  '.',
  '1.2.3',
  'ns/op',
  'x',
  '\u0000',
  '\u202E',
  '__proto__',
  '%',
  '"',
  '<',
  '&#x0;',
  '\t',
];
