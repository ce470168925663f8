import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/core/baseline.ts
var STRATEGIES = ["auto", "paired", "baseline"];
var EVIDENCE = ["paired", "baseline", "limit", "exact"];
var AVAILABILITIES = [
  "found",
  "never-written",
  "evicted",
  "unavailable",
  "refused",
  "corrupt"
];

export {
  STRATEGIES,
  EVIDENCE,
  AVAILABILITIES
};
