import { readFile, stat } from 'node:fs/promises';
import { rulesOfNoSuite } from '../core/budgets/resolve.ts';
import { METRIC_NAMES } from '../core/model/metrics.ts';
import { UserError } from '../core/model/errors.ts';
import { unsuitableRules } from '../core/budgets/metric-support.ts';
import { keysOf } from './fields.ts';
import { MINIMAL, schemaProblems } from './issues.ts';
import { ConfigurationError } from './problems.ts';
import type { Problem } from './problems.ts';
import { profilingSchema, schema } from './schema.ts';
import type { ParsedFile } from './schema.ts';
import { linesOf, placeKey, readSource } from './source.ts';
import type { Source } from './source.ts';
import type { Position } from '../core/model/quantities.ts';
import type { BudgetRule, Configuration, Move, Suite } from '../core/model/configuration.ts';

const LARGEST = 64 * 1024;

/** A checked file and remarks about it. */
export interface Loaded {
  readonly configuration: Configuration;
  readonly warnings: readonly string[];
}

const keyPosition = (source: Source, path: readonly string[]): Position =>
  source.at(source.places.get(placeKey(path))?.key?.[0] ?? 0);

const itemPosition = (source: Source, path: readonly string[]): Position =>
  source.at(source.places.get(placeKey(path))?.value[0] ?? 0);

const byPosition = <T extends { readonly position: Position }>(items: readonly T[]): T[] =>
  // A mapping forgets the order of keys that look like numbers, and the order of rules matters.
  [...items].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);

const suitesOf = (parsed: ParsedFile, source: Source): Suite[] =>
  Object.entries(parsed.benchmarks).map(([name, suite]) => {
    return { name, ...suite, position: keyPosition(source, ['benchmarks', name]) };
  });

const rulesOf = (parsed: ParsedFile, source: Source): BudgetRule[] =>
  Object.entries(parsed.budgets).flatMap(([glob, entry]) =>
    METRIC_NAMES.flatMap((metric) => {
      const written = entry[metric];
      if (written === undefined) return [];
      const since = entry['since-release'];
      const budget = {
        ...written.budget,
        owner: entry.owner ?? null,
        ...(since !== undefined && { sinceRelease: since.value }),
      };
      const position = keyPosition(source, ['budgets', glob, metric]);
      return [{ glob, metric, budget, text: written.text, position }];
    }),
  );

const movesOf = (parsed: ParsedFile, source: Source): Move[] =>
  Object.entries(parsed.moved).map(([from, to]) => {
    return { from, to, position: keyPosition(source, ['moved', from]) };
  });

const unusable = (text: string): { message: string; offset: number } | null => {
  if (Buffer.byteLength(text) > LARGEST) return { message: 'the file is larger than 64 KiB', offset: 0 };
  const nul = text.indexOf('\0');
  return nul < 0 ? null : { message: 'a NUL byte; expected a text file in UTF-8', offset: nul };
};

const refuse = (file: string, position: Position, message: string, paste: string | null = null): never => {
  throw new ConfigurationError(file, [{ position, text: '', message, paste }]);
};

/** What is wrong with the YAML at some place is not told again by the schema. */
const together = (first: readonly Problem[], second: readonly Problem[]): Problem[] => {
  const placeOf = ({ position: { line, column } }: Problem): string => `${line}:${column}`;
  const places = new Set(first.map(placeOf));
  return [...first, ...second.filter((problem) => !places.has(placeOf(problem)))];
};

/** Whether a file without budgets is one: `profile` needs none. */
export type Budgets = 'required' | 'optional';

/** Checks the text of perf-budgets.yml; `file` is the name in messages. Throws ConfigurationError with every problem. */
export const parseConfiguration = (content: string, file: string, budgets: Budgets = 'required'): Loaded => {
  const text = content.replace(/^\uFEFF/, '');
  const wrong = unusable(text);
  if (wrong !== null) refuse(file, linesOf(text)(wrong.offset), wrong.message);
  const source = readSource(text);
  if (source.value === null && source.problems.length === 0)
    refuse(file, { line: 1, column: 1 }, 'the file is empty; a minimal one is', MINIMAL);
  const parsed = (budgets === 'required' ? schema : profilingSchema).safeParse(source.value);
  const problems = together(
    source.problems,
    schemaProblems(source, parsed.error?.issues ?? [], keysOf(schema)),
  );
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(file, problems);
  const { prepare, undecided, isolation, network } = parsed.data;
  const configuration: Configuration = {
    file,
    prepare,
    timeLimit: parsed.data['time-limit'].value,
    undecided,
    isolation,
    network,
    suites: byPosition(suitesOf(parsed.data, source)),
    rules: byPosition(rulesOf(parsed.data, source)),
    moved: byPosition(movesOf(parsed.data, source)),
    removed: parsed.data.removed.map((path, index) => ({
      path,
      position: itemPosition(source, ['removed', String(index)]),
    })),
    accepted: parsed.data.accepted.map((entry, index) => ({
      ...entry,
      position: itemPosition(source, ['accepted', String(index)]),
    })),
    history: parsed.data.history ?? null,
    pilot: parsed.data.pilot ?? null,
  };
  const { rules, suites } = configuration;
  const names = suites.map(({ name }) => name);
  return {
    configuration,
    warnings: [...rulesOfNoSuite(rules, names), ...unsuitableRules(rules, suites)],
  };
};

/** Like `parseConfiguration` for the bytes of the file, as git gives them. */
export const parseConfigurationBytes = (bytes: Uint8Array, file: string, budgets?: Budgets): Loaded => {
  if (bytes.length > LARGEST) refuse(file, { line: 1, column: 1 }, 'the file is larger than 64 KiB');
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = Buffer.from(text).equals(Buffer.from(bytes)) ? -1 : text.indexOf('\uFFFD');
  if (broken >= 0) refuse(file, linesOf(text)(broken), 'expected UTF-8; save the file in that encoding');
  return parseConfiguration(text, file, budgets);
};

const unreadable = (file: string, error: unknown): UserError => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code !== 'ENOENT') return new UserError(`${file}: cannot be read (${code})`, { cause: error });
  return new UserError(`${file}: there is no such file`, {
    hint: `Create it; a minimal one is\n${MINIMAL}`,
    cause: error,
  });
};

/** Reads and checks the file at `path`; `file` is its name in messages. Rejects with UserError. */
export const readConfiguration = async (
  path: string,
  file: string = path,
  budgets?: Budgets,
): Promise<Loaded> => {
  const info = await stat(path).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!info.isFile()) throw new UserError(`${file}: expected a file`);
  if (info.size > LARGEST) refuse(file, { line: 1, column: 1 }, 'the file is larger than 64 KiB');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return parseConfigurationBytes(bytes, file, budgets);
};
