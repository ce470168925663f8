import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchema } from '../../src/config/editor-schema.ts';
import { EXAMPLE } from './example.ts';

const file = new URL('../../perf-budgets.schema.json', import.meta.url);
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(editorSchema());
const accepts = (text: string): boolean => validate(parse(text));

test('the committed schema is the one the program checks with; `npm run schema` writes it', () => {
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(editorSchema(), null, 2)}\n`);
});

test('it accepts what the program accepts', () => {
  expect(accepts(EXAMPLE), JSON.stringify(validate.errors)).toBe(true);
  const shipped = readFileSync(
    new URL('../../examples/search-service/perf-budgets.yml', import.meta.url),
    'utf8',
  );
  expect(accepts(shipped), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['time-limit', 'timelimit'],
  ['tinybench: ./', 'tinybnch: ./'],
  ['max-regression', 'max-regresion'],
  ['p50: +10%', 'p5: +10%'],
  ['undecided: fail', 'undecided: maybe'],
  ['min: 1k/s', 'max: 1k/s'],
  ['command: node dist/cli.js --version', 'scenario: none'],
  ['budgets:', 'budget:'],
])('it refuses %s written as %s', (right, wrong) => {
  expect(accepts(EXAMPLE.replace(right, wrong))).toBe(false);
});

test('every key is described', () => {
  const missing: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties')
        for (const [name, property] of Object.entries(value as Record<string, object>))
          if (!('description' in property)) missing.push(`${path}/${name}`);
      walk(value, `${path}/${key}`);
    }
  };
  walk(editorSchema(), '');
  expect(missing).toEqual([]);
});
