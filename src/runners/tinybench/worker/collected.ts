// What a benchmark file has registered with a module that answers in place of its tool. The module is another program
// of its own, so both meet here, by a name that nobody else has.

export interface Collected {
  readonly fn: (...given: readonly never[]) => unknown;
  /** Null: it is in none that has a name. */
  readonly group: string | null;
  /** One for each set of arguments. */
  variants(): readonly { readonly name: string; readonly values: Readonly<Record<string, unknown>> }[];
}

interface Collection {
  readonly benchmarks: Collected[];
  /** The file runs its benchmarks. */
  onRun: () => void;
}

const NAME = Symbol.for('perf-budgets collected');
const place = globalThis as { [NAME]?: Collection };

export const collected: Collection = (place[NAME] ??= { benchmarks: [], onRun: () => {} });
