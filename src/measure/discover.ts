// Which benchmarks there are on each side, and which of them can be compared.

import { BenchmarkFailure } from '../core/model/errors.ts';
import { NOTHING_MEASURED } from '../core/model/measurement.ts';
import { METRIC_NAMES, type MetricName } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Failure } from '../core/model/report.ts';
import { isShared, runOnBase, type RunnerSpec } from '../core/model/runner-specs.ts';
import { benchmarkPath, groupedByPath } from '../core/model/paths.ts';
import { nearest } from '../core/text/did-you-mean.ts';
import { runnerOf } from '../runners/registry.ts';
import { DEFAULT_TRIAL_OPTIONS, type SideContext, type Task } from '../runners/runner.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Suite } from '../core/model/configuration.ts';

/** What listing a suite on one side gave. */
export type Listing = { readonly tasks: readonly Task[] } | { readonly failure: Failure };

/** A benchmark path with what is needed to run it; the record is filled by measuring. */
export interface Candidate {
  readonly record: BenchmarkRecord;
  readonly task: string | null;
  /** What each side calls it, where that is not `task`. */
  readonly names?: Readonly<Record<Side, readonly string[]>>;
  /** Whether the stored runs that head is held against were told by the operations how long they took. */
  readonly tells?: boolean;
  /** How to run it on each side; null: not there. */
  readonly specs: Readonly<Record<Side, RunnerSpec | null>>;
  /** Where each side runs it; left out: where every other benchmark runs. */
  readonly contexts?: Contexts;
}

/** Where each side runs benchmarks; null: it is not there. */
export type Contexts = Readonly<Record<Side, SideContext | null>>;

/** No report could be read, and no time limit kept, with more. */
const MOST_TASKS = 10_000;

const tooMany = ({ name }: Suite, found: number): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${name} has ${found} benchmarks, and a suite can have at most ${MOST_TASKS}`,
    hint: 'benchmark what stands for the rest, or split the suite',
  });

/** Names a failed listing as a value; other errors are ours. */
export async function list(suite: Suite, side: Side, context: SideContext): Promise<Listing> {
  try {
    const tasks = await runnerOf(suite.runner).list(suite.runner, context);
    if (tasks.length > MOST_TASKS) throw tooMany(suite, tasks.length);
    return { tasks };
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { failure: error.on(side).failure };
  }
}

/** Of the time there is for one operation, what a rehearsal may take: what hangs in it must leave time to measure. */
const REHEARSAL = 0.25;
/** A seed, so that runners may keep for the next benchmark what they started for the last. */
const REHEARSING = { ...DEFAULT_TRIAL_OPTIONS, seed: 1 };

/** Runs every benchmark of a suite once; the first failure, or null when all of them run. */
export async function rehearse(
  suite: Suite,
  tasks: readonly Task[],
  side: Side,
  context: SideContext,
): Promise<Failure | null> {
  const { open, close } = runnerOf(suite.runner);
  if (open === undefined) return null;
  try {
    const hurried = { ...context, limit: REHEARSAL * context.limit };
    for (const { task } of tasks.filter(({ skipped: why }) => why === undefined)) {
      await using session = await open(suite.runner, task, hurried, REHEARSING);
      await session.turn(0);
      // What goes on for the next benchmark has to come to the end of this one.
      if (close !== undefined) await session.finish();
    }
    return null;
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return error.on(side).failure;
  } finally {
    await close?.();
  }
}

export interface SuiteListings {
  /** Null: not declared on that side. */
  readonly head: Listing | null;
  /** Base's own files. */
  readonly own: Listing | null;
  /** Base with head's benchmark files; null when they are the same or could not run. */
  readonly overlaid: Listing | null;
  /** Whose benchmark files run on base. */
  readonly harness: 'head' | 'own';
  /** What head calls tasks of base otherwise: head's names by base's. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** What a side calls a benchmark; of several parts the first. */
export const taskOn = ({ task, names }: Pick<Candidate, 'task' | 'names'>, side: Side): string | null =>
  names?.[side][0] ?? task;

/** Pairs up the tasks of a suite. A task that base declares and head lost is `missing`, whatever else happens. */
export function candidates(head: Suite | null, base: Suite | null, given: SuiteListings): Candidate[] {
  const { listings, namesOf } = sameNames(head ?? base, given);
  const suite = (head ?? base) as Suite;
  const leftOut = leftOutOf([listings.head, listings.own, listings.overlaid]);
  const tasksIn = (listing: Listing | null): readonly Task[] | null =>
    tasksOf(listing)?.filter(({ task }) => !leftOut.has(task)) ?? null;
  const headTasks = tasksIn(listings.head);
  const baseTasks = tasksIn(listings.overlaid) ?? tasksIn(listings.own);
  const baseSpec = baseSpecOf(head, base, listings.harness);
  const broken = failureOf(listings, head !== null, base !== null);
  if (broken !== null) return [failed(suite, broken)];
  if (head !== null && isShared(head.runner) && baseTasks !== null)
    return [failed(suite, sameService(suite))];
  const declared = names(tasksIn(listings.own));
  const onHead = byName(headTasks);
  const onBase = byName(baseTasks);
  const listed = [listings.head, listings.own, listings.overlaid].map((each) => byName(tasksOf(each)));
  const warningsOf = (task: string | null): readonly string[] => onHead.get(task)?.warnings ?? [];
  // What was timed and is now weighed is another benchmark, whatever it is called.
  const changed = head !== null && base !== null && head.runner.kind !== base.runner.kind;
  const kinds = `it is a \`${base?.runner.kind}\` on base and a \`${head?.runner.kind}\` on head: give the new one another name`;
  const fresh = [...onHead.keys()].filter((task) => !declared.has(task));
  const present = (task: string | null): Candidate => {
    const status = onBase.has(task) && !changed ? 'measured' : 'new';
    return {
      record: {
        ...declaredAs(suite, task, warningsOf(task)),
        ...NOTHING_MEASURED,
        status,
        harness: listings.harness,
        reported: reportedOf(listed, task),
        runtime: { base: onBase.get(task)?.runtime ?? null, head: onHead.get(task)?.runtime ?? null },
      },
      task,
      ...namesOf(task),
      specs: { head: head?.runner ?? null, base: status === 'new' ? null : baseSpec },
    };
  };
  const missing = (task: string | null): Candidate => ({
    record: {
      ...declaredAs(suite, task, changed ? [kinds] : warningsOf(task)),
      status: 'missing',
      failure: null,
      ...likelyIn(suite, task, fresh),
    },
    task,
    specs: NOWHERE,
  });
  const found = [
    ...[...onHead.keys()].filter((task) => !changed || !declared.has(task)).map(present),
    ...[...declared].filter((task) => changed || !onHead.has(task)).map(missing),
  ];
  return withLeftOut(suite, found, leftOut);
}

/** Listings in which both sides call the same task the same, and what each side calls it. */
function sameNames(
  suite: Suite | null,
  listings: SuiteListings,
): { readonly listings: SuiteListings; readonly namesOf: (task: string | null) => Pick<Candidate, 'names'> } {
  const unchanged = { listings, namesOf: () => ({}) };
  const { sameTasks } = suite === null ? {} : runnerOf(suite.runner);
  const written = (listing: Listing | null): string[] =>
    (tasksOf(listing) ?? []).flatMap(({ task }) => task ?? []);
  const own = listings.overlaid ?? listings.own;
  const same = new Map([
    ...(sameTasks?.(written(own), written(listings.head)) ?? []),
    ...(listings.renamed ?? []),
  ]);
  if (same.size === 0) return unchanged;
  const called = (task: string | null): string | null => (task === null ? null : (same.get(task) ?? task));
  const renamed = (listing: Listing | null): Listing | null =>
    listing !== null && 'tasks' in listing
      ? { tasks: listing.tasks.map((each) => ({ ...each, task: called(each.task) })) }
      : listing;
  const byCommon = (listing: Listing | null): Map<string, string[]> => {
    const groups = groupedByPath(written(listing).map((name) => ({ path: called(name) ?? name, name })));
    return new Map([...groups].map(([common, all]) => [common, all.map(({ name }) => name)]));
  };
  const [onBase, onHead] = [byCommon(own), byCommon(listings.head)];
  return {
    listings: {
      ...listings,
      head: renamed(listings.head),
      own: renamed(listings.own),
      overlaid: renamed(listings.overlaid),
    },
    namesOf: (task) =>
      task === null ? {} : { names: { base: onBase.get(task) ?? [], head: onHead.get(task) ?? [] } },
  };
}

/** Tasks that every side which has them leaves out, with why. */
function leftOutOf(listings: readonly (Listing | null)[]): ReadonlyMap<string | null, string> {
  const all = listings.flatMap((listing) => tasksOf(listing) ?? []);
  const run = names(all.filter(({ skipped: why }) => why === undefined));
  return new Map(
    all.flatMap(({ task, skipped: why }) => (why === undefined || run.has(task) ? [] : [[task, why]])),
  );
}

/** What is left out is said beside the first benchmark of the suite; a suite of nothing else has failed. */
function withLeftOut(
  suite: Suite,
  found: readonly Candidate[],
  leftOut: ReadonlyMap<string | null, string>,
): Candidate[] {
  const said = [...leftOut].map(
    ([task, why]) => `${benchmarkPath(suite.name, task)} is not measured: ${why}`,
  );
  const [first, ...others] = found;
  if (said.length === 0) return [...found];
  if (first === undefined)
    return [failed(suite, because({ message: 'every benchmark is skipped', output: said.join('\n') }))];
  const record = { ...first.record, warnings: [...first.record.warnings, ...said] };
  return [{ ...first, record }, ...others];
}

/** Of what only head has, what a lost benchmark may be called now. */
const likelyIn = (
  { name }: Suite,
  lost: string | null,
  fresh: readonly (string | null)[],
): { readonly likely?: string } => {
  const tasks = fresh.filter((task) => task !== null);
  const likely = lost === null ? undefined : (nearest(lost, tasks) ?? tasks[0]);
  return likely === undefined ? {} : { likely: benchmarkPath(name, likely) };
};

function baseSpecOf(head: Suite | null, base: Suite | null, harness: 'head' | 'own'): RunnerSpec | null {
  if (harness === 'own' || head === null) return base?.runner ?? null;
  return runOnBase(head.runner, base?.runner ?? null);
}

/** Comparing a service with itself would be green whatever the change does. */
const sameService = ({ name }: Suite): Failure =>
  because({
    message: `${name} sends requests to a running service, which is the same for base and head: there is nothing to compare`,
    hint: 'judge its absolute budgets with `perf-budgets run`, or use `serve` to start a server per side',
  });

const because = (failure: Partial<Failure> & { readonly message: string }): Failure =>
  new BenchmarkFailure(failure).failure;

const tasksOf = (listing: Listing | null): readonly Task[] | null =>
  listing !== null && 'tasks' in listing ? listing.tasks : null;

const names = (tasks: readonly Task[] | null): Set<string | null> => new Set(tasks?.map(({ task }) => task));

type TasksByName = ReadonlyMap<string | null, Task>;

const byName = (tasks: readonly Task[] | null): TasksByName =>
  new Map(tasks?.map((each) => [each.task, each]));

/** What either side's reports tell: what base told once can be lost, what nobody ever told cannot be asked for. */
function reportedOf(listings: readonly TasksByName[], task: string | null): readonly MetricName[] | null {
  const found = listings.flatMap((listing) => listing.get(task) ?? []);
  const told = new Set(found.flatMap(({ metrics }) => metrics ?? []));
  return found.some(({ metrics }) => metrics === undefined)
    ? null
    : METRIC_NAMES.filter((name) => told.has(name));
}

/** A suite that cannot be listed where it is declared has failed, on head first. */
function failureOf({ head, own, overlaid }: SuiteListings, onHead: boolean, onBase: boolean): Failure | null {
  if (onHead && head !== null && 'failure' in head) return head.failure;
  const baseRuns = tasksOf(own) ?? tasksOf(overlaid);
  if (onBase && baseRuns === null && own !== null && 'failure' in own) return own.failure;
  return null;
}

const NOWHERE = { base: null, head: null } as const;

const failed = (suite: Suite, failure: Failure): Candidate => ({
  record: { ...declaredAs(suite, null, []), ...NOTHING_MEASURED, status: 'failed', failure },
  task: null,
  specs: NOWHERE,
});

const declaredAs = (suite: Suite, task: string | null, warnings: readonly string[]) => ({
  path: benchmarkPath(suite.name, task),
  suite: suite.name,
  runner: suite.runner.kind,
  scenario: suite.scenario,
  dataset: suite.dataset,
  warnings,
});

/** A suite that is not measured because the change touches nothing it depends on. */
export const skipped = (suite: Suite): Candidate => ({
  record: { ...declaredAs(suite, null, []), status: 'skipped' },
  task: null,
  specs: NOWHERE,
});
