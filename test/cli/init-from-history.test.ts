// Budgets from the noise of a history: on a real branch of a real remote, as the job of the default branch writes it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { branchArchive } from '../../src/archive/branch.ts';
import { fileOf } from '../../src/archive/store.ts';
import { findRepository } from '../../src/git/repository.ts';
import type { Entry } from '../../src/history/entry.ts';
import { aReading, anEntry, compared } from '../history/entries.ts';
import { publish } from '../git/real-git.ts';
import { cli, commit, CONFIG, makeProject, sh } from './project.ts';

const HISTORY = 'perf-budgets-history';

/** A run of one commit: one benchmark is noisy, one is quiet, one is not reached, one is counted. */
const runOf = (number: number, parts: Partial<Entry> = {}): Entry => {
  const noise = (half: number): { before: Entry['readings'][number]['before'] } => ({
    before: compared(0.003 * ((number % 3) - 1), half),
  });
  return anEntry({
    commit: number.toString(16).padStart(40, '0'),
    measuredAt: new Date(Date.UTC(2026, 10, 1 + number)).toISOString(),
    readings: [
      aReading({ path: 'sums/sum', ...noise(0.08) }),
      aReading({ path: 'sums/quiet', ...noise(0.005) }),
      aReading({ path: 'sums/still', before: compared(0, 0, { trials: 0 }) }),
      aReading({ path: 'files/a.js', metric: 'size', before: compared(0, 0, { trials: 1 }) }),
    ],
    ...parts,
  });
};

/** A project whose default branch has been measured for a fortnight. */
async function measuredProject(files: Record<string, string>, entries: readonly Entry[]): Promise<string> {
  const project = makeProject(files);
  publish(project);
  sh(project, 'checkout', '--quiet', 'main');
  const variables = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const archive = branchArchive(await findRepository(project, { variables }), HISTORY, Math.random);
  await archive.append(entries.map(fileOf), 'a fortnight');
  return project;
}
const fortnight = Array.from({ length: 14 }, (_, index) => runOf(index));

test('for a file that is there: what noise allows of each check, beside what it says; nothing is written', async () => {
  const budgets = '"**": { p50: +10% }\n  sums/sum: { p50: +5% }\n  files/**: { size: +1% }';
  const gone = runOf(0, {
    commit: 'e'.repeat(40),
    readings: [aReading({ path: 'sums/gone', before: compared(0) })],
  });
  const other = anEntry({
    commit: 'f'.repeat(40),
    configuration: 'other.yml',
    readings: [aReading({ path: 'x/y' })],
  });
  const project = await measuredProject({ 'perf-budgets.yml': CONFIG({ budgets }) }, [
    ...fortnight,
    gone,
    other,
  ]);
  const before = readFileSync(join(project, 'perf-budgets.yml'), 'utf8');
  const { code, stdout, stderr, left } = await cli(project, 'init', '--from-history');
  expect({ code, left }, stdout + stderr).toEqual({ code: 0, left: [] });
  expect(stdout).toContain(`15 runs in the branch ${HISTORY}, 3 checks with 336 trials`);
  expect(stdout).toContain('p50 +5% for 1 of 2, +15% for 1 of 2\n');
  expect(stdout).toContain('size +1% for 1\n');
  expect(stdout).toContain('noisy there: sums/sum;');
  expect(stdout).toContain('no pair of commits tells of sums/still p50: left out');
  expect(stdout).toContain('of 3 budgets in perf-budgets.yml: 1 can be tighter, 1 fit, 1 is too tight');
  expect(stdout).toContain('sums/sum p50: +5%, noise takes +15%');
  expect(stdout).not.toMatch(/sums\/gone|x\/y/);
  const [, text = ''] = /\n(budgets:\n[^]*?)\n\nNothing was written/.exec(stdout) ?? [];
  expect(parse(text)).toEqual({
    budgets: { '**': { p50: '+5%' }, 'sums/sum': { p50: '+15%' }, 'files/**': { size: '+1%' } },
  });
  expect(readFileSync(join(project, 'perf-budgets.yml'), 'utf8')).toBe(before);
  expect(sh(project, 'status', '--porcelain', '--ignored')).not.toMatch(/workflows|AGENTS|\.yml/);
});

test('where there is no file yet: what the history tells of is not measured, and budgeted by it', async () => {
  const project = await measuredProject({}, fortnight);
  sh(project, 'rm', '--quiet', 'perf-budgets.yml');
  commit(project, {}, 'without');
  const { code, stdout, stderr } = await cli(
    project,
    'init',
    '--yes',
    '--from-history',
    '--calibrate',
    '60s',
  );
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toContain('✓ sums: 1 benchmark');
  expect(stdout).not.toContain('against itself');
  expect(parse(readFileSync(join(project, 'perf-budgets.yml'), 'utf8'))).toMatchObject({
    budgets: { '**': { p50: '+15%' } },
  });
});

test('a history without this configuration, and none at all, are said', async () => {
  const project = await measuredProject({}, [anEntry({ configuration: 'other.yml' })]);
  const none = await cli(project, 'init', '--from-history');
  expect({ code: none.code, said: none.stderr }).toEqual({
    code: 2,
    said: expect.stringMatching(/holds no run of perf-budgets\.yml/) as string,
  });
  const empty = await cli(makeProject(), 'init', '--from-history');
  expect({ code: empty.code, said: empty.stderr }).toEqual({
    code: 2,
    said: expect.stringMatching(/there is no history yet/) as string,
  });
});
