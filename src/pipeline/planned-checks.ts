// From budgets of two commits and the benchmarks found to the checks that are judged.

import { resolveBudgets } from '../core/budgets/resolve.ts';
import { governingBudgets, type GoverningBudgets } from '../core/budgets/governing.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import { tightenedBy } from '../core/budgets/tightened.ts';
import { formerPath } from '../core/budgets/renames.ts';
import { asOnBase, governingPath, isAsOnBase } from '../core/model/definitions.ts';
import { formatLimit } from '../core/text/changes.ts';
import { answerableChecks, declaredChecks } from '../core/budgets/metric-support.ts';
import type { Candidate } from '../measure/discover.ts';
import { probeCheck } from './probe.ts';
import type { GateRequest } from './request.ts';
import type { Sides } from './sides.ts';

export interface PlannedChecks {
  readonly checks: readonly PlannedCheck[];
  /** Everything that has a budget, judged here or not: how long trials are depends on it. */
  readonly planned: readonly PlannedCheck[];
  readonly warnings: readonly string[];
  /** Budgets the change itself edits, in words. */
  readonly changes: readonly string[];
}

/** Whoever only wants to look asks nothing. */
export const NO_CHECKS: PlannedChecks = { checks: [], planned: [], warnings: [], changes: [] };

type Budgeted = Pick<Sides, 'configuration' | 'baseConfiguration' | 'tip' | 'candidates' | 'renames'>;

/** One check for every metric with a budget of every benchmark that is not skipped; what is measured as base defines it keeps the same. */
export function budgetsOf(
  sides: Budgeted,
  candidates: readonly Candidate[],
  request: GateRequest,
): PlannedChecks {
  if (request.probe !== undefined) {
    const checks = [probeCheck(request.probe)];
    return { ...NO_CHECKS, checks, planned: checks };
  }
  const [ofHead, ofBase] = parted(candidates);
  const found = ownBudgetsOf({ ...sides, candidates: parted(sides.candidates)[0] }, ofHead, request);
  if (ofBase.length === 0) return found;
  const named = ofBase.map((candidate) => {
    const { record } = candidate;
    return { ...candidate, record: { ...record, path: governingPath(record.path) } };
  });
  const again = ownBudgetsOf({ ...sides, candidates: named }, named, request);
  const asBase = (checks: readonly PlannedCheck[]): PlannedCheck[] =>
    checks.map((check) => ({ ...check, path: asOnBase(check.path) }));
  return {
    ...found,
    checks: [...found.checks, ...asBase(again.checks)],
    planned: [...found.planned, ...asBase(again.planned)],
  };
}

const parted = (candidates: readonly Candidate[]): [Candidate[], Candidate[]] => {
  const isOfBase = ({ record }: Candidate): boolean => isAsOnBase(record.path);
  return [candidates.filter((each) => !isOfBase(each)), candidates.filter(isOfBase)];
};

/** Alone, only absolute limits can be asked. */
function ownBudgetsOf(
  sides: Budgeted,
  candidates: readonly Candidate[],
  request: GateRequest,
): PlannedChecks {
  const paths = candidates
    .filter(({ record }) => record.status !== 'skipped')
    .map(({ record }) => record.path);
  const rules = sides.configuration.rules;
  const headOnly = request.mode === 'run' || request.mode === 'record-baseline';
  const governed = request.mode === 'check' ? governedBudgets(sides, paths) : ownBudgets(sides, paths);
  const declarations = [sides.configuration, sides.baseConfiguration];
  const own = new Set(resolveBudgets(rules, paths).checks.map(({ path, metric }) => `${metric} ${path}`));
  const answerable =
    request.forJudge === true
      ? { checks: declaredChecks(governed.checks, declarations), warnings: [] }
      : answerableChecks(
          governed.checks,
          sides.candidates.map(({ record }) => record),
          declarations,
          ({ path, metric }) => own.has(`${metric} ${path}`),
        );
  const planned = answerable.checks.map(({ path, metric, budget, text, rule }): PlannedCheck => ({
    path,
    metric,
    budget,
    budgetText: text,
    position: rule.position,
  }));
  const checks = planned.flatMap((check): PlannedCheck[] => {
    const { budget } = check;
    const asked = headOnly ? { ...budget, maxRegression: null, atLeast: null } : budget;
    if (asked.maxRegression === null && asked.max === null) return [];
    return [request.sinceRelease === true ? sinceRelease(check) : { ...check, budget: asked }];
  });
  const left = skippedSuites(candidates);
  // With --only most rules match nothing on purpose, and benchmarks of suites that are skipped are not known.
  const idle = left.length === 0 ? governed.warnings : [];
  return {
    checks,
    planned,
    warnings: [...(request.only.length === 0 ? [...idle, ...answerable.warnings] : []), ...left],
    changes: governed.changes,
  };
}

/** Suites that nothing is asked of, each with why. */
const skippedSuites = (candidates: readonly Candidate[]): string[] =>
  candidates
    .filter(({ record }) => record.status === 'skipped')
    .map(
      ({ record }) =>
        `${record.path} was skipped: the change touches nothing that its \`when-changed\` names`,
    );

/** The limit on what has crept in, in place of the one on a single change. */
const sinceRelease = (check: PlannedCheck): PlannedCheck => {
  const { sinceRelease: limit, owner } = check.budget;
  if (limit === undefined) return check;
  const budget = { maxRegression: limit, max: null, atLeast: null, owner, sinceRelease: limit };
  return { ...check, budget, budgetText: `${formatLimit(limit, check.metric)} since the release` };
};

/** Head's own, and no more than the commit allows that was named besides. */
function ownBudgets(
  { configuration, tip }: Pick<Sides, 'configuration' | 'tip'>,
  paths: readonly string[],
): GoverningBudgets {
  const own = resolveBudgets(configuration.rules, paths);
  return { ...own, ...tightenedBy(tip?.rules ?? null, own.checks, paths) };
}

/** Budgets of base, as strict as the base branch has made them since. */
function governedBudgets(
  {
    configuration,
    baseConfiguration,
    tip,
    renames,
  }: Pick<Sides, 'configuration' | 'baseConfiguration' | 'tip' | 'renames'>,
  paths: readonly string[],
): GoverningBudgets {
  const own = baseConfiguration?.rules ?? null;
  const former = (path: string): string => formerPath(path, renames);
  const governed = governingBudgets(own, configuration.rules, paths, paths, former);
  const { checks, changes } = tightenedBy(tip?.rules ?? null, governed.checks, paths);
  return { ...governed, checks, changes: [...governed.changes, ...changes] };
}
