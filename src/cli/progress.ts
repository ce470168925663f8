// What a person sees while it works: one line that is rewritten on a terminal, plain lines elsewhere.

import { formatDuration } from '../core/text/durations.ts';
import { count } from '../core/text/lists.ts';
import type { PipelineEvent } from '../pipeline/request.ts';

export interface ProgressOptions {
  readonly write: (text: string) => void;
  readonly terminal: boolean;
  readonly quiet: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
}

export interface ProgressLine {
  readonly event: (event: PipelineEvent) => void;
  /** Removes the live line. */
  readonly end: () => void;
}

interface Tally {
  readonly trials: number;
  readonly next: number;
  readonly decided: boolean;
}

export function progressLine(options: ProgressOptions): ProgressLine {
  const tallies = new Map<string, Tally>();
  const sum = { decided: 0, taken: 0, missing: 0, endless: 0, share: 0 };
  const add = ({ trials, next, decided }: Tally, sign: 1 | -1): void => {
    const missing = decided ? 0 : Math.max(0, next - trials);
    sum.decided += sign * Number(decided);
    sum.taken += sign * trials;
    sum.missing += Number.isFinite(missing) ? sign * missing : 0;
    sum.endless += Number.isFinite(missing) ? 0 : sign;
    sum.share += sign * (decided ? 1 : trials / Math.max(next, 1));
  };
  // Adding up all tallies for every line would take time by the square of their number.
  const set = (path: string, tally: Tally): void => {
    const before = tallies.get(path);
    if (before !== undefined) add(before, -1);
    add(tally, 1);
    tallies.set(path, tally);
  };
  const started = options.clock();
  let measuringSince = started;
  let live = false;
  const line = (text: string): void => {
    if (options.quiet) return;
    if (live) options.write('\r\u001b[K');
    live = false;
    options.write(`${text}\n`);
  };
  const status = (text: string): void => {
    if (options.quiet || !options.terminal) return;
    live = true;
    options.write(`\r\u001b[K${text.slice(0, options.columns - 1)}`);
  };
  const measuring = (path: string, counting: boolean): string => {
    const tally = tallies.get(path);
    const seconds = Math.round(options.clock() - started);
    const left = secondsLeft(sum, options.clock() - measuringSince);
    const rest = left === null ? '' : `, about ${formatDuration(left)} left`;
    return `  ${bar(sum.share / Math.max(tallies.size, 1))}  ${seconds} s${rest}  ${sum.decided} of ${tallies.size} decided  ${counting ? 'counting' : `trial ${tally?.trials ?? 0} of ${tally?.next ?? 0}`}  ${path}`;
  };
  return {
    event: (event) => {
      if (event.kind === 'step') line(event.text);
      if (event.kind === 'subjects') measuringSince = options.clock();
      if (event.kind === 'subjects')
        for (const path of event.paths) set(path, { trials: 0, next: event.look, decided: false });
      if (event.kind === 'trial') set(event.path, { trials: event.trials, next: event.next, decided: false });
      if (event.kind === 'decided') {
        set(event.path, { trials: event.trials, next: event.trials, decided: true });
        if (!options.terminal) line(`  ${event.path}: decided ${effort(event.trials)}`);
      }
      if ('path' in event) status(measuring(event.path, event.kind === 'exact'));
    },
    end: () => {
      if (live) options.write('\r\u001b[K');
      live = false;
    },
  };
}

const effort = (trials: number): string =>
  trials === 0 ? 'by one measurement per side' : `after ${count(trials, 'trial')}`;

/** What the next verdicts take if trials go on as they did; null before there was one, or where one is out of sight. */
const secondsLeft = (
  { taken, missing, endless }: { readonly taken: number; readonly missing: number; readonly endless: number },
  passed: number,
): number | null => (taken === 0 || endless > 0 ? null : (passed / taken) * missing);

/** How far the current leg is, over all benchmarks. */
function bar(share: number): string {
  const width = 20;
  // What was added and taken away again may be off in its last digit.
  const full = Math.max(0, Math.min(width, Math.floor(width * share + 1e-9)));
  return '█'.repeat(full) + '░'.repeat(width - full);
}
