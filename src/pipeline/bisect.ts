// Seeks the commit that made a benchmark slower: asks what the pure search wants to know, by measuring pairs of commits on
// this machine, each under a limit of its own.

import { basename, dirname, resolve } from 'node:path';
import { nextStep } from '../bisect/next-step.ts';
import type { Answer, CommitLine, Question } from '../bisect/questions.ts';
import { resolveBudgets } from '../core/budgets/resolve.ts';
import type { Bisection, LogChange, SearchSoFar, SearchStep } from '../core/model/bisection.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import type { Explanation } from '../core/model/explanation.ts';
import { failureOf } from '../core/model/measurement.ts';
import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { Check, Report } from '../core/model/report.ts';
import { asCostRatio, asRegression } from '../core/stats/costs.ts';
import { count } from '../core/text/lists.ts';
import { lineBetween, type LineCommit } from '../git/first-parent-line.ts';
import { resolveRef, type Named } from '../git/refs.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import { openBuildCache } from '../prepare/build-cache.ts';
import { answerInWords, costOf, inWords, restOf } from './bisect-words.ts';
import { gate } from './gate.ts';
import { anythingButProse, idleCommits, usedBy } from './idle-commits.ts';
import { definitionAt } from './probe.ts';
import { begunWith, soFarOf } from './search-so-far.ts';
import { gitWorldOf, type GateRequest, type PipelineEvent, type RunContext } from './request.ts';

/** What is sought. */
export interface Wanted {
  readonly path: string;
  readonly metric: MetricName;
  /** Names of the ends. */
  readonly good: string;
  readonly bad: string;
  /** Smallest change for the worse that is worth finding, 0.05 = 5 %; undefined: the budget's. */
  readonly atLeast: number | undefined;
  /** What an earlier search for the same has found out; left out: nothing. */
  readonly soFar?: SearchSoFar;
}

/** Where no budget says what a change may be. */
const USUAL = 0.05;

/** What stays the same during a search. */
interface Search {
  readonly wanted: Wanted;
  readonly request: GateRequest;
  readonly world: RunContext;
  readonly repository: Repository;
  readonly line: readonly LineCommit[];
  readonly definition: Configuration;
  readonly atLeast: number;
  /** Paths that the benchmark was seen to use. */
  readonly used: Set<string>;
}

/** Rejects with UserError, also where the ends cannot be measured for a reason of theirs. */
export async function bisect(request: GateRequest, wanted: Wanted, world: RunContext): Promise<Bisection> {
  const file = resolve(world.cwd, request.configuration);
  const project = { root: dirname(file), file: basename(file) };
  const repository = await findRepository(project.root, gitWorldOf(world));
  const good = await resolveRef(repository, wanted.good, '--good');
  const bad = await resolveRef(repository, wanted.bad, '--bad');
  const line = await lineBetween(repository, good, bad);
  const definition = await definitionAt({ path: wanted.path, definition: bad.commit }, repository, project);
  const atLeast = wanted.atLeast ?? budgetOf(wanted, definition) ?? USUAL;
  const named = { ...wanted, good: shortName(good), bad: shortName(bad) };
  const search = {
    wanted: named,
    request,
    world,
    repository,
    line,
    definition,
    atLeast,
    used: new Set<string>(),
  };
  await using builds = await openBuildCache();
  return await run({ ...search, request: { ...request, builds } }, notesOn(good, line));
}

/** As it was called; a full name is too long to read. */
const shortName = ({ name }: Named): string => (/^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 9) : name);

/** What the benchmark's own budget allows. */
const budgetOf = ({ path, metric }: Wanted, { rules }: Configuration): number | null => {
  const own = resolveBudgets(rules, [path]).checks.find((check) => check.metric === metric);
  const allowed = own?.budget.maxRegression ?? 0;
  return allowed > 0 ? allowed : null;
};

const notesOn = ({ name, commit }: Named, line: readonly LineCommit[]): string[] => {
  const start = line[0]?.commit ?? '';
  return start === commit
    ? []
    : [`${name} is no commit of this line: the search starts at ${start.slice(0, 9)}, where it left it`];
};

async function run(search: Search, notes: readonly string[]): Promise<Bisection> {
  const { wanted, world, line, repository } = search;
  const tell = (text: string): void => world.onEvent({ kind: 'step', text });
  const { answers, steps, idle } = begunWith(wanted.soFar, line);
  let known = knownOf(search, idle ?? (await idleCommits(repository, line, anythingButProse)));
  tell(steps.length === 0 ? costOf(search, known) : `Going on after ${count(steps.length, 'measurement')}`);
  let explanation: Explanation | null = null;
  for (;;) {
    const next = nextStep(known, answers);
    if (next.kind === 'end')
      return { ...partsOf(search, known, answers), ...next.found, steps, ...explained(explanation, notes) };
    const { question } = next;
    tell(`Measurement ${steps.length + 1}: ${inWords(question, search)}`);
    const measured = await measure(question, answers, search);
    answers.push({ ...question, kind: measured.step.kind, change: measured.step.change });
    steps.push(measured.step);
    if (question.isLast) explanation = measured.explanation ?? explanation;
    tell(`  ${answerInWords(measured.step, wanted.metric)}`);
    if (question.part === null) {
      known = knownOf(search, await idleNow(search));
      if (measured.step.kind === 'over') tell(restOf(known, measured.step));
    }
    const soFar = soFarOf({ answers, steps, idle: known.idle }, line);
    world.onEvent({ kind: 'settled', soFar });
  }
}

const partsOf = ({ wanted, line, atLeast }: Search, { idle }: CommitLine, answers: readonly Answer[]) => ({
  path: wanted.path,
  metric: wanted.metric,
  good: wanted.good,
  bad: wanted.bad,
  line: line.map(({ commit, subject, author, authoredAt }) => ({ commit, subject, author, authoredAt })),
  idle: [...idle],
  atLeast,
  sought: soughtIn(answers),
});

/** That nothing explains it is no explanation. */
const explained = (
  found: Explanation | null,
  notes: readonly string[],
): Pick<Bisection, 'explanation' | 'notes'> =>
  found?.conclusion.kind === 'failed'
    ? { explanation: null, notes: [...notes, `Why is not known: ${found.conclusion.problem}`] }
    : { explanation: found, notes };

function knownOf({ line, wanted }: Search, idle: ReadonlySet<number>): CommitLine {
  const trees = line.map(({ tree }) => tree);
  return {
    last: line.length - 1,
    idle,
    sameAs: trees.map((tree) => trees.indexOf(tree)),
    isExact: metricOf(wanted.metric).exact,
  };
}

const idleNow = async ({ used, line, repository, definition }: Search): Promise<Set<number>> => {
  const ends = [line[0], line.at(-1)].map((end) => end?.commit ?? '');
  const isBuilt = definition.prepare.build !== null;
  return idleCommits(repository, line, await usedBy(used, ends, repository, isBuilt));
};

/** Of the bad end against the good one, once that is over. */
const soughtIn = (answers: readonly Answer[]): LogChange | null =>
  answers.findLast(({ part, kind }) => part === null && kind === 'over')?.change ?? null;

interface Measured {
  readonly step: SearchStep;
  readonly explanation: Explanation | null;
}

async function measure(question: Question, answers: readonly Answer[], search: Search): Promise<Measured> {
  const { world } = search;
  const began = world.clock();
  const { at, against } = question;
  const seconds = (): number => Math.round((world.clock() - began) * 10) / 10;
  try {
    const report = await gate(requestFor(question, answers, search), {
      ...world,
      onEvent: (event) => pass(event, search),
    });
    const step = { at, against, ...answerIn(report, search.wanted), seconds: seconds() };
    return { step, explanation: report.explanations[0] ?? null };
  } catch (error) {
    world.signal.throwIfAborted();
    // What is wrong with the ends is the user's to fix; a commit in between is left out.
    if (!(error instanceof UserError) || question.part === null) throw error;
    const step = { at, against, kind: 'broken' as const, change: null, why: briefly(error.message) };
    return { step: { ...step, seconds: seconds() }, explanation: null };
  }
}

/** Steps within a measurement are its own business. */
function pass(event: PipelineEvent, { used, world }: Search): void {
  if (event.kind === 'used') for (const path of event.paths) used.add(path);
  else if (event.kind !== 'step') world.onEvent(event);
}

function requestFor(
  { at, against, part, isLast }: Question,
  answers: readonly Answer[],
  { wanted, request, line, atLeast }: Search,
): GateRequest {
  const { path, metric } = wanted;
  const whole = part === null ? Math.log(asCostRatio(atLeast, metric)) : (soughtIn(answers)?.ratio ?? 0);
  const maxRegression = asRegression(Math.exp((part ?? FIRST) * whole), metric);
  return {
    ...request,
    mode: 'compare',
    base: line[against]?.commit,
    head: line[at]?.commit,
    only: [path],
    // Trials of a question that is put again are others.
    seed: request.seed + answers.length,
    probe: { path, metric, maxRegression, definition: line.at(-1)?.commit ?? '' },
    explain: isLast ? request.explain : null,
  };
}

/** Of the smallest change worth finding, what the ends have to differ by. */
const FIRST = 1 / 2;

function answerIn(report: Report, { metric }: Wanted): Pick<SearchStep, 'kind' | 'change' | 'why'> {
  const [check] = report.checks;
  if (check === undefined) throw new TypeError('nothing was judged');
  const change = changeOf(check, metric);
  switch (check.verdict) {
    case 'within':
    case 'improved':
      return { kind: 'within', change, why: null };
    case 'over':
    case 'undecided':
      return { kind: check.verdict, change, why: null };
    case 'failed':
    case 'missing':
    case 'new': {
      const record = report.benchmarks.find(({ path }) => path === check.path);
      const failure = record === undefined ? null : failureOf(record);
      return { kind: 'broken', change: null, why: briefly(failure?.message ?? check.reason) };
    }
  }
}

function changeOf({ effect, evidence }: Check, metric: MetricName): LogChange | null {
  // The same program on both sides.
  if (evidence === 'unreached') return { ratio: 0, low: 0, high: 0 };
  if (effect === null) return null;
  const log = (change: number): number =>
    Number.isFinite(change) ? Math.log(asCostRatio(change, metric)) : change;
  const { value, interval } = effect;
  return { ratio: log(value), low: log(interval.low), high: log(interval.high) };
}

/** Without what was printed. */
const briefly = (message: string): string => (message.split('\n')[0] ?? '').replace(/:$/, '');
