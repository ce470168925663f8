// The one sentence a reader must not be misled by: what is proved bad comes first, what is unknown is said, and
// "within" is claimed only when it is true of everything.

import type { Report, Verdict } from '../core/model/report.ts';
import { exitCode, isPiloted, isUnjudged } from '../core/decision/verdict.ts';
import { count, enumerate } from '../core/text/lists.ts';
import { changeInWords } from './change-words.ts';
import { rowsOf, type Row } from './rows.ts';

/** Whether the run passes, passes with doubt, or fails. */
export type Outcome = 'pass' | 'doubt' | 'fail';

/** The verdict whose colour and mark the run as a whole is shown with. */
export const OUTCOME_SHOWN: Readonly<Record<Outcome, Verdict>> = {
  pass: 'within',
  doubt: 'undecided',
  fail: 'over',
};

export const outcomeOf = (report: Report): Outcome => {
  if (exitCode(report) !== 0) return isPiloted(report) ? 'doubt' : 'fail';
  return report.verdict === 'undecided' || report.checks.some(({ verdict }) => verdict === 'undecided')
    ? 'doubt'
    : 'pass';
};

/** The verdict of the run in one sentence; `name` prints text from outside. */
export const headline = (report: Report, name: (text: string) => string): string => {
  const rows = rowsOf(report);
  const of = (verdict: Verdict): Row[] => rows.filter((row) => row.verdict === verdict);
  const bad = [
    overBudget(of('over'), report.checks.length, name),
    benchmarks(of('missing'), 'is missing', 'are missing', name),
    benchmarks(of('failed'), 'could not be measured', 'could not be measured', name),
    likelyOver(
      of('undecided').filter(({ word }) => word === 'likely over'),
      report,
      name,
    ),
    undecided(
      of('undecided').filter(({ word }) => word === 'undecided'),
      report,
      name,
    ),
  ].filter((phrase) => phrase !== '');
  if (bad.length > 0) return bad.join('; ');
  if (isUnjudged(report.checks, report.benchmarks)) return unjudged(report);
  return exitCode(report) === 0 ? good(report, of) : 'The record does not support a pass, so the gate fails';
};

const overBudget = (rows: readonly Row[], checks: number, name: (text: string) => string): string => {
  const [first] = rows;
  if (first === undefined) return '';
  if (rows.length === 1) return `${name(first.path)} ${first.metric} ${changeInWords(first)}`;
  const all = rows.length === checks ? `All ${checks} checks` : `${rows.length} of ${count(checks, 'check')}`;
  return `${all} are over budget; worst: ${name(first.path)} ${first.metric} ${changeInWords(first)}`;
};

const benchmarks = (
  rows: readonly Row[],
  one: string,
  several: string,
  name: (text: string) => string,
): string => {
  const paths = [...new Set(rows.map(({ path }) => path))];
  return paths.length === 0 ? '' : `${enumerate(paths.map(name), 2)} ${paths.length === 1 ? one : several}`;
};

/** What is not proved fails by how far over it looks, unless the policy lets it through. */
const likelyOver = (rows: readonly Row[], report: Report, name: (text: string) => string): string => {
  const [first] = rows;
  if (first === undefined) return '';
  const tail = report.configuration.undecided === 'pass' ? ', let through by `undecided: pass`' : '';
  const worst = `${name(first.path)} ${first.metric} ${changeInWords(first)}`;
  if (rows.length === 1) return `Likely over budget, not proved: ${worst}${tail}`;
  const all = `${rows.length} of ${count(report.checks.length, 'check')}`;
  return `${all} are likely over budget, not proved; worst: ${worst}${tail}`;
};

const undecided = (rows: readonly Row[], report: Report, name: (text: string) => string): string => {
  const [first] = rows;
  if (first === undefined) return '';
  const open = rows.filter(isUnconfirmed(report)).length;
  const fails = report.configuration.undecided === 'fail';
  const why = open === rows.length ? AS_HEAD : 'not proved within budget';
  const some = open === 0 || open === rows.length ? '' : `; ${open} of them ${AS_HEAD}`;
  const tail = `${fails ? ', which fails by policy' : ''}${fails && open === 0 ? '' : `: ${why}`}${some}`;
  if (rows.length > 1)
    return `${rows.length} of ${count(report.checks.length, 'check')} are undecided${tail}`;
  return `${name(first.path)} ${first.metric} is undecided${tail}`;
};

const AS_HEAD = 'measured only as head defines it, because it cannot be as base does';

/** Whether nobody but head says what the benchmark is. */
const isUnconfirmed = ({ benchmarks: all }: Report): ((row: Row) => boolean) => {
  const open = new Set(all.filter((each) => each.unconfirmed !== undefined).map(({ path }) => path));
  return ({ path }) => open.has(path);
};

const unjudged = ({ benchmarks: all }: Report): string =>
  all.length === 0
    ? 'No benchmark was declared, so nothing was judged'
    : 'No budget applies to any benchmark, so nothing was judged';

const good = (
  { checks, benchmarks: all, accepted = [] }: Report,
  of: (verdict: Verdict) => Row[],
): string => {
  const fresh = new Set(of('new').map(({ path }) => path)).size;
  const decided = of('within').length + of('improved').length;
  const better = of('improved').length;
  const alone = all.filter(({ status }) => status === 'measured').length;
  if (decided === 0 && fresh === 0 && alone > 0) {
    return `${count(alone, 'benchmark')} measured, no budget to judge ${alone === 1 ? 'it' : 'them'} by`;
  }
  if (decided === 0 && fresh === 0) {
    return 'Nothing to measure: the change affects no benchmark';
  }
  if (decided === 0) return `${count(fresh, 'new benchmark')}, nothing to compare with yet`;
  const within =
    decided === 1 ? 'The only check is within budget' : `All ${decided} checks are within budget`;
  const improved = better === 0 ? '' : better === checks.length ? ', and improved' : `, ${better} improved`;
  const costs = accepted.filter(({ standing }) => standing === 'covers').length;
  const spared = costs === 0 ? '' : `, with ${count(costs, 'accepted cost')}`;
  return `${within}${improved}${spared}${fresh > 0 ? `; ${count(fresh, 'new benchmark')}` : ''}`;
};
