// The search as a pure function: from all answers so far to the next question, or to what it came to. First both ends, then
// the middle of what is left, each against the good end; then the commit that was found, its parent and the two of them are
// measured again, because one wrong answer leads a bisection to a commit that did nothing.

import type { Conclusion, LogChange, Share } from '../core/model/bisection.ts';
import { pick } from './pick.ts';
import type { Answer, CommitLine, Question, Step } from './questions.ts';
import { count, partNow, votesOn, type Sought } from './votes.ts';

/** Times the ends are measured before they cannot be told apart. */
const ENDS = 3;
/** Answers of one commit that the search rests on. */
const confirmed = ({ isExact }: CommitLine): number => (isExact ? 1 : 2);
/** Of the part that commits have to be over against the good end, what a commit has to be over against its parent. */
const OWN = 1 / 2;
/** Of the sought change, how much more or less than it a commit's own may be and still be all of it. */
const SAME = 0.1;

export function nextStep(line: CommitLine, answers: readonly Answer[]): Step {
  const ends = answers.filter(({ part }) => part === null);
  const last = ends.at(-1);
  const isOpen = last === undefined || (last.kind === 'undecided' && ends.length < ENDS);
  if (isOpen) return ask({ at: line.last, against: 0, part: null, isLast: false });
  if (last.kind === 'within') return end({ kind: 'nothing' });
  if (last.kind === 'broken') return end({ kind: 'unmeasurable' });
  if (last.kind === 'undecided' || last.change === null || !(last.change.ratio > 0))
    return end({ kind: 'unclear' });
  return search({ line, answers, change: last.change, part: partNow(answers) });
}

const ask = (question: Question): Step => ({ kind: 'ask', question });

const end = (conclusion: Conclusion, isMonotone = true): Step => ({
  kind: 'end',
  found: { conclusion, isMonotone },
});

/** The commits that the change lies between, by what is known: `low` is within, `high` is over. */
interface Bracket {
  readonly low: number;
  readonly high: number;
  /** Between them, in order. */
  readonly open: readonly number[];
  readonly untold: readonly number[];
}

function search(sought: Sought): Step {
  const bracket = bracketOf(sought);
  const { low, high, open, untold } = bracket;
  const next = pick(open, untold.length);
  if (next !== undefined) return askOf(next, sought);
  // An idle commit before the one that was found is measured as its parent after all.
  const before = high - 1;
  const status = votesOn(before, sought).status;
  if (before > low && untold.length === 0 && status === 'open') return askOf(before, sought);
  const parent = status === 'within' ? before : low;
  return unconfirmed(parent, high, sought) ?? conclude(parent, bracket, sought);
}

const askOf = (at: number, { part }: Sought): Step => ask({ at, against: 0, part, isLast: false });

function bracketOf(sought: Sought): Bracket {
  const { line } = sought;
  const all = Array.from({ length: line.last }, (_, at) => at);
  const status = all.map((at) => votesOn(at, sought).status);
  const first = status.indexOf('over');
  const high = first === -1 ? line.last : first;
  const low = status.slice(0, high).lastIndexOf('within');
  const trusting = !all.some((at) => line.idle.has(at) && status[at] === 'over');
  const between = all.slice(low + 1, high);
  const wanted = between.filter((at) => !(trusting && line.idle.has(at)));
  const those = (which: string): number[] => wanted.filter((at) => status[at] === which);
  return { low, high, open: those('open'), untold: those('untold') };
}

/** Both neighbours again, where only one answer speaks of them; null: they are as sure as they get. */
function unconfirmed(parent: number, high: number, sought: Sought): Step | null {
  const { line } = sought;
  const enough = confirmed(line);
  const [before, after] = [votesOn(parent, sought), votesOn(high, sought)];
  if (before.within < enough && !before.isEnough) return askOf(parent, sought);
  if (high !== line.last && after.over < enough && !after.isEnough) return askOf(high, sought);
  return null;
}

/** By the pair of the commit and its parent: that alone says what the commit did. */
function conclude(parent: number, { high, untold }: Bracket, sought: Sought): Step {
  const { line, answers, change: whole, part } = sought;
  const own = answers.filter(({ at, against, isLast }) => isLast && at === high && against === parent);
  const question = { at: high, against: parent, part: OWN * part, isLast: true };
  const { status, within } = count(own, question.part, whole);
  // One that contradicts what was confirmed is not believed alone.
  const isDoubtful = status === 'within' && within < confirmed(line);
  if (status === 'open' || isDoubtful) return ask(question);
  const change = own.findLast((answer) => answer.change !== null)?.change ?? null;
  const isMonotone = isOrdered(sought);
  if (untold.length > 0) return end({ kind: 'among', commits: [...untold, high], change }, isMonotone);
  if (status !== 'over' || change === null) return end({ kind: 'spread', at: high, change }, isMonotone);
  return end({ kind: 'found', at: high, parent, change, share: shareOf(change, whole) }, isMonotone);
}

/** Whether nothing after a commit that is over is within again. */
function isOrdered(sought: Sought): boolean {
  const all = Array.from({ length: sought.line.last }, (_, at) => votesOn(at, sought).status);
  const first = all.indexOf('over');
  return first === -1 || !all.slice(first).includes('within');
}

function shareOf(own: LogChange, whole: LogChange): Share {
  const margin = SAME * whole.ratio;
  if (own.high < whole.low - margin) return 'part';
  return own.low > whole.high + margin ? 'more' : 'whole';
}

/** Measurements that are still to come if every answer is clear: halving, then those that confirm. */
export function stepsAhead(line: CommitLine): number {
  const again = (line.isExact ? 1 : 3) + (line.idle.size > 0 ? 1 : 0);
  const relevant = line.last - [...line.idle].filter((at) => at < line.last).length;
  return relevant <= 1 ? 1 : Math.ceil(Math.log2(relevant)) + again;
}
