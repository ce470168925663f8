// Bundles the programs that run inside measured processes next to an unbundled or separately bundled main program.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** A worker is started as a module; what is preloaded is CommonJS, so that a program's own start stays as it is. */
const PROGRAMS = [
  { entry: 'src/runners/tinybench-worker.ts', file: 'tinybench-worker.js', format: 'esm' },
  { entry: 'src/profilers/v8-preload.ts', file: 'v8-preload.cjs', format: 'cjs' },
];

/** Writes each in one step, because several programs may do so at once. */
export const buildWorkers = async (outdir = 'build') => {
  for (const { entry, file, format } of PROGRAMS) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      platform: 'node',
      target: 'node20',
      format,
      logLevel: 'warning',
    });
    const outfile = join(outdir, file);
    await mkdir(dirname(outfile), { recursive: true });
    const temporary = `${outfile}.${process.pid}`;
    await writeFile(temporary, outputFiles[0].contents);
    await rename(temporary, outfile);
  }
};

/** Global setup of vitest: tests run the workers as they are now. */
export const setup = () => buildWorkers();
