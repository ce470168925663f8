import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  AVAILABILITIES,
  EVIDENCE,
  STRATEGIES
} from "./chunk-N5ECBW2R.js";
import {
  globProblem,
  suiteOf
} from "./chunk-VTMV4ROS.js";
import {
  layOut
} from "./chunk-LNQU6ICJ.js";
import {
  METRIC_NAMES,
  external_exports,
  formatPercent,
  formatQuantity,
  isTimed,
  mean,
  median,
  metricOf,
  quantile,
  quantileSorted
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import {
  __commonJS
} from "./chunk-5PVW3TJC.js";

// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJS({
  "node_modules/picocolors/picocolors.js"(exports, module) {
    var p = process || {};
    var argv = p.argv || [];
    var env = p.env || {};
    var isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
    var formatter = (open, close, replace = open) => (input) => {
      let string = "" + input, index = string.indexOf(close, open.length);
      return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
    };
    var replaceClose = (string, close, replace, index) => {
      let result = "", cursor = 0;
      do {
        result += string.substring(cursor, index) + replace;
        cursor = index + close.length;
        index = string.indexOf(close, cursor);
      } while (~index);
      return result + string.substring(cursor);
    };
    var createColors = (enabled = isColorSupported) => {
      let f = enabled ? formatter : () => String;
      return {
        isColorSupported: enabled,
        reset: f("\x1B[0m", "\x1B[0m"),
        bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
        dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
        italic: f("\x1B[3m", "\x1B[23m"),
        underline: f("\x1B[4m", "\x1B[24m"),
        inverse: f("\x1B[7m", "\x1B[27m"),
        hidden: f("\x1B[8m", "\x1B[28m"),
        strikethrough: f("\x1B[9m", "\x1B[29m"),
        black: f("\x1B[30m", "\x1B[39m"),
        red: f("\x1B[31m", "\x1B[39m"),
        green: f("\x1B[32m", "\x1B[39m"),
        yellow: f("\x1B[33m", "\x1B[39m"),
        blue: f("\x1B[34m", "\x1B[39m"),
        magenta: f("\x1B[35m", "\x1B[39m"),
        cyan: f("\x1B[36m", "\x1B[39m"),
        white: f("\x1B[37m", "\x1B[39m"),
        gray: f("\x1B[90m", "\x1B[39m"),
        bgBlack: f("\x1B[40m", "\x1B[49m"),
        bgRed: f("\x1B[41m", "\x1B[49m"),
        bgGreen: f("\x1B[42m", "\x1B[49m"),
        bgYellow: f("\x1B[43m", "\x1B[49m"),
        bgBlue: f("\x1B[44m", "\x1B[49m"),
        bgMagenta: f("\x1B[45m", "\x1B[49m"),
        bgCyan: f("\x1B[46m", "\x1B[49m"),
        bgWhite: f("\x1B[47m", "\x1B[49m"),
        blackBright: f("\x1B[90m", "\x1B[39m"),
        redBright: f("\x1B[91m", "\x1B[39m"),
        greenBright: f("\x1B[92m", "\x1B[39m"),
        yellowBright: f("\x1B[93m", "\x1B[39m"),
        blueBright: f("\x1B[94m", "\x1B[39m"),
        magentaBright: f("\x1B[95m", "\x1B[39m"),
        cyanBright: f("\x1B[96m", "\x1B[39m"),
        whiteBright: f("\x1B[97m", "\x1B[39m"),
        bgBlackBright: f("\x1B[100m", "\x1B[49m"),
        bgRedBright: f("\x1B[101m", "\x1B[49m"),
        bgGreenBright: f("\x1B[102m", "\x1B[49m"),
        bgYellowBright: f("\x1B[103m", "\x1B[49m"),
        bgBlueBright: f("\x1B[104m", "\x1B[49m"),
        bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
        bgCyanBright: f("\x1B[106m", "\x1B[49m"),
        bgWhiteBright: f("\x1B[107m", "\x1B[49m")
      };
    };
    module.exports = createColors();
    module.exports.createColors = createColors;
  }
});

// src/core/specs.ts
var RUNNER_KINDS = [
  "tinybench",
  "command",
  "python",
  "report"
];

// src/core/verdict.ts
var VERDICTS = [
  "failed",
  "missing",
  "over",
  "undecided",
  "new",
  "within",
  "improved"
];
var severity = (verdict) => Math.max(0, VERDICTS.indexOf(verdict));
var worst = (verdicts) => VERDICTS[Math.min(...verdicts.map(severity))] ?? "failed";
var runVerdict = (checks, benchmarks2) => {
  const parts = partsOf(checks, benchmarks2);
  if (isUnjudged(checks, benchmarks2)) return "failed";
  return parts.length === 0 ? "within" : worst(parts);
};
var exitCode = ({ checks, benchmarks: benchmarks2, configuration, verdict }) => {
  const parts = partsOf(checks, benchmarks2);
  const all = [verdict, runVerdict(checks, benchmarks2), ...parts];
  const tolerant = configuration.undecided === "pass" || configuration.undecided === "warn";
  const passing = ["improved", "within", "new"];
  const doubtful = all.filter((part) => !passing.includes(part));
  if (doubtful.includes("over") || doubtful.includes("missing")) return 1;
  if (doubtful.some((part) => part !== "undecided")) {
    return isUnjudged(checks, benchmarks2) && !parts.includes("failed") ? 2 : 3;
  }
  return doubtful.length === 0 || tolerant ? 0 : 1;
};
var isUnjudged = (checks, benchmarks2) => checks.length === 0 && (benchmarks2.length === 0 || benchmarks2.some(
  ({ trials: trials2, alone, stored: stored3 }) => trials2.length > 0 || alone.length > 0 && stored3 !== null
));
var partsOf = (checks, benchmarks2) => [
  ...checks.map(standing),
  ...benchmarks2.flatMap(ownVerdict)
];
var standing = ({ verdict, effect, value }) => {
  const shown = Number.isFinite(effect?.value) || Number.isFinite(value?.value);
  return (verdict === "within" || verdict === "improved") && !shown ? "failed" : verdict;
};
var ownVerdict = ({ status, trials: trials2, alone, stored: stored3 }) => {
  if (status === "skipped" || status === "measured" && trials2.length > 0) return [];
  if (status === "measured" && alone.length > 0 && stored3 !== null) return [];
  if (status === "measured") return alone.length > 0 ? ["new"] : ["failed"];
  return [status];
};

// src/core/record-schema.ts
var numeric = (error) => external_exports.number({ error });
var number = numeric("expected a number");
var positive = numeric("expected a positive number").positive("expected a positive number");
var nonnegative = numeric("expected zero or more").nonnegative("expected zero or more");
var share = numeric("expected a number from 0 to 1").min(0, "expected 0 to 1").max(1, "expected 0 to 1");
var count = external_exports.int("expected a whole number").nonnegative("expected zero or more");
var infinite = external_exports.enum(["Infinity", "-Infinity"]).transform(Number);
var extended = external_exports.union([external_exports.number(), infinite], { error: 'expected a number, "Infinity" or "-Infinity"' });
var text = external_exports.string().max(2e4);
var name = external_exports.string().min(1).max(1e3);
var list = (item, most) => external_exports.array(item).max(most);
var position = external_exports.strictObject({ line: count, column: count });
var columns = (column) => ({
  min: column,
  p50: column,
  p75: column,
  p90: column,
  p95: column,
  p99: column,
  mean: column
});
var perTurn = (item) => list(item, 1e5);
var values = external_exports.partialRecord(external_exports.enum(METRIC_NAMES), nonnegative);
var sideTrial = external_exports.strictObject({
  turns: external_exports.strictObject({
    count: perTurn(count),
    ...columns(perTurn(positive)),
    cpu: perTurn(nonnegative).nullable()
  }),
  all: external_exports.strictObject({ count, ...columns(positive) }).nullable(),
  cpuTime: nonnegative.nullable(),
  peakMemory: positive.nullable(),
  values,
  batch: count.positive(),
  samples: perTurn(list(positive, 1e7)).nullable()
});
var trials = list(
  external_exports.strictObject({
    index: count,
    order: external_exports.string().regex(/^[bh]*$/).max(1e5),
    base: sideTrial,
    head: sideTrial
  }),
  1e4
);
var failure = external_exports.strictObject({
  side: external_exports.enum(["base", "head"]).nullable(),
  message: text,
  hint: text.nullable(),
  output: external_exports.string().max(1e6),
  exitCode: external_exports.int().nullable(),
  signal: name.nullable()
});
var runtime = external_exports.strictObject({ name: text, version: text, path: text });
var benchmark = external_exports.strictObject({
  path: name,
  suite: name,
  runner: external_exports.enum(RUNNER_KINDS),
  scenario: text.nullable(),
  dataset: external_exports.strictObject({ name: text, reviewed: text.nullable() }).nullable(),
  status: external_exports.enum(["measured", "new", "missing", "failed", "skipped"]),
  failure: failure.nullable(),
  harness: external_exports.enum(["head", "own"]),
  runtime: external_exports.strictObject({ base: runtime.nullable(), head: runtime.nullable() }),
  trials,
  alone: list(sideTrial, 1e4),
  stored: external_exports.strictObject({
    costs: external_exports.partialRecord(external_exports.enum(METRIC_NAMES), list(positive, 1e3)),
    exact: values.nullable()
  }).nullable(),
  recipe: text.nullable(),
  control: trials,
  exact: external_exports.strictObject({ base: values.nullable(), head: values.nullable() }),
  warnings: list(text, 1e3)
});
var interval = external_exports.strictObject({ low: extended, high: extended, confidence: share });
var estimate = external_exports.strictObject({ value: extended, interval });
var level = external_exports.strictObject({ value: number, p50: number.nullable(), p95: number.nullable() });
var check = external_exports.strictObject({
  path: name,
  metric: external_exports.enum(METRIC_NAMES),
  budget: external_exports.strictObject({
    maxRegression: number.nullable(),
    max: number.nullable(),
    atLeast: number.nullable(),
    owner: text.nullable()
  }),
  budgetText: text,
  position,
  verdict: external_exports.enum(VERDICTS),
  evidence: external_exports.enum(EVIDENCE).nullable(),
  reason: text,
  effect: estimate.nullable(),
  value: estimate.nullable(),
  base: level.nullable(),
  head: level.nullable(),
  trials: count,
  detectable: extended.nullable()
});
var revision = external_exports.strictObject({ commit: name.nullable(), name: text, dirty: external_exports.boolean() });
var environment = external_exports.strictObject({
  os: text,
  arch: text,
  cpu: text,
  cores: count,
  memory: nonnegative,
  node: text.nullable(),
  pinnedTo: count.nullable(),
  fingerprint: text
});
var method = external_exports.strictObject({
  alphaOver: share,
  alphaWithin: share,
  // Boundaries are computed for every look, so an absurd number of looks must not get that far.
  firstLook: count.max(1e3),
  lastLook: count.max(1e3),
  scale: nonnegative,
  tests: count,
  turn: nonnegative,
  control: external_exports.strictObject({ first: count.max(1e3), last: count.max(1e3) }),
  screening: external_exports.strictObject({
    alpha: share.positive(),
    fewestRuns: count,
    trials: count.positive(),
    mayFail: external_exports.boolean()
  }).nullable()
});
var baselineUse = external_exports.strictObject({
  strategy: external_exports.enum(STRATEGIES),
  availability: external_exports.enum(AVAILABILITIES).nullable(),
  text,
  configuration: text,
  runs: list(external_exports.strictObject({ commit: name, at: text }), 1e3)
});
var reportSchema = external_exports.strictObject({
  schema: external_exports.literal(1),
  tool: text,
  mode: external_exports.enum(["check", "run"]),
  startedAt: external_exports.iso.datetime({ offset: true, error: "expected an ISO date and time" }),
  duration: nonnegative,
  seed: number,
  environment,
  baseline: baselineUse.nullable(),
  base: revision.nullable(),
  head: revision,
  configuration: external_exports.strictObject({ file: text, undecided: external_exports.enum(["pass", "warn", "fail"]) }),
  method,
  benchmarks: list(benchmark, 1e4),
  checks: list(check, 1e5),
  caveats: list(external_exports.strictObject({ path: text.nullable(), text }), 1e4),
  budgetChanges: list(text, 1e4),
  verdict: external_exports.enum(VERDICTS)
});

// src/core/record.ts
var LARGEST = 2 ** 28;
var SHOWN = 8;
var encodeReport = (report) => `${layOut(report)}
`;
var decodeReport = (text2, file = "report.json") => {
  if (text2.length > LARGEST) throw new UserError(`${file}: larger than ${LARGEST / 2 ** 20} MiB`);
  const value = parse(text2, file);
  refuseOtherSchema(value, file);
  const result = reportSchema.safeParse(value);
  const problems = result.success ? inconsistencies(result.data) : result.error.issues.flatMap(lines);
  if (!result.success || problems.length > 0) throw new UserError(message(problems, file), { hint: HINT });
  return result.data;
};
var roundSideTrial = (side) => ({
  turns: {
    ...roundColumns(side.turns, (column) => column.map(round)),
    cpu: side.turns.cpu?.map(round) ?? null
  },
  all: side.all === null ? null : roundColumns(side.all, round),
  cpuTime: side.cpuTime === null ? null : round(side.cpuTime),
  peakMemory: side.peakMemory === null ? null : round(side.peakMemory),
  values: roundValues(side.values),
  batch: side.batch,
  samples: side.samples?.map((turn) => turn.map(round)) ?? null
});
var roundValues = (values2) => Object.fromEntries(Object.entries(values2).map(([name2, value]) => [name2, round(value)]));
var round = (value) => Number(value.toPrecision(6));
var roundColumns = (of, each) => ({
  count: of.count,
  min: each(of.min),
  p50: each(of.p50),
  p75: each(of.p75),
  p90: each(of.p90),
  p95: each(of.p95),
  p99: each(of.p99),
  mean: each(of.mean)
});
var HINT = "Was it written by perf-budgets --json, and is it complete?";
var parse = (text2, file) => {
  try {
    return JSON.parse(text2);
  } catch (error) {
    const why = error.message.replace(new RegExp("\\p{C}+", "gu"), " ");
    throw new UserError(`${file}: not JSON: ${why}`, { hint: HINT, cause: error });
  }
};
var refuseOtherSchema = (value, file) => {
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : void 0;
  if (typeof schema === "number" && schema !== 1) {
    throw new UserError(`${file}: written in record format ${schema}; this version reads format 1`, {
      hint: "Use the version of perf-budgets that wrote it."
    });
  }
};
var lines = (issue) => {
  const at = place(issue.path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `${at}: unknown key ${JSON.stringify(key)}`);
  return [`${at}: ${issue.message.replace(/^Invalid input: /, "")}`];
};
var place = (path) => path.map((key) => typeof key === "number" ? `[${key}]` : `.${String(key)}`).join("").slice(1) || "(top)";
var message = (problems, file) => {
  const shown = problems.slice(0, SHOWN).map((problem) => `${file}: ${problem}`);
  const more2 = problems.length - shown.length;
  return [...shown, ...more2 > 0 ? [`and ${more2} more`] : []].join("\n");
};
var inconsistencies = ({ benchmarks: benchmarks2 }) => {
  const seen = /* @__PURE__ */ new Set();
  return benchmarks2.flatMap(({ path, trials: trials2, alone, control }, index) => {
    const at = `benchmarks[${index}]`;
    const twice = seen.has(path) ? [`${at}.path: ${JSON.stringify(path)} is there twice`] : [];
    seen.add(path);
    return [
      ...twice,
      ...trials2.flatMap((trial, i) => unequalPair(trial, `${at}.trials[${i}]`)),
      ...control.flatMap((trial, i) => unequalPair(trial, `${at}.control[${i}]`)),
      ...alone.flatMap((side, i) => unequalColumns(side, `${at}.alone[${i}]`))
    ];
  });
};
var unequalPair = ({ base, head }, at) => [
  ...unequalColumns(base, `${at}.base`),
  ...unequalColumns(head, `${at}.head`),
  ...base.turns.p50.length === head.turns.p50.length ? [] : [`${at}: base and head took unequal turns`]
];
var unequalColumns = ({ turns, samples }, at) => {
  const length = turns.count.length;
  const columns4 = [...Object.entries(turns), ["samples", samples]];
  return columns4.filter(([, column]) => column !== null && column.length !== length).map(([name2, column]) => `${at}.${name2}: ${column?.length} turns where count has ${length}`);
};

// src/system/files.ts
import { randomBytes } from "node:crypto";
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
async function writeAtomically(file, text2) {
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile() && !there.isDirectory()) return writeFile(file, text2);
  await mkdir(dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const partial = join(dirname(target), `.${randomBytes(6).toString("hex")}.partial`);
  try {
    await writeFile(partial, text2, { flush: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

// src/core/control.ts
function controlAnswer(excesses, looks) {
  let votes = 0;
  for (const [index, excess] of excesses.entries()) {
    if (excess > 0) votes += 1;
    const answer = answerAfter(index + 1, votes, looks);
    if (answer !== "open") return answer;
  }
  return "open";
}
function answerAfter(trials2, votes, { first, last }) {
  if (trials2 < first) return "open";
  if (trials2 === first && votes <= Math.floor(first / 2)) return "clear";
  if (trials2 === first && votes >= first - 1) return "biased";
  const needed = Math.ceil(0.6 * last);
  if (votes >= needed) return "biased";
  return votes + Math.max(0, last - trials2) < needed ? "clear" : "open";
}
function isBiased(excesses, looks) {
  const answer = controlAnswer(excesses, looks);
  if (answer !== "open") return answer === "biased";
  return excesses.filter((excess) => excess > 0).length > excesses.length / 2;
}

// src/core/costs.ts
function costOf(side, metric) {
  if (metric === "cpu-time")
    return side.cpuTime === null ? null : { turns: side.turns.cpu, all: side.cpuTime };
  if (metric === "peak-memory")
    return side.peakMemory === null ? null : { turns: null, all: side.peakMemory };
  if (isTimed(metric)) return timedCost(side, metric);
  const value = side.values[metric];
  return value === void 0 ? null : { turns: null, all: asCost(value, metric) };
}
function timedCost(side, metric) {
  const told = side.values[metric];
  if (told !== void 0 && (side.all === null || metric === "throughput"))
    return { turns: null, all: asCost(told, metric) };
  const column = metric === "throughput" ? "mean" : metric;
  if (side.all !== null) return { turns: side.turns[column], all: side.all[column] };
  const value = side.values[column];
  return value === void 0 ? null : { turns: null, all: value };
}
var asCost = (value, metric) => metricOf(metric).worse === "lower" ? 1 / value : value;
var asRegression = (costRatio, metric) => metricOf(metric).worse === "lower" ? 1 - 1 / costRatio : costRatio - 1;
var asCostRatio = (regression, metric) => metricOf(metric).worse === "lower" ? 1 / Math.max(1 - regression, Number.EPSILON) : 1 + regression;
function allowedRatio(budget, metric, base) {
  if (budget.maxRegression === null) return null;
  const relative = asCostRatio(budget.maxRegression, metric);
  if (budget.atLeast === null) return relative;
  const floor = metricOf(metric).worse === "lower" ? 1 / base - budget.atLeast : base + budget.atLeast;
  const floorCost = metricOf(metric).worse === "lower" ? 1 / Math.max(floor, Number.MIN_VALUE) : floor;
  return Math.max(relative, floorCost / base);
}
var FROM_NOTHING = Math.log(1e6);
var logRatio = (base, head) => base === head ? 0 : Math.max(-FROM_NOTHING, Math.min(FROM_NOTHING, Math.log(head / base)));
function allowedLogRatio(budget, metric, base, head) {
  if (base > 0) return Math.log(allowedRatio(budget, metric, base) ?? Infinity);
  if (budget.maxRegression === null || head <= (budget.atLeast ?? 0)) return Infinity;
  return Math.log(asCostRatio(budget.maxRegression, metric));
}
function samplesNeeded(metric) {
  const { quantile: quantile2 } = metricOf(metric);
  return quantile2 === null || quantile2 <= 0.5 ? 1 : Math.ceil(3 / (1 - quantile2) - 1e-9);
}

// src/core/registration.ts
var STEPS = 8;
var GOLDEN = (Math.sqrt(5) - 1) / 2;
function registration(base, head, scale) {
  const differences = pairwise(base, head);
  const last = differences.length - 1;
  const smallest = differences[0];
  const largest = differences[last];
  if (smallest === largest) return smallest;
  const centre = (differences[last >> 1] + differences[last + 1 >> 1]) / 2;
  const loss = (shift) => cauchyLoss(differences, shift, scale);
  const step2 = scale / STEPS;
  const reach = Math.ceil(Math.max(centre - smallest, largest - centre) / step2);
  return refine(loss, centre + step2 * lowestPoint((k) => loss(centre + k * step2), reach), step2);
}
function pairwise(base, head) {
  const logBase = base.map(Math.log);
  const result = new Float64Array(base.length * head.length);
  let next = 0;
  for (const value of head) {
    const logHead = Math.log(value);
    for (const other of logBase) result[next++] = logHead - other;
  }
  return result.sort();
}
function cauchyLoss(differences, shift, scale) {
  let sum = 0;
  let product = 1;
  for (const difference of differences) {
    const distance = (difference - shift) / scale;
    product *= 1 + distance * distance;
    if (product > 1e200) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}
function lowestPoint(loss, reach) {
  let best = 0;
  let lowest = loss(0);
  for (let distance = 1; distance <= reach; distance++) {
    for (const index of [-distance, distance]) {
      const value = loss(index);
      if (value < lowest - 1e-9) [best, lowest] = [index, value];
    }
  }
  return best;
}
function refine(loss, point, step2) {
  let low = point - step2;
  let high = point + step2;
  let left2 = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [lossLeft, lossRight] = [loss(left2), loss(right)];
  while (high - low > step2 * 1e-5) {
    if (lossLeft < lossRight) {
      [high, right, lossRight] = [right, left2, lossLeft];
      left2 = high - GOLDEN * (high - low);
      lossLeft = loss(left2);
    } else {
      [low, left2, lossLeft] = [left2, right, lossRight];
      right = low + GOLDEN * (high - low);
      lossRight = loss(right);
    }
  }
  return (low + high) / 2;
}

// src/core/summary.ts
function summarize(samples) {
  if (samples.length === 0) throw new RangeError("no samples to summarize");
  const sorted = Array.from(Float64Array.from(samples).sort());
  const smallest = sorted[0];
  if (!(smallest > 0) || !Number.isFinite(sorted.at(-1)))
    throw new RangeError("a sample is not finite and positive");
  const at = (quantile2) => quantileSorted(sorted, quantile2);
  return {
    count: sorted.length,
    min: smallest,
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    mean: mean(sorted)
  };
}
function columns2(summaries, cpu) {
  const column = (name2) => summaries.map((summary) => summary[name2]);
  const known = cpu.filter((value) => value !== null);
  return {
    count: column("count"),
    min: column("min"),
    p50: column("p50"),
    p75: column("p75"),
    p90: column("p90"),
    p95: column("p95"),
    p99: column("p99"),
    mean: column("mean"),
    cpu: known.length === cpu.length ? known : null
  };
}

// src/core/readings.ts
var USUAL_BUDGET = 0.05;
var SMALLEST_BUDGET = 5e-3;
function readings(trials2, metric, budget, scale) {
  return groups(trials2, metric).flatMap(({ base, head }) => {
    const [baseCost, headCost] = [costOf(base, metric), costOf(head, metric)];
    if (baseCost === null || headCost === null) return [];
    const allowed2 = allowedLogRatio(budget, metric, baseCost.all, headCost.all);
    const loss = scale * Math.max(Number.isFinite(allowed2) ? allowed2 : Math.log1p(USUAL_BUDGET), SMALLEST_BUDGET);
    const byTurns = metric === "p50" && baseCost.turns !== null && headCost.turns !== null;
    const ratio = byTurns ? registration(baseCost.turns, headCost.turns, loss) : logRatio(baseCost.all, headCost.all);
    return [{ ratio, allowed: allowed2, base: baseCost.all, head: headCost.all }];
  });
}
function levels(sides, metric) {
  const merged = groups(
    sides.map((side, index) => ({ index, order: "", base: side, head: side })),
    metric
  );
  return merged.flatMap(({ head }) => costOf(head, metric)?.all ?? []);
}
function groups(trials2, metric) {
  if (!isTimed(metric)) return trials2;
  const needed = samplesNeeded(metric);
  const result = [];
  let open = [];
  for (const trial of trials2) {
    open.push(trial);
    const count3 = (side) => open.reduce((sum, each) => sum + (each[side].all?.count ?? needed), 0);
    if (Math.min(count3("base"), count3("head")) < needed) continue;
    result.push(open.length === 1 ? trial : { base: pooled(open, "base"), head: pooled(open, "head") });
    open = [];
  }
  return result;
}
function pooled(trials2, side) {
  const sides = trials2.map((trial) => trial[side]);
  const samples = sides.flatMap((each) => each.samples ?? []);
  return { ...sides[0], all: summarize(samples.flat()), samples };
}

// src/core/sign-test.ts
function boundary(alpha, { first, last }) {
  const needed = Array.from({ length: last + 1 }, () => Infinity);
  let walk = [1];
  let spent = 0;
  for (let trials2 = 1; trials2 <= last; trials2++) {
    walk = step(walk, 0.5);
    if (trials2 < first) continue;
    const allowed2 = alpha * Math.sqrt(trials2 / last);
    let votes = trials2 + 1;
    while (votes - 1 > trials2 / 2 && spent + (walk[votes - 1] ?? 0) <= allowed2) {
      votes -= 1;
      spent += walk[votes] ?? 0;
      walk[votes] = 0;
    }
    if (votes <= trials2) needed[trials2] = votes;
  }
  return needed;
}
function power(needed, share2) {
  let walk = [1];
  let crossed = 0;
  for (let trials2 = 1; trials2 < needed.length; trials2++) {
    walk = step(walk, share2);
    for (let votes = needed[trials2] ?? Infinity; votes <= trials2; votes++) {
      crossed += walk[votes] ?? 0;
      walk[votes] = 0;
    }
  }
  return crossed;
}
function shareCaught(needed, chance2) {
  let [low, high] = [0.5, 1];
  for (let halving = 0; halving < 30; halving++) {
    const middle = (low + high) / 2;
    if (power(needed, middle) < chance2) low = middle;
    else high = middle;
  }
  return high;
}
function lowerLimit(values2, needed) {
  const sorted = [];
  let limit = -Infinity;
  for (const [index, value] of values2.slice(0, needed.length - 1).entries()) {
    sorted.splice(insertionPoint(sorted, value), 0, value);
    const trials2 = index + 1;
    const votes = needed[trials2] ?? Infinity;
    if (votes <= trials2) limit = Math.max(limit, sorted[trials2 - votes]);
  }
  return limit;
}
function step(walk, share2) {
  const next = Array.from({ length: walk.length + 1 }, () => 0);
  for (const [votes, chance2] of walk.entries()) {
    next[votes] = (next[votes] ?? 0) + chance2 * (1 - share2);
    next[votes + 1] = chance2 * share2;
  }
  return next;
}
function insertionPoint(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/core/estimates.ts
function effectOf(ratios, metric, method3, bounds) {
  return estimate2(ratios, method3, bounds, (ratio) => asRegression(Math.exp(ratio), metric));
}
function valueOf(heads, metric, method3, bounds) {
  return estimate2(heads, method3, bounds, (cost) => asCost(cost, metric));
}
function estimate2(values2, method3, bounds, present) {
  if (values2.length === 0) return null;
  const low = lowerLimit(values2, bounds.within);
  const high = -lowerLimit(
    values2.map((value) => -value),
    bounds.within
  );
  const direction = present(2) > present(1) ? 1 : -1;
  const ends = [low, high].map((end) => Number.isFinite(end) ? present(end) : end * direction);
  return {
    value: present(median([...values2])),
    interval: { low: Math.min(...ends), high: Math.max(...ends), confidence: 1 - 2 * method3.alphaWithin }
  };
}
function levelOf(sides, metric) {
  const costs = levels(sides, metric);
  if (costs.length === 0) return null;
  const over = (column) => {
    const values2 = sides.flatMap(({ all, values: told }) => all?.[column] ?? told[column] ?? []);
    return values2.length === 0 ? null : median(values2);
  };
  return { value: asCost(median(costs), metric), p50: over("p50"), p95: over("p95") };
}
function detectableOf(pairs, metric, bounds) {
  const ratios = pairs.map((each) => each.ratio);
  const allowed2 = pairs.map((each) => each.allowed).filter((value) => Number.isFinite(value));
  if (ratios.length < 2 || allowed2.length === 0) return null;
  const centre = median([...ratios]);
  const spread = quantile(
    ratios.map((ratio) => Math.abs(ratio - centre)),
    2 * bounds.caught - 1
  );
  return asRegression(Math.exp(median(allowed2) + spread), metric);
}

// src/core/evidence.ts
function evidenceOf(record, parts) {
  const { regression, limit, paired, screened } = parts;
  if (fateOf(record) !== null || record.trials.length + record.alone.length === 0) return null;
  const byLimit = limit === "over" && regression !== "over";
  if (regression === null || byLimit) return limit === null ? null : "limit";
  const byRuns = screened !== null && paired !== regression && screened.outcome === regression;
  return byRuns || record.trials.length === 0 ? "baseline" : "paired";
}
function storedLevel({ base }, metric, { stored: stored3 }) {
  const over = (name2) => {
    const costs = stored3?.costs[name2] ?? [];
    return costs.length === 0 ? null : median([...costs]);
  };
  return { value: Number(asCost(base, metric).toPrecision(6)), p50: over("p50"), p95: over("p95") };
}
var fateOf = ({ status }) => status === "failed" || status === "missing" ? status : null;

// src/core/improvement.ts
function untilImproved(ratios, bounds) {
  const first = bounds.over.findIndex((needed, trials2) => needed <= trials2);
  return ratios.length > 0 && ratios.every((ratio) => ratio < 0) ? Math.max(0, first - ratios.length) : 0;
}
var isImproved = (ratios, bounds) => lowerLimit(
  ratios.map((ratio) => -ratio),
  bounds.over
) > 0;

// src/core/exact.ts
function exactly(metric, budget, { exact }) {
  const [base, head] = [exact.base?.[metric] ?? null, exact.head?.[metric] ?? null];
  const change2 = base === null || head === null ? null : asRegression(Math.exp(logRatio(asCost(base, metric), asCost(head, metric))), metric);
  return {
    outcome: head === null ? null : outcomeOf(metric, budget, base, head, change2),
    effect: change2 === null ? null : certain(change2),
    value: head === null ? null : certain(head),
    base: levelOf2(base),
    head: levelOf2(head),
    words: inWords(metric, base, head, change2)
  };
}
function withStored(metric, { exact, stored: stored3 }) {
  const value = stored3?.exact?.[metric];
  if (exact.base?.[metric] !== void 0 || value === void 0) return { exact, stored: false };
  return { exact: { ...exact, base: { [metric]: value } }, stored: true };
}
var certain = (value) => ({
  value,
  interval: { low: value, high: value, confidence: 1 }
});
var levelOf2 = (value) => value === null ? null : { value, p50: null, p95: null };
function outcomeOf(metric, budget, base, head, change2) {
  const cost = asCost(head, metric);
  const overLimit = budget.max !== null && cost > asCost(budget.max, metric);
  const before = base === null ? null : asCost(base, metric);
  const overBudget2 = budget.maxRegression !== null && before !== null && cost > allowed(budget, metric, before);
  if (overLimit || overBudget2) return "over";
  const asked = budget.max !== null || budget.maxRegression !== null && before !== null;
  if (!asked) return null;
  return change2 !== null && change2 < 0 ? "improved" : "within";
}
var allowed = (budget, metric, before) => before === 0 ? budget.atLeast ?? 0 : before * (allowedRatio(budget, metric, before) ?? Infinity);
function inWords(metric, base, head, change2) {
  const { unit } = metricOf(metric);
  if (head === null) return `${metric} cannot be measured here`;
  const now = `${metric} is ${formatQuantity(head, unit)}`;
  if (base === null || change2 === null) return now;
  return change2 === 0 ? `${now}, unchanged` : `${now}, ${formatPercent(change2)} from ${formatQuantity(base, unit)}, exactly`;
}

// src/core/measured.ts
var inAny = (sides, metric) => sides.some((side) => costOf(side, metric) !== null);
var measuredOn = ({ trials: trials2, alone }, metric) => {
  if (trials2.length === 0) return { base: true, head: alone.length === 0 || inAny(alone, metric) };
  const on = (side) => inAny(
    trials2.map((trial) => trial[side]),
    metric
  );
  return { base: on("base"), head: on("head") };
};
var isMeasured = (record, metric) => {
  const { base, head } = measuredOn(record, metric);
  return base && head;
};
var measuredMetrics = (record) => METRIC_NAMES.filter((metric) => !metricOf(metric).exact && isMeasured(record, metric));

// src/core/words.ts
var count2 = (number2, noun) => `${number2} ${noun}${number2 === 1 ? "" : "s"}`;
var enumerate = (names, most) => {
  const shown = names.slice(0, most);
  const more2 = names.length - shown.length;
  if (more2 > 0) return `${shown.join(", ")} and ${more2} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
};

// src/core/reasons.ts
function reasonFor(check2, circumstances) {
  const { record } = circumstances;
  const found = () => "words" in circumstances ? circumstances.words : standing2(check2, circumstances.parts);
  switch (check2.verdict) {
    case "failed":
      return record.failure?.message ?? "could not be measured";
    case "missing":
      return record.status === "missing" ? "declared on base and gone from head" : `base tells ${check2.metric} and head does not any more`;
    case "new":
      return "only head has it: nothing to compare with yet";
    case "over":
      return `${found()}; the budget is ${check2.budgetText}`;
    case "within":
    case "improved":
      return found();
    case "undecided":
      return "words" in circumstances ? circumstances.words : doubt(check2, circumstances);
  }
}
function standing2({ metric, effect, value, budget, verdict, evidence: evidence2 }, parts) {
  const told = (part) => verdict !== "over" || part === "over";
  const words = [];
  if (effect !== null && (budget.maxRegression !== null || value === null) && told(parts.regression))
    words.push(change(effect, metric, verdict) + (evidence2 === "baseline" ? by(parts) : ""));
  if (budget.max !== null && value !== null && told(parts.limit)) words.push(level2(value, metric, verdict));
  return words.join("; ");
}
var by = ({ screened }) => screened === null ? "" : `, going by ${screened.runs} runs of main on machines like this one`;
function change({ value, interval: interval2 }, metric, verdict) {
  const word = value > 0 ? WORSE[wordKind(metric)] : BETTER[wordKind(metric)];
  const size = formatPercent(Math.abs(value)).replace(/^\+/, "");
  if (verdict === "over") return `${metric} is ${size} ${word}, at least ${formatPercent(interval2.low)}`;
  if (verdict === "improved") return `${metric} is ${size} ${word}, at least ${formatPercent(interval2.high)}`;
  return `${metric} changed by at most ${formatPercent(interval2.high)}`;
}
function level2({ value, interval: interval2 }, metric, verdict) {
  const { unit, worse } = metricOf(metric);
  const end = verdict === "over" === (worse === "higher") ? interval2.low : interval2.high;
  const bound = verdict === "over" === (worse === "higher") ? "at least" : "at most";
  return `${metric} is ${formatQuantity(value, unit)}, ${bound} ${formatQuantity(end, unit)}`;
}
function doubt(check2, { record, method: method3, biased, readings: readings2, parts }) {
  const { metric } = check2;
  if (biased) {
    return `looked over budget, but base against itself did too (${record.control.length} control trials): this machine is too noisy or favours one side`;
  }
  if (check2.evidence === "baseline") return unscreened(check2, record, parts);
  if (check2.trials === 0) return "no trial was finished in the time limit";
  const needed = samplesNeeded(metric);
  if (readings2 === 0 && needed <= 1 || !isMeasured(record, metric))
    return `${metric} cannot be measured here${instead(record)}`;
  if (readings2 < method3.firstLook) {
    const operations = needed > 1 ? `, which for ${metric} means ${needed * method3.firstLook} operations a side` : "";
    return `${readings2} of the ${method3.firstLook} readings a verdict needs${operations}; the time limit ended it`;
  }
  const spent = readings2 >= method3.lastLook ? `after ${readings2} trials` : `when the time limit ended it after ${readings2} trials`;
  return `not proved either way ${spent}: ${range(check2)}`;
}
function unscreened(check2, { alone }, parts) {
  if (parts.screened === null) return `${alone.length} trials of head alone, too few to screen it`;
  if (parts.regression === "within") return `the limit is not decided: ${range(check2)}`;
  return `the stored runs differ too much to tell: ${range(check2)}${by(parts)}`;
}
function instead(record) {
  const there = record.runner === "report" ? measuredMetrics(record) : [];
  return there.length === 0 ? "" : `: its report gives ${enumerate(there, 8)}`;
}
function range({ effect, value, metric, budget }) {
  const { unit } = metricOf(metric);
  const between = (low, high) => `between ${low} and ${high}`;
  if (effect !== null && budget.maxRegression !== null)
    return `the change is ${between(formatPercent(effect.interval.low), formatPercent(effect.interval.high))}`;
  if (value === null) return "no value";
  return `${metric} is ${between(formatQuantity(value.interval.low, unit), formatQuantity(value.interval.high, unit))}`;
}
var WORSE = { time: "slower", amount: "higher", rate: "lower" };
var BETTER = { time: "faster", amount: "lower", rate: "higher" };
function wordKind(metric) {
  const { unit, worse } = metricOf(metric);
  if (unit === "s") return "time";
  return worse === "higher" ? "amount" : "rate";
}

// src/core/judge-exactly.ts
function judgeExactly(question, record, { screening: screening2 }) {
  const { metric, budget } = question;
  const { exact, stored: stored3 } = withStored(metric, record);
  const { outcome, words, ...found } = exactly(metric, budget, { exact });
  const doubtful = stored3 && outcome === "over" && screening2?.mayFail !== true;
  const sure = doubtful ? exactly(metric, { ...budget, maxRegression: null }, { exact }).outcome : outcome;
  const settled = doubtful && sure !== "over" ? null : sure;
  const verdict = fateOf(record) ?? settled ?? (record.status === "new" ? "new" : "undecided");
  const evidence2 = exact.head === null ? null : stored3 ? "baseline" : "exact";
  const judged = { ...question, ...found, verdict, evidence: evidence2, trials: 0, detectable: null };
  return { ...judged, reason: reasonFor(judged, { record, words }) };
}

// src/core/prediction.ts
function predict(runs, alpha) {
  const sorted = [...runs].sort((a, b) => a - b);
  const factor = marginFactor(sorted.length, alpha);
  const middle = rankOfMiddle(sorted.length);
  const [low, high] = [sorted[0], sorted.at(-1)];
  return {
    lowest: low - factor * (sorted[middle - 1] - low),
    typical: median(sorted),
    highest: high + factor * (high - sorted.at(-middle))
  };
}
function marginFactor(runs, alpha) {
  const middle = rankOfMiddle(runs);
  if (middle < 2) throw new RangeError(`${runs} runs tell nothing about their spread`);
  if (chance(runs, 0) <= alpha) return 0;
  let [low, high] = [0, 1];
  while (chance(runs, high) > alpha) [low, high] = [high, 2 * high];
  for (let halving = 0; halving < 40; halving++) {
    const factor = (low + high) / 2;
    if (chance(runs, factor) > alpha) low = factor;
    else high = factor;
  }
  return high;
}
function chance(runs, factor) {
  let product = 1 / (runs + 1);
  for (let rank = 2; rank <= rankOfMiddle(runs); rank++) product *= rank / (rank + factor);
  return product;
}
var rankOfMiddle = (runs) => Math.ceil(runs / 2);

// src/core/ticks.ts
var PER_UNIT = 1e4;
var ticksOf = (cost) => cost > 0 && Number.isFinite(cost) ? Math.round(Math.log(cost) * PER_UNIT) : null;
var costAt = (ticks) => Number(Math.exp(ticks / PER_UNIT).toPrecision(6));
var logOnGrid = (cost) => (ticksOf(cost) ?? NaN) / PER_UNIT;

// src/core/screening.ts
function screen({ metric, budget }, record, screening2, alphaOver) {
  const runs = runsOf(metric, record.stored, screening2);
  const head = screening2 === null ? null : typicalCost(record.alone, metric, screening2.trials);
  if (screening2 === null || runs === null || head === null || budget.maxRegression === null) return null;
  const now = logOnGrid(head);
  const prediction = predict(runs, screening2.alpha);
  const base = Math.exp(prediction.typical);
  const allowed2 = allowedLogRatio(budget, metric, base, head);
  return {
    outcome: outcomeOf2(now, runs, allowed2, { ...screening2, alphaOver }),
    effect: effectOf2(now, prediction, metric, screening2),
    base,
    runs: runs.length
  };
}
function outcomeOf2(now, runs, allowed2, { alpha, mayFail, alphaOver }) {
  if (mayFail && now > allowed2 + slowest(runs, alphaOver)) return "over";
  const { lowest } = predict(runs, alpha);
  return now <= allowed2 + lowest && (mayFail || now >= lowest) ? "within" : "undecided";
}
var slowest = (runs, alpha) => {
  const { highest } = predict(runs, alpha);
  return highest + (highest - Math.max(...runs));
};
function isScreenable({ metric, budget }, stored3, screening2) {
  const runs = runsOf(metric, stored3, screening2);
  if (runs === null) return false;
  const { lowest, typical } = predict(runs, screening2.alpha);
  const allowed2 = allowedLogRatio(budget, metric, Math.exp(typical), Math.exp(typical));
  return runs.filter((run) => run <= allowed2 + lowest).length >= runs.length / 4;
}
function typicalCost(alone, metric, trials2) {
  const costs = alone.length < trials2 ? [] : levels(alone.slice(0, trials2), metric);
  const cost = costs.length === 0 ? 0 : median(costs);
  return cost > 0 && Number.isFinite(cost) ? cost : null;
}
function runsOf(metric, stored3, screening2) {
  const costs = stored3?.costs[metric] ?? [];
  return screening2 === null || costs.length < Math.max(3, screening2.fewestRuns) ? null : costs.map(logOnGrid);
}
function effectOf2(now, { lowest, typical, highest }, metric, { alpha }) {
  const change2 = (ratio) => asRegression(Math.exp(ratio), metric);
  return {
    value: change2(now - typical),
    interval: { low: change2(now - highest), high: change2(now - lowest), confidence: 1 - 2 * alpha }
  };
}

// src/core/judge.ts
function boundariesOf(method3) {
  const looks = { first: method3.firstLook, last: method3.lastLook };
  const over = boundary(method3.alphaOver / Math.max(method3.tests, 1), looks);
  const within = boundary(method3.alphaWithin, looks);
  const afterScreening = method3.screening === null ? within : boundary(method3.alphaWithin - method3.screening.alpha, looks);
  return { over, within, afterScreening, caught: shareCaught(over, 0.9) };
}
var testsOf = ({ metric, budget }) => metricOf(metric).exact ? 0 : (budget.maxRegression === null ? 0 : 1) + (budget.max === null ? 0 : 1);
function judge(question, record, method3, bounds) {
  return metricOf(question.metric).exact ? judgeExactly(question, record, method3) : judgeByTrials(question, record, ...ruleFor(record, method3, bounds));
}
function ruleFor(record, method3, bounds) {
  if (record.stored === null || method3.screening === null) return [method3, bounds];
  const alphaWithin = method3.alphaWithin - method3.screening.alpha;
  return [
    { ...method3, alphaWithin },
    { ...bounds, within: bounds.afterScreening }
  ];
}
function judgeByTrials(question, record, method3, bounds) {
  const { metric } = question;
  const read = readAll(question, record, method3);
  const parts = outcomes(question, record, read, method3, bounds);
  const evidence2 = evidenceOf(record, parts);
  const biased = parts.regression === "over" && controlled(question, record, method3, isBiased);
  const outcome = together([biased ? "undecided" : parts.regression, parts.limit]);
  const byRuns = evidence2 === "baseline" ? parts.screened : null;
  const head = record.trials.length > 0 && byRuns === null ? record.trials.map((each) => each.head) : record.alone;
  const base = record.trials.map((trial) => trial.base);
  const judged = {
    ...question,
    verdict: isLost(record, metric) ? fateOf(record) ?? "missing" : verdictOf(record, parts, outcome, isImproved(read.ratios, bounds)),
    evidence: evidence2,
    effect: byRuns?.effect ?? effectOf(read.ratios, metric, method3, bounds),
    value: valueOf(read.heads, metric, method3, bounds),
    base: byRuns === null ? levelOf(base, metric) : storedLevel(byRuns, metric, record),
    head: levelOf(head, metric),
    trials: head.length,
    detectable: byRuns === null ? detectableOf(read.pairs, metric, bounds) : null
  };
  return {
    ...judged,
    reason: reasonFor(judged, { record, method: method3, biased, parts, readings: read.heads.length })
  };
}
function trialsNeeded(question, record, asMeasured, given) {
  if (metricOf(question.metric).exact || !isMeasured(record, question.metric)) return null;
  const [method3, bounds] = ruleFor(record, asMeasured, given);
  const read = readAll(question, record, method3);
  const tests = [
    ...testOfPairs(question, record, read, method3, bounds),
    ...question.budget.max === null ? [] : [distances(excessesOfLimit(read.heads, question.budget.max, question.metric), bounds)]
  ];
  if (tests.length === 0) return null;
  const over = Math.min(...tests.map((test) => test.over));
  const within = Math.max(...tests.map((test) => test.within));
  const trials2 = record.trials.length + record.alone.length;
  const each = read.heads.length === 0 ? 1 : trials2 / read.heads.length;
  if (over === 0) return 0;
  if (within === 0) return Math.ceil(each * untilImproved(read.ratios, bounds));
  const control = record.control.length > 0 || question.budget.maxRegression === null ? 0 : method3.control.first;
  return Math.ceil(Math.min(each * over + control, each * within));
}
function testOfPairs(question, record, { pairs }, method3, bounds) {
  if (question.budget.maxRegression === null || isAlone(record)) return [];
  return screenedOf(question, record, method3)?.outcome === "within" ? [{ over: Infinity, within: 0 }] : [distances(excessesOfPairs(pairs), bounds)];
}
function looksOver(question, record, method3, bounds) {
  if (metricOf(question.metric).exact) return false;
  return outcomes(question, record, readAll(question, record, method3), method3, bounds).paired === "over";
}
function wantsControl(question, record, method3, bounds) {
  if (record.control.length >= method3.control.last || !looksOver(question, record, method3, bounds))
    return false;
  const answer = controlled(question, record, method3, controlAnswer);
  return answer === false || answer === "open";
}
function readAll({ metric, budget }, record, method3) {
  const pairs = readings(record.trials, metric, budget, method3.scale);
  const heads = [...levels(record.alone, metric), ...pairs.map((each) => each.head)];
  return { pairs, ratios: pairs.map((each) => each.ratio), heads };
}
function outcomes(question, record, read, method3, bounds) {
  const { metric, budget } = question;
  const asked = budget.maxRegression !== null;
  const paired = asked && record.trials.length > 0 ? decide(excessesOfPairs(read.pairs), bounds) : null;
  const screened = screenedOf(question, record, method3);
  const sure = paired !== "over" && screened?.outcome === "within" ? "within" : paired;
  const unpaired = asked && !isAlone(record) ? screened?.outcome ?? "undecided" : null;
  const limit = judgeLimit(read.heads, budget, metric, bounds);
  return { regression: sure ?? unpaired, limit, paired, screened };
}
var screenedOf = (question, record, method3) => screen(question, record, method3.screening, method3.alphaOver / Math.max(method3.tests, 1));
var isAlone = ({ trials: trials2, alone, stored: stored3 }) => trials2.length === 0 && alone.length > 0 && stored3 === null;
var excessesOfPairs = (pairs) => pairs.map((each) => each.ratio - each.allowed);
function judgeLimit(heads, budget, metric, bounds) {
  return budget.max === null ? null : decide(excessesOfLimit(heads, budget.max, metric), bounds);
}
function excessesOfLimit(heads, max, metric) {
  const limit = asCost(max, metric);
  return heads.map((cost) => limit === 0 ? cost > 0 ? 1 : -1 : Math.log(cost / limit));
}
function decide(excesses, bounds) {
  let [over, within] = [0, 0];
  for (const [index, excess] of excesses.entries()) {
    if (excess > 0) over += 1;
    if (excess < 0) within += 1;
    if (over >= (bounds.over[index + 1] ?? Infinity)) return "over";
    if (within >= (bounds.within[index + 1] ?? Infinity)) return "within";
  }
  return "undecided";
}
function distances(excesses, bounds) {
  const outcome = decide(excesses, bounds);
  if (outcome !== "undecided")
    return { over: outcome === "over" ? 0 : Infinity, within: outcome === "within" ? 0 : Infinity };
  const missing = (needed, votes) => {
    const more2 = needed.slice(excesses.length + 1).findIndex((wanted, step2) => votes + step2 + 1 >= wanted);
    return more2 === -1 ? Infinity : more2 + 1;
  };
  return {
    over: missing(bounds.over, excesses.filter((excess) => excess > 0).length),
    within: missing(bounds.within, excesses.filter((excess) => excess < 0).length)
  };
}
var together = (parts) => {
  const asked = parts.filter((outcome) => outcome !== null);
  if (asked.includes("over")) return "over";
  return asked.length > 0 && asked.every((outcome) => outcome === "within") ? "within" : "undecided";
};
function controlled({ metric, budget }, { control }, method3, ask) {
  const excesses = excessesOfPairs(readings(control, metric, budget, method3.scale));
  return control.length === 0 ? false : ask(excesses, method3.control);
}
var isLost = (record, metric) => {
  const { base, head } = measuredOn(record, metric);
  return record.trials.length > 0 && base && !head;
};
function verdictOf(record, parts, outcome, improved) {
  const fate = fateOf(record);
  if (fate !== null) return fate;
  if (record.status === "new") return parts.limit === null ? "new" : outcome;
  return outcome === "within" && improved ? "improved" : outcome;
}

// src/report/reach.ts
var reachOf = (check2) => {
  const relative = relativeReach(check2);
  const absolute = absoluteReach(check2);
  if (absolute !== null && !(relative !== null && relative.value >= absolute.value)) {
    return { limit: "absolute", reach: absolute };
  }
  return relative === null ? null : { limit: "relative", reach: relative };
};
var SMALLEST = 1e-4;
var STAND_IN = 0.01;
var relativeReach = ({ effect, budget, metric, base }) => {
  const floor = base === null ? null : budget.atLeast;
  const allowed2 = allowedRatio({ ...budget, atLeast: floor }, metric, asCost(base?.value ?? 1, metric));
  if (effect === null || allowed2 === null) return null;
  const room2 = allowed2 - 1;
  return mapEnds(effect, (regression) => {
    const change2 = asCostRatio(regression, metric) - 1;
    if (room2 >= SMALLEST) return change2 / room2;
    return change2 > room2 ? 1 + (change2 - room2) / STAND_IN : Math.min(change2, 0) / STAND_IN;
  });
};
var absoluteReach = ({ value, budget, metric }) => {
  if (value === null || budget.max === null || budget.max <= 0) return null;
  const limit = asCost(budget.max, metric);
  const reach = mapEnds(value, (size) => asCost(Math.max(0, size), metric) / limit);
  return metricOf(metric).worse === "lower" ? { ...reach, low: reach.high, high: reach.low } : reach;
};
var mapEnds = ({ value, interval: interval2 }, each) => ({
  low: each(interval2.low),
  value: each(value),
  high: each(interval2.high)
});

// src/report/rows.ts
var rowsOf = ({ checks, benchmarks: benchmarks2 }) => {
  const told = new Set(checks.map(({ path }) => path));
  const rows = [
    ...checks.map(rowOf),
    ...benchmarks2.filter(({ path, status }) => FATES.has(status) && !told.has(path)).map(fateOf2)
  ];
  return rows.toSorted(
    (a, b) => severity(a.verdict) - severity(b.verdict) || extent(b) - extent(a) || compare(a.path, b.path)
  );
};
var FATES = /* @__PURE__ */ new Set(["failed", "missing", "new"]);
var extent = ({ reach }) => reach === null || Number.isNaN(reach.value) ? -1e9 : reach.value;
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var rowOf = (check2) => {
  const { unit } = metricOf(check2.metric);
  const place4 = reachOf(check2);
  const quantity = (value) => value === void 0 ? "" : formatQuantity(value, unit);
  const absolute = place4?.limit === "absolute";
  const shown = absolute ? check2.value : check2.effect;
  const print = absolute ? quantity : formatPercent;
  return {
    verdict: check2.verdict,
    path: check2.path,
    metric: check2.metric,
    base: quantity(check2.base?.value),
    head: quantity(check2.head?.value ?? check2.value?.value),
    change: check2.effect === null ? "" : formatPercent(check2.effect.value),
    measured: shown === null ? "" : print(shown.value),
    interval: shown === null ? "" : range2(shown.interval, print),
    budget: check2.budgetText,
    limit: limitOf(check2, place4?.limit ?? null),
    p95: levels2(check2),
    reason: check2.reason,
    reach: place4?.reach ?? null,
    check: check2
  };
};
var limitOf = ({ budget, metric }, binding) => {
  const { maxRegression, max } = budget;
  if (maxRegression !== null && binding !== "absolute")
    return formatPercent(maxRegression).replace(".0 %", " %");
  if (max === null) return "";
  return `${metricOf(metric).worse === "higher" ? "\u2264" : "\u2265"} ${formatQuantity(max, metricOf(metric).unit)}`;
};
var fateOf2 = ({ status, path, failure: failure2 }) => ({
  verdict: status === "failed" || status === "missing" ? status : "new",
  path,
  metric: "",
  base: "",
  head: "",
  change: "",
  measured: "",
  interval: "",
  budget: "",
  limit: "",
  p95: "",
  reason: failure2?.message ?? (status === "missing" ? "declared on base, not found on head" : ""),
  reach: null,
  check: null
});
var range2 = ({ low, high }, print) => {
  const [from, to] = [print(low), print(high)];
  if (low === -Infinity && high === Infinity) return "no limits known";
  const unit = /[^\d.∞]+$/.exec(to)?.[0] ?? "";
  return `${unit !== "" && from.endsWith(unit) ? from.slice(0, -unit.length) : from} \u2026 ${to}`;
};
var levels2 = ({ base, head, metric }) => metricOf(metric).unit !== "s" || base === null && head === null ? "" : [base, head].map((level3) => level3?.p95 == null ? "\u2013" : formatQuantity(level3.p95, "s")).join(" \u2192 ");

// src/report/headline.ts
var outcomeOf3 = (report) => {
  if (exitCode(report) !== 0) return "fail";
  return report.verdict === "undecided" || report.checks.some(({ verdict }) => verdict === "undecided") ? "doubt" : "pass";
};
var headline = (report, name2) => {
  const rows = rowsOf(report);
  const of = (verdict) => rows.filter((row) => row.verdict === verdict);
  const bad = [
    overBudget(of("over"), report.checks.length, name2),
    benchmarks(of("missing"), "is missing", "are missing", name2),
    benchmarks(of("failed"), "could not be measured", "could not be measured", name2),
    undecided(of("undecided"), report, name2)
  ].filter((phrase) => phrase !== "");
  if (bad.length > 0) return bad.join("; ");
  if (isUnjudged(report.checks, report.benchmarks)) return unjudged(report);
  return exitCode(report) === 0 ? good(report, of) : "The record does not bear out a pass, so there is none";
};
var overBudget = (rows, checks, name2) => {
  const [first] = rows;
  if (first === void 0) return "";
  const by2 = `${first.measured}, allowed ${first.limit}`;
  if (rows.length === 1) return `${name2(first.path)} ${first.metric} is over budget: ${by2}`;
  return `${rows.length} of ${count2(checks, "check")} are over budget, worst ${name2(first.path)} ${first.metric} (${by2})`;
};
var benchmarks = (rows, one, several, name2) => {
  const paths = [...new Set(rows.map(({ path }) => path))];
  return paths.length === 0 ? "" : `${enumerate(paths.map(name2), 2)} ${paths.length === 1 ? one : several}`;
};
var undecided = (rows, report, name2) => {
  const [first] = rows;
  if (first === void 0) return "";
  const tail = report.configuration.undecided === "fail" ? ", which fails by policy" : ": not proved within budget";
  if (rows.length > 1)
    return `${rows.length} of ${count2(report.checks.length, "check")} are undecided${tail}`;
  return `${name2(first.path)} ${first.metric} is undecided${tail}`;
};
var unjudged = ({ benchmarks: all }) => all.length === 0 ? "No benchmark was declared, so nothing was judged" : "No budget applies to any benchmark, so nothing was judged";
var good = ({ checks, benchmarks: all }, of) => {
  const fresh = new Set(of("new").map(({ path }) => path)).size;
  const decided = of("within").length + of("improved").length;
  const better = of("improved").length;
  const alone = all.filter(({ status }) => status === "measured").length;
  if (decided === 0 && fresh === 0 && alone > 0) {
    return `${count2(alone, "benchmark")} measured, no budget to hold ${alone === 1 ? "it" : "them"} against`;
  }
  if (decided === 0 && fresh === 0) {
    return "Nothing to measure: the change touches no benchmark";
  }
  if (decided === 0) return `${count2(fresh, "new benchmark")}, nothing to compare with yet`;
  const within = decided === 1 ? "The only check is within budget" : `All ${decided} checks are within budget`;
  const improved = better === 0 ? "" : better === checks.length ? ", and improved" : `, ${better} improved`;
  return `${within}${improved}${fresh > 0 ? `; ${count2(fresh, "new benchmark")}` : ""}`;
};

// node_modules/ansi-regex/index.js
var ST = String.raw`(?:\u001B\u005C|\u009C)`;
var stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
var osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
var controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
var linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;
var csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;
var escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;
var pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = false } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
}

// node_modules/strip-ansi/index.js
var regex = ansiRegex();
function stripAnsi(string) {
  if (typeof string !== "string") {
    throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
  }
  if (!string.includes("\x1B") && !string.includes("\x9B")) {
    return string;
  }
  return string.replace(regex, "");
}

// node_modules/get-east-asian-width/lookup-data.js
var ambiguousMinimalCodePoint = 161;
var ambiguousMaximumCodePoint = 1114109;
var ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];
var fullwidthMinimalCodePoint = 12288;
var fullwidthMaximumCodePoint = 65510;
var fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];
var wideMinimalCodePoint = 4352;
var wideMaximumCodePoint = 262141;
var wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

// node_modules/get-east-asian-width/utilities.js
var isInRange = (ranges, codePoint) => {
  let low = 0;
  let high = Math.floor(ranges.length / 2) - 1;
  while (low <= high) {
    const mid = Math.floor((low + high) / 2);
    const i = mid * 2;
    if (codePoint < ranges[i]) {
      high = mid - 1;
    } else if (codePoint > ranges[i + 1]) {
      low = mid + 1;
    } else {
      return true;
    }
  }
  return false;
};

// node_modules/get-east-asian-width/lookup.js
var commonCjkCodePoint = 19968;
var [wideFastPathStart, wideFastPathEnd] = /* @__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
  let fastPathStart = ranges[0];
  let fastPathEnd = ranges[1];
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index];
    const end = ranges[index + 1];
    if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) {
      return [start, end];
    }
    if (end - start > fastPathEnd - fastPathStart) {
      fastPathStart = start;
      fastPathEnd = end;
    }
  }
  return [fastPathStart, fastPathEnd];
}
var isAmbiguous = (codePoint) => {
  if (codePoint < ambiguousMinimalCodePoint || codePoint > ambiguousMaximumCodePoint) {
    return false;
  }
  return isInRange(ambiguousRanges, codePoint);
};
var isFullwidth = (codePoint) => {
  if (codePoint < fullwidthMinimalCodePoint || codePoint > fullwidthMaximumCodePoint) {
    return false;
  }
  return isInRange(fullwidthRanges, codePoint);
};
var isWide = (codePoint) => {
  if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) {
    return true;
  }
  if (codePoint < wideMinimalCodePoint || codePoint > wideMaximumCodePoint) {
    return false;
  }
  return isInRange(wideRanges, codePoint);
};

// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
  if (!Number.isSafeInteger(codePoint)) {
    throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
  }
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
  validate(codePoint);
  if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) {
    return 2;
  }
  return 1;
}

// node_modules/string-width/index.js
var segmenter = new Intl.Segmenter();
var visibleCharacterRegex = new RegExp("[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]", "v");
var spacingMarkRegex = new RegExp("\\p{Spacing_Mark}", "v");
var rgiEmojiRegex = new RegExp("^\\p{RGI_Emoji}$", "v");
var unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
var extendedPictographicRegex = new RegExp("\\p{Extended_Pictographic}", "gu");
function isDoubleWidthNonRgiEmojiSequence(segment) {
  if (segment.length > 50) {
    return false;
  }
  if (unqualifiedKeycapRegex.test(segment)) {
    return true;
  }
  if (segment.includes("\u200D")) {
    const pictographics = segment.match(extendedPictographicRegex);
    return pictographics !== null && pictographics.length >= 2;
  }
  return false;
}
function baseVisible(segment) {
  const index = segment.search(visibleCharacterRegex);
  return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
  return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
  return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
  return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
  return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
  const codePoints = [];
  for (const character of visibleSegment) {
    if (!visibleCharacterRegex.test(character)) {
      continue;
    }
    codePoints.push(character.codePointAt(0));
  }
  if (codePoints.length === 0) {
    return void 0;
  }
  let width = 0;
  for (let index = 0; index < codePoints.length; index++) {
    const codePoint = codePoints[index];
    if (!isHangulJamo(codePoint)) {
      if (width === 0) {
        return void 0;
      }
      for (let remaining = index; remaining < codePoints.length; remaining++) {
        width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
      }
      return width;
    }
    if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
      width += 2;
      index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
  let extra = 0;
  let first = true;
  for (const character of visibleSegment) {
    if (first) {
      first = false;
      continue;
    }
    if (spacingMarkRegex.test(character) || character >= "\uFF00" && character <= "\uFFEF") {
      extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
    }
  }
  return extra;
}
function stringWidth(input, options = {}) {
  if (typeof input !== "string" || input.length === 0) {
    return 0;
  }
  const {
    ambiguousIsNarrow = true,
    countAnsiEscapeCodes = false
  } = options;
  let string = input;
  if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes("\x9B"))) {
    string = stripAnsi(string);
  }
  if (string.length === 0) {
    return 0;
  }
  if (/^[\u0020-\u007E]*$/.test(string)) {
    return string.length;
  }
  let width = 0;
  const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (const { segment } of segmenter.segment(string)) {
    const visibleSegment = baseVisible(segment);
    if (visibleSegment === void 0) {
      continue;
    }
    if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
      width += 2;
      continue;
    }
    const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
    if (hangulWidth !== void 0) {
      width += hangulWidth;
      continue;
    }
    const codePoint = visibleSegment.codePointAt(0);
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
    width += trailingWidth(visibleSegment, eastAsianWidthOptions);
  }
  return width;
}

// src/report/text.ts
var graphemes = new Intl.Segmenter("en");
var visible = (text2) => text2.replace(/\s+/gu, " ").replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, "").replace(new RegExp("(\\p{M}{2})\\p{M}+", "gu"), "$1").trim();
var nameOf = (text2) => {
  const shown = clip(visible(text2), 60);
  return /^[^\s"]+$/.test(shown) || shown === "working tree" ? shown : `"${shown.replaceAll('"', "'")}"`;
};
var visibleLines = (text2) => text2.replaceAll("	", "    ").split(/\r\n|[\r\n\u2028\u2029]/).map((line) => " ".repeat(/^ {0,20}/.exec(line)?.[0].length ?? 0) + visible(line)).join("\n").trimEnd().split("\n");
var columns3 = (text2) => /^[ -~]*$/.test(text2) ? text2.length : stringWidth(text2);
var clip = (text2, width) => {
  const near = text2.length > 20 * (width + 1) ? text2.slice(0, 10 * width) + text2.slice(-10 * width) : text2;
  if (near === text2 && columns3(text2) <= width) return text2;
  const parts = [...graphemes.segment(near)].map(({ segment }) => segment);
  const tail = takeColumns(parts.toReversed(), Math.floor((width - 1) / 2)).toReversed();
  const head = takeColumns(parts, width - 1 - columns3(tail.join("")));
  return width < 1 ? "" : `${head.join("")}\u2026${tail.join("")}`;
};
var padEnd = (text2, width) => text2 + " ".repeat(Math.max(0, width - columns3(text2)));
var padStart = (text2, width) => " ".repeat(Math.max(0, width - columns3(text2))) + text2;
var UNITS = /(\d) (?=(?:%|[numµ]?s|min|h|[KMGT]?i?B)\b|%)/g;
var glue = (text2) => text2.replace(UNITS, "$1\xA0");
var wrap = (text2, width) => {
  const lines2 = [];
  for (const word of glue(text2).split(" ").flatMap((each) => pieces(each, width))) {
    const last = lines2.at(-1);
    if (last !== void 0 && columns3(last) + 1 + columns3(word) <= width)
      lines2.splice(-1, 1, `${last} ${word}`);
    else lines2.push(word);
  }
  return lines2.map((line) => line.replaceAll("\xA0", " "));
};
var pieces = (word, width) => {
  if (columns3(word) <= width) return [word];
  const parts = [...graphemes.segment(word)].map(({ segment }) => segment);
  const first = takeColumns(parts, width);
  const taken = first.length > 0 ? first : parts.slice(0, 1);
  return [taken.join(""), ...pieces(parts.slice(taken.length).join(""), width)];
};
var takeColumns = (parts, width) => {
  let used = 0;
  const end = parts.findIndex((part) => (used += columns3(part)) > width);
  return parts.slice(0, end === -1 ? parts.length : end);
};

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
function markdownTable(table2, options) {
  const settings = options || {};
  const align = (settings.align || []).concat();
  const stringLength = settings.stringLength || defaultStringLength;
  const alignments = [];
  const cellMatrix = [];
  const sizeMatrix = [];
  const longestCellByColumn = [];
  let mostCellsPerRow = 0;
  let rowIndex = -1;
  while (++rowIndex < table2.length) {
    const row2 = [];
    const sizes2 = [];
    let columnIndex2 = -1;
    if (table2[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table2[rowIndex].length;
    }
    while (++columnIndex2 < table2[rowIndex].length) {
      const cell2 = serialize(table2[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell2);
        sizes2[columnIndex2] = size;
        if (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) {
          longestCellByColumn[columnIndex2] = size;
        }
      }
      row2.push(cell2);
    }
    cellMatrix[rowIndex] = row2;
    sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align === "object" && "length" in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex]);
    }
  } else {
    const code = toAlignment(align);
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code;
    }
  }
  columnIndex = -1;
  const row = [];
  const sizes = [];
  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex];
    let before = "";
    let after = "";
    if (code === 99) {
      before = ":";
      after = ":";
    } else if (code === 108) {
      before = ":";
    } else if (code === 114) {
      after = ":";
    }
    let size = settings.alignDelimiters === false ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    );
    const cell2 = before + "-".repeat(size) + after;
    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length;
      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size;
      }
      sizes[columnIndex] = size;
    }
    row[columnIndex] = cell2;
  }
  cellMatrix.splice(1, 0, row);
  sizeMatrix.splice(1, 0, sizes);
  rowIndex = -1;
  const lines2 = [];
  while (++rowIndex < cellMatrix.length) {
    const row2 = cellMatrix[rowIndex];
    const sizes2 = sizeMatrix[rowIndex];
    const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    const line = [];
    while (++columnIndex < cellsInRow) {
      const cell2 = row2[columnIndex] || "";
      let before = "";
      let after = "";
      if (settings.alignDelimiters !== false) {
        const size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0);
        const code = alignments[columnIndex];
        if (code === 114) {
          before = " ".repeat(size);
        } else if (code === 99) {
          const half = size / 2;
          if (size % 2) {
            before = " ".repeat(half + 0.5);
            after = " ".repeat(half - 0.5);
          } else {
            before = " ".repeat(half);
            after = before;
          }
        } else {
          after = " ".repeat(size);
        }
      }
      if (settings.delimiterStart !== false && !columnIndex) {
        line.push("|");
      }
      if (settings.padding !== false && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === false && cell2 === "") && (settings.delimiterStart !== false || columnIndex)) {
        line.push(" ");
      }
      if (settings.alignDelimiters !== false) {
        line.push(before);
      }
      line.push(cell2);
      if (settings.alignDelimiters !== false) {
        line.push(after);
      }
      if (settings.padding !== false) {
        line.push(" ");
      }
      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push("|");
      }
    }
    lines2.push(
      settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join("")
    );
  }
  return lines2.join("\n");
}
function serialize(value) {
  return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
  const code = typeof value === "string" ? value.codePointAt(0) : 0;
  return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/evidence.ts
var effortOf = (report) => {
  const stored3 = report.checks.filter(({ evidence: evidence2 }) => evidence2 === "baseline").length;
  const trials2 = trialsOf(report.checks.filter(({ evidence: evidence2 }) => evidence2 !== "baseline"));
  const paired = report.base === null ? "trials" : "paired trials";
  if (stored3 === 0) return trials2 === null ? null : `${trials2} ${paired} a check`;
  const first = `${count2(stored3, "check")} by stored runs of main`;
  return trials2 === null ? first : `${first}, ${report.checks.length - stored3} by ${trials2} ${paired}`;
};
var trialsOf = (checks) => {
  const trials2 = checks.map((check2) => check2.trials).filter((number2) => number2 > 0);
  const [least, most] = [Math.min(...trials2), Math.max(...trials2)];
  if (trials2.length === 0) return null;
  return least === most ? `${most}` : `${least} to ${most}`;
};
var storedRuns = ({ baseline, checks, mode }) => {
  if (baseline === null) return null;
  const found = `${baseline.text.slice(0, 1).toUpperCase()}${baseline.text.slice(1)}.`;
  const failed = checks.some(({ evidence: evidence2, verdict }) => evidence2 === "baseline" && verdict === "over");
  const lost = mode === "check" && baseline.availability !== "found" && baseline.availability !== null;
  return [
    found,
    ...lost ? ["So base was measured here."] : [],
    ...failed ? ["What they call over was measured on other machines: `strategy: baseline` allows that."] : []
  ].join(" ");
};
var isMixed = ({ checks }) => checks.some(({ evidence: evidence2 }) => evidence2 === "baseline");
var EVIDENCE_WORDS = {
  paired: "pairs",
  baseline: "stored runs",
  limit: "head alone",
  exact: "exact"
};

// src/report/markdown-text.ts
var codeSpan = (text2, width = 80) => {
  const shown = clip(visible(text2), width) || "(empty)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const space = /^`|`$/.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
};
var codeName = (text2) => codeSpan(text2);
var prose = (text2, width = 600) => {
  const words = clip(visible(text2), width).split(" ");
  const runs = [];
  for (const [index, word] of words.entries()) {
    const safe = isSafe(word, index === 0);
    const last = runs.at(-1);
    if (last?.safe === safe) last.words.push(word);
    else runs.push({ safe, words: [word] });
  }
  return runs.map(({ safe, words: run }) => safe ? glue(run.join(" ")) : quoted(run.join(" "), width)).join(" ");
};
var quoted = (text2, width) => {
  const end = /(?<=[^,;.:])[,;.:]?$/.exec(text2)?.[0] ?? "";
  return codeSpan(text2.slice(0, text2.length - end.length), width) + end;
};
var codeBlock = (text2, language = "") => {
  const lines2 = visibleLines(text2).map((line) => clip(line, 200));
  const fence = "`".repeat(Math.max(3, longestRun(lines2.join("\n")) + 1));
  return [fence + language, ...lines2, fence].join("\n");
};
var cell = (markdown) => markdown.replaceAll("\\|", "\\\xA6").replaceAll("|", "\\|");
var longestRun = (text2) => Math.max(0, ...[...text2.matchAll(/`+/g)].map((match) => match[0].length));
var WORD = /^[("'“‘]*[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}]+)*[)"'”’.,;:!?]*$/u;
var NUMBER = /^[("'“‘]*[+\-−±]?(?:\d{1,15}|∞)(?:\.\d{1,6})?%?[)"'”’.,;:!?]*$/u;
var DATE = /^\d{4}-\d\d-\d\d[),.;:]?$/;
var SIGN = /^(?:[–—…→±×≈≤≥%+=-]|\.\.\.)[.,;:]?$/u;
var LINKED = /[0-9a-f]{7}|www|^\W*(?:https?|ftp|mailto)\b/i;
var OPENER = /^(?:\d+[.)]|[+=-])/;
var isSafe = (word, first) => {
  if (first && OPENER.test(word)) return false;
  if (NUMBER.test(word) || DATE.test(word)) return true;
  return SIGN.test(word) || WORD.test(word) && !LINKED.test(word);
};

// src/report/number-line.ts
var NARROWEST = 12;
var axisFor = (reaches, width) => {
  const ends = reaches.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const from = Math.max(-1, Math.min(-0.5, ...ends));
  const to = Math.min(2.4, Math.max(1.5, ...ends));
  return { width: Math.max(NARROWEST, Math.floor(width)), from: from - 0.1, to: to + 0.1 };
};
var numberLine = (reach, axis) => {
  const dots = Array.from({ length: axis.width }, () => ({ char: " ", part: "gap" }));
  dots[columnOf(0, axis)] = { char: "\u2502", part: "zero" };
  dots[columnOf(1, axis)] = { char: "\u2551", part: "budget" };
  if (reach === null || [reach.low, reach.value, reach.high].some(Number.isNaN)) return dots;
  const low = columnOf(reach.low, axis);
  const value = columnOf(reach.value, axis);
  const high = columnOf(reach.high, axis);
  for (let column = low; column <= high; column++) dots[column] = drawOver(dots[column], THROUGH);
  if (low < value) dots[low] = drawOver(dots[low], reach.low < axis.from ? ARROW_LEFT : OPEN);
  if (high > value) dots[high] = drawOver(dots[high], reach.high > axis.to ? ARROW_RIGHT : CLOSE);
  const char = reach.value < axis.from ? "\u25C4" : reach.value > axis.to ? "\u25BA" : "\u25CF";
  dots[value] = { char, part: "value" };
  return dots;
};
var drawn = (dots) => dots.map(({ char }) => char).join("");
var axisLabels = (axis) => {
  const [zero, budget] = [columnOf(0, axis), columnOf(1, axis)];
  const start = Math.min(axis.width - 6, Math.max(zero + 2, budget - 3));
  return `${"0".padStart(zero + 1).padEnd(start)}budget`.padEnd(axis.width);
};
var columnOf = (value, axis) => {
  const [zero, budget] = [linear(0, axis), linear(1, axis)];
  if (value < axis.from) return 0;
  if (value > axis.to) return axis.width - 1;
  if (value === 0 || value === 1) return value === 0 ? zero : budget;
  const column = linear(value, axis);
  if (value < 0) return Math.min(column, zero - 1);
  return value < 1 ? Math.min(Math.max(column, zero + 1), budget - 1) : Math.max(column, budget + 1);
};
var linear = (value, { width, from, to }) => 1 + Math.min(width - 3, Math.floor((value - from) / (to - from) * (width - 2)));
var THROUGH = { interval: "\u2500", zero: "\u253C", budget: "\u256B" };
var OPEN = { interval: "\u251C", zero: "\u251C", budget: "\u255F" };
var CLOSE = { interval: "\u2524", zero: "\u2524", budget: "\u2562" };
var ARROW_LEFT = { ...THROUGH, interval: "\u25C4" };
var ARROW_RIGHT = { ...THROUGH, interval: "\u25BA" };
var drawOver = (under, glyphs) => {
  const part = under?.part === "zero" || under?.part === "budget" ? under.part : "interval";
  return { char: glyphs[part], part };
};

// src/report/markdown-table.ts
var ICONS = {
  failed: "\u{1F4A5}",
  missing: "\u274C",
  over: "\u274C",
  undecided: "\u26A0\uFE0F",
  new: "\u{1F195}",
  within: "\u2705",
  improved: "\u{1F680}"
};
var WIDTH = 26;
var mainTable = (rows) => {
  const axis = axisOf(rows);
  return table(
    ["benchmark", rows.some(({ reach }) => reach !== null) ? picture(axisLabels(axis)) : ""],
    rows.map((row) => [
      `${solid(`${ICONS[row.verdict]} ${row.verdict}`)}<br>${codeSpan(row.path, 48)}<br>${row.metric}`,
      row.reach === null ? prose(row.reason, 300) : `${place2(row, axis)}<br>${levels3(row)}, budget ${solid(row.limit)}`
    ])
  );
};
var fullTable = (rows, mixed = false) => {
  const axis = axisOf(rows);
  return table(
    [
      "",
      "benchmark",
      picture(axisLabels(axis)),
      "base \u2192 head",
      "p95",
      "budget",
      "trials",
      ...mixed ? ["decided by"] : [],
      "detectable"
    ],
    rows.map((row) => [
      ICONS[row.verdict],
      `${codeSpan(row.path, 48)} ${row.metric}`.trimEnd(),
      row.reach === null ? prose(row.reason, 120) : place2(row, axis),
      levels3(row),
      solid(row.p95),
      budgetCell(row),
      row.check === null ? "" : String(row.check.trials),
      ...mixed ? [evidence(row)] : [],
      row.check?.detectable == null ? "" : solid(formatPercent(row.check.detectable))
    ])
  );
};
var evidence = ({ check: check2 }) => check2 === null || check2.evidence === null ? "" : solid(EVIDENCE_WORDS[check2.evidence]);
var place2 = (row, axis) => `${picture(drawn(numberLine(row.reach, axis)))}<br>**${solid(row.measured)}** (${solid(row.interval)})`;
var table = (head, rows) => markdownTable(
  [head, ...rows].map((row) => row.map(cell)),
  { alignDelimiters: false }
);
var budgetCell = (row) => row.budget === "" ? "" : row.budget.split(", ", 4).map((part) => solid(codeSpan(part, 30))).join("<br>");
var levels3 = ({ base, head }) => base === "" && head === "" ? "" : solid(`${base || "\u2013"} \u2192 ${head || "\u2013"}`);
var solid = (text2) => text2.replaceAll(" ", "\xA0");
var picture = (text2) => `\`${solid(text2)}\``;
var axisOf = (rows) => axisFor(
  rows.flatMap(({ reach }) => reach ?? []),
  WIDTH
);

// src/report/next-steps.ts
var nextSteps = (report, tool, name2) => {
  const rows = rowsOf(report);
  const again = rows.filter(
    ({ verdict }) => verdict === "over" || verdict === "failed" || verdict === "undecided"
  );
  return {
    commands: again.length === 0 ? [] : reproduce(report, [...new Set(again.map(({ path }) => path))], tool),
    hints: [
      ...acceptCost(
        rows.filter(({ verdict }) => verdict === "over"),
        report,
        name2
      ),
      ...restore(
        rows.filter(({ verdict }) => verdict === "missing"),
        name2
      ),
      ...decide2(
        rows.filter(({ verdict }) => verdict === "undecided"),
        report
      )
    ]
  };
};
var MOST = 3;
var acceptCost = (rows, report, name2) => {
  const places = new Map(
    rows.flatMap(
      ({ check: check2 }) => check2 === null ? [] : [[place3(check2.position.line, report, name2), check2]]
    )
  );
  if (places.size === 0) return [];
  const owners = [...new Set([...places.values()].flatMap(({ budget }) => budget.owner ?? []))];
  const budgets = [...places].map(([where, { budgetText }]) => `${name2(budgetText)} at ${where}`);
  const owned = owners.length === 0 ? "" : `, owner ${enumerate(owners.map(name2), MOST)}`;
  const branch = report.mode === "check" ? "; it takes effect once merged, because the budgets of base count" : "";
  return [`If the cost is intended, raise the budget: ${enumerate(budgets, MOST)}${owned}${branch}.`];
};
var place3 = (line, { configuration }, name2) => name2(`${configuration.file}:${line}`);
var restore = (rows, name2) => {
  const paths = [...new Set(rows.map(({ path }) => path))];
  if (paths.length === 0) return [];
  return [
    `Bring ${enumerate(paths.map(name2), MOST)} back, or remove the declaration in a change of its own first.`
  ];
};
var decide2 = (rows, report) => {
  const hopeless = rows.filter(({ path, check: check2 }) => {
    const record = report.benchmarks.find((benchmark2) => benchmark2.path === path);
    return check2 !== null && record?.runner === "report" && !isMeasured(record, check2.metric);
  });
  const metrics = [...new Set(hopeless.flatMap(({ check: check2 }) => check2?.metric ?? []))];
  return [
    ...rows.length === hopeless.length ? [] : ["To decide what is undecided, give the run more time (--time-limit) or a quieter machine."],
    ...metrics.length === 0 ? [] : [
      `No trial can decide ${enumerate(metrics, MOST)} where the report of the tool does not tell it: put the budget on a metric that it tells.`
    ]
  ];
};
var reproduce = (report, paths, tool) => {
  const { base, head, configuration, mode } = report;
  const only = globFor(paths);
  const words = [
    tool,
    mode,
    ...mode === "check" && isCommit(base?.commit) ? ["--base", base.commit.slice(0, 12)] : [],
    ...configuration.file === "perf-budgets.yml" ? [] : ["--config", quote(configuration.file)],
    ...only === null ? [] : ["--only", quote(only)]
  ];
  const switching = !head.dirty && isCommit(head.commit) ? [`git switch --detach ${head.commit.slice(0, 12)}`] : [];
  return [...switching, words.join(" ")];
};
var isCommit = (commit) => /^[0-9a-f]{12,64}$/.test(commit ?? "");
var globFor = (paths) => {
  const [first] = paths;
  if (first === void 0 || paths.some((path) => visible(path) !== path)) return null;
  if (paths.length === 1) return globProblem(first) === null ? first : null;
  if (!paths.every((path) => /^[\w./:@-]+$/.test(path))) return null;
  const suite = suiteOf(first);
  if (paths.length > MOST) return paths.every((path) => suiteOf(path) === suite) ? `${suite}/**` : null;
  return `{${paths.join(",")}}`;
};
var quote = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`;

// src/report/words.ts
var formatShare = (share2) => {
  const percent = share2 * 100;
  const digits = share2 < 1 && percent > 99.999 ? "99.999" : String(Number(percent.toPrecision(5)));
  return `${digits} %`;
};
var formatDuration = (seconds) => {
  const whole = Math.round(seconds);
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};
var confidenceOf = ({ checks }) => {
  const intervals = checks.flatMap(({ effect, value }) => [effect?.interval, value?.interval]).flatMap((interval2) => interval2 === void 0 ? [] : [interval2.confidence]);
  return intervals.length === 0 ? null : Math.min(...intervals);
};
var shortCommit = ({ commit }) => commit === null ? null : commit.slice(0, 7);

// src/report/markdown-sections.ts
var comparison = (report) => {
  const { base, head, duration } = report;
  const sides = base === null ? `${revision2(head)} alone` : `${revision2(head)} against ${revision2(base)}`;
  const effort = effortOf(report);
  const told = effort === null ? "" : `, ${effort}`;
  return glue(`${sides}${told}, ${formatDuration(duration)}. ${rule(report)}`.trimEnd());
};
var stored = (report) => {
  const text2 = storedRuns(report);
  return text2 === null ? [] : [prose(text2)];
};
var rule = (report) => {
  const { alphaOver, alphaWithin } = report.method;
  const confidence = confidenceOf(report);
  if (confidence === null) return "";
  return `Over and within are both proved: at most ${formatShare(alphaOver)} of runs that keep all budgets show any *over*, and a check that breaks its budget is called *within* at most ${formatShare(alphaWithin)} of the time. Intervals hold with ${formatShare(confidence)} confidence.`;
};
var revision2 = (side) => {
  const commit = shortCommit(side);
  const at = commit === null ? "" : ` (${codeSpan(commit)})`;
  return `${codeSpan(side.name)}${at}${side.dirty ? " with uncommitted changes," : ""}`;
};
var reasons = (rows, most) => {
  const told = rows.filter(({ verdict, reason }) => reason !== "" && verdict === "undecided");
  const lines2 = told.slice(0, most).map(({ path, metric, reason }) => {
    return `- ${codeSpan(path)}${metric === "" ? "" : ` ${metric}`}: ${prose(reason, 400)}`;
  });
  return lines2.length === 0 ? [] : [[...lines2, ...more(told.length - lines2.length)].join("\n")];
};
var more = (number2) => number2 > 0 ? [`- and ${number2} more`] : [];
var remarks = ({ caveats, benchmarks: benchmarks2 }, most) => {
  const warnings = benchmarks2.flatMap(({ path, warnings: all }) => all.map((text2) => ({ path, text: text2 })));
  const lines2 = [...caveats, ...warnings].map(
    ({ path, text: text2 }) => `- ${path === null ? "" : `${codeSpan(path)}: `}${prose(text2, 400)}`
  );
  const shown = [...new Set(lines2)];
  if (shown.length === 0) return [];
  return ["**Worth knowing**", [...shown.slice(0, most), ...more(shown.length - most)].join("\n")];
};
var steps = (report, { tool = "perf-budgets", fetch = [] }) => {
  const { commands, hints } = nextSteps(report, tool, codeName);
  if (commands.length + hints.length === 0) return [];
  return [
    "**Next steps**",
    ...hints.length === 0 ? [] : [hints.map((hint) => `- ${hint}`).join("\n")],
    ...commands.length === 0 ? [] : ["See it on your machine:", codeBlock([...fetch, ...commands].join("\n"), "sh")]
  ];
};
var fold = (title3, blocks) => [`<details>
<summary>${title3}</summary>`, ...blocks, "</details>"].join("\n\n");
var outputs = ({ benchmarks: benchmarks2 }, most) => {
  const failed = benchmarks2.flatMap(({ path, failure: failure2 }) => failure2 === null ? [] : [{ path, failure: failure2 }]);
  if (failed.length === 0) return [];
  const blocks = failed.slice(0, most).flatMap(({ path, failure: failure2 }) => [
    `${codeSpan(path)}${failure2.side === null ? "" : ` on ${failure2.side}`}${ending(failure2)}: ${prose(failure2.message)}`,
    ...failure2.hint === null ? [] : [prose(failure2.hint)],
    ...failure2.output.trim() === "" ? [] : [codeBlock(lastLines(failure2.output, 15), "text")]
  ]);
  return [
    fold(`Output of ${count2(failed.length, "failed benchmark")}`, [...blocks, ...more(failed.length - most)])
  ];
};
var ending = ({ exitCode: exitCode2, signal }) => {
  if (signal !== null) return ` (ended by ${codeSpan(signal)})`;
  return exitCode2 === null ? "" : ` (exit code ${exitCode2})`;
};
var lastLines = (text2, most) => text2.trimEnd().split("\n").slice(-most).join("\n");
var details = (report, rows, most) => [
  ...rows.length === 0 ? [] : [
    fold(`All ${count2(rows.length, "check")}`, [
      fullTable(rows.slice(0, most), isMixed(report)),
      ...more(rows.length - most)
    ])
  ],
  fold("What was measured, where and how", [
    ...scenarios(report),
    environment2(report),
    method2(report, report.method)
  ])
];
var budgetChanges = ({ budgetChanges: changes, configuration }) => {
  if (changes.length === 0) return [];
  const lines2 = changes.map((line) => /^[+-] /.test(line) ? line : `! ${line}`).join("\n");
  return [
    fold(`This change edits ${count2(changes.length, "budget")}`, [
      codeSpan(configuration.file),
      codeBlock(lines2, "diff")
    ])
  ];
};
var scenarios = ({ benchmarks: benchmarks2 }) => {
  const lines2 = benchmarks2.flatMap(({ suite, scenario, dataset }) => {
    const data = dataset === null ? "" : `dataset ${dataset.name}, reviewed ${dataset.reviewed ?? "never"}`;
    const text2 = [scenario ?? "", data].filter((part) => part !== "").join("; ");
    return text2 === "" ? [] : [`- ${codeSpan(suite)}: ${prose(text2, 300)}`];
  });
  const shown = [...new Set(lines2)];
  return shown.length === 0 ? [] : [[...shown.slice(0, 20), ...more(shown.length - 20)].join("\n")];
};
var environment2 = ({ environment: where, benchmarks: benchmarks2 }) => table(
  ["environment", ""],
  [
    ["processor", `${prose(where.cpu)}, ${count2(where.cores, "core")}`],
    ["memory", formatQuantity(where.memory, "B")],
    ["system", `${prose(where.os)}, ${prose(where.arch)}`],
    ["node", where.node === null ? "none" : codeSpan(where.node)],
    ...runtimes(benchmarks2).map((text2) => ["runtime", text2]),
    ["pinned to", where.pinnedTo === null ? "no core" : `core ${where.pinnedTo}`],
    ["fingerprint", codeSpan(where.fingerprint)]
  ]
);
var runtimes = (benchmarks2) => {
  const all = benchmarks2.flatMap(({ runtime: { base, head } }) => [base, head]);
  const texts = all.flatMap(
    (each) => each === null ? [] : [`${prose(`${each.name} ${each.version}`)} ${codeSpan(each.path)}`]
  );
  return [...new Set(texts)].slice(0, 8);
};
var method2 = (report, how) => table(
  ["method", ""],
  [
    [
      "unit of inference",
      `one trial: a fresh process a side, turns of ${formatQuantity(how.turn, "s")} in random order`
    ],
    ["verdict possible after", `${how.firstLook} trials, then every trial up to ${how.lastLook}`],
    [
      "control",
      `${how.control.first} to ${how.control.last} trials of base against base before anything is over`
    ],
    [
      "error spent",
      `${formatShare(how.alphaOver)} on over in the whole run, ${formatShare(how.alphaWithin)} on within a check`
    ],
    ...screening(how),
    ["detectable", detectable(report)],
    ["undecided", `policy ${codeSpan(report.configuration.undecided)}`],
    ["seed", codeSpan(String(report.seed))],
    ["written by", `${codeSpan(report.tool)} at ${codeSpan(report.startedAt)}`]
  ]
);
var screening = ({ screening: how }) => how === null ? [] : [
  [
    "stored runs",
    `${count2(how.trials, "trial")} of head alone against at least ${how.fewestRuns} runs of main; ${formatShare(how.alpha)} of the error on within is theirs; ` + (how.mayFail ? "they may fail a check" : "they fail nothing")
  ]
];
var detectable = ({ checks }) => {
  const sizes = checks.flatMap((check2) => check2.detectable ?? []).toSorted((a, b) => a - b);
  if (sizes.length === 0) return "unknown";
  const [least, most] = [formatPercent(sizes[0] ?? NaN), formatPercent(sizes.at(-1) ?? NaN)];
  return least === most ? `a regression of ${least}` : `regressions of ${least} to ${most}, depending on the check`;
};

// src/report/markdown.ts
var renderMarkdown = (report, options = {}) => {
  const { limit = 6e4, key = "gate", ...rest } = options;
  return shrunk(report, limit, rest, STAGES, key === null ? [] : [marker(key)]);
};
var renderSummary = (report, options = {}) => {
  const { limit = 900 * 1024, ...rest } = options;
  const stages = [3e3, 1500].map((checks) => ({ fold: true, rows: 600, remarks: 100, checks }));
  return shrunk(report, limit, rest, [...stages, ...STAGES], []);
};
var shrunk = (report, limit, commands, stages, start) => {
  for (const stage of stages) {
    const text2 = `${[...start, ...compose(report, stage, commands)].join("\n\n")}
`;
    if (new TextEncoder().encode(text2).length <= limit) return text2;
  }
  return `${[...start, title(report)].join("\n\n")}
`;
};
var marker = (key) => `<!-- perf-budgets:${key.replaceAll(/[^\w./]+/g, "-").replace(/^-+|-+$/g, "")} -->`;
var STAGES = [
  { fold: true, rows: 200, remarks: 12, checks: 1e3 },
  { fold: false, rows: 200, remarks: 12, checks: 0 },
  { fold: false, rows: 40, remarks: 6, checks: 0 },
  { fold: false, rows: 10, remarks: 3, checks: 0 },
  { fold: false, rows: 3, remarks: 0, checks: 0 }
];
var NOTABLE = /* @__PURE__ */ new Set(["over", "missing", "failed", "undecided", "improved"]);
var compose = (report, stage, commands) => {
  const rows = rowsOf(report);
  const notable = rows.filter(({ verdict }) => NOTABLE.has(verdict));
  const shown = notable.slice(0, stage.rows);
  return [
    title(report),
    comparison(report),
    ...stored(report),
    ...shown.length === 0 ? [] : [mainTable(shown), ...left(notable.length - shown.length)],
    ...reasons(notable, stage.rows),
    ...remarks(report, stage.remarks),
    ...steps(report, commands),
    ...stage.fold ? [
      ...outputs(report, 10),
      ...budgetChanges(report),
      ...details(report, rows, stage.checks)
    ] : ["<sub>Details are left out to fit here; the whole record is in the JSON report.</sub>"]
  ];
};
var title = (report) => `### ${SIGNS[outcomeOf3(report)]} ${headline(report, codeName)}`;
var SIGNS = { pass: "\u2705", doubt: "\u26A0\uFE0F", fail: "\u274C" };
var left = (number2) => number2 > 0 ? [`and ${number2} more rows`] : [];

// src/report/palette.ts
var MARKS = {
  failed: "!",
  missing: "\u2717",
  over: "\u2717",
  undecided: "?",
  new: "*",
  within: "\u2713",
  improved: "+"
};
var paint = (colours, verdict) => ({
  failed: colours.red,
  missing: colours.red,
  over: colours.red,
  undecided: colours.yellow,
  new: colours.cyan,
  within: colours.green,
  improved: colours.cyan
})[verdict];

// src/report/terminal-notes.ts
var MOST_EXPLAINED = 12;
var OUTPUT_LINES = 12;
var MOST_REMARKS = 12;
var explanations = (report, rows, width, colours) => {
  const bad = rows.filter(({ verdict }) => TOLD.has(verdict));
  const failures = new Map(report.benchmarks.map(({ path, failure: failure2 }) => [path, failure2]));
  const shown = /* @__PURE__ */ new Set();
  const blocks = bad.slice(0, MOST_EXPLAINED).map((row) => {
    const failure2 = shown.has(row.path) ? null : failures.get(row.path) ?? null;
    shown.add(row.path);
    return explanation(row, failure2, width, colours);
  });
  const more2 = bad.length - blocks.length;
  return more2 > 0 ? [...blocks, [`and ${more2} more`]] : blocks;
};
var TOLD = /* @__PURE__ */ new Set(["over", "missing", "failed", "undecided"]);
var explanation = (row, failure2, width, colours) => {
  const subject2 = `${nameOf(row.path)}${row.metric === "" ? "" : ` ${row.metric}`}`;
  const title3 = paint(
    colours,
    row.verdict
  )(`${MARKS[row.verdict]} ${clip(subject2, width - 14)} ${row.verdict}`);
  const reason = row.reason === "" ? [] : wrap(visible(row.reason), width - 2);
  return [
    title3,
    ...reason.map((line) => `  ${line}`),
    ...failure2 === null ? [] : story(failure2, row.reason, width, colours)
  ];
};
var story = ({ side, message: message2, hint, output, exitCode: exitCode2, signal }, told, width, colours) => {
  const where = side === null ? [] : [`on ${side}`];
  const how = signal === null ? exitCode2 === null ? [] : [`exit code ${exitCode2}`] : [`ended by ${visible(signal)}`];
  const facts = [...where, ...how].join(", ");
  const printed = visibleLines(output).slice(-OUTPUT_LINES);
  return [
    ...message2 === told ? [] : wrap(visible(message2), width - 2).map((line) => `  ${line}`),
    ...facts === "" ? [] : [`  ${facts}`],
    ...hint === null ? [] : wrap(visible(hint), width - 2).map((line) => `  ${line}`),
    ...output.trim() === "" ? [] : printed.map((line) => colours.dim(`  \u2502 ${clip(line, width - 4)}`.trimEnd()))
  ];
};
var remarks2 = ({ caveats, benchmarks: benchmarks2 }, width, colours) => {
  const warnings = benchmarks2.flatMap(({ path, warnings: all }) => all.map((text2) => ({ path, text: text2 })));
  const texts = new Set(
    [...caveats, ...warnings].map(
      ({ path, text: text2 }) => `${path === null ? "" : `${nameOf(path)}: `}${visible(text2)}`
    )
  );
  if (texts.size === 0) return [];
  const shown = [...texts].slice(0, MOST_REMARKS);
  const more2 = texts.size - shown.length;
  return [
    colours.bold("Worth knowing"),
    ...shown.flatMap(
      (text2) => wrap(text2, width - 4).map((line, index) => `${index === 0 ? "  \xB7 " : "    "}${line}`)
    ),
    ...more2 > 0 ? [`  \xB7 and ${more2} more`] : []
  ];
};

// src/report/terminal-table.ts
var LAYOUTS = [
  { names: true, fields: ["base", "head", "change", "interval", "limit"], picture: 22 },
  { names: true, fields: ["base", "head", "change", "limit"], picture: 16 },
  { names: false, fields: ["base", "head", "change", "interval", "limit"], picture: 20 },
  { names: false, fields: ["base", "head", "change", "limit"], picture: 16 },
  { names: false, fields: ["change", "limit"], picture: NARROWEST }
];
var WIDEST_PICTURE = 36;
var WIDEST_NAME = 44;
var SPACE = "  ";
var tableLines = (rows, width, colours) => {
  const sizes = measure(rows);
  const layout = LAYOUTS.find((each) => room(each, sizes, width) >= each.picture) ?? LAYOUTS.at(-1);
  if (rows.length === 0 || layout === void 0) return [];
  const reaches = rows.flatMap(({ reach }) => reach ?? []);
  const axis = axisFor(reaches, Math.min(WIDEST_PICTURE, room(layout, sizes, width)));
  const print = { layout, sizes, axis, colours };
  if (layout.names) return [header(print), ...rows.map((row) => rowLine(row, print))];
  const paths = [...new Set(rows.map(({ path }) => path))];
  const groups2 = paths.flatMap((path) => [
    colours.bold(clip(nameOf(path), width)),
    ...rows.filter((row) => row.path === path).map((row) => rowLine(row, print))
  ]);
  return [header(print), ...groups2];
};
var widest = (texts) => Math.max(0, ...texts.map(columns3));
var measure = (rows) => ({
  path: Math.min(WIDEST_NAME, widest(rows.map(({ path }) => nameOf(path)))),
  metric: widest(rows.map(subject)),
  base: widest(["base", ...rows.map(({ base }) => base)]),
  head: widest(["head", ...rows.map(({ head }) => head)]),
  change: widest(["change", ...rows.map(({ change: change2 }) => change2)]),
  interval: widest(["interval", ...rows.map(({ interval: interval2 }) => interval2)]),
  limit: widest(rows.map(({ limit }) => limit))
});
var room = ({ names, fields }, sizes, width) => {
  const start = names ? 2 + sizes.path + SPACE.length : 4;
  const cells = fields.map((field) => sizes[field] + (field === "head" ? " \u2192 ".length : SPACE.length));
  return width - start - sizes.metric - cells.reduce((sum, cell2) => sum + cell2, 0) - SPACE.length;
};
var subject = ({ metric, verdict }) => metric || verdict;
var header = ({ layout, sizes, axis, colours }) => {
  const start = padEnd("", (layout.names ? 2 + sizes.path + SPACE.length : 4) + sizes.metric);
  const titles = {
    base: SPACE + padStart("base", sizes.base),
    head: ` \u2192 ${padEnd("head", sizes.head)}`,
    change: SPACE + padStart("change", sizes.change),
    interval: SPACE + padEnd("interval", sizes.interval),
    limit: ""
  };
  const cells = layout.fields.map((field) => titles[field]).join("");
  return colours.dim(`${start}${cells}${SPACE}${axisLabels(axis)}`.trimEnd());
};
var rowLine = (row, { layout, sizes, axis, colours }) => {
  const colour = paint(colours, row.verdict);
  const name2 = layout.names ? `${padEnd(clip(nameOf(row.path), sizes.path), sizes.path)}${SPACE}` : "";
  const cells = {
    base: SPACE + padStart(row.base, sizes.base),
    head: `${row.head === "" ? "   " : colours.dim(" \u2192 ")}${padEnd(row.head, sizes.head)}`,
    change: SPACE + colour(padStart(row.change, sizes.change)),
    interval: SPACE + colours.dim(padEnd(row.interval, sizes.interval)),
    limit: SPACE + colours.dim(row.limit)
  };
  const field = (wanted) => layout.fields.includes(wanted) ? cells[wanted] : "";
  const start = `${layout.names ? "" : SPACE}${colour(MARKS[row.verdict])} ${name2}${padEnd(subject(row), sizes.metric)}`;
  const middle = field("base") + field("head") + field("change") + field("interval");
  if (row.reach === null && row.measured === "") {
    return row.metric === "" ? start.trimEnd() : `${start}${SPACE}${colour(row.verdict)}`;
  }
  return `${start}${middle}${SPACE}${pictureOf(row, axis, colours)}${field("limit")}`.trimEnd();
};
var pictureOf = (row, axis, colours) => {
  const colour = paint(colours, row.verdict);
  const painters = {
    gap: (text2) => text2,
    zero: colours.dim,
    budget: (text2) => colours.bold(text2),
    interval: colour,
    value: (text2) => colours.bold(colour(text2))
  };
  const dots = numberLine(row.reach, axis);
  const runs = dots.reduce((all, dot) => {
    const last = all.at(-1);
    if (last?.part === dot.part) last.dots.push(dot);
    else all.push({ part: dot.part, dots: [dot] });
    return all;
  }, []);
  return runs.map(({ part, dots: run }) => painters[part](drawn(run))).join("");
};

// src/report/terminal.ts
var renderTerminal = (report, options) => {
  const { colours, tool = "perf-budgets" } = options;
  const width = Math.max(60, Math.min(160, options.width));
  const rows = rowsOf(report);
  const blocks = [
    [...title2(report, width, colours), ...wrap(comparison2(report), width).map(colours.dim)],
    stored2(report, width, colours),
    tableLines(rows, width, colours),
    ...explanations(report, rows, width, colours),
    remarks2(report, width, colours),
    budgetChanges2(report, width, colours),
    steps2(report, tool, width, colours),
    [tally(report, rows, colours)]
  ];
  return `${blocks.filter((lines2) => lines2.length > 0).map((lines2) => lines2.join("\n")).join("\n\n")}
`;
};
var OUTCOMES = { pass: "within", doubt: "undecided", fail: "over" };
var title2 = (report, width, colours) => {
  const verdict = OUTCOMES[outcomeOf3(report)];
  const colour = paint(colours, verdict);
  return wrap(`${MARKS[verdict]} ${headline(report, nameOf)}`, width).map(
    (line) => colours.bold(colour(line))
  );
};
var comparison2 = (report) => {
  const { base, head, environment: environment3, method: method3, duration } = report;
  const sides = base === null ? revision3(head) : `${revision3(head)} against ${revision3(base)}`;
  const effort = effortOf(report)?.replace("paired trials", "trials") ?? null;
  const told = effort === null ? "" : `, ${effort}`;
  const alarms = base === null ? "" : `, at most ${formatShare(method3.alphaOver)} of unchanged runs turn red`;
  return `${sides}${told}, ${formatDuration(duration)}, ${visible(environment3.cpu)}${alarms}`;
};
var stored2 = (report, width, colours) => {
  const text2 = storedRuns(report);
  if (text2 === null) return [];
  const decided = report.checks.filter(({ evidence: evidence2 }) => evidence2 === "baseline");
  const names = decided.map(({ path, metric }) => `${nameOf(path)} ${metric}`);
  const which = decided.length === report.checks.length ? "every check" : enumerate(names, MOST_NAMED);
  return [
    ...wrap(visible(text2), width),
    ...decided.length === 0 ? [] : wrap(`Decided by stored runs: ${which}.`, width)
  ].map(colours.dim);
};
var MOST_NAMED = 6;
var revision3 = (side) => {
  const commit = shortCommit(side);
  const dirty = side.dirty ? " with uncommitted changes" : "";
  return `${nameOf(side.name)}${commit === null ? "" : ` (${visible(commit)})`}${dirty}`;
};
var budgetChanges2 = ({ budgetChanges: changes }, width, colours) => changes.length === 0 ? [] : [
  colours.bold(`This change edits ${count2(changes.length, "budget")}`),
  ...changes.flatMap((change2) => wrap(visible(change2), width - 2).map((line) => `  ${line}`))
];
var steps2 = (report, tool, width, colours) => {
  const { hints, commands } = nextSteps(report, tool, nameOf);
  if (hints.length + commands.length === 0) return [];
  return [
    colours.bold("Next steps"),
    ...hints.flatMap((hint) => wrap(hint, width - 2).map((line) => `  ${line}`)),
    // Commands are for copying, so they keep their length.
    ...commands.map((command) => `  ${colours.cyan(`$ ${command}`)}`)
  ];
};
var tally = (report, rows, colours) => {
  const outcome = OUTCOMES[outcomeOf3(report)];
  const numbers = VERDICTS.flatMap((verdict) => {
    const number2 = rows.filter((row) => row.verdict === verdict).length;
    return number2 === 0 ? [] : [paint(colours, verdict)(`${number2} ${verdict}`)];
  });
  const word = outcome === "over" ? "Gate failed" : "Gate passed";
  const sum = numbers.length === 0 ? "nothing to judge" : numbers.join(", ");
  return `${colours.bold(paint(colours, outcome)(word))}: ${sum}`;
};

export {
  ticksOf,
  costAt,
  writeAtomically,
  costOf,
  asCost,
  logRatio,
  samplesNeeded,
  count2 as count,
  enumerate,
  summarize,
  columns2 as columns,
  levels,
  isScreenable,
  boundariesOf,
  testsOf,
  judge,
  trialsNeeded,
  wantsControl,
  VERDICTS,
  runVerdict,
  exitCode,
  encodeReport,
  decodeReport,
  roundSideTrial,
  require_picocolors,
  rowsOf,
  headline,
  visible,
  nameOf,
  clip,
  codeSpan,
  codeName,
  prose,
  renderMarkdown,
  renderSummary,
  renderTerminal
};
