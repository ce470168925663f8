// Runs a TypeScript program of this repository on any Node from 20: bundled to build/, dependencies left outside.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { buildPages, pages } from './page.mjs';
import { buildHttpWorker, buildWorkers } from './worker.mjs';

const [file, ...args] = process.argv.slice(2);
const outfile = `build/${basename(file, '.ts')}-${process.pid}.mjs`;
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  loader: { '.py': 'text' },
  plugins: [pages(await buildPages())],
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  sourcemap: 'inline',
});
await Promise.all([buildWorkers(), buildHttpWorker()]);
const { rmSync } = await import('node:fs');
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  rmSync(outfile, { force: true });
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
