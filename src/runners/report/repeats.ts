// A report that grows with every run holds the samples of earlier runs too: trials of it would depend on each other.

import type { Measurement } from '../../formats/format.ts';

/** Fewer different numbers than this could come again by chance, from a clock with coarse steps. */
const TELLING = 3;

/** The benchmark whose samples are those of the run before and more of them, or null. */
export function repeatedIn(before: readonly Measurement[], now: readonly Measurement[]): string | null {
  const earlier = new Map(before.map((each) => [keyOf(each), each.samples]));
  const found = now.find((each) => isGrown(earlier.get(keyOf(each)) ?? [], each.samples));
  return found?.name ?? null;
}

const keyOf = ({ metric, name }: Measurement): string => `${metric} ${name}`;

function isGrown(before: readonly number[], now: readonly number[]): boolean {
  if (now.length <= before.length || new Set(before).size < TELLING) return false;
  const beginsAt = (start: number): boolean => before.every((sample, index) => sample === now[start + index]);
  return beginsAt(0) || beginsAt(now.length - before.length);
}
