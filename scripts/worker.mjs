// Bundles the programs that run apart from the main program next to an unbundled or separately bundled one.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Writes it in one step, because several programs may do so at once; returns what esbuild says of it. */
const bundleProgram = async (entryPoint, outfile, options) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    ...options,
  });
  await mkdir(dirname(outfile), { recursive: true });
  const temporary = `${outfile}.${process.pid}`;
  await writeFile(temporary, outputFiles[0].contents);
  await rename(temporary, outfile);
  return metafile;
};

/** A worker is started as a module; what is preloaded is CommonJS, so that a program's own start stays as it is. */
const PROGRAMS = [
  { entry: 'src/runners/tinybench/worker/main.ts', file: 'tinybench-worker.js', format: 'esm' },
  { entry: 'src/runners/tinybench/worker/mitata.ts', file: 'mitata.js', format: 'esm' },
  { entry: 'src/runners/vitest/worker/main.ts', file: 'vitest-holder.js', format: 'esm' },
  { entry: 'src/runners/vitest/worker/preload.ts', file: 'vitest-worker.cjs', format: 'cjs' },
  { entry: 'src/runners/vitest/worker/runner.ts', file: 'vitest-runner.js', format: 'esm' },
  { entry: 'src/profilers/v8/preload/main.ts', file: 'v8-preload.cjs', format: 'cjs' },
  { entry: 'src/instruments/v8-layout-preload.ts', file: 'v8-layout.cjs', format: 'cjs' },
];

/** The programs that run inside measured processes. */
export const buildWorkers = (outdir = 'build') =>
  Promise.all(
    PROGRAMS.map(({ entry, file, format }) => bundleProgram(entry, join(outdir, file), { format })),
  );

/** Nearly all of it is other people's code, three times as large as written. */
const MOSTLY_FOREIGN = {
  legalComments: 'none',
  minify: true,
  keepNames: true,
  // Bundled CommonJS packages call require('node:…'), which an ES module has to make for itself.
  banner: {
    js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
  },
};

/** The program that puts load on HTTP services. */
export const buildHttpWorker = (outfile = 'build/http-worker.js') =>
  bundleProgram('src/runners/http/load-generator/main.ts', outfile, {
    format: 'esm',
    ...MOSTLY_FOREIGN,
  });

/** The program that talks to the cache of GitHub Actions: apart, because its client is large and seldom needed. */
export const buildCacheWorker = (outfile = 'build/cache-worker.js') =>
  bundleProgram('src/baselines/cache-worker.ts', outfile, {
    format: 'esm',
    ...MOSTLY_FOREIGN,
    // Only for fetch() behind a proxy, which the cache client does not call.
    alias: { undici: './scripts/no-undici.mjs' },
  });

/** The thread that the judge decides in. */
export const buildJudgeWorker = (outfile = 'build/judge-worker.js') =>
  bundleProgram('src/action/judge-worker.ts', outfile, { format: 'esm', ...MOSTLY_FOREIGN });

/** The process of the action that measures. */
export const buildMeasuringHalf = (outfile = 'build/measuring-half.js') =>
  bundleProgram('src/action/measuring-half.ts', outfile, {
    format: 'esm',
    loader: { '.py': 'text' },
    ...MOSTLY_FOREIGN,
  });
