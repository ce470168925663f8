// What the HTML pages carry, as modules of texts: their scripts and styles from src/page, and their hashes.
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { bundledPackages, noticesOf } from './notices.mjs';

/** Where each module comes from. */
const PAGES = {
  'virtual:page': { script: 'src/page/main.ts', style: 'src/page/page.css' },
  'virtual:history-page': { script: 'src/page/history/main.ts', style: 'src/page/history/history.css' },
};

const bundled = async (entry, options) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return { text: outputFiles[0].text.trim(), metafile };
};

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Whoever passes a page on passes the packages in it on, and so their licences. */
const withLicences = ({ text, metafile }) =>
  `/*\nThis script contains:\n${noticesOf(bundledPackages([metafile])).replaceAll('*/', '* /')}*/\n${text}`;

const buildOne = async (entries) => {
  // Style sheets of libraries are left out of scripts: the pages have their own.
  const main = await bundled(entries.script, { format: 'iife', loader: { '.css': 'empty' } });
  const script = withLicences(main).replaceAll('</script', '<\\/script');
  const { text: style } = await bundled(entries.style, {});
  const texts = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
  const lines = Object.entries(texts).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
  );
  return { contents: lines.join('\n'), metafile: main.metafile };
};

/** The modules by name: the text of each, and what esbuild says of the script in it. */
export const buildPages = async () => {
  const built = Object.entries(PAGES).map(async ([name, entries]) => [name, await buildOne(entries)]);
  return new Map(await Promise.all(built));
};

/** For esbuild: brings pages that were built. */
export const pages = (modules) => ({
  name: 'pages',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'page' }));
    onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => ({ contents: modules.get(path)?.contents }));
  },
});

/** For vitest. */
export const pagesOfTests = {
  name: 'pages',
  resolveId: (id) => (id in PAGES ? `\0${id}` : null),
  load: async (id) => (id.slice(1) in PAGES ? (await buildOne(PAGES[id.slice(1)])).contents : null),
};
