// `merge`: one run out of the records of its parts.

import { mergeParts } from '../core/sharding/merge.ts';
import type { CliOptions } from './options.ts';
import { publish } from './publish.ts';
import { readRecord } from './replay.ts';

export async function merge(files: readonly string[], options: CliOptions): Promise<number> {
  const parts = await Promise.all(files.map(async (file) => ({ file, report: await readRecord(file) })));
  return publish(mergeParts(parts), options);
}
