// Go: modules with benchmarks, all packages of one in a suite, and package by package where the whole does not run.

import { ownPaths, suiteName, NOTHING } from '../project.ts';
import type { Detected, Finding, ProjectFiles } from '../project.ts';
import { posix, upwards } from '../posix.ts';

const BENCHMARK = /^func Benchmark\w*\(\w+ \*testing\.B\)/m;

export function detectGo(files: ProjectFiles): Detected {
  if (!files.programs.has('go')) return missingGo(files);
  const modules = new Map<string, string[]>();
  for (const folder of foldersWithBenchmarks(files)) {
    const module = upwards(folder).find((each) => files.paths.includes(posix.join(each, 'go.mod')));
    if (module !== undefined) modules.set(module, [...(modules.get(module) ?? []), folder]);
  }
  const findings = [...modules].map(([module, folders]) => {
    const parts = folders.map((folder) => findingOf(files, module, folder));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { ...wholeOf(files, module), parts };
  });
  return { findings, remarks: [] };
}

const missingGo = (files: ProjectFiles): Detected =>
  foldersWithBenchmarks(files).length === 0
    ? NOTHING
    : {
        findings: [],
        remarks: [
          {
            where: 'go.mod',
            why: 'there are Go benchmarks, and no go on PATH',
            hint: 'install Go and run `perf-budgets init` again',
          },
        ],
      };

const foldersWithBenchmarks = (files: ProjectFiles): string[] => [
  ...new Set(
    ownPaths(files, /_test\.go$/)
      .filter((path) => BENCHMARK.test(files.text(path)))
      .map((path) => posix.dirname(path)),
  ),
];

function findingOf(files: ProjectFiles, module: string, folder: string): Finding {
  const inside = folder === module ? '.' : module === '.' ? folder : folder.slice(module.length + 1);
  const name = inside === '.' ? nameOfModule(files, module) : suiteName(posix.basename(folder));
  return suiteOf(name, folder, module, inside === '.' ? '.' : `./${inside}`);
}

const wholeOf = (files: ProjectFiles, module: string): Finding =>
  suiteOf(nameOfModule(files, module), module, module, './...');

function suiteOf(name: string, where: string, module: string, packages: string): Finding {
  const suite = { go: module === '.' ? packages : { packages, directory: module } };
  const place = where === '.' ? 'the top folder' : where;
  return { name, what: 'Go benchmarks', where: place, ways: [{ suite, install: [], build: [] }] };
}

/** The last part of a module's path that is no version. */
function nameOfModule(files: ProjectFiles, module: string): string {
  const path = /^module\s+(\S+)/m.exec(files.text(posix.join(module, 'go.mod')))?.[1] ?? 'go';
  return suiteName(posix.basename(path.replace(/\/v\d+$/, '')));
}
