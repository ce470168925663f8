// Bundles the worker programs next to an unbundled or separately bundled main program.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

// As in bundle.mjs, where a bundled package needs it.
const REQUIRE = `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`;
/** Programs that runners start, each one file with everything in it, and what stands at its top. */
const WORKERS = { 'tinybench-worker': '', 'http-worker': REQUIRE };

/** Writes each worker in one step, because several programs may do so at once. */
export const buildWorkers = async (folder = 'build') => {
  await mkdir(folder, { recursive: true });
  for (const [name, js] of Object.entries(WORKERS)) {
    const { outputFiles } = await build({
      entryPoints: [`src/runners/${name}.ts`],
      bundle: true,
      write: false,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      legalComments: 'none',
      banner: { js },
      logLevel: 'warning',
    });
    const temporary = join(folder, `${name}.js.${process.pid}`);
    await writeFile(temporary, outputFiles[0].contents);
    await rename(temporary, join(folder, `${name}.js`));
  }
};

/** Global setup of vitest: tests run the workers as they are now. */
export const setup = () => buildWorkers();
