// `merge`: one run out of the records of its parts, or of several platforms.

import { existsSync } from 'node:fs';
import { mergeRecords, type NamedPart } from '../core/sharding/platforms.ts';
import type { CliOptions } from './options.ts';
import { publish } from './publish.ts';
import { readRecord } from './replay.ts';

export async function merge(files: readonly string[], options: CliOptions): Promise<number> {
  return publish(mergeRecords(await Promise.all(files.map(partOf)), []), options);
}

/** `linux=report.json` names the platform; a file of that whole name comes first. */
async function partOf(argument: string): Promise<NamedPart> {
  const [, platform, file] = /^([\w. -]{1,60})=(.+)$/s.exec(argument) ?? [];
  if (platform === undefined || file === undefined || existsSync(argument))
    return { file: argument, report: await readRecord(argument) };
  return { file, platform, report: await readRecord(file) };
}
