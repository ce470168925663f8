import { beforeAll, describe, expect, test } from 'vitest';
import { PYTHON } from '../runners/python/pythons.ts';
import { VALGRIND } from '../instruments/valgrind.ts';
import { commit, CONFIG, explainedCheck, makeProject, verdicts, WORK } from './project.ts';

const BY_TIME = expect.stringContaining('the profile shows processor time per function') as string;

test.skipIf(!VALGRIND || PYTHON === null)(
  'the Python function that takes more of them is named',
  async () => {
    const app = (times: number): string =>
      `def rest(n):\n    return [i * i for i in range(n)]\n\ndef total(n):\n    return sum(i % 7 for i in range(${times} * n))\n`;
    const project = makeProject({
      'perf-budgets.yml': CONFIG({
        benchmarks: `sums: { python: { interpreter: ${PYTHON?.path}, setup: 'import app', stmt: 'app.rest(300) + [app.total(300)]' } }`,
        budgets: '"**": { instructions: +2% }',
        limit: '5m',
      }),
      'app.py': app(1),
    });
    commit(project, { 'app.py': app(2) });
    const { code, report } = await explainedCheck(project, '--base', 'main', '--head', 'change');
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 1, verdicts: { sums: 'over' } });
    expect(report.explanations).toMatchObject([
      { conclusion: { kind: 'culprit', place: { name: 'total' } }, notes: expect.arrayContaining([BY_TIME]) },
    ]);
  },
);

describe.skipIf(!VALGRIND)('one per cent more work in a loop', () => {
  let run: Awaited<ReturnType<typeof explainedCheck>>;
  beforeAll(async () => {
    const project = makeProject({
      'perf-budgets.yml': CONFIG({ budgets: '"**": { instructions: +0.5% }', limit: '9m' }),
      'src/work.js': WORK(20_000),
    });
    commit(project, { 'src/work.js': WORK(20_200) });
    run = await explainedCheck(project, '--base', 'main', '--head', 'change');
  });

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

  test('is profiled by its time, which is said, and nobody who did not change is blamed', () => {
    expect(run.report.explanations).toMatchObject([
      {
        metric: 'instructions',
        profiler: 'V8 CPU profiler, inlining off',
        notes: expect.arrayContaining([BY_TIME]) as string[],
      },
    ]);
    // One per cent of time is mostly too little to blame anybody.
    const conclusion = run.report.explanations[0]?.conclusion;
    if (conclusion?.kind === 'culprit') expect(conclusion.place.name).toBe('work');
  });
});
