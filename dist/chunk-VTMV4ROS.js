import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  METRIC_NAMES,
  UNIT_HELP,
  array,
  metricOf,
  nearest,
  number,
  parseQuantity,
  record,
  strictObject,
  string,
  union
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";

// src/core/path.ts
var benchmarkPath = (suite, task) => task === null ? suite : `${suite}/${task}`;
var suiteOf = (path) => path.split("/", 1)[0] ?? "";
var STAR = /* @__PURE__ */ Symbol("*");
var ANY = /* @__PURE__ */ Symbol("?");
var DEEP = /* @__PURE__ */ Symbol("**");
var LONGEST = 256;
var MOST_ALTERNATIVES = 64;
var BRACES = /(?<!\\)\{([^{}]*,[^{}]*)\}/;
var expand = (glob) => {
  let globs = [glob];
  for (let braces = 0; braces < 7; braces++)
    globs = globs.flatMap((each) => {
      const match = BRACES.exec(each);
      if (match === null) return [each];
      const rest = each.slice(match.index + match[0].length);
      return (match[1] ?? "").split(",").map((part) => each.slice(0, match.index) + part + rest);
    });
  return globs;
};
var globProblem = (glob) => {
  if (glob === "") return "a glob cannot be empty";
  if (glob.length > LONGEST) return `a glob has at most ${LONGEST} characters`;
  if (glob.startsWith("!")) return "a glob cannot be negated";
  const braces = glob.match(new RegExp(BRACES, "g")) ?? [];
  if (/\{[^}]*\{/.test(glob)) return "braces in a glob cannot be nested";
  if (braces.reduce((product, each) => product * each.split(",").length, 1) > MOST_ALTERNATIVES)
    return `the braces of a glob stand for at most ${MOST_ALTERNATIVES} alternatives`;
  return null;
};
var segment = (text) => text === "**" ? DEEP : [...text.matchAll(/\\(.)|(\*+)|(\?)|(.)/gsu)].map(
  ([, escaped, star, any, letter]) => star !== void 0 ? STAR : any !== void 0 ? ANY : escaped ?? letter ?? ""
);
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
var globMatcher = (glob) => {
  const problem = globProblem(glob);
  if (problem !== null) throw new UserError(`${glob}: ${problem}`);
  const patterns = expand(glob).map((each) => each.split("/").map(segment));
  return (path) => {
    const segments = path.split("/").map((each) => Array.from(each));
    return path === glob || patterns.some((pattern) => covers(pattern, segments, DEEP, segmentFits));
  };
};

// src/core/budgets.ts
var coveredPaths = (rules, paths) => new Map(
  [...new Set(rules.map(({ glob }) => glob))].map((glob) => [
    glob,
    new Set(paths.filter(globMatcher(glob)))
  ])
);
var rulesOfPath = (rules, covered, path) => {
  const effective = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    if (covered.get(rule.glob)?.has(path) !== true) continue;
    const { metric, text, position } = rule;
    const owner = rule.budget.owner ?? effective.get(metric)?.budget.owner ?? null;
    effective.set(metric, { path, metric, budget: { ...rule.budget, owner }, text, position, rule });
  }
  return METRIC_NAMES.flatMap((metric) => effective.get(metric) ?? []);
};
var quoted = ({ glob, position }) => `budgets, line ${position.line}: "${glob}"`;
var likelyGlob = (glob, paths) => {
  const suites = [...new Set(paths.map(suiteOf))];
  const suite = suiteOf(glob);
  if (suites.includes(suite)) return nearest(glob, paths);
  const meant = nearest(suite, suites);
  return meant === null ? nearest(glob, paths) : meant + glob.slice(suite.length);
};
var matchesNothing = (rule, paths) => {
  const meant = likelyGlob(rule.glob, paths);
  return `${quoted(rule)} matches no benchmark${meant === null ? "" : `, did you mean "${meant}"?`}`;
};
var firstOfGlob = (rules) => {
  const seen = /* @__PURE__ */ new Set();
  return rules.filter(({ glob }) => seen.size < seen.add(glob).size);
};
var idleWarnings = (rules, paths, covered) => firstOfGlob(rules).filter(({ glob }) => covered.get(glob)?.size === 0).map((rule) => matchesNothing(rule, paths));
var covers2 = (general, special) => general.size > special.size && [...special].every((path) => general.has(path));
var hiddenWarning = (rule, later, covered) => {
  const none = /* @__PURE__ */ new Set();
  const own = covered.get(rule.glob) ?? none;
  const general = later.find(
    ({ glob, metric }) => metric === rule.metric && covers2(covered.get(glob) ?? none, own)
  );
  if (own.size === 0 || general === void 0) return [];
  const reason = `line ${general.position.line} ("${general.glob}") comes after it`;
  return [`${quoted(rule)} ${rule.metric} never holds: ${reason}; put the general rule first`];
};
var hiddenWarnings = (rules, covered, checks) => {
  const used = new Set(checks.map(({ rule }) => rule));
  return rules.flatMap(
    (rule, index) => used.has(rule) ? [] : hiddenWarning(rule, rules.slice(index + 1), covered)
  );
};
var resolveBudgets = (rules, paths) => {
  const covered = coveredPaths(rules, paths);
  const checks = paths.flatMap((path) => rulesOfPath(rules, covered, path));
  return {
    checks,
    warnings: [...idleWarnings(rules, paths, covered), ...hiddenWarnings(rules, covered, checks)]
  };
};
var rulesOfNoSuite = (rules, suites) => firstOfGlob(rules).filter(({ glob }) => !/[*?{\\]/.test(suiteOf(glob)) && !suites.includes(suiteOf(glob))).map((rule) => matchesNothing(rule, suites));

// src/config/fields.ts
var mapping = (shape, expected, lead = () => ({})) => {
  const known = Object.keys(shape);
  return strictObject(shape, {
    error: ({ code, input }) => code === "unrecognized_keys" ? JSON.stringify({ what: "key", listed: known, ...lead(input), known }) : expected
  });
};
var onceKeysAreKnown = {
  when: ({ value, issues }) => typeof value === "object" && value !== null && !Array.isArray(value) && issues.every(({ code }) => code !== "unrecognized_keys")
};
var pathProblem = (path) => {
  if (path.trim() === "") return "a path cannot be empty";
  if (path.includes("\\")) return "a path is written with /, not \\";
  if (/^(\/|~|[a-z]:)/i.test(path)) return "expected a path relative to the project, not an absolute one";
  if (path.split("/").includes("..")) return "a path cannot leave the project with ..";
  if (/[\r\n\t]/.test(path)) return "a path is one line";
  return path.length > 1024 ? "a path has at most 1024 characters" : null;
};
var refuse = (context, problem, paste) => {
  if (problem !== null) context.addIssue({ code: "custom", message: problem, params: { paste } });
};
var tidy = (path) => path.split("/").filter((part) => part !== "" && part !== ".").join("/");
var projectPath = (expected) => string({ error: expected }).superRefine((path, context) => refuse(context, pathProblem(path))).transform((path) => tidy(path) || ".");
var fileGlob = string({ error: "expected a glob such as src/parser/**" }).superRefine((glob, context) => refuse(context, globProblem(glob) ?? pathProblem(glob))).transform(tidy);
var fileGlobs = union([fileGlob.transform((glob) => [glob]), array(fileGlob)], {
  error: "expected a list of globs such as [src/parser/**]"
});
var line = (expected) => string({ error: expected }).superRefine((text, context) => {
  if (text.trim() === "" || /[\r\n]/.test(text.trim())) refuse(context, `${expected}, in one line`);
});
var NAME = "expected a name of letters, digits, spaces and . _ - that starts with a letter or digit";
var benchmarkName = string().superRefine((name, context) => {
  const wrong = !/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._ -]*[\p{L}\p{M}\p{N}._-])?$/u.test(name) || name.length > 100;
  refuse(context, wrong ? `${NAME}, at most 100 characters` : null);
});
var inWords = (unit) => UNIT_HELP[unit].split(" such", 1).join("");
var quantityProblem = (parsed, wanted) => {
  const expected = `expected ${UNIT_HELP[wanted]}`;
  if (parsed === null) return expected;
  if (parsed.value < 0) return `${expected}, not below zero`;
  if (parsed.unit === wanted || parsed.unit === null && (wanted === "1/s" || wanted === "1")) return null;
  return `${expected}, ${parsed.unit === null ? "with its unit" : `not ${inWords(parsed.unit)}`}`;
};
var written = (expected) => union([string(), number()], { error: expected }).transform((input) => String(input).trim());
var quantity = (wanted, problem = () => null) => written(`expected ${UNIT_HELP[wanted]}`).transform((text, context) => {
  const parsed = parseQuantity(text);
  const wrong = quantityProblem(parsed, wanted) ?? problem(parsed?.value ?? 0);
  refuse(context, wrong);
  return { text, value: parsed?.value ?? 0 };
});

// src/config/budget-fields.ts
var positive = (unit) => (value) => value > 0 || unit === "%" ? null : "expected more than zero";
var provable = (name) => (share) => share > 0 || metricOf(name).exact ? null : `no measurement of ${name} can prove a change of exactly zero; allow a little, like +1%`;
var shortExpected = (name) => metricOf(name).unit === "%" ? "expected a limit such as 1%" : `expected a percentage such as +10% or ${UNIT_HELP[metricOf(name).unit]}`;
var shortForm = (name) => {
  const { unit } = metricOf(name);
  const expected = shortExpected(name);
  return written(expected).transform((text, context) => {
    const parsed = parseQuantity(text);
    const value = parsed?.value ?? 0;
    const relative = parsed?.unit === "%" && unit !== "%";
    const wrong = relative ? quantityProblem(parsed, "%") ?? provable(name)(value) : quantityProblem(parsed, unit) ?? positive(unit)(value);
    const signed = !relative && text.startsWith("+") ? "a limit has no sign; a percentage may have one" : null;
    refuse(context, parsed === null ? expected : wrong ?? signed);
    const budget = { maxRegression: relative ? value : null, max: relative ? null : value, atLeast: null };
    return { text, budget };
  });
};
var limitKey = (name) => metricOf(name).worse === "higher" ? "max" : "min";
var limitFields = (name) => {
  const { unit } = metricOf(name);
  const size = limitKey(name) === "max" ? "largest" : "smallest";
  return {
    [limitKey(name)]: quantity(unit, positive(unit)).optional().describe(`The ${size} allowed value, ${UNIT_HELP[unit]}.`),
    "max-regression": quantity("%", provable(name)).optional().describe("The largest allowed change for the worse, such as 5%."),
    "at-least": quantity(unit).optional().describe("A change for the worse counts only if it is also larger than this.")
  };
};
var longForm = (name) => {
  const limit = limitKey(name);
  const expected = `expected a budget such as +10% or { ${limit}: \u2026, max-regression: 10% }`;
  return mapping(limitFields(name), expected, () => ({ meant: { max: limit, min: limit } })).superRefine((fields, context) => {
    const relative = "max-regression" in fields;
    if (!relative && !(limit in fields)) refuse(context, `expected ${limit}, max-regression or both`);
    else if (!relative && "at-least" in fields)
      refuse(context, "at-least makes max-regression milder; add max-regression or remove at-least");
  }, onceKeysAreKnown).transform((fields) => {
    const value = (key) => fields[key]?.value ?? null;
    return {
      text: [limit, "max-regression", "at-least"].flatMap((key) => fields[key] === void 0 ? [] : [`${key} ${fields[key].text}`]).join(", "),
      budget: { maxRegression: value("max-regression"), max: value(limit), atLeast: value("at-least") }
    };
  });
};
var DESCRIPTIONS = {
  p50: "Median time of an operation.",
  p75: "Time that 75 % of the operations keep within.",
  p90: "Time that 90 % of the operations keep within.",
  p95: "Time that 95 % of the operations keep within.",
  p99: "Time that 99 % of the operations keep within.",
  mean: "Mean time of an operation.",
  min: "Time of the fastest operation.",
  throughput: "Operations per second; lower is worse.",
  "cpu-time": "Processor time of an operation, all threads and processes together.",
  "peak-memory": "Largest resident memory of a process.",
  "error-rate": "Share of the requests that failed.",
  "heap-per-op": "Bytes an operation allocates, as the runtime counts them.",
  allocations: "Allocations of an operation, as the runtime counts them.",
  value: "A number of a report that has no unit we know; higher is worse.",
  score: "A number of a report that has no unit we know; lower is worse.",
  instructions: "Instructions of an operation, counted by valgrind; exact.",
  size: "Bytes of files; exact.",
  "size-gzip": "Bytes of files, each compressed with gzip; exact.",
  "size-brotli": "Bytes of files, each compressed with brotli; exact."
};
var metricField = (name) => union([shortForm(name), longForm(name)], {
  error: `${shortExpected(name)}, or { ${limitKey(name)}: \u2026, max-regression: 10% }`
}).optional().describe(`${DESCRIPTIONS[name]} A budget such as +10%, a limit, or both.`);
var metricFields = Object.fromEntries(METRIC_NAMES.map((name) => [name, metricField(name)]));
var pathGlob = string().superRefine((glob, context) => refuse(context, globProblem(glob)));
var pathBudgets = mapping(
  {
    ...metricFields,
    owner: line('expected who to ask, such as "@search-team"').optional().describe("Who to ask about these paths; named in the report.")
  },
  "expected metrics with their budgets, such as { p50: +10% }",
  () => ({ what: "metric", listed: METRIC_NAMES })
).superRefine((fields, context) => {
  if (METRIC_NAMES.every((name) => !(name in fields)))
    refuse(context, `expected at least one metric: ${METRIC_NAMES.join(", ")}`);
}, onceKeysAreKnown).describe("What these paths may cost, metric by metric.");
var budgets = record(pathGlob, pathBudgets, {
  error: 'expected path globs with their budgets, such as "**": { p50: +10% }'
}).superRefine((rules, context) => {
  if (Object.keys(rules).length === 0) refuse(context, "expected at least one budget");
});

export {
  benchmarkPath,
  suiteOf,
  globProblem,
  globMatcher,
  resolveBudgets,
  rulesOfNoSuite,
  mapping,
  onceKeysAreKnown,
  refuse,
  projectPath,
  fileGlobs,
  line,
  benchmarkName,
  quantity,
  budgets
};
