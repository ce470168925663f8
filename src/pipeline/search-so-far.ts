// A search that goes on where it was left: commits have numbers while it runs, and names where it is kept.

import type { Answer } from '../bisect/questions.ts';
import type { SearchSoFar, SearchStep } from '../core/model/bisection.ts';
import type { LineCommit } from '../git/first-parent-line.ts';

interface Begun {
  readonly answers: Answer[];
  readonly steps: SearchStep[];
  /** Numbers of commits; null: nobody has looked yet. */
  readonly idle: ReadonlySet<number> | null;
}

/** What is known at the start; nothing, where it is not about this line. */
export function begunWith(soFar: SearchSoFar | undefined, line: readonly LineCommit[]): Begun {
  const numbers = new Map(line.map(({ commit }, at) => [commit, at]));
  const idle = new Set((soFar?.idle ?? []).map((commit) => numbers.get(commit) ?? -1));
  const all = (soFar?.steps ?? []).map(({ at, against, part, isLast, ...rest }) => {
    const pair = { at: numbers.get(at) ?? -1, against: numbers.get(against) ?? -1 };
    const { kind, change } = rest;
    return { step: { ...pair, ...rest }, answer: { ...pair, part, isLast, kind, change } };
  });
  const isOfLine = !idle.has(-1) && all.every(({ step: { at, against } }) => at >= 0 && against >= 0);
  if (!isOfLine || all.length === 0) return { answers: [], steps: [], idle: null };
  return { answers: all.map(({ answer }) => answer), steps: all.map(({ step }) => step), idle };
}

/** The reverse. */
export function soFarOf(
  {
    answers,
    steps,
    idle,
  }: { answers: readonly Answer[]; steps: readonly SearchStep[]; idle: ReadonlySet<number> },
  line: readonly LineCommit[],
): SearchSoFar {
  const nameOf = (at: number): string => line[at]?.commit ?? '';
  return {
    steps: steps.flatMap((step, index) => {
      const answer = answers[index];
      if (answer === undefined) return [];
      const pair = { at: nameOf(step.at), against: nameOf(step.against) };
      return [{ ...step, ...pair, part: answer.part, isLast: answer.isLast }];
    }),
    idle: [...idle].map(nameOf),
  };
}
