// What makes a measured JavaScript process say something else than production would.

// As the name of a package, not of any folder: `tsx/esm`, `--import=tsx`, `…/node_modules/jiti/lib/jiti.cjs`.
const LOADERS =
  /(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/;
const SLOWING =
  /^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/;

const loaderWarning = (loader: string): string =>
  `${loader} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: ` +
  'imported bindings); use a Node that runs TypeScript itself, or build first';

/** Warnings about flags for node; also about module paths, where they name a TypeScript loader. */
export const noiseWarningsIn = (args: readonly string[]): string[] => [
  ...new Set(
    args.flatMap((arg) => {
      const loader = LOADERS.exec(arg)?.[1];
      if (loader !== undefined) return [loaderWarning(loader)];
      return SLOWING.test(arg) ? [`${arg} slows the measured code down`] : [];
    }),
  ),
];
