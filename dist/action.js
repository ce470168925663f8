import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  GitHubTrouble,
  LARGEST_ARCHIVE,
  LARGEST_FILE,
  annotate,
  attempt,
  call,
  commentNotice,
  commentReport,
  error,
  narrator,
  openClient,
  openLog,
  renderNotice,
  reportFile,
  setOutputs,
  shortened,
  writeReport,
  writeSummary
} from "./chunk-XL3UEP5T.js";
import {
  addRun,
  endEverything,
  findRepository,
  gate,
  mainRemote,
  readBaselineFile,
  resolveRef,
  sha256,
  startProcess,
  tryGit
} from "./chunk-6LH4HG46.js";
import "./chunk-OI7PDS7M.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-BSV3KIPW.js";
import {
  exitCode,
  renderSummary,
  renderTerminal,
  require_picocolors,
  visible
} from "./chunk-73EVURVY.js";
import {
  STRATEGIES
} from "./chunk-N5ECBW2R.js";
import {
  globProblem
} from "./chunk-VTMV4ROS.js";
import "./chunk-INAHBLWZ.js";
import "./chunk-KWC4ACLD.js";
import "./chunk-LNQU6ICJ.js";
import {
  external_exports,
  nearest
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import "./chunk-5ZRQUQLA.js";
import {
  __callDispose,
  __toESM,
  __using
} from "./chunk-5PVW3TJC.js";

// src/action/main.ts
import { setTimeout as delay } from "node:timers/promises";

// src/github/event.ts
var sha = external_exports.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, "expected a full commit name");
var id = external_exports.int().positive();
var text = external_exports.string().max(1e3);
var pullRequest = external_exports.object({
  pull_request: external_exports.object({
    number: id,
    head: external_exports.object({ sha, ref: text, repo: external_exports.object({ id }).nullish() }),
    base: external_exports.object({ sha, ref: text, repo: external_exports.object({ id }) })
  })
});
var mergeGroup = external_exports.object({ merge_group: external_exports.object({ head_sha: sha, base_sha: sha, head_ref: text }) });
var repository = external_exports.object({ repository: external_exports.object({ default_branch: text }) });
var push = repository.extend({ deleted: external_exports.boolean().optional() });
var workflowRun = external_exports.object({
  workflow_run: external_exports.object({
    id,
    run_attempt: id,
    event: text,
    head_sha: sha,
    head_branch: text.nullable(),
    head_repository: external_exports.object({ id, owner: external_exports.object({ login: text }) }).nullish(),
    conclusion: text.nullable(),
    path: text,
    run_started_at: text
  })
});
function workOf(source, mode) {
  if (source.name === "pull_request_target") throw new UserError(...PULL_REQUEST_TARGET);
  if (mode === "judge") return judgeWork(source);
  switch (source.name) {
    case "pull_request":
      return pullRequestWork(source);
    case "merge_group":
      return mergeGroupWork(source);
    case "push":
    case "schedule":
    case "workflow_dispatch":
      return mainWork(source, mode);
    default:
      throw new UserError(`the event ${JSON.stringify(source.name)} is not one perf-budgets can act on`, {
        hint: source.name === "workflow_run" ? "in a workflow_run workflow set `mode: judge`" : "start the workflow on pull_request, merge_group, push to the default branch, schedule or workflow_dispatch"
      });
  }
}
var PULL_REQUEST_TARGET = [
  "perf-budgets does not run on pull_request_target: it would run code of the pull request with write access to this repository",
  {
    hint: 'use `on: pull_request`; for comments on pull requests from forks see "Forks" in the README of perf-budgets'
  }
];
function pullRequestWork(source) {
  const { number, head, base } = read(pullRequest, source).pull_request;
  return {
    kind: "gate",
    pullRequest: { number, headSha: head.sha, fork: head.repo?.id !== base.repo.id },
    baseBranch: base.ref,
    baseSha: base.sha,
    headSha: head.sha,
    headName: head.ref
  };
}
function mergeGroupWork(source) {
  const group = read(mergeGroup, source).merge_group;
  return {
    kind: "gate",
    pullRequest: null,
    baseBranch: null,
    baseSha: group.base_sha,
    headSha: group.head_sha,
    headName: group.head_ref.replace(/^refs\/heads\//, "")
  };
}
function mainWork(source, mode) {
  const { repository: about, deleted } = read(push, source);
  if (mode === "measure")
    throw new UserError(`mode: measure is for pull requests, and this run was started by ${source.name}`, {
      hint: "leave `mode` out for the default branch: it measures and remembers"
    });
  const wanted = `refs/heads/${about.default_branch}`;
  if (source.ref !== wanted || deleted === true)
    throw new UserError(
      `only the default branch ${about.default_branch} is measured on ${source.name}, and this is ${source.ref}`,
      { hint: `limit the workflow: on: { push: { branches: [${about.default_branch}] }, pull_request: {} }` }
    );
  if (!sha.safeParse(source.sha).success)
    throw new UserError("GITHUB_SHA is not the name of a commit", { exitCode: 3 });
  return { kind: "main", sha: source.sha, branch: about.default_branch };
}
function judgeWork(source) {
  if (source.name !== "workflow_run")
    throw new UserError(`mode: judge works on workflow_run, and this run was started by ${source.name}`, {
      hint: "copy examples/workflows/perf-judge.yml of perf-budgets"
    });
  const run2 = read(workflowRun, source).workflow_run;
  if (run2.event !== "pull_request")
    throw new UserError(`there is no pull request to judge: the measuring run was started by ${run2.event}`, {
      hint: "give the job `if: github.event.workflow_run.event == 'pull_request'`"
    });
  return {
    kind: "judge",
    measured: {
      id: run2.id,
      attempt: run2.run_attempt,
      headSha: run2.head_sha,
      headBranch: run2.head_branch ?? "",
      headOwner: run2.head_repository?.owner.login ?? null,
      headRepository: run2.head_repository?.id ?? null,
      conclusion: run2.conclusion ?? "unknown",
      workflow: run2.path,
      startedAt: run2.run_started_at
    }
  };
}
function read(shape, { name, payload }) {
  let value;
  try {
    value = JSON.parse(payload);
  } catch (cause) {
    throw new UserError("the event file GITHUB_EVENT_PATH is not JSON", { exitCode: 3, cause });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `the ${name} event lacks ${issue?.path.join(".") ?? "what it should hold"}: ${issue?.message}`,
    {
      hint: "is GITHUB_EVENT_PATH the file that GitHub wrote for this run?",
      exitCode: 3
    }
  );
}

// src/action/gate-run.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/action/credentials.ts
function fetchCredentials(server, token) {
  if (token === "") return {};
  const key = `http.${server}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`
  };
}
async function exposures(cwd, environment) {
  const kept = await tryGit(["config", "--name-only", "--get-regexp", String.raw`^http\..*\.extraheader$`], {
    cwd
  });
  return [
    ...kept ? [
      "the checkout keeps a token in its git configuration, where measured code can read it: set `persist-credentials: false` on actions/checkout"
    ] : [],
    ...(environment["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "") === "" ? [] : ["this job may ask for identity tokens: remove `id-token: write` from the job that runs benchmarks"]
  ];
}

// src/baselines/actions-cache.ts
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/baselines/cache-client.ts
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
var cacheWorker = () => {
  const places = ["./cache-worker.js", "../../build/cache-worker.js"];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === void 0) throw new Error(`cache-worker.js is missing beside ${import.meta.url}`);
  return found;
};
var PASSED = /^(PATH|HOME|ACTIONS_(CACHE_SERVICE_V2|RESULTS_URL|RUNTIME_TOKEN|CACHE_URL|CACHE_MODE)|GITHUB_SERVER_URL|SEGMENT_DOWNLOAD_TIMEOUT_MINS|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS|SYSTEMROOT)$/;
async function askCache(request, client, { workspace, temporary }, signal) {
  var _stack = [];
  try {
    const passed = Object.entries(client.variables).filter(
      (entry) => PASSED.test(entry[0]) && entry[1] !== void 0
    );
    const environment = {
      ...Object.fromEntries(passed),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      TMPDIR: temporary
    };
    const running = __using(_stack, await startProcess({
      argv: [process.execPath, client.worker, JSON.stringify(request)],
      directory: workspace,
      environment,
      signal,
      talk: "messages"
    }), true);
    const answer = await answerOf(running, client.deadline);
    await running.end(answer === null ? 0 : 2);
    signal.throwIfAborted();
    return { answer, log: running.output() };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function answerOf({ child, exit }, seconds) {
  let limit;
  const answered = new Promise(
    (settle) => child.once("message", (message) => settle(message))
  );
  const late = new Promise((settle) => {
    limit = setTimeout(() => settle(null), seconds * 1e3);
  });
  try {
    return await Promise.race([answered, late, exit.then(() => null)]);
  } finally {
    clearTimeout(limit);
  }
}

// src/baselines/cache-log.ts
function restoreOutcome({ answer, log: log2 }, deadline) {
  if (answer === null) return { kind: "unavailable", why: unanswered(deadline) };
  if (answer.kind === "none") return { kind: "unavailable", why: "there is no cache service here" };
  if (answer.kind === "failed") return { kind: "unavailable", why: answer.message };
  if (answer.kind === "restored" && answer.key !== null) return { kind: "found" };
  if (/cache-mode '.*' does not permit reads/.test(log2))
    return { kind: "refused", why: "this run may not read caches" };
  const why = /Failed to restore: (.*)/.exec(log2)?.[1];
  if (why === void 0) return { kind: "miss" };
  if (why.includes("cache read denied")) return { kind: "refused", why };
  return /tar|zstd|gzip|exit code|archive/i.test(why) ? { kind: "corrupt", why } : { kind: "unavailable", why };
}
function saveProblem({ answer, log: log2 }, deadline) {
  if (answer === null) return unanswered(deadline);
  if (answer.kind === "none") return "there is no cache service here";
  if (answer.kind === "failed") return answer.message;
  if (answer.kind === "saved" && answer.done) return null;
  if (/cache-mode '.*' does not permit writes/.test(log2)) return "this run may not write caches";
  const details = /Failed to reserve cache: (.*)/.exec(log2)?.[1] ?? /Failed to save: (.*)/.exec(log2)?.[1];
  return details ?? "the service did not say why";
}
var keyInLog = ({ log: log2 }) => /^Cache hit for(?: restore-key)?: (\S+)$/m.exec(log2)?.[1] ?? null;
var unanswered = (deadline) => `the cache service did not answer within ${deadline} s`;

// src/baselines/cache-protocol.ts
var CACHE_PATH = "perf-budgets-baseline";
var CACHE_FILE = "runs.json";

// src/baselines/actions-cache.ts
var DEADLINE = 60;
var keyPrefix = (configuration) => `perf-budgets-v1-${configuration}-`;
function actionsCacheStore(options) {
  const { deadline = DEADLINE, variables } = options;
  const client = () => ({ variables, deadline, worker: options.worker ?? cacheWorker() });
  return {
    load: (wanted, signal) => inPrivate(
      options.parent,
      (folders) => load(wanted, { options, client: client(), folders, signal })
    ).catch((error2) => ({
      ...lost({ kind: "unavailable", why: reasonOf(error2, signal) }),
      runs: []
    })),
    save: (run2, configuration, signal) => inPrivate(
      options.parent,
      (folders) => save(run2, configuration, { options, client: client(), folders, signal })
    ).catch((error2) => ({ saved: false, text: reasonOf(error2, signal) }))
  };
}
function reasonOf(error2, signal) {
  if (signal.aborted) throw error2;
  return error2 instanceof Error ? error2.message : String(error2);
}
async function inPrivate(parent = tmpdir(), work) {
  const root = await mkdtemp(join(parent, "perf-budgets-cache-"));
  try {
    const folders = { workspace: join(root, "workspace"), temporary: join(root, "temporary") };
    await Promise.all([mkdir(folders.workspace), mkdir(folders.temporary)]);
    return await work(folders);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
async function load(wanted, asking) {
  const restored = await restore(wanted, asking);
  if ("baseline" in restored) {
    const { runs } = restored.baseline;
    return { availability: "found", text: `${runs.length} runs of main in the cache`, runs };
  }
  return { ...restored, runs: [] };
}
async function restore({ configuration, fingerprint }, asking) {
  const { options, client, folders, signal } = asking;
  const prefix = keyPrefix(configuration);
  const before = await listed(options, prefix);
  if (before?.length === 0) return absent(before);
  const keys = [`${prefix}${fingerprint}-none`, `${prefix}${fingerprint}-`, prefix];
  const result = await askCache({ kind: "restore", keys }, client, folders, signal);
  const outcome = restoreOutcome(result, client.deadline);
  if (outcome.kind === "found") return readRestored(folders.workspace, configuration);
  if (outcome.kind !== "miss" && outcome.kind !== "corrupt") return lost(outcome);
  if (before === null) return outcome.kind === "miss" ? absent(null) : lost(outcome);
  const still = await listed(options, prefix);
  const asked = keyInLog(result) ?? before[0] ?? "";
  const gone = still?.includes(asked) === false;
  if (gone) return lost({ kind: "evicted", why: "an entry that was listed is gone" });
  return lost(
    outcome.kind === "corrupt" ? outcome : { kind: "unavailable", why: "entries are listed and none was given out" }
  );
}
var listed = async ({ listKeys }, prefix) => listKeys === void 0 ? null : listKeys(prefix).catch(() => null);
var absent = (known) => ({
  availability: "never-written",
  text: known === null ? "no run of main is in the cache: none was stored yet, or none was used for seven days" : "no run of main is in the cache"
});
var LOST = {
  evicted: "the stored runs of main were evicted from the cache",
  unavailable: "the cache is out of order, so the stored runs of main are not known",
  refused: "this run is not allowed to read the stored runs of main",
  corrupt: "the stored runs of main are not used"
};
var lost = ({ kind, why }) => ({
  availability: kind,
  text: `${LOST[kind]} (${why.slice(0, 300)})`
});
async function readRestored(workspace, configuration) {
  const entries = await readdir(workspace, { recursive: true });
  const expected = [CACHE_PATH, join(CACHE_PATH, CACHE_FILE)];
  if (entries.length !== 2 || !expected.every((name) => entries.includes(name)))
    return lost({ kind: "corrupt", why: "the entry holds other files than it should" });
  const read2 = await readBaselineFile(join(workspace, CACHE_PATH, CACHE_FILE), configuration);
  return "baseline" in read2 ? read2 : lost({ kind: "corrupt", why: read2.problem });
}
async function save(run2, configuration, asking) {
  const { options, client, folders, signal } = asking;
  const { fingerprint } = run2.machine;
  const earlier = await restore({ configuration, fingerprint }, asking);
  if (!("baseline" in earlier) && (earlier.availability === "unavailable" || earlier.availability === "refused"))
    return { saved: false, text: `${earlier.text}; a new entry would hide them` };
  const known = "baseline" in earlier ? earlier.baseline : null;
  const text2 = addRun(known, run2, configuration, sha256);
  if (text2 === null) return { saved: false, text: "this run is too large to be stored" };
  const folder = join(folders.workspace, CACHE_PATH);
  await rm(folders.workspace, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, CACHE_FILE), text2);
  const key = `${keyPrefix(configuration)}${fingerprint}-${run2.commit}-${options.run.id}-${options.run.attempt}`;
  const result = await askCache({ kind: "save", key }, client, folders, signal);
  const problem = saveProblem(result, client.deadline);
  if (problem !== null) return { saved: false, text: `the cache did not take it (${problem.slice(0, 300)})` };
  const before = known === null ? "the first one there" : `beside ${known.runs.length} earlier runs`;
  const reason = "baseline" in earlier || earlier.availability === "never-written" ? "" : `; ${earlier.text}`;
  return { saved: true, text: `stored in the cache, ${before}${reason}` };
}

// src/github/caches.ts
var listing = external_exports.object({ actions_caches: external_exports.array(external_exports.object({ key: external_exports.string() })).max(100) });
async function cacheKeys(github, prefix) {
  try {
    const { actions_caches: entries } = await call(github, {
      route: "GET /repos/{owner}/{repo}/actions/caches",
      parameters: { key: prefix, per_page: 100 },
      shape: listing
    });
    return entries.map(({ key }) => key);
  } catch (error2) {
    if (error2 instanceof GitHubTrouble) return null;
    throw error2;
  }
}

// src/action/stored-runs.ts
function storedRuns(work, { strategy, mode, token }, facts, runner) {
  if (work.kind === "gate" && (mode === "measure" || strategy === "paired")) return void 0;
  const { timing, signal } = runner;
  const listKeys = async (prefix) => {
    if (token === "") return null;
    const options = { token, repository: facts.repository, url: facts.api, timing, signal };
    return cacheKeys(await openClient(options), prefix);
  };
  return { strategy, store: actionsCacheStore({ variables: runner.environment, run: facts.run, listKeys }) };
}

// src/action/runner.ts
import { readFile } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join2 } from "node:path";
function factsOf({ environment }) {
  const read2 = (name) => environment[name] ?? "";
  const repository2 = read2("GITHUB_REPOSITORY");
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository2))
    throw new UserError("GITHUB_REPOSITORY does not name a repository", {
      hint: "this program is a GitHub Action; on your machine use `perf-budgets check`"
    });
  const server = webAddress(read2("GITHUB_SERVER_URL") || "https://github.com");
  const run2 = { id: whole(read2("GITHUB_RUN_ID")), attempt: whole(read2("GITHUB_RUN_ATTEMPT")) };
  return {
    repository: repository2,
    server,
    api: webAddress(read2("GITHUB_API_URL") || "https://api.github.com"),
    run: run2,
    page: `${server}/${repository2}/actions/runs/${run2.id}`,
    temporary: join2(read2("RUNNER_TEMP") || tmpdir2(), "perf-budgets")
  };
}
var webAddress = (text2) => {
  if (URL.canParse(text2) && /^https?:/.test(text2)) return text2.replace(/\/+$/, "");
  throw new UserError(`${JSON.stringify(text2)} is not the address of a GitHub server`, { exitCode: 3 });
};
var whole = (text2) => /^\d{1,15}$/.test(text2) ? Number(text2) : 1;
async function readEvent({ environment }) {
  const file = environment["GITHUB_EVENT_PATH"] ?? "";
  const payload = await readFile(file, "utf8").catch((cause) => {
    throw new UserError(`the event file GITHUB_EVENT_PATH (${JSON.stringify(file)}) cannot be read`, {
      exitCode: 3,
      cause
    });
  });
  return {
    name: environment["GITHUB_EVENT_NAME"] ?? "",
    payload,
    sha: environment["GITHUB_SHA"] ?? "",
    ref: environment["GITHUB_REF"] ?? ""
  };
}
var UNSAFE = ["ACTIONS_ALLOW_UNSECURE_COMMANDS", "ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS"];
function refuseUnsafe({ environment }) {
  const set = UNSAFE.filter((name) => /^(1|true)$/i.test(environment[name] ?? ""));
  if (set.length > 0)
    throw new UserError(`${set.join(" and ")} lets the output of any program command the runner`, {
      hint: "remove it from `env:`; no step needs it today"
    });
}
var RUNNERS_OWN = /^(ACTIONS|GITHUB|INPUT|RUNNER|STATE)_/;
var withoutRunner = (environment) => Object.fromEntries(Object.entries(environment).filter(([name]) => !RUNNERS_OWN.test(name.toUpperCase())));

// src/action/measure.ts
async function measure(work, inputs, facts, runner) {
  const remote = fetchCredentials(facts.server, inputs.token);
  const names = await revisionNames(work, runner.cwd, remote);
  const request = {
    mode: work.kind === "main" ? "measure" : "check",
    configuration: inputs.config,
    base: names.base,
    head: names.head,
    only: inputs.only,
    seed: Math.floor(runner.timing.random() * 1e9),
    timeLimit: inputs.timeLimit,
    slowdown: 0,
    baseline: storedRuns(work, inputs, facts, runner)
  };
  const report = await gate(request, {
    cwd: runner.cwd,
    environment: withoutRunner(runner.environment),
    clock: runner.timing.clock,
    now: runner.now,
    onEvent: narrator(runner.print),
    signal: runner.signal,
    remote
  });
  const remarks = await exposures(runner.cwd, runner.environment);
  return {
    ...report,
    head: { ...report.head, name: work.kind === "gate" ? work.headName : work.branch },
    base: report.base === null ? null : { ...report.base, name: baseName(work, report.base.name) },
    caveats: [...remarks.map((text2) => ({ path: null, text: text2 })), ...report.caveats]
  };
}
var baseName = (work, name) => work.kind === "gate" ? work.baseBranch ?? "the group\u2019s base" : name;
async function revisionNames(work, cwd, credentials) {
  if (work.kind === "main") return { base: void 0, head: work.sha };
  if (work.baseBranch === null) return { base: work.baseSha, head: work.headSha };
  const repository2 = await findRepository(cwd, credentials);
  const remote = await mainRemote(repository2);
  const branch = `${remote ?? "origin"}/${work.baseBranch}`;
  try {
    await resolveRef(repository2, branch, "base");
    return { base: branch, head: work.headSha };
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    return { base: work.baseSha, head: work.headSha };
  }
}

// src/action/gate-run.ts
async function gateRun(work, step) {
  const { inputs, facts, runner } = step;
  return tellReport(await measure(work, inputs, facts, runner), work, step);
}
async function tellReport(report, work, step) {
  const { runner, log: log2, inputs, facts } = step;
  const colours = import_picocolors.default.createColors(!runner.environment["NO_COLOR"]);
  log2.print(shortened(renderTerminal(report, { width: 120, colours })));
  log2.listen();
  const file = await attempt(
    "the record could not be written",
    () => writeReport(
      reportFile(step),
      report,
      inputs.mode === "measure" ? { plain: LARGEST_FILE, packed: LARGEST_ARCHIVE - 1024 } : void 0
    )
  );
  await attempt(
    "the job summary could not be written",
    () => writeSummary(runner.environment, renderSummary(report))
  );
  annotate(report);
  const pullRequest2 = work.kind === "gate" && inputs.mode === "gate" ? work.pullRequest : null;
  const url = pullRequest2 === null ? null : await attempt(
    "the comment could not be written",
    () => commentReport(step, pullRequest2, facts.run, report)
  );
  await attempt("outputs could not be set", () => Promise.resolve(setOutputs(report, file, url)));
  return inputs.mode === "measure" && file === null ? Math.max(3, exitCode(report)) : exitCode(report);
}

// src/action/inputs.ts
function readInputs(environment) {
  const read2 = (name2) => (environment[`INPUT_${name2.toUpperCase()}`] ?? "").trim();
  const only = read2("only");
  const problem = only === "" ? null : globProblem(only);
  if (problem !== null) throw mistake("only", only, problem);
  const name = read2("name");
  if (!/^[\w. -]{0,60}$/.test(name))
    throw mistake("name", name, "expected up to 60 letters, digits, blanks, . _ or -");
  return {
    mode: choice("mode", read2("mode"), ["gate", "measure", "judge"]),
    config: configPath(read2("config") || "perf-budgets.yml"),
    name,
    only: only === "" ? void 0 : only,
    timeLimit: timeOf(read2("time-limit")),
    comment: choice("comment", read2("comment") || "true", ["true", "false"]) === "true",
    token: read2("token"),
    report: read2("report"),
    strategy: choice("strategy", read2("strategy"), STRATEGIES),
    workflowChanges: choice("workflow-changes", read2("workflow-changes") || "fail", ["fail", "allow"])
  };
}
var mistake = (name, value, problem) => new UserError(`input ${name}: ${JSON.stringify(value)}: ${problem}`, {
  hint: `mend \`${name}:\` under \`with:\` of the step that uses perf-budgets`
});
function choice(name, value, values) {
  const chosen = values.find((each) => each === (value || values[0]));
  if (chosen !== void 0) return chosen;
  const near = nearest(value, values);
  throw mistake(
    name,
    value,
    `expected ${values.join(", ")}${near === null ? "" : `; did you mean ${near}?`}`
  );
}
function configPath(path) {
  if (path.startsWith("/") || path.split(/[/\\]/).includes(".."))
    throw mistake("config", path, "expected a path inside the repository");
  return path.replace(/^\.\//, "");
}
function timeOf(text2) {
  if (text2 === "") return void 0;
  const [, number, unit = "s"] = /^(\d{1,6}(?:\.\d+)?)(s|m|h)?$/.exec(text2) ?? [];
  if (number === void 0) throw mistake("time-limit", text2, "expected a time such as 60s, 10m or 1h");
  return Number(number) * { s: 1, m: 60, h: 3600 }[unit];
}

// src/action/failure.ts
async function tellFailure(error2, { runner, log: log2, step, work }) {
  const known = error2 instanceof UserError;
  const message = known ? error2.message : "this is a fault of perf-budgets, please report it";
  const hint = known ? error2.hint : visible(error2 instanceof Error ? error2.message : String(error2));
  log2.print(`
${message}
${hint === null ? "" : `
${hint}
`}`);
  if (!known) log2.print(error2 instanceof Error ? error2.stack ?? error2.message : String(error2));
  log2.listen();
  error(`${visible(message)}${hint === null ? "" : ` (${visible(hint)})`}`.slice(0, 2e3), {
    title: "perf-budgets could not decide"
  });
  const commit = work?.kind === "gate" ? work.headSha : null;
  const notice = renderNotice({ message, hint, commit });
  await attempt(
    "the job summary could not be written",
    () => writeSummary(runner.environment, `${notice}
`)
  );
  const url = await tellPullRequest(step, work, notice);
  await attempt("outputs could not be set", () => Promise.resolve(setOutputs(null, null, url)));
}
async function tellPullRequest(step, work, notice) {
  if (step === null || work?.kind !== "gate" || work.pullRequest === null || step.inputs.mode !== "gate")
    return null;
  const { number } = work.pullRequest;
  return attempt(
    "the comment could not be written",
    () => commentNotice(step, number, step.facts.run, notice)
  );
}

// src/action/run.ts
async function run(runner, log2) {
  let step = null;
  let work = null;
  try {
    refuseUnsafe(runner);
    const inputs = readInputs(runner.environment);
    const facts = factsOf(runner);
    step = { runner, log: log2, inputs, facts };
    work = workOf(await readEvent(runner), inputs.mode);
    return await perform(work, step);
  } catch (error2) {
    if (runner.signal.aborted) throw error2;
    await tellFailure(error2, { runner, log: log2, step, work });
    return error2 instanceof UserError ? error2.exitCode : 3;
  }
}
async function perform(work, step) {
  switch (work.kind) {
    case "gate":
    case "main":
      return gateRun(work, step);
    case "judge": {
      const { judgeRun } = await import("./chunk-OG4VGP6H.js");
      return judgeRun(work, step);
    }
  }
}

// src/action/main.ts
var SIGNALS = { SIGINT: 130, SIGTERM: 143 };
var CLEAN_END = 4e3;
var write = (text2) => void process.stdout.write(text2);
var leave = (code2) => {
  process.exitCode = code2;
  process.stdout.write("", () => process.exit(code2));
};
var stackOf = (error2) => error2 instanceof Error ? error2.stack ?? error2.message : String(error2);
process.exitCode = 3;
var log = openLog(write);
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {
});
var cancelled = new AbortController();
var code = null;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    if (code !== null) return;
    code = SIGNALS[signal];
    write("\ncancelled, cleaning up\n");
    cancelled.abort(new Error("cancelled"));
    setTimeout(() => {
      endEverything();
      process.exit(code ?? 3);
    }, CLEAN_END).unref();
  });
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (error2) => {
    log.print(`
This is a fault of perf-budgets, please report it.
${stackOf(error2)}`);
    endEverything();
    leave(code ?? 3);
  });
try {
  const result = await run(
    {
      environment: process.env,
      cwd: process.cwd(),
      now: /* @__PURE__ */ new Date(),
      timing: {
        clock: () => performance.now() / 1e3,
        wallClock: () => Date.now() / 1e3,
        sleep: (seconds, signal) => delay(seconds * 1e3, void 0, { signal }),
        random: Math.random
      },
      signal: cancelled.signal,
      print: log.print
    },
    log
  );
  leave(code ?? result);
} catch (error2) {
  if (code === null) log.print(stackOf(error2));
  leave(code ?? 3);
}
