// A report made of texts from outside.

import type { Report } from '../../src/core/model/report.ts';
import { everyKind } from './explanations.ts';
import { benchmark, check } from './sample-reports.ts';
import { SAMPLES } from './samples.ts';

/** A report with these texts in every place that text from outside can reach. */
export const filled = (
  text: (place: number) => string,
  base = SAMPLES['missing-failed-new'] as Report,
): Report => {
  let place = 0;
  const next = (): string => text(place++);
  return {
    ...base,
    base: { commit: next(), name: next(), dirty: false },
    head: { commit: next(), name: next(), dirty: true },
    tool: next(),
    baseline: { strategy: 'auto', availability: 'corrupt', text: next(), configuration: next(), runs: [] },
    configuration: { ...base.configuration, file: next() },
    environment: {
      ...base.environment,
      os: next(),
      arch: next(),
      cpu: next(),
      node: next(),
      fingerprint: next(),
    },
    benchmarks: ['failed', 'missing', 'measured', 'new'].map((status) =>
      benchmark(next(), {
        suite: next(),
        status: status as 'failed',
        trials: [],
        scenario: next(),
        dataset: { name: next(), reviewed: next() },
        failure: {
          side: 'base',
          message: next(),
          hint: next(),
          output: next(),
          exitCode: null,
          signal: next(),
        },
        runtime: { base: { name: next(), version: next(), path: next() }, head: null },
        warnings: [next()],
      }),
    ),
    checks: [
      check('explained', 'p50', { verdict: 'over' }),
      ...(['over', 'undecided', 'failed', 'missing', 'within', 'new'] as const).map((verdict) =>
        check(next(), 'p50', { verdict, reason: next(), text: next(), budget: { owner: next() } }),
      ),
    ],
    explanations: everyKind(() => 'explained', next),
    caveats: [
      { path: next(), text: next() },
      { path: null, text: next() },
    ],
    budgetChanges: [next(), next()],
  };
};

/** Letters only, each word once, so that nothing is merged or set as code. */
export const word = (place: number): string =>
  `word${String.fromCodePoint(97 + Math.floor(place / 26), 97 + (place % 26))}`;
