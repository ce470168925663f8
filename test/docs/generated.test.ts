import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENTS } from '../../scripts/tables/documents.ts';

const root = resolve(import.meta.dirname, '../..');

test.each(Object.entries(DOCUMENTS))('%s is what `npm run tables` writes', (file, render) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(render(text)).toBe(text);
});

test('every key of a service and every policy has its row', () => {
  const text = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
  for (const key of ['owner', 'node-args', 'exclude', 'request.body', 'serve.environment'])
    expect(text).toContain(`| \`${key}\` |`);
  expect(text).toMatch(/\| `time-limit` \| time \| `10m` \|/);
  expect(text).toMatch(/\| `undecided` \| .* \| `warn` \|/);
  expect(text).toContain('PORT');
});
