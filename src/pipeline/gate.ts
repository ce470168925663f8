// The gate in order: find, check out, prepare, list, measure, judge, report. Prints nothing, exits nothing.

import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { budgetsOf, type Questions } from './budgeting.ts';
import { findCaveats } from '../core/caveats.ts';
import { UserError } from '../core/errors.ts';
import { boundariesOf, judge, testsOf } from '../core/judge.ts';
import type { BenchmarkRecord, Method, Report } from '../core/model.ts';
import { globMatcher, globProblem } from '../core/path.ts';
import { VERSION } from '../core/version.ts';
import { runVerdict } from '../core/verdict.ts';
import type { Candidate } from '../measure/discover.ts';
import { METHOD } from '../measure/method.ts';
import { findPin } from '../measure/pin.ts';
import { measureAll } from './measuring.ts';
import type { GateRequest, World } from './request.ts';
import { openSides, type Sides } from './sides.ts';
import { describeMachine, findNode, type FoundNode } from '../system/environment.ts';
import { benchmarkEnvironment } from '../system/benchmark-environment.ts';

/** Runs the gate. Rejects with UserError for what the user can mend; everything else is in the report. */
export async function gate(request: GateRequest, world: World): Promise<Report> {
  const started = world.clock();
  const file = resolve(world.cwd, request.configuration);
  const project = { root: dirname(file), file: basename(file) };
  refuseMistakes(request, project.root);
  const { environment, warnings } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment, project.root);
  if (node === null)
    throw new UserError('no node on PATH', { hint: 'install Node 20 or newer', exitCode: 3 });
  await using sides = await openSides(request, project, { environment, node: node.path, world });
  const wanted = chosen(sides.candidates, request.only);
  const budgets = budgetsOf(sides, wanted, request);
  const method: Method = {
    ...METHOD,
    tests: budgets.questions.reduce((sum, question) => sum + testsOf(question), 0),
  };
  const timeLimit = request.timeLimit ?? sides.configuration.timeLimit;
  const pin = await findPin();
  const measured = await measureAll(wanted, budgets.questions, {
    method,
    contexts: sides.contexts,
    world,
    seed: request.seed,
    timeLimit: timeLimit - (world.clock() - started),
    pin,
  });
  return assemble({
    request,
    world,
    started,
    sides,
    budgets,
    method,
    measured,
    node,
    pinnedTo: pin?.core ?? null,
    warnings,
  });
}

/** What can be seen to be wrong before anything is checked out. */
function refuseMistakes({ only, configuration }: GateRequest, root: string): void {
  const problem = only === undefined ? null : globProblem(only);
  if (problem !== null)
    throw new UserError(`--only ${JSON.stringify(only)}: ${problem}`, { hint: "try --only 'parser/**'" });
  if (!existsSync(root))
    throw new UserError(`${configuration} is not there: there is no folder ${root}`, {
      hint: 'name the configuration with --config FILE',
    });
}

function chosen(candidates: readonly Candidate[], only: string | undefined): readonly Candidate[] {
  if (only === undefined) return candidates;
  const matches = globMatcher(only);
  const found = candidates.filter(({ record }) => matches(record.path));
  if (found.length > 0) return found;
  const paths = candidates.map(({ record }) => `  ${record.path}`).join('\n');
  throw new UserError(`--only ${only} matches no benchmark`, { hint: `there are:\n${paths}` });
}

interface Findings {
  readonly request: GateRequest;
  readonly world: World;
  readonly started: number;
  readonly sides: Sides;
  readonly budgets: Questions;
  readonly method: Method;
  readonly measured: readonly BenchmarkRecord[];
  readonly node: FoundNode;
  readonly pinnedTo: number | null;
  readonly warnings: readonly string[];
}

async function assemble(findings: Findings): Promise<Report> {
  const { request, world, sides, budgets, method, measured } = findings;
  const bounds = boundariesOf(method);
  const records = new Map(measured.map((record) => [record.path, record]));
  const checks = budgets.questions.map((question) =>
    judge(question, records.get(question.path) as BenchmarkRecord, method, bounds),
  );
  const machine = await describeMachine(findings.node, findings.pinnedTo, world.environment);
  // What disturbs a clock disturbs no count.
  const timed = measured.some(({ trials, alone }) => trials.length + alone.length > 0);
  const disturbances = timed ? machine.warnings : [];
  const remarks = [...findings.warnings, ...sides.warnings, ...budgets.warnings, ...disturbances];
  const report: Report = {
    schema: 1,
    tool: `perf-budgets ${VERSION}`,
    mode: request.mode === 'run' ? 'run' : 'check',
    startedAt: world.now.toISOString(),
    duration: Math.round((world.clock() - findings.started) * 1000) / 1000,
    seed: request.seed,
    environment: machine.environment,
    base: sides.base,
    head: sides.head,
    configuration: { file: request.configuration, undecided: sides.configuration.undecided },
    method,
    benchmarks: measured,
    checks,
    caveats: remarks.map((text) => ({ path: null, text })),
    budgetChanges: budgets.changes,
    verdict: runVerdict(checks, measured),
  };
  return { ...report, caveats: [...report.caveats, ...findCaveats(report)] };
}
