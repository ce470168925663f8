// C++: targets of CMake that link Google Benchmark.

import { nameOfFile, ownPaths, suiteName, NOTHING, together } from '../project.ts';
import type { Detected, ProjectFiles, Way } from '../project.ts';
import { posix } from '../posix.ts';

const TARGET = /target_link_libraries\s*\(\s*([\w.-]+)[^)]*\bbenchmark(?:::benchmark(?:_main)?|_main)?\b/g;
/** Options that a project turns its benchmarks on with. */
const OPTION = /\boption\s*\(\s*(\w*BENCH\w*)[^)]*\bOFF\b/gi;

export function detectCpp(files: ProjectFiles): Detected {
  const lists = ownPaths(files, /(^|\/)CMakeLists\.txt$/);
  const all = lists.map((path) => files.text(path)).join('\n');
  if (!/\bbenchmark\b/.test(all) || !files.paths.includes('CMakeLists.txt')) return NOTHING;
  const options = [...new Set([...all.matchAll(OPTION)].map(([, name]) => ` -D${name}=ON`))].join('');
  return together(lists.map((path) => targetsOf(files, path, options)));
}

function targetsOf(files: ProjectFiles, path: string, options: string): Detected {
  const targets = [...new Set([...files.text(path).matchAll(TARGET)].map(([, name = '']) => name))];
  if (targets.length === 0) return NOTHING;
  if (!files.programs.has('cmake'))
    return {
      findings: [],
      remarks: [
        {
          where: path,
          why: 'it links Google Benchmark, and there is no cmake on PATH',
          hint: 'install CMake and run `perf-budgets init` again',
        },
      ],
    };
  const findings = targets.map((target) => {
    const program = posix.join('build', posix.dirname(path), target);
    const way: Way = {
      suite: { 'google-benchmark': program, harness: [posix.join(posix.dirname(path), '*bench*')] },
      install: [],
      build: [
        [
          `cmake -S . -B build -DCMAKE_BUILD_TYPE=Release${options} && cmake --build build --parallel --target ${target}`,
        ],
      ],
    };
    return {
      name: suiteName(nameOfFile(`${target}.cc`)),
      what: 'Google Benchmark',
      where: path,
      ways: [way],
    };
  });
  return { findings, remarks: [] };
}
