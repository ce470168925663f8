// JavaScript and TypeScript: tinybench files, vitest bench, mitata, Benchmark.js.

import { nameOfFile, ownPaths, together, NOTHING } from '../project.ts';
import type { Detected, Draft, Finding, ProjectFiles, Remark, Way } from '../project.ts';
import type { NodeTool } from '../../core/model/suite-specs.ts';
import {
  buildsFor,
  entriesOf,
  importsOf,
  installOf,
  isCovered,
  packageOf,
  packagesOf,
  rangeOf,
} from './packages.ts';
import type { Package } from './packages.ts';
import { detectVitest } from './vitest.ts';

const CODE = /\.[cm]?[jt]s$/;
const NO_BENCHMARK = /\.(test|spec|d)\.[cm]?[jt]s$|(^|\/)(dist|build|lib\/vendor)\//;

export function detectJavascript(files: ProjectFiles): Detected {
  const packages = packagesOf(files);
  const candidates = ownPaths(files, CODE).filter((path) => !NO_BENCHMARK.test(path));
  const found = candidates.map((path) => fileOf(files, packages, path));
  return together([...found, ...packages.map((each) => detectVitest(files, packages, each, candidates))]);
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
  const trap = trapOf(files, packages, path);
  if (trap !== null) return { findings: [], remarks: [trap] };
  const own = packageOf(packages, path);
  const imported = importsOf(files, path);
  const neighbours = packages.filter(
    ({ manifest }) => manifest.name !== undefined && imported.packages.includes(manifest.name),
  );
  const needed = [...imported.paths, ...neighbours.flatMap((each) => entriesOf(each).slice(0, 1))];
  const install = installOf(files, packages, own?.folder ?? '.');
  const builds = buildsFor(files, packages, path, needed);
  const ways = draftsOf(files, packages, path, tool).flatMap((suite) =>
    builds.map((build): Way => ({ suite, install, build })),
  );
  const finding: Finding = { name: nameOfFile(path), what: tool, where: path, ways };
  return { findings: [finding], remarks: [] };
}

/** The key of each in perf-budgets.yml. */
const KEYS: Readonly<Record<Tool, NodeTool>> = {
  tinybench: 'tinybench',
  mitata: 'mitata',
  'Benchmark.js': 'benchmark',
};

function draftsOf(files: ProjectFiles, packages: readonly Package[], path: string, tool: Tool): Draft[] {
  if (!path.endsWith('ts') || stripsTypes(files))
    return [{ [KEYS[tool]]: path }, ...reportsOf(files, path, tool)];
  return loadersOf(packages, path).map((loader) => ({
    [KEYS[tool]]: { file: path, 'node-args': ['--import', loader] },
  }));
}

/** By its own run and report, where its functions cannot be called one by one. */
const reportsOf = (files: ProjectFiles, path: string, tool: Tool): Draft[] => {
  if (tool === 'tinybench' || (tool === 'mitata' && !/json/.test(files.text(path)))) return [];
  const format = tool === 'mitata' ? 'mitata' : 'benchmarkjs';
  return [{ report: { command: `node ${path}`, format }, harness: [path] }];
};

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
function trapOf(files: ProjectFiles, packages: readonly Package[], path: string): Remark | null {
  const released = releasedIn(files, packages, path);
  if (released !== null)
    return {
      where: path,
      why: `it imports ${released}, a released version of this project, so that no change here would show`,
      hint: `let it import the code beside it (by path, or with "workspace:*" or "file:" in its package.json)`,
    };
  if (path.endsWith('ts') && !stripsTypes(files) && loadersOf(packages, path).length === 0)
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
