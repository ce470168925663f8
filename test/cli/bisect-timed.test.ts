// `bisect` by real trials: the commit, and why.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bisection } from '../../src/core/model/bisection.ts';
import { cli, commit, COST, FILES, makeProject, sh, temporaryFolder, WORK } from './project.ts';

async function bisected(project: string, ...args: string[]) {
  const file = join(temporaryFolder(), 'bisection.json');
  const ended = await cli(project, 'bisect', 'sums/sum', '--good', 'v1', '--json', file, ...args);
  expect(ended.code, `${ended.stdout}\n${ended.stderr}`).toBe(0);
  return { ...ended, found: JSON.parse(readFileSync(file, 'utf8')) as Bisection };
}

test('a benchmark that is younger than the good end runs on every commit, and the commit is explained', async () => {
  const project = makeProject({ 'src/work.js': WORK(2000) });
  sh(project, 'rm', '--quiet', 'perf-budgets.yml', 'bench/sums.bench.js');
  commit(project, {}, 'before there was a benchmark');
  sh(project, 'tag', 'v1');
  commit(project, { 'src/other.js': 'export const other = 1;\n' }, 'something else');
  commit(project, { 'src/work.js': `// Counts.\n${WORK(2000)}` }, 'a comment');
  const guilty = commit(project, { 'src/work.js': `// Counts.\n${WORK(4000)}` }, 'twice the work');
  commit(project, { 'src/other.js': 'export const other = 2;\n' }, 'something else again');
  commit(
    project,
    {
      'perf-budgets.yml': FILES['perf-budgets.yml'] ?? '',
      'bench/sums.bench.js': FILES['bench/sums.bench.js'] ?? '',
    },
    'a benchmark',
  );
  const { stdout, found } = await bisected(project);
  expect(found.conclusion, stdout).toMatchObject({ kind: 'found', share: 'whole' });
  expect(stdout).toContain(`${guilty}\n  twice the work`);
  expect(stdout).toContain('Why sums/sum p50');
  expect(found.explanation?.conclusion).toMatchObject({ kind: 'culprit', place: { name: 'work' } });
});

test('two commits that share the change: one is named, and that there is another', async () => {
  const project = makeProject();
  sh(project, 'tag', 'v1');
  for (const [milliseconds, subject] of [
    [201, 'a word'],
    [300, 'half as much again'],
    [302, 'a word more'],
    [400, 'and a third of that'],
    [401, 'one more word'],
  ] as const)
    commit(project, { 'src/work.js': COST(milliseconds) }, subject);
  const { stdout, found } = await bisected(project, '--no-explain');
  expect(found.conclusion, stdout).toMatchObject({ kind: 'found', share: 'part' });
  expect(stdout).toMatch(/half as much again|and a third of that/);
  expect(stdout).toContain('That is not all of it: other commits hold the rest.');
});
