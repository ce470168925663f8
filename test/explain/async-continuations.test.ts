import { expect, test } from 'vitest';
import { resumedNotes } from '../../src/explain/async-continuations.ts';
import type { Profile } from '../../src/explain/profile.ts';
import { profileOf, type Stacks } from './profiles.ts';

/** A profile in which the stacks that begin with these names were resumed. */
const profile = (stacks: Stacks, ...names: string[]): Profile => {
  const made = profileOf(stacks);
  const isResumed = (node: number): boolean =>
    made.parent[node] === -1 && names.includes(made.frames[made.frame[node] ?? -1]?.name ?? '');
  return { ...made, resumed: [...made.parent.keys()].filter(isResumed) };
};

const sum = (stacks: Stacks): number => Object.values(stacks).reduce((all, cost) => all + cost, 0);

const notes = (base: Stacks | null, head: Stacks, ...names: string[]): string => {
  const [before, after] = [base === null ? 0 : sum(base), sum(head)];
  const levels = { base: before, head: after, slowdown: after - before };
  const sides = { base: base === null ? [] : [profile(base, ...names)], head: [profile(head, ...names)] };
  return resumedNotes(sides, levels).join();
};

const BASE = { main: 90, 'load > split': 1, fresh: 2, 'other > leaf': 1 };

test('what is noticeable of head, or of the slowdown, is said', () => {
  expect(notes(BASE, { ...BASE, main: 120 }, 'load')).toBe('');
  expect(notes(BASE, { ...BASE, 'load > split': 5 }, 'load')).toContain(
    'costs of load (src/load.js:10) appear',
  );
  expect(notes(null, BASE, 'load')).toBe('');
  expect(notes(null, BASE, 'main')).toContain('costs of main (src/main.js:10) appear');
});

test('what grew most comes first, and not all are named', () => {
  const base = { main: 50, load: 1, fresh: 40, other: 1, leaf: 100 };
  const found = notes(base, { ...base, load: 30 }, 'main', 'load', 'fresh', 'other');
  expect(found).toContain('costs of load (src/load.js:10), main (src/main.js:10) and 1 more appear');
  expect(notes(base, { ...base, load: 30 })).toBe('');
});
