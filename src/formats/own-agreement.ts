// Our own format may state statistics beside samples, and in several entries of one benchmark. Samples are what counts;
// what is stated must agree with them and with itself, so that no number a user wrote is set aside in silence.

import { isTimed, type MetricName } from '../core/model/metrics.ts';
import type { Statistics } from './format.ts';
import { located } from './located.ts';
import { statisticsOf } from './measurement.ts';
import type { OwnEntry } from './own-schema.ts';

type Name = keyof Statistics;

/** A statistic as the report states it, in base units, and how far rounding may have moved it. */
interface Claim {
  readonly name: Name;
  readonly place: readonly PropertyKey[];
  readonly written: number;
  readonly value: number;
  readonly slack: number;
}

/** An entry with its numbers in base units. */
export interface Stated {
  readonly entry: OwnEntry;
  readonly index: number;
  readonly convert: (value: number) => number;
}

/** Times are one set of operations, whichever of their statistics an entry is about. */
export const isOfTimes = (metric: MetricName): boolean => isTimed(metric) && metric !== 'throughput';

/** Throws a located UserError where entries about the same numbers contradict each other or themselves. */
export function checkAgreement(entries: readonly Stated[], file: string): void {
  const groups = new Map<string, Stated[]>();
  for (const stated of entries) {
    const { metric, name } = stated.entry;
    const key = `${isOfTimes(metric) ? 'times' : metric}\0${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stated]);
    else group.push(stated);
  }
  for (const group of groups.values()) checkGroup(group, file);
}

function checkGroup(group: readonly Stated[], file: string): void {
  const sampled = group.filter(({ entry }) => (entry.samples ?? []).length > 0);
  const [first, second] = sampled;
  if (first !== undefined && second !== undefined)
    throw located(
      file,
      [second.index, 'samples'],
      `the samples of this benchmark are at [${first.index}] already`,
      'One entry with samples gives all their statistics.',
    );
  const claims = group.flatMap(claimsOf);
  checkTogether(claims, file);
  if (first === undefined) return;
  const samples = (first.entry.samples ?? []).map(first.convert);
  const sorted = Array.from(Float64Array.from(samples).sort());
  const known = statisticsOf(samples);
  for (const claim of claims) checkSampled(claim, sorted, known, file);
}

/** Half of the last digit that is written, or a percent, as coarse histograms have it. */
const slackOf = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  return Math.max(0.5 * 10 ** -Math.max(0, decimals), Math.abs(value) / 100);
};

function claimsOf({ entry, index, convert }: Stated): Claim[] {
  const { metric, summary = {}, value, samples = [] } = entry;
  const claim = (name: Name, written: number, ...place: string[]): Claim => ({
    name,
    place: [index, ...place],
    written,
    value: name === 'count' ? written : convert(written),
    slack: name === 'count' ? 0 : convert(slackOf(written)),
  });
  const named = isOfTimes(metric) ? (metric as Name) : 'mean';
  const stated = (Object.entries(summary) as [Name, number | undefined][]).flatMap(([name, written]) =>
    // Counts of other entries are of other runs; a time of 0 is one that a coarse clock did not see.
    written === undefined ||
    (name === 'count' && samples.length === 0) ||
    (written === 0 && isOfTimes(metric))
      ? []
      : [claim(name, written, 'summary', name)],
  );
  return value === undefined ? stated : [...stated, claim(named, value, 'value')];
}

const RISING = ['min', 'p50', 'p75', 'p90', 'p95', 'p99', 'max'] as const;
const AROUND_MEAN = ['min', 'mean', 'max'] as const;

/** The same statistic is the same everywhere, and a higher quantile is no smaller. */
function checkTogether(claims: readonly Claim[], file: string): void {
  const byName = new Map<Name, Claim>();
  for (const claim of claims) {
    const other = byName.get(claim.name);
    if (other !== undefined && Math.abs(claim.value - other.value) > claim.slack + other.slack)
      throw located(
        file,
        claim.place,
        `${claim.written} contradicts ${other.written} at ${placeOf(other)}: both are the ${claim.name}`,
      );
    byName.set(claim.name, other ?? claim);
  }
  for (const order of [RISING, AROUND_MEAN]) {
    const known = order.flatMap((name) => byName.get(name) ?? []);
    for (const [index, claim] of known.entries()) {
      const lower = known[index - 1];
      if (lower !== undefined && lower.value > claim.value + lower.slack + claim.slack)
        throw located(
          file,
          claim.place,
          `${claim.written} is below the ${lower.name}, ${lower.written} at ${placeOf(lower)}`,
        );
    }
  }
}

const placeOf = ({ place: [index, ...keys] }: Claim): string =>
  [`[${String(index)}]`, ...keys.map(String)].join('.');

const QUANTILES: Readonly<Partial<Record<Name, number>>> = {
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
  p99: 0.99,
};

/** A quantile has many definitions, which differ by up to one sample. */
function rangeOf(name: Name, sorted: readonly number[], known: Statistics): readonly [number, number] {
  const quantile = QUANTILES[name];
  if (quantile === undefined) return [known[name] ?? NaN, known[name] ?? NaN];
  const rank = (sorted.length - 1) * quantile;
  return [
    sorted[Math.max(0, Math.floor(rank) - 1)] ?? NaN,
    sorted[Math.min(sorted.length - 1, Math.ceil(rank) + 1)] ?? NaN,
  ];
}

function checkSampled(claim: Claim, sorted: readonly number[], known: Statistics, file: string): void {
  const [low, high] = rangeOf(claim.name, sorted, known);
  if (claim.value >= low - claim.slack && claim.value <= high + claim.slack) return;
  const scale = claim.value === 0 ? 1 : claim.written / claim.value;
  const own = Number(((known[claim.name] ?? NaN) * scale).toPrecision(4));
  throw located(
    file,
    claim.place,
    `${claim.written} contradicts the samples, whose ${claim.name} is ${own}`,
    'Samples take precedence: remove the statistic or the samples.',
  );
}
