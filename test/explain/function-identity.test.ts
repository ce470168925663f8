import { expect, test } from 'vitest';
import { identityOf } from '../../src/explain/function-identity.ts';
import type { Frame, Profile } from '../../src/explain/profile.ts';

const frame = (name: string, file: string, body: string | null, identity = name): Frame => ({
  kind: 'own',
  name,
  file,
  line: 1,
  lastLine: 2,
  identity,
  body,
  package: null,
  calls: null,
});
const profile = (...frames: Frame[]): Profile => ({
  unit: 's',
  frames,
  parent: [],
  frame: [],
  self: [],
  operations: 1,
  per: 'operation',
  samples: 0,
  notes: [],
});
const identify = (base: Frame[], head: Frame[]): ((name: Frame) => string) => {
  const of = identityOf(
    { base: [profile(...base)], head: [profile(...head)] },
    { files: [], tracked: new Set() },
  );
  const known = new Map(base.map((each) => [of.base(each), `base ${each.identity}`]));
  return (each) => known.get(of.head(each)) ?? 'nobody';
};

test('a function that is called something else, or stands in another file, is the same', () => {
  const of = identify([frame('cruncher', 'a.js', 'body 1')], [frame('digest', 'b.js', 'body 1')]);
  expect(of(frame('digest', 'b.js', 'body 1'))).toBe('base cruncher');
});

test('a twin that is put before another one does not take its place', () => {
  const [first, second] = [frame('run', 'a.js', 'new'), frame('run', 'a.js', 'old', 'run #2')];
  const of = identify([frame('run', 'a.js', 'old')], [first, second]);
  expect([of(first), of(second)]).toEqual(['nobody', 'base run']);
});

test('what several functions have alike tells nothing, nor does what is not known', () => {
  const of = identify(
    [frame('a', 'a.js', 'alike'), frame('b', 'a.js', 'alike'), frame('c', 'a.js', null)],
    [frame('d', 'a.js', 'alike'), frame('e', 'a.js', null)],
  );
  expect([of(frame('d', 'a.js', 'alike')), of(frame('e', 'a.js', null))]).toEqual(['nobody', 'nobody']);
});

test('a changed function keeps its name', () => {
  const of = identify([frame('parse', 'a.js', 'before')], [frame('parse', 'a.js', 'after')]);
  expect(of(frame('parse', 'a.js', 'after'))).toBe('base parse');
});
