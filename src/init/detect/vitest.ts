// `vitest bench`: by the functions of its files up to vitest 4, by the report of vitest 5, which has no benchmark mode.

import { nameOfFile, suiteName, NOTHING } from '../project.ts';
import type { Detected, Finding, ProjectFiles, Way } from '../project.ts';
import { posix } from '../posix.ts';
import { buildsFor, importsOf, installOf, packageOf, rangeOf, type Package } from './packages.ts';

const BENCH_FILE = /\.(bench|benchmark)\.[cm]?[jt]sx?$/;
/** Files of another name are benchmarks where the configuration of vitest says so; whether it does, the trial tells. */
const IMPORTS_BENCH = /import\s*\{[^}]*\bbench\b[^}]*\}\s*from\s*['"]vitest['"]/;
/** Files in one suite; of more, their folders are named. */
const MOST_FILES = 12;
/** The first that measures tasks its own way. */
const NO_BENCHMARK_MODE = 5;

export function detectVitest(
  files: ProjectFiles,
  packages: readonly Package[],
  own: Package,
  candidates: readonly string[],
): Detected {
  const range = rangeOf(packages, own, 'vitest');
  const mine = candidates.filter(
    (path) =>
      (BENCH_FILE.test(path)
        ? importsOf(files, path).packages.includes('vitest')
        : IMPORTS_BENCH.test(files.text(path))) && packageOf(packages, path)?.folder === own.folder,
  );
  const [first] = mine;
  if (range === null || first === undefined) return NOTHING;
  const isByReport = Number(/\d+/.exec(range)?.[0] ?? 4) >= NO_BENCHMARK_MODE;
  const name = own.folder === '.' ? 'vitest' : suiteName(posix.basename(own.folder));
  const finding = (title: string, paths: readonly string[]): Finding => {
    const calls = callsOf(own, paths);
    const reports = reportsOf(own, isByReport);
    const install = installOf(files, packages, own.folder);
    const imported = paths.flatMap((path) => importsOf(files, path).paths);
    const builds = buildsFor(files, packages, paths[0] ?? first, imported);
    const suites = isByReport ? reports : [calls, ...(paths === mine ? reports : [])];
    const ways = suites.flatMap((suite) => builds.map((build): Way => ({ suite, install, build })));
    return { name: title, what: 'vitest bench', where: paths[0] ?? first, ways };
  };
  const parts = mine.map((path) => finding(nameOfFile(path), [path]));
  const whole = finding(name, mine);
  return {
    findings: [mine.length > 1 && !isByReport ? { ...whole, parts } : whole],
    remarks: [],
  };
}

/** The functions of the files, in turns. */
function callsOf(own: Package, paths: readonly string[]): Way['suite'] {
  const inside = paths.map((path) => (own.folder === '.' ? path : path.slice(own.folder.length + 1)));
  const folders = [...new Set(inside.map((path) => posix.dirname(path)))];
  const named = inside.length > MOST_FILES && !folders.includes('.') ? folders : inside;
  const files = named.length === 1 ? named[0] : named;
  return { vitest: own.folder === '.' ? files : { files, directory: own.folder } };
}

/** By one run of everything and its report. */
function reportsOf(own: Package, isByReport: boolean): Way['suite'][] {
  const file = 'node_modules/.perf-budgets/vitest.json';
  const flags = [`--outputJson=${file}`, `--reporter=json --outputFile=${file}`];
  const directory = own.folder === '.' ? {} : { directory: own.folder };
  const folder = own.folder === '.' ? '' : `${own.folder}/`;
  return (isByReport ? flags.toReversed() : flags).map((flag) => ({
    report: { command: `npx vitest bench --run ${flag}`, format: 'vitest', file, ...directory },
    harness: [`${folder}**/*.{bench,benchmark}.*`],
  }));
}
