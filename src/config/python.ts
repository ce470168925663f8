import * as z from 'zod';
import type { PythonCode, PythonSpec } from '../core/model/python-spec.ts';
import { argumentList, commandLine, variables } from './command.ts';
import { benchmarkName, mapping, onceKeysAreKnown, projectPath, refuse } from './fields.ts';

const EXPECTED = 'expected { setup: …, stmt: … } or { call: "module:function" }';
const CODE = 'expected Python code, or a list of its lines';

const text = z.string({ error: CODE });

/** Code as timeit takes it: a text, or lines that are joined. */
const code = z
  .union([text, z.array(text)], { error: CODE })
  .transform((lines) => (typeof lines === 'string' ? lines : lines.join('\n')).trimEnd())
  .meta({ title: 'code, or list of lines' });

const statement = code
  .refine((lines) => lines.trim() !== '', { error: CODE })
  .meta({ title: 'code, or list of lines' });

const FUNCTION = 'expected a module and a function in it, such as "app.report:render"';
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const DOTTED = String.raw`${NAME}(?:\.${NAME})*`;

const call = z
  .string({ error: FUNCTION })
  .regex(new RegExp(`^${DOTTED}:${DOTTED}$`, 'u'), { error: FUNCTION })
  .meta({ title: 'module:function' });

const ARGUMENT = 'expected an argument: a string, a number, true, false, a list or a mapping';

/** JSON's texts are Python's too; YAML has numbers that Python writes in another way, or not at all. */
const literal = (written: string): string => {
  if (written.startsWith('"')) return written;
  if (/\.inf$/i.test(written)) return written.startsWith('-') ? '-1e999' : '1e999';
  return written.replace(/^([-+]?)0+(?=\d)/, '$1');
};

/** As a Python literal. */
const argument: z.ZodType<string> = z.lazy(() =>
  z.union(
    [
      z
        .string()
        .refine((written) => !/^\.nan$/i.test(written))
        .transform(literal),
      z.number().transform(String),
      z.boolean().transform((value) => (value ? 'True' : 'False')),
      z.null().transform(() => 'None'),
      z.array(argument).transform((items) => `[${items.join(', ')}]`),
      z.record(z.string(), argument).transform((items) => {
        const pairs = Object.entries(items).map(([key, value]) => `${JSON.stringify(key)}: ${value}`);
        return `{${pairs.join(', ')}}`;
      }),
    ],
    { error: ARGUMENT },
  ),
);

const ARGUMENTS = 'expected a list of arguments, or arguments by name';

const args = z
  .union(
    [
      z.array(argument, { error: ARGUMENTS }),
      z.record(
        z.string().regex(new RegExp(`^${NAME}$`, 'u'), { error: 'expected the name of an argument' }),
        argument,
        {
          error: ARGUMENTS,
        },
      ),
    ],
    { error: ARGUMENTS },
  )
  .meta({ title: 'list, or mapping by name' });

const benchmarks = z
  .record(benchmarkName, statement, {
    error: 'expected statements by name, such as { render: report.render(d) }',
  })
  .refine((named) => Object.keys(named).length > 0, { error: 'expected at least one statement' })
  .meta({ title: 'statements by name' });

const interpreter = z.union([commandLine, argumentList], {
  error: 'expected a command that starts Python, such as .venv/bin/python or python3.12',
});

const FORMS = ['stmt', 'benchmarks', 'call'] as const;

/** `python:`, in the words of timeit. */
export const python = mapping(
  {
    setup: code.optional().describe('Code that runs once in every process, before anything is timed.'),
    stmt: statement
      .optional()
      .describe('The code to time; it sees the names that setup defined, as in timeit.'),
    benchmarks: benchmarks
      .optional()
      .describe('Several statements by name, each its own benchmark after the same setup.'),
    call: call.optional().describe('A function to time, such as app.report:render.'),
    args: args
      .optional()
      .describe('Arguments of the call: a list, or a mapping for keyword arguments; default: none.'),
    gc: z
      .boolean({ error: 'expected true or false' })
      .default(false)
      .describe(
        'Whether the garbage collector stays on while operations are timed; default false, as in timeit.',
      ),
    interpreter: interpreter
      .optional()
      .describe(
        'Command that starts Python; default: the one of .venv, venv, VIRTUAL_ENV, uv, poetry or PATH.',
      ),
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
    meant: { statement: 'stmt', code: 'stmt', function: 'call', python: 'interpreter', env: 'environment' },
  }),
)
  .superRefine((fields, context) => {
    const [first, second] = FORMS.filter((form) => form in fields);
    if (first === undefined) refuse(context, `nothing to time: expected one of ${FORMS.join(', ')}`);
    else if (second !== undefined) refuse(context, `expected either ${first} or ${second}, not both`);
    else if (first === 'call' && 'setup' in fields)
      refuse(context, 'call takes no setup; to run code first, use stmt');
    else if (first !== 'call' && 'args' in fields)
      refuse(context, 'args belong to call; put them into the statement');
  }, onceKeysAreKnown)
  .transform((fields): PythonSpec<'python'> => {
    const { gc, interpreter: command, directory, environment } = fields;
    return { kind: 'python', code: codeOf(fields), gc, interpreter: command ?? null, directory, environment };
  });

interface CodeFields {
  readonly setup?: string | undefined;
  readonly stmt?: string | undefined;
  readonly benchmarks?: Readonly<Record<string, string>> | undefined;
  readonly call?: string | undefined;
  readonly args?: z.output<typeof args> | undefined;
}

/** One form is there, or parsing has failed. */
const codeOf = ({
  setup = '',
  stmt = '',
  benchmarks: named,
  call: called,
  args: given,
}: CodeFields): PythonCode => {
  if (called !== undefined) return { form: 'call', call: called, args: given ?? [] };
  if (named !== undefined) return { form: 'benchmarks', setup, benchmarks: named };
  return { form: 'stmt', setup, stmt };
};
