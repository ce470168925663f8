import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  measured,
  requestOf
} from "./chunk-3AI4KPS5.js";
import "./chunk-6LH4HG46.js";
import "./chunk-OI7PDS7M.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-BSV3KIPW.js";
import "./chunk-D7NQI22Y.js";
import "./chunk-73EVURVY.js";
import "./chunk-N5ECBW2R.js";
import "./chunk-VTMV4ROS.js";
import "./chunk-INAHBLWZ.js";
import "./chunk-KWC4ACLD.js";
import "./chunk-LNQU6ICJ.js";
import {
  formatPercent
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import "./chunk-5PVW3TJC.js";

// src/cli/selftest.ts
async function selftest(options) {
  const slowdown = options.slowdown / 100;
  const request = { ...requestOf(options), mode: "selftest" };
  const unchanged = await measured({ ...request, slowdown: 0 }, options);
  const slowed = await measured({ ...request, slowdown }, options);
  const rows = slowed.checks.filter(({ budget }) => budget.maxRegression !== null).map((check) => row(check, unchanged, slowdown));
  if (rows.length === 0)
    throw new UserError("no check with a relative budget to test", {
      hint: 'declare one, e.g. "**": { p50: +10% }'
    });
  for (const { text } of rows) process.stdout.write(`${text}
`);
  const good = rows.every(({ passed }) => passed);
  process.stdout.write(
    good ? "\nThe gate can go red, and stays green without cause.\n" : "\nThe gate failed its self-test.\n"
  );
  return good ? 0 : 1;
}
function row(check, unchanged, slowdown) {
  const before = unchanged.checks.find(
    ({ path, metric }) => path === check.path && metric === check.metric
  )?.verdict;
  const allowed = check.budget.maxRegression ?? 0;
  const shows = slowdown > allowed && isTime(check);
  const passed = before !== "over" && (!shows || check.verdict === "over");
  const expected = shows ? `${formatPercent(slowdown)} injected` : `${formatPercent(slowdown)} injected, not to be seen here`;
  const text = `${passed ? "ok  " : "FAIL"}  ${check.path} ${check.metric}  unchanged: ${before ?? "none"}  ${expected}: ${check.verdict}`;
  return { text, passed };
}
var isTime = ({ metric }) => metric !== "peak-memory" && metric !== "cpu-time";
export {
  selftest
};
