// Whether a pilot holds for a judged report: by the files of both sides and the base branch, and by the judge's own clock.

import { shorterPilot } from '../budgets/governing-configuration.ts';
import type { Configuration } from '../model/configuration.ts';
import { pilotOn } from '../model/pilot.ts';
import type { Report } from '../model/report.ts';

type Piloting = Pick<Configuration, 'pilot'>;

/** Null: there is no such file, or none that can be read. */
export interface Files {
  readonly base: Piloting | null;
  readonly tip: Piloting | null;
  readonly head: Piloting | null;
}

/** The report with the pilot that these files allow, whatever it says of one itself. `today`: ISO date. */
export function piloted(report: Report, { base, tip, head }: Files, today: string): Report {
  const known = [base, tip, head].flatMap((file) => (file === null ? [] : [file.pilot]));
  const [first = null, ...others] = known;
  const settings = others.reduce(shorterPilot, first);
  const copy: { -readonly [Key in keyof Report]: Report[Key] } = { ...report };
  delete copy.pilot;
  return { ...copy, ...pilotOn(settings, today) };
}
