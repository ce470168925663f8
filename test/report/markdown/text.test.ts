import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cell, codeBlock, codeSpan, prose } from '../../../src/report/markdown/text.ts';
import { ACTED_ON, hostileText, read } from '../hostile.ts';
import { tries } from '../../effort.ts';

const many = tries(250, 1000);

test('plain words stay as they are', () => {
  const text = 'Between 10.1 % and 14.8 % slower, 99.95 % sure; the budget allows +5 %.';
  expect(prose(text).replaceAll('\u00a0', ' ')).toBe(text);
  expect(codeSpan('parser/large-file')).toBe('`parser/large-file`');
});

test('other words become code, together where they stand together', () => {
  expect(prose('Cannot find ./x.js imported from /a/b.mjs')).toBe(
    'Cannot find `./x.js` imported from `/a/b.mjs`',
  );
  expect(prose('ping @octo/team #12 now')).toBe('ping `@octo/team #12` now');
  expect(prose('1. not a list')).toBe('`1`. not a list');
  expect(codeSpan('a`b')).toBe('``a`b``');
  expect(codeSpan('`')).toBe('`` ` ``');
  expect(codeSpan('')).toBe('`(empty)`');
  expect(cell(codeSpan('a|b\\|c'))).toBe('`a\\|b\\¦c`');
});

test('a code span is one code span', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(read(`x ${codeSpan(text)} y`)).toEqual({
        structure: ['paragraph_open', 'paragraph_close'],
        text: 'x \n y',
      });
    }),
    many,
  );
});

test('prose holds nothing but text and code, at the start of a block too', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const { structure, text: outside } = read(`${prose(text)} ${prose(other)}`);
      expect(structure.filter((type) => !type.startsWith('paragraph'))).toEqual([]);
      expect(outside).not.toMatch(ACTED_ON);
      expect(read(`- ${prose(text)}`).structure).toEqual(read('- x').structure);
    }),
    many,
  );
});

test('a block is one block whatever it holds', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const { structure, text: outside } = read(`${codeBlock(`${text}\n${other}`)}\n\nafter`);
      expect(structure).toEqual(['fence', 'paragraph_open', 'paragraph_close']);
      expect(outside).toBe('after');
    }),
    many,
  );
});

test('a cell is one cell', () => {
  const table = (a: string, b: string): string => `| h | k |\n|---|---|\n| ${a} | ${b} |\n\nafter`;
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const { structure } = read(table(cell(codeSpan(text)), cell(prose(other))));
      expect(structure).toEqual(read(table('a', 'b')).structure);
    }),
    many,
  );
});
