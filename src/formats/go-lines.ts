// Lines of `go test -bench`. Go prints the name of a benchmark before it runs and the numbers afterwards, so that whatever
// the benchmark itself prints stands between them, on the same line or on others.

import { failedEntry, skippedEntry } from './entries.ts';
import type { FailedEntry } from './format.ts';
import { at, type Line } from './decode.ts';
import { quoted } from './located.ts';

export interface Result {
  readonly package: string;
  readonly name: string;
  readonly iterations: number;
  /** Unit -> number. */
  readonly values: ReadonlyMap<string, number>;
}

/** A result that failed or cannot be read; its name still ends with what Go puts behind it. */
interface Lost {
  readonly package: string;
  readonly entry: FailedEntry;
}

export interface Run {
  readonly results: readonly Result[];
  readonly lost: readonly Lost[];
  /** Packages the run covers, with benchmarks or without. */
  readonly packages: ReadonlySet<string>;
  /** Names without GOMAXPROCS, which `-v` and `-json` print before each result. */
  readonly announced: ReadonlySet<string>;
  /** What `Unit` lines say of a unit: whether more of it is better. */
  readonly moreIsBetter: ReadonlyMap<string, boolean>;
}

// https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md
// As in Go's own rule no small letter follows: a program that prints `Benchmarking …` names no benchmark.
const NAME = String.raw`Benchmark(?!\p{Ll})\S*`;
const PAIRS = String.raw`(\d{1,18})((?:\s+[\d.eE+-]+\s+[^\s\d]\S*)+)\s*$`;
const RESULT = new RegExp(String.raw`^${NAME}\s+${PAIRS}`, 'u');
/** The same with something in place of a number. */
const LIKE_A_RESULT = new RegExp(String.raw`^${NAME}\s+\d{1,18}((?:\s+\S+\s+\S+)+)\s*$`, 'u');
/** A name and more, as Go and not a sentence has it: behind a tab, or blanks, or numbers. */
const BEGINS = new RegExp(String.raw`^(${NAME})(?:\s*\t|\s{2,}|\s+(?=\d))(.*)$`, 'u');
/**
 * A name behind what was printed without an end of its line, as Go ends it. `b.Log` indents what it prints by four blanks.
 */
const GLUED = new RegExp(String.raw`^(?! {4}).*?(${NAME} *\t.*)$`, 'u');
/** Go's own numbers, whose name was not seen. */
const NAMELESS = /^ *\d{1,18}\t *[\d.eE+-]+ ns\/op\b/;
/** Numbers on a line of their own, or behind what was printed without an end of its line. */
const CONTINUES = new RegExp(String.raw`(?:^|\s)${PAIRS}`);
const OUTCOME = /--- (FAIL|SKIP): (Benchmark\S*)/;
const LONGEST = 2000;

interface Begun {
  readonly name: string;
  readonly line: Line;
  readonly rest: string;
}

interface Found {
  package: string | null;
  readonly what: Omit<Result, 'package'> | FailedEntry;
}

/** Reads lines in their order. */
export function runOf(lines: readonly Line[], file: string): Run {
  const reader = new Reader(file);
  for (const line of lines) reader.read({ ...line, text: line.text.slice(0, LONGEST) });
  return reader.end();
}

class Reader {
  readonly #file: string;
  readonly #packages = new Set<string>();
  readonly #announced = new Set<string>();
  readonly #moreIsBetter = new Map<string, boolean>();
  readonly #found: Found[] = [];
  #inPackage: string | null = null;
  #open: Begun | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  read(line: Line): void {
    this.#readAround(line.text);
    const outcome = OUTCOME.exec(line.text);
    if (outcome !== null) {
      if (this.#open?.name.replace(/-\d+$/, '') === (outcome[2] ?? '').replace(/-\d+$/, ''))
        this.#open = null;
      this.#close();
      return this.#add(this.#outcomeOf(outcome, line));
    }
    for (const text of begun(line.text)) this.#readResult({ ...line, text });
  }

  #readResult(line: Line): void {
    const [, name, rest = ''] = BEGINS.exec(line.text) ?? [];
    if (name !== undefined) {
      this.#close();
      this.#open = { name, line, rest };
    }
    if (this.#open === null) {
      if (NAMELESS.test(line.text)) this.#add(failedEntry(at(line), this.#file, at(line), NO_NAME));
      return;
    }
    const numbers =
      name === undefined ? continuation(line.text) : (RESULT.exec(line.text) ?? continuation(rest));
    if (numbers === null) return;
    this.#add(this.#resultOf(this.#open.name, numbers, line));
    this.#open = null;
  }

  end(): Run {
    this.#close();
    const within = this.#found.map(({ what, package: inside }) => ({ what, package: inside ?? '' }));
    return {
      results: within.flatMap((each) =>
        'values' in each.what ? [{ ...each.what, package: each.package }] : [],
      ),
      lost: within.flatMap((each) =>
        'values' in each.what ? [] : [{ entry: each.what, package: each.package }],
      ),
      packages: this.#packages,
      announced: this.#announced,
      moreIsBetter: this.#moreIsBetter,
    };
  }

  #add(what: Found['what']): void {
    this.#found.push({ what, package: this.#inPackage });
  }

  /** What is no result: packages, units, names alone. */
  #readAround(text: string): void {
    const [, header] = /^pkg: (\S+)/.exec(text) ?? [];
    const [, ended] = /^(?:ok|\?|FAIL) {0,3}\t(\S+)/.exec(text) ?? [];
    const [, unit, better] = /^Unit\s+(\S+)\s(?:.*\s)?better=(higher|lower)\b/.exec(text) ?? [];
    const [, alone] = /^(Benchmark\S*)$/.exec(text) ?? [];
    if (unit !== undefined) this.#moreIsBetter.set(unit, better === 'higher');
    if (alone !== undefined) this.#announced.add(alone);
    if (header === undefined && ended === undefined) return;
    this.#close();
    this.#packages.add(header ?? ended ?? '');
    if (header !== undefined) this.#inPackage = header;
    if (ended === undefined) return;
    // What no header came before belongs to the package whose end this is.
    for (const each of this.#found) each.package ??= ended;
    this.#inPackage = null;
  }

  /** What was begun has no numbers. */
  #close(): void {
    if (this.#open === null) return;
    const { name, line } = this.#open;
    this.#open = null;
    const odd = oddField(line.text);
    const what =
      odd === null
        ? 'expected numbers behind the name, such as `1000  66654 ns/op`'
        : `expected a number before ${quoted(odd)}`;
    this.#add(failedEntry(name, this.#file, at(line), what));
  }

  #outcomeOf([, what, name = '']: RegExpExecArray, line: Line): FailedEntry {
    return what === 'SKIP'
      ? skippedEntry(name, this.#file, at(line), 'the benchmark was skipped')
      : failedEntry(name, this.#file, at(line), 'the benchmark failed');
  }

  #resultOf(name: string, [, iterations, rest = '']: RegExpExecArray, line: Line): Found['what'] {
    const fields = rest.trim().split(/\s+/);
    const values = new Map<string, number>();
    for (let index = 0; index < fields.length; index += 2) {
      const [number, unit = ''] = [Number(fields[index]), fields[index + 1]];
      if (!Number.isFinite(number))
        return failedEntry(name, this.#file, at(line), `expected a number before ${quoted(unit)}`);
      values.set(unit, number);
    }
    return { name, iterations: Number(iterations), values };
  }
}

const NO_NAME = 'expected the name of the benchmark before its numbers';

/** A line cut before each name of a benchmark in it; what stands before the first is output of something else. */
function begun(text: string): readonly string[] {
  const [, glued] = GLUED.exec(text) ?? [];
  if (glued === undefined) return [text];
  const [, next] = GLUED.exec(glued.slice(1)) ?? [];
  return next !== undefined && RESULT.test(next) ? [glued.slice(0, -next.length), ...begun(next)] : [glued];
}

/** Numbers that a benchmark's own output came before: as Go prints them, with a tab or a time. */
function continuation(text: string): RegExpExecArray | null {
  const found = CONTINUES.exec(text);
  return found !== null && ((found[2] ?? '').startsWith('\t') || / ns\/op\b/.test(found[2] ?? ''))
    ? found
    : null;
}

/** The unit that something other than a number stands before. */
function oddField(text: string): string | null {
  const fields = (LIKE_A_RESULT.exec(text)?.[1] ?? '').trim().split(/\s+/);
  const index = fields.findIndex((field, place) => place % 2 === 0 && !Number.isFinite(Number(field)));
  return index < 0 ? null : (fields[index + 1] ?? null);
}
