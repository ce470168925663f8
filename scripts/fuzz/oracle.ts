// What must hold of every report, however broken: measurements that are sound, or an error that says where.

import { UserError } from '../../src/core/model/errors.ts';
import { METRICS } from '../../src/core/model/metrics.ts';
import type { FailedEntry, Measurement, Understood } from '../../src/formats/format.ts';
import type { FormatName } from '../../src/formats/registry.ts';
import { readReport, type Report } from '../../src/formats/report.ts';
import { sideTrialOf } from '../../src/measure/side-trial.ts';
import { sharesOf } from '../../src/runners/shares.ts';

const ZERO = new Set(['error-rate', 'heap-per-op', 'allocations', 'value']);

/** What came of a report: understood, or refused; anything else is an Error that tells what is wrong with the parser. */
export function judgeReport(format: FormatName, report: Report): 'understood' | 'refused' {
  const found = judged(format, report);
  return found !== null && found.measurements.length > 0 ? 'understood' : 'refused';
}

/** The same, with all that was understood; null: the report as a whole is refused. */
export function judged(format: FormatName, report: Report): Understood | null {
  const name = 'file' in report ? report.file : report.folder;
  let found: Understood;
  try {
    found = readReport(format, report);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    checkMessage(error.message, name);
    return null;
  }
  const { measurements, failed } = found;
  if (measurements.length + failed.length === 0)
    throw new Error('nothing was understood and nothing was said');
  for (const measurement of measurements) checkMeasurement(measurement);
  for (const entry of failed) checkFailed(entry, measurements, name);
  for (const share of sharesOf(measurements).values())
    checkShare(sideTrialOf([share.turn], share, share.batch));
  return found;
}

function checkMessage(message: string, report: string): void {
  const told = message.startsWith(report) && message.length > report.length + 3;
  // oxlint-disable-next-line no-control-regex -- a message is one printable line
  if (!told || /[\u0000-\u001F\u202E]|undefined|Invalid input|Too (?:small|big):/.test(message))
    throw new Error(`not a located message: ${JSON.stringify(message)}`);
}

function checkFailed({ name, message }: FailedEntry, sound: readonly Measurement[], report: string): void {
  checkName(name);
  checkMessage(message, report);
  if (sound.some((measurement) => measurement.name === name))
    throw new Error(`${JSON.stringify(name)} is sound and has failed`);
}

function checkName(name: string): void {
  if (name === '' || name.length > 500 || name !== name.trim())
    throw new Error(`a name ${JSON.stringify(name)}`);
}

function checkMeasurement({ name, metric, samples, summary, batch }: Measurement): void {
  checkName(name);
  if (!Object.hasOwn(METRICS, metric)) throw new Error(`a metric ${metric}`);
  const numbers = [...samples, ...Object.values(summary), batch];
  if (numbers.length === 1) throw new Error('no numbers');
  for (const number of numbers)
    if (!Number.isFinite(number) || number < 0 || (number === 0 && !ZERO.has(metric)))
      throw new Error(`${metric} of ${JSON.stringify(name)} is ${number}`);
}

const checkShare = (side: object): void => {
  const text = JSON.stringify(side, (_, value: unknown) =>
    typeof value === 'number' && !(Number.isFinite(value) && value >= 0) ? 'BAD' : value,
  );
  if (text.includes('"BAD"'))
    throw new Error(`a side of a trial has a number that is none: ${text.slice(0, 300)}`);
};
