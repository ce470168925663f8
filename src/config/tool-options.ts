// Options that mean the same for every tool whose suites are run as they are.

import * as z from 'zod';
import { globProblem } from '../core/model/paths.ts';
import type { ToolOptions } from '../core/model/runner-specs.ts';
import { variables, VARIABLES } from './command.ts';
import { line, projectPath, refuse } from './fields.ts';

const name = z
  .string({ error: 'expected a glob of names, such as parse/**' })
  .superRefine((glob, context) => refuse(context, globProblem(glob)));

/** Globs of names within a suite, one or a list. */
const names = z
  .union([name.transform((glob) => [glob]), z.array(name)], {
    error: 'expected a list of globs, such as [parse/**]',
  })
  .default([])
  .meta({ title: 'glob, or list of globs' });

const argument = z.union([line('expected an argument'), z.number()]).transform(String);

/** The keys, for a mapping. `tool` is what `args` are for. */
export const toolOptions = (tool: string) => ({
  only: names.describe(
    'Globs of benchmarks, by their names within the suite, with all that is below them; default: all of them.',
  ),
  exclude: names.describe('Globs of benchmarks that are left out, in the same way; default: none.'),
  args: z
    .array(argument, { error: 'expected a list of arguments' })
    .default([])
    .describe(`Arguments for ${tool}; default: none.`),
  environment: variables.default({}).describe(VARIABLES),
  directory: projectPath('expected a directory')
    .default('.')
    .describe('Working directory, relative to the project; default: the project itself.'),
});

/** Where nothing but what is run is given. */
export const NO_OPTIONS: ToolOptions = { only: [], exclude: [], args: [], environment: {}, directory: '.' };
