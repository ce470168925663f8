// The time that a run has, from its first step to its last: whatever works when it is up is ended. Measuring and profiling
// keep an eye on it themselves and end in order; everything before them, such as a build, has nothing to show yet.

import { UserError } from '../core/model/errors.ts';
import { formatDuration, writtenDuration } from '../core/text/durations.ts';
import type { RunContext } from './request.ts';

export interface Deadline extends Disposable {
  /** Seconds; Infinity while no limit is known. */
  readonly left: () => number;
  /** Seconds since the run began. */
  readonly elapsed: () => number;
  /** Sets the limit, in seconds from the beginning. */
  readonly set: (limit: number) => void;
  /** The same context, whose signal fires when the time is up too, with a UserError that says during which step. */
  readonly world: RunContext;
}

/** The longest that a timer of Node can wait, milliseconds. */
const LONGEST = 2 ** 31 - 1;

export function openDeadline(world: RunContext): Deadline {
  const begun = world.clock();
  const up = new AbortController();
  let limit = Infinity;
  let step = 'starting';
  let timer: NodeJS.Timeout | undefined;
  const elapsed = (): number => world.clock() - begun;
  const end = (): void => up.abort(timeIsUp(limit, step));
  return {
    elapsed,
    left: () => limit - elapsed(),
    set: (seconds) => {
      limit = seconds;
      clearTimeout(timer);
      if (seconds < Infinity)
        timer = setTimeout(end, Math.min(LONGEST, Math.max(0, (seconds - elapsed()) * 1000)));
    },
    world: {
      ...world,
      signal: AbortSignal.any([world.signal, up.signal]),
      onEvent: (event) => {
        if (event.kind === 'step') step = event.text;
        world.onEvent(event);
      },
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}

const timeIsUp = (limit: number, step: string): UserError =>
  new UserError(
    `nothing was decided: the time limit of ${formatDuration(limit)} was reached at this step: ${step}`,
    {
      hint: `give the whole run more time: --time-limit ${writtenDuration(2 * limit)}, or \`time-limit:\` in the configuration`,
      exitCode: 3,
    },
  );
