// The guide for JavaScript is true: its files make a project, its configurations measure it, with tinybench, vitest,
// mitata and Benchmark.js as npm has them.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { commit, write } from '../cli/project.ts';
import { filesOf, measure, projectOf, readGuide, statuses } from './guide.ts';

const guide = readGuide('javascript');
const files = filesOf(guide);

/** The tools, from npm; where there is none to be had, the test is skipped and says so. */
function installed(folder: string): boolean {
  try {
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: folder,
    });
  } catch {
    process.stderr.write('npm cannot install packages here: the guide for JavaScript is not measured\n');
  }
  return existsSync(`${folder}/node_modules/mitata`);
}

test('its configurations are valid', () => {
  const [, another = ''] = /^```yaml\n(# another perf-budgets\.yml\n[^]*?)^```/m.exec(guide) ?? [];
  for (const text of [files['perf-budgets.yml'] ?? '', files['other.yml'] ?? '', another])
    expect(parseConfiguration(text, 'guide').warnings).toEqual([]);
});

test('its project is measured by its configurations', async ({ skip }) => {
  const folder = projectOf(files, { '.gitignore': 'node_modules/\n/build/\n' });
  skip(!installed(folder));
  commit(folder, {}, 'lockfile');
  // One byte: the guide allows 1 % more of them.
  write(folder, { 'src/words.js': `\n${files['src/words.js']}` });
  const { code, report, said } = await measure(folder, 'check', '--base', 'HEAD');
  expect(statuses(report), said).toEqual([
    'bundle measured',
    'startup measured',
    'suite/bench/words.bench.ts/counting/shoes measured',
    'words/count measured',
    'words/longest measured',
  ]);
  expect(code, said).toBe(0);
  const other = await measure(folder, 'run', '--config', 'other.yml');
  expect(statuses(other.report), other.said).toEqual(['benchmarkjs/sort measured', 'mitata/count measured']);
  expect(other.code, other.said).toBe(0);
});
