// The HTML report as people use it: opened in a real browser, without any network, clicked through and typed through.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { filled } from '../report/filled.ts';
import { HOSTILE } from '../report/hostile.ts';
import { SAMPLES } from '../report/samples.ts';
import { temporaryFolder } from '../git/real-git.ts';
import { CHROMIUM, openBrowser, SKIPPED } from './chromium.ts';

describe.skipIf(CHROMIUM === null)(`the HTML report in Chromium (${SKIPPED})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** What the page did that it must not: requests, errors, dialogs. */
  let troubles: string[] = [];
  afterEach(async () => {
    const seen = troubles;
    troubles = [];
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(seen).toEqual([]);
  });

  const open = async (report: Report, options: BrowserContextOptions = {}): Promise<Page> => {
    const file = join(temporaryFolder(), 'report.html');
    writeFileSync(file, renderHtml(report));
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) troubles.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  const explained = SAMPLES['explained'] as Report;
  const flame = (page: Page): Locator => page.locator('.flame').first();
  const call = (page: Page, name: string): Locator => flame(page).locator(`g.frame[aria-label^="${name}"]`);
  /** Where it is going, not where a transition has got to. */
  const width = async (page: Page, name: string): Promise<number> => {
    const box = call(page, name);
    return (await box.count()) === 0 ? 0 : Number(await box.getAttribute('width'));
  };
  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('opens without asking for anything, and shows verdict, checks and the flame graph', async () => {
    const page = await open(explained);
    expect(await page.locator('h1').textContent()).toMatch(/slower/);
    expect(await page.locator('.checks tbody tr').count()).toBe(explained.checks.length);
    expect(await call(page, 'cloneOrder').count()).toBe(1);
    expect(await call(page, 'cloneOrder').getAttribute('data-heat')).toBe('3');
    expect(await call(page, 'cloneOrder').textContent()).toContain('+ cloneOrder');
    expect(await call(page, 'render').getAttribute('data-heat')).not.toBe('3');
  });

  test('forbids what would come from elsewhere', async () => {
    const page = await open(explained);
    const outcome = await page.evaluate(
      `fetch('https://example.invalid/').then(() => 'allowed', (error) => String(error))`,
    );
    expect(outcome).toContain('Failed to fetch');
    expect(troubles.join('\n')).toContain('Content Security Policy');
    troubles = [];
  });

  test('click zooms in and "Show all" out again', async () => {
    const page = await open(explained);
    const [before, whole] = [await width(page, 'parseOrder'), await width(page, 'everything')];
    await call(page, 'parseOrder').click();
    await expect.poll(() => width(page, 'parseOrder')).toBeCloseTo(whole, 0);
    expect(await call(page, 'cloneOrder').count()).toBe(0);
    await flame(page).getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => width(page, 'parseOrder')).toBeCloseTo(before, 0);
    expect(await flame(page).getByRole('button', { name: 'Show all' }).isDisabled()).toBe(true);
  });

  test('shows base, head and the difference', async () => {
    const page = await open(explained);
    const view = (name: string): Promise<void> =>
      flame(page).locator('.views label', { hasText: name }).click();
    // Of the whole: a scroll bar that comes or goes makes everything wider.
    const shareOfClone = async (): Promise<number> =>
      (await width(page, 'cloneOrder')) / (await width(page, 'everything'));
    const both = await shareOfClone();
    await view('base');
    expect(await call(page, 'cloneOrder').count()).toBe(0);
    expect(await call(page, 'parseOrder').getAttribute('data-heat')).toBe('none');
    expect(await flame(page).locator('.legend').textContent()).toContain('dependencies');
    await view('head');
    await expect.poll(shareOfClone).toBeGreaterThan(both);
    await view('difference');
    await expect.poll(shareOfClone).toBeCloseTo(both, 2);
    expect(await flame(page).locator('.legend').textContent()).toContain('+ grew');
  });

  test('tells self and total of what the pointer is on', async () => {
    const page = await open(explained);
    await call(page, 'render').hover();
    const detail = await flame(page).locator('.detail').textContent();
    expect(detail).toMatch(
      /^render src\/render\.ts:41total 1\.27 ms → 1\.45 ms \(\+180 µs, \+14\.2 %\) per operation/,
    );
    expect(detail).toContain('self 590 µs → 570 µs (-20.0 µs, -3.4 %)');
    expect(detail).toContain('It grew in every profile.');
    await call(page, 'cloneOrder').hover();
    expect(await flame(page).locator('.detail').textContent()).toContain('0 → 2.49 ms (+2.49 ms, new)');
  });

  test('finds functions by name, file or package, as plain text', async () => {
    const page = await open(explained);
    const field = flame(page).getByRole('searchbox');
    await field.fill('PIPELINE.ts');
    expect(await flame(page).locator('.found').textContent()).toMatch(/^3 found, \d\d % of head$/);
    expect(await call(page, 'cloneOrder').getAttribute('data-found')).toBe('yes');
    expect(await call(page, 'render').getAttribute('data-found')).toBe('no');
    await field.fill('(.*+');
    expect(await flame(page).locator('.found').textContent()).toBe('not found');
    await field.fill('');
    expect(await call(page, 'render').getAttribute('data-found')).toBe('');
  });

  test('is worked by the keyboard alone', async () => {
    const page = await open(explained);
    const focused = (): Promise<string> =>
      page.evaluate(
        `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''`,
      );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the checks');
    await flame(page).locator('.views input').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await flame(page).getByRole('radio', { name: 'base' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.type('parse');
    await page.keyboard.press('Enter');
    expect(await focused()).toMatch(/^parseOrder/);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^processAll/);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^cloneOrder/);
    const whole = await width(page, 'everything');
    await page.keyboard.press('Enter');
    await expect.poll(() => width(page, 'cloneOrder')).toBeCloseTo(whole, 0);
    expect(await focused()).toMatch(/^cloneOrder/);
    await page.keyboard.press('Escape');
    await expect.poll(() => width(page, 'cloneOrder')).toBeLessThan(whole);
    expect(await flame(page).locator('g.frame[tabindex="0"]').count()).toBe(1);
  });

  test('follows the system into the dark, and stays readable there', async () => {
    const contrast = async (colorScheme: 'light' | 'dark'): Promise<{ back: string; worst: number }> => {
      const page = await open(explained, { colorScheme });
      return page.evaluate<{ back: string; worst: number }>(CONTRAST);
    };
    const [light, dark] = [await contrast('light'), await contrast('dark')];
    expect(light.back).toBe('rgb(255, 255, 255)');
    expect(dark.back).toBe('rgb(15, 19, 24)');
    expect(light.worst).toBeGreaterThanOrEqual(4.5);
    expect(dark.worst).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(SAMPLES))('of %s is never wider than a telephone', async (name) => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const page = await open(SAMPLES[name] as Report, phone);
    expect(await page.evaluate('innerWidth')).toBe(390);
    for (const details of await page.locator('details.check').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    expect(await overflow(page)).toBe(0);
  });

  test('unfolds the check that is linked to', async () => {
    const page = await open(explained);
    const last = explained.checks.length;
    await page.locator(`.checks a[href="#check-${last}"]`).click();
    await page.waitForFunction(`document.querySelector('#check-${last}').open`);
  });

  test('has headings in order and a name for every picture and every field', async () => {
    const page = await open(explained);
    const levels = await page.evaluate<number[]>(
      `[...document.querySelectorAll('h1,h2,h3')].map((heading) => Number(heading.tagName[1]))`,
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const unnamed = await page.evaluate(
      `[...document.querySelectorAll('[role=img],[role=tree],[role=treeitem],input')].filter((each) => !each.getAttribute('aria-label') && !each.labels?.length).length`,
    );
    expect(unnamed).toBe(0);
  });

  test('takes hostile names for names', async () => {
    for (const text of HOSTILE.filter((each) => /[<&"']/.test(each))) {
      const page = await open(filled(() => text));
      expect(await page.locator('h1').count()).toBe(1);
      expect(
        await page.locator('img, iframe, object, embed, link, form, a[href]:not([href^="#"])').count(),
      ).toBe(0);
      expect(await page.locator('details.check, body > header, main, footer').count()).toBe(10);
    }
  });

  test('of one side has no difference to show', async () => {
    const [first] = explained.explanations;
    const tree = { ...first!.tree!, base: null };
    const alone = {
      ...first!,
      tree,
      cost: { base: null, head: 5e-3 },
      conclusion: { kind: 'alone' } as const,
    };
    const page = await open({ ...explained, checks: [], explanations: [alone] });
    expect(await flame(page).getByRole('radio').count()).toBe(0);
    await call(page, 'parseOrder').hover();
    expect(await flame(page).locator('.detail').textContent()).toContain('total 1.21 ms per operation');
  });
});

/** The least contrast (WCAG 2.2) of any text with what is painted behind it, frames of flame graphs included. */
const CONTRAST = `(() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((each) => {
      const share = each / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const frame = at.matches('g.frame') ? getComputedStyle(at.querySelector('rect')).fill : getComputedStyle(at).backgroundColor;
      const colour = rgb(frame);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return rgb(getComputedStyle(document.body).backgroundColor);
  };
  let worst = 99;
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || element.closest('script,style,noscript,button:disabled,svg text,title,.unseen,.skip') !== null) continue;
    if (element.getClientRects().length === 0) continue;
    worst = Math.min(worst, ratio(rgb(getComputedStyle(element).color), behind(element)));
  }
  return { back: getComputedStyle(document.body).backgroundColor, worst };
})()`;
