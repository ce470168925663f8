// The gate in order: find, check out, prepare, list, screen, measure, judge, report. Prints nothing, exits nothing.

import { begin, chosen, limitBy, watchingFor, withPair, type Known, type Run } from './begin.ts';
import { budgetsOf, NO_CHECKS, type PlannedChecks } from './planned-checks.ts';
import type { BaselineUse } from '../core/model/baseline-run.ts';
import { asField, dueReviews, waitingCosts } from '../core/budgets/accepted-entries.ts';
import { declaredRemovals, renamesIn } from '../core/budgets/renames.ts';
import { findCaveats } from '../core/caveats/caveats.ts';
import { judge } from '../core/decision/judge.ts';
import { openDeadline } from './deadline.ts';
import { METHOD, ruleForChecks, SCREENING, type DecisionRule } from '../core/decision/rule.ts';
import type { Explanation } from '../core/model/explanation.ts';
import type { BenchmarkRecord, Check, Report } from '../core/model/report.ts';
import type { Shard } from '../core/model/shard.ts';
import { isAsOnBase } from '../core/model/definitions.ts';
import { pilotOn } from '../core/model/pilot.ts';
import { VERSION } from '../core/model/version.ts';
import { runVerdict } from '../core/decision/verdict.ts';
import { failedByBreach, type Span } from '../isolation/failed-by-breach.ts';
import { changedFunctions } from './changed-functions.ts';
import { checksToProfile, explainChecks } from './explain.ts';
import { openMeasured, storeRun } from './baseline/measure-main.ts';
import { measureAll } from './measure.ts';
import { watchRun, type WatchedRun } from './reach/watch-run.ts';
import { shardOf } from './shard.ts';
import { withheldIn } from './inherited-variables.ts';
import type { ExplainRequest, GateRequest, RunContext } from './request.ts';
import { withScreened } from './baseline/screen-head.ts';
import { endedBy, sidesInPlace, type Sides } from './sides.ts';
import { failureOf, measurementOf } from '../core/model/measurement.ts';

/** Runs the gate. Rejects with UserError for what the user can fix; everything else is in the report. */
export async function gate(request: GateRequest, world: RunContext): Promise<Report> {
  using deadline = openDeadline(world);
  const run = await begin(request, world, deadline);
  const { project, options } = run;
  if (request.mode === 'run') {
    const sides = await sidesInPlace(request, project, options);
    limitBy(run, sides.configuration);
    return await conclude(run, sides, { screened: null, opened: null, watching: null, checkouts: null });
  }
  if (request.mode === 'record-baseline') {
    await using opened = await openMeasured(request, project, options);
    limitBy(run, opened.sides.configuration);
    const watching = await watchingFor(run, opened.checkouts);
    return await conclude(run, opened.sides, {
      screened: null,
      opened,
      watching,
      checkouts: opened.checkouts,
    });
  }
  return await withPair(run, true, (sides, known) => conclude(run, sides, known));
}

/** Of the time limit, what measuring leaves for profiles, at the most and as a share. */
const FOR_EXPLAINING = { most: 15, share: 0.08 } as const;

/** Seconds that measuring may take. */
function timeToMeasure({ request, deadline }: Run): number {
  const whole = deadline.left() + deadline.elapsed();
  const { explain } = request;
  // Whoever asks for profiles gets them: what is compiled first may take long.
  if (explain !== null && explain.metric !== null) return deadline.left() - explain.limit;
  const reserved = explain === null ? 0 : Math.min(FOR_EXPLAINING.most, FOR_EXPLAINING.share * whole);
  return deadline.left() - reserved;
}

/**
 * Milliseconds since 1970, for times of files: by the clock of the system, or by what it was at the start where it was set back
 * meanwhile. Too late a moment lets a change of a file touch more, never less.
 */
const latestNow = (): number => Math.max(Date.now(), performance.timeOrigin + performance.now());

/** Measures what is pending, judges everything, and stores what is to be stored. */
async function conclude(run: Run, found: Sides, known: Known): Promise<Report> {
  const { request, world, deadline } = run;
  const { screened, opened } = known;
  const sides = endedBy(world.signal, found);
  const all = chosen(withScreened(sides.candidates, screened), request.only);
  const allBudgets = request.explain?.metric == null ? budgetsOf(sides, all, request) : NO_CHECKS;
  const rule = ruleForChecks({ ...METHOD, screening: screened?.screening ?? null }, allBudgets.checks);
  const { wanted, budgets, shard } = shardOf(request, all, allBudgets);
  const candidates = opened === null ? wanted : await opened.withRecipes(wanted, budgets.planned);
  const spans: Span[] = [];
  const onRun = (paths: readonly string[], seconds: number): void => {
    const end = latestNow();
    spans.push({ paths, begin: end - seconds * 1000, end });
  };
  const watched = await watchRun({
    ...known,
    onRun,
    sides,
    candidates,
    checks: budgets.checks,
    isMain: opened !== null,
    seed: request.seed,
    world,
    deadline,
    file: run.project.file,
  });
  const results = await measureAll(candidates, budgets.checks, {
    rule,
    contexts: sides.contexts,
    world,
    seed: request.seed,
    timeLimit: timeToMeasure(run),
    elapsed: deadline.elapsed,
    pin: run.pin,
    planned: budgets.planned,
    decided: watched.decided,
    likely: reachedIn(watched),
    ...(opened !== null && { least: SCREENING.trials }),
    onRun,
  });
  const whole = await unsealed(results, sides, spans);
  const records = whole.map((record) => unconfirmedIn(sides, record));
  const { environment } = run.machine;
  const use =
    opened === null
      ? (screened?.use ?? null)
      : await storeRun(opened, {
          request,
          world,
          environment,
          records,
          planned: budgets.planned,
          uses: watched.uses,
        });
  // Awaited here, because the checkouts go when this function's caller returns.
  return await assemble(run, { sides, budgets, rule, measured: records, use, watched, shard });
}

/** The record with why nobody but head says that it is still the benchmark of base. */
function unconfirmedIn({ unconfirmed: known }: Sides, record: BenchmarkRecord): BenchmarkRecord {
  const unconfirmed = known?.get(record.path);
  return unconfirmed === undefined ? record : { ...record, unconfirmed };
}

/** Looks whether the checkouts stayed as they were; what rests on one that did not has failed. */
async function unsealed(
  records: readonly BenchmarkRecord[],
  { seals, sealsAsBase = seals }: Sides,
  spans: readonly Span[],
): Promise<BenchmarkRecord[]> {
  const failed = async (some: readonly BenchmarkRecord[], own: Sides['seals']): Promise<BenchmarkRecord[]> =>
    own === null
      ? [...some]
      : failedByBreach(some, { base: await own.base.look(false), head: await own.head.look(false) }, spans);
  const ofHead = records.filter(({ path }) => !isAsOnBase(path));
  const ofBase = records.filter(({ path }) => isAsOnBase(path));
  return [...(await failed(ofHead, seals)), ...(await failed(ofBase, sealsAsBase))];
}

/** Benchmarks that were seen to use what differs. */
const reachedIn = ({ reach }: WatchedRun): ReadonlySet<string> =>
  new Set(reach?.benchmarks.filter(({ outcome }) => outcome === 'reached').map(({ path }) => path));

interface Findings {
  readonly sides: Sides;
  readonly budgets: PlannedChecks;
  readonly rule: DecisionRule;
  readonly measured: readonly BenchmarkRecord[];
  readonly use: BaselineUse | null;
  readonly watched: WatchedRun;
  readonly shard: Shard | undefined;
}

const explainAll = (
  wish: ExplainRequest,
  checks: readonly Check[],
  { sides, measured, rule }: Findings,
  { world, deadline }: Run,
): Promise<Explanation[]> => {
  const asked =
    wish.metric === null
      ? checks.filter(({ verdict }) => verdict === 'over')
      : checksToProfile(measured, wish.metric, rule.method);
  return explainChecks(asked, new Map(measured.map((record) => [record.path, record])), {
    ...wish,
    sides,
    world,
    left: deadline.left,
  });
};

/** Of some benchmarks nobody can say what none runs. */
const isAskedForAll = ({ request: { mode, explain, only } }: Run): boolean =>
  mode === 'check' && explain?.metric === null && only.length === 0;

/** Of the change, what no benchmark runs. */
const unrunIn = ({ sides, measured, watched }: Findings, { world, deadline }: Run) =>
  changedFunctions({ sides, records: measured, likely: reachedIn(watched), world, left: deadline.left });

/** Benchmarks that failed and name a variable that they did not get. */
const withheld = (records: readonly BenchmarkRecord[], { world, options }: Run): Report['caveats'] =>
  records.flatMap((record) => {
    const failure = failureOf(record);
    if (failure === null) return [];
    const printed = `${failure.message}\n${failure.output}`;
    const text = withheldIn(printed, world.environment, options.environment);
    return text === null ? [] : [{ path: record.path, text }];
  });

/** Of what is missing, what head drops on purpose. With --only not everything has been looked for. */
function removedIn({ request }: Run, { sides, measured }: Findings): ReturnType<typeof declaredRemovals> {
  const lost = measured.filter(({ status }) => status === 'missing').map(({ path }) => path);
  const found = declaredRemovals(lost, sides.baseConfiguration, sides.configuration);
  const isWhole = request.mode === 'check' && request.only.length === 0;
  return { paths: found.paths, warnings: isWhole ? found.warnings : [] };
}

async function assemble(run: Run, findings: Findings): Promise<Report> {
  const { request, world, machine } = run;
  const { sides, budgets, rule, measured, use, watched, shard } = findings;
  const records = new Map(measured.map((record) => [record.path, record]));
  const checks = budgets.checks.map((check) =>
    judge(check, records.get(check.path) as BenchmarkRecord, rule),
  );
  // Every verdict is fixed here; what follows only says why.
  const explanations =
    request.explain === null ? [] : await explainAll(request.explain, checks, findings, run);
  const unrun = isAskedForAll(run) ? await unrunIn(findings, run) : null;
  // What disturbs a clock disturbs no count.
  const timed = measured.map(measurementOf).some(({ trials, alone }) => trials.length + alone.length > 0);
  const disturbances = timed ? machine.warnings : [];
  const removed = removedIn(run, findings);
  const remarks = [
    ...run.warnings,
    ...sides.warnings,
    ...removed.warnings,
    ...dueReviews(sides.configuration, world.now.toISOString().slice(0, 10)),
    ...budgets.warnings,
    ...disturbances,
  ];
  const report: Report = {
    schema: 1,
    tool: `perf-budgets ${VERSION}`,
    mode: sides.base === null ? 'run' : 'check',
    startedAt: world.now.toISOString(),
    duration: Math.round(run.deadline.elapsed() * 1000) / 1000,
    seed: request.seed,
    environment: machine.environment,
    baseline: use,
    reach: watched.reach,
    base: sides.base,
    head: sides.head,
    ...(sides.isolation !== null && { isolation: sides.isolation }),
    configuration: { file: request.configuration, undecided: sides.configuration.undecided },
    method: rule.method,
    benchmarks: measured,
    checks,
    explanations,
    ...(unrun !== null && { changedFunctions: unrun }),
    caveats: [
      ...remarks.map((text) => ({ path: null, text })),
      ...withheld(measured, run),
      ...watched.caveats,
    ],
    budgetChanges: [...sides.policyChanges, ...budgets.changes],
    renames: renamesIn(sides.renames),
    removals: removed.paths.map((path) => ({ path, approvedBy: null })),
    ...pilotOn(sides.configuration.pilot, world.now.toISOString().slice(0, 10)),
    ...asField(waitingCosts(sides.baseConfiguration, sides.configuration)),
    ...(shard !== undefined && { shard }),
    verdict: runVerdict(checks, measured),
  };
  return { ...report, caveats: [...report.caveats, ...findCaveats(report)] };
}
