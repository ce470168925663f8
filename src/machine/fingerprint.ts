// What makes runs on two machines comparable: all that changes what the same code costs, and nothing that changes
// from week to week without doing so. The build of the kernel and of a hosted image is left out: they change weekly,
// and no run would ever meet 15 others of the same; what they do to speed is part of the spread between stored runs.

import { readFile } from 'node:fs/promises';
import { release, type } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../core/model/environment.ts';
import { sha256, shortDigest } from '../process/digest.ts';

/** Everything that has to be equal. */
export interface Comparable extends Pick<Environment, 'arch' | 'cpu' | 'cores' | 'memory' | 'node'> {
  /** Distribution and version, or hosted image, and the kernel's version without its build. */
  readonly system: string;
  /** Digest of what the processor can do: libraries choose their code by it. */
  readonly features: string;
  readonly pinned: boolean;
  /** This program's version: it may measure in another way. */
  readonly tool: string;
}

/** Memory is rounded to half gibibytes: what the kernel keeps for itself differs from start to start. */
export const fingerprint = (parts: Comparable): string => {
  const { system, arch, cpu, features, cores, memory, node, pinned, tool } = parts;
  return shortDigest([system, arch, cpu, features, cores, Math.round(memory / 2 ** 29), node, pinned, tool]);
};

/** `ubuntu24, Linux 6.8` on a hosted runner, `debian 12, Linux 6.1` elsewhere. */
export async function systemName(variables: NodeJS.ProcessEnv, root = '/'): Promise<string> {
  const kernel = `${type()} ${/^\d+\.\d+/.exec(release())?.[0] ?? release()}`;
  const image = variables['ImageOS'] ?? '';
  if (image !== '') return `${image}, ${kernel}`;
  const text = await read(root, 'etc/os-release');
  const name = ['ID', 'VERSION_ID'].flatMap(
    (key) => new RegExp(`^${key}="?([^"\\n]+)"?$`, 'm').exec(text)?.[1] ?? [],
  );
  return [...(name.length === 0 ? [] : [name.join(' ')]), kernel].join(', ');
}

/** Of the first processor, as Linux tells; empty elsewhere. */
export async function cpuFeatures(root = '/'): Promise<string> {
  const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(await read(root, 'proc/cpuinfo'))?.[1];
  return flags === undefined ? '' : sha256(flags.trim().split(/\s+/).sort().join(' ')).slice(0, 12);
}

const read = (root: string, file: string): Promise<string> =>
  readFile(join(root, file), 'utf8').catch(() => '');
