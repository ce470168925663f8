// What the HTML report carries, as a module of texts: the script and the style of src/page, and their hashes.
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { bundledPackages, noticesOf } from './notices.mjs';

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

/** Whoever passes a report on passes the packages in it on, and so their licences. */
const withLicences = ({ text, metafile }) =>
  `/*\nThis script contains:\n${noticesOf(bundledPackages([metafile])).replaceAll('*/', '* /')}*/\n${text}`;

/** The module `virtual:page`: its text, and what esbuild says of the script in it. */
export const buildPage = async () => {
  // The library's own style sheet is left out: ours knows dark pages and colours that everybody can tell apart.
  const main = await bundled('src/page/main.ts', { format: 'iife', loader: { '.css': 'empty' } });
  const script = withLicences(main).replaceAll('</script', '<\\/script');
  const { text: style } = await bundled('src/page/page.css', {});
  const texts = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
  const lines = Object.entries(texts).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
  );
  return { contents: lines.join('\n'), metafile: main.metafile };
};

/** For esbuild: brings a page that was built. */
export const page = ({ contents }) => ({
  name: 'page',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^virtual:page$/ }, () => ({ path: 'page', namespace: 'page' }));
    onLoad({ filter: /.*/, namespace: 'page' }, () => ({ contents }));
  },
});

/** For vitest. */
export const pageOfTests = {
  name: 'page',
  resolveId: (id) => (id === 'virtual:page' ? '\0virtual:page' : null),
  load: async (id) => (id === '\0virtual:page' ? (await buildPage()).contents : null),
};
