import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { BENCH, cli, CLI, CONFIG, makeProject } from './project.ts';

test('list names every benchmark with its budgets, and measures none', async () => {
  const folder = makeProject({
    'bench/sums.bench.js': BENCH({ sum: 'work()', other: 'work()' }),
    'perf-budgets.yml': CONFIG({
      benchmarks: 'sums: { tinybench: bench/sums.bench.js }\n  startup: { command: node -e 0 }',
      budgets: "'**': { p50: +25% }\n  startup: { peak-memory: 150MiB }",
    }),
  });
  const { code, stdout, stderr } = await cli(folder, 'list');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    'sums/sum    tinybench  p50 +25%',
    'sums/other  tinybench  p50 +25%',
    'startup     command    p50 +25%, peak-memory 150MiB',
    '',
  ]);
  const some = await cli(folder, 'list', '--only', 'sums/o*');
  expect(some.stdout).toBe('sums/other  tinybench  p50 +25%\n');
});

test('list says what cannot be listed, and ends with 3', async () => {
  const folder = makeProject({ 'bench/sums.bench.js': 'throw new Error("not today");\n' });
  const { code, stderr } = await cli(folder, 'list');
  expect(code).toBe(3);
  expect(stderr).toContain('not today');
});

const completed = (...words: string[]): string[] =>
  spawnSync(process.execPath, [CLI, 'complete', '--', ...words], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => line.split('\t')[0] ?? '');

test('shells complete commands and options, and have a script to do so', () => {
  expect(completed('che')).toContain('check');
  expect(completed('check', '--bas')).toEqual(expect.arrayContaining(['--base', '--baselines']));
  const script = spawnSync(process.execPath, [CLI, 'complete', 'bash'], { encoding: 'utf8' });
  expect({ code: script.status, stdout: script.stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('complete -F') as string,
  });
  expect(spawnSync('bash', ['-n'], { input: script.stdout }).status).toBe(0);
});
