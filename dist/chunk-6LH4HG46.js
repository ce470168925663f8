import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  METHOD,
  SCREENING,
  findCaveats,
  governingBudgets,
  governingPolicy,
  harmless,
  lastLines,
  planTrial,
  tail,
  unaffectedSuites
} from "./chunk-OI7PDS7M.js";
import {
  VERSION
} from "./chunk-Q6DEACQI.js";
import {
  parseConfigurationBytes,
  readConfiguration
} from "./chunk-BSV3KIPW.js";
import {
  asCost,
  boundariesOf,
  columns,
  costAt,
  count,
  isScreenable,
  judge,
  levels,
  roundSideTrial,
  runVerdict,
  samplesNeeded,
  summarize,
  testsOf,
  ticksOf,
  trialsNeeded,
  wantsControl
} from "./chunk-73EVURVY.js";
import {
  benchmarkPath,
  globMatcher,
  globProblem,
  resolveBudgets,
  suiteOf
} from "./chunk-VTMV4ROS.js";
import {
  LARGEST_REPORT,
  filesIn,
  formatOf,
  readReport,
  readReportFiles
} from "./chunk-INAHBLWZ.js";
import {
  isFormatName
} from "./chunk-KWC4ACLD.js";
import {
  METRIC_NAMES,
  external_exports,
  median,
  metricOf,
  nearest
} from "./chunk-EL6FQPR3.js";
import {
  BenchmarkFailure,
  UserError
} from "./chunk-P3HGOIKK.js";
import {
  __callDispose,
  __using
} from "./chunk-5PVW3TJC.js";

// src/system/groups.ts
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
var MARKER = "PERF_BUDGETS_RUN";
var run = randomBytes(8).toString("hex");
var live = /* @__PURE__ */ new Map();
var started = 0;
var newMarker = () => `${run}-${String(started += 1).padStart(6, "0")}`;
var remember = (pid, marker) => void live.set(pid, marker);
var forget = (pid) => void live.delete(pid);
var signalGroup = (pid, signal) => signalTo(-pid, signal);
var signalTo = (target, signal) => {
  try {
    return process.kill(target, signal);
  } catch {
    return false;
  }
};
var read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return "";
  }
};
var processes = () => {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => pid !== process.pid);
  } catch {
    return [];
  }
};
var status = (pid) => {
  const [state = "", , group = ""] = read(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  return { state, group: Number(group) };
};
var isAlive = (pid) => !["", "Z", "X"].includes(status(pid).state);
var marked = (marker) => processes().filter((pid) => read(pid, "environ").includes(`${MARKER}=${marker}`));
var members = (group) => processes().filter((pid) => status(pid).group === group);
var survivors = (leader, marker) => {
  const answers3 = signalGroup(leader, 0);
  if (process.platform !== "linux") return answers3 ? [{ pid: -leader, name: "a process" }] : [];
  return [.../* @__PURE__ */ new Set([...answers3 ? members(leader) : [], ...marked(marker)])].filter((pid) => pid !== leader && isAlive(pid)).map((pid) => ({ pid, name: read(pid, "comm").trim() || "a process" }));
};
var kill = (found) => {
  for (const { pid } of found) signalTo(pid, "SIGKILL");
};
var endEverything = () => {
  if (live.size === 0) return;
  for (const pid of live.keys()) signalGroup(pid, "SIGTERM");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  for (const pid of live.keys()) signalGroup(pid, "SIGKILL");
  for (const pid of marked(run)) signalTo(pid, "SIGKILL");
  live.clear();
};

// src/pipeline/gate.ts
import { existsSync as existsSync9 } from "node:fs";
import { basename, dirname as dirname7, resolve as resolve4 } from "node:path";

// src/pipeline/budgeting.ts
function budgetsOf(sides, candidates2, request) {
  const paths = candidates2.filter(({ record }) => record.status !== "skipped").map(({ record }) => record.path);
  const rules = sides.configuration.rules;
  const alone = request.mode === "run" || request.mode === "measure";
  const governed = request.mode === "check" ? governingBudgets(sides.baseConfiguration?.rules ?? null, rules, paths, paths) : { ...resolveBudgets(rules, paths), changes: [] };
  const planned = governed.checks.map(({ path: path2, metric: metric2, budget, text, rule }) => {
    return { path: path2, metric: metric2, budget, budgetText: text, position: rule.position };
  });
  const questions = planned.flatMap((question) => {
    const { budget } = question;
    const asked = alone ? { ...budget, maxRegression: null, atLeast: null } : budget;
    return asked.maxRegression === null && asked.max === null ? [] : [{ ...question, budget: asked }];
  });
  return {
    questions,
    planned,
    warnings: request.only === void 0 ? governed.warnings : [],
    changes: governed.changes
  };
}

// src/measure/pin.ts
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
var run2 = promisify(execFile);
async function findPin() {
  const cores = await allowedCores();
  const core = cores.at(-1);
  if (core === void 0 || cores.length < 2) return null;
  const pin = async (pid) => {
    await run2("taskset", ["--cpu-list", "--pid", String(core), String(pid)]);
  };
  try {
    await run2("taskset", ["--version"]);
  } catch {
    return null;
  }
  return { core, pin };
}
async function allowedCores() {
  try {
    const status2 = await readFile("/proc/self/status", "utf8");
    return parseCores(/^Cpus_allowed_list:\s*(\S+)/m.exec(status2)?.[1] ?? "");
  } catch {
    return [];
  }
}
function parseCores(list5) {
  return list5.split(",").flatMap((part) => {
    const [from, to] = part.split("-").map(Number);
    if (part === "" || from === void 0 || !Number.isInteger(from)) return [];
    return Array.from({ length: (to ?? from) - from + 1 }, (_, index2) => from + index2);
  });
}

// src/pipeline/main-run.ts
import { join as join23 } from "node:path";

// src/system/prepare.ts
import { posix } from "node:path";
import { relative as relative4 } from "node:path";

// src/system/git.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync } from "node:fs";
var GitError = class extends UserError {
  stderr;
  code;
  constructor(message, options) {
    super(message, { exitCode: 3, ...options });
    this.stderr = options.stderr;
    this.code = options.code;
  }
};
var SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.splitIndex=false",
  "core.quotePath=false",
  "core.safecrlf=false",
  "protocol.ext.allow=never",
  "advice.addEmbeddedRepo=false",
  "gc.auto=0",
  "maintenance.auto=false"
].flatMap((setting) => ["-c", setting]);
var INHERITED = /^(GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|\w*OBJECT_DIRECTORIES|GRAFT_FILE|SHALLOW_FILE|\w*PATHSPECS)|(ACTIONS|INPUT|STATE)_.*|GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY))$/;
var environment = (extra) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name))),
  LC_ALL: "C",
  LANGUAGE: "",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_PAGER: "cat",
  ...extra
});
async function git(args, options) {
  return (await gitBytes(args, options)).toString("utf8").replace(/\r?\n$/, "");
}
function gitBytes(args, options) {
  return new Promise((resolve5, reject) => {
    const child = execFile2(
      "git",
      [...SETTINGS, ...args],
      {
        cwd: options.cwd,
        env: environment(options.env ?? {}),
        maxBuffer: 2 ** 28,
        encoding: "buffer",
        ...options.signal && { signal: options.signal }
      },
      (error, stdout, stderr) => {
        if (error === null) resolve5(stdout);
        else if (error.name === "AbortError") reject(error);
        else reject(explain(args, options.cwd, stderr.toString("utf8"), error));
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}
async function tryGit(args, options) {
  try {
    return await git(args, options);
  } catch (error) {
    if (error instanceof GitError && error.hint === null) return null;
    throw error;
  }
}
var items = (output) => output.split("\0").filter((item) => item !== "");
function checkRevisionName(name) {
  if (name === "" || name.startsWith("-") || /[\u0000-\u0020\u007f]/.test(name))
    throw new UserError(`${JSON.stringify(name)} is not the name of a commit, branch or tag`, {
      hint: "give a branch, a tag or a commit, e.g. --base main"
    });
  return name;
}
var KNOWN = [
  {
    pattern: /dubious ownership/,
    message: (cwd) => `git refuses to work in ${cwd}: the repository belongs to another user`,
    hint: (cwd) => `if you trust it: git config --global --add safe.directory ${quote(cwd)}`
  },
  {
    pattern: /not a git repository/,
    message: (cwd) => `${cwd} is not in a git repository`,
    hint: () => "two commits are compared: run inside a clone, or make one with git init",
    exitCode: 2
  },
  {
    pattern: /No space left on device/,
    message: () => "no space left on the disk while git wrote files",
    hint: () => "free some space, or point TMPDIR at a larger disk"
  }
];
var quote = (text) => /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
function explain(args, cwd, stderr, cause) {
  if (cause.code === "ENOENT")
    return existsSync(cwd) ? new UserError("git was not found on PATH", { hint: "install git", exitCode: 3, cause }) : new UserError(`the folder ${cwd} does not exist`, { cause });
  const code = typeof cause.code === "number" ? cause.code : null;
  const known4 = KNOWN.find(({ pattern }) => pattern.test(stderr));
  if (known4) {
    const owned = /safe\.directory '?([^'\n]+)'?/.exec(stderr)?.[1] ?? cwd;
    const { exitCode = 3 } = known4;
    return new GitError(known4.message(owned), { hint: known4.hint(owned), exitCode, stderr, code, cause });
  }
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said2 = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? cause.message;
  return new GitError(`git ${args[0] ?? ""} failed in ${cwd}: ${said2}`, { stderr, code, cause });
}

// src/system/install-inputs.ts
import { createHash } from "node:crypto";
import { readFile as readFile3 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/system/package-manager.ts
import { readFile as readFile2 } from "node:fs/promises";
import { existsSync as existsSync2 } from "node:fs";
import { dirname, join } from "node:path";
var LOCKFILES = [
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"]
];
async function detectInstallation(root, top) {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = LOCKFILES.filter(([name]) => existsSync2(join(folder, name)));
    if (found.length > 0 && existsSync2(join(folder, "package.json"))) return locked(folder, found);
    if (folder === top || folder === dirname(folder)) break;
  }
  return existsSync2(join(root, "package.json")) ? unlocked(root) : null;
}
async function locked(directory, found) {
  const named = declaredManager(await readManifest(directory));
  const [lockfile = "", manager = "npm"] = found.find(([, each]) => each === named) ?? found[0] ?? [];
  const others = found.filter(([, each]) => each !== manager).map(([name]) => name);
  const warnings = others.length > 0 && named === null ? [`${lockfile} was used and ${others.join(", ")} was not; name one in package.json: "packageManager"`] : [];
  return { manager, directory, lockfile, argv: await frozen(manager, join(directory, lockfile)), warnings };
}
async function frozen(manager, lockfile) {
  if (manager === "npm") return ["npm", "ci"];
  if (manager === "yarn" && /^__metadata:/m.test(await readFile2(lockfile, "utf8")))
    return ["yarn", "install", "--immutable"];
  return [manager, "install", "--frozen-lockfile"];
}
async function unlocked(directory) {
  const manifest = await readManifest(directory);
  const groups = ["dependencies", "devDependencies", "optionalDependencies"].map(
    (field) => manifest[field] ?? {}
  );
  if (groups.every((group) => Object.keys(group).length === 0)) return null;
  const manager = declaredManager(manifest) ?? "npm";
  return {
    manager,
    directory,
    lockfile: null,
    argv: manager === "npm" ? ["npm", "install", "--no-package-lock"] : [manager, "install"],
    warnings: ["there is no lockfile, so base and head may get different versions of what they depend on"]
  };
}
var declaredManager = ({ packageManager: named }) => /^(npm|pnpm|yarn|bun)@/.exec(typeof named === "string" ? named : "")?.[1] ?? null;
async function readManifest(directory) {
  const file = join(directory, "package.json");
  const text = await readFile2(file, "utf8");
  try {
    const manifest = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof manifest === "object" && manifest !== null) return manifest;
  } catch (cause) {
    throw new UserError(`${file} is not JSON: ${cause.message}`, { exitCode: 3, cause });
  }
  throw new UserError(`${file} is not a JSON object`, { exitCode: 3 });
}

// src/system/install-inputs.ts
var SETTINGS2 = [".npmrc", ".yarnrc", ".yarnrc.yml", "pnpm-workspace.yaml", ".pnpmfile.cjs", "bunfig.toml"];
var FIELDS = [
  "name",
  "version",
  "bin",
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "bundleDependencies",
  "bundledDependencies",
  "dependenciesMeta",
  "overrides",
  "resolutions",
  "pnpm",
  "workspaces",
  "packageManager"
];
async function installInputs(directory, lockfile, manifests) {
  const digest = createHash("sha256");
  for (const name of [...lockfile === null ? [] : [lockfile], ...SETTINGS2])
    digest.update(`\0${name}\0`).update(await readFile3(join2(directory, name)).catch(() => ""));
  for (const folder of manifests) {
    const manifest = await readManifest(join2(directory, folder)).catch(() => ({}));
    digest.update(`\0${folder}\0`).update(JSON.stringify(FIELDS.map((field) => manifest[field] ?? null)));
  }
  return digest.digest("hex");
}
var LIFECYCLE = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare"
];
var HOOKS_ONLY = /^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;
async function whyInstallEach({ directory, lockfile }, manifests) {
  for (const folder of manifests) {
    const scripts = Object((await readManifest(join2(directory, folder)))["scripts"]);
    const script = LIFECYCLE.find(
      (name) => name in scripts && !HOOKS_ONLY.test(String(scripts[name]).trim())
    );
    if (script !== void 0) return `${join2(folder, "package.json")} has a ${script} script`;
  }
  if (lockfile === null || lockfile === "bun.lockb") return null;
  const text = await readFile3(join2(directory, lockfile), "utf8");
  const copies = /^(package-lock|npm-shrinkwrap)/.test(lockfile) ? /"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/ : /[@"'\s:]file:/;
  return copies.test(text) ? `${lockfile} has a dependency on a folder (file:)` : null;
}

// src/system/node-modules.ts
import { readFile as readFile4, readdir, readlink, realpath, rm, stat, lstat, cp } from "node:fs/promises";
import { constants, existsSync as existsSync3 } from "node:fs";
import { dirname as dirname2, isAbsolute, join as join3, relative, resolve } from "node:path";

// src/system/process.ts
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
var GRACE = 1500;
var LEAVE = 300;
var STDIO = {
  none: ["ignore", "pipe", "pipe"],
  messages: ["ignore", "pipe", "pipe", "ipc"],
  streams: ["pipe", "pipe", "pipe"]
};
var startProcess = async (options) => {
  options.signal?.throwIfAborted();
  const marker = newMarker();
  const [command2 = "", ...args] = options.argv;
  const child = spawn(command2, args, {
    cwd: options.directory,
    env: { ...options.environment, [MARKER]: marker },
    stdio: [...STDIO[options.talk ?? "none"]],
    serialization: "advanced",
    detached: true,
    windowsHide: true
  });
  const started2 = await new Promise((settle) => {
    child.once("spawn", () => settle(null)).once("error", settle);
  });
  const pid = child.pid;
  if (started2 !== null || pid === void 0) throw startError(options, started2);
  remember(pid, marker);
  return follow(child, pid, marker, options);
};
var follow = (child, pid, marker, options) => {
  const printed2 = tail();
  if (options.talk !== "streams") child.stdout?.on("data", (chunk) => printed2.push(chunk));
  child.stderr?.on("data", (chunk) => printed2.push(chunk));
  for (const emitter of [child, child.stdin, child.stdout, child.stderr]) emitter?.on("error", () => {
  });
  const exit = new Promise((settle) => child.once("exit", (code, signal) => settle({ code, signal })));
  const closed = new Promise((settle) => child.once("close", () => settle()));
  let ending = null;
  const end = (seconds = 0) => ending ??= finish3(seconds);
  const finish3 = async (seconds) => {
    if (seconds > 0) await within(exit, seconds * 1e3);
    if (isRunning()) await endGroup(pid, exit);
    const left = await endSurvivors(pid, marker, seconds > 0 ? LEAVE : 0);
    await within(closed, 100);
    forget(pid);
    options.signal?.removeEventListener("abort", abort);
    return left;
  };
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const abort = () => {
    if (isRunning()) signalGroup(pid, "SIGTERM");
    void end();
  };
  options.signal?.addEventListener("abort", abort, { once: true });
  if (options.signal?.aborted) abort();
  return {
    child,
    pid,
    exit,
    output: () => printed2.text(),
    end,
    async [Symbol.asyncDispose]() {
      await end();
    }
  };
};
var within = async (promise, milliseconds) => {
  const stop = new AbortController();
  const limit = delay(milliseconds, void 0, { signal: stop.signal }).catch(() => void 0);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    stop.abort();
  }
};
var endGroup = async (pid, exit) => {
  signalGroup(pid, "SIGTERM");
  if (await within(exit, GRACE) !== void 0) return;
  signalGroup(pid, "SIGKILL");
  await within(exit, GRACE);
};
var endSurvivors = async (pid, marker, patience) => {
  let left = survivors(pid, marker);
  for (let waited = 0; left.length > 0 && waited < patience; waited += 10) {
    await delay(10);
    left = survivors(pid, marker);
  }
  for (let round = 0, found = left; found.length > 0 && round < 50; round += 1) {
    kill(found);
    await delay(10);
    found = survivors(pid, marker);
  }
  return left;
};
var startError = (options, cause) => {
  const [command2 = ""] = options.argv;
  const code = cause !== null && "code" in cause ? cause.code : null;
  const folder = statSync(options.directory, { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true)
    return new UserError(`cannot start ${command2}: the folder ${options.directory} does not exist`, {
      exitCode: 3,
      cause
    });
  if (code === "ENOENT")
    return new UserError(`command not found: ${command2}`, {
      hint: "install it, or correct the name or PATH",
      exitCode: 3,
      cause
    });
  return new UserError(`cannot start ${command2}: ${cause?.message ?? "no process id"}`, {
    exitCode: 3,
    cause
  });
};
var runProcess = async (options, seconds) => {
  var _stack = [];
  try {
    const running = __using(_stack, await startProcess(options), true);
    const exit = await within(running.exit, seconds * 1e3);
    await running.end();
    options.signal?.throwIfAborted();
    return {
      ...exit ?? await running.exit,
      output: running.output(),
      timedOut: exit === void 0
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};

// src/system/node-modules.ts
var CACHES = [".cache", ".vite", ".vite-temp", ".vitest"];
async function whyNotReusable(directory, top, installation, folders) {
  const stale = await whyStale(directory, installation);
  if (stale !== null) return stale;
  const within2 = await realpath(top);
  for (const folder of folders) {
    const modules = join3(directory, folder, "node_modules");
    const kind = await lstat(modules).catch(() => null);
    if (kind === null) continue;
    if (!kind.isDirectory()) return `${modules} is a link`;
    if (existsSync3(join3(modules, ".prisma"))) return "node_modules/.prisma is generated from the project";
    const reason = await whyTied(modules, top, within2);
    if (reason !== null) return reason;
  }
  return null;
}
async function whyStale(directory, { manager, lockfile }) {
  const modules = join3(directory, "node_modules");
  if (!existsSync3(modules)) return "nothing is installed";
  if (lockfile === null) return "there is no lockfile";
  if (manager === "npm") return npmStale(join3(directory, lockfile), directory);
  const marker = { pnpm: ".modules.yaml", yarn: ".yarn-integrity", bun: null }[manager];
  const installed = marker === null ? null : await stat(join3(modules, marker)).catch(() => null);
  const written = await stat(join3(directory, lockfile));
  return installed !== null && installed.mtimeMs > written.mtimeMs ? null : `it is not known whether node_modules fits ${lockfile}`;
}
async function npmStale(lockfile, directory) {
  const wanted = await readLocked(lockfile);
  if (wanted === null) return "the lockfile has no list of packages";
  const record = await readLocked(join3(directory, "node_modules", ".package-lock.json"));
  if (record === null) return "npm left no record of what it installed";
  const needed = Object.entries(wanted).filter(([path2]) => /(^|\/)node_modules\//.test(path2));
  const fits = await Promise.all(
    needed.map(([path2, locked2]) => isInstalled(join3(directory, path2), path2, locked2, record[path2]))
  );
  const differs = needed[fits.indexOf(false)];
  return differs === void 0 ? null : `what is installed differs from the lockfile in ${differs[0]}`;
}
async function isInstalled(folder, path2, locked2, recorded) {
  const kind = await lstat(folder).catch(() => null);
  if (kind === null) return locked2.optional === true || locked2.devOptional === true;
  if (kind.isSymbolicLink() || locked2.link === true) return kind.isSymbolicLink() && locked2.link === true;
  const isNamedByVersion = locked2.resolved === void 0 || /^https?:/.test(locked2.resolved);
  if (!isNamedByVersion && recorded?.integrity !== locked2.integrity) return false;
  if (!isNamedByVersion && recorded?.resolved !== locked2.resolved) return false;
  const manifest = await readManifest(folder).catch(() => ({}));
  const name = locked2.name ?? path2.replace(/^.*node_modules\//, "");
  return manifest["name"] === name && manifest["version"] === locked2.version;
}
async function readLocked(file) {
  try {
    return JSON.parse(await readFile4(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
async function whyTied(folder, top, within2) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path2 = join3(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (await leadsOut(path2, top, within2)) return `${path2} is a link that leads out of the checkout`;
    } else if (entry.isDirectory()) {
      const reason = await whyTied(path2, top, within2);
      if (reason !== null) return reason;
    } else if (folder.endsWith("/.bin") && (await readFile4(path2, "latin1")).includes(toBytes(top)))
      return `${path2} names the checkout it was installed in`;
  }
  return null;
}
var toBytes = (text) => Buffer.from(text).toString("latin1");
async function leadsOut(link, top, within2) {
  const target = await readlink(link);
  if (isAbsolute(target) || isOutside(resolve(dirname2(link), target), top)) return true;
  const real = await realpath(link).catch(() => null);
  return real !== null && isOutside(real, within2);
}
var isOutside = (path2, folder) => /^\.\.(\/|$)/.test(relative(folder, path2)) || isAbsolute(relative(folder, path2));
async function copyModules(from, to, folders, options) {
  for (const folder of folders) {
    const source = join3(from, folder, "node_modules");
    const target = join3(to, folder, "node_modules");
    if (!existsSync3(source)) continue;
    await rm(target, { recursive: true, force: true });
    await copyTree(source, target, options);
    for (const cache of CACHES) await rm(join3(target, cache), { recursive: true, force: true });
  }
}
async function copyTree(from, to, {
  environment: environment2,
  signal
}) {
  if (process.platform === "linux") {
    const argv = ["cp", "-a", "--reflink=auto", "--", from, to];
    const { code } = await runProcess(
      { argv, directory: dirname2(from), environment: environment2, ...signal && { signal } },
      600
    );
    if (code === 0) return;
    await rm(to, { recursive: true, force: true });
  }
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE
  });
}

// src/system/prepare-environment.ts
import { readFile as readFile5 } from "node:fs/promises";
import { join as join4 } from "node:path";
var SETTINGS3 = [".npmrc", ".yarnrc.yml", "bunfig.toml"];
var PASSED = new RegExp(
  [
    "https?_proxy|no_proxy|all_proxy",
    "node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?",
    "npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)",
    "yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)",
    "pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)",
    "uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)",
    "(requests|curl)_ca_bundle|poetry_cache_dir",
    "corepack_.*|pnpm_home|bun_install(_cache_dir)?"
  ].map((names2) => `^(${names2})$`).join("|"),
  "i"
);
async function prepareEnvironment(measured, from, baseRoots) {
  const user = from["npm_config_userconfig"] ?? from["NPM_CONFIG_USERCONFIG"] ?? join4(from["HOME"] ?? "", ".npmrc");
  const files = [user, ...baseRoots.flatMap((root) => SETTINGS3.map((name) => join4(root, name)))];
  const texts = await Promise.all(files.map((file) => readFile5(file, "utf8").catch(() => "")));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? ""))
  );
  const passed = Object.entries(from).filter(
    (entry) => entry[1] !== void 0 && (PASSED.test(entry[0]) || named.has(entry[0]))
  );
  return {
    ...Object.fromEntries(passed),
    ...measured,
    CI: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false"
  };
}

// src/system/prepare-python.ts
import { join as join13, relative as relative3 } from "node:path";

// src/system/executable.ts
import { constants as constants2 } from "node:fs";
import { access, stat as stat2 } from "node:fs/promises";
import { delimiter, isAbsolute as isAbsolute2, join as join5, resolve as resolve2 } from "node:path";
var isExecutable = async (file) => {
  try {
    await access(file, constants2.X_OK);
    return (await stat2(file)).isFile();
  } catch {
    return false;
  }
};
var extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
var findExecutable = async (command2, path2, directory) => {
  const folders = /[/\\]/.test(command2) || isAbsolute2(command2) ? [""] : (path2 ?? "").split(delimiter);
  for (const folder of folders)
    for (const extension of extensions) {
      const file = resolve2(directory, join5(folder, command2 + extension));
      if (await isExecutable(file)) return file;
    }
  return null;
};

// src/system/prepare-step.ts
var StepFailure = class extends UserError {
  failure;
  constructor(side, failure) {
    const said2 = failure.output === "" ? "" : `:
${failure.output}`;
    super(`${side} could not be prepared: ${failure.message}${said2}`, {
      ...failure.hint !== null && { hint: failure.hint },
      exitCode: 3
    });
    this.failure = failure;
  }
};
async function runStep(step2) {
  var _stack = [];
  try {
    const { side, shown, seconds, signal } = step2;
    const report2 = (line) => step2.onProgress?.({ side, step: step2.step, command: shown, line });
    report2("");
    const running = __using(_stack, await startProcess({ ...step2, ...signal && { signal } }), true);
    const follow2 = (chunk) => {
      const line = harmless(chunk.toString("utf8")).trim().split("\n").at(-1)?.trim() ?? "";
      if (line !== "") report2(line);
    };
    running.child.stdout?.on("data", follow2);
    running.child.stderr?.on("data", follow2);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void running.end();
    }, seconds * 1e3);
    const exit = await running.exit.finally(() => clearTimeout(limit));
    await running.end();
    signal?.throwIfAborted();
    if (exit.code === 0) return;
    const { code: exitCode, signal: killedBy } = exit;
    throw new StepFailure(side, {
      ...describe(exit, shown, late ? seconds : null),
      exitCode,
      signal: killedBy,
      output: excerpt(running.output())
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function excerpt(output) {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const rest = lines.slice(0, -16).filter((line) => /\berror\b|\bcannot\b|failed|not found|missing/i.test(line));
  const cause = rest.filter((line) => line.trim().split(/\s+/).length > 2).slice(0, 4);
  return lastLines([...cause, ...cause.length > 0 ? ["\u2026"] : [], ...lines.slice(-16)].join("\n"), 21);
}
function describe(exit, shown, limit) {
  const command2 = `\`${shown}\``;
  if (limit !== null)
    return {
      message: `${command2} did not end within ${limit} s`,
      hint: "run it in a fresh clone and see what it waits for"
    };
  if (exit.code === 127)
    return { message: `${command2} failed: a program was not found`, hint: "install it, or put it on PATH" };
  const how = exit.signal === null ? `with exit code ${exit.code}` : `by ${exit.signal}`;
  return {
    message: `${command2} ended ${how}`,
    hint: "it runs in a fresh checkout with few environment variables; set up what it needs under `prepare:`"
  };
}

// src/system/python-project.ts
import { createHash as createHash2 } from "node:crypto";
import { existsSync as existsSync4 } from "node:fs";
import { readdir as readdir2, readFile as readFile6 } from "node:fs/promises";
import { join as join6 } from "node:path";

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
  let lines = string.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    const [line, column] = getLineColFromPtr(options.toml, options.ptr);
    const codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed = parsed ? parsed + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex2 = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex2 >= 48 && hex2 <= 57 ? hex2 - 48 : (
              /* A-F */
              hex2 >= 65 && hex2 <= 70 ? hex2 - 65 + 10 : (
                /* a-f */
                hex2 >= 97 && hex2 <= 102 ? hex2 - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed += "\b";
        else if (c === 116)
          parsed += "	";
        else if (c === 110)
          parsed += "\n";
        else if (c === 102)
          parsed += "\f";
        else if (c === 114)
          parsed += "\r";
        else if (c === 101)
          parsed += "\x1B";
        else if (c === 34)
          parsed += '"';
        else if (c === 92)
          parsed += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date += "Z";
            } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
              offset = date.slice(date.length - 6);
            }
            if (unsafeDelim)
              date = date.slice(0, 10) + "T" + date.slice(11);
          } else if (fasttype === 4) {
            date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match = date.match(DATE_TIME_RE);
        if (match) {
          if (!match[1]) {
            hasDate = false;
            date = `0000-01-01T${date}`;
          }
          hasTime = !!match[2];
          hasTime && date[10] === " " && (date = date.replace(" ", "T"));
          if (match[2] && +match[2] > 23) {
            date = "";
          } else {
            offset = match[3] || null;
            if (!offset && hasTime)
              date += "Z";
          }
        } else {
          date = "";
        }
      }
    }
    super(date);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    date.#offset = offset;
    return date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#offset = null;
    return date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasTime = false;
    date.#offset = null;
    return date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasDate = false;
    date.#offset = null;
    return date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start5 = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start5, ctx.p);
  return readDate(ctx, t, 4, false, start5);
}
function readDate(ctx, str, type3, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type3, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type3) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type3) {
  let t = table;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type3 === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type3 === 2 ? 3 : type3,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type3 && !(type3 === 1 && state.t === 3)) {
    return null;
  }
  if (type3 === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type3 === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type3 === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? false,
    ld: options.useLegacyDate ?? true,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/system/python-project.ts
var ENVIRONMENTS = [".venv", "venv"];
async function detectPython(folders, path2) {
  for (const home of folders) {
    if (ENVIRONMENTS.some((name) => existsSync4(join6(home, name)))) return null;
    const found = await detectIn(home, path2);
    if (found !== null) return found;
  }
  return null;
}
var LOCKED = [
  ["uv.lock", ["uv", "sync", "--frozen"]],
  ["poetry.lock", ["poetry", "install", "--no-interaction"]]
];
async function detectIn(home, path2) {
  const warnings = [];
  for (const [lockfile, tool] of LOCKED) {
    if (!existsSync4(join6(home, lockfile))) continue;
    if (await findExecutable(tool[0], path2, home) !== null)
      return { home, tool, packages: [], inputs: null, warnings: [] };
    warnings.push(
      `${lockfile} is there and ${tool[0]} is not on PATH: pip installs what pyproject.toml asks for, perhaps in other versions`
    );
  }
  const requirements = await requirementsIn(home);
  const packages = [
    ...requirements.length > 0 ? ["-r", "requirements.txt"] : [],
    ...await isPackage(home) ? ["-e", "."] : []
  ];
  if (packages.length === 0) return null;
  return { home, tool: null, packages, inputs: await inputsOf(home), warnings };
}
async function requirementsIn(home) {
  const text = await readFile6(join6(home, "requirements.txt"), "utf8").catch(() => "");
  return text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
}
async function isPackage(home) {
  if (existsSync4(join6(home, "setup.py"))) return true;
  const { project, "build-system": build } = await readPyproject(home);
  const items2 = (value) => Array.isArray(value) ? value : [];
  return build !== void 0 || items2(project?.dependencies).length > 0 || items2(project?.dynamic).includes("dependencies");
}
async function readPyproject(home) {
  const file = join6(home, "pyproject.toml");
  const text = await readFile6(file, "utf8").catch(() => "");
  try {
    return parse(text);
  } catch (cause) {
    const [line = ""] = cause.message.split("\n");
    throw new UserError(`${file} is not TOML: ${line}`, { exitCode: 3, cause });
  }
}
var INPUT = /^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/;
var ELSEWHERE = /^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;
async function inputsOf(home) {
  const digest = createHash2("sha256");
  const names2 = await readdir2(home).catch(() => []);
  for (const name of names2.filter((each) => INPUT.test(each)).sort()) {
    const text = await readFile6(join6(home, name), "utf8");
    if (name.endsWith(".txt") && text.split("\n").some((line) => ELSEWHERE.test(line))) return null;
    digest.update(`\0${name}\0`).update(text);
  }
  return digest.digest("hex");
}

// src/system/python-venv.ts
import { existsSync as existsSync5 } from "node:fs";
import { lstat as lstat2, readdir as readdir3, readFile as readFile7, rm as rm2, writeFile } from "node:fs/promises";
import { dirname as dirname3, join as join7 } from "node:path";
var BIN = process.platform === "win32" ? "Scripts" : "bin";
var pythonOf = (venv) => join7(venv, BIN, process.platform === "win32" ? "python.exe" : "python");
async function copyVenv(from, to, options) {
  const isWhole = (await lstat2(from).catch(() => null))?.isDirectory() === true;
  if (!isWhole || !existsSync5(pythonOf(from)) || !existsSync5(join7(from, BIN, "pip"))) return false;
  await copyTree(from, to, options);
  for (const name of await readdir3(join7(to, BIN))) {
    const file = join7(to, BIN, name);
    if (!(await lstat2(file)).isFile()) continue;
    const text = await readFile7(file, "latin1");
    const moved = text.replaceAll(bytes(from), bytes(to));
    if (moved !== text) await writeFile(file, moved, "latin1");
  }
  return true;
}
var bytes = (text) => Buffer.from(text).toString("latin1");
async function leadsTo(venv, top) {
  for (const folder of await sitePackages(venv)) {
    for (const name of await readdir3(folder)) {
      const file = name.endsWith(".dist-info") ? join7(folder, name, "direct_url.json") : join7(folder, name);
      if (!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(file.slice(dirname3(file).length + 1))) continue;
      const text = await readFile7(file, "utf8").catch(() => "");
      if (text.includes(top) || text.includes(encodeURI(top))) return true;
    }
  }
  return false;
}
async function sitePackages(venv) {
  const library = join7(venv, process.platform === "win32" ? "Lib" : "lib");
  const versions = process.platform === "win32" ? ["."] : await readdir3(library).catch(() => []);
  return versions.map((version) => join7(library, version, "site-packages")).filter(existsSync5);
}
var removeVenv = (venv) => rm2(venv, { recursive: true, force: true });

// src/system/worktree.ts
import { appendFile as appendFile2, copyFile as copyFile2 } from "node:fs/promises";
import { join as join12 } from "node:path";

// src/system/repository.ts
import { join as join8, resolve as resolve3 } from "node:path";
async function findRepository(cwd, remote = {}) {
  const [bare, inside] = (await git(["rev-parse", "--is-bare-repository", "--is-inside-git-dir"], { cwd })).split("\n");
  if (bare === "true" || inside === "true")
    throw new UserError(
      `${cwd} ${bare === "true" ? "is a bare repository" : "lies inside .git"}: there is no checkout to measure`,
      {
        hint: "run in a clone: git clone <repository> <folder>"
      }
    );
  const ask3 = [
    "--show-toplevel",
    "--absolute-git-dir",
    "--show-object-format",
    "--git-path",
    "objects",
    "--show-prefix"
  ];
  const [top = "", gitDirectory = "", format = "", objects = "", prefix = ""] = (await git(["rev-parse", ...ask3], { cwd })).split("\n");
  return {
    top: resolve3(top),
    gitDirectory: resolve3(gitDirectory),
    objects: resolve3(cwd, objects),
    project: prefix.replace(/\/$/, ""),
    format,
    remote
  };
}
var gitPath = async (repository, name) => resolve3(repository.top, await git(["rev-parse", "--git-path", name], { cwd: repository.top }));
var projectRoot = (top, repository) => join8(top, repository.project);
async function headCommit(repository) {
  const commit = await tryGit(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], { cwd: repository.top });
  if (commit !== null) return commit;
  const branch = await tryGit(["symbolic-ref", "--short", "--quiet", "HEAD"], { cwd: repository.top });
  throw new UserError(
    branch === null ? "HEAD does not name a commit" : `the branch ${branch} has no commit yet: there is nothing to compare with`,
    { hint: "make the first commit: git add -A && git commit" }
  );
}
var currentBranch = (repository) => tryGit(["symbolic-ref", "--short", "--quiet", "HEAD"], { cwd: repository.top });
async function isDirty(repository) {
  return await git(["status", "--porcelain", "--untracked-files=normal"], { cwd: repository.top }) !== "";
}

// src/system/scratch.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync as readFileSync2, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { chmod, lstat as lstat3, readdir as readdir4, rm as rm3 } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { dirname as dirname4, join as join9 } from "node:path";
var PREFIX = "perf-budgets-checkouts-";
var DAY = 24 * 3600 * 1e3;
var open = /* @__PURE__ */ new Set();
var disposeAllNow = () => {
  for (const scratch of open) scratch.disposeNow();
};
async function openScratch(parent = tmpdir()) {
  const path2 = makeFolder(parent);
  await removeStale(dirname4(path2));
  const release3 = () => {
    open.delete(scratch);
    if (open.size === 0) process.off("exit", disposeAllNow);
  };
  const scratch = {
    path: path2,
    disposeNow: () => {
      release3();
      removeNow(path2);
    },
    [Symbol.asyncDispose]: async () => {
      await removeFolder(path2);
      release3();
    }
  };
  if (open.size === 0) process.on("exit", disposeAllNow);
  open.add(scratch);
  return scratch;
}
function makeFolder(parent) {
  try {
    const path2 = mkdtempSync(join9(realpathSync(parent), PREFIX));
    writeFileSync(
      join9(path2, "owner"),
      JSON.stringify({ ...here(), pid: process.pid, started: startOf(process.pid) })
    );
    return path2;
  } catch (cause) {
    throw new UserError(`cannot make a temporary folder in ${parent}: ${cause.message}`, {
      hint: "point TMPDIR at a folder that can be written",
      exitCode: 3,
      cause
    });
  }
}
var here = () => ({
  host: hostname(),
  space: read2(() => readlinkSync("/proc/self/ns/pid"))
});
var startOf = (pid) => read2(
  () => readFileSync2(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19] ?? null
);
function read2(attempt) {
  try {
    return attempt();
  } catch {
    return null;
  }
}
async function removeStale(parent) {
  const names2 = (await readdir4(parent)).filter((name) => name.startsWith(PREFIX));
  for (const name of names2) {
    const path2 = join9(parent, name);
    if (await isStale(path2)) await removeFolder(path2).catch(() => {
    });
  }
}
async function isStale(path2) {
  const stat5 = await lstat3(path2).catch(() => null);
  if (stat5 === null || !stat5.isDirectory() || stat5.uid !== (process.getuid?.() ?? stat5.uid)) return false;
  const owner = read2(() => JSON.parse(readFileSync2(join9(path2, "owner"), "utf8")));
  const { host, space } = here();
  if (owner === null || owner["host"] !== host || owner["space"] !== space)
    return Date.now() - stat5.mtimeMs > DAY;
  const pid = Number(owner["pid"]);
  return !isAlive2(pid) || startOf(pid) !== owner["started"];
}
function isAlive2(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
async function removeFolder(path2) {
  const options = { recursive: true, force: true, maxRetries: 3, retryDelay: 100 };
  try {
    await rm3(path2, options);
  } catch {
    await makeWritable(path2);
    await rm3(path2, options);
  }
}
async function makeWritable(folder) {
  await chmod(folder, 448).catch(() => {
  });
  const entries = await readdir4(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await makeWritable(join9(folder, entry.name));
}
function removeNow(path2) {
  try {
    const { error } = spawnSync("rm", ["-rf", "--", path2], {
      stdio: "ignore",
      timeout: 2e3,
      killSignal: "SIGKILL"
    });
    if (error && "code" in error && error.code === "ENOENT") rmSync(path2, { recursive: true, force: true });
  } catch {
  }
}

// src/system/snapshot.ts
import { copyFile, rm as rm4, stat as stat3, utimes } from "node:fs/promises";
var AUTHOR = {
  GIT_AUTHOR_NAME: "perf-budgets",
  GIT_AUTHOR_EMAIL: "perf-budgets@localhost",
  GIT_COMMITTER_NAME: "perf-budgets",
  GIT_COMMITTER_EMAIL: "perf-budgets@localhost"
};
async function snapshot(repository, store) {
  const head = await headCommit(repository);
  const options = {
    cwd: repository.top,
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: repository.top,
      GIT_INDEX_FILE: store.index,
      GIT_OBJECT_DIRECTORY: store.objects
    }
  };
  if (!await copyIndex(await gitPath(repository, "index"), store.index))
    await git(["read-tree", head], options);
  await refuseUnmerged(options);
  await git(["-c", "core.looseCompression=0", "add", "--all"], options);
  const tree = await git(["write-tree"], options);
  await rm4(store.index, { force: true });
  if (tree === await git(["rev-parse", `${head}^{tree}`], options)) return head;
  const date = await git(["show", "-s", "--format=%cI", head], options);
  const env = { ...options.env, ...AUTHOR, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return git(["commit-tree", tree, "-p", head, "-m", "working tree"], { ...options, env });
}
async function copyIndex(from, to) {
  const written = await stat3(from).catch(() => null);
  if (written === null) return false;
  await copyFile(from, to);
  const time = Math.floor(written.mtimeMs / 1e3);
  await utimes(to, time, time);
  return true;
}
async function refuseUnmerged(options) {
  const unmerged = await tryGit(["diff", "--name-only", "--diff-filter=U", "-z"], options);
  const [first] = items(unmerged ?? "");
  if (first !== void 0)
    throw new UserError(`${first} has merge conflicts: such a tree cannot be measured`, {
      hint: "resolve them and git add the files, or measure a commit: --head REF"
    });
}

// src/system/submodules.ts
import { appendFile, mkdir, realpath as realpath2 } from "node:fs/promises";
import { existsSync as existsSync6 } from "node:fs";
import { join as join10 } from "node:path";
async function borrowObjects(objects, repository) {
  const path2 = repository.objects;
  await mkdir(join10(objects, "info"), { recursive: true });
  const line = /["\n\\]/.test(path2) ? JSON.stringify(path2) : path2;
  await appendFile(join10(objects, "info", "alternates"), `${line}
`);
}
async function fillSubmodules(source, top, scratch) {
  const warnings = [];
  for (const link of await gitLinks(source)) {
    const from = join10(source.repository.top, link.path);
    const folder = join10(top, link.path);
    const commit = existsSync6(join10(from, ".git")) ? await fill(source, link, from, folder, scratch) : null;
    if (commit !== null) {
      const nested = { ...source, repository: await findRepository(from), commit };
      warnings.push(...await fillSubmodules(nested, folder, scratch));
    } else
      warnings.push(
        `submodule ${link.path} is left empty: commit ${link.commit.slice(0, 9)} is not in this clone (git submodule update --init --recursive)`
      );
  }
  return warnings;
}
async function gitLinks({ repository, commit, objects }) {
  const env = { GIT_OBJECT_DIRECTORY: objects };
  const tree = await git(["ls-tree", "-r", "-z", "--full-tree", commit], { cwd: repository.top, env });
  return items(tree).filter((item) => item.startsWith("160000 ")).map((item) => ({ commit: item.split(/\s/, 3)[2] ?? "", path: item.slice(item.indexOf("	") + 1) }));
}
async function fill(source, link, from, folder, scratch) {
  const repository = await findRepository(from);
  if (repository.top !== await realpath2(from)) return null;
  await borrowObjects(source.objects, repository);
  const index2 = join10(scratch, "index-of-submodule");
  const commit = source.workingTree ? await snapshot(repository, { objects: source.objects, index: index2 }) : link.commit;
  const options = {
    cwd: folder,
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: folder,
      GIT_INDEX_FILE: index2,
      GIT_OBJECT_DIRECTORY: source.objects
    }
  };
  if (!await hasCommit(commit, options)) return null;
  await git(["read-tree", "--empty"], options);
  await git(["-c", "core.sparseCheckout=false", "read-tree", "-u", "--reset", commit], options);
  return commit;
}
async function hasCommit(commit, options) {
  const check = ["cat-file", "-e", `${commit}^{commit}`];
  if (await tryGit(check, options) !== null) return true;
  await tryGit(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin", commit], options);
  return await tryGit(check, options) !== null;
}

// src/system/suspects.ts
import { open as open2, readlink as readlink2 } from "node:fs/promises";
import { isAbsolute as isAbsolute3, join as join11, relative as relative2 } from "node:path";
var POINTER = "version https://git-lfs.github.com/spec/";
async function findSuspects(git2, repository, side, top) {
  return [...await lfsPointers(git2, side, top), ...await linksToUser(git2, repository, side, top)];
}
async function lfsPointers(git2, side, top) {
  const files = items(await git2(side, ["ls-files", "-z", "--", ":(top,attr:filter=lfs)"]));
  const pointers = [];
  for (const file of files) if (await startsWith(join11(top, file), POINTER)) pointers.push(file);
  const [first] = pointers;
  if (first === void 0) return [];
  const which = pointers.length === 1 ? first : `${first} and ${pointers.length - 1} more`;
  return [
    `${which}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`
  ];
}
async function startsWith(file, text) {
  const handle = await open2(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
    return buffer.subarray(0, bytesRead).toString("latin1") === text;
  } finally {
    await handle.close();
  }
}
async function linksToUser(git2, repository, side, top) {
  const listed = items(await git2(side, ["ls-files", "--stage", "-z"]));
  const warnings = [];
  for (const item of listed.filter((entry) => entry.startsWith("120000 "))) {
    const path2 = item.slice(item.indexOf("	") + 1);
    const target = await readlink2(join11(top, path2)).catch(() => "");
    if (isAbsolute3(target) && !relative2(repository.top, target).startsWith(".."))
      warnings.push(
        `${path2} is a link to ${target}: both sides use that same file, so a change of it is not seen`
      );
  }
  return warnings;
}

// src/system/worktree.ts
function checkoutOf(checkouts, side) {
  if (side === "head") return checkouts.head;
  if ("base" in checkouts) return checkouts.base;
  throw new TypeError("base is not checked out");
}
async function openHead(revisions, options = {}) {
  const scratch = await openScratch(options.parent);
  try {
    return await fill2(revisions, scratch, options.signal);
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}
async function fill2({ repository, head: revision, workingTree }, scratch, signal) {
  const store = join12(scratch.path, "repository");
  const objects = join12(store, "objects");
  await makeStore(repository, store);
  const run6 = (side, args, input) => git(args, { ...onSide(repository, scratch.path, side, signal), ...input !== void 0 && { input } });
  const warnings = /* @__PURE__ */ new Set();
  const checkOut2 = async (side, commit2, asItLies) => {
    const top = join12(scratch.path, side);
    await git(["worktree", "add", "--quiet", "--detach", "--no-checkout", top, commit2], { cwd: store });
    await run6(side, ["-c", "core.sparseCheckout=false", "read-tree", "-u", "--reset", commit2]);
    const source = { repository, commit: commit2, workingTree: asItLies, objects };
    const missing = await fillSubmodules(source, top, scratch.path);
    for (const warning of [...missing, ...await findSuspects(run6, repository, side, top)])
      warnings.add(warning);
    return { side, top, root: projectRoot(top, repository), commit: commit2 };
  };
  const commit = workingTree ? await snapshot(repository, { objects, index: join12(scratch.path, "index") }) : revision.commit;
  const opened = {
    head: await checkOut2("head", commit, workingTree),
    repository,
    scratch: scratch.path,
    git: run6,
    disposeNow: () => scratch.disposeNow(),
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]()
  };
  const current = { get: () => [...warnings], enumerable: true };
  const withWarnings = (value) => Object.defineProperty(value, "warnings", current);
  const withBase = async (base) => withWarnings({ ...opened, withBase, base: await checkOut2("base", base, false) });
  return withWarnings({ ...opened, withBase });
}
async function makeStore(repository, store) {
  const cwd = repository.top;
  await git(["init", "--quiet", "--bare", "--template=", `--object-format=${repository.format}`, store], {
    cwd
  });
  await borrowObjects(join12(store, "objects"), repository);
  const tags = await git(["for-each-ref", "--format=%(objectname) %(refname)", "refs/tags"], { cwd });
  if (tags !== "") await appendFile2(join12(store, "packed-refs"), `${tags}
`);
  await copyFile2(await gitPath(repository, "shallow"), join12(store, "shallow")).catch(() => {
  });
}
var onSide = (repository, scratch, side, signal) => ({
  cwd: join12(scratch, side),
  env: {
    GIT_DIR: repository.gitDirectory,
    GIT_WORK_TREE: join12(scratch, side),
    GIT_INDEX_FILE: join12(scratch, "repository", "worktrees", side, "index"),
    GIT_OBJECT_DIRECTORY: join12(scratch, "repository", "objects")
  },
  ...signal && { signal }
});

// src/system/prepare-python.ts
async function installPython(work, side) {
  const { root } = checkoutOf(work.options.checkouts, side);
  for (const folder of work.options.python?.[side] ?? []) {
    const folders = [.../* @__PURE__ */ new Set([join13(root, folder), root])];
    const found = await detectPython(folders, work.environment["PATH"]);
    if (found === null) continue;
    for (const warning of found.warnings) work.warn(warning);
    await install(work, side, found);
  }
}
async function install(work, side, found) {
  if (found.tool !== null) {
    work.note(`${side}: ${found.tool.join(" ")}`);
    return step(work, side, found, found.tool);
  }
  const copied = await fromAnother(work, side, found);
  if (copied !== null) return work.note(`${side}: .venv copied from ${copied}`);
  const python2 = await findExecutable("python3", work.environment["PATH"], found.home);
  await step(work, side, found, [python2 === null ? "python" : "python3", "-m", "venv", ".venv"]);
  await step(work, side, found, pip(found));
  work.note(`${side}: pip install ${found.packages.join(" ")}`);
}
async function fromAnother(work, side, found) {
  const { checkouts, signal } = work.options;
  const venv = join13(found.home, ".venv");
  const below = relative3(checkoutOf(checkouts, side).top, found.home);
  const sources = [
    { name: "your checkout", top: checkouts.repository.top },
    ...side === "base" ? [{ name: "head", top: checkouts.head.top }] : []
  ];
  for (const { name, top } of sources) {
    const home = join13(top, below);
    if (found.inputs === null || found.inputs !== await inputsOf(home)) continue;
    if (!await copyVenv(join13(home, ".venv"), venv, { environment: work.environment, signal })) continue;
    const failed2 = await step(work, side, found, pip(found)).catch((error) => {
      if (!(error instanceof StepFailure)) throw error;
      return error;
    });
    if (failed2 === void 0 && !await leadsTo(venv, top)) return name;
    await removeVenv(venv);
  }
  return null;
}
var pip = ({ packages }) => [
  pythonOf(".venv"),
  "-m",
  "pip",
  "install",
  "--disable-pip-version-check",
  "--no-input",
  ...packages
];
async function step({ options, environment: environment2 }, side, { home }, argv) {
  const { VIRTUAL_ENV: _, ...rest } = environment2;
  await runStep({
    ...options,
    side,
    step: "install",
    argv,
    shown: argv.join(" "),
    directory: home,
    environment: { ...rest, POETRY_VIRTUALENVS_IN_PROJECT: "true" }
  });
}

// src/system/prepare.ts
async function prepareCheckouts(options, harness) {
  const run6 = await beginBoth(options);
  await run6.install("head");
  const early = await onBase(() => run6.install("base"));
  await run6.build("head");
  const failure = early ?? await onBase(() => run6.build("base"));
  const baseFailure = failure === null ? null : await secondTry(run6, harness, failure);
  return { baseFailure, notes: run6.notes, warnings: run6.warnings };
}
async function prepareHead(options) {
  const run6 = await begin(options, options.settings);
  await run6.install("head");
  await run6.build("head");
  return { baseFailure: null, notes: run6.notes, warnings: run6.warnings };
}
async function prepareBase(options, harness) {
  const run6 = await beginBoth(options);
  const failure = await onBase(async () => {
    await run6.install("base");
    await run6.build("base");
  });
  const baseFailure = failure === null ? null : await secondTry(run6, harness, failure);
  return { baseFailure, notes: run6.notes, warnings: run6.warnings };
}
async function rebuildBase(options) {
  const run6 = await beginBoth(options);
  return onBase(() => run6.build("base"));
}
async function secondTry(run6, harness, failure) {
  const restored = await harness.restoreAll();
  if (restored.length === 0) return failure;
  run6.warnings.push(
    `base does not build with head's benchmark files (${failure.message}), so it runs its own: ${restored.join(", ")}`
  );
  return onBase(async () => {
    await run6.install("base");
    await run6.build("base");
  });
}
async function onBase(step2) {
  try {
    await step2();
    return null;
  } catch (error) {
    if (error instanceof StepFailure) return { ...error.failure, side: "base" };
    if (!(error instanceof UserError)) throw error;
    return {
      side: "base",
      message: error.message,
      hint: error.hint,
      output: "",
      exitCode: null,
      signal: null
    };
  }
}
var beginBoth = (options) => begin(options, [options.checkouts.base.root, options.checkouts.base.top]);
async function begin(options, settings) {
  const { checkouts, prepare } = options;
  const environment2 = await prepareEnvironment(options.environment, options.variables, settings);
  const notes = [];
  const warnings = [];
  const shell = (side, step2, command2) => runStep({
    ...options,
    side,
    step: step2,
    argv: ["sh", "-c", command2],
    shown: command2,
    directory: checkoutOf(checkouts, side).root,
    environment: environment2
  });
  const warn = (text) => {
    if (!warnings.includes(text)) warnings.push(text);
  };
  const python2 = { options, environment: environment2, note: (text) => void notes.push(text), warn };
  const auto = async (side) => {
    const checkout = checkoutOf(checkouts, side);
    const installation = await detectInstallation(checkout.root, checkout.top);
    if (installation === null) return;
    for (const warning of installation.warnings) warn(warning);
    const reused = await reuse(options, checkout, installation, environment2);
    notes.push(`${side}: ${reused.note}`);
    if (reused.done) return;
    const { argv, directory } = installation;
    const { NODE_ENV: _, ...installing } = environment2;
    await runStep({
      ...options,
      side,
      step: "install",
      argv,
      shown: argv.join(" "),
      directory,
      environment: installing
    });
  };
  return {
    notes,
    warnings,
    async install(side) {
      const { install: install2 } = prepare[side];
      if (install2 === "auto") {
        await auto(side);
        await installPython(python2, side);
      } else if (install2 !== null) await shell(side, "install", install2);
    },
    async build(side) {
      const { build } = prepare[side];
      if (build !== null) await shell(side, "build", build);
    }
  };
}
async function reuse({ checkouts, signal }, checkout, installation, environment2) {
  const below = relative4(checkout.top, installation.directory);
  const manifests = await manifestFolders(checkouts, checkout.side, below);
  const command2 = installation.argv.join(" ");
  const each = await whyInstallEach(installation, manifests);
  if (each !== null) return { done: false, note: `${command2}, because ${each}` };
  const wanted = await installInputs(installation.directory, installation.lockfile, manifests);
  const sources = [
    { name: "your checkout", top: checkouts.repository.top, fresh: false },
    ...checkout.side === "base" ? [{ name: "head", top: checkouts.head.top, fresh: true }] : []
  ];
  let why = "";
  for (const { name, top } of sources) {
    const directory = posix.join(top, below);
    const same = wanted === await installInputs(directory, installation.lockfile, manifests);
    const reason = same ? await whyNotReusable(directory, top, installation, manifests) : `dependencies differ from those of ${name}`;
    if (reason === null) {
      await copyModules(directory, installation.directory, manifests, { environment: environment2, signal });
      return { done: true, note: `node_modules copied from ${name}` };
    }
    why ||= reason;
  }
  return { done: false, note: `${command2}, because ${why}` };
}
async function manifestFolders({ git: git2 }, side, below) {
  const files = items(await git2(side, ["ls-files", "-z", "--", ":(top,glob)**/package.json"]));
  return files.map((file) => posix.relative(below, posix.dirname(file)) || ".").filter((folder) => !folder.startsWith("..") && !folder.split("/").includes("node_modules"));
}

// src/system/refs.ts
async function resolveRef(repository, name, flag) {
  const commit = await findCommit(repository, checkRevisionName(name)) ?? await fetchMissing(repository, name);
  if (commit !== null) return { name, commit };
  const near = await nearestRef(repository, name);
  throw new UserError(`${flag} ${name}: no such branch, tag or commit in ${repository.top}`, {
    hint: near === null ? `fetch it first: git fetch origin ${name}` : `did you mean ${near}? If not, fetch it first: git fetch origin ${name}`
  });
}
async function defaultBranch(repository) {
  const remote = await mainRemote(repository);
  const candidates2 = [
    ...remote === null ? [] : [`${remote}/HEAD`, `${remote}/main`, `${remote}/master`],
    "main",
    "master"
  ];
  for (const candidate of candidates2) {
    const ref = candidate.includes("/") ? `refs/remotes/${candidate}` : `refs/heads/${candidate}`;
    const commit = await findCommit(repository, ref);
    if (commit !== null) return { name: await shortName(repository, ref, candidate), commit };
  }
  return remote === null ? null : askRemote(repository, remote);
}
async function mainRemote(repository) {
  const remotes = (await git(["remote"], { cwd: repository.top })).split("\n").filter(Boolean);
  if (remotes.includes("origin")) return "origin";
  return remotes.length === 1 ? remotes[0] ?? null : null;
}
var isShallow = async (repository) => await git(["rev-parse", "--is-shallow-repository"], { cwd: repository.top }) === "true";
var findCommit = (repository, name) => tryGit(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], { cwd: repository.top });
async function shortName(repository, ref, fallback) {
  const target = await tryGit(["symbolic-ref", "--quiet", "--short", ref], { cwd: repository.top });
  return target ?? fallback;
}
async function askRemote(repository, remote) {
  if (!await isShallow(repository)) return null;
  const answer = await tryGit(["ls-remote", "--symref", remote, "HEAD"], {
    cwd: repository.top,
    env: repository.remote
  });
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer ?? "")?.[1];
  if (branch === void 0) return null;
  const commit = await fetchBranch(repository, branch);
  return commit === null ? null : { name: `${remote}/${branch}`, commit };
}
var fetchMissing = (repository, name) => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(name) ? fetchCommit(repository, name) : fetchBranch(repository, name);
async function fetchCommit(repository, commit) {
  const remote = await mainRemote(repository);
  if (remote === null) return null;
  const depth = await isShallow(repository) ? ["--depth=1"] : [];
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...depth, remote, commit];
  const fetched = await tryGit(fetch, { cwd: repository.top, env: repository.remote });
  return fetched === null ? null : findCommit(repository, commit);
}
async function fetchBranch(repository, name) {
  const remote = await mainRemote(repository);
  if (remote === null || !await isShallow(repository)) return null;
  const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
  const target = `refs/remotes/${remote}/${branch}`;
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--depth=1", remote];
  const fetched = await tryGit([...fetch, `+refs/heads/${branch}:${target}`], {
    cwd: repository.top,
    env: repository.remote
  });
  return fetched === null ? null : findCommit(repository, target);
}
async function nearestRef(repository, name) {
  const format = ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads", "refs/remotes", "refs/tags"];
  return nearest(name, (await git(format, { cwd: repository.top })).split("\n"));
}

// src/system/digest.ts
import { createHash as createHash3 } from "node:crypto";
var sha256 = (text) => createHash3("sha256").update(text).digest("hex");
var shortDigest = (value) => sha256(JSON.stringify(value)).slice(0, 12);

// src/pipeline/baseline.ts
var configurationDigest = ({ project }, { file }) => shortDigest([project, file]);
var ALWAYS = ["p50", "p95"];
var LONGEST = 500;
function baselineOf(measured) {
  const { fingerprint: fingerprint2, cpu, os, node } = measured.environment;
  const known4 = measured.records.filter(({ status: status2, recipe }) => status2 === "measured" && recipe !== null);
  const benchmarks = known4.map((record) => benchmarkOf(record, measured.planned));
  if (!benchmarks.some(({ costs, exact }) => Object.keys({ ...costs, ...exact }).length > 0)) return null;
  return {
    commit: measured.commit,
    at: measured.startedAt.toISOString(),
    tool: `perf-budgets ${VERSION}`,
    machine: { fingerprint: fingerprint2, cpu: cpu.slice(0, LONGEST), os: os.slice(0, LONGEST), node },
    complete: measured.whole && known4.length === measured.records.length,
    benchmarks
  };
}
function benchmarkOf(record, planned) {
  const { path: path2, recipe, alone, exact } = record;
  const asked = planned.filter((question) => question.path === path2).map(({ metric: metric2 }) => metric2);
  const costs = {};
  const trials = alone.length < SCREENING.trials ? [] : alone.slice(0, SCREENING.trials);
  for (const metric2 of /* @__PURE__ */ new Set([...ALWAYS, ...asked])) {
    const column = metricOf(metric2).exact ? [] : levels(trials, metric2);
    if (column.length > 0 && column.every((cost) => cost > 0)) costs[metric2] = column;
  }
  return { path: path2, recipe: recipe ?? "", costs, exact: exact.head ?? {} };
}

// src/pipeline/pair.ts
import { join as join22, posix as posix4 } from "node:path";

// src/runners/command.ts
import { statSync as statSync2 } from "node:fs";
import { join as join15 } from "node:path";

// src/runners/command-fallback.ts
import { mkdtemp, readFile as readFile8, rm as rm5 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join14 } from "node:path";

// src/runners/failure.ts
var endInWords = ({ code, signal }) => {
  if (signal === "SIGKILL") return "was killed by SIGKILL (out of memory?)";
  return signal === null ? `ended with exit code ${code}` : `was killed by ${signal}`;
};
var commandInWords = (argv) => {
  const text = argv.map((word2) => /^[\w./:=@%+-]+$/.test(word2) ? word2 : `'${word2}'`).join(" ");
  return `\`${text.length > 80 ? `${text.slice(0, 79)}\u2026` : text}\``;
};
var endedFailure = (what, exit, output, hint = null) => new BenchmarkFailure({
  message: `${what} ${endInWords(exit)}`,
  hint,
  output: lastLines(output),
  exitCode: exit.code,
  signal: exit.signal
});
var survivorFailure = (what, survivors2, hint) => {
  const names2 = [...new Set(survivors2.map((survivor) => survivor.name))].join(", ");
  const many = survivors2.length === 1 ? "a process running" : `${survivors2.length} processes running`;
  return new BenchmarkFailure({ message: `${what} left ${many}: ${names2}`, hint });
};

// src/runners/command-program.ts
var inWords = ({ argv }) => `command ${commandInWords(argv)}`;
var failedRun = (program, exit, output) => endedFailure(inWords(program), exit, output);
var leftBehind = (program, survivors2) => survivorFailure(
  inWords(program),
  survivors2,
  "a run ends when its process ends: let it wait for what it starts"
);
var endlessRun = (program, output) => new BenchmarkFailure({
  message: `${inWords(program)} did not end within ${program.limit} s`,
  hint: "does it wait for input, or for a server?",
  output: lastLines(output)
});
var refused = (program, reason, code) => new BenchmarkFailure({
  message: `${inWords(program)} cannot be started: ${reason}`,
  hint: code === "ENOEXEC" ? "a script needs a first line such as `#!/bin/sh`" : null
});

// src/runners/command-fallback.ts
var POOR = "python3 was not found: times include a few milliseconds of starting a process from Node";
var timeLauncher = async (time, program) => {
  const folder = await mkdtemp(join14(tmpdir2(), "perf-budgets-"));
  const file = join14(folder, "time");
  const prefix = [time, "-q", "-f", "%U %S %M", "-o", file, "--"];
  return launcherOf(
    program,
    `${POOR}, and processor time comes in steps of 10 ms`,
    async (stoppable) => {
      const wall = await once(stoppable, prefix);
      const text = await readFile8(file, "utf8");
      const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = text.split(" ").map(Number);
      return { wall, cpu: user + system, memory: kilobytes * 1024 };
    },
    () => rm5(folder, { recursive: true, force: true })
  );
};
var plainLauncher = (program) => launcherOf(
  program,
  `${POOR}; processor time and memory are not measured`,
  async (stoppable) => ({ wall: await once(stoppable, []), cpu: null, memory: null }),
  () => Promise.resolve()
);
var launcherOf = (program, warning, run6, clean) => {
  const stop = new AbortController();
  const stoppable = { ...program, signal: AbortSignal.any([program.signal, stop.signal]) };
  let last = Promise.resolve();
  const end = async () => {
    stop.abort(new Error("the session has ended"));
    await last;
    await clean();
  };
  return {
    // GNU time itself has 1.0 MB, less than any program that is worth measuring.
    floor: 0,
    warnings: [warning],
    run(seconds) {
      const runs = again(seconds, () => run6(stoppable));
      last = runs.catch(() => {
      });
      return runs;
    },
    end: () => end().then(() => []),
    [Symbol.asyncDispose]: end
  };
};
var again = async (seconds, run6) => {
  const end = performance.now() + seconds * 1e3;
  const runs = [];
  do
    runs.push(await run6());
  while (performance.now() < end);
  const memory = runs.map((each) => each.memory);
  return {
    samples: runs.map((each) => each.wall),
    cpu: runs.reduce((sum, { cpu }) => sum === null || cpu === null ? null : sum + cpu, 0),
    memory: memory.includes(null) ? null : Math.max(...memory.map(Number))
  };
};
var once = async (program, prefix) => {
  var _stack = [];
  try {
    const begin4 = performance.now();
    const running = __using(_stack, await start(program, prefix), true);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void running.end();
    }, program.limit * 1e3);
    const exit = await running.exit;
    const wall = held(begin4, performance.now(), program.slowdown) / 1e3;
    clearTimeout(limit);
    const survivors2 = await running.end(1);
    program.signal.throwIfAborted();
    if (late) throw endlessRun(program, running.output());
    if (exit.code !== 0) throw failedRun(program, exit, running.output());
    if (survivors2.length > 0) throw leftBehind(program, survivors2);
    return wall;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var held = (begin4, end, extra) => {
  const late = end + (end - begin4) * extra;
  let time = end;
  while (time < late) time = performance.now();
  return time - begin4;
};
var start = async (program, prefix) => {
  try {
    return await startProcess({
      argv: [...prefix, program.file, ...program.argv.slice(1)],
      directory: program.directory,
      environment: program.environment,
      signal: program.signal
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw refused(program, error.message, "");
  }
};

// src/runners/command-launcher.ts
import { constants as constants3 } from "node:os";

// src/runners/command-python.ts
var PYTHON_LAUNCHER = String.raw`
import os, sys, time, signal, select, _thread

clock = time.perf_counter
group = 0
pipe = -1
tail = b''

def answer(text):
    os.write(1, text.encode() + b'\n')

def read_until(size):
    data = b''
    while len(data) < size:
        chunk = os.read(0, size - len(data))
        if not chunk: os._exit(0)
        data += chunk
    return data

def read_line():
    line = b''
    while not line.endswith(b'\n'):
        line += read_until(1)
    return line

def drain(end):
    global tail
    while True:
        chunk = os.read(end, 65536)
        if not chunk: return
        tail = (tail + chunk)[-65536:]

def members(leader):
    """Names of the processes of a group that are alive; zombies nobody waits for are not."""
    try: os.killpg(leader, 0)
    except OSError: return []
    if not os.path.isdir('/proc/self'): return ['a process']
    found = []
    for name in os.listdir('/proc'):
        if not name.isdigit(): continue
        try:
            with open('/proc/' + name + '/stat', 'rb') as file: text = file.read()
        except OSError: continue
        state, _, pgrp = text[text.rindex(b')') + 2:].split()[:3]
        if int(pgrp) == leader and state not in (b'Z', b'X'):
            found.append(text[text.index(b'(') + 1:text.rindex(b')')].decode('utf8', 'replace'))
    return found

def kill(leader, number):
    try: os.killpg(leader, number)
    except OSError: pass

def survivors(leader):
    """Who is still there 0.2 s after the program's end; they are killed."""
    for _ in range(40):
        found = members(leader)
        if not found: return found
        time.sleep(0.005)
    kill(leader, signal.SIGKILL)
    return found

def stop(*_):
    if group:
        kill(group, signal.SIGTERM)
        limit = clock() + 0.5
        while clock() < limit and members(group):
            try: os.waitpid(group, os.WNOHANG)
            except OSError: pass
            time.sleep(0.01)
        kill(group, signal.SIGKILL)
    answer('{"stopped":"%s"}' % tail.hex())
    os._exit(143)

def once(file, argv, env, actions, extra=0.0):
    global group
    begin = clock()
    group = os.posix_spawn(file, argv, env, file_actions=actions, setpgroup=0, setsigdef=[signal.SIGPIPE, signal.SIGXFSZ])
    _, status, usage = os.wait4(group, 0)
    end = clock()
    # The self-test's slowdown: goes on in earnest until the run took that much longer.
    late = end + (end - begin) * extra
    while end < late: end = clock()
    leader, group = group, 0
    unit = 1 if sys.platform == 'darwin' else 1024
    return end - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, status, survivors(leader)

def run(seconds, extra, file, argv, env, actions):
    global tail
    samples, cpu, memory = [], 0.0, 0
    begin = clock()
    while True:
        tail = b''
        try: wall, used, peak, status, left = once(file, argv, env, actions, extra)
        except OSError as error: return '{"error":' + str(error.errno) + '}'
        if status or left:
            # The draining thread needs a moment for what is still in the pipe.
            while select.select([pipe], [], [], 0)[0]: time.sleep(0.005)
            time.sleep(0.02)
            code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            names = ','.join('"' + name.encode().hex() + '"' for name in left)
            return '{"status":%d,"survivors":[%s],"tail":"%s"}' % (code, names, tail.hex())
        samples.append(wall)
        cpu += used
        memory = max(memory, peak)
        if clock() - begin >= seconds or len(samples) >= 4096: break
    return '{"samples":%r,"cpu":%r,"memory":%d}' % (samples, cpu, memory)

def main():
    signal.signal(signal.SIGTERM, stop)
    fields = read_until(int(read_line())).split(b'\0')
    count = int(fields[1])
    file, argv = fields[0], fields[2:2 + count]
    env = dict(field.split(b'=', 1) for field in fields[2 + count:])
    env[b'${MARKER}'] = os.environb[b'${MARKER}']
    global pipe
    pipe, writing = os.pipe()
    _thread.start_new_thread(drain, (pipe,))
    actions = [(os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0),
               (os.POSIX_SPAWN_DUP2, writing, 1), (os.POSIX_SPAWN_DUP2, writing, 2)]
    floor = 0
    for path in ('/bin/true', '/usr/bin/true'):
        if os.path.exists(path):
            floor = once(path, [path], {}, actions)[2]
            break
    answer('{"floor":%d}' % floor)
    while True:
        seconds, extra = read_line().split()
        answer(run(float(seconds), float(extra), file, argv, env, actions))

main()
`;

// src/runners/command-launcher.ts
var pythonLauncher = async (python2, program) => {
  const running = await startProcess({
    argv: [python2, "-I", "-S", "-c", PYTHON_LAUNCHER],
    directory: program.directory,
    environment: program.environment,
    signal: program.signal,
    talk: "streams"
  });
  const next = answers(running);
  const hear = async (seconds) => {
    const line = await next(seconds);
    const answer = line === null || line === "" ? null : JSON.parse(line);
    if (answer !== null && !("stopped" in answer)) return answer;
    await running.end();
    program.signal.throwIfAborted();
    if (line !== null) throw lost(program, running);
    const last = JSON.parse(await next(0.1) || '{"stopped":""}');
    throw endlessRun(program, printed(last.stopped));
  };
  running.child.stdin?.write(describe2(program));
  const first = await hear(program.limit);
  return {
    floor: "floor" in first ? first.floor : 0,
    warnings: [],
    async run(seconds) {
      running.child.stdin?.write(`${seconds} ${program.slowdown}
`);
      return runsOf(await hear(seconds + program.limit), program);
    },
    end() {
      running.child.stdin?.end();
      return running.end(5);
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]()
  };
};
var describe2 = ({ file, argv, environment: environment2 }) => {
  const variables = Object.entries(environment2).map(([name, value]) => `${name}=${value}`);
  const block = Buffer.from([file, String(argv.length), ...argv, ...variables].join("\0"));
  return Buffer.concat([Buffer.from(`${block.length}
`), block]);
};
var answers = (running) => {
  let text = "";
  let ended2 = false;
  let wake = () => {
  };
  running.child.stdout?.setEncoding("utf8");
  running.child.stdout?.on("data", (chunk) => {
    text += chunk;
    wake();
  });
  running.child.stdout?.on("close", () => {
    ended2 = true;
    wake();
  });
  return (seconds) => new Promise((settle) => {
    const finish3 = (line) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(line);
    };
    const limit = setTimeout(() => finish3(null), seconds * 1e3);
    wake = () => {
      const end = text.indexOf("\n");
      if (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        finish3(line);
      } else if (ended2) finish3("");
    };
    wake();
  });
};
var runsOf = (answer, program) => {
  if ("samples" in answer) return answer;
  if ("error" in answer) {
    const [code = "unknown"] = Object.entries(constants3.errno).find(([, value]) => value === answer.error) ?? [];
    throw refused(program, code, code);
  }
  if (!("status" in answer)) throw new Error("the launcher answered twice");
  if (answer.status !== 0) {
    const exit = answer.status < 0 ? { code: null, signal: signalName(-answer.status) } : { code: answer.status, signal: null };
    throw failedRun(program, exit, printed(answer.tail));
  }
  throw leftBehind(
    program,
    answer.survivors.map((name) => ({ pid: 0, name: printed(name) }))
  );
};
var printed = (hex2 = "") => harmless(Buffer.from(hex2, "hex").toString("utf8"));
var signalName = (number) => Object.entries(constants3.signals).find(([, value]) => value === number)?.[0] ?? null;
var lost = (program, running) => new BenchmarkFailure({
  message: `${inWords(program)} ended the process that measures it`,
  hint: "does it kill processes it did not start?",
  output: running.output()
});

// src/runners/command-tools.ts
var PROBE = "import os, sys; os.posix_spawn; print(sys.executable)";
var known = /* @__PURE__ */ new Map();
var findTools = (path2) => {
  const key = path2 ?? "";
  const found = known.get(key) ?? look(key);
  known.set(key, found);
  return found;
};
var look = async (path2) => ({
  python: await findPython(path2),
  time: await findTime()
});
var findPython = async (path2) => {
  const candidates2 = [
    process.platform === "linux" ? "/usr/bin/python3" : null,
    await findExecutable("python3", path2, "/")
  ];
  for (const candidate of candidates2) {
    const said2 = candidate && await ask([candidate, "-I", "-S", "-c", PROBE], path2);
    if (said2) return said2;
  }
  return null;
};
var findTime = async () => {
  const file = "/usr/bin/time";
  return (await ask([file, "--version"], "/usr/bin:/bin"))?.includes("GNU") ? file : null;
};
var ask = async (argv, path2) => {
  try {
    const result = await runProcess({ argv, directory: "/", environment: { PATH: path2 } }, 10);
    return result.code === 0 ? result.output.trim() : null;
  } catch {
    return null;
  }
};

// src/runners/command.ts
var commandRunner = (options = {}) => ({
  minimumPairs: 1,
  async list(spec, context) {
    await programOf(spec, context, options);
    return [{ task: null, warnings: [] }];
  },
  async open(spec, task, context) {
    if (task !== null) throw new Error("a command is one benchmark and has no tasks");
    const program = await programOf(spec, context, options);
    const tools = options.tools ?? await findTools(context.environment["PATH"]);
    const launcher = await launch(program, tools);
    try {
      return await sessionOf(launcher, program, tools);
    } catch (error) {
      await launcher[Symbol.asyncDispose]();
      throw error;
    }
  }
});
var command = commandRunner();
var programOf = async (spec, context, { limit = 300 }) => {
  const directory = join15(context.root, spec.directory);
  const environment2 = { ...context.environment, ...spec.environment };
  const [name = ""] = spec.argv;
  if (statSync2(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${inWords(spec)}: the folder ${spec.directory} does not exist`,
      hint: "is it built by `prepare`, or the path mistaken?"
    });
  const file = await findExecutable(name, environment2["PATH"], directory);
  if (file === null)
    throw new BenchmarkFailure({
      message: `command not found: ${name}`,
      hint: name.includes("/") ? "is it built by `prepare`, and may it be executed?" : 'it is looked up in PATH; commands are not run by a shell (for that: `sh -c "\u2026"`)'
    });
  return {
    file,
    argv: spec.argv,
    directory,
    environment: environment2,
    signal: context.signal,
    limit: Math.min(limit, context.limit),
    slowdown: context.slowdown
  };
};
var launch = (program, { python: python2, time }) => {
  if (python2 !== null) return pythonLauncher(python2, program);
  return time === null ? plainLauncher(program) : timeLauncher(time, program);
};
var warmUp = async (launcher) => {
  const first = await launcher.run(0);
  const more = await launcher.run(Math.max(0, 0.06 - (first.samples[0] ?? 0)));
  const sorted = more.samples.toSorted((a, b) => a - b);
  return { operation: sorted[sorted.length >> 1] ?? Number.NaN, memory: more.memory };
};
var sessionOf = async (launcher, program, tools) => {
  const { operation, memory } = await warmUp(launcher);
  let peak = memory;
  const hidden = () => peak !== null && launcher.floor > 0 && peak <= launcher.floor + SLACK;
  return {
    batch: 1,
    operation,
    warnings: hidden() && tools.time === null ? [
      ...launcher.warnings,
      `memory below ${megabytes(launcher.floor + SLACK)} cannot be told apart here`
    ] : launcher.warnings,
    pid: null,
    async turn(seconds) {
      const runs = await launcher.run(seconds);
      if (runs.memory !== null) peak = Math.max(peak ?? 0, runs.memory);
      return { samples: runs.samples, cpu: runs.cpu === null ? null : runs.cpu / runs.samples.length };
    },
    async finish() {
      const survivors2 = await launcher.end();
      if (survivors2.length > 0) throw leftBehind(program, survivors2);
      return { peakMemory: hidden() ? await smallPeak(program, tools) : peak, values: {} };
    },
    [Symbol.asyncDispose]: () => launcher[Symbol.asyncDispose]()
  };
};
var SLACK = 1 << 20;
var megabytes = (bytes2) => `${Math.ceil(bytes2 / (1 << 20))} MiB`;
var smallPeak = async (program, { time }) => {
  var _stack = [];
  try {
    if (time === null) return null;
    const launcher = __using(_stack, await timeLauncher(time, program), true);
    return (await launcher.run(0)).memory;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};

// src/runners/python.ts
import { join as join17 } from "node:path";

// src/runners/python-failure.ts
var goneFailure = (where2, phase, exit, printed2) => endedFailure(
  `${where2} ended its process while ${phase}: it`,
  exit,
  printed2,
  exit.code === null ? null : "neither setup nor statement may end the process, as os._exit() does"
);
var lateFailure = (where2, phase, seconds, printed2) => new BenchmarkFailure({
  message: `${where2} did not finish ${phase} within ${seconds} s`,
  hint: "look for an endless loop, or for what it waits for; its output ends with where it was",
  output: lastLines(printed2)
});
var workerFailure = (where2, failure, printed2) => new BenchmarkFailure({
  message: failure.problem ? `${where2}: ${failure.message}` : `${where2} failed while ${failure.phase}: ${said(failure)}`,
  hint: failure.hint ?? HINTS[failure.type] ?? null,
  output: lastLines([printed2.trimEnd(), failure.trace].filter((text) => text !== "").join("\n"))
});
var said = ({ type: type3, message }) => type3 === "SystemExit" ? `it called ${message}` : message === "" ? type3 : `${type3}: ${message}`;
var MISSING = "is it installed by `prepare`? Modules are looked up in the folder the benchmark runs in and in the packages of its Python; PYTHONPATH is not passed on, set it under `environment:`";
var HINTS = {
  ModuleNotFoundError: MISSING,
  ImportError: MISSING,
  EOFError: "a benchmark gets no input: does it read stdin?",
  SystemExit: "neither setup nor statement may end the process"
};
var leftFailure = (where2, threads, printed2) => new BenchmarkFailure({
  message: threads.length === 0 ? `${where2} did not end after its last turn` : `${where2} left ${threads.length === 1 ? "a thread" : `${threads.length} threads`} running: ${threads.join(", ")}`,
  hint: "end in an exit handler (atexit) what the setup starts, or make its threads daemons",
  output: lastLines(printed2)
});
var strangerFailure = (where2, [name, file]) => new BenchmarkFailure({
  message: `${where2}: ${name} was imported from ${file}, not from the checkout that is measured`,
  hint: "base and head would run the same code: let `prepare` install each checkout into a .venv of its own, or name the folder of the sources, such as `environment: { PYTHONPATH: src }`"
});

// src/runners/python-interpreter.ts
import { existsSync as existsSync7 } from "node:fs";
import { delimiter as delimiter2, dirname as dirname5, join as join16 } from "node:path";
var findInterpreter = async (spec, context) => {
  const environment2 = { ...context.environment, ...spec.environment };
  const directory = join16(context.root, spec.directory);
  if (!existsSync7(directory))
    throw new BenchmarkFailure({
      message: `the folder ${spec.directory} does not exist`,
      hint: "is it built by `prepare`, or the path under `directory:` mistaken?"
    });
  const command2 = spec.interpreter ?? await commandOf(directory, context.root, environment2);
  const program = await findExecutable(command2[0] ?? "", environment2["PATH"], context.root);
  if (program === null) throw notFound(command2[0] ?? "");
  const argv = [program, ...command2.slice(1)];
  const key = JSON.stringify([argv, directory, environment2]);
  const found = known2.get(key) ?? ask2(argv, directory, environment2, context.signal);
  known2.set(key, found);
  return found;
};
var known2 = /* @__PURE__ */ new Map();
var WINDOWS = process.platform === "win32";
var inVenv = (folder) => join16(folder, WINDOWS ? "Scripts/python.exe" : "bin/python");
var commandOf = async (directory, root, environment2) => {
  const active = environment2["VIRTUAL_ENV"];
  const folders = [
    ...[directory, root].flatMap((folder) => [join16(folder, ".venv"), join16(folder, "venv")]),
    ...active ? [active] : []
  ];
  const venv = folders.map(inVenv).find(existsSync7);
  if (venv !== void 0) return [venv];
  for (const [lockfile, ...command2] of LAUNCHERS) {
    const locked2 = [directory, root].some((folder) => existsSync7(join16(folder, lockfile)));
    const installed = await findExecutable(command2[0] ?? "", environment2["PATH"], directory);
    if (locked2 && installed !== null) return command2;
  }
  const onPath = await findExecutable("python3", environment2["PATH"], directory);
  return [onPath === null ? "python" : "python3"];
};
var LAUNCHERS = [
  ["uv.lock", "uv", "run", "--frozen", "--no-sync", "python"],
  ["poetry.lock", "poetry", "run", "python"]
];
var notFound = (name) => new BenchmarkFailure({
  message: name === "python" ? "no python3 on PATH" : `Python interpreter not found: ${name}`,
  hint: "install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`"
});
var PROBE2 = `import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`;
var ask2 = async (argv, directory, environment2, signal) => {
  const said2 = await run3([...argv, "-c", PROBE2], directory, environment2, signal);
  const [path2, prefix, basePrefix, version] = said2;
  const [major = 0, minor = 0] = version;
  if (major < 3 || major === 3 && minor < 8)
    throw new BenchmarkFailure({
      message: `${path2} is Python ${version.join(".")}; 3.8 or newer is needed`,
      hint: "put a newer one first on PATH, or name it: `interpreter: python3.12`"
    });
  if (prefix === basePrefix) return { path: path2, environment: environment2 };
  const folders = [dirname5(path2), environment2["PATH"]].filter(Boolean);
  return { path: path2, environment: { ...environment2, VIRTUAL_ENV: prefix, PATH: folders.join(delimiter2) } };
};
var run3 = async (argv, directory, environment2, signal) => {
  const shown = argv.slice(0, -2).join(" ");
  try {
    const { output, code, timedOut } = await runProcess({ argv, directory, environment: environment2, signal }, 120);
    const answer = /@(\[.*\])@/.exec(output)?.[1];
    if (answer !== void 0) return JSON.parse(answer);
    throw new BenchmarkFailure({
      message: timedOut ? `${shown} does not answer` : `${shown} does not run (exit code ${code})`,
      hint: "it has to start Python; name another one under `interpreter:`",
      output: lastLines(output),
      exitCode: code
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${shown} cannot be started: ${error.message}`, hint: error.hint });
  }
};

// src/runners/python-worker-code.py
var python_worker_code_default = `"""First part of the worker program: from two texts to a generator that times them as timeit would."""
import ast
import linecache
import re
import sys
import types


class Problem(Exception):
    """Something that makes a benchmark unusable, in words; \`hint\` says what to do."""

    def __init__(self, message, hint=None):
        super().__init__(message)
        self.hint = hint


# As timeit's template, but it waits between stretches: the setup runs once a process.
TEMPLATE = """
def inner(_timer):
    _it = yield
    while True:
        _t0 = _timer()
        for _i in _it:
            pass
        _t1 = _timer()
        _it = yield _t1 - _t0
"""
SOURCE = '<benchmark>'


def compiled(setup, statement, namespace):
    """The generator function of a benchmark: names of the setup are local variables of the loop, as in timeit."""
    # Neither text may lean on the function around it; this also gives syntax errors their own line.
    compile(setup, 'setup', 'exec', dont_inherit=True)
    compile(statement, 'stmt', 'exec', dont_inherit=True)
    lines = setup.split('\\n')
    before, timed = ast.parse(setup), ast.parse(statement)
    ast.increment_lineno(timed, len(lines))
    tree = ast.parse(TEMPLATE)
    function = tree.body[0]
    function.body[1].body[1].body[:0] = timed.body
    function.body[:0] = before.body
    text = [line + '\\n' for line in lines + statement.split('\\n')]
    linecache.cache[SOURCE] = (1, None, text, SOURCE)
    scope = {}
    exec(compile(tree, SOURCE, 'exec', dont_inherit=True), namespace, scope)
    return scope['inner']


def main_namespace():
    """What timeit gives its statements: the names of the timeit module, in the main program's place."""
    import timeit

    main = types.ModuleType('__main__')
    hidden = {'__name__', '__file__', '__spec__', '__loader__', '__cached__', '__package__', '__doc__'}
    vars(main).update((name, value) for name, value in vars(timeit).items() if name not in hidden)
    sys.modules['__main__'] = main
    return vars(main)


# As YAML has numbers; what stands in quotes there looks the same here.
NUMBER = re.compile(r'[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?', re.ASCII)


def argument(value):
    """Arguments come as YAML had them, but numbers as texts."""
    if isinstance(value, list):
        return [argument(item) for item in value]
    if isinstance(value, dict):
        return {name: argument(item) for name, item in value.items()}
    match = NUMBER.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return value
    return float(value) if match.group(2) or match.group(3) else int(value)


def called(target, args, namespace):
    """Setup and statement that call \`module:function\`, with the arguments as local variables."""
    import inspect

    module, _, path = target.partition(':')
    __import__(module)
    function = sys.modules[module]
    for name in path.split('.'):
        if not hasattr(function, name):
            raise Problem('%s has no %s' % (module, path), 'is the name after the colon right?')
        function = getattr(function, name)
    if not callable(function):
        raise Problem('%s is a %s and cannot be called' % (target, type(function).__name__))
    if inspect.iscoroutinefunction(function):
        example = 'stmt: asyncio.run(%s.%s(\u2026))' % (module, path)
        raise Problem('%s is asynchronous: a call only makes a coroutine' % target, 'write ' + example)
    pairs = sorted(args.items()) if isinstance(args, dict) else enumerate(args)
    values = [(str(name), argument(value)) for name, value in pairs]
    namespace['_call'] = function, [value for _, value in values]
    names = ''.join('_%s, ' % name for name, _ in values)
    passed = ', '.join('%s_%s' % ('' if name.isdigit() else name + '=', name) for name, _ in values)
    return '_stmt, (%s) = _call' % names if names else '_stmt, _ = _call', '_stmt(%s)' % passed
`;

// src/runners/python-worker-facts.py
var python_worker_facts_default = `"""Third part of the worker program: what this Python is, and what went wrong in it."""
import os
import re
import sys
import threading
import traceback


def tracers():
    """Names of what watches every line or call: coverage, debuggers, profilers."""
    hooks = sys.gettrace(), sys.getprofile(), getattr(threading, '_trace_hook', None)
    names = [getattr(hook, '__module__', None) or type(hook).__name__ for hook in hooks if hook is not None]
    monitoring = getattr(sys, 'monitoring', None)
    if monitoring is not None:
        names += filter(None, map(monitoring.get_tool, range(6)))
    return sorted(set(map(str, names)))


def facts(root):
    """What this Python is, and what of it makes measured code unlike production's."""
    import sysconfig

    try:
        from _tracemalloc import is_tracing
    except ImportError:
        is_tracing = bool
    variable = sysconfig.get_config_var
    return {
        'path': os.path.realpath(sys.executable or ''),
        'version': sys.version.split()[0],
        'name': {'cpython': 'CPython', 'pypy': 'PyPy'}.get(sys.implementation.name, sys.implementation.name),
        'devMode': bool(getattr(sys.flags, 'dev_mode', False)),
        'debugBuild': bool(variable('Py_DEBUG')) or hasattr(sys, 'gettotalrefcount'),
        'freeThreaded': bool(variable('Py_GIL_DISABLED')),
        'gil': getattr(sys, '_is_gil_enabled', lambda: True)(),
        'optimize': sys.flags.optimize,
        'malloc': os.environ.get('PYTHONMALLOC', ''),
        'tracemalloc': is_tracing(),
        'tracers': tracers(),
        'unawaited': unawaited,
        'stranger': stranger(root),
    }


def stranger(root):
    """Name and file of a module that the project at \`root\` has too but that was imported from elsewhere, or None."""
    root, library = os.path.realpath(root), os.path.dirname(os.path.realpath(os.__file__))
    folders = [os.path.join(top, part) for top in (root, os.path.realpath(os.curdir)) for part in ('', 'src', 'lib')]
    for name, module in sorted(sys.modules.copy().items()):
        # Not by getattr: some modules import others when they are asked for an attribute.
        known = getattr(module, '__dict__', {})
        file = known.get('__file__')
        file = os.path.realpath(file) if isinstance(file, str) else root + os.sep
        standard = file.startswith(library + os.sep) and '-packages' not in file
        if file.startswith(root + os.sep) or standard:
            continue
        tail = name.replace('.', os.sep) + (os.sep + '__init__.py' if '__path__' in known else '.py')
        if any(os.path.exists(os.path.join(folder, tail)) for folder in folders):
            return [name, file]
    return None


unawaited = False


def watch_warnings():
    """Notices a coroutine that nobody awaits: then its body was never run."""
    import warnings

    shown = warnings.showwarning

    def show(message, *args, **kwargs):
        global unawaited
        unawaited = unawaited or 'was never awaited' in str(message)
        shown(message, *args, **kwargs)

    warnings.showwarning = show


def failure(error, setup):
    """An exception as the message \`failed\`: one line, and the lines of its trace that are the benchmark's."""
    if isinstance(error, RuntimeError) and isinstance(error.__cause__, StopIteration):
        error = error.__cause__  # A generator may not let this through as it is.
    try:
        text = str(error)
    except Exception:
        text = ''
    if isinstance(error, SystemExit):
        text = 'sys.exit(%s)' % ('' if error.code is None else repr(error.code))
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_globals is globals():
        frames = frames.tb_next
    first = setup.count('\\n') + 1

    def part(match):
        line, function = int(match.group(1)), match.group(2)
        where = 'setup, line %d' % line if line <= first else 'stmt, line %d' % (line - first)
        return where + ('' if function == 'inner' else ', in ' + function)

    trace = ''.join(traceback.format_exception(type(error), error, frames))
    trace = re.sub('File "%s", line ([0-9]+), in (.+)' % SOURCE, part, trace)
    return {
        'type': type(error).__name__,
        'problem': isinstance(error, Problem),
        'message': (text.strip().split('\\n') or [''])[0][:300],
        'hint': getattr(error, 'hint', None) if isinstance(error, Problem) else None,
        'trace': '' if isinstance(error, Problem) else trace[-16384:],
    }
`;

// src/runners/python-worker-timing.py
var python_worker_timing_default = `"""Second part of the worker program: repeats a benchmark, warms it up, and asks the system what it used."""
import gc
import itertools
import sys
import time

try:
    import resource
except ImportError:
    resource = None

# Taken before a benchmark can replace them.
clock = time.perf_counter_ns
process_time = time.process_time_ns
repeat = itertools.repeat

MOST_SAMPLES = 4096
# A sample lasts at least this long: 400 times what reading the clock costs, so that the loop over samples costs little.
SAMPLE = 20_000
BLOCK = 2_000_000
# CPython specialises within milliseconds; a tracing JIT takes longer.
SHORTEST, LONGEST = (200e6, 2e9) if sys.implementation.name == 'pypy' else (30e6, 300e6)


def slowed(extra):
    """A clock whose every second reading comes later: what was between took \`extra\` times as long again, in earnest."""
    begin = None

    def timer():
        nonlocal begin
        now = clock()
        if begin is None:
            begin = now
            return now
        end = now + (now - begin) * extra
        begin = None
        while now < end:
            now = clock()
        return now

    return timer


class Benchmark:
    """One statement, ready for its setup."""

    def __init__(self, request, code):
        namespace = main_namespace()
        setup, statement = request['setup'], code.get('stmt')
        if 'call' in code:
            enter('setting up')
            setup, statement = called(code['call'], code['args'], namespace)
        enter('compiling')
        inner = compiled(setup, statement, namespace)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        self.collecting = request['gc']

    def set_up(self):
        enter('setting up')
        # timeit turns the collector off before the setup, which may turn it on again.
        self.collecting = self.in_its_gc(lambda: (next(self.step), gc.isenabled())[1])

    def in_its_gc(self, work):
        """Runs with the collector as it is while timing; it is on in between, so that garbage does not pile up."""
        before = gc.isenabled()
        (gc.enable if self.collecting else gc.disable)()
        try:
            return work()
        finally:
            (gc.enable if before else gc.disable)()

    def run(self, nanoseconds, batch):
        """Nanoseconds of every sample of \`batch\` operations, and processor seconds of all of them."""
        return self.in_its_gc(lambda: self.stretch(nanoseconds, batch))

    def stretch(self, nanoseconds, batch):
        send, samples = self.step.send, []
        used = processor_time()
        end = clock() + nanoseconds
        while True:
            samples.append(send(repeat(None, batch)))
            if clock() >= end or len(samples) >= MOST_SAMPLES or channel.forked:
                break
        used = processor_time() - used
        if channel.forked:
            leave(0)  # The statement made this process and did not end it.
        return samples, used

    def heap(self):
        """Bytes that one operation holds at its peak beyond what it found; None where that cannot be known."""
        try:
            import tracemalloc
        except ImportError:
            return None
        tracemalloc.start()
        # The first operation fills caches; an empty loop costs a few objects of our own.
        _, one, none = [self.peak_of(count, tracemalloc) for count in (1, 1, 0)]
        tracemalloc.stop()
        return max(0, one - none)

    def peak_of(self, count, tracemalloc):
        gc.collect()
        tracemalloc.clear_traces()
        self.in_its_gc(lambda: self.step.send(repeat(None, count)))
        return tracemalloc.get_traced_memory()[1]


def processor_time():
    """Seconds of all threads, and of children that were waited for."""
    if resource is None:
        return process_time() / 1e9
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() / 1e9 + children.ru_utime + children.ru_stime


def peak_memory():
    """Bytes. Linux gives a child's ru_maxrss the peak of the process it was forked from, hence /proc first."""
    try:
        with open('/proc/self/status', 'rb') as status:
            for line in status:
                if line.startswith(b'VmHWM:'):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    if resource is None:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == 'darwin' else 1024)


def middle(values):
    return sorted(values)[len(values) // 2]


def recent(blocks, end):
    """Median of the up to five blocks before \`end\`."""
    return middle(blocks[max(0, end - window(len(blocks))):end])


def window(count):
    return max(1, min(5, count // 2))


def is_warm(blocks, elapsed):
    """Whether operations no longer get faster; \`blocks\` are nanoseconds per operation, oldest first."""
    if len(blocks) < (1 if elapsed > LONGEST else 2) or elapsed < SHORTEST:
        return False
    if elapsed > LONGEST:
        return True
    return recent(blocks, len(blocks)) >= 0.97 * recent(blocks, len(blocks) - window(len(blocks)))


def next_batch(operation, batch):
    """Powers of two, so that trials mostly agree; never smaller again, and at most 8 times larger at once."""
    wanted = 1
    while wanted * max(operation, 0.1) < SAMPLE:
        wanted *= 2
    return max(batch, min(wanted, batch * 8, 65536))


def warm_up(benchmark):
    """Batch and nanoseconds per operation in the steady state."""
    begin, blocks, batch = clock(), [], 1
    while True:
        samples, _ = benchmark.run(BLOCK, batch)
        blocks.append(middle(samples) / batch)
        if is_warm(blocks, clock() - begin):
            return batch, recent(blocks, len(blocks))
        batch = next_batch(blocks[-1], batch)
`;

// src/runners/python-worker.py
var python_worker_default = `"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

All parts are one text, started as \`python -c\`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard
library only. The conversation is one JSON object a line, over the stdin and stdout it is started with; the benchmark
gets others.
"""
import faulthandler
import json
import os
import signal
import sys
import threading
import time

# Taken before a benchmark can replace them.
read, write, leave, sleep = os.read, os.write, os._exit, time.sleep
encode, decode = json.dumps, json.loads
# Seconds that threads and exit handlers may take to end the process.
LEAVE = 3


class Channel:
    """The private ends of stdin and stdout; 0 is now empty, and 1 goes where 2 goes, which nobody takes for answers."""

    def __init__(self):
        self.ends = os.dup(0), os.dup(1)
        self.buffer = b''
        self.forked = False
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.close(nothing)
        if hasattr(os, 'register_at_fork'):
            os.register_at_fork(after_in_child=self.close)

    def close(self):
        """In a child of the benchmark: it must neither answer nor keep the pipes open."""
        self.forked = True
        for end in self.ends:
            os.close(end)

    def receive(self):
        while b'\\n' not in self.buffer:
            chunk = read(self.ends[0], 65536)
            if not chunk:
                leave(0)  # Whoever started this is gone.
            self.buffer += chunk
        line, self.buffer = self.buffer.split(b'\\n', 1)
        return decode(line)

    def send(self, kind, **fields):
        data = encode(dict(fields, kind=kind)).encode() + b'\\n'
        while data:
            data = data[write(self.ends[1], data):]


def watch_ending():
    """Says who keeps the process from ending, should anything do."""

    def late():
        sleep(LEAVE)
        alive = [thread.name for thread in threading.enumerate() if not thread.daemon]
        channel.send('left', threads=[name for name in alive if name != threading.main_thread().name])
        leave(1)

    threading.Thread(target=late, name='watch', daemon=True).start()


phase = 'loading'
name = None


def enter(next_phase):
    global phase
    phase = next_phase


def tell(error, setup):
    if channel.forked:
        leave(0 if isinstance(error, SystemExit) and not error.code else 1)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    channel.send('failed', phase=phase, benchmark=name, **failure(error, setup))
    leave(1)


def converse(request):
    global name
    benchmarks = []
    for code in request['codes']:
        name = code['name']
        benchmarks.append(Benchmark(request, code))
    benchmark = benchmarks[0]
    name = request['codes'][0]['name'] if len(benchmarks) == 1 else None
    benchmark.set_up()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
        return
    channel.send('loaded')
    enter('warming up')
    batch, operation = warm_up(benchmark)
    channel.send('ready', batch=batch, operation=operation / 1e9, facts=facts(request['root']))
    enter('measuring')
    while True:
        message = channel.receive()
        if message['kind'] == 'finish':
            break
        samples, used = benchmark.run(message['seconds'] * 1e9, message['batch'])
        channel.send('turn', samples=samples, cpu=used)
    peak = peak_memory()
    enter('counting memory')
    heap = benchmark.heap() if request['heap'] else None
    enter('ending')
    benchmark.step.close()
    channel.send('finished', peak=peak, heap=heap)


def main():
    request = channel.receive()
    faulthandler.enable()
    if hasattr(faulthandler, 'register'):
        # A benchmark that hangs is ended by this signal: then its output shows where it hung.
        faulthandler.register(signal.SIGTERM, all_threads=False, chain=True)
    watch_warnings()
    try:
        converse(request)
    except BaseException as error:
        tell(error, request['setup'])
    watch_ending()


channel = Channel()
main()
`;

// src/runners/python-link.ts
var WORKER = [python_worker_code_default, python_worker_timing_default, python_worker_facts_default, python_worker_default].join("\n");
var startWorker = async (options) => {
  const { python: python2, directory, environment: environment2, signal, request, where: where2 } = options;
  const argv = [python2, "-c", WORKER];
  const running = await startProcess({ argv, directory, environment: environment2, signal, talk: "streams" });
  const next = inbox(running);
  const only = request.codes.length === 1 ? request.codes[0]?.name ?? null : null;
  const say = (message) => void running.child.stdin?.write(`${JSON.stringify(message)}
`);
  const fail = async (trouble, phase, seconds) => {
    await running.end(trouble === "late" ? 0 : 1);
    signal.throwIfAborted();
    const printed2 = running.output();
    if (trouble === "gone") throw goneFailure(where2(only), phase, await running.exit, printed2);
    if (trouble === "late") throw lateFailure(where2(only), phase, seconds, printed2);
    throw workerFailure(where2(trouble.benchmark), trouble, printed2);
  };
  say(request);
  return {
    running,
    send: say,
    async expect(kind, phase, seconds) {
      const message = await next(seconds);
      if (message === "gone" || message === "late" || message.kind === "failed")
        return fail(message, phase, seconds);
      if (message.kind !== kind) throw new Error(`the worker sent ${message.kind} instead of ${kind}`);
      return message;
    },
    async left(seconds) {
      const message = await next(seconds);
      return typeof message !== "string" && message.kind === "left" ? message.threads : null;
    }
  };
};
var ARRIVE = 100;
var inbox = ({
  child,
  exit
}) => {
  let text = "";
  let gone = false;
  let wake = () => {
  };
  const end = () => {
    gone = true;
    wake();
  };
  child.stdout?.setEncoding("utf8");
  child.stdout?.on("data", (chunk) => {
    text += chunk;
    wake();
  });
  child.stdout?.once("close", end);
  void exit.then(() => setTimeout(end, ARRIVE));
  return (seconds) => new Promise((settle) => {
    const finish3 = (result) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(result);
    };
    const limit = setTimeout(() => finish3("late"), seconds * 1e3);
    wake = () => {
      const stop = text.indexOf("\n");
      if (stop >= 0) {
        const line = text.slice(0, stop);
        text = text.slice(stop + 1);
        finish3(JSON.parse(line));
      } else if (gone) finish3("gone");
    };
    wake();
  });
};

// src/runners/python-traps.ts
var trapsOf = (facts) => [
  facts.devMode && "the development mode of Python (-X dev, PYTHONDEVMODE) is on: it checks more and is slower",
  facts.debugBuild && `${facts.path} is a debug build, which is several times slower than what users run`,
  facts.optimize > 0 && "assertions are removed (-O, PYTHONOPTIMIZE): only right if production runs that way too",
  facts.malloc !== "" && facts.malloc !== "pymalloc" && `PYTHONMALLOC=${facts.malloc}: memory is not managed as in production`,
  facts.tracemalloc && "tracemalloc follows every allocation (PYTHONTRACEMALLOC?) and slows it several times",
  facts.tracers.length > 0 && `${facts.tracers.join(", ")} watches the code (coverage, a debugger, a profiler): it is measured too`,
  facts.freeThreaded && `${facts.path} is a free-threaded build, with the global lock ${facts.gil ? "on" : "off"}`,
  facts.unawaited && "a coroutine was made and never awaited, so what it would do is not measured"
].filter((text) => text !== false);

// src/runners/runner.ts
var NO_WISHES = { seed: 0, metrics: [] };

// src/runners/python.ts
var END = 5;
var pythonRunner = ({
  loadLimit = 60,
  operationLimit = 60
} = {}) => {
  const limits = ({ limit }) => ({
    loadLimit: Math.min(limit, loadLimit),
    operationLimit: Math.min(limit, operationLimit)
  });
  return {
    minimumPairs: 3,
    list: (spec, context) => list(spec, context, limits(context)),
    open: (spec, task, context, wishes = NO_WISHES) => open3(spec, task, context, wishes, limits(context))
  };
};
var python = pythonRunner();
var codesOf = ({ code }) => {
  if (code.form === "call") return [{ name: null, call: code.call, args: code.args }];
  if (code.form === "stmt") return [{ name: null, stmt: code.stmt }];
  return Object.entries(code.benchmarks).map(([name, stmt]) => ({ name, stmt }));
};
var inWords2 = ({ code }, name) => {
  if (name !== null) return `python benchmark "${name}"`;
  if (code.form === "benchmarks") return "the python benchmarks";
  const [line = ""] = (code.form === "call" ? code.call : code.stmt).split("\n", 1);
  return `python \`${line.length > 60 ? `${line.slice(0, 59)}\u2026` : line}\``;
};
var start2 = async (spec, codes, context, { wishes, isListing }) => {
  const { path: path2, environment: environment2 } = await findInterpreter(spec, context);
  return startWorker({
    python: path2,
    directory: join17(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(wishes.seed), ...environment2 },
    signal: context.signal,
    where: (name) => inWords2(spec, name),
    request: {
      root: context.root,
      setup: spec.code.form === "call" ? "" : spec.code.setup,
      codes,
      list: isListing,
      gc: spec.gc,
      slowdown: context.slowdown,
      heap: wishes.metrics.includes("heap-per-op")
    }
  });
};
var list = async (spec, context, { loadLimit }) => {
  var _stack = [];
  try {
    const codes = codesOf(spec);
    const link = await start2(spec, codes, context, { wishes: NO_WISHES, isListing: true });
    const running = __using(_stack, link.running, true);
    const { facts } = await link.expect("listed", "setting up", loadLimit);
    if (facts.stranger !== null) throw strangerFailure(inWords2(spec, null), facts.stranger);
    await running.end(END);
    const runtime = { name: facts.name, version: facts.version, path: facts.path };
    return codes.map(({ name }) => ({ task: name, warnings: [], runtime }));
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var open3 = async (spec, task, context, wishes, limits) => {
  const where2 = inWords2(spec, task);
  const codes = codesOf(spec).filter(({ name }) => name === task);
  if (codes.length === 0)
    throw new BenchmarkFailure({
      message: `${inWords2(spec, null)} have no benchmark "${task}"`,
      hint: `there are ${codesOf(spec).map(({ name }) => name).join(", ")}`
    });
  const link = await start2(spec, codes, context, { wishes, isListing: false });
  await link.expect("loaded", "setting up", limits.loadLimit);
  const ready = await link.expect("ready", "warming up", limits.operationLimit);
  if (ready.facts.stranger !== null) {
    await link.running.end();
    throw strangerFailure(where2, ready.facts.stranger);
  }
  return {
    batch: ready.batch,
    operation: ready.operation,
    warnings: [...trapsOf(ready.facts), ...unmet(wishes.metrics, ready.facts)],
    pid: link.running.pid,
    turn: (seconds, batch = ready.batch) => turn(link, seconds, batch, limits),
    finish: () => finish(link, where2, limits),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose]()
  };
};
var unmet = (metrics, { name }) => metrics.includes("heap-per-op") && name !== "CPython" ? [`heap-per-op needs tracemalloc, which ${name} may not have`] : [];
var turn = async (link, seconds, batch, { operationLimit }) => {
  link.send({ kind: "turn", seconds, batch });
  const { samples, cpu } = await link.expect("turn", "measuring", seconds + operationLimit);
  if (!samples.every((sample) => sample > 0))
    throw new BenchmarkFailure({
      message: "an operation took no time at all",
      hint: "the clock of this machine is too coarse for it: let one operation do more work"
    });
  return { samples: samples.map((sample) => sample / 1e9 / batch), cpu: cpu / (samples.length * batch) };
};
var finish = async (link, where2, { operationLimit }) => {
  link.send({ kind: "finish" });
  const { peak, heap } = await link.expect("finished", "ending", operationLimit);
  const threads = await link.left(END);
  const survivors2 = await link.running.end(END);
  if (threads !== null) throw leftFailure(where2, threads, link.running.output());
  if (survivors2.length > 0)
    throw survivorFailure(
      where2,
      survivors2,
      "wait for them in the statement, or end them in an exit handler (atexit)"
    );
  const values = heap === null ? {} : { "heap-per-op": heap };
  return { peakMemory: peak, values };
};

// src/runners/report-run.ts
import { stat as stat4 } from "node:fs/promises";
import { join as join18 } from "node:path";
async function runTool(spec, context, format) {
  var _stack = [];
  try {
    const directory = join18(context.root, spec.directory);
    const place = spec.file === null ? null : { path: join18(directory, spec.file), name: spec.file };
    const before = place === null ? /* @__PURE__ */ new Map() : await stampsOf(place.path, place.name);
    const running = __using(_stack, await start3(spec, context, directory), true);
    const { stdout, output } = collect(running);
    const exit = await ended(running, spec, context, output);
    const printed2 = await stdout;
    if (printed2 === null) throw tooLong(spec);
    if (exit.code !== 0) throw endedFailure(commandInWords(spec.argv), exit, output());
    if (place === null) return { report: { file: "stdout", bytes: printed2 }, output: output() };
    return { report: await fresh(place, before, format, spec, output), output: output() };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function start3(spec, context, directory) {
  const environment2 = { ...context.environment, ...spec.environment };
  const [name = ""] = spec.argv;
  const words = commandInWords(spec.argv);
  const folder = await stat4(directory).catch(() => null);
  if (folder?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${words}: the folder ${spec.directory} does not exist`,
      hint: "is it built by `prepare`, or the path mistaken?"
    });
  const file = await findExecutable(name, environment2["PATH"], directory);
  if (file === null)
    throw new BenchmarkFailure({
      message: `command not found: ${name}`,
      hint: name.includes("/") ? "is it built by `prepare`, and may it be executed?" : 'it is looked up in PATH; commands are not run by a shell (for that: ["sh", "-c", "\u2026"])'
    });
  try {
    return await startProcess({
      argv: [file, ...spec.argv.slice(1)],
      directory,
      environment: environment2,
      signal: context.signal,
      talk: "streams"
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${words} cannot be started: ${error.message}`, hint: error.hint });
  }
}
function collect(running) {
  const chunks = [];
  const printed2 = tail();
  let size = 0;
  running.child.stdin?.end();
  running.child.stdout?.on("data", (chunk) => {
    printed2.push(chunk);
    size += chunk.length;
    if (size <= LARGEST_REPORT) chunks.push(chunk);
    else void running.end();
  });
  const closed = new Promise((settle) => running.child.stdout?.once("close", () => settle()));
  return {
    stdout: closed.then(() => size > LARGEST_REPORT ? null : Buffer.concat(chunks)),
    output: () => [printed2.text(), running.output()].map((text) => lastLines(harmless(text), 12)).filter((text) => text !== "").join("\n")
  };
}
async function ended(running, spec, context, output) {
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void running.end();
  }, context.limit * 1e3);
  const exit = await running.exit;
  clearTimeout(limit);
  const survivors2 = await running.end(1);
  context.signal.throwIfAborted();
  const words = commandInWords(spec.argv);
  if (late)
    throw new BenchmarkFailure({
      message: `${words} did not end within ${context.limit} s`,
      hint: "one run of it is one side of one trial, and a verdict needs at least 16: let it measure for a shorter time",
      output: output()
    });
  if (exit.code === 0 && survivors2.length > 0)
    throw survivorFailure(
      words,
      survivors2,
      "a run ends when its process ends: let it wait for what it starts"
    );
  return exit;
}
var tooLong = (spec) => new BenchmarkFailure({
  message: `${commandInWords(spec.argv)} printed more than ${LARGEST_REPORT / 2 ** 20} MiB`,
  hint: "let it write its report to a file, and name it with `file:`"
});
var stampOf = async (path2) => {
  const info = await stat4(path2, { bigint: true }).catch(() => null);
  return info === null ? null : `${info.mtimeNs} ${info.ctimeNs} ${info.size} ${info.ino}`;
};
async function stampsOf(path2, name) {
  const info = await stat4(path2).catch(() => null);
  const inside = info?.isDirectory() === true ? await filesIn(path2, name) : info === null ? [] : [""];
  const stamps = await Promise.all(
    inside.map(async (each) => [each, await stampOf(join18(path2, each))])
  );
  return new Map(stamps.flatMap(([each, stamp]) => stamp === null ? [] : [[each, stamp]]));
}
async function fresh({ path: path2, name }, before, format, spec, output) {
  const missing = (what) => new BenchmarkFailure({
    message: `${commandInWords(spec.argv)} ${what}`,
    hint: "is `file:` where the tool writes its report, relative to where it runs?",
    output: output()
  });
  const after = await stampsOf(path2, name);
  if (after.size === 0) throw missing(`wrote no ${name}`);
  const isNew = (inside) => after.get(inside) !== before.get(inside);
  if (![...after.keys()].some(isNew)) throw missing(`left ${name} as it was before the run`);
  return readReportFiles(
    path2,
    name,
    (inside) => format.folder?.wants(inside) === true && (isNew(inside) || format.folder.describes(inside))
  );
}

// src/runners/report-shares.ts
function sharesOf(measurements, slowdown) {
  const groups = /* @__PURE__ */ new Map();
  for (const measurement of measurements) {
    const group = groups.get(measurement.name);
    if (group === void 0) groups.set(measurement.name, [measurement]);
    else group.push(measurement);
  }
  return new Map([...groups].map(([name, group]) => [name, shareOf(group, 1 + slowdown)]));
}
var TIMES = /* @__PURE__ */ new Set(["p50", "p75", "p90", "p95", "p99", "mean", "min"]);
function shareOf(group, slower) {
  const sampled = group.find(({ metric: metric2, samples }) => TIMES.has(metric2) && samples.length > 0);
  const single = (metric2) => {
    const found = group.find((each) => each.metric === metric2);
    return found === void 0 ? null : valueOf(found);
  };
  const cpu = single("cpu-time");
  return {
    turn: {
      samples: sampled?.samples.map((time) => time * slower) ?? [],
      cpu: cpu === null ? null : cpu * slower
    },
    batch: sampled?.batch ?? 1,
    peakMemory: single("peak-memory"),
    values: slowed(Object.assign({}, ...group.map((each) => valuesOf(each))), slower),
    units: Object.fromEntries(
      group.flatMap(({ metric: metric2, foreignUnit }) => foreignUnit === null ? [] : [[metric2, foreignUnit]])
    )
  };
}
var valueOf = ({ metric: metric2, summary }) => (metric2 === "peak-memory" ? summary.max : void 0) ?? summary.mean ?? null;
function valuesOf(measurement) {
  const { metric: metric2, samples, summary } = measurement;
  if (metric2 === "cpu-time" || metric2 === "peak-memory") return {};
  if (!TIMES.has(metric2)) {
    const value = valueOf(measurement);
    return value === null ? {} : { [metric2]: value };
  }
  if (samples.length > 0) return {};
  return Object.fromEntries(Object.entries(summary).filter(([name]) => TIMES.has(name)));
}
var slowed = (values, slower) => Object.fromEntries(
  METRIC_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === void 0) return [];
    const { unit, worse } = metricOf(name);
    const factor = unit === "%" ? 1 : worse === "lower" ? 1 / slower : slower;
    return [[name, value * factor]];
  })
);

// src/runners/report.ts
var report = {
  minimumPairs: 1,
  async list(spec, context) {
    const names2 = new Set((await measure(spec, context)).map(({ name }) => name));
    return [...names2].map((task) => ({ task, warnings: [] }));
  },
  together: async (spec, context) => sharesOf(await measure(spec, context), context.slowdown),
  async exact(spec, task, context, metrics) {
    const counted = await counts(spec, context);
    return exactly(
      counted.filter(({ name }) => name === task),
      metrics
    );
  }
};
async function measure(spec, context) {
  const { format } = spec;
  if (!isFormatName(format)) throw new TypeError(`no format ${format}`);
  const words = commandInWords(spec.argv);
  try {
    const written = await runTool(spec, context, formatOf(format));
    return understood(spec, () => readReport(format, written.report), written.output);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `the report of ${words}: ${error.message}`, hint: error.hint });
  }
}
function understood(spec, work, output) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const hint = error.hint ?? `perf-budgets parse --format ${spec.format} FILE shows how a report is read`;
    const message = `the report of ${commandInWords(spec.argv)} is not as expected of ${spec.format}: ${error.message}`;
    throw new BenchmarkFailure({ message, hint, output }, error);
  }
}
var known3 = /* @__PURE__ */ new WeakMap();
function counts(spec, context) {
  const runs = known3.get(context) ?? /* @__PURE__ */ new Map();
  known3.set(context, runs);
  const key = JSON.stringify(spec);
  const run6 = runs.get(key) ?? measure(spec, context);
  runs.set(key, run6);
  return run6;
}
var exactly = (measurements, metrics) => Object.fromEntries(
  measurements.filter(({ metric: metric2, summary }) => metrics.includes(metric2) && summary.mean !== void 0).map(({ metric: metric2, summary }) => [metric2, summary.mean])
);

// src/runners/tinybench.ts
import { existsSync as existsSync8 } from "node:fs";
import { join as join19 } from "node:path";
import { fileURLToPath } from "node:url";

// src/runners/tinybench-failure.ts
var OLD_NODE = 'this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`';
var HINTS2 = {
  ERR_UNKNOWN_FILE_EXTENSION: OLD_NODE,
  ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: 'Node only strips types: write it without enum, namespace and parameter properties, or add `node-args: ["--experimental-transform-types"]`',
  ERR_MODULE_NOT_FOUND: "is it installed and built by `prepare`? Node wants the whole file name of an import, with its extension",
  MODULE_NOT_FOUND: "is it installed and built by `prepare`?",
  ERR_INVALID_TYPESCRIPT_SYNTAX: "the file has a syntax error"
};
var goneFailure2 = (where2, phase, exit, printed2) => endedFailure(
  `${where2} ended its process while ${phase}: it`,
  exit,
  printed2,
  exit.code === 0 ? "a benchmark file must call neither exit() nor disconnect() of `process`" : null
);
var lateFailure2 = (where2, phase, seconds, printed2) => new BenchmarkFailure({
  message: `${where2} did not finish ${phase} within ${seconds} s`,
  hint: "look for an endless loop, or a promise that never settles",
  output: lastLines(printed2)
});
var workerFailure2 = (failure, file, where2, printed2) => new BenchmarkFailure({
  message: failure.hint === null ? `${where2} failed while ${failure.phase}: ${failure.message}` : `${file} ${failure.message}`,
  hint: failure.hint ?? hintFor(failure),
  output: lastLines([failure.stack, printed2].join("\n"))
});
var hintFor = (failure) => {
  if (failure.phase !== "loading") return null;
  if (/already exists/.test(failure.message)) return "every benchmark of a file needs a name of its own";
  if (failure.code?.endsWith("MODULE_NOT_FOUND") && failure.message.includes("'tinybench'"))
    return "install tinybench in the project: `npm install --save-dev tinybench`";
  return HINTS2[failure.code ?? ""] ?? null;
};

// src/runners/tinybench-link.ts
var startWorker2 = async (worker, spec, request, context) => {
  const running = await startProcess({
    argv: [context.node, ...spec.nodeArgs, worker, JSON.stringify(request)],
    directory: context.root,
    environment: context.environment,
    signal: context.signal,
    talk: "messages"
  });
  const next = inbox2(running.child);
  const fail = async (message, phase, seconds) => {
    await running.end(message === "gone" ? 1 : 0);
    context.signal.throwIfAborted();
    const printed2 = running.output();
    if (message === "gone")
      throw goneFailure2(where(spec, request, phase), phase, await running.exit, printed2);
    if (message === "late") throw lateFailure2(where(spec, request, phase), phase, seconds, printed2);
    throw workerFailure2(message, spec.file, where(spec, request, message.phase), printed2);
  };
  return {
    running,
    send: (message) => void running.child.send(message),
    async expect(kind, phase, seconds) {
      const message = await next(seconds);
      if (message === "gone" || message === "late" || message.kind === "failed")
        return fail(message, phase, seconds);
      if (message.kind !== kind) throw new Error(`the worker sent ${message.kind} instead of ${kind}`);
      return message;
    }
  };
};
var inbox2 = (child) => {
  const messages = [];
  let gone = false;
  let wake = () => {
  };
  child.on("message", (message) => {
    messages.push(message);
    wake();
  });
  child.once("disconnect", () => {
    gone = true;
    wake();
  });
  return (seconds) => new Promise((settle) => {
    const finish3 = (result) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(result);
    };
    const limit = setTimeout(() => finish3("late"), seconds * 1e3);
    wake = () => {
      const message = messages.shift();
      if (message !== void 0) finish3(message);
      else if (gone) finish3("gone");
    };
    wake();
  });
};
var where = (spec, { task }, phase) => task === null || phase === "loading" ? spec.file : `${spec.file}: benchmark "${task}"`;

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

// src/runners/tinybench.ts
var workerPath = () => {
  const places = ["./tinybench-worker.js", "../../build/tinybench-worker.js"];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync8);
  if (found === void 0) throw new Error(`tinybench-worker.js is missing beside ${import.meta.url}`);
  return found;
};
var END2 = 5;
var tinybenchRunner = (given = {}) => {
  const options = ({ limit }) => ({
    worker: given.worker ?? workerPath(),
    loadLimit: Math.min(limit, given.loadLimit ?? 60),
    operationLimit: Math.min(limit, given.operationLimit ?? 60)
  });
  return {
    minimumPairs: 3,
    list: (spec, context) => list2(spec, context, options(context)),
    open: (spec, task, context) => open4(spec, task, context, options(context))
  };
};
var tinybench = tinybenchRunner();
var start4 = async (spec, task, context, { worker }) => {
  const file = join19(context.root, spec.file);
  if (!existsSync8(file))
    throw new BenchmarkFailure({
      message: `${spec.file} does not exist`,
      hint: "is it built by `prepare`, or the path under `tinybench:` mistaken?"
    });
  return startWorker2(worker, spec, { file, task, slowdown: context.slowdown }, context);
};
var list2 = async (spec, context, options) => {
  var _stack = [];
  try {
    const link = await start4(spec, null, context, options);
    const running = __using(_stack, link.running, true);
    const { tasks, warnings } = await link.expect("listed", "loading", options.loadLimit);
    await running.end(END2);
    return tasks.map((task) => ({ task, warnings: [...trapsIn(spec.nodeArgs), ...warnings] }));
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var open4 = async (spec, task, context, options) => {
  if (task === null) throw new Error("a tinybench suite has no benchmark of its own");
  const link = await start4(spec, task, context, options);
  await link.expect("loaded", "loading", options.loadLimit);
  const ready = await link.expect("ready", "warming up", options.operationLimit);
  return {
    batch: ready.batch,
    operation: ready.operation,
    warnings: [.../* @__PURE__ */ new Set([...trapsIn(spec.nodeArgs), ...ready.warnings])],
    pid: link.running.pid,
    turn: (seconds, batch = ready.batch) => turn2(link, seconds, batch, options),
    finish: () => finish2(link, `${spec.file}: benchmark "${task}"`, options),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose]()
  };
};
var turn2 = async (link, seconds, batch, { operationLimit }) => {
  link.send({ kind: "turn", seconds, batch });
  const { samples, cpu } = await link.expect("turn", "measuring", seconds + operationLimit);
  if (!samples.every((sample) => sample > 0 && Number.isFinite(sample)))
    throw new BenchmarkFailure({
      message: "an operation took no time at all",
      hint: "it is shorter than the clock can tell: let one call do more work"
    });
  return { samples: Array.from(samples), cpu };
};
var finish2 = async (link, what, { operationLimit }) => {
  link.send({ kind: "finish" });
  const { peak } = await link.expect("finished", "tearing down", operationLimit);
  const survivors2 = await link.running.end(END2);
  if (survivors2.length > 0)
    throw survivorFailure(what, survivors2, "end them in afterAll, teardown, or when the process exits");
  return { peakMemory: peak, values: {} };
};

// src/runners/registry.ts
var RUNNERS = { tinybench, command, python, report };

// src/measure/discover.ts
async function list3(suite, side, context) {
  try {
    return { tasks: await runnerOf(suite.runner).list(suite.runner, context) };
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { failure: { side, ...error.failure } };
  }
}
var REHEARSAL = 0.25;
async function rehearse(suite, tasks, side, context) {
  const { open: open5 } = runnerOf(suite.runner);
  if (open5 === void 0) return null;
  try {
    const hurried = { ...context, limit: REHEARSAL * context.limit };
    for (const { task } of tasks) {
      var _stack = [];
      try {
        const session = __using(_stack, await open5(suite.runner, task, hurried), true);
        await session.turn(0);
      } catch (_) {
        var _error = _, _hasError = true;
      } finally {
        var _promise = __callDispose(_stack, _error, _hasError);
        _promise && await _promise;
      }
    }
    return null;
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { side, ...error.failure };
  }
}
var runnerOf = (spec) => RUNNERS[spec.kind];
function candidates(head, base, listings) {
  const suite = head ?? base;
  const headTasks = tasksOf(listings.head);
  const baseTasks = tasksOf(listings.overlaid) ?? tasksOf(listings.own);
  const baseSpec = (listings.harness === "head" ? head : base)?.runner ?? null;
  const broken = failureOf(listings, head !== null, base !== null);
  if (broken !== null) return [failed(suite, broken)];
  const declared = names(tasksOf(listings.own));
  const onHead = names(headTasks);
  const onBase2 = names(baseTasks);
  const record = (task, status2) => ({
    record: {
      ...emptyRecord(suite, task, status2, listings.harness, warningsOf(headTasks, task)),
      runtime: { base: runtimeOf(baseTasks, task), head: runtimeOf(headTasks, task) }
    },
    task,
    specs: {
      head: status2 === "missing" ? null : head?.runner ?? null,
      base: status2 === "new" || status2 === "missing" ? null : baseSpec
    }
  });
  return [
    ...[...onHead].map((task) => record(task, onBase2.has(task) ? "measured" : "new")),
    ...[...declared].filter((task) => !onHead.has(task)).map((task) => record(task, "missing"))
  ];
}
var tasksOf = (listing) => listing !== null && "tasks" in listing ? listing.tasks : null;
var names = (tasks) => new Set(tasks?.map(({ task }) => task));
var warningsOf = (tasks, task) => tasks?.find((each) => each.task === task)?.warnings ?? [];
var runtimeOf = (tasks, task) => tasks?.find((each) => each.task === task)?.runtime ?? null;
function failureOf({ head, own, overlaid }, onHead, onBase2) {
  if (onHead && head !== null && "failure" in head) return head.failure;
  const baseRuns = tasksOf(own) ?? tasksOf(overlaid);
  if (onBase2 && baseRuns === null && own !== null && "failure" in own) return own.failure;
  return null;
}
function failed(suite, failure) {
  const record = { ...emptyRecord(suite, null, "failed", "own", []), failure };
  return { record, task: null, specs: { base: null, head: null } };
}
function emptyRecord(suite, task, status2, harness, warnings) {
  return {
    path: benchmarkPath(suite.name, task),
    suite: suite.name,
    runner: suite.runner.kind,
    scenario: suite.scenario,
    dataset: suite.dataset,
    status: status2,
    failure: null,
    harness,
    runtime: { base: null, head: null },
    trials: [],
    alone: [],
    stored: null,
    recipe: null,
    control: [],
    exact: { base: null, head: null },
    warnings
  };
}
var skipped = (suite) => ({
  record: emptyRecord(suite, null, "skipped", "head", []),
  task: null,
  specs: { base: null, head: null }
});

// src/system/harness.ts
import { posix as posix2 } from "node:path";
async function overlayHarness(checkouts, suites) {
  const head = await filesOf(checkouts, "head");
  const base = await filesOf(checkouts, "base");
  const state = new Map(suites.map((suite) => [suite.name, plan(suite, head, base)]));
  const place = (file) => posix2.join(checkouts.repository.project, file);
  const all = new Set([...state.values()].flatMap(({ files }) => files));
  await checkOut(checkouts, checkouts.head.commit, [...all].map(place));
  const giveBack2 = async (wanted) => {
    const { names: names2, files } = sharing(wanted, state);
    await remove(checkouts, files.filter((file) => !base.has(file)).map(place));
    await checkOut(checkouts, checkouts.base.commit, displaced(files, base).map(place));
    for (const name of names2) state.set(name, OWN);
    return names2;
  };
  return {
    of: (suite) => state.get(suite) ?? OWN,
    warnings: nothingLeft(head, base, all),
    restore: (suite) => giveBack2([suite]),
    restoreAll: () => giveBack2([...state.keys()].filter((suite) => state.get(suite)?.files.length !== 0))
  };
}
var NO_HARNESS = {
  of: () => ({ harness: "own", files: [], warnings: [] }),
  warnings: [],
  restore: () => Promise.resolve([]),
  restoreAll: () => Promise.resolve([])
};
var OWN = { harness: "own", files: [], warnings: [] };
function nothingLeft(head, base, overlaid) {
  const changed = [.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].filter(
    (file) => head.get(file) !== base.get(file)
  );
  return changed.length > 0 && changed.every((file) => overlaid.has(file)) ? [
    "every changed file of the project is part of a benchmark and runs on both sides: no difference can be seen"
  ] : [];
}
async function filesOf({
  git: git2,
  repository,
  ...sides
}, side) {
  const tree = await git2(side, ["ls-tree", "-r", "-z", "--full-tree", sides[side]?.commit ?? side]);
  const prefix = repository.project === "" ? "" : `${repository.project}/`;
  return new Map(
    items(tree).map((item) => ({
      object: item.slice(0, item.indexOf("	")),
      path: item.slice(item.indexOf("	") + 1)
    })).filter(({ object, path: path2 }) => path2.startsWith(prefix) && !object.startsWith("160000 ")).map(({ object, path: path2 }) => [path2.slice(prefix.length), object])
  );
}
async function headHarness(checkouts, suites) {
  const head = await filesOf(checkouts, "head");
  return new Map(
    suites.map((suite) => [
      suite.name,
      benchmarkFiles(suite, head).map((file) => [file, head.get(file) ?? ""])
    ])
  );
}
var sourceOf = ({ runner }) => runner.kind !== "report" && "file" in runner ? posix2.normalize(runner.file) : null;
function benchmarkFiles(suite, head) {
  const declared = sourceOf(suite);
  const source = declared !== null && head.has(declared) && !BUILT.test(declared) ? declared : null;
  const matchers = suite.harness.map(globMatcher);
  return [...head.keys()].filter((file) => file === source || matchers.some((matches) => matches(file)));
}
function plan(suite, head, base) {
  const declared = sourceOf(suite);
  const wanted = benchmarkFiles(suite, head);
  const warnings = suite.harness.filter((glob) => !wanted.some(globMatcher(glob))).map((glob) => `${suite.name}: \`harness: ${glob}\` matches no file that git knows`);
  if (declared !== null && wanted.length === 0) {
    warnings.push(
      `${suite.name}: ${declared} is a build product and may hold the code under test, so each side runs its own; name its sources under \`harness:\` to run head's benchmark on both`
    );
    return { harness: "own", files: [], warnings };
  }
  return { harness: "head", files: wanted.filter((file) => base.get(file) !== head.get(file)), warnings };
}
var BUILT = /(^|\/)(dist|build|out|target)\//;
function sharing(suites, state) {
  const names2 = new Set(suites);
  const files = new Set(suites.flatMap((suite) => state.get(suite)?.files ?? []));
  for (let before = -1; before !== files.size; ) {
    before = files.size;
    for (const [name, { files: theirs }] of state) {
      if (!theirs.some((file) => files.has(file))) continue;
      names2.add(name);
      for (const file of theirs) files.add(file);
    }
  }
  return { names: [...names2], files: [...files] };
}
var displaced = (files, base) => [...base.keys()].filter(
  (own) => files.some((file) => own === file || file.startsWith(`${own}/`) || own.startsWith(`${file}/`))
);
async function checkOut({ git: git2 }, commit, paths) {
  if (paths.length > 0)
    await git2("base", ["--literal-pathspecs", "checkout", commit, ...FROM_INPUT], paths.join("\0"));
}
async function remove({ git: git2 }, paths) {
  if (paths.length > 0)
    await git2("base", ["--literal-pathspecs", "rm", "--quiet", "--force", ...FROM_INPUT], paths.join("\0"));
}
var FROM_INPUT = ["--pathspec-from-file=-", "--pathspec-file-nul"];

// src/system/merge-base.ts
var STEPS = ["--deepen=30", "--deepen=150", "--deepen=800", "--deepen=4000", "--unshallow"];
var FULL_CLONE = "clone the whole history: fetch-depth: 0 for actions/checkout, git fetch --unshallow elsewhere";
async function mergeBase(repository, base, head) {
  const shallow = await isShallow(repository);
  const find = () => tryGit(["merge-base", base.commit, head.commit], { cwd: repository.top });
  let found = await find();
  for (const step2 of shallow ? STEPS : []) {
    if (found !== null || !await isShallow(repository)) break;
    await deepen(repository, step2, [base.commit, head.commit]);
    found = await find();
  }
  if (found !== null) return found;
  throw new UserError(
    `${base.name} and ${head.name} have no common ancestor${shallow ? ", even after deepening this shallow clone" : ""}`,
    { hint: "compare with a commit that head grew from: --base REF", exitCode: 2 }
  );
}
async function deepen(repository, step2, tips) {
  const remote = await mainRemote(repository);
  if (remote === null)
    throw new UserError("this clone is shallow and has no remote to deepen it from", { hint: FULL_CLONE });
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", step2, remote];
  const options = { cwd: repository.top, env: repository.remote };
  const done = await tryGit([...fetch, ...tips], options) ?? await tryGit(fetch, options);
  if (done === null)
    throw new UserError(`this clone is shallow and git fetch ${step2} ${remote} failed`, {
      hint: FULL_CLONE,
      exitCode: 3
    });
}

// src/system/revisions.ts
async function resolveRevisions(options) {
  const repository = await findRepository(options.cwd, options.remote);
  const head = await resolveHead(repository, options.head);
  const chosen2 = { repository, head, workingTree: options.head === void 0 };
  if (options.base !== void 0) {
    const base2 = await resolveRef(repository, options.base, "--base");
    return { ...chosen2, ...await meet(repository, base2, head) };
  }
  const base = await defaultBranch(repository);
  if (base === null)
    throw new UserError("no branch to compare with: neither the remote nor this clone has main or master", {
      hint: "name one: --base REF"
    });
  const met = await meet(repository, base, head);
  const same = met.base.commit === head.commit && !head.dirty;
  return { ...chosen2, ...same ? await firstParent(repository, base, head) : met };
}
async function describeWorkingTree(cwd) {
  try {
    return await resolveHead(await findRepository(cwd), void 0);
  } catch (error) {
    if (error instanceof UserError) return { commit: null, name: "working tree", dirty: false };
    throw error;
  }
}
async function resolveHead(repository, name) {
  if (name !== void 0) return { ...await resolveRef(repository, name, "--head"), dirty: false };
  const commit = await headCommit(repository);
  const dirty = await isDirty(repository);
  const branch = await currentBranch(repository);
  return { commit, name: dirty ? "working tree" : branch ?? commit.slice(0, 9), dirty };
}
async function meet(repository, base, head) {
  const commit = await mergeBase(repository, base, head);
  const notes = [];
  if (commit !== base.commit) {
    const ahead = await git(["rev-list", "--count", `${commit}..${base.commit}`], { cwd: repository.top });
    const since = ahead === "1" ? `commit on ${base.name} since then is` : `${ahead} commits on ${base.name} since then are`;
    notes.push(
      `base is ${short(commit)}, where head left ${base.name}; the ${since} not part of the comparison`
    );
  } else if (commit === head.commit && !head.dirty) {
    notes.push(`base and head are the same commit ${short(commit)}: only noise can differ`);
  }
  return { base: { commit, name: base.name, dirty: false }, notes };
}
async function firstParent(repository, branch, head) {
  const commit = await parentOf(repository, head.commit);
  if (commit === null)
    throw new UserError(
      `${short(head.commit)} is the first commit of ${branch.name}: there is nothing to compare it with`,
      {
        hint: "change something, commit it on a branch, or name a commit: --base REF"
      }
    );
  return {
    base: { commit, name: `${short(head.commit)}^`, dirty: false },
    notes: [
      `head ${short(head.commit)} is part of ${branch.name} and nothing is uncommitted, so it is compared with its first parent ${short(commit)}`
    ]
  };
}
async function parentOf(repository, commit) {
  const parent = await findCommit(repository, `${commit}^1`);
  if (parent !== null) return parent;
  const raw = await git(["cat-file", "commit", commit], { cwd: repository.top });
  const name = /^parent (\w+)$/m.exec(raw)?.[1];
  if (name === void 0) return null;
  await deepen(repository, "--deepen=1", [commit]);
  return findCommit(repository, name);
}
var short = (commit) => commit.slice(0, 9);

// src/system/tree-files.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname6, join as join20 } from "node:path";
async function filesAt(repository, commit, paths) {
  const named = paths.map((path2) => `${commit}:${path2}`);
  if (named.some((name) => name.includes("\n")))
    throw new UserError("a path with a line break cannot be read from git");
  const input = `${named.join("\n")}
`;
  return parse2(
    await gitBytes(["cat-file", "--batch", "--follow-symlinks"], { cwd: repository.top, input }),
    paths
  );
}
async function exportFiles(repository, commit, paths, folder) {
  for (const [path2, bytes2] of await filesAt(repository, commit, paths)) {
    if (bytes2 === null) continue;
    await mkdir2(dirname6(join20(folder, path2)), { recursive: true });
    await writeFile2(join20(folder, path2), bytes2);
  }
  return folder;
}
function parse2(output, paths) {
  const found = /* @__PURE__ */ new Map();
  let at = 0;
  for (const path2 of paths) {
    const line = output.subarray(at, output.indexOf("\n", at)).toString("utf8");
    at += Buffer.byteLength(line) + 1;
    const [, type3, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line) ?? [];
    const told = /^(?:dangling|loop|notdir|symlink) (\d+)$/.exec(line)?.[1];
    const length = Number(size ?? told ?? -1);
    found.set(path2, type3 === "blob" ? output.subarray(at, at + length) : null);
    at += length + 1;
  }
  return found;
}

// src/pipeline/listing.ts
import { isDeepStrictEqual } from "node:util";

// src/system/changed-files.ts
import { posix as posix3 } from "node:path";
async function changedFiles(revisions) {
  const { repository, base, head, workingTree } = revisions;
  if (!workingTree) return filesBetween(repository, base.commit, head.commit);
  const cwd = repository.top;
  const others = await git(["ls-files", "--others", "--exclude-standard", "-z"], { cwd });
  return inProject([...await differing(repository, [base.commit]), ...items(others)], repository);
}
async function filesBetween(repository, one, other) {
  return inProject(await differing(repository, [one, other]), repository);
}
async function differing(repository, sides) {
  const diff = ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", ...sides, "--"];
  return items(await git(diff, { cwd: repository.top }));
}
var inProject = (files, { project }) => [...new Set(files)].map((file) => posix3.relative(project, file)).sort();

// src/pipeline/listing.ts
async function listPair(pair, baseFailure, known4) {
  const { configuration, own, head, base } = pair;
  const unaffected = known4?.unaffected ?? await skippedSuites(pair);
  const suites = configuration.suites.filter(({ name }) => !unaffected.has(name));
  const onBase2 = /* @__PURE__ */ new Map();
  for (const suite of (own?.suites ?? []).filter(({ name }) => !unaffected.has(name)))
    onBase2.set(suite.name, baseFailure === null ? await list3(suite, "base", base) : { failure: baseFailure });
  const overlaid = await overlay(pair, suites, baseFailure);
  const found = configuration.suites.filter(({ name }) => unaffected.has(name)).map(skipped);
  for (const suite of suites) {
    const before = own?.suites.find(({ name }) => name === suite.name) ?? null;
    const headFiles = overlaid.harness.of(suite.name).harness === "head";
    const listings = {
      head: known4?.listings.get(suite.name) ?? await list3(suite, "head", head),
      own: onBase2.get(suite.name) ?? (baseFailure === null ? null : { failure: baseFailure }),
      overlaid: overlaid.listings.get(suite.name) ?? null,
      harness: headFiles ? "head" : "own"
    };
    found.push(...candidates(suite, before, listings));
  }
  for (const suite of own?.suites ?? []) {
    if (configuration.suites.some(({ name }) => name === suite.name)) continue;
    const listings = {
      head: null,
      own: onBase2.get(suite.name) ?? null,
      overlaid: null,
      harness: "own"
    };
    found.push(...candidates(null, suite, listings));
  }
  return { candidates: found, warnings: overlaid.warnings };
}
var skippedSuites = ({ request, configuration, revisions, project }) => request.mode === "check" ? unaffectedBy(configuration.suites, revisions, project) : Promise.resolve(/* @__PURE__ */ new Set());
async function unaffectedBy(suites, revisions, project) {
  if (suites.every(({ whenChanged }) => whenChanged.length === 0)) return /* @__PURE__ */ new Set();
  return unaffectedSuites(suites, await changedFiles(revisions), project.file);
}
async function overlay(pair, suites, baseFailure) {
  if (pair.request.mode === "selftest" || baseFailure !== null)
    return { harness: NO_HARNESS, listings: /* @__PURE__ */ new Map(), warnings: [] };
  const harness = await overlayHarness(pair.checkouts, suites);
  const warnings = [...harness.warnings];
  const listings = /* @__PURE__ */ new Map();
  const differing2 = suites.filter(
    (suite) => harness.of(suite.name).files.length > 0 || isRunOtherwise(suite, pair.own)
  );
  for (const { name } of differing2) warnings.push(...harness.of(name).warnings);
  const isOverlaid = differing2.some(({ name }) => harness.of(name).files.length > 0);
  const broken = isOverlaid ? await rebuildBase(pair.prepare) : null;
  if (broken !== null) {
    const names2 = await harness.restoreAll();
    warnings.push(
      `base does not build with head's benchmark files (${broken.message}), so it runs its own: ${names2.join(", ")}`
    );
    await rebuildBase(pair.prepare);
    return { harness, listings, warnings };
  }
  for (const suite of differing2) {
    const listing = await list3(suite, "base", pair.base);
    const failure = "tasks" in listing ? await rehearse(suite, listing.tasks, "base", pair.base) : listing.failure;
    if (failure === null) listings.set(suite.name, listing);
    else warnings.push(...await giveBack(pair, harness, suite, failure));
  }
  return { harness, listings, warnings };
}
var isRunOtherwise = ({ name, runner }, own) => {
  const before = own?.suites.find((suite) => suite.name === name);
  return before !== void 0 && !isDeepStrictEqual(before.runner, runner);
};
async function giveBack(pair, harness, suite, failure) {
  const isOverlaid = harness.of(suite.name).files.length > 0;
  const names2 = await harness.restore(suite.name);
  if (isOverlaid) await rebuildBase(pair.prepare);
  const what = isOverlaid ? "benchmark files" : "benchmark";
  return [
    `head's ${what} cannot run on base (${failure.message}), so base runs its own: ${names2.join(", ")}`
  ];
}

// src/pipeline/sides.ts
import { join as join21 } from "node:path";
async function sidesInPlace(request, project, options) {
  const { configuration, warnings } = await readConfiguration(join21(project.root, project.file), project.file);
  const head = contextIn(project.root, options, { limit: limitOf(request, configuration), slowdown: 0 });
  const found = await listAlone(configuration, head, options.world);
  return { ...aloneOf(await describeWorkingTree(project.root), configuration, head, found), warnings };
}
var aloneOf = (revision, configuration, head, found) => ({
  base: null,
  head: revision,
  configuration,
  baseConfiguration: null,
  contexts: { base: null, head },
  candidates: found,
  policyChanges: [],
  warnings: []
});
async function listAlone(configuration, head, world) {
  world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const found = [];
  for (const suite of configuration.suites) {
    const listing = await list3(suite, "head", head);
    const alone = candidates(suite, null, { head: listing, own: null, overlaid: null, harness: "own" });
    found.push(...alone.map(asMeasured));
  }
  return found;
}
var asMeasured = (candidate) => candidate.record.status === "new" ? { ...candidate, record: { ...candidate.record, status: "measured" } } : candidate;
var limitOf = ({ timeLimit }, configuration) => timeLimit ?? configuration.timeLimit;
var contextIn = (root, { environment: environment2, node, world }, how) => ({
  root,
  environment: environment2,
  node,
  signal: world.signal,
  ...how
});

// src/pipeline/pair.ts
async function openPair(request, project, options) {
  const { world } = options;
  const names2 = request.mode === "selftest" ? { base: "HEAD" } : { base: request.base, head: request.head };
  const revisions = await resolveRevisions({ cwd: project.root, remote: world.remote, ...names2 });
  const [base, head] = [nameOf(revisions.base), nameOf(revisions.head)];
  world.onEvent({ kind: "step", text: `Checking out head ${head}, to be compared with base ${base}` });
  const checkouts = await openHead(revisions, { signal: world.signal });
  try {
    return await readPair({ request, project, options, revisions, checkouts });
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}
var nameOf = ({ name, commit }) => {
  const short3 = commit?.slice(0, 9) ?? "";
  return name === short3 || short3 === "" ? name : `${name} (${short3})`;
};
async function readPair(found) {
  const { request, project, options, revisions, checkouts } = found;
  const loaded = await readConfiguration(join22(checkouts.head.root, project.file), project.file);
  const own = request.mode === "selftest" ? { ...loaded, warning: null } : await baseConfigurationOf(revisions, project);
  const { changes: policyChanges, ...policy } = governingPolicy(own.configuration, loaded.configuration);
  const configuration = { ...loaded.configuration, ...policy };
  return {
    ...found,
    configuration,
    own: own.configuration,
    prepare: preparation(configuration, own.configuration, request, options),
    head: contextIn(checkouts.head.root, options, {
      limit: limitOf(request, configuration),
      slowdown: request.slowdown
    }),
    policyChanges,
    warnings: [...revisions.notes, ...loaded.warnings, ...own.warning === null ? [] : [own.warning]],
    [Symbol.asyncDispose]: () => checkouts[Symbol.asyncDispose]()
  };
}
var preparation = (configuration, own, request, { environment: environment2, world }) => ({
  prepare: { head: configuration.prepare, base: own?.prepare ?? configuration.prepare },
  python: { head: pythonFolders(configuration), base: pythonFolders(own ?? configuration) },
  environment: environment2,
  variables: world.environment,
  seconds: Math.max(60, limitOf(request, configuration)),
  signal: world.signal,
  onProgress: ({ side, command: command2, line }) => {
    if (line === "") world.onEvent({ kind: "step", text: `Preparing ${side}: ${command2}` });
  }
});
var pythonFolders = ({ suites }) => {
  const found = suites.map(
    ({ runner }) => runner.kind === "python" && !runner.interpreter ? runner.directory : null
  );
  return [...new Set(found)].filter((folder) => folder !== null);
};
async function baseConfigurationOf({ repository, base }, { file }) {
  const path2 = posix4.join(repository.project, file);
  const bytes2 = (await filesAt(repository, base.commit, [path2])).get(path2) ?? null;
  if (bytes2 === null) {
    const listing = ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", base.commit, "--", path2];
    if (items(await git(listing, { cwd: repository.top })).length > 0)
      throw new UserError(`base has a ${file} that cannot be read`, {
        hint: "it must be a regular file",
        exitCode: 3
      });
    const warning = `base has no ${file}: head's budgets govern, and the gate starts after merge`;
    return { configuration: null, warning };
  }
  try {
    return { configuration: parseConfigurationBytes(bytes2, file).configuration, warning: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      configuration: null,
      warning: `base's ${file} is not valid, so head's budgets govern: ${error.message}`
    };
  }
}
async function readyHead(pair) {
  const { checkouts, revisions, configuration, options } = pair;
  const settings = await settingsOf(checkouts, revisions.base.commit);
  const prepared2 = await prepareHead({ ...pair.prepare, checkouts, settings });
  options.world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const unaffected = await unaffectedBy(configuration.suites, revisions, pair.project);
  const listings = /* @__PURE__ */ new Map();
  for (const suite of configuration.suites)
    if (!unaffected.has(suite.name)) listings.set(suite.name, await list3(suite, "head", pair.head));
  return { listings, unaffected, warnings: prepared2.warnings };
}
async function settingsOf(checkouts, commit) {
  const { repository, scratch } = checkouts;
  const folders = [.../* @__PURE__ */ new Set([repository.project, ""])];
  const paths = folders.flatMap((folder) => SETTINGS3.map((name) => posix4.join(folder, name)));
  const place = await exportFiles(repository, commit, paths, join22(scratch, "settings"));
  return folders.map((folder) => join22(place, folder));
}
async function sidesOf(pair, ready) {
  const { request, options, revisions, configuration, own, head } = pair;
  if (ready !== null)
    options.world.onEvent({ kind: "step", text: `Checking out base ${nameOf(revisions.base)}` });
  const checkouts = await pair.checkouts.withBase(revisions.base.commit);
  const prepare = { ...pair.prepare, checkouts };
  const prepared2 = await (ready === null ? prepareCheckouts : prepareBase)(prepare, NO_HARNESS);
  const place = request.mode === "selftest" ? checkouts.head : checkouts.base;
  const base = contextIn(place.root, options, { limit: head.limit, slowdown: 0 });
  if (ready === null) options.world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const found = await listPair({ ...pair, checkouts, prepare, base }, prepared2.baseFailure, ready);
  return {
    base: revisions.base,
    head: revisions.head,
    configuration,
    baseConfiguration: own,
    contexts: { base, head },
    candidates: found.candidates,
    policyChanges: pair.policyChanges,
    warnings: [
      ...pair.warnings,
      ...checkouts.warnings,
      ...ready?.warnings ?? [],
      ...prepared2.warnings,
      ...found.warnings
    ]
  };
}

// src/pipeline/recipe.ts
import { readFile as readFile9 } from "node:fs/promises";
import { sep } from "node:path";

// src/measure/subject.ts
function subjectOf(candidate, questions, contexts, joint) {
  const { record, specs, task } = candidate;
  if (record.status !== "measured" && record.status !== "new" || specs.head === null) return null;
  const there = (side) => {
    const [spec, context] = [specs[side], contexts[side]];
    if (spec === null || context === null) throw new TypeError(`${record.path} has no ${side}`);
    return [spec, task, context];
  };
  const runner = runnerOf(specs.head);
  const { open: open5, exact, minimumPairs } = runner;
  const metrics = [...new Set(questions.map(({ metric: metric2 }) => metric2))];
  const counted = metrics.filter((metric2) => metricOf(metric2).exact);
  return {
    path: record.path,
    together: joint === null ? null : { joint, task },
    alone: specs.base === null || contexts.base === null,
    timed: (open5 ?? runner.together) !== void 0 && (metrics.length === 0 || counted.length < metrics.length),
    minimumPairs,
    minimumSamples: samplesOf(questions),
    open: (side, seed) => {
      if (open5 === void 0) throw new TypeError(`${record.path} has nothing to time`);
      return open5(...there(side), { seed, metrics });
    },
    exact: exact === void 0 || counted.length === 0 ? null : (side) => exact(...there(side), counted)
  };
}
var samplesOf = (questions) => Math.max(1, ...questions.map(({ metric: metric2 }) => samplesNeeded(metric2)));
function jointsOf(candidates2, contexts) {
  const joints = /* @__PURE__ */ new Map();
  for (const { record, specs: own } of candidates2) {
    const { suite } = record;
    if (joints.has(suite) || own.head === null || runnerOf(own.head).together === void 0) continue;
    const base = candidates2.find((each) => each.record.suite === suite && each.specs.base !== null)?.specs.base;
    const specs = { base: base ?? null, head: own.head };
    const run6 = (side) => {
      const [spec, context] = [specs[side], contexts[side]];
      const together = spec === null ? void 0 : runnerOf(spec).together;
      if (spec === null || context === null || together === void 0)
        throw new TypeError(`${suite} has no ${side}`);
      return together(spec, context);
    };
    joints.set(suite, { suite, run: run6 });
  }
  return joints;
}

// src/pipeline/recipe.ts
var RUNTIMES = {
  tinybench: () => Promise.resolve("node"),
  command: (spec, context) => programOf2(spec, context),
  report: (spec, context) => programOf2(spec, context),
  // Listing it has told which interpreter, benchmark by benchmark.
  python: () => Promise.resolve("interpreter")
};
var SETTINGS4 = /^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;
async function recipesOf(candidates2, suites, checkouts, context, questions) {
  const harness = await headHarness(checkouts, suites);
  const settings = Object.entries(context.environment).filter(([name]) => SETTINGS4.test(name)).sort(([one], [other]) => one < other ? -1 : 1);
  const recipes = /* @__PURE__ */ new Map();
  const runtimes = /* @__PURE__ */ new Map();
  for (const { record } of candidates2) {
    const suite = suites.find(({ name }) => name === record.suite);
    const runtimeOf2 = suite === void 0 ? null : RUNTIMES[suite.runner.kind];
    if (suite === void 0 || runtimeOf2 === null) continue;
    if (!runtimes.has(suite.name)) runtimes.set(suite.name, await runtimeOf2(suite.runner, context));
    const samples = samplesOf(questions.filter(({ path: path2 }) => path2 === record.path));
    const { head: runtime } = record.runtime;
    if (suite.runner.kind === "python" && runtime === null) continue;
    const program = [runtimes.get(suite.name), runtime?.name, runtime?.version];
    const parts = [suite.runner, harness.get(suite.name), program, settings, samples];
    recipes.set(record.path, shortDigest(parts));
  }
  return recipes;
}
async function programOf2({ argv, directory }, context) {
  const folder = `${context.root}${sep}${directory}`;
  const file = await findExecutable(argv[0] ?? "", context.environment["PATH"], folder);
  if (file === null || file.startsWith(context.root + sep)) return "own";
  return sha256(await readFile9(file)).slice(0, 12);
}

// src/pipeline/main-run.ts
async function openMeasured(request, project, options) {
  const { world } = options;
  const repository = await findRepository(project.root);
  const named = await resolveRef(repository, request.head ?? "HEAD", "--head");
  const name = request.head ?? await currentBranch(repository) ?? named.commit.slice(0, 9);
  const head = { commit: named.commit, name, dirty: false };
  world.onEvent({ kind: "step", text: `Checking out ${name} (${named.commit.slice(0, 9)})` });
  const checkouts = await openHead({ repository, head, workingTree: false }, { signal: world.signal });
  try {
    const sides = await prepared(request, project, options, checkouts, head);
    const unseen = request.head === void 0 && await isDirty(repository);
    const notes = unseen ? ["what is not committed was not measured"] : [];
    const { suites } = sides.configuration;
    return {
      sides: { ...sides, warnings: [...notes, ...sides.warnings] },
      commit: head.commit,
      configurationDigest: configurationDigest(repository, project),
      withRecipes: async (candidates2, planned) => {
        const { head: context } = sides.contexts;
        if (context === null) throw new TypeError("head is not ready");
        const recipes = await recipesOf(candidates2, suites, checkouts, context, planned);
        return candidates2.map((candidate) => {
          const recipe = recipes.get(candidate.record.path) ?? null;
          return { ...candidate, record: { ...candidate.record, recipe } };
        });
      },
      [Symbol.asyncDispose]: () => checkouts[Symbol.asyncDispose]()
    };
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}
async function prepared(request, project, options, checkouts, head) {
  const { configuration, warnings } = await readConfiguration(
    join23(checkouts.head.root, project.file),
    project.file
  );
  const settings = await settingsOf(checkouts, head.commit);
  const done = await prepareHead({
    ...preparation(configuration, null, request, options),
    checkouts,
    settings
  });
  const how = { limit: limitOf(request, configuration), slowdown: 0 };
  const context = contextIn(checkouts.head.root, options, how);
  const found = await listAlone(configuration, context, options.world);
  return {
    ...aloneOf(head, configuration, context, found),
    warnings: [...warnings, ...checkouts.warnings, ...done.warnings]
  };
}
async function storeRun(opened, storing) {
  const { request, world, environment: environment2, records, planned } = storing;
  const configuration = opened.configurationDigest;
  const use = {
    strategy: request.baseline?.strategy ?? "auto",
    availability: null,
    configuration,
    runs: []
  };
  if (request.baseline === void 0) return { ...use, text: "measured alone and not stored" };
  const run6 = baselineOf({
    commit: opened.commit,
    startedAt: world.now,
    environment: environment2,
    records,
    planned,
    whole: request.only === void 0
  });
  if (run6 === null) return { ...use, text: "not stored: nothing was measured" };
  world.onEvent({ kind: "step", text: "Storing this run" });
  const { saved, text } = await request.baseline.store.save(run6, configuration, world.signal);
  return { ...use, text: saved ? text : `not stored: ${text}` };
}

// node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
var scale26 = 14901161193847656e-24;
var scale53 = 11102230246251565e-32;
var mask1 = 67108863;
var mask2 = 134217727;
function uniformFloat64(rng) {
  const value1 = rng.next() & mask1;
  const value2 = rng.next() & mask2;
  return value1 * scale26 + value2 * scale53;
}

// node_modules/pure-rand/lib/esm/distribution/uniformInt.js
function uniformIntInternal(rng, rangeSize) {
  const MaxAllowed = rangeSize > 2 ? ~~(4294967296 / rangeSize) * rangeSize : 4294967296;
  let deltaV = rng.next() + 2147483648;
  while (deltaV >= MaxAllowed) deltaV = rng.next() + 2147483648;
  return deltaV % rangeSize;
}
function fromNumberToArrayInt64(out, n) {
  if (n < 0) {
    const posN = -n;
    out.sign = -1;
    out.data[0] = ~~(posN / 4294967296);
    out.data[1] = posN >>> 0;
  } else {
    out.sign = 1;
    out.data[0] = ~~(n / 4294967296);
    out.data[1] = n >>> 0;
  }
  return out;
}
function substractArrayInt64(out, arrayIntA, arrayIntB) {
  const lowA = arrayIntA.data[1];
  const highA = arrayIntA.data[0];
  const signA = arrayIntA.sign;
  const lowB = arrayIntB.data[1];
  const highB = arrayIntB.data[0];
  const signB = arrayIntB.sign;
  out.sign = 1;
  if (signA === 1 && signB === -1) {
    const low2 = lowA + lowB;
    const high = highA + highB + (low2 > 4294967295 ? 1 : 0);
    out.data[0] = high >>> 0;
    out.data[1] = low2 >>> 0;
    return out;
  }
  let lowFirst = lowA;
  let highFirst = highA;
  let lowSecond = lowB;
  let highSecond = highB;
  if (signA === -1) {
    lowFirst = lowB;
    highFirst = highB;
    lowSecond = lowA;
    highSecond = highA;
  }
  let reminderLow = 0;
  let low = lowFirst - lowSecond;
  if (low < 0) {
    reminderLow = 1;
    low = low >>> 0;
  }
  out.data[0] = highFirst - highSecond - reminderLow;
  out.data[1] = low;
  return out;
}
function uniformArrayIntInternal(rng, out, rangeSize) {
  const maxIndex0 = rangeSize[0] + 1;
  out[0] = uniformIntInternal(rng, maxIndex0);
  out[1] = uniformIntInternal(rng, 4294967296);
  while (out[0] >= rangeSize[0] && (out[0] !== rangeSize[0] || out[1] >= rangeSize[1])) {
    out[0] = uniformIntInternal(rng, maxIndex0);
    out[1] = uniformIntInternal(rng, 4294967296);
  }
  return out;
}
var safeNumberMaxSafeInteger = Number.MAX_SAFE_INTEGER;
var sharedA = {
  sign: 1,
  data: [0, 0]
};
var sharedB = {
  sign: 1,
  data: [0, 0]
};
var sharedC = {
  sign: 1,
  data: [0, 0]
};
var sharedData = [0, 0];
function uniformLargeIntInternal(rng, from, to, rangeSize) {
  const rangeSizeArrayIntValue = rangeSize <= safeNumberMaxSafeInteger ? fromNumberToArrayInt64(sharedC, rangeSize) : substractArrayInt64(sharedC, fromNumberToArrayInt64(sharedA, to), fromNumberToArrayInt64(sharedB, from));
  if (rangeSizeArrayIntValue.data[1] === 4294967295) {
    rangeSizeArrayIntValue.data[0] += 1;
    rangeSizeArrayIntValue.data[1] = 0;
  } else rangeSizeArrayIntValue.data[1] += 1;
  uniformArrayIntInternal(rng, sharedData, rangeSizeArrayIntValue.data);
  return sharedData[0] * 4294967296 + sharedData[1] + from;
}
function uniformInt(rng, from, to) {
  const rangeSize = to - from;
  if (rangeSize <= 4294967295) return uniformIntInternal(rng, rangeSize + 1) + from;
  return uniformLargeIntInternal(rng, from, to, rangeSize);
}

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var jumps = [
  3639956645,
  3750757012,
  1261568508,
  386426335
];
var XoroShiro128Plus = class XoroShiro128Plus2 {
  constructor(s01, s00, s11, s10) {
    this.s01 = s01;
    this.s00 = s00;
    this.s11 = s11;
    this.s10 = s10;
  }
  clone() {
    return new XoroShiro128Plus2(this.s01, this.s00, this.s11, this.s10);
  }
  next() {
    const out = this.s00 + this.s10 | 0;
    const a0 = this.s10 ^ this.s00;
    const a1 = this.s11 ^ this.s01;
    const s00 = this.s00;
    const s01 = this.s01;
    this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
    this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
    this.s10 = a1 << 5 ^ a0 >>> 27;
    this.s11 = a0 << 5 ^ a1 >>> 27;
    return out;
  }
  jump() {
    let ns01 = 0;
    let ns00 = 0;
    let ns11 = 0;
    let ns10 = 0;
    let s01 = this.s01;
    let s00 = this.s00;
    let s11 = this.s11;
    let s10 = this.s10;
    for (let i = 0; i !== 4; ++i) {
      const ji = jumps[i];
      for (let mask = 1; mask; mask <<= 1) {
        if (ji & mask) {
          ns01 ^= s01;
          ns00 ^= s00;
          ns11 ^= s11;
          ns10 ^= s10;
        }
        const a0 = s10 ^ s00;
        const a1 = s11 ^ s01;
        const s00_ = s00;
        const s01_ = s01;
        s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
        s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
        s10 = a1 << 5 ^ a0 >>> 27;
        s11 = a0 << 5 ^ a1 >>> 27;
      }
    }
    this.s01 = ns01;
    this.s00 = ns00;
    this.s11 = ns11;
    this.s10 = ns10;
  }
  getState() {
    return [
      this.s01,
      this.s00,
      this.s11,
      this.s10
    ];
  }
};
function xoroshiro128plus(seed) {
  return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

// src/core/random.ts
function seededRandom(seed, purpose2 = "") {
  const generator = xoroshiro128plus(hash(`${seed}/${purpose2}`));
  return {
    real: () => uniformFloat64(generator),
    integer: (from, to) => uniformInt(generator, from, to)
  };
}
function shuffled(items2, random) {
  const result = [...items2];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  return value | 0;
}

// src/measure/trial.ts
var KEPT_SAMPLES = samplesNeeded("p99");
async function takeTrial(source, options) {
  var _stack = [];
  try {
    const { random, pin } = options;
    const sides = __using(_stack, await openBoth(source, options.control ? "base" : "head", random), true);
    await Promise.all([pinSession(pin, sides.base), pinSession(pin, sides.head)]);
    const plan2 = options.plan ?? planTrial(Math.max(sides.base.operation, sides.head.operation), source);
    const batch = Math.max(sides.base.batch, sides.head.batch);
    const { order, turns } = await takeTurns(sides, plan2, batch, random);
    const base = await blaming("base", sideTrial(sides.base, turns.base, batch));
    const head = await blaming(options.control ? "base" : "head", sideTrial(sides.head, turns.head, batch));
    const warnings = [.../* @__PURE__ */ new Set([...sides.base.warnings, ...sides.head.warnings])];
    return { trial: { index: options.index, order, base, head }, plan: plan2, warnings };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function takeAlone(source, options) {
  var _stack = [];
  try {
    const session = __using(_stack, await blaming("head", source.open("head", luck(options.random))), true);
    await pinSession(options.pin, session);
    const plan2 = options.plan ?? planTrial(session.operation, source);
    const turns = [];
    for (let index2 = 0; index2 < plan2.pairs; index2++) turns.push(await blaming("head", session.turn(plan2.turn)));
    return {
      trial: await blaming("head", sideTrial(session, turns, session.batch)),
      plan: plan2,
      warnings: session.warnings
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function takeTurns(sides, plan2, batch, random) {
  const turns = { base: [], head: [] };
  let order = "";
  for (let index2 = 0; index2 < plan2.pairs; index2++) {
    const first = random.integer(0, 1) === 0 ? "base" : "head";
    const second = first === "base" ? "head" : "base";
    order += first === "base" ? "b" : "h";
    for (const side of [first, second])
      turns[side].push(await blaming(side, sides[side].turn(plan2.turn, batch)));
  }
  return { order, turns };
}
async function openBoth(source, headSide, random) {
  const seed = luck(random);
  const openers = {
    base: () => blaming("base", source.open("base", seed)),
    head: () => blaming(headSide, source.open(headSide, seed))
  };
  const first = random.integer(0, 1) === 0 ? "base" : "head";
  const second = first === "base" ? "head" : "base";
  const settled = await Promise.allSettled([openers[first](), openers[second]()]);
  const opened = settled.filter((result) => result.status === "fulfilled").map((result) => result.value);
  const dispose = async () => {
    await Promise.all(opened.map((session) => session[Symbol.asyncDispose]()));
  };
  const [one, other] = opened;
  if (one === void 0 || other === void 0) {
    await dispose();
    throw settled.find((result) => result.status === "rejected")?.reason;
  }
  const sides = first === "base" ? { base: one, head: other } : { base: other, head: one };
  return { ...sides, [Symbol.asyncDispose]: dispose };
}
var luck = (random) => random.integer(1, 2147483647);
async function blaming(side, work) {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BenchmarkFailure) error.side ??= side;
    throw error;
  }
}
async function pinSession(pin, session) {
  if (pin !== null && session.pid !== null) await pin.pin(session.pid);
}
async function sideTrial(session, turns, batch) {
  return sideTrialOf(turns, await session.finish(), batch);
}
function sideTrialOf(turns, { peakMemory, values }, batch) {
  const samples = turns.map((turn3) => turn3.samples);
  const count2 = samples.reduce((sum, each) => sum + each.length, 0);
  return roundSideTrial({ ...timesOf(turns, samples, count2), peakMemory, values, batch });
}
function timesOf(turns, samples, count2) {
  if (count2 === 0) {
    const cpu = turns.map((turn3) => turn3.cpu);
    const known4 = cpu.length > 0 && !cpu.includes(null) ? weightedMean(
      cpu.map(Number),
      cpu.map(() => 1)
    ) : null;
    return { turns: columns([], []), all: null, cpuTime: known4, samples: null };
  }
  const table = columns(
    samples.map(summarize),
    turns.map((turn3) => turn3.cpu)
  );
  return {
    turns: table,
    all: summarize(samples.flat()),
    cpuTime: table.cpu === null ? null : weightedMean(table.cpu, table.count),
    samples: count2 <= KEPT_SAMPLES ? samples : null
  };
}
function weightedMean(values, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index2) => sum + value * (weights[index2] ?? 0), 0) / total;
}

// src/measure/together.ts
async function takeTogether(unit, joint, options) {
  const random = seededRandom(options.seed, `${joint.suite}/${unit.taken}`);
  const paired = unit.states.some((state) => !state.subject.alone && isOpen(state));
  await serving(unit, async () => {
    const runs = await run4(joint, paired ? "head" : null, random);
    return (state) => {
      const { measured, subject } = state;
      if (subject.alone) measured.alone.push(trialOf(taskOf(state), runs.head, "head"));
      else if (runs.base !== null)
        measured.trials.push(pairOf(state, runs, runs.base, "head", measured.trials.length));
    };
  });
}
async function controlTogether(unit, joint, options) {
  const taken = Math.max(0, ...unit.states.map(({ measured }) => measured.control.length));
  const random = seededRandom(options.seed, `${joint.suite}/${taken}/control`);
  await serving(unit, async () => {
    const runs = await run4(joint, "base", random);
    return (state) => {
      const { measured, subject } = state;
      if (!subject.alone && runs.base !== null)
        measured.control.push(pairOf(state, runs, runs.base, "base", measured.control.length));
    };
  });
}
async function serving(unit, work) {
  const states = unit.states.filter(({ measured }) => measured.failure === null);
  const done = work();
  for (const state of states) await catching(state, async () => (await done)(state));
}
async function run4(joint, against, random) {
  if (against === null) return { order: "", base: null, head: await blaming("head", joint.run("head")) };
  const first = random.integer(0, 1) === 0 ? "base" : "head";
  const sideOf = { base: "base", head: against };
  const one = await blaming(sideOf[first], joint.run(sideOf[first]));
  const second = first === "base" ? "head" : "base";
  const other = await blaming(sideOf[second], joint.run(sideOf[second]));
  const order = first === "base" ? "b" : "h";
  return first === "base" ? { order, base: one, head: other } : { order, base: other, head: one };
}
var taskOf = ({ subject }) => subject.together?.task ?? null;
function pairOf(state, { order, head }, base, headSide, index2) {
  const task = taskOf(state);
  const trial = {
    index: index2,
    order,
    base: trialOf(task, base, "base"),
    head: trialOf(task, head, headSide)
  };
  refuseOtherUnits(task, base.get(task), head.get(task));
  return trial;
}
function trialOf(task, shares, side) {
  const share2 = shares.get(task);
  if (share2 === void 0)
    throw blamed(side, {
      message: `the report of one run has no benchmark ${JSON.stringify(task)}, which was listed before`,
      hint: "does the tool measure the same benchmarks in every run?"
    });
  return sideTrialOf([share2.turn], share2, share2.batch);
}
function refuseOtherUnits(task, base, head) {
  const [was, is] = [base?.units ?? {}, head?.units ?? {}];
  for (const [metric2, unit] of Object.entries(is ?? {}))
    if (was?.[metric2] !== void 0 && was[metric2] !== unit)
      throw blamed("head", {
        message: `${JSON.stringify(task)} is in ${JSON.stringify(unit)} on head and in ${JSON.stringify(was[metric2])} on base`,
        hint: "numbers of different units cannot be compared; give the benchmark another name with the new unit"
      });
}
function blamed(side, failure) {
  const error = new BenchmarkFailure(failure);
  error.side = side;
  return error;
}

// src/measure/engine.ts
async function measure2(subjects, options) {
  const states = subjects.map((subject) => begin2(subject, options));
  const units = unitsOf(states);
  const random = seededRandom(options.seed, "rounds");
  const deadline = options.clock() + options.timeLimit;
  const left = () => deadline - options.clock();
  await countAll(states, left, options);
  for (; ; ) {
    const open5 = units.filter((unit) => unit.states.some(isOpen) && unit.taken < options.lastLook);
    const next = affordable(open5, left());
    if (next.length === 0) break;
    for (const unit of shuffled(next, random)) {
      options.signal.throwIfAborted();
      if (left() <= 0) break;
      const looking = unit.states.filter(isOpen);
      await takeOne(unit, options);
      for (const state of looking) await look2(state, unit, options);
    }
  }
  return states.map((state) => state.measured);
}
function begin2(subject, options) {
  const exact = { base: null, head: null };
  const warnings = /* @__PURE__ */ new Set();
  const measured = { path: subject.path, trials: [], control: [], alone: [], exact, failure: null, warnings };
  return {
    subject,
    measured,
    plan: null,
    needed: subject.timed ? options.needed(measured) : 0
  };
}
function unitsOf(states) {
  const groups = /* @__PURE__ */ new Map();
  for (const state of states) {
    const key = state.subject.together?.joint ?? state;
    groups.set(key, [...groups.get(key) ?? [], state]);
  }
  return [...groups.values()].map((group) => ({
    joint: group[0]?.subject.together?.joint ?? null,
    states: group,
    spent: 0,
    taken: 0,
    get needed() {
      const wanted = group.filter(isOpen).map(({ needed }) => needed);
      const possible = wanted.filter(Number.isFinite);
      return Math.max(0, ...possible.length > 0 ? possible : wanted);
    }
  }));
}
var isOpen = (state) => state.needed > 0 && state.measured.failure === null;
async function countAll(states, left, options) {
  for (const state of states) {
    const { exact, alone, path: path2 } = state.subject;
    if (exact === null || left() <= 0) continue;
    options.onProgress({ kind: "exact", path: path2 });
    await catching(state, async () => {
      for (const side of alone ? ["head"] : ["base", "head"]) {
        options.signal.throwIfAborted();
        state.measured.exact[side] = await blaming(side, exact(side));
      }
    });
    if (state.needed === 0) options.onProgress({ kind: "decided", path: path2, trials: 0 });
  }
}
function affordable(states, seconds) {
  if (seconds <= 0) return [];
  const cost = ({ spent, taken, needed }) => taken === 0 ? 0 : spent / taken * needed;
  let left = seconds;
  return [...states].sort((one, other) => cost(one) - cost(other)).filter((state) => (left -= cost(state)) >= 0);
}
async function takeOne(unit, options) {
  const started2 = options.clock();
  if (unit.joint !== null) await takeTogether(unit, unit.joint, options);
  else
    for (const state of unit.states)
      await catching(
        state,
        () => state.subject.alone ? addAlone(state, unit.taken, options) : addPair(state, unit.taken, options)
      );
  unit.taken += 1;
  unit.spent += options.clock() - started2;
}
async function look2(state, unit, options) {
  const { path: path2 } = state.subject;
  if (state.measured.failure !== null) return;
  state.needed = options.needed(state.measured);
  options.onProgress({ kind: "trial", path: path2, trials: unit.taken, next: unit.taken + state.needed });
  if (state.needed > 0) return;
  for (let index2 = 0; isAccused(state, options); index2++) {
    options.signal.throwIfAborted();
    options.onProgress({ kind: "control", path: path2 });
    if (unit.joint === null) await catching(state, () => addControl(state, index2, options));
    else await controlTogether(unit, unit.joint, options);
  }
  options.onProgress({ kind: "decided", path: path2, trials: unit.taken });
}
var isAccused = ({ measured }, options) => measured.failure === null && options.wantsControl(measured);
async function catching(state, work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    state.measured.failure = { side: error.side, ...error.failure };
  }
}
var purpose = (state, index2) => `${state.subject.path}/${index2}`;
async function addPair(state, index2, options) {
  const random = seededRandom(options.seed, purpose(state, index2));
  const taken = await takeTrial(state.subject, {
    index: index2,
    plan: state.plan,
    pin: options.pin,
    random,
    control: false
  });
  state.measured.trials.push(keep(state, taken));
}
async function addControl(state, index2, options) {
  const random = seededRandom(options.seed, `${purpose(state, index2)}/control`);
  const taken = await takeTrial(state.subject, {
    index: index2,
    plan: state.plan,
    pin: options.pin,
    random,
    control: true
  });
  state.measured.control.push(keep(state, taken));
}
async function addAlone(state, index2, options) {
  const random = seededRandom(options.seed, purpose(state, index2));
  const taken = await takeAlone(state.subject, { index: index2, plan: state.plan, pin: options.pin, random });
  state.measured.alone.push(keep(state, taken));
}
function keep(state, taken) {
  state.plan = taken.plan;
  for (const warning of taken.warnings) state.measured.warnings.add(warning);
  return taken.trial;
}

// src/pipeline/measuring.ts
async function measureAll(candidates2, questions, options) {
  const { settled } = options;
  const asked = grouped(questions);
  const planned = options.planned === void 0 ? asked : grouped(options.planned);
  const open5 = candidates2.filter(({ record }) => settled?.has(record.path) !== true);
  const records = new Map(candidates2.map(({ record }) => [record.path, settled?.get(record.path) ?? record]));
  const subjects = subjectsOf(open5, planned, options.contexts);
  return measureSubjects(subjects, records, answers2(records, asked, options), options);
}
function subjectsOf(candidates2, asked, contexts) {
  const joints = jointsOf(candidates2, contexts);
  return candidates2.flatMap((candidate) => {
    const { path: path2, suite } = candidate.record;
    return subjectOf(candidate, asked.get(path2) ?? [], contexts, joints.get(suite) ?? null) ?? [];
  });
}
async function measureSubjects(subjects, records, told, options) {
  const { method, world } = options;
  if (subjects.length === 0) return [...records.values()];
  const count2 = `${subjects.length} benchmark${subjects.length === 1 ? "" : "s"}`;
  world.onEvent({ kind: "step", text: `Measuring ${count2}` });
  world.onEvent({ kind: "subjects", paths: subjects.map(({ path: path2 }) => path2), look: method.firstLook });
  const measured = await measure2(subjects, {
    ...method,
    ...told,
    seed: options.seed,
    timeLimit: options.timeLimit,
    pin: options.pin,
    onProgress: world.onEvent,
    clock: world.clock,
    signal: world.signal
  });
  for (const each of measured) records.set(each.path, fill3(records.get(each.path), each));
  return [...records.values()];
}
function answers2(records, asked, { method, least }) {
  const bounds = boundariesOf(method);
  const about = (measured, ask3) => {
    const record = fill3(records.get(measured.path), measured);
    return (asked.get(measured.path) ?? []).map((question) => ask3(question, record, method, bounds));
  };
  const needed = (measured) => {
    const taken = Math.max(measured.trials.length, measured.alone.length);
    const asking = about(measured, trialsNeeded).filter((number) => number !== null);
    if (least !== void 0 && taken < least)
      return Math.max(least - taken, ...asking.filter(Number.isFinite));
    const possible = asking.filter((number) => number > 0 && number !== Infinity);
    if (possible.length > 0) return Math.max(...possible);
    if (asking.length > 0) return Math.max(...asking);
    return Math.max(0, (least ?? method.firstLook) - taken);
  };
  return { needed, wantsControl: (measured) => about(measured, wantsControl).includes(true) };
}
async function measureScreened(attempts, options) {
  const { method, contexts, screening } = options;
  const bounds = boundariesOf(method);
  const records = new Map(attempts.map(({ candidate: { record } }) => [record.path, record]));
  const asked = new Map(attempts.map(({ candidate, questions }) => [candidate.record.path, questions]));
  const needed = (measured2) => {
    const record = fill3(records.get(measured2.path), measured2);
    const questions = asked.get(measured2.path) ?? [];
    const part = (budget) => questions.map((question) => ({ ...question, budget: { ...question.budget, ...budget } }));
    if (record.alone.length < screening.trials) return screening.trials - record.alone.length;
    const isOpen2 = part({ max: null }).filter(({ budget }) => budget.maxRegression !== null).some((question) => judge(question, record, method, bounds).verdict === "undecided");
    if (isOpen2) return 0;
    const limits = part({ maxRegression: null, atLeast: null }).filter(({ budget }) => budget.max !== null);
    return Math.max(0, ...limits.map((question) => trialsNeeded(question, record, method, bounds) ?? 0));
  };
  const subjects = subjectsOf(
    attempts.map(({ candidate }) => candidate),
    asked,
    contexts
  );
  const measured = await measureSubjects(subjects, records, { needed, wantsControl: () => false }, options);
  return new Map(measured.map((record) => [record.path, record]));
}
function grouped(questions) {
  const result = /* @__PURE__ */ new Map();
  for (const question of questions)
    result.set(question.path, [...result.get(question.path) ?? [], question]);
  return result;
}
function fill3(record, measured) {
  if (record === void 0) throw new TypeError(`${measured.path} was measured and never asked for`);
  return {
    ...record,
    status: measured.failure === null ? record.status : "failed",
    failure: measured.failure,
    trials: measured.trials,
    alone: measured.alone.length > 0 ? measured.alone : record.alone,
    control: measured.control,
    exact: {
      base: measured.exact.base ?? record.exact.base,
      head: measured.exact.head ?? record.exact.head
    },
    warnings: [...record.warnings, ...measured.warnings]
  };
}

// src/pipeline/stored-runs.ts
async function comparableRuns(all, fingerprint2, revisions, { suites, project }) {
  const alike = all.filter(({ machine }) => machine.fingerprint === fingerprint2);
  const standing = /* @__PURE__ */ new Map();
  for (const commit of new Set(alike.map((run6) => run6.commit)))
    standing.set(commit, await suitesOfBase(commit, revisions, suites, project));
  const runs = alike.filter(({ commit }) => standing.get(commit) != null);
  const ofBase = (suite) => runs.filter(({ commit }) => standing.get(commit)?.has(suite));
  const anchored = suites.some(({ name }) => ofBase(name).length > 0);
  return { runs, ofBase, problem: anchored ? null : problemOf(all, alike, runs, revisions) };
}
function problemOf(all, alike, runs, { base }) {
  if (alike.length === 0)
    return `none of ${count(all.length, "stored run")} of main was made on a machine like this one`;
  if (runs.length === 0)
    return `none of ${count(alike.length, "stored run")} on machines like this one is of a commit in the history of ${short2(base.commit)} that this clone knows`;
  return `none of ${count(runs.length, "comparable run")} of main is of ${short2(base.commit)} itself, which head is compared with`;
}
var short2 = (commit) => commit.slice(0, 9);
async function suitesOfBase(commit, { repository, base }, suites, project) {
  const everything = new Set(suites.map(({ name }) => name));
  if (commit === base.commit) return everything;
  const options = { cwd: repository.top };
  if (await tryGit(["merge-base", "--is-ancestor", commit, base.commit], options) === null) return null;
  const files = await filesBetween(repository, commit, base.commit);
  return files.length === 0 ? everything : unaffectedSuites(suites, files, project.file);
}
function storedOf(benchmark2, { runs, ofBase }) {
  const own = (run6) => run6.benchmarks.filter(({ path: path2, recipe }) => path2 === benchmark2.path && recipe === benchmark2.recipe);
  const known4 = (run6) => run6.benchmarks.some(({ path: path2 }) => path2 === benchmark2.path);
  const anchors = ofBase(suiteOf(benchmark2.path));
  if (anchors.length === 0) return "no stored run is of the code it is compared with";
  if (!anchors.some(known4)) return "main has not measured it";
  if (!anchors.some((run6) => own(run6).length > 0)) return "it is run in another way than on main";
  return { costs: costsOf(runs.flatMap(own)), exact: leastOf(anchors.flatMap(own)) };
}
function costsOf(found) {
  const costs = {};
  for (const metric2 of METRIC_NAMES) {
    const column = found.flatMap((each) => {
      const trials = each.costs[metric2] ?? [];
      return trials.length === 0 ? [] : [Number(median([...trials]).toPrecision(6))];
    });
    if (column.length > 0) costs[metric2] = column;
  }
  return costs;
}
function leastOf(found) {
  const least = {};
  for (const { exact } of found)
    for (const metric2 of METRIC_NAMES) {
      const [value, before] = [exact[metric2], least[metric2]];
      if (value === void 0) continue;
      if (before === void 0 || asCost(value, metric2) < asCost(before, metric2)) least[metric2] = value;
    }
  return Object.keys(least).length === 0 ? null : least;
}
function declaredOnBase(suite, { ofBase }) {
  const whole = ofBase(suite).findLast(({ complete }) => complete);
  if (whole === void 0) return null;
  return whole.benchmarks.map(({ path: path2 }) => path2).filter((path2) => suiteOf(path2) === suite);
}

// src/pipeline/screening.ts
async function screenFirst(pair, options) {
  const { baseline, mode } = pair.request;
  if (baseline === void 0 || mode !== "check") return null;
  const { strategy, store } = baseline;
  const configuration = configurationDigest(pair.checkouts.repository, pair.project);
  const nothing = { strategy, configuration, runs: [] };
  if (strategy === "paired")
    return unscreened({ ...nothing, availability: null, text: "stored runs were not looked for, as asked" });
  const { fingerprint: fingerprint2 } = options.environment;
  pair.options.world.onEvent({ kind: "step", text: "Looking for stored runs of main" });
  const found = await store.load({ configuration, fingerprint: fingerprint2 }, pair.options.world.signal);
  const { availability, text } = found;
  if (availability !== "found") return unscreened({ ...nothing, availability, text });
  const comparable = await comparableRuns(found.runs, fingerprint2, pair.revisions, {
    suites: pair.configuration.suites,
    project: pair.project
  });
  const runs = comparable.runs.map(({ commit, at }) => ({ commit, at }));
  const use = { ...nothing, availability, text: comparable.problem ?? text, runs };
  if (comparable.problem !== null) return unscreened(use);
  return screenHead({ ...options, pair, baseline, comparable, use });
}
var unscreened = (use, ready = null) => ({
  use,
  screening: null,
  ready,
  settled: /* @__PURE__ */ new Map(),
  open: /* @__PURE__ */ new Map(),
  sides: null
});
async function screenHead(stage) {
  const { pair, use, baseline } = stage;
  const ready = await readyHead(pair);
  const found = headCandidates(pair, ready);
  const budgets = { configuration: pair.configuration, baseConfiguration: pair.own };
  const { questions } = budgetsOf(budgets, found, pair.request);
  const screening = { ...SCREENING, mayFail: baseline.strategy === "baseline" };
  const { attempts, reasons } = await attemptsOf(stage, found, questions, screening);
  const told = withText(use, attempts.length, reasons);
  if (attempts.length === 0) return unscreened(told, ready);
  const method = {
    ...METHOD,
    tests: questions.reduce((sum, question) => sum + testsOf(question), 0),
    screening
  };
  const measured = await measureScreened(attempts, {
    method,
    contexts: { base: null, head: pair.head },
    world: pair.options.world,
    seed: pair.request.seed,
    timeLimit: stage.timeLeft(),
    pin: stage.pin,
    screening
  });
  const bounds = boundariesOf(method);
  const isSettled = ({ candidate, questions: asked }) => {
    const record = measured.get(candidate.record.path);
    return asked.every((question) => {
      const { verdict } = judge(question, record, method, bounds);
      return verdict !== "undecided" || screening.mayFail && record.alone.length >= screening.trials;
    });
  };
  const settledPaths = new Set(attempts.filter(isSettled).map(({ candidate }) => candidate.record.path));
  const part = (isDone) => new Map([...measured].filter(([path2]) => settledPaths.has(path2) === isDone));
  const settled = part(true);
  return {
    use: told,
    screening,
    ready,
    settled,
    open: part(false),
    sides: isBaseNeeded(stage, found, settled) ? null : headSides(pair, ready, found, settled)
  };
}
function headCandidates({ configuration, request }, ready) {
  const found = configuration.suites.flatMap((suite) => {
    const head = ready.listings.get(suite.name);
    if (head === void 0) return [skipped(suite)];
    return candidates(suite, null, { head, own: null, overlaid: null, harness: "head" });
  });
  const matches = globMatcher(request.only ?? "**");
  return found.filter(({ record }) => matches(record.path));
}
async function attemptsOf({ pair, comparable }, found, questions, screening) {
  const { suites } = pair.configuration;
  const recipes = await recipesOf(found, suites, pair.checkouts, pair.head, questions);
  const attempts = [];
  const reasons = [];
  for (const candidate of found.filter(({ record }) => record.status === "new")) {
    const { path: path2 } = candidate.record;
    const asked = questions.filter((question) => question.path === path2);
    const recipe = recipes.get(path2) ?? null;
    const stored = recipe === null ? "its kind is not known to be comparable" : storedOf({ path: path2, recipe }, comparable);
    if (typeof stored === "string") reasons.push(stored);
    else {
      const hindrance = asked.map((question) => hindranceOf(question, stored, screening)).find((each) => each !== null);
      if (hindrance != null) reasons.push(hindrance);
      else
        attempts.push({
          candidate: {
            ...asMeasured(candidate),
            record: { ...asMeasured(candidate).record, stored, recipe }
          },
          questions: asked
        });
    }
  }
  return { attempts, reasons };
}
function hindranceOf({ metric: metric2, budget }, stored, screening) {
  if (budget.maxRegression === null) return null;
  if (metricOf(metric2).exact)
    return stored.exact?.[metric2] === void 0 ? `main has no ${metric2} of it` : null;
  const runs = stored.costs[metric2]?.length ?? 0;
  if (runs < screening.fewestRuns)
    return `there are ${count(runs, "comparable run")} of it, and screening needs ${screening.fewestRuns}`;
  return isScreenable({ metric: metric2, budget }, stored, screening) ? null : "main differs too much from run to run for its budget";
}
function withText(use, attempted, reasons) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const reason of reasons) counts2.set(reason, (counts2.get(reason) ?? 0) + 1);
  const [first] = [...counts2].sort((a, b) => b[1] - a[1]);
  const runs = count(use.runs.length, "comparable run");
  const tried = `${runs} of main on machines like this one, ${count(attempted, "benchmark")} screened`;
  if (first === void 0) return { ...use, text: tried };
  const rest = reasons.length === 1 ? "one was not" : `${reasons.length} were not`;
  const others = counts2.size === 1 ? "" : ` (${first[1]} of them, others for other reasons)`;
  return { ...use, text: `${tried}; ${rest}: ${first[0]}${others}` };
}
function isBaseNeeded({ pair, comparable }, found, settled) {
  const decided = ({ record: { path: path2, status: status2 } }) => settled.has(path2) || status2 === "failed" || status2 === "skipped";
  if (!found.every(decided)) return true;
  const { suites } = pair.configuration;
  const matches = globMatcher(pair.request.only ?? "**");
  const paths = new Set(found.map(({ record }) => record.path));
  const lost2 = (suite) => {
    const declared = declaredOnBase(suite, comparable);
    return declared === null || declared.some((path2) => matches(path2) && !paths.has(path2));
  };
  const removed = (pair.own?.suites ?? []).some(({ name }) => suites.every((suite) => suite.name !== name));
  const present = found.filter(({ record }) => record.status !== "skipped" && record.status !== "failed");
  return removed || pair.own === null || present.some(({ record }) => lost2(record.suite));
}
function headSides(pair, ready, found, settled) {
  const candidates2 = found.map((candidate) => {
    const record = settled.get(candidate.record.path) ?? candidate.record;
    return { ...candidate, record };
  });
  return {
    ...aloneOf(pair.revisions.head, pair.configuration, pair.head, candidates2),
    base: pair.revisions.base,
    baseConfiguration: pair.own,
    policyChanges: pair.policyChanges,
    warnings: [...pair.warnings, ...pair.checkouts.warnings, ...ready.warnings]
  };
}
function withScreened(candidates2, screened) {
  if (screened === null || screened.sides !== null) return candidates2;
  const paths = new Set(candidates2.map(({ record }) => record.path));
  const known4 = candidates2.map((candidate) => {
    const { record } = candidate;
    const settled = screened.settled.get(record.path);
    const open5 = screened.open.get(record.path);
    if (settled !== void 0) return { ...candidate, record: settled };
    if (open5 === void 0 || record.status !== "measured") return candidate;
    const { alone, stored, recipe, exact, warnings } = open5;
    return { ...candidate, record: { ...record, alone, stored, recipe, exact, warnings } };
  });
  const rest = [...screened.settled.values()].filter(({ path: path2 }) => !paths.has(path2));
  const settledWhole = (suite) => {
    const listing = screened.ready?.listings.get(suite);
    const tasks = listing !== void 0 && "tasks" in listing ? listing.tasks : [];
    return tasks.length > 0 && tasks.every(({ task }) => screened.settled.has(benchmarkPath(suite, task)));
  };
  const spare = ({ record }) => record.status === "failed" && !screened.settled.has(record.path) && settledWhole(record.suite);
  return [
    ...known4.filter((candidate) => !spare(candidate)),
    ...rest.map((record) => ({ record, task: null, specs: { base: null, head: null } }))
  ];
}

// src/system/environment.ts
import { readFile as readFile12 } from "node:fs/promises";
import { arch, availableParallelism as availableParallelism2, cpus, release as release2, totalmem, type as type2 } from "node:os";

// src/system/fingerprint.ts
import { readFile as readFile10 } from "node:fs/promises";
import { release, type } from "node:os";
import { join as join24 } from "node:path";
var fingerprint = (parts) => {
  const { system, arch: arch2, cpu, features, cores, memory, node, pinned, tool } = parts;
  return shortDigest([system, arch2, cpu, features, cores, Math.round(memory / 2 ** 29), node, pinned, tool]);
};
async function systemName(variables, root = "/") {
  const kernel = `${type()} ${/^\d+\.\d+/.exec(release())?.[0] ?? release()}`;
  const image = variables["ImageOS"] ?? "";
  if (image !== "") return `${image}, ${kernel}`;
  const text = await read3(root, "etc/os-release");
  const name = ["ID", "VERSION_ID"].flatMap(
    (key) => new RegExp(`^${key}="?([^"\\n]+)"?$`, "m").exec(text)?.[1] ?? []
  );
  return [...name.length === 0 ? [] : [name.join(" ")], kernel].join(", ");
}
async function cpuFeatures(root = "/") {
  const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(await read3(root, "proc/cpuinfo"))?.[1];
  return flags === void 0 ? "" : sha256(flags.trim().split(/\s+/).sort().join(" ")).slice(0, 12);
}
var read3 = (root, file) => readFile10(join24(root, file), "utf8").catch(() => "");

// src/system/machine-traps.ts
import { readFile as readFile11, readdir as readdir5 } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join as join25 } from "node:path";
async function machineTraps(root = "/", cores = availableParallelism()) {
  const quota = await cpuQuota(root);
  return [
    ...await governor(root),
    ...await battery(root),
    ...await load(root, cores),
    ...quota !== null && quota < cores ? [`this container may use ${quota} of ${cores} cores: processes are stopped when the share is used up`] : []
  ];
}
async function cpuQuota(root = "/") {
  const own = /^0::(\S+)$/m.exec(await read4(root, "proc/self/cgroup") ?? "")?.[1] ?? "/";
  const limits = [];
  for (let group = own; ; group = join25(group, "..")) {
    limits.push(share(await read4(root, join25("sys/fs/cgroup", group, "cpu.max")) ?? ""));
    if (group === "/") break;
  }
  const old = "sys/fs/cgroup/cpu/cpu.cfs_";
  limits.push(share(`${await read4(root, `${old}quota_us`)} ${await read4(root, `${old}period_us`)}`));
  const least = Math.min(...limits);
  return Number.isFinite(least) ? least : null;
}
function share(text) {
  const [, quota, period] = /^(\d+) (\d+)$/.exec(text.trim()) ?? [];
  const value = Number(quota) / Number(period);
  return value > 0 ? value : Infinity;
}
async function governor(root) {
  const folder = "sys/devices/system/cpu";
  const names2 = (await list4(root, folder)).filter((name) => /^cpu\d+$/.test(name));
  const found = /* @__PURE__ */ new Set();
  for (const name of names2) found.add(await read4(root, `${folder}/${name}/cpufreq/scaling_governor`) ?? "");
  const slow = [...found].filter((name) => name !== "" && name !== "performance");
  if (slow.length === 0) return [];
  return [
    `the CPU frequency governor is ${slow.join(", ")}, so speed follows the load (cpupower frequency-set --governor performance)`
  ];
}
async function battery(root) {
  const folder = "sys/class/power_supply";
  for (const name of await list4(root, folder)) {
    const isBattery = await read4(root, `${folder}/${name}/type`) === "Battery";
    const ofDevice = await read4(root, `${folder}/${name}/scope`) === "Device";
    if (isBattery && !ofDevice && await read4(root, `${folder}/${name}/status`) === "Discharging")
      return ["this machine runs on battery, where processors save power"];
  }
  return [];
}
async function load(root, cores) {
  const average = Number((await read4(root, "proc/loadavg"))?.split(" ")[0]);
  if (!(average > 0.6 * cores)) return [];
  return [`the machine was busy before the measurement began: load average ${average} on ${cores} cores`];
}
async function read4(root, file) {
  return readFile11(join25(root, file), "utf8").then(
    (text) => text.trim(),
    () => null
  );
}
var list4 = (root, folder) => readdir5(join25(root, folder)).catch(() => []);

// src/system/environment.ts
async function findNode(environment2, directory) {
  const found = await findExecutable("node", environment2["PATH"], directory);
  if (found === null) return null;
  const argv = [found, "-p", "`@${process.execPath}@${process.version}@`"];
  const { output, code } = await runProcess({ argv, directory, environment: environment2 }, 30);
  const [, path2, version] = /@(.+)@(v\d[^@]*)@/.exec(output) ?? [];
  if (path2 !== void 0 && version !== void 0) return { path: path2, version };
  throw new UserError(`${found} does not run (exit code ${code}): ${lastLines(output, 3)}`, {
    hint: "put a working node first on PATH",
    exitCode: 3
  });
}
async function describeMachine(node, pinnedTo, variables) {
  const quota = await cpuQuota();
  const described = {
    os: await osName(variables),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() || "unknown",
    cores: Math.min(availableParallelism2(), quota ?? Infinity),
    memory: totalmem(),
    node: node?.version ?? null
  };
  const comparable = fingerprint({
    ...described,
    system: await systemName(variables),
    features: await cpuFeatures(),
    pinned: pinnedTo !== null,
    tool: VERSION
  });
  return {
    environment: { ...described, pinnedTo, fingerprint: comparable },
    warnings: await machineTraps()
  };
}
async function osName(variables) {
  const kernel = `${type2()} ${release2()}`;
  const image = [variables["ImageOS"], variables["ImageVersion"]].filter(Boolean).join(" ");
  if (image !== "") return `${image}, ${kernel}`;
  const text = await readFile12("/etc/os-release", "utf8").catch(() => "");
  const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1];
  return name === void 0 ? kernel : `${name}, ${kernel}`;
}

// src/system/benchmark-environment.ts
var PASSED2 = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TERM NODE_ENV VIRTUAL_ENV LD_LIBRARY_PATH DYLD_LIBRARY_PATH
  JAVA_HOME GOPATH GOROOT CARGO_HOME RUSTUP_HOME PYENV_ROOT PYENV_VERSION NVM_DIR XDG_CACHE_HOME XDG_CONFIG_HOME
  SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT TEMP TMP USERPROFILE APPDATA
  LOCALAPPDATA PROGRAMDATA PROGRAMFILES
  NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE OS`.split(/\s+/)
);
var isPassed = (name) => PASSED2.has(process.platform === "win32" ? name.toUpperCase() : name) || name.startsWith("LC_");
var dropped = {
  NODE_OPTIONS: "NODE_OPTIONS is not passed on to benchmarks; flags they need belong under `node-args:`",
  NODE_V8_COVERAGE: "NODE_V8_COVERAGE is not passed on to benchmarks: coverage counters distort what is measured"
};
var benchmarkEnvironment = (from, extra = {}) => {
  const passed = Object.entries(from).filter(
    (entry) => entry[1] !== void 0 && isPassed(entry[0])
  );
  const environment2 = { ...Object.fromEntries(passed), ...extra };
  const mode = environment2["NODE_ENV"];
  return {
    environment: environment2,
    warnings: [
      ...Object.entries(dropped).flatMap(([name, text]) => from[name] ? [text] : []),
      ...mode === "development" || mode === "test" ? [`NODE_ENV is "${mode}": libraries take slower paths than in production`] : []
    ]
  };
};

// src/pipeline/gate.ts
async function gate(request, world) {
  var _stack2 = [];
  try {
    const run6 = await begin3(request, world);
    const { project, options } = run6;
    if (request.mode === "run") return conclude(run6, await sidesInPlace(request, project, options), null, null);
    if (request.mode === "measure") {
      var _stack = [];
      try {
        const opened = __using(_stack, await openMeasured(request, project, options), true);
        return await conclude(run6, opened.sides, null, opened);
      } catch (_) {
        var _error = _, _hasError = true;
      } finally {
        var _promise = __callDispose(_stack, _error, _hasError);
        _promise && await _promise;
      }
    }
    const pair = __using(_stack2, await openPair(request, project, options), true);
    const timeLeft = () => (request.timeLimit ?? pair.configuration.timeLimit) - (world.clock() - run6.started);
    const screened = await screenFirst(pair, { ...run6.machine, pin: run6.pin, timeLeft });
    const sides = screened?.sides ?? await sidesOf(pair, screened?.ready ?? null);
    return await conclude(run6, sides, screened, null);
  } catch (_2) {
    var _error2 = _2, _hasError2 = true;
  } finally {
    var _promise2 = __callDispose(_stack2, _error2, _hasError2);
    _promise2 && await _promise2;
  }
}
async function begin3(request, world) {
  const started2 = world.clock();
  const file = resolve4(world.cwd, request.configuration);
  const project = { root: dirname7(file), file: basename(file) };
  refuseMistakes(request, project.root);
  const { environment: environment2, warnings } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment2, project.root);
  if (node === null)
    throw new UserError("no node on PATH", { hint: "install Node 20 or newer", exitCode: 3 });
  const pin = await findPin();
  const machine = await describeMachine(node, pin?.core ?? null, world.environment);
  const options = { environment: environment2, node: node.path, world };
  return { request, world, project, options, machine, pin, started: started2, warnings };
}
async function conclude(run6, sides, screened, opened) {
  const { request, world } = run6;
  const wanted = chosen(withScreened(sides.candidates, screened), request.only);
  const budgets = budgetsOf(sides, wanted, request);
  const method = {
    ...METHOD,
    tests: budgets.questions.reduce((sum, question) => sum + testsOf(question), 0),
    screening: screened?.screening ?? null
  };
  const timeLimit = request.timeLimit ?? sides.configuration.timeLimit;
  const candidates2 = opened === null ? wanted : await opened.withRecipes(wanted, budgets.planned);
  const measured = await measureAll(candidates2, budgets.questions, {
    method,
    contexts: sides.contexts,
    world,
    seed: request.seed,
    timeLimit: timeLimit - (world.clock() - run6.started),
    pin: run6.pin,
    planned: budgets.planned,
    ...screened !== null && { settled: screened.settled },
    ...opened !== null && { least: SCREENING.trials }
  });
  const { environment: environment2 } = run6.machine;
  const use = opened === null ? screened?.use ?? null : await storeRun(opened, { request, world, environment: environment2, records: measured, planned: budgets.planned });
  return assemble(run6, { sides, budgets, method, measured, use });
}
function refuseMistakes({ only, configuration }, root) {
  const problem = only === void 0 ? null : globProblem(only);
  if (problem !== null)
    throw new UserError(`--only ${JSON.stringify(only)}: ${problem}`, { hint: "try --only 'parser/**'" });
  if (!existsSync9(root))
    throw new UserError(`${configuration} is not there: there is no folder ${root}`, {
      hint: "name the configuration with --config FILE"
    });
}
function chosen(candidates2, only) {
  if (only === void 0) return candidates2;
  const matches = globMatcher(only);
  const found = candidates2.filter(({ record }) => matches(record.path));
  if (found.length > 0) return found;
  const paths = candidates2.map(({ record }) => `  ${record.path}`).join("\n");
  throw new UserError(`--only ${only} matches no benchmark`, { hint: `there are:
${paths}` });
}
function assemble(run6, { sides, budgets, method, measured, use }) {
  const { request, world, machine } = run6;
  const bounds = boundariesOf(method);
  const records = new Map(measured.map((record) => [record.path, record]));
  const checks = budgets.questions.map(
    (question) => judge(question, records.get(question.path), method, bounds)
  );
  const remarks = [...run6.warnings, ...sides.warnings, ...budgets.warnings, ...machine.warnings];
  const report2 = {
    schema: 1,
    tool: `perf-budgets ${VERSION}`,
    mode: sides.base === null ? "run" : "check",
    startedAt: world.now.toISOString(),
    duration: Math.round((world.clock() - run6.started) * 1e3) / 1e3,
    seed: request.seed,
    environment: machine.environment,
    baseline: use,
    base: sides.base,
    head: sides.head,
    configuration: { file: request.configuration, undecided: sides.configuration.undecided },
    method,
    benchmarks: measured,
    checks,
    caveats: remarks.map((text) => ({ path: null, text })),
    budgetChanges: budgets.changes,
    verdict: runVerdict(checks, measured)
  };
  return { ...report2, caveats: [...report2.caveats, ...findCaveats(report2)] };
}

// src/core/baseline-schema.ts
var hex = (digits) => external_exports.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
var RESERVED = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
var isStorable = (name) => name.length > 0 && name.length <= 1e3 && !RESERVED.has(name);
var path = external_exports.string().refine(isStorable);
var word = external_exports.string().max(500);
var metric = external_exports.enum(METRIC_NAMES);
var ticks = external_exports.int().min(-1e6).max(1e6);
var index = external_exports.int().min(0).max(1e3);
var run5 = external_exports.strictObject({
  commit: hex("40,64"),
  at: external_exports.iso.datetime({ offset: true }),
  tool: word,
  machine: index,
  complete: external_exports.boolean()
});
var benchmark = external_exports.strictObject({
  path,
  recipe: hex("12"),
  /** The runs that had it, as places in `runs`, ascending; what follows has one item for each. */
  runs: external_exports.array(index).min(1).max(1e3),
  /** Costs of the first trials above `level`, in ticks; null: not measured. */
  costs: external_exports.partialRecord(
    metric,
    external_exports.strictObject({ level: ticks, readings: external_exports.array(external_exports.array(ticks).min(1).max(20).nullable()).max(1e3) })
  ),
  exact: external_exports.partialRecord(metric, external_exports.array(external_exports.number().nonnegative().nullable()).max(1e3))
});
var contentSchema = external_exports.strictObject({
  schema: external_exports.literal(1),
  configuration: hex("12"),
  machines: external_exports.array(external_exports.strictObject({ fingerprint: hex("12"), cpu: word, os: word, node: word.nullable() })).max(200),
  runs: external_exports.array(run5).max(1e3),
  benchmarks: external_exports.array(benchmark).max(1e4)
});
var fileSchema = external_exports.strictObject({ digest: hex("64"), content: contentSchema });

// src/core/baseline-file.ts
var LARGEST_BASELINE = 256 * 1024;
var KEPT_RUNS = 20;
function encodeBaseline(baseline, hash2) {
  const content = contentOf(baseline);
  return `${JSON.stringify({ digest: hash2(JSON.stringify(content)), content })}
`;
}
function addRun(earlier, run6, configuration, hash2) {
  let runs = withNewest(earlier?.runs ?? [], run6);
  for (; ; ) {
    const text = encodeBaseline({ configuration, runs }, hash2);
    if (bytesOf(text) <= LARGEST_BASELINE) return text;
    if (runs.length === 1) return null;
    runs = runs.slice(Math.max(1, Math.floor(runs.length * (1 - LARGEST_BASELINE / bytesOf(text)))));
  }
}
function decodeBaseline(text, hash2, largest = LARGEST_BASELINE) {
  if (bytesOf(text) > largest) return { problem: `it is larger than ${largest / 1024} KiB` };
  const value = parse3(text);
  if (value === void 0) return { problem: "it is not JSON" };
  const schema = schemaOf(value);
  if (schema !== 1)
    return { problem: typeof schema === "number" ? `its format ${schema} is not known` : "it has no format" };
  const read5 = fileSchema.safeParse(value);
  if (!read5.success) return { problem: "its contents are not in order" };
  const { digest, content } = read5.data;
  if (hash2(JSON.stringify(content)) !== digest) return { problem: "its digest does not fit" };
  return isSound(content) ? { baseline: baselineOf2(content) } : { problem: "its contents contradict each other" };
}
var bytesOf = (text) => new TextEncoder().encode(text).length;
var parse3 = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
};
var schemaOf = (value) => {
  const content = typeof value === "object" && value !== null && "content" in value ? value.content : null;
  return typeof content === "object" && content !== null && "schema" in content ? content.schema : null;
};
var withNewest = (earlier, run6) => {
  const same = earlier.filter(({ machine }) => machine.fingerprint === run6.machine.fingerprint);
  const spare = new Set(same.slice(0, Math.max(0, same.length - KEPT_RUNS + 1)));
  return [...earlier.filter((each) => !spare.has(each)), run6];
};
function contentOf({ configuration, runs }) {
  const machines = new Map(runs.map(({ machine }) => [machine.fingerprint, machine]));
  const places = [...machines.keys()];
  const columns2 = /* @__PURE__ */ new Map();
  for (const [place, { benchmarks }] of runs.entries())
    for (const benchmark2 of benchmarks.filter((each) => isStorable(each.path))) {
      const key = `${benchmark2.recipe} ${benchmark2.path}`;
      const column = columns2.get(key) ?? { places: [], items: [] };
      column.places.push(place);
      column.items.push(benchmark2);
      columns2.set(key, column);
    }
  return {
    schema: 1,
    configuration,
    machines: [...machines.values()].map(({ fingerprint: fingerprint2, cpu, os, node }) => ({
      fingerprint: fingerprint2,
      cpu,
      os,
      node
    })),
    runs: runs.map(({ commit, at, tool, machine, benchmarks, ...run6 }) => {
      const complete = run6.complete && benchmarks.every((each) => isStorable(each.path));
      return { commit, at, tool, machine: places.indexOf(machine.fingerprint), complete };
    }),
    benchmarks: [...columns2.values()].map(rowOf)
  };
}
function rowOf({ places, items: items2 }) {
  const [{ path: path2, recipe }] = items2;
  const row = { path: path2, recipe, runs: places, costs: {}, exact: {} };
  for (const metric2 of METRIC_NAMES) {
    const readings = items2.map(({ costs }) => onGrid(costs[metric2] ?? []));
    const all = readings.flatMap((each) => each ?? []);
    const level = all.reduce((least, each) => Math.min(least, each), Infinity);
    if (all.length > 0)
      row.costs[metric2] = {
        level,
        readings: readings.map((each) => each?.map((ticks2) => ticks2 - level) ?? null)
      };
    const exact = items2.map((item) => item.exact[metric2] ?? null);
    if (exact.some((value) => value !== null)) row.exact[metric2] = exact;
  }
  return row;
}
var onGrid = (costs) => {
  const ticks2 = costs.map(ticksOf);
  return costs.length > 0 && ticks2.every((each) => each !== null) ? ticks2 : null;
};
function isSound({ machines, runs, benchmarks }) {
  const fingerprints = new Set(machines.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  if (fingerprints.size !== machines.length || runs.some(({ machine }) => machine >= machines.length))
    return false;
  const seen = /* @__PURE__ */ new Set();
  return benchmarks.every((row) => {
    const columns2 = [
      ...Object.values(row.costs).map(({ readings }) => readings),
      ...Object.values(row.exact)
    ];
    return row.runs.every((place, at) => place < runs.length && place > (row.runs[at - 1] ?? -1)) && columns2.every((column) => column.length === row.runs.length) && // One path is one benchmark of a run.
    row.runs.every((place) => seen.size < seen.add(`${place} ${row.path}`).size);
  });
}
function baselineOf2(content) {
  const found = content.runs.map(({ machine, ...run6 }) => ({
    ...run6,
    machine: content.machines[machine],
    benchmarks: []
  }));
  for (const row of content.benchmarks)
    for (const [at, place] of row.runs.entries()) found[place]?.benchmarks.push(benchmarkOf2(row, at));
  return { configuration: content.configuration, runs: found };
}
function benchmarkOf2(row, at) {
  const costs = {};
  const exact = {};
  for (const metric2 of METRIC_NAMES) {
    const { level = 0, readings = [] } = row.costs[metric2] ?? {};
    const reading = readings[at] ?? null;
    if (reading !== null) costs[metric2] = reading.map((ticks2) => costAt(level + ticks2));
    const value = row.exact[metric2]?.[at] ?? null;
    if (value !== null) exact[metric2] = value + 0;
  }
  return { path: row.path, recipe: row.recipe, costs, exact };
}

// src/baselines/file.ts
import { lstat as lstat4, readFile as readFile13 } from "node:fs/promises";
async function readBaselineFile(file, configuration) {
  try {
    const there = await lstat4(file);
    if (!there.isFile()) return corrupt("it is no regular file");
    if (there.size > LARGEST_BASELINE) return corrupt(`it is larger than ${LARGEST_BASELINE / 1024} KiB`);
    const decoded = decodeBaseline(await readFile13(file, "utf8"), sha256);
    if ("problem" in decoded) return corrupt(decoded.problem);
    if (decoded.baseline.configuration !== configuration) return corrupt("it is of another configuration");
    return decoded;
  } catch (error) {
    return unreadable(error);
  }
}
var corrupt = (problem) => ({ availability: "corrupt", problem });
function unreadable(error) {
  const code = error.code ?? String(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    return { availability: "never-written", problem: "there is no such file" };
  const refused2 = code === "EACCES" || code === "EPERM";
  return { availability: refused2 ? "refused" : "unavailable", problem: `it cannot be read (${code})` };
}

export {
  KEPT_RUNS,
  addRun,
  sha256,
  readBaselineFile,
  tryGit,
  endEverything,
  startProcess,
  findRepository,
  resolveRef,
  mainRemote,
  gate
};
