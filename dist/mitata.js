// src/runners/tinybench/worker/collected.ts
var NAME = /* @__PURE__ */ Symbol.for("perf-budgets collected");
var place = globalThis;
var collected = place[NAME] ??= { benchmarks: [], onRun: () => {
} };

// src/runners/tinybench/worker/mitata.ts
var own = await import(new URL(import.meta.url).searchParams.get("for") ?? "mitata");
var { do_not_optimize, measure, flags } = own;
var groups = [null];
var B = class {
  #name;
  #arguments = {};
  fn;
  group = groups.at(-1) ?? null;
  constructor(name, fn) {
    if (typeof fn !== "function") throw new TypeError("expected iterator, generator or one-shot function");
    this.#name = name;
    this.fn = fn;
    collected.benchmarks.push(this);
  }
  name(name) {
    this.#name = name;
    return this;
  }
  gc() {
    return this;
  }
  highlight() {
    return this;
  }
  compact() {
    return this;
  }
  baseline() {
    return this;
  }
  range(name, first, last, factor = 8) {
    const values = [];
    for (let value = first; value <= last; value *= factor) values.push(value);
    return this.args(name, values.includes(last) ? values : [...values, last]);
  }
  dense_range(name, first, last, step = 1) {
    const values = [];
    for (let value = first; value <= last; value += step) values.push(value);
    return this.args(name, values.includes(last) ? values : [...values, last]);
  }
  args(name, values) {
    const given = name === null || Array.isArray(name) ? { x: name } : typeof name === "string" ? { [name]: values } : name;
    for (const [key, each] of Object.entries(given))
      if (each === null || each === void 0) delete this.#arguments[key];
      else this.#arguments[key] = each;
    return this;
  }
  run() {
    collected.onRun();
    return Promise.resolve({ alias: this.#name, runs: [] });
  }
  variants() {
    let all = [{}];
    for (const [key, values] of Object.entries(this.#arguments))
      all = values.flatMap((value) => all.map((one) => ({ ...one, [key]: value })));
    const names = all.map(
      (values) => Object.entries(values).reduce(
        (name, [key, value]) => name.replaceAll(`$${key}`, String(value)),
        this.#name
      )
    );
    return all.map((values, index) => ({ name: nameOf(names, index, values), values }));
  }
};
var nameOf = (names, index, values) => {
  const name = names[index] ?? "";
  if (names.filter((each) => each === name).length === 1) return name;
  return `${name} (${Object.entries(values).map(([key, value]) => `${key}: ${String(value)}`).join(", ")})`;
};
var bench = (name, fn) => typeof name === "function" ? new B(name.name || "anonymous", name) : new B(name, fn);
var within = (name, add) => {
  const before = groups;
  groups = [...groups, name ?? groups.at(-1) ?? null];
  const leave = () => {
    groups = before;
  };
  const result = add();
  if (result instanceof Promise) return result.then(leave);
  leave();
  return void 0;
};
var group = (name, add) => typeof name === "function" ? within(null, name) : within(name, add);
var compact = (add) => within(null, add);
var summary = (add) => within(null, add);
var boxplot = (add) => within(null, add);
var barplot = (add) => within(null, add);
var lineplot = (add) => within(null, add);
var run = () => {
  collected.onRun();
  return Promise.resolve({ context: {}, benchmarks: [] });
};
export {
  B,
  barplot,
  bench,
  boxplot,
  compact,
  do_not_optimize,
  flags,
  group,
  lineplot,
  measure,
  run,
  summary
};
