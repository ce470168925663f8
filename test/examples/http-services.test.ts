// The example of HTTP services, gated end to end as a user would: real repositories, both pull requests, a Node and a
// Python server. Nothing of this asks the machine to be quiet: processor time is proved on a busy one too.

import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { check, sh, temporaryFolder, write } from '../cli/project.ts';

const root = resolve(import.meta.dirname, '../..');
const patches = join(root, 'examples/http-services-patches');

/** A repository of the example on a branch that is one patch ahead of main. */
function repository(patch: string, file?: string): string {
  const folder = join(temporaryFolder(), 'services');
  cpSync(join(root, 'examples/http-services'), folder, {
    recursive: true,
    filter: (path) => !['node_modules', '__pycache__'].includes(basename(path)),
  });
  if (file !== undefined) write(folder, { 'perf-budgets.yml': file });
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  sh(folder, 'add', '--all');
  sh(folder, 'commit', '--quiet', '--message', 'first');
  sh(folder, 'checkout', '--quiet', '-b', patch);
  sh(folder, 'apply', '--index', join(patches, `${patch}.patch`));
  sh(folder, 'commit', '--quiet', '--message', patch);
  return folder;
}

test('a harmless pull request is not accused, and both services are measured', async () => {
  // As much time as a busy machine takes.
  const patient = readFileSync(join(root, 'examples/http-services/perf-budgets.yml'), 'utf8').replace(
    'p95: 300ms',
    'p95: 30s',
  );
  const ended = await check(repository('harmless', patient), '--base', 'main', '--time-limit', '2m');
  expect(ended.code, ended.stdout).toBe(0);
  expect(ended.left).toEqual([]);
  const { benchmarks, checks, verdict } = ended.report;
  expect(['within', 'improved', 'undecided']).toContain(verdict);
  expect(checks.map(({ path, metric }) => `${path} ${metric}`).toSorted()).toEqual(
    ['cpu-time', 'error-rate', 'p50', 'p95']
      .flatMap((metric) => [`shop ${metric}`, `warehouse ${metric}`])
      .concat('shop peak-memory')
      .toSorted(),
  );
  for (const { path, runner, trials } of benchmarks) {
    expect(runner).toBe('http');
    expect(trials.length, path).toBeGreaterThan(0);
    for (const side of trials.flatMap(({ base, head }) => [base, head])) {
      // What p95 needs, in every trial.
      expect(side.all?.count).toBeGreaterThanOrEqual(60);
      expect(side.values['error-rate']).toBe(0);
      expect(side.values.throughput).toBeGreaterThan(0);
      if (process.platform === 'linux') expect(side.cpuTime).toBeGreaterThan(0);
      if (process.platform === 'linux') expect(side.peakMemory).toBeGreaterThan(5e6);
    }
  }
  expect(JSON.stringify(ended.report)).not.toContain('127.0.0.1');
});

test('a database connection for every product of a page is over budget', async () => {
  const folder = repository('regression');
  const ended = await check(folder, '--base', 'main', '--only', 'warehouse', '--time-limit', '9m');
  expect(ended.code, ended.stdout).toBe(1);
  const verdictOf = (metric: string) => ended.report.checks.find((each) => each.metric === metric);
  expect(verdictOf('cpu-time')?.verdict).toBe('over');
  expect(verdictOf('cpu-time')?.effect?.value).toBeGreaterThan(0.5);
  expect(['over', 'undecided']).toContain(verdictOf('p50')?.verdict);
  expect(ended.stdout).toContain('warehouse cpu-time');
});

test('both patches apply to the example as it is, and say what they do', () => {
  for (const file of readdirSync(patches)) {
    expect(readFileSync(join(patches, file), 'utf8')).toMatch(/^Subject: \S.+\n\ndiff --git/);
    expect(repository(basename(file, '.patch'))).toContain('services');
  }
});
