// What a run of many benchmarks goes through, step by step: what each needs is made before its time is taken.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { parseConfiguration } from '../../../src/config/load.ts';
import { findCaveats } from '../../../src/core/caveats/caveats.ts';
import { forgery } from '../../../src/core/decision/forgeries.ts';
import { judge } from '../../../src/core/decision/judge.ts';
import { rejudge } from '../../../src/core/decision/judge-untrusted.ts';
import { METHOD, ruleForChecks, ruleOf } from '../../../src/core/decision/rule.ts';
import { runVerdict } from '../../../src/core/decision/verdict.ts';
import { measurementOf } from '../../../src/core/model/measurement.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import { mergeRecords } from '../../../src/core/sharding/platforms.ts';
import { partition } from '../../../src/core/sharding/partition.ts';
import { failedByBreach, type Span } from '../../../src/isolation/failed-by-breach.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { baselineRunsOf } from '../../../src/pipeline/baseline/select-runs.ts';
import { budgetsOf } from '../../../src/pipeline/planned-checks.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { renderJunit } from '../../../src/report/junit/render.ts';
import { renderMarkdown, renderSummary } from '../../../src/report/markdown/render.ts';
import { renderSummaryJson } from '../../../src/report/summary/render.ts';
import { renderTerminal } from '../../../src/report/terminal/render.ts';
import { budgeted, configurationOf, configurationText, listedIn, REQUEST, type Kinds } from './made.ts';
import { measured } from './measured.ts';
import { madeUp } from '../stored.ts';
import { openPage } from './page.ts';

/** Figures of a step besides its time: bytes, seconds, numbers of things. */
export type Figures = Readonly<Record<string, number>>;

/** A step, ready to be taken; its figures are worked out after its time was. */
type Prepared = () => Promise<() => Figures> | (() => Figures);

interface Made {
  readonly benchmarks: number;
  readonly kinds: Kinds;
  /** Where the record of the run is, and what is made of it. */
  readonly folder: string;
}

const NONE = (): Figures => ({});

const recordFile = ({ folder, benchmarks, kinds }: Made): string =>
  join(folder, `${kinds.replace(' ', '-')}-${benchmarks}.json`);
const recordText = (made: Made): string => readFileSync(recordFile(made), 'utf8');
const reportOf = (made: Made): Report => decodeReport(recordText(made));

/** A text, and what it is kept as to be looked at. */
const writing =
  (render: (report: Report) => string, ending: string) =>
  (made: Made): Prepared => {
    const report = reportOf(made);
    return () => {
      const text = render(report);
      return () => {
        writeFileSync(recordFile(made).replace(/json$/, ending), text);
        return { bytes: Buffer.byteLength(text), lines: text.split('\n').length };
      };
    };
  };

const terminal =
  (width: number) =>
  (report: Report): string =>
    renderTerminal(report, { width, colours: pc.createColors(true) });

const machineReadable = (report: Report): string =>
  renderSummaryJson(report, 'perf-budgets') + renderJunit(report);

function planning({ benchmarks }: Made): Prepared {
  const text = configurationText(benchmarks);
  const found = listedIn(configurationOf(benchmarks));
  return () => {
    const { configuration } = parseConfiguration(text, 'perf-budgets.yml');
    const { checks } = budgetsOf(budgeted(configuration, found), found, REQUEST);
    ruleForChecks(METHOD, checks);
    return () => ({ checks: checks.length });
  };
}

function listing({ benchmarks }: Made): Prepared {
  const configuration = configurationOf(benchmarks);
  return () => {
    const found = listedIn(configuration);
    return () => ({ benchmarks: found.length });
  };
}

/** `share`: of the time that would do for everything. */
const measuring =
  (share: number) =>
  (made: Made): Prepared => {
    const run = measured(made.benchmarks, made.kinds, share);
    return async () => {
      const { report, seconds } = await run();
      return () => {
        if (share === 1) writeFileSync(recordFile(made), encodeReport(report));
        const trials = report.benchmarks.map((record) => measurementOf(record).trials.length);
        return { seconds, trials: trials.reduce((sum, each) => sum + each, 0) };
      };
    };
  };

function deciding(made: Made): Prepared {
  const report = reportOf(made);
  const rule = ruleOf(report.method);
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const spans = report.benchmarks.flatMap((record): Span[] =>
    measurementOf(record).trials.map(({ index }) => ({ paths: [record.path], begin: index, end: index + 1 })),
  );
  return () => {
    failedByBreach(report.benchmarks, { base: [], head: [] }, spans);
    const checks = report.checks.flatMap((check) => {
      const record = records.get(check.path);
      return record === undefined ? [] : [judge(check, record, rule)];
    });
    findCaveats({ ...report, checks });
    runVerdict(checks, report.benchmarks);
    return () => ({ checks: checks.length });
  };
}

/** What twenty runs of main tell of every benchmark. */
function storedRuns({ benchmarks }: Made): Prepared {
  const { real } = seededRandom(1, 'stored runs');
  const runs = Array.from({ length: 20 }, (_, run) => madeUp(benchmarks, run, real));
  const asked = (runs[0]?.benchmarks ?? []).map(({ path, recipe }) => ({ path, recipe }));
  return () => {
    const found = asked.map((each) => baselineRunsOf(each, { runs, ofBase: () => runs, problem: null }));
    return () => ({ found: found.filter((each) => typeof each !== 'string').length });
  };
}

function judgingApart(made: Made): Prepared {
  const report = reportOf(made);
  const configuration = configurationOf(made.benchmarks);
  return () => {
    forgery(report.benchmarks, () => 'tinybench');
    const sides = { base: configuration, tip: configuration, head: configuration };
    rejudge({ report, ...sides, changedFiles: ['src/index.js'], method: METHOD });
    return NONE;
  };
}

function encoding(made: Made): Prepared {
  const report = reportOf(made);
  return () => {
    const text = encodeReport(report);
    return () => ({ bytes: Buffer.byteLength(text) });
  };
}

function decoding(made: Made): Prepared {
  const text = recordText(made);
  return () => {
    decodeReport(text);
    return NONE;
  };
}

const SHARDS = 10;

/** The records of ten machines; dividing the benchmarks among them is timed, because each machine does it. */
function merging(made: Made): Prepared {
  const report = reportOf(made);
  const parts = partition(report.benchmarks, report.checks, SHARDS);
  const plan = report.checks.map(({ path, metric, budget, budgetText, position }) => {
    return { path, metric, budget, budgetText, position };
  });
  const shards = Array.from({ length: SHARDS }, (_, index) => {
    const own = new Set(parts.filter(({ part }) => part === index + 1).map(({ path }) => path));
    const isOwn = ({ path }: { readonly path: string }): boolean => own.has(path);
    return {
      file: `part-${index + 1}.json`,
      report: {
        ...report,
        benchmarks: report.benchmarks.filter(isOwn),
        checks: report.checks.filter(isOwn),
        explanations: report.explanations.filter(isOwn),
        shard: { index: index + 1, of: SHARDS, plan, parts },
      },
    };
  });
  return () => {
    partition(report.benchmarks, report.checks, SHARDS);
    const merged = mergeRecords(shards, []);
    return () => ({ checks: merged.checks.length });
  };
}

/** Seconds until a browser shows the page; 0: there is none here. */
function opening(made: Made): Prepared {
  const page = recordFile(made).replace(/json$/, 'html');
  return async () => {
    const seconds = await openPage(page, page.replace(/html$/, 'png'));
    return () => ({ seconds });
  };
}

interface Step {
  readonly take: (made: Made) => Prepared;
  /** Seconds of processor time for a thousand benchmarks. */
  readonly most: number;
}

/** In the order in which a later one needs what an earlier one left. */
export const STEPS = {
  planning: { take: planning, most: 0.5 },
  listing: { take: listing, most: 0.5 },
  measuring: { take: measuring(1), most: 100 },
  'measuring in a third of the time': { take: measuring(1 / 3), most: 50 },
  'stored runs of main': { take: storedRuns, most: 1 },
  deciding: { take: deciding, most: 5 },
  'judging apart': { take: judgingApart, most: 5 },
  'report on a terminal': { take: writing(terminal(120), 'txt'), most: 1 },
  'report on a narrow terminal': { take: writing(terminal(70), 'narrow.txt'), most: 1 },
  comment: { take: writing((report) => renderMarkdown(report), 'md'), most: 1 },
  'job summary': { take: writing((report) => renderSummary(report), 'summary.md'), most: 1 },
  'summary and JUnit': { take: writing(machineReadable, 'summary.txt'), most: 1 },
  page: { take: writing((report) => renderHtml(report), 'html'), most: 3 },
  'page in Chromium': { take: opening, most: 1 },
  'record: writing': { take: encoding, most: 3 },
  'record: reading': { take: decoding, most: 3 },
  'merge of 10 parts': { take: merging, most: 5 },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];
