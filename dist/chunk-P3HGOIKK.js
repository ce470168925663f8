import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/core/errors.ts
var UserError = class extends Error {
  name = "UserError";
  hint;
  exitCode;
  constructor(message, options = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint ?? null;
    this.exitCode = options.exitCode ?? 2;
  }
};
var BenchmarkFailure = class extends Error {
  name = "BenchmarkFailure";
  failure;
  /** Set by the engine, which knows whose process it was. */
  side = null;
  constructor(failure, cause) {
    super(failure.message, { cause });
    this.failure = { hint: null, output: "", exitCode: null, signal: null, ...failure };
  }
};

export {
  UserError,
  BenchmarkFailure
};
