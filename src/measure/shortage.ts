// What the verdicts that are missing would have taken, for who has to choose a time limit.

import { median } from 'simple-statistics';
import { isPending, type MeasureOptions, type State, type TrialGroup } from './state.ts';

/** Whether a control is due, because something looks over budget. */
export const isAccused = ({ measured }: State, options: MeasureOptions): boolean =>
  measured.failure === null && options.wantsControl(measured);

/** Seconds of a trial where none was begun at all: less than it takes to start both sides and warm them up. */
const UNSEEN = 0.5;

/** Notes what the verdicts that are missing would have taken; what had no trial takes as long as the others did. */
export function noteShortages(groups: readonly TrialGroup[], options: MeasureOptions): void {
  const costs = groups.flatMap(({ latest }) => latest?.seconds ?? []);
  const usual = costs.length === 0 ? UNSEEN : median(costs);
  for (const group of groups) noteShortage(group, usual, options);
}

function noteShortage(group: TrialGroup, usual: number, options: MeasureOptions): void {
  const trial = group.latest?.seconds ?? group.gaveUpAfter;
  for (const state of group.states) {
    const outstanding = (options.outstanding ?? options.needed)(state.measured);
    const wanted = isPending(state) ? Math.min(outstanding, options.lastLook - group.taken) : 0;
    const controls = isAccused(state, options)
      ? Math.max(1, options.control.first - state.measured.control.length)
      : Math.min(wanted, group.controls);
    const pairs = isAccused(state, options) ? wanted : wanted - controls;
    if (pairs + controls === 0) continue;
    const seconds = (trial ?? usual) * pairs + (group.latest?.control ?? trial ?? usual) * controls;
    state.measured.short = { trial: trial ?? 0, trials: pairs === 0 ? controls : pairs, seconds };
  }
}
