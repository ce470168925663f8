import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  encodeReport,
  exitCode,
  renderMarkdown,
  renderTerminal,
  require_picocolors,
  writeAtomically
} from "./chunk-73EVURVY.js";
import {
  __toESM
} from "./chunk-5PVW3TJC.js";

// src/cli/publish.ts
var import_picocolors = __toESM(require_picocolors(), 1);
async function publish(report, options) {
  const colours = import_picocolors.default.createColors(useColours());
  process.stdout.write(renderTerminal(report, { width: process.stdout.columns ?? 80, colours }));
  if (options.json !== void 0) await save(options.json, encodeReport(report));
  if (options.markdown !== void 0) await save(options.markdown, renderMarkdown(report));
  return exitCode(report);
}
function useColours() {
  if (process.env["NO_COLOR"]) return false;
  return Boolean(process.env["FORCE_COLOR"]) || process.stdout.isTTY;
}
async function save(file, text) {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`warning: ${file} could not be written and is as it was before: ${why}
`);
  }
}

export {
  publish
};
