import { expect, test } from 'vitest';
import { evidenceOf } from '../../../src/core/decision/evidence.ts';
import type { LimitOutcomes } from '../../../src/core/decision/limit-outcomes.ts';
import type { CheckData } from '../../../src/core/decision/rule.ts';
import { benchmark } from '../../report/sample-reports.ts';
import { measurementOf } from '../../../src/core/model/measurement.ts';
import type { BenchmarkParts } from '../../report/written.ts';

const dataOf = (parts: BenchmarkParts = {}): CheckData => {
  const record = benchmark('a/b', parts);
  return { record, measurement: measurementOf(record) } as CheckData;
};
const outcomes = (parts: Partial<LimitOutcomes>): LimitOutcomes => ({
  regression: null,
  limit: null,
  paired: null,
  screened: null,
  ...parts,
});
const screened = (outcome: 'within' | 'over' | 'undecided') => ({ outcome }) as LimitOutcomes['screened'];
const PAIRED = dataOf();
const ALONE = dataOf({ trials: [], alone: benchmark('a/b').trials.map(({ head }) => head) });

test.each<[string, CheckData, Partial<LimitOutcomes>, string | null]>([
  ['pairs that tell', PAIRED, { regression: 'within', paired: 'within' }, 'paired'],
  ['an absolute limit alone', PAIRED, { limit: 'within' }, 'limit'],
  ['nothing that is asked', PAIRED, {}, null],
  [
    'a broken limit beside a kept budget',
    PAIRED,
    { limit: 'over', regression: 'within', paired: 'within' },
    'limit',
  ],
  [
    'a broken budget beside a broken limit',
    PAIRED,
    { limit: 'over', regression: 'over', paired: 'over' },
    'paired',
  ],
  [
    'stored runs that say more than pairs',
    PAIRED,
    { regression: 'within', paired: 'undecided', screened: screened('within') },
    'baseline',
  ],
  [
    'stored runs that say what pairs say',
    PAIRED,
    { regression: 'within', paired: 'within', screened: screened('within') },
    'paired',
  ],
  [
    'stored runs that say something else',
    PAIRED,
    { regression: 'over', paired: 'undecided', screened: screened('within') },
    'paired',
  ],
  ['head alone', ALONE, { regression: 'undecided' }, 'baseline'],
  [
    'no trial',
    dataOf({ trials: [], alone: [], control: [] }),
    { regression: 'within', paired: 'within' },
    null,
  ],
])('%s', (_, data, parts, evidence) => {
  expect(evidenceOf(data, outcomes(parts))).toBe(evidence);
});

test('what failed rests on nothing, whatever was measured before', () => {
  const record = {
    ...benchmark('a/b'),
    status: 'failed',
    failure: { message: 'ended' },
  } as unknown as CheckData['record'];
  const data = { record, measurement: measurementOf(record) } as CheckData;
  expect(evidenceOf(data, outcomes({ regression: 'within', paired: 'within' }))).toBeNull();
});
