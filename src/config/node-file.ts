import * as z from 'zod';
import type { NodeFileSpec, NodeTool } from '../core/model/suite-specs.ts';
import { variables, VARIABLES } from './command.ts';
import { line, mapping, projectPath } from './fields.ts';

const EXPECTED: Readonly<Record<NodeTool, string>> = {
  tinybench: 'expected a file that exports a tinybench Bench, such as ',
  mitata: 'expected a file with benchmarks of mitata, such as ',
  benchmark: 'expected a file with suites of Benchmark.js, such as ',
};

/** A file of a tool for Node, its path alone or with options. */
export const nodeFile = <Tool extends NodeTool>(kind: Tool, example: string) => {
  const expected = EXPECTED[kind] + example;
  return z
    .union(
      [
        projectPath(expected).transform((file) => ({ file })),
        mapping(
          {
            file: projectPath(expected).describe('The file with the benchmarks.'),
            'node-args': z
              .array(line('expected a node argument'), { error: 'expected a list of node arguments' })
              .default([])
              .describe('Arguments for node, such as [--expose-gc]; default: none.'),
            environment: variables.default({}).describe(VARIABLES),
          },
          expected,
        ),
      ],
      { error: expected },
    )
    .transform((fields): NodeFileSpec<Tool> => {
      const { file } = fields;
      if (!('node-args' in fields)) return { kind, file, nodeArgs: [] };
      const { environment, 'node-args': nodeArgs } = fields;
      return { kind, file, nodeArgs, ...(Object.keys(environment).length > 0 && { environment }) };
    });
};
