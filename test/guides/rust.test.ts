// The guide for Rust is true: its files make a project, its configuration measures it with the real criterion.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { commit, write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('rust'));

test('its configuration is valid', () => {
  for (const name of ['perf-budgets.yml', 'divan.yml'])
    expect(parseConfiguration(files[name] ?? '', name).warnings).toEqual([]);
});

// Unoptimised: no time is looked at here.
const QUICK = '[profile.bench]\nopt-level = 0\n[profile.release]\nopt-level = 0\n';

test.skipIf(!has('cargo', 'cargo --version'))('its project is measured by its configuration', async () => {
  const folder = projectOf(files, { '.gitignore': '/target/\n', '.cargo/config.toml': QUICK });
  execFileSync('cargo', ['generate-lockfile', '--quiet'], { cwd: folder });
  execFileSync('cargo', ['fetch', '--quiet'], { cwd: folder });
  commit(folder, {}, 'lockfile');
  write(folder, { 'src/lib.rs': `// Nothing more.\n${files['src/lib.rs']}` });
  const { code, report, said } = await measure(folder, 'check', '--base', 'HEAD');
  expect(statuses(report), said).toEqual([
    'startup measured',
    'words/count measured',
    'words/longest measured',
  ]);
  expect(code, said).toBe(0);
  const second = await measure(folder, 'run', '--config', 'divan.yml');
  expect(statuses(second.report), second.said).toEqual(['words/count/200 measured']);
});
