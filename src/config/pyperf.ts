import * as z from 'zod';
import type { PyperfSpec } from '../core/model/suite-specs.ts';
import { argumentList, commandLine } from './command.ts';
import { fileGlobs, mapping } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected scripts that use pyperf.Runner, such as bench/bench_*.py';

const files = fileGlobs
  .refine((found) => found.length > 0, { error: EXPECTED })
  .meta({ title: 'file or glob, or list of them' });

const interpreter = z.union([commandLine, argumentList], {
  error: 'expected a command that starts Python, such as .venv/bin/python or python3.12',
});

/** `pyperf:`, scripts alone or with options. */
export const pyperf = z
  .union(
    [
      files.transform((found) => ({ files: found })),
      mapping(
        {
          files: files.describe('Scripts or globs of scripts, relative to the working directory.'),
          ...suiteOptions,
          args: suiteOptions.args.describe(
            'Arguments for every script, as its own command line takes them, without those of pyperf; default: none.',
          ),
          interpreter: interpreter
            .optional()
            .describe(
              'Command that starts Python; default: the one of .venv, venv, VIRTUAL_ENV, uv, poetry or PATH.',
            ),
        },
        EXPECTED,
        () => ({ meant: { file: 'files', script: 'files', paths: 'files', env: 'environment' } }),
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): PyperfSpec => {
    const defaults = { only: [], exclude: [], args: [], directory: '.', environment: {} };
    const { interpreter: command, ...rest } = { interpreter: undefined, ...defaults, ...fields };
    return { kind: 'pyperf', ...rest, interpreter: command ?? null };
  });
