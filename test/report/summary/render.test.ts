import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exitCode } from '../../../src/core/decision/verdict.ts';
import { summaryOf } from '../../../src/report/summary/render.ts';
import { summaryJsonSchema, summarySchema } from '../../../src/report/summary/schema.ts';
import { benchmark, check, report } from '../sample-reports.ts';
import { SAMPLES } from '../samples.ts';

test.each(Object.entries(SAMPLES))(
  '%s fits the schema, through JSON too, and passes where the gate does',
  (_, sample) => {
    const summary = summaryOf(sample, 'perf-budgets');
    expect(summarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
    expect(summary.passed).toBe(exitCode(sample) === 0);
    expect(summary.checks).toHaveLength(sample.checks.length);
  },
);

test('a regression carries its culprit and the command that shows it again', () => {
  const { checks } = summaryOf(SAMPLES['explained']!, 'perf-budgets');
  const told = checks.find(({ path }) => path === 'orders/process');
  expect(told).toMatchObject({
    verdict: 'over',
    culprit: { function: 'cloneOrder', file: 'src/pipeline.ts', line: 22, changed: true },
    reproduce: 'perf-budgets check --base 9f8e7d6c5b4a --only orders/process',
  });
  expect(told?.explanation).toMatch(/^cloneOrder .*explains 84 % of the slowdown\.$/);
  expect(told?.culprit?.share).toBeCloseTo(0.84, 1);
});

test('the change of a rate is told as base and head show it', () => {
  const slower = check('a/b', 'throughput', { verdict: 'over', effect: [0.1, 0.2, 0.3] });
  const [told] = summaryOf(
    report({ benchmarks: [benchmark('a/b')], checks: [slower] }),
    'perf-budgets',
  ).checks;
  expect(told?.change).toBeCloseTo(-0.2);
  expect(told?.interval?.low).toBeCloseTo(-0.3);
});

test('the schema in the repository is this one', () => {
  expect(JSON.parse(readFileSync('perf-budgets-summary.schema.json', 'utf8'))).toEqual(summaryJsonSchema());
});
