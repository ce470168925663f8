// src/runners/vitest/worker/main.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

// src/core/model/globs.ts
var STAR = /* @__PURE__ */ Symbol("*");
var ANY = /* @__PURE__ */ Symbol("?");
var DEEP = /* @__PURE__ */ Symbol("**");
var LONGEST = 256;
var MOST_ALTERNATIVES = 64;
var tokensOf = (glob) => glob.match(/\\.|./gsu) ?? [];
var bracesIn = (tokens, from = 0) => {
  const open = tokens.indexOf("{", from);
  const close = tokens.indexOf("}", open + 1);
  if (open < 0 || close < 0) return null;
  return tokens.slice(open, close).includes(",") ? [open, close] : bracesIn(tokens, close + 1);
};
var alternatives = (tokens) => tokens.reduce(
  (parts, token) => token === "," ? [...parts, []] : [...parts.slice(0, -1), [...parts.at(-1) ?? [], token]],
  [[]]
);
var expand = (tokens) => {
  const braces = bracesIn(tokens);
  if (braces === null) return [tokens];
  const [open, close] = braces;
  const rest = expand(tokens.slice(close + 1));
  return alternatives(tokens.slice(open + 1, close)).flatMap(
    (part) => rest.map((end) => [...tokens.slice(0, open), ...part, ...end])
  );
};
var globProblem = (glob) => {
  if (glob === "") return "a glob cannot be empty";
  if (glob.length > LONGEST) return `a glob has at most ${LONGEST} characters`;
  if (glob.startsWith("!")) return "a glob cannot be negated; write \\! for a name that begins with one";
  const tokens = tokensOf(glob);
  let product = 1;
  for (let at = 0, braces = bracesIn(tokens); braces !== null; braces = bracesIn(tokens, at)) {
    const [open, close] = braces;
    if (tokens.slice(open + 1, close).includes("{")) return "braces in a glob cannot be nested";
    product *= alternatives(tokens.slice(open + 1, close)).length;
    at = close + 1;
  }
  return product > MOST_ALTERNATIVES ? `the braces of a glob stand for at most ${MOST_ALTERNATIVES} alternatives` : null;
};
var segmentsOf = (tokens) => {
  const segments = [[]];
  for (const token of tokens)
    if (token === "/" || token === "\\/") segments.push([]);
    else segments.at(-1)?.push(token);
  return segments.map(segment);
};
var segment = (tokens) => tokens.join("") === "**" ? DEEP : tokens.map((token) => {
  if (token === "*") return STAR;
  if (token === "?") return ANY;
  return token.length > 1 && token.startsWith("\\") ? token.slice(1) : token;
});
var covers = (pattern, text, star, one) => {
  let at = 0;
  let afterStar = -1;
  let resume = 0;
  for (let read = 0; read < text.length; ) {
    const wanted = pattern[at];
    if (at < pattern.length && wanted === star) {
      afterStar = ++at;
      resume = read;
    } else if (at < pattern.length && one(wanted, text[read])) {
      at++;
      read++;
    } else if (afterStar >= 0) {
      at = afterStar;
      read = ++resume;
    } else return false;
  }
  while (at < pattern.length && pattern[at] === star) at++;
  return at === pattern.length;
};
var letterFits = (wanted, letter) => wanted === ANY || wanted === letter;
var segmentFits = (wanted, text) => wanted !== DEEP && covers(wanted, text, STAR, letterFits);
var literalStart = (pattern) => {
  const starts = [];
  for (const each of pattern) {
    if (each === DEEP) break;
    const end = each.findIndex((letter) => typeof letter === "symbol");
    starts.push((end < 0 ? each : each.slice(0, end)).map(String).join(""));
    if (end >= 0) break;
  }
  return starts.join("/");
};
var compiledGlob = (glob) => {
  if (globProblem(glob) !== null) return () => false;
  const patterns = expand(tokensOf(glob)).map(segmentsOf).map((segments) => ({ segments, start: literalStart(segments) }));
  return (path) => {
    if (path === glob) return true;
    const likely = patterns.filter(({ start }) => path.startsWith(start));
    if (likely.length === 0) return false;
    const read = path.split("/").map((each) => Array.from(each));
    return likely.some(
      ({ segments }) => covers(segments, read, DEEP, segmentFits)
    );
  };
};

// src/core/model/suite-files.ts
var isAskedFor = (asked, path) => asked.some((each) => {
  const plain2 = plainOf(each);
  return isIn(plain2, path) || compiledGlob(plain2)(path);
});
var plainOf = (path) => path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "") || ".";
var isIn = (folder, path) => folder === "." || path === folder || path.startsWith(`${folder}/`);

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
var openChannel = (descriptor = USUAL) => {
  const { key: digits, ...request2 } = parse(
    decode(readAll(descriptor, lengthIn(readAll(descriptor, 4))))
  );
  const key2 = new Bytes(KEY);
  for (let i = 0; i < KEY; i += 1) key2[i] = Number(`0x${digits[2 * i]}${digits[2 * i + 1]}`);
  let sent = 0;
  const sendFrame = (text, samples, count) => {
    writeAll(descriptor, signed(frameOf(sent, text, samples, count), key2));
    sent += 1;
  };
  return {
    request: request2,
    send: (message) => sendFrame(stringify(plain(message)), none, 0),
    sendTurn: (samples, count, cpu, took) => sendFrame(`{"kind":"turn","cpu":${cpu},"took":${took}}`, samples, count),
    listen: (hear) => listen(descriptor, hear)
  };
};
var none = new Numbers(0);
var frameOf = (number, text, samples, count) => {
  const encoded = encode(text);
  const length = apply(lengthOf, encoded, []);
  const end = NUMBERS + 8 * count;
  const memory = new Memory(end + length);
  const bytes = new Bytes(memory);
  const words = new Words(memory, 0, NUMBERS / 4);
  words[0] = end + length - 4;
  words[1] = number;
  words[NUMBERS / 4 - 1] = count;
  const numbers = new Numbers(memory, NUMBERS, count);
  for (let i = 0; i < count; i += 1) numbers[i] = samples[i] ?? 0;
  for (let i = 0; i < length; i += 1) bytes[end + i] = encoded[i] ?? 0;
  return withLength(bytes, memory, end + length);
};
var signed = (frame, key2) => {
  const hmac = create("sha256", key2);
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
var writeAll = (descriptor, bytes) => {
  for (let at = 0; at < bytes.length; )
    try {
      at += writeSync(descriptor, bytes, at, bytes.length - at);
    } catch (error) {
      if (error.code !== "EAGAIN") exit();
      wait(cell, 0, 0, 1);
    }
};
var readAll = (descriptor, length) => {
  const bytes = new Bytes(length);
  for (let at = 0; at < length; )
    try {
      const count = readSync(descriptor, bytes, at, length - at, null);
      if (count === 0) exit();
      at += count;
    } catch (error) {
      if (error.code !== "EAGAIN") exit();
      wait(cell, 0, 0, 1);
    }
  return bytes;
};
var lengthIn = (bytes) => (bytes[0] ?? 0) + 2 ** 8 * (bytes[1] ?? 0) + 2 ** 16 * (bytes[2] ?? 0) + 2 ** 24 * (bytes[3] ?? 0);
var listen = (descriptor, hear) => {
  let text = Buffer.alloc(0);
  const socket = new Socket({ fd: descriptor, readable: true, writable: false });
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

// src/runners/vitest/protocol.ts
var LISTING = "PERF_BUDGETS_LISTS_VITEST";

// src/runners/vitest/worker/left.ts
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
var LEAVE = 300;
var LOOK = 20;
var leftBy = async (marker) => {
  let left = look(marker);
  for (let waited = 0; left.length > 0 && waited < LEAVE; waited += LOOK) {
    await delay(LOOK);
    left = look(marker);
  }
  return left;
};
var look = (marker) => {
  if (process.platform !== "linux") return [];
  const seen = new Map(
    readdirSync("/proc").flatMap((name) => seenAs(Number(name)) ?? []).map((each) => [each.pid, each])
  );
  const isBelow = ({ pid, parent }) => {
    if (pid === process.pid) return true;
    const above = seen.get(parent);
    return above !== void 0 && isBelow(above);
  };
  const isAbove = (pid) => {
    for (let at = seen.get(process.pid); at !== void 0; at = seen.get(at.parent))
      if (at.parent === pid) return true;
    return false;
  };
  const mark = `${marker}=${process.env[marker]}`;
  return [...seen.values()].filter((each) => !isBelow(each) && !isAbove(each.pid) && isMarked(each.pid, mark)).map(({ name }) => name);
};
var seenAs = (pid) => {
  try {
    const [, name = "", state, parent] = /\((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return state === void 0 || /[ZX]/.test(state) ? null : { pid, parent: Number(parent), name };
  } catch {
    return null;
  }
};
var isMarked = (pid, mark) => {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(mark);
  } catch {
    return false;
  }
};

// src/runners/vitest/worker/forks.ts
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import { setTimeout as delay2 } from "node:timers/promises";
var OURS = 4;
var PATIENCE = 2e3;
var followForks = (argv, variables) => {
  const alive = /* @__PURE__ */ new Map();
  let server = null;
  let ended = null;
  let notice = () => {
  };
  const fork = childProcess.fork;
  const followed = (file, args, options = {}) => {
    const child = fork(file, args, {
      ...options,
      env: { ...options.env ?? process.env, ...variables },
      execArgv: [...options.execArgv ?? process.execArgv, ...argv],
      stdio: ["pipe", "pipe", "pipe", "ipc", OURS]
    });
    const exit3 = new Promise((settle2) => {
      child.once("exit", (code, signal) => {
        alive.delete(child);
        settle2();
        if (child.killed) return;
        ended ??= { code, signal };
        notice();
      });
    });
    alive.set(child, exit3);
    server ??= child;
    return child;
  };
  Object.assign(childProcess, { fork: followed });
  syncBuiltinESMExports();
  return {
    async during(run) {
      ended = null;
      server = [...alive.keys()][0] ?? null;
      const crashed = new Promise((settle2) => {
        notice = settle2;
      });
      await Promise.race([run, crashed.then(() => delay2(PATIENCE, void 0, { ref: false }))]);
      return {
        ...ended ?? { code: 0, signal: null },
        gone: () => goneIn(server, server === null ? void 0 : alive.get(server))
      };
    }
  };
};
var goneIn = async (child, exit3) => {
  if (child === null || exit3 === void 0) return;
  await Promise.race([exit3, delay2(PATIENCE)]);
  if (child.killed) child.kill("SIGKILL");
  await Promise.race([exit3, delay2(PATIENCE)]);
  if (child.exitCode === null && child.signalCode === null)
    throw new Error("vitest keeps a process that has run a file");
};

// src/runners/vitest/worker/tasks.ts
var benchmarksIn = (file) => {
  const counts = /* @__PURE__ */ new Map();
  const visit = (task, above) => (task.tasks ?? []).flatMap((each) => {
    const path = [...above, readable(each.name)];
    if (each.meta?.benchmark !== true) return visit(each, path);
    const plain2 = path.join("/");
    const count = (counts.get(plain2) ?? 0) + 1;
    counts.set(plain2, count);
    return [{ name: count === 1 ? plain2 : `${plain2} (${count})`, task: each, skipped: skipOf(each) }];
  });
  return visit(file, []);
};
var fileTasks = (file) => ({
  file: file.filepath ?? "",
  project: file.projectName ?? "",
  errors: (file.result?.errors ?? []).map(errorInWords),
  benchmarks: benchmarksIn(file).map(({ name, skipped }) => ({ name, skipped }))
});
var errorInWords = (error) => {
  const { stack, message } = error;
  return stack ?? message ?? String(error);
};
var skipOf = ({ mode }) => {
  if (mode === "run" || mode === "queued") return null;
  return mode === "todo" ? "it is still to do" : "it is skipped";
};
var LONGEST2 = 200;
var readable = (name) => name.replaceAll(/[\p{Cc}\s]+/gu, " ").trim().slice(0, LONGEST2) || "(no name)";

// src/runners/vitest/worker/node-api.ts
var hold = async ({ createVitest, parseCLI }, request2) => {
  const own = request2.args.length === 0 ? {} : parseCLI?.(["vitest", "bench", ...request2.args]).options;
  const native = await createVitest("benchmark", {
    ...own,
    watch: false,
    run: true,
    ui: false,
    passWithNoTests: true,
    disableConsoleIntercept: true,
    coverage: { enabled: false },
    typecheck: { enabled: false }
  });
  native.reporters = [];
  for (const config of /* @__PURE__ */ new Set([native.config, ...native.projects.map((project) => project.config)]))
    settle(config, request2);
  return {
    root: native.config.root,
    native,
    async run(specs) {
      native.state.clearErrors();
      const wanted = specs.map((spec) => spec.native);
      return native.runTestSpecifications === void 0 ? native.runFiles?.(wanted, false) : native.runTestSpecifications(wanted, false);
    },
    errors: () => native.state.getUnhandledErrors().map(errorInWords),
    files: () => native.state.getFiles().map(fileTasks)
  };
};
var settle = (config, { list, runner }) => {
  const one = { isolate: !list, singleFork: list, maxForks: 1, minForks: 1 };
  Object.assign(config, {
    runner,
    pool: "forks",
    poolMatchGlobs: [],
    isolate: !list,
    fileParallelism: false,
    maxWorkers: 1,
    minWorkers: 1,
    poolOptions: { ...config.poolOptions, forks: { ...config.poolOptions?.forks, ...one } }
  });
  if (config.coverage !== void 0) config.coverage.enabled = false;
};
var specsOf = async ({ native }) => {
  const found = await native.globTestSpecifications?.([]) ?? await native.globTestSpecs?.([]) ?? await native.globTestFiles?.([]) ?? [];
  return found.map((each) => {
    const [project, file] = each.project === void 0 ? [each[0], each[1]] : [each.project, each.moduleId];
    const name = project.getName?.() ?? project.name ?? "";
    return { project: name, file, inBrowser: project.config.browser?.enabled === true, native: each };
  });
};

// src/runners/vitest/worker/main.ts
var { request, send, listen: listen2 } = openChannel();
var exit2 = process.exit.bind(process);
var Problem = class extends Error {
  hint;
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
};
var fail = (error) => {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && !(error instanceof Problem)) process.stderr.write(`${error.stack}
`);
  send({ kind: "failed", message, hint: error instanceof Problem ? error.hint : null });
  return exit2(1);
};
var OLDEST = 1;
var NEWEST = 4;
var find = () => {
  const require2 = createRequire(join(request.directory, "package.json"));
  try {
    const file = require2.resolve("vitest/package.json");
    const { version } = JSON.parse(readFileSync2(file, "utf8"));
    return { folder: join(dirname(file), "dist"), version };
  } catch {
    throw new Problem(
      "vitest is not installed in the project",
      "`npm install --save-dev vitest`; does `prepare` install it?"
    );
  }
};
var check = (version) => {
  const major = Number(version.split(".", 1)[0]);
  if (major >= OLDEST && major <= NEWEST) return;
  throw new Problem(
    `vitest ${version} cannot take turns: versions ${OLDEST} to ${NEWEST} can`,
    "measure its report instead: `report: vitest bench --run --reporter=json --outputFile=report.json`, `format: vitest`, `file: report.json`"
  );
};
var main = async () => {
  const { folder, version } = find();
  check(version);
  const forks = followForks(["--require", request.preload], request.list ? { [LISTING]: folder } : {});
  const api = await import(pathToFileURL(join(folder, "node.js")).href);
  const vitest = await hold(api, request);
  const specs = await specsOf(vitest);
  const asked = specs.filter(
    ({ file }) => isAskedFor(request.files, relative(request.directory, file).split(sep).join("/"))
  );
  refuseBrowsers(asked);
  const known = new Map(asked.map((spec) => [key(spec), spec]));
  send({
    kind: "held",
    version,
    vitest: folder,
    files: labelled(asked, vitest.root),
    others: specs.length - asked.length
  });
  listen2(({ files }) => {
    const run = files.flatMap((file) => known.get(key(file)) ?? []);
    void forks.during(vitest.run(run)).then(async ({ code, signal, gone }) => {
      if (request.list) return send({ kind: "listed", files: vitest.files(), errors: vitest.errors() });
      await gone();
      const left = await leftBy(request.marker);
      send({ kind: "ended", code, signal, errors: vitest.errors(), left });
    }).catch(fail);
  });
};
var key = ({ file, project }) => `${project}
${file}`;
var refuseBrowsers = (specs) => {
  const found = specs.find(({ inBrowser }) => inBrowser);
  if (found === void 0) return;
  throw new Problem(
    `${relative(request.directory, found.file)} runs in a browser (browser mode of vitest), where base and head cannot take turns`,
    "leave it out of `files:`, or give benchmarks a project without `browser.enabled`"
  );
};
var labelled = (specs, root) => {
  const isShared = (file) => specs.filter((spec) => spec.file === file).length > 1;
  return specs.map(({ file, project }) => {
    const path = relative(root, file).split(sep).join("/");
    return { file, project, label: isShared(file) && project !== "" ? `${project}/${path}` : path };
  });
};
process.on("unhandledRejection", fail);
main().catch(fail);
