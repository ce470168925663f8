// Options that several commands have.

import { Option } from 'commander';

export const CONFIGURATION = 'perf-budgets.yml';

export const CONFIG = new Option(
  '--config <file>',
  'the configuration; without it, the nearest one in this folder or one above it',
).default(CONFIGURATION);

export const ONLY = (): Option =>
  new Option(
    '--only <glob>',
    'only benchmarks whose path matches this glob; can be given several times',
  ).argParser((glob: string, before?: readonly string[]): readonly string[] => [...(before ?? []), glob]);
