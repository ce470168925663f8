// Compiles bench/*.bench.ts to build/bench/: what perf-budgets.yml measures, with the core inside.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: readdirSync('bench')
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => `bench/${file}`),
  outdir: 'build/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
