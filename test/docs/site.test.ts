// The site as it is built: every page has its text, every link and anchor between pages leads somewhere, and nothing is
// loaded from elsewhere. Its packages come from `npm ci --prefix site` (.ci/run does it).

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openBrowser, SKIPPED } from '../page/chromium.ts';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'build/site');
const BASE = '/perf-budgets/';
const SITE = 'https://site.example';

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

  describe.skipIf(CHROMIUM === null)(`in Chromium (${SKIPPED})`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    /** A tab that has the files of the site and no network. */
    const open = async (options: BrowserContextOptions): Promise<{ tab: Tab; troubles: string[] }> => {
      const tab = await (await browser.newContext(options)).newPage();
      const troubles: string[] = [];
      tab.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
      tab.on('pageerror', (error) => troubles.push(String(error)));
      await tab.route('**/*', async (route) => {
        const { origin, pathname } = new URL(route.request().url());
        const file = join(built, decodeURIComponent(pathname).replace(BASE, '').replace(/^$/, 'index.html'));
        if (origin === SITE && existsSync(file)) return route.fulfill({ path: file });
        troubles.push(`asked for ${route.request().url()}`);
        return route.abort();
      });
      return { tab, troubles };
    };

    test('no page is wider than a phone', async () => {
      const { tab, troubles } = await open({ viewport: { width: 390, height: 844 } });
      const wide: string[] = [];
      for (const file of [...pages.keys()].filter((each) => !/^decisions\/\d|^404/.test(each))) {
        await tab.goto(`${SITE}${BASE}${file}`);
        if (await tab.evaluate('document.documentElement.scrollWidth > innerWidth')) wide.push(file);
      }
      expect(wide).toEqual([]);
      expect(troubles).toEqual([]);
    });

    test('a search finds a heading, and leads to it', async () => {
      const { tab, troubles } = await open({ colorScheme: 'dark' });
      await tab.goto(`${SITE}${BASE}start.html`);
      await tab.getByRole('button', { name: 'Search' }).first().click();
      await tab.locator('.search-input').fill('likely over');
      await tab.locator('.result', { hasText: 'Verdicts' }).first().click();
      await tab.waitForURL(/method(\.html)?#verdicts$/);
      expect(await tab.evaluate('document.documentElement.classList.contains("dark")')).toBe(true);
      expect(troubles).toEqual([]);
    });
  });
});
