// What "coming from" promises: the files of other tools' users are taken as they are, the configurations beside them work.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const sections = new Map(
  readGuide('coming-from')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', filesOf(section)]),
);
const of = (name: string): Record<string, string> => sections.get(name) ?? {};

test('there are five, each with a valid configuration', () => {
  expect([...sections.keys()]).toEqual([
    'github-action-benchmark',
    'CodSpeed',
    'Bencher',
    'pytest-benchmark --benchmark-compare',
    'benchstat',
  ]);
  for (const files of sections.values())
    expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

test('what github-action-benchmark reads is taken as it is', async () => {
  const { code, report, said } = await measure(projectOf(of('github-action-benchmark')), 'check');
  expect(statuses(report), said).toEqual(['all/memory measured', 'all/parse measured']);
  expect(report.checks.map(({ path, metric }) => `${path} ${metric}`).toSorted()).toEqual([
    'all/memory peak-memory',
    'all/parse mean',
  ]);
  expect([0, 1]).toContain(code);
});

test("Bencher's JSON is read by way of our own", async () => {
  const { code, report, said } = await measure(projectOf(of('Bencher')), 'run');
  expect(statuses(report), said).toEqual(['all/parse measured']);
  expect(code, said).toBe(0);
});

test.skipIf(
  !has('python3 with venv', 'python3 -c "import venv, ensurepip, sys; sys.exit(sys.version_info < (3, 10))"'),
)('the suite of pytest-benchmark runs as it is', async () => {
  const files = of('pytest-benchmark --benchmark-compare');
  const folder = projectOf(files, {
    '.gitignore': '.venv/\n__pycache__/\n.pytest_cache/\nbenchmark.json\n',
  });
  write(folder, { 'words.py': `# Nothing more.\n${files['words.py']}` });
  const { code, report, said } = await measure(folder, 'check');
  expect(statuses(report), said).toEqual(['suite/tests/test_words.py::test_count measured']);
  expect([0, 1], said).toContain(code);
});

test.skipIf(!has('Go', 'go version'))('what benchstat reads is measured', async () => {
  const folder = projectOf(of('benchstat'), { '.gitignore': '*.test\n' });
  const { code, report, said } = await measure(folder, 'check');
  expect(statuses(report), said).toEqual(['go/BenchmarkCount measured']);
  expect(code, said).toBe(0);
});
