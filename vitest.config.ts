import { defineConfig } from 'vitest/config';
import { pagesOfTests } from './scripts/page.mjs';
import { filesOf, type TestSet } from './test/sets.ts';
import { SlowFirst } from './test/slow-first.ts';

/** As the bundles have it (scripts/bundle.mjs): the Python worker is a text. */
const pythonAsText = {
  name: 'python-as-text',
  transform: (code: string, file: string) =>
    file.endsWith('.py') ? `export default ${JSON.stringify(code)}` : null,
};

const bundled = (name: TestSet) => ({
  extends: true as const,
  test: { name, include: filesOf(name), globalSetup: ['test/bundles.mjs'] },
});

export default defineConfig({
  plugins: [pythonAsText, pagesOfTests],
  test: {
    // Only what hangs ends by this: however busy the machine is, tests wait for what has to happen.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Few processes: real child processes are started by many tests, and many tests wait for theirs.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      // One process for many files: what is pure leaves nothing behind for the next one.
      {
        extends: true,
        test: { name: 'unit', include: filesOf('unit'), setupFiles: ['test/seed.ts'], isolate: false },
      },
      bundled('integration'),
      bundled('shells'),
      bundled('e2e'),
      bundled('extra'),
      bundled('slow'),
    ],
  },
});
