// Whose results a changed checkout touches: of the benchmark that ran when a file changed, and of those that went on after
// it. What had been measured before stays.

import { enumerate } from '../core/text/lists.ts';
import { NOTHING_MEASURED } from '../core/model/measurement.ts';
import type { BenchmarkRecord, Failure } from '../core/model/report.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Breach } from './seal.ts';

/** When something of some benchmarks ran, in milliseconds since 1970. */
export interface Span {
  readonly paths: readonly string[];
  readonly begin: number;
  readonly end: number;
}

/** File systems take the time from a clock that moves in steps, milliseconds. */
const STEP = 20;

/** What rests on what lies in the checkouts: times, and that nothing differs. */
const rests = (
  record: BenchmarkRecord,
): record is Extract<BenchmarkRecord, { status: 'measured' | 'new' | 'unreached' }> =>
  ['measured', 'new', 'unreached'].includes(record.status);

/** Records with those failed that rest on a checkout that did not stay as it was. */
export function failedByBreach(
  records: readonly BenchmarkRecord[],
  breaches: Readonly<Record<Side, readonly Breach[]>>,
  spans: readonly Span[],
): BenchmarkRecord[] {
  const ends = lastEnds(spans);
  return records.map((record) => {
    if (!rests(record)) return record;
    const sides: readonly Side[] = record.status === 'new' ? ['head'] : ['base', 'head'];
    const last = ends.get(record.path) ?? -Infinity;
    for (const side of sides) {
      const touching = breaches[side].filter(({ at }) => at === null || at - STEP <= last);
      const failure = failureBy(touching, side, record.path, spans);
      if (failure === null) continue;
      return record.status === 'unreached'
        ? { ...record, ...NOTHING_MEASURED, status: 'failed', failure }
        : { ...record, status: 'failed', failure };
    }
    return record;
  });
}

/** When each benchmark was done. */
function lastEnds(spans: readonly Span[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { paths, end } of spans)
    for (const path of paths) ends.set(path, Math.max(end, ends.get(path) ?? -Infinity));
  return ends;
}

function failureBy(
  breaches: readonly Breach[],
  side: Side,
  path: string,
  spans: readonly Span[],
): Failure | null {
  const [first] = breaches;
  if (first === undefined) return null;
  const running = runningAt(first.at, spans);
  const files = enumerate(
    breaches.map(({ file }) => file),
    3,
  );
  const what = breaches.every((breach) => breach.what === first.what) ? first.what : 'changed';
  return {
    side,
    message: `${files} of ${side}'s checkout ${breaches.length === 1 ? 'was' : 'were'} ${what} ${whileWhat(running, path)}`,
    hint:
      running === null
        ? "nothing may reach for another folder: look at what head's install, build and benchmark files write"
        : 'a benchmark must leave the checkout as it is: let it write to a temporary folder (TMPDIR)',
    output: '',
    exitCode: null,
    signal: null,
  };
}

/** Benchmarks that ran at a moment; null: none did, or nobody knows. */
function runningAt(at: number | null, spans: readonly Span[]): readonly string[] | null {
  if (at === null) return null;
  return spans.find(({ begin, end }) => begin - STEP <= at && at <= end + STEP)?.paths ?? null;
}

const whileWhat = (running: readonly string[] | null, path: string): string => {
  if (running === null) return 'after it was ready';
  return running.includes(path)
    ? 'while this benchmark was measured'
    : `while ${enumerate(running, 2)} was measured, and this benchmark was not done`;
};
