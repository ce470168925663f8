// Which benchmarks a jar has: what JMH lists, and what its list inside the jar knows besides. All pure.

import { modeCalled, type Mode } from './arguments.ts';

/** One benchmark of a jar, with one value for each of its parameters. */
export interface JmhBenchmark {
  /** As JMH names it. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  /** Parameters with values that no command line can name: each run has all of them. */
  readonly unnamed: readonly string[];
  /** Null: only its first run tells. */
  readonly mode: Mode | null;
  /** It is timed in several modes, and its name says which. */
  readonly several: boolean;
}

/** `NAME(size=10,text=a)`, as everywhere; with the mode where it has several. */
export const taskOf = ({ name, params, mode, several }: JmhBenchmark): string => {
  const written = Object.keys(params)
    .toSorted()
    .map((key) => `${key}=${params[key]}`)
    .join(',');
  return `${name}${written === '' ? '' : `(${written})`}${several ? `:${mode}` : ''}`;
};

/** What JMH's own list says of one benchmark in one mode. */
interface Entry {
  readonly name: string;
  readonly mode: Mode | null;
  readonly params: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param listed what `-lp` prints: names, and parameters with their values side by side
 * @param inside META-INF/BenchmarkList of the jar; null where it cannot be read
 * @param asked modes of the command line; null: those of the code
 */
export function benchmarksIn(
  listed: string,
  inside: string | null,
  asked: readonly Mode[] | null,
): readonly JmhBenchmark[] {
  const entries = (inside ?? '').split('\n').flatMap((line) => entryIn(line) ?? []);
  return namesIn(listed).flatMap(({ name, params: printed }) => {
    const own = entries.filter((entry) => entry.name === name);
    const modes = asked ?? [...new Set(own.flatMap(({ mode }) => mode ?? []))];
    const params = [...printed].map(([key, text]): readonly [string, readonly string[]] => [
      key,
      valuesOf(text, own[0]?.params.get(key)),
    ]);
    const unnamed = params
      .filter(([, values]) => values.some((one) => one.includes(',')))
      .map(([key]) => key);
    return combinations(params).flatMap((chosen) =>
      (modes.length === 0 ? [null] : modes).map((mode) => ({
        name,
        params: chosen,
        unnamed,
        mode,
        several: modes.length > 1,
      })),
    );
  });
}

interface Listed {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
}

/** After `Benchmarks:`; one that has several modes is there as often. */
function namesIn(listed: string): readonly Listed[] {
  const found = new Map<string, Map<string, string>>();
  let last: Map<string, string> | undefined;
  const [, ...rest] = listed.split(/^Benchmarks: *\r?$/m);
  for (const line of rest.join('').split(/\r?\n/)) {
    const [, key, values] = /^ {2}param "(.*)" = \{(.*)\}$/.exec(line) ?? [];
    if (key !== undefined) last?.set(key, values ?? '');
    else if (/^[\p{L}_$]\S*$/u.test(line)) {
      last = found.get(line) ?? new Map<string, string>();
      found.set(line, last);
    }
  }
  return [...found].map(([name, params]) => ({ name, params }));
}

/** The jar knows values that have a comma; where the command line chose others, its list says what is printed. */
const valuesOf = (printed: string, known: readonly string[] | undefined): readonly string[] =>
  known?.join(', ') === printed ? known : printed.split(', ');

function combinations(
  params: readonly (readonly [string, readonly string[]])[],
): readonly Readonly<Record<string, string>>[] {
  return params.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [key, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
    [{}],
  );
}

/** `JMH S 11 example.Odd S 39 … S 4 spin S 11 AverageTime … M 1 5 turns 2 8 xAAMAADA …`; null: another version writes it otherwise. */
function entryIn(line: string): Entry | null {
  if (!line.startsWith('JMH ')) return null;
  const texts: string[] = [];
  let rest = line.slice('JMH '.length);
  while (texts.length < 4) {
    const [head, length] = /^S (\d+) /.exec(rest) ?? [];
    if (head === undefined) return null;
    texts.push(rest.slice(head.length, head.length + Number(length)));
    rest = rest.slice(head.length + Number(length) + 1);
  }
  const [type, , method, mode = ''] = texts;
  return { name: `${type}.${method}`, mode: modeCalled(mode), params: paramsIn(rest) };
}

/** How many, and for each its name, how many values, and these: all with their lengths. */
function paramsIn(fields: string): ReadonlyMap<string, readonly string[]> {
  const params = new Map<string, readonly string[]>();
  const words = fields.slice(fields.search(/(?<=^| )M \d/)).split(' ');
  if (words[0] !== 'M') return params;
  let at = 2;
  for (let left = Number(words[1]); left > 0; left -= 1) {
    const [, name = '', count] = words.slice(at, at + 3);
    const values = Array.from({ length: Number(count) || 0 }, (_, index) => words[at + 4 + 2 * index] ?? '');
    params.set(name, values.map(decoded));
    at += 3 + 2 * values.length;
  }
  return params;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-16, six bits a character, the lowest first; `=` fills up. */
function decoded(written: string): string {
  const units: number[] = [];
  let [bits, width] = [0, 0];
  for (const digit of written.replace(/=+$/, '')) {
    bits += DIGITS.indexOf(digit) * 2 ** width;
    width += 6;
    if (width < 16) continue;
    units.push(bits % 2 ** 16);
    bits = Math.floor(bits / 2 ** 16);
    width -= 16;
  }
  return String.fromCharCode(...units);
}
