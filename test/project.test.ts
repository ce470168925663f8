// What people who find this repository look for is there, and what it says is true.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly license: string;
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
  readonly homepage: string;
  readonly engines: { readonly node: string };
};
const DOCUMENTS = ['CHANGELOG.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', 'docs/policy.md'];
const FORMS = readdirSync(join(ROOT, '.github/ISSUE_TEMPLATE')).map(
  (name) => `.github/ISSUE_TEMPLATE/${name}`,
);

test('the licence is the one that package.json names', () => {
  expect(manifest.license).toBe('MIT');
  expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} perf-budgets contributors\n/);
});

test.each(DOCUMENTS)('every file that %s links to is there', (document) => {
  const targets = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
    ([, target = '']) => target,
  );
  for (const target of targets)
    expect(() => statSync(join(ROOT, document, '..', target)), target).not.toThrow();
});

test('every address of this repository names the same one', () => {
  const [, name = ''] = /github\.com\/(\S+)\.git$/.exec(manifest.repository.url) ?? [];
  expect(name).toMatch(/^[\w-]+\/perf-budgets$/);
  expect(manifest.bugs.url).toBe(`https://github.com/${name}/issues`);
  expect(manifest.homepage).toBe(`https://github.com/${name}#readme`);
  const texts = [...DOCUMENTS, ...FORMS].map(read).join('\n');
  const named = [...texts.matchAll(/github\.com\/([\w-]+\/perf-budgets)/g)].map(([, each]) => each);
  expect(new Set(named)).toEqual(new Set([name]));
  const [organization = ''] = name.split('/');
  expect(read('.github/CODEOWNERS')).toMatch(new RegExp(`^\\* @${organization}/[\\w-]+$`, 'm'));
  expect(read('README.md')).toContain(`uses: ${name}@v`);
});

test('every form asks what cannot be done without', () => {
  const forms = FORMS.map((file) => parse(read(file)) as { body?: { id: string; validations?: object }[] });
  const asking = forms.filter(({ body }) => body !== undefined);
  expect(asking).toHaveLength(3);
  for (const { body = [] } of asking) {
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
    expect(body[0]?.validations).toEqual({ required: true });
  }
});

test('.nvmrc is the oldest Node that is supported, and the policy names it', () => {
  const oldest = read('.nvmrc').trim();
  expect(manifest.engines.node).toBe(`>=${oldest}`);
  expect(read('docs/policy.md')).toContain(`| Node for the command | ${oldest}, `);
});

test('the changelog begins with what is not released', () => {
  const titles = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);
  expect(titles[0]).toBe('[Unreleased]');
  for (const title of titles.slice(1))
    expect(title).toMatch(/^\[\d+\.\d+\.\d+(-[\w.]+)?\] - \d{4}-\d\d-\d\d$/);
});
