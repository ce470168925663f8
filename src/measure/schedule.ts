// How the time is divided: what one trial may take, which benchmarks are taken on, and when their trials are made shorter.
// All pure; seconds throughout.

import type { TrialPlan } from './plan.ts';
import type { TrialGroup } from './state.ts';

/** So many hopeless first trials take the time of one benchmark while nobody's has come to its end. */
const GUESSES = 16;
/** A trial this much longer than is usual here is not waited for before everybody has had one. */
const UNUSUAL = 4;

/**
 * The longest a first trial may take. More than an equal part of the time for a first look is in vain, because as many
 * trials as that would not fit; where many benchmarks wait, a share of half of the time, or a few times what is usual
 * among those that have had theirs.
 */
export function firstTrialLimit(
  left: number,
  waiting: number,
  firstLook: number,
  usual: number | null,
): number {
  const share = Math.max(
    left / (2 * waiting),
    usual === null ? left / (GUESSES * firstLook) : UNUSUAL * usual,
  );
  return Math.min(left / firstLook, waiting > 1 ? share : left);
}

/** While nobody's trial has come to its end: the usual is taken for so long that the next one may take twice as long. */
export const usualAfterGivingUp = (limit: number): number => (2 * limit) / UNUSUAL;

/**
 * Whether one more benchmark gets its first trial. One with fewer trials than a first look was not measured at all, so that
 * after half of the time others have to wait, unless those that were begun come to their first look (in `owed` seconds) anyway.
 */
export const beginsOneMore = ({
  left,
  whole,
  owed,
}: {
  readonly left: number;
  readonly whole: number;
  readonly owed: number;
}): boolean => left > 0 && (left > whole / 2 || owed < left);

/** What trials of a group cost from now on; 0 before the first one. */
export const costOfTrial = ({ latest }: Pick<TrialGroup, 'latest'>): number => latest?.seconds ?? 0;

type Affording = Pick<TrialGroup, 'latest' | 'needed' | 'controls' | 'suspect' | 'taken'>;

/** What is missing to the next verdict of a group; base against base takes no longer than base does. */
export function costOfVerdict({ latest, needed, controls }: Omit<Affording, 'suspect' | 'taken'>): number {
  const trial = costOfTrial({ latest });
  const confirming = Math.min(controls, needed);
  return trial * (needed - confirming) + (latest?.control ?? trial) * confirming;
}

/**
 * Which benchmarks to take on when there is not time for all: what looks over budget, because to find that is what a
 * gate is for, then those that can be decided soonest, because that decides the most. What can no longer be decided in
 * time gets none of it.
 */
export function affordable<Item extends Affording>(groups: readonly Item[], seconds: number): Item[] {
  if (seconds <= 0) return [];
  const cost = (group: Item): number => (group.latest === null ? 0 : costOfVerdict(group));
  let left = seconds;
  // A group works its price out anew whenever it is asked.
  return groups
    .map((group) => ({ group, price: cost(group), suspect: Number(group.suspect) }))
    .sort((one, other) => other.suspect - one.suspect || one.price - other.price)
    .filter(({ price }) => {
      const fits = price <= left;
      if (fits) left -= price;
      return fits;
    })
    .map(({ group }) => group);
}

/** Those first that the change touches, else in the order they were. */
export const likelyFirst = <Item extends Pick<TrialGroup, 'likely'>>(groups: readonly Item[]): Item[] =>
  groups.toSorted((one, other) => Number(other.likely) - Number(one.likely));

/**
 * Whom of those that can be afforded the next round is for: where there is time for everybody, those alone that the change
 * touches, so that a red is known early. Where there is not, the time is everybody's.
 */
export function early<Item extends Pick<TrialGroup, 'likely'>>(
  open: readonly Item[],
  decidable: readonly Item[],
): readonly Item[] {
  const likely = decidable.length < open.length ? [] : decidable.filter((group) => group.likely);
  return likely.length > 0 ? likely : decidable;
}

/**
 * What time that nobody can be decided in is for: benchmarks that can still get to their first look, those first that lack
 * the least, because one with fewer trials was not measured at all.
 */
export function reachingFirstLook<Item extends Affording>(
  groups: readonly Item[],
  seconds: number,
  firstLook: number,
): Item[] {
  if (seconds <= 0) return [];
  const cost = (group: Item): number => costOfTrial(group) * (firstLook - group.taken);
  let left = seconds;
  return groups
    .filter(({ taken, needed }) => taken < firstLook && Number.isFinite(needed))
    .toSorted((one, other) => cost(one) - cost(other))
    .filter((group) => {
      left -= cost(group);
      return left >= 0;
    });
}

/** How the trials of a group are to go on. */
export interface Pace {
  readonly pairs: number;
  /** Whether warming up is cut short too. */
  readonly hurried: boolean;
  /** What one is expected to take: without any warming up where that is cut short, which nobody has seen yet. */
  readonly seconds: number;
}

/** The shortest plan whose trials still have the operations that budgets need. */
export interface Shortening {
  readonly plan: TrialPlan;
  readonly fewestPairs: number;
  /** Of the last trial: seconds until the first turn, and of all turns. */
  readonly opening: number;
  readonly turns: number;
}

/** Fewer pairs of turns, and no more warming up than it takes, where trials have to fit into `seconds` each. */
export function paceFor({ plan, fewestPairs, opening, turns }: Shortening, seconds: number): Pace {
  const pair = turns / plan.pairs;
  const fitting = Math.floor((seconds - opening) / pair);
  const pairs = Math.max(fewestPairs, Math.min(plan.pairs, fitting));
  const hurried = fitting < fewestPairs;
  return { pairs, hurried, seconds: pairs * pair + (hurried ? 0 : opening) };
}
