// Captured reports, and what the tools themselves printed of the same runs.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../src/core/model/errors.ts';
import type { MetricName } from '../../src/core/model/metrics.ts';
import type { Measurement } from '../../src/formats/format.ts';
import { FORMAT_NAMES, type FormatName } from '../../src/formats/registry.ts';
import { formatOf, readReport, type Report } from '../../src/formats/report.ts';

// Relative to the repository: bundled programs use this too.
const FOLDER = resolve('test/formats');

/** Folders that are one report. */
const TREES: Readonly<Record<string, readonly string[]>> = { criterion: ['tree'], asv: ['results'] };
// What lies beside reports: sources, printed summaries, where they come from.
const BESIDE = /README\.md$|printed|\.(mjs|cjs|py|cc|cpp|ts|js)$|_test\.go\.txt$|\.(rs|java)\.txt$/;

export const textOf = (format: string, file: string): string =>
  readFileSync(join(FOLDER, format, file), 'utf8');

/** The report in a fixture file or folder. */
export function fixture(format: FormatName, file: string): Report {
  const path = join(FOLDER, format, file);
  if (!statSync(path).isDirectory()) return { file, bytes: readFileSync(path) };
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (each) => statSync(join(path, each)).isFile() && formatOf(format).folder?.wants(each) === true,
  );
  return { folder: file, files: new Map(files.map((each) => [each, readFileSync(join(path, each))])) };
}

/** Every captured report: its format and its file or folder. */
export const FIXTURES: readonly (readonly [FormatName, string])[] = FORMAT_NAMES.flatMap((format) =>
  readdirSync(join(FOLDER, format))
    .filter((file) =>
      statSync(join(FOLDER, format, file)).isDirectory()
        ? TREES[format]?.includes(file) === true
        : !BESIDE.test(file),
    )
    .map((file) => [format, file] as const),
);

/** What is sound of a report. */
export const sound = (format: FormatName, report: Report): readonly Measurement[] =>
  readReport(format, report).measurements;

/** Of a captured report, all of which is sound. */
export function read(format: FormatName, file: string): readonly Measurement[] {
  const { measurements, failed } = readReport(format, fixture(format, file));
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message).join('\n'));
  return measurements;
}

/** The measurement of a metric of a benchmark. */
export function measurement(found: readonly Measurement[], name: string, metric: MetricName): Measurement {
  const match = found.find((each) => each.name === name && each.metric === metric);
  if (match === undefined)
    throw new Error(
      `no ${metric} of ${name} among ${found.map((each) => `${each.name} ${each.metric}`).join(', ')}`,
    );
  return match;
}

/** Times of a benchmark, whether its report has samples, a median or a mean. */
export const times = (found: readonly Measurement[], name: string): Measurement => {
  const match = found.find((each) => each.name === name && ['p50', 'mean', 'min'].includes(each.metric));
  if (match === undefined) throw new Error(`no times of ${name}`);
  return match;
};

/** The report that a text is. */
export const given = (text: string, file = 'report'): Report => ({
  file,
  bytes: new TextEncoder().encode(text),
});

/** Why a report, or the only thing in it, is refused. */
export function refusal(format: FormatName, report: Report): string {
  try {
    const { measurements, failed } = readReport(format, report);
    if (measurements.length === 0 && failed.length > 0) return failed[0]?.message ?? '';
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('not refused');
}
