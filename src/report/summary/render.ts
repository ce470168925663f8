// The result for scripts and agents: see schema.ts.

import { gateCode } from '../../core/decision/verdict.ts';
import { failureOf } from '../../core/model/measurement.ts';
import { metricOf } from '../../core/model/metrics.ts';
import type { Explanation } from '../../core/model/explanation.ts';
import type { Check, Report, Revision } from '../../core/model/report.ts';
import { growthOf } from '../../core/text/changes.ts';
import { culpritOf, explanationFor } from '../causes.ts';
import { headline } from '../headline.ts';
import { nextSteps, reproduce } from '../next-steps.ts';
import { changeRangeOf } from '../ranges.ts';
import { rowsOf } from '../rows.ts';
import { nameOf, visible } from '../text.ts';
import { whySentence, type Voice } from '../why.ts';
import type { Summary } from './schema.ts';

/** `tool`: how this program is called, for commands to copy. */
export const summaryOf = (report: Report, tool: string): Summary => {
  const { hints, commands } = nextSteps(report, tool, nameOf);
  return {
    version: 1,
    verdict: report.verdict,
    passed: gateCode(report) === 0,
    exitCode: gateCode(report),
    headline: headline(report, nameOf),
    base: report.base === null ? null : sideOf(report.base),
    head: sideOf(report.head),
    checks: rowsOf(report).flatMap(({ check }) => (check === null ? [] : [checkOf(check, report, tool)])),
    benchmarks: report.benchmarks
      .filter(({ status }) => status !== 'measured' && status !== 'unreached')
      .map((record) => ({
        path: record.path,
        status: record.status,
        failure: failureOf(record)?.message ?? null,
      })),
    next: [...hints, ...commands],
  };
};

export const renderSummaryJson = (report: Report, tool: string): string =>
  `${JSON.stringify(summaryOf(report, tool), null, 2)}\n`;

const sideOf = ({ name, commit, dirty }: Revision): Summary['head'] => ({ name, commit, dirty });

const checkOf = (check: Check, report: Report, tool: string): Summary['checks'][number] => {
  const { path, metric, verdict, effect, base, head, value } = check;
  const why = verdict === 'over' ? explanationFor(check, report) : null;
  const passed = verdict === 'within' || verdict === 'improved' || verdict === 'new';
  return {
    path,
    metric,
    verdict,
    likelyOver: check.likelyOver,
    unit: metricOf(metric).unit,
    base: base?.value ?? null,
    head: head?.value ?? value?.value ?? null,
    change: effect === null ? null : finite(growthOf(effect.value, metric)),
    interval: intervalOf(check),
    budget: check.budgetText,
    line: `${report.configuration.file}:${check.position.line}`,
    trials: check.trials,
    reason: visible(check.reason),
    explanation: why === null || why.conclusion.kind === 'failed' ? null : `${whySentence(why, VOICE)}.`,
    culprit: why === null ? null : blamed(why),
    reproduce: passed ? null : (reproduce(report, [path], tool).at(-1) ?? null),
  };
};

const VOICE: Voice = { name: nameOf, sentence: visible, change: 'changed' };

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

const intervalOf = ({ effect, metric }: Check): Summary['checks'][number]['interval'] => {
  if (effect === null) return null;
  const { low, high, confidence } = changeRangeOf(effect.interval, metric);
  return { low: finite(low), high: finite(high), confidence };
};

const blamed = (why: Explanation): Summary['checks'][number]['culprit'] => {
  const place = culpritOf(why);
  if (place === null) return null;
  const { conclusion } = why;
  return {
    function: place.name,
    file: place.file,
    line: place.line,
    changed: place.changed,
    share: 'share' in conclusion ? conclusion.share : null,
  };
};
