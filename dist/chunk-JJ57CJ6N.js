import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  VERSION
} from "./chunk-Q6DEACQI.js";
import {
  parseConfigurationBytes,
  readConfiguration
} from "./chunk-YQMBFAMF.js";
import {
  boundariesOf,
  columns,
  judge,
  looksOver,
  publish,
  roundSideTrial,
  runVerdict,
  samplesNeeded,
  summarize,
  testsOf,
  wantsTrials
} from "./chunk-FEVB73NE.js";
import {
  METRIC_NAMES,
  benchmarkPath,
  formatPercent,
  formatQuantity,
  globMatcher,
  metricOf,
  nearest,
  resolveBudgets
} from "./chunk-AKRG3WMT.js";
import {
  BenchmarkFailure,
  UserError,
  __callDispose,
  __using
} from "./chunk-EXQRBGBP.js";

// src/pipeline/gate.ts
import { basename, dirname as dirname4, resolve as resolve4 } from "node:path";

// src/core/govern.ts
var LATER = "takes effect after merge";
var NOW = "applies at once";
var allowance = (budget, metric) => {
  const { maxRegression, max, atLeast } = budget;
  const sign = metricOf(metric).worse === "higher" ? 1 : -1;
  return {
    regression: maxRegression ?? Infinity,
    limit: max === null ? Infinity : sign * max,
    // Without a relative limit there is no floor to speak of.
    floor: maxRegression === null ? Infinity : atLeast ?? 0
  };
};
var isLooser = (budget, than, metric) => {
  const [own, other] = [allowance(budget, metric), allowance(than, metric)];
  return own.regression > other.regression || own.limit > other.limit || own.floor > other.floor;
};
var strictest = (base, head, metric) => {
  const [ours, theirs] = [allowance(base, metric), allowance(head, metric)];
  const floor = Math.min(ours.floor, theirs.floor);
  return {
    maxRegression: (ours.regression <= theirs.regression ? base : head).maxRegression,
    max: (ours.limit <= theirs.limit ? base : head).max,
    atLeast: floor > 0 && floor < Infinity ? floor : null,
    owner: base.owner ?? head.owner
  };
};
var inWords = ({ max, maxRegression, atLeast }, metric) => {
  const { unit, worse } = metricOf(metric);
  const limit = worse === "higher" ? "max" : "min";
  const parts = [
    max === null ? [] : `${limit} ${formatQuantity(max, unit)}`,
    maxRegression === null ? [] : `max-regression ${formatPercent(maxRegression)}`,
    atLeast === null ? [] : `at-least ${formatQuantity(atLeast, unit)}`
  ];
  return parts.flat().join(", ");
};
var closest = (base, head) => base.glob.replace(/[*?]/g, "").length > head.glob.replace(/[*?]/g, "").length ? base.glob : head.glob;
var governBoth = (base, head) => {
  const { metric } = head;
  const looser = isLooser(head.budget, base.budget, metric);
  const stricter = isLooser(base.budget, head.budget, metric);
  const budget = strictest(base.budget, head.budget, metric);
  const text = !looser ? head.text : !stricter ? base.text : inWords(budget, metric);
  const effect = !looser ? NOW : !stricter ? LATER : `what is stricter ${NOW}, the rest ${LATER}`;
  const change = `${closest(base.rule, head.rule)} ${metric}: ${base.text} -> ${head.text}, ${effect}`;
  return { check: { ...head, budget, text }, change: looser || stricter ? change : null };
};
var governOne = (base, head) => {
  if (base !== void 0 && head !== void 0) return [governBoth(base, head)];
  const check2 = base ?? head;
  if (check2 === void 0) return [];
  const effect = base === void 0 ? `added, ${NOW}` : `removed, ${LATER}`;
  return [{ check: check2, change: `${check2.rule.glob} ${check2.metric}: ${check2.text} ${effect}` }];
};
var NO_BASE = "base has no budgets yet, so the budgets of this change are used";
var governingBudgets = (baseRules, headRules, basePaths, headPaths) => {
  const paths = [.../* @__PURE__ */ new Set([...headPaths, ...basePaths])];
  const head = resolveBudgets(headRules, paths);
  if (baseRules === null) return { checks: head.checks, changes: [NO_BASE], warnings: head.warnings };
  const keyed = (checks) => new Map(checks.map((check2) => [`${check2.metric} ${check2.path}`, check2]));
  const ours = keyed(resolveBudgets(baseRules, paths).checks);
  const theirs = keyed(head.checks);
  const governed = paths.flatMap(
    (path) => METRIC_NAMES.flatMap(
      (metric) => governOne(ours.get(`${metric} ${path}`), theirs.get(`${metric} ${path}`))
    )
  );
  return {
    checks: governed.map(({ check: check2 }) => check2),
    changes: [...new Set(governed.flatMap(({ change }) => change ?? []))],
    warnings: head.warnings
  };
};
var STRICTNESS = ["pass", "warn", "fail"];
var strictPolicy = (base, head) => STRICTNESS[Math.max(STRICTNESS.indexOf(base), STRICTNESS.indexOf(head))] ?? "fail";
var policyChange = (base, head) => {
  const effect = strictPolicy(base, head) === head ? NOW : LATER;
  return base === head ? [] : [`undecided: ${base} -> ${head}, ${effect}`];
};
var governSuite = (base, head) => {
  if (base === void 0) return { suite: head, changes: [] };
  const added = head.whenChanged.filter((glob) => !base.whenChanged.includes(glob));
  const always = base.whenChanged.length === 0 || head.whenChanged.length === 0;
  const whenChanged = always ? [] : [...base.whenChanged, ...added];
  const fewer = head.whenChanged.length > 0 && base.whenChanged.some((glob) => !head.whenChanged.includes(glob));
  const skips = fewer || base.whenChanged.length === 0 && head.whenChanged.length > 0;
  return {
    suite: { ...head, whenChanged },
    changes: [
      ...skips ? [`${head.name} when-changed: skips more changes than on base, ${LATER}`] : [],
      ...JSON.stringify(base.runner) === JSON.stringify(head.runner) ? [] : [`${head.name}: the benchmark is declared differently than on base`]
    ]
  };
};
var governingPolicy = (base, head) => {
  if (base === null) return { ...head, changes: [] };
  const governed = head.suites.map(
    (suite) => governSuite(
      base.suites.find(({ name }) => name === suite.name),
      suite
    )
  );
  return {
    suites: governed.map(({ suite }) => suite),
    undecided: strictPolicy(base.undecided, head.undecided),
    timeLimit: Math.max(base.timeLimit, head.timeLimit),
    changes: [...policyChange(base.undecided, head.undecided), ...governed.flatMap(({ changes }) => changes)]
  };
};

// src/pipeline/budgeting.ts
function budgetsOf(sides, candidates2, request) {
  const paths = candidates2.filter(({ record }) => record.status !== "skipped").map(({ record }) => record.path);
  const rules = sides.configuration.rules;
  const governed = request.mode === "check" ? governingBudgets(sides.baseConfiguration?.rules ?? null, rules, paths, paths) : { ...resolveBudgets(rules, paths), changes: [] };
  const questions = governed.checks.flatMap(({ path, metric, budget, text, rule }) => {
    const asked = request.mode === "run" ? { ...budget, maxRegression: null, atLeast: null } : budget;
    if (asked.maxRegression === null && asked.max === null) return [];
    return [{ path, metric, budget: asked, budgetText: text, position: rule.position }];
  });
  return {
    questions,
    warnings: request.only === void 0 ? governed.warnings : [],
    changes: governed.changes
  };
}

// src/core/caveats.ts
var findCaveats = (report) => report === null ? [] : [];

// ../../../work/main/node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
var scale26 = 14901161193847656e-24;
var scale53 = 11102230246251565e-32;
var mask1 = 67108863;
var mask2 = 134217727;
function uniformFloat64(rng) {
  const value1 = rng.next() & mask1;
  const value2 = rng.next() & mask2;
  return value1 * scale26 + value2 * scale53;
}

// ../../../work/main/node_modules/pure-rand/lib/esm/distribution/uniformInt.js
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

// ../../../work/main/node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
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

// src/measure/plan.ts
var TURN = 0.01;
var PAIRS = 24;
var LONGEST = 2;
function planTrial(operation, needs) {
  const turnTime = Math.max(TURN, operation);
  const usual = Math.round(PAIRS * TURN / turnTime);
  const perTurn = Math.max(1, Math.floor(TURN / operation));
  const needed = Math.min(Math.ceil(needs.minimumSamples / perTurn), Math.floor(LONGEST / turnTime));
  return { pairs: Math.max(usual, needed, needs.minimumPairs), turn: TURN };
}

// src/measure/trial.ts
var KEPT_SAMPLES = 256;
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
    const session = __using(_stack, await blaming("head", source.open("head")), true);
    await pinSession(options.pin, session);
    const plan2 = options.plan ?? planTrial(session.operation, source);
    const turns = [];
    for (let index = 0; index < plan2.pairs; index++) turns.push(await blaming("head", session.turn(plan2.turn)));
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
  for (let index = 0; index < plan2.pairs; index++) {
    const first = random.integer(0, 1) === 0 ? "base" : "head";
    const second = first === "base" ? "head" : "base";
    order += first === "base" ? "b" : "h";
    for (const side of [first, second])
      turns[side].push(await blaming(side, sides[side].turn(plan2.turn, batch)));
  }
  return { order, turns };
}
async function openBoth(source, headSide, random) {
  const openers = {
    base: () => blaming("base", source.open("base")),
    head: () => blaming(headSide, source.open(headSide))
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
  const samples = turns.map((turn2) => turn2.samples);
  const all = samples.flat();
  const table = columns(
    samples.map(summarize),
    turns.map((turn2) => turn2.cpu)
  );
  return roundSideTrial({
    turns: table,
    all: summarize(all),
    cpuTime: table.cpu === null ? null : weightedMean(table.cpu, table.count),
    peakMemory: await session.peakMemory(),
    batch,
    samples: all.length <= KEPT_SAMPLES ? samples : null
  });
}
function weightedMean(values, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}

// src/measure/engine.ts
async function measure(subjects, options) {
  const states = subjects.map(begin);
  const random = seededRandom(options.seed, "rounds");
  const deadline = options.clock() + options.timeLimit;
  const left = () => deadline - options.clock();
  for (; ; ) {
    const open4 = states.filter((state) => isOpen(state) && state.taken < options.lastLook);
    const affordable = cheapestFirst(open4, options.firstLook, left());
    if (affordable.length === 0) break;
    for (const state of shuffled(affordable, random)) {
      options.signal.throwIfAborted();
      if (left() <= 0) break;
      await takeOne(state, options);
      if (isOpen(state) && state.taken >= options.firstLook) await look(state, options);
    }
  }
  return states.map((state) => state.measured);
}
function begin(subject) {
  const warnings = /* @__PURE__ */ new Set();
  const measured2 = { path: subject.path, trials: [], control: [], alone: [], failure: null, warnings };
  return { subject, measured: measured2, plan: null, spent: 0, taken: 0, decided: false };
}
var isOpen = (state) => !state.decided && state.measured.failure === null;
function cheapestFirst(states, firstLook, seconds) {
  if (seconds <= 0) return [];
  const cost = ({ spent, taken }) => taken === 0 ? 0 : spent / taken * Math.max(firstLook - taken, 1);
  let left = seconds;
  return [...states].sort((one, other) => cost(one) - cost(other)).filter((state) => (left -= cost(state)) >= 0);
}
async function takeOne(state, options) {
  const started2 = options.clock();
  const index = state.taken;
  await catching(
    state,
    () => state.subject.alone ? addAlone(state, index, options) : addPair(state, index, options)
  );
  state.taken += 1;
  state.spent += options.clock() - started2;
  const next = Math.max(options.firstLook, state.taken);
  options.onProgress({ kind: "trial", path: state.subject.path, trials: state.taken, next });
}
async function look(state, options) {
  if (options.undecided(state.measured)) return;
  state.decided = true;
  if (options.accused(state.measured)) await catching(state, () => addControl(state, options));
  options.onProgress({ kind: "decided", path: state.subject.path, trials: state.taken });
}
async function catching(state, work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    state.measured.failure = { side: error.side, ...error.failure };
  }
}
var purpose = (state, index) => `${state.subject.path}/${index}`;
async function addPair(state, index, options) {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await takeTrial(state.subject, {
    index,
    plan: state.plan,
    pin: options.pin,
    random,
    control: false
  });
  state.measured.trials.push(keep(state, taken));
}
async function addControl(state, options) {
  for (let index = 0; index < options.controlTrials; index++) {
    options.signal.throwIfAborted();
    options.onProgress({ kind: "control", path: state.subject.path });
    const random = seededRandom(options.seed, `${purpose(state, index)}/control`);
    const taken = await takeTrial(state.subject, {
      index,
      plan: state.plan,
      pin: options.pin,
      random,
      control: true
    });
    state.measured.control.push(keep(state, taken));
  }
}
async function addAlone(state, index, options) {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await takeAlone(state.subject, { index, plan: state.plan, pin: options.pin, random });
  state.measured.alone.push(keep(state, taken));
}
function keep(state, taken) {
  state.plan = taken.plan;
  for (const warning of taken.warnings) state.measured.warnings.add(warning);
  return taken.trial;
}

// src/measure/method.ts
var METHOD = {
  alphaOver: 8e-3,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  turn: TURN,
  controlTrials: 7
};

// src/measure/pin.ts
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
var run = promisify(execFile);
async function findPin() {
  const cores = await allowedCores();
  const core = cores.at(-1);
  if (core === void 0 || cores.length < 2) return null;
  const pin = async (pid) => {
    await run("taskset", ["--cpu-list", "--pid", String(core), String(pid)]);
  };
  try {
    await run("taskset", ["--version"]);
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
function parseCores(list4) {
  return list4.split(",").flatMap((part) => {
    const [from, to] = part.split("-").map(Number);
    if (part === "" || from === void 0 || !Number.isInteger(from)) return [];
    return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => from + index);
  });
}

// src/runners/command.ts
import { statSync as statSync2 } from "node:fs";
import { join as join3 } from "node:path";

// src/system/executable.ts
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
var isExecutable = async (file) => {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};
var extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
var findExecutable = async (command2, path, directory) => {
  const folders = /[/\\]/.test(command2) || isAbsolute(command2) ? [""] : (path ?? "").split(delimiter);
  for (const folder of folders)
    for (const extension of extensions) {
      const file = resolve(directory, join(folder, command2 + extension));
      if (await isExecutable(file)) return file;
    }
  return null;
};

// src/runners/command-fallback.ts
import { mkdtemp, readFile as readFile2, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/system/process.ts
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

// src/system/groups.ts
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
var MARKER = "PERF_BUDGETS_RUN";
var run2 = randomBytes(8).toString("hex");
var live = /* @__PURE__ */ new Map();
var started = 0;
var newMarker = () => `${run2}-${String(started += 1).padStart(6, "0")}`;
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
  const answers2 = signalGroup(leader, 0);
  if (process.platform !== "linux") return answers2 ? [{ pid: -leader, name: "a process" }] : [];
  return [.../* @__PURE__ */ new Set([...answers2 ? members(leader) : [], ...marked(marker)])].filter((pid) => pid !== leader && isAlive(pid)).map((pid) => ({ pid, name: read(pid, "comm").trim() || "a process" }));
};
var kill = (found) => {
  for (const { pid } of found) signalTo(pid, "SIGKILL");
};
var endEverything = () => {
  if (live.size === 0) return;
  for (const pid of live.keys()) signalGroup(pid, "SIGTERM");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  for (const pid of live.keys()) signalGroup(pid, "SIGKILL");
  for (const pid of marked(run2)) signalTo(pid, "SIGKILL");
  live.clear();
};

// src/system/output.ts
import { stripVTControlCharacters } from "node:util";
var LIMIT = 64 * 1024;
var tail = (limit = LIMIT) => {
  const chunks = [];
  let size = 0;
  return {
    push(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      while (chunks[0] !== void 0 && size - chunks[0].length >= limit) size -= chunks.shift()?.length ?? 0;
    },
    text: () => harmless(Buffer.concat(chunks).subarray(-limit).toString("utf8"))
  };
};
var CONTROL = new RegExp("(?![\\t\\n])\\p{Cc}", "gu");
var HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}]/gu;
var harmless = (text) => stripVTControlCharacters(text.replace(/\r\n?/g, "\n")).replace(CONTROL, "").replace(HIDDEN, "").replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "# #[");
var lastLines = (text, lines = 20) => text.trimEnd().split("\n").slice(-lines).map((line) => line.length > 300 ? `${line.slice(0, 299)}\u2026` : line).join("\n").trim();

// src/system/process.ts
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
  const end = (seconds = 0) => ending ??= finish(seconds);
  const finish = async (seconds) => {
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

// src/runners/failure.ts
var endInWords = ({ code, signal }) => {
  if (signal === "SIGKILL") return "was killed by SIGKILL (out of memory?)";
  return signal === null ? `ended with exit code ${code}` : `was killed by ${signal}`;
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
var inWords2 = ({ argv }) => {
  const text = argv.map((word) => /^[\w./:=@%+-]+$/.test(word) ? word : `'${word}'`).join(" ");
  return `command \`${text.length > 80 ? `${text.slice(0, 79)}\u2026` : text}\``;
};
var failedRun = (program, exit, output) => endedFailure(inWords2(program), exit, output);
var leftBehind = (program, survivors2) => survivorFailure(
  inWords2(program),
  survivors2,
  "a run ends when its process ends: let it wait for what it starts"
);
var endlessRun = (program, output) => new BenchmarkFailure({
  message: `${inWords2(program)} did not end within ${program.limit} s`,
  hint: "does it wait for input, or for a server?",
  output: lastLines(output)
});
var refused = (program, reason, code) => new BenchmarkFailure({
  message: `${inWords2(program)} cannot be started: ${reason}`,
  hint: code === "ENOEXEC" ? "a script needs a first line such as `#!/bin/sh`" : null
});

// src/runners/command-fallback.ts
var POOR = "python3 was not found: times include a few milliseconds of starting a process from Node";
var timeLauncher = async (time, program) => {
  const folder = await mkdtemp(join2(tmpdir(), "perf-budgets-"));
  const file = join2(folder, "time");
  const prefix = [time, "-q", "-f", "%U %S %M", "-o", file, "--"];
  return launcherOf(
    program,
    `${POOR}, and processor time comes in steps of 10 ms`,
    async (stoppable) => {
      const wall = await once(stoppable, prefix);
      const text = await readFile2(file, "utf8");
      const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = text.split(" ").map(Number);
      return { wall, cpu: user + system, memory: kilobytes * 1024 };
    },
    () => rm(folder, { recursive: true, force: true })
  );
};
var plainLauncher = (program) => launcherOf(
  program,
  `${POOR}; processor time and memory are not measured`,
  async (stoppable) => ({ wall: await once(stoppable, []), cpu: null, memory: null }),
  () => Promise.resolve()
);
var launcherOf = (program, warning, run4, clean) => {
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
      const runs = again(seconds, () => run4(stoppable));
      last = runs.catch(() => {
      });
      return runs;
    },
    end: () => end().then(() => []),
    [Symbol.asyncDispose]: end
  };
};
var again = async (seconds, run4) => {
  const end = performance.now() + seconds * 1e3;
  const runs = [];
  do
    runs.push(await run4());
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
    const begin3 = performance.now();
    const running = __using(_stack, await start(program, prefix), true);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void running.end();
    }, program.limit * 1e3);
    const exit = await running.exit;
    const wall = held(begin3, performance.now(), program.slowdown) / 1e3;
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
var held = (begin3, end, extra) => {
  const late = end + (end - begin3) * extra;
  let time = end;
  while (time < late) time = performance.now();
  return time - begin3;
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
import { constants as constants2 } from "node:os";

// src/runners/command-python.ts
var PYTHON_LAUNCHER = String.raw`
import os, sys, time, signal, _thread

clock = time.perf_counter
group = 0
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
    reading, writing = os.pipe()
    _thread.start_new_thread(drain, (reading,))
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
var pythonLauncher = async (python, program) => {
  const running = await startProcess({
    argv: [python, "-I", "-S", "-c", PYTHON_LAUNCHER],
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
  running.child.stdin?.write(describe(program));
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
var describe = ({ file, argv, environment: environment2 }) => {
  const variables = Object.entries(environment2).map(([name, value]) => `${name}=${value}`);
  const block = Buffer.from([file, String(argv.length), ...argv, ...variables].join("\0"));
  return Buffer.concat([Buffer.from(`${block.length}
`), block]);
};
var answers = (running) => {
  let text = "";
  let ended = false;
  let wake = () => {
  };
  running.child.stdout?.setEncoding("utf8");
  running.child.stdout?.on("data", (chunk) => {
    text += chunk;
    wake();
  });
  running.child.stdout?.on("close", () => {
    ended = true;
    wake();
  });
  return (seconds) => new Promise((settle) => {
    const finish = (line) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(line);
    };
    const limit = setTimeout(() => finish(null), seconds * 1e3);
    wake = () => {
      const end = text.indexOf("\n");
      if (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        finish(line);
      } else if (ended) finish("");
    };
    wake();
  });
};
var runsOf = (answer, program) => {
  if ("samples" in answer) return answer;
  if ("error" in answer) {
    const [code = "unknown"] = Object.entries(constants2.errno).find(([, value]) => value === answer.error) ?? [];
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
var printed = (hex = "") => harmless(Buffer.from(hex, "hex").toString("utf8"));
var signalName = (number) => Object.entries(constants2.signals).find(([, value]) => value === number)?.[0] ?? null;
var lost = (program, running) => new BenchmarkFailure({
  message: `${inWords2(program)} ended the process that measures it`,
  hint: "does it kill processes it did not start?",
  output: running.output()
});

// src/runners/command-tools.ts
var PROBE = "import os, sys; os.posix_spawn; print(sys.executable)";
var known = /* @__PURE__ */ new Map();
var findTools = (path) => {
  const key = path ?? "";
  const found = known.get(key) ?? look2(key);
  known.set(key, found);
  return found;
};
var look2 = async (path) => ({
  python: await findPython(path),
  time: await findTime()
});
var findPython = async (path) => {
  const candidates2 = [
    process.platform === "linux" ? "/usr/bin/python3" : null,
    await findExecutable("python3", path, "/")
  ];
  for (const candidate of candidates2) {
    const said = candidate && await ask([candidate, "-I", "-S", "-c", PROBE], path);
    if (said) return said;
  }
  return null;
};
var findTime = async () => {
  const file = "/usr/bin/time";
  return (await ask([file, "--version"], "/usr/bin:/bin"))?.includes("GNU") ? file : null;
};
var ask = async (argv, path) => {
  try {
    const result = await runProcess({ argv, directory: "/", environment: { PATH: path } }, 10);
    return result.code === 0 ? result.output.trim() : null;
  } catch {
    return null;
  }
};

// src/runners/command.ts
var commandRunner = (options = {}) => ({
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
  const directory = join3(context.root, spec.directory);
  const environment2 = { ...context.environment, ...spec.environment };
  const [name = ""] = spec.argv;
  if (statSync2(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${inWords2(spec)}: the folder ${spec.directory} does not exist`,
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
    limit,
    slowdown: context.slowdown
  };
};
var launch = (program, { python, time }) => {
  if (python !== null) return pythonLauncher(python, program);
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
    async peakMemory() {
      const survivors2 = await launcher.end();
      if (survivors2.length > 0) throw leftBehind(program, survivors2);
      return hidden() ? smallPeak(program, tools) : peak;
    },
    [Symbol.asyncDispose]: () => launcher[Symbol.asyncDispose]()
  };
};
var SLACK = 1 << 20;
var megabytes = (bytes) => `${Math.ceil(bytes / (1 << 20))} MiB`;
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

// src/runners/tinybench.ts
import { existsSync } from "node:fs";
import { join as join4 } from "node:path";
import { fileURLToPath } from "node:url";

// src/runners/tinybench-failure.ts
var OLD_NODE = 'this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`';
var HINTS = {
  ERR_UNKNOWN_FILE_EXTENSION: OLD_NODE,
  ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: 'Node only strips types: write it without enum, namespace and parameter properties, or add `node-args: ["--experimental-transform-types"]`',
  ERR_MODULE_NOT_FOUND: "is it installed and built by `prepare`? Node wants the whole file name of an import, with its extension",
  MODULE_NOT_FOUND: "is it installed and built by `prepare`?",
  ERR_INVALID_TYPESCRIPT_SYNTAX: "the file has a syntax error"
};
var goneFailure = (where2, phase, exit, printed2) => endedFailure(
  `${where2} ended its process while ${phase}: it`,
  exit,
  printed2,
  exit.code === 0 ? "a benchmark file must call neither exit() nor disconnect() of `process`" : null
);
var lateFailure = (where2, phase, seconds, printed2) => new BenchmarkFailure({
  message: `${where2} did not finish ${phase} within ${seconds} s`,
  hint: "look for an endless loop, or a promise that never settles",
  output: lastLines(printed2)
});
var workerFailure = (failure, file, where2, printed2) => new BenchmarkFailure({
  message: failure.hint === null ? `${where2} failed while ${failure.phase}: ${failure.message}` : `${file} ${failure.message}`,
  hint: failure.hint ?? hintFor(failure),
  output: lastLines([failure.stack, printed2].join("\n"))
});
var hintFor = (failure) => {
  if (failure.phase !== "loading") return null;
  if (/already exists/.test(failure.message)) return "every benchmark of a file needs a name of its own";
  if (failure.code?.endsWith("MODULE_NOT_FOUND") && failure.message.includes("'tinybench'"))
    return "install tinybench in the project: `npm install --save-dev tinybench`";
  return HINTS[failure.code ?? ""] ?? null;
};

// src/runners/tinybench-link.ts
var startWorker = async (worker, spec, request, context) => {
  const running = await startProcess({
    argv: [context.node, ...spec.nodeArgs, worker, JSON.stringify(request)],
    directory: context.root,
    environment: context.environment,
    signal: context.signal,
    talk: "messages"
  });
  const next = inbox(running.child);
  const fail = async (message, phase, seconds) => {
    await running.end(message === "gone" ? 1 : 0);
    context.signal.throwIfAborted();
    const printed2 = running.output();
    if (message === "gone")
      throw goneFailure(where(spec, request, phase), phase, await running.exit, printed2);
    if (message === "late") throw lateFailure(where(spec, request, phase), phase, seconds, printed2);
    throw workerFailure(message, spec.file, where(spec, request, message.phase), printed2);
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
var inbox = (child) => {
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
    const finish = (result) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(result);
    };
    const limit = setTimeout(() => finish("late"), seconds * 1e3);
    wake = () => {
      const message = messages.shift();
      if (message !== void 0) finish(message);
      else if (gone) finish("gone");
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
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === void 0) throw new Error(`tinybench-worker.js is missing beside ${import.meta.url}`);
  return found;
};
var END = 5;
var tinybenchRunner = (given = {}) => {
  const options = () => ({
    worker: given.worker ?? workerPath(),
    loadLimit: given.loadLimit ?? 60,
    operationLimit: given.operationLimit ?? 60
  });
  return {
    list: (spec, context) => list(spec, context, options()),
    open: (spec, task, context) => open(spec, task, context, options())
  };
};
var tinybench = tinybenchRunner();
var start2 = async (spec, task, context, { worker }) => {
  const file = join4(context.root, spec.file);
  if (!existsSync(file))
    throw new BenchmarkFailure({
      message: `${spec.file} does not exist`,
      hint: "is it built by `prepare`, or the path under `tinybench:` mistaken?"
    });
  return startWorker(worker, spec, { file, task, slowdown: context.slowdown }, context);
};
var list = async (spec, context, options) => {
  var _stack = [];
  try {
    const link = await start2(spec, null, context, options);
    const running = __using(_stack, link.running, true);
    const { tasks, warnings } = await link.expect("listed", "loading", options.loadLimit);
    await running.end(END);
    return tasks.map((task) => ({ task, warnings: [...trapsIn(spec.nodeArgs), ...warnings] }));
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var open = async (spec, task, context, options) => {
  if (task === null) throw new Error("a tinybench suite has no benchmark of its own");
  const link = await start2(spec, task, context, options);
  await link.expect("loaded", "loading", options.loadLimit);
  const ready = await link.expect("ready", "warming up", options.operationLimit);
  return {
    batch: ready.batch,
    operation: ready.operation,
    warnings: [.../* @__PURE__ */ new Set([...trapsIn(spec.nodeArgs), ...ready.warnings])],
    pid: link.running.pid,
    turn: (seconds, batch = ready.batch) => turn(link, seconds, batch, options),
    peakMemory: () => peakMemory(link, `${spec.file}: benchmark "${task}"`, options),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose]()
  };
};
var turn = async (link, seconds, batch, { operationLimit }) => {
  link.send({ kind: "turn", seconds, batch });
  const { samples, cpu } = await link.expect("turn", "measuring", seconds + operationLimit);
  if (!samples.every((sample) => sample > 0 && Number.isFinite(sample)))
    throw new BenchmarkFailure({
      message: "an operation took no time at all",
      hint: "it is shorter than the clock can tell: let one call do more work"
    });
  return { samples: Array.from(samples), cpu };
};
var peakMemory = async (link, what, { operationLimit }) => {
  link.send({ kind: "finish" });
  const { peak } = await link.expect("finished", "tearing down", operationLimit);
  const survivors2 = await link.running.end(END);
  if (survivors2.length > 0)
    throw survivorFailure(what, survivors2, "end them in afterAll, teardown, or when the process exits");
  return peak;
};

// src/runners/registry.ts
var RUNNERS = { tinybench, command };

// src/measure/discover.ts
async function list2(suite, side, context) {
  try {
    return { tasks: await runnerOf(suite.runner).list(suite.runner, context) };
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { failure: { side, ...error.failure } };
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
    record: emptyRecord(suite, task, status2, listings.harness, warningsOf(headTasks, task)),
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
    trials: [],
    alone: [],
    control: [],
    warnings
  };
}
var skipped = (suite) => ({
  record: emptyRecord(suite, null, "skipped", "head", []),
  task: null,
  specs: { base: null, head: null }
});

// src/measure/subject.ts
var PAIRS2 = { command: 1, tinybench: 3 };
function subjectOf(candidate, questions, contexts) {
  const { record, specs, task } = candidate;
  if (record.status !== "measured" && record.status !== "new" || specs.head === null) return null;
  return {
    path: record.path,
    alone: specs.base === null || contexts.base === null,
    minimumPairs: PAIRS2[specs.head.kind],
    minimumSamples: Math.max(1, ...questions.map(({ metric }) => samplesNeeded(metric))),
    open: (side) => {
      const [spec, context] = [specs[side], contexts[side]];
      if (spec === null || context === null) throw new TypeError(`${record.path} has no ${side}`);
      return runnerOf(spec).open(spec, task, context);
    }
  };
}

// src/pipeline/sides.ts
import { readFile as readFile7 } from "node:fs/promises";
import { join as join14 } from "node:path";

// src/system/harness.ts
import { posix } from "node:path";

// src/system/git.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync as existsSync2 } from "node:fs";
var GitError = class extends UserError {
  stderr;
  code;
  constructor(message, options) {
    super(message, { ...options, exitCode: 3 });
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
var INHERITED = /^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|\w*OBJECT_DIRECTORIES|GRAFT_FILE|SHALLOW_FILE|\w*PATHSPECS)$/;
var environment = (extra) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name))),
  LC_ALL: "C",
  LANGUAGE: "",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_PAGER: "cat",
  ...extra
});
function git(args, options) {
  return new Promise((resolve5, reject) => {
    const child = execFile2(
      "git",
      [...SETTINGS, ...args],
      {
        cwd: options.cwd,
        env: environment(options.env ?? {}),
        maxBuffer: 2 ** 28,
        ...options.signal && { signal: options.signal }
      },
      (error, stdout, stderr) => {
        if (error === null) resolve5(stdout.replace(/\r?\n$/, ""));
        else if (error.name === "AbortError") reject(error);
        else reject(explain(args, options.cwd, stderr, error));
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
    hint: () => "two commits are compared: run inside a clone, or make one with git init"
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
    return existsSync2(cwd) ? new UserError("git was not found on PATH", { hint: "install git", exitCode: 3, cause }) : new UserError(`the folder ${cwd} does not exist`, { cause });
  const code = typeof cause.code === "number" ? cause.code : null;
  const known2 = KNOWN.find(({ pattern }) => pattern.test(stderr));
  if (known2) {
    const owned = /safe\.directory '?([^'\n]+)'?/.exec(stderr)?.[1] ?? cwd;
    return new GitError(known2.message(owned), { hint: known2.hint(owned), stderr, code, cause });
  }
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? cause.message;
  return new GitError(`git ${args[0] ?? ""} failed in ${cwd}: ${said}`, { stderr, code, cause });
}

// src/system/harness.ts
async function overlayHarness(checkouts, suites) {
  const head = await filesOf(checkouts, "head");
  const base = await filesOf(checkouts, "base");
  const state = new Map(suites.map((suite) => [suite.name, plan(suite, head, base)]));
  const place = (file) => posix.join(checkouts.repository.project, file);
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
async function filesOf({ git: git2, repository, ...sides }, side) {
  const tree = await git2(side, ["ls-tree", "-r", "-z", "--full-tree", sides[side].commit]);
  const prefix = repository.project === "" ? "" : `${repository.project}/`;
  return new Map(
    items(tree).map((item) => ({
      object: item.slice(0, item.indexOf("	")),
      path: item.slice(item.indexOf("	") + 1)
    })).filter(({ object, path }) => path.startsWith(prefix) && !object.startsWith("160000 ")).map(({ object, path }) => [path.slice(prefix.length), object])
  );
}
function plan(suite, head, base) {
  const declared = "file" in suite.runner ? posix.normalize(suite.runner.file) : null;
  const source = declared !== null && head.has(declared) && !BUILT.test(declared) ? declared : null;
  const matchers = suite.harness.map(globMatcher);
  const wanted = [...head.keys()].filter(
    (file) => file === source || matchers.some((matches) => matches(file))
  );
  const warnings = suite.harness.filter((_, index) => !wanted.some((file) => matchers[index]?.(file))).map((glob) => `${suite.name}: \`harness: ${glob}\` matches no file that git knows`);
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

// src/system/prepare.ts
import { posix as posix2 } from "node:path";
import { relative as relative2 } from "node:path";

// src/system/install-inputs.ts
import { createHash } from "node:crypto";
import { readFile as readFile4 } from "node:fs/promises";
import { join as join6 } from "node:path";

// src/system/package-manager.ts
import { readFile as readFile3 } from "node:fs/promises";
import { existsSync as existsSync3 } from "node:fs";
import { dirname, join as join5 } from "node:path";
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
    const found = LOCKFILES.filter(([name]) => existsSync3(join5(folder, name)));
    if (found.length > 0 && existsSync3(join5(folder, "package.json"))) return locked(folder, found);
    if (folder === top || folder === dirname(folder)) break;
  }
  return existsSync3(join5(root, "package.json")) ? unlocked(root) : null;
}
async function locked(directory, found) {
  const named = declaredManager(await readManifest(directory));
  const [lockfile = "", manager = "npm"] = found.find(([, each]) => each === named) ?? found[0] ?? [];
  const others = found.filter(([, each]) => each !== manager).map(([name]) => name);
  const warnings = others.length > 0 && named === null ? [`${lockfile} was used and ${others.join(", ")} was not; name one in package.json: "packageManager"`] : [];
  return { manager, directory, lockfile, argv: await frozen(manager, join5(directory, lockfile)), warnings };
}
async function frozen(manager, lockfile) {
  if (manager === "npm") return ["npm", "ci"];
  if (manager === "yarn" && /^__metadata:/m.test(await readFile3(lockfile, "utf8")))
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
  const file = join5(directory, "package.json");
  const text = await readFile3(file, "utf8");
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
    digest.update(`\0${name}\0`).update(await readFile4(join6(directory, name)).catch(() => ""));
  for (const folder of manifests) {
    const manifest = await readManifest(join6(directory, folder)).catch(() => ({}));
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
    const scripts = Object((await readManifest(join6(directory, folder)))["scripts"]);
    const script = LIFECYCLE.find(
      (name) => name in scripts && !HOOKS_ONLY.test(String(scripts[name]).trim())
    );
    if (script !== void 0) return `${join6(folder, "package.json")} has a ${script} script`;
  }
  if (lockfile === null || lockfile === "bun.lockb") return null;
  const text = await readFile4(join6(directory, lockfile), "utf8");
  const copies = /^(package-lock|npm-shrinkwrap)/.test(lockfile) ? /"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/ : /[@"'\s:]file:/;
  return copies.test(text) ? `${lockfile} has a dependency on a folder (file:)` : null;
}

// src/system/node-modules.ts
import { readFile as readFile5, readdir, readlink, realpath, rm as rm2, stat as stat2, lstat, cp } from "node:fs/promises";
import { constants as constants3, existsSync as existsSync4 } from "node:fs";
import { dirname as dirname2, isAbsolute as isAbsolute2, join as join7, relative, resolve as resolve2 } from "node:path";
var CACHES = [".cache", ".vite", ".vite-temp", ".vitest"];
async function whyNotReusable(directory, top, installation, folders) {
  const stale = await whyStale(directory, installation);
  if (stale !== null) return stale;
  const within2 = await realpath(top);
  for (const folder of folders) {
    const modules = join7(directory, folder, "node_modules");
    const kind = await lstat(modules).catch(() => null);
    if (kind === null) continue;
    if (!kind.isDirectory()) return `${modules} is a link`;
    if (existsSync4(join7(modules, ".prisma"))) return "node_modules/.prisma is generated from the project";
    const reason = await whyTied(modules, top, within2);
    if (reason !== null) return reason;
  }
  return null;
}
async function whyStale(directory, { manager, lockfile }) {
  const modules = join7(directory, "node_modules");
  if (!existsSync4(modules)) return "nothing is installed";
  if (lockfile === null) return "there is no lockfile";
  if (manager === "npm") return npmStale(join7(directory, lockfile), join7(modules, ".package-lock.json"));
  const marker = { pnpm: ".modules.yaml", yarn: ".yarn-integrity", bun: null }[manager];
  const installed = marker === null ? null : await stat2(join7(modules, marker)).catch(() => null);
  const written = await stat2(join7(directory, lockfile));
  return installed !== null && installed.mtimeMs > written.mtimeMs ? null : `it is not known whether node_modules fits ${lockfile}`;
}
async function npmStale(lockfile, record) {
  const [wanted, installed] = await Promise.all([lockfile, record].map(readLocked));
  if (wanted === null || wanted === void 0) return "the lockfile has no list of packages";
  if (installed === null || installed === void 0) return "npm left no record of what it installed";
  const same = (a, b) => a?.version === b?.version && a?.integrity === b?.integrity && a?.link === b?.link;
  const needed = Object.keys(wanted).filter((path) => path.includes("node_modules/"));
  const differs = Object.keys(installed).find((path) => !same(installed[path], wanted[path])) ?? needed.find((path) => !(path in installed) && !wanted[path]?.optional && !wanted[path]?.devOptional);
  return differs === void 0 ? null : `what is installed differs from the lockfile in ${differs}`;
}
async function readLocked(file) {
  try {
    return JSON.parse(await readFile5(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
async function whyTied(folder, top, within2) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join7(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (await leadsOut(path, top, within2)) return `${path} is a link that leads out of the checkout`;
    } else if (entry.isDirectory()) {
      const reason = await whyTied(path, top, within2);
      if (reason !== null) return reason;
    } else if (folder.endsWith("/.bin") && (await readFile5(path, "latin1")).includes(toBytes(top)))
      return `${path} names the checkout it was installed in`;
  }
  return null;
}
var toBytes = (text) => Buffer.from(text).toString("latin1");
async function leadsOut(link, top, within2) {
  const target = await readlink(link);
  if (isAbsolute2(target) || isOutside(resolve2(dirname2(link), target), top)) return true;
  const real = await realpath(link).catch(() => null);
  return real !== null && isOutside(real, within2);
}
var isOutside = (path, folder) => /^\.\.(\/|$)/.test(relative(folder, path)) || isAbsolute2(relative(folder, path));
async function copyModules(from, to, folders, options) {
  for (const folder of folders) {
    const source = join7(from, folder, "node_modules");
    const target = join7(to, folder, "node_modules");
    if (!existsSync4(source)) continue;
    await rm2(target, { recursive: true, force: true });
    await copyTree(source, target, options);
    for (const cache of CACHES) await rm2(join7(target, cache), { recursive: true, force: true });
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
    await rm2(to, { recursive: true, force: true });
  }
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants3.COPYFILE_FICLONE
  });
}

// src/system/prepare-environment.ts
import { readFile as readFile6 } from "node:fs/promises";
import { join as join8 } from "node:path";
var SETTINGS3 = [".npmrc", ".yarnrc.yml", "bunfig.toml"];
var PASSED = new RegExp(
  [
    "https?_proxy|no_proxy|all_proxy",
    "node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?",
    "npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)",
    "yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)",
    "corepack_.*|pnpm_home|bun_install(_cache_dir)?"
  ].map((names2) => `^(${names2})$`).join("|"),
  "i"
);
async function prepareEnvironment(measured2, from, baseRoots) {
  const user = from["npm_config_userconfig"] ?? from["NPM_CONFIG_USERCONFIG"] ?? join8(from["HOME"] ?? "", ".npmrc");
  const files = [user, ...baseRoots.flatMap((root) => SETTINGS3.map((name) => join8(root, name)))];
  const texts = await Promise.all(files.map((file) => readFile6(file, "utf8").catch(() => "")));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? ""))
  );
  const passed = Object.entries(from).filter(
    (entry) => entry[1] !== void 0 && (PASSED.test(entry[0]) || named.has(entry[0]))
  );
  return {
    ...Object.fromEntries(passed),
    ...measured2,
    CI: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false"
  };
}

// src/system/prepare-step.ts
var StepFailure = class extends UserError {
  failure;
  constructor(side, failure) {
    const said = failure.output === "" ? "" : `:
${failure.output}`;
    super(`${side} could not be prepared: ${failure.message}${said}`, {
      ...failure.hint !== null && { hint: failure.hint },
      exitCode: 3
    });
    this.failure = failure;
  }
};
async function runStep(step) {
  var _stack = [];
  try {
    const { side, shown, seconds, signal } = step;
    const report = (line) => step.onProgress?.({ side, step: step.step, command: shown, line });
    report("");
    const running = __using(_stack, await startProcess({ ...step, ...signal && { signal } }), true);
    const follow2 = (chunk) => {
      const line = harmless(chunk.toString("utf8")).trim().split("\n").at(-1)?.trim() ?? "";
      if (line !== "") report(line);
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
      ...describe2(exit, shown, late ? seconds : null),
      exitCode,
      signal: killedBy,
      output: lastLines(running.output())
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function describe2(exit, shown, limit) {
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

// src/system/prepare.ts
async function prepareCheckouts(options, harness) {
  const run4 = await begin2(options);
  await run4.install("head");
  const early = await onBase(() => run4.install("base"));
  await run4.build("head");
  const failure = early ?? await onBase(() => run4.build("base"));
  const baseFailure = failure === null ? null : await secondTry(run4, harness, failure);
  return { baseFailure, notes: run4.notes, warnings: run4.warnings };
}
async function rebuildBase(options) {
  const run4 = await begin2(options);
  return onBase(() => run4.build("base"));
}
async function secondTry(run4, harness, failure) {
  const restored = await harness.restoreAll();
  if (restored.length === 0) return failure;
  run4.warnings.push(
    `base does not build with head's benchmark files (${failure.message}), so it runs its own: ${restored.join(", ")}`
  );
  return onBase(async () => {
    await run4.install("base");
    await run4.build("base");
  });
}
async function onBase(step) {
  try {
    await step();
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
async function begin2(options) {
  const { checkouts, prepare } = options;
  const environment2 = await prepareEnvironment(options.environment, options.variables, [
    checkouts.base.root,
    checkouts.base.top
  ]);
  const notes = [];
  const warnings = [];
  const shell = (side, step, command2) => runStep({
    ...options,
    side,
    step,
    argv: ["sh", "-c", command2],
    shown: command2,
    directory: checkouts[side].root,
    environment: environment2
  });
  const auto = async (side) => {
    const checkout = checkouts[side];
    const installation = await detectInstallation(checkout.root, checkout.top);
    if (installation === null) return;
    for (const warning of installation.warnings) if (!warnings.includes(warning)) warnings.push(warning);
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
      const { install } = prepare[side];
      if (install === "auto") await auto(side);
      else if (install !== null) await shell(side, "install", install);
    },
    async build(side) {
      const { build } = prepare[side];
      if (build !== null) await shell(side, "build", build);
    }
  };
}
async function reuse({ checkouts, signal }, checkout, installation, environment2) {
  const below = relative2(checkout.top, installation.directory);
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
    const directory = posix2.join(top, below);
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
  return files.map((file) => posix2.relative(below, posix2.dirname(file)) || ".").filter((folder) => !folder.startsWith("..") && !folder.split("/").includes("node_modules"));
}

// src/system/refs.ts
async function resolveRef(repository, name, flag) {
  const commit = await findCommit(repository, checkRevisionName(name)) ?? await fetchBranch(repository, name);
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
  const answer = await tryGit(["ls-remote", "--symref", remote, "HEAD"], { cwd: repository.top });
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer ?? "")?.[1];
  if (branch === void 0) return null;
  const commit = await fetchBranch(repository, branch);
  return commit === null ? null : { name: `${remote}/${branch}`, commit };
}
async function fetchBranch(repository, name) {
  const remote = await mainRemote(repository);
  if (remote === null || !await isShallow(repository)) return null;
  const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
  const target = `refs/remotes/${remote}/${branch}`;
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--depth=1", remote];
  const fetched = await tryGit([...fetch, `+refs/heads/${branch}:${target}`], { cwd: repository.top });
  return fetched === null ? null : findCommit(repository, target);
}
async function nearestRef(repository, name) {
  const format = ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads", "refs/remotes", "refs/tags"];
  return nearest(name, (await git(format, { cwd: repository.top })).split("\n"));
}

// src/system/merge-base.ts
var STEPS = ["--deepen=30", "--deepen=150", "--deepen=800", "--deepen=4000", "--unshallow"];
var FULL_CLONE = "clone the whole history: fetch-depth: 0 for actions/checkout, git fetch --unshallow elsewhere";
async function mergeBase(repository, base, head) {
  const shallow = await isShallow(repository);
  const find = () => tryGit(["merge-base", base.commit, head.commit], { cwd: repository.top });
  let found = await find();
  for (const step of shallow ? STEPS : []) {
    if (found !== null || !await isShallow(repository)) break;
    await deepen(repository, step, [base.commit, head.commit]);
    found = await find();
  }
  if (found !== null) return found;
  throw new UserError(
    `${base.name} and ${head.name} have no common ancestor${shallow ? ", even after deepening this shallow clone" : ""}`,
    { hint: "compare with a commit that head grew from: --base REF", exitCode: 2 }
  );
}
async function deepen(repository, step, tips) {
  const remote = await mainRemote(repository);
  if (remote === null)
    throw new UserError("this clone is shallow and has no remote to deepen it from", { hint: FULL_CLONE });
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", step, remote];
  const options = { cwd: repository.top };
  const done = await tryGit([...fetch, ...tips], options) ?? await tryGit(fetch, options);
  if (done === null)
    throw new UserError(`this clone is shallow and git fetch ${step} ${remote} failed`, {
      hint: FULL_CLONE,
      exitCode: 3
    });
}

// src/system/repository.ts
import { join as join9, resolve as resolve3 } from "node:path";
async function findRepository(cwd) {
  const [bare, inside] = (await git(["rev-parse", "--is-bare-repository", "--is-inside-git-dir"], { cwd })).split("\n");
  if (bare === "true" || inside === "true")
    throw new UserError(
      `${cwd} ${bare === "true" ? "is a bare repository" : "lies inside .git"}: there is no checkout to measure`,
      {
        hint: "run in a clone: git clone <repository> <folder>"
      }
    );
  const ask2 = [
    "--show-toplevel",
    "--absolute-git-dir",
    "--show-object-format",
    "--git-path",
    "objects",
    "--show-prefix"
  ];
  const [top = "", gitDirectory = "", format = "", objects = "", prefix = ""] = (await git(["rev-parse", ...ask2], { cwd })).split("\n");
  return {
    top: resolve3(top),
    gitDirectory: resolve3(gitDirectory),
    objects: resolve3(cwd, objects),
    project: prefix.replace(/\/$/, ""),
    format
  };
}
var gitPath = async (repository, name) => resolve3(repository.top, await git(["rev-parse", "--git-path", name], { cwd: repository.top }));
var projectRoot = (top, repository) => join9(top, repository.project);
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

// src/system/revisions.ts
async function resolveRevisions(options) {
  const repository = await findRepository(options.cwd);
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

// src/system/worktree.ts
import { appendFile as appendFile2, copyFile as copyFile2 } from "node:fs/promises";
import { join as join13 } from "node:path";

// src/system/scratch.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync as readFileSync2, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { chmod, lstat as lstat2, readdir as readdir2, rm as rm3 } from "node:fs/promises";
import { hostname, tmpdir as tmpdir2 } from "node:os";
import { dirname as dirname3, join as join10 } from "node:path";
var PREFIX = "perf-budgets-";
var DAY = 24 * 3600 * 1e3;
var open2 = /* @__PURE__ */ new Set();
var disposeAllNow = () => {
  for (const scratch of open2) scratch.disposeNow();
};
async function openScratch(parent = tmpdir2()) {
  const path = makeFolder(parent);
  await removeStale(dirname3(path));
  const release2 = () => {
    open2.delete(scratch);
    if (open2.size === 0) process.off("exit", disposeAllNow);
  };
  const scratch = {
    path,
    disposeNow: () => {
      release2();
      removeNow(path);
    },
    [Symbol.asyncDispose]: async () => {
      await removeFolder(path);
      release2();
    }
  };
  if (open2.size === 0) process.on("exit", disposeAllNow);
  open2.add(scratch);
  return scratch;
}
function makeFolder(parent) {
  try {
    const path = mkdtempSync(join10(realpathSync(parent), PREFIX));
    writeFileSync(
      join10(path, "owner"),
      JSON.stringify({ ...here(), pid: process.pid, started: startOf(process.pid) })
    );
    return path;
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
  const names2 = (await readdir2(parent)).filter((name) => name.startsWith(PREFIX));
  for (const name of names2) {
    const path = join10(parent, name);
    if (await isStale(path)) await removeFolder(path).catch(() => {
    });
  }
}
async function isStale(path) {
  const stat4 = await lstat2(path).catch(() => null);
  if (stat4 === null || !stat4.isDirectory() || stat4.uid !== (process.getuid?.() ?? stat4.uid)) return false;
  const owner = read2(() => JSON.parse(readFileSync2(join10(path, "owner"), "utf8")));
  const { host, space } = here();
  if (owner === null || owner["host"] !== host || owner["space"] !== space)
    return Date.now() - stat4.mtimeMs > DAY;
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
async function removeFolder(path) {
  const options = { recursive: true, force: true, maxRetries: 3, retryDelay: 100 };
  try {
    await rm3(path, options);
  } catch {
    await makeWritable(path);
    await rm3(path, options);
  }
}
async function makeWritable(folder) {
  await chmod(folder, 448).catch(() => {
  });
  const entries = await readdir2(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await makeWritable(join10(folder, entry.name));
}
function removeNow(path) {
  try {
    const { error } = spawnSync("rm", ["-rf", "--", path], {
      stdio: "ignore",
      timeout: 2e3,
      killSignal: "SIGKILL"
    });
    if (error && "code" in error && error.code === "ENOENT") rmSync(path, { recursive: true, force: true });
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
import { existsSync as existsSync5 } from "node:fs";
import { join as join11 } from "node:path";
async function borrowObjects(objects, repository) {
  const path = repository.objects;
  await mkdir(join11(objects, "info"), { recursive: true });
  const line = /["\n\\]/.test(path) ? JSON.stringify(path) : path;
  await appendFile(join11(objects, "info", "alternates"), `${line}
`);
}
async function fillSubmodules(source, top, scratch) {
  const warnings = [];
  for (const link of await gitLinks(source)) {
    const from = join11(source.repository.top, link.path);
    const folder = join11(top, link.path);
    const commit = existsSync5(join11(from, ".git")) ? await fill(source, link, from, folder, scratch) : null;
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
  const index = join11(scratch, "index-of-submodule");
  const commit = source.workingTree ? await snapshot(repository, { objects: source.objects, index }) : link.commit;
  const options = {
    cwd: folder,
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: folder,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: source.objects
    }
  };
  if (!await hasCommit(commit, options)) return null;
  await git(["read-tree", "--empty"], options);
  await git(["-c", "core.sparseCheckout=false", "read-tree", "-u", "--reset", commit], options);
  return commit;
}
async function hasCommit(commit, options) {
  const check2 = ["cat-file", "-e", `${commit}^{commit}`];
  if (await tryGit(check2, options) !== null) return true;
  await tryGit(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin", commit], options);
  return await tryGit(check2, options) !== null;
}

// src/system/suspects.ts
import { open as open3, readlink as readlink2 } from "node:fs/promises";
import { isAbsolute as isAbsolute3, join as join12, relative as relative3 } from "node:path";
var POINTER = "version https://git-lfs.github.com/spec/";
async function findSuspects(git2, repository, side, top) {
  return [...await lfsPointers(git2, side, top), ...await linksToUser(git2, repository, side, top)];
}
async function lfsPointers(git2, side, top) {
  const files = items(await git2(side, ["ls-files", "-z", "--", ":(top,attr:filter=lfs)"]));
  const pointers = [];
  for (const file of files) if (await startsWith(join12(top, file), POINTER)) pointers.push(file);
  const [first] = pointers;
  if (first === void 0) return [];
  const which = pointers.length === 1 ? first : `${first} and ${pointers.length - 1} more`;
  return [
    `${which}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`
  ];
}
async function startsWith(file, text) {
  const handle = await open3(file).catch(() => null);
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
    const path = item.slice(item.indexOf("	") + 1);
    const target = await readlink2(join12(top, path)).catch(() => "");
    if (isAbsolute3(target) && !relative3(repository.top, target).startsWith(".."))
      warnings.push(
        `${path} is a link to ${target}: both sides use that same file, so a change of it is not seen`
      );
  }
  return warnings;
}

// src/system/worktree.ts
async function openCheckouts(revisions, options = {}) {
  const scratch = await openScratch(options.parent);
  try {
    return await fill2(revisions, scratch, options.signal);
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}
async function fill2(revisions, scratch, signal) {
  const { repository } = revisions;
  const store = join13(scratch.path, "repository");
  const objects = join13(store, "objects");
  await makeStore(repository, store);
  const run4 = (side, args, input) => git(args, { ...onSide(repository, scratch.path, side, signal), ...input !== void 0 && { input } });
  const warnings = /* @__PURE__ */ new Set();
  const checkOut2 = async (side, commit, workingTree) => {
    const top = join13(scratch.path, side);
    await git(["worktree", "add", "--quiet", "--detach", "--no-checkout", top, commit], { cwd: store });
    await run4(side, ["-c", "core.sparseCheckout=false", "read-tree", "-u", "--reset", commit]);
    const missing = await fillSubmodules({ repository, commit, workingTree, objects }, top, scratch.path);
    for (const warning of [...missing, ...await findSuspects(run4, repository, side, top)])
      warnings.add(warning);
    return { side, top, root: projectRoot(top, repository), commit };
  };
  const head = revisions.workingTree ? await snapshot(repository, { objects, index: join13(scratch.path, "index") }) : revisions.head.commit;
  const base = await checkOut2("base", revisions.base.commit, false);
  return {
    base,
    head: await checkOut2("head", head, revisions.workingTree),
    repository,
    scratch: scratch.path,
    get warnings() {
      return [...warnings];
    },
    git: run4,
    disposeNow: () => scratch.disposeNow(),
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]()
  };
}
async function makeStore(repository, store) {
  const cwd = repository.top;
  await git(["init", "--quiet", "--bare", "--template=", `--object-format=${repository.format}`, store], {
    cwd
  });
  await borrowObjects(join13(store, "objects"), repository);
  const tags = await git(["for-each-ref", "--format=%(objectname) %(refname)", "refs/tags"], { cwd });
  if (tags !== "") await appendFile2(join13(store, "packed-refs"), `${tags}
`);
  await copyFile2(await gitPath(repository, "shallow"), join13(store, "shallow")).catch(() => {
  });
}
var onSide = (repository, scratch, side, signal) => ({
  cwd: join13(scratch, side),
  env: {
    GIT_DIR: repository.gitDirectory,
    GIT_WORK_TREE: join13(scratch, side),
    GIT_INDEX_FILE: join13(scratch, "repository", "worktrees", side, "index"),
    GIT_OBJECT_DIRECTORY: join13(scratch, "repository", "objects")
  },
  ...signal && { signal }
});

// src/system/changed-files.ts
import { posix as posix3 } from "node:path";
async function changedFiles(revisions) {
  const { repository, base, head, workingTree } = revisions;
  const cwd = repository.top;
  const sides = workingTree ? [base.commit] : [base.commit, head.commit];
  const diff = await git(["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", ...sides, "--"], {
    cwd
  });
  const others = workingTree ? await git(["ls-files", "--others", "--exclude-standard", "-z"], { cwd }) : "";
  return [.../* @__PURE__ */ new Set([...items(diff), ...items(others)])].map((file) => posix3.relative(repository.project, file)).sort();
}

// src/pipeline/listing.ts
async function listPair(pair, baseFailure) {
  const { configuration, own, request, revisions, head, base } = pair;
  const unaffected = request.mode === "check" ? await unaffectedBy(configuration.suites, revisions, pair) : /* @__PURE__ */ new Set();
  const suites = configuration.suites.filter(({ name }) => !unaffected.has(name));
  const onBase2 = /* @__PURE__ */ new Map();
  for (const suite of (own?.suites ?? []).filter(({ name }) => !unaffected.has(name)))
    onBase2.set(suite.name, baseFailure === null ? await list2(suite, "base", base) : { failure: baseFailure });
  const overlaid = await overlay(pair, suites, baseFailure);
  const found = configuration.suites.filter(({ name }) => unaffected.has(name)).map(skipped);
  for (const suite of suites) {
    const before = own?.suites.find(({ name }) => name === suite.name) ?? null;
    const headFiles = overlaid.harness.of(suite.name).harness === "head";
    const listings = {
      head: await list2(suite, "head", head),
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
async function unaffectedBy(suites, revisions, { project }) {
  if (suites.every(({ whenChanged }) => whenChanged.length === 0)) return /* @__PURE__ */ new Set();
  const files = await changedFiles(revisions);
  if (files.some(
    (file) => file === project.file || /(^|\/)(package(-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/.test(file)
  ))
    return /* @__PURE__ */ new Set();
  const touched = ({ whenChanged, harness, runner }) => [...whenChanged, ...harness].some((glob) => files.some(globMatcher(glob))) || runner.kind === "tinybench" && files.includes(runner.file);
  return new Set(
    suites.filter((suite) => suite.whenChanged.length > 0 && !touched(suite)).map(({ name }) => name)
  );
}
async function overlay(pair, suites, baseFailure) {
  if (pair.request.mode === "selftest" || baseFailure !== null)
    return { harness: NO_HARNESS, listings: /* @__PURE__ */ new Map(), warnings: [] };
  const harness = await overlayHarness(pair.checkouts, suites);
  const warnings = [...harness.warnings];
  const listings = /* @__PURE__ */ new Map();
  const differing = suites.filter(({ name }) => harness.of(name).files.length > 0);
  for (const { name } of differing) warnings.push(...harness.of(name).warnings);
  if (differing.length === 0) return { harness, listings, warnings };
  const broken = await rebuildBase(pair.prepare);
  if (broken !== null) {
    const names2 = await harness.restoreAll();
    warnings.push(
      `base does not build with head's benchmark files (${broken.message}), so it runs its own: ${names2.join(", ")}`
    );
    await rebuildBase(pair.prepare);
    return { harness, listings, warnings };
  }
  for (const suite of differing) {
    const listing = await list2(suite, "base", pair.base);
    if ("tasks" in listing) listings.set(suite.name, listing);
    else warnings.push(...await giveBack(pair, harness, suite, listing.failure));
  }
  return { harness, listings, warnings };
}
async function giveBack(pair, harness, suite, failure) {
  const names2 = await harness.restore(suite.name);
  await rebuildBase(pair.prepare);
  return [
    `head's benchmark files cannot run on base (${failure.message}), so base runs its own: ${names2.join(", ")}`
  ];
}

// src/pipeline/sides.ts
function openSides(request, project, options) {
  return request.mode === "run" ? openAlone(project, options) : openPair(request, project, options);
}
async function openAlone(project, options) {
  const { configuration, warnings } = await readConfiguration(join14(project.root, project.file), project.file);
  const head = contextIn(project.root, options, 0);
  options.world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const found = [];
  for (const suite of configuration.suites) {
    const listing = await list2(suite, "head", head);
    const alone = candidates(suite, null, { head: listing, own: null, overlaid: null, harness: "own" });
    found.push(...alone.map(asMeasured));
  }
  return {
    base: null,
    head: await describeWorkingTree(project.root),
    configuration,
    baseConfiguration: null,
    contexts: { base: null, head },
    candidates: found,
    policyChanges: [],
    warnings,
    [Symbol.asyncDispose]: () => Promise.resolve()
  };
}
var asMeasured = (candidate) => candidate.record.status === "new" ? { ...candidate, record: { ...candidate.record, status: "measured" } } : candidate;
async function openPair(request, project, options) {
  const { world } = options;
  const selftest = request.mode === "selftest";
  const names2 = selftest ? { base: "HEAD" } : { base: request.base, head: request.head };
  const revisions = await resolveRevisions({ cwd: project.root, ...names2 });
  world.onEvent({
    kind: "step",
    text: `Checking out base ${nameOf(revisions.base)} and head ${nameOf(revisions.head)}`
  });
  const checkouts = await openCheckouts(revisions, { signal: world.signal });
  try {
    const opened = await preparePair({ request, project, options, revisions, checkouts });
    return { ...opened, [Symbol.asyncDispose]: () => checkouts[Symbol.asyncDispose]() };
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}
var nameOf = ({ name, commit }) => {
  const short2 = commit?.slice(0, 9) ?? "";
  return name === short2 || short2 === "" ? name : `${name} (${short2})`;
};
async function preparePair(opening) {
  const { request, project, options, revisions, checkouts } = opening;
  const loaded = await readConfiguration(join14(checkouts.head.root, project.file), project.file);
  const selftest = request.mode === "selftest";
  const own = selftest ? { ...loaded, warning: null } : await baseConfigurationOf(checkouts, project);
  const { changes: policyChanges, ...policy } = governingPolicy(own.configuration, loaded.configuration);
  const configuration = { ...loaded.configuration, ...policy };
  const prepare = {
    checkouts,
    prepare: { head: configuration.prepare, base: own.configuration?.prepare ?? configuration.prepare },
    environment: options.environment,
    variables: options.world.environment,
    seconds: Math.max(60, request.timeLimit ?? configuration.timeLimit),
    signal: options.world.signal,
    onProgress: ({ side, command: command2, line }) => {
      if (line === "") options.world.onEvent({ kind: "step", text: `Preparing ${side}: ${command2}` });
    }
  };
  const prepared = await prepareCheckouts(prepare, NO_HARNESS);
  const head = contextIn(checkouts.head.root, options, request.slowdown);
  const base = contextIn(request.mode === "selftest" ? checkouts.head.root : checkouts.base.root, options, 0);
  options.world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const found = await listPair(
    { ...opening, configuration, own: own.configuration, prepare, head, base },
    prepared.baseFailure
  );
  return {
    base: revisions.base,
    head: revisions.head,
    configuration,
    baseConfiguration: own.configuration,
    contexts: { base, head },
    candidates: found.candidates,
    policyChanges,
    warnings: [
      ...revisions.notes,
      ...loaded.warnings,
      ...own.warning === null ? [] : [own.warning],
      ...checkouts.warnings,
      ...prepared.warnings,
      ...found.warnings
    ]
  };
}
var contextIn = (root, { environment: environment2, node, world }, slowdown) => ({
  root,
  environment: environment2,
  node,
  signal: world.signal,
  slowdown
});
async function baseConfigurationOf(checkouts, project) {
  const bytes = await readFile7(join14(checkouts.base.root, project.file)).catch(() => null);
  if (bytes === null)
    return { configuration: null, warning: `base has no ${project.file}: head's budgets govern` };
  try {
    return { configuration: parseConfigurationBytes(bytes, project.file).configuration, warning: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      configuration: null,
      warning: `base's ${project.file} is not valid, so head's budgets govern: ${error.message}`
    };
  }
}

// src/system/environment.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile as readFile9 } from "node:fs/promises";
import { arch, availableParallelism as availableParallelism2, cpus, release, totalmem, type } from "node:os";

// src/system/machine-traps.ts
import { readFile as readFile8, readdir as readdir3 } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join as join15 } from "node:path";
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
  const own = /^0::(\S+)$/m.exec(await read3(root, "proc/self/cgroup") ?? "")?.[1] ?? "/";
  const limits = [];
  for (let group = own; ; group = join15(group, "..")) {
    limits.push(share(await read3(root, join15("sys/fs/cgroup", group, "cpu.max")) ?? ""));
    if (group === "/") break;
  }
  const old = "sys/fs/cgroup/cpu/cpu.cfs_";
  limits.push(share(`${await read3(root, `${old}quota_us`)} ${await read3(root, `${old}period_us`)}`));
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
  const names2 = (await list3(root, folder)).filter((name) => /^cpu\d+$/.test(name));
  const found = /* @__PURE__ */ new Set();
  for (const name of names2) found.add(await read3(root, `${folder}/${name}/cpufreq/scaling_governor`) ?? "");
  const slow = [...found].filter((name) => name !== "" && name !== "performance");
  if (slow.length === 0) return [];
  return [
    `the CPU frequency governor is ${slow.join(", ")}, so speed follows the load (cpupower frequency-set --governor performance)`
  ];
}
async function battery(root) {
  const folder = "sys/class/power_supply";
  for (const name of await list3(root, folder)) {
    const isBattery = await read3(root, `${folder}/${name}/type`) === "Battery";
    const ofDevice = await read3(root, `${folder}/${name}/scope`) === "Device";
    if (isBattery && !ofDevice && await read3(root, `${folder}/${name}/status`) === "Discharging")
      return ["this machine runs on battery, where processors save power"];
  }
  return [];
}
async function load(root, cores) {
  const average = Number((await read3(root, "proc/loadavg"))?.split(" ")[0]);
  if (!(average > 0.6 * cores)) return [];
  return [`the machine was busy before the measurement began: load average ${average} on ${cores} cores`];
}
async function read3(root, file) {
  return readFile8(join15(root, file), "utf8").then(
    (text) => text.trim(),
    () => null
  );
}
var list3 = (root, folder) => readdir3(join15(root, folder)).catch(() => []);

// src/system/environment.ts
async function findNode(environment2, directory) {
  const found = await findExecutable("node", environment2["PATH"], directory);
  if (found === null) return null;
  const argv = [found, "-p", "`@${process.execPath}@${process.version}@`"];
  const { output, code } = await runProcess({ argv, directory, environment: environment2 }, 30);
  const [, path, version] = /@(.+)@(v\d[^@]*)@/.exec(output) ?? [];
  if (path !== void 0 && version !== void 0) return { path, version };
  throw new UserError(`${found} does not run (exit code ${code}): ${lastLines(output, 3)}`, {
    hint: "put a working node first on PATH",
    exitCode: 3
  });
}
async function describeMachine(node, pinnedTo, variables) {
  const quota = await cpuQuota();
  const parts = {
    os: await osName(variables),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() || "unknown",
    cores: Math.min(availableParallelism2(), quota ?? Infinity),
    memory: totalmem(),
    node: node?.version ?? null
  };
  return {
    environment: { ...parts, pinnedTo, fingerprint: fingerprint(parts) },
    warnings: await machineTraps()
  };
}
function fingerprint(parts) {
  const { os, arch: architecture, cpu, cores, memory, node } = parts;
  const text = JSON.stringify([os, architecture, cpu, cores, Math.round(memory / 2 ** 29), node]);
  return createHash2("sha256").update(text).digest("hex").slice(0, 12);
}
async function osName(variables) {
  const kernel = `${type()} ${release()}`;
  const image = [variables["ImageOS"], variables["ImageVersion"]].filter(Boolean).join(" ");
  if (image !== "") return `${image}, ${kernel}`;
  const text = await readFile9("/etc/os-release", "utf8").catch(() => "");
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
  var _stack = [];
  try {
    const started2 = world.clock();
    const file = resolve4(world.cwd, request.configuration);
    const project = { root: dirname4(file), file: basename(file) };
    const { environment: environment2, warnings } = benchmarkEnvironment(world.environment);
    const node = await findNode(environment2, project.root);
    if (node === null)
      throw new UserError("no node on PATH", { hint: "install Node 20 or newer", exitCode: 3 });
    const sides = __using(_stack, await openSides(request, project, { environment: environment2, node: node.path, world }), true);
    const wanted = chosen(sides.candidates, request.only);
    const budgets = budgetsOf(sides, wanted, request);
    const method = {
      ...METHOD,
      tests: budgets.questions.reduce((sum, { budget }) => sum + testsOf(budget), 0)
    };
    const timeLimit = request.timeLimit ?? sides.configuration.timeLimit;
    const pin = await findPin();
    const measured2 = await measureAll(wanted, budgets.questions, {
      method,
      sides,
      world,
      seed: request.seed,
      timeLimit: timeLimit - (world.clock() - started2),
      pin
    });
    return assemble({
      request,
      world,
      started: started2,
      sides,
      budgets,
      method,
      measured: measured2,
      node,
      pinnedTo: pin?.core ?? null,
      warnings
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
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
async function measureAll(candidates2, questions, { method, sides, world, seed, timeLimit, pin }) {
  const bounds = boundariesOf(method);
  const asked = grouped(questions);
  const records = new Map(candidates2.map((candidate) => [candidate.record.path, candidate.record]));
  const recordOf = (measured3) => fill3(records.get(measured3.path), measured3);
  const some = (measured3, test) => (asked.get(measured3.path) ?? []).some((question) => test(question, recordOf(measured3), method, bounds));
  const subjects = candidates2.flatMap(
    (candidate) => subjectOf(candidate, asked.get(candidate.record.path) ?? [], sides.contexts) ?? []
  );
  world.onEvent({
    kind: "step",
    text: `Measuring ${subjects.length} benchmark${subjects.length === 1 ? "" : "s"}`
  });
  world.onEvent({ kind: "subjects", paths: subjects.map(({ path }) => path), look: method.firstLook });
  const measured2 = await measure(subjects, {
    ...method,
    seed,
    timeLimit,
    pin,
    undecided: (each) => some(each, wantsTrials),
    accused: (each) => some(each, looksOver),
    onProgress: world.onEvent,
    clock: world.clock,
    signal: world.signal
  });
  const results = new Map(measured2.map((each) => [each.path, recordOf(each)]));
  return candidates2.map(({ record }) => results.get(record.path) ?? record);
}
function grouped(questions) {
  const result = /* @__PURE__ */ new Map();
  for (const question of questions)
    result.set(question.path, [...result.get(question.path) ?? [], question]);
  return result;
}
function fill3(record, measured2) {
  return {
    ...record,
    status: measured2.failure === null ? record.status : "failed",
    failure: measured2.failure,
    trials: measured2.trials,
    alone: measured2.alone,
    control: measured2.control,
    warnings: [...record.warnings, ...measured2.warnings]
  };
}
async function assemble(findings) {
  const { request, world, sides, budgets, method, measured: measured2 } = findings;
  const bounds = boundariesOf(method);
  const records = new Map(measured2.map((record) => [record.path, record]));
  const checks = budgets.questions.map(
    (question) => judge(question, records.get(question.path), method, bounds)
  );
  const machine = await describeMachine(findings.node, findings.pinnedTo, world.environment);
  const remarks = [...findings.warnings, ...sides.warnings, ...budgets.warnings, ...machine.warnings];
  const report = {
    schema: 1,
    tool: `perf-budgets ${VERSION}`,
    mode: request.mode === "run" ? "run" : "check",
    startedAt: world.now.toISOString(),
    duration: Math.round((world.clock() - findings.started) * 1e3) / 1e3,
    seed: request.seed,
    environment: machine.environment,
    base: sides.base,
    head: sides.head,
    configuration: { file: request.configuration, undecided: sides.configuration.undecided },
    method,
    benchmarks: measured2,
    checks,
    caveats: remarks.map((text) => ({ path: null, text })),
    budgetChanges: budgets.changes,
    verdict: runVerdict(checks, measured2)
  };
  return { ...report, caveats: [...report.caveats, ...findCaveats(report)] };
}

// src/cli/progress.ts
function progressLine(options) {
  const tallies = /* @__PURE__ */ new Map();
  const started2 = options.clock();
  let live2 = false;
  const line = (text) => {
    if (options.quiet) return;
    if (live2) options.write("\r\x1B[K");
    live2 = false;
    options.write(`${text}
`);
  };
  const status2 = (text) => {
    if (options.quiet || !options.terminal) return;
    live2 = true;
    options.write(`\r\x1B[K${text.slice(0, options.columns - 1)}`);
  };
  const measuring = (path) => {
    const all = [...tallies.values()];
    const decided = all.filter((each) => each.decided).length;
    const tally = tallies.get(path);
    const seconds = Math.round(options.clock() - started2);
    return `  ${bar(all)}  ${seconds} s  ${decided} of ${all.length} decided  trial ${tally?.trials ?? 0} of ${tally?.next ?? 0}  ${path}`;
  };
  return {
    event: (event) => {
      if (event.kind === "step") line(event.text);
      if (event.kind === "subjects")
        for (const path of event.paths) tallies.set(path, { trials: 0, next: event.look, decided: false });
      if (event.kind === "trial")
        tallies.set(event.path, { trials: event.trials, next: event.next, decided: false });
      if (event.kind === "decided") {
        tallies.set(event.path, { trials: event.trials, next: event.trials, decided: true });
        if (!options.terminal) line(`  ${event.path}: decided after ${event.trials} trials`);
      }
      if ("path" in event) status2(measuring(event.path));
    },
    end: () => {
      if (live2) options.write("\r\x1B[K");
      live2 = false;
    }
  };
}
function bar(tallies) {
  const width = 20;
  const share2 = tallies.reduce(
    (sum, each) => sum + (each.decided ? 1 : each.trials / Math.max(each.next, 1)),
    0
  );
  const full = Math.min(width, Math.floor(width * share2 / Math.max(tallies.length, 1)));
  return "\u2588".repeat(full) + "\u2591".repeat(width - full);
}

// src/cli/check.ts
var check = async (options) => publish(await measured({ ...requestOf(options), mode: "check" }, options), options);
var run3 = async (options) => publish(await measured({ ...requestOf(options), mode: "run" }, options), options);
function requestOf(options) {
  return {
    configuration: options.config,
    base: options.base,
    head: options.head,
    only: options.only,
    seed: options.seed ?? Math.floor(Math.random() * 1e9),
    timeLimit: options.timeLimit,
    slowdown: 0
  };
}
async function measured(request, options) {
  const cancelled = new AbortController();
  const clock = () => performance.now() / 1e3;
  const progress = progressLine({
    write: (text) => process.stderr.write(text),
    terminal: process.stderr.isTTY,
    quiet: options.quiet === true,
    columns: process.stderr.columns ?? 80,
    clock
  });
  const cancel = () => {
    if (cancelled.signal.aborted) process.exit(130);
    progress.end();
    process.stderr.write("cancelled, cleaning up\n");
    cancelled.abort(new Cancelled());
    setTimeout(() => {
      endEverything();
      process.exit(130);
    }, 4e3).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, cancel);
  try {
    return await gate(request, {
      cwd: process.cwd(),
      environment: process.env,
      clock,
      now: /* @__PURE__ */ new Date(),
      onEvent: progress.event,
      signal: cancelled.signal
    });
  } catch (error) {
    if (cancelled.signal.aborted) throw new Cancelled();
    throw error;
  } finally {
    progress.end();
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, cancel);
  }
}
var Cancelled = class extends Error {
  name = "Cancelled";
};

export {
  check,
  run3 as run,
  requestOf,
  measured,
  Cancelled
};
