import * as z from 'zod';
import type { PytestSpec } from '../core/model/suite-specs.ts';
import { argumentList, commandLine } from './command.ts';
import { mapping, projectPath } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected tests that use the benchmark fixture, such as tests/bench';

const path = projectPath(EXPECTED);
const paths = z
  .union([path.transform((one) => [one]), z.array(path).min(1, { error: EXPECTED })], { error: EXPECTED })
  .meta({ title: 'path, or list of paths' });

const interpreter = z.union([commandLine, argumentList], {
  error: 'expected a command that starts Python, such as .venv/bin/python or python3.12',
});

/** `pytest:`, the paths alone or with options. */
export const pytest = z
  .union(
    [
      paths.transform((given) => ({ paths: given })),
      mapping(
        {
          paths: paths.describe(
            'Folders, files or names of tests, relative to the working directory, as pytest takes them.',
          ),
          ...suiteOptions,
          interpreter: interpreter
            .optional()
            .describe(
              'Command that starts Python; default: the one of .venv, venv, VIRTUAL_ENV, uv, poetry or PATH.',
            ),
        },
        EXPECTED,
        () => ({ meant: { path: 'paths', tests: 'paths', files: 'paths', env: 'environment' } }),
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): PytestSpec => {
    const defaults = { only: [], exclude: [], args: [], directory: '.', environment: {} };
    const { interpreter: command, ...rest } = { interpreter: undefined, ...defaults, ...fields };
    return { kind: 'pytest', ...rest, interpreter: command ?? null };
  });
