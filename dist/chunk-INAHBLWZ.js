import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  FORMATS,
  decode,
  located,
  quoted
} from "./chunk-KWC4ACLD.js";
import {
  metricOf
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";

// src/formats/accept.ts
var MOST = 1e4;
var MOST_SAMPLES = 1e6;
var LONGEST_NAME = 500;
var MAY_BE_ZERO = /* @__PURE__ */ new Set(["error-rate", "heap-per-op", "allocations", "value"]);
var accept = (measurements, file) => {
  if (measurements.length === 0) throw located(file, "", "there is no benchmark in it");
  if (measurements.length > MOST) throw located(file, "", `more than ${MOST} measurements`);
  const seen = /* @__PURE__ */ new Set();
  return measurements.map((measurement) => {
    const name = cleanName(measurement.name, file);
    const key = `${measurement.metric}\0${name}`;
    if (seen.has(key))
      throw located(file, quoted(name), `is there twice, with ${measurement.metric} each time`, TWICE);
    seen.add(key);
    checkNumbers(measurement, quoted(name), file);
    const { batch } = measurement;
    return { ...measurement, name, batch: Number.isSafeInteger(batch) && batch >= 1 ? batch : 1 };
  });
};
var TWICE = "Give every benchmark a name of its own, or put one of them into a suite of its own.";
var cleanName = (name, file) => {
  const clean = name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").replace(/[\p{Cf}\p{Cs}]+/gu, "").trim();
  if (clean === "") throw located(file, quoted(name), "expected the name of a benchmark");
  if (clean.length > LONGEST_NAME)
    throw located(file, quoted(clean), `a name has at most ${LONGEST_NAME} characters`);
  return clean;
};
function checkNumbers({ metric, samples, summary }, name, file) {
  if (samples.length > MOST_SAMPLES) throw located(file, name, `more than ${MOST_SAMPLES} samples`);
  const statistics = Object.entries(summary);
  if (statistics.every(([key]) => key === "count")) throw located(file, name, `no ${metric} in it`);
  for (const [index, value] of samples.entries())
    checkNumber(value, metric, `${name}, sample ${index}`, file);
  for (const [key, value] of statistics)
    checkNumber(value, key === "count" ? "value" : metric, `${name}, ${key}`, file);
}
var [SMALLEST, LARGEST] = [1e-100, 1e100];
function checkNumber(value, metric, where, file) {
  const zero = MAY_BE_ZERO.has(metric);
  const share = metricOf(metric).unit === "%";
  if (zero && value === 0 || value >= SMALLEST && value <= (share ? 1 : LARGEST)) return;
  const range = share ? "from 0 to 1" : zero ? "of zero or more" : "above zero";
  const extreme = Number.isFinite(value) && value > 0 && !share ? "one as extreme as " : "";
  throw located(
    file,
    where,
    `expected a number ${range} for ${metric}, not ${extreme}${value}`,
    HINTS[metric]
  );
}
var HINTS = {
  p50: "A time of zero means that the operation is too short for the clock: let the tool time several together."
};

// src/formats/report.ts
var formatOf = (name) => FORMATS[name];
function readReport(name, report) {
  const format = formatOf(name);
  if ("bytes" in report)
    return accept(format.parse(decode(report.bytes, report.file), report.file), report.file);
  const { folder, files } = report;
  if (format.folder === void 0)
    throw located(folder, "", `is a folder; expected the file of a ${name} report`);
  const texts = new Map(
    [...files].filter(([path]) => format.folder?.wants(path)).map(([path, bytes]) => [path, decode(bytes, `${folder}/${path}`)])
  );
  return accept(format.folder.parse(texts, folder), folder);
}

// src/system/report-files.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var LARGEST_REPORT = 64 * 2 ** 20;
var MOST_FILES = 2e4;
async function readReportFiles(path, name, wanted) {
  const info = await stat(path).catch((cause) => {
    const code = cause.code ?? "unknown error";
    throw new UserError(
      `${name}: ${code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`}`,
      {
        cause
      }
    );
  });
  if (!info.isDirectory()) {
    refuseLarge(info.size, name);
    return { file: name, bytes: await readFile(path) };
  }
  const files = /* @__PURE__ */ new Map();
  let size = 0;
  for (const inside of await filesIn(path, name)) {
    if (!await wanted(inside)) continue;
    const bytes = await readFile(join(path, inside));
    size += bytes.length;
    refuseLarge(size, name);
    files.set(inside, bytes);
  }
  return { folder: name, files };
}
function refuseLarge(size, name) {
  if (size > LARGEST_REPORT) throw new UserError(`${name}: larger than ${LARGEST_REPORT / 2 ** 20} MiB`);
}
async function filesIn(path, name) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(
    (entry) => join(entry.parentPath, entry.name).slice(path.length + 1).replaceAll("\\", "/")
  );
  if (files.length > MOST_FILES) throw new UserError(`${name}: more than ${MOST_FILES} files`);
  return files.sort();
}

export {
  formatOf,
  readReport,
  LARGEST_REPORT,
  readReportFiles,
  filesIn
};
