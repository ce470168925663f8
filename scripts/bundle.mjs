// Bundles the CLI, the action and the worker programs: self-contained, and the same bytes on every Node.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { page } from './page.mjs';
import { buildCacheWorker, buildWorkers } from './worker.mjs';

/** zod brings its messages in fifty languages; English, which it asks for by name, is the one that is used. */
const oneLanguage = {
  name: 'one-language',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/locales\/index\.js$/ }, () => ({ path: 'locales', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export {};' }));
  },
};

/** Empties the folder and writes cli.js, action.js, their chunks and the workers to it. */
export const bundle = async (outdir) => {
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: {
      cli: 'src/cli/main.ts',
      action: 'src/action/main.ts',
      // With the others, because it shares its client with the action's.
      'http-worker': 'src/runners/http/load-generator/main.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    loader: { '.py': 'text' },
    plugins: [oneLanguage, page],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    chunkNames: 'chunk-[hash]',
    // Nine tenths are other people's code; names are kept for whoever reads a stack.
    minifyWhitespace: true,
    minifySyntax: true,
    // Bundled CommonJS packages call require('node:…'), which an ES module has to make for itself.
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
    },
    logLevel: 'warning',
  });
  await buildWorkers(outdir);
  await buildCacheWorker(`${outdir}/cache-worker.js`);
};

/** Global setup of vitest: tests of the command line run it as it is now, not as dist/ was. */
export const setup = () => bundle('build/cli');
