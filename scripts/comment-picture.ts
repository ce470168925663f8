// npm run picture -- COMMENT.md PICTURE.png: a comment as a reader of GitHub sees it, for docs/comment.png. The comment is
// one of the gate's own, such as `npm run demo -- --keep` leaves. Needs a Chromium.

import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { openBrowser } from '../test/page/chromium.ts';

const WIDTH = 980;

// What GitHub's style sheet makes of the elements that a comment has.
const STYLE = `
  body { margin: 0; padding: 16px; width: ${WIDTH - 32}px; font: 14px/1.5 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'Noto Color Emoji', sans-serif; color: #1f2328; }
  article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; }
  h2, h3 { margin: 0 0 12px; line-height: 1.25; } h3 { font-size: 1.15em; }
  p, ul, pre, table, blockquote { margin: 0 0 14px; } ul { padding-left: 2em; }
  code { font: 85% 'DejaVu Sans Mono', monospace; background: #818b981f; border-radius: 6px; padding: .2em .4em; white-space: break-spaces; }
  pre { background: #f6f8fa; border-radius: 6px; padding: 14px; } pre code { background: none; padding: 0; white-space: pre; }
  table { border-collapse: collapse; } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; } tr:nth-child(2n) td { background: #f6f8fa; }
  blockquote { border-left: .25em solid #d1d9e0; padding: 0 1em; color: #59636e; } summary { margin-bottom: 8px; }
`;

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('say which comment, and where its picture goes');
const comment = new MarkdownIt({ html: true }).render(readFileSync(from, 'utf8'));
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 600 } });
  await page.setContent(`<!doctype html><style>${STYLE}</style><article>${comment}</article>`);
  await page.screenshot({ path: to, fullPage: true });
} finally {
  await browser.close();
}
