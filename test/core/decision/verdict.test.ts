import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BenchmarkRecord,
  type Check,
  type Report,
  type Verdict,
  VERDICTS,
} from '../../../src/core/model/report.ts';
import { exitCode, runVerdict, severity, worst } from '../../../src/core/decision/verdict.ts';
import { benchmark, check, report, side } from '../../report/sample-reports.ts';
import type { UndecidedPolicy } from '../../../src/core/model/configuration.ts';
import { tries } from '../../effort.ts';

const failed = benchmark('parser/broken', { status: 'failed', trials: [], control: [] });
const missing = benchmark('parser/gone', { status: 'missing', trials: [], control: [] });
const fresh = benchmark('parser/fresh', { status: 'new', trials: [], control: [] });
const skipped = benchmark('search/query', { status: 'skipped', trials: [], control: [] });
const measured = benchmark('parser/large');
const alone = benchmark('parser/large', { trials: [], control: [], alone: [side({ p50: 1e-3 })] });

const over = check('parser/large', 'p50', { verdict: 'over' });
const within = check('parser/large', 'p50', { verdict: 'within' });
const undecided = check('parser/large', 'p50', { verdict: 'undecided' });
const improved = check('parser/large', 'p50', { verdict: 'improved' });

const weighed = benchmark('bundle', {
  runner: 'size',
  trials: [],
  control: [],
  exact: { base: { size: 1 }, head: { size: 1 } },
});
const light = check('bundle', 'size', { verdict: 'within' });

const codeOf = (
  checks: Check[],
  benchmarks: BenchmarkRecord[],
  policy: UndecidedPolicy = 'warn',
  recorded?: Verdict,
) =>
  exitCode(
    report({
      checks,
      benchmarks,
      configuration: { file: 'perf-budgets.yml', undecided: policy },
      ...(recorded === undefined ? {} : { verdict: recorded }),
    }),
  );

describe('worst', () => {
  test('is the most severe one, in any order, and failed for none', () => {
    expect(worst(['within', 'over', 'improved'])).toBe('over');
    expect(worst(['undecided', 'new'])).toBe('undecided');
    expect(worst([])).toBe('failed');
    expect(worst(['green' as Verdict, 'within'])).toBe('failed');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS), { minLength: 1 }), (verdicts) => {
        expect(verdicts).toContain(worst(verdicts));
        expect(verdicts.every((each) => severity(each) >= severity(worst(verdicts)))).toBe(true);
      }),
    );
  });
});

describe('the verdict of a run', () => {
  test.each<[string, Check[], BenchmarkRecord[], Verdict, number]>([
    ['one check within', [within], [measured], 'within', 0],
    ['the only check improved', [improved], [measured], 'improved', 0],
    ['one over', [within, over], [measured], 'over', 1],
    ['a benchmark lost', [within], [measured, missing], 'missing', 1],
    ['a benchmark not measured', [within], [measured, failed], 'failed', 3],
    ['one over and one not measured', [over], [measured, failed], 'failed', 1],
    ['one undecided, tolerated', [within, undecided], [measured], 'undecided', 0],
    ['a first run: everything new', [], [fresh], 'new', 0],
    ['everything skipped as not touched', [], [skipped], 'within', 0],
    ['the rest skipped', [within], [measured, skipped], 'within', 0],
    ['head measured alone, no absolute budget', [], [alone], 'new', 0],
    ['no benchmark at all', [], [], 'failed', 2],
    ['benchmarks but no budget', [], [measured], 'failed', 2],
    ['a new one beside benchmarks without budget', [], [measured, fresh], 'failed', 2],
    ['one failed beside benchmarks without budget', [], [measured, failed], 'failed', 3],
    ['called measured without a trial', [within], [{ ...measured, trials: [] }], 'failed', 3],
    ['weighed on both sides', [light], [weighed], 'within', 0],
    ['weighed without a budget', [], [weighed], 'failed', 2],
    ['weighed on head alone', [light], [{ ...weighed, exact: { base: null, head: { size: 1 } } }], 'new', 0],
    [
      'weighed on base alone',
      [light],
      [{ ...weighed, exact: { base: { size: 1 }, head: null } }],
      'failed',
      3,
    ],
    ['weighed, but a time was asked for', [light, { ...undecided, path: 'bundle' }], [weighed], 'failed', 3],
    ['within without a number', [{ ...within, effect: null, value: null }], [measured], 'failed', 3],
    ['a verdict nobody knows', [{ ...within, verdict: 'fine' as Verdict }], [measured], 'failed', 3],
  ])('%s', (_, checks, benchmarks, verdict, code) => {
    expect(runVerdict(checks, benchmarks)).toBe(verdict);
    expect(codeOf(checks, benchmarks)).toBe(code);
  });

  test('undecided fails only where the policy says so, or says nothing known', () => {
    expect(codeOf([undecided], [measured], 'pass')).toBe(0);
    expect(codeOf([undecided], [measured], 'warn')).toBe(0);
    expect(codeOf([undecided], [measured], 'fail')).toBe(1);
    expect(codeOf([undecided], [measured], 'maybe' as UndecidedPolicy)).toBe(1);
  });

  test('what leans far over passes only where the policy lets it', () => {
    const leaning = { ...undecided, likelyOver: true };
    expect(codeOf([leaning], [measured], 'pass')).toBe(0);
    expect(codeOf([leaning], [measured], 'warn')).toBe(1);
    expect(codeOf([leaning], [measured], 'fail')).toBe(1);
    expect(codeOf([undecided, leaning], [measured], 'warn')).toBe(1);
  });

  test('a recorded verdict can make the exit code worse, never better', () => {
    expect(codeOf([within], [measured], 'warn', 'over')).toBe(1);
    expect(codeOf([within], [measured], 'warn', 'failed')).toBe(3);
    expect(codeOf([over], [measured], 'warn', 'within')).toBe(1);
  });
});

const anyReport: fc.Arbitrary<Report> = fc
  .record({
    verdicts: fc.array(fc.constantFrom(...VERDICTS), { maxLength: 6 }),
    statuses: fc.array(fc.constantFrom('measured', 'new', 'missing', 'failed', 'skipped'), { maxLength: 5 }),
    undecided: fc.constantFrom('pass', 'warn', 'fail'),
    verdict: fc.constantFrom(...VERDICTS),
  })
  .map(({ verdicts, statuses, undecided: policy, verdict }) =>
    report({
      checks: verdicts.map((each) => check('parser/large', 'p50', { verdict: each })),
      benchmarks: statuses.map((status, index) => benchmark(`parser/${index}`, { status })),
      configuration: { file: 'perf-budgets.yml', undecided: policy },
      verdict,
    }),
  );

test('no report with anything over, missing or failed, or with nothing judged, gets exit code 0', () => {
  fc.assert(
    fc.property(anyReport, (each) => {
      const parts = [
        each.verdict,
        ...each.checks.map(({ verdict }) => verdict),
        ...each.benchmarks.map(({ status }) => status),
      ];
      const bad = parts.some((part) => part === 'over' || part === 'missing' || part === 'failed');
      const doubt = parts.includes('undecided') && each.configuration.undecided === 'fail';
      const empty = each.checks.length === 0 && !parts.includes('new') && !parts.includes('skipped');
      if (bad || doubt || empty) expect(exitCode(each)).not.toBe(0);
      if (!bad && !doubt && each.checks.length > 0) expect(exitCode(each)).toBe(0);
    }),
    tries(500, 2000),
  );
});
