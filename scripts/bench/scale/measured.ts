// A whole run of the made project: the engine of the gate with its real questions between trials, and the report of it.

import { sampleReport } from '../../../bench/sample.ts';
import { findCaveats } from '../../../src/core/caveats/caveats.ts';
import { judge } from '../../../src/core/decision/judge.ts';
import { METHOD, ruleForChecks } from '../../../src/core/decision/rule.ts';
import { runVerdict } from '../../../src/core/decision/verdict.ts';
import { groupedByPath } from '../../../src/core/model/paths.ts';
import type { BenchmarkRecord, Report } from '../../../src/core/model/report.ts';
import { unexplained } from '../../../src/explain/explain.ts';
import { subjectOf } from '../../../src/measure/subject.ts';
import { answersFrom, measureSubjects } from '../../../src/pipeline/measure.ts';
import { budgetsOf } from '../../../src/pipeline/planned-checks.ts';
import { progressLine } from '../../../src/cli/progress.ts';
import { budgeted, configurationOf, CONTEXTS, listedIn, madeOpener, REQUEST, type Kinds } from './made.ts';

/** Seconds a benchmark whose time is not short. */
const ENOUGH = 100;
/** What most benchmarks take. */
const USUAL = 12;

/** Ready to measure; `seconds` of the result are those that its trials would have taken. */
export function measured(
  benchmarks: number,
  kinds: Kinds,
  share: number,
): () => Promise<{ readonly report: Report; readonly seconds: number }> {
  const configuration = configurationOf(benchmarks);
  const found = listedIn(configuration);
  const { checks } = budgetsOf(budgeted(configuration, found), found, REQUEST);
  const rule = ruleForChecks(METHOD, checks);
  const clock = { now: 0 };
  const open = madeOpener(clock, kinds);
  const asked = groupedByPath(checks);
  const records = new Map(found.map(({ record }) => [record.path, record]));
  const subjects = found.flatMap((candidate, index) => {
    const subject = subjectOf(candidate, asked.get(candidate.record.path) ?? [], CONTEXTS, null);
    const opener = open(index);
    return subject === null
      ? []
      : { ...subject, open: (side: 'base' | 'head') => Promise.resolve(opener(side)) };
  });
  const timeLimit = share === 1 ? ENOUGH * benchmarks : share * USUAL * benchmarks;
  return async () => {
    const progress = progressLine({
      write: () => {},
      terminal: true,
      quiet: false,
      columns: 120,
      clock: () => clock.now,
    });
    const options = {
      rule,
      contexts: CONTEXTS,
      world: {
        cwd: '/made',
        environment: {},
        clock: () => clock.now,
        now: new Date(0),
        onEvent: progress.event,
        signal: new AbortController().signal,
      },
      seed: REQUEST.seed,
      timeLimit,
      elapsed: () => clock.now,
      until: timeLimit,
      pin: null,
    };
    const taken = await measureSubjects(subjects, records, answersFrom(records, asked, options), options);
    const report = reportOf(taken, checks, rule);
    return { report, seconds: clock.now };
  };
}

function reportOf(
  taken: readonly BenchmarkRecord[],
  asked: ReturnType<typeof budgetsOf>['checks'],
  rule: ReturnType<typeof ruleForChecks>,
): Report {
  const records = new Map(taken.map((record) => [record.path, record]));
  const checks = asked.flatMap((check) => {
    const record = records.get(check.path);
    return record === undefined ? [] : [judge(check, record, rule)];
  });
  const over = checks.filter(({ verdict }) => verdict === 'over');
  const report: Report = {
    ...sampleReport(0),
    method: rule.method,
    benchmarks: taken,
    checks,
    // There is time to profile a few: the others say that they were not.
    explanations: over.map(({ path, metric }) =>
      unexplained(path, metric, 'not profiled: profiles take at most the time of 6 benchmarks'),
    ),
    verdict: runVerdict(checks, taken),
  };
  return { ...report, caveats: findCaveats(report) };
}
