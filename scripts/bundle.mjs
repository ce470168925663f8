// Bundles the CLI, the action and the worker programs: self-contained, and the same bytes on every Node.
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundledPackages, noticesOf } from './notices.mjs';
import { buildPages, pages } from './page.mjs';
import { buildCacheWorker, buildWorkers } from './worker.mjs';

/** zod brings its messages in fifty languages; English, which it asks for by name, is the one that is used. */
const oneLanguage = {
  name: 'one-language',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/locales\/index\.js$/ }, () => ({ path: 'locales', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export {};' }));
  },
};

const notices = (metafiles) =>
  `perf-budgets carries the packages below. Their licences follow, each text once, with the copyright notices of the files
that were taken.

${noticesOf(bundledPackages(metafiles))}`;

/** Empties the folder and writes cli.js, action.js, their chunks, the workers and everybody's licences to it. */
export const bundle = async (outdir) => {
  await rm(outdir, { recursive: true, force: true });
  const pageModules = await buildPages();
  const { metafile } = await build({
    entryPoints: {
      cli: 'src/cli/main.ts',
      action: 'src/action/main.ts',
      // With the others, because they share what measures and what decides with both.
      'measuring-half': 'src/action/measuring-half.ts',
      'judge-worker': 'src/action/judge-worker.ts',
      // With the others, because it shares its client with the action's.
      'http-worker': 'src/runners/http/load-generator/main.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    loader: { '.py': 'text' },
    plugins: [oneLanguage, pages(pageModules)],
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    chunkNames: 'chunk-[hash]',
    // Nine tenths are other people's code; names of functions are kept for whoever reads a stack.
    minifyWhitespace: true,
    minifyIdentifiers: true,
    keepNames: true,
    minifySyntax: true,
    // Bundled CommonJS packages call require('node:…'), which an ES module has to make for itself.
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
    },
    logLevel: 'warning',
  });
  const workers = await buildWorkers(outdir);
  const cacheWorker = await buildCacheWorker(`${outdir}/cache-worker.js`);
  const metafiles = [
    metafile,
    ...[...pageModules.values()].map((each) => each.metafile),
    ...workers,
    cacheWorker,
  ];
  await writeFile(`${outdir}/THIRD-PARTY-NOTICES`, notices(metafiles));
};
