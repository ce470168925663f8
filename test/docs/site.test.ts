// The site as it is built: every page has its text, every link and anchor between pages leads somewhere, and nothing is
// loaded from elsewhere. Its packages come from `npm ci --prefix site` (.ci/run does it).

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'build/site');
const BASE = '/perf-budgets/';

interface Page {
  readonly file: string;
  readonly html: string;
  readonly anchors: ReadonlySet<string>;
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const unescape = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const attributes = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => unescape(value));

const read = (file: string): Page => {
  const html = readFileSync(join(built, file), 'utf8');
  return { file, html, anchors: new Set(attributes(html, /\bid="([^"]*)"/g)) };
};

describe.skipIf(!existsSync(join(root, 'site/node_modules/vitepress')))('the site', () => {
  let pages: ReadonlyMap<string, Page>;
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/site.mjs'], { cwd: root, stdio: 'pipe' });
    pages = new Map(filesIn(built, '.html').map((file) => [file, read(file)]));
  });

  /** What a link of a page names that is not there; null: nothing is missing. */
  const missing = ({ file, anchors }: Page, href: string): string | null => {
    const [path = '', anchor] = href.split('#').map(decodeURIComponent);
    if (path.startsWith('/') && !path.startsWith(BASE)) return `${file}: ${href} leads out of the site`;
    const place = path.startsWith(BASE) ? path.slice(BASE.length) : join(dirname(file), path);
    const target = path === '' ? file : place.replace(/(^|\/)$/, '$1index.html').replace(/^\.\//, '');
    if (!existsSync(join(built, target))) return `${file}: ${href} is not there`;
    const there = path === '' ? anchors : pages.get(target)?.anchors;
    return anchor === undefined || there?.has(anchor) ? null : `${file}: ${href} has no such anchor`;
  };

  test('has a page with its heading and its text for every document', () => {
    const documents = filesIn(join(root, 'docs'), '.md').map((file) =>
      file.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html'),
    );
    expect(documents.length).toBeGreaterThan(100);
    expect(documents.filter((file) => !/<h1 [^]*<p>/.test(pages.get(file)?.html ?? ''))).toEqual([]);
  });

  test('has no link to a page, a file or an anchor that is not there', () => {
    const links = [...pages.values()]
      .filter(({ file }) => file !== '404.html')
      .flatMap((page) =>
        attributes(page.html, /\b(?:href|src)="([^"]*)"/g)
          .filter((href) => !/^(?:https?|data|mailto):/.test(href))
          .map((href) => [page, href] as const),
      );
    expect(links.length).toBeGreaterThan(5_000);
    expect([...new Set(links.flatMap(([page, href]) => missing(page, href) ?? []))]).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loading =
      /<(?:script|img|iframe)\b[^>]*\bsrc="((?:https?:)?\/\/[^"]*)"|<link\b[^>]*\bhref="((?:https?:)?\/\/[^"]*)"/g;
    const html = [...pages.values()].flatMap(({ file, html: text }) =>
      [...text.matchAll(loading)].map(([tag]) => `${file}: ${tag}`),
    );
    const css = filesIn(built, '.css').filter((file) =>
      /url\(["']?(?:https?:)?\/\/|@import/.test(readFileSync(join(built, file), 'utf8')),
    );
    expect([...html, ...css]).toEqual([]);
  });
});
