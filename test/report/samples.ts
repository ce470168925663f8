// The reports whose every rendering is kept as a golden file.

import { judge } from '../../src/core/decision/judge.ts';
import { ruleOf } from '../../src/core/decision/rule.ts';
import type { MetricName } from '../../src/core/model/metrics.ts';
import type { Report } from '../../src/core/model/report.ts';
import { METHOD } from '../../src/core/decision/rule.ts';
import { cloned, everyKind } from './explanations.ts';
import { HOSTILE } from './hostile.ts';
import { benchmark, check, report, side, trialsOf, type CheckOptions } from './sample-reports.ts';
import type { Budget } from '../../src/core/model/configuration.ts';

const MiB = 2 ** 20;
const owner = '@search-team';

const within = (path: string, base: number, effect: readonly [number, number, number], more = {}) =>
  check(path, 'p50', { verdict: 'within', base, effect, ...more });

const calm = [
  within('parser/small-file', 41.3e-6, [-0.004, 0.001, 0.006]),
  within('parser/large-file', 1.72e-3, [-0.011, -0.003, 0.004]),
  within('search/build-index', 84.1e-3, [-0.002, 0.006, 0.013], {
    line: 15,
    text: '+10%',
    budget: { maxRegression: 0.1 },
  }),
  check('search/query', 'p95', {
    verdict: 'within',
    base: 212e-3,
    effect: [-0.013, 0.004, 0.021],
    text: 'max 300ms, max-regression 5%, at-least 2ms',
    budget: { max: 0.3, atLeast: 2e-3, owner },
    line: 16,
  }),
];

const memory = (path: string, options: Partial<CheckOptions>) =>
  check(path, 'peak-memory', {
    verdict: 'within',
    base: 96 * MiB,
    effect: [-0.001, 0.002, 0.004],
    ...options,
  });

const paths = ['parser/small-file', 'parser/large-file', 'search/build-index', 'search/query'];
const all = paths.map((path) =>
  benchmark(path, path === 'search/query' ? { scenario: '50 requests a second, warm cache' } : {}),
);

const allWithin = report({ benchmarks: all, checks: calm });

const overAndImproved = report({
  benchmarks: all,
  checks: [
    check('search/query', 'p95', {
      verdict: 'over',
      base: 212e-3,
      effect: [0.101, 0.124, 0.148],
      text: 'max 300ms, max-regression 5%, at-least 2ms',
      budget: { max: 0.3, atLeast: 2e-3, owner },
      line: 16,
      reason: 'slower by 10.1 % to 14.8 %, and the budget allows 5 %',
    }),
    check('parser/large-file', 'p50', {
      verdict: 'improved',
      base: 1.72e-3,
      effect: [-0.147, -0.119, -0.102],
      reason: 'faster by 10.2 % to 14.7 %',
    }),
    memory('parser/large-file', { verdict: 'within', effect: [0.008, 0.011, 0.019] }),
    within('parser/small-file', 41.3e-6, [-0.004, 0.001, 0.006]),
    within('search/build-index', 84.1e-3, [-0.002, 0.006, 0.013], { line: 15 }),
  ],
  caveats: [
    {
      path: 'parser/large-file',
      text: 'p50 improved by 11.9 % but cpu-time, which no budget covers, rose by 30.2 %',
    },
    {
      path: 'search/query',
      text: 'dataset articles-2026-04 was last reviewed on 2026-04-02, 179 days before this run',
    },
  ],
});

const undecided = report({
  benchmarks: all,
  checks: [
    ...calm.slice(0, 2),
    check('search/build-index', 'p50', {
      verdict: 'undecided',
      base: 84.1e-3,
      effect: [-0.008, 0.031, 0.072],
      trials: 40,
      detectable: 0.114,
      line: 15,
      reason: 'the interval from -0.8 % to +7.2 % holds the budget of 5 % after 40 trials, at the time limit',
    }),
    check('search/query', 'p99', {
      verdict: 'undecided',
      base: 241e-3,
      effect: [-Infinity, 0.012, Infinity],
      trials: 12,
      line: 16,
      reason: 'p99 needs 300 operations a trial and this one made 140',
    }),
  ],
});

const missingFailedNew = report({
  head: { commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678', name: 'working tree', dirty: true },
  benchmarks: [
    ...all.slice(0, 2),
    benchmark('search/query', {
      status: 'failed',
      trials: [],
      control: [],
      failure: {
        side: 'head',
        message: "Cannot find module './tokenizer.js' imported from bench/search.bench.ts",
        hint: 'Does the build that this file needs run in prepare?',
        output:
          "node:internal/modules/esm/resolve:275\n    throw new ERR_MODULE_NOT_FOUND(\n          ^\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find module './tokenizer.js'\n    at finalizeResolution (node:internal/modules/esm/resolve:275:11)\n    at moduleResolve (node:internal/modules/esm/resolve:860:10)\n\nNode.js v22.11.0",
        exitCode: 1,
        signal: null,
      },
    }),
    benchmark('search/suggest', {
      status: 'missing',
      trials: [],
      control: [],
      likely: 'search/rank',
    }),
    benchmark('search/rank', { status: 'new', trials: [], control: [] }),
  ],
  checks: [
    ...calm.slice(0, 2),
    check('search/query', 'p95', {
      verdict: 'failed',
      reason: 'head could not be measured',
      effect: null,
      line: 16,
    }),
    check('search/suggest', 'p50', {
      verdict: 'missing',
      reason: 'declared on base, not found on head',
      line: 17,
    }),
    check('search/rank', 'p50', {
      verdict: 'new',
      effect: null,
      base: null,
      reason: 'only on head',
      line: 17,
    }),
  ],
});

const metrics: MetricName[] = ['p50', 'p95', 'cpu-time', 'peak-memory'];

const hostile = report({
  head: { commit: null, name: '@octocat --> <b>', dirty: true },
  benchmarks: HOSTILE.map((path, index) =>
    benchmark(path, {
      suite: path,
      scenario: path,
      dataset: { name: path, reviewed: null },
      warnings: [path],
      ...(index % 4 === 0
        ? {
            status: 'failed',
            trials: [],
            failure: {
              side: 'base',
              message: path,
              hint: path,
              output: `${path}\n${path}`,
              exitCode: null,
              signal: 'SIGKILL',
            },
          }
        : {}),
    }),
  ),
  checks: HOSTILE.map((path, index) =>
    check(path, metrics[index % 4] ?? 'p50', {
      verdict: (['failed', 'missing', 'over', 'undecided'] as const)[index % 4] ?? 'over',
      base: 1e-3,
      effect: [0.1, 0.2, 0.3],
      text: path,
      budget: { owner: path },
      reason: path,
    }),
  ),
  caveats: HOSTILE.map((text) => ({ path: text, text })),
  budgetChanges: HOSTILE,
});

const sixty = Array.from({ length: 60 }, (_, index) => {
  const path = `${['parser', 'search', 'report', 'http'][index % 4]}/case-${String(index).padStart(2, '0')}`;
  const change = 0.02 * Math.sin(index);
  return check(path, index % 7 === 3 ? 'p95' : 'p50', {
    verdict: index === 17 ? 'over' : 'within',
    base: 10 ** (-6 + (index % 6)) * 1.37,
    effect: index === 17 ? [0.061, 0.074, 0.09] : [change - 0.008, change, change + 0.01],
    line: 14 + (index % 4),
    trials: 8 + (index % 3) * 4,
  });
});

const sixtyChecks = report({
  duration: 412,
  benchmarks: sixty.map(({ path }) => benchmark(path, { trials: trialsOf({ p50: 1e-3, count: 8 }) })),
  checks: sixty,
});

const budgetsChanged = report({
  benchmarks: all,
  checks: calm,
  budgetChanges: [
    'parser/** p50: +3% becomes +10% (looser: takes effect after merge)',
    'search/query p95: max 300ms becomes max 250ms (stricter: applied now)',
    '- http/** p50: +5% (removed: still applied)',
    '+ report/** p50: +5% (added: applied now)',
  ],
});

/** Judged as the gate judges them: base's value, head's value. */
const counted = (
  path: string,
  metric: MetricName,
  budget: Partial<Budget>,
  text: string,
  both: readonly [number | null, number],
) => {
  const [base, head] = both;
  const basis = metric === 'instructions' ? 'valgrind-3.22.0, 8192 operations' : 'zlib 1.3.1, brotli 1.1.0';
  const record = benchmark(path, {
    runner: metric === 'instructions' ? 'tinybench' : 'size',
    status: base === null ? 'new' : 'measured',
    trials: [],
    control: [],
    exact: { base: base === null ? null : { [metric]: base }, head: { [metric]: head }, basis },
  });
  const none = { maxRegression: null, max: null, atLeast: null, owner: null };
  const question = {
    path,
    metric,
    budget: { ...none, ...budget },
    budgetText: text,
    position: { line: 9, column: 12 },
  };
  const method = { ...METHOD, tests: 0 };
  return { record, check: judge(question, record, ruleOf(method)) };
};

const weighed = [
  counted('bundle', 'size', { maxRegression: 0.01 }, '+1%', [187_392, 189_271]),
  counted('files/dist/main.*.js', 'size-gzip', { max: 61_440 }, '60KiB', [61_300, 61_452]),
  counted('files/dist/style.css', 'size-brotli', { maxRegression: 0 }, '+0%', [9_812, 9_813]),
  counted('files/dist/part.js', 'size', { maxRegression: 0.05 }, '+5%', [4_096, 4_096]),
  counted('search/query', 'instructions', { maxRegression: 0.005 }, '+0.5%', [83_305.4652, 83_346.1]),
  counted('search/build-index', 'instructions', { maxRegression: 0.01 }, '+1%', [4_412_000, 4_287_000]),
  counted('files/dist/new.js', 'size', { maxRegression: 0.05 }, '+5%', [null, 512]),
];

const exact = report({
  duration: 31,
  benchmarks: weighed.map(({ record }) => record),
  checks: weighed.map(({ check: judged }) => judged),
});

const alone = [side({ p50: 1.7e-3 }), side({ p50: 1.71e-3 }), side({ p50: 1.69e-3 })];
const screened = { evidence: 'baseline', trials: 3, detectable: null } as const;

const byStoredRuns = report({
  duration: 41,
  benchmarks: all.map((each, index) =>
    index === 2 ? each : { ...each, trials: [], control: [], alone, stored: { costs: {}, exact: null } },
  ),
  baseline: {
    strategy: 'auto',
    availability: 'found',
    text: '18 comparable runs of main on machines like this one, 3 benchmarks screened; one was not: runs of main vary too much for its budget',
    configuration: '2ff66e5c4529',
    runs: [],
  },
  method: {
    ...report({ benchmarks: [], checks: [] }).method,
    screening: { alpha: 0.0125, fewestRuns: 16, trials: 3, mayFail: false },
  },
  checks: [
    within('parser/small-file', 41.3e-6, [-0.02, 0.001, 0.026], screened),
    within('parser/large-file', 1.72e-3, [-0.031, -0.003, 0.024], screened),
    within('search/build-index', 84.1e-3, [-0.002, 0.006, 0.013], { line: 15 }),
    check('search/query', 'p95', {
      verdict: 'within',
      base: 212e-3,
      effect: [-0.03, 0.004, 0.031],
      line: 16,
      ...screened,
    }),
  ],
});

const failedByStoredRuns = report({
  duration: 22,
  benchmarks: [
    { ...benchmark('search/query'), trials: [], control: [], alone, stored: { costs: {}, exact: null } },
  ],
  baseline: {
    strategy: 'baseline',
    availability: 'found',
    text: '20 comparable runs of main on machines like this one, 1 benchmark screened',
    configuration: '2ff66e5c4529',
    runs: [],
  },
  checks: [
    check('search/query', 'p95', {
      verdict: 'over',
      base: 212e-3,
      effect: [0.101, 0.124, 0.148],
      line: 16,
      reason:
        'p95 is 12.4 % slower, at least +10.1 %, based on 20 runs of main on machines like this one; the budget is +5%',
      ...screened,
    }),
  ],
});

const lostBaseline = report({
  benchmarks: all,
  checks: calm,
  baseline: {
    strategy: 'auto',
    availability: 'unavailable',
    text: 'the cache does not work, so the stored runs of main are unknown (Request timed out @octocat)',
    configuration: '2ff66e5c4529',
    runs: [],
  },
});

const regressions = ['orders/process', ...Array.from({ length: 12 }, (_, index) => `kinds/${index}`)];
let kind = 0;
const explained = report({
  benchmarks: regressions.map((path) => benchmark(path)),
  checks: regressions.map((path) =>
    check(path, 'p50', { verdict: 'over', base: 2.53e-3, effect: [0.9, 1.16, 1.4] }),
  ),
  explanations: [cloned('orders/process'), ...everyKind(() => `kinds/${kind++}`)],
});

export const SAMPLES: Readonly<Record<string, Report>> = {
  'all-within': allWithin,
  'over-and-improved': overAndImproved,
  undecided,
  'missing-failed-new': missingFailedNew,
  hostile,
  'sixty-checks': sixtyChecks,
  'budgets-changed': budgetsChanged,
  exact,
  'by-stored-runs': byStoredRuns,
  'failed-by-stored-runs': failedByStoredRuns,
  'lost-baseline': lostBaseline,
  explained,
};
