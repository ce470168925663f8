import * as z from 'zod';
import type { AsvSpec } from '../core/model/suite-specs.ts';
import { argumentList, commandLine } from './command.ts';
import { mapping, projectPath } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected a folder with benchmarks of asv, such as benchmarks';

const interpreter = z.union([commandLine, argumentList], {
  error: 'expected a command that starts Python, such as .venv/bin/python or python3.12',
});

const { only, exclude, directory, environment } = suiteOptions;

/** `asv:`, the folder alone or with options. */
export const asv = z
  .union(
    [
      projectPath(EXPECTED).transform((benchmarks) => ({ benchmarks })),
      mapping(
        {
          benchmarks: projectPath(EXPECTED).describe(
            'Folder with the benchmarks, the `benchmark_dir` of asv.conf.json, relative to the working directory.',
          ),
          only,
          exclude,
          directory,
          environment,
          interpreter: interpreter
            .optional()
            .describe(
              'Command that starts Python; default: the one of .venv, venv, VIRTUAL_ENV, uv, poetry or PATH.',
            ),
        },
        EXPECTED,
        () => ({
          meant: {
            path: 'benchmarks',
            benchmark_dir: 'benchmarks',
            folder: 'benchmarks',
            env: 'environment',
          },
        }),
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): AsvSpec => {
    const defaults = { only: [], exclude: [], directory: '.', environment: {} };
    const { interpreter: command, ...rest } = { interpreter: undefined, ...defaults, ...fields };
    return { kind: 'asv', ...rest, interpreter: command ?? null };
  });
