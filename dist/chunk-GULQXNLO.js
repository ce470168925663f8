import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  publish
} from "./chunk-D7NQI22Y.js";
import {
  boundariesOf,
  decodeReport,
  judge,
  runVerdict,
  testsOf
} from "./chunk-73EVURVY.js";
import "./chunk-N5ECBW2R.js";
import {
  budgets,
  resolveBudgets
} from "./chunk-VTMV4ROS.js";
import "./chunk-LNQU6ICJ.js";
import {
  METRIC_NAMES
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import "./chunk-5PVW3TJC.js";

// src/cli/replay.ts
import { readFile } from "node:fs/promises";

// src/config/what-if.ts
var FORM = 'expected GLOB:METRIC=BUDGET, such as "search/**:p50=+3%"';
function parseBudgetRule(text) {
  const match = /^(.+):([\w-]+)=(.+)$/.exec(text);
  const [, glob = "", name = "", written = ""] = match ?? [];
  const metric = METRIC_NAMES.find((each) => each === name);
  if (metric === void 0) {
    throw new UserError(`--budget ${text}: ${match === null ? FORM : `unknown metric ${name}`}`, {
      hint: `metrics: ${METRIC_NAMES.join(", ")}`
    });
  }
  const parsed = budgets.safeParse({ [glob]: { [metric]: written } });
  const budget = parsed.data?.[glob]?.[metric]?.budget;
  if (budget === void 0) {
    throw new UserError(`--budget ${text}: ${parsed.error?.issues[0]?.message ?? FORM}`, { hint: FORM });
  }
  return {
    glob,
    metric,
    budget: { ...budget, owner: null },
    text: written,
    position: { line: 1, column: 1 }
  };
}

// src/core/replay.ts
function replayReport(report, rules) {
  const questions = rules.length === 0 ? report.checks : replaced(report, rules);
  const tests = questions.reduce((sum, question) => sum + testsOf(question), 0);
  const method = rules.length === 0 ? report.method : { ...report.method, tests };
  const bounds = boundariesOf(method);
  const records = new Map(report.benchmarks.map((record) => [record.path, record]));
  const checks = questions.flatMap((question) => {
    const record = records.get(question.path);
    return record === void 0 ? [] : [judge(questionOf(question), record, method, bounds)];
  });
  return { ...report, method, checks, verdict: runVerdict(checks, report.benchmarks) };
}
var questionOf = ({ path, metric, budget, budgetText, position }) => ({
  path,
  metric,
  budget,
  budgetText,
  position
});
function replaced(report, rules) {
  const paths = report.benchmarks.filter(({ status }) => status !== "skipped").map(({ path }) => path);
  const asked = resolveBudgets(rules, paths).checks.map(({ path, metric, budget, text, rule }) => {
    return { path, metric, budget, budgetText: text, position: rule.position };
  });
  const key = ({ path, metric }) => `${path}
${metric}`;
  const kept = report.checks.filter((check) => !asked.some((question) => key(question) === key(check)));
  return [...kept, ...asked];
}

// src/cli/replay.ts
async function replay(file, options) {
  const recorded = decodeReport(await read(file), file);
  const rules = (options.budget ?? []).map((text) => parseBudgetRule(text));
  return publish(replayReport(recorded, rules), options);
}
async function read(file) {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError(`${file} cannot be read`, {
      hint: "name a file that `check --json FILE` wrote",
      cause
    });
  }
}
export {
  replay
};
