// One file of stored runs on the disk, read with suspicion.

import { lstat, readFile } from 'node:fs/promises';
import type { Availability, Baseline } from '../core/model/baseline-run.ts';
import { decodeBaseline, LARGEST_BASELINE } from '../core/screening/baseline-codec.ts';
import { sha256 } from '../process/digest.ts';

export type Read =
  | { readonly baseline: Baseline }
  | { readonly availability: Exclude<Availability, 'found'>; readonly problem: string };

/** Reads a file that must be what this program wrote for this configuration. */
export async function readBaselineFile(file: string, configuration: string): Promise<Read> {
  try {
    const there = await lstat(file);
    if (!there.isFile()) return corrupt('it is not a regular file');
    if (there.size > LARGEST_BASELINE) return corrupt(`it is larger than ${LARGEST_BASELINE / 1024} KiB`);
    const decoded = decodeBaseline(await readFile(file, 'utf8'), sha256);
    if ('problem' in decoded) return corrupt(decoded.problem);
    if (decoded.baseline.configuration !== configuration)
      return corrupt('it belongs to another configuration');
    return decoded;
  } catch (error) {
    return unreadable(error);
  }
}

const corrupt = (problem: string): Read => ({ availability: 'corrupt', problem });

function unreadable(error: unknown): Read {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { availability: 'never-written', problem: 'there is no such file' };
  const refused = code === 'EACCES' || code === 'EPERM';
  return { availability: refused ? 'refused' : 'unavailable', problem: `it cannot be read (${code})` };
}
