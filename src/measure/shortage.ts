// What the verdicts that are missing would have taken, for who has to choose a time limit.

import { isPending, type MeasureOptions, type State, type TrialGroup } from './state.ts';

/** Whether a control is due, because something looks over budget. */
export const isAccused = ({ measured }: State, options: MeasureOptions): boolean =>
  measured.failure === null && options.wantsControl(measured);

/** Notes what the verdicts that are missing would have taken; `usual` seconds a trial where none of its own was begun. */
export function noteShortage(group: TrialGroup, usual: number, options: MeasureOptions): void {
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
