// The stacks that Go recorded as a profile of one benchmark: without what runs it, and without its set-up.

import type { Unit } from '../../core/model/metrics.ts';
import type { Frame, Profile } from '../../explain/profile.ts';
import { treeOfStacks, type Stack } from '../shared/stack-tree.ts';
import type { PprofFrame, PprofStack } from './pprof.ts';

/** What is taken from the numbers of a stack. */
export interface GoCost {
  readonly unit: Unit;
  readonly of: (values: readonly number[]) => { readonly cost: number; readonly samples: number };
  readonly notes: readonly string[];
}

export interface GoProfileOptions {
  readonly cost: GoCost;
  readonly frameOf: (found: PprofFrame) => Frame;
  readonly operations: number;
  /** Stacks of setting up, and how often that is in the profile; null: it takes no time to speak of. */
  readonly setup: { readonly stacks: readonly PprofStack[]; readonly times: number } | null;
}

export const goProfile = (stacks: readonly PprofStack[], options: GoProfileOptions): Profile => {
  const { operations, setup, cost } = options;
  const own = stacks.flatMap((each) => stackOf(each, options));
  const before = setup?.stacks.flatMap((each) => stackOf(each, options)) ?? [];
  return {
    ...treeOfStacks(withoutSetup(own, before, setup?.times ?? 0)),
    unit: cost.unit,
    operations,
    per: 'operation',
    samples: stacks.reduce((sum, { values }) => sum + cost.of(values).samples, 0),
    ...(cost.unit !== 's' && { exact: true }),
    notes: cost.notes,
  };
};

/** What runs benchmarks and goroutines. */
const HARNESS = /^(?:testing\.|runtime\.goexit$|runtime\.main$|main\.main$)/;
/** Below these, Go collects garbage, in the background or in whoever allocates. */
const COLLECTING =
  /^runtime\.(?:gcBgMarkWorker|gcAssistAlloc\d*|gcStart|gcMarkTermination|bgsweep|bgscavenge|deductSweepCredit)$/;

/** Go interrupts whatever runs for long, without having been asked by it. */
const PREEMPTED = 'runtime.asyncPreempt';

const COLLECTOR: Frame = {
  kind: 'gc',
  name: '(garbage collector)',
  file: null,
  line: null,
  lastLine: null,
  identity: '(garbage collector)',
  package: null,
  calls: null,
};

/** One stack without what is around the benchmark; none where nothing is left. */
const stackOf = (
  { frames, values }: PprofStack,
  { frameOf, cost }: Pick<GoProfileOptions, 'frameOf' | 'cost'>,
): Stack[] => {
  const first = frames.findIndex(({ name }) => !HARNESS.test(name));
  if (first < 0) return [];
  const preempted = frames.findIndex(({ name }) => name === PREEMPTED);
  const rest = frames.slice(first, preempted < first ? frames.length : preempted);
  const isOfHarness = frames.slice(0, first).some(({ name }) => name.startsWith('testing.'));
  const at = rest.findIndex(({ name }) => COLLECTING.test(name));
  const shown = (at < 0 ? rest : rest.slice(0, at)).map(frameOf);
  // Between benchmarks the harness collects garbage, prints and looks at the clock.
  if (isOfHarness && shown[0]?.kind !== 'own') return [];
  return [{ frames: at < 0 ? shown : [...shown, COLLECTOR], cost: cost.of(values).cost }];
};

/** Calls from the benchmark down to which set-up is told from what is timed. */
const DEPTH = 3;

/** Takes off what the same calls cost while setting up. */
const withoutSetup = (stacks: readonly Stack[], setup: readonly Stack[], times: number): readonly Stack[] => {
  if (setup.length === 0) return stacks;
  const ids = new Map<Frame, number>();
  const idOf = (frame: Frame): number => {
    const id = ids.get(frame) ?? ids.size;
    ids.set(frame, id);
    return id;
  };
  const begin = ({ frames }: Stack): string => frames.slice(0, DEPTH).map(idOf).join();
  const sums = (all: readonly Stack[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const each of all) found.set(begin(each), (found.get(begin(each)) ?? 0) + each.cost);
    return found;
  };
  const [whole, part] = [sums(stacks), sums(setup)];
  return stacks.flatMap((each) => {
    const cost = whole.get(begin(each)) ?? 0;
    const left = 1 - (times * (part.get(begin(each)) ?? 0)) / cost;
    return left > 0 ? [{ ...each, cost: each.cost * left }] : [];
  });
};
