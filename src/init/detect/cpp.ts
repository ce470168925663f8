// C++: targets of CMake that link Google Benchmark, and those of Catch2 that measure.

import { nameOfFile, ownPaths, suiteName, NOTHING, together } from '../project.ts';
import type { Detected, ProjectFiles, Way } from '../project.ts';
import { posix } from '../posix.ts';

interface Tool {
  readonly key: 'google-benchmark' | 'catch2';
  readonly what: string;
  /** How a target links it. */
  readonly target: RegExp;
}

const GOOGLE: Tool = {
  key: 'google-benchmark',
  what: 'Google Benchmark',
  target: /target_link_libraries\s*\(\s*([\w.-]+)[^)]*\bbenchmark(?:::benchmark(?:_main)?|_main)?\b/g,
};
/** Most programs of Catch2 are tests with nothing to measure. */
const CATCH2: Tool = {
  key: 'catch2',
  what: 'Catch2',
  target: /target_link_libraries\s*\(\s*([\w.-]+)[^)]*\bCatch2?(?:::\w+)?\b/g,
};
const MEASURES = /\bBENCHMARK(?:_ADVANCED)?\s*\(/;
/** Options that a project turns its benchmarks on with. */
const OPTION = /\boption\s*\(\s*(\w*BENCH\w*)[^)]*\bOFF\b/gi;

export function detectCpp(files: ProjectFiles): Detected {
  const lists = ownPaths(files, /(^|\/)CMakeLists\.txt$/);
  const all = lists.map((path) => files.text(path)).join('\n');
  if (!/\bbenchmark\b|\bCatch2?\b/.test(all) || !files.paths.includes('CMakeLists.txt')) return NOTHING;
  const options = [...new Set([...all.matchAll(OPTION)].map(([, name]) => ` -D${name}=ON`))].join('');
  return together([
    ...lists.map((path) => targetsOf(files, path, options, GOOGLE)),
    ...lists
      .filter((path) => measuresIn(files, posix.dirname(path)))
      .map((path) => targetsOf(files, path, options, CATCH2)),
  ]);
}

const measuresIn = (files: ProjectFiles, folder: string): boolean =>
  ownPaths(files, /\.(cpp|cc|cxx)$/).some(
    (path) => (folder === '.' || path.startsWith(`${folder}/`)) && MEASURES.test(files.text(path)),
  );

function targetsOf(
  files: ProjectFiles,
  path: string,
  options: string,
  { key, what, target }: Tool,
): Detected {
  const targets = [...new Set([...files.text(path).matchAll(target)].map(([, name = '']) => name))];
  if (targets.length === 0) return NOTHING;
  if (!files.programs.has('cmake'))
    return {
      findings: [],
      remarks: [
        {
          where: path,
          why: `it links ${what}, and there is no cmake on PATH`,
          hint: 'install CMake and run `perf-budgets init` again',
        },
      ],
    };
  const findings = targets.map((name) => {
    const program = posix.join('build', posix.dirname(path), name);
    const way: Way = {
      suite: { [key]: program, harness: [posix.join(posix.dirname(path), '*bench*')] },
      install: [],
      build: [
        [
          `cmake -S . -B build -DCMAKE_BUILD_TYPE=Release${options} && cmake --build build --parallel --target ${name}`,
        ],
      ],
    };
    return {
      name: suiteName(nameOfFile(`${name}.cc`)),
      what,
      where: path,
      ways: [way],
    };
  });
  return { findings, remarks: [] };
}
