import * as z from 'zod';
import type { GoogleBenchmarkSpec } from '../core/model/suite-specs.ts';
import { mapping, projectPath } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected a program with benchmarks of Google Benchmark, such as build/bench';

const NO_OPTIONS = { only: [], exclude: [], args: [], environment: {}, directory: '.' };

/** `google-benchmark:`, a compiled program. */
export const googleBenchmark = z
  .union(
    [
      projectPath(EXPECTED).transform((program) => ({ ...NO_OPTIONS, program })),
      mapping(
        {
          program: projectPath(EXPECTED).describe(
            'The compiled program, relative to the working directory; `prepare` builds it.',
          ),
          ...suiteOptions,
        },
        EXPECTED,
        () => ({ meant: { file: 'program', command: 'program', binary: 'program', env: 'environment' } }),
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): GoogleBenchmarkSpec => ({ kind: 'google-benchmark', ...fields }));
