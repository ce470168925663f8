import * as z from 'zod';
import type { CriterionSpec, DivanSpec } from '../core/model/suite-specs.ts';
import { line, mapping } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected a bench target, such as parser, benches/parser.rs or crates/parser';

const NO_OPTIONS = { only: [], exclude: [], args: [], environment: {}, directory: '.' };

/** What begins with a dash would be an option of cargo. */
const one = line(EXPECTED).refine((text) => !text.startsWith('-'), { error: EXPECTED });

const benches = z
  .union([one.transform((text) => [text]), z.array(one).min(1)], { error: EXPECTED })
  .meta({ title: 'name, file or folder, or list of them' });

const targets = z.union(
  [
    benches.transform((found) => ({ ...NO_OPTIONS, benches: found })),
    mapping(
      {
        benches: benches.describe(
          'Bench targets of Cargo: a name or a glob of names, a source file, or a folder with all that lie below it.',
        ),
        ...suiteOptions,
      },
      EXPECTED,
      () => ({ meant: { bench: 'benches', targets: 'benches', env: 'environment' } }),
    ),
  ],
  { error: EXPECTED },
);

/** `criterion:`, bench targets of Cargo. */
export const criterion = targets.transform((fields): CriterionSpec => ({ kind: 'criterion', ...fields }));

/** `divan:`, the same made with another library. */
export const divan = targets.transform((fields): DivanSpec => ({ kind: 'divan', ...fields }));
