// Bundles the worker program next to an unbundled or separately bundled main program.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';

/** Writes the worker in one step, because several programs may do so at once. */
export const buildWorker = async (outfile = 'build/tinybench-worker.js') => {
  const { outputFiles } = await build({
    entryPoints: ['src/runners/tinybench-worker.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  await mkdir(dirname(outfile), { recursive: true });
  const temporary = `${outfile}.${process.pid}`;
  await writeFile(temporary, outputFiles[0].contents);
  await rename(temporary, outfile);
};

/** Global setup of vitest: tests run the worker as it is now. */
export const setup = () => buildWorker();
