// What differs between platforms, in sentences: red on one alone is often about that platform.

import { metricOf } from '../core/model/metrics.ts';
import { platformOf, type Platform } from '../core/model/platforms.ts';
import type { Report } from '../core/model/report.ts';
import { enumerate } from '../core/text/lists.ts';
import { rowsOf, type Row } from './rows.ts';

/** A check, and what each platform says of it. */
export interface PlatformRow {
  readonly path: string;
  readonly metric: Row['metric'];
  readonly rows: ReadonlyMap<string, Row>;
}

/** Checks by their path without the platform, the worst first. */
export function platformRows(rows: readonly Row[], platforms: readonly Platform[]): PlatformRow[] {
  const found = new Map<string, { path: string; metric: Row['metric']; rows: Map<string, Row> }>();
  for (const row of rows) {
    const at = platformOf(row.path, platforms);
    if (at === null) continue;
    const key = `${row.metric} ${at.path}`;
    const known = found.get(key) ?? { path: at.path, metric: row.metric, rows: new Map<string, Row>() };
    known.rows.set(at.platform, row);
    found.set(key, known);
  }
  return [...found.values()].map(({ rows: of, ...row }) => ({
    ...row,
    rows: new Map(
      platforms.flatMap(({ name }) => {
        const known = of.get(name);
        return known === undefined ? [] : [[name, known] as const];
      }),
    ),
  }));
}

const MOST = 5;

/** Sentences; `name` prints text from outside. */
export function platformLines(report: Report, name: (text: string) => string): string[] {
  const { platforms = [] } = report;
  const rows = platformRows(rowsOf(report), platforms);
  const lines = [...rows.flatMap((row) => alone(row, name)), ...rows.flatMap((row) => unequal(row, name))];
  return [
    ...lines.slice(0, MOST),
    ...(lines.length > MOST ? [`And ${lines.length - MOST} more that differ.`] : []),
  ];
}

const BAD = new Set(['over', 'missing', 'failed']);

/** Red here, and not there. */
function alone({ path, metric, rows }: PlatformRow, name: (text: string) => string): string[] {
  const named = (bad: boolean): string[] =>
    [...rows].filter(([, { verdict }]) => BAD.has(verdict) === bad).map(([platform]) => name(platform));
  const [red, others] = [named(true), named(false)];
  if (red.length === 0 || others.length === 0) return [];
  return [`${what(path, metric, name)} fails on ${enumerate(red, 3)} only, not on ${enumerate(others, 3)}.`];
}

/** What is exact can be compared across platforms, where times cannot. */
function unequal({ path, metric, rows }: PlatformRow, name: (text: string) => string): string[] {
  if (metric === '' || !metricOf(metric).exact) return [];
  const heads = [...rows].flatMap(([platform, { head, check }]) =>
    check?.head == null ? [] : [{ platform, head, value: check.head.value }],
  );
  if (new Set(heads.map(({ value }) => value)).size < 2) return [];
  const told = heads.map(({ platform, head }) => `${head} on ${name(platform)}`);
  return [`${what(path, metric, name)} is not the same everywhere: ${enumerate(told, 4)}.`];
}

const what = (path: string, metric: string, name: (text: string) => string): string =>
  `${name(path)} ${metric}`.trimEnd();
