// Go: packages with benchmarks, compiled before the trial, so that a run is as long as its benchmarks.

import { ownPaths, suiteName, NOTHING } from '../project.ts';
import type { Detected, Draft, Finding, ProjectFiles, Way } from '../project.ts';
import { posix, upwards } from '../posix.ts';

/** Packages that become suites, those with the most benchmarks first. */
const MOST_PACKAGES = 6;
const BENCHMARK = /^func Benchmark\w*\(\w+ \*testing\.B\)/gm;
const BINARY = 'perf-budgets.test';

export function detectGo(files: ProjectFiles): Detected {
  if (!files.programs.has('go')) return missingGo(files);
  const counts = countsByFolder(files);
  const folders = [...counts].toSorted(([, one], [, other]) => other - one).map(([folder]) => folder);
  const left = folders.slice(MOST_PACKAGES);
  return {
    findings: folders.slice(0, MOST_PACKAGES).flatMap((folder) => findingOf(files, folder)),
    remarks: left.map((folder) => ({
      where: folder,
      why: `${counts.get(folder)} more Go benchmarks, of ${folders.length} packages with some`,
      hint: 'add those that matter by hand, in the same form',
    })),
  };
}

const missingGo = (files: ProjectFiles): Detected =>
  countsByFolder(files).size === 0
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

function countsByFolder(files: ProjectFiles): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of ownPaths(files, /_test\.go$/)) {
    const number = [...files.text(path).matchAll(BENCHMARK)].length;
    const folder = posix.dirname(path);
    if (number > 0) counts.set(folder, (counts.get(folder) ?? 0) + number);
  }
  return counts;
}

function findingOf(files: ProjectFiles, folder: string): Finding[] {
  const module = upwards(folder).find((each) => files.paths.includes(posix.join(each, 'go.mod')));
  if (module === undefined) return [];
  const inside = module === '.' ? folder : folder === module ? '.' : folder.slice(module.length + 1);
  const target = inside === '.' ? `${BINARY} .` : `${inside}/${BINARY} ./${inside}`;
  const compile = `go test -c -o ${target}`;
  const build = module === '.' ? compile : `(cd ${module} && ${compile})`;
  const draft = (time: string): Draft => ({
    report: {
      command: `./${BINARY} -test.run NONE -test.bench . ${time} -test.benchmem -test.cpu 1`,
      format: 'go',
      // Tests read their data relative to their package.
      ...(folder !== '.' && { directory: folder }),
    },
    harness: [posix.join(folder, '*_test.go')],
  });
  const way: Way = {
    suite: draft('-test.benchtime 100ms -test.count 3'),
    brief: draft('-test.benchtime 20ms -test.count 2'),
    install: [],
    build: [[build]],
  };
  const path = /^module\s+(\S+)/m.exec(files.text(posix.join(module, 'go.mod')))?.[1] ?? 'go';
  const name = suiteName(
    folder === '.' ? posix.basename(path.replace(/\/v\d+$/, '')) : posix.basename(folder),
  );
  return [{ name, what: 'Go benchmarks', where: folder === '.' ? 'the top folder' : folder, ways: [way] }];
}
