import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  formatOf,
  readReport,
  readReportFiles
} from "./chunk-INAHBLWZ.js";
import {
  FORMAT_NAMES,
  isFormatName
} from "./chunk-KWC4ACLD.js";
import {
  layOut
} from "./chunk-LNQU6ICJ.js";
import {
  metricOf,
  nearest
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import "./chunk-5PVW3TJC.js";

// src/cli/parse.ts
import { buffer } from "node:stream/consumers";
async function parse(file, { format }) {
  const name = formatNamed(format);
  const measurements = readReport(name, await read(file, name));
  process.stdout.write(`${layOut(measurements.map(printed))}
`);
  return 0;
}
function formatNamed(name) {
  if (isFormatName(name)) return name;
  const meant = nearest(name, FORMAT_NAMES);
  throw new UserError(
    `unknown format ${JSON.stringify(name)}${meant === null ? "" : `, did you mean ${meant}?`}`,
    {
      hint: `formats: ${FORMAT_NAMES.join(" ")}`
    }
  );
}
async function read(file, format) {
  if (file === "-") return { file: "stdin", bytes: await buffer(process.stdin) };
  return readReportFiles(file, file, (path) => formatOf(format).folder?.wants(path) ?? false);
}
var unitOf = ({ metric }) => {
  const { unit } = metricOf(metric);
  return unit === "s" || unit === "B" ? unit : "1";
};
var printed = (measurement) => ({
  name: measurement.name,
  metric: measurement.metric,
  unit: unitOf(measurement),
  samples: measurement.samples,
  summary: measurement.summary
});
export {
  parse
};
