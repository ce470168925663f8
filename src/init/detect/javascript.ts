// JavaScript and TypeScript: tinybench files, vitest bench, mitata, Benchmark.js.

import { nameOfFile, ownPaths, suiteName, together, NOTHING } from '../project.ts';
import type { Detected, Draft, Finding, ProjectFiles, Remark, Way } from '../project.ts';
import { posix } from '../posix.ts';
import {
  buildFor,
  entriesOf,
  importsOf,
  installOf,
  isCovered,
  packageOf,
  packagesOf,
  rangeOf,
} from './packages.ts';
import type { Package } from './packages.ts';

const CODE = /\.[cm]?[jt]s$/;
const NO_BENCHMARK = /\.(test|spec|d)\.[cm]?[jt]s$|(^|\/)(dist|build|lib\/vendor)\//;

export function detectJavascript(files: ProjectFiles): Detected {
  const packages = packagesOf(files);
  const candidates = ownPaths(files, CODE).filter((path) => !NO_BENCHMARK.test(path));
  const found = candidates.map((path) => fileOf(files, packages, path));
  return together([...found, ...packages.map((each) => vitestOf(files, packages, each, candidates))]);
}

function fileOf(files: ProjectFiles, packages: readonly Package[], path: string): Detected {
  const text = files.text(path);
  if (!/tinybench|mitata|['"]benchmark['"]/.test(text)) return NOTHING;
  const imports = importsOf(files, path).packages;
  if (imports.includes('tinybench') && /\bnew\s+[\w.]*Bench\b/.test(text))
    return scriptOf(files, packages, path, 'tinybench');
  if (imports.includes('mitata')) return scriptOf(files, packages, path, 'mitata');
  if (imports.includes('benchmark') && /\bSuite\b/.test(text))
    return scriptOf(files, packages, path, 'Benchmark.js');
  return NOTHING;
}

type Tool = 'tinybench' | 'mitata' | 'Benchmark.js';

function scriptOf(files: ProjectFiles, packages: readonly Package[], path: string, tool: Tool): Detected {
  const trap = trapOf(files, packages, path, tool);
  if (trap !== null) return { findings: [], remarks: [trap] };
  const own = packageOf(packages, path);
  const imported = importsOf(files, path);
  const neighbours = packages.filter(
    ({ manifest }) => manifest.name !== undefined && imported.packages.includes(manifest.name),
  );
  const needed = [...imported.paths, ...neighbours.flatMap((each) => entriesOf(each).slice(0, 1))];
  const install = installOf(files, packages, own?.folder ?? '.');
  const build = buildFor(files, packages, path, needed);
  const ways = draftsOf(files, packages, path, tool).map((suite): Way => ({ suite, install, build }));
  const finding: Finding = { name: nameOfFile(path), what: tool, where: path, ways };
  return { findings: [finding], remarks: [] };
}

function draftsOf(files: ProjectFiles, packages: readonly Package[], path: string, tool: Tool): Draft[] {
  if (tool === 'mitata') return [{ report: { command: `node ${path}`, format: 'mitata' }, harness: [path] }];
  if (tool === 'Benchmark.js')
    return [{ report: { command: `node ${path}`, format: 'benchmarkjs' }, harness: [path] }];
  if (!path.endsWith('ts') || stripsTypes(files)) return [{ tinybench: path }];
  return loadersOf(packages, path).map((loader) => ({
    tinybench: { file: path, 'node-args': ['--import', loader] },
  }));
}

const stripsTypes = ({ node: [major = 0, minor = 0] }: ProjectFiles): boolean =>
  major > 22 || (major === 22 && minor >= 18);

/** Loaders of TypeScript that the project has; what distorts least comes first. */
const loadersOf = (packages: readonly Package[], path: string): string[] =>
  [
    ['@oxc-node/core', '@oxc-node/core/register'],
    ['tsx', 'tsx'],
  ].flatMap(([name = '', loader = '']) =>
    rangeOf(packages, packageOf(packages, path), name) === null ? [] : [loader],
  );

/** Why a benchmark file cannot be proposed, or null. */
function trapOf(files: ProjectFiles, packages: readonly Package[], path: string, tool: Tool): Remark | null {
  const released = releasedIn(files, packages, path);
  if (released !== null)
    return {
      where: path,
      why: `it imports ${released}, a released version of this project, so that no change here would show`,
      hint: `let it import the code beside it (by path, or with "workspace:*" or "file:" in its package.json)`,
    };
  if (tool === 'mitata' && !/json/.test(files.text(path)))
    return {
      where: path,
      why: 'mitata prints a table, which cannot be read',
      hint: 'end it with await run({ format: { json: { debug: false, samples: true } } }) and run `perf-budgets init` again',
    };
  if (
    tool === 'tinybench' &&
    path.endsWith('ts') &&
    !stripsTypes(files) &&
    loadersOf(packages, path).length === 0
  )
    return {
      where: path,
      why: `it is TypeScript, which Node ${files.node.join('.')} does not run by itself`,
      hint: 'use Node 22.18 or newer, or add @oxc-node/core to the project, and run `perf-budgets init` again',
    };
  return null;
}

/** A package of this repository that the file gets from the registry instead, with its range; null: none. */
function releasedIn(files: ProjectFiles, packages: readonly Package[], path: string): string | null {
  const own = packageOf(packages, path);
  const { packages: imported } = importsOf(files, path);
  for (const { manifest } of packages) {
    const { name } = manifest;
    if (name === undefined || !imported.includes(name) || own?.manifest.name === name) continue;
    const groups = [own?.manifest.dependencies, own?.manifest.devDependencies];
    const range = groups.map((group) => group?.[name]).find((each) => each !== undefined);
    if (range === undefined || /^(workspace|file|link|portal):/.test(range)) continue;
    if (!isCovered(files, packages, own?.folder ?? '.')) return `${name}@${range}`;
  }
  return null;
}

const BENCH_FILE = /\.(bench|benchmark)\.[cm]?[jt]sx?$/;

function vitestOf(
  files: ProjectFiles,
  packages: readonly Package[],
  own: Package,
  paths: readonly string[],
): Detected {
  const range = rangeOf(packages, own, 'vitest');
  const mine = paths.filter(
    (path) =>
      BENCH_FILE.test(path) &&
      packageOf(packages, path)?.folder === own.folder &&
      importsOf(files, path).packages.includes('vitest'),
  );
  const [first] = mine;
  if (range === null || first === undefined) return NOTHING;
  const file = 'node_modules/.perf-budgets/vitest.json';
  const major = Number(/\d+/.exec(range)?.[0] ?? 4);
  const flags = [`--outputJson=${file}`, `--reporter=json --outputFile=${file}`];
  const directory = own.folder === '.' ? {} : { directory: own.folder };
  const imported = mine.flatMap((path) => importsOf(files, path).paths);
  const ways = (major >= 5 ? flags.toReversed() : flags).map((flag): Way => {
    const report = { command: `npx vitest bench --run ${flag}`, format: 'vitest', file, ...directory };
    const folder = own.folder === '.' ? '' : `${own.folder}/`;
    return {
      suite: { report, harness: [`${folder}**/*.{bench,benchmark}.*`] },
      install: installOf(files, packages, own.folder),
      build: buildFor(files, packages, first, imported),
    };
  });
  const name = own.folder === '.' ? 'vitest' : suiteName(posix.basename(own.folder));
  return { findings: [{ name, what: 'vitest bench', where: first, ways }], remarks: [] };
}
