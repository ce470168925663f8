import { defineConfig } from 'vitest/config';
import { pageOfTests } from './scripts/page.mjs';
import { SlowFirst } from './test/slow-first.ts';

/** As the bundles have it (scripts/bundle.mjs): the Python worker is a text. */
const pythonAsText = {
  name: 'python-as-text',
  transform: (code: string, file: string) =>
    file.endsWith('.py') ? `export default ${JSON.stringify(code)}` : null,
};

export default defineConfig({
  plugins: [pythonAsText, pageOfTests],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/worker.mjs', 'scripts/bundle.mjs'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Few processes: real child processes are started by many tests, and many tests wait for theirs.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    reporters: ['default', './test/count-reporter.ts'],
  },
});
