// The text of a record that was handed over, and may be anybody's.

import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { decodeReport } from '../core/record/codec.ts';
import { duplicateKey } from '../core/record/duplicate-keys.ts';

/** Name of the file in an artifact. */
export const RECORD = 'report.json';

/** `file`: what messages call it. Throws UserError. */
export function untrustedRecord(text: string, file: string): Report {
  const report = decodeReport(text, file);
  const twice = duplicateKey(text);
  if (twice === null) return report;
  throw new UserError(`${file}: the key ${JSON.stringify(twice.slice(0, 100))} stands twice in one object`, {
    exitCode: 3,
  });
}
