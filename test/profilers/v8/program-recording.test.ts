import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BenchmarkFailure } from '../../../src/core/model/errors.ts';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { v8Cpu } from '../../../src/profilers/v8/cpu-profiler.ts';
import { commandTarget, costliest, functionsOf, request, temporary } from '../target.ts';

const program = (name: string, text: string): string => {
  writeFileSync(join(temporary, name), text);
  return name;
};
const take = (...argv: string[]) => v8Cpu.take(commandTarget(argv, temporary), request());
const problemOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

const BUSY =
  'function busy() { let sum = 0; for (let i = 0; i < 2e7; i += 1) sum = (sum * 31 + i) | 0; return sum; }\n';

test('profiles a program from its start, with the time node itself takes', async () => {
  const file = program('busy.mjs', `${BUSY}busy();\n`);
  const profile = await take(process.execPath, file);
  const functions = functionsOf(profile);
  expect(functions.get('busy')?.place).toMatchObject({ file: 'busy.mjs', line: 1, kind: 'own' });
  expect(functions.has('(starting node)')).toBe(true);
  expect(costliest(profile)).toBe('busy');
  expect(functions.get('busy')?.calls.head).toBe(1);
});

test('profiles CommonJS, a program that leaves by process.exit, and one behind a script', async () => {
  const file = program('leaves.cjs', `${BUSY}busy(); process.exit(0);\n`);
  const script = program('start.sh', `#!/bin/sh\nexec '${process.execPath}' ${file}\n`);
  expect(costliest(await take('sh', script))).toBe('busy');
});

test('shows the processes and threads a program starts as one', async () => {
  const profile = await v8Cpu.take(commandTarget([process.execPath, 'parent.mjs']), request(0.1));
  const functions = functionsOf(profile);
  for (const name of ['inParent', 'inChild', 'inThread']) expect(functions.has(name), name).toBe(true);
  expect(functions.has('(waiting)')).toBe(false);
  expect(profile.notes.join()).toContain('3 processes and threads are shown as one');
  expect(profile.operations).toBe(1);
});

test('says that what programs without a profile do is not seen, where they do much', async () => {
  const start = (argv: readonly string[]): string => {
    const [command, ...rest] = argv.map((word) => JSON.stringify(word));
    return `import { spawnSync } from 'node:child_process';\n${BUSY}busy();\nspawnSync(${command}, [${rest.join()}]);\n`;
  };
  const loop = 'i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done';
  const shell = program('shell.mjs', start(['sh', '-c', loop]));
  expect((await take(process.execPath, shell)).notes.join()).toContain('their work does not show');
  const node = program('node.mjs', start([process.execPath, program('busy.mjs', `${BUSY}busy();\n`)]));
  expect((await take(process.execPath, node)).notes.join()).not.toContain('their work does not show');
});

test('keeps the options that a program is given', async () => {
  const file = program(
    'options.mjs',
    `${BUSY}busy(); if (!process.execArgv && !process.env.NODE_OPTIONS.includes('--stack-trace-limit=7')) process.exit(9);\n`,
  );
  const target = commandTarget([process.execPath, file], temporary);
  const spec = { ...target.spec, environment: { NODE_OPTIONS: '--stack-trace-limit=7' } };
  expect(costliest(await v8Cpu.take({ ...target, spec }, request(0.1)))).toBe('busy');
});

test('says in a line why there is no profile', async () => {
  const line = /left no profile: only Node programs that exit normally/;
  const other = await problemOf(take('true'));
  expect(other).toBeInstanceOf(ProfilerProblem);
  expect((other as Error).message).toMatch(line);
  const own = program('no-options.sh', `#!/bin/sh\nNODE_OPTIONS= exec '${process.execPath}' -e 0\n`);
  expect(((await problemOf(take('sh', own))) as Error).message).toMatch(line);
});

test('fails as the program fails', async () => {
  const killed = await problemOf(
    take(process.execPath, program('killed.mjs', "process.kill(process.pid, 'SIGKILL');\n")),
  );
  expect(killed).toBeInstanceOf(BenchmarkFailure);
  expect((killed as Error).message).toContain('SIGKILL');
  const failed = await problemOf(
    take(process.execPath, program('fails.mjs', 'console.error("why"); process.exit(3);\n')),
  );
  expect(failed).toMatchObject({ failure: { exitCode: 3, output: 'why' } });
});

test('does not change what the program prints, or how it ends', async () => {
  const file = program(
    'listens.mjs',
    `process.on('exit', (code) => { if (code !== 0) return; if (process.env.TOLD) process.exitCode = 5; });\n${BUSY}busy();\n`,
  );
  expect(costliest(await take(process.execPath, file))).toBe('busy');
});
