// Runs inside the worker: loads a file of Benchmark.js (`benchmark` on npm) and finds its benchmarks. Its own runs are left
// out, and so is whatever it does with results that are not there.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Found, FoundTask } from './load-file.ts';
import { nameOnce } from './names.ts';
import { leaveRunOut, loadSelfRunning } from './own-runs.ts';
import { FileProblem } from './problems.ts';

interface Benchmark {
  readonly name?: string;
  readonly fn: unknown;
  readonly setup?: unknown;
  readonly teardown?: unknown;
  readonly defer?: boolean;
  readonly async?: boolean;
  emit?(event: string): unknown;
}

type Suite = ArrayLike<Benchmark> & { readonly name?: string; emit?(event: string): unknown };

interface Library {
  readonly prototype: { run?: unknown };
  readonly Suite: { readonly prototype: { run?: unknown; add?: unknown } };
}

type Callback = (this: unknown, ...given: unknown[]) => unknown;

/** Loads the file and finds its benchmarks. Throws what the file throws, or FileProblem. */
export const loadBenchmarkjs = async (file: string): Promise<Found> => {
  const suites = new Set<Suite>();
  const single = new Set<Benchmark>();
  const library = ownLibrary(file);
  const add = library.Suite.prototype.add as Callback;
  library.Suite.prototype.add = function (this: Suite, ...given: unknown[]) {
    suites.add(this);
    return add.apply(this, given);
  };
  leaveRunOut(library.Suite.prototype, (suite) => suites.add(suite as Suite));
  leaveRunOut(library.prototype, (benchmark) => single.add(benchmark as Benchmark));
  await loadSelfRunning(pathToFileURL(file).href, () => suites.size + single.size > 0);
  const tasks = new Map<string, FoundTask>();
  for (const suite of suites)
    for (const each of Array.from(suite))
      nameOnce(tasks, suite.name ?? '', nameOf(each), taskOf(each, suite));
  for (const each of single) nameOnce(tasks, '', nameOf(each), taskOf(each, null));
  if (tasks.size === 0)
    throw new FileProblem(
      'makes no benchmark of Benchmark.js',
      "add one: `new Suite().add('name', () => …)`",
    );
  return { tasks, warnings: [] };
};

const ownLibrary = (file: string): Library => {
  try {
    return createRequire(file)('benchmark') as Library;
  } catch {
    throw new FileProblem(
      'needs Benchmark.js, which is not installed',
      '`npm install --save-dev benchmark`; does `prepare` install it?',
    );
  }
};

const nameOf = ({ name, fn }: Benchmark): string => name ?? (typeof fn === 'function' ? fn.name : '');

/** What listens to the start, of a suite too, may set things up. */
const taskOf = (benchmark: Benchmark, suite: Suite | null): FoundTask => {
  const begin = (): void => {
    suite?.emit?.('start');
    benchmark.emit?.('start');
  };
  const compiled = compile(benchmark);
  return {
    fn: benchmark.defer === true ? deferred(compiled.fn, benchmark) : compiled.fn,
    options: { async: benchmark.defer === true },
    self: benchmark,
    setup: () => {
      begin();
      return compiled.setup();
    },
    teardown: () => compiled.teardown(),
  };
};

interface Compiled {
  readonly setup: () => unknown;
  readonly fn: Callback;
  readonly teardown: () => unknown;
}

/**
 * Benchmark.js compiles the texts of setup, function and teardown into one, so that they share variables, where all of them
 * can do without what surrounds them in the file; otherwise it calls them.
 */
const compile = (benchmark: Benchmark): Compiled => {
  const { setup, fn, teardown } = benchmark;
  const isShared = [setup, teardown].some((each) => textOf(each) !== '');
  if (typeof fn === 'function' && typeof setup !== 'string' && typeof teardown !== 'string') {
    const called: Compiled = {
      setup: () => (setup as Callback | undefined)?.call(benchmark),
      fn: fn as Callback,
      teardown: () => (teardown as Callback | undefined)?.call(benchmark),
    };
    return isShared ? (standsAlone(benchmark) && inOne(benchmark)) || called : called;
  }
  return inOne(benchmark);
};

const inOne = (benchmark: Benchmark): Compiled => {
  const { setup, fn, teardown } = benchmark;
  const parameter = typeof fn === 'function' ? (/^[^(]*\(\s*(\w*)/.exec(String(fn))?.[1] ?? '') : 'deferred';
  const text = `return {
    begin() {
      ${textOf(setup)}
      return { fn: function (${parameter}) {
        ${textOf(fn)}
      }, end: function () {
        ${textOf(teardown)}
      } };
    }
  };`;
  // As Benchmark.js does, in the global scope.
  // oxlint-disable-next-line typescript/no-implied-eval -- the texts are the benchmark itself
  const { begin } = new Function(text)() as {
    begin: (this: unknown) => { fn: Callback; end: Callback };
  };
  let made: { fn: Callback; end: Callback } | null = null;
  return {
    setup: () => {
      made = begin.call(benchmark);
    },
    fn(...given) {
      return made?.fn.apply(this, given);
    },
    teardown: () => made?.end.call(benchmark),
  };
};

/** Tried once, as Benchmark.js does. */
const standsAlone = (benchmark: Benchmark): boolean => {
  if (benchmark.defer === true) return false;
  try {
    const { setup, fn, teardown } = inOne(benchmark);
    setup();
    fn.call(benchmark);
    teardown();
    return true;
  } catch {
    return false;
  }
};

/** The body of a function, or a text as it is; lines of comments say nothing. */
const textOf = (part: unknown): string =>
  bodyOf(part)
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .trim();

const bodyOf = (part: unknown): string => {
  if (typeof part === 'string') return part;
  if (typeof part !== 'function') return '';
  const text = String(part);
  const body = /^[^{]*?(?:\)|\w)\s*(?:=>\s*)?\{([^]*)\}\s*$/.exec(text)?.[1];
  return body?.trim() ?? (/=>\s*([^]*)$/.exec(text)?.[1] ?? '').trim();
};

/** Ends when the function says so. */
const deferred =
  (fn: Callback, benchmark: Benchmark): Callback =>
  () =>
    new Promise<void>((settle) => {
      fn.call(benchmark, { benchmark, resolve: () => settle() });
    });
