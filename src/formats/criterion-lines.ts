// The lines of `--output-format bencher`, and of Rust's own #[bench]. Both print the median, and both begin a line before
// they measure and end it afterwards, so that what is printed meanwhile stands in its midst.

import { failedEntry } from './entries.ts';
import type { Entry } from './format.ts';
import { at, type Line } from './decode.ts';
import { quoted } from './located.ts';
import { summed } from './measurement.ts';
import { printedNumber } from './numbers.ts';
import { toSeconds } from './time-units.ts';

const BEGINS = /^test (\S.{0,999}?)\s+\.\.\.(?:\s+(.*))?$/;
/** What ends a line: an outcome of an ordinary test is none of a benchmark. */
const RESULT = /(?:^|\s)bench:\s+(\S{1,100}) (\S{1,20})\/iter(?:ation)?s?(?: \(\+\/- [^)]*\).*)?$/;
const OUTCOME = /^(ok|ignored|FAILED|failed)\b/;
const LOOKS_LIKE_ONE = /\bbench:\s|\d \S{1,20}\/iter\b/;
/** What criterion prints for people: `sort   time:   [1.2 ms 1.3 ms 1.4 ms]`. */
const FOR_PEOPLE = /^(\S.{0,999}?)?\s+time:\s+\[\d/;

interface Begun {
  readonly name: string;
  readonly line: Line;
}

export function ofBencher(lines: readonly Line[], file: string): Entry[] {
  const entries: Entry[] = [];
  let open: Begun | null = null;
  const refuse = ({ name, line }: Begun): void =>
    void entries.push(
      failedEntry(name, file, at(line), 'expected `bench: 1,234 ns/iter (+/- 56)` after the name'),
    );
  for (const line of lines) {
    const shown = line.text.slice(0, 2000);
    const people = FOR_PEOPLE.exec(shown);
    if (people !== null) {
      entries.push(failedEntry(people[1] ?? at(line), file, at(line), NO_MEDIAN, ELSEWHERE));
      continue;
    }
    const [, name, rest = ''] = BEGINS.exec(shown) ?? [];
    if (name !== undefined) {
      if (open !== null) refuse(open);
      open = { name, line };
    }
    const seen = name === undefined ? shown : rest;
    const result = RESULT.exec(seen);
    if (result !== null) {
      entries.push(resultOf(result, open, line, file));
      open = null;
    } else if (name !== undefined && OUTCOME.test(rest)) {
      // A test that was left out, or passed, was never a benchmark: libtest lists them all.
      if (/^fail/i.test(rest)) entries.push(failedEntry(name, file, at(line), 'it failed'));
      open = null;
    } else if (open === null ? LOOKS_LIKE_ONE.test(seen) : isEnd(seen)) {
      entries.push(failedEntry(open?.name ?? at(line), file, at(line), UNREADABLE));
      open = null;
    }
  }
  if (open !== null) refuse(open);
  return entries;
}

const NO_MEDIAN = 'expected a result with a median, not what criterion prints for people';
const ELSEWHERE = 'Name the folder: `file: target/criterion`, or add `-- --output-format bencher`.';
const UNREADABLE = 'expected a result such as `bench: 1,234 ns/iter (+/- 56)`';

/** What a begun line cannot go on after. */
const isEnd = (text: string): boolean => LOOKS_LIKE_ONE.test(text) || text.startsWith('test result: ');

function resultOf(
  [, number = '', unit = '']: RegExpExecArray,
  open: Begun | null,
  line: Line,
  file: string,
): Entry {
  const name = open?.name ?? at(line);
  const [value, seconds] = [printedNumber(number), toSeconds(unit)];
  if (open === null) return failedEntry(name, file, at(line), `${UNREADABLE} with a name before it`);
  if (value === null || seconds === null)
    return failedEntry(
      name,
      file,
      at(line),
      `expected a time such as 1,234 ns/iter, not ${quoted(`${number} ${unit}/iter`)}`,
    );
  return summed(name, { p50: seconds(value) });
}
