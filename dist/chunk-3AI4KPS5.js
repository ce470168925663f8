import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  KEPT_RUNS,
  addRun,
  endEverything,
  gate,
  readBaselineFile,
  sha256
} from "./chunk-6LH4HG46.js";
import {
  publish
} from "./chunk-D7NQI22Y.js";
import {
  writeAtomically
} from "./chunk-73EVURVY.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";

// src/cli/check.ts
import { resolve } from "node:path";

// src/baselines/directory.ts
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var MOST_OTHERS = 20;
var directoryStore = (folder) => ({
  load: (wanted) => load(folder, wanted),
  save: (run2, configuration) => save(folder, run2, configuration)
});
var fileOf = (folder, { configuration, fingerprint }) => join(folder, `${configuration}-${fingerprint}.json`);
async function load(folder, wanted) {
  const file = fileOf(folder, wanted);
  const own = await readBaselineFile(file, wanted.configuration);
  if (!("baseline" in own) && own.availability !== "never-written")
    return { availability: own.availability, text: `${file} is not used: ${own.problem}`, runs: [] };
  const names = await listed(folder, wanted, file);
  if (typeof names === "string")
    return { availability: "unavailable", text: `${folder} cannot be read (${names})`, runs: [] };
  const others = await Promise.all(names.map((each) => readBaselineFile(each, wanted.configuration)));
  const runs = [...others, own].flatMap(runsOf);
  if (runs.length === 0)
    return { availability: "never-written", text: `no run of main is stored in ${folder} yet`, runs };
  return { availability: "found", text: `${runs.length} runs of main in ${folder}`, runs };
}
var runsOf = (read) => "baseline" in read ? read.baseline.runs : [];
async function listed(folder, { configuration }, own) {
  try {
    const files = (await readdir(folder)).filter(
      (name) => name.startsWith(`${configuration}-`) && name.endsWith(".json")
    );
    return files.map((name) => join(folder, name)).filter((file) => file !== own).slice(0, MOST_OTHERS);
  } catch (error) {
    const code = error.code ?? "unknown error";
    return code === "ENOENT" ? [] : code;
  }
}
async function save(folder, run2, configuration) {
  const file = fileOf(folder, { configuration, fingerprint: run2.machine.fingerprint });
  const earlier = await readBaselineFile(file, configuration);
  if (!("baseline" in earlier) && (earlier.availability === "refused" || earlier.availability === "unavailable"))
    return { saved: false, text: `${file}: ${earlier.problem}, and is left as it is` };
  const known = "baseline" in earlier ? earlier.baseline : null;
  const text = addRun(known, run2, configuration, sha256);
  if (text === null) return { saved: false, text: "this run is too large to be stored" };
  try {
    await writeAtomically(file, text);
  } catch (error) {
    const code = error.code ?? String(error);
    return { saved: false, text: `${file} could not be written (${code}) and is as it was before` };
  }
  const lost = "baseline" in earlier || earlier.availability === "never-written" ? "" : earlier.problem;
  const count = Math.min(KEPT_RUNS, (known?.runs.length ?? 0) + 1);
  const before = lost === "" ? "" : `; what was there before is not used: ${lost}`;
  return { saved: true, text: `stored in ${file}, run ${count} of this kind of machine${before}` };
}

// src/cli/progress.ts
function progressLine(options) {
  const tallies = /* @__PURE__ */ new Map();
  const started = options.clock();
  let live = false;
  const line = (text) => {
    if (options.quiet) return;
    if (live) options.write("\r\x1B[K");
    live = false;
    options.write(`${text}
`);
  };
  const status = (text) => {
    if (options.quiet || !options.terminal) return;
    live = true;
    options.write(`\r\x1B[K${text.slice(0, options.columns - 1)}`);
  };
  const measuring = (path) => {
    const all = [...tallies.values()];
    const decided = all.filter((each) => each.decided).length;
    const tally = tallies.get(path);
    const seconds = Math.round(options.clock() - started);
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
      if ("path" in event) status(measuring(event.path));
    },
    end: () => {
      if (live) options.write("\r\x1B[K");
      live = false;
    }
  };
}
function bar(tallies) {
  const width = 20;
  const share = tallies.reduce(
    (sum, each) => sum + (each.decided ? 1 : each.trials / Math.max(each.next, 1)),
    0
  );
  const full = Math.min(width, Math.floor(width * share / Math.max(tallies.length, 1)));
  return "\u2588".repeat(full) + "\u2591".repeat(width - full);
}

// src/cli/check.ts
var check = async (options) => {
  if (options.strategy !== void 0 && options.baselines === void 0)
    throw new UserError("--strategy says what stored runs may decide, and none are given", {
      hint: "name their folder: --baselines DIR"
    });
  return publish(await measured({ ...requestOf(options), mode: "check" }, options), options);
};
var run = async (options) => {
  const { baselines, save: save2 } = options;
  if (baselines === void 0 !== (save2 !== true))
    throw new UserError(
      save2 === true ? "--save needs a folder to store the run in" : "run compares nothing with stored runs",
      {
        hint: save2 === true ? "--baselines DIR --save" : "store this one: --save; or compare: check --baselines DIR"
      }
    );
  const mode = save2 === true ? "measure" : "run";
  return publish(await measured({ ...requestOf(options), mode }, options), options);
};
function requestOf(options) {
  refuseOneFileForTwo(options);
  return {
    configuration: options.config,
    base: options.base,
    head: options.head,
    only: options.only,
    seed: options.seed ?? Math.floor(Math.random() * 1e9),
    timeLimit: options.timeLimit,
    slowdown: 0,
    ...options.baselines !== void 0 && {
      baseline: { store: directoryStore(options.baselines), strategy: options.strategy ?? "auto" }
    }
  };
}
function refuseOneFileForTwo({ json, markdown, config }) {
  const files = Object.entries({ "--config": config, "--json": json, "--markdown": markdown });
  for (const [index, [flag, file]] of files.entries()) {
    const twin = files.slice(0, index).find(([, other]) => file !== void 0 && resolve(other ?? "") === resolve(file));
    if (twin !== void 0)
      throw new UserError(`${twin[0]} and ${flag} name the same file ${file}`, {
        hint: "give each a file of its own"
      });
  }
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
  run,
  requestOf,
  measured,
  Cancelled
};
