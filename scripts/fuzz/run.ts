// Mutates captured reports and judges what the parsers make of them, with a seed.

import { seededRandom, type Random } from '../../src/core/stats/random.ts';
import type { FormatName } from '../../src/formats/registry.ts';
import type { Report } from '../../src/formats/report.ts';
import { fixture, FIXTURES } from '../../test/formats/fixtures.ts';
import { encoded, mutatedJson, mutatedText, pick, shortened } from './mutate.ts';
import { LENGTHENINGS } from './long.ts';
import { judgeReport } from './oracle.ts';

interface Tally {
  inputs: number;
  understood: number;
  refused: number;
  /** Seconds of the slowest input. */
  slowest: number;
}

/** An input that took long. */
interface Slow {
  readonly format: FormatName;
  readonly what: string;
  readonly bytes: number;
  readonly seconds: number;
}

/** A fault of a parser, with what shows it again. */
interface Fault {
  readonly format: FormatName;
  readonly file: string;
  readonly seed: number;
  /** Which input. */
  readonly what: string;
  readonly error: unknown;
}

interface Seed {
  readonly format: FormatName;
  readonly file: string;
  readonly mutant: (random: Random) => Report;
  readonly long: (lengthen: (text: string) => string, random: Random) => Report;
}

const LONGEST_TEXT = 3000;

/** JSON is mutated as a value, everything else (and JSON a third of the time) as a text. */
const mutantOf = ({ text, isJson }: Original, random: Random): Uint8Array =>
  encoded(isJson && random.integer(0, 2) > 0 ? mutatedJson(text, random) : mutatedText(text, random), random);

interface Original {
  readonly text: string;
  readonly isJson: boolean;
}

function originalOf(bytes: Uint8Array): Original {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    // asv writes NaN.
    return { text: JSON.stringify(shortened(JSON.parse(text.replaceAll('NaN', 'null')))), isJson: true };
  } catch {
    return { text: text.slice(0, LONGEST_TEXT), isJson: false };
  }
}

function seedOf(format: FormatName, file: string): Seed {
  const report = fixture(format, file);
  if ('bytes' in report) {
    const original = originalOf(report.bytes);
    return {
      format,
      file,
      mutant: (random) => ({ file, bytes: mutantOf(original, random) }),
      long: (lengthen) => ({ file, bytes: Buffer.from(lengthen(original.text)) }),
    };
  }
  const { folder, files } = report;
  const originals = new Map([...files].map(([path, bytes]) => [path, originalOf(bytes)]));
  const mutant = (random: Random): Report => {
    const changed = new Map(files);
    const path = pick([...files.keys()], random);
    if (random.integer(0, 9) === 0) changed.delete(path);
    else
      changed.set(
        random.integer(0, 19) === 0 ? `other/${path}` : path,
        mutantOf(originals.get(path) as Original, random),
      );
    return { folder, files: changed };
  };
  const long = (lengthen: (text: string) => string, random: Random): Report => {
    const path = pick([...files.keys()], random);
    const text = lengthen((originals.get(path) as Original).text);
    return { folder, files: new Map(files).set(path, Buffer.from(text)) };
  };
  return { format, file, mutant, long };
}

export interface Findings {
  readonly tallies: Map<FormatName, Tally>;
  /** The slowest inputs, the slowest first. */
  readonly slow: readonly Slow[];
  readonly fault: Fault | null;
}

/** How an input is judged: as it is, or within a time limit. */
type Judge = (judge: () => 'understood' | 'refused') => 'understood' | 'refused';

interface Input {
  readonly seed: Seed;
  readonly what: string;
  readonly report: Report;
}

const SLOWEST = 10;

/** Judges inputs until the first fault. */
function judgeAll(inputs: Iterable<Input>, seed: number, judged: Judge): Findings {
  const tallies = new Map<FormatName, Tally>();
  let slow: Slow[] = [];
  for (const { seed: of, what, report } of inputs) {
    const { format, file } = of;
    const tally = tallies.get(format) ?? { inputs: 0, understood: 0, refused: 0, slowest: 0 };
    tallies.set(format, tally);
    const began = performance.now();
    try {
      tally[judged(() => judgeReport(format, report))] += 1;
    } catch (error) {
      return { tallies, slow, fault: { format, file, seed, what, error } };
    }
    const seconds = (performance.now() - began) / 1000;
    tally.inputs += 1;
    tally.slowest = Math.max(tally.slowest, seconds);
    if (slow.length < SLOWEST || seconds > (slow.at(-1)?.seconds ?? 0)) {
      slow.push({ format, what: `${what} of ${file}`, bytes: sizeOf(report), seconds });
      slow = slow.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
    }
  }
  return { tallies, slow, fault: null };
}

const sizeOf = (report: Report): number =>
  'bytes' in report
    ? report.bytes.length
    : [...report.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);

const seedsOf = (only: FormatName | null): Seed[] =>
  FIXTURES.filter(([format]) => only === null || format === only).map(([format, file]) =>
    seedOf(format, file),
  );

/** Feeds `inputs` mutants to the parsers, evenly over all captured reports; stops at the first fault. */
export function fuzz(
  inputs: number,
  seed: number,
  only: FormatName | null = null,
  judged: Judge = (judge) => judge(),
): Findings {
  const seeds = seedsOf(only);
  const mutants = function* (): Generator<Input> {
    for (let index = 0; index < inputs; index++) {
      const of = seeds[index % seeds.length] as Seed;
      const report = of.mutant(seededRandom(seed, `${of.file}/${index}`));
      yield { seed: of, what: `input ${index}`, report };
    }
  };
  return judgeAll(mutants(), seed, judged);
}

/** Feeds a report of a megabyte, of every kind and `rounds` times, made of every captured report; stops at the first fault. */
export function fuzzLong(
  rounds: number,
  seed: number,
  only: FormatName | null = null,
  judged: Judge = (judge) => judge(),
): Findings {
  const seeds = seedsOf(only);
  const inputs = function* (): Generator<Input> {
    for (let round = 0; round < rounds; round++)
      for (const of of seeds)
        for (const [kind, lengthen] of Object.entries(LENGTHENINGS)) {
          const random = seededRandom(seed, `${of.file}/${kind}/${round}`);
          const report = of.long((text) => lengthen(text, random), random);
          yield { seed: of, what: `${kind} (round ${round})`, report };
        }
  };
  return judgeAll(inputs(), seed, judged);
}
