// After every verdict is fixed: which functions of the change no benchmark runs. Calls are counted in one run of head's
// benchmarks, until every changed function was met. Whatever goes wrong leaves it unsaid and changes nothing else.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangedFunctions, Language } from '../core/model/changed-functions.ts';
import { wasRun } from '../core/model/measurement.ts';
import { globMatcher } from '../core/model/paths.ts';
import type { BenchmarkRecord } from '../core/model/report.ts';
import { filesOfSpec } from '../core/model/runner-specs.ts';
import { didFunctionRun, seenIn, type SeenRuns } from '../coverage/runs.ts';
import { functionsIn, languageOf, type SourceFunction } from '../coverage/source-functions.ts';
import { isOfProject, touchedFunctions } from '../coverage/touched-functions.ts';
import type { LineChanges } from '../explain/line-changes.ts';
import { taskOn, type Candidate } from '../measure/discover.ts';
import { countCalls, type CountedCalls } from './count-calls.ts';
import type { RunContext } from './request.ts';
import type { Sides } from './sides.ts';

/** Seconds for all counting, and of operations for one benchmark. */
const COUNTING = 10;
const OPERATIONS = 0.05;

/** Longer files are nobody's handwriting. */
const LONGEST = 2 ** 20;

export interface CountingOptions {
  readonly sides: Sides;
  readonly records: readonly BenchmarkRecord[];
  /** Paths of benchmarks that were seen to use what the change touches: they are asked first. */
  readonly likely: ReadonlySet<string>;
  readonly world: RunContext;
  /** Seconds that the run has left. */
  readonly left: () => number;
}

/** Null: the change touches no function that can be read, or nothing can count the calls of its language. */
export async function changedFunctions(options: CountingOptions): Promise<ChangedFunctions | null> {
  try {
    return await counted(options);
  } catch {
    options.world.signal.throwIfAborted();
    return null;
  }
}

async function counted(options: CountingOptions): Promise<ChangedFunctions | null> {
  const { sides, world, left } = options;
  const changes = await sides.changes().catch(() => null);
  const root = sides.contexts.head?.root;
  if (changes === null || root === undefined) return null;
  const touched = await touchedBy(changes, root, sides);
  if (touched.length === 0) return null;
  const end = world.clock() + Math.min(COUNTING, left() - 1);
  const counting = new Counting(touched, changes.tracked);
  world.onEvent({ kind: 'step', text: 'Counting which changed functions run' });
  for (const candidate of inOrder(options)) {
    if (counting.isDone) break;
    world.signal.throwIfAborted();
    const seconds = end - world.clock();
    counting.add(seconds < 1 ? null : await runOf(candidate, sides, counting.languages, seconds));
  }
  return counting.result;
}

/** What the change touches of the project, but for its benchmarks. */
async function touchedBy(changes: LineChanges, root: string, { configuration }: Sides) {
  const files = new Set(configuration.suites.flatMap(({ runner }) => filesOfSpec(runner)));
  const harness = configuration.suites.flatMap(({ harness: globs }) => globs.map(globMatcher));
  const isOfBenchmarks = (file: string): boolean => files.has(file) || harness.some((fits) => fits(file));
  const touched: Touched[] = [];
  for (const change of changes.files) {
    const { head: file } = change;
    if (file === null || !isOfProject(file) || isOfBenchmarks(file)) continue;
    const siblings = await functionsOf(root, file);
    for (const place of touchedFunctions(siblings, change)) touched.push({ place, siblings });
  }
  return touched;
}

/** The functions of a file of the project; none of one that is too long, or gone. */
export async function functionsOf(root: string, file: string): Promise<readonly SourceFunction[]> {
  const path = join(root, file);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : Infinity),
    () => Infinity,
  );
  return size > LONGEST ? [] : functionsIn(file, await readFile(path, 'utf8'));
}

interface Touched {
  readonly place: SourceFunction;
  /** All functions of its file. */
  readonly siblings: readonly SourceFunction[];
}

/** Benchmarks that were measured, likely ones first. */
function inOrder({ sides, records, likely }: CountingOptions): Candidate[] {
  const measured = new Set(
    records.filter((record) => wasRun(record) && record.status !== 'failed').map(({ path }) => path),
  );
  return sides.candidates
    .filter(({ record }) => measured.has(record.path))
    .toSorted((one, other) => Number(likely.has(other.record.path)) - Number(likely.has(one.record.path)));
}

/** One run of a benchmark on head; null: nothing that is here can count its calls. */
async function runOf(
  candidate: Candidate,
  sides: Sides,
  languages: ReadonlySet<Language>,
  limit: number,
): Promise<CountedCalls | null> {
  const spec = candidate.specs.head;
  const context = (candidate.contexts ?? sides.contexts).head;
  if (spec === null || context === null) return null;
  const target = { spec, task: taskOn(candidate, 'head'), context };
  const found = await countCalls(target, { seconds: OPERATIONS, limit, languages });
  return typeof found === 'string' ? null : found;
}

const isIn = (languages: ReadonlySet<Language>, file: string): boolean => {
  const language = languageOf(file);
  return language !== null && languages.has(language);
};

/** What is known so far. */
class Counting {
  readonly #tracked: ReadonlySet<string>;
  #open: readonly Touched[];
  #met = new Set<SourceFunction>();
  #loaded = new Set<string>();
  #isBuilt = false;
  #counted = 0;
  #uncounted = 0;
  #languages = new Set<Language>();

  constructor(touched: readonly Touched[], tracked: ReadonlySet<string>) {
    this.#open = touched;
    this.#tracked = tracked;
  }

  get languages(): ReadonlySet<Language> {
    return new Set(this.#open.flatMap(({ place }) => languageOf(place.file) ?? []));
  }

  get isDone(): boolean {
    return this.#open.length === 0;
  }

  add(found: CountedCalls | null): void {
    if (found === null || found.profile.partial === true) this.#uncounted += 1;
    else this.#counted += 1;
    if (found === null) return;
    const seen = seenIn([found.profile], this.#tracked);
    this.#languages.add(found.language);
    for (const file of seen.loaded) this.#loaded.add(file);
    this.#isBuilt ||= seen.isBuilt;
    this.#open = this.#open.filter(({ place, siblings }) => !this.#meets(place, siblings, seen));
  }

  #meets(place: SourceFunction, siblings: readonly SourceFunction[], seen: SeenRuns): boolean {
    if (!didFunctionRun(place, siblings, seen)) return false;
    this.#met.add(place);
    return true;
  }

  /** Code that runs from a build without source maps may hold functions of files that were never loaded themselves. */
  get result(): ChangedFunctions | null {
    const unrun = this.#open
      .map(({ place }) => place)
      .filter(({ file }) => isIn(this.#languages, file))
      .filter(({ file }) => !this.#isBuilt || this.#loaded.has(file));
    const changed = this.#met.size + unrun.length;
    if (changed === 0) return null;
    return {
      changed,
      unrun: unrun.map(({ name, file, line }) => ({ name, file, line })),
      counted: this.#counted,
      uncounted: this.#uncounted,
    };
  }
}
