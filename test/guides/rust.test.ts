// The guide for Rust is true: its files make a project, its configuration measures it with the real criterion.

import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { commit, write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('rust'));

test('its configuration is valid', () => {
  expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

// Criterion is compiled once for both sides and all runs of the tests, and unoptimised: no time is looked at here.
// Of the program only one is built that way, so that `startup` measures the same on both sides.
const compiled = resolve('build/guides/rust-target');
const QUICK = '[profile.bench]\nopt-level = 0\n[profile.release]\nopt-level = 0\n';

test.skipIf(!has('cargo', 'cargo --version'))('its project is measured by its configuration', async () => {
  const build = /^ +build: (.+)$/m.exec(files['perf-budgets.yml'] ?? '')?.[1] ?? 'false';
  const folder = projectOf(files, { '.gitignore': '/target/\n', '.cargo/config.toml': QUICK });
  mkdirSync(compiled, { recursive: true });
  symlinkSync(compiled, join(folder, 'target'));
  execFileSync('cargo', ['generate-lockfile', '--quiet'], { cwd: folder });
  execFileSync('sh', ['-c', build], { cwd: folder });
  commit(folder, {}, 'lockfile');
  write(folder, { 'src/lib.rs': `// Nothing more.\n${files['src/lib.rs']}` });
  const { code, report, said } = await measure(folder, 'check', '--base', 'HEAD');
  expect(statuses(report), said).toEqual([
    'startup measured',
    'words/count measured',
    'words/longest measured',
  ]);
  expect(code, said).toBe(0);
});
