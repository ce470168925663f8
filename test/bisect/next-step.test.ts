// Whatever is answered, the search comes to an end, asks nothing twice that is settled, and names nobody without proof.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStep } from '../../src/bisect/next-step.ts';
import type { Answer, CommitLine, Question, Step } from '../../src/bisect/questions.ts';
import type { AnswerKind } from '../../src/core/model/bisection.ts';
import { made, searched, SPREAD } from './made-line.ts';

type Teller = (question: Question, times: number) => Pick<Answer, 'kind' | 'change'>;

const lineOf = (last: number, rest: Partial<CommitLine> = {}): CommitLine => ({
  last,
  idle: new Set(),
  sameAs: Array.from({ length: last + 1 }, (_, at) => at),
  isExact: false,
  ...rest,
});

function toTheEnd(
  line: CommitLine,
  tell: Teller,
): { answers: Answer[]; found: (Step & { kind: 'end' })['found'] } {
  const answers: Answer[] = [];
  for (;;) {
    const step = nextStep(line, answers);
    if (step.kind === 'end') return { answers, found: step.found };
    expect(answers.length).toBeLessThan(20 * (line.last + 3));
    answers.push({ ...step.question, ...tell(step.question, answers.length) });
  }
}

const exact = (kind: AnswerKind, ratio: number): Pick<Answer, 'kind' | 'change'> => ({
  kind,
  change: kind === 'broken' ? null : { ratio, low: ratio, high: ratio },
});

test('whatever is answered, it ends, and asks only about commits of the line', () => {
  const kinds = fc.constantFrom<AnswerKind>('within', 'over', 'undecided', 'broken');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(kinds, fc.double({ min: -1, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(40)),
      fc.boolean(),
      (last, drawn, idle, isExact) => {
        const line = lineOf(last, { idle: new Set(idle.filter((at) => at > 0 && at <= last)), isExact });
        const { answers, found } = toTheEnd(line, (question, times) => {
          if (question.part === null) return exact('over', 0.2);
          const [kind, ratio] = drawn[times % drawn.length] ?? ['broken', 0];
          return exact(kind, ratio);
        });
        for (const { at, against } of answers) {
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThanOrEqual(last);
          expect(against).toBeLessThan(at);
        }
        // Nobody is named whose own pair was not over.
        if (found.conclusion.kind === 'found') {
          const { at, parent } = found.conclusion;
          const own = answers.filter((each) => each.isLast && each.at === at && each.against === parent);
          expect(own.some(({ kind }) => kind === 'over')).toBe(true);
        }
      },
    ),
  );
});

test('by exact answers it is always the first commit that is over, and each commit is asked once', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 500 })
        .chain((last) => fc.tuple(fc.constant(last), fc.integer({ min: 1, max: last }))),
      ([last, guilty]) => {
        const level = (at: number): number => (at >= guilty ? 0.3 : 0);
        const { answers, found } = toTheEnd(lineOf(last, { isExact: true }), ({ at, against }) => {
          const ratio = level(at) - level(against);
          return exact(ratio > 0.1 ? 'over' : 'within', ratio);
        });
        expect(found.conclusion).toMatchObject({
          kind: 'found',
          at: guilty,
          parent: guilty - 1,
          share: 'whole',
        });
        expect(answers.length).toBeLessThanOrEqual(3 + Math.ceil(Math.log2(last)));
      },
    ),
  );
});

test('ends that cannot be told apart name nobody', () => {
  expect(toTheEnd(lineOf(9), () => exact('within', 0)).found.conclusion).toEqual({ kind: 'nothing' });
  expect(toTheEnd(lineOf(9), () => exact('broken', 0)).found.conclusion).toEqual({ kind: 'unmeasurable' });
  const { found, answers } = toTheEnd(lineOf(9), () => exact('undecided', 0.02));
  expect(found.conclusion).toEqual({ kind: 'unclear' });
  expect(answers).toHaveLength(3);
});

test('the first of two commits is told as one of several, and a larger one that was partly mended as more', () => {
  const two = searched(
    made(
      30,
      new Map([
        [7, 0.3],
        [22, 0.2],
      ]),
    ),
    SPREAD.calm,
    1,
  ).step.found;
  expect(two.conclusion).toMatchObject({ kind: 'found', at: 7, share: 'part' });
  const mended = searched(
    made(
      30,
      new Map([
        [7, 0.4],
        [22, -0.2],
      ]),
    ),
    SPREAD.calm,
    1,
  ).step.found;
  expect(mended.conclusion).toMatchObject({ kind: 'found', at: 7, share: 'more' });
});

test('two commits of one size: where half of the change is undecided, a quarter of it is asked', () => {
  const { step, answers } = searched(
    made(
      16,
      new Map([
        [3, 0.18],
        [13, 0.18],
      ]),
    ),
    SPREAD.calm,
    1,
  );
  expect(step.found.conclusion).toMatchObject({ kind: 'found', at: 3, share: 'part' });
  expect(answers.some(({ kind, part }) => kind === 'undecided' && part === 1 / 2)).toBe(true);
});

test('ten small commits are told as small ones', () => {
  const steps = new Map(Array.from({ length: 10 }, (_, index) => [index + 1, Math.log(1.03)]));
  expect(searched(made(10, steps), SPREAD.calm, 1).step.found.conclusion.kind).toBe('spread');
});

test('what does not build stays a suspect beside the commit after it', () => {
  const history = made(16, new Map([[8, 0.2]]), { broken: [7, 8, 9] });
  const { conclusion } = searched(history, SPREAD.calm, 1).step.found;
  expect(conclusion).toMatchObject({ kind: 'among', commits: [7, 8, 9, 10] });
});

test('a commit with the files of the good end needs no measurement, and one with those of another shares its answer', () => {
  // 5 reverts to the files of 0, 6 brings those of 4 back.
  const sameAs = [0, 1, 2, 3, 4, 0, 4, 7, 8];
  const slow = new Set([4, 6, 7, 8]);
  const { answers, found } = toTheEnd(lineOf(8, { sameAs, isExact: true }), ({ at, against }) => {
    const ratio = (slow.has(at) ? 0.3 : 0) - (slow.has(against) ? 0.3 : 0);
    return exact(ratio > 0.1 ? 'over' : 'within', ratio);
  });
  expect(found.conclusion).toMatchObject({ kind: 'found', at: 4 });
  expect(found.isMonotone).toBe(false);
  const against = answers.filter((each) => each.against === 0).map(({ at }) => at);
  expect(against).not.toContain(5);
  expect(new Set(against).has(4) && new Set(against).has(6)).toBe(false);
});
