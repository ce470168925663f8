// The guide for .NET: its configuration is valid, and where there is an SDK its project is measured by it.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('dotnet'));

test('its configuration is valid', () => {
  expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

test.skipIf(!has('a .NET 8 SDK', 'dotnet --list-sdks | grep "^8"'))(
  'its project is measured by its configuration',
  async () => {
    const folder = projectOf(files, { '.gitignore': 'bin/\nobj/\nartifacts/\n' });
    write(folder, { 'bench/Words.cs': `// Nothing more.\n${files['bench/Words.cs']}` });
    const { code, report, said } = await measure(folder, 'check');
    expect(statuses(report), said).toEqual([
      'startup measured',
      'words/Example.WordsBenchmark.Count measured',
    ]);
    expect(code, said).toBe(0);
  },
  900_000,
);
