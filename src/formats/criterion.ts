// Criterion.rs: the folder target/criterion (sample.json: nanoseconds of so many iterations), a file of it, the lines of
// `--output-format bencher` (and of Rust's own #[bench]), or cargo-criterion's messages.

import { attempt, eachJsonLine, textIn } from './entries.ts';
import type { Entry, Format } from './format.ts';
import { criterionFolder, ofSingleFile } from './criterion-folder.ts';
import { ofBencher } from './criterion-lines.ts';
import { at, linesOf, type Line } from './decode.ts';
import { parseJson } from './json-text.ts';
import { located, quoted } from './located.ts';
import { timed } from './measurement.ts';
import { list, object, positive, read, text, times } from './shapes.ts';
import { toSeconds } from './time-units.ts';

const MESSAGE = /\{\s*"reason"\s*:/;
const message = object({ reason: text });
const complete = object({
  id: text,
  iteration_count: list(positive, 'expected a list of numbers'),
  measured_values: times.min(1, 'expected at least one number'),
  unit: text,
});

const ofMessages = (lines: readonly Line[], file: string): Entry[] =>
  eachJsonLine(lines, file, MESSAGE, (value, line) =>
    read(message, value, file, [at(line)]).reason === 'benchmark-complete'
      ? attempt(textIn(value, 'id') ?? at(line), () => ofComplete(value, line, file))
      : [],
  );

function ofComplete(written: unknown, line: Line, file: string): Entry[] {
  const {
    id,
    iteration_count: counts,
    measured_values: values,
    unit,
  } = read(complete, written, file, [at(line)]);
  const seconds = toSeconds(unit);
  if (seconds === null)
    throw located(file, [at(line), 'unit'], `expected a unit of time, not ${quoted(unit)}`);
  if (counts.length !== values.length)
    throw located(file, [at(line), 'iteration_count'], 'expected as many numbers as measured_values has');
  const batch = Math.max(1, ...counts.slice(0, 1000));
  const each = values.map((total, index) => seconds(total) / (counts[index] ?? NaN));
  return [timed(id, each, batch)];
}

export const criterion: Format = {
  reads:
    'the folder target/criterion, a sample.json or estimates.json of it, `--output-format bencher`, `cargo criterion --message-format=json`',
  command: 'cargo bench, with file: target/criterion',
  definedAt:
    'https://github.com/bheisler/criterion.rs/blob/9bb1efe7730b97a7e74a321c68ac58f85ab786c7/src/analysis/mod.rs',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse(report, file) {
    const lines = linesOf(report);
    const streamed = lines.some(({ text: line }) => MESSAGE.test(line));
    if (!streamed && !/^\s*[[{]/.test(report)) {
      const found = ofBencher(lines, file);
      if (found.length > 0) return found;
      throw located(file, '', 'expected lines such as `test sort ... bench: 1,234 ns/iter (+/- 56)`');
    }
    return streamed ? ofMessages(lines, file) : ofSingleFile(parseJson(report, file), file);
  },
  folder: criterionFolder,
};
