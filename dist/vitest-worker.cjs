"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/runners/vitest/worker/preload.ts
var import_node_path = require("node:path");
var import_node_url = require("node:url");

// src/runners/tinybench/worker/channel.ts
var import_node_crypto = require("node:crypto");
var import_node_fs = __toESM(require("node:fs"), 1);
var import_node_net = require("node:net");
var USUAL = 3;
var KEY = 32;
var NUMBERS = 40;
var { readSync, writeSync } = import_node_fs.default;
var create = import_node_crypto.createHmac;
var { update, digest } = (0, import_node_crypto.createHmac)("sha256", "0");
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
  const { key: digits, ...request } = parse(
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
    request,
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
  const socket = new import_node_net.Socket({ fd: descriptor2, readable: true, writable: false });
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

// src/runners/tinybench/worker/problems.ts
var import_node_util = require("node:util");
var FileProblem = class extends Error {
  hint;
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
};
var describe = (error, place) => {
  if (error instanceof FileProblem)
    return { message: error.message, hint: error.hint, code: null, stack: "" };
  if (!(error instanceof Error)) return { message: (0, import_node_util.inspect)(error), hint: null, code: null, stack: "" };
  const code = "code" in error ? String(error.code) : null;
  const stack = error.stack ?? "";
  return { message: `${String(error)}${place(error)}`, hint: null, code, stack: excerpt(stack) };
};
var excerpt = (stack) => stack.split("\n").filter((line) => !FOREIGN.test(line)).slice(0, 12).join("\n");
var FOREIGN = /node:internal|\(data:text\/javascript|(?:tinybench|vitest)-worker|\/node_modules\/(?:@?vitest|vite|vite-node)\//;

// src/runners/tinybench/worker/serve.ts
var import_node_fs3 = require("node:fs");

// src/runners/tinybench/worker/counting.ts
var import_node_os = require("node:os");
var import_node_v8 = require("node:v8");
var import_node_vm = require("node:vm");

// src/runners/tinybench/worker/operation.ts
var import_node_util2 = require("node:util");
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
    `overriddenDuration is ${(0, import_node_util2.inspect)(duration)}; it must be a positive number of milliseconds`
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
  (0, import_node_os.getPriority)();
  await repeat(operations);
  (0, import_node_os.getPriority)();
};
var collectGarbage = () => {
  (0, import_node_v8.setFlagsFromString)("--expose-gc");
  const collect = (0, import_node_vm.runInNewContext)("gc");
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
var import_node_v82 = require("node:v8");
var WINDOWS = 5;
var WINDOW = 20;
var LONGEST = 1e3;
var heapPerOperation = async (operation, milliseconds, now3) => {
  const count2 = operation.batches ? Math.ceil(WINDOW / milliseconds) : 1;
  const end = now3() + LONGEST;
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
  const collections = new import_node_v82.GCProfiler();
  collections.start();
  const before = (0, import_node_v82.getHeapStatistics)().used_heap_size;
  const waiting = work();
  if (waiting !== void 0) await waiting;
  const after = (0, import_node_v82.getHeapStatistics)().used_heap_size;
  return collections.stop().statistics.reduce(
    (sum, { beforeGC, afterGC }) => sum + beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize,
    after - before
  );
};
var medianOf = (values2) => values2.toSorted((a, b) => a - b)[values2.length >> 1] ?? Number.NaN;

// src/instruments/v8-recorder.ts
var import_node_fs2 = require("node:fs");
var import_node_inspector = require("node:inspector");
var import_node_v83 = require("node:v8");
var stopInlining = () => {
  for (const flag of ["--no-turbo-inlining", "--no-maglev-inlining"]) (0, import_node_v83.setFlagsFromString)(flag);
};
var connect = () => {
  const session = new import_node_inspector.Session();
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
      (0, import_node_fs2.writeFileSync)(`${file}.${what === "cpu" ? "cpuprofile" : "heapprofile"}`, JSON.stringify(native));
      (0, import_node_fs2.writeFileSync)(`${file}.notes.json`, JSON.stringify({ ...notes, scripts }));
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
var LONGEST2 = 300;
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
    if (isWarm(blocks, now3() - begin, hurried ? HURRIED : LONGEST2))
      return { batch, operation: median(blocks, max(0, blocks.length - LATEST)), isFirst: false };
    if (operation.batches) batch = nextBatch(block, batch);
  }
};
var isWarm = (blocks, elapsed, longest = LONGEST2) => {
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
var openService = (channel, place = () => "") => {
  const { request, send, listen: listen2 } = channel;
  let phase = "loading";
  const enter = (next) => {
    phase = next;
  };
  const fail = (error) => {
    send({ kind: "failed", phase, ...describe(error, (each) => phase === "loading" ? place(each) : "") });
    return exit2(1);
  };
  let hear = (message) => fail(new Error(message.kind));
  listen2((message) => hear(message));
  const recording = request.recording === null ? null : openRecording(request.recording, now2);
  const work = {
    ...channel,
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
  const { request, send, enter, untilFinished } = work;
  await setUp(task, work);
  enter("warming up");
  send({ kind: "warming" });
  const operation = await operationOf(task, request.slowdown);
  const { milliseconds, told, cpu } = operation.first;
  const warm = await warmUp(operation, now2, { first: told ?? milliseconds, hurried: request.hurried });
  enter("measuring");
  const finished = untilFinished((question, recording) => answer(question, operation, recording, work));
  send({
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
  const heap = request.heap ? await heapPerOperation(operation, warm.operation, now2) : null;
  await tearDown(task, work);
  return { peak, heap };
};
var SINGLY = "an operation takes less than 1 \xB5s, and its hooks or own durations prevent timing several as one";
var answer = async (question, operation, recording, { send, sendTurn }) => {
  if (question.kind === "record") {
    await recording?.record(operation, question.seconds, question.batch, question.file);
    return send({ kind: "recorded" });
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
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec((0, import_node_fs3.readFileSync)("/proc/self/status", "utf8"))?.[1];
    if (peak !== void 0) return Number(peak) * 1024;
  } catch {
  }
  return process.resourceUsage().maxRSS * 1024;
};

// src/runners/vitest/protocol.ts
var LISTING = "PERF_BUDGETS_LISTS_VITEST";

// src/runners/vitest/worker/tasks.ts
var benchmarksIn = (file) => {
  const counts = /* @__PURE__ */ new Map();
  const visit = (task, above) => (task.tasks ?? []).flatMap((each) => {
    const path = [...above, readable(each.name)];
    if (each.meta?.benchmark !== true) return visit(each, path);
    const plain2 = path.join("/");
    const count2 = (counts.get(plain2) ?? 0) + 1;
    counts.set(plain2, count2);
    return [{ name: count2 === 1 ? plain2 : `${plain2} (${count2})`, task: each, skipped: skipOf(each) }];
  });
  return visit(file, []);
};
var skipOf = ({ mode }) => {
  if (mode === "run" || mode === "queued") return null;
  return mode === "todo" ? "it is still to do" : "it is skipped";
};
var LONGEST3 = 200;
var readable = (name) => name.replaceAll(/[\p{Cc}\s]+/gu, " ").trim().slice(0, LONGEST3) || "(no name)";

// src/runners/vitest/worker/vitest.ts
var vitestAt = async (load) => {
  const { BenchmarkRunner, TestRunner } = await load("index.js");
  if (BenchmarkRunner !== void 0 && TestRunner?.getBenchFn !== void 0)
    return {
      Runner: BenchmarkRunner,
      benchFn: TestRunner.getBenchFn,
      benchOptions: TestRunner.getBenchOptions
    };
  const { NodeBenchmarkRunner } = await load("runners.js");
  const { getBenchFn, getBenchOptions } = await load("suite.js");
  return { Runner: NodeBenchmarkRunner, benchFn: getBenchFn, benchOptions: getBenchOptions };
};

// src/runners/vitest/worker/preload.ts
var DESCRIPTOR = 4;
var listed = process.env[LISTING];
delete process.env[LISTING];
var vitestIn = (folder) => vitestAt((name) => import((0, import_node_url.pathToFileURL)((0, import_node_path.join)(folder, name)).href));
var make = async () => {
  if (listed !== void 0) return listing(await vitestIn(listed));
  const channel = openChannel(DESCRIPTOR);
  const service = openService(channel);
  return measuring(await vitestIn(channel.request.vitest), channel.request, channel.send, service);
};
var listing = ({ Runner }) => class extends Runner {
  onCollected(files) {
    for (const file of files) file.mode = "skip";
  }
  runSuite() {
  }
};
var measuring = ({ Runner, benchFn, benchOptions }, { task, label }, send, { enter, fail, measure: measure2 }) => class extends Runner {
  wanted;
  totals = null;
  onCollected([file]) {
    const [error] = file?.result?.errors ?? [];
    if (file === void 0 || error !== void 0) return fail(inOneError(error));
    const found = benchmarksIn(file);
    this.wanted = found.find(({ name }) => name === task);
    if (this.wanted === void 0)
      return fail(
        new FileProblem(
          `has no benchmark "${task}"`,
          `it has ${found.map(({ name }) => name).join(", ") || "none"}`
        )
      );
    if (this.wanted.skipped !== null)
      return fail(new FileProblem(`has a benchmark "${task}", but ${this.wanted.skipped}`, "let it run"));
    send({ kind: "loaded", pid: process.pid });
    enter("setting up");
  }
  async runSuite() {
    const found = this.wanted;
    if (found === void 0) return;
    const options = benchOptions(found.task) ?? {};
    const { Bench, Task } = await this.importTinybench();
    const fn = benchFn(found.task);
    const bench = new Bench(options);
    this.totals = await measure2(
      {
        fn,
        options: {},
        self: new Task(bench, found.task.name, fn),
        setup: options.setup,
        teardown: options.teardown
      },
      []
    ).catch(fail);
  }
  onAfterRunFiles([file]) {
    const [error] = file?.result?.errors ?? [];
    if (error !== void 0 || this.totals === null)
      return fail(inOneError(error ?? new Error(`vitest did not run ${label}`)));
    send({ kind: "finished", ...this.totals });
  }
};
var inOneError = (error) => {
  if (typeof error !== "object" || error === null || error instanceof Error) return error;
  const { name = "Error", message = "", stack = "", code } = error;
  const made = Object.assign(new Error(message), { stack }, code !== void 0 && { code });
  Object.defineProperty(made, "name", { value: name });
  return made;
};
Object.defineProperty(globalThis, /* @__PURE__ */ Symbol.for("perf-budgets vitest runner"), {
  value: /* @__PURE__ */ ((made) => () => made ??= make())(null)
});
