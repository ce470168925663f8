// What a pull request may try around perf-budgets.yml, for the table in docs/security.md; test/cheating/untouched.test.ts shows it.

import type { Attack } from './attack.ts';

export const UNTOUCHED = {
  folder: {
    tries: 'change files behind a link, which `when-changed` names by the link',
    outcome: 'prevented',
    because: 'a file behind a link is changed under each of its names',
  },
  file: {
    tries: 'edit a benchmark behind a link, which the suite names by the link',
    outcome: 'prevented',
    because: "it is the benchmark's file all the same, and base's is measured too",
  },
  prepare: {
    tries: 'build something easier (`prepare`)',
    outcome: 'prevented',
    because: "head is measured as base's `prepare` builds it, too",
  },
  same: {
    tries: 'bring a commit that is base itself, so that nothing is touched',
    outcome: 'prevented',
    because: 'where nothing differs nothing is skipped: it is measured',
  },
} as const satisfies Readonly<Record<string, Attack>>;
