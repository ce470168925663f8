// The site is made of the documents where they lie. What is pure about it is in scripts/site, where it is tested.

import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { anchorOf } from '../../scripts/site/anchors.ts';
import { addressOf, REWRITES } from '../../scripts/site/links.ts';
import { sidebar } from '../../scripts/site/navigation.ts';

/** `npm run site` runs in the top folder. */
const root = resolve('.');
const isFolder = (path: string): boolean =>
  statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
const folders = readdirSync(root).filter((name) => isFolder(name) && name !== 'docs' && name !== 'site');

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b6e4f"/><path d="M3 11h6M3 5h3M12 2v12" stroke="#fff" stroke-width="2"/></svg>';

export default defineConfig({
  title: 'perf-budgets',
  description: 'A performance gate for pull requests that fails only when a regression is certain',
  lang: 'en',
  // A project's site on GitHub Pages.
  base: '/perf-budgets/',
  srcDir: root,
  // SECURITY.md is docs/security.md where case does not count.
  srcExclude: ['README.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', ...folders.map((name) => `${name}/**`)],
  rewrites: REWRITES,
  outDir: join(root, 'build/site'),
  cacheDir: join(root, 'build/site-cache'),
  // The index of the search is one file, read when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 4_000 } },
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(ICON)}` }]],
  markdown: {
    anchor: { slugify: anchorOf },
    config: (md) => {
      md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
        const file = String(env.realPath ?? env.path).slice(root.length + 1);
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          // `${{ … }}` of a workflow is no template.
          if (token.type === 'code_inline') token.attrSet('v-pre', '');
          if (token.type === 'text' && /^\d{4}-\d\d-\d\d$/.test(token.content))
            Object.assign(token, {
              type: 'html_inline',
              content: `<span class="date">${token.content}</span>`,
            });
          const href = token.type === 'link_open' ? token.attrGet('href') : null;
          if (href !== null) token.attrSet('href', addressOf(href, file, isFolder));
        }
      });
    },
  },
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Recipes', link: '/guides/javascript' },
      { text: 'Reference', link: '/configuration' },
      { text: 'Method', link: '/method' },
      { text: 'Comparison', link: '/comparison' },
    ],
    sidebar: sidebar(root) as DefaultTheme.Sidebar,
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: 'https://github.com/OWNER/perf-budgets' }],
    editLink: { pattern: 'https://github.com/OWNER/perf-budgets/edit/main/:path' },
    // In the reader's browser, from an index that lies beside the pages.
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          // Who searches wants to know how it is, and seldom why.
          searchOptions: { boostDocument: (id: string) => (id.includes('/decisions/') ? 0.2 : 1) },
        },
      },
    },
  },
});
