// Reports that are sound but for one entry: every sound one must be returned, with its number, and the broken one named.

import { seededRandom, type Random } from '../../../src/core/stats/random.ts';
import type { FormatName } from '../../../src/formats/registry.ts';
import type { Understood } from '../../../src/formats/format.ts';
import { judged } from '../oracle.ts';
import { pick } from '../mutate.ts';
import { GO_RUST_KINDS } from './go-rust-kinds.ts';
import { PROGRAM_KINDS } from './program-kinds.ts';
import { SCRIPT_KINDS } from './script-kinds.ts';
import { TEXT_KINDS } from './text-kinds.ts';
import type { Item, Kind, Made } from './kind.ts';

export const KINDS: readonly Kind[] = [...SCRIPT_KINDS, ...PROGRAM_KINDS, ...GO_RUST_KINDS, ...TEXT_KINDS];

const MOST = 6;

/** What benchmarks are called; a number behind it makes each another one. */
const NAMES: readonly string[] = [
  'sort',
  'a b',
  'parse/large file',
  'x 12',
  '__proto__',
  'über ✓',
  'f(n: 10)',
  'test_x[1-2]',
  "it's <T>",
  'a > b',
  'size=256',
  'x',
  'bench: 5',
  '1',
];
const WORDS: readonly string[] = ['sort', 'parse_large', 'x12', 'n=10', 'Über', 'a.b', 'constructor'];

const itemsOf = (kind: Kind, random: Random): Item[] =>
  Array.from({ length: random.integer(kind.least ?? 1, kind.most ?? MOST) }, (_, index) => ({
    name: `${pick(kind.words === true ? WORDS : NAMES, random)} n${index}`.replaceAll(
      ' ',
      kind.words === true ? '_' : ' ',
    ),
    nanoseconds: random.integer(1, 999) * 10 ** random.integer(0, 6),
  }));

/** A report that lost something, with what shows it again. */
interface Loss {
  readonly kind: string;
  readonly input: number;
  readonly report: string;
  readonly error: unknown;
}

export interface OneBad {
  readonly inputs: number;
  /** Entries that were sound, and were returned. */
  readonly sound: number;
  /** Entries that were broken, and were named. */
  readonly named: number;
  readonly loss: Loss | null;
}

/** Judges `inputs` reports, evenly over all kinds of all formats; stops at the first that loses something. */
export function fuzzOneBad(inputs: number, seed: number, only: FormatName | null = null): OneBad {
  const kinds = KINDS.filter(({ format }) => only === null || format === only);
  let [sound, named] = [0, 0];
  for (let input = 0; input < inputs; input++) {
    const kind = kinds[input % kinds.length] as Kind;
    const random = seededRandom(seed, `one bad/${kind.format}/${kind.shape}/${input}`);
    const items = itemsOf(kind, random);
    // Now and then nothing is broken: what finds fault with everything would lose nothing either.
    const broken = random.integer(0, 9) === 0 ? -1 : random.integer(0, items.length - 1);
    const made = kind.make(items, broken, random);
    try {
      const found = judged(kind.format, made.report);
      if (found === null) throw new Error('the report as a whole is refused');
      check(kind, items, broken, made.place, found);
    } catch (error) {
      const loss = { kind: `${kind.format}, ${kind.shape}`, input, report: textOf(made), error };
      return { inputs: input, sound, named, loss };
    }
    sound += items.length - (broken < 0 ? 0 : 1);
    named += broken < 0 ? 0 : 1;
  }
  return { inputs, sound, named, loss: null };
}

const textOf = ({ report }: Made): string =>
  'bytes' in report
    ? Buffer.from(report.bytes).toString('utf8')
    : [...report.files].map(([path, bytes]) => `${path}: ${Buffer.from(bytes).toString('utf8')}`).join('\n');

function check(kind: Kind, items: readonly Item[], broken: number, place: string, found: Understood): void {
  const wanted = items.filter((_, index) => index !== broken);
  for (const item of wanted) checkSound(kind, item, found);
  const names = new Set(wanted.map((item) => kind.nameOf(item)));
  const stray = found.measurements.find(({ name }) => !names.has(name));
  if (stray !== undefined) throw new Error(`${JSON.stringify(stray.name)} is returned and was never sound`);
  const bad = items[broken];
  if (bad === undefined && found.failed.length > 0) throw new Error(`refused: ${found.failed[0]?.message}`);
  if (bad !== undefined) checkNamed(kind.nameOf(bad), place, found);
}

function checkSound(kind: Kind, item: Item, { measurements, failed }: Understood): void {
  const name = kind.nameOf(item);
  const own = measurements.find((each) => each.name === name);
  if (own === undefined)
    throw new Error(`${JSON.stringify(name)} is lost (${failed.map(({ message }) => message).join('; ')})`);
  const { summary } = own;
  const value = summary.p50 ?? summary.mean ?? summary.min ?? NaN;
  if (!(Math.abs(value / kind.expected(item) - 1) < 1e-9))
    throw new Error(`${JSON.stringify(name)} is ${value} and not ${kind.expected(item)}`);
}

/** Named by its name, or by where it stands; and nothing else is. */
function checkNamed(name: string, place: string, { failed }: Understood): void {
  const isIt = (entry: Understood['failed'][number]): boolean =>
    entry.name === name || entry.message.includes(place);
  const [first] = failed;
  if (first === undefined) throw new Error(`${JSON.stringify(name)} is broken and nothing says so`);
  const other = failed.find((entry) => !isIt(entry));
  if (other !== undefined) throw new Error(`${JSON.stringify(name)} is broken, and told is ${other.message}`);
}
