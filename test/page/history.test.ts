// The page of the history as people use it: opened in a real browser, without any network, searched, clicked, typed through.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderHistoryPage } from '../../src/history/html/render.ts';
import { temporaryFolder } from '../git/real-git.ts';
import type { Accepted } from '../../src/history/entry.ts';
import { historyOf } from '../../src/history/series.ts';
import { trendOf } from '../../src/history/trend.ts';
import { aReading, anEntry, compared } from '../history/entries.ts';
import { madeHistory } from '../history/made-history.ts';
import { CHROMIUM, openBrowser, SKIPPED } from './chromium.ts';

describe.skipIf(CHROMIUM === null)(`the page of the history in Chromium (${SKIPPED})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  let troubles: string[] = [];
  afterEach(async () => {
    const seen = troubles;
    troubles = [];
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(seen).toEqual([]);
  });

  const open = async (options: BrowserContextOptions = {}, series = 60, commits = 80): Promise<Page> => {
    const { trends, history } = madeHistory(series, commits);
    const about = { madeAt: '2026-11-29T10:00:00Z', tool: 'perf-budgets 0.1.0' };
    return show(renderHistoryPage(trends, history, about), options);
  };

  const show = async (html: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const file = join(temporaryFolder(), 'history.html');
    writeFileSync(file, html);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) troubles.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
    page.on('dialog', (dialog) => void troubles.push(`said ${dialog.message()}`));
    page.on('pageerror', (error) => troubles.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  test('the worst comes first, and opens into its chart and its steps', async () => {
    const page = await open();
    expect(await page.locator('h1').textContent()).toMatch(/^Since v1\.3\.0, \d+ checks? got worse/);
    const first = page.locator('.row').first();
    await first.locator('summary').click();
    await first.locator('canvas').waitFor();
    const stepped = page.locator('.row', { hasText: 'task number 0 p50' });
    await stepped.locator('summary').click();
    expect(await stepped.locator('.steps li').allTextContents()).toEqual([
      expect.stringMatching(
        /^\+1\d\.\d % \[.*\] 1a2b3e2\S* parser: keep <\/script><b>comments \(Ann, 2026-01-31\)$/,
      ),
    ]);
  });

  test('is found by name, and more rows come when asked for', async () => {
    const page = await open();
    expect(await page.locator('.row').count()).toBe(40);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('.row').count()).toBe(60);
    await page.getByLabel('Find').fill('number 13 through');
    expect(await page.locator('.row .name code').allTextContents()).toEqual(['suite-13/task number 13']);
    expect(await page.locator('#found').textContent()).toBe('1 of 60');
  });

  test('the keyboard goes from commit to commit', async () => {
    const page = await open();
    await page.locator('.row summary').first().focus();
    await page.keyboard.press('Enter');
    // The chart is drawn when its row has opened.
    await page.locator('.row canvas').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    const reading = page.locator('.reading').first();
    await reading.filter({ hasText: /change 79 \(Ann, 2026-03-21\): [+-]\d+\.\d % \[/ }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await reading.filter({ hasText: 'change 78' }).waitFor();
  });

  test('two releases are compared', async () => {
    const page = await open();
    await page.getByLabel('From').fill('v1.1.0');
    await page.getByLabel('to', { exact: true }).fill('v1.2.0');
    await page.locator('#compare').scrollIntoViewIfNeeded();
    const row = page.locator('#differences tr', { hasText: 'task number 1 p50' });
    await row.waitFor();
    expect(await row.locator('.number').textContent()).toMatch(/^-1[78]\.\d % \[/);
    await page.getByLabel('From').fill('nothing');
    expect(await page.locator('#compared').textContent()).toBe('No such commit or release');
  });

  test('no name, subject, author or reason of anybody acts in it', async () => {
    const bad = '</script><img src=x onerror=alert(1)>"\'<!--';
    const commits = ['1', '2', '3'].map((letter) => letter.repeat(40));
    const line = commits.map((commit) => ({
      commit,
      subject: bad,
      author: bad,
      at: '2026-01-01T00:00:00Z',
      tags: [],
    }));
    const accepted: Accepted = {
      path: bad,
      metric: 'p50',
      upTo: 0.2,
      because: bad,
      lasts: 'commit',
      review: null,
      by: bad,
      at: null,
      pull: 1,
      scenario: bad,
      dataset: null,
      base: null,
      head: null,
      change: null,
    };
    const entries = [1, 2].map((at) =>
      anEntry({
        commit: commits[at] ?? '',
        before: commits[at - 1] ?? '',
        anchor: { name: bad, commit: commits[0] ?? '' },
        configuration: bad,
        name: bad,
        platform: bad,
        accepted: [accepted],
        caveats: [bad],
        readings: [
          aReading({
            path: bad,
            anchor: compared(0.1 * at, 0.01, { verdict: 'over' }),
            before: compared(0.1, 0.01, { verdict: 'over' }),
          }),
        ],
      }),
    );
    const history = historyOf(entries, line);
    const trends = history.series.map((each) => trendOf(each, line));
    const page = await show(renderHistoryPage(trends, history, { madeAt: bad, tool: bad }));
    await page.locator('.row summary').first().click();
    await page.locator('.row canvas').first().waitFor();
    await page.getByLabel('From', { exact: true }).fill(bad);
    await page.getByLabel('to', { exact: true }).fill('3333333');
    expect(await page.locator('.row .steps li').first().textContent()).toContain(bad);
    expect(await page.locator('img').count()).toBe(0);
  });

  test.each([
    ['a phone', { viewport: { width: 390, height: 800 } }],
    ['a desk', { viewport: { width: 1280, height: 900 } }],
  ])('nothing sticks out of %s', async (_, options) => {
    const page = await open(options);
    await page.locator('.row summary').first().click();
    await page.locator('.row canvas').first().waitFor();
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
  });
});
