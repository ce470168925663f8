// What of a change's configuration takes effect besides its budgets: nowhere more lenient than base's. Every key has a rule
// here, so that a key nobody thought of does not compile.

import { ISOLATION_MODES, NETWORKS } from '../model/isolation.ts';
import type { PilotSettings } from '../model/pilot.ts';
import type { Configuration, Suite, UndecidedPolicy } from '../model/configuration.ts';
import { formatDuration } from '../text/durations.ts';
import { LATER, NOW } from './governing.ts';

/** The value that takes effect, and what the change wanted otherwise, in words. */
interface Governed<Value> {
  readonly value: Value;
  readonly changes: readonly string[];
}

type Rule<Value> = (base: Value, head: Value) => Governed<Value>;

/** Head's own word. */
const asHead = <Value>(_: Value, head: Value): Governed<Value> => ({ value: head, changes: [] });

const STRICTNESS: readonly UndecidedPolicy[] = ['pass', 'warn', 'fail'];

/** The stricter one of a list that goes from lenient to strict. */
const strictest =
  <Value extends string>(key: string, values: readonly Value[]): Rule<Value> =>
  (base, head) => {
    const value = values.indexOf(base) > values.indexOf(head) ? base : head;
    const effect = value === head ? NOW : LATER;
    return { value, changes: base === head ? [] : [`${key}: ${base} -> ${head}, ${effect}`] };
  };

/** The stricter of two policies. */
export const strictPolicy = strictest('undecided', STRICTNESS);

/** None is stricter than any, and one that ends sooner than one that ends later. */
export const shorterPilot = (one: PilotSettings | null, other: PilotSettings | null): PilotSettings | null =>
  one === null || other === null ? null : one.until < other.until ? one : other;

/** Globs that skip a suite only where both files would skip it. */
const skipping = (base: readonly string[], head: readonly string[]): readonly string[] =>
  base.length === 0 || head.length === 0 ? [] : [...new Set([...base, ...head])];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What head declares otherwise is measured as either side declares it. */
const BOTH = 'what base says counts too';

const written = (globs: readonly string[]): string => (globs.length === 0 ? 'none' : globs.join(', '));

const SUITE_RULES: (name: string) => { readonly [Key in keyof Suite]: Rule<Suite[Key]> } = (name) => ({
  name: asHead,
  runner: (base, head) => ({
    value: head,
    changes: isSame(base, head) ? [] : [`${name}: declared otherwise than on base, ${BOTH}`],
  }),
  whenChanged: (base, head) => {
    const value = skipping(base, head);
    const more = head.length > 0 && value.length !== head.length;
    const told = `${name} when-changed: ${written(base)} -> ${written(head)}`;
    const effect = more ? `skips more changes than on base, ${LATER}` : NOW;
    return { value, changes: isSame(base, head) ? [] : [`${told}, ${effect}`] };
  },
  // What head calls part of the benchmark runs on base as well: code under test there would be compared with itself.
  harness: (base, head) => ({
    value: base,
    changes: isSame(base, head) ? [] : [`${name} harness: ${written(base)} -> ${written(head)}, ${LATER}`],
  }),
  scenario: asHead,
  dataset: asHead,
  position: asHead,
});

const suites: Rule<readonly Suite[]> = (base, head) => {
  const governed = head.map((suite): Governed<Suite> => {
    const own = base.find(({ name }) => name === suite.name);
    return own === undefined ? asHead(suite, suite) : govern(SUITE_RULES(suite.name), own, suite);
  });
  return {
    value: governed.map(({ value }) => value),
    changes: governed.flatMap(({ changes }) => changes),
  };
};

const RULES: { readonly [Key in keyof Configuration]: Rule<Configuration[Key]> } = {
  file: asHead,
  // Each side is made ready by its own; where they differ, head is measured as base's makes it ready too.
  prepare: (base, head) => ({
    value: head,
    changes: (['install', 'build'] as const)
      .filter((step) => base[step] !== head[step])
      .map((step) => `prepare ${step}: ${base[step] ?? 'none'} -> ${head[step] ?? 'none'}, ${BOTH}`),
  }),
  timeLimit: (base, head) => ({
    value: Math.max(base, head),
    changes:
      base === head
        ? []
        : [`time-limit: ${formatDuration(base)} -> ${formatDuration(head)}, ${head > base ? NOW : LATER}`],
  }),
  undecided: strictPolicy,
  isolation: strictest('isolation', ISOLATION_MODES),
  network: strictest('network', NETWORKS),
  suites,
  // Benchmark by benchmark: see governing.ts.
  rules: asHead,
  // What they do, and that only with what base has: see renames.ts.
  moved: asHead,
  removed: asHead,
  // Once it is approved, and in the change that brings it only: see accepted-entries.ts.
  accepted: asHead,
  // Only what is on the default branch is kept.
  history: asHead,
  pilot: (base, head) => {
    const value = shorterPilot(base, head);
    const effect = isSame(value, head) ? NOW : LATER;
    return {
      value,
      changes: isSame(base, head)
        ? []
        : [`pilot: ${base?.until ?? 'none'} -> ${head?.until ?? 'none'}, ${effect}`],
    };
  },
};

function govern<Value extends object>(
  rules: { readonly [Key in keyof Value]: Rule<Value[Key]> },
  base: Value,
  head: Value,
): Governed<Value> {
  const changes: string[] = [];
  const value = { ...head };
  for (const key of Object.keys(rules) as (keyof Value)[]) {
    const governed = rules[key](base[key], head[key]);
    value[key] = governed.value;
    changes.push(...governed.changes);
  }
  return { value, changes };
}

/** Head's configuration, but nowhere more lenient than base's (null: base has no configuration file). */
export const governingConfiguration = (
  base: Configuration | null,
  head: Configuration,
): { readonly configuration: Configuration; readonly changes: readonly string[] } => {
  if (base === null) return { configuration: head, changes: [] };
  const { value, changes } = govern(RULES, base, head);
  return { configuration: value, changes };
};
