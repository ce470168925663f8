import * as z from 'zod';
import type { Catch2Spec } from '../core/model/suite-specs.ts';
import { mapping, projectPath } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected a program with benchmarks of Catch2, such as build/tests';

const NO_OPTIONS = { only: [], exclude: [], args: [], environment: {}, directory: '.' };

/** `catch2:`, a compiled program. */
export const catch2 = z
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
  .transform((fields): Catch2Spec => ({ kind: 'catch2', ...fields }));
