import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { sameFiles, withoutHashes } from '../../../src/runners/size/names.ts';
import { times } from '../../effort.ts';

const { integer } = seededRandom(7, 'hashes');
const letters = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(integer(0, alphabet.length - 1))).join('');
const HEX = '0123456789abcdef';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A file as each bundler names it, with another hash every time. */
const BUNDLERS: Readonly<Record<string, () => string>> = {
  'vite, rollup': () => `assets/index-${letters(BASE64, 8)}.js`,
  'rolldown, a chunk': () => `assets/chunk-${letters(BASE64, 8)}.mjs`,
  esbuild: () => `out/app-${letters(BASE32, 8)}.css`,
  webpack: () => `main.${letters(HEX, 20)}.js`,
  'webpack, short': () => `main.${letters(HEX, 8)}.chunk.js`,
  parcel: () => `index.${letters(HEX, 8)}.js`,
  'next, turbopack': () => `static/chunks/${letters(HEX, 16)}.js`,
  'bun, base36': () => `index-${letters(BASE36, 8)}.js`,
  'a source map': () => `assets/index-${letters(BASE64, 8)}.js.map`,
};

describe('the same file under two hashes is one benchmark', () => {
  test.each(Object.entries(BUNDLERS))('%s', (_, made) => {
    const lost: string[] = [];
    for (let round = 0; round < times(2_000, 25_000); round++) {
      const [base, head] = [withoutHashes(made()), withoutHashes(made())];
      const same = sameFiles([base], [head]);
      if ((same.get(base) ?? base) !== (same.get(head) ?? head)) lost.push(`${base} ${head}`);
    }
    expect(lost).toEqual([]);
  });

  test('beside others of its name that are told by their form', () => {
    const same = sameFiles(['chunk-*.js', 'chunk-abcdefgh.js'], ['chunk-*.js']);
    expect(same).toEqual(new Map([['chunk-abcdefgh.js', 'chunk-*.js']]));
  });

  test('but other stems and extensions are other files, and so is what both sides have', () => {
    expect(sameFiles(['main.js', 'old-feature.js'], ['main.js', 'new-feature.css'])).toEqual(new Map());
    expect(sameFiles(['a/index.html'], ['b/index.html'])).toEqual(new Map());
  });
});
