// Runtimes that draw lots in every process (hash seeds, addresses, helper threads) do the same work in other numbers of
// instructions each time. Here they are told what to draw; compilers stay on.

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Arguments for node: NODE_OPTIONS refuses them. Incremental marking takes steps by the clock, which alone moved a benchmark
 * that allocates by 0.5 % from one count to the next. What is left is in docs/instructions.md.
 */
export const PREDICTABLE_NODE: readonly string[] = [
  '--predictable',
  '--predictable-gc-schedule',
  '--no-incremental-marking',
  '--hash-seed=1',
  '--random-seed=1',
  '--v8-pool-size=1',
];

/** Variables for whatever is counted. */
export const PREDICTABLE: Readonly<Record<string, string>> = { PYTHONHASHSEED: '0' };

/**
 * The environment for a program that may start node by its name: first in PATH stands a `node` that is this one, its path and
 * arguments. `folder` must exist and last as long as the program.
 */
export const predictableEnvironment = async (
  environment: Readonly<Record<string, string>>,
  folder: string,
  node: readonly string[],
): Promise<Readonly<Record<string, string>>> => {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const file = join(bin, 'node');
  await writeFile(file, `#!/bin/sh\nexec ${node.map(quoted).join(' ')} "$@"\n`);
  await chmod(file, 0o755);
  const path = [bin, environment['PATH'] ?? ''].join(delimiter);
  return { ...environment, ...PREDICTABLE, PATH: path };
};

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
