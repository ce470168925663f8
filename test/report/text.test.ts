import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clip,
  columns,
  glue,
  nameOf,
  padEnd,
  padStart,
  visible,
  visibleLines,
  wrap,
} from '../../src/report/text.ts';
import { hostileText } from './hostile.ts';

test('takes out what cannot be seen or moves what is seen', () => {
  expect(visible('a\u001b[31mb\u202ec\u200bd\n\te\u0000')).toBe('a[31mbcd e');
  expect(visible('café 日本 e\u0301\u0301\u0301\u0301')).toBe('café 日本 e\u0301\u0301');
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(visible(text)).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u);
      expect(visibleLines(text).join('')).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u);
    }),
  );
});

test('keeps the indentation of lines', () => {
  expect(visibleLines('Error: x\r\n    at y\n\tat z\n\n')).toEqual(['Error: x', '    at y', '    at z']);
  expect(visibleLines('')).toEqual(['']);
});

test('counts the columns wide characters take', () => {
  expect(columns('日本')).toBe(4);
  expect(padEnd('日', 4)).toBe('日  ');
  expect(padStart('日', 4)).toBe('  日');
});

test('clips in the middle, never wider than asked', () => {
  expect(clip('parser/large-file', 20)).toBe('parser/large-file');
  expect(clip('parser/large-file', 11)).toBe('parse…-file');
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 0, max: 40 }), (text, width) => {
      const shown = clip(visible(text), width);
      expect(columns(shown)).toBeLessThanOrEqual(width);
      if (columns(visible(text)) <= width) expect(shown).toBe(visible(text));
    }),
  );
});

test('wraps at spaces and loses nothing', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrap(visible(text), width);
      expect(lines.every((line) => columns(line) <= width)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(visible(text).replaceAll(' ', ''));
    }),
  );
});

test('a name stands in quotes where it could be taken for words of the report', () => {
  expect(nameOf('parser/large')).toBe('parser/large');
  expect(nameOf('working tree')).toBe('working tree');
  expect(nameOf('all is well')).toBe('"all is well"');
  expect(nameOf(' all')).toBe('all');
  expect(nameOf('say "so"')).toBe('"say \'so\'"');
  expect(nameOf('a"b')).toBe('"a\'b"');
  expect(nameOf('')).toBe('""');
  expect(nameOf('x'.repeat(70))).toHaveLength(60);
});

test('what is far too long is cut before it is looked at, at both ends', () => {
  const long = `${'a'.repeat(1000)}${'b'.repeat(1_000_000)}${'c'.repeat(1000)}`;
  expect(clip(long, 9)).toBe('aaaa…cccc');
  expect(clip('a'.repeat(30), 1)).toBe('…');
  expect(clip('abc', 0)).toBe('');
  expect(clip('a', 1)).toBe('a');
});

test('numbers stay with their units', () => {
  expect(glue('1 ms and 20 MiB, 5 %')).toBe('1\u00a0ms and 20\u00a0MiB, 5\u00a0%');
  expect(wrap('takes 12 ms', 8)).toEqual(['takes', '12 ms']);
  expect(wrap('abcdefgh', 4)).toEqual(['abcd', 'efgh']);
  expect(wrap('abcd', 4)).toEqual(['abcd']);
  expect(wrap('日本', 2)).toEqual(['日', '本']);
});
