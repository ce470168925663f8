// What `python -m timeit` prints. With -v it gives the raw times of the loops, with -vvvv to six
// digits; without, the best alone.

import { attempt } from './entries.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { at, linesOf, type Line } from './decode.ts';
import { located, quoted } from './located.ts';
import { summed, timed } from './measurement.ts';
import { printedNumber } from './numbers.ts';
import { toSeconds } from './time-units.ts';

const RAW = /^raw times: ?(.*)$/;
const BEST = /^(\d{1,15}) loops?, best of (\d{1,9}): (.+) per loop$/;
// IPython's %timeit.
const MEAN =
  /^(\S.{0,60}) (?:±|\+-) \S.{0,60} per loop \(mean (?:±|\+-) std\. dev\. of \d+ runs?, [\d,]+ loops? each\)$/;

/** `15.7 usec`, and of IPython `1min 3s` and `2h 5min`; NaN for anything else. */
const secondsOf = (written: string): number => {
  const parts = [...written.trim().matchAll(/(\S*?\d) ?([A-Za-zµμ]+)(?=\s|$)\s*/gy)];
  const whole = parts.map(([part]) => part).join('');
  if (parts.length === 0 || whole.length !== written.trim().length) return NaN;
  return parts.reduce((sum, [, number = '', unit = '']) => {
    const seconds = unit === 'd' ? (value: number) => value * 86_400 : toSeconds(unit);
    return sum + (seconds?.(printedNumber(number) ?? NaN) ?? NaN);
  }, 0);
};

const timeIn = (written: string, line: Line, file: string): number => {
  const seconds = secondsOf(written);
  if (Number.isFinite(seconds)) return seconds;
  throw located(file, at(line), `expected a time such as 15.7 usec, not ${quoted(written)}`);
};

function rawTimes(written: string, loops: number, runs: number, line: Line, file: string): number[] {
  const times = written.split(',').map((time) => secondsOf(time) / loops);
  if (times.length !== runs)
    throw located(file, at(line), `expected the times of ${runs} runs, not ${times.length}`);
  if (times.every((time) => time > 0)) return times;
  throw located(file, at(line), 'expected times such as `341 msec, 316 msec`, none of them zero');
}

const NAME = 'timeit';

export const timeit: Format = {
  reads:
    'what `python -m timeit` prints; with `-vvvv` the samples (with `-v` to three digits), without it the minimum alone',
  command: "python -m timeit -vvvv -r 10 'sorted(range(1000))'",
  definedAt: 'https://github.com/python/cpython/blob/062cfaf1ec5ec0202c6414556d6c8e4c6609cf50/Lib/timeit.py',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse(printed, file) {
    const entries: Entry[] = [];
    let raw: Line | null = null;
    for (const { text, number } of linesOf(printed)) {
      const line = { text: text.trim().slice(0, LONGEST), number };
      if (RAW.test(line.text)) raw = line;
      // Whatever is told of a loop was meant as a result.
      if (!/\bper loop\b/.test(line.text)) continue;
      const before = raw;
      raw = null;
      entries.push(...attempt(NAME, () => [resultOf(line, before, file)]));
    }
    if (entries.length > 0) return entries;
    throw located(file, '', EXPECTED);
  },
};

const LONGEST = 100_000;
const EXPECTED = 'expected a line such as `20000 loops, best of 5: 15.7 usec per loop`';

/** A result; `raw` is the line of the times it was worked out from. */
function resultOf(line: Line, raw: Line | null, file: string): Measurement {
  const [, mean] = MEAN.exec(line.text) ?? [];
  if (mean !== undefined) return summed(NAME, { mean: timeIn(mean, line, file) });
  const [, loops, runs, best = ''] = BEST.exec(line.text) ?? [];
  if (loops === undefined) throw located(file, at(line), EXPECTED);
  const min = timeIn(best, line, file);
  if (raw === null) return summed(NAME, { min });
  const times = rawTimes(RAW.exec(raw.text)?.[1] ?? '', Number(loops), Number(runs), raw, file);
  return timed(NAME, times, Math.max(1, Number(loops)));
}
