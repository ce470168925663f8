// What a change reaches, over a whole run: what a stored run told first, then what is watched on both sides.

import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { BenchmarkReach, ReachUse } from '../../core/model/reach.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { count } from '../../core/text/lists.ts';
import type { Candidate } from '../../measure/discover.ts';
import type { RunContext } from '../request.ts';
import type { Sides } from '../sides.ts';
import { WASTE, watchBoth, type OnRun } from './here.ts';
import { digestOf, type Watching } from './watching.ts';

/** What is known before base is there. */
export interface KnownReach {
  readonly benchmarks: readonly BenchmarkReach[];
  /** Benchmarks that are measured although a stored run tells that they are not reached. */
  readonly controls: ReadonlySet<string>;
}

export const NOTHING_KNOWN: KnownReach = { benchmarks: [], controls: new Set() };

export interface ReachRun {
  /** A sentence: nothing can be watched here. */
  readonly watching: Watching | string;
  readonly known: KnownReach;
  /** What is decided already. */
  readonly decided: ReadonlyMap<string, BenchmarkRecord>;
  readonly checks: readonly PlannedCheck[];
  readonly seed: number;
  readonly onRun: OnRun;
  readonly world: RunContext;
  readonly left: () => number;
}

export interface RunReach {
  readonly unreached: ReadonlyMap<string, BenchmarkRecord>;
  readonly use: ReachUse;
}

/** Which candidates need no measurement. Without a base nothing more is found out. */
export async function reachInRun(
  candidates: readonly Candidate[],
  contexts: Sides['contexts'],
  run: ReachRun,
): Promise<RunReach> {
  const { watching, known } = run;
  if (typeof watching === 'string') return { unreached: new Map(), use: unwatched(watching) };
  const started = run.world.clock();
  // What the change defines otherwise is what it reaches.
  const open = candidates.filter(
    ({ record, contexts: own }) => !run.decided.has(record.path) && own === undefined,
  );
  const here =
    contexts.base === null || contexts.base.root === contexts.head?.root
      ? { unreached: new Map<string, BenchmarkRecord>(), benchmarks: [] }
      : await watchBoth(open, { ...run, watching, contexts, controls: known.controls });
  const told = new Set(here.benchmarks.map(({ path }) => path));
  const benchmarks = [...known.benchmarks.filter(({ path }) => !told.has(path)), ...here.benchmarks];
  const seconds = Math.round((run.world.clock() - started) * 1000) / 1000;
  const watcher = `strace ${watching.watcher.version}`;
  return { unreached: here.unreached, use: { text: textOf(benchmarks), watcher, seconds, benchmarks } };
}

const unwatched = (why: string): ReachUse => ({
  text: `everything was measured, because ${why}`,
  watcher: null,
  seconds: 0,
  benchmarks: [],
});

function textOf(benchmarks: readonly BenchmarkReach[]): string {
  const number = (outcome: BenchmarkReach['outcome']): number =>
    benchmarks.filter((each) => each.outcome === outcome).length;
  const [unreached, controls, unwatchable] = [number('unreached'), number('control'), number('unwatched')];
  if (benchmarks.length === 0) return 'no benchmark was watched';
  const open = unwatchable === 0 ? '' : `; of ${unwatchable} that could not be told`;
  if (unreached + controls === 0) return `the change reaches every benchmark that was watched${open}`;
  const control = controls === 0 ? '' : `, ${controls} of them measured all the same as a control`;
  return `the change does not reach ${unreached + controls} of ${count(benchmarks.length, 'benchmark')}${control}${open}`;
}

/** What each benchmark of a single side was seen to use, as digests that are stored with it, for as long as that may take. */
export async function usesOf(
  candidates: readonly Candidate[],
  head: NonNullable<Sides['contexts']['head']>,
  { watching, world, left }: Pick<ReachRun, 'world' | 'left'> & { readonly watching: Watching },
): Promise<ReadonlyMap<string, string>> {
  const open = candidates.filter(({ record }) => record.status === 'measured');
  world.onEvent({ kind: 'step', text: `Watching what ${count(open.length, 'benchmark')} read` });
  const found = new Map<string, string>();
  const enough = left() * (1 - WASTE);
  for (const { record, specs, task } of open) {
    if (specs.head === null) continue;
    if (left() <= enough) break;
    world.signal.throwIfAborted();
    const seen = await watching.see({ suite: record.suite, task, spec: specs.head }, 'head', head);
    const uses = seen === null ? null : digestOf(specs.head, seen);
    if (uses !== null && 'digest' in uses) found.set(record.path, uses.digest);
  }
  return found;
}
