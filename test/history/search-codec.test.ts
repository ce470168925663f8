import { describe, expect, test } from 'vitest';
import {
  decodeSearch,
  encodeSearch,
  folderOfSearches,
  searchToGoOn,
  type StoredSearch,
} from '../../src/history/search-codec.ts';
import { sha256 } from '../../src/process/digest.ts';

const commit = (digit: string): string => digit.repeat(40);
const settled = {
  at: commit('b'),
  against: commit('a'),
  part: null,
  isLast: false,
  kind: 'over',
  change: { ratio: 0.25, low: 0.2, high: Infinity },
  why: null,
  seconds: 12.3,
} as const;
const SEARCH: StoredSearch = {
  configuration: 'perf-budgets.yml',
  name: '',
  path: 'parser/größe',
  metric: 'p50',
  good: commit('a'),
  bad: commit('b'),
  startedAt: '2026-11-20T10:00:00.000Z',
  isEnded: false,
  soFar: { steps: [settled], idle: [commit('c')] },
};

test('what is written is read again, infinities too, whatever order its keys had', () => {
  const text = encodeSearch(SEARCH, sha256);
  expect(decodeSearch(text, sha256)).toEqual(SEARCH);
  const { soFar, ...rest } = SEARCH;
  expect(encodeSearch({ soFar, ...rest }, sha256)).toBe(text);
});

describe('refused is', () => {
  const text = encodeSearch(SEARCH, sha256);
  test.each([
    ['what is no JSON', '{'],
    ['an entry of the history', JSON.stringify({ schema: 1, digest: '', entry: {} })],
    ['an edited answer', text.replace('"over"', '"within"')],
    ['an edited end', text.replaceAll(commit('b'), commit('d'))],
    ['a newer format', text.replace('"schema":1', '"schema":2')],
    ['a key more', text.replace('"name"', '"note":"x","name"')],
    ['what is too large', `${text}${' '.repeat(2 ** 20)}`],
  ])('%s', (_, edited) => {
    expect(edited).not.toBe(text);
    expect(decodeSearch(edited, sha256)).toBeNull();
  });

  test.each<[string, Partial<StoredSearch>]>([
    ['a commit that is a path', { bad: '../../x' }],
    ['a metric that there is not', { metric: 'p51' as never }],
    ['a part of more than all', { soFar: { ...SEARCH.soFar, steps: [{ ...settled, part: 2 }] } }],
  ])('to write %s', (_, parts) => {
    expect(() => encodeSearch({ ...SEARCH, ...parts }, sha256)).toThrow();
  });
});

test('searches of two configurations, jobs or releases lie apart', () => {
  const folders = [
    SEARCH,
    { ...SEARCH, name: 'linux' },
    { ...SEARCH, configuration: 'x.yml' },
    { ...SEARCH, good: commit('e') },
  ];
  expect(new Set(folders.map((each) => folderOfSearches(each, sha256))).size).toBe(4);
  expect(folderOfSearches(SEARCH, sha256)).toMatch(/^searches\/[0-9a-f]{16}$/);
});

describe('to go on with is', () => {
  const later = { ...SEARCH, soFar: { ...SEARCH.soFar, steps: [settled, settled] } };
  const other = { ...SEARCH, startedAt: '2026-11-21T10:00:00.000Z' };
  test.each<[string, readonly StoredSearch[], StoredSearch | null]>([
    ['nothing where there is none', [], null],
    ['what has come furthest', [SEARCH, later, SEARCH], later],
    ['the newest, however far it is', [later, other, SEARCH], other],
    ['nothing that has ended', [SEARCH, { ...SEARCH, isEnded: true }, later], null],
    ['no older one where the newest has ended', [SEARCH, { ...other, isEnded: true }], null],
  ])('%s', (_, all, wanted) => {
    expect(searchToGoOn(all)).toEqual(wanted);
  });
});
