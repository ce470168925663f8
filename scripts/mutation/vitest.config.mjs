// The tests that mutants are held against: those of what decides, in one process, without children or network.

import { defineConfig } from 'vitest/config';
import { pageOfTests } from '../page.mjs';

export default defineConfig({
  plugins: [pageOfTests],
  test: {
    include: [
      'test/core/{budgets,caveats,decision,record,screening}/**/*.test.ts',
      'test/pipeline/planned-checks.test.ts',
      'test/action/deliberation.test.ts',
      'test/process/output.test.ts',
      'test/report/text.test.ts',
    ],
    exclude: ['test/core/screening/baseline-size.test.ts'],
    setupFiles: ['test/seed.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
