import { expect, test } from 'vitest';
import { entryOf } from '../../src/history/entry-of.ts';
import type { Check } from '../../src/core/model/report.ts';
import { benchmark, check, report } from '../report/sample-reports.ts';

const measured = (path: string, verdict: Check['verdict'], effect: [number, number, number] | null): Check =>
  check(path, 'p50', { verdict, budget: { maxRegression: 0.1 }, text: '+10 %', effect });
const about = { commit: '6'.repeat(40), configuration: 'perf-budgets.yml', name: '', accepted: [] };

test('a benchmark that was removed has no reading, however long the release had it', () => {
  const reportOf = (...checks: readonly Check[]) =>
    report({ benchmarks: [benchmark('parser/small')], checks });
  const small = measured('parser/small', 'within', [0.01, 0.02, 0.03]);
  const gone = measured('parser/large', 'missing', null);
  const entry = entryOf(
    {
      anchor: { of: { name: 'v2.1.0', commit: '0'.repeat(40) }, report: reportOf(small, gone) },
      before: { commit: '5'.repeat(40), report: reportOf(small) },
    },
    about,
  );
  expect(entry?.readings.map(({ path }) => path)).toEqual(['parser/small']);
  expect(entry?.readings[0]?.anchor?.ratio).toBeCloseTo(Math.log(1.02));
});
