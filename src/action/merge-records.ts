// `mode: merge`: the records that the parts of a run, or several platforms, left, as one report.

import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { decodeReport } from '../core/record/codec.ts';
import { mergeRecords } from '../core/sharding/platforms.ts';
import type { GateWork } from '../github/event.ts';
import type { Inputs } from './inputs.ts';
import type { Runner } from './runner.ts';

/** Rejects with UserError where there are none, or none of this commit. */
export async function mergedRecords(
  { headSha }: GateWork,
  { records, platforms }: Inputs,
  { cwd }: Pick<Runner, 'cwd'>,
): Promise<Report> {
  const folder = resolve(cwd, records);
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const names = files.filter((file) => file.endsWith('.json')).toSorted();
  if (names.length === 0)
    throw new UserError(`no part left a record in ${records}`, {
      hint: 'look at the jobs that measure, and download what they upload to the folder of `records:`',
      exitCode: 3,
    });
  const parts = await Promise.all(
    names.map(async (name) => ({
      file: name,
      report: decodeReport(await readFile(join(folder, name), 'utf8'), name),
    })),
  );
  const report = mergeRecords(parts, platforms);
  if (report.head.commit !== headSha)
    throw new UserError(
      `the records are of ${report.head.commit?.slice(0, 9)}, not of ${headSha.slice(0, 9)}`,
      {
        hint: 'run the parts again',
        exitCode: 3,
      },
    );
  return report;
}
