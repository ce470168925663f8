// Made histories, and answers as the real decision rule gives them on made trials.

import type { Answer, CommitLine, Question, Step } from '../../src/bisect/questions.ts';
import { nextStep } from '../../src/bisect/next-step.ts';
import { decide, METHOD, ruleOf } from '../../src/core/decision/rule.ts';
import { effectOf } from '../../src/core/stats/estimates.ts';
import { seededRandom, type Random } from '../../src/core/stats/random.ts';

export interface MadeHistory {
  readonly line: CommitLine;
  /** Log cost of every commit from 0 on. */
  readonly costs: readonly number[];
  readonly broken: ReadonlySet<number>;
}

export interface Searched {
  readonly step: Step & { readonly kind: 'end' };
  readonly answers: readonly Answer[];
}

/** Half of the +5 % that is worth finding where no budget says otherwise. */
const LEAST = Math.log(1.025);
const RULE = ruleOf({ ...METHOD, tests: 1 });

/** Of a commit beside the code: layouts and seeds differ from build to build. */
const OF_A_BUILD = 0.003;
/** Standard deviation of a trial's log ratio, one in twenty trials eight times that. */
export const SPREAD = { calm: 0.008, busy: 0.019 } as const;

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.real())) * Math.cos(2 * Math.PI * random.real());

/** The real sequential rule on made trials; the control is taken to be clear. */
function answered(question: Question, effect: number, limit: number, spread: number, random: Random): Answer {
  const ratios: number[] = [];
  let kind: Answer['kind'] = 'undecided';
  while (kind === 'undecided' && ratios.length < METHOD.lastLook) {
    const scale = random.real() < 0.05 ? 8 * spread : spread;
    ratios.push(effect + scale * normal(random));
    kind = decide(
      ratios.map((ratio) => ratio - limit),
      RULE.bounds,
    );
  }
  const found = effectOf(ratios, 'p50', RULE);
  if (found === null) throw new TypeError('no trials');
  const log = (change: number): number => (Number.isFinite(change) ? Math.log(1 + change) : change);
  const { value, interval } = found;
  return {
    ...question,
    kind,
    change: { ratio: log(value), low: log(interval.low), high: log(interval.high) },
  };
}

/** As wrong as an answer can be. */
const LIE: Readonly<Record<Answer['kind'], Answer['kind']>> = {
  within: 'over',
  over: 'within',
  undecided: 'undecided',
  broken: 'broken',
};

/** Searches a made history to its end; a share `lies` of the answers between the ends is wrong. */
export function searched(
  { line, costs, broken }: MadeHistory,
  spread: number,
  seed: number,
  lies = 0,
): Searched {
  const random = seededRandom(seed, 'trials');
  const answers: Answer[] = [];
  for (;;) {
    const step = nextStep(line, answers);
    if (step.kind === 'end') return { step, answers };
    if (answers.length > 200) throw new Error(`no end: ${JSON.stringify(answers.slice(-5))}`);
    const { at, against, part } = step.question;
    if (broken.has(at)) answers.push({ ...step.question, kind: 'broken', change: null });
    else {
      const sought = answers.find((each) => each.part === null && each.kind === 'over')?.change?.ratio ?? 0;
      const limit = part === null ? LEAST : part * sought;
      const effect = (costs[at] ?? 0) - (costs[against] ?? 0) + OF_A_BUILD * normal(random);
      const answer = answered(step.question, effect, limit, spread, random);
      const isLie = part !== null && random.real() < lies;
      answers.push(isLie ? { ...answer, kind: LIE[answer.kind] } : answer);
    }
  }
}

/** A line of so many commits with these steps in log cost. */
export function made(
  commits: number,
  steps: ReadonlyMap<number, number>,
  { broken = [] as readonly number[], idle = [] as readonly number[] } = {},
): MadeHistory {
  const costs = [0];
  for (let at = 1; at <= commits; at++) costs.push((costs[at - 1] ?? 0) + (steps.get(at) ?? 0));
  return {
    line: { last: commits, idle: new Set(idle), sameAs: costs.map((_, at) => at), isExact: false },
    costs,
    broken: new Set(broken),
  };
}
