// Bundles the worker programs next to an unbundled or separately bundled main program.
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

// For programs that are nearly all other people's code, three times as large as written.
const PACKAGED = {
  legalComments: 'none',
  minifyWhitespace: true,
  minifySyntax: true,
  // Bundled CommonJS packages call require('node:…'), which an ES module has to make for itself.
  banner: {
    js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
  },
};

/** The program that puts load on HTTP services. */
export const buildHttpWorker = (outfile = 'build/http-worker.js') =>
  bundleProgram('src/runners/http-worker.ts', outfile, PACKAGED);

/** The program that talks to the cache of GitHub Actions: apart, because its client is large and seldom needed. */
export const buildCacheWorker = (outfile = 'build/cache-worker.js') =>
  bundleProgram('src/baselines/cache-worker.ts', outfile, {
    ...PACKAGED,
    // Only for fetch() behind a proxy, which the cache client does not call.
    alias: { undici: './scripts/no-undici.mjs' },
  });

/** Global setup of vitest: tests run the workers as they are now. */
export const setup = async () => {
  await Promise.all([buildWorker(), buildHttpWorker(), buildCacheWorker()]);
};
