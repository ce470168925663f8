import { asv } from './asv.ts';
import { autocannon } from './autocannon.ts';
import { benchmarkdotnet } from './benchmarkdotnet.ts';
import { benchmarkjs } from './benchmarkjs.ts';
import { catch2 } from './catch2.ts';
import { criterion } from './criterion.ts';
import { customBiggerIsBetter, customSmallerIsBetter } from './custom.ts';
import type { Format } from './format.ts';
import { go } from './go.ts';
import { googleBenchmark } from './google-benchmark.ts';
import { hyperfine } from './hyperfine.ts';
import { jmh } from './jmh.ts';
import { julia } from './julia.ts';
import { k6 } from './k6.ts';
import { mitata } from './mitata.ts';
import { own } from './own.ts';
import { pyperf } from './pyperf.ts';
import { pytestBenchmark } from './pytest-benchmark.ts';
import { timeit } from './timeit.ts';
import { tinybench } from './tinybench.ts';
import { vitest } from './vitest.ts';
import { wrk } from './wrk.ts';

/** Every report format, by the name it has in perf-budgets.yml and after `--format`. */
export const FORMATS = {
  tinybench,
  vitest,
  mitata,
  benchmarkjs,
  'pytest-benchmark': pytestBenchmark,
  pyperf,
  asv,
  timeit,
  go,
  criterion,
  'google-benchmark': googleBenchmark,
  catch2,
  jmh,
  benchmarkdotnet,
  hyperfine,
  k6,
  autocannon,
  wrk,
  julia,
  json: own,
  customSmallerIsBetter,
  customBiggerIsBetter,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
