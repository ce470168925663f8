// Tools that measure a whole suite in one run. A trial is one run of each side, in random order, and serves all
// benchmarks of the suite: running the tool anew for each of them would take as many times longer and tell no more.
// Benchmarks of one run share its luck, so their trials are not independent of each other; trials of one benchmark are.

import { BenchmarkFailure } from '../core/model/errors.ts';
import type { SideTrial } from '../core/model/report.ts';
import { seededRandom } from '../core/stats/random.ts';
import type { Random } from '../core/stats/random.ts';
import type { SuiteResult, SuiteResults } from '../runners/runner.ts';
import { sideTrialOf } from './side-trial.ts';
import { attributeFailure } from './trial.ts';
import type { Side } from '../core/model/quantities.ts';
import {
  catching,
  isPending,
  type MeasureOptions,
  type State,
  type TrialGroup,
  type SuiteRun,
} from './state.ts';

interface Runs {
  readonly order: string;
  /** Null: nothing is compared with base any more, so it was not run. */
  readonly base: SuiteResults | null;
  readonly head: SuiteResults;
}

/** One trial for every benchmark of the group that has not failed, decided ones included: the run is paid for. */
export async function runSuiteTrial(
  group: TrialGroup,
  suiteRun: SuiteRun,
  options: MeasureOptions,
): Promise<void> {
  const random = seededRandom(options.seed, `${suiteRun.suite}/${group.taken}`);
  const paired = group.states.some((state) => !state.subject.headOnly && isPending(state));
  await serving(group, async () => {
    const runs = await run(suiteRun, paired ? 'head' : null, options.signal, random);
    noteRun(group, runs);
    return (state) => {
      const { measured, subject } = state;
      if (subject.headOnly) measured.alone.push(trialOf(shareOf(taskOf(state, 'head'), runs.head, 'head')));
      else if (runs.base !== null)
        measured.trials.push(pairOf(state, runs, runs.base, 'head', measured.trials.length));
    };
  });
}

/** What a run took is said of the suite, beside its first benchmark. */
function noteRun({ states }: TrialGroup, { base, head }: Runs): void {
  if (base?.run === undefined || head.run === undefined) return;
  states[0]?.measured.clocks.runs.push({ base: base.run, head: head.run });
}

/** One trial of base against base for every benchmark of the group: who is accused later has its control already. */
export async function runSuiteControl(
  group: TrialGroup,
  suiteRun: SuiteRun,
  options: MeasureOptions,
): Promise<void> {
  const taken = Math.max(0, ...group.states.map(({ measured }) => measured.control.length));
  const random = seededRandom(options.seed, `${suiteRun.suite}/${taken}/control`);
  await serving(group, async () => {
    const runs = await run(suiteRun, 'base', options.signal, random);
    return (state) => {
      const { measured, subject } = state;
      if (!subject.headOnly && runs.base !== null)
        measured.control.push(pairOf(state, runs, runs.base, 'base', measured.control.length));
    };
  });
}

/** A run that fails fails for all; a benchmark that failed in it, or that it lost, fails alone. */
async function serving(group: TrialGroup, work: () => Promise<(state: State) => void>): Promise<void> {
  const states = group.states.filter(({ measured }) => measured.failure === null);
  const done = work();
  for (const state of states) await catching(state, async () => (await done)(state));
}

/** Runs base against head, or against itself, or head alone. */
async function run(
  suiteRun: SuiteRun,
  against: Side | null,
  signal: AbortSignal,
  random: Random,
): Promise<Runs> {
  if (against === null)
    return { order: '', base: null, head: await attributeFailure('head', suiteRun.run('head', signal)) };
  const first: 'base' | 'head' = random.integer(0, 1) === 0 ? 'base' : 'head';
  const sideOf = { base: 'base', head: against } as const;
  const one = await attributeFailure(sideOf[first], suiteRun.run(sideOf[first], signal));
  const second = first === 'base' ? 'head' : 'base';
  const other = await attributeFailure(sideOf[second], suiteRun.run(sideOf[second], signal));
  const order = first === 'base' ? 'b' : 'h';
  return first === 'base' ? { order, base: one, head: other } : { order, base: other, head: one };
}

const taskOf = ({ subject }: State, side: Side): string | null => subject.suiteRun?.taskOn(side) ?? null;

function pairOf(
  state: State,
  { order, head }: Runs,
  base: NonNullable<Runs['base']>,
  headSide: Side,
  index: number,
) {
  const ofBase = shareOf(taskOf(state, 'base'), base, 'base');
  const ofHead = shareOf(taskOf(state, headSide), head, headSide);
  refuseOtherUnits(taskOf(state, headSide), ofBase, ofHead);
  return { index, order, base: trialOf(ofBase), head: trialOf(ofHead) };
}

const trialOf = (share: SuiteResult): SideTrial => sideTrialOf([share.turn], share, share.batch);

/** The share of a benchmark. Throws the BenchmarkFailure that there is in place of it. */
function shareOf(task: string | null, shares: SuiteResults, side: Side): SuiteResult {
  const share = shares.get(task);
  if (share instanceof BenchmarkFailure) throw share.on(side);
  if (share !== undefined) return share;
  const failed = [...shares.values()].find((each) => each instanceof BenchmarkFailure);
  throw new BenchmarkFailure({
    side,
    message: `the report of one run lacks benchmark ${JSON.stringify(task)}, which was listed before`,
    hint: failed?.message ?? 'does the tool run the same benchmarks every time?',
  });
}

function refuseOtherUnits(task: string | null, base: SuiteResult, head: SuiteResult): void {
  const [was, is] = [base.units, head.units] as Record<string, string>[];
  for (const [metric, unit] of Object.entries(is ?? {}))
    if (was?.[metric] !== undefined && was[metric] !== unit)
      throw new BenchmarkFailure({
        side: 'head',
        message: `${JSON.stringify(task)} is in ${JSON.stringify(unit)} on head and in ${JSON.stringify(was[metric])} on base`,
        hint: 'different units cannot be compared; rename the benchmark together with its unit',
      });
}
