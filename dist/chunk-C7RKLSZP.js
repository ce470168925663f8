import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readConfiguration
} from "./chunk-5CLEOF53.js";
import "./chunk-YZEPEOSZ.js";
import "./chunk-ZJOQCGVJ.js";
import "./chunk-KSDBQROC.js";
import "./chunk-EXQRBGBP.js";

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
