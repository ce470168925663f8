// What documents and comments name is there: files, headings, npm scripts.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../scripts/site/anchors.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const isThere = (path: string): boolean => existsSync(join(root, path));

/** Made by a build, and committed with the next one. */
const isBuilt = picomatch('dist/**');
const isFixture = picomatch([
  '**/fixtures/**',
  '**/golden/**',
  'test/formats/*/*',
  'dist/**',
  'evaluation/why/**',
]);
const documents = tracked.filter((file) => file.endsWith('.md') && !isFixture(file));
const sources = tracked.filter((file) => /\.(ts|mts|mjs|py)$|^\.ci\/|\.yml$/.test(file) && !isFixture(file));

const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

const withoutBlocks = (text: string): string => text.replaceAll(/^( *)```[^]*?^ *```/gm, '');

describe('links', () => {
  test.each(documents)('of %s lead somewhere', (file) => {
    const broken = [...withoutBlocks(read(file)).matchAll(/\]\(<?(?!\w+:)([^)#>]*)(?:#([^)>]*))?>?\)/g)]
      .map(([, path = '', anchor]) => ({
        target: path === '' ? file : join(dirname(file), decodeURI(path)),
        anchor,
      }))
      .filter(
        ({ target, anchor }) =>
          (!isThere(target) && !isBuilt(target)) ||
          (anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)),
      );
    expect(broken).toEqual([]);
  });
});

/** Files of projects that documents make up, and of those that the reader has. */
const OF_EXAMPLES = new Set([
  'src/a.c',
  'src/index.ts',
  'src/parse.js',

  'bench/search.bench.js',
  'src/search.js',
  'src/parser',
  'bench/parser.bench.ts',
  'docs/data.md',
]);

const PATH =
  /(?<![\w./@<{*-])(?:src|test|docs|scripts|evaluation|examples|\.ci|\.github)\/[\w./*{},-]*[\w*}]/g;

const isNamed = (path: string): boolean => {
  // Recipes call what is to come NAME.
  if (OF_EXAMPLES.has(path) || isThere(path) || /\bNAME\b/.test(path)) return true;
  const matches = picomatch(path);
  return /[*{]/.test(path) && tracked.some((file) => matches(file));
};

describe('paths', () => {
  const own = documents.filter((file) => !/^(docs\/guides|examples)\//.test(file));
  test.each(own)('that %s names exist', (file) => {
    const spans = [...withoutBlocks(read(file)).matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
    const named = spans.flatMap((span) => [...span.matchAll(PATH)].map(([path]) => path));
    expect(named.filter((path) => !isNamed(path))).toEqual([]);
  });

  test('that comments name exist', () => {
    const missing = sources.flatMap((file) =>
      commentsOf(file)
        .flatMap((line) => [
          ...[...line.matchAll(PATH)].map(([path]) => path).filter((path) => !isNamed(path)),
          ...[...line.matchAll(/(?<![\w./*-])[a-z][\w-]*\.(?:ts|md)\b/g)]
            .map(([name]) => name)
            .filter((name) => !OF_EXAMPLES.has(name) && !tracked.some((each) => basename(each) === name)),
        ])
        .map((path) => `${file}: ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

const commentsOf = (file: string): string[] =>
  read(file)
    .split('\n')
    .flatMap((line) => /(?:^|\s)(?:\/\/|\/?\*+|#) (.*)/.exec(line)?.[1] ?? []);

describe('npm scripts', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const named = (text: string): string[] =>
    [...text.matchAll(/npm run (?:--silent )?(?<name>[a-z][\w-]*(?::[a-z]+)?)/g)].map(
      ({ groups }) => groups?.['name'] ?? '',
    );

  test('that documents and comments name exist', () => {
    const own = documents.filter((file) => !/^(docs\/guides|examples)\//.test(file));
    const missing = [
      ...own.map((file) => [file, read(file)] as const),
      ...sources.map((file) => [file, commentsOf(file).join('\n')] as const),
    ].flatMap(([file, text]) =>
      named(text)
        .filter((name) => !(name in scripts))
        .map((name) => `${file}: npm run ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
