import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/worker.mjs', 'scripts/bundle.mjs'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two processes at most: real child processes are started by many tests.
    maxWorkers: 2,
    reporters: ['default', './test/count-reporter.ts'],
  },
});
