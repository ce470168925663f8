// What a file of mitata gets in place of it: benchmarks are collected and not run. What else there is, such as
// `do_not_optimize`, is mitata's own.

import { collected } from './collected.ts';

const own = (await import(new URL(import.meta.url).searchParams.get('for') ?? 'mitata')) as {
  readonly do_not_optimize: (value: unknown) => void;
  readonly measure: unknown;
  readonly flags: unknown;
};

export const { do_not_optimize, measure, flags } = own;

type Arguments = Record<string, readonly unknown[]>;

let groups: readonly (string | null)[] = [null];

/** With the methods of mitata's own; those that only change how it prints change nothing. */
export class B {
  #name: string;
  readonly #arguments: Arguments = {};
  readonly fn: (...given: readonly never[]) => unknown;
  readonly group = groups.at(-1) ?? null;

  constructor(name: string, fn: (...given: readonly never[]) => unknown) {
    if (typeof fn !== 'function') throw new TypeError('expected iterator, generator or one-shot function');
    this.#name = name;
    this.fn = fn;
    collected.benchmarks.push(this);
  }

  name(name: string): this {
    this.#name = name;
    return this;
  }
  gc(): this {
    return this;
  }
  highlight(): this {
    return this;
  }
  compact(): this {
    return this;
  }
  baseline(): this {
    return this;
  }

  range(name: string, first: number, last: number, factor = 8): this {
    const values: number[] = [];
    for (let value = first; value <= last; value *= factor) values.push(value);
    return this.args(name, values.includes(last) ? values : [...values, last]);
  }

  dense_range(name: string, first: number, last: number, step = 1): this {
    const values: number[] = [];
    for (let value = first; value <= last; value += step) values.push(value);
    return this.args(name, values.includes(last) ? values : [...values, last]);
  }

  args(name: string | readonly unknown[] | Arguments | null, values?: readonly unknown[] | null): this {
    const given: Record<string, readonly unknown[] | null | undefined> =
      name === null || Array.isArray(name)
        ? { x: name as readonly unknown[] | null }
        : typeof name === 'string'
          ? { [name]: values }
          : (name as Arguments);
    for (const [key, each] of Object.entries(given))
      if (each === null || each === undefined) delete this.#arguments[key];
      else this.#arguments[key] = each;
    return this;
  }

  run(): Promise<unknown> {
    collected.onRun();
    return Promise.resolve({ alias: this.#name, runs: [] });
  }

  variants(): { name: string; values: Record<string, unknown> }[] {
    // The first argument changes fastest, as in mitata.
    let all: Record<string, unknown>[] = [{}];
    for (const [key, values] of Object.entries(this.#arguments))
      all = values.flatMap((value) => all.map((one) => ({ ...one, [key]: value })));
    const names = all.map((values) =>
      Object.entries(values).reduce(
        (name, [key, value]) => name.replaceAll(`$${key}`, String(value)),
        this.#name,
      ),
    );
    return all.map((values, index) => ({ name: nameOf(names, index, values), values }));
  }
}

/** With its arguments, where the name does not tell them. */
const nameOf = (names: readonly string[], index: number, values: Record<string, unknown>): string => {
  const name = names[index] ?? '';
  if (names.filter((each) => each === name).length === 1) return name;
  return `${name} (${Object.entries(values)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ')})`;
};

export const bench = (
  name: string | ((...given: readonly never[]) => unknown),
  fn?: (...given: readonly never[]) => unknown,
): B =>
  typeof name === 'function' ? new B(name.name || 'anonymous', name) : new B(name, fn as () => unknown);

const within = (name: string | null, add: () => unknown): unknown => {
  const before = groups;
  groups = [...groups, name ?? groups.at(-1) ?? null];
  const leave = (): void => {
    groups = before;
  };
  const result = add();
  if (result instanceof Promise) return result.then(leave);
  leave();
  return undefined;
};

export const group = (name: string | (() => unknown), add?: () => unknown): unknown =>
  typeof name === 'function' ? within(null, name) : within(name, add as () => unknown);
export const compact = (add: () => unknown): unknown => within(null, add);
export const summary = (add: () => unknown): unknown => within(null, add);
export const boxplot = (add: () => unknown): unknown => within(null, add);
export const barplot = (add: () => unknown): unknown => within(null, add);
export const lineplot = (add: () => unknown): unknown => within(null, add);

export const run = (): Promise<unknown> => {
  collected.onRun();
  return Promise.resolve({ context: {}, benchmarks: [] });
};
