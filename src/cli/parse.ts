// `parse`: what a report format understood of a report, as JSON, so that a user sees why a report is read as it is.

import { buffer } from 'node:stream/consumers';
import { UserError } from '../core/model/errors.ts';
import { metricOf } from '../core/model/metrics.ts';
import { nearest } from '../core/text/did-you-mean.ts';
import { layOut } from '../core/record/pretty-json.ts';
import type { FailedEntry, Measurement } from '../formats/format.ts';
import { FORMAT_NAMES, isFormatName, type FormatName } from '../formats/registry.ts';
import { formatOf, readReport } from '../formats/report.ts';
import { readReportFiles, type ReportFiles } from '../runners/report-files.ts';
import { print, say } from './print.ts';

export async function parse(file: string, { format }: { format?: string }): Promise<number> {
  const name = formatNamed(format);
  const { measurements, failed } = readReport(name, await read(file, name));
  if (measurements.length > 0) print(`${layOut(measurements.map(printed))}\n`);
  for (const entry of failed) say(`${inWords(entry)}\n`);
  return failed.length === 0 ? 0 : 2;
}

/** What failed, and of what; a message about a part of a report may not say of which benchmark. */
function inWords({ name, message, hint }: FailedEntry): string {
  const whose = message.includes(name) ? '' : ` (of ${JSON.stringify(name)})`;
  return `${message}${whose}${hint === null ? '' : `\n  ${hint}`}`;
}

function formatNamed(name: string | undefined): FormatName {
  const hint = `formats: ${FORMAT_NAMES.join(' ')}`;
  if (name === undefined) throw new UserError('say with --format which tool wrote the report', { hint });
  if (isFormatName(name)) return name;
  const meant = nearest(name, FORMAT_NAMES);
  throw new UserError(
    `unknown format ${JSON.stringify(name)}${meant === null ? '' : `, did you mean ${meant}?`}`,
    { hint },
  );
}

async function read(file: string, format: FormatName): Promise<ReportFiles> {
  if (file === '-') return { file: 'stdin', bytes: await buffer(process.stdin) };
  return readReportFiles(file, file, (path) => formatOf(format).folder?.wants(path) ?? false);
}

/** Rates and shares are plain numbers here, and so is what has no unit. */
const unitOf = ({ metric }: Measurement): 's' | 'B' | '1' => {
  const { unit } = metricOf(metric);
  return unit === 's' || unit === 'B' ? unit : '1';
};

const printed = (measurement: Measurement) => ({
  name: measurement.name,
  metric: measurement.metric,
  unit: unitOf(measurement),
  samples: measurement.samples,
  ...(measurement.batch > 1 && measurement.samples.length > 0 ? { batch: measurement.batch } : {}),
  summary: measurement.summary,
});
