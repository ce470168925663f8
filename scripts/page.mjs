// What the HTML report carries, as a module of texts: the script and the style of src/page, and their hashes.
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** Licences ask to be named wherever the code goes. */
const NOTICE = '/* Contains d3-flame-graph (Apache-2.0) and d3 (ISC). */';

const bundled = async (entry, options) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text.trim();
};

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The module `virtual:page`. */
export const pageModule = async () => {
  // The library's own style sheet is left out: ours knows dark pages and colours that everybody can tell apart.
  const main = await bundled('src/page/main.ts', { format: 'iife', loader: { '.css': 'empty' } });
  const script = `${NOTICE}${main.replaceAll('</script', '<\\/script')}`;
  const style = await bundled('src/page/page.css', {});
  const texts = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
  return Object.entries(texts)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
    .join('\n');
};

/** For esbuild. */
export const page = {
  name: 'page',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^virtual:page$/ }, () => ({ path: 'page', namespace: 'page' }));
    onLoad({ filter: /.*/, namespace: 'page' }, async () => ({ contents: await pageModule() }));
  },
};

/** For vitest. */
export const pageOfTests = {
  name: 'page',
  resolveId: (id) => (id === 'virtual:page' ? '\0virtual:page' : null),
  load: (id) => (id === '\0virtual:page' ? pageModule() : null),
};
