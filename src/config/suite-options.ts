// Options that every key for suites of another tool has, in the same words.

import * as z from 'zod';
import { globProblem } from '../core/model/globs.ts';
import { variables, VARIABLES } from './command.ts';
import { line, projectPath, refuse } from './fields.ts';

const NAMES = 'expected globs of benchmark names, such as [**::test_parse*]';

const nameGlob = z
  .string({ error: NAMES })
  .superRefine((glob, context) => refuse(context, glob.trim() === '' ? NAMES : globProblem(glob)));

const nameGlobs = z
  .union([nameGlob.transform((glob) => [glob]), z.array(nameGlob)], { error: NAMES })
  .meta({ title: 'glob, or list of globs' });

const argument = z.union([line('expected an argument'), z.number().transform(String)], {
  error: 'expected an argument',
});

/** `only`, `exclude`, `args`, `directory`, `environment`; `harness` stands beside the key, as for all. */
export const suiteOptions = {
  only: nameGlobs.default([]).describe('Globs of the benchmarks to measure; default: all.'),
  exclude: nameGlobs.default([]).describe('Globs of benchmarks to leave out; default: none.'),
  args: z
    .array(argument, { error: 'expected a list of arguments' })
    .default([])
    .describe('More arguments for the tool; default: none.'),
  directory: projectPath('expected a directory')
    .default('.')
    .describe('Working directory, relative to the project; default: the project itself.'),
  environment: variables.default({}).describe(VARIABLES),
};
