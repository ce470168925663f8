// Every verdict under every policy, for whatever reason it was given: the exit code of the command line and of the action,
// the state that the judge sets, and the sentence on top.

import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../src/action/judgement.ts';
import { reviewed } from '../../../src/core/decision/approve-removals.ts';
import { exitCode } from '../../../src/core/decision/verdict.ts';
import type { UndecidedPolicy } from '../../../src/core/model/configuration.ts';
import { VERDICTS, type Check, type Report, type Verdict } from '../../../src/core/model/report.ts';
import { headline, outcomeOf } from '../../../src/report/headline.ts';
import { benchmark, check, report } from '../../report/sample-reports.ts';

const POLICIES: readonly UndecidedPolicy[] = ['fail', 'warn', 'pass'];

interface Ending {
  readonly cause: string;
  readonly report: Omit<Report, 'configuration'>;
  /** Exit codes under `fail`, `warn` and `pass`. */
  readonly codes: readonly [number, number, number];
  readonly says: RegExp;
}

const failed = benchmark('a/b', { status: 'failed', trials: [], control: [] });
const missing = benchmark('a/b', { status: 'missing', trials: [], control: [] });
const fresh = benchmark('a/b', { status: 'new' });
const unreached = benchmark('a/b', { status: 'unreached', trials: [], control: [] });
const skipped = benchmark('a', { status: 'skipped', trials: [], control: [] });
const measured = benchmark('a/b');

const of = (verdict: Verdict, more: Partial<Parameters<typeof check>[2]> = {}, record = measured) =>
  report({ benchmarks: [record], checks: [check('a/b', 'p50', { verdict, ...more })] });

/** Without a number. */
const sameProgram: Check = {
  ...check('a/b', 'p50', { verdict: 'within', evidence: 'unreached', effect: null }),
  value: null,
};

const dropping = report({
  benchmarks: [measured, benchmark('a/c', { status: 'missing', trials: [], control: [] })],
  checks: [check('a/b', 'p50', { verdict: 'within' }), check('a/c', 'p50', { verdict: 'missing' })],
  removals: [{ path: 'a/c', approvedBy: null }],
  verdict: 'missing',
});

const ENDINGS: readonly Ending[] = [
  { cause: 'proved over', report: of('over'), codes: [1, 1, 1], says: /\(allowed/ },
  { cause: 'proved within', report: of('within'), codes: [0, 0, 0], says: /within budget/ },
  { cause: 'proved faster', report: of('improved'), codes: [0, 0, 0], says: /within budget/ },
  {
    cause: 'within by stored runs',
    report: of('within', { evidence: 'baseline' }),
    codes: [0, 0, 0],
    says: /within budget/,
  },
  {
    cause: 'the same program on both sides',
    report: report({ benchmarks: [unreached], checks: [sameProgram] }),
    codes: [0, 0, 0],
    says: /within budget/,
  },
  {
    cause: 'said to be the same program, and timed',
    report: report({ benchmarks: [measured], checks: [sameProgram] }),
    codes: [3, 3, 3],
    says: /does not support a pass/,
  },
  {
    cause: 'one benchmark has no budget',
    report: report({
      benchmarks: [measured, benchmark('a/c')],
      checks: [check('a/b', 'p50', { verdict: 'within' })],
    }),
    codes: [0, 0, 0],
    says: /within budget/,
  },
  {
    cause: 'dropped on purpose, not approved',
    report: dropping,
    codes: [1, 1, 1],
    says: /missing/,
  },
  {
    cause: 'dropped on purpose, approved by who may',
    report: reviewed(dropping, { approvedBy: 'an-owner', trouble: null }),
    codes: [0, 0, 0],
    says: /within budget/,
  },
  { cause: 'not proved either way', report: of('undecided'), codes: [1, 0, 0], says: /undecided/ },
  {
    cause: 'far over, not proved',
    report: of('undecided', { likelyOver: true }),
    codes: [1, 1, 0],
    says: /Likely over budget/,
  },
  { cause: 'not measured in time', report: of('failed'), codes: [3, 3, 3], says: /could not be measured/ },
  {
    cause: 'a benchmark that fails',
    report: of('failed', {}, failed),
    codes: [3, 3, 3],
    says: /could not be measured/,
  },
  { cause: 'lost on head', report: of('missing', {}, missing), codes: [1, 1, 1], says: /missing/ },
  { cause: 'new on head', report: of('new', {}, fresh), codes: [0, 0, 0], says: /new|nothing to compare/ },
  {
    cause: 'everything skipped',
    report: report({ benchmarks: [skipped], checks: [] }),
    codes: [0, 0, 0],
    says: /Nothing to measure/,
  },
  {
    cause: 'no benchmark at all',
    report: report({ benchmarks: [], checks: [] }),
    codes: [2, 2, 2],
    says: /./,
  },
  {
    cause: 'no budget for what was measured',
    report: report({ benchmarks: [measured], checks: [] }),
    codes: [2, 2, 2],
    says: /./,
  },
  {
    cause: 'one regression beside one that fails',
    report: report({
      benchmarks: [measured, benchmark('a/c', { status: 'failed', trials: [], control: [] })],
      checks: [check('a/b', 'p50', { verdict: 'over' }), check('a/c', 'p50', { verdict: 'failed' })],
    }),
    codes: [1, 1, 1],
    says: /\(allowed.*could not be measured/,
  },
];

test('every verdict ends somehow', () => {
  const covered = new Set(ENDINGS.flatMap((ending) => ending.report.checks.map(({ verdict }) => verdict)));
  expect([...covered].toSorted()).toEqual([...VERDICTS].toSorted());
});

describe.each(ENDINGS)('$cause', (ending) => {
  test.each(POLICIES.map((undecided, index) => [undecided, ending.codes[index] ?? NaN] as const))(
    'under undecided: %s ends with %i, in every shell and in words',
    (undecided, code) => {
      const ended: Report = {
        ...ending.report,
        configuration: { file: 'perf-budgets.yml', undecided },
      };
      expect(exitCode(ended)).toBe(code);
      expect(stateOf(code)).toBe({ 0: 'success', 1: 'failure' }[code] ?? 'error');
      expect(outcomeOf(ended) === 'fail').toBe(code !== 0);
      const said = headline(ended, (text) => text);
      expect(said).toMatch(ending.says);
      if (code !== 0) expect(said).not.toMatch(/^(?:All|The only)\b.*\bwithin budget$/);
    },
  );
});
