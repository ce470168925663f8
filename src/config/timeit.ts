import * as z from 'zod';
import type { PythonCode, PythonSpec } from '../core/model/python-spec.ts';
import { argumentList, commandLine, variables } from './command.ts';
import { benchmarkName, mapping, projectPath, refuse } from './fields.ts';

const EXPECTED =
  'expected a command line of timeit, such as python -m timeit -s "import shop" "shop.total()"';

interface Timed {
  readonly setup: string;
  readonly stmt: string;
  /** Words that start Python; null: plain `python` or `python3`. */
  readonly interpreter: readonly string[] | null;
}

type Problem = string;

/** A command line as timeit reads it: options first, then the lines of the statement. */
function timedBy(argv: readonly string[]): Timed | Problem {
  const at = argv.findIndex((word, index) => word === '-m' && argv[index + 1] === 'timeit');
  if (at < 0) return `${EXPECTED}: there is no -m timeit`;
  const starts = argv.slice(0, at);
  const setup: string[] = [];
  let rest = argv.slice(at + 2);
  for (let [word] = rest; word?.startsWith('-') === true; [word] = rest) {
    const option = OPTION.exec(word);
    if (word === '--') {
      rest = rest.slice(1);
      break;
    }
    if (option === null)
      return /^-(?:p|-process)$/.test(word)
        ? `timeit ${word} has no meaning here: budget cpu-time for the time of the processor`
        : `timeit has no option ${word}`;
    const [, short, joined, long, given] = option;
    const isFlag = short === 'v' || long === 'verbose';
    const value = isFlag ? '' : joined || (given ?? rest[1]);
    if (value === undefined) return `nothing stands behind ${word}`;
    if (short === 's' || long === 'setup') setup.push(value);
    rest = rest.slice(isFlag || joined || given !== undefined ? 1 : 2);
  }
  if (rest.join('').trim() === '') return 'there is no statement to time';
  const isPlain = starts.length === 0 || (starts.length === 1 && /^python3?$/.test(starts[0] ?? ''));
  return { setup: setup.join('\n'), stmt: rest.join('\n'), interpreter: isPlain ? null : starts };
}

/** How often and in which unit are read and left aside: perf-budgets finds out how often. */
const OPTION = /^(?:-(?:(?=[nrsuv])([nrsuv])(.*))|--(number|repeat|setup|unit|verbose)(?:=([^]*))?)$/s;

const one = z
  .union([commandLine, argumentList], { error: EXPECTED })
  .transform((argv, context): Timed => {
    const timed = timedBy(argv);
    if (typeof timed !== 'string') return timed;
    refuse(context, timed);
    return z.NEVER;
  })
  .meta({ title: 'command line of timeit' });

const named = z
  .record(benchmarkName, one, { error: EXPECTED })
  .refine((commands) => Object.keys(commands).length > 0, { error: EXPECTED })
  .meta({ title: 'command lines by name' });

const NO_OPTIONS = { directory: '.', environment: {} };

/** `timeit:`, a command line, or several by name with options. */
export const timeit = z
  .union(
    [
      one.transform((command) => ({ ...NO_OPTIONS, command })),
      mapping(
        {
          command: z
            .union([one, named], { error: EXPECTED })
            .describe('A command line of timeit, or several by name, each its own benchmark.'),
          directory: projectPath('expected a directory')
            .default('.')
            .describe('Working directory, relative to the project; default: the project itself.'),
          environment: variables
            .default({})
            .describe(
              'Environment variables it gets in addition to the few every benchmark gets, such as { PYTHONPATH: src }; `inherit` hands one on from where the gate runs; default: none.',
            ),
        },
        EXPECTED,
        () => ({
          meant: { commands: 'command', run: 'command', stmt: 'command', env: 'environment' },
        }),
      ),
    ],
    { error: EXPECTED },
  )
  .superRefine(({ command }, context) => {
    const starts = new Set(timedIn(command).map(({ interpreter }) => JSON.stringify(interpreter)));
    if (starts.size > 1) refuse(context, 'all command lines of a suite have to start the same Python');
  })
  .transform(({ command, directory, environment }): PythonSpec<'timeit'> => {
    const interpreter = timedIn(command)[0]?.interpreter ?? null;
    return { kind: 'timeit', code: codeOf(command), gc: false, interpreter, directory, environment };
  });

type Commands = Timed | Readonly<Record<string, Timed>>;

const isOne = (command: Commands): command is Timed => 'stmt' in command && typeof command.stmt === 'string';
const timedIn = (command: Commands): readonly Timed[] =>
  isOne(command) ? [command] : Object.values(command);

const codeOf = (command: Commands): PythonCode =>
  isOne(command)
    ? { form: 'stmt', setup: command.setup, stmt: command.stmt }
    : {
        form: 'commands',
        benchmarks: Object.fromEntries(
          Object.entries(command).map(([name, { setup, stmt }]) => [name, { setup, stmt }]),
        ),
      };
