// The guide for pyperf is true of the program: its files make a project, its configuration measures it.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { PYTHON } from '../runners/python/pythons.ts';
import { filesOf, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('pyperf'));

test('its configuration is valid', () => {
  expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

test.skipIf(PYTHON === null)('its project is measured by its configuration', async () => {
  const folder = projectOf(files, { '.gitignore': '__pycache__/\n' });
  write(folder, { 'shop/report.py': `# Figures.\n${files['shop/report.py']}` });
  const { code, report, said } = await measure(folder, 'check');
  expect(statuses(report), said).toEqual([
    'report/answer measured',
    'report/page measured',
    'report/sort measured',
    'report/totals(100) measured',
    'report/totals(2000) measured',
  ]);
  expect(
    report.checks.map(({ path, metric }) => `${path} ${metric}`),
    said,
  ).toContain('report/totals(2000) heap-per-op');
  expect(code, said).toBe(0);
});
