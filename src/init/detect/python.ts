// Python: pytest-benchmark (and tests for CodSpeed, whose fixture has the same name), asv, pyperf scripts, entry points.

import { nameOfFile, ownPaths, suiteName, together, NOTHING } from '../project.ts';
import type { Detected, Finding, ProjectFiles, Step, Way } from '../project.ts';
import { posix } from '../posix.ts';
import { pyprojectOf, pythonInstall } from './python-install.ts';

/** Packages that run what was found. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'pytest-benchmark': ['pytest', 'pytest-benchmark'],
  asv: ['asv_runner'],
};

export function detectPython(files: ProjectFiles): Detected {
  if (!files.paths.some((path) => path.endsWith('.py'))) return NOTHING;
  // One environment for all of them.
  const found = (install: Step): Detected[] => [
    pytestOf(files, install),
    asvOf(files, install),
    pyperfOf(files, install),
  ];
  const tools = new Set(found([]).flatMap(({ findings }) => findings.map(({ what }) => what)));
  const needed = Object.entries(NEEDS).flatMap(([what, packages]) => (tools.has(what) ? packages : []));
  const install = pythonInstall(files, needed);
  return together([...found(install), entryPointOf(files, install)]);
}

/** A test that takes the fixture `benchmark`, alone or among others, or is marked, itself or with its file. */
const TAKES_BENCHMARK = /def test\w*\s*\([^)]*\bbenchmark\b|\bpytest\.mark\.benchmark\b/;
/** Test files in one command; of more, their folders are named. */
const MOST_FILES = 12;

function pytestOf(files: ProjectFiles, install: Step): Detected {
  const names = ownTests(files).filter((path) => TAKES_BENCHMARK.test(files.text(path)));
  const [first] = names;
  if (first === undefined) return NOTHING;
  const places = names.length <= MOST_FILES ? names : [...new Set(names.map((path) => posix.dirname(path)))];
  const parts = places.map((place) => pytestFinding(files, install, nameOfTest(place), [place]));
  const whole = pytestFinding(files, install, 'pytest', places);
  return { findings: [places.length > 1 ? { ...whole, parts } : whole], remarks: [] };
}

const nameOfTest = (path: string): string =>
  suiteName(
    posix
      .basename(path)
      .replace(/\.py$/, '')
      .replace(/^test_/, ''),
  );

function pytestFinding(files: ProjectFiles, install: Step, name: string, places: readonly string[]): Finding {
  const settings = ['pyproject.toml', 'pytest.ini', 'setup.cfg', 'tox.ini']
    .map((path) => files.text(path))
    .join('\n');
  // Options a project gives all its tests, such as coverage, spoil benchmarks.
  const options = /\baddopts\b/.test(settings) ? [['-o', 'addopts='], []] : [[]];
  const paths = places.length === 1 ? places[0] : places;
  const ways = options.map((args): Way => ({
    suite: { pytest: args.length === 0 ? paths : { paths, args } },
    install: [install],
    build: [],
  }));
  return { name, what: 'pytest-benchmark', where: places[0] ?? '', ways };
}

/** Tests may lie in folders that are no place for benchmarks of other tools. */
const ownTests = (files: ProjectFiles): string[] =>
  files.paths.filter(
    (path) =>
      path.endsWith('.py') && !/(^|\/)(node_modules|vendor|third_party|docs?|examples?|\.[^/]+)\//.test(path),
  );

function asvOf(files: ProjectFiles, install: Step): Detected {
  const path = ownPaths(files, /(^|\/)asv\.conf\.jsonc?$/)[0];
  if (path === undefined) return NOTHING;
  const directory = posix.dirname(path);
  const benchmarks = benchmarksOf(files.text(path));
  const way: Way = {
    suite: { asv: directory === '.' ? benchmarks : { benchmarks, directory } },
    install: [install],
    build: [],
  };
  return { findings: [{ name: 'asv', what: 'asv', where: path, ways: [way] }], remarks: [] };
}

const benchmarksOf = (text: string): string =>
  /"benchmark_dir"\s*:\s*"([^"]+)"/.exec(text.replace(/^\s*\/\/.*$/gm, ''))?.[1] ?? 'benchmarks';

/** Scripts with a Runner; each is a suite. */
const MOST_SCRIPTS = 8;

function pyperfOf(files: ProjectFiles, install: Step): Detected {
  const scripts = ownPaths(files, /\.py$/).filter((path) =>
    /^\s*(import pyperf|from pyperf import)/m.test(files.text(path)),
  );
  const parts = scripts.map((path): Detected => {
    const text = files.text(path);
    if (/\bRunner\(/.test(text)) return { findings: [pyperfFinding(path, install)], remarks: [] };
    // It may only be mentioned, as where types are checked.
    if (!/pyperf['", ]+(timeit|command)\b/.test(text)) return NOTHING;
    const hint = 'let it make one pyperf.Runner() and call bench_func() of it';
    return { findings: [], remarks: [{ where: path, why: 'it starts pyperf itself', hint }] };
  });
  const all = together(parts);
  const rest = all.findings.slice(MOST_SCRIPTS);
  const left = rest.map(({ where }) => ({
    where,
    why: `there are ${all.findings.length} pyperf scripts`,
    hint: 'add those that matter by hand, in the same form',
  }));
  return { findings: all.findings.slice(0, MOST_SCRIPTS), remarks: [...all.remarks, ...left] };
}

function pyperfFinding(path: string, install: Step): Finding {
  const way: Way = { suite: { pyperf: path }, install: [install], build: [] };
  return { name: nameOfFile(path), what: 'pyperf', where: path, ways: [way] };
}

function entryPointOf(files: ProjectFiles, install: Step): Detected {
  const [name] = Object.keys(pyprojectOf(files).project?.scripts ?? {});
  if (name === undefined) return NOTHING;
  const ways = ['--version', '--help'].map((flag): Way => ({
    suite: { command: `.venv/bin/${name} ${flag}` },
    install: [install],
    build: [],
  }));
  const finding = {
    name: `startup-${suiteName(name)}`,
    what: 'start-up of a command line tool',
    where: 'pyproject.toml',
    ways,
  };
  return { findings: [{ ...finding, comment: 'one operation is one whole process' }], remarks: [] };
}
