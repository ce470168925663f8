import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { ownReportSchema } from '../../src/formats/own-schema.ts';
import { FIXTURES, given, read, refusal, sound, textOf } from './fixtures.ts';

const validate = new Ajv({ strict: true, strictTypes: false }).compile(ownReportSchema());

test('the committed schema is the one the program checks with; `npm run schema` writes it', () => {
  expect(readFileSync('perf-budgets-report.schema.json', 'utf8')).toBe(
    `${JSON.stringify(ownReportSchema(), null, 2)}\n`,
  );
});

test('it accepts what the program accepts, and refuses what it refuses', () => {
  expect(validate(JSON.parse(textOf('json', 'minimal.json')))).toBe(true);
  const entry = { name: 'a', metric: 'p50', unit: 'ms', samples: [1] };
  expect(validate([entry])).toBe(true);
  for (const wrong of [
    { metric: 'speed' },
    { unit: 'parsecs' },
    { samples: [-1] },
    { samples: 'x' },
    { name: 1 },
    { values: [1] },
  ]) {
    expect(validate([{ ...entry, ...wrong }])).toBe(false);
    expect(refusal('json', given(JSON.stringify([{ ...entry, ...wrong }])))).toContain('report: [0]');
  }
});

test('every report of every tool can be said in our own format', () => {
  for (const [format, file] of FIXTURES) {
    const found = read(format, file);
    const entries = found.map(({ name, metric, samples, summary }) => {
      const unit = ['p50', 'mean', 'min', 'p95', 'cpu-time'].includes(metric)
        ? 's'
        : ['peak-memory', 'heap-per-op'].includes(metric)
          ? 'B'
          : '1';
      return { name, metric, unit, samples, summary };
    });
    expect(validate(entries), JSON.stringify(validate.errors)).toBe(true);
    const again = sound('json', given(JSON.stringify(entries)));
    expect(again.map(({ name, metric, samples, summary }) => ({ name, metric, samples, summary }))).toEqual(
      found.map(({ name, metric, samples, summary }) => ({ name, metric, samples, summary })),
    );
  }
});
