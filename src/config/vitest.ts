import * as z from 'zod';
import type { VitestSpec } from '../core/model/suite-specs.ts';
import { globProblem } from '../core/model/globs.ts';
import { line, mapping, refuse } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = "expected benchmark files, such as 'bench/**/*.bench.ts'";

const NO_OPTIONS = { only: [], exclude: [], args: [], environment: {}, directory: '.' };

/** Inside the project: what vitest finds elsewhere belongs to neither side. */
const one = line(EXPECTED)
  .refine((text) => !text.startsWith('/') && !text.split('/').includes('..'), { error: EXPECTED })
  .superRefine((glob, context) => refuse(context, globProblem(glob)));

const files = z.union([one.transform((text) => [text]), z.array(one).min(1, { error: EXPECTED })], {
  error: EXPECTED,
});

/** `vitest:`, benchmark files. */
export const vitest = z
  .union(
    [
      files.transform((found) => ({ ...NO_OPTIONS, files: found })),
      mapping(
        {
          files: files.describe(
            'Benchmark files, folders or globs, relative to the working directory; of what vitest itself would run.',
          ),
          ...suiteOptions,
        },
        EXPECTED,
        () => ({ meant: { file: 'files', include: 'files', paths: 'files', env: 'environment' } }),
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): VitestSpec => ({ kind: 'vitest', ...fields }));
