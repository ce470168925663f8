// BenchmarkTools.jl: what BenchmarkTools.save writes, groups of trials (samples in nanoseconds) or of estimates.

import * as z from 'zod';
import { anything, attempt } from './entries.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { located, quoted } from './located.ts';
import { pathOf, single, summed, timed } from './measurement.ts';
import { nonnegative, object, positive, read, readJson, table, text, times } from './shapes.ts';
import { fromNanoseconds } from './time-units.ts';

const value = z.tuple([text, z.unknown()], { error: 'expected a type and its fields' });
const file = z.tuple([z.unknown(), anything('expected a list')], {
  error: 'expected versions and values, as BenchmarkTools.save writes them',
});
const group = object({ data: table(z.unknown()) });
const memory = { memory: nonnegative.nullish(), allocs: nonnegative.nullish() };
const trial = object({
  times,
  params: z
    .tuple([text, object({ evals: positive.nullish() })])
    .nullish()
    .catch(null),
  ...memory,
});
const estimate = object({ time: nonnegative, ...memory });

/** Deeper than any groups go. */
const DEEPEST = 100;

function walk(
  written: unknown,
  names: readonly string[],
  where: readonly PropertyKey[],
  report: string,
): readonly Entry[] {
  if (where.length > 3 * DEEPEST) throw located(report, '', 'groups are nested too deeply');
  return attempt(pathOf(...names) || 'julia', () => ofValue(written, names, where, report));
}

function ofValue(
  written: unknown,
  names: readonly string[],
  where: readonly PropertyKey[],
  report: string,
): readonly Entry[] {
  const [type, fields] = read(value, written, report, where);
  const at = [...where, 1];
  const kind = type.replace(/^BenchmarkTools\./, '');
  if (kind === 'BenchmarkGroup')
    return read(group, fields, report, at).data.flatMap(([name, each]) =>
      walk(each, [...names, name], [...at, 'data', name], report),
    );
  const name = pathOf(...names) || 'julia';
  if (kind === 'Trial') {
    const found = read(trial, fields, report, at);
    if (found.times.length === 0) throw located(report, [...at, 'times'], 'expected at least one time');
    return [
      timed(name, found.times.map(fromNanoseconds), found.params?.[1].evals ?? 1),
      ...allocationsOf(name, found),
    ];
  }
  if (kind !== 'TrialEstimate')
    throw located(report, where, `expected a BenchmarkGroup, Trial or TrialEstimate, not ${quoted(kind)}`);
  const found = read(estimate, fields, report, at);
  // Whether it is a median, a mean or a minimum is not written down.
  return [summed(name, { mean: fromNanoseconds(found.time) }), ...allocationsOf(name, found)];
}

const allocationsOf = (
  name: string,
  { memory: bytes, allocs }: { memory?: number | null | undefined; allocs?: number | null | undefined },
): Measurement[] => [
  ...(bytes === null || bytes === undefined ? [] : [single(name, 'heap-per-op', bytes)]),
  ...(allocs === null || allocs === undefined ? [] : [single(name, 'allocations', allocs)]),
];

export const julia: Format = {
  reads: 'what BenchmarkTools.save writes: trials (with samples) or estimates, in groups',
  command: 'julia bench.jl, which ends with BenchmarkTools.save("report.json", run(suite))',
  definedAt:
    'https://github.com/JuliaCI/BenchmarkTools.jl/blob/03845e0a01b2e9b36406713886a9c20194ca6413/src/serialization.jl',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'heap-per-op', 'allocations'],
  parse: (json, report) =>
    readJson(file, json, report)[1].flatMap((each, index) => walk(each, [], [1, index], report)),
};
