// Bundles the worker program next to an unbundled or separately bundled main program.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const bundleProgram = async (entryPoint, outfile, options = {}) => {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    ...options,
  });
  await mkdir(dirname(outfile), { recursive: true });
  const temporary = `${outfile}.${process.pid}`;
  await writeFile(temporary, outputFiles[0].contents);
  await rename(temporary, outfile);
};

/** Writes the worker in one step, because several programs may do so at once. */
export const buildWorker = (outfile = 'build/tinybench-worker.js') =>
  bundleProgram('src/runners/tinybench-worker.ts', outfile);

/** The program that talks to the cache of GitHub Actions: apart, because its client is large and seldom needed. */
export const buildCacheWorker = (outfile = 'build/cache-worker.js') =>
  bundleProgram('src/baselines/cache-worker.ts', outfile, {
    legalComments: 'none',
    // Nearly all of it is other people's code, three times as large as written.
    minifyWhitespace: true,
    minifySyntax: true,
    // Only for fetch() behind a proxy, which the cache client does not call.
    alias: { undici: './scripts/no-undici.mjs' },
    // Bundled CommonJS packages call require('node:…'), which an ES module has to make for itself.
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
    },
  });

/** Global setup of vitest: tests run the worker as it is now. */
export const setup = async () => {
  await Promise.all([buildWorker(), buildCacheWorker()]);
};
