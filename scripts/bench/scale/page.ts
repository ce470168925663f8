// How long a browser takes to show a page of ours.

import { pathToFileURL } from 'node:url';
import { CHROMIUM, openBrowser } from '../../../test/page/chromium.ts';

const OPENINGS = 5;

/** Seconds from asking for a file until it is drawn, the quickest of five, and a picture of its beginning; 0: there is no browser here. */
export async function openPage(file: string, picture: string): Promise<number> {
  if (CHROMIUM === null) return 0;
  const browser = await openBrowser();
  try {
    let quickest = Infinity;
    for (let opening = 0; opening < OPENINGS; opening++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const started = performance.now();
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      // The first frame that shows it.
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
      // A neighbour on the machine only ever makes it slower.
      quickest = Math.min(quickest, (performance.now() - started) / 1000);
      await page.screenshot({ path: picture });
      await page.close();
    }
    return quickest;
  } finally {
    await browser.close();
  }
}
