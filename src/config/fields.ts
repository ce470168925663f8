import * as z from 'zod';
import { isDate } from '../core/text/dates.ts';
import type { Unit } from '../core/model/metrics.ts';
import { globProblem } from '../core/model/globs.ts';
import { parseQuantity, UNIT_HELP } from '../core/text/units.ts';
import type { Quantity } from '../core/text/units.ts';

// Every message says what was expected; issues.ts puts place and offending text before it.

/** What zod's message for unknown keys carries as JSON: the keys there are, and which of them to list. */
export interface KnownKeys {
  readonly what: string;
  readonly known: readonly string[];
  readonly listed: readonly string[];
  /** What somebody who wrote another word meant, where the letters do not tell. */
  readonly meant?: Readonly<Record<string, string>>;
  /** Keys that stand one level further in, under another key, by where that is shown. */
  readonly within?: { readonly keys: readonly string[]; readonly shown: string };
}

/** The keys of every mapping that a schema takes. */
export function keysOf(schema: unknown): string[] {
  const { def } = schema as { readonly def: Readonly<Record<string, unknown>> };
  if (def['type'] === 'object') return Object.keys(def['shape'] as object);
  const inner = [def['innerType'], def['in'], ...((def['options'] as unknown[] | undefined) ?? [])];
  return inner.flatMap((each) => (each === undefined ? [] : keysOf(each)));
}

/** A mapping with exactly these keys; `lead` may say more about an unknown one. */
export const mapping = <Shape extends z.ZodRawShape>(
  shape: Shape,
  expected: string,
  lead: (input: object) => Partial<KnownKeys> = () => ({}),
) => {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: ({ code, input }) =>
      code === 'unrecognized_keys'
        ? JSON.stringify({ what: 'key', listed: known, ...lead(input as object), known } satisfies KnownKeys)
        : expected,
  });
};

/** For checks across keys: they run as soon as the keys are known ones, even when a value is wrong. */
export const onceKeysAreKnown = {
  when: ({ value, issues }: { value: unknown; issues: readonly { code?: string | undefined }[] }): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    issues.every(({ code }) => code !== 'unrecognized_keys'),
};

/** Why a path may not be used, or null: everything named in the file lies inside the project. */
const pathProblem = (path: string): string | null => {
  if (path.trim() === '') return 'a path cannot be empty';
  if (path.includes('\\')) return 'use / in paths, not \\';
  if (/^(\/|~|[a-z]:)/i.test(path)) return 'expected a path relative to the project, not an absolute one';
  if (path.split('/').includes('..')) return 'a path cannot leave the project with ..';
  if (/[\r\n\t]/.test(path)) return 'a path cannot contain line breaks or tabs';
  return path.length > 1024 ? 'a path has at most 1024 characters' : null;
};

/** Adds an issue unless `problem` is null; `paste` is what to write instead. */
export const refuse = (context: z.RefinementCtx, problem: string | null, paste?: string): void => {
  if (problem !== null) context.addIssue({ code: 'custom', message: problem, params: { paste } });
};

const tidy = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

/** A path inside the project, without `./` and double slashes; the project itself is `.`. */
export const projectPath = (expected: string) =>
  z
    .string({ error: expected })
    .superRefine((path, context) => refuse(context, pathProblem(path)))
    .transform((path) => tidy(path) || '.')
    .meta({ title: 'path' });

const BESIDE = /^(?:\.\.\/)+/;

/** Globs of files, one or a list; `prefix` is what may stand before a path inside the project. */
const globs = (prefix: RegExp) => {
  const split = (glob: string): [before: string, inside: string] => {
    const before = prefix.exec(glob)?.[0] ?? '';
    return [before, glob.slice(before.length)];
  };
  const one = z
    .string({ error: 'expected a glob such as src/parser/**' })
    .superRefine((glob, context) => {
      const [, inside] = split(glob);
      refuse(context, globProblem(inside) ?? pathProblem(inside));
    })
    .transform((glob) => {
      const [before, inside] = split(glob);
      return before + tidy(inside);
    });
  return z
    .union([one.transform((glob) => [glob]), z.array(one)], {
      error: 'expected a list of globs such as [src/parser/**]',
    })
    .meta({ title: 'glob, or list of globs' });
};

/** Of files in the project. */
export const fileGlobs = globs(/^/);

/** Of files in the repository: `../shared/**` stands beside the package that the configuration is in. */
export const globsInRepository = globs(BESIDE);

/** A text of one line, not empty. */
export const line = (expected: string) =>
  z.string({ error: expected }).superRefine((text, context) => {
    if (text.trim() === '' || /[\r\n]/.test(text.trim())) refuse(context, `${expected}, in one line`);
  });

const DAY = 'expected a date such as 2026-01-31';

/** A day. */
export const day = z.string({ error: DAY }).refine(isDate, { error: DAY });

const NAME = 'expected a name of letters, digits, spaces and . _ - that starts with a letter or digit';

/** The name of a suite, or of a benchmark in it: a segment of a path. */
export const benchmarkName = z.string().superRefine((name, context) => {
  const wrong =
    !/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._ -]*[\p{L}\p{M}\p{N}._-])?$/u.test(name) || name.length > 100;
  refuse(context, wrong ? `${NAME}, at most 100 characters` : null);
});

/** A quantity as written and in base units. */
export interface Written {
  readonly text: string;
  readonly value: number;
}

const inWords = (unit: Unit): string => UNIT_HELP[unit].split(' such', 1).join('');

/** Why a parsed quantity is not one of the `wanted` unit, or null; a bare number is a rate or a number where one is wanted. */
export const quantityProblem = (parsed: Quantity | null, wanted: Unit): string | null => {
  const expected = `expected ${UNIT_HELP[wanted]}`;
  if (parsed === null) return expected;
  if (parsed.value < 0) return `${expected}, not below zero`;
  if (parsed.unit === wanted || (parsed.unit === null && (wanted === '1/s' || wanted === '1'))) return null;
  return `${expected}, ${parsed.unit === null ? 'with its unit' : `not ${inWords(parsed.unit)}`}`;
};

/** What a quantity is called in editors and in docs/configuration.md. */
const UNIT_TITLE: Readonly<Record<Unit, string>> = {
  s: 'time',
  B: 'size',
  '1/s': 'rate',
  '1': 'number',
  '%': 'percentage',
};

/** Text or number, as an editor that reads YAML sees it. */
export const written = (expected: string) =>
  z.union([z.string(), z.number()], { error: expected }).transform((input) => String(input).trim());

/** A quantity of one kind, not negative; `problem` may refuse more. */
export const quantity = (wanted: Unit, problem: (value: number) => string | null = () => null) =>
  written(`expected ${UNIT_HELP[wanted]}`)
    .transform((text, context): Written => {
      const parsed = parseQuantity(text);
      const wrong = quantityProblem(parsed, wanted) ?? problem(parsed?.value ?? 0);
      refuse(context, wrong);
      return { text, value: parsed?.value ?? 0 };
    })
    .meta({ title: UNIT_TITLE[wanted] });
