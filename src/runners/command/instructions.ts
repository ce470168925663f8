// Counts the instructions of one whole run of a program, its children included.

import { basename } from 'node:path';
import { countInLayouts, type CountIn } from '../../instruments/memory-layouts.ts';
import { PREDICTABLE_NODE, predictableEnvironment } from '../../instruments/deterministic-runtimes.ts';
import { countInstructions, findValgrind } from '../../instruments/valgrind.ts';
import { once } from './plain-launcher.ts';
import type { Program } from './program.ts';
import type { Exact, SideContext } from '../runner.ts';

const SLOW =
  'counting instructions takes 20 to 50 times as long as running: allow more time, or give it less work';

/** Counts one run, several where that starts node. Rejects with BenchmarkFailure. */
export const countRun = async (
  program: Program,
  { node }: Pick<SideContext, 'node'>,
  other: Exact | null,
): Promise<Exact> => {
  const valgrind = await findValgrind(program.environment['PATH']);
  // What a first run leaves on disk, such as compiled modules, is there from then on.
  await once({ ...program, slowdown: 0 }, []);
  const countIn: CountIn = (layout, limit) =>
    countInstructions(valgrind, program.directory, async ({ prefix, folder }) => {
      const nodeArgs = [...PREDICTABLE_NODE, ...layout.nodeArgs];
      const environment = {
        ...(await predictableEnvironment(program.environment, folder, [node, ...nodeArgs])),
        ...layout.environment,
      };
      const argv = argumentsOf(program, nodeArgs);
      await once({ ...program, argv, environment, limit, slowdown: 0 }, prefix, SLOW);
    });
  const { instructions, warnings } = await countInLayouts(program.limit, countIn, {
    expected: other?.values.instructions ?? NaN,
    depends: ({ commands }) => commands.some((line) => line.includes(PREDICTABLE_NODE.join(' '))),
  });
  return {
    // The self-test's extra work: a program cannot do a part of its work again.
    values: { instructions: Math.round(instructions * (1 + program.slowdown)) },
    basis: valgrind.version,
    operations: 1,
    warnings,
  };
};

/** A program that is node itself gets the arguments at once, any other by the `node` it finds on PATH. */
const argumentsOf = ({ file, argv }: Program, nodeArgs: readonly string[]): readonly string[] => {
  const [name = '', ...rest] = argv;
  return basename(file) === 'node' ? [name, ...nodeArgs, ...rest] : argv;
};
