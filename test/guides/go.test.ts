// The guide for Go is true: its files make a project, its configuration measures it with the real `go test`.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('go'));

test('its configuration is valid', () => {
  expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

test.skipIf(!has('Go 1.24', 'go version | grep -E "go1[.](2[4-9]|[3-9][0-9])"'))(
  'its project is measured by its configuration',
  async () => {
    const folder = projectOf(files, { '.gitignore': '*.test\n/words\n' });
    write(folder, { 'index/index.go': `${files['index/index.go']}\n// Nothing more.\n` });
    const { code, report, said } = await measure(folder, 'check');
    expect(statuses(report), said).toEqual([
      'go/index/BenchmarkBuild measured',
      'go/index/BenchmarkSearch measured',
      'startup measured',
    ]);
    expect(code, said).toBe(0);
  },
);
