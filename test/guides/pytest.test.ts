// The guide for pytest is true of the program: its files make a project, its configuration measures it.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const guide = readGuide('pytest');
const files = filesOf(guide);

test('its configurations are valid', () => {
  const [, other = ''] = /^```yaml\n(# another perf-budgets\.yml\n[^]*?)^```/m.exec(guide) ?? [];
  for (const text of [files['perf-budgets.yml'] ?? '', other])
    expect(parseConfiguration(text, 'guide').warnings).toEqual([]);
});

const NEEDED = 'python3 -c "import venv, ensurepip, sys; sys.exit(sys.version_info < (3, 10))"';

test.skipIf(!has('python3 with venv', NEEDED))('its project is measured by its configuration', async () => {
  const folder = projectOf(files, { '.gitignore': '.venv/\n__pycache__/\n.pytest_cache/\n' });
  write(folder, { 'shop/report.py': `# Figures.\n${files['shop/report.py']}` });
  const { code, report, said } = await measure(folder, 'check');
  const names = ['test_insert', 'test_page[1000]', 'test_page[10]', 'test_totals'];
  expect(statuses(report), said).toEqual(
    names.map((name) => `bench/tests/bench/test_report.py::${name} measured`),
  );
  expect(said.replaceAll(/\s+/g, ' ')).toContain(
    'test_service is not measured: it is skipped: the service is gone',
  );
  expect(code, said).toBe(0);
});
