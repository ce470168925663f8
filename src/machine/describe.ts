// The machine a measurement was made on: what makes two measurements comparable, and what spoils one.
// `node` is the project's own from PATH, never the one that happens to run this program.

import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { UserError } from '../core/model/errors.ts';
import type { Environment } from '../core/model/environment.ts';
import { VERSION } from '../core/model/version.ts';
import { findProgram } from '../process/programs.ts';
import { cpuFeatures, fingerprint, systemName } from './fingerprint.ts';
import { cpuQuota, noiseWarnings } from './noise-warnings.ts';
import { lastLines } from '../process/output.ts';
import { runProcess } from '../process/child-process.ts';

export interface FoundNode {
  /** Absolute path of the program itself, not of a version manager's stand-in. */
  readonly path: string;
  /** As `process.version`: `v22.1.0`. */
  readonly version: string;
}

/** The `node` that a shell in `directory` would start with this environment; null when there is none. Rejects with UserError when it does not run. */
export async function findNode(
  environment: Readonly<Record<string, string>>,
  directory: string,
): Promise<FoundNode | null> {
  const found = await findProgram('node', environment['PATH']);
  if (found === null) return null;
  // Asked in the project: version managers choose by folder.
  const argv = [found, '-p', '`@${process.execPath}@${process.version}@`'];
  const { output, code } = await runProcess({ argv, directory, environment }, 30);
  const [, path, version] = /@(.+)@(v\d[^@]*)@/.exec(output) ?? [];
  if (path !== undefined && version !== undefined) return { path, version };
  throw new UserError(`${found} does not run (exit code ${code}): ${lastLines(output, 3)}`, {
    hint: 'put a working node first on PATH',
    exitCode: 3,
  });
}

export interface Machine {
  readonly environment: Environment;
  /** What makes measurements on this machine noisier than need be. */
  readonly warnings: readonly string[];
}

/** Describes this machine. `node` as found by `findNode`, `variables` is process.env (names of hosted images). */
export async function describeMachine(
  node: FoundNode | null,
  pinnedTo: number | null,
  variables: NodeJS.ProcessEnv,
): Promise<Machine> {
  const quota = await cpuQuota();
  const described = {
    os: await osName(variables),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() || 'unknown',
    cores: Math.min(availableParallelism(), quota ?? Infinity),
    memory: totalmem(),
    node: node?.version ?? null,
  };
  const comparable = fingerprint({
    ...described,
    system: await systemName(variables),
    features: await cpuFeatures(),
    pinned: pinnedTo !== null,
    tool: VERSION,
  });
  return {
    environment: { ...described, pinnedTo, fingerprint: comparable },
    warnings: await noiseWarnings(),
  };
}

/** Distribution or hosted image, and the kernel. */
async function osName(variables: NodeJS.ProcessEnv): Promise<string> {
  const kernel = `${type()} ${release()}`;
  const image = [variables['ImageOS'], variables['ImageVersion']].filter(Boolean).join(' ');
  if (image !== '') return `${image}, ${kernel}`;
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1];
  return name === undefined ? kernel : `${name}, ${kernel}`;
}
