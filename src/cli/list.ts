// `list`: the benchmarks here by their paths, as budgets and --only name them.

import type { BenchmarkRecord } from '../core/model/report.ts';
import { failureOf } from '../core/model/measurement.ts';
import { visible } from '../report/text.ts';
import { listInPlace, type Listed } from '../pipeline/list-in-place.ts';
import { requestOf } from './check.ts';
import type { CliOptions } from './options.ts';
import { print, say } from './print.ts';

/** Exit code 3 where a suite cannot be listed. */
export async function list(options: CliOptions): Promise<number> {
  const listed = await listInPlace(
    { ...requestOf(options), mode: 'run' },
    {
      cwd: process.cwd(),
      environment: process.env,
      clock: () => performance.now() / 1000,
      now: new Date(),
      onEvent: () => {},
      signal: new AbortController().signal,
    },
  );
  for (const warning of listed.warnings) say(`warning: ${visible(warning)}\n`);
  print(table(listed));
  const broken = listed.records.filter((record) => failureOf(record) !== null);
  for (const record of broken) say(`${why(record)}\n`);
  return broken.length === 0 ? 0 : 3;
}

function table({ records, checks }: Listed): string {
  const rows = records.map((record) => ({
    path: visible(record.path),
    runner: record.runner,
    budgets: checks
      .filter(({ path }) => path === record.path)
      .map(({ metric, budgetText }) => `${metric} ${budgetText}`)
      .join(', '),
  }));
  const width = (column: 'path' | 'runner'): number => Math.max(0, ...rows.map((row) => row[column].length));
  return rows
    .map(({ path, runner, budgets }) =>
      `${path.padEnd(width('path'))}  ${runner.padEnd(width('runner'))}  ${budgets || 'no budget'}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function why(record: BenchmarkRecord): string {
  const failure = failureOf(record);
  return [`${visible(record.path)}: ${failure?.message}`, failure?.hint, failure?.output]
    .filter(Boolean)
    .join('\n  ');
}
