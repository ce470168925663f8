import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PYTHON } from '../runners/python/pythons.ts';
import { check, cli, commit, sh, temporaryFolder, verdicts, write } from './project.ts';

const APP = `def total(n):
    return sum(range(n))

def rows(n):
    return [None] * n
`;

const config = (python: string, budgets = '"**": { p50: +25% }', more = ''): string =>
  `time-limit: 9m\nbenchmarks:\n  app:\n    python:\n${python.replace(/^/gm, '      ')}\n${more}budgets:\n  ${budgets}\n`;

const TOTAL = 'setup: from shop.app import total\nbenchmarks: { total: total(500) }';

/** A Python project on branch main with one commit, and an empty one on branch `change`. */
const makeProject = (files: Record<string, string>): string => {
  const folder = join(temporaryFolder(), 'shop ü');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const own = { '.gitignore': '__pycache__\n.venv\n', 'shop/__init__.py': '', 'shop/app.py': APP };
  commit(folder, { ...own, ...files }, 'first');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, {}, 'second');
  return folder;
};
const caveats = ({ caveats: all }: { caveats: readonly { text: string }[] }): string =>
  all.map(({ text }) => text).join('\n');

describe.skipIf(PYTHON === null)('a Python project', () => {
  test('no change is within, twice the work is over', async () => {
    const project = makeProject({ 'perf-budgets.yml': config(TOTAL) });
    const same = await check(project);
    expect({ code: same.code, verdicts: verdicts(same.report) }).toEqual({
      code: 0,
      verdicts: { 'app/total': 'within' },
    });
    write(project, {
      'shop/app.py': APP.replace('sum(range(n))', 'sum(range(n)) + sum(range(n)) - sum(range(n // 2))'),
    });
    const slower = await check(project);
    expect({ code: slower.code, verdicts: verdicts(slower.report) }).toEqual({
      code: 1,
      verdicts: { 'app/total': 'over' },
    });
    expect(slower.report.checks[0]?.effect?.value).toBeGreaterThan(0.25);
  });

  test('twice the memory is over, on a budget for it', async () => {
    const text = config(
      'call: shop.app:rows\nargs: [20000]',
      '"**": { heap-per-op: { max-regression: 10%, max: 1MiB } }',
    );
    const project = makeProject({ 'perf-budgets.yml': text });
    write(project, { 'shop/app.py': APP.replace('[None] * n', 'list([None] * n)') });
    const { code, report } = await check(project);
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 1, verdicts: { app: 'over' } });
    expect(report.checks[0]).toMatchObject({
      metric: 'heap-per-op',
      effect: { value: expect.closeTo(1, 1) as number },
    });
    expect(report.checks[0]?.base?.value).toBeCloseTo(160_056, -2);
  });

  test('a benchmark that comes with its code is new, and the others are measured', async () => {
    const project = makeProject({ 'perf-budgets.yml': config(TOTAL) });
    write(project, {
      'shop/more.py': 'def added(): pass\n',
      'perf-budgets.yml': config(
        'setup: from shop.app import total\nbenchmarks: { total: total(500), added: import shop.more }',
      ),
    });
    const { report } = await check(project);
    expect(report.benchmarks.map(({ path, status, harness }) => [path, status, harness])).toEqual([
      ['app/total', 'measured', 'own'],
      ['app/added', 'new', 'own'],
      ['app@base/total', 'measured', 'own'],
    ]);
    expect(caveats(report)).toMatch(/head's benchmark cannot run on base \(.*No module named 'shop\.more'\)/);
  });

  test("a changed statement that base can run is measured on both sides, and so are head's harness files", async () => {
    const python = 'setup: from bench.data import n; from shop.app import total\nstmt: total(n)';
    const harness = '    harness: [bench/**]\n';
    const project = makeProject({
      'bench/data.py': 'n = 100\n',
      'perf-budgets.yml': config(python, undefined, harness),
    });
    write(project, {
      'bench/data.py': 'n = 3000\n',
      'perf-budgets.yml': config(python.replace('total(n)', 'total(n); total(n)'), undefined, harness),
      'shop/other.py': '',
    });
    const { report } = await check(project);
    expect(verdicts(report)).toEqual({ app: 'within', 'app@base': 'within' });
    expect(report.benchmarks[0]?.harness).toBe('head');
    expect(report.benchmarks[0]?.trials[0]?.base.all?.p50).toBeGreaterThan(20e-6);
  });

  test('when-changed skips what a change cannot touch; the packages touch everything', async () => {
    const project = makeProject({
      'perf-budgets.yml': config(TOTAL, undefined, '    when-changed: [shop/**]\n'),
      'requirements.txt': '# nothing\n',
    });
    write(project, { 'README.md': 'words' });
    const untouched = await check(project);
    expect(untouched.report.benchmarks).toMatchObject([{ path: 'app', status: 'skipped' }]);
    write(project, { 'requirements.txt': '# nothing more\n' });
    const touched = await check(project);
    expect(touched.report.benchmarks).toMatchObject([{ path: 'app/total', status: 'measured' }]);
  });

  test('what head cannot run has failed, with its own lines', async () => {
    const project = makeProject({ 'perf-budgets.yml': config(TOTAL) });
    write(project, { 'shop/app.py': 'def total(n):\n    return undefined_name\n' });
    const { code, report, stdout } = await check(project);
    expect({ code, verdict: report.verdict }).toEqual({ code: 3, verdict: 'failed' });
    expect(report.benchmarks[0]?.failure).toMatchObject({
      side: 'head',
      message: `python benchmark "total" failed while warming up: NameError: name 'undefined_name' is not defined`,
    });
    expect(stdout).toMatch(/shop\/app\.py", line 2, in total/);
  });

  test('run judges absolute budgets in place', async () => {
    const project = makeProject({ 'perf-budgets.yml': config(TOTAL, '"**": { p50: 1ns }') });
    const { code, stdout } = await cli(project, 'run');
    expect(code).toBe(1);
    expect(stdout).toMatch(/app\/total/);
  });

  test('the gate can go red', async () => {
    const project = makeProject({ 'perf-budgets.yml': config(TOTAL) });
    const { code, stdout } = await cli(project, 'selftest', '--slowdown', '60');
    expect(stdout).toMatch(/ok +app\/total p50 +unchanged: within +\+60\.0 % injected: over/);
    expect(code).toBe(0);
  });
});
