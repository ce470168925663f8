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
    const all = [...tallies.values()];
    const decided = all.filter((each) => each.decided).length;
    const tally = tallies.get(path);
    const seconds = Math.round(options.clock() - started);
    const left = secondsLeft(all, options.clock() - measuringSince);
    const rest = left === null ? '' : `, about ${formatDuration(left)} left`;
    return `  ${bar(all)}  ${seconds} s${rest}  ${decided} of ${all.length} decided  ${counting ? 'counting' : `trial ${tally?.trials ?? 0} of ${tally?.next ?? 0}`}  ${path}`;
  };
  return {
    event: (event) => {
      if (event.kind === 'step') line(event.text);
      if (event.kind === 'subjects') measuringSince = options.clock();
      if (event.kind === 'subjects')
        for (const path of event.paths) tallies.set(path, { trials: 0, next: event.look, decided: false });
      if (event.kind === 'trial')
        tallies.set(event.path, { trials: event.trials, next: event.next, decided: false });
      if (event.kind === 'decided') {
        tallies.set(event.path, { trials: event.trials, next: event.trials, decided: true });
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

/** What the next verdicts take if trials go on as they did; null before there was one. */
function secondsLeft(tallies: readonly Tally[], passed: number): number | null {
  const taken = tallies.reduce((sum, { trials }) => sum + trials, 0);
  const missing = tallies.reduce(
    (sum, each) => sum + (each.decided ? 0 : Math.max(0, each.next - each.trials)),
    0,
  );
  return taken === 0 || !Number.isFinite(missing) ? null : (passed / taken) * missing;
}

/** How far the current leg is, over all benchmarks. */
function bar(tallies: readonly Tally[]): string {
  const width = 20;
  const share = tallies.reduce(
    (sum, each) => sum + (each.decided ? 1 : each.trials / Math.max(each.next, 1)),
    0,
  );
  const full = Math.min(width, Math.floor((width * share) / Math.max(tallies.length, 1)));
  return '█'.repeat(full) + '░'.repeat(width - full);
}
