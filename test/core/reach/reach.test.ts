import { expect, test } from 'vitest';
import { compareSides, fingerprintOf } from '../../../src/core/reach/reach.ts';

const side = (states: Record<string, string>, problems: readonly string[] = []) => ({
  states: new Map(Object.entries(states)),
  problems,
});

test('sides are the same when every state is', () => {
  const states = { 'read <top>/a': 'file 1', 'look <top>/b': 'absent' };
  expect(compareSides(side(states), side(states))).toEqual({ outcome: 'same', files: 2 });
});

test.each([
  ['another content', { 'read <top>/a': 'file 2' }],
  ['nothing there', { 'read <top>/a': 'absent' }],
  ['nothing known', {}],
])('they differ by %s', (_, states) => {
  const compared = compareSides(side({ 'read <top>/a': 'file 1' }), side(states));
  expect(compared).toEqual({ outcome: 'differs', files: 1, differing: ['<top>/a'] });
});

test('what cannot be told on either side outweighs what is the same', () => {
  const states = { 'read <top>/a': 'file 1' };
  expect(compareSides(side(states), side(states, ['it uses the network']))).toEqual({
    outcome: 'unwatched',
    problems: ['it uses the network'],
  });
});

test('a fingerprint does not depend on the order, and on everything else', () => {
  const one = side({ 'read a': '1', 'look b': '2' });
  expect(fingerprintOf(one)).toBe(fingerprintOf(side({ 'look b': '2', 'read a': '1' })));
  for (const other of [{ 'read a': '1' }, { 'read a': '1', 'look b': '3' }, { 'read a': '1', 'list b': '2' }])
    expect(fingerprintOf(side(other))).not.toBe(fingerprintOf(one));
});
