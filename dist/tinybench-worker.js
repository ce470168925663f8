// src/runners/tinybench-worker.ts
import { readFileSync } from "node:fs";
import { createRequire as createRequire2 } from "node:module";
import { inspect as inspect2 } from "node:util";

// src/runners/tinybench-file.ts
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
var FileProblem = class extends Error {
  hint;
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
};
var loadFile = async (file) => {
  const definitions = /* @__PURE__ */ new WeakMap();
  for (const bench of await ownTinybench(file)) recordAdds(bench, definitions);
  const url = pathToFileURL(file).href;
  let benches = await benchesOf(url);
  const strangers = benches.filter(
    (bench) => bench.tasks.some((task) => !definitionOf(bench, task, definitions))
  );
  if (strangers.length > 0) {
    for (const stranger of strangers) recordAdds(prototypeOf(stranger), definitions);
    benches = await benchesOf(`${url}?again`);
  }
  return { tasks: tasksOf(benches, definitions), warnings: warningsOf(benches) };
};
var benchesOf = async (url) => {
  const benches = /* @__PURE__ */ new Set();
  const visit = (value, depth) => {
    if (isBench(value)) benches.add(value);
    else if (depth > 0 && typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) visit(inner, depth - 1);
  };
  visit({ ...await import(url) }, 3);
  if (benches.size === 0)
    throw new FileProblem(
      "exports no tinybench Bench",
      "export one: `export const bench = new Bench(); bench.add('name', () => \u2026)`"
    );
  return [...benches];
};
var isBench = (value) => typeof value === "object" && value !== null && "run" in value && typeof value.run === "function" && "add" in value && typeof value.add === "function" && "tasks" in value && Array.isArray(value.tasks);
var prototypeOf = (bench) => Object.getPrototypeOf(bench);
var ownTinybench = async (file) => {
  try {
    const found = createRequire(file).resolve("tinybench");
    const twin = found.replace(/\.cjs$/, ".js");
    const edition = /\.c[jt]s$/.test(file) || !existsSync(twin) ? found : twin;
    const { Bench } = await import(pathToFileURL(edition).href);
    return Bench === void 0 ? [] : [Bench.prototype];
  } catch {
    return [];
  }
};
var recordAdds = (prototype, definitions) => {
  const add = prototype.add;
  prototype.add = function(name, fn, options = {}) {
    const known = definitions.get(this) ?? /* @__PURE__ */ new Map();
    if (typeof fn !== "function") throw new TypeError(`task "${name}" has no function`);
    if (known.has(name)) throw new Error(`Task "${name}" already exists`);
    definitions.set(this, known.set(name, { fn, options }));
    return add.call(this, name, () => void 0, options);
  };
};
var definitionOf = (bench, task, definitions) => {
  const recorded = definitions.get(bench)?.get(task.name);
  if (recorded !== void 0) return recorded;
  return typeof task.fn === "function" ? { fn: task.fn, options: task.fnOpts ?? task.opts ?? {} } : void 0;
};
var tasksOf = (benches, definitions) => {
  const tasks = /* @__PURE__ */ new Map();
  for (const bench of benches)
    for (const task of bench.tasks) {
      const name = benches.length > 1 && bench.name ? `${bench.name}/${task.name}` : task.name;
      checkName(name, tasks);
      tasks.set(name, foundTask(bench, task, name, definitions));
    }
  if (tasks.size === 0)
    throw new FileProblem("exports a Bench without tasks", "add one: `bench.add('name', () => \u2026)`");
  return tasks;
};
var foundTask = (bench, task, name, definitions) => {
  const definition = definitionOf(bench, task, definitions);
  if (definition === void 0)
    throw new FileProblem(
      `keeps the function of benchmark "${name}" out of reach: its Bench comes from another copy of tinybench`,
      "create the Bench in the benchmark file itself, or let the project have one copy of tinybench"
    );
  const { setup, teardown } = bench.opts ?? bench;
  return { ...definition, self: task, setup, teardown };
};
var checkName = (name, known) => {
  if (typeof name !== "string" || name.trim() === "" || name.length > 200 || new RegExp("\\p{Cc}", "u").test(name))
    throw new FileProblem(
      `has a benchmark called ${JSON.stringify(name)}`,
      "names are 1 to 200 printable characters"
    );
  if (known.has(name))
    throw new FileProblem(
      `has two benchmarks called "${name}"`,
      "rename one, or name the benches: `new Bench({ name: '\u2026' })`"
    );
};
var warningsOf = (benches) => [
  ...benches.some((bench) => bench.tasks.some((task) => (task.runs ?? 0) > 0)) ? ["the file runs its own benchmarks while it loads, in every process again: move `run()` out of it"] : [],
  ...benches.some((bench) => typeof bench.concurrency === "string") ? ["`concurrency` is ignored: operations are timed one after the other"] : []
];

// src/runners/tinybench-operation.ts
import { inspect } from "node:util";
var now = performance.now.bind(performance);
var cpuUsage = process.cpuUsage.bind(process);
var store = new Float64Array(4096);
var sink;
var extra = 0;
var held = (start, stop) => {
  if (extra === 0) return stop;
  const end = stop + (stop - start) * extra;
  let time = stop;
  while (time < end) time = now();
  return time;
};
var operationOf = async (task, slowdown) => {
  extra = slowdown;
  await task.options.beforeEach?.call(task.self, "run");
  const first = task.fn.call(task.self);
  const isAsync = task.options.async ?? isThenable(first);
  const result = await first;
  await task.options.afterEach?.call(task.self, "run");
  const single = task.options.beforeEach ?? task.options.afterEach ?? hasDuration(result);
  if (single) return { batches: false, run: (milliseconds) => singly(task, milliseconds) };
  const loop = isAsync ? asynchronously : synchronously;
  return { batches: true, run: (milliseconds, batch) => together(task, loop, milliseconds, batch) };
};
var together = async (task, loop, milliseconds, batch) => {
  const before = cpuUsage();
  const count = await loop(task, milliseconds, batch);
  const { user, system } = cpuUsage(before);
  const samples = store.subarray(0, count);
  for (let i = 0; i < count; i += 1) samples[i] = (samples[i] ?? 0) / batch;
  return { samples, cpu: (user + system) / 1e6 / (count * batch) };
};
var synchronously = ({ fn, self }, milliseconds, batch) => {
  const end = now() + milliseconds;
  let count = 0;
  let stop;
  do {
    let last;
    const start = now();
    for (let i = 0; i < batch; i += 1) last = fn.call(self);
    stop = held(start, now());
    store[count] = stop - start;
    count += 1;
    sink = last;
  } while (stop < end && count < store.length);
  return count;
};
var asynchronously = async ({ fn, self }, milliseconds, batch) => {
  const end = now() + milliseconds;
  let count = 0;
  let stop;
  do {
    let last;
    const start = now();
    for (let i = 0; i < batch; i += 1) last = await fn.call(self);
    stop = held(start, now());
    store[count] = stop - start;
    count += 1;
    sink = last;
  } while (stop < end && count < store.length);
  return count;
};
var singly = async (task, milliseconds) => {
  const { fn, self, options } = task;
  const end = now() + milliseconds;
  let count = 0;
  let cpu = 0;
  do {
    await options.beforeEach?.call(self, "run");
    const before = cpuUsage();
    const start = now();
    let result = fn.call(self);
    if (isThenable(result)) result = await result;
    const stop = held(start, now());
    const { user, system } = cpuUsage(before);
    await options.afterEach?.call(self, "run");
    store[count] = durationOf(result) ?? stop - start;
    count += 1;
    cpu += user + system;
    sink = result;
  } while (now() < end && count < store.length);
  return { samples: store.subarray(0, count), cpu: cpu / 1e6 / count };
};
var isThenable = (value) => (typeof value === "object" || typeof value === "function") && value !== null && "then" in value && typeof value.then === "function";
var hasDuration = (result) => typeof result === "object" && result !== null && "overriddenDuration" in result;
var durationOf = (result) => {
  if (!hasDuration(result) || result.overriddenDuration === void 0) return void 0;
  const duration = result.overriddenDuration;
  if (typeof duration === "number" && Number.isFinite(duration) && duration > 0) return duration;
  throw new RangeError(
    `overriddenDuration is ${inspect(duration)}; it must be a positive number of milliseconds`
  );
};

// src/runners/tinybench-traps.ts
var LOADERS = /(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/;
var SLOWING = /^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/;
var loaderWarning = (loader) => `${loader} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`;
var trapsIn = (args) => [
  ...new Set(
    args.flatMap((arg) => {
      const loader = LOADERS.exec(arg)?.[1];
      if (loader !== void 0) return [loaderWarning(loader)];
      return SLOWING.test(arg) ? [`${arg} slows the measured code down`] : [];
    })
  )
];

// src/runners/tinybench-warmup.ts
var BLOCK = 2;
var SHORTEST = 30;
var LONGEST = 300;
var FALLING = 0.97;
var SAMPLE = 5e-3;
var warmUp = async (operation, now3) => {
  const begin = now3();
  const blocks = [];
  let batch = 1;
  for (; ; ) {
    const { samples } = await operation.run(BLOCK, batch);
    const block = medianOf(samples);
    blocks.push(block);
    if (isWarm(blocks, now3() - begin)) return { batch, operation: recent(blocks, blocks.length) };
    if (operation.batches) batch = nextBatch(block, batch);
  }
};
var isWarm = (blocks, elapsed) => {
  const enough = elapsed > LONGEST ? 1 : 2;
  if (blocks.length < enough || elapsed < SHORTEST) return false;
  if (elapsed > LONGEST) return true;
  return recent(blocks, blocks.length) >= FALLING * recent(blocks, blocks.length - window(blocks.length));
};
var window = (count) => Math.max(1, Math.min(5, Math.floor(count / 2)));
var recent = (blocks, end) => medianOf(Float64Array.from(blocks.slice(Math.max(0, end - window(blocks.length)), end)));
var nextBatch = (operation, batch) => {
  const wanted = 2 ** Math.ceil(Math.log2(SAMPLE / Math.max(operation, 1e-7)));
  return Math.max(batch, Math.min(wanted, batch * 8, 65536));
};
var medianOf = (values) => Float64Array.from(values).sort()[values.length >> 1] ?? Number.NaN;

// src/runners/tinybench-worker.ts
var channel = process.send?.bind(process);
Object.assign(process, { send: void 0 });
var request = JSON.parse(process.argv[2] ?? "null");
process.argv.splice(2);
var now2 = performance.now.bind(performance);
var phase = "loading";
var send = (message) => new Promise((settle) => channel?.(message, () => settle()));
var fail = async (error) => {
  await send({ kind: "failed", phase, ...describe(error) });
  process.exit(1);
};
var describe = (error) => {
  if (error instanceof FileProblem)
    return { message: error.message, hint: error.hint, code: null, stack: "" };
  if (!(error instanceof Error)) return { message: inspect2(error), hint: null, code: null, stack: "" };
  const code = "code" in error ? String(error.code) : null;
  return { message: String(error), hint: null, code, stack: excerpt(error.stack ?? "") };
};
var excerpt = (stack) => stack.split("\n").filter((line) => !/node:internal|tinybench-worker/.test(line)).slice(0, 12).join("\n");
var peakMemory = () => {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (peak !== void 0) return Number(peak) * 1024;
  } catch {
  }
  return process.resourceUsage().maxRSS * 1024;
};
var loaderWarnings = () => trapsIn([...process.execArgv, ...Object.keys(createRequire2(import.meta.url).cache)]).filter(
  (warning) => warning.includes("compiles")
);
var takeTurns = (task, operation) => {
  const answer = async (message) => {
    if (message.kind === "turn") {
      const { samples, cpu } = await operation.run(message.seconds * 1e3, message.batch);
      for (let i = 0; i < samples.length; i += 1) samples[i] = (samples[i] ?? 0) / 1e3;
      return send({ kind: "turn", samples, cpu });
    }
    const peak = peakMemory();
    phase = "tearing down";
    await task.options.afterAll?.call(task.self, "run");
    await task.teardown?.(task.self, "run");
    await send({ kind: "finished", peak });
    process.exit(0);
  };
  process.on("message", (message) => void answer(message).catch(fail));
};
var prepare = async (task, warnings) => {
  phase = "setting up";
  await task.setup?.(task.self, "run");
  await task.options.beforeAll?.call(task.self, "run");
  phase = "warming up";
  const operation = await operationOf(task, request.slowdown);
  const warm = await warmUp(operation, now2);
  phase = "measuring";
  takeTurns(task, operation);
  await send({
    kind: "ready",
    batch: warm.batch,
    operation: warm.operation / 1e3,
    warnings: [
      ...warnings,
      ...warm.operation < 1e-3 && !operation.batches ? ["an operation is shorter than 1 \xB5s, and its hooks or own durations forbid to time several as one"] : []
    ]
  });
};
var main = async () => {
  const found = await loadFile(request.file);
  const warnings = [...found.warnings, ...loaderWarnings()];
  if (request.task === null) {
    await send({ kind: "listed", tasks: [...found.tasks.keys()], warnings });
    process.exit(0);
  }
  await send({ kind: "loaded" });
  const task = found.tasks.get(request.task);
  if (task === void 0)
    throw new FileProblem(
      `has no benchmark "${request.task}"`,
      `it has ${[...found.tasks.keys()].join(", ")}`
    );
  await prepare(task, warnings);
};
process.on("disconnect", () => process.exit());
main().catch(fail);
