// autocannon's JSON: latency in whole milliseconds, so that below one there is nothing to tell but the mean.

import type * as z from 'zod';
import { attempt } from './entries.ts';
import type { Format, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { refuseFailed } from './load.ts';
import { single, summed } from './measurement.ts';
import { nonnegative, object, read, text } from './shapes.ts';
import { fromMilliseconds, ifThere } from './time-units.ts';

const report = object({
  title: text.nullish(),
  errors: nonnegative.nullish(),
  timeouts: nonnegative.nullish(),
  mismatches: nonnegative.nullish(),
  non2xx: nonnegative.nullish(),
  latency: object({
    average: nonnegative,
    p50: nonnegative.nullish(),
    p75: nonnegative.nullish(),
    p90: nonnegative.nullish(),
    p99: nonnegative.nullish(),
    totalCount: nonnegative.nullish(),
  }),
  connections: nonnegative.nullish(),
  pipelining: nonnegative.nullish(),
  requests: object({ average: nonnegative, total: nonnegative, sent: nonnegative.nullish() }),
});

/** Latency is told in whole milliseconds: what is below one is taken as half of one, and not for nothing. */
const inMilliseconds = (value: number): number => fromMilliseconds(value === 0 ? 0.5 : value);

export const autocannon: Format = {
  reads: "autocannon's JSON (latency is in whole milliseconds, so 0 counts as half of one)",
  command: 'autocannon --json --title search -d 10 http://127.0.0.1:8080/search',
  definedAt:
    'https://github.com/mcollina/autocannon/blob/aad5ac6d9512fb69c70fc2612a799f406b3aa879/lib/aggregateResult.js',
  metrics: ['p50', 'p75', 'p90', 'p99', 'mean', 'throughput', 'error-rate'],
  parse(json, file) {
    const value = parseJson(json, file);
    // The URL has a port that may differ from run to run.
    const name = object({ title: text }).safeParse(value).data?.title ?? 'autocannon';
    return attempt(name, () => measurementsOf(name, read(report, value, file), file));
  },
};

/** Requests whose connection the server cut: autocannon counts them nowhere. Some are under way when a run ends. */
function lostOf({
  requests: { sent, total },
  connections,
  pipelining,
  errors,
}: z.output<typeof report>): number {
  if (sent === null || sent === undefined || connections === null || connections === undefined) return 0;
  return Math.max(0, sent - total - (errors ?? 0) - connections * Math.max(1, pipelining ?? 1));
}

function measurementsOf(name: string, found: z.output<typeof report>, file: string): Measurement[] {
  const { latency, requests, ...counts } = found;
  const { average, totalCount, ...quantiles } = latency;
  const known = Object.entries(quantiles).map(
    ([key, value]) => [key, ifThere(inMilliseconds, value)] as const,
  );
  const mean = ifThere(fromMilliseconds, average);
  // Timeouts are among the errors already; the other two were answered.
  const errors = Math.max(counts.errors ?? 0, counts.timeouts ?? 0) + lostOf(found);
  const failed = errors + (counts.non2xx ?? 0) + (counts.mismatches ?? 0);
  const asked = requests.total + errors;
  refuseFailed(failed, asked, file, '');
  const times = summed(name, { count: totalCount, ...Object.fromEntries(known), mean });
  return [
    ...(Object.keys(times.summary).some((key) => key !== 'count') ? [times] : []),
    single(name, 'throughput', requests.average),
    single(name, 'error-rate', Math.min(1, failed / asked)),
  ];
}
