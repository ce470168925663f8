// A pilot turns nothing red, so whoever reads it is to see first what would have been.

import { exitCode, isPiloted } from '../core/decision/verdict.ts';
import type { Report } from '../core/model/report.ts';

/** A sentence; none where there is no pilot. */
export function pilotLines(report: Report, name: (text: string) => string): string[] {
  const { pilot, configuration } = report;
  if (pilot === undefined) return [];
  if (!isPiloted(report))
    return [
      `The pilot ended on ${pilot.until}: this verdict counts. Remove \`pilot:\` from ${name(configuration.file)}.`,
    ];
  const would = exitCode(report) === 0 ? 'would have passed too' : 'would have failed';
  return [`Pilot until ${pilot.until}: without it this run ${would}. Nothing turns red before.`];
}
