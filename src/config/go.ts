import * as z from 'zod';
import type { GoSpec } from '../core/model/suite-specs.ts';
import { line, mapping } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected packages, such as ./... or { packages: ./index, args: [-cpu=1] }';

const NO_OPTIONS = { only: [], exclude: [], args: [], environment: {}, directory: '.' };

/** As the go command takes them; what begins with a dash would be one of its flags. */
const one = line(EXPECTED).refine((text) => !text.startsWith('-'), { error: EXPECTED });

const packages = z.union([one.transform((text) => [text]), z.array(one).min(1)], { error: EXPECTED });

/** `go:`, packages with benchmarks. */
export const go = z
  .union(
    [
      packages.transform((found) => ({ ...NO_OPTIONS, packages: found })),
      mapping(
        {
          packages: packages
            .default(['./...'])
            .describe('Packages, as the go command takes them; default: all, ./... in its words.'),
          ...suiteOptions,
        },
        EXPECTED,
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): GoSpec => ({ kind: 'go', ...fields }));
