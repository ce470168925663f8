// What the answers so far say of one commit. A commit that was asked about several times goes by the majority; a tie asks
// again, so that nothing is decided by a coin.

import type { LogChange } from '../core/model/bisection.ts';
import type { Answer, CommitLine } from './questions.ts';

/** Parts of the sought change that a commit has to be over: the second one where the first cannot be decided. */
const PARTS = [1 / 2, 1 / 4] as const;

/** Times an undecided question is put, each with trials of its own. */
const PATIENCE = 2;
/** Answers about one commit after which a tie stays one. */
const MOST_VOTES = 5;

/** `open`: to be asked; `untold`: cannot be told, or not be measured. */
type Status = 'within' | 'over' | 'open' | 'untold';

export interface Votes {
  readonly status: Status;
  readonly within: number;
  readonly over: number;
  /** No more answers are of use. */
  readonly isEnough: boolean;
}

export interface Sought {
  readonly line: CommitLine;
  readonly answers: readonly Answer[];
  readonly change: LogChange;
  readonly part: number;
}

/** The part that questions are put with now: a smaller one once the usual one was too close to what a commit has. */
export const partNow = (answers: readonly Answer[]): number => {
  const [usual, smaller] = PARTS;
  const doubts = new Map<number, number>();
  for (const { at, against, part, kind } of answers)
    if (against === 0 && part === usual && kind === 'undecided') doubts.set(at, (doubts.get(at) ?? 0) + 1);
  return [...doubts.values()].some((times) => times >= PATIENCE) ? smaller : usual;
};

/** Against the good end. */
export function votesOn(at: number, { line, answers, change, part }: Sought): Votes {
  if (line.sameAs[at] === 0) return { status: 'within', within: MOST_VOTES, over: 0, isEnough: true };
  const own = answers.filter(
    (each) => each.against === 0 && !each.isLast && line.sameAs[each.at] === line.sameAs[at],
  );
  return count(own, part, change);
}

/** Of one pair, whatever the part it was asked with. */
export function count(answers: readonly Answer[], part: number, sought: LogChange): Votes {
  const kinds = answers.map((answer) => voteOf(answer, part, sought));
  const number = (kind: Answer['kind']): number => kinds.filter((each) => each === kind).length;
  const [within, over] = [number('within'), number('over')];
  const isLost = number('broken') > 0 || number('undecided') >= PATIENCE || within + over >= MOST_VOTES;
  const status = over > within ? 'over' : within > over ? 'within' : isLost ? 'untold' : 'open';
  return { status, within, over, isEnough: answers.length >= MOST_VOTES };
}

/** An answer to another limit counts where its interval answers this one too; null: it does not. */
function voteOf(answer: Answer, part: number, sought: LogChange): Answer['kind'] | null {
  const { kind, change } = answer;
  if (answer.part === part || kind === 'broken') return kind;
  const limit = part * sought.ratio;
  if (change === null) return null;
  return change.low > limit ? 'over' : change.high < limit ? 'within' : null;
}
