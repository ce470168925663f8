import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  GitHubTrouble,
  attempt,
  call,
  commentNotice,
  commentReport,
  error,
  openClient,
  readArtifact,
  renderNotice,
  reportFile,
  setOutputs,
  shortened,
  writeReport,
  writeSummary
} from "./chunk-XL3UEP5T.js";
import {
  METHOD,
  findCaveats,
  governingBudgets,
  governingPolicy,
  unaffectedSuites
} from "./chunk-OI7PDS7M.js";
import {
  parseConfigurationBytes
} from "./chunk-BSV3KIPW.js";
import {
  boundariesOf,
  decodeReport,
  exitCode,
  headline,
  judge,
  nameOf,
  renderSummary,
  renderTerminal,
  require_picocolors,
  runVerdict,
  testsOf,
  visible
} from "./chunk-73EVURVY.js";
import "./chunk-N5ECBW2R.js";
import {
  suiteOf
} from "./chunk-VTMV4ROS.js";
import "./chunk-KWC4ACLD.js";
import "./chunk-LNQU6ICJ.js";
import {
  external_exports
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import "./chunk-5ZRQUQLA.js";
import {
  __toESM
} from "./chunk-5PVW3TJC.js";

// src/core/rejudge.ts
function rejudge({ report, base, head, changedFiles, method: rule }) {
  const declared = base ?? head;
  if (declared === null) return null;
  const policy = governingPolicy(base, head ?? declared);
  const skippable = changedFiles === null ? /* @__PURE__ */ new Set() : unaffectedSuites(policy.suites, changedFiles, declared.file);
  const believed = report.benchmarks.map((record) => believe(record, declared, base, skippable));
  const benchmarks = [...believed, ...absent(believed, base)];
  const paths = benchmarks.filter(({ status }) => status !== "skipped").map(({ path }) => path);
  const rules = (head ?? declared).rules;
  const governed = governingBudgets(base?.rules ?? null, rules, paths, paths);
  const questions = governed.checks.map(({ path, metric, budget, text, rule: { position } }) => {
    return { path, metric, budget, budgetText: text, position };
  }).filter(({ budget }) => budget.maxRegression !== null || budget.max !== null);
  const method = { ...rule, tests: questions.reduce((sum, question) => sum + testsOf(question), 0) };
  const bounds = boundariesOf(method);
  const records = new Map(benchmarks.map((record) => [record.path, record]));
  const checks = questions.map(
    (question) => judge(question, records.get(question.path), method, bounds)
  );
  const judged = {
    ...report,
    configuration: { file: declared.file, undecided: policy.undecided },
    baseline: null,
    method,
    benchmarks,
    checks,
    budgetChanges: [...policy.changes, ...governed.changes],
    verdict: runVerdict(checks, benchmarks)
  };
  return { ...judged, caveats: [ORIGIN, ...tooGood(judged), ...findCaveats(judged)] };
}
var ORIGIN = {
  path: null,
  text: "measured by a job that ran the code of this change, and judged by one that did not: budgets and benchmarks are those of base, the times are as that job says"
};
var tooGood = ({ checks }) => checks.filter(({ effect }) => effect !== null && effect.value < -0.5).map(({ path, metric }) => ({
  path,
  text: `${metric} is less than half of what it was; look at what the benchmark still does`
}));
function believe(record, declared, base, skippable) {
  const suite = declared.suites.find(({ name }) => name === suiteOf(record.path));
  const told = {
    ...record,
    suite: suiteOf(record.path),
    scenario: suite?.scenario ?? null,
    dataset: suite?.dataset ?? null,
    // Without a partner a trial says nothing about a benchmark that base has.
    alone: record.status === "new" ? record.alone : [],
    runtime: { base: null, head: null },
    stored: null,
    recipe: null,
    warnings: []
  };
  if (record.status === "failed") return { ...told, failure: UNMEASURED };
  if (record.status === "measured" && !isCompared(record))
    return { ...told, status: "failed", failure: lost("could not be measured: no trial has both sides") };
  if (record.status === "skipped" && !skippable.has(told.suite))
    return {
      ...told,
      status: "missing",
      failure: lost("was skipped, and nothing shows that the change cannot touch it")
    };
  if (record.status === "new" && base !== null && isNamed(record.path, base))
    return { ...told, status: "missing", failure: lost("is on base, and was measured as if it were new") };
  return {
    ...told,
    failure: record.status === "missing" ? lost("declared on base, not found on head") : null
  };
}
function absent(records, base) {
  const paths = new Set(records.map(({ path }) => path));
  const skipped = new Set(records.filter(({ status }) => status === "skipped").map(({ suite }) => suite));
  const onBase = new Set(records.filter(({ status }) => status !== "new").map(({ suite }) => suite));
  const suites = (base?.suites ?? []).map(({ name }) => name).filter((name) => !onBase.has(name));
  const named2 = (base?.rules ?? []).map(({ glob }) => glob).filter((path) => !/[*?{}\\]/.test(path) && !paths.has(path) && !skipped.has(suiteOf(path))).filter(
    (path) => base?.suites.some(({ name }) => name === suiteOf(path)) && !suites.includes(suiteOf(path))
  );
  return [.../* @__PURE__ */ new Set([...suites.filter((path) => !paths.has(path)), ...named2])].map(nothingOf);
}
var isCompared = ({ trials, exact }) => trials.length > 0 || exact.base !== null && exact.head !== null;
var isNamed = (path, base) => base.suites.some(({ name }) => name === path) || base.rules.some(({ glob }) => glob === path);
var nothingOf = (path) => ({
  path,
  suite: suiteOf(path),
  runner: "command",
  scenario: null,
  dataset: null,
  status: "missing",
  failure: lost("declared on base, and not in the record"),
  harness: "own",
  runtime: { base: null, head: null },
  trials: [],
  alone: [],
  control: [],
  exact: { base: null, head: null },
  stored: null,
  recipe: null,
  warnings: []
});
var lost = (message) => ({
  side: "head",
  message,
  hint: null,
  output: "",
  exitCode: null,
  signal: null
});
var UNMEASURED = {
  ...lost("could not be measured; the log of the measuring run says why"),
  side: null
};

// src/github/compare.ts
var MOST_FILES = 300;
var comparison = external_exports.object({
  merge_base_commit: external_exports.object({ sha: external_exports.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/) }),
  files: external_exports.array(external_exports.object({ filename: external_exports.string(), previous_filename: external_exports.string().optional() })).optional()
});
async function compareCommits(github, base, head) {
  const { merge_base_commit: meeting, files } = await call(github, {
    route: "GET /repos/{owner}/{repo}/compare/{basehead}",
    parameters: { basehead: `${base}...${head}`, per_page: 1 },
    shape: comparison
  });
  const known = files !== void 0 && files.length < MOST_FILES;
  return {
    mergeBase: meeting.sha,
    files: known ? files.flatMap(({ filename, previous_filename: before }) => [
      filename,
      ...before === void 0 ? [] : [before]
    ]) : null
  };
}

// src/github/contents.ts
var LARGEST = 128 * 1024;
var file = external_exports.object({
  type: external_exports.literal("file"),
  encoding: external_exports.literal("base64"),
  content: external_exports.string().max(LARGEST, "expected a file of at most 64 KiB"),
  sha: external_exports.string().min(1).max(100)
});
var tree = external_exports.object({
  truncated: external_exports.boolean(),
  tree: external_exports.array(external_exports.object({ path: external_exports.string(), sha: external_exports.string() }))
});
async function fileAt(github, commit, path) {
  try {
    const { content, sha: sha2 } = await call(github, {
      route: "GET /repos/{owner}/{repo}/contents/{path}",
      parameters: { path, ref: commit },
      shape: file
    });
    return { bytes: Buffer.from(content, "base64"), blob: sha2 };
  } catch (error2) {
    if (!(error2 instanceof GitHubTrouble) || error2.kind !== "missing") throw error2;
    if (await isAbsent(github, commit, path)) return null;
    throw error2;
  }
}
async function isAbsent(github, commit, path) {
  let folder = commit;
  for (const name of path.split("/")) {
    const listing = await call(github, {
      route: "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
      parameters: { tree_sha: folder },
      shape: tree
    });
    const entry = listing.tree.find((each) => each.path === name);
    if (entry === void 0) return !listing.truncated;
    folder = entry.sha;
  }
  return false;
}

// src/github/pull-request.ts
var sha = external_exports.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
var pulls = external_exports.array(
  external_exports.object({
    number: external_exports.int().positive(),
    state: external_exports.string(),
    head: external_exports.object({ sha, repo: external_exports.object({ id: external_exports.int() }).nullish() }),
    base: external_exports.object({ sha, ref: external_exports.string() })
  })
).max(100);
async function pullRequestsOf(github, measured) {
  const { headOwner, headBranch, headRepository, headSha } = measured;
  if (headOwner === null || headRepository === null || headBranch === "") return [];
  const found = await call(github, {
    route: "GET /repos/{owner}/{repo}/pulls",
    parameters: { state: "open", head: `${headOwner}:${headBranch}`, per_page: 100 },
    shape: pulls
  });
  return found.filter(({ state, head }) => state === "open" && head.sha === headSha && head.repo?.id === headRepository).map(({ number, base }) => ({ number, baseSha: base.sha, baseBranch: base.ref }));
}

// src/action/judgement.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/github/status.ts
var LONGEST = 140;
async function setStatus(github, status) {
  const { sha: sha2, state, context, url } = status;
  const text = Array.from(status.description);
  const description = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).join("")}\u2026` : status.description;
  await call(github, {
    route: "POST /repos/{owner}/{repo}/statuses/{sha}",
    parameters: { sha: sha2, state, context, description, target_url: url },
    shape: external_exports.object({ state: external_exports.literal(state) }),
    repeatable: true
  });
}

// src/action/judgement.ts
async function tellJudgement(judgement2, { measured, client, step }) {
  const { runner, log } = step;
  const { report, error: error2, pullRequest } = judgement2;
  const code = error2 === null ? exitCode(report) : error2.exitCode;
  const text = error2 === null ? headline(report, nameOf) : `Not measured: ${visible(error2.message)}`;
  log.print(
    error2 === null ? shortened(
      renderTerminal(report, { width: 120, colours: import_picocolors.default.createColors(!runner.environment["NO_COLOR"]) })
    ) : `${error2.message}
${error2.hint ?? ""}`
  );
  log.listen();
  const carried = await carry(client, {
    sha: measured.headSha,
    state: code === 0 ? "success" : code === 1 ? "failure" : "error",
    context: step.inputs.name === "" ? "perf-budgets" : `perf-budgets (${step.inputs.name})`,
    description: text,
    url: step.facts.page
  });
  if (error2 !== null) error(`${text}${error2.hint === null ? "" : ` (${visible(error2.hint)})`}`);
  const notice = error2 === null ? null : renderNotice({ message: error2.message, hint: error2.hint, commit: measured.headSha });
  await attempt(
    "the job summary could not be written",
    () => writeSummary(runner.environment, error2 === null ? renderSummary(report) : `${notice ?? ""}
`)
  );
  const file2 = report === null ? null : await attempt("the record could not be written", () => writeReport(reportFile(step), report));
  const url = pullRequest === null ? null : await tellPullRequest(step, pullRequest, measured, report, notice);
  await attempt("outputs could not be set", () => Promise.resolve(setOutputs(report, file2, url)));
  return carried ? code : Math.max(code, 3);
}
async function carry(client, status) {
  try {
    await setStatus(client, status);
    return true;
  } catch (error2) {
    if (!(error2 instanceof GitHubTrouble)) throw error2;
    const needed = error2.kind === "denied" ? ": the token lacks `permissions: statuses: write`" : "";
    error(`the commit status could not be set${needed} (${visible(error2.message).slice(0, 300)})`);
    return false;
  }
}
var tellPullRequest = (step, pullRequest, measured, report, notice) => attempt(
  "the comment could not be written",
  () => report === null ? commentNotice(step, pullRequest.number, measured, notice ?? "") : commentReport(step, pullRequest, measured, report)
);

// src/action/judge-run.ts
async function judgeRun({ measured }, step) {
  const { inputs, facts, runner } = step;
  if (inputs.token === "") throw new UserError("mode: judge needs a token", { hint: "leave `token:` out" });
  const { timing, signal } = runner;
  const client = await openClient({
    token: inputs.token,
    repository: facts.repository,
    url: facts.api,
    timing,
    signal
  });
  return tellJudgement(await judgement(client, measured, inputs), { measured, client, step });
}
async function judgement(client, measured, inputs) {
  let pullRequest = null;
  try {
    const found = await pullRequestsOf(client, measured);
    if (found.length !== 1) throw notOne(found.length);
    pullRequest = found[0];
    const report = await decide(client, measured, pullRequest, inputs);
    return { pullRequest, report: named(report, measured, pullRequest), error: null };
  } catch (error2) {
    if (client.signal.aborted) throw error2;
    return { pullRequest, report: null, error: asMistake(error2) };
  }
}
var notOne = (count) => new UserError(`${count} open pull requests have the measured commit as their last`, {
  hint: count === 0 ? "was there a newer push? Then its own run is judged" : "close all but one of them",
  exitCode: 3
});
var asMistake = (error2) => {
  if (error2 instanceof UserError && error2.exitCode === 3) return error2;
  if (error2 instanceof UserError) {
    const hint = error2.hint === null ? {} : { hint: error2.hint };
    return new UserError(error2.message, { ...hint, exitCode: 3, cause: error2 });
  }
  if (error2 instanceof GitHubTrouble) return new UserError(error2.message, { exitCode: 3, cause: error2 });
  throw error2;
};
async function decide(client, measured, { baseSha }, inputs) {
  const comparison2 = await compareCommits(client, baseSha, measured.headSha);
  if (inputs.workflowChanges === "fail") await refuseEditedWorkflow(client, measured, comparison2);
  const name = artifactName(inputs);
  const report = decodeReport(await readArtifact(client, measured, name, RECORD), RECORD);
  refuseOtherCommits(report, measured, comparison2);
  const read = async (commit) => {
    const file2 = await fileAt(client, commit, inputs.config);
    return file2 === null ? null : parseConfigurationBytes(file2.bytes, inputs.config).configuration;
  };
  const base = await read(comparison2.mergeBase);
  const head = await read(measured.headSha).catch((error2) => {
    if (error2 instanceof UserError && base !== null) return null;
    throw error2;
  });
  const changedFiles = comparison2.files?.map((file2) => relativeTo(inputs.config, file2)) ?? null;
  const judged = rejudge({ report, base, head, changedFiles, method: METHOD });
  if (judged === null)
    throw new UserError(`neither base nor head has ${inputs.config}`, {
      hint: "name it with `config:`",
      exitCode: 3
    });
  return judged;
}
var RECORD = "report.json";
var artifactName = ({ name }) => name === "" ? "perf-budgets-record" : `perf-budgets-record-${name.replaceAll(/[^\w.-]+/g, "-")}`;
var relativeTo = (config, file2) => {
  const folder = config.slice(0, config.lastIndexOf("/") + 1);
  return file2.startsWith(folder) ? file2.slice(folder.length) : `../${file2}`;
};
async function refuseEditedWorkflow(client, { workflow, headSha }, { mergeBase, files }) {
  const path = workflow.replace(/@.*$/, "");
  if (files !== null && !files.includes(path)) return;
  const [base, head] = [await fileAt(client, mergeBase, path), await fileAt(client, headSha, path)];
  if (base !== null && base.blob === head?.blob) return;
  throw new UserError(`this change edits ${path}, the workflow that measures it`, {
    hint: "merge the edit of the workflow in a change of its own; or set `workflow-changes: allow`, and review it",
    exitCode: 3
  });
}
function refuseOtherCommits(report, { headSha }, { mergeBase }) {
  const wanted = report.mode === "check" && report.head.commit === headSha && !report.head.dirty;
  if (!wanted) throw new UserError("the record is not about the measured commit", { exitCode: 3 });
  if (report.base?.commit !== mergeBase)
    throw new UserError(
      `the record compares with another commit than ${mergeBase.slice(0, 9)}, where head left its base`,
      { hint: "run the measuring workflow again", exitCode: 3 }
    );
}
var named = (report, { headBranch }, { baseBranch }) => ({
  ...report,
  head: { ...report.head, name: headBranch },
  base: report.base === null ? null : { ...report.base, name: baseBranch }
});
export {
  judgeRun
};
