// Benchmarks as they begin, and which of them are measured together.

import {
  isPending,
  type MeasureOptions,
  type State,
  type Subject,
  type SuiteRun,
  type TrialGroup,
} from './state.ts';

/** Before its first trial. */
export function begin(subject: Subject, options: MeasureOptions): State {
  const exact = { base: null, head: null };
  const warnings = new Set<string>();
  const measured = {
    path: subject.path,
    trials: [],
    control: [],
    alone: [],
    exact,
    clocks: { trials: [], alone: [], runs: [] },
    failure: null,
    tells: false,
    short: null,
    warnings,
  };
  return {
    subject,
    measured,
    plan: null,
    trialsNeeded: subject.timed ? options.needed(measured) : 0,
    suspect: false,
  };
}

/** What takes trials together: the benchmarks of one run of a tool, and every other one alone. */
export function groupsOf(states: readonly State[], options: MeasureOptions): TrialGroup[] {
  const groups = new Map<SuiteRun | State, State[]>();
  for (const state of states) {
    const key = state.subject.suiteRun?.run ?? state;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [state]);
    else group.push(state);
  }
  return [...groups.values()].map((group) => ({
    suiteRun: group[0]?.subject.suiteRun?.run ?? null,
    states: group,
    latest: null,
    taken: 0,
    gaveUpAfter: null,
    hurried: false,
    likely: group.some(({ subject }) => subject.isLikely === true),
    get needed() {
      const wanted = group.filter(isPending).map(({ trialsNeeded }) => trialsNeeded);
      // One that can no longer be decided must not keep its neighbours from it.
      const possible = wanted.filter(Number.isFinite);
      return possible.length > 0 ? Math.min(...possible) : Math.max(0, ...wanted);
    },
    get controls() {
      const waiting = group.some(
        (state) => isPending(state) && state.suspect && state.measured.control.length === 0,
      );
      return waiting ? options.control.first : 0;
    },
    get suspect() {
      return group.some((state) => isPending(state) && state.suspect);
    },
  }));
}
