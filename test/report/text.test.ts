import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clip,
  columns,
  glue,
  nameOf,
  padEnd,
  padStart,
  quotedName,
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

test('a number holds on to what is a unit, and to no other word', () => {
  const held = (unit: string): boolean => glue(`of 5 ${unit} so`) === `of 5\u00a0${unit} so`;
  for (const unit of ['%', 's', 'ms', 'µs', 'ns', 'min', 'h', 'B', 'KiB', 'MiB', 'GiB', 'TiB', 'MB'])
    expect([unit, held(unit)]).toEqual([unit, true]);
  for (const word of ['so', 'minutes', 'hours', 'B2', 'x', 'checks', 'msec'])
    expect([word, held(word)]).toEqual([word, false]);
  expect(glue('of ms')).toBe('of ms');
  expect(wrap('a 5 ms b', 6)).toEqual(['a 5 ms', 'b']);
});

test('columns and what fills them', () => {
  expect([columns(''), columns('abc ~'), columns('é'), columns('日a')]).toEqual([0, 5, 1, 3]);
  expect([padEnd('abc', 2), padStart('abc', 2)]).toEqual(['abc', 'abc']);
  expect([padEnd('abc', 5), padStart('abc', 5)]).toEqual(['abc  ', '  abc']);
});

test('indentation is kept to twenty columns, and only in front', () => {
  expect(visibleLines(`${' '.repeat(30)}deep`)).toEqual([`${' '.repeat(20)}deep`]);
  expect(visibleLines('a  b\rc\u2028d\u2029e')).toEqual(['a b', 'c', 'd', 'e']);
  expect(visibleLines('\n\n a \n\n')).toEqual(['', '', ' a']);
});

test('what is clipped keeps as much of both ends, one more in front', () => {
  expect(clip('abcdefghij', 9)).toBe('abcd…ghij');
  expect(clip('abcdefghij', 8)).toBe('abcd…hij');
  expect(clip('abcdefghij', 10)).toBe('abcdefghij');
  expect(clip('日本日本日', 5)).toBe('日…日');
  expect(clip('ab', 1)).toBe('…');
  // Right at the length from which on the middle is not looked at.
  for (const length of [60, 61, 100]) expect(clip(`${'a'.repeat(length - 1)}b`, 2)).toBe('a…');
});

test('spaces of every kind are one, and towers of accents have two floors', () => {
  expect(visible('  a \t\r\n\u00a0 b  ')).toBe('a b');
  expect(visible('e\u0301\u0301')).toBe('e\u0301\u0301');
  expect(visible('a\u2800\u3164b')).toBe('ab');
  expect(visible('')).toBe('');
});

test('words wider than a line are broken, and no line is begun for nothing', () => {
  expect(wrap('ab abcdefghi c', 4)).toEqual(['ab', 'abcd', 'efgh', 'i c']);
  expect(wrap('', 5)).toEqual(['']);
  expect(wrap('abc de', 6)).toEqual(['abc de']);
  expect(wrap('abc de', 5)).toEqual(['abc', 'de']);
});

test('what has been made visible is quoted by its words', () => {
  expect([quotedName('a/b'), quotedName('working tree'), quotedName('working  tree')]).toEqual([
    'a/b',
    'working tree',
    '"working  tree"',
  ]);
  expect(quotedName('a b')).toBe('"a b"');
});
