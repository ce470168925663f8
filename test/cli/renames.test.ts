// A benchmark that is renamed or goes on purpose can be merged by what the gate itself says to do.

import { expect, test } from 'vitest';
import { BENCH, check, COST, CONFIG, makeProject, sh, verdicts, write } from './project.ts';

/** What a run of the change says after it was told in perf-budgets.yml. */
const TWO = { sum: 'work()', product: 'work()' };

test('a renamed benchmark is red until the line that the gate prints is added, and then compared', async () => {
  const project = makeProject({ 'bench/sums.bench.js': BENCH(TWO) });
  write(project, { 'bench/sums.bench.js': BENCH({ total: 'work()', product: 'work()' }) });
  const lost = await check(project);
  expect({ code: lost.code, verdicts: verdicts(lost.report) }).toEqual({
    code: 1,
    verdicts: {
      'sums/total': 'within',
      'sums/product': 'within',
      'sums@base/product': 'within',
      'sums/sum': 'missing',
    },
  });
  const [line = ''] = /moved: \{[^}]*\}/.exec(lost.stdout.replaceAll(/\s+/g, ' ')) ?? [];
  expect(line).toBe('moved: { sums/sum: sums/total }');

  write(project, { 'perf-budgets.yml': `${CONFIG()}${line}\n` });
  const renamed = await check(project);
  expect({ code: renamed.code, verdicts: verdicts(renamed.report) }).toEqual({
    code: 0,
    verdicts: {
      'sums/total': 'within',
      'sums/product': 'within',
      'sums@base/sum': 'within',
      'sums@base/product': 'within',
    },
  });
  expect(renamed.report.benchmarks.map(({ path, status }) => [path, status])).toContainEqual([
    'sums/total',
    'measured',
  ]);
  expect(renamed.stdout.split('\n').slice(0, 8).join('\n')).toContain('sums/sum → sums/total');

  // It does not hide a regression, and base's budget for the old name holds.
  write(project, { 'src/work.js': COST(300) });
  const slow = await check(project);
  expect({ code: slow.code, verdict: verdicts(slow.report)['sums/total'] }).toEqual({
    code: 1,
    verdict: 'over',
  });

  // Merged: the entry has nothing left to do, and says nothing.
  write(project, { 'src/work.js': COST(200) });
  sh(project, 'commit', '--quiet', '--all', '--message', 'renamed');
  sh(project, 'branch', '--force', 'main', 'HEAD');
  const merged = await check(project);
  expect({ code: merged.code, verdicts: verdicts(merged.report) }).toEqual({
    code: 0,
    verdicts: {
      'sums/total': 'within',
      'sums/product': 'within',
      'sums@base/sum': 'within',
      'sums@base/product': 'within',
    },
  });
  expect(merged.stdout).not.toContain('moved');
});

test('a renamed suite is compared under the budgets of its old name', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ budgets: '"sums/**": { p50: +25% }' }),
  });
  write(project, {
    'src/work.js': COST(300),
    'perf-budgets.yml': `${CONFIG({
      benchmarks: 'totals: { tinybench: bench/sums.bench.js }',
      budgets: '"totals/**": { p50: +900% }',
    })}moved: { sums: totals }\n`,
  });
  const slow = await check(project);
  expect({ code: slow.code, verdicts: verdicts(slow.report) }).toEqual({
    code: 1,
    verdicts: { 'totals/sum': 'over' },
  });
  expect(slow.report.checks.map(({ budgetText }) => budgetText)).toEqual(['+25%']);
});

test('a benchmark cannot be renamed to one that base has', async () => {
  const project = makeProject({ 'bench/sums.bench.js': BENCH(TWO) });
  write(project, {
    'bench/sums.bench.js': BENCH({ product: 'work()' }),
    'perf-budgets.yml': `${CONFIG()}moved: { sums/sum: sums/product }\n`,
  });
  const { code, report, stdout } = await check(project);
  expect({ code, lost: verdicts(report)['sums/sum'] }).toEqual({ code: 1, lost: 'missing' });
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'moved, line 7: sums/sum -> sums/product does nothing: base has sums/product already',
  );
});

test('a benchmark that goes on purpose stays red here, with the way out', async () => {
  const project = makeProject({ 'bench/sums.bench.js': BENCH(TWO) });
  write(project, {
    'bench/sums.bench.js': BENCH({ product: 'work()' }),
    'perf-budgets.yml': `${CONFIG()}removed: [sums/sum]\n`,
  });
  const { code, report, stdout } = await check(project);
  expect({ code, lost: verdicts(report)['sums/sum'] }).toEqual({ code: 1, lost: 'missing' });
  const said = stdout.replaceAll(/\s+/g, ' ');
  expect(said).toContain('To be removed once a code owner of perf-budgets.yml approves: sums/sum.');
  expect(said).toContain('approve this pull request; then run the check again');
});
