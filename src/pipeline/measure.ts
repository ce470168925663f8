// From benchmarks and the checks planned for them to records with trials: the engine is told what is asked of whom.

import type { Screening } from '../core/model/baseline-run.ts';
import { isPending } from '../core/decision/judge.ts';
import { wantsControl } from '../core/decision/limit-outcomes.ts';
import type { DecisionRule, PlannedCheck } from '../core/decision/rule.ts';
import { groupedByPath } from '../core/model/paths.ts';
import type { BenchmarkRecord } from '../core/model/report.ts';
import type { Candidate } from '../measure/discover.ts';
import { measure } from '../measure/engine.ts';
import type { Pin } from '../measure/pin.ts';
import { suiteRunsOf, subjectOf } from '../measure/subject.ts';
import { closeRunners } from '../runners/registry.ts';
import { toldRecipe } from './baseline/recipe.ts';
import type { RunContext } from './request.ts';
import type { Sides } from './sides.ts';
import { leansOver, trialsNeeded } from '../core/decision/stopping.ts';
import type { Measured, MeasureOptions, Subject } from '../measure/state.ts';
import { measurementOf, noTrialEnded, wasRun } from '../core/model/measurement.ts';
import type { Budget } from '../core/model/configuration.ts';

export interface MeasuringOptions {
  readonly rule: DecisionRule;
  readonly contexts: Sides['contexts'];
  readonly world: RunContext;
  readonly seed: number;
  /** Seconds. */
  readonly timeLimit: number;
  /** Seconds since the run began. */
  readonly elapsed: () => number;
  readonly pin: Pin | null;
  /** Everything with a budget, where not all of it is judged; default: the checks. */
  readonly planned?: readonly PlannedCheck[];
  /** Trials of every benchmark at the least, which is enough where nothing is asked. */
  readonly least?: number;
  /** Paths of benchmarks that use what the change touches; left out: nobody knows. */
  readonly likely?: ReadonlySet<string>;
  /** What is decided already, by path. */
  readonly decided?: ReadonlyMap<string, BenchmarkRecord>;
  /** Is told after everything that ran, for how many seconds it did. */
  readonly onRun?: MeasureOptions['onRun'];
}

/** Takes trials of the candidates until their checks are decided or the time is up. */
export async function measureAll(
  candidates: readonly Candidate[],
  checks: readonly PlannedCheck[],
  options: MeasuringOptions,
): Promise<BenchmarkRecord[]> {
  const { decided } = options;
  const until = endOf(options);
  const asked = groupedByPath(checks);
  const planned = options.planned === undefined ? asked : groupedByPath(options.planned);
  const open = candidates.filter(({ record }) => decided?.has(record.path) !== true);
  const records = new Map(candidates.map(({ record }) => [record.path, decided?.get(record.path) ?? record]));
  const subjects = subjectsOf(open, planned, options.contexts).map((subject) => ({
    ...subject,
    isLikely: options.likely?.has(subject.path) === true,
  }));
  return measureSubjects(subjects, records, answersFrom(records, asked, options), { ...options, until });
}

function subjectsOf(
  candidates: readonly Candidate[],
  asked: ReadonlyMap<string, readonly PlannedCheck[]>,
  contexts: Sides['contexts'],
): Subject[] {
  const suiteRuns = suiteRunsOf(candidates, contexts);
  return candidates.flatMap((candidate) => {
    const { path, suite } = candidate.record;
    return subjectOf(candidate, asked.get(path) ?? [], contexts, suiteRuns.get(suite) ?? null) ?? [];
  });
}

type Answers = Pick<MeasureOptions, 'needed' | 'outstanding' | 'isSuspect' | 'wantsControl'>;

/** When the time is up, seconds since the run began: what has to be worked out before the first trial is part of it. */
const endOf = ({ elapsed, timeLimit }: MeasuringOptions): number => elapsed() + timeLimit;

/** The same for what can be run already, with whoever answers what the engine asks. */
export async function measureSubjects(
  subjects: readonly Subject[],
  records: Map<string, BenchmarkRecord>,
  answers: Answers,
  options: MeasuringOptions & { readonly until: number },
): Promise<BenchmarkRecord[]> {
  const { world } = options;
  const { method } = options.rule;
  if (subjects.length === 0) return [...records.values()];
  const count = `${subjects.length} benchmark${subjects.length === 1 ? '' : 's'}`;
  world.onEvent({ kind: 'step', text: `Measuring ${count}` });
  world.onEvent({ kind: 'subjects', paths: subjects.map(({ path }) => path), look: method.firstLook });
  const measured = await closing(
    measure(subjects, {
      ...method,
      ...answers,
      seed: options.seed,
      timeLimit: options.until - options.elapsed(),
      pin: options.pin,
      onProgress: world.onEvent,
      ...(options.onRun && { onRun: options.onRun }),
      clock: world.clock,
      signal: world.signal,
    }),
  );
  const limit = timeLimitFor(subjects, measured, { elapsed: options.elapsed(), whole: options.until });
  for (const each of measured) records.set(each.path, fill(records.get(each.path), each, limit));
  return [...records.values()];
}

/** What is missing takes about as long as it did; a part more, because machines are not always as quick. */
const RESERVE = 1.25;

/** Seconds in which everything would have been decided, as far as that is known. */
function timeLimitFor(
  subjects: readonly Subject[],
  measured: readonly Measured[],
  { elapsed, whole }: { readonly elapsed: number; readonly whole: number },
): number {
  const missing = new Map<string, number>();
  // Benchmarks of one run of a tool share its trials.
  const suites = new Map(subjects.map(({ path, suiteRun }) => [path, suiteRun?.run.suite]));
  for (const { path, short } of measured) {
    const group = suites.get(path) ?? path;
    missing.set(group, Math.max(missing.get(group) ?? 0, short?.seconds ?? 0));
  }
  const known = elapsed + RESERVE * [...missing.values()].reduce((sum, seconds) => sum + seconds, 0);
  // What not even a trial of is known takes longer than anybody can tell.
  return measured.some(noTrialEnded) ? Math.max(known, 2 * whole) : known;
}

/** Nothing that runners keep for further trials outlives them. */
async function closing<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } finally {
    await closeRunners();
  }
}

type Asking<Answer> = (check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule) => Answer;

/** What the engine asks while it measures, answered from the trials so far. */
export function answersFrom(
  records: ReadonlyMap<string, BenchmarkRecord>,
  asked: ReadonlyMap<string, readonly PlannedCheck[]>,
  { rule, least }: MeasuringOptions,
): Answers {
  const about = <Answer>(measured: Measured, ask: Asking<Answer>): Answer[] => {
    const record = fill(records.get(measured.path), measured);
    return (asked.get(measured.path) ?? []).map((check) => ask(check, record, rule));
  };
  const trialsTo = (which: (...numbers: number[]) => number, measured: Measured): number => {
    const taken = Math.max(measured.trials.length, measured.alone.length);
    const asking = about(measured, trialsNeeded).filter((number) => number !== null);
    if (least !== undefined && taken < least)
      return Math.max(least - taken, ...asking.filter(Number.isFinite));
    // What can no longer be decided keeps nothing else from being.
    const possible = asking.filter((number) => number > 0 && number !== Infinity);
    if (possible.length > 0) return which(...possible);
    if (asking.length > 0) return Math.max(...asking);
    // Without a budget there is still something to see.
    return Math.max(0, (least ?? rule.method.firstLook) - taken);
  };
  return {
    needed: (measured) => trialsTo(Math.min, measured),
    outstanding: (measured) => trialsTo(Math.max, measured),
    isSuspect: (measured) => about(measured, leansOver).includes(true),
    wantsControl: (measured) => about(measured, wantsControl).includes(true),
  };
}

/** A benchmark that stored runs may decide, and what is asked about it. */
export interface Attempt {
  readonly candidate: Candidate;
  readonly checks: readonly PlannedCheck[];
}

/** Takes trials of head alone: those that are compared with stored runs, and more where an absolute limit needs them. */
export async function measureScreened(
  attempts: readonly Attempt[],
  options: MeasuringOptions & { readonly screening: Screening },
): Promise<ReadonlyMap<string, BenchmarkRecord>> {
  const { rule, contexts, screening } = options;
  const until = endOf(options);
  const records = new Map(attempts.map(({ candidate: { record } }) => [record.path, record]));
  const asked = new Map(attempts.map(({ candidate, checks }) => [candidate.record.path, checks]));
  const needed = (measured: Measured): number => {
    const record = fill(records.get(measured.path), measured);
    const checks = asked.get(measured.path) ?? [];
    const part = (budget: Partial<Budget>) =>
      checks.map((check) => ({ ...check, budget: { ...check.budget, ...budget } }));
    const { alone } = measurementOf(record);
    if (alone.length < screening.trials) return screening.trials - alone.length;
    const isOpen = part({ max: null })
      .filter(({ budget }) => budget.maxRegression !== null)
      .some((check) => isPending(check, record, rule));
    // What goes to pairs anyway can wait for them.
    if (isOpen) return 0;
    const limits = part({ maxRegression: null, atLeast: null }).filter(({ budget }) => budget.max !== null);
    return Math.max(0, ...limits.map((check) => trialsNeeded(check, record, rule) ?? 0));
  };
  const subjects = subjectsOf(
    attempts.map(({ candidate }) => candidate),
    asked,
    contexts,
  );
  const measured = await measureSubjects(
    subjects,
    records,
    { needed, wantsControl: () => false },
    { ...options, until },
  );
  return new Map(measured.map((record) => [record.path, record]));
}

/** `timeLimit` is for what there was too little time for. */
function fill(record: BenchmarkRecord | undefined, measured: Measured, timeLimit = 0): BenchmarkRecord {
  if (record === undefined) throw new TypeError(`${measured.path} was measured but never requested`);
  if (!wasRun(record)) throw new TypeError(`${measured.path} was measured although it is ${record.status}`);
  const { trials, alone, control, exact, failure, tells, short, warnings } = measured;
  const filled = {
    ...record,
    trials,
    alone: alone.length > 0 ? alone : record.alone,
    control,
    // A run that is stored; what is screened by stored runs knows theirs.
    recipe:
      tells && record.stored === null && record.recipe !== null ? toldRecipe(record.recipe) : record.recipe,
    // Sides that were not measured together may not rest on the same.
    exact: exact.base === null && exact.head === null ? record.exact : exact,
    short: short && { trial: short.trial, trials: short.trials, timeLimit },
    warnings: [...record.warnings, ...warnings],
  };
  return failure === null ? filled : { ...filled, status: 'failed', failure };
}
