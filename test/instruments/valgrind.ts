// What the tests of counting need and not every machine has.

import { execFileSync, spawnSync } from 'node:child_process';

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Whether valgrind and a compiler of C are here; .ci/run sees to it where CI runs. */
export const VALGRIND = runs('valgrind', '--version');
export const GCC = runs('gcc', '--version');

if (!VALGRIND || !GCC)
  process.stderr.write(
    `counting instructions is not tested here: no ${VALGRIND ? 'gcc' : 'valgrind'} on PATH\n`,
  );

/** Compiles a C program. */
export const compile = (folder: string, source: string, program: string, ...flags: string[]): void => {
  execFileSync('gcc', ['-O1', ...flags, '-o', program, source], { cwd: folder });
};
