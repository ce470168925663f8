import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readConfiguration
} from "./chunk-BSV3KIPW.js";
import "./chunk-VTMV4ROS.js";
import "./chunk-KWC4ACLD.js";
import "./chunk-EL6FQPR3.js";
import "./chunk-P3HGOIKK.js";
import "./chunk-5PVW3TJC.js";

// src/cli/validate.ts
async function validate(options) {
  const { configuration, warnings } = await readConfiguration(options.config);
  for (const warning of warnings) process.stderr.write(`warning: ${warning}
`);
  const count = (items, name) => `${items.length} ${name}${items.length === 1 ? "" : "s"}`;
  process.stdout.write(
    `${options.config} is valid: ${count(configuration.suites, "benchmark")}, ${count(configuration.rules, "budget")}
`
  );
  return 0;
}
export {
  validate
};
