import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publish, commit, sh, temporaryFolder, write } from '../git/real-git.ts';
import { cli, COST, makeProject } from './project.ts';

const file = (name: string): string => join(temporaryFolder(), name);

test('records of another CI are appended, shown and written for other programs', async () => {
  const project = makeProject();
  const remote = publish(project);
  const slower = commit(project, { 'src/work.js': COST(300) }, 'sums: keep =everything');
  sh(project, 'branch', '--force', 'main', slower);
  sh(project, 'push', '--quiet', 'origin', 'main');
  const record = file('before.json');
  const checked = await cli(
    project,
    'check',
    '--base',
    'main^',
    '--head',
    'main',
    '--no-explain',
    '--json',
    record,
  );
  expect(checked.code).toBe(1);
  const appended = await cli(project, 'history', 'append', record);
  expect({ code: appended.code, said: appended.stdout + appended.stderr }).toEqual({
    code: 0,
    said: `${slower.slice(0, 9)} is in the branch perf-budgets-history\n`,
  });
  expect(sh(remote, 'rev-list', '--count', 'perf-budgets-history')).toBe('1');
  const [json, csv, page] = [file('history.json'), file('history.csv'), file('history.html')];
  const shown = await cli(project, 'history', 'sums/**', '--json', json, '--csv', csv, '--html', page);
  expect(shown.stdout).toMatch(/^sums\/sum p50 .*\+\d\d\.\d % \[\+\d\d/m);
  expect(shown.stdout).toMatch(
    new RegExp(`^ {4}\\+.*${slower.slice(0, 9)} sums: keep =everything \\(Ann\\)`, 'm'),
  );
  const [series] = (
    JSON.parse(readFileSync(json, 'utf8')) as { series: { points: { since: { change: number } }[] }[] }
  ).series;
  expect(series?.points.at(-1)?.since.change).toBeGreaterThan(0.45);
  expect(readFileSync(page, 'utf8')).toMatch(/<h1>Since [0-9a-f]{9}, 1 check got worse and 0 better<\/h1>/);
  expect(readFileSync(csv, 'utf8').split('\r\n')[1]).toMatch(/^perf-budgets\.yml,,\w+ \w+,sums\/sum,p50,2,/);
});

test('what github-action-benchmark has kept is taken over as levels', async () => {
  const project = makeProject();
  const [first = '', second = ''] = sh(project, 'rev-list', '--reverse', 'HEAD').split('\n');
  const run = (id: string, value: number): object => ({
    commit: { id, author: {}, message: 'm', timestamp: 't', url: 'u' },
    date: 1_700_000_000_000,
    tool: 'go',
    benches: [{ name: 'BenchmarkFib10', value, unit: 'ns/op', extra: '' }],
  });
  const data = { lastUpdate: 1, repoUrl: '', entries: { Go: [run(first, 300), run(second, 450)] } };
  write(project, { 'data.js': `window.BENCHMARK_DATA = ${JSON.stringify(data)}` });
  const folder = file('history');
  const imported = await cli(project, 'history', 'import', 'data.js', '--folder', folder);
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  sh(project, 'branch', '--force', 'main', second);
  const shown = await cli(project, 'history', '--folder', folder);
  expect(shown.stdout).toMatch(/^BenchmarkFib10 mean .*\+50\.0 % .*imported from github-action-benchmark/m);
});

const empty = makeProject();

test.each([
  [['history', 'nothing/**'], /there is no history yet/],
  [['history', '--folder', 'a', '--branch', 'b'], /two places for one history/],
])('%j: a mistake is told', async (args, said) => {
  const ended = await cli(empty, ...args);
  expect({ code: ended.code, ok: said.test(ended.stderr) }).toEqual({ code: 2, ok: true });
});
