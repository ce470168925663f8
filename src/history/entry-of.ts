// From what was measured of a commit, against the anchor and against the commit before, to what is kept of it.

import type { Environment } from '../core/model/environment.ts';
import { measurementOf } from '../core/model/measurement.ts';
import type { AcceptedCost } from '../core/model/accepting.ts';
import type { Check, Level, Report } from '../core/model/report.ts';
import { asCostRatio } from '../core/stats/costs.ts';
import type { Estimate } from '../core/model/quantities.ts';
import type { Accepted, Anchor, Comparison, Entry, Place, Reading, Times } from './entry.ts';

export interface Compared {
  /** Null: it was not compared with an anchor. */
  readonly anchor: { readonly of: Anchor; readonly report: Report } | null;
  /** Null: it was not compared with the commit before. */
  readonly before: { readonly commit: string; readonly report: Report } | null;
}

export interface About {
  readonly commit: string;
  /** Path of the configuration in the repository. */
  readonly configuration: string;
  /** Of the job, in a matrix. */
  readonly name: string;
  /** What was accepted on the way here. */
  readonly accepted: readonly AcceptedOnTheWay[];
}

export interface AcceptedOnTheWay extends AcceptedCost {
  /** Number of the pull request; null: not known. */
  readonly pull: number | null;
}

/** Caveats that are kept, and letters of one: the record has all of them. */
const MOST_CAVEATS = 10;
const LONGEST_CAVEAT = 200;

/** Null: it was compared with nothing. */
export function entryOf({ anchor, before }: Compared, about: About): Entry | null {
  const reports = [before?.report, anchor?.report].filter((report) => report !== undefined);
  const [first] = reports;
  if (first === undefined) return null;
  const keys = new Set(reports.flatMap(({ checks }) => checks.map(keyOf)));
  const [atAnchor, atBefore] = [checksOf(anchor?.report), checksOf(before?.report)];
  const readings = [...keys].flatMap((key) => readingOf(atAnchor.get(key), atBefore.get(key)) ?? []);
  return {
    tool: first.tool,
    commit: about.commit,
    measuredAt: first.startedAt,
    seconds: Math.round([...new Set(reports)].reduce((sum, { duration }) => sum + duration, 0)),
    configuration: about.configuration,
    name: about.name,
    platform: platformOf(first.environment),
    place: placeOf(first),
    anchor: anchor?.of ?? null,
    before: before?.commit ?? null,
    renames: before?.report.renames ?? [],
    removed: before?.report.removals.map(({ path }) => path) ?? [],
    accepted: about.accepted.map((cost) => acceptedAt(cost, before?.report ?? null)),
    caveats: [
      ...new Set(reports.flatMap(({ caveats }) => caveats.map(({ text }) => text.slice(0, LONGEST_CAVEAT)))),
    ].slice(0, MOST_CAVEATS),
    readings,
  };
}

const keyOf = ({ metric, path }: Pick<Check, 'metric' | 'path'>): string => `${metric} ${path}`;

/** What head no longer has was not measured: a removed benchmark has no reading, however long releases have had it. */
const checksOf = (report: Report | undefined): ReadonlyMap<string, Check> =>
  new Map(
    report?.checks.filter(({ verdict }) => verdict !== 'missing').map((check) => [keyOf(check), check]),
  );

/** With the figures that were measured where it was merged, on the machine that keeps the history. */
function acceptedAt(cost: AcceptedOnTheWay, report: Report | null): Accepted {
  const { path, metric, upTo, because, by, at, lasts, review, pull } = cost;
  const check = report?.checks.find((each) => each.path === path && each.metric === metric);
  const benchmark = report?.benchmarks.find((each) => each.path === path);
  const end = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const effect = check?.effect ?? null;
  return {
    path,
    metric,
    upTo,
    because,
    by,
    at,
    lasts,
    review,
    pull,
    scenario: benchmark?.scenario ?? null,
    dataset: benchmark?.dataset ?? null,
    base: timesOf(check?.base ?? null),
    head: timesOf(check?.head ?? null),
    change:
      effect === null || !Number.isFinite(effect.value)
        ? null
        : { value: effect.value, low: end(effect.interval.low), high: end(effect.interval.high) },
  };
}

const timesOf = (level: Level | null): Times | null => level && { p50: level.p50, p95: level.p95 };

function readingOf(anchor: Check | undefined, before: Check | undefined): Reading | null {
  const check = before ?? anchor;
  if (check === undefined) return null;
  const value = before?.value ?? anchor?.value ?? null;
  return {
    path: check.path,
    metric: check.metric,
    level: value?.value ?? null,
    spread: value === null ? null : spreadOf(value),
    anchor: anchor === undefined ? null : comparisonOf(anchor),
    before: before === undefined ? null : comparisonOf(before),
  };
}

const spreadOf = ({ value, interval: { low, high } }: Estimate): number | null => {
  const spread = (high - low) / 2 / value;
  return Number.isFinite(spread) ? spread : null;
};

/** Null: there is no ratio, because one side could not be measured. */
function comparisonOf({ metric, effect, evidence, trials, verdict }: Check): Comparison | null {
  // The same program on both sides.
  if (evidence === 'unreached') return { ratio: 0, low: 0, high: 0, trials: 0, verdict };
  if (effect === null || !Number.isFinite(effect.value)) return null;
  const log = (change: number): number =>
    Number.isFinite(change) ? Math.log(asCostRatio(change, metric)) : change;
  return {
    ratio: log(effect.value),
    low: log(effect.interval.low),
    high: log(effect.interval.high),
    trials,
    verdict,
  };
}

const FAMILIES = [
  ['Linux', 'linux'],
  ['Darwin', 'macos'],
  ['Windows_NT', 'windows'],
] as const;

/** `linux x64`: what is compared with nothing of another one. */
const platformOf = ({ os, arch }: Environment): string => {
  const family = FAMILIES.find(([kernel]) => os.includes(kernel))?.[1] ?? 'unknown';
  return `${family} ${arch}`;
};

function placeOf({ environment, benchmarks }: Report): Place {
  const { os, cpu, cores, fingerprint, node } = environment;
  const others = benchmarks.flatMap((record) => {
    const { head } = measurementOf(record).runtime;
    return head === null ? [] : [`${head.name} ${head.version}`];
  });
  const runtimes = [...new Set([...(node === null ? [] : [`node ${node}`]), ...others])].slice(0, 20);
  return { os, cpu, cores, fingerprint, runtimes };
}
