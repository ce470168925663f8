// What a check would measure, and why, without measuring: both sides are made ready and every benchmark runs once.

import type { Evidence } from '../core/model/baseline-run.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import { failureOf } from '../core/model/measurement.ts';
import { metricOf } from '../core/model/metrics.ts';
import { groupedByPath } from '../core/model/paths.ts';
import type { Plan, PlannedBenchmark } from '../core/model/plan.ts';
import type { BenchmarkReach } from '../core/model/reach.ts';
import type { Candidate } from '../measure/discover.ts';
import { secondsToDecide, type Once } from '../measure/estimate.ts';
import { samplesOf } from '../measure/subject.ts';
import { rehearse } from '../reach/watch.ts';
import { runnerOf } from '../runners/registry.ts';
import { begin, chosen, withPair, type Known, type Run } from './begin.ts';
import { withScreened } from './baseline/screen-head.ts';
import { openDeadline } from './deadline.ts';
import { budgetsOf } from './planned-checks.ts';
import { watchRun } from './reach/watch-run.ts';
import type { GateRequest, RunContext } from './request.ts';
import type { Sides } from './sides.ts';

/** Plans a check. Rejects with UserError for what the user can fix. */
export async function planCheck(request: GateRequest, world: RunContext): Promise<Plan> {
  using deadline = openDeadline(world);
  const run = await begin(request, world, deadline);
  return await withPair(run, false, (sides, known) => planOf(run, sides, known));
}

async function planOf(run: Run, sides: Sides, known: Known): Promise<Plan> {
  const { request, world, deadline, project } = run;
  const wanted = chosen(withScreened(sides.candidates, known.screened), request.only);
  const { checks, warnings } = budgetsOf(sides, wanted, request);
  const { decided, reach, caveats } = await watchRun({
    ...known,
    sides,
    candidates: wanted,
    checks,
    isMain: false,
    seed: request.seed,
    // Nothing is decided from what a plan saw.
    onRun: () => {},
    world,
    deadline,
    file: project.file,
  });
  const found = new Map(reach?.benchmarks.map((each) => [each.path, each]));
  const benchmarks: PlannedBenchmark[] = [];
  const paid = new Set<string>();
  const byPath = groupedByPath(checks);
  for (const candidate of wanted) {
    const { path } = candidate.record;
    const asked = byPath.get(path) ?? [];
    benchmarks.push(
      decided.has(path)
        ? { path, isMeasured: false, evidence: 'unreached', why: found.get(path)?.why ?? '', seconds: 0 }
        : await measuredLater(candidate, asked, found.get(path) ?? null, { sides, known, paid }),
    );
  }
  return {
    base: sides.base,
    head: sides.head,
    benchmarks,
    reach,
    preparing: deadline.elapsed(),
    measuring: benchmarks.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    timeLimit: deadline.elapsed() + deadline.left(),
    warnings: [
      ...run.warnings,
      ...sides.warnings,
      ...warnings,
      ...(reach !== null && reach.watcher === null ? [reach.text] : []),
      ...caveats.map(({ text, path }) => (path === null ? text : `${path}: ${text}`)),
    ],
  };
}

interface Costing {
  readonly sides: Sides;
  readonly known: Known;
  /** Suites whose one run is counted already. */
  readonly paid: Set<string>;
}

async function measuredLater(
  candidate: Candidate,
  checks: readonly PlannedCheck[],
  reach: BenchmarkReach | null,
  costing: Costing,
): Promise<PlannedBenchmark> {
  const { record } = candidate;
  const { path, status } = record;
  const idle = (why: string): PlannedBenchmark => ({
    path,
    isMeasured: false,
    evidence: null,
    why,
    seconds: 0,
  });
  if (status === 'skipped') return idle('the change touches nothing that its `when-changed` names');
  if (status === 'failed') return idle(`it cannot be run: ${failureOf(record)?.message ?? ''}`);
  if (status === 'missing') return idle('base declares it and head does not have it');
  return {
    path,
    isMeasured: true,
    evidence: evidenceOf(checks),
    why: whyMeasured(status === 'new', checks, reach),
    seconds: await secondsOf(candidate, checks, costing),
  };
}

const evidenceOf = (checks: readonly PlannedCheck[]): Evidence | null => {
  if (checks.some(({ metric }) => !metricOf(metric).exact)) return 'paired';
  return checks.length > 0 ? 'exact' : null;
};

function whyMeasured(isNew: boolean, checks: readonly PlannedCheck[], reach: BenchmarkReach | null): string {
  if (isNew) return 'only head has it';
  if (reach?.outcome === 'control') return `${reach.why}; it is measured as a control`;
  if (reach !== null) return reach.why;
  return checks.length === 0 ? 'no budget covers it' : 'everything is measured';
}

/** Of what was not watched, one run of head tells. */
async function secondsOf(
  { record, specs, task, contexts }: Candidate,
  checks: readonly PlannedCheck[],
  { sides, known, paid }: Costing,
): Promise<number | null> {
  const { head } = contexts ?? sides.contexts;
  if (specs.head === null || head === null) return null;
  const { open, runSuite, minimumPairs } = runnerOf(specs.head);
  if (open === undefined && runSuite === undefined) return 0;
  if (open === undefined && paid.has(record.suite)) return 0;
  paid.add(record.suite);
  const once = await onceOf({ suite: record.suite, task, spec: specs.head }, head, known);
  return once === null ? null : secondsToDecide(once, { minimumPairs, minimumSamples: samplesOf(checks) });
}

async function onceOf(
  what: {
    readonly suite: string;
    readonly task: string | null;
    readonly spec: NonNullable<Candidate['specs']['head']>;
  },
  head: NonNullable<Sides['contexts']['head']>,
  { watching }: Known,
): Promise<Once | null> {
  const seen =
    watching === null || typeof watching === 'string' ? null : await watching.see(what, 'head', head);
  if (seen !== null) return seen.cost;
  const done = await rehearse(what, head);
  return 'problem' in done ? null : done;
}
