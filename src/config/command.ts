import { parseArgsStringToArgv } from 'string-argv';
import * as z from 'zod';
import type { CommandSpec, ProgramSpec } from '../core/model/program-spec.ts';
import { INHERIT } from '../core/model/spec-variables.ts';
import { mapping, projectPath, refuse } from './fields.ts';

// A `$` that no name follows, and a `*` behind what it can repeat, belong to a regular expression: -bench ^BenchmarkSort.*$
const VARIABLE = String.raw`\$(?=[\w{(])`;
const IN_QUOTES = new RegExp(`${VARIABLE}|\``);
const OUTSIDE = new RegExp(
  String.raw`&&|\|\||>>|[|&;<>\n]|(?<![.)\]])\*|\\(?=[\s"'\\]|$)|${IN_QUOTES.source}`,
);
const PIECES = /"[^"]*"|'[^']*'|[^"']+|["']/g;

/** What in a command line would need a shell, or null: no shell ever sees it. */
const shellSyntax = (command: string): string | null => {
  for (const [piece] of command.matchAll(PIECES)) {
    if (piece.startsWith("'")) continue;
    const operator = piece.startsWith('"') ? IN_QUOTES : OUTSIDE;
    const [found] = operator.exec(piece) ?? [];
    if (found !== undefined) return found === '\n' ? 'a line break' : found;
  }
  return null;
};

export const EXPECTED = 'expected a program and its arguments, such as node dist/cli.js --version';

/** A command line without a shell, as its words. */
export const commandLine = z
  .string({ error: EXPECTED })
  .transform((text, context) => {
    const command = text.trim();
    const operator = shellSyntax(command);
    const argv = parseArgsStringToArgv(command);
    const shell = `["sh", "-c", ${JSON.stringify(command)}]`;
    if (command.match(PIECES)?.some((piece) => piece === '"' || piece === "'"))
      refuse(context, 'a quote is never closed');
    else if (operator !== null)
      refuse(
        context,
        `no shell runs this, so ${operator} has no meaning here; if one is needed, write`,
        shell,
      );
    else if ((argv[0] ?? '') === '') refuse(context, EXPECTED);
    else if (/^[A-Za-z_]\w*=/.test(command))
      refuse(
        context,
        'expected a program; environment variables go beside it',
        '{ run: …, environment: { NAME: value } }',
      );
    return argv;
  })
  .meta({ title: 'command' });

const argument = z.union([z.string(), z.number()], { error: 'expected an argument' }).transform(String);

/** The same as a list. */
export const argumentList = z
  .array(argument, { error: EXPECTED })
  .refine(([program]) => program !== undefined && program.trim() !== '', { error: EXPECTED })
  .meta({ title: 'list of arguments' });

/** What a runner hands out, or the forge to its steps. */
const TOKEN = /(?:^|_)TOKENS?$|^(?:ACTIONS|INPUT|STATE)_|^GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;

export const VARIABLES = `Environment variables it gets in addition to the few every benchmark gets; \`${INHERIT}\` hands one on from where the gate runs; default: none.`;

/** Environment variables by name. */
export const variables = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
      error: 'expected the name of a variable: letters, digits and _',
    }),
    z
      .union([z.string(), z.number(), z.boolean()], { error: 'expected the value of a variable' })
      .transform(String),
    { error: 'expected variables, such as { NODE_ENV: production }' },
  )
  .meta({ title: 'variables by name' })
  .superRefine((given, context) => {
    for (const [name, value] of Object.entries(given))
      if (value === INHERIT && TOKEN.test(name))
        refuse(context, `${name} is a token or belongs to the runner: measured code never gets it`);
  });

const long = mapping(
  {
    run: z
      .union([commandLine, argumentList], { error: EXPECTED })
      .describe('The program and its arguments. No shell is involved.'),
    directory: projectPath('expected a directory')
      .default('.')
      .describe('Working directory, relative to the project; default: the project itself.'),
    environment: variables.default({}).describe(VARIABLES),
  },
  EXPECTED,
);

/** A command line, a list of arguments, or a mapping with `run`. */
export const program = z
  .union(
    [
      commandLine.transform((argv) => ({ run: argv })),
      argumentList.transform((argv) => ({ run: argv })),
      long,
    ],
    { error: EXPECTED },
  )
  .transform((fields): ProgramSpec => {
    const { run, directory, environment } = { directory: '.', environment: {}, ...fields };
    return { argv: run, directory, environment };
  });

/** `command:`, a program that is run again and again. */
export const command = program.transform((fields): CommandSpec => ({ kind: 'command', ...fields }));
