// Which benchmark can have which metric, and budgets that mean nothing there. A general rule, such as "**": { p50: +10% },
// leaves benchmarks alone that have no such metric; a rule that no benchmark can answer is said to do nothing.

import { isTimed, metricOf, type MetricName } from '../model/metrics.ts';
import { globMatcher, suiteOf } from '../model/paths.ts';
import { canRead, RUNNER_KINDS, type RunnerKind, isToldByTool } from '../model/runner-specs.ts';
import { enumerate } from '../text/lists.ts';
import type { BudgetRule, Configuration, Suite } from '../model/configuration.ts';
import { measurementOf } from '../model/measurement.ts';
import type { BenchmarkRecord } from '../model/report.ts';
import type { ResolvedBudget } from './resolve.ts';

/** Whether a benchmark of this kind can have the metric. */
const canHave = (kind: RunnerKind, metric: MetricName): boolean => canRead(kind, metricOf(metric).source);

/**
 * Whether a suite's benchmarks can have the metric as any of the configurations declares it (null: there is none): no
 * change of its kind takes a budget away. True for a suite that none declares.
 */
function mayAnswer(
  suite: string,
  metric: MetricName,
  configurations: readonly (Pick<Configuration, 'suites'> | null)[],
): boolean {
  const own = configurations.flatMap((each) => each?.suites.filter(({ name }) => name === suite) ?? []);
  return own.length === 0 || own.some(({ runner }) => canHave(runner.kind, metric));
}

/**
 * Checks that their suites' declarations alone say can be judged: all that there is where nobody may be believed about what a
 * report tells. A general rule then asks every benchmark of a `report` suite, and fails where the report lacks its metric.
 */
export const declaredChecks = (
  checks: readonly ResolvedBudget[],
  declarations: readonly (Pick<Configuration, 'suites'> | null)[],
): readonly ResolvedBudget[] =>
  checks.filter(({ path, metric }) => mayAnswer(suiteOf(path), metric, declarations));

/** Who has the metric, for a sentence. */
const owners = (metric: MetricName): string => {
  if (isTimed(metric) || metricOf(metric).source === 'trial') return 'suites that run something do';
  const kinds = RUNNER_KINDS.filter((kind) => canHave(kind, metric)).map((kind) => `\`${kind}\``);
  return `${enumerate(kinds, 9)} suites do`;
};

/**
 * The finest relative budget on instructions that means anything: an unrelated edit moved counts by up to a fifth of
 * it (docs/instructions.md).
 */
const FINEST = 0.001;

type Declared = Pick<Suite, 'name' | 'runner'>;

/** Warnings about rules that no suite they name can answer, and about budgets finer than a count is. */
export const unsuitableRules = (rules: readonly BudgetRule[], suites: readonly Declared[]): string[] =>
  rules.flatMap((rule) => {
    const idle = unansweredRules([rule], suites);
    return idle.length > 0 || !suites.some(reachOf(rule.glob)) ? idle : tooFine(rule);
  });

/** Of rules that name a suite those that none of them can answer, in words. */
export const unansweredRules = (rules: readonly BudgetRule[], suites: readonly Declared[]): string[] =>
  rules.flatMap((rule) => {
    const meant = suites.filter(reachOf(rule.glob));
    const answered = meant.some(({ runner }) => canHave(runner.kind, rule.metric));
    return meant.length === 0 || answered ? [] : [unanswered(rule, meant)];
  });

/** Whether a glob may match a benchmark of a suite, whose tasks are not known. */
const reachOf = (glob: string): ((suite: Declared) => boolean) => {
  const first = suiteOf(glob);
  // Braces may hold slashes.
  if (first.split('{').length > first.split('}').length) return () => true;
  const matches = globMatcher(first);
  return ({ name }) => matches(name);
};

const place = ({ glob, metric, position }: BudgetRule): string =>
  `budgets, line ${position.line}: "${glob}" ${metric}`;

/**
 * Checks that can be judged, and those that fail because no report of what their rule names has the metric. A general rule
 * leaves benchmarks alone that lack what others have; a rule that nobody can answer is void once head's file drops it,
 * because it never guarded anything.
 * @param records every benchmark found, asked about or not
 * @param isKept whether head's own file asks for this check
 */
export function answerableChecks(
  checks: readonly ResolvedBudget[],
  records: readonly BenchmarkRecord[],
  declarations: readonly (Pick<Configuration, 'suites'> | null)[],
  isKept: (check: ResolvedBudget) => boolean,
): { readonly checks: readonly ResolvedBudget[]; readonly warnings: readonly string[] } {
  const byPath = new Map(records.map((record) => [record.path, record]));
  const answers = (record: BenchmarkRecord | undefined, metric: MetricName): boolean => {
    if (record === undefined || !mayAnswer(suiteOf(record.path), metric, declarations))
      return record === undefined;
    return measurementOf(record).reported?.includes(metric) ?? true;
  };
  const answered = new Map<BudgetRule, boolean>();
  const isAnswered = (rule: BudgetRule): boolean => {
    const known =
      answered.get(rule) ??
      records
        .filter(({ path }) => globMatcher(rule.glob)(path))
        .some((record) => answers(record, rule.metric));
    answered.set(rule, known);
    return known;
  };
  const left = new Map<BudgetRule, string[]>();
  const kept = checks.filter((check) => {
    const { path, metric, rule } = check;
    const record = byPath.get(path);
    if (answers(record, metric)) return true;
    // What a runner cannot measure at all is told where the file is read.
    if (record === undefined || !isToldByTool(record.runner)) return false;
    if (!isAnswered(rule)) return isKept(check);
    left.set(rule, [...(left.get(rule) ?? []), path]);
    return false;
  });
  return {
    checks: kept,
    warnings: [...left].map(
      ([rule, paths]) =>
        `${place(rule)} does not apply to ${enumerate(paths, 3)}, whose reports have no ${rule.metric}`,
    ),
  };
}

const unanswered = (rule: BudgetRule, suites: readonly Declared[]): string => {
  const names = suites.map(({ name }) => name);
  const measure = names.length === 1 ? 'does not measure it' : 'do not measure it';
  return `${place(rule)} has no effect: ${enumerate(names, 3)} ${measure}, only ${owners(rule.metric)}`;
};

const tooFine = (rule: BudgetRule): string[] => {
  const { maxRegression, atLeast } = rule.budget;
  const coarse = maxRegression === null || maxRegression >= FINEST || atLeast !== null;
  return rule.metric !== 'instructions' || coarse
    ? []
    : [
        `${place(rule)}: ${rule.text} is finer than counts resolve: unrelated edits move them by a few hundredths of a percent; allow +0.1% or more`,
      ];
};
