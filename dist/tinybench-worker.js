// src/runners/tinybench/worker/main.ts
import { createRequire as createRequire4 } from "node:module";

// src/runners/tinybench/noise-warnings.ts
var LOADERS = /(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/;
var SLOWING = /^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/;
var loaderWarning = (loader) => `${loader} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`;
var noiseWarningsIn = (args) => [
  ...new Set(
    args.flatMap((arg) => {
      const loader = LOADERS.exec(arg)?.[1];
      if (loader !== void 0) return [loaderWarning(loader)];
      return SLOWING.test(arg) ? [`${arg} slows the measured code down`] : [];
    })
  )
];

// src/runners/tinybench/worker/channel.ts
import { createHmac } from "node:crypto";
import fs from "node:fs";
import { Socket } from "node:net";
var USUAL = 3;
var KEY = 32;
var NUMBERS = 40;
var { readSync, writeSync } = fs;
var create = createHmac;
var { update, digest } = createHmac("sha256", "0");
var { apply, getPrototypeOf, getOwnPropertyDescriptor } = Reflect;
var lengthOf = getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype) ?? {}, "length")?.get;
var { parse, stringify } = JSON;
var { defineProperty, setPrototypeOf, values } = Object;
var [Bytes, Words, Numbers, Memory] = [Uint8Array, Uint32Array, Float64Array, ArrayBuffer];
var encoder = new TextEncoder();
var encode = encoder.encode.bind(encoder);
var decoder = new TextDecoder();
var decode = decoder.decode.bind(decoder);
var exit = process.exit.bind(process);
var { wait } = Atomics;
var cell = new Int32Array(new SharedArrayBuffer(4));
var openChannel = (descriptor2 = USUAL) => {
  const { key: digits, ...request2 } = parse(
    decode(readAll(descriptor2, lengthIn(readAll(descriptor2, 4))))
  );
  const key = new Bytes(KEY);
  for (let i = 0; i < KEY; i += 1) key[i] = Number(`0x${digits[2 * i]}${digits[2 * i + 1]}`);
  let sent = 0;
  const sendFrame = (text, samples, count2) => {
    writeAll(descriptor2, signed(frameOf(sent, text, samples, count2), key));
    sent += 1;
  };
  return {
    request: request2,
    send: (message) => sendFrame(stringify(plain(message)), none, 0),
    sendTurn: (samples, count2, cpu, took) => sendFrame(`{"kind":"turn","cpu":${cpu},"took":${took}}`, samples, count2),
    listen: (hear) => listen(descriptor2, hear)
  };
};
var none = new Numbers(0);
var frameOf = (number, text, samples, count2) => {
  const encoded = encode(text);
  const length = apply(lengthOf, encoded, []);
  const end = NUMBERS + 8 * count2;
  const memory = new Memory(end + length);
  const bytes = new Bytes(memory);
  const words = new Words(memory, 0, NUMBERS / 4);
  words[0] = end + length - 4;
  words[1] = number;
  words[NUMBERS / 4 - 1] = count2;
  const numbers = new Numbers(memory, NUMBERS, count2);
  for (let i = 0; i < count2; i += 1) numbers[i] = samples[i] ?? 0;
  for (let i = 0; i < length; i += 1) bytes[end + i] = encoded[i] ?? 0;
  return withLength(bytes, memory, end + length);
};
var signed = (frame, key) => {
  const hmac = create("sha256", key);
  apply(update, hmac, [new Bytes(frame.buffer, 4)]);
  const signature = apply(digest, hmac, []);
  for (let i = 0; i < KEY; i += 1) frame[4 + i] = signature[i] ?? 0;
  return frame;
};
var withLength = (bytes, buffer, length) => {
  for (const name of ["length", "byteLength"]) defineProperty(bytes, name, { value: length });
  defineProperty(bytes, "buffer", { value: buffer });
  return defineProperty(bytes, "byteOffset", { value: 0 });
};
var plain = (value) => {
  for (const inner of values(value)) if (typeof inner === "object" && inner !== null) plain(inner);
  return setPrototypeOf(value, null);
};
var writeAll = (descriptor2, bytes) => {
  for (let at = 0; at < bytes.length; )
    try {
      at += writeSync(descriptor2, bytes, at, bytes.length - at);
    } catch (error) {
      if (error.code !== "EAGAIN") exit();
      wait(cell, 0, 0, 1);
    }
};
var readAll = (descriptor2, length) => {
  const bytes = new Bytes(length);
  for (let at = 0; at < length; )
    try {
      const count2 = readSync(descriptor2, bytes, at, length - at, null);
      if (count2 === 0) exit();
      at += count2;
    } catch (error) {
      if (error.code !== "EAGAIN") exit();
      wait(cell, 0, 0, 1);
    }
  return bytes;
};
var lengthIn = (bytes) => (bytes[0] ?? 0) + 2 ** 8 * (bytes[1] ?? 0) + 2 ** 16 * (bytes[2] ?? 0) + 2 ** 24 * (bytes[3] ?? 0);
var listen = (descriptor2, hear) => {
  let text = Buffer.alloc(0);
  const socket = new Socket({ fd: descriptor2, readable: true, writable: false });
  socket.on("data", (chunk) => {
    text = Buffer.concat([text, chunk]);
    while (text.length >= 4 && text.length >= 4 + lengthIn(text)) {
      const end = 4 + lengthIn(text);
      const message = parse(decode(text.subarray(4, end)));
      text = text.subarray(end);
      hear(message);
    }
  });
  socket.on("close", () => exit());
};

// src/runners/tinybench/worker/load-benchmarkjs.ts
import { createRequire } from "node:module";
import { pathToFileURL as pathToFileURL2 } from "node:url";

// src/runners/tinybench/worker/problems.ts
import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
var FileProblem = class extends Error {
  hint;
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
};
var describe = (error, place2) => {
  if (error instanceof FileProblem)
    return { message: error.message, hint: error.hint, code: null, stack: "" };
  if (!(error instanceof Error)) return { message: inspect(error), hint: null, code: null, stack: "" };
  const code = "code" in error ? String(error.code) : null;
  const stack = error.stack ?? "";
  return { message: `${String(error)}${place2(error)}`, hint: null, code, stack: excerpt(stack) };
};
var syntaxPlace = (file) => (error) => {
  const isOfLoader = !/^\s+at /m.test(excerpt(error.stack ?? ""));
  if (error.name !== "SyntaxError" || !isOfLoader) return "";
  const load = `import(${JSON.stringify(pathToFileURL(file).href)})`;
  const argv = [...process.execArgv, "--input-type=module", "--eval", load];
  const { stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", timeout: 1e4 });
  const [, broken = "", line = ""] = /^(?:file:\/\/)?(\/.*):(\d+)$/m.exec(stderr ?? "") ?? [];
  return broken === "" ? "" : ` at ${relative(process.cwd(), decodeURI(broken))}:${line}`;
};
var excerpt = (stack) => stack.split("\n").filter((line) => !FOREIGN.test(line)).slice(0, 12).join("\n");
var FOREIGN = /node:internal|\(data:text\/javascript|(?:tinybench|vitest)-worker|\/node_modules\/(?:@?vitest|vite|vite-node)\//;

// src/runners/tinybench/worker/names.ts
var nameOnce = (known, group, name, task) => {
  const plain2 = readable(name);
  const long = group === "" ? plain2 : `${readable(group)}/${plain2}`;
  const free = [plain2, long].find((each) => !known.has(each));
  if (free !== void 0) return void known.set(free, task);
  throw new FileProblem(
    `has two benchmarks called "${long}"`,
    "every benchmark in a file needs its own name"
  );
};
var LONGEST = 200;
var readable = (name) => name.replaceAll(/[\p{Cc}\s]+/gu, " ").trim().slice(0, LONGEST) || "(no name)";

// src/runners/tinybench/worker/own-runs.ts
import { setTimeout as delay } from "node:timers/promises";
var PATIENCE = 1e3;
var LOOK = 10;
var runs = 0;
var leaveRunsOut = (prototype) => {
  prototype.run = function() {
    runs += 1;
    return Promise.resolve(this.tasks);
  };
  prototype.runSync = function() {
    runs += 1;
    return this.tasks;
  };
  prototype.table = () => [];
};
var leaveRunOut = (prototype, tell) => {
  prototype.run = function() {
    ranOnItsOwn();
    tell(this);
    return this;
  };
};
var ranOnItsOwn = () => {
  runs += 1;
};
var ignored = (error) => {
  if (runs === 0) throw error;
};
var loadSelfRunning = async (url, hasBench) => {
  process.on("unhandledRejection", ignored);
  const loaded = await import(url).catch(ignored) ?? {};
  for (let waited = 0; !hasBench(loaded) && waited < PATIENCE; waited += LOOK) await delay(LOOK);
  return loaded;
};

// src/runners/tinybench/worker/load-benchmarkjs.ts
var loadBenchmarkjs = async (file) => {
  const suites = /* @__PURE__ */ new Set();
  const single = /* @__PURE__ */ new Set();
  const library = ownLibrary(file);
  const add = library.Suite.prototype.add;
  library.Suite.prototype.add = function(...given) {
    suites.add(this);
    return add.apply(this, given);
  };
  leaveRunOut(library.Suite.prototype, (suite) => suites.add(suite));
  leaveRunOut(library.prototype, (benchmark) => single.add(benchmark));
  await loadSelfRunning(pathToFileURL2(file).href, () => suites.size + single.size > 0);
  const tasks = /* @__PURE__ */ new Map();
  for (const suite of suites)
    for (const each of Array.from(suite))
      nameOnce(tasks, suite.name ?? "", nameOf(each), taskOf(each, suite));
  for (const each of single) nameOnce(tasks, "", nameOf(each), taskOf(each, null));
  if (tasks.size === 0)
    throw new FileProblem(
      "makes no benchmark of Benchmark.js",
      "add one: `new Suite().add('name', () => \u2026)`"
    );
  return { tasks, warnings: [] };
};
var ownLibrary = (file) => {
  try {
    return createRequire(file)("benchmark");
  } catch {
    throw new FileProblem(
      "needs Benchmark.js, which is not installed",
      "`npm install --save-dev benchmark`; does `prepare` install it?"
    );
  }
};
var nameOf = ({ name, fn }) => name ?? (typeof fn === "function" ? fn.name : "");
var taskOf = (benchmark, suite) => {
  const begin = () => {
    suite?.emit?.("start");
    benchmark.emit?.("start");
  };
  const compiled = compile(benchmark);
  return {
    fn: benchmark.defer === true ? deferred(compiled.fn, benchmark) : compiled.fn,
    options: { async: benchmark.defer === true },
    self: benchmark,
    setup: () => {
      begin();
      return compiled.setup();
    },
    teardown: () => compiled.teardown()
  };
};
var compile = (benchmark) => {
  const { setup, fn, teardown } = benchmark;
  const isShared = [setup, teardown].some((each) => textOf(each) !== "");
  if (typeof fn === "function" && typeof setup !== "string" && typeof teardown !== "string") {
    const called = {
      setup: () => setup?.call(benchmark),
      fn,
      teardown: () => teardown?.call(benchmark)
    };
    return isShared ? standsAlone(benchmark) && inOne(benchmark) || called : called;
  }
  return inOne(benchmark);
};
var inOne = (benchmark) => {
  const { setup, fn, teardown } = benchmark;
  const parameter = typeof fn === "function" ? /^[^(]*\(\s*(\w*)/.exec(String(fn))?.[1] ?? "" : "deferred";
  const text = `return {
    begin() {
      ${textOf(setup)}
      return { fn: function (${parameter}) {
        ${textOf(fn)}
      }, end: function () {
        ${textOf(teardown)}
      } };
    }
  };`;
  const { begin } = new Function(text)();
  let made = null;
  return {
    setup: () => {
      made = begin.call(benchmark);
    },
    fn(...given) {
      return made?.fn.apply(this, given);
    },
    teardown: () => made?.end.call(benchmark)
  };
};
var standsAlone = (benchmark) => {
  if (benchmark.defer === true) return false;
  try {
    const { setup, fn, teardown } = inOne(benchmark);
    setup();
    fn.call(benchmark);
    teardown();
    return true;
  } catch {
    return false;
  }
};
var textOf = (part) => bodyOf(part).replaceAll(/^\s*\/\/.*$/gm, "").trim();
var bodyOf = (part) => {
  if (typeof part === "string") return part;
  if (typeof part !== "function") return "";
  const text = String(part);
  const body = /^[^{]*?(?:\)|\w)\s*(?:=>\s*)?\{([^]*)\}\s*$/.exec(text)?.[1];
  return body?.trim() ?? (/=>\s*([^]*)$/.exec(text)?.[1] ?? "").trim();
};
var deferred = (fn, benchmark) => () => new Promise((settle) => {
  fn.call(benchmark, { benchmark, resolve: () => settle() });
});

// src/runners/tinybench/worker/load-file.ts
import { existsSync } from "node:fs";
import { createRequire as createRequire2 } from "node:module";
import { pathToFileURL as pathToFileURL3 } from "node:url";
var loadFile = async (file) => {
  const definitions = /* @__PURE__ */ new Map();
  for (const bench of await ownTinybench(file)) recordAdds(bench, definitions);
  const url = pathToFileURL3(file).href;
  let benches = await benchesOf(url, definitions);
  const strangers = benches.filter(
    (bench) => bench.tasks.some((task) => !definitionOf(bench, task, definitions))
  );
  if (strangers.length > 0) {
    definitions.clear();
    for (const stranger of strangers) recordAdds(prototypeOf(stranger), definitions);
    benches = await benchesOf(`${url}?again`, definitions);
  }
  return { tasks: tasksOf(benches, definitions), warnings: warningsOf(benches) };
};
var benchesOf = async (url, definitions) => {
  const made = () => [...definitions.keys()].filter(isBench);
  const exported = (loaded2) => {
    const benches2 = /* @__PURE__ */ new Set();
    const visit = (value, depth) => {
      if (isBench(value)) benches2.add(value);
      else if (depth > 0 && typeof value === "object" && value !== null)
        for (const inner of Object.values(value)) visit(inner, depth - 1);
    };
    visit({ ...loaded2 }, 3);
    return benches2;
  };
  const loaded = await loadSelfRunning(url, (namespace) => exported(namespace).size + made().length > 0);
  const benches = exported(loaded);
  if (benches.size > 0) return [...benches];
  if (made().length > 0) return made();
  throw new FileProblem("makes no tinybench Bench", "make one: `new Bench().add('name', () => \u2026)`");
};
var isBench = (value) => typeof value === "object" && value !== null && "run" in value && typeof value.run === "function" && "add" in value && typeof value.add === "function" && "tasks" in value && Array.isArray(value.tasks);
var prototypeOf = (bench) => Object.getPrototypeOf(bench);
var ownTinybench = async (file) => {
  try {
    const found = createRequire2(file).resolve("tinybench");
    const twin = found.replace(/\.cjs$/, ".js");
    const edition = /\.c[jt]s$/.test(file) || !existsSync(twin) ? found : twin;
    const { Bench } = await import(pathToFileURL3(edition).href);
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
  leaveRunsOut(prototype);
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
    throw new FileProblem("makes a Bench without tasks", "add one: `bench.add('name', () => \u2026)`");
  return tasks;
};
var foundTask = (bench, task, name, definitions) => {
  const definition = definitionOf(bench, task, definitions);
  if (definition === void 0)
    throw new FileProblem(
      `hides the function of benchmark "${name}": its Bench comes from another copy of tinybench`,
      "create the Bench in the benchmark file itself, or install a single copy of tinybench"
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
      "rename one, or give each Bench a name: `new Bench({ name: '\u2026' })`"
    );
};
var warningsOf = (benches) => [
  ...benches.some((bench) => bench.tasks.some((task) => (task.runs ?? 0) > 0)) ? ["the file runs its own benchmarks when loaded, again in every process: take `run()` out of it"] : [],
  ...benches.some((bench) => typeof bench.concurrency === "string") ? ["`concurrency` is ignored: operations are timed one after the other"] : []
];

// src/runners/tinybench/worker/load-mitata.ts
import { createRequire as createRequire3, register } from "node:module";
import { pathToFileURL as pathToFileURL4 } from "node:url";

// src/runners/tinybench/worker/collected.ts
var NAME = /* @__PURE__ */ Symbol.for("perf-budgets collected");
var place = globalThis;
var collected = place[NAME] ??= { benchmarks: [], onRun: () => {
} };

// src/runners/tinybench/worker/load-mitata.ts
var HOOKS = (ours) => `
export const resolve = async (name, context, next) => {
  const found = await next(name, context);
  if (name !== 'mitata' || context.parentURL?.startsWith(${JSON.stringify(ours)})) return found;
  return { url: ${JSON.stringify(ours)} + '?for=' + encodeURIComponent(found.url), format: 'module', shortCircuit: true };
};`;
var loadMitata = async (file) => {
  if (!isInstalled(file))
    throw new FileProblem(
      "needs mitata, which is not installed",
      "`npm install --save-dev mitata`; does `prepare` install it?"
    );
  const ours = new URL("./mitata.js", import.meta.url).href;
  register(`data:text/javascript,${encodeURIComponent(HOOKS(ours))}`);
  collected.onRun = ranOnItsOwn;
  await loadSelfRunning(pathToFileURL4(file).href, () => collected.benchmarks.length > 0);
  const tasks = /* @__PURE__ */ new Map();
  for (const each of collected.benchmarks)
    for (const { name, values: values2 } of each.variants())
      nameOnce(tasks, "", each.group === null ? name : `${each.group}/${name}`, taskOf2(each, values2));
  if (tasks.size === 0)
    throw new FileProblem("calls no `bench(\u2026)` of mitata", "add one: `bench('name', () => \u2026)`");
  return { tasks, warnings: [] };
};
var isInstalled = (file) => {
  try {
    createRequire3(file).resolve("mitata");
    return true;
  } catch (error) {
    return error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
};
var taskOf2 = ({ fn }, values2) => {
  if (!isGenerator(fn) && fn.length > 0)
    throw new FileProblem(
      "has a benchmark that iterates over its state, which cannot take turns",
      "yield the function: `function* (state) { yield () => \u2026 }`"
    );
  if (!isGenerator(fn)) return { ...ONE, fn, self: void 0 };
  return generated(fn, values2);
};
var ONE = { options: {}, setup: void 0, teardown: void 0 };
var isGenerator = (fn) => /^(?:Async)?GeneratorFunction$/.test(Object.getPrototypeOf(fn)?.[Symbol.toStringTag] ?? "");
var generated = (fn, values2) => {
  const steps = fn({ get: (name) => values2[name] });
  let operation = () => {
  };
  let makers = [];
  let made = [];
  const task = {
    self: void 0,
    fn: () => operation(...made),
    options: {},
    async setup() {
      const { value } = await steps.next();
      const found = typeof value === "function" ? value : value?.bench ?? value?.manual;
      if (typeof found !== "function") throw new TypeError("expected benchmarkable yield from generator");
      if (typeof value !== "function" && value?.manual !== void 0)
        throw new TypeError("a benchmark with `manual` times itself, which cannot take turns");
      operation = found;
      if (typeof value !== "function")
        makers = Array.from({ length: found.length }, (_, index) => value[index]);
      if (makers.length === 0) return;
      task.options.beforeEach = async () => {
        made = await Promise.all(makers.map((make) => make()));
      };
    },
    async teardown() {
      await steps.next();
    }
  };
  return task;
};

// src/runners/tinybench/worker/serve.ts
import { readFileSync } from "node:fs";

// src/runners/tinybench/worker/counting.ts
import { getPriority } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// src/runners/tinybench/worker/operation.ts
import { inspect as inspect2 } from "node:util";
var now = performance.now.bind(performance);
var cpuUsage = process.cpuUsage.bind(process);
var { defineProperty: defineProperty2, getOwnPropertyDescriptor: getOwnPropertyDescriptor2 } = Object;
var descriptor = {
  value: getOwnPropertyDescriptor2(Function.prototype, "call")?.value
};
var MOST_SAMPLES = 4096;
var store = new Float64Array(MOST_SAMPLES);
var sink;
var extra = 0;
var held = (start, stop) => {
  if (extra === 0) return stop;
  const end = stop + (stop - start) * extra;
  let time = stop;
  while (time < end) time = now();
  return time;
};
var pinCall = (fn) => {
  try {
    defineProperty2(fn, "call", descriptor);
  } catch {
  }
};
var operationOf = async (task, slowdown) => {
  extra = slowdown;
  pinCall(task.fn);
  await task.options.beforeEach?.call(task.self, "run");
  const before = cpuUsage();
  const start = now();
  const called = task.fn.call(task.self);
  const isAsync = task.options.async ?? isThenable(called);
  const result = await called;
  const stop = held(start, now());
  const { user, system } = cpuUsage(before);
  const first = {
    milliseconds: stop - start,
    told: toldBy(result) ?? null,
    cpu: (user + system) / 1e6
  };
  await task.options.afterEach?.call(task.self, "run");
  const { beforeEach, afterEach } = task.options;
  const call = (count2) => (isAsync ? awaiting : calling)(task, count2);
  const loop = isAsync ? asynchronously : synchronously;
  const tells = hasDuration(result);
  if (beforeEach || afterEach) {
    const around = {
      before: () => beforeEach?.call(task.self, "run"),
      after: () => afterEach?.call(task.self, "run")
    };
    return {
      batches: false,
      run: (milliseconds, _, told = tells) => singly(task, milliseconds, told),
      call,
      around,
      tells,
      first
    };
  }
  return {
    batches: !tells,
    run: (milliseconds, batch, told = tells) => told ? singly(task, milliseconds, told) : together(task, loop, milliseconds, batch),
    call,
    around: null,
    tells,
    first
  };
};
var calling = ({ fn, self }, count2) => {
  let last;
  for (let i = 0; i < count2; i += 1) last = fn.call(self);
  sink = last;
};
var awaiting = async ({ fn, self }, count2) => {
  let last;
  for (let i = 0; i < count2; i += 1) last = await fn.call(self);
  sink = last;
};
var together = async (task, loop, milliseconds, batch) => {
  const before = cpuUsage();
  const count2 = await loop(task, milliseconds, batch);
  const { user, system } = cpuUsage(before);
  for (let i = 0; i < count2; i += 1) store[i] = (store[i] ?? 0) / batch;
  return { samples: store, count: count2, cpu: (user + system) / 1e6 / (count2 * batch) };
};
var synchronously = ({ fn, self }, milliseconds, batch) => {
  const end = now() + milliseconds;
  let count2 = 0;
  let stop;
  do {
    let last;
    const start = now();
    for (let i = 0; i < batch; i += 1) last = fn.call(self);
    stop = held(start, now());
    store[count2] = stop - start;
    count2 += 1;
    sink = last;
  } while (stop < end && count2 < MOST_SAMPLES);
  return count2;
};
var asynchronously = async ({ fn, self }, milliseconds, batch) => {
  const end = now() + milliseconds;
  let count2 = 0;
  let stop;
  do {
    let last;
    const start = now();
    for (let i = 0; i < batch; i += 1) last = await fn.call(self);
    stop = held(start, now());
    store[count2] = stop - start;
    count2 += 1;
    sink = last;
  } while (stop < end && count2 < MOST_SAMPLES);
  return count2;
};
var singly = async (task, milliseconds, told) => {
  const { fn, self, options } = task;
  const end = now() + milliseconds;
  let count2 = 0;
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
    store[count2] = (told ? toldBy(result) : void 0) ?? stop - start;
    count2 += 1;
    cpu += user + system;
    sink = result;
  } while (now() < end && count2 < MOST_SAMPLES);
  return { samples: store, count: count2, cpu: cpu / 1e6 / count2 };
};
var isThenable = (value) => (typeof value === "object" || typeof value === "function") && value !== null && "then" in value && typeof value.then === "function";
var hasDuration = (result) => typeof result === "object" && result !== null && "overriddenDuration" in result;
var toldBy = (result) => {
  const duration = durationOf(result);
  return duration === void 0 ? void 0 : duration * (1 + extra);
};
var durationOf = (result) => {
  if (!hasDuration(result) || result.overriddenDuration === void 0) return void 0;
  const duration = result.overriddenDuration;
  if (typeof duration === "number" && Number.isFinite(duration) && duration > 0) return duration;
  throw new RangeError(
    `overriddenDuration is ${inspect2(duration)}; it must be a positive number of milliseconds`
  );
};

// src/runners/tinybench/worker/counting.ts
var sink2;
var PARTS = 16;
var repeatMarked = async (task, operations) => {
  const { fn, self, options } = task;
  await options.beforeEach?.call(self, "run");
  const first = fn.call(self);
  await first;
  await options.afterEach?.call(self, "run");
  const isAsync = options.async ?? isThenable(first);
  const hooks = options.beforeEach !== void 0 || options.afterEach !== void 0;
  const repeat = async (times) => {
    if (hooks) await withHooks(task, times);
    else if (isAsync) await asynchronously2(task, times);
    else synchronously2(task, times);
  };
  const warm = Math.max(1, 2 * (operations - 1));
  const parts = Math.min(PARTS, warm);
  for (let part = 0; part < parts; part += 1) await repeat(Math.ceil(warm / parts));
  collectGarbage();
  getPriority();
  await repeat(operations);
  getPriority();
};
var collectGarbage = () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  collect();
  collect();
};
var synchronously2 = ({ fn, self }, operations) => {
  for (let i = 0; i < operations; i += 1) sink2 = fn.call(self);
};
var asynchronously2 = async ({ fn, self }, operations) => {
  for (let i = 0; i < operations; i += 1) sink2 = await fn.call(self);
};
var withHooks = async ({ fn, self, options }, operations) => {
  for (let i = 0; i < operations; i += 1) {
    await options.beforeEach?.call(self, "run");
    let result = fn.call(self);
    if (isThenable(result)) result = await result;
    sink2 = result;
    await options.afterEach?.call(self, "run");
  }
};

// src/runners/tinybench/worker/heap.ts
import { GCProfiler, getHeapStatistics } from "node:v8";
var WINDOWS = 5;
var WINDOW = 20;
var LONGEST2 = 1e3;
var heapPerOperation = async (operation, milliseconds, now3) => {
  const count2 = operation.batches ? Math.ceil(WINDOW / milliseconds) : 1;
  const end = now3() + LONGEST2;
  const taken = [];
  const ours = medianOf([await grown(() => {
  }), await grown(() => {
  }), await grown(() => {
  })]);
  do {
    await operation.around?.before();
    taken.push(await grown(() => operation.call(count2)));
    await operation.around?.after();
  } while (taken.length < WINDOWS && now3() < end);
  return Math.max(0, Math.round((medianOf(taken) - ours) / count2));
};
var grown = async (work) => {
  const collections = new GCProfiler();
  collections.start();
  const before = getHeapStatistics().used_heap_size;
  const waiting = work();
  if (waiting !== void 0) await waiting;
  const after = getHeapStatistics().used_heap_size;
  return collections.stop().statistics.reduce(
    (sum, { beforeGC, afterGC }) => sum + beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize,
    after - before
  );
};
var medianOf = (values2) => values2.toSorted((a, b) => a - b)[values2.length >> 1] ?? Number.NaN;

// src/instruments/v8-recorder.ts
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { setFlagsFromString as setFlagsFromString2 } from "node:v8";
var stopInlining = () => {
  for (const flag of ["--no-turbo-inlining", "--no-maglev-inlining"]) setFlagsFromString2(flag);
};
var connect = () => {
  const session = new Session();
  session.connect();
  return (method, parameters = {}) => {
    let failure = null;
    let result;
    session.post(method, parameters, (error, answer2) => {
      failure = error;
      result = answer2;
    });
    if (failure !== null) throw new Error(`${method}: ${failure.message}`);
    return result;
  };
};
var START = {
  cpu: (interval) => [
    ["Profiler.enable", {}],
    ["Profiler.setSamplingInterval", { interval }],
    ["Profiler.start", {}]
  ],
  allocations: (samplingInterval) => [
    [
      "HeapProfiler.startSampling",
      { samplingInterval, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true }
    ]
  ],
  alive: (samplingInterval) => [["HeapProfiler.startSampling", { samplingInterval }]]
};
var createRecorder = (what, interval) => {
  const post = connect();
  let native = {};
  let began = 0;
  let covered = null;
  const record = () => {
    for (const [method, parameters] of START[what](interval)) post(method, parameters);
  };
  return {
    start() {
      if (what !== "allocations") record();
    },
    begin() {
      if (what === "allocations") record();
      began = performance.now();
    },
    stop() {
      const method = what === "cpu" ? "Profiler.stop" : "HeapProfiler.stopSampling";
      const microseconds = (performance.now() - began) * 1e3;
      const { profile } = post(method);
      native = what === "cpu" ? lastPart(profile, microseconds) : profile;
    },
    startCounting() {
      post("Profiler.enable");
      post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    },
    stopCounting() {
      covered = post("Profiler.takePreciseCoverage").result;
      post("Profiler.stopPreciseCoverage");
    },
    write(file, notes) {
      const coverage = covered ?? bestEffort(post);
      const scripts = describeScripts(post, coverage, covered !== null);
      writeFileSync(`${file}.${what === "cpu" ? "cpuprofile" : "heapprofile"}`, JSON.stringify(native));
      writeFileSync(`${file}.notes.json`, JSON.stringify({ ...notes, scripts }));
    }
  };
};
var lastPart = (profile, microseconds) => {
  const { nodes, endTime, samples, timeDeltas } = profile;
  const startTime = Math.max(profile.startTime, endTime - microseconds);
  let time = profile.startTime;
  const kept = samples.flatMap((id, index) => {
    time += timeDeltas[index] ?? 0;
    return time >= startTime ? [{ id, time }] : [];
  });
  const hits = /* @__PURE__ */ new Map();
  for (const { id } of kept) hits.set(id, (hits.get(id) ?? 0) + 1);
  return {
    nodes: nodes.map((node) => {
      return { ...node, hitCount: hits.get(node.id) ?? 0, positionTicks: void 0 };
    }),
    startTime,
    endTime,
    samples: kept.map(({ id }) => id),
    timeDeltas: kept.map((each, index) => each.time - (kept[index - 1]?.time ?? startTime))
  };
};
var bestEffort = (post) => {
  post("Profiler.enable");
  return post("Profiler.getBestEffortCoverage").result;
};
var describeScripts = (post, coverage, counted) => {
  post("Debugger.enable");
  const scripts = coverage.filter(({ url }) => url !== "" && !url.startsWith("node:")).map(({ scriptId, url, functions }) => {
    const source = sourceOf(post, scriptId);
    const lines = lineStarts(source);
    return {
      id: scriptId,
      url,
      sourceMap: /\/\/[#@] ?sourceMappingURL=(\S+)\s*$/.exec(source.slice(-LONGEST_MAP))?.[1] ?? "",
      longestLine: lines.reduce(
        (most, start, i) => Math.max(most, (lines[i + 1] ?? source.length) - start),
        0
      ),
      functions: functions.flatMap(
        ({ functionName, ranges: [range] }) => range === void 0 ? [] : [describe2(functionName, range, lines, counted)]
      )
    };
  });
  post("Debugger.disable");
  return scripts;
};
var LONGEST_MAP = 32 * 2 ** 20;
var describe2 = (name, range, lines, counted) => ({
  name,
  start: positionOf(range.startOffset, lines),
  end: positionOf(range.endOffset, lines),
  calls: counted ? range.count : null
});
var sourceOf = (post, scriptId) => {
  try {
    return post("Debugger.getScriptSource", { scriptId }).scriptSource;
  } catch {
    return "";
  }
};
var lineStarts = (source) => {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};
var positionOf = (offset, lines) => {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((lines[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low, offset - (lines[low] ?? 0)];
};

// src/runners/tinybench/worker/recording.ts
var COUNTED = 100;
var LONGER = 2.5;
var SLICE = 50;
var cpuUsage2 = process.cpuUsage.bind(process);
var secondsSince = (before) => {
  const { user, system } = cpuUsage2(before);
  return (user + system) / 1e6;
};
var openRecording = ({ what, interval }, now3) => {
  stopInlining();
  const recorder = createRecorder(what, interval);
  recorder.start();
  return {
    async record(operation, seconds, batch, file) {
      recorder.begin();
      const begin = now3();
      const before = cpuUsage2();
      let operations = 0;
      do {
        const stretch = await operation.run(SLICE, batch);
        operations += stretch.count * (operation.batches ? batch : 1);
      } while (secondsSince(before) < seconds && now3() - begin < LONGER * seconds * 1e3);
      const taken = (now3() - begin) / 1e3;
      recorder.stop();
      const counted = await count(recorder, operation, taken * 1e3 / operations);
      recorder.write(file, { operations, counted, seconds: taken, startup: 0 });
    }
  };
};
var count = async (recorder, operation, milliseconds) => {
  const operations = operation.batches ? Math.ceil(COUNTED / milliseconds) : 1;
  await operation.around?.before();
  recorder.startCounting();
  await operation.call(operations);
  recorder.stopCounting();
  await operation.around?.after();
  return operations;
};

// src/runners/tinybench/worker/warmup.ts
var { ceil, log2, max, min } = Math;
var { apply: apply2 } = Reflect;
var Numbers2 = Float64Array;
var { sort } = Float64Array.prototype;
var BLOCK = 2;
var SHORTEST = 30;
var LONGEST3 = 300;
var FEWEST = 8;
var FALLING = 0.97;
var SAMPLE = 5e-3;
var HURRIED = 100;
var warmUp = async (operation, now3, { first, hurried }) => {
  if (hurried && first >= HURRIED) return { batch: 1, operation: first, isFirst: true };
  const begin = now3();
  const blocks = [];
  let batch = 1;
  for (; ; ) {
    const { samples, count: count2 } = await operation.run(BLOCK, batch);
    const block = median(samples, 0, count2);
    blocks[blocks.length] = block;
    if (isWarm(blocks, now3() - begin, hurried ? HURRIED : LONGEST3))
      return { batch, operation: median(blocks, max(0, blocks.length - LATEST)), isFirst: false };
    if (operation.batches) batch = nextBatch(block, batch);
  }
};
var isWarm = (blocks, elapsed, longest = LONGEST3) => {
  if (elapsed > longest) return true;
  if (blocks.length < FEWEST || elapsed < SHORTEST) return false;
  const half = blocks.length >> 1;
  return median(blocks, half) >= FALLING * median(blocks, half >> 1, half);
};
var LATEST = 5;
var nextBatch = (operation, batch) => {
  const wanted = 2 ** ceil(log2(SAMPLE / max(operation, 1e-7)));
  return max(batch, min(wanted, batch * 8, 65536));
};
var median = (values2, from = 0, to = values2.length) => {
  const copy = new Numbers2(to - from);
  for (let i = from; i < to; i += 1) copy[i - from] = values2[i] ?? 0;
  apply2(sort, copy, []);
  return copy[to - from >> 1] ?? NaN;
};

// src/runners/tinybench/worker/serve.ts
var now2 = performance.now.bind(performance);
var exit2 = process.exit.bind(process);
var openService = (channel2, place2 = () => "") => {
  const { request: request2, send: send2, listen: listen2 } = channel2;
  let phase = "loading";
  const enter = (next) => {
    phase = next;
  };
  const fail = (error) => {
    send2({ kind: "failed", phase, ...describe(error, (each) => phase === "loading" ? place2(each) : "") });
    return exit2(1);
  };
  let hear = (message) => fail(new Error(message.kind));
  listen2((message) => hear(message));
  const recording = request2.recording === null ? null : openRecording(request2.recording, now2);
  const work = {
    ...channel2,
    enter,
    untilFinished: (answer2) => new Promise((finished) => {
      hear = (message) => {
        if (message.kind === "finish") finished();
        else void answer2(message, recording).catch(fail);
      };
    })
  };
  return {
    enter,
    fail,
    measure: (task, warnings) => measure(task, warnings, work),
    async count(task, operations) {
      await setUp(task, work);
      enter("counting");
      await repeatMarked(task, operations);
      await tearDown(task, work);
    }
  };
};
var setUp = async (task, { enter }) => {
  enter("setting up");
  await task.setup?.(task.self, "run");
  await task.options.beforeAll?.call(task.self, "run");
};
var tearDown = async (task, { enter }) => {
  enter("tearing down");
  await task.options.afterAll?.call(task.self, "run");
  await task.teardown?.(task.self, "run");
};
var measure = async (task, warnings, work) => {
  const { request: request2, send: send2, enter, untilFinished } = work;
  await setUp(task, work);
  enter("warming up");
  send2({ kind: "warming" });
  const operation = await operationOf(task, request2.slowdown);
  const { milliseconds, told, cpu } = operation.first;
  const warm = await warmUp(operation, now2, { first: told ?? milliseconds, hurried: request2.hurried });
  enter("measuring");
  const finished = untilFinished((question, recording) => answer(question, operation, recording, work));
  send2({
    kind: "ready",
    batch: warm.batch,
    operation: warm.operation / 1e3,
    first: warm.isFirst ? { seconds: milliseconds / 1e3, told: told === null ? null : told / 1e3, cpu } : null,
    tells: operation.tells,
    hooks: operation.around !== null,
    warnings: [...warnings, ...warm.operation < 1e-3 && !operation.batches ? [SINGLY] : []]
  });
  await finished;
  const peak = peakMemory();
  const heap = request2.heap ? await heapPerOperation(operation, warm.operation, now2) : null;
  await tearDown(task, work);
  return { peak, heap };
};
var SINGLY = "an operation takes less than 1 \xB5s, and its hooks or own durations prevent timing several as one";
var answer = async (question, operation, recording, { send: send2, sendTurn }) => {
  if (question.kind === "record") {
    await recording?.record(operation, question.seconds, question.batch, question.file);
    return send2({ kind: "recorded" });
  }
  const { seconds, batch, told } = question;
  const begin = now2();
  const { samples, count: count2, cpu } = await operation.run(seconds * 1e3, batch, told);
  const took = (now2() - begin) / 1e3;
  for (let i = 0; i < count2; i += 1) samples[i] = (samples[i] ?? 0) / 1e3;
  sendTurn(samples, count2, cpu, took);
};
var peakMemory = () => {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (peak !== void 0) return Number(peak) * 1024;
  } catch {
  }
  return process.resourceUsage().maxRSS * 1024;
};

// src/runners/tinybench/worker/main.ts
var channel = openChannel();
var { request, send } = channel;
var exit3 = process.exit.bind(process);
var service = openService(channel, syntaxPlace(request.file));
var loaderWarnings = () => noiseWarningsIn([...process.execArgv, ...Object.keys(createRequire4(import.meta.url).cache)]).filter(
  (warning) => warning.includes("compiles")
);
var LOADERS2 = {
  tinybench: loadFile,
  mitata: loadMitata,
  benchmark: loadBenchmarkjs
};
var main = async () => {
  const found = await LOADERS2[request.tool](request.file);
  const warnings = [...found.warnings, ...loaderWarnings()];
  if (request.task === null) {
    send({ kind: "listed", tasks: [...found.tasks.keys()], warnings });
    return exit3(0);
  }
  if (request.count === null) send({ kind: "loaded" });
  const task = found.tasks.get(request.task);
  if (task === void 0)
    throw new FileProblem(
      `has no benchmark "${request.task}"`,
      `it has ${[...found.tasks.keys()].join(", ")}`
    );
  if (request.count === null) send({ kind: "finished", ...await service.measure(task, warnings) });
  else {
    await service.count(task, request.count);
    send({ kind: "counted" });
  }
  exit3(0);
};
main().catch(service.fail);
