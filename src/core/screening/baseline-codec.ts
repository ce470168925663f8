// Stored runs as text and back. The text may come from anywhere: what is not exactly what was once written is refused
// with a reason, never an exception, and never read as something else.

import type { Baseline, BaselineBenchmark, BaselineRun } from '../model/baseline-run.ts';
import { fileSchema, isStorable, type Content } from './baseline-schema.ts';
import { METRIC_NAMES } from '../model/metrics.ts';
import { costAt, gridIndexOf } from '../stats/log-grid.ts';

/** Bytes of a file at the most. */
export const LARGEST_BASELINE = 256 * 1024;
/** Runs kept of each kind of machine. */
export const KEPT_RUNS = 20;

/** SHA-256 in hexadecimal digits. */
export type Hash = (text: string) => string;

export type Decoded = { readonly baseline: Baseline } | { readonly problem: string };

/** The runs as text. Costs are rounded to hundredths of a percent, once: decoding and encoding again changes nothing. */
export function encodeBaseline(baseline: Baseline, hash: Hash): string {
  const content = contentOf(baseline);
  return `${JSON.stringify({ digest: hash(JSON.stringify(content)), content })}\n`;
}

/**
 * Adds a run and keeps the last ones of its kind of machine; where not all fit, the oldest of all go. Null: this run
 * alone is too large.
 */
export function addRun(
  earlier: Baseline | null,
  run: BaselineRun,
  configuration: string,
  hash: Hash,
): string | null {
  let runs = withNewest(earlier?.runs ?? [], run);
  for (;;) {
    const text = encodeBaseline({ configuration, runs }, hash);
    if (bytesOf(text) <= LARGEST_BASELINE) return text;
    if (runs.length === 1) return null;
    // What a run takes is about the same for all, so as many go at once as are surely too many.
    runs = runs.slice(Math.max(1, Math.floor(runs.length * (1 - LARGEST_BASELINE / bytesOf(text)))));
  }
}

/** Reads a text; `largest` bytes are its limit. */
export function decodeBaseline(text: string, hash: Hash, largest = LARGEST_BASELINE): Decoded {
  if (bytesOf(text) > largest) return { problem: `it is larger than ${largest / 1024} KiB` };
  const value = parse(text);
  if (value === undefined) return { problem: 'it is not JSON' };
  const schema = schemaOf(value);
  if (schema !== 1)
    return { problem: typeof schema === 'number' ? `its format ${schema} is unknown` : 'it has no format' };
  const read = fileSchema.safeParse(value);
  if (!read.success) return { problem: 'its contents are invalid' };
  const { digest, content } = read.data;
  if (hash(JSON.stringify(content)) !== digest) return { problem: 'its digest does not match' };
  return isSound(content)
    ? { baseline: baselineOf(content) }
    : { problem: 'its contents contradict each other' };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const schemaOf = (value: unknown): unknown => {
  const content = typeof value === 'object' && value !== null && 'content' in value ? value.content : null;
  return typeof content === 'object' && content !== null && 'schema' in content ? content.schema : null;
};

/** Runs of other kinds of machines were cut when they were added. */
const withNewest = (earlier: readonly BaselineRun[], run: BaselineRun): readonly BaselineRun[] => {
  const same = earlier.filter(({ machine }) => machine.fingerprint === run.machine.fingerprint);
  const spare = new Set(same.slice(0, Math.max(0, same.length - KEPT_RUNS + 1)));
  return [...earlier.filter((each) => !spare.has(each)), run];
};

function contentOf({ configuration, runs }: Baseline): Content {
  const machines = new Map(runs.map(({ machine }) => [machine.fingerprint, machine]));
  const places = [...machines.keys()];
  const columns = new Map<string, Column>();
  for (const [place, { benchmarks }] of runs.entries())
    for (const benchmark of benchmarks.filter((each) => isStorable(each.path))) {
      const key = `${benchmark.recipe} ${benchmark.path}`;
      const column = columns.get(key) ?? { places: [], items: [] };
      column.places.push(place);
      column.items.push(benchmark);
      columns.set(key, column);
    }
  return {
    schema: 1,
    configuration,
    machines: [...machines.values()].map(({ fingerprint, cpu, os, node }) => ({
      fingerprint,
      cpu,
      os,
      node,
    })),
    runs: runs.map(({ commit, at, tool, machine, benchmarks, ...run }) => {
      const complete = run.complete && benchmarks.every((each) => isStorable(each.path));
      return { commit, at, tool, machine: places.indexOf(machine.fingerprint), complete };
    }),
    benchmarks: [...columns.values()].map(rowOf),
  };
}

interface Column {
  readonly places: number[];
  readonly items: BaselineBenchmark[];
}

function rowOf({ places, items }: Column): Content['benchmarks'][number] {
  const [{ path, recipe }] = items as [BaselineBenchmark];
  const row: Content['benchmarks'][number] = { path, recipe, runs: places, costs: {}, exact: {} };
  for (const metric of METRIC_NAMES) {
    const readings = items.map(({ costs }) => onGrid(costs[metric] ?? []));
    const all = readings.flatMap((each) => each ?? []);
    const level = all.reduce((least, each) => Math.min(least, each), Infinity);
    if (all.length > 0)
      row.costs[metric] = {
        level,
        readings: readings.map((each) => each?.map((ticks) => ticks - level) ?? null),
      };
    const exact = items.map((item) => item.exact[metric] ?? null);
    if (exact.some((value) => value !== null)) row.exact[metric] = exact;
  }
  const bases = items.map(({ basis }) => basis ?? null);
  if (bases.some((basis) => basis !== null)) row.bases = bases;
  const uses = items.map((item) => item.uses ?? null);
  if (uses.some((each) => each !== null)) row.uses = uses;
  return row;
}

/** Null without costs, and where one of them has no place on the grid (nothing at all). */
const onGrid = (costs: readonly number[]): number[] | null => {
  const ticks = costs.map(gridIndexOf);
  return costs.length > 0 && ticks.every((each) => each !== null) ? ticks : null;
};

/** What the shape alone cannot say. */
function isSound({ machines, runs, benchmarks }: Content): boolean {
  const fingerprints = new Set(machines.map(({ fingerprint }) => fingerprint));
  if (fingerprints.size !== machines.length || runs.some(({ machine }) => machine >= machines.length))
    return false;
  const seen = new Set<string>();
  return benchmarks.every((row) => {
    const columns = [
      ...Object.values(row.costs).map(({ readings }) => readings),
      ...Object.values(row.exact),
      ...(row.bases === undefined ? [] : [row.bases]),
      ...(row.uses === undefined ? [] : [row.uses]),
    ];
    return (
      row.runs.every((place, at) => place < runs.length && place > (row.runs[at - 1] ?? -1)) &&
      columns.every((column) => column.length === row.runs.length) &&
      // One path is one benchmark of a run.
      row.runs.every((place) => seen.size < seen.add(`${place} ${row.path}`).size)
    );
  });
}

function baselineOf(content: Content): Baseline {
  const found = content.runs.map(({ machine, ...run }) => ({
    ...run,
    machine: content.machines[machine] as BaselineRun['machine'],
    benchmarks: [] as BaselineBenchmark[],
  }));
  for (const row of content.benchmarks)
    for (const [at, place] of row.runs.entries()) found[place]?.benchmarks.push(benchmarkOf(row, at));
  return { configuration: content.configuration, runs: found };
}

function benchmarkOf(row: Content['benchmarks'][number], at: number): BaselineBenchmark {
  const costs: Record<string, number[]> = {};
  const exact: Record<string, number> = {};
  for (const metric of METRIC_NAMES) {
    const { level = 0, readings = [] } = row.costs[metric] ?? {};
    const reading = readings[at] ?? null;
    if (reading !== null) costs[metric] = reading.map((ticks) => costAt(level + ticks));
    const value = row.exact[metric]?.[at] ?? null;
    if (value !== null) exact[metric] = value + 0;
  }
  const basis = row.bases?.[at] ?? null;
  const uses = row.uses?.[at] ?? null;
  return {
    path: row.path,
    recipe: row.recipe,
    costs,
    exact,
    ...(basis !== null && { basis }),
    ...(uses !== null && { uses }),
  };
}
