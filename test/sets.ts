// Which tests run where; CONTRIBUTING.md has the table. Names are paths below test/ without `.test.ts`.

import { readdirSync } from 'node:fs';
import picomatch from 'picomatch';

export type TestSet = 'unit' | 'integration' | 'shells' | 'e2e' | 'extra' | 'slow';

/** What CI has no time for: before a release, and after a change to what it is about. `npm run test:slow`. */
const SLOW: Readonly<Record<string, string>> = {
  'core/screening/baseline-size': 'long simulations',
  'evaluation/recordings': 'long simulations',
  'examples/http-services': 'servers under load, minutes',
  'docs/http-services': 'servers under load, minutes',
  '{cli,runners}/instructions': 'valgrind, minutes',
  'cli/stored-instructions': 'valgrind, minutes',
  'cheating/{all-patches,clock-bare,definitions,faults,power-cuts,two-steps,untouched}':
    'dozens of runs, minutes',
  'cli/{baselines,bisect-timed,profile,renames}': 'dozens of runs, minutes',
  'cli/{explain,explain-http}': 'long profiles',
  'action/{baseline-request,creep-search,history,history-proof,publishing,release,search-goes-on}':
    'dozens of runs, minutes',
  'evaluation/why-cases': 'long simulations',
  'examples/report-service-python': 'Python, minutes',
  'prepare/python': 'uv and poetry, which download, minutes',
  'runners/vitest/majors': 'vitest in several versions',
  'guides/{coming-from,javascript,python,rust,jvm}': 'compilers, and what they download',
  'runners/{criterion,divan}/runner': 'Rust, and what it downloads',
  'runners/jmh/runner': 'a JDK and Maven, and what it downloads',
  'runners/catch2/runner': 'a compiler, and what it downloads',
  'cli/{init-tools,selftest-suite}': 'Go, CMake, Python; long',
  'cli/explain-suites': 'valgrind, Rust, and what it downloads; long',
};

/** What takes more than Node and git, or takes long, and what that is. `npm run test:extra`. */
const EXTRA: Readonly<Record<string, string>> = {
  'docs/site': 'the packages of site, a browser; long',
  'evaluation/evaluate': 'long simulations',
  'cli/{python,baselines-http}': 'Python',
  'prepare/cargo': 'Rust',
  'profilers/python/{profiler,pytest,reader,server}': 'Pythons',
  'runners/python/**': 'Pythons',
  'runners/pytest/**': 'pytest in several versions',
  'cheating/**': 'Python; long',
  'cli/explain-native': 'valgrind, a compiler',
  '{reach/watch,cli/reach}': 'strace, a compiler, Python',
  'profilers/{callgrind,perf}/**': 'valgrind, perf, a compiler',
  'profilers/go/profiler': 'Go',
  'runners/vitest/runner': 'long',
  'cli/{explain-go,reach-go,report-go}': 'Go',
  'action/{commands,decide-again,merge,part}': 'long',
  'runners/go/runner': 'Go',
  'runners/{asv,pyperf}/runner': 'Python',
  'cli/{bisect,changed-functions,doctor,history,init,isolation,report,selftest,shard,short-of-time,size,stored-sizes}':
    'long',
  'runners/google-benchmark/runner': 'a compiler',
  'runners/http/runner': 'Python; long',
  'profilers/v8/**': 'long',
  'examples/{ci,search-service}': 'long',
  'guides/**': 'other languages, and what they download',
  'page/{browser,history}': 'a browser',
  'baselines/actions-cache': 'Azurite',
  'github/emulate': 'emulate',
  'scripts/{demo/execute,http-load}': 'long; wrk',
  package: 'long',
  'workflows/**': 'act, actionlint, zizmor',
};

/** Pure: no process, no network, no bundle; files are only read. */
const UNIT = [
  '{bisect,config,core,coverage,evaluation,explain,doctor,formats,history,init,measure,pipeline,report}/**',
  'page/calls',
  'allowed-skips',
  'architecture',
  'docs/{generated,paths,site-pages}',
  'lockfile',
  'reliability',
];

/** In the same folders, but not pure: what starts a shell, or shows the page, which has to be bundled. */
const NOT_PURE = ['history/creep-command', 'report/next-steps', 'report/html/*'];

/** What every supported Node has to pass besides: the heart of the two shells as they are shipped. `npm run test:shells`. */
const SHELLS = ['action/{gate,lifecycle}', 'cli/{cancel,check,debugger,run}'];

/** The rest of what is done with the shells as they are shipped. */
const E2E = ['{action,cli}/**', 'dist', 'readme'];

const isOneOf = (patterns: readonly string[]): ((name: string) => boolean) => picomatch([...patterns]);
const [isSlow, isExtra, isUnit, isNotPure, isShells, isE2e] = [
  Object.keys(SLOW),
  Object.keys(EXTRA),
  UNIT,
  NOT_PURE,
  SHELLS,
  E2E,
].map(isOneOf);

/** Integration is the rest: real processes, repositories and files, one part of the program at a time. */
const setOf = (name: string): TestSet => {
  if (isSlow?.(name)) return 'slow';
  if (isExtra?.(name)) return 'extra';
  if (isShells?.(name)) return 'shells';
  if (isE2e?.(name)) return 'e2e';
  return isUnit?.(name) && !isNotPure?.(name) ? 'unit' : 'integration';
};

const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.test.ts'.length));

/** The files of a set, for vitest. */
export const filesOf = (set: TestSet): string[] =>
  names.filter((name) => setOf(name) === set).map((name) => `test/${name}.test.ts`);
