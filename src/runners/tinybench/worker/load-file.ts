// Runs inside the worker: loads a benchmark file and finds its tinybench tasks, by shape and not by class, because the
// file brings its own copy of tinybench (majors 2 to 6).

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { FileProblem } from './problems.ts';
import { leaveRunsOut, loadSelfRunning, type SelfRunning } from './own-runs.ts';

type Hook = (this: unknown, mode: 'run') => unknown;
type BenchHook = (task: unknown, mode: 'run') => unknown;

interface Options {
  readonly beforeAll?: Hook;
  readonly beforeEach?: Hook;
  readonly afterEach?: Hook;
  readonly afterAll?: Hook;
  readonly async?: boolean;
}

interface Definition {
  readonly fn: (this: unknown) => unknown;
  readonly options: Options;
}

interface TaskShape {
  readonly name: string;
  readonly runs?: number;
  readonly fn?: Definition['fn'];
  readonly opts?: Options;
  readonly fnOpts?: Options;
}

type Add = (this: object, name: string, fn: Definition['fn'], options?: Options) => unknown;

interface BenchShape {
  readonly tasks: readonly TaskShape[];
  readonly add: Add;
  readonly name?: string;
  readonly concurrency?: string | null;
  readonly setup?: BenchHook;
  readonly teardown?: BenchHook;
  readonly opts?: { readonly setup?: BenchHook; readonly teardown?: BenchHook };
}

/** One task with everything needed to run it. `self` is what its function and hooks see as `this`. */
export interface FoundTask extends Definition {
  readonly self: unknown;
  readonly setup: BenchHook | undefined;
  readonly teardown: BenchHook | undefined;
}

export interface Found {
  /** By name: `task`, or `bench/task` when the file has several benches with names. */
  readonly tasks: ReadonlyMap<string, FoundTask>;
  readonly warnings: readonly string[];
}

/** Loads the file and finds its tasks. Throws what the file throws, or FileProblem. */
export const loadFile = async (file: string): Promise<Found> => {
  const definitions: Definitions = new Map();
  for (const bench of await ownTinybench(file)) recordAdds(bench, definitions);
  const url = pathToFileURL(file).href;
  let benches = await benchesOf(url, definitions);
  // Another copy of tinybench 6 than the one found from the file: its tasks keep their functions to themselves, so
  // watch its `add` and load the file once more.
  const strangers = benches.filter((bench) =>
    bench.tasks.some((task) => !definitionOf(bench, task, definitions)),
  );
  if (strangers.length > 0) {
    definitions.clear();
    for (const stranger of strangers) recordAdds(prototypeOf(stranger), definitions);
    benches = await benchesOf(`${url}?again`, definitions);
  }
  return { tasks: tasksOf(benches, definitions), warnings: warningsOf(benches) };
};

/** What the file exports; of a file that exports none, what it made. */
const benchesOf = async (url: string, definitions: Definitions): Promise<readonly BenchShape[]> => {
  const made = (): BenchShape[] => [...definitions.keys()].filter(isBench);
  const exported = (loaded: object): ReadonlySet<BenchShape> => {
    const benches = new Set<BenchShape>();
    const visit = (value: unknown, depth: number): void => {
      if (isBench(value)) benches.add(value);
      else if (depth > 0 && typeof value === 'object' && value !== null)
        for (const inner of Object.values(value)) visit(inner, depth - 1);
    };
    // Depth 3: namespace, CommonJS `module.exports` (its default), array.
    visit({ ...loaded }, 3);
    return benches;
  };
  const loaded = await loadSelfRunning(url, (namespace) => exported(namespace).size + made().length > 0);
  const benches = exported(loaded);
  if (benches.size > 0) return [...benches];
  if (made().length > 0) return made();
  throw new FileProblem('makes no tinybench Bench', "make one: `new Bench().add('name', () => …)`");
};

const isBench = (value: unknown): value is BenchShape =>
  typeof value === 'object' &&
  value !== null &&
  'run' in value &&
  typeof value.run === 'function' &&
  'add' in value &&
  typeof value.add === 'function' &&
  'tasks' in value &&
  Array.isArray(value.tasks);

// ---------------------------------------------------------------- functions of tasks

/** By bench, in the order they were made. */
type Definitions = Map<object, Map<string, Definition>>;
type BenchPrototype = { add: Add } & SelfRunning;

const prototypeOf = (bench: BenchShape): BenchPrototype => Object.getPrototypeOf(bench) as BenchPrototype;

/** Prototype of the Bench the file itself would import; nothing when there is none. */
const ownTinybench = async (file: string): Promise<readonly BenchPrototype[]> => {
  try {
    const found = createRequire(file).resolve('tinybench');
    // Majors 2 and 3 have two editions; modules import the one without the c.
    const twin = found.replace(/\.cjs$/, '.js');
    const edition = /\.c[jt]s$/.test(file) || !existsSync(twin) ? found : twin;
    const { Bench } = (await import(pathToFileURL(edition).href)) as {
      Bench?: { prototype: BenchPrototype };
    };
    return Bench === undefined ? [] : [Bench.prototype];
  } catch {
    return [];
  }
};

/**
 * Keeps what is added, because tinybench 6 hides it, and adds an empty function in its place: majors 3 to 6 call every
 * function once to see whether it is asynchronous, which in a file of many tasks would cost every process all of them.
 */
const recordAdds = (prototype: BenchPrototype, definitions: Definitions): void => {
  const add = prototype.add;
  prototype.add = function (name, fn, options = {}) {
    const known = definitions.get(this) ?? new Map<string, Definition>();
    if (typeof fn !== 'function') throw new TypeError(`task "${name}" has no function`);
    // As majors 3 to 6 do; 2 would silently drop the first.
    if (known.has(name)) throw new Error(`Task "${name}" already exists`);
    definitions.set(this, known.set(name, { fn, options }));
    return add.call(this, name, () => undefined, options);
  };
  leaveRunsOut(prototype);
};

const definitionOf = (
  bench: BenchShape,
  task: TaskShape,
  definitions: Definitions,
): Definition | undefined => {
  const recorded = definitions.get(bench)?.get(task.name);
  if (recorded !== undefined) return recorded;
  return typeof task.fn === 'function' ? { fn: task.fn, options: task.fnOpts ?? task.opts ?? {} } : undefined;
};

// ---------------------------------------------------------------- names

const tasksOf = (benches: readonly BenchShape[], definitions: Definitions): Map<string, FoundTask> => {
  const tasks = new Map<string, FoundTask>();
  for (const bench of benches)
    for (const task of bench.tasks) {
      const name = benches.length > 1 && bench.name ? `${bench.name}/${task.name}` : task.name;
      checkName(name, tasks);
      tasks.set(name, foundTask(bench, task, name, definitions));
    }
  if (tasks.size === 0)
    throw new FileProblem('makes a Bench without tasks', "add one: `bench.add('name', () => …)`");
  return tasks;
};

const foundTask = (bench: BenchShape, task: TaskShape, name: string, definitions: Definitions): FoundTask => {
  const definition = definitionOf(bench, task, definitions);
  if (definition === undefined)
    throw new FileProblem(
      `hides the function of benchmark "${name}": its Bench comes from another copy of tinybench`,
      'create the Bench in the benchmark file itself, or install a single copy of tinybench',
    );
  const { setup, teardown } = bench.opts ?? bench;
  return { ...definition, self: task, setup, teardown };
};

const checkName = (name: unknown, known: ReadonlyMap<string, unknown>): void => {
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200 || /\p{Cc}/u.test(name))
    throw new FileProblem(
      `has a benchmark called ${JSON.stringify(name)}`,
      'names are 1 to 200 printable characters',
    );
  if (known.has(name))
    throw new FileProblem(
      `has two benchmarks called "${name}"`,
      "rename one, or give each Bench a name: `new Bench({ name: '…' })`",
    );
};

const warningsOf = (benches: readonly BenchShape[]): string[] => [
  ...(benches.some((bench) => bench.tasks.some((task) => (task.runs ?? 0) > 0))
    ? ['the file runs its own benchmarks when loaded, again in every process: take `run()` out of it']
    : []),
  ...(benches.some((bench) => typeof bench.concurrency === 'string')
    ? ['`concurrency` is ignored: operations are timed one after the other']
    : []),
];
