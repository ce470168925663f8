import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, sh, temporaryFolder, verdicts } from '../cli/project.ts';
import { PYTHON } from '../runners/python/pythons.ts';

// The Python example as a real repository, and the gate on the two changes beside it.
const root = resolve(import.meta.dirname, '../..');
const example = join(root, 'examples/report-service-python');
let project = '';

const isMade = (path: string): boolean => /__pycache__|\.venv/.test(path);

beforeAll(() => {
  project = join(temporaryFolder(), 'report service');
  cpSync(example, project, { recursive: true, filter: (path) => !isMade(path) });
  sh(project, 'init', '--quiet', '--initial-branch=main');
  sh(project, 'add', '--all');
  sh(project, 'commit', '--quiet', '--message', 'Report');
  for (const branch of ['harmless', 'regression']) {
    sh(project, 'checkout', '--quiet', '-b', branch, 'main');
    sh(project, 'apply', '--index', join(root, `examples/report-service-python-patches/${branch}.patch`));
    sh(project, 'commit', '--quiet', '--message', branch);
  }
});

describe.skipIf(PYTHON === null)('the Python example', () => {
  test.each(['main', 'harmless', 'regression'])('%s passes its own tests', (branch) => {
    sh(project, 'checkout', '--quiet', branch);
    const said = execFileSync(PYTHON?.path ?? '', ['-B', '-m', 'unittest', '-v'], {
      cwd: project,
      stdio: 'pipe',
      encoding: 'utf8',
    });
    expect(said).toBe('');
  });

  test('the harmless change is green', async () => {
    const { code, report } = await check(
      project,
      '--base',
      'main',
      '--head',
      'harmless',
      '--time-limit',
      '2m',
    );
    expect(code).toBe(0);
    expect(report.checks.map(({ verdict }) => verdict)).not.toContain('over');
    expect(report.benchmarks.map(({ path, status }) => [path, status])).toEqual([
      ['report/read', 'measured'],
      ['report/summarize', 'measured'],
      ['report/page', 'measured'],
    ]);
    for (const { trials, runtime } of report.benchmarks) {
      expect(trials.length).toBeGreaterThan(0);
      expect(runtime.head).toMatchObject({ name: 'CPython', version: PYTHON?.version });
      expect(runtime.base).toEqual(runtime.head);
    }
    // Counted, not timed: the same in every trial and on both sides, but for some bytes.
    const counted = report.benchmarks[1]?.trials.flatMap(({ base, head }) => [base, head]) ?? [];
    const bytes = counted.map(({ values }) => values['heap-per-op'] ?? 0);
    expect(Math.min(...bytes)).toBeGreaterThan(10_000);
    expect(Math.max(...bytes) - Math.min(...bytes)).toBeLessThan(200);
  });

  test('the regression is red, by name, and nothing else is', async () => {
    const { code, report, stdout } = await check(
      project,
      ...['--base', 'main', '--head', 'regression', '--only', 'report/summarize', '--time-limit', '9m'],
    );
    const over = report.checks.filter(({ verdict }) => verdict === 'over');
    expect(over.map(({ path, metric }) => `${path} ${metric}`)).toEqual(['report/summarize p50']);
    expect({ code, verdicts: verdicts(report) }).toMatchObject({ code: 1 });
    expect(stdout).toContain('report/summarize');
  });
});

test('the example lists the benchmarks it has', () => {
  const names = [...readFileSync(join(example, 'README.md'), 'utf8').matchAll(/^\| `report\/(\w+)`/gm)];
  const text = readFileSync(join(example, 'perf-budgets.yml'), 'utf8');
  const statements = /benchmarks:\n((?: {8}\w+: .*\n)+)/.exec(text)?.[1] ?? '';
  expect(names.map(([, name]) => name)).toEqual(
    [...statements.matchAll(/^ {8}(\w+):/gm)].map(([, name]) => name),
  );
});
