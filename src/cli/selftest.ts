// `selftest`: a gate that cannot go red is worth nothing, so it is made to, with a known slowdown.

import { UserError } from '../core/model/errors.ts';
import { isTimed } from '../core/model/metrics.ts';
import type { Check, Report } from '../core/model/report.ts';
import { formatPercent } from '../core/text/units.ts';
import { measured, requestOf } from './check.ts';
import type { CliOptions } from './options.ts';
import { saveOutputs } from './publish.ts';
import { print } from './print.ts';

/** Slowed down by this much where no budget allows more. */
const USUAL = 0.25;
/** Times the largest budget: far enough beyond it to be proved on any machine. */
const BEYOND = 2;

/**
 * Exit code 0 when the unchanged code stayed green and the slowed code went red, 1 otherwise. Without `--slowdown` it
 * is as much as the largest budget needs.
 */
export async function selftest(options: CliOptions & { readonly slowdown?: number }): Promise<number> {
  const request = { ...requestOf(options), mode: 'selftest' as const, explain: null };
  const unchanged = await measured({ ...request, slowdown: 0 }, options);
  const slowdown = options.slowdown === undefined ? enoughFor(unchanged) : options.slowdown / 100;
  const slowed = await measured({ ...request, slowdown }, options);
  await saveOutputs(slowed, options);
  const rows = slowed.checks
    .filter(({ budget }) => budget.maxRegression !== null)
    .map((check) => row(check, unchanged, slowdown, showsIn(check, slowed)));
  if (rows.length === 0)
    throw new UserError('no check with a relative budget to test', {
      hint: 'declare one, e.g. "**": { p50: +10% }',
    });
  for (const { text } of rows) print(`${text}\n`);
  const good = rows.every(({ passed }) => passed) && slowed.checks.some(({ verdict }) => verdict === 'over');
  print(
    good
      ? '\nThe gate goes red on a slowdown and stays green without one.\n'
      : '\nThe gate failed its self-test.\n',
  );
  return good ? 0 : 1;
}

const enoughFor = (report: Report): number =>
  Math.max(
    USUAL,
    ...report.checks
      .filter((check) => showsIn(check, report))
      .map(({ budget }) => BEYOND * (budget.maxRegression ?? 0)),
  );

function row(
  check: Check,
  unchanged: Report,
  slowdown: number,
  visible: boolean,
): { text: string; passed: boolean } {
  const before = unchanged.checks.find(
    ({ path, metric }) => path === check.path && metric === check.metric,
  )?.verdict;
  const allowed = check.budget.maxRegression ?? 0;
  const isGreen = before === 'within' || before === 'improved';
  const isEnough = !visible || slowdown > allowed;
  const passed = isGreen && isEnough && (!visible || check.verdict === 'over');
  const why = visible
    ? `, which its budget of ${check.budgetText} allows: give --slowdown ${Math.ceil(100 * BEYOND * allowed)}`
    : ', which this metric does not show';
  const expected = `${formatPercent(slowdown)} injected${visible && isEnough ? '' : why}`;
  const text = `${passed ? 'ok  ' : 'FAIL'}  ${check.path} ${check.metric}  unchanged: ${before ?? 'none'}  ${expected}: ${check.verdict}`;
  return { text, passed };
}

/**
 * Slowed operations take more time and instructions; memory stays as it is, and so do files. Requests of an HTTP service
 * come at their rate, however long each takes, so that their throughput stays.
 */
const showsIn = ({ path, metric }: Check, { benchmarks }: Report): boolean =>
  (isTimed(metric) || metric === 'instructions') &&
  !(metric === 'throughput' && benchmarks.find((each) => each.path === path)?.runner === 'http');
