// What `init` says.

import { enumerate, count } from '../../core/text/lists.ts';
import { metricOf } from '../../core/model/metrics.ts';
import { summaryOf } from '../../init/calibrate.ts';
import type { Everything } from '../../init/detect.ts';
import type { Proposed, Working } from '../../init/propose.ts';
import { visible, visibleLines } from '../../report/text.ts';
import type { Outcome } from './try-findings.ts';

const indented = (text: string): string =>
  visibleLines(text)
    .map((line) => `      ${line}\n`)
    .join('');

export function found({ findings, remarks, gates }: Everything): string {
  const list = findings
    .map(({ name, what, where }) => `  ${visible(name)}: ${what}, ${visible(where)}\n`)
    .join('');
  const other = remarks
    .map(
      ({ where, why, hint }) =>
        `  ${visible(where)}: not proposed, because ${visible(why)}\n${indented(hint)}`,
    )
    .join('');
  const thresholds = gates
    .filter(({ allowed }) => allowed !== null)
    .map(
      ({ where, tool, allowed }) =>
        `  ${where}: ${tool} allows +${Math.round((allowed ?? 0) * 100)} %, which is taken over\n`,
    )
    .join('');
  return `Found\n${list}${thresholds}${other}${findings.length === 0 ? '  nothing that can be measured\n' : ''}`;
}

export const trying = (): string =>
  '\nRunning each once, in a private checkout; your files stay as they are\n';

/** None of the benchmarks runs. */
export const fallback = (findings: Everything['fallback']): string =>
  `\nNo benchmark runs here, so what needs none is tried: ${enumerate(
    findings.map(({ what }) => what),
    3,
  )}\n`;

export function tried(outcome: Outcome): string {
  if (!('working' in outcome))
    return `  ✗ ${visible(outcome.finding.name)}: left out\n${indented(outcome.why)}`;
  const { finding, benchmarks, seconds } = outcome.working;
  return `  ✓ ${visible(finding.name)}: ${count(benchmarks, 'benchmark')} in ${seconds.toFixed(1)} s\n`;
}

export const calibrating = (working: readonly Working[], seconds: number): string => {
  const number = working.reduce((sum, { benchmarks }) => sum + benchmarks, 0);
  return `\nRunning ${count(number, 'benchmark')} against ${number === 1 ? 'itself' : 'themselves'} for ${Math.round(seconds)} s: what differs now is noise\n`;
};

const minutesOf = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds / 10) * 10} s` : `${Math.ceil(seconds / 60)} min`;

export function proposal({ proposals, seconds, minutes, left }: Proposed, number: number): string {
  const budgets = summaryOf(proposals)
    .map((line) => `  ${line}\n`)
    .join('');
  const noisy = proposals.filter((each) => each.noisy).map(({ path }) => visible(path));
  const loud =
    noisy.length === 0 ? '' : `  noisy here: ${enumerate(noisy, 5)}; perf-budgets doctor says why\n`;
  const unknown = new Set(proposals.filter(isUnknown).map(({ path }) => path)).size;
  const guessed =
    unknown === 0
      ? ''
      : `  ${count(unknown, 'benchmark')} had no trial in that time, so this is a guess: --calibrate 5m\n`;
  const out = left
    .map(
      ({ finding, seconds: run }) =>
        `  ${visible(finding.name)} is left out: with runs of ${run.toFixed(0)} s a verdict takes about ${minutesOf(20 * run)} more; --time-limit allows more\n`,
    )
    .join('');
  return `\nBudgets that noise here allows\n${budgets}${loud}${guessed}  a pull request takes about ${minutesOf(seconds)} on a machine like this one (time-limit: ${minutes}m), for ${number - left.length} of ${count(number, 'suite')}\n${out}`;
}

const isUnknown = ({ trials, metric }: Proposed['proposals'][number]): boolean =>
  trials === 0 && !metricOf(metric).exact;

export const written = (path: string, text: string | null): string =>
  text === null
    ? `kept  ${path}, which was there\n`
    : `wrote ${path} (${count(text.trimEnd().split('\n').length, 'line')})\n`;

export const dryRun = (): string => '\nNothing was written.\n';

export const next = (): string => `
Commit both, then on a branch:
  $ perf-budgets check        this branch against main
  $ perf-budgets selftest     does the gate go red on a slowdown?
`;

export const nothing = (): string => `
There is nothing here that init can measure. A first benchmark is five lines, bench/first.bench.js:

  import { Bench } from 'tinybench';
  import { work } from '../src/work.js';

  export const bench = new Bench();
  bench.add('work', () => work());

or one line of perf-budgets.yml without any code: the start of a program (command:), a route (http:), a file's size (size:).
Then run perf-budgets init again.
`;
