import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { withoutNames } from '../../../src/profilers/v8/minified.ts';

const PARSE =
  'function parse(input, step) { let sum = 0; for (let i = 0; i < input; i++) sum = (sum * step + i) % 1000003; return helper(sum); }';
const HELPER = 'function helper(value) { return String(value).length + "of a; b"; }';
const ONCE = 'function once(list) { const all = []; for (const each of list) all.push(each.x); return all; }';
const EXPORT = 'export const main = (n) => parse(n, 7);';

/** The function that divides by 1000003, as a minifier writes it among others. */
const built = (...sources: string[]): string => {
  const { code } = transformSync([...sources, EXPORT].join('\n'), { minify: true, format: 'esm' });
  return /function \w+\(\w+,\w+\)\{[^}]*1000003[^}]*\}/.exec(code)?.[0] ?? '';
};

test('a function is known again when the minifier has dealt out other names', () => {
  const before = built(PARSE, HELPER);
  const after = built(ONCE, 'export const first = once([{ x: 1 }]);', HELPER, PARSE);
  expect(before).toContain('1000003');
  expect(after).not.toBe(before);
  expect(withoutNames(after)).toBe(withoutNames(before));
});

test('and told from one that does something else', () => {
  const other = PARSE.replace('sum * step + i', 'sum * i + step');
  expect(withoutNames(built(other, HELPER))).not.toBe(withoutNames(built(PARSE, HELPER)));
  expect(withoutNames('a.x+"b"')).not.toBe(withoutNames('a.y+"b"'));
  expect(withoutNames('a.x+"b"')).not.toBe(withoutNames('a.x+"c"'));
});
