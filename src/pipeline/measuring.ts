// From benchmarks and the questions about them to records with trials: the engine is told what is asked of whom.

import { boundariesOf, trialsNeeded, wantsControl } from '../core/judge.ts';
import type { Boundaries, Question } from '../core/judge.ts';
import type { BenchmarkRecord, Method } from '../core/model.ts';
import type { Candidate } from '../measure/discover.ts';
import { measure, type Measured } from '../measure/engine.ts';
import type { Pin } from '../measure/pin.ts';
import { jointsOf, subjectOf } from '../measure/subject.ts';
import type { World } from './request.ts';
import type { Sides } from './sides.ts';

export interface MeasuringOptions {
  readonly method: Method;
  readonly contexts: Sides['contexts'];
  readonly world: World;
  readonly seed: number;
  /** Seconds. */
  readonly timeLimit: number;
  readonly pin: Pin | null;
}

/** Takes trials of the candidates until the questions about them are decided or the time is up. */
export async function measureAll(
  candidates: readonly Candidate[],
  questions: readonly Question[],
  options: MeasuringOptions,
): Promise<BenchmarkRecord[]> {
  const { method, world } = options;
  const asked = grouped(questions);
  const joints = jointsOf(candidates, options.contexts);
  const subjects = candidates.flatMap((candidate) => {
    const { path, suite } = candidate.record;
    return subjectOf(candidate, asked.get(path) ?? [], options.contexts, joints.get(suite) ?? null) ?? [];
  });
  const count = `${subjects.length} benchmark${subjects.length === 1 ? '' : 's'}`;
  world.onEvent({ kind: 'step', text: `Measuring ${count}` });
  world.onEvent({ kind: 'subjects', paths: subjects.map(({ path }) => path), look: method.firstLook });
  const records = new Map(candidates.map(({ record }) => [record.path, record]));
  const measured = await measure(subjects, {
    ...method,
    ...answers(records, asked, method),
    seed: options.seed,
    timeLimit: options.timeLimit,
    pin: options.pin,
    onProgress: world.onEvent,
    clock: world.clock,
    signal: world.signal,
  });
  for (const each of measured) records.set(each.path, fill(records.get(each.path), each));
  return [...records.values()];
}

type Asking<Answer> = (
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
) => Answer;

/** What the engine asks while it measures, answered from the trials so far. */
function answers(
  records: ReadonlyMap<string, BenchmarkRecord>,
  asked: ReadonlyMap<string, readonly Question[]>,
  method: Method,
) {
  const bounds = boundariesOf(method);
  const about = <Answer>(measured: Measured, ask: Asking<Answer>): Answer[] => {
    const record = fill(records.get(measured.path), measured);
    return (asked.get(measured.path) ?? []).map((question) => ask(question, record, method, bounds));
  };
  const needed = (measured: Measured): number => {
    const asking = about(measured, trialsNeeded).filter((number) => number !== null);
    // What can no longer be decided keeps nothing else from being.
    const possible = asking.filter((number) => number > 0 && number !== Infinity);
    if (possible.length > 0) return Math.max(...possible);
    if (asking.length > 0) return Math.max(...asking);
    // Without a question there is still something to see.
    return Math.max(0, method.firstLook - Math.max(measured.trials.length, measured.alone.length));
  };
  return { needed, wantsControl: (measured: Measured) => about(measured, wantsControl).includes(true) };
}

function grouped(questions: readonly Question[]): Map<string, Question[]> {
  const result = new Map<string, Question[]>();
  for (const question of questions)
    result.set(question.path, [...(result.get(question.path) ?? []), question]);
  return result;
}

function fill(record: BenchmarkRecord | undefined, measured: Measured): BenchmarkRecord {
  if (record === undefined) throw new TypeError(`${measured.path} was measured and never asked for`);
  return {
    ...record,
    status: measured.failure === null ? record.status : 'failed',
    failure: measured.failure,
    trials: measured.trials,
    alone: measured.alone,
    control: measured.control,
    exact: measured.exact,
    warnings: [...record.warnings, ...measured.warnings],
  };
}
