"use strict";

// src/profilers/v8/preload/main.ts
var import_node_fs3 = require("node:fs");
var import_node_path = require("node:path");
var import_node_worker_threads = require("node:worker_threads");

// src/instruments/v8-recorder.ts
var import_node_fs = require("node:fs");
var import_node_inspector = require("node:inspector");
var import_node_v8 = require("node:v8");
var stopInlining = () => {
  for (const flag of ["--no-turbo-inlining", "--no-maglev-inlining"]) (0, import_node_v8.setFlagsFromString)(flag);
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
  const record2 = () => {
    for (const [method, parameters] of START[what](interval)) post(method, parameters);
  };
  return {
    start() {
      if (what !== "allocations") record2();
    },
    begin() {
      if (what === "allocations") record2();
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
      (0, import_node_fs.writeFileSync)(`${file}.${what === "cpu" ? "cpuprofile" : "heapprofile"}`, JSON.stringify(native));
      (0, import_node_fs.writeFileSync)(`${file}.notes.json`, JSON.stringify({ ...notes, scripts }));
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
        ({ functionName, ranges: [range] }) => range === void 0 ? [] : [describe(functionName, range, lines, counted)]
      )
    };
  });
  post("Debugger.disable");
  return scripts;
};
var LONGEST_MAP = 32 * 2 ** 20;
var describe = (name, range, lines, counted) => ({
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

// src/profilers/v8/preload/server.ts
var import_node_net = require("node:net");
var followLink = (recorder, link, file) => {
  let begun = 0;
  let seconds = 0;
  const obey = (message) => {
    if (message.do === "begin") {
      begun = performance.now();
      return recorder.begin();
    }
    if (begun === 0) return;
    if (message.do === "count") return recorder.startCounting();
    if (message.do === "counted") return recorder.stopCounting();
    if (message.do === "write") {
      const { operations, counted } = message;
      return recorder.write(file, { operations, counted, seconds, startup: 0 });
    }
    seconds = (performance.now() - begun) / 1e3;
    recorder.stop();
  };
  const socket = (0, import_node_net.connect)(link);
  let text = "";
  socket.unref();
  socket.setEncoding("utf8");
  socket.on("error", () => {
  });
  socket.on("data", (chunk) => {
    const lines = (text + chunk).split("\n");
    text = lines.pop() ?? "";
    for (const line of lines)
      socket.write(`${JSON.stringify(answer(() => obey(JSON.parse(line))))}
`);
  });
};
var answer = (work) => {
  try {
    work();
    return { failed: null };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

// src/profilers/v8/preload/usage.ts
var import_node_fs2 = require("node:fs");
var TICKS = 100;
var processorUse = () => {
  if (process.platform !== "linux") return null;
  const [, fields = ""] = /^.*\) (.*)$/s.exec((0, import_node_fs2.readFileSync)("/proc/self/stat", "latin1")) ?? [];
  const [user = 0, system = 0] = fields.split(" ").slice(13, 15).map(Number);
  const own = process.cpuUsage();
  return { own: (own.user + own.system) / 1e6, children: (user + system) / TICKS };
};

// src/profilers/v8/program-recording.ts
var RECORDING = "PERF_BUDGETS_RECORDING";

// src/profilers/v8/preload/main.ts
var startup = performance.now() / 1e3;
var record = ({ what, interval, folder, counting, link }) => {
  stopInlining();
  const recorder = createRecorder(what, interval);
  const file = (0, import_node_path.join)(folder, `${process.pid}-${import_node_worker_threads.threadId}`);
  if (link !== void 0) {
    recorder.start();
    return followLink(recorder, link, file);
  }
  if (counting) recorder.startCounting();
  else {
    recorder.start();
    recorder.begin();
  }
  const begin = performance.now();
  process.on("exit", () => {
    try {
      const seconds = (performance.now() - begin) / 1e3;
      if (counting) recorder.stopCounting();
      else recorder.stop();
      const notes = { operations: 1, counted: counting ? 1 : 0, seconds, startup };
      recorder.write(file, notes);
      const use = import_node_worker_threads.isMainThread ? processorUse() : null;
      if (use !== null) (0, import_node_fs3.writeFileSync)(`${file}.usage.json`, JSON.stringify(use));
    } catch {
    }
  });
};
try {
  const request = process.env[RECORDING];
  if (request !== void 0) record(JSON.parse(request));
} catch {
}
