import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from '../../scripts/formats-table.ts';
import { parseConfiguration } from '../../src/config/load.ts';
import { given, sound } from './fixtures.ts';

const docs = readFileSync('docs/formats.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(docs)?.[1] ?? '';

test('the table in docs/formats.md is that of the registry; `npm run formats` writes it', () => {
  expect(docs).toContain('| [go]');
  expect(docs).toBe(withTable(docs));
});

test('its configuration is valid, its report is read', () => {
  const { configuration, warnings } = parseConfiguration(block('yaml'), 'perf-budgets.yml');
  expect(warnings).toEqual([]);
  expect(configuration.suites.map(({ runner }) => runner.kind)).toEqual(['report', 'report', 'report']);
  expect(sound('json', given(block('json'))).map(({ name }) => name)).toEqual([
    'parse/large file',
    'parse/large file',
    'search',
    'render',
  ]);
});
