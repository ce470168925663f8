// Bundles the CLI and the worker programs: self-contained, and the same bytes on every Node.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildWorkers } from './worker.mjs';

/** Empties the folder and writes cli.js, its chunks and the workers to it. */
export const bundle = async (outdir) => {
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    chunkNames: 'chunk-[hash]',
    // Bundled CommonJS packages call require('node:…'), which an ES module has to make for itself.
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
    },
    logLevel: 'warning',
  });
  await buildWorkers(outdir);
};

/** Global setup of vitest: tests of the command line run it as it is now, not as dist/ was. */
export const setup = () => bundle('build/cli');
