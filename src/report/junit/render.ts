// The result as JUnit XML, which the test reports of nearly every CI read: one suite a benchmark suite, one case a
// check. It holds a failure or an error exactly where the run fails. Elements are those of the schema that GitLab,
// Jenkins, CircleCI and Buildkite share.

import xml from 'xml';
import { gateCode, isPiloted } from '../../core/decision/verdict.ts';
import type { UndecidedPolicy } from '../../core/model/configuration.ts';
import type { Report } from '../../core/model/report.ts';
import { headline } from '../headline.ts';
import { rowsOf, type Row } from '../rows.ts';
import { visible } from '../text.ts';

interface Case {
  readonly name: string;
  readonly className: string;
  /** What became of it; null: passed. */
  readonly ending: 'error' | 'failure' | 'skipped' | null;
  readonly type: string;
  readonly message: string;
}

/** JUnit XML of a report. */
export function renderJunit(report: Report): string {
  const suites = new Map<string, Case[]>();
  const suiteOf = new Map(report.benchmarks.map(({ path, suite }) => [path, suite]));
  for (const row of rowsOf(report)) {
    const name = visible(suiteOf.get(row.path) ?? row.path);
    const one = caseOf(row, report.configuration.undecided);
    // In a pilot it would have failed, and does not.
    const shown = isPiloted(report) && isBad(one) ? { ...one, ending: 'skipped' as const } : one;
    const cases = suites.get(name);
    if (cases === undefined) suites.set(name, [shown]);
    else cases.push(shown);
  }
  // Nothing to judge is red too, although no check is.
  if (gateCode(report) !== 0 && ![...suites.values()].flat().some(isBad)) {
    const message = headline(report, visible);
    suites.set('gate', [{ name: 'verdict', className: 'gate', ending: 'error', type: 'failed', message }]);
  }
  const all = [...suites.values()].flat();
  const attributes = { name: 'perf-budgets', ...countsOf(all), time: String(report.duration) };
  const parts = [...suites].map(([name, cases]) => suiteElement(name, cases, report.startedAt));
  const document = { testsuites: [{ _attr: attributes }, ...parts] };
  return `${xml(document, { declaration: { encoding: 'UTF-8' }, indent: '  ' })}\n`;
}

const isBad = ({ ending }: Case): boolean => ending === 'error' || ending === 'failure';

const countsOf = (cases: readonly Case[]): Record<'tests' | 'failures' | 'errors' | 'skipped', string> => {
  const of = (ending: Case['ending']): string =>
    String(cases.filter((each) => each.ending === ending).length);
  return {
    tests: String(cases.length),
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
  };
};

const suiteElement = (name: string, cases: readonly Case[], timestamp: string): xml.XmlObject => ({
  testsuite: [{ _attr: { name, ...countsOf(cases), timestamp } }, ...cases.map(caseElement)],
});

const caseElement = ({ name, className, ending, type, message }: Case): xml.XmlObject => ({
  testcase: [
    { _attr: { name, classname: className } },
    ...(ending === null ? [] : [{ [ending]: [{ _attr: { message, type } }, message] }]),
    { 'system-out': message },
  ],
});

const caseOf = (row: Row, policy: UndecidedPolicy): Case => ({
  name: visible([row.path, row.metric].filter(Boolean).join(' ')),
  className: visible(row.path),
  ending: endingOf(row, policy),
  type: row.word,
  message: sentence(row),
});

function endingOf({ verdict, word }: Row, policy: UndecidedPolicy): Case['ending'] {
  switch (verdict) {
    case 'failed':
      return 'error';
    case 'over':
    case 'missing':
      return 'failure';
    case 'undecided':
      // Not proved is not passed.
      return policy === 'fail' || (policy === 'warn' && word === 'likely over') ? 'failure' : 'skipped';
    case 'new':
    case 'within':
    case 'improved':
      return null;
  }
}

const sentence = ({ word, reason, base, head, change, budget }: Row): string => {
  const levels = base !== '' && head !== '' ? `${base} → ${head}` : head;
  const parts = [levels, change, budget === '' ? '' : `budget ${budget}`, reason];
  return visible(`${word}: ${parts.filter(Boolean).join(', ')}`);
};
