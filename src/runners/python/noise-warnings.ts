// What makes a measured Python process say something else than production would.

import type { PythonFacts } from './protocol.ts';

/** Warnings about a Python, each a sentence. */
export const noiseWarningsOf = (facts: PythonFacts): string[] =>
  [
    facts.devMode &&
      'the development mode of Python (-X dev, PYTHONDEVMODE) is on: it runs extra checks and is slower',
    facts.debugBuild && `${facts.path} is a debug build, which is several times slower than what users run`,
    facts.optimize > 0 &&
      'assertions are removed (-O, PYTHONOPTIMIZE): only right if production does the same',
    facts.malloc !== '' &&
      facts.malloc !== 'pymalloc' &&
      `PYTHONMALLOC=${facts.malloc}: memory is managed differently than in production`,
    facts.tracemalloc &&
      'tracemalloc traces every allocation (PYTHONTRACEMALLOC?) and slows it down several times',
    facts.tracers.length > 0 &&
      `${facts.tracers.join(', ')} traces the code (coverage, a debugger, a profiler): its overhead is measured too`,
    facts.freeThreaded &&
      `${facts.path} is a free-threaded build, with the global lock ${facts.gil ? 'on' : 'off'}`,
    facts.unawaited && 'a coroutine was created but never awaited, so its work is not measured',
  ].filter((text) => text !== false);
