// The guide for asv is true of the program: its files make a project, its configuration measures it.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('asv'));

test('its configuration is valid', () => {
  expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

const NEEDED = 'python3 -c "import venv, ensurepip, sys; sys.exit(sys.version_info < (3, 9))"';

test.skipIf(!has('python3 with venv', NEEDED))('its project is measured by its configuration', async () => {
  const folder = projectOf(files, { '.gitignore': '.venv/\n__pycache__/\n*.egg-info/\n' });
  write(folder, { 'shop/report.py': `# Figures.\n${files['shop/report.py']}` });
  const { code, report, said } = await measure(folder, 'check');
  expect(statuses(report), said).toEqual([
    'shop/report.Totals.time_totals(100) measured',
    'shop/report.Totals.time_totals(2000) measured',
    'shop/report.peakmem_page measured',
    'shop/report.track_length measured',
  ]);
  const metrics = report.checks.map(({ path, metric }) => `${path} ${metric}`);
  expect(metrics, said).toContain('shop/report.peakmem_page peak-memory');
  expect(metrics, said).toContain('shop/report.track_length value');
  expect(code, said).toBe(0);
});
