// A plan on a terminal: one line a benchmark, what is measured first, then the sum.

import type { Plan, PlannedBenchmark } from '../../core/model/plan.ts';
import { formatDuration } from '../../core/text/durations.ts';
import { count } from '../../core/text/lists.ts';
import { EVIDENCE_WORDS } from '../evidence.ts';
import { clip, nameOf, visible, wrap } from '../text.ts';
import type { Colors } from './palette.ts';

const WIDEST = 40;

/** The plan as lines for a terminal. */
export function renderPlan(plan: Plan, width: number, colours: Colors): string {
  const { base, head, benchmarks } = plan;
  const measured = benchmarks.filter(({ isMeasured }) => isMeasured);
  const names = Math.min(WIDEST, Math.max(0, ...benchmarks.map(({ path }) => nameOf(path).length)));
  const lines = [...measured, ...benchmarks.filter(({ isMeasured }) => !isMeasured)].flatMap((each) =>
    linesOf(each, names, width, colours),
  );
  return `${[
    colours.bold(`${nameOf(head.name)} against ${base === null ? 'nothing' : nameOf(base.name)}`),
    '',
    ...lines,
    ...(plan.warnings.length === 0
      ? []
      : ['', ...plan.warnings.flatMap((text) => wrap(`· ${visible(text)}`, width))]),
    '',
    ...wrap(sumOf(plan, measured), width),
  ].join('\n')}\n`;
}

function linesOf(
  { path, isMeasured, evidence, why, seconds }: PlannedBenchmark,
  names: number,
  width: number,
  colours: Colors,
): string[] {
  const name = clip(nameOf(path), names).padEnd(names);
  const time = (seconds === null ? '?' : isMeasured ? formatDuration(seconds) : '–').padStart(7);
  const word = (evidence === null ? '' : EVIDENCE_WORDS[evidence]).padEnd(13);
  const mark = isMeasured ? colours.bold('measure') : colours.dim('leave  ');
  const start = `${mark}  ${name}  ${time}  ${word}`;
  return [start.trimEnd(), ...wrap(visible(why), width - 11).map((line) => colours.dim(`         ${line}`))];
}

function sumOf(
  { benchmarks, preparing, measuring, timeLimit }: Plan,
  measured: readonly PlannedBenchmark[],
): string {
  const open = measured.filter(({ seconds }) => seconds === null).length;
  const more = open === 0 ? '' : `, and ${count(open, 'benchmark')} of which nothing is known`;
  const late = preparing + measuring > timeLimit ? `; the time limit is ${formatDuration(timeLimit)}` : '';
  return `${measured.length} of ${count(benchmarks.length, 'benchmark')} would be measured, in about ${formatDuration(measuring)}${more} if nothing is slower, after ${formatDuration(preparing)} of preparing${late}.`;
}
