// What our own format may say twice, and what it may not.

import { expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/registry.ts';
import { METRIC_NAMES } from '../../src/core/model/metrics.ts';
import { given, refusal, sound } from './fixtures.ts';

const report = (...entries: object[]) =>
  given(JSON.stringify(entries.map((entry) => ({ name: 'a', metric: 'p50', unit: 'ms', ...entry }))));
const read = (...entries: object[]) => sound('json', report(...entries));
const samples = [10, 11, 12, 13, 14, 15, 16, 17, 18, 40];

test('statistics beside samples are accepted where they agree, however a quantile is defined', () => {
  for (const p95 of [18, 29.9, 30.1, 40])
    expect(read({ samples, summary: { count: 10, min: 10, p95, max: 40, mean: 16.6 } })).toMatchObject([
      { samples: samples.map((sample) => sample / 1000), summary: { max: 0.04 } },
    ]);
  // Written with fewer digits than were measured.
  expect(read({ samples: [1.24, 1.24, 1.24], summary: { mean: 1.2, p50: 1 } })).toHaveLength(1);
  expect(read({ unit: 's', samples: [0.0124, 0.0124], summary: { p50: 0.012 } })).toHaveLength(1);
});

test.each([
  [[{ samples, summary: { p95: 300 } }], '[0].summary.p95: 300 contradicts the samples, whose p95 is 30.1'],
  [[{ samples, summary: { mean: 14 } }], '[0].summary.mean: 14 contradicts the samples, whose mean is 16.6'],
  [
    [{ samples, summary: { count: 500 } }],
    '[0].summary.count: 500 contradicts the samples, whose count is 10',
  ],
  [
    [{ samples }, { metric: 'p95', unit: 's', value: 2 }],
    '[1].value: 2 contradicts the samples, whose p95 is 0.0301',
  ],
  [
    [{ samples }, { metric: 'p95', samples }],
    '[1].samples: the samples of this benchmark are at [0] already',
  ],
  [[{ samples, value: 12 }], '[0].value: expected a value or samples, not both'],
  [[{ summary: { p50: 12 }, value: 12 }], '[0].value: expected a value or a summary, not both'],
  [[{ samples, summary: { p50: 14.5 }, value: 14.5 }], '[0].value: expected a value or samples, not both'],
  [[{ summary: { p50: 12, p95: 9 } }], '[0].summary.p95: 9 is below the p50, 12 at [0].summary.p50'],
  [
    [{ summary: { p50: 12, mean: 30, max: 20 } }],
    '[0].summary.max: 20 is below the mean, 30 at [0].summary.mean',
  ],
  [[{ value: 120 }, { metric: 'p95', value: 90 }], '[1].value: 90 is below the p50, 120 at [0].value'],
  [
    [{ summary: { p50: 12, p95: 20 } }, { metric: 'p95', unit: 'us', value: 30_000 }],
    '[1].value: 30000 contradicts 20 at [0].summary.p95: both are the p95',
  ],
  [[{ metric: 'p95', summary: { p50: 12 } }], '[0].summary: expected p95, which p95 is read from'],
  [
    [{ metric: 'throughput', unit: '1', summary: { p50: 12 } }],
    '[0].summary: expected mean, which throughput is read from',
  ],
  [[{ samples, batch: 1.5 }], '[0].batch: expected a whole number'],
  [[{ samples, batch: 0 }], '[0].batch: expected a number above zero'],
  [[{ value: 1, batch: 5 }], '[0].batch: only samples of times have a batch'],
  [
    [{ metric: 'peak-memory', unit: 'B', samples, batch: 5 }],
    '[0].batch: only samples of times have a batch',
  ],
])('%j is refused', (entries, message) => {
  expect(refusal('json', report(...entries))).toContain(`report: ${message}`);
});

test('a batch is kept', () => {
  expect(read({ samples, batch: 1000 })).toMatchObject([{ batch: 1000 }]);
});

test('what is about other numbers does not have to agree', () => {
  expect(
    read(
      { samples },
      { name: 'b', metric: 'p95', value: 1 },
      { metric: 'throughput', unit: '1', value: 50 },
      { metric: 'cpu-time', value: 3 },
    ),
  ).toHaveLength(4);
});

test('it reads every metric there is', () => {
  expect([...FORMATS.json.metrics].sort()).toEqual([...METRIC_NAMES].sort());
  expect(read({ metric: 'size', unit: 'KiB', value: 2 })).toMatchObject([
    { metric: 'size', summary: { mean: 2048 } },
  ]);
});
