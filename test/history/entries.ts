// Entries of made-up runs.

import type { Comparison, Entry, Reading } from '../../src/history/entry.ts';

export const compared = (ratio: number, half = 0.01, part: Partial<Comparison> = {}): Comparison => ({
  ratio,
  low: Number((ratio - half).toFixed(4)),
  high: Number((ratio + half).toFixed(4)),
  trials: 12,
  verdict: 'within',
  ...part,
});

export const aReading = (part: Partial<Reading> = {}): Reading => ({
  path: 'parser/small',
  metric: 'p50',
  level: 0.0122995,
  spread: 0.02,
  anchor: null,
  before: null,
  ...part,
});

export const anEntry = (part: Partial<Entry> = {}): Entry => ({
  tool: 'perf-budgets 0.1.0',
  commit: '0'.repeat(40),
  measuredAt: '2026-11-29T10:00:00.000Z',
  seconds: 120,
  configuration: 'perf-budgets.yml',
  name: '',
  platform: 'linux x64',
  place: {
    os: 'Debian 12, Linux 6.1',
    cpu: 'a CPU',
    cores: 4,
    fingerprint: '0123456789ab',
    runtimes: ['node v22.1.0'],
  },
  anchor: null,
  before: null,
  renames: [],
  removed: [],
  accepted: [],
  caveats: [],
  readings: [aReading()],
  ...part,
});
