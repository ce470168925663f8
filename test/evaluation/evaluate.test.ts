import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compare, COMPARED_BRIEFLY } from '../../evaluation/comparison.ts';
import { evaluate, type Settings } from '../../evaluation/evaluate.ts';
import { signRule } from '../../evaluation/sign-rule.ts';
import { comparisonTable, decisionTable, syntheticTable } from '../../evaluation/table.ts';
import { noisyRatios, poolOf } from './trials.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: Settings = {
  runs: 200,
  seed: 1,
  ruleFor: (checks) => signRule(0.01 / checks, [8, 12, 18, 27, 40, 60]),
  progress: () => {},
};
const quiet = poolOf(noisyRatios(60, 0.004));
const noisy = poolOf(noisyRatios(60, 0.6), { machine: 'busy' });

test('a quiet machine reaches every pass mark, a noisy one does not', () => {
  const marks = (machine: string) =>
    [...evaluate([quiet, noisy], { ...settings, machine })][0]?.decisions[0]?.lines.map((line) => line.mark);
  expect(new Set(marks('calm'))).toEqual(new Set(['reached', null]));
  expect(marks('busy')).toContain('missed');
});

test('evaluates the chosen machine and scheme only', () => {
  const other = poolOf(noisyRatios(60, 0.1), { scheme: 'turns 40 ms' });
  const chosen = [
    ...evaluate([quiet, noisy, other], { ...settings, machine: 'calm', scheme: 'turns 40 ms' }),
  ];
  expect(chosen.map(({ machine, decisions }) => [machine, decisions.map(({ title }) => title)])).toEqual([
    ['calm', ['turns 40 ms']],
  ]);
});

test('tables have a row for every rule and figure', () => {
  const [{ decisions, comparisons } = { decisions: [], comparisons: [] }] = evaluate([quiet], {
    ...settings,
    machine: 'calm',
  });
  expect(decisionTable(decisions)).toMatch(/\+10 % caught +\| at least 99\.9 % \| 100\.00 ± 0\.00 % ✓/);
  expect(comparisonTable(comparisons[0]?.standings ?? [])).toMatch(/tachometer.*\| +100\.0 % \|/);
  const brief = [{ title: 'quiet', standings: compare([quiet], COMPARED_BRIEFLY, settings) }];
  expect(syntheticTable(brief)).toMatch(/\*\*sign test\*\* +\| 0\.00 % \/ 100\.0 %/);
});

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'evaluation/main.ts', '--rule', 'sign-test', ...words], {
    encoding: 'utf8',
  });

test('the program ends with 1 when a pass mark is missed, and writes all figures', () => {
  const json = join(folder, 'figures.json');
  const { status, stdout, stderr } = run('--runs', '160', '--machine', 'busy', '--json', json);
  expect(status, stderr).toBe(1);
  expect(stdout).toMatch(/## busy[^]*Missed:[^]*\n- busy, turns 10 ms: no change: mean trials/);
  expect(JSON.parse(readFileSync(json, 'utf8')).evaluations[0].machine).toBe('busy');
});

test('the program ends with 2 and says where when it cannot read the recordings', () => {
  const file = join(folder, 'broken.jsonl');
  writeFileSync(file, '{}\n');
  const { status, stdout, stderr } = run('--traces', file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/broken\.jsonl:1: machine: /);
});

test('the program ends with 2 for a machine that was not recorded', () => {
  const { status, stderr } = run('--machine', 'fast');
  expect(status).toBe(2);
  expect(stderr).toMatch(/fast/);
});
