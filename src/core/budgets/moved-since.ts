// What several changes renamed one after the other, as one change would have said it: each names its benchmarks by what the
// commit before it called them.

import type { Move } from '../model/configuration.ts';
import { suiteOf } from '../model/paths.ts';

/** `steps`: what each change declared, the oldest first. */
export function composedMoves(steps: readonly (readonly Move[])[]): Move[] {
  let known: readonly Move[] = [];
  for (const moves of steps) known = after(known, moves);
  return known.filter(({ from, to }) => from !== to);
}

/** All of a change at once: two may have swapped their names. */
function after(known: readonly Move[], moves: readonly Move[]): readonly Move[] {
  const found = new Map(known.map((move) => [move.from, { ...move, to: renamed(move.to, moves) }]));
  for (const move of moves) {
    const from = originOf(move.from, known);
    found.set(from, { ...move, from });
  }
  return [...found.values()];
}

const renamed = (path: string, moves: readonly Move[]): string =>
  moves.find(({ from }) => from === path)?.to ??
  inSuite(path, moves.find(({ from }) => from === suiteOf(path))?.to);

const originOf = (path: string, known: readonly Move[]): string =>
  known.find(({ to }) => to === path)?.from ??
  inSuite(path, known.find(({ to }) => to === suiteOf(path))?.from);

const inSuite = (path: string, suite: string | undefined): string =>
  suite === undefined ? path : suite + path.slice(suiteOf(path).length);
