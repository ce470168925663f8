// `profile`: where the cost of a benchmark goes, whatever its budgets say.

import pc from 'picocolors';
import { globProblem } from '../core/model/globs.ts';
import { UserError } from '../core/model/errors.ts';
import type { MetricName } from '../core/model/metrics.ts';
import { whyBlock } from '../report/terminal/why.ts';
import { explainRequestOf, measured, requestOf } from './check.ts';
import type { CliOptions } from './options.ts';
import { saveOutputs, useColours } from './publish.ts';
import { print } from './print.ts';

/** Seconds for the trials that tell what an operation costs without a profiler. */
const MEASURING = 120;

/** Exit code 0, or 3 when nothing could be profiled. */
export async function profile(
  path: string,
  options: CliOptions & { readonly metric: MetricName },
): Promise<number> {
  if (globProblem(path) !== null)
    throw new UserError(`${JSON.stringify(path)} is not a benchmark path`, {
      hint: 'try perf-budgets profile parser/large',
    });
  const compared = options.base !== undefined || options.head !== undefined;
  const wish = explainRequestOf(options);
  const limit = options.timeLimit ?? wish.limit;
  const report = await measured(
    {
      ...requestOf({ ...options, only: [path] }),
      mode: compared ? 'check' : 'run',
      timeLimit: Math.max(MEASURING, limit) + limit,
      explain: { ...wish, limit, metric: options.metric },
    },
    options,
  );
  const colours = pc.createColors(useColours());
  const width = Math.max(60, Math.min(160, process.stdout.columns ?? 80));
  const blocks = report.explanations.map((each) => whyBlock(each, width, colours).join('\n'));
  print(`${blocks.join('\n\n')}\n`);
  if (wish.profiles !== null) print(`\nprofiles: ${wish.profiles}\n`);
  await saveOutputs(report, options);
  const failed = report.explanations.filter(({ conclusion }) => conclusion.kind === 'failed');
  return report.explanations.length === 0 || failed.length === report.explanations.length ? 3 : 0;
}
