// Stacks that begin in a function that went on after an `await`: whoever called it stood in no stack any more, so no
// caller can be asked about what it costs.
import type { Levels } from './function-diff.ts';
import { totalOf, type Frame, type Profile } from './profile.ts';
import type { Side } from '../core/model/quantities.ts';

/** Share of head's cost, or of the slowdown, from which on such stacks are spoken of; of the largest, a function. */
const NOTABLE = 0.1;
/** Functions that are named. */
const NAMED = 2;

interface Resumed {
  readonly place: string;
  /** Cost per operation with all it calls, mean over the profiles of a side. */
  readonly cost: Record<Side, number>;
}

/** One sentence on such functions; none where they are a trifle. */
export const resumedNotes = (
  profiles: Readonly<Record<Side, readonly Profile[]>>,
  levels: Levels,
): readonly string[] => {
  const found = new Map<string, Resumed>();
  for (const side of ['base', 'head'] as const)
    for (const profile of profiles[side]) enter(profile, side, levels[side] / profiles[side].length, found);
  const functions = [...found.values()].toSorted((one, other) => weight(other) - weight(one));
  const sum = (of: (each: Resumed) => number): number => functions.reduce((all, each) => all + of(each), 0);
  const grown = levels.base > 0 && levels.slowdown > 0 ? sum(growth) / levels.slowdown : 0;
  const isTrifle = grown < NOTABLE && sum(({ cost }) => cost.head) < NOTABLE * levels.head;
  if (functions.length === 0 || isTrifle) return [];
  const telling = functions.filter((each) => weight(each) >= NOTABLE * weight(functions[0] ?? each));
  const named = telling.slice(0, NAMED).map(({ place }) => place);
  const more = telling.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  const who = [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' and ');
  return [`after an await the profiler does not know the caller: costs of ${who} appear without callers`];
};

const growth = ({ cost: { base, head } }: Resumed): number => head - base;

/** What grew most, then what costs most. */
const weight = (each: Resumed): number => Math.max(0, growth(each)) + each.cost.head / 10;

const enter = (profile: Profile, side: Side, level: number, found: Map<string, Resumed>): void => {
  const { resumed = [], parent, self } = profile;
  const totals = [...self];
  for (const [at, above] of [...parent.entries()].reverse())
    if (above >= 0) totals[above] = (totals[above] ?? 0) + (totals[at] ?? 0);
  const scale = level / (totalOf(profile) || 1);
  for (const node of resumed) {
    const frame = profile.frames[profile.frame[node] ?? -1];
    if (frame === undefined) continue;
    const key = `${frame.file}\n${frame.identity}`;
    const known = found.get(key) ?? { place: '', cost: { base: 0, head: 0 } };
    known.cost[side] += (totals[node] ?? 0) * scale;
    // Head comes last, and its lines are the ones to look at.
    found.set(key, { ...known, place: placeInWords(frame) });
  }
};

const placeInWords = ({ name, file, line }: Frame): string =>
  file === null ? name : `${name} (${file}${line === null ? '' : `:${line}`})`;
