// Mutates captured reports and judges what the parsers make of them, with a seed.

import { seededRandom, type Random } from '../../src/core/random.ts';
import type { FormatName } from '../../src/formats/registry.ts';
import type { Report } from '../../src/formats/report.ts';
import { fixture, FIXTURES } from '../../test/formats/fixtures.ts';
import { encoded, mutatedJson, mutatedText, pick, shortened } from './mutate.ts';
import { judgeReport } from './oracle.ts';

export interface Tally {
  inputs: number;
  understood: number;
  refused: number;
  /** Seconds of the slowest input. */
  slowest: number;
}

/** A fault of a parser, with what shows it again. */
export interface Fault {
  readonly format: FormatName;
  readonly file: string;
  readonly seed: number;
  readonly index: number;
  readonly error: unknown;
}

interface Seed {
  readonly format: FormatName;
  readonly file: string;
  readonly mutant: (random: Random) => Report;
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
    return { format, file, mutant: (random) => ({ file, bytes: mutantOf(original, random) }) };
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
  return { format, file, mutant };
}

/** Feeds `inputs` mutants to the parsers, evenly over all captured reports; stops at the first fault. */
export function fuzz(
  inputs: number,
  seed: number,
  only: FormatName | null = null,
): { tallies: Map<FormatName, Tally>; fault: Fault | null } {
  const seeds = FIXTURES.filter(([format]) => only === null || format === only).map(([format, file]) =>
    seedOf(format, file),
  );
  const tallies = new Map<FormatName, Tally>();
  for (let index = 0; index < inputs; index++) {
    const { format, file, mutant } = seeds[index % seeds.length] as Seed;
    const tally = tallies.get(format) ?? { inputs: 0, understood: 0, refused: 0, slowest: 0 };
    tallies.set(format, tally);
    const report = mutant(seededRandom(seed, `${file}/${index}`));
    const began = performance.now();
    try {
      tally[judgeReport(format, report)] += 1;
    } catch (error) {
      return { tallies, fault: { format, file, seed, index, error } };
    }
    tally.inputs += 1;
    tally.slowest = Math.max(tally.slowest, (performance.now() - began) / 1000);
  }
  return { tallies, fault: null };
}
