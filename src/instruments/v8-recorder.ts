// Runs inside a measured Node process: V8's own profilers through the inspector, and what is needed to read their
// output elsewhere (where every function begins and ends, how often it was called). Nothing here is loaded unless a
// profile was asked for.

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** What is recorded: where time goes, where memory is allocated, or what is still alive at the end. */
export type Recorded = 'cpu' | 'allocations' | 'alive';

/** Position in a script, counted from 0 as V8 does. */
export type ScriptPosition = readonly [line: number, column: number];

export interface ScriptFunction {
  /** Empty for functions without a name. */
  readonly name: string;
  readonly start: ScriptPosition;
  readonly end: ScriptPosition;
  /** Calls while calls were counted; null: they were not. Resumptions of async functions and generators count. */
  readonly calls: number | null;
}

export interface ScriptRecord {
  readonly id: string;
  readonly url: string;
  /** As the script names it; empty without. */
  readonly sourceMap: string;
  /** Length of its longest line: minified code has lines of thousands of characters. */
  readonly longestLine: number;
  readonly functions: readonly ScriptFunction[];
}

/** What stands beside a profile in V8's own format. */
export interface RecordingNotes {
  /** Operations that ran while the profile was taken; of a whole process 1. */
  readonly operations: number;
  /** Operations that ran while calls were counted; 0: they were not counted. */
  readonly counted: number;
  /** Seconds that passed while the profile was taken. */
  readonly seconds: number;
  /** Seconds before the profile began: how long Node took to start. 0 where an operation is no process. */
  readonly startup: number;
  readonly scripts: readonly ScriptRecord[];
}

/**
 * Stops V8 from putting a function's code into its callers: a profile charges an inlined function's time to the caller.
 * Call it before the code to be profiled is loaded. Measured: the guilty leaf was first in 0 of 10 profiles with
 * inlining and in 10 of 10 without.
 */
export const stopInlining = (): void => {
  for (const flag of ['--no-turbo-inlining', '--no-maglev-inlining']) setFlagsFromString(flag);
};

export interface Recorder {
  /**
   * Call it before the code to be profiled is loaded. Code that V8 compiled earlier can be missing from its books, and what
   * it does is then charged to its callers: measured in 11 of 72 profiles that began after the warm-up, in 0 of 48 that
   * began before.
   */
  start(): void;
  /** Of time and allocations, what was recorded until now is not part of the profile; what stays alive is. */
  begin(): void;
  /** Ends the profile; the native profile stays here until `write`. */
  stop(): void;
  startCounting(): void;
  stopCounting(): void;
  /** Writes `FILE.cpuprofile` or `FILE.heapprofile`, and `FILE.notes.json` beside it. */
  write(file: string, notes: Omit<RecordingNotes, 'scripts'>): void;
}

type Post = (method: string, parameters?: object) => unknown;

/** A session of the inspector in this very thread. Its calls are synchronous, so it works while a process exits. */
const connect = (): Post => {
  const session = new Session();
  session.connect();
  return (method, parameters = {}) => {
    let failure: Error | null = null;
    let result: unknown;
    session.post(method, parameters, (error, answer) => {
      failure = error;
      result = answer;
    });
    // The inspector's errors are plain objects.
    if (failure !== null) throw new Error(`${method}: ${(failure as Error).message}`);
    return result;
  };
};

interface CoveredScript {
  readonly scriptId: string;
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly {
      readonly startOffset: number;
      readonly endOffset: number;
      readonly count: number;
    }[];
  }[];
}
type Coverage = { readonly result: readonly CoveredScript[] };

const START: Readonly<Record<Recorded, (interval: number) => readonly [string, object][]>> = {
  cpu: (interval) => [
    ['Profiler.enable', {}],
    ['Profiler.setSamplingInterval', { interval }],
    ['Profiler.start', {}],
  ],
  allocations: (samplingInterval) => [
    [
      'HeapProfiler.startSampling',
      { samplingInterval, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true },
    ],
  ],
  alive: (samplingInterval) => [['HeapProfiler.startSampling', { samplingInterval }]],
};

/** `interval`: microseconds between samples of time, bytes between samples of allocations. */
export const createRecorder = (what: Recorded, interval: number): Recorder => {
  const post = connect();
  let native: object = {};
  let began = 0;
  let covered: readonly CoveredScript[] | null = null;
  const record = (): void => {
    for (const [method, parameters] of START[what](interval)) post(method, parameters);
  };
  return {
    start() {
      // Allocations have no beginning in common with later ones, and no code can be missing.
      if (what !== 'allocations') record();
    },
    begin() {
      if (what === 'allocations') record();
      began = performance.now();
    },
    stop() {
      const method = what === 'cpu' ? 'Profiler.stop' : 'HeapProfiler.stopSampling';
      const microseconds = (performance.now() - began) * 1000;
      const { profile } = post(method) as { readonly profile: object };
      native = what === 'cpu' ? lastPart(profile as CpuProfile, microseconds) : profile;
    },
    startCounting() {
      post('Profiler.enable');
      post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    },
    stopCounting() {
      covered = (post('Profiler.takePreciseCoverage') as Coverage).result;
      post('Profiler.stopPreciseCoverage');
    },
    write(file, notes) {
      const coverage = covered ?? bestEffort(post);
      const scripts = describeScripts(post, coverage, covered !== null);
      writeFileSync(`${file}.${what === 'cpu' ? 'cpuprofile' : 'heapprofile'}`, JSON.stringify(native));
      writeFileSync(`${file}.notes.json`, JSON.stringify({ ...notes, scripts } satisfies RecordingNotes));
    },
  };
};

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly hitCount?: number;
    readonly positionTicks?: unknown;
  }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The samples of the last `microseconds`. */
const lastPart = (profile: CpuProfile, microseconds: number): CpuProfile => {
  const { nodes, endTime, samples, timeDeltas } = profile;
  const startTime = Math.max(profile.startTime, endTime - microseconds);
  let time = profile.startTime;
  const kept = samples.flatMap((id, index) => {
    time += timeDeltas[index] ?? 0;
    return time >= startTime ? [{ id, time }] : [];
  });
  const hits = new Map<number, number>();
  for (const { id } of kept) hits.set(id, (hits.get(id) ?? 0) + 1);
  return {
    nodes: nodes.map((node) => {
      return { ...node, hitCount: hits.get(node.id) ?? 0, positionTicks: undefined };
    }),
    startTime,
    endTime,
    samples: kept.map(({ id }) => id),
    timeDeltas: kept.map((each, index) => each.time - (kept[index - 1]?.time ?? startTime)),
  };
};

/** Ranges of the functions that ran, without any cost while they ran. */
const bestEffort = (post: Post): readonly CoveredScript[] => {
  post('Profiler.enable');
  return (post('Profiler.getBestEffortCoverage') as Coverage).result;
};

/** Every script that is not part of Node itself, with its functions by line and column. */
const describeScripts = (
  post: Post,
  coverage: readonly CoveredScript[],
  counted: boolean,
): ScriptRecord[] => {
  post('Debugger.enable');
  const scripts = coverage
    .filter(({ url }) => url !== '' && !url.startsWith('node:'))
    .map(({ scriptId, url, functions }) => {
      const source = sourceOf(post, scriptId);
      const lines = lineStarts(source);
      return {
        id: scriptId,
        url,
        sourceMap: /\/\/[#@] ?sourceMappingURL=(\S+)\s*$/.exec(source.slice(-LONGEST_MAP))?.[1] ?? '',
        longestLine: lines.reduce(
          (most, start, i) => Math.max(most, (lines[i + 1] ?? source.length) - start),
          0,
        ),
        functions: functions.flatMap(({ functionName, ranges: [range] }) =>
          range === undefined ? [] : [describe(functionName, range, lines, counted)],
        ),
      };
    });
  post('Debugger.disable');
  return scripts;
};

/** An inline source map is part of the source; larger ones are let go. */
const LONGEST_MAP = 32 * 2 ** 20;

const describe = (
  name: string,
  range: { readonly startOffset: number; readonly endOffset: number; readonly count: number },
  lines: readonly number[],
  counted: boolean,
): ScriptFunction => ({
  name,
  start: positionOf(range.startOffset, lines),
  end: positionOf(range.endOffset, lines),
  calls: counted ? range.count : null,
});

const sourceOf = (post: Post, scriptId: string): string => {
  try {
    return (post('Debugger.getScriptSource', { scriptId }) as { readonly scriptSource: string }).scriptSource;
  } catch {
    // Collected meanwhile.
    return '';
  }
};

const lineStarts = (source: string): number[] => {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

const positionOf = (offset: number, lines: readonly number[]): ScriptPosition => {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low, offset - (lines[low] ?? 0)];
};
