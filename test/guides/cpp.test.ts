// The guide for C++ is true: its files make a project, its configurations measure it with Google Benchmark and Catch2.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('cpp'));
const IGNORED = { '.gitignore': '/build/\n/words_test\n' };
const header = (name: string): string => `echo '#include <${name}>' | g++ -E -x c++ - && cmake --version`;

test('its configurations are valid', () => {
  for (const name of ['perf-budgets.yml', 'catch2.yml'])
    expect(parseConfiguration(files[name] ?? '', name).warnings).toEqual([]);
});

test.skipIf(
  !has('Google Benchmark', header('benchmark/benchmark.h')) || !has('valgrind', 'valgrind --version'),
)('its project is measured with Google Benchmark, its program counted', async () => {
  const folder = projectOf(files, IGNORED);
  write(folder, { 'words.h': `// Nothing more.\n${files['words.h']}` });
  const { code, report, said } = await measure(folder, 'check');
  expect(statuses(report), said).toEqual([
    'program measured',
    'words/count/100 measured',
    'words/count/1000 measured',
  ]);
  const counted = report.checks.find(({ metric }) => metric === 'instructions');
  expect(counted?.verdict, said).toMatch(/within|improved/);
  expect(code, said).toBe(0);
});

test.skipIf(!has('Catch2 2', header('catch2/catch.hpp')))('with Catch2 too', async () => {
  const folder = projectOf(files, IGNORED);
  const build = /build: (.+) }$/m.exec(files['catch2.yml'] ?? '')?.[1] ?? 'false';
  execFileSync('sh', ['-c', build], { cwd: folder });
  const { code, report, said } = await measure(folder, 'run', '--config', 'catch2.yml');
  expect(statuses(report), said).toEqual(['words/words/count measured']);
  expect(code, said).toBe(0);
});
