import * as z from 'zod';
import { nearest } from '../core/text/did-you-mean.ts';
import type { ReportSpec } from '../core/model/suite-specs.ts';
import { FORMAT_NAMES } from '../formats/registry.ts';
import { argumentList, commandLine, EXPECTED as COMMAND, variables } from './command.ts';
import { mapping, projectPath } from './fields.ts';

const EXPECTED = 'expected a command and its format, such as { command: go test -bench ., format: go }';

const format = z.enum(FORMAT_NAMES, {
  error: ({ input }) => {
    const meant = typeof input === 'string' ? nearest(input, FORMAT_NAMES) : null;
    return meant === null
      ? `expected a format: ${FORMAT_NAMES.join(', ')}`
      : `unknown format, did you mean ${meant}?`;
  },
});

/** `report:`, a tool that measures by itself and the format of what it reports. */
export const report = mapping(
  {
    command: z
      .union([commandLine, argumentList], { error: COMMAND })
      .describe('The tool and its arguments; one run measures the whole suite. No shell is involved.'),
    format: format.describe('Which tool writes the report.'),
    file: projectPath('expected the file or folder that the tool writes')
      .optional()
      .describe(
        'The file or folder that the tool writes, relative to its working directory; default: its stdout.',
      ),
    directory: projectPath('expected a directory')
      .default('.')
      .describe('Working directory, relative to the project; default: the project itself.'),
    environment: variables
      .default({})
      .describe(
        'Environment variables it gets in addition to the few every benchmark gets; `inherit` hands one on from where the gate runs; default: none.',
      ),
  },
  EXPECTED,
).transform(({ command, file, ...fields }): ReportSpec => {
  return { kind: 'report', argv: command, file: file ?? null, ...fields };
});
