// `replay`: decides again from the record alone; with --budget, "what if".

import { readFile } from 'node:fs/promises';
import { parseBudgetRule } from '../config/what-if.ts';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { decodeReport } from '../core/record/codec.ts';
import { replayReport } from '../core/decision/replay.ts';
import type { CliOptions } from './options.ts';
import { publish } from './publish.ts';

export async function replay(file: string, options: CliOptions): Promise<number> {
  const recorded = await readRecord(file);
  const rules = (options.budget ?? []).map((text) => parseBudgetRule(text));
  return publish(replayReport(recorded, rules), options);
}

/** The record in a file. Rejects with UserError. */
export async function readRecord(file: string): Promise<Report> {
  return decodeReport(await read(file), file);
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UserError(`${file} cannot be read`, {
      hint: 'give a file written by `check --json FILE`',
      cause,
    });
  }
}
