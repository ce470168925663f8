// Where the time of measuring goes: the engine as shipped on an unchanged benchmark, with a stopwatch around
// every session. What the operations themselves took is the only time that counts as measured.

import { wantsControl } from '../../src/core/decision/limit-outcomes.ts';
import { ruleOf, type PlannedCheck } from '../../src/core/decision/rule.ts';
import type { BenchmarkRecord, Method } from '../../src/core/model/report.ts';
import { measure } from '../../src/measure/engine.ts';
import { METHOD } from '../../src/core/decision/rule.ts';
import { findPin } from '../../src/measure/pin.ts';
import type { Session } from '../../src/runners/runner.ts';
import { tinybench } from '../../src/runners/tinybench/runner.ts';
import { benchmarkEnvironment } from '../../src/machine/benchmark-environment.ts';
import { FILE } from './subject.ts';
import { trialsNeeded } from '../../src/core/decision/stopping.ts';
import type { Measured, Subject } from '../../src/measure/state.ts';

const PARTS = ['start and warm-up', 'turns', 'end', 'deciding'] as const;
type Part = (typeof PARTS)[number];

export interface Overhead {
  /** Seconds of everything, and of the operations alone. */
  readonly total: number;
  readonly operations: number;
  /** Seconds outside the operations, by part; they add up with `operations` to `total`. */
  readonly parts: Readonly<Record<'start and warm-up' | 'messages' | 'end' | 'deciding', number>>;
  readonly trials: number;
  /** Seconds of one operation. */
  readonly operation: number;
  readonly decided: boolean;
}

const clock = (): number => performance.now() / 1000;

const question: PlannedCheck = {
  path: 'fifty/trip',
  metric: 'p50',
  budget: { maxRegression: 0.1, max: null, atLeast: null, owner: null },
  budgetText: '+10%',
  position: { line: 4, column: 9 },
};

const recordOf = ({ path, trials, control }: Measured): BenchmarkRecord => ({
  path,
  suite: 'fifty',
  runner: 'tinybench',
  scenario: null,
  dataset: null,
  status: 'measured',
  harness: 'head',
  runtime: { base: null, head: null },
  trials,
  alone: [],
  control,
  stored: null,
  recipe: null,
  exact: { base: null, head: null },
  reported: null,
  short: null,
  warnings: [],
});

interface Stopwatch {
  readonly seconds: Record<Part, number>;
  readonly enter: (part: Part) => void;
}

/** Time goes to the part entered last. */
function stopwatch(): Stopwatch {
  const seconds: Record<Part, number> = { 'start and warm-up': 0, turns: 0, end: 0, deciding: 0 };
  let [current, since]: [Part, number] = ['start and warm-up', clock()];
  const enter = (part: Part): void => {
    const now = clock();
    seconds[current] += now - since;
    [current, since] = [part, now];
  };
  return { seconds, enter };
}

interface Sums {
  operations: number;
  operation: number;
}

/** The session with the stopwatch around it. */
function timed(session: Session, watch: Stopwatch, sums: Sums): Session {
  return {
    ...session,
    turn: async (seconds, batch = session.batch) => {
      watch.enter('turns');
      const turn = await session.turn(seconds, batch);
      sums.operations += batch * turn.samples.reduce((sum, sample) => sum + sample, 0);
      return turn;
    },
    finish: () => {
      watch.enter('end');
      return session.finish();
    },
  };
}

function subjectIn(folder: string, watch: Stopwatch, sums: Sums): Subject {
  const { environment } = benchmarkEnvironment(process.env);
  const { signal } = new AbortController();
  const context = { root: folder, environment, node: process.execPath, signal, limit: 60, slowdown: 0 };
  const open = async (): Promise<Session> => {
    watch.enter('start and warm-up');
    const session = await tinybench.open({ kind: 'tinybench', file: FILE, nodeArgs: [] }, 'trip', context);
    sums.operation = session.operation;
    return timed(session, watch, sums);
  };
  return {
    path: question.path,
    headOnly: false,
    isNew: false,
    timed: true,
    suiteRun: null,
    exact: null,
    minimumPairs: tinybench.minimumPairs,
    minimumSamples: 1,
    open,
  };
}

/** Measures an unchanged benchmark in `folder` until its budget of +10 % has a verdict. */
export async function measureOverhead(folder: string, seed: number): Promise<Overhead> {
  const method: Method = { ...METHOD, tests: 1 };
  const rule = ruleOf(method);

  const watch = stopwatch();
  const sums: Sums = { operations: 0, operation: 0 };
  const deciding =
    <Answer>(ask: (...about: Parameters<typeof wantsControl>) => Answer) =>
    (measured: Measured) => {
      watch.enter('deciding');
      const answer = ask(question, recordOf(measured), rule);
      watch.enter('end');
      return answer;
    };
  const [result] = await measure([subjectIn(folder, watch, sums)], {
    ...method,
    seed,
    timeLimit: 120,
    pin: await findPin(process.env['PATH']),
    needed: deciding((...about) => trialsNeeded(...about) ?? 0),
    wantsControl: deciding(wantsControl),
    onProgress: () => {},
    clock,
    signal: new AbortController().signal,
  });
  watch.enter('end');
  if (result === undefined || result.failure !== null)
    throw new Error(`the benchmark failed: ${result?.failure?.message}`);
  const { turns, ...outside } = watch.seconds;
  return {
    total: turns + outside['start and warm-up'] + outside.end + outside.deciding,
    operations: sums.operations,
    parts: { ...outside, messages: turns - sums.operations },
    trials: result.trials.length,
    operation: sums.operation,
    decided: trialsNeeded(question, recordOf(result), rule) === 0,
  };
}
