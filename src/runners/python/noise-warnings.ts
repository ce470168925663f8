// What makes a measured Python process say something else than production would.

import type { PythonFacts } from './protocol.ts';

/** Warnings about a Python, each a sentence. */
export const noiseWarningsOf = (facts: PythonFacts): string[] =>
  [
    facts.devMode &&
      'the development mode of Python (-X dev, PYTHONDEVMODE) is on: it checks more and is slower',
    facts.debugBuild && `${facts.path} is a debug build, which is several times slower than what users run`,
    facts.optimize > 0 &&
      'assertions are removed (-O, PYTHONOPTIMIZE): only right if production runs that way too',
    facts.malloc !== '' &&
      facts.malloc !== 'pymalloc' &&
      `PYTHONMALLOC=${facts.malloc}: memory is not managed as in production`,
    facts.tracemalloc &&
      'tracemalloc follows every allocation (PYTHONTRACEMALLOC?) and slows it several times',
    facts.tracers.length > 0 &&
      `${facts.tracers.join(', ')} watches the code (coverage, a debugger, a profiler): it is measured too`,
    facts.freeThreaded &&
      `${facts.path} is a free-threaded build, with the global lock ${facts.gil ? 'on' : 'off'}`,
    facts.unawaited && 'a coroutine was made and never awaited, so what it would do is not measured',
  ].filter((text) => text !== false);
