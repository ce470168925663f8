import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicateKey } from '../../../src/core/record/duplicate-keys.ts';
import { tries } from '../../effort.ts';

test.each([
  ['{"a": 1, "a": 2}', 'a'],
  ['{"a": 1, "b": {"c": 1, "d": [], "c": 2}}', 'c'],
  ['[{"a": 1}, {"b": 1, "\\u0062": 2}]', 'b'],
  ['{"a" : {"x": "}"}, "a"\n:\n2}', 'a'],
  ['{"__proto__": 1, "__proto__": 2}', '__proto__'],
  ['{"a\\"b": 1, "a\\"b": 2}', 'a"b'],
  ['{"": 1, "": 2}', ''],
])('%s has %j twice', (json, key) => {
  expect(duplicateKey(json)).toBe(key);
});

test.each([
  '{"a": {"a": {"a": 1}}}',
  '[{"a": 1}, {"a": 2}]',
  '{"a": "\\"a\\": {", "b": "a", "c": ["a", "a"]}',
  '{"a": 1, "A": 2}',
  '"a: a: {"',
  '[]',
])('%s has no key twice', (json) => {
  expect(duplicateKey(json)).toBeNull();
});

test('no value that JSON can write has a key twice, and with one entry repeated it has', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, key) => {
      for (const space of [0, 2]) {
        const entry = JSON.stringify({ [key]: value }, null, space).slice(1, -1);
        expect(duplicateKey(`{${entry}}`)).toBeNull();
        expect(duplicateKey(`{${entry},${entry}}`)).toBe(duplicateKey(`{${entry}}`) ?? key);
      }
    }),
    tries(200, 5_000),
  );
});
