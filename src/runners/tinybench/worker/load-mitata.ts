// Runs inside the worker: loads a file of mitata and finds its benchmarks. Its import of mitata is answered by a module that
// collects them (mitata.ts); a run of its own is left out, and so is whatever it does with results that are not there.

import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { collected, type Collected } from './collected.ts';
import type { Found, FoundTask } from './load-file.ts';
import { nameOnce } from './names.ts';
import { loadSelfRunning, ranOnItsOwn } from './own-runs.ts';
import { FileProblem } from './problems.ts';

/** Resolves `mitata` to ours, which imports the one it stands for; runs in a thread of the loader. */
const HOOKS = (ours: string): string => `
export const resolve = async (name, context, next) => {
  const found = await next(name, context);
  if (name !== 'mitata' || context.parentURL?.startsWith(${JSON.stringify(ours)})) return found;
  return { url: ${JSON.stringify(ours)} + '?for=' + encodeURIComponent(found.url), format: 'module', shortCircuit: true };
};`;

/** Loads the file and finds its benchmarks. Throws what the file throws, or FileProblem. */
export const loadMitata = async (file: string): Promise<Found> => {
  if (!isInstalled(file))
    throw new FileProblem(
      'needs mitata, which is not installed',
      '`npm install --save-dev mitata`; does `prepare` install it?',
    );
  const ours = new URL('./mitata.js', import.meta.url).href;
  register(`data:text/javascript,${encodeURIComponent(HOOKS(ours))}`);
  collected.onRun = ranOnItsOwn;
  await loadSelfRunning(pathToFileURL(file).href, () => collected.benchmarks.length > 0);
  const tasks = new Map<string, FoundTask>();
  for (const each of collected.benchmarks)
    for (const { name, values } of each.variants())
      nameOnce(tasks, '', each.group === null ? name : `${each.group}/${name}`, taskOf(each, values));
  if (tasks.size === 0)
    throw new FileProblem('calls no `bench(…)` of mitata', "add one: `bench('name', () => …)`");
  return { tasks, warnings: [] };
};

const isInstalled = (file: string): boolean => {
  try {
    createRequire(file).resolve('mitata');
    return true;
  } catch (error) {
    // It is there, and not for `require`.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
};

type Values = Readonly<Record<string, unknown>>;
type Callback = (this: unknown, ...given: readonly unknown[]) => unknown;

/** What a generator yields: a function, or one with functions that make its arguments anew for each call. */
type Yielded =
  Callback | { readonly bench?: Callback; readonly manual?: Callback; readonly [index: number]: Callback };

const taskOf = ({ fn }: Collected, values: Values): FoundTask => {
  if (!isGenerator(fn) && fn.length > 0)
    throw new FileProblem(
      'has a benchmark that iterates over its state, which cannot take turns',
      'yield the function: `function* (state) { yield () => … }`',
    );
  if (!isGenerator(fn)) return { ...ONE, fn, self: undefined };
  return generated(fn as (state: object) => Generator<Yielded>, values);
};

const ONE = { options: {}, setup: undefined, teardown: undefined };

const isGenerator = (fn: unknown): boolean =>
  /^(?:Async)?GeneratorFunction$/.test(Object.getPrototypeOf(fn)?.[Symbol.toStringTag] ?? '');

/** Up to its `yield` a generator sets up, and behind it clears up. */
const generated = (
  fn: (state: object) => Generator<Yielded> | AsyncGenerator<Yielded>,
  values: Values,
): FoundTask => {
  const steps = fn({ get: (name: string) => values[name] });
  let operation: Callback = () => {};
  let makers: readonly Callback[] = [];
  let made: readonly unknown[] = [];
  const task = {
    self: undefined,
    fn: () => operation(...made),
    options: {} as { beforeEach?: () => Promise<void> },
    async setup() {
      const { value } = await steps.next();
      const found = typeof value === 'function' ? value : (value?.bench ?? value?.manual);
      if (typeof found !== 'function') throw new TypeError('expected benchmarkable yield from generator');
      if (typeof value !== 'function' && value?.manual !== undefined)
        throw new TypeError('a benchmark with `manual` times itself, which cannot take turns');
      operation = found;
      if (typeof value !== 'function')
        makers = Array.from({ length: found.length }, (_, index) => value[index] as Callback);
      if (makers.length === 0) return;
      // Arguments are made untimed, before each call.
      task.options.beforeEach = async () => {
        made = await Promise.all(makers.map((make) => make()));
      };
    },
    async teardown() {
      await steps.next();
    },
  };
  return task;
};
