// Did everything become slower alike? What a change does not touch and is called as often as before should cost what
// it cost: where it does not, the machine, the runtime's flags, garbage collection or a dependency moved, and no function
// may be blamed for it.

import { median } from 'simple-statistics';
import type { LedgerFunction, Series } from './rounds-table.ts';
import { shiftOf } from '../core/stats/mann-whitney-shift.ts';
import type { Side } from '../core/model/quantities.ts';

/** Functions that cost less than this share of an operation say nothing. */
const NOTABLE = 0.02;
/** Functions that together cost less than this share of an operation are too little to compare with. */
const ENOUGH = 0.1;
/** Calls that differ by more than this are other calls. */
const SAME_CALLS = 0.05;

export interface Control {
  /** Factor head over base by which the others moved; null: too few of them. */
  readonly factor: number | null;
  /** By which the others stood above base's usual in every round: what moves everything in a round moves this too. */
  readonly scales: Series | null;
}

/** What tells whether a function is one to compare with. */
export interface Untouched {
  readonly changed: (entry: LedgerFunction) => boolean | null;
  /** Base's cost of an operation. */
  readonly base: number;
}

export const middle = (values: readonly number[]): number => (values.length === 0 ? 0 : median([...values]));

/** Calls are the same, or not known on one side. */
export const sameCalls = ({ frame }: Pick<LedgerFunction, 'frame'>): boolean => {
  const [base, head] = [frame.base?.calls ?? null, frame.head?.calls ?? null];
  return base === null || head === null || Math.abs(head - base) <= SAME_CALLS * base;
};

/** Whether a function is one that others are compared with. */
export const isComparable = (entry: LedgerFunction, { changed, base }: Untouched): boolean =>
  middle(entry.self.base) >= NOTABLE * base && isCode(entry) && changed(entry) !== true && sameCalls(entry);

/** How much functions moved that the change leaves alone, but those left out; a median weighted by base's cost. */
export const controlOf = (
  functions: Iterable<LedgerFunction>,
  { changed, base }: Untouched,
  without: (entry: LedgerFunction) => boolean = () => false,
): Control => {
  const others = [...functions]
    .filter((entry) => isComparable(entry, { changed, base }) && !without(entry))
    .map(({ self }) => ({ self, usual: middle(self.base) }));
  const share = others.reduce((sum, { usual }) => sum + usual, 0) / base;
  if (!(share >= ENOUGH)) return { factor: null, scales: null };
  const scales = (side: Side): number[] =>
    (others[0]?.self[side] ?? []).map((_, round) =>
      weightedMedian(
        others.map(({ self, usual }) => ({ value: (self[side][round] ?? 0) / usual, weight: usual })),
      ),
    );
  const found = { base: scales('base'), head: scales('head') };
  return { factor: middle(found.head) / middle(found.base), scales: found };
};

const weightedMedian = (values: readonly { readonly value: number; readonly weight: number }[]): number => {
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  const sorted = values.toSorted((one, other) => one.value - other.value);
  return sorted.find(({ weight }) => (passed += weight) >= half)?.value ?? Number.NaN;
};

/** Whether a cost grew by more than the others moved, by every round. */
export const standsOut = (series: Series, { scales }: Control): boolean => {
  if (scales === null) return true;
  const beside = (side: Side): number[] =>
    series[side].map((cost, round) => cost / Math.max(scales[side][round] ?? 1, Number.EPSILON));
  return shiftOf(beside('base'), beside('head')).interval.low > 0;
};

/** How much everything moved, but for the one function that grew most: one function is not everything. */
export const overallControl = (functions: Iterable<LedgerFunction>, untouched: Untouched): Control => {
  const all = [...functions];
  const growth = ({ self }: LedgerFunction): number => middle(self.head) - middle(self.base);
  const [most] = all.filter(isCode).toSorted((one, other) => growth(other) - growth(one));
  return controlOf(all, untouched, (entry) => entry === most);
};

const isCode = ({ frame }: LedgerFunction): boolean => {
  const kind = (frame.head ?? frame.base)?.kind;
  return kind === 'own' || kind === 'library';
};
