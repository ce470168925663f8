// What the site is made with: links as they are rewritten, and a place beside the pages for every document.

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { addressOf } from '../../scripts/site/links.ts';
import { sidebar } from '../../scripts/site/navigation.ts';

const root = resolve(import.meta.dirname, '../..');

test.each([
  ['method.md#verdicts', 'docs/action.md', '/method.md#verdicts'],
  ['../method.md', 'docs/guides/go.md', '/method.md'],
  ['guides/', 'docs/action.md', '/guides/javascript.md'],
  ['decisions', 'docs/policy.md', '/decisions/'],
  ['README.md#where-a-change-goes', 'docs/decisions/0001-registration.md', '/decisions/#where-a-change-goes'],
  ['../README.md', 'docs/action.md', '/'],
  ['../CHANGELOG.md', 'docs/policy.md', '/CHANGELOG.md'],
  ['docs/method.md', 'CONTRIBUTING.md', '/method.md'],
  ['../action.yml', 'docs/action.md', 'https://github.com/OWNER/perf-budgets/blob/main/action.yml'],
  ['../examples/ci/', 'docs/ci.md', 'https://github.com/OWNER/perf-budgets/tree/main/examples/ci'],
  ['../src/a.ts#L3', 'docs/ci.md', 'https://github.com/OWNER/perf-budgets/blob/main/src/a.ts#L3'],
  ['https://example.org/x.md', 'docs/ci.md', 'https://example.org/x.md'],
  ['#here', 'docs/ci.md', '#here'],
])('%s in %s leads to %s', (href, file, address) => {
  expect(addressOf(href, file, (path) => path === 'examples/ci')).toBe(address);
});

test('every document has its place beside the pages, once, and every place a document', () => {
  const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `/${file}`.replace(/\/README\.md$/, '/'));
  const { '/': groups = [], '/decisions/': among = [] } = sidebar(root);
  const linked = [...groups.flatMap(({ items }) => items), ...(among[0]?.items.slice(1) ?? [])].map(
    ({ link }) => link,
  );
  const tops = linked.filter((link) => !documents.includes(link));
  expect(linked.filter((link) => !tops.includes(link)).toSorted()).toEqual(documents.toSorted());
  expect(tops.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});
