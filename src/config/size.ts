import * as z from 'zod';
import type { SizeSpec } from '../core/model/suite-specs.ts';
import { parseQuantity } from '../core/text/units.ts';
import { fileGlobs, mapping, refuse } from './fields.ts';

const EXPECTED = 'expected files such as dist/**/*.js, or { files: dist/**, exclude: dist/**/*.map }';

const NO_FILES = 'expected at least one glob such as dist/**/*.js';
const LIMIT = 'expected files; limits go under budgets, such as size: 300kB';

const some = fileGlobs.superRefine((globs, context) => {
  const limit = globs.some((glob) => parseQuantity(glob)?.unit === 'B');
  refuse(context, globs.length === 0 ? NO_FILES : limit ? LIMIT : null);
});

const long = mapping(
  {
    files: some.describe('Globs of the files, such as dist/**/*.js.'),
    exclude: fileGlobs.default([]).describe('Globs of files to leave out; default: none.'),
    each: z
      .boolean({ error: 'expected true or false' })
      .default(false)
      .describe('One benchmark per file instead of one for all of them; default false.'),
  },
  EXPECTED,
);

/** `size:`, globs of files, or a mapping with `files`. */
export const size = z
  .union([some.transform((files) => ({ files })), long], { error: EXPECTED })
  .transform((fields): SizeSpec => ({ kind: 'size', exclude: [], each: false, ...fields }));
