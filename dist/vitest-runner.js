// src/runners/vitest/worker/runner.ts
var made = Reflect.get(globalThis, /* @__PURE__ */ Symbol.for("perf-budgets vitest runner"));
var runner_default = await made();
export {
  runner_default as default
};
