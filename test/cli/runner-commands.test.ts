// A CI job prints what the command line prints, and its runner obeys lines that look like commands.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, cli, CLI, makeProject, temporaryFolder, write } from './project.ts';

const HOSTILE = 'a\n::error::pwned\n  ::stop-commands::x\n##[error]pwned ##vso[task.complete]';
const isCommand = (line: string): boolean => line.trimStart().startsWith('::') || /##\w*\[/.test(line);
const commandsIn = (text: string): string[] => text.split(/[\r\n]/).filter(isCommand);

test('check and replay', async () => {
  const project = makeProject({
    'bench/sums.bench.js': `throw new Error(${JSON.stringify(HOSTILE)});\n`,
  });
  const checked = await check(project);
  expect(checked.stdout).toContain('pwned');
  expect(commandsIn(checked.stdout + checked.stderr)).toEqual([]);
  const text = readFileSync(checked.file, 'utf8');
  expect(commandsIn(text)).toEqual([]);
  // A record from anywhere.
  const record = join(temporaryFolder(), 'record.json');
  const edited = JSON.parse(text) as { benchmarks: { failure: { message: string; output: string } }[] };
  for (const { failure } of edited.benchmarks) Object.assign(failure, { message: HOSTILE, output: HOSTILE });
  writeFileSync(record, JSON.stringify(edited));
  const replayed = await cli(project, 'replay', record);
  expect(replayed.stdout).toContain('pwned');
  expect(commandsIn(replayed.stdout + replayed.stderr)).toEqual([]);
});

test('parse, of names and of what is no report', () => {
  const folder = temporaryFolder();
  const parse = (report: string) => {
    write(folder, { report });
    const run = spawnSync(process.execPath, [CLI, 'parse', '--format', 'json', join(folder, 'report')], {
      encoding: 'utf8',
    });
    return { ...run, commands: commandsIn(run.stdout + run.stderr) };
  };
  const row = { metric: 'p50', unit: 's', samples: [1, 2], summary: {} };
  const good = parse(JSON.stringify([{ name: '##[error]pwned', ...row }]));
  expect(good).toMatchObject({ status: 0, commands: [] });
  expect(good.stdout).toContain('pwned');
  expect(JSON.parse(good.stdout)).toMatchObject([{ name: '##[error]pwned' }]);
  for (const report of [HOSTILE, JSON.stringify([{ name: HOSTILE, ...row, unit: HOSTILE }])])
    expect(parse(report)).toMatchObject({ status: 2, commands: [] });
});
