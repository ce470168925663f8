// Bundles the CLI and the worker programs into dist/: self-contained, and the same bytes on every Node.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildWorker } from './worker.mjs';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
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
await buildWorker('dist/tinybench-worker.js');
