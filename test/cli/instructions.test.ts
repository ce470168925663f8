import { beforeAll, describe, expect, test } from 'vitest';
import { VALGRIND } from '../system/valgrind.ts';
import { check, commit, CONFIG, makeProject, verdicts, WORK } from './project.ts';

describe.skipIf(!VALGRIND)('one per cent more work in a loop', () => {
  let run: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    const project = makeProject({
      'perf-budgets.yml': CONFIG({ budgets: '"**": { instructions: +0.5% }', limit: '9m' }),
      'src/work.js': WORK(20_000),
    });
    commit(project, { 'src/work.js': WORK(20_200) });
    run = await check(project, '--base', 'main', '--head', 'change');
  }, 600_000);

  test('is over a budget of half a per cent, by one count a side and no trial', () => {
    const { code, report } = run;
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 1, verdicts: { 'sums/sum': 'over' } });
    const { trials, alone, control, exact } = report.benchmarks[0] as (typeof report.benchmarks)[number];
    expect([trials, alone, control]).toEqual([[], [], []]);
    expect(exact.basis).toMatch(/^valgrind-\S+, \d+ operations$/);
    const effect = report.checks[0]?.effect;
    expect(effect?.value).toBeGreaterThan(0.008);
    expect(effect?.value).toBeLessThan(0.012);
    expect(effect?.interval).toEqual({ low: effect?.value, high: effect?.value, confidence: 1 });
    expect(run.left).toEqual([]);
  });

  test('is told in the words of a count', () => {
    expect(run.stdout).toMatch(
      /instructions are \S+k, \S+\s+\(\+(?:0\.9|1\.0)\d* %\)\s+more\s+than\s+base's \S+k, exactly;\s+the\s+budget\s+is\s+\+0\.5%/,
    );
    expect(run.stdout).toContain(', exact');
    expect(run.stdout).not.toContain('trials');
  });
});
