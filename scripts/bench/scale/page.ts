// How long a browser takes to show a page of ours.

import { pathToFileURL } from 'node:url';
import { CHROMIUM, openBrowser } from '../../../test/page/chromium.ts';

/** Seconds from asking for a file until it is drawn, and a picture of its beginning; 0: there is no browser here. */
export async function openPage(file: string, picture: string): Promise<number> {
  if (CHROMIUM === null) return 0;
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const started = performance.now();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    // The first frame that shows it.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    const seconds = (performance.now() - started) / 1000;
    await page.screenshot({ path: picture });
    return seconds;
  } finally {
    await browser.close();
  }
}
